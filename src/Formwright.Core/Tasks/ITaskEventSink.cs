namespace Formwright.Core;

/// <summary>
/// Hears of every change that the store wrote into its outbox; a webhook queue is one. It is called after the commit, at least once for each
/// message: the same message may come again after a crash or when any sink threw, so it must be idempotent by the message's id.
/// Messages of one task come in order.
/// </summary>
public interface ITaskEventSink
{
    /// <summary>Takes one message. It should store or queue it and return; it must not wait for a remote party.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="cancel">The server stops.</param>
    /// <exception cref="Exception">Any: the message stays in the outbox and is delivered again later.</exception>
    Task OnTaskAsync(OutboxMessage message, CancellationToken cancel);
}
