using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>The bytes behind <see cref="MemoryFileStores"/>.</summary>
internal sealed class MemoryBlobStore(MemoryFileStores files) : IBlobStore
{
    public async Task<IReadOnlyList<BlobInfo>> AdoptAsync(IReadOnlyList<string> localFiles, CancellationToken cancel)
    {
        var stored = new List<BlobInfo>();
        foreach (var file in localFiles)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            File.Delete(file);
            stored.Add(new(files.Keep(bytes), bytes.Length));
        }

        return stored;
    }

    public async Task<BlobInfo> WriteAsync(Stream source, long maxBytes, string? sha256, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await source.CopyToAsync(bytes, cancel);
        return new(files.Keep(bytes.ToArray()), bytes.Length);
    }

    public Stream OpenRead(string blob) => new MemoryStream(files.Blob(blob), writable: false);

    public Task<string> LocalPathAsync(string blob, CancellationToken cancel) =>
        throw new FormwrightException(ErrorCode.NotFound, "Bytes in memory have no path");
}
