using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>
/// Tasks as rows. A holder is believed as long as nobody else has the task, also after its lease has lapsed. An outbox message
/// is written by every change that ends a task.
/// </summary>
internal sealed class TaskStore(Database database, FileBlobStore blobs, StorageOptions options, TimeProvider time) : ITaskStore
{
    public Task<(TaskRecord Task, bool Added)> AddAsync(TaskSubmission submission, int maxPending, CancellationToken cancel)
    {
        TaskAdmission.Check(submission);
        return database.WriteAsync(db => TaskAdmission.AdmitAsync(db, submission, maxPending, time, cancel), cancel);
    }

    public Task<IReadOnlyList<TaskRecord>> AddAllAsync(IReadOnlyList<TaskSubmission> submissions, int maxPending, CancellationToken cancel)
    {
        foreach (var submission in submissions)
        {
            TaskAdmission.Check(submission);
        }

        return database.WriteAsync<IReadOnlyList<TaskRecord>>(
            async db =>
            {
                var added = new List<TaskRecord>(submissions.Count);
                foreach (var submission in submissions)
                {
                    var (task, _) = await TaskAdmission.AdmitAsync(db, submission with { IdempotencyKey = null }, maxPending, time, cancel);
                    added.Add(task);
                    // So that the next one finds it as its parent and in the queue.
                    await db.SaveChangesAsync(cancel);
                }

                return added;
            },
            cancel);
    }

    public Task<TaskRecord?> FindAsync(Guid id, CancellationToken cancel) =>
        database.ReadAsync(async db => (await TaskQueries.Find(db, id))?.ToRecord());

