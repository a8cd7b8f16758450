using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/resize</c>.</summary>
/// <param name="InputTaskId">The task whose model to resize.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="ResizeHeight">Height in metres.</param>
/// <param name="ResizeLongestSide">Longest side in metres.</param>
/// <param name="AutoSize">True for the usual height of what the model shows.</param>
/// <param name="OriginAt"><c>bottom</c> or <c>center</c>.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record ResizeRequest(
    string? InputTaskId = null,
    SuppliedFile? ModelUrl = null,
    double? ResizeHeight = null,
    double? ResizeLongestSide = null,
    bool? AutoSize = null,
    string? OriginAt = null,
    bool? AlphaThumbnail = null);

/// <summary>What a resize task has beyond the head.</summary>
/// <param name="ModelUrls">Link to the model in its one format.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="TextureUrls">Links to the texture files that an OBJ model names, a set for each material; absent without any. An addition to the vendor's answer.</param>
internal sealed record ResizeAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyDictionary<string, string>>? TextureUrls);
