using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Files as rows. Until it is confirmed a file is an upload; then it is an asset.</summary>
internal sealed class FileStore(Database database, IUploadStore uploads, TimeProvider time) : IFileStore
{
    private const int MaxMediaType = 255;

    public async Task<(StoredFile File, AssetLink Link)> CreateAsync(
        string owner, string name, string mediaType, long bytes, string? sha256, TimeSpan lifetime, CancellationToken cancel)
    {
        if (mediaType.Length is 0 or > MaxMediaType || mediaType.Any(char.IsControl))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"A media type has 1 to {MaxMediaType} characters, none of them a control character.", "mediaType");
        }

        var (upload, link) = await uploads.CreateAsync(owner, name, bytes, sha256, lifetime, cancel);
        var checksum = sha256?.ToLowerInvariant();
        var file = new StoredFile(Ids.New(time), owner, name, mediaType, bytes, checksum, upload.Id, time.GetUtcNow(), link.ExpiresAt, null);
        return await database.WriteAsync(
            async db =>
            {
                var known = checksum is null
                    ? null
                    : await db.Files.AsNoTracking().OrderBy(f => f.Id).FirstOrDefaultAsync(f => f.Owner == owner && f.Sha256 == checksum && f.ConfirmedAt != null, cancel);
                if (known is null)
                {
                    db.Files.Add(file);
                }

                return (known ?? file, link);
            },
            cancel);
    }

    public Task<StoredFile?> FindAsync(string owner, Guid id, CancellationToken cancel) =>
        database.ReadAsync(db => db.Files.SingleOrDefaultAsync(f => f.Id == id && f.Owner == owner, cancel));

    public Task<(IReadOnlyList<StoredFile> Page, int Total)> ListAsync(string owner, FileState? state, int offset, int limit, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(async db =>
        {
            var files = db.Files.Where(f => f.Owner == owner);
            files = state switch
            {
                FileState.Pending => files.Where(f => f.ConfirmedAt == null && f.ExpiresAt > now),
                FileState.Confirmed => files.Where(f => f.ConfirmedAt != null),
                FileState.Expired => files.Where(f => f.ConfirmedAt == null && f.ExpiresAt <= now),
                _ => files,
            };
            IReadOnlyList<StoredFile> page = await files.OrderByDescending(f => f.Id).Skip(offset).Take(limit).ToListAsync(cancel);
            return (page, await files.CountAsync(cancel));
        });
    }

    public Task<StoredFile?> ConfirmAsync(string owner, Guid id, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var file = await db.Files.AsTracking().SingleOrDefaultAsync(f => f.Id == id && f.Owner == owner, cancel);
                if (file is null || file.ConfirmedAt is not null)
                {
                    return file;
                }

                var now = time.GetUtcNow();
                if (file.StateAt(now) == FileState.Expired)
                {
                    throw new FormwrightException(ErrorCode.Conflict, "The file was not confirmed in time. Announce it again and put its bytes again.");
                }

                if (await db.Uploads.SingleOrDefaultAsync(u => u.Id == file.UploadId, cancel) is not { Blob: { } blob, Size: { } size })
                {
                    throw new FormwrightException(ErrorCode.Conflict, "Nothing has been put at the upload URL yet. PUT the bytes there, then confirm.");
                }

                if (size != file.Bytes)
                {
                    throw new FormwrightException(
                        ErrorCode.InvalidInput, $"The file has {size} bytes, and {file.Bytes} were announced. Put the whole file, or announce the right size.", "bytes");
                }

                var confirmed = file with { Sha256 = blob, ConfirmedAt = now };
                db.Entry(file).CurrentValues.SetValues(confirmed);
                db.Assets.Add(new Asset(file.Id, owner, $"files/{file.Id:D}", blob, size, file.MediaType, file.Name, now, null));
                return confirmed;
            },
            cancel);

    public Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var deleted = await db.Files.Where(f => f.Id == id && f.Owner == owner).ExecuteDeleteAsync(cancel) > 0;
                if (deleted)
                {
                    await db.Assets.Where(a => a.Id == id && a.Owner == owner).ExecuteDeleteAsync(cancel);
                }

                return deleted;
            },
            cancel);
}
