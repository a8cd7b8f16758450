namespace Formwright.Tasks;

/// <summary>Callers that wait for the end of a task.</summary>
internal class TaskWaiters
{
    private readonly Dictionary<Guid, List<TaskCompletionSource>> _waiters = [];

    /// <summary>Begins to wait; whoever looks at the task after this cannot miss what happens next.</summary>
    public Waiter Add(Guid id)
    {
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiters)
        {
            if (!_waiters.TryGetValue(id, out var list))
            {
                _waiters[id] = list = [];
            }

            list.Add(woken);
        }

        return new Waiter(this, id, woken);
    }

    /// <summary>It has happened.</summary>
    public void Wake(Guid id)
    {
        List<TaskCompletionSource>? list;
        lock (_waiters)
        {
            _waiters.Remove(id, out list);
        }

        list?.ForEach(waiter => waiter.TrySetResult());
    }

    private void Remove(Guid id, TaskCompletionSource woken)
    {
        lock (_waiters)
        {
            if (_waiters.TryGetValue(id, out var list) && list.Remove(woken) && list.Count == 0)
            {
                _waiters.Remove(id);
            }
        }
    }

    /// <summary>One caller; disposed when it waits no longer.</summary>
    internal sealed class Waiter(TaskWaiters waiters, Guid id, TaskCompletionSource woken) : IDisposable
    {
        public Task Woken => woken.Task;

        public void Dispose() => waiters.Remove(id, woken);
    }
}

/// <summary>Callers that wait for the next change of a task: its start, its progress, its end.</summary>
internal sealed class TaskWatchers : TaskWaiters;
