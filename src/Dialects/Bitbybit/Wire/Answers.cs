using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.Bitbybit;

/// <summary>Every answer that is no error.</summary>
internal sealed record Success<T>(bool Ok, T Data);

/// <summary>Every error.</summary>
internal sealed record FailureAnswer(bool Ok, Failure Error);

/// <summary>What failed.</summary>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Details">All faults of the input, one by one.</param>
/// <param name="RequestId">The same as in the header <c>X-Request-Id</c>.</param>
internal sealed record Failure(
    string Code,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Fault>? Details,
    string RequestId);

/// <summary>One fault of an input.</summary>
internal sealed record Fault(string Path, string Message);

/// <summary>A task was accepted.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Status"><c>queued</c>.</param>
/// <param name="StatusUrl">Path of the task, without the host.</param>
internal sealed record TaskCreated(string TaskId, string Status, string StatusUrl);

/// <summary>Several tasks were accepted together.</summary>
internal sealed record CompoundCreated(string TaskId, string Kind, int SubTaskCount, string StatusUrl, IReadOnlyList<SubTask> SubTasks);

/// <summary>One of the tasks of a compound.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Index">Its place among the items, from 0.</param>
/// <param name="Status">One of the seven statuses.</param>
/// <param name="Progress">0 to 100; null before it runs.</param>
/// <param name="ComputeMs">What it took; null until it completed.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
/// <param name="DownloadFormats">Parts of its result, by which it is downloaded.</param>
internal sealed record SubTask(
    string TaskId,
    int Index,
    string Status,
    int? Progress,
    int? ComputeMs,
    string? Error,
    IReadOnlyList<string> DownloadFormats);

/// <summary>A task.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Kind">One of <c>cad model convert-simple convert-advanced pipeline compound</c>.</param>
/// <param name="Label">What it is about, for people.</param>
/// <param name="Status">One of the seven statuses.</param>
/// <param name="Progress">0 to 100; null before it runs.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
/// <param name="ResultParts">Files of its result by part; null until it completed.</param>
/// <param name="Metadata">What was asked and measured; null until it completed.</param>
/// <param name="CreatedAt">When it was accepted.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="ExpiresAt">When its result goes.</param>
/// <param name="SubTasks">The tasks of a compound; left out of any other, and of lists.</param>
internal sealed record TaskDetail(
    string TaskId,
    string Kind,
    string Label,
    string Status,
    int? Progress,
    string? Error,
    IReadOnlyDictionary<string, ResultPart>? ResultParts,
    JsonObject? Metadata,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset ExpiresAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SubTask>? SubTasks);

/// <summary>A file of a result.</summary>
internal sealed record ResultPart(string Mime, long Bytes);

/// <summary>Tasks, newest first.</summary>
internal sealed record TaskPage(IReadOnlyList<TaskDetail> Tasks, int Page, int Limit, int Total);

/// <summary>A task was cancelled.</summary>
internal sealed record CancelAnswer(bool Cancelled, string PreviousStatus);

/// <summary>Where to get a file, for an hour and without a key.</summary>
internal sealed record Download(string DownloadUrl, string Filename);

/// <summary>All files of a result.</summary>
internal sealed record DownloadList(IReadOnlyList<FormatDownload> Downloads);

/// <summary>A file of a result and what it is.</summary>
internal sealed record FormatDownload(string Format, string DownloadUrl, string Filename);

/// <summary>The files of all tasks of a compound.</summary>
internal sealed record Manifest([property: JsonPropertyName("manifest")] IReadOnlyList<ManifestEntry> Entries);

/// <summary>The files of one task of a compound.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Index">Its place among the items, from 0.</param>
/// <param name="Status">One of the seven statuses.</param>
/// <param name="DownloadUrls">Links by part; left out unless it completed.</param>
internal sealed record ManifestEntry(
    string TaskId,
    int Index,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? DownloadUrls);

/// <summary>Where to put a file.</summary>
/// <param name="FileId">The file.</param>
/// <param name="UploadUrl">Takes a PUT without a key.</param>
/// <param name="ExpiresIn">Seconds until it does not any more.</param>
/// <param name="MaxBytes">The largest file there may be.</param>
/// <param name="Status">Always <c>pending</c>.</param>
internal sealed record UploadAnswer(string FileId, string UploadUrl, int ExpiresIn, long MaxBytes, string Status = "pending");

/// <summary>A file is kept.</summary>
internal sealed record ConfirmAnswer(string FileId, string Status, long Bytes, string ContentType);

/// <summary>A file.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Filename">The client's name.</param>
/// <param name="ContentType">As announced.</param>
/// <param name="Bytes">Its length; null until it is confirmed.</param>
/// <param name="Sha256">Its checksum in hexadecimal digits; null when unknown.</param>
/// <param name="Status"><c>pending</c>, <c>confirmed</c> or <c>expired</c>.</param>
/// <param name="CreatedAt">When it was announced.</param>
/// <param name="ConfirmedAt">When it was confirmed; null until then.</param>
/// <param name="DownloadUrl">A link for an hour; only of a single confirmed file.</param>
internal sealed record FileDetail(
    string FileId,
    string Filename,
    string ContentType,
    long? Bytes,
    string? Sha256,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ConfirmedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DownloadUrl);

/// <summary>Files, newest first.</summary>
internal sealed record FilePage(IReadOnlyList<FileDetail> Files, int Page, int Limit, int Total);

/// <summary>A file was deleted.</summary>
internal sealed record DeleteAnswer(bool Deleted = true);

/// <summary>The models by name.</summary>
internal sealed record ModelNames(IReadOnlyList<string> Models);

/// <summary>A model and its parameters.</summary>
internal sealed record ModelInfo(
    string Name, string DisplayName, string Description, IReadOnlyList<ModelParam> Params, IReadOnlyDictionary<string, JsonNode> Defaults);

/// <summary>A parameter of a model.</summary>
internal sealed record ModelParam(
    string Name,
    string Type,
    string Description,
    JsonNode Default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ItemType? Items);

/// <summary>What an array holds.</summary>
internal sealed record ItemType(string Type);

/// <summary>Models by name.</summary>
internal sealed record ModelInfos(IReadOnlyDictionary<string, ModelInfo> Definitions);

/// <summary>The operations of pipelines.</summary>
/// <param name="Operations">Path, summary, JSON schema of the parameters, result and errors of each.</param>
/// <param name="Unsupported">Namespaces of the vendor whose operations are refused.</param>
internal sealed record OperationList(JsonArray Operations, IReadOnlyList<string> Unsupported);
