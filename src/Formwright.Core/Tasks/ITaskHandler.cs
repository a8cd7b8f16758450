using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>What runs in a worker process for one kind of task. A new kind is one class.</summary>
public interface ITaskHandler
{
    /// <summary>The kind it handles, such as <c>part.generate</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the work. Files are written into the context's output folder; nothing else outlives the call.
    /// </summary>
    /// <exception cref="FormwrightException">The task fails with this error.</exception>
    Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel);
}

/// <summary>What a handler works with.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Input">Its input.</param>
/// <param name="ParentResults">Results of its parents in their order; null where a parent has none.</param>
/// <param name="Files">Input files by name: absolute paths, to be read only.</param>
/// <param name="OutputFolder">An empty folder of its own.</param>
/// <param name="Report">Tells progress, 0 to 100.</param>
public sealed record TaskContext(
    Guid TaskId,
    JsonObject Input,
    IReadOnlyList<JsonObject?> ParentResults,
    IReadOnlyDictionary<string, string> Files,
    string OutputFolder,
    Action<int> Report)
{
    /// <summary>1 for the first attempt; above it when an earlier one did not end, by a crash of its worker or of the server.</summary>
    public int Attempt { get; init; } = 1;
}

/// <summary>What a handler returns.</summary>
/// <param name="Result">Stored as the task's result.</param>
/// <param name="Files">Files it wrote that become assets.</param>
/// <param name="Part">A part that the task made; stored in the same transaction; null for none.</param>
/// <param name="Failure">Why the task fails all the same; result and files are then what it had finished before. Null when it succeeds.</param>
public sealed record TaskOutcome(JsonObject Result, IReadOnlyList<OutputFile> Files, PartDraft? Part = null, Error? Failure = null);

/// <summary>A file that becomes an asset.</summary>
/// <param name="Name">File name inside the output folder, without any folder part.</param>
/// <param name="AssetKey">Key of the asset, such as <c>parts/0abc/model.step</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="DownloadName">The name a browser saves it under.</param>
public sealed record OutputFile(string Name, string AssetKey, string MediaType, string DownloadName);
