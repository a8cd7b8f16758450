using System.Collections.Concurrent;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Keys in memory, with the checks that the port promises.</summary>
internal sealed class MemoryKeyStore(TimeProvider time) : IKeyStore
{
    private readonly ConcurrentDictionary<string, ApiKey> keys = new();
    private readonly ConcurrentDictionary<Guid, string> signing = new();

    public Task<(ApiKey Key, string Secret)> CreateAsync(
        KeyFormat format, string? account, string name, IReadOnlyList<string>? scopes, string? tier, DateTimeOffset? expiresAt, CancellationToken cancel)
    {
        if (scopes?.Except([.. format.Scopes, "*"]).Any() == true || (tier is not null && !format.Tiers.Contains(tier)))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "Unknown scope or tier");
        }

        var secret = format.NewSecret();
        var id = Ids.New(time);
        var key = new ApiKey(
            id,
            account ?? $"account-{id:N}",
            format.Dialect,
            name,
            $"{format.Prefix}...{secret[^4..]}",
            scopes ?? format.Scopes,
            tier ?? format.Tiers[0],
            time.GetUtcNow(),
            expiresAt,
            null);
        keys[secret] = key;
        if (format.SigningPrefix is { } prefix)
        {
            signing[id] = prefix + Ids.RandomHex(32);
        }

        return Task.FromResult((key, secret));
    }

    public Task<ApiKey?> AuthenticateAsync(KeyFormat format, string? secret, CancellationToken cancel) => Task.FromResult(
        secret is not null && keys.TryGetValue(secret, out var key) && key.Dialect == format.Dialect && Live(key) ? key : null);

    public Task<IReadOnlyList<ApiKey>> ListAsync(string? account, string? dialect, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ApiKey>>(
        [.. keys.Values
            .Where(key => (account is null || key.Account == account) && (dialect is null || key.Dialect == dialect))
            .OrderByDescending(key => key.CreatedAt)]);

    public Task<bool> RevokeAsync(string? account, Guid id, CancellationToken cancel)
    {
        var (secret, key) = keys.FirstOrDefault(pair => pair.Value.Id == id && (account is null || pair.Value.Account == account));
        if (key is null || !Live(key))
        {
            return Task.FromResult(false);
        }

        keys[secret] = key with { RevokedAt = time.GetUtcNow() };
        return Task.FromResult(true);
    }

    public Task<string?> SigningSecretAsync(Guid id, CancellationToken cancel) => Task.FromResult(signing.GetValueOrDefault(id));

    public Task<(string Secret, DateTimeOffset RotatedAt)?> RotateSigningSecretAsync(KeyFormat format, string account, Guid id, CancellationToken cancel)
    {
        if (!keys.Values.Any(key => key.Id == id && key.Account == account && key.Dialect == format.Dialect && Live(key)))
        {
            return Task.FromResult<(string, DateTimeOffset)?>(null);
        }

        return Task.FromResult<(string, DateTimeOffset)?>((signing[id] = format.SigningPrefix + Ids.RandomHex(32), time.GetUtcNow()));
    }

    private bool Live(ApiKey key) => key.RevokedAt is null && (key.ExpiresAt is null || key.ExpiresAt > time.GetUtcNow());
}
