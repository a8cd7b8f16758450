using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Checks links before it looks anything up, so that a guess learns nothing.</summary>
internal sealed class SignedLinks(Database database, FileBlobStore blobs, LinkSigner signer, TimeProvider time) : ISignedLinks
{
    public async Task<Asset> OpenAssetAsync(Guid id, string? expires, string? signature, CancellationToken cancel)
    {
        signer.Require(LinkPurpose.GetFile, id, expires, signature);
        var now = time.GetUtcNow();
        return await database.ReadAsync(db => db.Assets.SingleOrDefaultAsync(
                asset => asset.Id == id && (asset.ExpiresAt == null || asset.ExpiresAt > now), cancel))
            ?? throw new FormwrightException(ErrorCode.NotFound, "The file is gone: it has expired or was removed. Make it again.");
    }

    public async Task<Upload> ReceiveUploadAsync(
        Guid id, string? expires, string? signature, long? contentLength, Stream body, CancellationToken cancel)
    {
        signer.Require(LinkPurpose.PutUpload, id, expires, signature);
        var (upload, sha256) = await FindAsync(id, cancel) ?? throw Gone();
        if (contentLength == 0)
        {
            throw Empty();
        }

        if (contentLength > upload.MaxBytes)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The file has {contentLength} bytes, and this upload takes at most {upload.MaxBytes}. Send a smaller one.", "size");
        }

        using var staged = await blobs.StageAsync(body, upload.MaxBytes, sha256, cancel);
        if (staged.Size == 0)
        {
            throw Empty();
        }

        if (contentLength is { } announced && announced != staged.Size)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The file ended after {staged.Size} of the {announced} bytes announced. Send it again.");
        }

        var blob = await blobs.KeepAsync(staged, cancel);
        var received = upload with { Blob = blob.Hash, Size = blob.Size };
        return await StoreAsync(received, cancel) ? received : throw Gone();
    }

    private static FormwrightException Empty() => new(ErrorCode.InvalidInput, "The file is empty. Send its bytes as the body of the request.");

    private static FormwrightException Gone() => new(ErrorCode.NotFound, "This upload is gone: its time is over. Ask the API for a new one.");

    private Task<bool> StoreAsync(Upload received, CancellationToken cancel) =>
        database.WriteAsync(
            async db => await db.Uploads
                .Where(u => u.Id == received.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Blob, received.Blob).SetProperty(u => u.Size, received.Size), cancel) > 0,
            cancel);

    private async Task<(Upload Upload, string? Sha256)?> FindAsync(Guid id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var found = await database.ReadAsync(db => db.Uploads
            .Where(u => u.Id == id && u.ExpiresAt > now)
            .Select(u => new { Upload = u, Sha256 = EF.Property<string?>(u, StorageContext.Sha256) })
            .SingleOrDefaultAsync(cancel));
        return found is null ? null : (found.Upload, found.Sha256);
    }
}
