using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>
/// The durable side of the task engine. Every method is one transaction; a caller that dies between two of them loses nothing.
/// Used by the engine only; dialects talk to <see cref="ITaskEngine"/>.
/// </summary>
public interface ITaskStore
{
    /// <summary>
    /// Stores a pending task, takes its charge and resolves its parents. With an idempotency key seen within 24 h the earlier
    /// task is returned and <c>Added</c> is false.
    /// </summary>
    /// <exception cref="FormwrightException"><c>over_limit</c> when the charge exceeds its quota; <c>queue_full</c> above <paramref name="maxPending"/>.</exception>
    Task<(TaskRecord Task, bool Added)> AddAsync(TaskSubmission submission, int maxPending, CancellationToken cancel);

    /// <summary>Stores several pending tasks, all or none; see <see cref="ITaskEngine.SubmitAllAsync"/>.</summary>
    /// <exception cref="FormwrightException">As for one task; <c>queue_full</c> when not all of them have room.</exception>
    Task<IReadOnlyList<TaskRecord>> AddAllAsync(IReadOnlyList<TaskSubmission> submissions, int maxPending, CancellationToken cancel);

    /// <summary>The task, whoever owns it; null when unknown.</summary>
    Task<TaskRecord?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>Tasks by query, in its order.</summary>
    Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel);

    /// <summary>How many tasks a query finds in all, whatever its page.</summary>
    Task<int> CountAsync(TaskQuery query, CancellationToken cancel);

    /// <summary>
    /// Leases the next runnable task (highest priority, then oldest; no unfinished parent) to <paramref name="holder"/> and
    /// counts the attempt; null when none is runnable. The first start of a task that announces it writes an outbox message.
    /// </summary>
    Task<ClaimedTask?> ClaimAsync(string holder, TimeSpan lease, CancellationToken cancel);

    /// <summary>Extends the lease and stores progress.</summary>
    Task<LeaseState> RenewAsync(Guid id, string holder, int progress, TimeSpan lease, CancellationToken cancel);

    /// <summary>
    /// Stores result, assets, part and outbox message together. False when the lease was lost or the task cancelled: then
    /// nothing is stored.
    /// </summary>
    Task<bool> SucceedAsync(Guid id, string holder, TaskCompletion completion, CancellationToken cancel);

    /// <summary>Ends the task with an error, returns its charge and writes the outbox message. False when the lease was lost.</summary>
    /// <param name="id">The task.</param>
    /// <param name="holder">Who has its lease.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="kept">Result and assets of what it had finished before, stored with it; null for none.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<bool> FailAsync(Guid id, string holder, Error error, TaskCompletion? kept, CancellationToken cancel);

    /// <summary>
    /// Puts a leased task back into the queue, for another attempt; one whose cancellation was asked for is cancelled instead.
    /// False when the lease was lost.
    /// </summary>
    Task<bool> RequeueAsync(Guid id, string holder, CancellationToken cancel);

    /// <summary>
    /// Cancels the owner's task: a pending one at once with its charge returned, a running one by marking it so that the holder
    /// learns it at the next renewal or at once from the engine. Null when unknown.
    /// </summary>
    Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>
    /// Removes the owner's task; the charge of a pending one is returned. Whoever holds it learns so at the next renewal. Null when
    /// unknown, else the record as it was.
    /// </summary>
    Task<TaskRecord?> DeleteAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>How many pending tasks come before this one; 0 unless it is pending.</summary>
    Task<int> CountAheadAsync(Guid id, CancellationToken cancel);

    /// <summary>Ends a running task whose cancellation was asked for. False when the lease was lost.</summary>
    Task<bool> ConfirmCancelAsync(Guid id, string holder, CancellationToken cancel);

    /// <summary>
    /// Requeues running tasks whose lease has lapsed; with <paramref name="all"/> every running task, which is right at the start
    /// of the only server. Tasks begun more than <paramref name="maxAttempts"/> times fail with <c>kernel_crashed</c>. Returns how many.
    /// </summary>
    Task<int> RecoverAsync(bool all, int maxAttempts, CancellationToken cancel);

    /// <summary>Removes tasks, assets and uploads whose expiry has passed, and blobs that nothing names. Returns how many tasks.</summary>
    Task<int> SweepAsync(CancellationToken cancel);

    /// <summary>Undelivered outbox messages, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> ReadOutboxAsync(int limit, CancellationToken cancel);

    /// <summary>Removes delivered messages.</summary>
    Task AcknowledgeAsync(IReadOnlyList<long> ids, CancellationToken cancel);
}

/// <summary>A task that a holder may run.</summary>
/// <param name="Task">The record, now running.</param>
/// <param name="ParentResults">Results of its parents, in order; null where there is none.</param>
public sealed record ClaimedTask(TaskRecord Task, IReadOnlyList<JsonObject?> ParentResults);

/// <summary>What became of a lease.</summary>
public enum LeaseState
{
    /// <summary>Still held.</summary>
    Held,

    /// <summary>Still held, but the owner wants the task stopped.</summary>
    CancelRequested,

    /// <summary>Somebody else has the task, or it has ended.</summary>
    Lost,
}

/// <summary>What a finished task stores.</summary>
/// <param name="Result">Its result.</param>
/// <param name="Assets">Files already in the blob store.</param>
/// <param name="Part">A part it made; null for none.</param>
public sealed record TaskCompletion(JsonObject Result, IReadOnlyList<NewAsset> Assets, PartDraft? Part);

/// <summary>An asset to be stored for bytes that the blob store already has.</summary>
public sealed record NewAsset(string Key, string Blob, long Size, string MediaType, string DownloadName);

/// <summary>A change that others must hear of, written in the transaction that made it. Delivered at least once.</summary>
/// <param name="Id">Grows by one.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="State">The state it reached.</param>
/// <param name="CreatedAt">When.</param>
public sealed record OutboxMessage(long Id, Guid TaskId, string Owner, TaskState State, DateTimeOffset CreatedAt);
