using Formwright.Core;

namespace Formwright.Tasks.Tests;

/// <summary>The store's contract in memory.</summary>
internal sealed class MemoryWebhookStore(TimeProvider time) : IWebhookStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, WebhookDelivery> _deliveries = [];

    public IReadOnlyList<WebhookDelivery> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _deliveries.Values.OrderBy(delivery => delivery.Id)];
            }
        }
    }

    public Task AddAsync(IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancel)
    {
        lock (_lock)
        {
            foreach (var delivery in deliveries)
            {
                if (!_deliveries.Values.Any(d => (d.TaskId, d.State, d.Subscription) == (delivery.TaskId, delivery.State, delivery.Subscription)))
                {
                    _deliveries.Add(delivery.Id, delivery);
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancel)
    {
        lock (_lock)
        {
            var due = _deliveries.Values.Where(d => d.DueAt <= time.GetUtcNow()).OrderBy(d => d.DueAt).Take(limit).ToList();
            due.ForEach(d => _deliveries[d.Id] = d with { DueAt = time.GetUtcNow() + lease });
            return Task.FromResult<IReadOnlyList<WebhookDelivery>>(due);
        }
    }

    public Task<int> RepeatAsync(Guid taskId, string dialect, CancellationToken cancel)
    {
        lock (_lock)
        {
            var told = _deliveries.Values
                .Where(d => (d.TaskId, d.Dialect, d.State) == (taskId, dialect, TaskState.Running) && d.ArrivedAt is not null)
                .ToList();
            told.ForEach(d => _deliveries[d.Id] = d with { DueAt = time.GetUtcNow(), ArrivedAt = null, Attempts = 0 });
            return Task.FromResult(told.Count);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            return Task.FromResult(_deliveries.Values.Min(d => d.DueAt));
        }
    }

    public Task UpdateAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        lock (_lock)
        {
            _deliveries[delivery.Id] = delivery;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(string owner, Guid taskId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<WebhookDelivery>>([.. All.Where(d => d.Owner == owner && d.TaskId == taskId)]);
}
