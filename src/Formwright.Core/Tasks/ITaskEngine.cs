namespace Formwright.Core;

/// <summary>The one way to have work done. Dialects translate to and from it.</summary>
public interface ITaskEngine
{
    /// <summary>False while none of the worker processes can be started: tasks are accepted and wait.</summary>
    bool CanWork { get; }

    /// <summary>
    /// Accepts a task. It is stored before this returns, so it survives a crash. An earlier task with the same owner and
    /// idempotency key is returned instead of a new one.
    /// </summary>
    /// <exception cref="FormwrightException"><c>over_limit</c> when the charge exceeds its quota; <c>queue_full</c> when too many wait.</exception>
    Task<TaskRecord> SubmitAsync(TaskSubmission submission, CancellationToken cancel);

    /// <summary>
    /// Accepts several tasks together: all of them or, when one is refused, none. A later one may name an earlier one as its
    /// parent; idempotency keys do not count.
    /// </summary>
    /// <exception cref="FormwrightException">As for one task.</exception>
    Task<IReadOnlyList<TaskRecord>> SubmitAllAsync(IReadOnlyList<TaskSubmission> submissions, CancellationToken cancel);

    /// <summary>The owner's task with live progress; null when it does not exist or belongs to somebody else.</summary>
    Task<TaskRecord?> FindAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>True when there is such a task, whoever's it is.</summary>
    Task<bool> ExistsAsync(Guid id, CancellationToken cancel);

    /// <summary>The owner's tasks, newest first unless the query says otherwise.</summary>
    Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel);

    /// <summary>How many tasks a query finds in all, whatever its page.</summary>
    Task<int> CountAsync(TaskQuery query, CancellationToken cancel);

    /// <summary>
    /// Cancels a pending task at once and asks a running one to stop. Returns the record as it then is; null when unknown.
    /// A finished task is returned unchanged.
    /// </summary>
    Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>Removes the task for good, whatever its state: a pending one gives its charge back, a running one is stopped. False when unknown.</summary>
    Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>How many waiting tasks, of all owners, will be taken before this one; 0 unless it is pending.</summary>
    Task<int> CountAheadAsync(TaskRecord task, CancellationToken cancel);

    /// <summary>Submits the input of a failed or cancelled task again as a new task; null when unknown.</summary>
    /// <exception cref="FormwrightException"><c>conflict</c> unless the task failed or was cancelled.</exception>
    Task<TaskRecord?> RetryAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>Waits until the task is terminal or <paramref name="timeout"/> has passed, and returns it as it then is; null when unknown.</summary>
    Task<TaskRecord?> WaitAsync(string owner, Guid id, TimeSpan timeout, CancellationToken cancel);

    /// <summary>
    /// The task as it is, then again at each change of its state or progress, and at least every 15 seconds. Ends after the first
    /// terminal state, or when the task does not exist or is deleted: then without anything more.
    /// </summary>
    IAsyncEnumerable<TaskRecord> WatchAsync(string owner, Guid id, CancellationToken cancel);
}

/// <summary>Which tasks to list.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="States">Only these; null for all.</param>
/// <param name="Kinds">Only these; null for all.</param>
/// <param name="Group">Only of this group; null for all.</param>
/// <param name="Before">Only those created before this task, for paging; null for the newest.</param>
/// <param name="Limit">At most this many, 1 to 1000.</param>
/// <param name="Offset">Skips this many of the first.</param>
/// <param name="OldestFirst">True for the order of acceptance instead of its reverse.</param>
public sealed record TaskQuery(
    string Owner,
    IReadOnlyList<TaskState>? States = null,
    IReadOnlyList<string>? Kinds = null,
    Guid? Group = null,
    Guid? Before = null,
    int Limit = 100,
    int Offset = 0,
    bool OldestFirst = false);
