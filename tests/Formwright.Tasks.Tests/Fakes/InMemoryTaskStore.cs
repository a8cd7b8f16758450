using Formwright.Core;

namespace Formwright.Tasks.Tests;

/// <summary>The store's contract in memory. It outlives the engines that use it, as a database does.</summary>
internal sealed class InMemoryTaskStore(TimeProvider time) : ITaskStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Entry> _tasks = [];
    private readonly List<OutboxMessage> _outbox = [];
    private long _messages;

    /// <summary>What succeeded tasks stored.</summary>
    public Dictionary<Guid, TaskCompletion> Completions { get; } = [];

    /// <summary>How often the sweep ran.</summary>
    public int Sweeps { get; private set; }

    public Task<(TaskRecord Task, bool Added)> AddAsync(TaskSubmission submission, int maxPending, CancellationToken cancel) => Locked(() =>
    {
        var now = time.GetUtcNow();
        var earlier = _tasks.Values.FirstOrDefault(entry =>
            submission.IdempotencyKey is { } key && entry.IdempotencyKey == key && entry.Record.Owner == submission.Owner
            && now - entry.Record.CreatedAt < (submission.IdempotencyWindow ?? TimeSpan.FromHours(24)));
        if (earlier is not null)
        {
            return (earlier.Record, false);
        }

        if (_tasks.Values.Count(entry => entry.Record.State == TaskState.Pending) >= maxPending)
        {
            throw new FormwrightException(ErrorCode.QueueFull, "Too many tasks wait.");
        }

        var siblings = _tasks.Values.Where(entry => submission.AfterGroup && entry.Record.Group == submission.Group).Select(entry => entry.Record.Id);
        var record = new TaskRecord(
            submission.Id ?? Ids.New(time),
            submission.Owner,
            submission.Kind,
            TaskState.Pending,
            Progress: 0,
            submission.Input,
            Result: null,
            Error: null,
            submission.Group,
            [.. siblings.OrderDescending().Take(8), .. submission.Parents ?? []],
            submission.Blobs ?? new Dictionary<string, string>(),
            submission.Priority,
            Attempts: 0,
            submission.Charge,
            now,
            StartedAt: null,
            FinishedAt: null,
            now + submission.Lifetime,
            submission.Client);
        _tasks.Add(record.Id, new Entry(record) { IdempotencyKey = submission.IdempotencyKey, AnnounceStart = submission.AnnounceStart });
        return (record, true);
    });

    public Task<TaskRecord?> FindAsync(Guid id, CancellationToken cancel) => Locked(() => _tasks.GetValueOrDefault(id)?.Record);

    public async Task<IReadOnlyList<TaskRecord>> AddAllAsync(IReadOnlyList<TaskSubmission> submissions, int maxPending, CancellationToken cancel)
    {
        var added = new List<TaskRecord>();
        foreach (var submission in submissions)
        {
            added.Add((await AddAsync(submission, maxPending, cancel)).Task);
        }

        return added;
    }

    public async Task<int> CountAsync(TaskQuery query, CancellationToken cancel) =>
        (await ListAsync(query with { Limit = int.MaxValue }, cancel)).Count;

    public Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel) => Locked<IReadOnlyList<TaskRecord>>(() =>
    [
        .. _tasks.Values.Select(entry => entry.Record)
            .Where(task => task.Owner == query.Owner && (query.States?.Contains(task.State) ?? true))
            .OrderByDescending(task => task.CreatedAt)
            .Skip(query.Offset)
            .Take(query.Limit),
    ]);

    public Task<ClaimedTask?> ClaimAsync(string holder, TimeSpan lease, CancellationToken cancel) => Locked<ClaimedTask?>(() =>
    {
        var entry = _tasks.Values
            .Where(entry => entry.Record.State == TaskState.Pending && entry.Record.Parents.All(IsFinished))
            .OrderByDescending(entry => entry.Record.Priority)
            .ThenBy(entry => entry.Record.CreatedAt)
            .FirstOrDefault();
        if (entry is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        entry.Holder = holder;
        entry.LeasedUntil = now + lease;
        entry.Record = entry.Record with { State = TaskState.Running, Attempts = entry.Record.Attempts + 1, StartedAt = entry.Record.StartedAt ?? now };
        if (entry is { AnnounceStart: true, Record.Attempts: 1 })
        {
            _outbox.Add(new OutboxMessage(++_messages, entry.Record.Id, entry.Record.Owner, TaskState.Running, now));
        }

        return new ClaimedTask(entry.Record, [.. entry.Record.Parents.Select(parent => _tasks.GetValueOrDefault(parent)?.Record.Result)]);
    });

    public Task<LeaseState> RenewAsync(Guid id, string holder, int progress, TimeSpan lease, CancellationToken cancel) => Locked(() =>
    {
        if (Held(id, holder) is not { } entry)
        {
            return LeaseState.Lost;
        }

        entry.LeasedUntil = time.GetUtcNow() + lease;
        entry.Record = entry.Record with { Progress = progress };
        return entry.CancelRequested ? LeaseState.CancelRequested : LeaseState.Held;
    });

    public Task<bool> SucceedAsync(Guid id, string holder, TaskCompletion completion, CancellationToken cancel) => Locked(() =>
    {
        if (Held(id, holder) is not { CancelRequested: false } entry)
        {
            return false;
        }

        Completions.Add(id, completion);
        entry.Record = entry.Record with { Result = completion.Result, Progress = 100 };
        return End(entry, TaskState.Succeeded);
    });

    public Task<bool> FailAsync(Guid id, string holder, Error error, TaskCompletion? kept, CancellationToken cancel) => Locked(() =>
    {
        if (Held(id, holder) is not { } entry)
        {
            return false;
        }

        if (kept is not null)
        {
            Completions.Add(id, kept);
        }

        entry.Record = entry.Record with { Error = error, Result = kept?.Result };
        return End(entry, TaskState.Failed);
    });

    public Task<bool> RequeueAsync(Guid id, string holder, CancellationToken cancel) => Locked(() =>
    {
        if (Held(id, holder) is not { } entry)
        {
            return false;
        }

        if (entry.CancelRequested)
        {
            return End(entry, TaskState.Canceled);
        }

        entry.Record = entry.Record with { State = TaskState.Pending };
        return true;
    });

    public Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel) => Locked(() =>
    {
        if (!_tasks.TryGetValue(id, out var entry) || entry.Record.Owner != owner)
        {
            return null;
        }

        entry.CancelRequested |= entry.Record.State == TaskState.Running;
        if (entry.Record.State == TaskState.Pending)
        {
            End(entry, TaskState.Canceled);
        }

        return entry.Record;
    });

    public Task<TaskRecord?> DeleteAsync(string owner, Guid id, CancellationToken cancel) => Locked(() =>
        _tasks.TryGetValue(id, out var entry) && entry.Record.Owner == owner && _tasks.Remove(id) ? entry.Record : null);

    public Task<int> CountAheadAsync(Guid id, CancellationToken cancel) => Locked(() =>
        _tasks.TryGetValue(id, out var entry) && entry.Record.State == TaskState.Pending
            ? _tasks.Values.Count(other => other.Record.State == TaskState.Pending
                && (other.Record.Priority > entry.Record.Priority
                    || (other.Record.Priority == entry.Record.Priority && other.Record.CreatedAt < entry.Record.CreatedAt)))
            : 0);

    public Task<bool> ConfirmCancelAsync(Guid id, string holder, CancellationToken cancel) =>
        Locked(() => Held(id, holder) is { CancelRequested: true } entry && End(entry, TaskState.Canceled));

    public Task<int> RecoverAsync(bool all, int maxAttempts, CancellationToken cancel) => Locked(() =>
    {
        var lapsed = _tasks.Values.Where(entry => entry.Record.State == TaskState.Running && (all || entry.LeasedUntil < time.GetUtcNow())).ToList();
        foreach (var entry in lapsed)
        {
            if (entry.Record.Attempts > maxAttempts)
            {
                entry.Record = entry.Record with { Error = new Error(ErrorCode.KernelCrashed, "Begun too often.") };
                End(entry, TaskState.Failed);
            }
            else
            {
                entry.Record = entry.Record with { State = TaskState.Pending };
            }
        }

        return lapsed.Count;
    });

    public Task<int> SweepAsync(CancellationToken cancel) => Locked(() =>
    {
        Sweeps++;
        var expired = _tasks.Values.Where(entry => entry.Record.ExpiresAt < time.GetUtcNow()).ToList();
        expired.ForEach(entry => _tasks.Remove(entry.Record.Id));
        return expired.Count;
    });

    public Task<IReadOnlyList<OutboxMessage>> ReadOutboxAsync(int limit, CancellationToken cancel) =>
        Locked<IReadOnlyList<OutboxMessage>>(() => [.. _outbox.Take(limit)]);

    public Task AcknowledgeAsync(IReadOnlyList<long> ids, CancellationToken cancel) => Locked(() => _outbox.RemoveAll(message => ids.Contains(message.Id)));

    private bool IsFinished(Guid id) => !_tasks.TryGetValue(id, out var entry) || entry.Record.State.IsTerminal();

    private Entry? Held(Guid id, string holder) =>
        _tasks.TryGetValue(id, out var entry) && entry.Record.State == TaskState.Running && entry.Holder == holder ? entry : null;

    private bool End(Entry entry, TaskState state)
    {
        entry.Record = entry.Record with { State = state, FinishedAt = time.GetUtcNow() };
        _outbox.Add(new OutboxMessage(++_messages, entry.Record.Id, entry.Record.Owner, state, time.GetUtcNow()));
        return true;
    }

    private Task<T> Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return Task.FromResult(action());
        }
    }

    private sealed class Entry(TaskRecord record)
    {
        public TaskRecord Record { get; set; } = record;

        public string? Holder { get; set; }

        public DateTimeOffset LeasedUntil { get; set; }

        public bool CancelRequested { get; set; }

        public string? IdempotencyKey { get; init; }

        public bool AnnounceStart { get; init; }
    }
}
