using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>Kinds and inputs of the tasks that make, import and export parts: what dialects submit and workers handle.</summary>
public static class PartTasks
{
    /// <summary>Text to part. Input: <see cref="GeneratePartInput"/>; result: <see cref="PartResult"/>.</summary>
    public const string Generate = "part.generate";

    /// <summary>An uploaded file (blob <c>source</c>) to a part. Input: <see cref="ImportPartInput"/>; result: <see cref="PartResult"/>.</summary>
    public const string Import = "part.import";

    /// <summary>A part's exact geometry (blob <c>brep</c>) to a file. Input: <see cref="ExportPartInput"/>; the result is empty.</summary>
    public const string Export = "part.export";

    /// <summary>Key of a part's file, such as <c>parts/0abc…/model.step</c>.</summary>
    public static string AssetKey(Guid partId, string fileName) => $"parts/{Ids.ToText(partId, "")}/{fileName}";

    /// <summary>Writes an input or result record as the JSON that tasks carry.</summary>
    public static JsonObject ToJson<T>(T value) => JsonSerializer.SerializeToNode(value, typeof(T), CoreJson.Default)!.AsObject();

    /// <summary>Reads an input or result record.</summary>
    public static T FromJson<T>(JsonObject json) => (T)json.Deserialize(typeof(T), CoreJson.Default)!;
}

/// <summary>File names below a part's asset prefix.</summary>
public static class PartFiles
{
    /// <summary>The exact B-rep from which everything else is exported.</summary>
    public const string Brep = "model.brep";

    /// <summary>STEP.</summary>
    public const string Step = "model.step";

    /// <summary>glTF binary, also the preview.</summary>
    public const string Glb = "model.glb";

    /// <summary>STL, binary.</summary>
    public const string Stl = "model.stl";

    /// <summary>3MF.</summary>
    public const string ThreeMf = "model.3mf";

    /// <summary>Picture of the part, PNG.</summary>
    public const string Thumbnail = "thumbnail.png";
}

/// <summary>Input of <see cref="PartTasks.Generate"/>.</summary>
/// <param name="PartId">Id the part will have.</param>
/// <param name="ConversationId">Conversation it joins; null for a part of its own, which is not stored as a part but goes with its task.</param>
/// <param name="Prompt">What the user wrote.</param>
/// <param name="Formats">Names of the formats to write; null for <c>brep step glb</c>, and <c>3mf</c> for several bodies.</param>
public sealed record GeneratePartInput(Guid PartId, Guid? ConversationId, string Prompt, IReadOnlyList<string>? Formats = null);

/// <summary>Input of <see cref="PartTasks.Import"/>.</summary>
/// <param name="PartId">Id the part will have.</param>
/// <param name="ConversationId">Conversation it joins.</param>
/// <param name="Name">Display name of the part.</param>
/// <param name="Format">Name of the format: <c>step iges dxf brep obj</c>.</param>
public sealed record ImportPartInput(Guid PartId, Guid ConversationId, string Name, string Format);

/// <summary>Input of <see cref="PartTasks.Export"/>.</summary>
/// <param name="PartId">The part.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Format">Name of the format: <c>step stl 3mf glb</c>.</param>
public sealed record ExportPartInput(Guid PartId, string Name, string Format);

/// <summary>Result of the tasks that make a part.</summary>
/// <param name="PartId">The part.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Report">What was measured; null for a mesh.</param>
/// <param name="Design">How it was made; null for an imported part.</param>
/// <param name="Notes">Sentences for the user: assumptions made, wishes not honoured.</param>
/// <param name="Summary">The part in words; null for an imported one.</param>
/// <param name="Tokens">Tokens that a language model used; 0 for none.</param>
/// <param name="Designer">Who designed it: <c>embedded</c>, or the name of a language model; null for an imported part.</param>
public sealed record PartResult(
    Guid PartId,
    string Name,
    ShapeReport? Report,
    JsonObject? Design,
    IReadOnlyList<string> Notes,
    PartSummary? Summary = null,
    int Tokens = 0,
    string? Designer = null);

/// <summary>A designed part in words, made of the design and what was measured.</summary>
/// <param name="Title">A short name with the main sizes.</param>
/// <param name="Features">What was done to it, a phrase each.</param>
/// <param name="Components">The distinct physical parts.</param>
/// <param name="Approach">How the geometry is built, in a sentence.</param>
/// <param name="Material">What to make it of, with the weight that follows.</param>
/// <param name="Suggestions">What to ask for next.</param>
public sealed record PartSummary(
    string Title,
    IReadOnlyList<string> Features,
    IReadOnlyList<string> Components,
    string Approach,
    string Material,
    IReadOnlyList<string> Suggestions);
