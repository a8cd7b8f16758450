using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>
/// Turns a return type into its description and the conversion to a live result: records become dictionaries, everything else
/// stays what it is.
/// </summary>
internal sealed class ResultReader
{
    /// <summary><c>JsonIgnoreCondition.Always</c>, which is the default.</summary>
    private const int Always = 1;

    /// <summary><c>JsonIgnoreCondition.WhenWritingNull</c>.</summary>
    private const int WhenNull = 3;

    private readonly Dictionary<string, RecordWriter> writers = [];
    private readonly HashSet<string> open = [];
    private string? unsupported;

    private ResultReader()
    {
    }

    /// <summary>The model of what a method returns, or the reason why there is none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="description">Doc comment of its result.</param>
    /// <param name="call">The expression that calls it.</param>
    internal static (ResultModel? Model, string? Reason) Read(IMethodSymbol method, string description, string call)
    {
        if (method.ReturnsVoid)
        {
            return (new ResultModel(null, description, call, default), null);
        }

        if (method.RefKind != RefKind.None)
        {
            return (null, "it is returned by reference");
        }

        var reader = new ResultReader();
        return reader.Describe(method.ReturnType) is { } result
            ? (new ResultModel(result.Type, description, result.Convert(call), new(reader.writers.Values)), null)
            : (null, reader.unsupported);
    }

    private Result? Describe(ITypeSymbol declared)
    {
        var (type, isNullable) = TypeReader.Unwrap(declared);
        if ((Scalar(type) ?? Composite(type)) is not { } result)
        {
            unsupported ??= $"{CSharpText.ShortName(type)} is none of double, int, bool, string, Point3, a shape, AssemblyDocument, ReadOnlyMemory<byte>, JsonNode, object, "
                + "a public record, and IReadOnlyList, array or IReadOnlyDictionary by string of these";
            return null;
        }

        return isNullable && type.SpecialType != SpecialType.System_Object
            ? result with { Type = $"{KnownNames.DataTypes}.OrNull({result.Type})" }
            : result;
    }

    private static Result? Scalar(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => new("Number"),
        { SpecialType: SpecialType.System_Int32 } => new("WholeNumber"),
        { SpecialType: SpecialType.System_Boolean } => new("Boolean"),
        { SpecialType: SpecialType.System_String } => new("Text"),
        { SpecialType: SpecialType.System_Object } => new("Any"),
        _ when TypeReader.Is(type, KnownNames.Point) => new("Point"),
        _ when TypeReader.Is(type, KnownNames.Document) => new("Document"),
        _ when TypeReader.IsBytes(type) => new("Bytes"),
        _ when TypeReader.IsJson(type) => new("Json"),
        _ when TypeReader.IsShape(type) => new() { Type = TypeReader.Shape(type) },
        _ => null,
    };

    private Result? Composite(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => List(array.ElementType),
        INamedTypeSymbol named when TypeReader.ListItem(named) is { } item => List(item),
        INamedTypeSymbol named when TypeReader.Is(named, KnownNames.ReadOnlyDictionary)
            && named.TypeArguments[0].SpecialType == SpecialType.System_String => Map(named.TypeArguments[1]),
        INamedTypeSymbol named when TypeReader.IsRecord(named) && Properties(named).Any() => Record(named),
        _ => null,
    };

    private Result? List(ITypeSymbol item) => Describe(item) is { } described
        ? new()
        {
            Type = $"{KnownNames.DataTypes}.ResultList({described.Type})",
            Convert = described.IsConverted ? list => $"{KnownNames.ResultValues}.List({list}, static item => {described.Convert("item")})" : Same,
        }
        : null;

    private Result? Map(ITypeSymbol value) => Describe(value) is { } described
        ? new()
        {
            Type = $"{KnownNames.DataTypes}.ResultMap({described.Type})",
            Convert = map => $"{KnownNames.ResultValues}.Map({map}, static item => {described.Convert("item")})",
        }
        : null;

    private Result? Record(INamedTypeSymbol type)
    {
        var fullName = CSharpText.FullName(type);
        if (!open.Add(fullName))
        {
            unsupported ??= $"{type.Name} contains itself";
            return null;
        }

        var members = new List<(string Name, string Value)>();
        var types = new List<string>();
        var leftOut = new List<string>();
        foreach (var property in Properties(type))
        {
            var isLeftOut = Ignored(property) == WhenNull;
            if (Describe(isLeftOut ? TypeReader.Unwrap(property.Type).Type : property.Type) is not { } described)
            {
                return null;
            }

            var name = NameOf(property);
            if (isLeftOut)
            {
                leftOut.Add(name);
                described = described with { Type = $"{KnownNames.DataTypes}.LeftOutIfNull({described.Type})" };
            }

            members.Add((name, described.Convert($"some.{property.Name}")));
            types.Add($"({CSharpText.Literal(name)}, {described.Type})");
        }

        open.Remove(fullName);
        var method = TypeReader.RecordMethod(type);
        writers[fullName] = new RecordWriter(method, type.IsValueType ? $"{fullName}?" : fullName, new(members), new(leftOut));
        return new()
        {
            Type = $"{KnownNames.DataTypes}.Record({string.Join(", ", types)})",
            Convert = record => $"Records.{method}({record})",
        };
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>().Where(p =>
        p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null }
        && Ignored(p) is null or WhenNull);

    /// <summary>The <c>JsonIgnoreCondition</c> of a property; null when it has none.</summary>
    private static int? Ignored(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == KnownNames.JsonIgnore) is { } attribute
            ? attribute.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value.Value as int? ?? Always
            : null;

    private static string NameOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == KnownNames.JsonPropertyName)?.ConstructorArguments[0].Value as string
            ?? CSharpText.CamelCase(property.Name);

    private static string Same(string expression) => expression;

    /// <summary>A described type. The conversion takes null wherever the type does.</summary>
    private sealed record Result
    {
        internal Result()
        {
        }

        internal Result(string factory) => Type = $"{KnownNames.DataTypes}.{factory}()";

        internal string Type { get; init; } = "";

        internal Func<string, string> Convert { get; init; } = Same;

        internal bool IsConverted => Convert("") != "";
    }
}
