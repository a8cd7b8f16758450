namespace Formwright.Tasks;

/// <summary>Callers that wait for the end of a task.</summary>
internal sealed class TaskWaiters
{
    private readonly Dictionary<Guid, List<TaskCompletionSource>> _waiters = [];

    /// <summary>Begins to wait; whoever checks the task's state after this cannot miss its end.</summary>
    public Waiter Add(Guid id)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_waiters)
        {
            if (!_waiters.TryGetValue(id, out var list))
            {
                _waiters[id] = list = [];
            }

            list.Add(ended);
        }

        return new Waiter(this, id, ended);
    }

    /// <summary>The task has ended.</summary>
    public void Wake(Guid id)
    {
        List<TaskCompletionSource>? list;
        lock (_waiters)
        {
            _waiters.Remove(id, out list);
        }

        list?.ForEach(waiter => waiter.TrySetResult());
    }

    private void Remove(Guid id, TaskCompletionSource ended)
    {
        lock (_waiters)
        {
            if (_waiters.TryGetValue(id, out var list) && list.Remove(ended) && list.Count == 0)
            {
                _waiters.Remove(id);
            }
        }
    }

    /// <summary>One caller; disposed when it waits no longer.</summary>
    internal sealed class Waiter(TaskWaiters waiters, Guid id, TaskCompletionSource ended) : IDisposable
    {
        public Task Ended => ended.Task;

        public void Dispose() => waiters.Remove(id, ended);
    }
}
