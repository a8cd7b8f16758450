using Formwright.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>
/// Sends deliveries that are due, several at a time, so that a receiver that hangs holds up no other; those of one task to one receiver
/// follow one another, so that its end is not told before its start. A delivery that was being sent when the server died is due again once
/// its lease is over: it arrives at least once, always under the same id.
/// </summary>
internal sealed class WebhookSender(
    ITaskStore tasks,
    IWebhookStore webhooks,
    IEnumerable<IWebhookFormat> formats,
    IOutgoingHttp http,
    RunningTasks running,
    WebhookSignal signal,
    TimeProvider time,
    ILogger<WebhookSender> logger) : BackgroundService
{
    private const int MostAtOnce = 32;
    private const int LongestFailure = 200;

    // Longer than any receiver may take.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StoreRetry = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IWebhookFormat> _formats = formats.ToDictionary(format => format.Dialect);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<(Guid Task, Guid Subscription), Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (line, sending) in running)
                {
                    // A dictionary may lose what is being enumerated.
                    _ = sending.IsCompleted && running.Remove(line);
                }

                var due = running.Count < MostAtOnce ? await webhooks.TakeDueAsync(MostAtOnce - running.Count, Lease, stoppingToken) : [];
                foreach (var delivery in due)
                {
                    var line = (delivery.TaskId, delivery.Subscription);
                    running[line] = SendAsync(delivery, running.GetValueOrDefault(line, Task.CompletedTask), stoppingToken);
                }

                if (due.Count == 0)
                {
                    await WaitAsync(running, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Webhooks could not be read; they are tried again after {Wait}", StoreRetry);
                await Task.Delay(StoreRetry, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running.Values);
    }

    /// <summary>Waits for the next due time, a new delivery, or, when all places are taken, for one to be free.</summary>
    private async Task WaitAsync(Dictionary<(Guid Task, Guid Subscription), Task> running, CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var events = new List<Task> { signal.WaitAsync(awake.Token) };
        if (running.Count >= MostAtOnce)
        {
            events.Add(Task.WhenAny(running.Values));
        }
        else if (await webhooks.NextDueAsync(stopping) is { } next)
        {
            events.Add(Task.Delay(Max(next - time.GetUtcNow(), TimeSpan.Zero), time, awake.Token));
        }

        await Task.WhenAny(events);
        await awake.CancelAsync();
        await Task.WhenAll(events.Take(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <param name="delivery">What is sent.</param>
    /// <param name="before">The delivery that goes before it to the same receiver; it never fails.</param>
    /// <param name="stopping">Stops the sender.</param>
    private async Task SendAsync(WebhookDelivery delivery, Task before, CancellationToken stopping)
    {
        await before;
        try
        {
            var task = await tasks.FindAsync(delivery.TaskId, stopping);
            var message = task is not null && _formats.TryGetValue(delivery.Dialect, out var format)
                ? await format.ComposeAsync(delivery, running.WithLiveProgress(task), stopping)
                : null;
            if (message is null)
            {
                await webhooks.UpdateAsync(delivery with { DueAt = null, Failure = "Nobody wants it any more." }, stopping);
                return;
            }

            format = _formats[delivery.Dialect];
            var failure = await PostAsync(delivery, message, format, stopping);
            var tried = delivery with { Attempts = delivery.Attempts + 1, Failure = failure };
            var now = time.GetUtcNow();
            tried = failure is null ? tried with { ArrivedAt = now, DueAt = null }
                : tried.Attempts > format.RetryWaits.Count ? tried with { DueAt = null }
                : tried with { DueAt = now + format.RetryWaits[tried.Attempts - 1] };
            await webhooks.UpdateAsync(tried, stopping);
            // It is due before its lease would have been, which is what the loop waits for.
            signal.Wake();
            await format.OnAttemptAsync(tried, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The lease ends, and the next start sends it.
        }
        catch (Exception e)
        {
            logger.LogError(e, "Webhook {Delivery} of task {Task} could not be sent; it is tried again after {Lease}", delivery.Id, delivery.TaskId, Lease);
        }
    }

    /// <summary>Sends once; null when the receiver took it, else why not.</summary>
    private async Task<string?> PostAsync(WebhookDelivery delivery, WebhookMessage message, IWebhookFormat format, CancellationToken stopping)
    {
        try
        {
            var status = await http.PostAsync(http.Check(delivery.Url, "url", requireHttps: false), message, format.Timeout, stopping);
            return format.Takes(status) ? null : $"The receiver answered {status}.";
        }
        catch (FormwrightException e)
        {
            return e.Error.Message.Length > LongestFailure ? e.Error.Message[..LongestFailure] : e.Error.Message;
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
