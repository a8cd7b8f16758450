using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>A file that a request names, checked as far as it can be without looking it up.</summary>
/// <param name="Name">Name of the task's blob.</param>
/// <param name="Field">The request's field, for errors.</param>
/// <param name="TaskId">The task whose model it is; null for a file from elsewhere.</param>
/// <param name="Url">Where it is; null unless it is to be fetched.</param>
/// <param name="Data">The file itself; null unless the request had it.</param>
/// <param name="Formats">Formats of an earlier task's result that will do, the best first.</param>
/// <param name="Unknown">What an unknown task is: some resources call that bad input, others not found.</param>
internal sealed record InputFile(
    string Name, string Field, Guid? TaskId, string? Url, ReadOnlyMemory<byte>? Data, IReadOnlyList<string> Formats, ErrorCode Unknown)
{
    /// <summary>What a task of another account is; most resources do not tell it from one that does not exist.</summary>
    public ErrorCode Foreign { get; init; } = Unknown;

    /// <summary>Largest file.</summary>
    public const int MaxBytes = 100_000_000;

    /// <summary>The formats that a model can be read from, the best first.</summary>
    public static IReadOnlyList<string> AnyModel { get; } = ["glb", "gltf", "fbx", "obj", "usdz", "3mf", "stl"];

    /// <summary>Extensions of the models that most resources take.</summary>
    public static IReadOnlyList<string> ModelExtensions { get; } = [".glb", ".gltf", ".obj", ".fbx", ".stl"];

    /// <summary>The model that a request names by a task or a URL; the task counts when both are there.</summary>
    /// <param name="taskId">Value of <c>input_task_id</c>.</param>
    /// <param name="url">Value of <c>model_url</c>.</param>
    /// <param name="extensions">Extensions that a URL's path may have; null for <see cref="ModelExtensions"/>.</param>
    /// <param name="formats">Formats of an earlier result that will do; null for <see cref="AnyModel"/>.</param>
    /// <param name="unknown">See <see cref="InputFile"/>.</param>
    public static InputFile Model(
        string? taskId,
        SuppliedFile? url,
        IReadOnlyList<string>? extensions = null,
        IReadOnlyList<string>? formats = null,
        ErrorCode unknown = ErrorCode.InvalidInput)
    {
        if (!string.IsNullOrEmpty(taskId))
        {
            return Guid.TryParse(taskId, out var id)
                ? new(ModelTasks.Source, "input_task_id", id, null, null, formats ?? AnyModel, unknown)
                : throw ToTask.Invalid("Invalid UUID: input_task_id must be the id of a task", "input_task_id");
        }

        return url switch
        {
            null or { Url: "" } => throw ToTask.Invalid("Missing parameter: either model_url or input_task_id must be provided", "model_url"),
            { Url: { } address } => new(ModelTasks.Source, "model_url", null, CheckExtension(address, "model", "model_url", extensions ?? ModelExtensions), null, [], unknown),
            { Data: { } data } => new(ModelTasks.Source, "model_url", null, null, CheckSize(data, "model_url"), [], unknown),
            _ => throw ToTask.Invalid("model_url must be an http or https URL, or a data URI: data:application/octet-stream;base64,...", "model_url"),
        };
    }

    private static string CheckExtension(string url, string what, string field, IReadOnlyList<string> extensions)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
        {
            throw ToTask.Invalid($"Invalid {what} URL: {field} must be an absolute http or https URL, or a data URI", field);
        }

        var extension = Path.GetExtension(parsed.AbsolutePath);
        return extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? url
            : throw ToTask.Invalid(
                extension.Length > 0
                    ? $"Invalid {what} file extension: {extension}"
                    : $"Invalid {what} file extension: the path of {field} must end in one of {string.Join(", ", extensions)}",
                field);
    }

    private static ReadOnlyMemory<byte> CheckSize(ReadOnlyMemory<byte> data, string field) => data.Length switch
    {
        0 => throw ToTask.Invalid($"{field} is a data URI without data", field),
        > MaxBytes => throw ToTask.Invalid($"{field} is larger than {MaxBytes / 1_000_000} MB", field),
        _ => data,
    };
}

/// <summary>A file that is in the store.</summary>
/// <param name="Name">Name of the task's blob.</param>
/// <param name="Blob">Its hash.</param>
/// <param name="FileName">What it is called, with an extension where one is known.</param>
/// <param name="IsFromTask">True when an earlier task made it.</param>
/// <param name="Words">What is known of the thing it shows: the name of the file, or what the earlier task knew.</param>
/// <param name="Companions">Hashes of the files that it names, by the names it has for them; null for none.</param>
internal sealed record StoredInput(
    string Name, string Blob, string FileName, bool IsFromTask, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string>? Companions = null)
{
    /// <summary>All of its blobs, by their names in a task.</summary>
    public IEnumerable<KeyValuePair<string, string>> Blobs =>
        [new(Name, Blob), .. (Companions ?? new Dictionary<string, string>()).Select(file => KeyValuePair.Create(ModelTasks.Companion(file.Key), file.Value))];
}
