using System.Threading.Channels;

namespace Formwright.Tasks;

/// <summary>Tells loops inside this server that there is something to do, so that none of them has to poll.</summary>
internal sealed class TaskSignals(TaskEngineOptions options)
{
    private readonly Channel<bool> _work = Create(options.Workers);
    private readonly Channel<bool> _outbox = Create(1);

    /// <summary>One task became runnable.</summary>
    public void WakeOne() => _work.Writer.TryWrite(true);

    /// <summary>Any number of tasks may have become runnable, such as the children of a finished one.</summary>
    public void WakeAll()
    {
        for (var i = 0; i < options.Workers; i++)
        {
            _work.Writer.TryWrite(true);
        }
    }

    /// <summary>Messages may have been written.</summary>
    public void WakeOutbox() => _outbox.Writer.TryWrite(true);

    /// <summary>Completes for one loop per wake-up. One that came while nobody waited is kept.</summary>
    public Task WorkAsync(CancellationToken cancel) => _work.Reader.ReadAsync(cancel).AsTask();

    /// <inheritdoc cref="WorkAsync"/>
    public Task OutboxAsync(CancellationToken cancel) => _outbox.Reader.ReadAsync(cancel).AsTask();

    /// <summary>More wake-ups than there are loops would only send them round in vain.</summary>
    private static Channel<bool> Create(int loops) =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(loops) { FullMode = BoundedChannelFullMode.DropWrite });
}
