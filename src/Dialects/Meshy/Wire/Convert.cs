using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/convert</c>.</summary>
/// <param name="InputTaskId">The task whose model to convert.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="TargetFormats">The formats to write.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record ConvertRequest(
    string? InputTaskId = null, SuppliedFile? ModelUrl = null, IReadOnlyList<string?>? TargetFormats = null, bool? AlphaThumbnail = null);

/// <summary>What a convert task has beyond the head.</summary>
/// <param name="ModelUrls">Links by format; empty strings for those that were not asked for.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="TextureUrls">Links to the texture files that an OBJ model names, a set for each material; absent without any. An addition to the vendor's answer.</param>
internal sealed record ConvertAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyDictionary<string, string>>? TextureUrls);
