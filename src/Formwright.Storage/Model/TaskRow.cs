using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Storage;

/// <summary>A task with its lease.</summary>
internal sealed class TaskRow
{
    /// <summary>Order of acceptance; given by the database.</summary>
    public long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required string Owner { get; init; }

    public required string Kind { get; init; }

    public TaskState State { get; set; }

    public int Progress { get; set; }

    public required JsonObject Input { get; init; }

    public JsonObject? Result { get; set; }

    public Error? Error { get; set; }

    public Guid? GroupId { get; init; }

    public int Priority { get; init; }

    public int Attempts { get; set; }

    public TaskCharge? Charge { get; init; }

    public JsonObject? Client { get; init; }

    public string? IdempotencyKey { get; init; }

    public bool AnnounceStart { get; init; }

    /// <summary>Who runs it; null unless running.</summary>
    public string? LeaseHolder { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public bool CancelRequested { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public List<TaskParentRow> Parents { get; init; } = [];

    public List<TaskBlobRow> Blobs { get; init; } = [];

    public IReadOnlyList<Guid> ParentIds => [.. Parents.OrderBy(parent => parent.Position).Select(parent => parent.ParentId)];

    /// <summary>True while <paramref name="holder"/> may speak for the task, even late: nobody else has taken it.</summary>
    public bool IsHeldBy(string holder) => State == TaskState.Running && LeaseHolder == holder;

    public TaskRecord ToRecord() => new(
        Id,
        Owner,
        Kind,
        State,
        Progress,
        Input,
        Result,
        Error,
        GroupId,
        ParentIds,
        Blobs.ToDictionary(blob => blob.Name, blob => blob.Blob, StringComparer.Ordinal),
        Priority,
        Attempts,
        Charge,
        CreatedAt,
        StartedAt,
        FinishedAt,
        ExpiresAt,
        Client);
}

/// <summary>One parent of a task.</summary>
/// <param name="TaskId">The child.</param>
/// <param name="Position">Place among its parents, from 0.</param>
/// <param name="ParentId">The parent; retention may have removed it.</param>
internal sealed record TaskParentRow(Guid TaskId, int Position, Guid ParentId);

/// <summary>One input file of a task.</summary>
internal sealed record TaskBlobRow(Guid TaskId, string Name, string Blob);
