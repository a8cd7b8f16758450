using Formwright.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>
/// Carries messages from the store's outbox to waiting callers and to every sink. A message is removed only after all sinks took it. One that a sink
/// refused is tried again later; it holds up the messages of its own task, but no others.
/// </summary>
internal sealed class OutboxPump(
    ITaskStore store,
    IEnumerable<ITaskEventSink> sinks,
    TaskSignals signals,
    TaskWaiters waiters,
    TaskWatchers watchers,
    TimeProvider time,
    ILogger<OutboxPump> logger) : BackgroundService
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan RetryWait = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<ITaskEventSink> _sinks = [.. sinks];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var retry = time.CreateTimer(_ => signals.WakeOutbox(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signals.OutboxAsync(stoppingToken);
                if (!await DeliverAsync(stoppingToken))
                {
                    retry.Change(RetryWait, Timeout.InfiniteTimeSpan);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "The outbox could not be read or acknowledged; it is tried again after {Wait}", RetryWait);
                retry.Change(RetryWait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Delivers until the outbox is empty; false when a message has to be tried again.</summary>
    private async Task<bool> DeliverAsync(CancellationToken cancel)
    {
        while (await store.ReadOutboxAsync(BatchSize, cancel) is { Count: > 0 } batch)
        {
            foreach (var message in batch.Where(message => message.State.IsTerminal()))
            {
                waiters.Wake(message.TaskId);
                watchers.Wake(message.TaskId);
            }

            var delivered = new List<long>(batch.Count);
            var refused = new HashSet<Guid>();
            foreach (var message in batch.Where(message => !refused.Contains(message.TaskId)))
            {
                if (await TryDeliverAsync(message, cancel))
                {
                    delivered.Add(message.Id);
                }
                else
                {
                    refused.Add(message.TaskId);
                }
            }

            if (delivered.Count > 0)
            {
                await store.AcknowledgeAsync(delivered, cancel);
            }

            if (refused.Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> TryDeliverAsync(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            foreach (var sink in _sinks)
            {
                await sink.OnTaskAsync(message, cancel);
            }

            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            logger.LogError(e, "Message {Message} of task {Task} could not be delivered; it is tried again after {Wait}", message.Id, message.TaskId, RetryWait);
            return false;
        }
    }
}
