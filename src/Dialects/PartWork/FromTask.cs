using System.Text.Json;
using Formwright.Core;

namespace Formwright.Dialects.PartWork;

/// <summary>From what the task engine and the stores hold to what a client reads. Pure functions.</summary>
internal static class FromTask
{
    /// <summary>How long every link lives.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    /// <summary>True when this API shows the task as a job: exports are not jobs here, and expired jobs do not exist.</summary>
    public static bool IsJob(TaskRecord task) =>
        task.Kind is PartTasks.Generate or PartTasks.Import && task.State != TaskState.Expired;

    /// <summary>The part that a succeeded task made; null for any other.</summary>
    public static PartResult? Made(TaskRecord task) =>
        task is { State: TaskState.Succeeded, Result: { } result } ? PartTasks.FromJson<PartResult>(result) : null;

    /// <summary>The job.</summary>
    /// <param name="task">A task for which <see cref="IsJob"/> holds.</param>
    /// <param name="files">The files of the part it made; empty unless it succeeded.</param>
    /// <param name="link">Makes a link to a file.</param>
    public static JobAnswer ToJob(TaskRecord task, IReadOnlyList<Asset> files, Func<Asset, string> link)
    {
        var id = Ids.ToText(task.Id, IdPrefix.Job);
        return task.State switch
        {
            TaskState.Pending or TaskState.Running => new(id, "pending", Progress: task.Progress),
            TaskState.Succeeded => new(id, "completed", Result: ToResult(Made(task)!, files, link)),
            TaskState.Failed or TaskState.Canceled or TaskState.Expired => new(id, "failed", Error: Reason(task)),
        };
    }

    /// <summary>A conversation's line in the list.</summary>
    public static ConversationItem ToItem(Conversation conversation) => new(
        Ids.ToText(conversation.Id, IdPrefix.Conversation),
        conversation.Name,
        conversation.CreatedAt,
        conversation.UpdatedAt);

    /// <summary>A part's line in a conversation.</summary>
    public static PartItem ToItem(Part part, IReadOnlyList<Asset> files, Func<Asset, string> link) => new(
        Ids.ToText(part.Id, IdPrefix.Part),
        part.Name,
        Link(files, part.Id, PartFiles.Glb, link),
        Link(files, part.Id, PartFiles.Thumbnail, link));

    /// <summary>A key's line in the list.</summary>
    public static KeyItem ToItem(ApiKey key) => new(
        Ids.ToText(key.Id, IdPrefix.Key),
        key.Preview,
        key.Name,
        PermissionsOf(key),
        key.Tier,
        key.CreatedAt);

    /// <summary>A new key.</summary>
    public static KeyAnswer ToAnswer(ApiKey key, string secret) => new(
        Ids.ToText(key.Id, IdPrefix.Key),
        secret,
        key.Preview,
        key.Name,
        PermissionsOf(key),
        key.Tier,
        key.CreatedAt);

    /// <summary>The cursor that continues after a conversation.</summary>
    public static string ToCursor(Conversation last) => Convert.ToBase64String(
        JsonSerializer.SerializeToUtf8Bytes(new(Ids.ToText(last.Id, IdPrefix.Conversation), last.UpdatedAt.UtcTicks), Json.Wire.Cursor));

    /// <summary>Reads what <see cref="ToCursor"/> wrote; null when absent.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    public static (DateTimeOffset UpdatedAt, Guid Id)? FromCursor(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize(Convert.FromBase64String(cursor), Json.Wire.Cursor);
            if (Ids.TryParse(read?.Last, IdPrefix.Conversation, out var id) && read!.At >= 0 && read.At <= DateTimeOffset.MaxValue.UtcTicks)
            {
                return (new DateTimeOffset(read.At, TimeSpan.Zero), id);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Falls through to the one error for every broken cursor.
        }

        throw new FormwrightException(ErrorCode.InvalidInput, "`cursor` is broken; pass the last `next_cursor` unchanged", "cursor");
    }

    private static JobResult ToResult(PartResult made, IReadOnlyList<Asset> files, Func<Asset, string> link) => new(
        Link(files, made.PartId, PartFiles.Glb, link),
        Link(files, made.PartId, PartFiles.Thumbnail, link),
        Ids.ToText(made.PartId, IdPrefix.Part),
        Find(files, made.PartId, PartFiles.Step)?.Key,
        PartTasks.AssetKey(made.PartId, PartFiles.Stl),
        PartTasks.AssetKey(made.PartId, PartFiles.Glb),
        made.Designer,
        made.Notes.Count > 0 ? made.Notes : null);

    private static string Reason(TaskRecord task)
    {
        var what = task.Kind == PartTasks.Import ? "Could not import the file" : "Could not generate model from prompt";
        return task switch
        {
            { State: TaskState.Canceled } => $"{what}: the job was canceled",
            { Error: { } error } => $"{what}: {Errors.Sentence(error)}",
            _ => what,
        };
    }

    private static string? Link(IReadOnlyList<Asset> files, Guid partId, string name, Func<Asset, string> link) =>
        Find(files, partId, name) is { } file ? link(file) : null;

    private static Asset? Find(IReadOnlyList<Asset> files, Guid partId, string name)
    {
        var key = PartTasks.AssetKey(partId, name);
        return files.FirstOrDefault(file => file.Key == key);
    }

    // A key made on the command line may carry the wildcard, which this API does not know.
    private static IReadOnlyList<string> PermissionsOf(ApiKey key) => [.. Permissions.All.Where(key.Allows)];
}
