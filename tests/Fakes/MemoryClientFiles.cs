using System.Collections.Concurrent;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Files of clients in memory, with the checks that the port promises.</summary>
internal sealed class MemoryClientFiles(MemoryFileStores stores, TimeProvider time) : IFileStore
{
    private readonly ConcurrentDictionary<Guid, StoredFile> files = new();

    private IUploadStore Uploads => stores;

    public async Task<(StoredFile File, AssetLink Link)> CreateAsync(
        string owner, string name, string mediaType, long bytes, string? sha256, TimeSpan lifetime, CancellationToken cancel)
    {
        var (upload, link) = await Uploads.CreateAsync(owner, name, bytes, sha256, lifetime, cancel);
        if (sha256 is not null && files.Values.FirstOrDefault(f => f.Owner == owner && f.Sha256 == sha256 && f.ConfirmedAt is not null) is { } known)
        {
            return (known, link);
        }

        var file = new StoredFile(Ids.New(time), owner, name, mediaType, bytes, sha256, upload.Id, time.GetUtcNow(), link.ExpiresAt, null);
        return (files[file.Id] = file, link);
    }

    public Task<StoredFile?> FindAsync(string owner, Guid id, CancellationToken cancel) =>
        Task.FromResult(files.TryGetValue(id, out var file) && file.Owner == owner ? file : null);

    public Task<(IReadOnlyList<StoredFile> Page, int Total)> ListAsync(string owner, FileState? state, int offset, int limit, CancellationToken cancel)
    {
        var found = files.Values
            .Where(file => file.Owner == owner && (state is null || file.StateAt(time.GetUtcNow()) == state))
            .OrderByDescending(file => file.Id)
            .ToArray();
        return Task.FromResult<(IReadOnlyList<StoredFile>, int)>(([.. found.Skip(offset).Take(limit)], found.Length));
    }

    public async Task<StoredFile?> ConfirmAsync(string owner, Guid id, CancellationToken cancel)
    {
        if (await FindAsync(owner, id, cancel) is not { ConfirmedAt: null } file)
        {
            return await FindAsync(owner, id, cancel);
        }

        var upload = await Uploads.FindAsync(owner, file.UploadId, cancel);
        if (upload?.Blob is not { } blob)
        {
            throw new FormwrightException(ErrorCode.Conflict, "Nothing was put");
        }

        if (upload.Size != file.Bytes)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The file has {upload.Size} bytes, and {file.Bytes} were announced", "bytes");
        }

        stores.Keep(owner, file.Id, $"files/{file.Id:D}", blob, file.MediaType, file.Name);
        return files[id] = file with { Sha256 = blob, ConfirmedAt = time.GetUtcNow() };
    }

    public Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel) =>
        Task.FromResult(files.TryGetValue(id, out var file) && file.Owner == owner && files.TryRemove(id, out _));
}
