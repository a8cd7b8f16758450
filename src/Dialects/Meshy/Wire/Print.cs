using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/print/analyze</c>.</summary>
/// <param name="InputTaskId">The task whose model to analyse.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
internal sealed record AnalyzeRequest(string? InputTaskId = null, SuppliedFile? ModelUrl = null);

/// <summary>What an analyze task has beyond the head.</summary>
/// <param name="Printability">What was found; null until the task has succeeded.</param>
internal sealed record AnalyzeAnswer(PrintabilityAnswer? Printability);

/// <summary>Whether a model can be printed.</summary>
/// <param name="Version">Of this form.</param>
/// <param name="Status"><c>healthy</c>, <c>warning</c>, <c>error</c>, or <c>unknown</c> when there was nothing to analyse.</param>
/// <param name="IssueCount">Errors and warnings.</param>
/// <param name="ErrorCount">Kinds of fault that prevent printing.</param>
/// <param name="WarningCount">Kinds of fault that may spoil a print.</param>
/// <param name="Metrics">What was measured.</param>
/// <param name="EvaluatedAt">When, in milliseconds since 1970.</param>
internal sealed record PrintabilityAnswer(
    [property: JsonPropertyName("_version")] string Version,
    string Status,
    int IssueCount,
    int ErrorCount,
    int WarningCount,
    MetricsAnswer Metrics,
    long EvaluatedAt);

/// <summary>What was measured.</summary>
internal sealed record MetricsAnswer(bool IsWatertight, double Volume, int NonManifoldEdges, int DegenerateFaces, int Holes);

/// <summary>Body of <c>POST /openapi/v1/print/repair</c>.</summary>
/// <param name="InputTaskId">The task whose model to repair.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record RepairRequest(string? InputTaskId = null, SuppliedFile? ModelUrl = null, bool? AlphaThumbnail = null);

/// <summary>What a repair task has beyond the head.</summary>
/// <param name="ModelUrls">Links by format; only that of the input is not empty.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="TextureUrls">Always empty.</param>
/// <param name="Repair">What was done; absent until the task has succeeded.</param>
internal sealed record RepairAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    IReadOnlyList<string> TextureUrls,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RepairReport? Repair);

/// <summary>What a repair did.</summary>
/// <param name="Method"><c>nothing</c>, <c>local</c>, or <c>volume</c> when the surface had to be built anew.</param>
/// <param name="HolesFilled">Holes filled.</param>
/// <param name="EdgesSplit">Edges of too many faces taken apart.</param>
/// <param name="IntersectionsResolved">Pairs of faces that crossed.</param>
/// <param name="ShellsRemoved">Inner shells removed.</param>
/// <param name="Volume">Cubic metres.</param>
/// <param name="LargestDeviation">Largest distance to the input in metres.</param>
internal sealed record RepairReport(
    string Method, int HolesFilled, int EdgesSplit, int IntersectionsResolved, int ShellsRemoved, double Volume, double LargestDeviation);
