using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Worker.Cad;

/// <summary>
/// Puts the files of a result into a task's output folder, says which assets they become and measures the time from its making.
/// Every task kind of <see cref="CadTasks"/> writes through it.
/// </summary>
/// <param name="context">The task.</param>
/// <param name="stem">What the files are called when they are downloaded, such as <c>result</c>.</param>
internal sealed class CadOutput(TaskContext context, string stem)
{
    private const string JsonType = "application/json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<OutputFile> files = [];
    private readonly Dictionary<string, CadFile> parts = [];

    /// <summary>Adds a file; one part is one file.</summary>
    /// <param name="part">A word of <see cref="CadParts"/>.</param>
    /// <param name="extension">Without the dot.</param>
    /// <param name="mime">Its media type.</param>
    /// <param name="write">Writes the file at a path.</param>
    public void Add(string part, string extension, string mime, Action<string> write) => Add(part, $"{stem}.{extension}", $"{part}.{extension}", mime, write);

    /// <summary>Adds a JSON file.</summary>
    /// <param name="part">A word of <see cref="CadParts"/>.</param>
    /// <param name="value">What it holds.</param>
    public void AddJson(string part, JsonNode? value) => Add(part, $"{part}.json", $"{part}.json", JsonType, path => WriteJson(path, value));

    /// <summary>Adds the main result as a JSON file.</summary>
    /// <param name="part">A word of <see cref="CadParts"/>.</param>
    /// <param name="write">Writes the file at a path.</param>
    public void AddData(string part, Action<string> write) => Add(part, "json", JsonType, write);

    /// <summary>Adds a JSON file that is called differently from the main result when both are downloaded.</summary>
    /// <param name="part">A word of <see cref="CadParts"/>, which its name ends with.</param>
    /// <param name="write">Writes the file at a path.</param>
    public void AddNamedData(string part, Action<string> write) => Add(part, $"{stem}-{part}.json", $"{part}.json", JsonType, write);

    /// <summary>Writes the metadata and ends the task.</summary>
    /// <param name="metadata">What is stored with the task and begins the file; gets the time and the kernel.</param>
    /// <param name="steps">The steps that the file repeats; null for none.</param>
    public TaskOutcome Finish(JsonObject metadata, JsonArray? steps = null)
    {
        var computeMs = (int)clock.ElapsedMilliseconds;
        metadata["computeMs"] = computeMs;
        metadata["kernel"] = CadMetadata.Kernel;
        var file = metadata.DeepClone().AsObject();
        if (steps is not null)
        {
            file["pipeline"] = new JsonObject { ["steps"] = steps.DeepClone() };
        }

        AddJson(CadParts.Metadata, file);
        return new TaskOutcome(CadTasks.ToJson(new CadResult(parts, metadata, computeMs)), files);
    }

    internal static void WriteJson(string path, JsonNode? value) =>
        File.WriteAllText(path, value?.ToJsonString(Indented) ?? "null");

    private void Add(string part, string downloadName, string name, string mime, Action<string> write)
    {
        var path = Path.Combine(context.OutputFolder, name);
        write(path);
        files.Add(new OutputFile(name, CadTasks.AssetKey(context.TaskId, part), mime, downloadName));
        parts.Add(part, new CadFile(mime, new FileInfo(path).Length));
    }
}