    public Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000);
        return database.ReadAsync<IReadOnlyList<TaskRecord>>(async db =>
        {
            var matching = TaskQueries.Matching(db, query);
            var rows = await (query.OldestFirst ? matching.OrderBy(t => t.Sequence) : matching.OrderByDescending(t => t.Sequence))
                .Skip(query.Offset)
                .Take(query.Limit)
                .Include(t => t.Parents)
                .Include(t => t.Blobs)
                .ToListAsync(cancel);
            return [.. rows.Select(row => row.ToRecord())];
        });
    }

    public Task<int> CountAsync(TaskQuery query, CancellationToken cancel) =>
        database.ReadAsync(db => TaskQueries.Matching(db, query).CountAsync(cancel));

    public Task<ClaimedTask?> ClaimAsync(string holder, TimeSpan lease, CancellationToken cancel) =>
        database.WriteAsync<ClaimedTask?>(
            async db =>
            {
                var id = await TaskQueries.NextRunnable(db);
                if (await TaskQueries.Take(db, id) is not { } task)
                {
                    return null;
                }

                var now = time.GetUtcNow();
                task.State = TaskState.Running;
                task.Attempts++;
                task.StartedAt ??= now;
                task.LeaseHolder = holder;
                task.LeaseUntil = now + lease;

                if (task is { AnnounceStart: true, Attempts: 1 })
                {
                    db.Outbox.Add(new OutboxMessage(0, task.Id, task.Owner, TaskState.Running, now));
                }

                var parents = task.ParentIds;
                var results = parents.Count == 0
                    ? []
                    : await db.Tasks.Where(t => parents.Contains(t.Id) && t.State == TaskState.Succeeded).ToDictionaryAsync(t => t.Id, t => t.Result, cancel);
                return new ClaimedTask(task.ToRecord(), [.. parents.Select(parent => results.GetValueOrDefault(parent))]);
            },
            cancel);

    public Task<LeaseState> RenewAsync(Guid id, string holder, int progress, TimeSpan lease, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var task = await TaskQueries.TakeBare(db, id);
                if (task?.IsHeldBy(holder) != true)
                {
                    return LeaseState.Lost;
                }

                task.Progress = Math.Clamp(progress, task.Progress, 100);
                task.LeaseUntil = time.GetUtcNow() + lease;
                return task.CancelRequested ? LeaseState.CancelRequested : LeaseState.Held;
            },
            cancel);

    public Task<bool> SucceedAsync(Guid id, string holder, TaskCompletion completion, CancellationToken cancel) =>
        ChangeHeldAsync(
            id,
            holder,
            async (db, task) =>
            {
                if (task.CancelRequested)
                {
                    return false;
                }

                task.Progress = 100;
                task.Result = completion.Result;
                await TaskResults.StoreAsync(db, task, completion, time, cancel);
                End(db, task, TaskState.Succeeded);
                return true;
            },
            cancel);

    public Task<bool> FailAsync(Guid id, string holder, Error error, TaskCompletion? kept, CancellationToken cancel) =>
        ChangeHeldAsync(
            id,
            holder,
            async (db, task) =>
            {
                if (kept is not null)
                {
                    task.Result = kept.Result;
                    await TaskResults.StoreAsync(db, task, kept, time, cancel);
                }

                await FailAsync(db, task, error, cancel);
                return true;
            },
            cancel);

    public Task<bool> RequeueAsync(Guid id, string holder, CancellationToken cancel) =>
        ChangeHeldAsync(
            id,
            holder,
            (db, task) =>
            {
                if (task.CancelRequested)
                {
                    End(db, task, TaskState.Canceled);
                }
                else
                {
                    Requeue(task);
                }

                return Task.FromResult(true);
            },
            cancel);

    public Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var task = await TaskQueries.Take(db, id);
                if (task is null || task.Owner != owner)
                {
                    return null;
                }

                if (task.State == TaskState.Pending)
                {
                    await QuotaLedger.GiveBackAsync(db, task.Charge, task.CreatedAt, cancel);
                    End(db, task, TaskState.Canceled);
                }
                else if (task.State == TaskState.Running)
                {
                    task.CancelRequested = true;
                }

                return task.ToRecord();
            },
            cancel);

    public Task<TaskRecord?> DeleteAsync(string owner, Guid id, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var task = await TaskQueries.Take(db, id);
                if (task is null || task.Owner != owner)
                {
                    return null;
                }

                if (task.State == TaskState.Pending)
                {
                    await QuotaLedger.GiveBackAsync(db, task.Charge, task.CreatedAt, cancel);
                }

                db.Tasks.Remove(task);
                return task.ToRecord();
            },
            cancel);

    public Task<int> CountAheadAsync(Guid id, CancellationToken cancel) =>
        database.ReadAsync(async db => await TaskQueries.Find(db, id) is { State: TaskState.Pending } task
            ? await TaskQueries.CountAhead(db, task.Priority, task.Sequence)
            : 0);

    // The charge stays taken: a worker has spent its time.
    public Task<bool> ConfirmCancelAsync(Guid id, string holder, CancellationToken cancel) =>
        ChangeHeldAsync(
            id,
            holder,
            (db, task) =>
            {
                if (task.CancelRequested)
                {
                    End(db, task, TaskState.Canceled);
                }

                return Task.FromResult(task.State == TaskState.Canceled);
            },
            cancel);

    public Task<int> RecoverAsync(bool all, int maxAttempts, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var now = time.GetUtcNow();
                var lapsed = await db.Tasks.Where(t => t.State == TaskState.Running && (all || t.LeaseUntil < now)).ToListAsync(cancel);
                foreach (var task in lapsed)
                {
                    if (task.CancelRequested)
                    {
                        End(db, task, TaskState.Canceled);
                    }
                    else if (task.Attempts > maxAttempts)
                    {
                        await FailAsync(
                            db,
                            task,
                            new Error(
                                ErrorCode.KernelCrashed,
                                $"The process that ran this task ended before it was done, {task.Attempts} times. Simplify the request, or try again later.",
                                Retryable: true),
                            cancel);
                    }
                    else
                    {
                        Requeue(task);
                    }
                }

                return lapsed.Count;
            },
            cancel);

    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var count = await database.WriteAsync(
            async db =>
            {
                var waiting = await db.Tasks
                    .Where(t => t.State == TaskState.Pending && t.ExpiresAt <= now)
                    .Include(t => t.Blobs)
                    .ToListAsync(cancel);
                foreach (var task in waiting)
                {
                    task.Blobs.Clear();
                    await QuotaLedger.GiveBackAsync(db, task.Charge, task.CreatedAt, cancel);
                    End(db, task, TaskState.Expired);
                }

                return waiting.Count + await Retention.RemoveDueAsync(db, now, now - options.ExpiredTaskRetention, cancel);
            },
            cancel);
        await blobs.RemoveUnreferencedAsync(now - options.UnreferencedBlobGrace, cancel);
        return count;
    }

    public Task<IReadOnlyList<OutboxMessage>> ReadOutboxAsync(int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<OutboxMessage>>(async db =>
            await db.Outbox.OrderBy(message => message.Id).Take(limit).ToListAsync(cancel));

    public Task AcknowledgeAsync(IReadOnlyList<long> ids, CancellationToken cancel) =>
        database.WriteAsync(db => db.Outbox.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(cancel), cancel);

    private static void Requeue(TaskRow task)
    {
        task.State = TaskState.Pending;
        task.Progress = 0;
        task.LeaseHolder = null;
        task.LeaseUntil = null;
    }

    private Task<bool> ChangeHeldAsync(Guid id, string holder, Func<StorageContext, TaskRow, Task<bool>> change, CancellationToken cancel) =>
        database.WriteAsync(
            async db => await TaskQueries.TakeBare(db, id) is { } task && task.IsHeldBy(holder) && await change(db, task),
            cancel);

    private async Task FailAsync(StorageContext db, TaskRow task, Error error, CancellationToken cancel)
    {
        task.Error = error;
        await QuotaLedger.GiveBackAsync(db, task.Charge, task.CreatedAt, cancel);
        End(db, task, TaskState.Failed);
    }

    private void End(StorageContext db, TaskRow task, TaskState state)
    {
        var now = time.GetUtcNow();
        task.State = state;
        task.FinishedAt = now;
        task.LeaseHolder = null;
        task.LeaseUntil = null;
        task.CancelRequested = false;
        db.Outbox.Add(new OutboxMessage(0, task.Id, task.Owner, state, now));
    }
}
