using System.Collections.Concurrent;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Webhooks of accounts in memory.</summary>
internal sealed class MemoryWebhookSubscriptions(TimeProvider time) : IWebhookSubscriptions
{
    private readonly ConcurrentDictionary<Guid, WebhookSubscription> all = new();

    public Task<WebhookSubscription> AddAsync(string dialect, string account, string url, int most, CancellationToken cancel)
    {
        if (all.Values.Count(s => s.Dialect == dialect && s.Account == account && s.DisabledAt is null) >= most)
        {
            throw new FormwrightException(ErrorCode.OverLimit, "Too many webhooks", "account");
        }

        var added = new WebhookSubscription(Ids.New(time), dialect, account, url, 0, null, time.GetUtcNow(), null);
        return Task.FromResult(all[added.Id] = added);
    }

    public Task<IReadOnlyList<WebhookSubscription>> ListAsync(string dialect, string? account, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<WebhookSubscription>>(
            [.. all.Values.Where(s => s.Dialect == dialect && (account is null || s.Account == account)).OrderBy(s => s.Id)]);

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancel) => Task.FromResult(all.TryRemove(id, out _));

    public Task<WebhookSubscription?> RecordAsync(Guid id, bool arrived, int mostFailures, TimeSpan patience, CancellationToken cancel)
    {
        if (!all.TryGetValue(id, out var before) || before.DisabledAt is not null)
        {
            return Task.FromResult<WebhookSubscription?>(null);
        }

        return Task.FromResult<WebhookSubscription?>(all[id] = before.After(arrived, time.GetUtcNow(), mostFailures, patience));
    }
}
