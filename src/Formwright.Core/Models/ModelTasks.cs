using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>
/// Kinds, inputs and result of the tasks that work on mesh models: what dialects submit and workers handle. Each reads the blob
/// <see cref="Source"/> and ends in a <see cref="ModelResult"/>, whose files are assets, see <see cref="AssetKey"/>.
/// </summary>
public static class ModelTasks
{
    /// <summary>A model in other formats. Input: <see cref="ConvertModelInput"/>.</summary>
    public const string Convert = "model.convert";

    /// <summary>A model in another size. Input: <see cref="ResizeModelInput"/>.</summary>
    public const string Resize = "model.resize";

    /// <summary>A model with other polygons. Input: <see cref="RemeshModelInput"/>.</summary>
    public const string Remesh = "model.remesh";

    /// <summary>Whether a model can be printed. Input: <see cref="AnalyzeModelInput"/>; the facts are <see cref="PrintMetrics"/>.</summary>
    public const string Analyze = "model.analyze";

    /// <summary>A model made printable. Input: <see cref="RepairModelInput"/>; the facts are <see cref="RepairFacts"/>.</summary>
    public const string Repair = "model.repair";

    /// <summary>A model painted with few colours, as 3MF. Input: <see cref="PaintModelInput"/>; the facts are <see cref="PaintFacts"/>.</summary>
    public const string Paint = "model.paint";

    /// <summary>A model with new texture coordinates. Input: <see cref="UnwrapModelInput"/>; the facts are <see cref="UnwrapFacts"/>.</summary>
    public const string Unwrap = "model.unwrap";

    /// <summary>All of the kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Convert, Resize, Remesh, Analyze, Repair, Paint, Unwrap];

    /// <summary>Name of the blob that holds the model's file.</summary>
    public const string Source = "source";

    /// <summary>Name of the blob that holds a file which <see cref="Source"/> names, such as the material library of an OBJ file.</summary>
    /// <param name="name">The name as it is written there.</param>
    public static string Companion(string name) => $"{Source}/{name}";

    /// <summary>Key of a file of a task's result: <c>models/{task}/{file}</c>.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="file">Name of the file; empty for the prefix of all.</param>
    public static string AssetKey(Guid taskId, string file) => $"models/{taskId:D}/{file}";

    /// <summary>Writes an input or result record as the JSON that tasks carry.</summary>
    public static JsonObject ToJson<T>(T value) => JsonSerializer.SerializeToNode(value, typeof(T), CoreJson.Default)!.AsObject();

    /// <summary>Reads an input or result record.</summary>
    public static T FromJson<T>(JsonObject json) => (T)json.Deserialize(typeof(T), CoreJson.Default)!;
}

/// <summary>Input of <see cref="ModelTasks.Convert"/>.</summary>
/// <param name="FileName">The client's name of the file; its extension is believed only where the content leaves a doubt.</param>
/// <param name="Formats">Names of the formats to write, at least one: <c>glb fbx obj usdz blend stl 3mf</c>.</param>
/// <param name="AlphaThumbnail">True to make a picture on a transparent ground beside the usual one.</param>
public sealed record ConvertModelInput(string FileName, IReadOnlyList<string> Formats, bool AlphaThumbnail = false);

/// <summary>Input of <see cref="ModelTasks.Resize"/>. Exactly one of <paramref name="Height"/>, <paramref name="LongestSide"/> and <paramref name="Words"/> is given.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Format">Name of the format to write; null for the file's own.</param>
/// <param name="Height">Height afterwards in metres, above 0.</param>
/// <param name="LongestSide">Longest side of the bounds afterwards in metres, above 0.</param>
/// <param name="Words">What is known of the thing that the model shows, the most telling first: its usual height is taken.</param>
/// <param name="CenterOrigin">True to put the origin into the centre of the bounds, false for the centre of their bottom.</param>
/// <param name="AlphaThumbnail">See <see cref="ConvertModelInput"/>.</param>
public sealed record ResizeModelInput(
    string FileName,
    string? Format,
    double? Height,
    double? LongestSide,
    IReadOnlyList<string>? Words,
    bool CenterOrigin = false,
    bool AlphaThumbnail = false);

/// <summary>Input of <see cref="ModelTasks.Remesh"/>. At most one of <paramref name="Height"/>, <paramref name="LongestSide"/> and <paramref name="Words"/> is given.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Formats">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Polygons">How many polygons to come down to, at least 1; a model that has fewer keeps them.</param>
/// <param name="IsQuad">True for quads, false for triangles.</param>
/// <param name="Level">1 for the finest to 4 for the coarsest: as few polygons as the shape allows instead of a number; null for the number.</param>
/// <param name="Height">See <see cref="ResizeModelInput"/>; null to keep the size.</param>
/// <param name="LongestSide">See <see cref="ResizeModelInput"/>.</param>
/// <param name="Words">See <see cref="ResizeModelInput"/>.</param>
/// <param name="CenterOrigin">See <see cref="ResizeModelInput"/>; null to leave the origin where it is.</param>
/// <param name="AlphaThumbnail">See <see cref="ConvertModelInput"/>.</param>
public sealed record RemeshModelInput(
    string FileName,
    IReadOnlyList<string> Formats,
    int Polygons,
    bool IsQuad = false,
    int? Level = null,
    double? Height = null,
    double? LongestSide = null,
    IReadOnlyList<string>? Words = null,
    bool? CenterOrigin = null,
    bool AlphaThumbnail = false);

