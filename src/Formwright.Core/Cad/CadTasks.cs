using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>
/// Kinds, inputs and result of the tasks that run catalogue operations: what dialects submit and workers handle. Every kind but
/// <see cref="Compound"/> ends in a <see cref="CadResult"/>, and stores one asset for each of its files, see <see cref="AssetKey"/>.
/// </summary>
public static class CadTasks
{
    /// <summary>One operation. Input: <see cref="StepsInput"/> with a single step; input files are the blobs <c>file0</c>, <c>file1</c> ...</summary>
    public const string Execute = "cad.execute";

    /// <summary>Steps that refer to each other. Input: <see cref="StepsInput"/>; input files as above.</summary>
    public const string Pipeline = "cad.pipeline";

    /// <summary>A parametric model. Input: <see cref="ModelInput"/>.</summary>
    public const string Model = "cad.model";

    /// <summary>A STEP file (blob <c>file0</c>) to a binary glTF, one mesh of all shapes. Input: <see cref="ConvertInput"/>.</summary>
    public const string ConvertSimple = "cad.convert-simple";

    /// <summary>The same with the structure, colours and names of the document. Input: <see cref="ConvertInput"/>.</summary>
    public const string ConvertAdvanced = "cad.convert-advanced";

    /// <summary>Sheet metal of a STEP file (blob <c>file0</c>) to its flat pattern, a report or both. Input: <see cref="UnfoldInput"/>.</summary>
    public const string Unfold = "cad.unfold";

    /// <summary>Waits for its parents and fails when none of them succeeded. Input: <see cref="CompoundInput"/>; the result is empty.</summary>
    public const string Compound = "cad.compound";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Execute, Pipeline, Model, ConvertSimple, ConvertAdvanced, Unfold, Compound];

    /// <summary>Key of a file of a task's result: <c>cad/{task}/{part}</c>.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="part">A word of <see cref="CadParts"/>; empty for the prefix of all.</param>
    public static string AssetKey(Guid taskId, string part) => $"cad/{taskId:D}/{part}";

    /// <summary>Name of the blob that holds an input file.</summary>
    /// <param name="index">Its place among the input files, from 0.</param>
    public static string FileBlob(int index) => FormattableString.Invariant($"file{index}");

    /// <summary>Writes an input or result record as the JSON that tasks carry.</summary>
    public static JsonObject ToJson<T>(T value) => JsonSerializer.SerializeToNode(value, typeof(T), CoreJson.Default)!.AsObject();

    /// <summary>Reads an input or result record.</summary>
    public static T FromJson<T>(JsonObject json) => (T)json.Deserialize(typeof(T), CoreJson.Default)!;
}

/// <summary>The files a result can have: each is a word, a media type and an extension.</summary>
public static class CadParts
{
    /// <summary>Binary glTF, metres.</summary>
    public const string Glb = "glb";

    /// <summary>STEP.</summary>
    public const string Step = "step";

    /// <summary>STEP, compressed by gzip.</summary>
    public const string CompressedStep = "stpz";

    /// <summary>Triangles by face and polylines by edge, as JSON.</summary>
    public const string DecomposedMesh = "decomposed-mesh";

    /// <summary>STL, binary.</summary>
    public const string Stl = "stl";

    /// <summary>3MF.</summary>
    public const string ThreeMf = "3mf";

    /// <summary>The last step's result as JSON.</summary>
    public const string Json = "json";

    /// <summary>The last step's result as CSV.</summary>
    public const string Csv = "csv";

    /// <summary>Results of the steps marked as outputs, as JSON.</summary>
    public const string Result = "result";

    /// <summary>What was asked and what was measured, as JSON.</summary>
    public const string Metadata = "metadata";

    /// <summary>All of them; the first that a result has is its primary file.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Glb, Step, CompressedStep, DecomposedMesh, Stl, ThreeMf, Json, Csv, Result, Metadata];
}

