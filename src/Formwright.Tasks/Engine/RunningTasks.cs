using System.Collections.Concurrent;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>What this server runs at the moment.</summary>
internal sealed class RunningTasks(ITaskStore store, TaskEngineOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Attempt> _attempts = new();
    private readonly SemaphoreSlim _claiming = new(1);
    private readonly string _server = $"{Environment.MachineName}/{Ids.New(time):N}";
    private long _claims;

    /// <summary>Takes the next runnable task; null when there is none. The caller runs it and then calls <see cref="Remove"/>.</summary>
    public async Task<Attempt?> ClaimAsync(CancellationToken cancel)
    {
        await _claiming.WaitAsync(cancel);
        try
        {
            // Not cancelled half-way: a claim that the store committed must not be forgotten here.
            var holder = $"{_server}/{++_claims}";
            var claimed = await store.ClaimAsync(holder, options.Lease, CancellationToken.None);
            return claimed is null ? null : _attempts[claimed.Task.Id] = new Attempt(claimed, holder);
        }
        finally
        {
            _claiming.Release();
        }
    }

    public void Remove(Attempt attempt) => _attempts.TryRemove(KeyValuePair.Create(attempt.Id, attempt));

    /// <summary>Asks a task to stop if it runs here.</summary>
    public async Task StopAsync(Guid id, StopReason reason)
    {
        if (!_attempts.TryGetValue(id, out var attempt))
        {
            // A claim may be committed but not be known yet: let it finish.
            await _claiming.WaitAsync();
            _claiming.Release();
            _attempts.TryGetValue(id, out attempt);
        }

        attempt?.Stop(reason);
    }

    /// <summary>Asks all to stop.</summary>
    public void StopAll(StopReason reason)
    {
        foreach (var attempt in _attempts.Values)
        {
            attempt.Stop(reason);
        }
    }

    /// <summary>The record of a task that runs here, so that those who follow it need not ask the store; null when the store knows better.</summary>
    public TaskRecord? Find(Guid id) =>
        _attempts.TryGetValue(id, out var attempt) && attempt is { Reason: StopReason.None, IsSettling: false } ? WithLiveProgress(attempt.Task) : null;

    /// <summary>The records of all tasks that run here.</summary>
    public IReadOnlyList<TaskRecord> All() => [.. _attempts.Keys.Select(Find).OfType<TaskRecord>()];

    /// <summary>The record with the progress made since it was stored.</summary>
    public TaskRecord WithLiveProgress(TaskRecord record) =>
        record.State == TaskState.Running && _attempts.TryGetValue(record.Id, out var attempt) && attempt.Progress > record.Progress
            ? record with { Progress = attempt.Progress }
            : record;

    public void Dispose() => _claiming.Dispose();
}