/// <summary>Input of <see cref="ModelTasks.Analyze"/>.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
public sealed record AnalyzeModelInput(string FileName);

/// <summary>What <see cref="ModelTasks.Analyze"/> measured.</summary>
/// <param name="IsKnown">False when the model has no triangle with an area; then nothing else counts.</param>
/// <param name="IsWatertight">True without edges that only one triangle has.</param>
/// <param name="Volume">Cubic metres; below 0 when the surface is inside out.</param>
/// <param name="NonManifoldEdges">Edges of three triangles or more.</param>
/// <param name="DegenerateFaces">Triangles without area.</param>
/// <param name="Holes">Rings of edges that only one triangle has.</param>
public sealed record PrintMetrics(bool IsKnown, bool IsWatertight, double Volume, int NonManifoldEdges, int DegenerateFaces, int Holes);

/// <summary>Input of <see cref="ModelTasks.Repair"/>.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Format">Name of the format to write; null for the file's own.</param>
/// <param name="Allowed">The formats that may be written; a file of another is refused.</param>
/// <param name="AlphaThumbnail">See <see cref="ConvertModelInput"/>.</param>
public sealed record RepairModelInput(string FileName, string? Format, IReadOnlyList<string> Allowed, bool AlphaThumbnail = false);

/// <summary>What <see cref="ModelTasks.Repair"/> did.</summary>
/// <param name="Method"><c>nothing</c>, <c>local</c>, or <c>volume</c> when the surface had to be built anew.</param>
/// <param name="HolesFilled">Holes filled.</param>
/// <param name="EdgesSplit">Edges of too many triangles taken apart.</param>
/// <param name="IntersectionsResolved">Pairs of triangles that crossed.</param>
/// <param name="ShellsRemoved">Inner shells removed.</param>
/// <param name="FacesTurned">Triangles turned round.</param>
/// <param name="FacesRemoved">Triangles removed.</param>
/// <param name="Volume">Cubic metres.</param>
/// <param name="LargestDeviation">Largest distance to the input in metres, patches of holes included.</param>
/// <param name="MeanDeviation">Mean distance in metres.</param>
public sealed record RepairFacts(
    string Method,
    int HolesFilled,
    int EdgesSplit,
    int IntersectionsResolved,
    int ShellsRemoved,
    int FacesTurned,
    int FacesRemoved,
    double Volume,
    double LargestDeviation,
    double MeanDeviation);

/// <summary>Input of <see cref="ModelTasks.Paint"/>.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Colors">The most colours, 1 to 16.</param>
/// <param name="Depth">How often a triangle is split in four at the most, 3 to 6.</param>
/// <param name="AlphaThumbnail">See <see cref="ConvertModelInput"/>.</param>
public sealed record PaintModelInput(string FileName, int Colors = 4, int Depth = 4, bool AlphaThumbnail = false);

/// <summary>What <see cref="ModelTasks.Paint"/> did.</summary>
/// <param name="Colors">The palette as <c>#RRGGBB</c>, the colour of the largest area first.</param>
/// <param name="Scale">By how much the model was made smaller to fit onto a printer; 1 when it was not.</param>
public sealed record PaintFacts(IReadOnlyList<string> Colors, double Scale);

/// <summary>Input of <see cref="ModelTasks.Unwrap"/>.</summary>
/// <param name="FileName">See <see cref="ConvertModelInput"/>.</param>
/// <param name="Formats">See <see cref="ConvertModelInput"/>.</param>
/// <param name="AlphaThumbnail">See <see cref="ConvertModelInput"/>.</param>
public sealed record UnwrapModelInput(string FileName, IReadOnlyList<string> Formats, bool AlphaThumbnail = false);

/// <summary>What <see cref="ModelTasks.Unwrap"/> did.</summary>
/// <param name="Charts">Pieces that the surface was cut into.</param>
/// <param name="Stretch">Mean over the area of the ratio of the largest to the smallest scale; 1 is without distortion.</param>
/// <param name="Coverage">The share of the picture that pieces cover, 0 to 1.</param>
public sealed record UnwrapFacts(int Charts, double Stretch, double Coverage);

/// <summary>Result of the tasks above.</summary>
/// <param name="Models">The model's files by format; <c>mtl</c> beside <c>obj</c> when it has materials.</param>
/// <param name="Textures">Texture files by the map they hold (<c>base_color metallic_roughness normal emission occlusion</c>), a set for each material that has any.</param>
/// <param name="Thumbnail">Name of the picture, PNG; null for none.</param>
/// <param name="AlphaThumbnail">Name of the picture on a transparent ground, PNG; null for none.</param>
/// <param name="Vertices">How many vertices the model has.</param>
/// <param name="Faces">How many faces it has.</param>
/// <param name="Facts">What else was measured, by the words of the kind; null for nothing.</param>
public sealed record ModelResult(
    IReadOnlyDictionary<string, string> Models,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Textures,
    string? Thumbnail,
    string? AlphaThumbnail,
    int Vertices,
    int Faces,
    JsonObject? Facts = null);