/// <summary>Which files to make of a result, and how fine.</summary>
/// <param name="Formats">Words of <c>step stpz decomposed-mesh gltf json csv stl 3mf</c>; <c>gltf</c> makes the part <c>glb</c>.</param>
/// <param name="MeshPrecision">Largest distance between a surface and its triangles, 0.0001 to 10 units; null for the model's own, or 0.01.</param>
/// <param name="GltfMeshPrecision">The same for glTF alone; null for <paramref name="MeshPrecision"/>.</param>
/// <param name="AdjustYtoZ">True to turn Y-up results to Z-up; for STEP, glTF and meshes.</param>
/// <param name="StepsInMetadata">True to repeat the steps in the metadata.</param>
public sealed record CadOutputs(
    IReadOnlyList<string> Formats,
    double? MeshPrecision = null,
    double? GltfMeshPrecision = null,
    bool AdjustYtoZ = false,
    bool StepsInMetadata = true);

/// <summary>Input of <see cref="CadTasks.Execute"/> and <see cref="CadTasks.Pipeline"/>.</summary>
/// <param name="Steps">The steps as they were sent, already accepted by <see cref="IPipelineCatalogue.Check"/>.</param>
/// <param name="Files">How many input files there are.</param>
/// <param name="Outputs">Which files to make; null for the default: STEP and glTF of a shape, JSON of anything else.</param>
public sealed record StepsInput(JsonArray Steps, int Files = 0, CadOutputs? Outputs = null);

/// <summary>Input of <see cref="CadTasks.Model"/>.</summary>
/// <param name="Model">Name of the model, such as <c>dragon-cup</c>.</param>
/// <param name="Params">Its parameters, already accepted by <see cref="IModelCatalogue.Check"/>; missing ones take their defaults.</param>
/// <param name="Outputs">Which files to make.</param>
/// <param name="Batch">True for an item of a batch, whose limits are wider; see the model.</param>
public sealed record ModelInput(string Model, JsonObject Params, CadOutputs Outputs, bool Batch = false);

/// <summary>Input of <see cref="CadTasks.ConvertSimple"/> and <see cref="CadTasks.ConvertAdvanced"/>.</summary>
/// <param name="FileName">The client's name of the file; its extension tells whether it is compressed.</param>
/// <param name="Options">Options by their wire names, all numbers in range; missing ones take their defaults.</param>
/// <param name="Draco">Compression options by their wire names; null for no compression.</param>
public sealed record ConvertInput(string FileName, JsonObject Options, JsonObject? Draco = null);

/// <summary>Input of <see cref="CadTasks.Unfold"/>.</summary>
/// <param name="FileName">The client's name of the file; its extension tells whether it is compressed.</param>
/// <param name="FaceIndex">The face to unfold, from 0; null to unfold whole solids.</param>
/// <param name="Flat">True to make files of the flat pattern.</param>
/// <param name="Report">True to put the report into the metadata.</param>
/// <param name="KFactor">Place of the neutral fibre in the thickness, 0 (inside) to 1 (outside).</param>
/// <param name="Thickness">Thickness of the sheet; 0 to detect it.</param>
/// <param name="Outputs">Which files to make; null for glTF.</param>
public sealed record UnfoldInput(
    string FileName,
    int? FaceIndex,
    bool Flat,
    bool Report,
    double KFactor = 0.5,
    double Thickness = 0,
    CadOutputs? Outputs = null);

/// <summary>Input of <see cref="CadTasks.Compound"/>.</summary>
/// <param name="Label">What a list of tasks calls it.</param>
/// <param name="Items">Kind of the tasks it waits for, which are its parents.</param>
public sealed record CompoundInput(string Label, string Items);

/// <summary>Result of the tasks above.</summary>
/// <param name="Parts">Its files by the words of <see cref="CadParts"/>.</param>
/// <param name="Metadata">What the part <see cref="CadParts.Metadata"/> holds, without the steps.</param>
/// <param name="ComputeMs">How long the worker took, in milliseconds.</param>
public sealed record CadResult(IReadOnlyDictionary<string, CadFile> Parts, JsonObject Metadata, int ComputeMs);

/// <summary>One file of a result.</summary>
/// <param name="Mime">Its media type.</param>
/// <param name="Bytes">Its length.</param>
public sealed record CadFile(string Mime, long Bytes);
