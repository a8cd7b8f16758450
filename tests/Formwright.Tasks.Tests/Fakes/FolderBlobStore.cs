using System.Security.Cryptography;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

/// <summary>Blobs as files named by their hash.</summary>
internal sealed class FolderBlobStore(string folder) : IBlobStore
{
    /// <summary>Thrown instead of storing; null to store.</summary>
    public Exception? Failure { get; set; }

    public async Task<IReadOnlyList<BlobInfo>> AdoptAsync(IReadOnlyList<string> localFiles, CancellationToken cancel)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        var stored = new List<BlobInfo>();
        foreach (var file in localFiles)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            File.Delete(file);
            stored.Add(await StoreAsync(bytes, cancel));
        }

        return stored;
    }

    public async Task<BlobInfo> WriteAsync(Stream source, long maxBytes, string? sha256, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        await source.CopyToAsync(bytes, cancel);
        return await StoreAsync(bytes.ToArray(), cancel);
    }

    public Stream OpenRead(string blob) => File.OpenRead(PathOf(blob));

    public Task<string> LocalPathAsync(string blob, CancellationToken cancel) => File.Exists(PathOf(blob))
        ? Task.FromResult(PathOf(blob))
        : throw new FormwrightException(ErrorCode.NotFound, "The file has expired.");

    public string ReadText(string blob) => File.ReadAllText(PathOf(blob));

    private async Task<BlobInfo> StoreAsync(byte[] bytes, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(PathOf(hash), bytes, cancel);
        return new BlobInfo(hash, bytes.Length);
    }

    private string PathOf(string blob) => Path.Combine(folder, blob);
}
