using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>
/// A task engine without workers: tasks stay pending until a test moves them, or <see cref="Work"/> is set, which then runs inside
/// the submission.
/// </summary>
internal sealed class MemoryTaskEngine(TimeProvider time, MemoryQuotaMeter quotas) : ITaskEngine
{
    private readonly ConcurrentDictionary<Guid, TaskRecord> tasks = new();
    private readonly ConcurrentDictionary<(string, string), Guid> repeats = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What a worker would do with a new task.</summary>
    public Func<TaskRecord, TaskRecord>? Work { get; set; }

    /// <summary>Every accepted submission, oldest first.</summary>
    public ConcurrentQueue<TaskSubmission> Accepted { get; } = new();

    public bool CanWork { get; set; } = true;

    /// <summary>Thrown by the next submissions.</summary>
    public Exception? Refusal { get; set; }

    public async Task<TaskRecord> SubmitAsync(TaskSubmission submission, CancellationToken cancel)
    {
        if (Refusal is not null)
        {
            throw Refusal;
        }

        if (submission.IdempotencyKey is { } repeat
            && repeats.TryGetValue((submission.Owner, repeat), out var earlier)
            && tasks[earlier].CreatedAt > time.GetUtcNow() - (submission.IdempotencyWindow ?? TimeSpan.FromHours(24)))
        {
            return tasks[earlier];
        }

        if (submission.Charge is { Period: QuotaPeriod.Ever } credits
            && (await quotas.BalanceAsync(credits.Subject, cancel)).Left < credits.Amount)
        {
            throw new FormwrightException(ErrorCode.OverLimit, "The credits do not suffice", credits.Counter);
        }

        if (submission.MaxOpen is { } most && tasks.Values.Count(open => open.Owner == submission.Owner && !open.State.IsTerminal()) >= most)
        {
            throw new FormwrightException(ErrorCode.QueueFull, "Too many of your tasks are unfinished", "owner");
        }

        if (submission.Id is { } taken && tasks.ContainsKey(taken))
        {
            throw new FormwrightException(ErrorCode.Conflict, "A task with this id exists already", "id");
        }

        if (submission.Charge is { } charge
            && !quotas.Decide(charge.Subject, charge.Counter, charge.Period, charge.Period == QuotaPeriod.Ever ? int.MaxValue : charge.Limit, charge.Amount).Allowed)
        {
            throw new FormwrightException(ErrorCode.OverLimit, $"The quota of {charge.Counter} is used up");
        }

        var now = time.GetUtcNow();
        IEnumerable<Guid> parents = submission.AfterGroup
            ? tasks.Values.Where(task => task.Owner == submission.Owner && task.Group == submission.Group).Select(task => task.Id).OrderDescending().Take(8)
            : [];
        var task = new TaskRecord(
            submission.Id ?? Ids.New(time),
            submission.Owner,
            submission.Kind,
            TaskState.Pending,
            0,
            submission.Input,
            null,
            null,
            submission.Group,
            [.. parents, .. submission.Parents ?? []],
            submission.Blobs ?? new Dictionary<string, string>(),
            submission.Priority,
            0,
            submission.Charge,
            now,
            null,
            null,
            submission.Lifetime is { } lifetime ? now + lifetime : null,
            submission.Client);
        if (submission.IdempotencyKey is { } key)
        {
            repeats[(submission.Owner, key)] = task.Id;
        }

        Accepted.Enqueue(submission);
        return tasks[task.Id] = Work?.Invoke(task) ?? task;
    }

    public async Task<IReadOnlyList<TaskRecord>> SubmitAllAsync(IReadOnlyList<TaskSubmission> submissions, CancellationToken cancel)
    {
        var tasks = new List<TaskRecord>();
        foreach (var submission in submissions)
        {
            tasks.Add(await SubmitAsync(submission, cancel));
        }

        return tasks;
    }

    public Task<TaskRecord?> FindAsync(string owner, Guid id, CancellationToken cancel) => Task.FromResult(
        tasks.TryGetValue(id, out var task) && task.Owner == owner && (task.ExpiresAt is null || task.ExpiresAt > time.GetUtcNow()) ? task : null);

    public Task<bool> ExistsAsync(Guid id, CancellationToken cancel) => Task.FromResult(tasks.ContainsKey(id));

    public Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<TaskRecord>>([.. Matching(query).Skip(query.Offset).Take(query.Limit)]);

    public Task<int> CountAsync(TaskQuery query, CancellationToken cancel) => Task.FromResult(Matching(query).Count());

    public async Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel)
    {
        var task = await FindAsync(owner, id, cancel);
        return task is null || task.State.IsTerminal() ? task : Set(id, t => t with { State = TaskState.Canceled });
    }

    public async Task<TaskRecord?> RetryAsync(string owner, Guid id, CancellationToken cancel)
    {
        var task = await FindAsync(owner, id, cancel);
        return task switch
        {
            null => null,
            { State: TaskState.Failed or TaskState.Canceled } =>
                await SubmitAsync(new(task.Owner, task.Kind, task.Input, task.Group, Blobs: task.Blobs, Priority: task.Priority, Lifetime: task.ExpiresAt - task.CreatedAt), cancel),
            _ => throw new FormwrightException(ErrorCode.Conflict, "Only failed tasks are retried"),
        };
    }

    public Task<TaskRecord?> WaitAsync(string owner, Guid id, TimeSpan timeout, CancellationToken cancel) => FindAsync(owner, id, cancel);

    public async Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel)
    {
        var task = await FindAsync(owner, id, cancel);
        if (task is { State: TaskState.Pending, Charge: { } charge })
        {
            quotas.GiveBack(charge);
        }

        return task is not null && tasks.TryRemove(id, out _);
    }

    public Task<int> CountAheadAsync(TaskRecord task, CancellationToken cancel) => Task.FromResult(task.State == TaskState.Pending
        ? tasks.Values.Count(other => other.State == TaskState.Pending
            && (other.Priority > task.Priority || (other.Priority == task.Priority && other.Id.CompareTo(task.Id) < 0)))
        : 0);

    public async IAsyncEnumerable<TaskRecord> WatchAsync(string owner, Guid id, [EnumeratorCancellation] CancellationToken cancel)
    {
        TaskRecord? shown = null;
        while (true)
        {
            var next = changed.Task;
            if (await FindAsync(owner, id, cancel) is not { } task)
            {
                yield break;
            }

            if ((task.State, task.Progress) != (shown?.State, shown?.Progress))
            {
                yield return shown = task;
            }

            if (task.State.IsTerminal())
            {
                yield break;
            }

            await next.WaitAsync(cancel);
        }
    }

    /// <summary>Moves a task, as a worker would.</summary>
    public TaskRecord Set(Guid id, Func<TaskRecord, TaskRecord> change)
    {
        var task = tasks[id] = change(tasks[id]);
        if (task is { State: TaskState.Failed or TaskState.Canceled, Charge: { } charge })
        {
            quotas.GiveBack(charge);
        }

        Touch();
        return task;
    }

    /// <summary>Lets everybody who watches look again.</summary>
    public void Touch() => Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private IEnumerable<TaskRecord> Matching(TaskQuery query)
    {
        var found = tasks.Values
        .Where(task => task.Owner == query.Owner
            && query.States?.Contains(task.State) != false
            && query.Kinds?.Contains(task.Kind) != false
            && (query.Group is null || task.Group == query.Group));
        return query.OldestFirst ? found.OrderBy(task => task.Id) : found.OrderByDescending(task => task.Id);
    }
}
