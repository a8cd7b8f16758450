using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Formwright.SourceGen;

/// <summary>A diagnostic in a form that can be cached.</summary>
internal sealed record Fault(DiagnosticDescriptor Rule, SourceSpan Location, EquatableArray<string> Arguments)
{
    internal Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location.ToLocation(), [.. Arguments]);
}

/// <summary>A place in the source that does not keep the compilation alive.</summary>
internal sealed record SourceSpan(string File, TextSpan Span, LinePositionSpan Lines)
{
    internal static SourceSpan Of(ISymbol symbol)
    {
        var location = symbol.Locations[0];
        return new SourceSpan(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);
    }

    internal Location ToLocation() => Location.Create(File, Span, Lines);
}
