using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Body of <c>POST /openapi/v1/uv-unwrap</c>.</summary>
/// <param name="InputTaskId">The task whose model to unwrap.</param>
/// <param name="ModelUrl">The model itself, when it is of no task.</param>
/// <param name="TargetFormats">The formats to write; GLB by default.</param>
/// <param name="AlphaThumbnail">True for a picture on a transparent ground.</param>
internal sealed record UnwrapRequest(
    string? InputTaskId = null, SuppliedFile? ModelUrl = null, IReadOnlyList<string?>? TargetFormats = null, bool? AlphaThumbnail = null);

/// <summary>What an unwrap task has beyond the head.</summary>
/// <param name="ModelUrls">Links by format; those that were not made are absent.</param>
/// <param name="ThumbnailUrl">Link to the picture; empty until there is one.</param>
/// <param name="AlphaThumbnailUrl">Link to the picture on a transparent ground; absent unless asked for.</param>
/// <param name="TextureUrls">Links to texture files beside a model, which only OBJ has.</param>
/// <param name="Layout">How the model was laid out; absent until the task has succeeded.</param>
internal sealed record UnwrapAnswer(
    IReadOnlyDictionary<string, string> ModelUrls,
    string ThumbnailUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AlphaThumbnailUrl,
    IReadOnlyList<IReadOnlyDictionary<string, string>> TextureUrls,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LayoutAnswer? Layout);

/// <summary>How a model was laid out.</summary>
/// <param name="Charts">Pieces that the surface was cut into.</param>
/// <param name="Stretch">Mean ratio of the largest to the smallest scale; 1 is without distortion.</param>
/// <param name="Coverage">The share of the picture that pieces cover, 0 to 1.</param>
internal sealed record LayoutAnswer(int Charts, double Stretch, double Coverage);
