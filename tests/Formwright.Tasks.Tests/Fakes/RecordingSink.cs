using System.Collections.Concurrent;
using System.Threading.Channels;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

/// <summary>Remembers what it was told, and can refuse.</summary>
internal sealed class RecordingSink : ITaskEventSink
{
    private readonly Channel<bool> _told = Channel.CreateUnbounded<bool>();

    public ConcurrentQueue<OutboxMessage> Taken { get; } = new();

    public ConcurrentQueue<OutboxMessage> Refused { get; } = new();

    /// <summary>Refuses what it says; null for nothing.</summary>
    public Func<OutboxMessage, bool>? Refuse { get; set; }

    public Task OnTaskAsync(OutboxMessage message, CancellationToken cancel)
    {
        var refuse = Refuse?.Invoke(message) ?? false;
        (refuse ? Refused : Taken).Enqueue(message);
        _told.Writer.TryWrite(true);
        return refuse ? Task.FromException(new IOException("not now")) : Task.CompletedTask;
    }

    /// <summary>Returns when it was told that many times since the last call.</summary>
    public async Task ToldAsync(int times)
    {
        for (; times > 0; times--)
        {
            await _told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
