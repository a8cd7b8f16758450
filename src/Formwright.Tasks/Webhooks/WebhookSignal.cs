using System.Threading.Channels;

namespace Formwright.Tasks;

/// <summary>Tells the sender that deliveries were added.</summary>
internal sealed class WebhookSignal
{
    private readonly Channel<bool> _added = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Deliveries were added. A call while nobody waits is kept.</summary>
    public void Wake() => _added.Writer.TryWrite(true);

    /// <summary>Completes at the next call of <see cref="Wake"/>.</summary>
    public Task WaitAsync(CancellationToken cancel) => _added.Reader.ReadAsync(cancel).AsTask();
}
