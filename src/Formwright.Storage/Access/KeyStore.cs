using System.Security.Cryptography;
using System.Text;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>
/// Keys as rows. Only the SHA-256 of a secret is stored. A plain hash is right here, where for a password it would be wrong: a
/// secret has at least 128 random bits, so it cannot be guessed from its hash however fast the hash is, and a slow one would make
/// every request slow. A secret is found by its hash, so the time of a look-up says nothing about secrets that exist. Nothing is
/// cached: a key revoked by another process stops working at once.
/// </summary>
internal sealed class KeyStore(Database database, TimeProvider time) : IKeyStore
{
    private const int MinSecretDigits = 32;
    private const int MaxNameLength = 50;
    private const int PreviewDigits = 4;
    private const int SigningDigits = 32;

    private static readonly Func<StorageContext, byte[], Task<ApiKey?>> BySecretHash = EF.CompileAsyncQuery(
        (StorageContext db, byte[] hash) => db.Keys
            .AsNoTracking()
            .SingleOrDefault(key => EF.Property<byte[]>(key, StorageContext.SecretHash) == hash));

    public async Task<(ApiKey Key, string Secret)> CreateAsync(
        KeyFormat format, string? account, string name, IReadOnlyList<string>? scopes, string? tier, DateTimeOffset? expiresAt, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(format.Length, MinSecretDigits);
        var now = time.GetUtcNow();
        CheckName(name);
        CheckScopes(format, scopes);
        if (tier is not null && !format.Tiers.Contains(tier))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The tier '{tier}' does not exist. Choose one of: {string.Join(", ", format.Tiers)}.", "tier");
        }

        if (expiresAt <= now)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A key cannot expire in the past. Choose a later time, or none.", "expiresAt");
        }

        var secret = format.NewSecret();
        var id = Ids.New(time);
        var key = new ApiKey(
            id,
            account ?? Ids.ToText(Ids.New(time), "acct_"),
            format.Dialect,
            name.Trim(),
            $"{format.Prefix}...{secret[^PreviewDigits..]}",
            [.. scopes ?? format.Scopes],
            tier ?? format.Tiers[0],
            now,
            expiresAt,
            null);
        await database.WriteAsync(
            async db =>
            {
                var row = db.Add(key);
                row.Property(StorageContext.SecretHash).CurrentValue = Hash(secret);
                row.Property(StorageContext.SigningSecret).CurrentValue = NewSigningSecret(format);
                var subject = format.CreditSubject(key.Account);
                if (format.FreeCredits > 0 && !await db.CreditGrants.AnyAsync(grant => grant.Subject == subject, cancel))
                {
                    CreditStore.Grant(db, subject, format.FreeCredits, "first key", time);
                }

                return true;
            },
            cancel);
        return (key, secret);
    }

    public async Task<ApiKey?> AuthenticateAsync(KeyFormat format, string? secret, CancellationToken cancel)
    {
        if (!format.IsWellFormed(secret))
        {
            return null;
        }

        var hash = Hash(secret);
        var key = await database.ReadAsync(db => BySecretHash(db, hash));
        return key is { RevokedAt: null } && key.Dialect == format.Dialect && IsAlive(key.ExpiresAt) ? key : null;
    }

    public Task<IReadOnlyList<ApiKey>> ListAsync(string? account, string? dialect, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<ApiKey>>(async db => await db.Keys
            .Where(key => (account == null || key.Account == account) && (dialect == null || key.Dialect == dialect))
            .OrderByDescending(key => key.CreatedAt)
            .ThenByDescending(key => key.Id)
            .ToListAsync(cancel));

    public Task<bool> RevokeAsync(string? account, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            async db => await db.Keys
                .Where(key => key.Id == id && (account == null || key.Account == account))
                .Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, now), cancel) > 0,
            cancel);
    }

    public Task<string?> SigningSecretAsync(Guid id, CancellationToken cancel) =>
        database.ReadAsync(db => db.Keys
            .Where(key => key.Id == id)
            .Select(key => EF.Property<string?>(key, StorageContext.SigningSecret))
            .FirstOrDefaultAsync(cancel));

    public Task<(string Secret, DateTimeOffset RotatedAt)?> RotateSigningSecretAsync(KeyFormat format, string account, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var secret = NewSigningSecret(format);
        return database.WriteAsync<(string, DateTimeOffset)?>(
            async db => secret is not null && await db.Keys
                .Where(key => key.Id == id && key.Account == account && key.Dialect == format.Dialect)
                .Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now))
                .ExecuteUpdateAsync(set => set.SetProperty(key => EF.Property<string?>(key, StorageContext.SigningSecret), secret), cancel) > 0
                    ? (secret, now)
                    : null,
            cancel);
    }

    private static string? NewSigningSecret(KeyFormat format) =>
        format.SigningPrefix is null ? null : format.SigningPrefix + Ids.RandomHex(SigningDigits);

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxNameLength || name.Any(char.IsControl))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"A key's name has 1 to {MaxNameLength} characters, none of them a control character.", "name");
        }
    }

    private static void CheckScopes(KeyFormat format, IReadOnlyList<string>? scopes)
    {
        if (scopes is { Count: 0 })
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"A key needs at least one scope. Choose from: {string.Join(", ", format.Scopes)}.", "scopes");
        }

        if (scopes?.FirstOrDefault(scope => scope != "*" && !format.Scopes.Contains(scope)) is { } unknown)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The scope '{unknown}' does not exist. Choose from: {string.Join(", ", format.Scopes)}.", "scopes");
        }
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private bool IsAlive(DateTimeOffset? expiresAt) => expiresAt is null || expiresAt > time.GetUtcNow();
}
