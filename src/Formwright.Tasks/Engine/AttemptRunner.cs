using System.Collections.Concurrent;
using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>Carries out one attempt: prepares its files, keeps its lease, runs it in a worker, and stores how it ended.</summary>
internal sealed class AttemptRunner(
    ITaskStore store,
    IBlobStore blobs,
    ScratchFolders scratch,
    TaskSignals signals,
    TaskWatchers watchers,
    TaskEngineOptions options,
    TimeProvider time,
    ILogger<AttemptRunner> logger)
{
    private const int CrashesRetried = 1;
    private const int StoreTries = 5;
    private static readonly TimeSpan FirstStoreWait = TimeSpan.FromMilliseconds(100);

    private readonly OutputIngest _ingest = new(blobs);
    private readonly ConcurrentDictionary<Guid, int> _crashes = new();

    /// <summary>
    /// Runs the attempt in the slot's worker. Never throws: when even the end cannot be stored, the lease lapses and the task is recovered later.
    /// </summary>
    public async Task RunAsync(Attempt attempt, WorkerSlot slot)
    {
        using var done = new CancellationTokenSource();
        var lease = KeepLeaseAsync(attempt, done.Token);
        watchers.Wake(attempt.Id);
        if (attempt.Task.Attempts == 1)
        {
            // Its start may have been written there.
            signals.WakeOutbox();
        }

        DirectoryInfo? folder = null;
        try
        {
            WorkerEnd end;
            IReadOnlyList<NewAsset> assets = [];
            try
            {
                folder = scratch.Create(attempt.Task);
                end = await WorkAsync(attempt, folder, slot);
                if (end is WorkerEnd.Succeeded success)
                {
                    assets = await _ingest.TakeAsync(folder, success.Outcome.Files, CancellationToken.None);
                }
            }
            catch (OperationCanceledException) when (attempt.Stopped.IsCancellationRequested)
            {
                end = new WorkerEnd.Stopped();
            }
            catch (Exception e)
            {
                logger.LogError(e, "Task {Task} ({Kind}) failed outside its worker", attempt.Id, attempt.Task.Kind);
                end = new WorkerEnd.Failed(ToError(e));
            }

            attempt.Settle();
            await SettleAsync(attempt, end, assets);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The end of task {Task} could not be stored; it will be recovered when its lease lapses", attempt.Id);
        }
        finally
        {
            await done.CancelAsync();
            await lease;
            if (folder is not null)
            {
                scratch.Remove(folder);
            }

            signals.WakeOutbox();
            signals.WakeAll();
        }
    }

    private async Task<WorkerEnd> WorkAsync(Attempt attempt, DirectoryInfo folder, WorkerSlot slot)
    {
        var task = attempt.Task;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, blob) in task.Blobs)
        {
            files[name] = await blobs.LocalPathAsync(blob, attempt.Stopped);
        }

        var run = new RunFrame(task.Id, task.Kind, task.Input, attempt.ParentResults, files, folder.FullName, task.Attempts);
        return await slot.RunAsync(run, options.PolicyOf(task.Kind), Report, attempt.Stopped);

        void Report(int percent)
        {
            attempt.Report(percent);
            watchers.Wake(attempt.Id);
        }
    }

    /// <summary>Extends the lease and stores progress until the attempt is done.</summary>
    private async Task KeepLeaseAsync(Attempt attempt, CancellationToken done)
    {
        using var timer = new PeriodicTimer(options.LeaseRenewal, time);
        while (!done.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(done);
                switch (await store.RenewAsync(attempt.Id, attempt.Holder, attempt.Progress, options.Lease, done))
                {
                    case LeaseState.CancelRequested:
                        attempt.Stop(StopReason.Canceled);
                        break;
                    case LeaseState.Lost:
                        attempt.Stop(StopReason.LeaseLost);
                        break;
                    case LeaseState.Held:
                        break;
                }
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "The lease of task {Task} could not be renewed", attempt.Id);
            }
        }
    }

    private async Task SettleAsync(Attempt attempt, WorkerEnd end, IReadOnlyList<NewAsset> assets)
    {
        var (id, holder) = (attempt.Id, attempt.Holder);
        if (attempt.Reason == StopReason.Deleted)
        {
            return;
        }

        if (attempt.Reason == StopReason.LeaseLost)
        {
            logger.LogWarning("Task {Task} was taken over by another server", id);
            return;
        }

        var stored = (end, attempt.Reason) switch
        {
            (WorkerEnd.Succeeded { Outcome: { Failure: { } error } kept }, StopReason.None) =>
                await FailAsync(id, holder, error, new TaskCompletion(kept.Result, assets, Part: null)),
            (WorkerEnd.Succeeded { Outcome.Failure: null } success, _) => await SucceedAsync(id, holder, new TaskCompletion(success.Outcome.Result, assets, success.Outcome.Part)),
            (_, StopReason.Canceled) => await TryStoreAsync(() => store.ConfirmCancelAsync(id, holder, CancellationToken.None)),
            (WorkerEnd.Failed failed, _) => await FailAsync(id, holder, failed.Error),
            (WorkerEnd.Crashed crash, StopReason.None) when !MayRetry(attempt.Task, crash.Error) => await FailAsync(id, holder, crash.Error),
            _ => await TryStoreAsync(() => store.RequeueAsync(id, holder, CancellationToken.None)),
        };
        if (end is not WorkerEnd.Crashed)
        {
            _crashes.TryRemove(id, out _);
        }

        if (!stored)
        {
            logger.LogWarning("Task {Task} ended, but its lease was lost; nothing was stored", id);
        }
    }

    /// <summary>Counts the crashes of a task within the life of this server; attempts that an earlier server did not finish do not count.</summary>
    private bool MayRetry(TaskRecord task, Error error)
    {
        var crashes = _crashes.AddOrUpdate(task.Id, 1, (_, before) => before + 1);
        logger.LogWarning("Task {Task} ({Kind}) crashed its worker, time {Crashes}: {Detail}", task.Id, task.Kind, crashes, error.Detail);
        if (crashes <= CrashesRetried)
        {
            return true;
        }

        _crashes.TryRemove(task.Id, out _);
        return false;
    }

    /// <summary>
    /// Stores a success. One that comes after the owner cancelled becomes a cancellation, and one that the store refuses, such as a part whose
    /// conversation is gone, a failure.
    /// </summary>
    private async Task<bool> SucceedAsync(Guid id, string holder, TaskCompletion completion)
    {
        try
        {
            return await TryStoreAsync(() => store.SucceedAsync(id, holder, completion, CancellationToken.None))
                || await TryStoreAsync(() => store.ConfirmCancelAsync(id, holder, CancellationToken.None));
        }
        catch (Exception e)
        {
            logger.LogError(e, "The result of task {Task} could not be stored", id);
            return await FailAsync(id, holder, ToError(e));
        }
    }

    private Task<bool> FailAsync(Guid id, string holder, Error error, TaskCompletion? kept = null) =>
        TryStoreAsync(() => store.FailAsync(id, holder, error, kept, CancellationToken.None));

    /// <summary>Repeats a call that the database could not take at the moment. A second commit of the same end is refused by the store.</summary>
    private async Task<T> TryStoreAsync<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (e is not FormwrightException && tries < StoreTries)
            {
                logger.LogWarning(e, "The task store failed ({Tries} of {Most} tries)", tries, StoreTries);
                await Task.Delay(FirstStoreWait * (1 << tries), time);
            }
        }
    }

    private static Error ToError(Exception e) => e switch
    {
        FormwrightException known => known.Error,
        IOException or UnauthorizedAccessException => new Error(
            ErrorCode.Internal,
            "The files of this task could not be stored.",
            Hint: "The server's disk may be full. Try again later.",
            Detail: e.ToString(),
            Retryable: true),
        _ => new Error(ErrorCode.Internal, "The task failed by a fault of this server.", Detail: e.ToString()),
    };
}
