using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>What is wrong with a declaration. An id is never given a second meaning; docs/diagnostics.md explains each.</summary>
internal static class Diagnostics
{
    internal static readonly DiagnosticDescriptor BadPath = Rule(
        "FWOP001", "Operation path is malformed", "'{0}' needs two to five segments joined by dots, each of letters and digits and beginning with a letter");

    internal static readonly DiagnosticDescriptor DuplicatePath = Rule(
        "FWOP002", "Operation path is declared twice", "'{0}' is already the path of {1}");

    internal static readonly DiagnosticDescriptor NotCallable = Rule(
        "FWOP003", "Operation is not a public static method", "{0} must be a public static method without type parameters, in a class that the whole assembly can see");

    internal static readonly DiagnosticDescriptor ParameterType = Rule(
        "FWOP004", "Parameter type is not supported", "Parameter '{0}' cannot be bound from JSON: {1}");

    internal static readonly DiagnosticDescriptor ReturnType = Rule(
        "FWOP005", "Return type is not supported", "The result of {0} has no JSON form: {1}");

    internal static readonly DiagnosticDescriptor MisplacedConstraint = Rule(
        "FWOP006", "Constraint does not fit its parameter", "[{0}] on parameter '{1}' needs {2}");

    internal static readonly DiagnosticDescriptor BadConstraint = Rule(
        "FWOP007", "Constraint makes no sense", "Constraints of parameter '{0}': {1}");

    internal static readonly DiagnosticDescriptor BadDefault = Rule(
        "FWOP008", "Default value is not allowed", "Default of parameter '{0}': {1}");

    internal static readonly DiagnosticDescriptor NoSummary = Rule(
        "FWOP009", "Operation has no summary", "{0} needs a doc comment with a summary (and its project GenerateDocumentationFile)");

    internal static readonly DiagnosticDescriptor NoParameterComment = Rule(
        "FWOP010", "Parameter has no doc comment", "Parameter '{0}' needs a <param> in the doc comment");

    internal static readonly DiagnosticDescriptor BadErrorComment = Rule(
        "FWOP011", "Error comment names no code", "An <exception> must begin with the word of an ErrorCode in <c>, such as kernel_failed, not with '{0}'");

    private static DiagnosticDescriptor Rule(string id, string title, string message) => new(
        id, title, message, "Formwright.Catalogue", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
