using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Uploads as rows; their links lead to this server.</summary>
internal sealed class UploadStore(Database database, LinkSigner signer, TimeProvider time) : IUploadStore
{
    private const int MaxNameLength = 255;

    public async Task<(Upload Upload, AssetLink Link)> CreateAsync(
        string owner, string fileName, long maxBytes, string? sha256, TimeSpan lifetime, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        if (string.IsNullOrWhiteSpace(fileName) || fileName.Length > MaxNameLength || fileName.Any(char.IsControl))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"A file name has 1 to {MaxNameLength} characters, none of them a control character.", "fileName");
        }

        var checksum = sha256?.ToLowerInvariant();
        if (checksum is not null && !LowercaseHex.Is(checksum, LowercaseHex.Sha256Length))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A SHA-256 checksum has 64 hexadecimal characters.", "sha256");
        }

        var id = Ids.New(time);
        var (query, expiresAt) = signer.Sign(LinkPurpose.PutUpload, id, lifetime);
        var upload = new Upload(id, owner, fileName, maxBytes, null, null, time.GetUtcNow(), expiresAt);
        await database.WriteAsync(
            db =>
            {
                db.Add(upload).Property(StorageContext.Sha256).CurrentValue = checksum;
                return Task.FromResult(true);
            },
            cancel);
        return (upload, new AssetLink($"/uploads/{id:D}{query}", expiresAt));
    }

    public Task<Upload?> FindAsync(string owner, Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(db => db.Uploads.SingleOrDefaultAsync(u => u.Id == id && u.Owner == owner && u.ExpiresAt > now, cancel));
    }
}
