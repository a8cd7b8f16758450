using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/remesh</c>.</summary>
/// <param name="InputTaskId">The task whose model to remesh.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="TargetFormats">The formats to write; GLB by default.</param>
/// <param name="Topology"><c>triangle</c> or <c>quad</c>.</param>
/// <param name="TargetPolycount">Number of polygons, 100 to 300,000.</param>
/// <param name="DecimationMode">1 to 4, the finest first, instead of a number.</param>
/// <param name="ResizeHeight">Height in metres; 0 for none. Deprecated.</param>
/// <param name="ResizeLongestSide">Longest side in metres; 0 for none. Deprecated.</param>
/// <param name="AutoSize">True for the usual height of what it shows. Deprecated.</param>
/// <param name="OriginAt"><c>bottom</c> or <c>center</c>; the origin stays when absent, but is at the bottom with <paramref name="AutoSize"/>. Deprecated.</param>
/// <param name="ConvertFormatOnly">True to change nothing but the format. Deprecated.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record RemeshRequest(
    string? InputTaskId = null,
    SuppliedFile? ModelUrl = null,
    IReadOnlyList<string?>? TargetFormats = null,
    string? Topology = null,
    int? TargetPolycount = null,
    int? DecimationMode = null,
    double? ResizeHeight = null,
    double? ResizeLongestSide = null,
    bool? AutoSize = null,
    string? OriginAt = null,
    bool? ConvertFormatOnly = null,
    bool? AlphaThumbnail = null);

/// <summary>What a remesh task has beyond the head.</summary>
/// <param name="ModelUrls">Links by format; those that were not made are absent.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="TextureUrls">Links to the texture files that an OBJ model names, a set for each material; absent without any. An addition to the vendor's answer.</param>
internal sealed record RemeshAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyDictionary<string, string>>? TextureUrls);
