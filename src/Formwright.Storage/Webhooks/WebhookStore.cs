using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Webhook deliveries as rows.</summary>
internal sealed class WebhookStore(Database database, TimeProvider time) : IWebhookStore
{
    public Task AddAsync(IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                foreach (var delivery in deliveries)
                {
                    // The message that caused it may have come twice.
                    if (!await db.Webhooks.AnyAsync(
                        known => known.TaskId == delivery.TaskId && known.State == delivery.State && known.Subscription == delivery.Subscription, cancel))
                    {
                        db.Webhooks.Add(delivery);
                    }
                }

                return true;
            },
            cancel);

    public Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<WebhookDelivery>>(
            async db =>
            {
                var due = await db.Webhooks.AsNoTracking().Where(d => d.DueAt <= now).OrderBy(d => d.DueAt).Take(limit).ToListAsync(cancel);
                var ids = due.ConvertAll(delivery => delivery.Id);
                await db.Webhooks.Where(d => ids.Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now + lease), cancel);
                return due;
            },
            cancel);
    }

    public Task<int> RepeatAsync(Guid taskId, string dialect, CancellationToken cancel) =>
        database.WriteAsync(
            db => db.Webhooks
                .Where(d => d.TaskId == taskId && d.Dialect == dialect && d.State == TaskState.Running && d.ArrivedAt != null)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(d => d.DueAt, time.GetUtcNow())
                        .SetProperty(d => d.ArrivedAt, (DateTimeOffset?)null)
                        .SetProperty(d => d.Attempts, 0),
                    cancel),
            cancel);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel) =>
        database.ReadAsync(db => db.Webhooks.Where(d => d.DueAt != null).OrderBy(d => d.DueAt).Select(d => d.DueAt).FirstOrDefaultAsync(cancel));

    public Task UpdateAsync(WebhookDelivery delivery, CancellationToken cancel) =>
        database.WriteAsync(
            db =>
            {
                db.Webhooks.Update(delivery);
                return Task.FromResult(true);
            },
            cancel);

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(string owner, Guid taskId, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<WebhookDelivery>>(async db => await db.Webhooks
            .Where(d => d.TaskId == taskId && d.Owner == owner)
            .OrderBy(d => d.CreatedAt)
            .ThenBy(d => d.Id)
            .ToListAsync(cancel));
}
