namespace Formwright.Tasks;

/// <summary>Tells loops inside this server that there is something to do, so that none of them has to poll.</summary>
internal sealed class TaskSignals(TaskEngineOptions options) : IDisposable
{
    private readonly SemaphoreSlim _work = new(0);
    private readonly SemaphoreSlim _outbox = new(1);

    /// <summary>One task became runnable.</summary>
    public void WakeOne() => Raise(_work, 1, options.Workers);

    /// <summary>Any number of tasks may have become runnable, such as the children of a finished one.</summary>
    public void WakeAll() => Raise(_work, options.Workers, options.Workers);

    /// <summary>Messages may have been written.</summary>
    public void WakeOutbox() => Raise(_outbox, 1, 1);

    /// <summary>Completes for one loop per wake-up. One that came while nobody waited is kept.</summary>
    public Task WorkAsync(CancellationToken cancel) => _work.WaitAsync(cancel);

    /// <inheritdoc cref="WorkAsync"/>
    public Task OutboxAsync(CancellationToken cancel) => _outbox.WaitAsync(cancel);

    public void Dispose()
    {
        _work.Dispose();
        _outbox.Dispose();
    }

    private static void Raise(SemaphoreSlim signal, int count, int most)
    {
        lock (signal)
        {
            var missing = Math.Min(count, most - signal.CurrentCount);
            if (missing > 0)
            {
                signal.Release(missing);
            }
        }
    }
}
