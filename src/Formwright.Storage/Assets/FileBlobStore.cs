using System.Security.Cryptography;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>
/// Blobs as files <c>blobs/ab/cd/abcd…</c>. A file is written in the staging folder, synced to the disk and then renamed, so a
/// blob is whole or absent. Its row is stored before the rename: a crash in between leaves a row without a file, which
/// retention removes, and never a file that nobody knows.
/// </summary>
internal sealed class FileBlobStore(DataFolder folder, Database database, TimeProvider time) : IBlobStore, IDisposable
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Blobs looked at in one transaction of <see cref="RemoveUnreferencedAsync"/>.</summary>
    private const int RemovalBatch = 256;

    // Keeps the removal of a blob from falling between another caller's row and rename of the same bytes.
    private readonly SemaphoreSlim placing = new(1, 1);

    /// <summary>Creates a file in the staging folder; tests put a full disk here.</summary>
    internal Func<string, FileStream> CreateFile { get; init; } = path => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        BufferSize = 0,
        Options = FileOptions.Asynchronous,
    });

    public async Task<IReadOnlyList<BlobInfo>> AdoptAsync(IReadOnlyList<string> localFiles, CancellationToken cancel)
    {
        // Side by side, because a disk syncs several files in hardly more time than one.
        var staging = localFiles.Select(file => StageLocalAsync(file, cancel)).ToList();
        try
        {
            return await KeepAsync(await Task.WhenAll(staging), cancel);
        }
        finally
        {
            foreach (var staged in staging.Where(staged => staged.IsCompletedSuccessfully))
            {
                (await staged).Dispose();
            }
        }
    }

    public async Task<BlobInfo> WriteAsync(Stream source, long maxBytes, string? sha256, CancellationToken cancel)
    {
        using var staged = await StageAsync(source, maxBytes, sha256, cancel);
        return await KeepAsync(staged, cancel);
    }

    public Stream OpenRead(string blob)
    {
        try
        {
            // Asynchronous, because downloads are copied to slow clients; deletable, because retention may remove the name meanwhile.
            return new FileStream(PathOf(blob), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Absent(exception);
        }
    }

    public Task<string> LocalPathAsync(string blob, CancellationToken cancel)
    {
        var path = PathOf(blob);
        return File.Exists(path) ? Task.FromResult(path) : throw Absent(null);
    }

    public void Dispose() => placing.Dispose();

    /// <summary>Reads a stream to its end into the staging folder. The caller keeps or disposes the file.</summary>
    /// <exception cref="FormwrightException">As <see cref="IBlobStore.WriteAsync"/>; <c>internal</c> when the disk is full.</exception>
    internal async Task<StagedFile> StageAsync(Stream source, long maxBytes, string? sha256, CancellationToken cancel)
    {
        var path = NewStagingPath();
        try
        {
            var (hash, size) = await CopyAsync(source, path, maxBytes, cancel);
            if (sha256 is not null && !string.Equals(hash, sha256, StringComparison.OrdinalIgnoreCase))
            {
                throw new FormwrightException(
                    ErrorCode.InvalidInput, $"The file's SHA-256 is {hash}, and {sha256} was announced. It was damaged on the way, or is another file: send it again.");
            }

            return new StagedFile(path, hash, size);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Makes a staged file a blob.</summary>
    internal async Task<BlobInfo> KeepAsync(StagedFile staged, CancellationToken cancel) => (await KeepAsync([staged], cancel))[0];

    private async Task<IReadOnlyList<BlobInfo>> KeepAsync(IReadOnlyList<StagedFile> staged, CancellationToken cancel)
    {
        await placing.WaitAsync(cancel);
        try
        {
            await database.WriteAsync(db => TouchAsync(db, staged, cancel), cancel);
            foreach (var file in staged)
            {
                Place(file);
            }
        }
        finally
        {
            placing.Release();
        }

        return [.. staged.Select(file => new BlobInfo(file.Hash, file.Size))];
    }

    private void Place(StagedFile staged)
    {
        var path = PathOf(staged.Hash);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Over an earlier file of the same bytes, which readers of it do not notice.
            File.Move(staged.Path, path, overwrite: true);
        }
        catch (IOException exception)
        {
            throw DiskErrors.Explain(exception);
        }
    }

    /// <summary>Removes blobs that no task, asset or upload names and that were stored before <paramref name="storedBefore"/>.</summary>
    internal async Task RemoveUnreferencedAsync(DateTimeOffset storedBefore, CancellationToken cancel)
    {
        int removed;
        do
        {
            await placing.WaitAsync(cancel);
            try
            {
                removed = await database.WriteAsync(db => RemoveBatchAsync(db, storedBefore, cancel), cancel);
            }
            finally
            {
                placing.Release();
            }
        }
        while (removed == RemovalBatch);
    }

    private static FormwrightException Absent(Exception? inner) => new(
        new Error(ErrorCode.NotFound, "The file is not in the store. It may have expired: make or upload it again."), inner);

    /// <summary>Stores the blobs' rows, or begins their grace anew. Returns how many are new.</summary>
    private async Task<int> TouchAsync(StorageContext db, IReadOnlyList<StagedFile> staged, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var hashes = staged.Select(file => file.Hash).Distinct().ToList();
        var known = await db.Blobs.AsTracking().Where(blob => hashes.Contains(blob.Hash)).ToDictionaryAsync(blob => blob.Hash, cancel);
        foreach (var blob in known.Values)
        {
            blob.StoredAt = now;
        }

        var added = staged.DistinctBy(file => file.Hash).Where(file => !known.ContainsKey(file.Hash)).ToList();
        db.Blobs.AddRange(added.Select(file => new BlobRow { Hash = file.Hash, Size = file.Size, StoredAt = now }));
        return added.Count;
    }

    private async Task<StagedFile> StageLocalAsync(string localFile, CancellationToken cancel)
    {
        var path = NewStagingPath();
        try
        {
            File.Move(localFile, path);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.Asynchronous);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
            await Task.Run(() => file.Flush(flushToDisk: true), cancel);
            return new StagedFile(path, hash, file.Length);
        }
        catch (IOException exception)
        {
            File.Delete(path);
            throw DiskErrors.Explain(exception);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task<(string Hash, long Size)> CopyAsync(Stream source, string path, long maxBytes, CancellationToken cancel)
    {
        await using var file = CreateFile(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        long size = 0;
        int read;
        while ((read = await source.ReadAsync(buffer, cancel)) > 0)
        {
            size += read;
            if (size > maxBytes)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The file is larger than the {maxBytes} bytes allowed here. Send a smaller one.", "size");
            }

            hash.AppendData(buffer, 0, read);
            await OnDiskAsync(async () => await file.WriteAsync(buffer.AsMemory(0, read), cancel));
        }

        await OnDiskAsync(() =>
        {
            file.Flush(flushToDisk: true);
            return Task.CompletedTask;
        });
        return (Convert.ToHexStringLower(hash.GetCurrentHash()), size);
    }

    /// <summary>Tells a failing disk from a failing source.</summary>
    private static async Task OnDiskAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException exception)
        {
            throw DiskErrors.Explain(exception);
        }
    }

    private async Task<int> RemoveBatchAsync(StorageContext db, DateTimeOffset storedBefore, CancellationToken cancel)
    {
        var hashes = await db.Blobs
            .Where(blob => blob.StoredAt < storedBefore
                && !db.Assets.Any(asset => asset.Blob == blob.Hash)
                && !db.Uploads.Any(upload => upload.Blob == blob.Hash)
                && !db.TaskBlobs.Any(file => file.Blob == blob.Hash))
            .Select(blob => blob.Hash)
            .Take(RemovalBatch)
            .ToListAsync(cancel);
        foreach (var hash in hashes)
        {
            var path = PathOf(hash);
            // A crash may have left the row without a file, and even without its folder.
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }

        await db.Blobs.Where(blob => hashes.Contains(blob.Hash)).ExecuteDeleteAsync(cancel);
        return hashes.Count;
    }

    private string NewStagingPath() => Path.Combine(folder.Staging, Ids.New(time).ToString("N"));

    /// <summary>Where a blob lies. Refuses everything that is not a hash, so that no text of a request becomes a path.</summary>
    private string PathOf(string blob) => LowercaseHex.Is(blob, LowercaseHex.Sha256Length)
        ? Path.Combine(folder.Blobs, blob[..2], blob[2..4], blob)
        : throw Absent(null);
}
