using System.Runtime.CompilerServices;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>The clients' side of the engine: everything is a call of the store, then a signal to the loops that act on it.</summary>
internal sealed class TaskEngine(
    ITaskStore store,
    RunningTasks running,
    Dispatcher dispatcher,
    TaskSignals signals,
    TaskWaiters waiters,
    TaskWatchers watchers,
    TaskEngineOptions options,
    TimeProvider time) : ITaskEngine
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    public bool CanWork => dispatcher.CanWork;

    public async Task<TaskRecord> SubmitAsync(TaskSubmission submission, CancellationToken cancel)
    {
        var (task, added) = await store.AddAsync(submission, options.MaxPending, cancel);
        if (added)
        {
            signals.WakeOne();
        }

        return running.WithLiveProgress(task);
    }

    public async Task<IReadOnlyList<TaskRecord>> SubmitAllAsync(IReadOnlyList<TaskSubmission> submissions, CancellationToken cancel)
    {
        var tasks = await store.AddAllAsync(submissions, options.MaxPending, cancel);
        signals.WakeAll();
        return [.. tasks.Select(running.WithLiveProgress)];
    }

    public async Task<TaskRecord?> FindAsync(string owner, Guid id, CancellationToken cancel)
    {
        var task = running.Find(id) ?? await store.FindAsync(id, cancel);
        return task is not null && task.Owner == owner ? running.WithLiveProgress(task) : null;
    }

    public async Task<bool> ExistsAsync(Guid id, CancellationToken cancel) => running.Find(id) is not null || await store.FindAsync(id, cancel) is not null;

    public async Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel) =>
        [.. (await store.ListAsync(query, cancel)).Select(running.WithLiveProgress)];

    public Task<int> CountAsync(TaskQuery query, CancellationToken cancel) => store.CountAsync(query, cancel);

    public async Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel)
    {
        var task = await store.CancelAsync(owner, id, cancel);
        switch (task?.State)
        {
            case TaskState.Running:
                await running.StopAsync(id, StopReason.Canceled);
                break;
            case TaskState.Canceled:
                signals.WakeOutbox();
                signals.WakeAll();
                break;
        }

        return task is null ? null : running.WithLiveProgress(task);
    }

    public async Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel)
    {
        if (await store.DeleteAsync(owner, id, cancel) is not { } task)
        {
            return false;
        }

        if (task.State == TaskState.Running)
        {
            await running.StopAsync(id, StopReason.Deleted);
        }

        waiters.Wake(id);
        watchers.Wake(id);
        signals.WakeAll();
        return true;
    }

    public Task<int> CountAheadAsync(TaskRecord task, CancellationToken cancel) =>
        task.State == TaskState.Pending ? store.CountAheadAsync(task.Id, cancel) : Task.FromResult(0);

    public async Task<TaskRecord?> RetryAsync(string owner, Guid id, CancellationToken cancel)
    {
        if (await FindAsync(owner, id, cancel) is not { } task)
        {
            return null;
        }

        if (task.State is not (TaskState.Failed or TaskState.Canceled))
        {
            throw new FormwrightException(
                ErrorCode.Conflict,
                $"The task is {task.State.ToString().ToLowerInvariant()}; only one that failed or was cancelled can be tried again.");
        }

        return await SubmitAsync(
            new TaskSubmission(
                task.Owner,
                task.Kind,
                task.Input,
                task.Group,
                Parents: task.Parents,
                Blobs: task.Blobs,
                Priority: task.Priority,
                Charge: task.Charge,
                Lifetime: task.ExpiresAt - task.CreatedAt),
            cancel);
    }

    public async Task<TaskRecord?> WaitAsync(string owner, Guid id, TimeSpan timeout, CancellationToken cancel)
    {
        using var waiter = waiters.Add(id);
        var task = await FindAsync(owner, id, cancel);
        if (task is null || task.State.IsTerminal() || timeout <= TimeSpan.Zero)
        {
            return task;
        }

        try
        {
            await waiter.Woken.WaitAsync(timeout, time, cancel);
        }
        catch (TimeoutException)
        {
            // Returned as it then is.
        }

        return await FindAsync(owner, id, cancel);
    }

    public async IAsyncEnumerable<TaskRecord> WatchAsync(string owner, Guid id, [EnumeratorCancellation] CancellationToken cancel)
    {
        TaskRecord? shown = null;
        var isLate = false;
        while (true)
        {
            using var watcher = watchers.Add(id);
            if (await FindAsync(owner, id, cancel) is not { } task)
            {
                yield break;
            }

            if (isLate || (task.State, task.Progress) != (shown?.State, shown?.Progress))
            {
                yield return shown = task;
            }

            if (task.State.IsTerminal())
            {
                yield break;
            }

            // Not only as a sign of life: a task that another server runs makes no sound here.
            isLate = !await IsWokenAsync(watcher, cancel);
        }
    }

    private async Task<bool> IsWokenAsync(TaskWaiters.Waiter watcher, CancellationToken cancel)
    {
        try
        {
            await watcher.Woken.WaitAsync(LongestSilence, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
