using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Webhooks of accounts as rows.</summary>
internal sealed class WebhookSubscriptions(Database database, TimeProvider time) : IWebhookSubscriptions
{
    public Task<WebhookSubscription> AddAsync(string dialect, string account, string url, int most, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var active = await db.Subscriptions.Where(s => s.Dialect == dialect && s.Account == account && s.DisabledAt == null).ToListAsync(cancel);
                if (active.Any(s => s.Url == url))
                {
                    throw new FormwrightException(ErrorCode.Conflict, $"The account '{account}' has a webhook to {url} already.", "url");
                }

                if (active.Count >= most)
                {
                    throw new FormwrightException(
                        ErrorCode.OverLimit, $"The account '{account}' has {active.Count} active webhooks, and may have {most}. Remove one first.", "account");
                }

                var added = new WebhookSubscription(Ids.New(time), dialect, account, url, Failures: 0, FailingSince: null, time.GetUtcNow(), DisabledAt: null);
                db.Subscriptions.Add(added);
                return added;
            },
            cancel);

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(string dialect, string? account, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<WebhookSubscription>>(async db => await db.Subscriptions
            .Where(s => s.Dialect == dialect && (account == null || s.Account == account))
            .OrderBy(s => s.CreatedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancel));

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancel) =>
        await database.WriteAsync(db => db.Subscriptions.Where(s => s.Id == id).ExecuteDeleteAsync(cancel), cancel) > 0;

    public Task<WebhookSubscription?> RecordAsync(Guid id, bool arrived, int mostFailures, TimeSpan patience, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                if (await db.Subscriptions.AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.DisabledAt == null, cancel) is not { } before)
                {
                    return null;
                }

                var after = before.After(arrived, time.GetUtcNow(), mostFailures, patience);
                db.Entry(before).CurrentValues.SetValues(after);
                return after;
            },
            cancel);
}
