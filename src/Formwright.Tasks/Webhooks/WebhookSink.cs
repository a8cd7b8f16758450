using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>Turns messages of the outbox into deliveries to those who asked for them.</summary>
internal sealed class WebhookSink(
    ITaskStore tasks,
    IWebhookStore webhooks,
    IEnumerable<IWebhookFormat> formats,
    WebhookSignal signal,
    TimeProvider time) : ITaskEventSink
{
    private readonly IReadOnlyList<IWebhookFormat> _formats = [.. formats];

    public async Task OnTaskAsync(OutboxMessage message, CancellationToken cancel)
    {
        if (_formats.Count == 0 || await tasks.FindAsync(message.TaskId, cancel) is not { } task)
        {
            return;
        }

        var deliveries = new List<WebhookDelivery>();
        foreach (var format in _formats)
        {
            // The message may be of its start, and the task have ended since.
            foreach (var target in await format.TargetsAsync(task with { State = message.State }, cancel))
            {
                deliveries.Add(new(
                    Ids.New(time),
                    format.Dialect,
                    task.Id,
                    task.Owner,
                    message.State,
                    target.Subscription,
                    target.Url,
                    Attempts: 0,
                    DueAt: time.GetUtcNow(),
                    ArrivedAt: null,
                    Failure: null,
                    message.CreatedAt));
            }
        }

        if (deliveries.Count > 0)
        {
            await webhooks.AddAsync(deliveries, cancel);
            signal.Wake();
        }
    }
}
