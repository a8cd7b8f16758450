using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/print/multi-color</c>.</summary>
/// <param name="InputTaskId">The task whose model to paint.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="MaxColors">Most colours of the palette, 1 to 16; 4 by default.</param>
/// <param name="MaxDepth">Most splits of a triangle, 3 to 6; 4 by default.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record MultiColorRequest(
    string? InputTaskId = null, SuppliedFile? ModelUrl = null, int? MaxColors = null, int? MaxDepth = null, bool? AlphaThumbnail = null);

/// <summary>What a multi-colour task has beyond the head.</summary>
/// <param name="ModelUrls">Link to the 3MF file; absent until there is one.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="Colors">The palette as <c>#RRGGBB</c>, filament 1 first; absent until the task has succeeded.</param>
/// <param name="Scale">By how much the model was made smaller to fit onto a printer; absent until then.</param>
internal sealed record MultiColorAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Colors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Scale);
