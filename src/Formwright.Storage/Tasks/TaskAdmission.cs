using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Lets a task in: repeats, room in the queue, quota, parents and input files, in this order.</summary>
internal static class TaskAdmission
{
    /// <summary>How many of the newest tasks of its group become parents of a task that runs after its group.</summary>
    public const int GroupParents = 8;

    /// <summary>How long a submission with the same key is taken for a repeat, unless it says otherwise.</summary>
    public static readonly TimeSpan IdempotencyWindow = TimeSpan.FromHours(24);

    /// <summary>Refuses what needs no database to be refused.</summary>
    public static void Check(TaskSubmission submission)
    {
        if (submission.Charge is { Amount: < 1 } charge)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"A task must take at least 1 from the quota '{charge.Counter}', not {charge.Amount}.", "charge.amount");
        }

        if (submission.Lifetime is { } lifetime && lifetime <= TimeSpan.Zero)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A task's lifetime must be positive, or absent for ever.", "lifetime");
        }
    }

    public static async Task<(TaskRecord Task, bool Added)> AdmitAsync(
        StorageContext db, TaskSubmission submission, int maxPending, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (submission.IdempotencyKey is not null && await FindEarlierAsync(db, submission, now, cancel) is { } earlier)
        {
            return (earlier.ToRecord(), false);
        }

        if (await TaskQueries.CountPending(db) >= maxPending)
        {
            throw new FormwrightException(new Error(
                ErrorCode.QueueFull, $"{maxPending} tasks are waiting already. Try again when some of them have finished.", Retryable: true));
        }

        if (submission.MaxOpen is { } most && await TaskQueries.CountOpen(db, submission.Owner) >= most)
        {
            throw new FormwrightException(new Error(
                ErrorCode.QueueFull, $"{most} of your tasks are unfinished already. Try again when one of them has ended.", "owner", Retryable: true));
        }

        if (submission.Id is { } id && await db.Tasks.AnyAsync(t => t.Id == id, cancel))
        {
            throw new FormwrightException(ErrorCode.Conflict, "A task with this id exists already. Choose a new id, or leave it out.", "id");
        }

        if (submission.Charge is { } charge)
        {
            await QuotaLedger.ChargeAsync(db, charge, now, cancel);
        }

        var row = new TaskRow
        {
            Id = submission.Id ?? Ids.New(time),
            Owner = submission.Owner,
            Kind = submission.Kind,
            State = TaskState.Pending,
            Input = submission.Input,
            GroupId = submission.Group,
            Priority = submission.Priority,
            Charge = submission.Charge,
            Client = submission.Client,
            IdempotencyKey = submission.IdempotencyKey,
            AnnounceStart = submission.AnnounceStart,
            CreatedAt = now,
            ExpiresAt = now + submission.Lifetime,
        };
        row.Parents.AddRange((await ParentsAsync(db, submission, cancel)).Select((parent, position) => new TaskParentRow(row.Id, position, parent)));
        row.Blobs.AddRange(await FilesAsync(db, row.Id, submission, cancel));
        db.Tasks.Add(row);
        return (row.ToRecord(), true);
    }

    private static Task<TaskRow?> FindEarlierAsync(StorageContext db, TaskSubmission submission, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - (submission.IdempotencyWindow ?? IdempotencyWindow);
        return db.Tasks
            .AsNoTracking()
            .Where(t => t.Owner == submission.Owner && t.IdempotencyKey == submission.IdempotencyKey && t.CreatedAt > since)
            .OrderByDescending(t => t.Sequence)
            .Include(t => t.Parents)
            .Include(t => t.Blobs)
            .FirstOrDefaultAsync(cancel);
    }

    private static async Task<IEnumerable<Guid>> ParentsAsync(StorageContext db, TaskSubmission submission, CancellationToken cancel)
    {
        var fromGroup = submission is { AfterGroup: true, Group: { } group }
            ? await db.Tasks
                .Where(t => t.GroupId == group && t.Owner == submission.Owner)
                .OrderByDescending(t => t.Sequence)
                .Take(GroupParents)
                .Select(t => t.Id)
                .ToListAsync(cancel)
            : [];
        var named = submission.Parents ?? [];
        if (named.Count > 0)
        {
            var known = await db.Tasks.Where(t => named.Contains(t.Id) && t.Owner == submission.Owner).Select(t => t.Id).ToListAsync(cancel);
            if (named.Except(known).Any())
            {
                throw new FormwrightException(
                    ErrorCode.NotFound, "A task that this one should wait for does not exist. It may have expired.", "parents");
            }
        }

        return fromGroup.Concat(named).Distinct();
    }

    private static async Task<IEnumerable<TaskBlobRow>> FilesAsync(StorageContext db, Guid id, TaskSubmission submission, CancellationToken cancel)
    {
        if (submission.Blobs is not { Count: > 0 } files)
        {
            return [];
        }

        var hashes = files.Values.ToList();
        var known = await db.Blobs.Where(blob => hashes.Contains(blob.Hash)).Select(blob => blob.Hash).ToListAsync(cancel);
        var missing = files.FirstOrDefault(file => !known.Contains(file.Value));
        return missing.Key is null
            ? files.Select(file => new TaskBlobRow(id, file.Key, file.Value))
            : throw new FormwrightException(
                ErrorCode.NotFound,
                $"The bytes of the input file '{missing.Key}' are no longer stored. Upload the file again.",
                "blobs." + missing.Key);
    }
}
