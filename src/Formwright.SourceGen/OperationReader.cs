using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>Turns a method with <c>[Operation]</c> into its model, or reports why it cannot be one.</summary>
internal sealed class OperationReader(IMethodSymbol method, Compilation compilation)
{
    private static readonly Regex WellFormed = new(@"^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*){1,4}$", RegexOptions.CultureInvariant);
    private static readonly Regex LeadingCode = new("^`?([a-z]+(?:_[a-z]+)*)`?[ ,:]*", RegexOptions.CultureInvariant);

    private readonly DocComment comment = DocComment.Of(method);
    private readonly List<Fault> faults = [];
    private readonly string name = $"{method.ContainingType.Name}.{method.Name}";

    internal static Declaration Read(GeneratorAttributeSyntaxContext context) =>
        new OperationReader((IMethodSymbol)context.TargetSymbol, context.SemanticModel.Compilation)
            .Read(context.Attributes[0].ConstructorArguments.FirstOrDefault().Value as string ?? "");

    private Declaration Read(string path)
    {
        if (!WellFormed.IsMatch(path))
        {
            Report(Diagnostics.BadPath, path);
        }

        if (!IsCallable())
        {
            Report(Diagnostics.NotCallable, name);
        }

        if (comment.Summary.Length == 0)
        {
            Report(Diagnostics.NoSummary, name);
        }

        var parameters = method.Parameters.Select(p => new ParameterReader(p, comment.Parameter(p.Name), faults.Add).Read()).ToArray();
        var call = $"{CSharpText.FullName(method.ContainingType)}.{method.Name}({string.Join(", ", parameters.Select((_, i) => $"v{i}"))})";
        var (result, reason) = ResultReader.Read(method, comment.Returns, call);
        if (reason is not null)
        {
            Report(Diagnostics.ReturnType, name, reason);
        }

        var errors = Errors();
        var operation = faults.Count > 0 || result is null ? null : new OperationModel(
            path,
            method.ContainingType.ToDisplayString(),
            name,
            comment.Summary,
            comment.Remarks,
            new(parameters.OfType<ParameterModel>()),
            result,
            new(errors));
        return new Declaration(operation, SourceSpan.Of(method), new(faults));
    }

    private bool IsCallable()
    {
        if (method is not { IsStatic: true, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public })
        {
            return false;
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType || type.IsFileLocal || type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                return false;
            }
        }

        return true;
    }

    private List<ErrorModel> Errors()
    {
        var codes = compilation.GetTypeByMetadataName(KnownNames.ErrorCode)?.MemberNames.ToArray() ?? [];
        var errors = new List<ErrorModel>();
        foreach (var text in comment.Exceptions)
        {
            var match = LeadingCode.Match(text);
            var word = match.Groups[1].Value.Replace("_", "");
            if (codes.FirstOrDefault(c => c.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } code)
            {
                errors.Add(new ErrorModel(code, text.Substring(match.Length)));
            }
            else
            {
                Report(Diagnostics.BadErrorComment, text.Split(' ')[0]);
            }
        }

        return errors;
    }

    private void Report(DiagnosticDescriptor rule, params string[] arguments) =>
        faults.Add(new Fault(rule, SourceSpan.Of(method), new EquatableArray<string>(arguments)));
}
