using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Assets as rows; their links lead to this server.</summary>
internal sealed class AssetStore(Database database, LinkSigner signer, TimeProvider time) : IAssetStore
{
    private static readonly Func<StorageContext, string, string, DateTimeOffset, Task<Asset?>> ByKey = EF.CompileAsyncQuery(
        (StorageContext db, string owner, string key, DateTimeOffset now) => db.Assets
            .AsNoTracking()
            .SingleOrDefault(asset => asset.Owner == owner && asset.Key == key && (asset.ExpiresAt == null || asset.ExpiresAt > now)));

    public Task<Asset?> FindAsync(string owner, string key, CancellationToken cancel) =>
        database.ReadAsync(db => ByKey(db, owner, key, time.GetUtcNow()));

    public Task<Asset?> FindAsync(string owner, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(db => db.Assets
            .AsNoTracking()
            .SingleOrDefaultAsync(asset => asset.Id == id && asset.Owner == owner && (asset.ExpiresAt == null || asset.ExpiresAt > now), cancel));
    }

    public Task<IReadOnlyList<Asset>> ListAsync(string owner, string prefix, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        // A range instead of a pattern: case matters in every database, and the index serves it.
        var end = prefix + "\U0010FFFF";
        return database.ReadAsync<IReadOnlyList<Asset>>(async db => await db.Assets
            .Where(asset => asset.Owner == owner && string.Compare(asset.Key, prefix) >= 0 && string.Compare(asset.Key, end) < 0)
            .Where(asset => asset.ExpiresAt == null || asset.ExpiresAt > now)
            .OrderBy(asset => asset.Key)
            .ToListAsync(cancel));
    }

    public Task RemoveAsync(string owner, string prefix, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        var end = prefix + "\U0010FFFF";
        return database.WriteAsync(
            db => db.Assets
                .Where(asset => asset.Owner == owner && string.Compare(asset.Key, prefix) >= 0 && string.Compare(asset.Key, end) < 0)
                .ExecuteDeleteAsync(cancel),
            cancel);
    }

    public AssetLink CreateLink(Asset asset, TimeSpan lifetime)
    {
        var (query, expiresAt) = signer.Sign(LinkPurpose.GetFile, asset.Id, lifetime);
        return new AssetLink($"/files/{asset.Id:D}/{Uri.EscapeDataString(asset.DownloadName)}{query}", expiresAt);
    }
}
