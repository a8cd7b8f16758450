using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>Turns one parameter of an operation into its model, or reports why it cannot be one.</summary>
/// <param name="parameter">The parameter.</param>
/// <param name="description">Its doc comment.</param>
/// <param name="report">Takes what is wrong with it.</param>
/// <param name="containers">The records that it is a member of, the outermost first.</param>
internal sealed class ParameterReader(
    IParameterSymbol parameter,
    string description,
    Action<Fault> report,
    params string[] containers)
{
    private readonly Constraints constraints = Constraints.Of(parameter);
    private readonly List<RecordModel> records = [];

    internal ParameterModel? Read()
    {
        // The comments of another assembly's records are not to be seen here.
        if (description.Length == 0 && (containers.Length == 0 || parameter.Locations[0].IsInSource))
        {
            Report(Diagnostics.NoParameterComment);
        }

        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            Report(Diagnostics.ParameterType, "it must be passed by value and not be params");
            return null;
        }

        var (type, isNullable) = TypeReader.Unwrap(parameter.Type);
        if (TypeExpression(type, constraints.MinCount) is not { } expression)
        {
            return null;
        }

        CheckConstraints(type);
        var isNullableValue = isNullable && type.IsValueType;
        return new ParameterModel(
            containers.Length == 0 ? parameter.Name : CSharpText.CamelCase(parameter.Name),
            isNullableValue ? $"{KnownNames.DataTypes}.Nullable({expression})" : expression,
            DefaultExpression(type, isNullable),
            description,
            new(records));
    }

    private string? TypeExpression(ITypeSymbol type, int minCount = 0)
    {
        var bounds = constraints.Bounds ?? "";
        var factory = type switch
        {
            { SpecialType: SpecialType.System_Double } => $"Number({bounds})",
            { SpecialType: SpecialType.System_Int32 } => $"WholeNumber({bounds})",
            { SpecialType: SpecialType.System_Boolean } => "Boolean()",
            { SpecialType: SpecialType.System_String } => "Text()",
            { SpecialType: SpecialType.System_Object } => "Any()",
            { TypeKind: TypeKind.Enum } => $"Choice({Words(type)})",
            _ when TypeReader.Is(type, KnownNames.Point) => PointFactory(),
            _ when TypeReader.Is(type, KnownNames.Document) => "Document()",
            _ when TypeReader.IsBytes(type) => "Bytes()",
            _ when TypeReader.Is(type, KnownNames.JsonNode) => "Json()",
            _ => null,
        };
        if (factory is not null)
        {
            return $"{KnownNames.DataTypes}.{factory}";
        }

        if (TypeReader.IsShape(type))
        {
            return TypeReader.Shape(type);
        }

        if (type is INamedTypeSymbol named && TypeReader.IsRecord(named) && Constructor(named) is { } constructor)
        {
            return RecordExpression(named, constructor);
        }

        if (TypeReader.ListItem(type) is not { } declaredItem)
        {
            Report(
                Diagnostics.ParameterType,
                $"{CSharpText.ShortName(type)} is none of double, int, bool, string, enum, Point3, a shape, AssemblyDocument, ReadOnlyMemory<byte>, JsonNode, object, a public record "
                + "with a constructor of these, and IReadOnlyList of these");
            return null;
        }

        var (item, isNullable) = TypeReader.Unwrap(declaredItem);
        if (isNullable && item.SpecialType != SpecialType.System_Object)
        {
            Report(Diagnostics.ParameterType, "items of a list cannot be null");
            return null;
        }

        return TypeExpression(item) is { } itemExpression
            ? $"{KnownNames.DataTypes}.List({itemExpression}{(minCount > 0 ? $", {minCount.ToString(CultureInfo.InvariantCulture)}" : "")})"
            : null;
    }

    /// <summary>The public constructor of a record whose parameters are its members; null when it is not clear which.</summary>
    private static IMethodSymbol? Constructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(c => c is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 }).ToArray() is { Length: 1 } found
            ? found[0]
            : null;

    private string? RecordExpression(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        var name = CSharpText.FullName(type);
        if (containers.Contains(name))
        {
            Report(Diagnostics.ParameterType, $"{type.Name} contains itself");
            return null;
        }

        var comment = DocComment.Of(type);
        var members = constructor.Parameters
            .Select(p => new ParameterReader(p, comment.Parameter(p.Name), report, [.. containers, name]).Read())
            .ToArray();
        if (members.Any(m => m is null))
        {
            return null;
        }

        var method = TypeReader.RecordMethod(type);
        records.Add(new RecordModel(method, name, new(members.OfType<ParameterModel>())));
        return $"RecordTypes.{method}()";
    }

    private string PointFactory() => (constraints.Bounds, constraints.IsDirection) switch
    {
        ({ } bounds, true) => $"Point({bounds}, direction: true)",
        ({ } bounds, false) => $"Point({bounds})",
        (null, true) => "Point(direction: true)",
        (null, false) => "Point()",
    };

    private static string Words(ITypeSymbol type) => string.Join(
        ", ",
        type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .Select(f => $"({CSharpText.Literal(Word(f.Name))}, {CSharpText.FullName(type)}.{f.Name})"));

    // An abbreviation such as AC1009 is a word as it is.
    private static string Word(string name) => name.All(c => char.IsUpper(c) || char.IsDigit(c)) ? name : CSharpText.CamelCase(name);

    private void CheckConstraints(ITypeSymbol type)
    {
        var leaf = type;
        while (TypeReader.ListItem(leaf) is { } item)
        {
            leaf = TypeReader.Unwrap(item).Type;
        }

        var isPoint = TypeReader.Is(leaf, KnownNames.Point);
        var hasNumbers = isPoint || leaf.SpecialType is SpecialType.System_Double or SpecialType.System_Int32;
        Require(constraints.BoundsName, hasNumbers, "a number, a point or a list of these");
        Require(constraints.IsDirection ? "Direction" : null, isPoint, "a point or a list of points");
        Require(constraints.HasMinCount ? "MinCount" : null, TypeReader.ListItem(type) is not null, "a list");
        Require(constraints.DefaultPoint is null ? null : "DefaultPoint", TypeReader.Is(type, KnownNames.Point), "a point");
        if (constraints.Contradiction is { } contradiction)
        {
            Report(Diagnostics.BadConstraint, contradiction);
        }
    }

    private void Require(string? attribute, bool condition, string needed)
    {
        if (attribute is not null && !condition)
        {
            Report(Diagnostics.MisplacedConstraint, attribute, parameter.Name, needed);
        }
    }

    /// <summary>The expression of the default; null when the parameter is required. A nullable parameter never is.</summary>
    private string? DefaultExpression(ITypeSymbol type, bool isNullable)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            if (constraints.DefaultPoint is not null)
            {
                ReportDefault("[DefaultPoint] stands for `= default`, which is missing");
            }

            return isNullable ? "null" : null;
        }

        if (TypeReader.Is(type, KnownNames.Point) && !isNullable)
        {
            return DefaultPoint();
        }

        return parameter.ExplicitDefaultValue switch
        {
            null when constraints.DefaultPoint is not null => ReportDefault("[DefaultPoint] needs a point that is not nullable"),
            null when isNullable => "null",
            null => ReportDefault("null needs a nullable type"),
            bool boolean => boolean ? "true" : "false",
            string text => CSharpText.Literal(text),
            double number => DefaultNumber(number, CSharpText.Literal(number)),
            int number when type.TypeKind != TypeKind.Enum => DefaultNumber(number, number.ToString(CultureInfo.InvariantCulture)),
            var member => DefaultMember(type, member),
        };
    }

    private string DefaultPoint()
    {
        var (x, y, z) = constraints.DefaultPoint ?? (0, 0, 0);
        if (Array.FindIndex([x, y, z], coordinate => !IsAllowed(coordinate)) is >= 0 and var index)
        {
            ReportDefault($"its {"xyz"[index]} is not allowed by the parameter itself; state another with [DefaultPoint]");
        }
        else if (constraints.IsDirection && (x, y, z) == (0, 0, 0))
        {
            ReportDefault("a direction cannot be [0, 0, 0]; state another with [DefaultPoint]");
        }

        return $"new global::{KnownNames.Point}({CSharpText.Literal(x)}, {CSharpText.Literal(y)}, {CSharpText.Literal(z)})";
    }

    private string DefaultNumber(double number, string expression)
    {
        if (!IsAllowed(number))
        {
            ReportDefault($"{number.ToString(CultureInfo.InvariantCulture)} is not allowed by the parameter itself");
        }

        return expression;
    }

    private bool IsAllowed(double number) => !double.IsNaN(number) && !double.IsInfinity(number) && constraints.Allow(number);

    private string DefaultMember(ITypeSymbol type, object value)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && value.Equals(f.ConstantValue));
        return member is null
            ? ReportDefault($"no member of {type.Name} has the value {value}")
            : $"{CSharpText.FullName(type)}.{member.Name}";
    }

    private string ReportDefault(string reason)
    {
        Report(Diagnostics.BadDefault, reason);
        return "default";
    }

    private void Report(DiagnosticDescriptor rule, string? reason = null) =>
        Report(rule, reason is null ? [parameter.Name] : [parameter.Name, reason]);

    private void Report(DiagnosticDescriptor rule, params string[] arguments) =>
        report(new Fault(rule, SourceSpan.Of(parameter), new EquatableArray<string>(arguments)));
}
