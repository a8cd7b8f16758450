namespace Formwright.Core;

/// <summary>Content-addressed bytes. A blob is complete or absent, never half-written.</summary>
public interface IBlobStore
{
    /// <summary>
    /// Moves finished local files into the store (they are gone afterwards), at less cost than one by one. Storing the same bytes twice is
    /// no error. When one fails, some of the others may be stored.
    /// </summary>
    /// <returns>The blobs in the order of the files.</returns>
    Task<IReadOnlyList<BlobInfo>> AdoptAsync(IReadOnlyList<string> localFiles, CancellationToken cancel);

    /// <summary>Reads a stream to its end into the store.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above <paramref name="maxBytes"/>, or when the checksum differs from <paramref name="sha256"/>.</exception>
    Task<BlobInfo> WriteAsync(Stream source, long maxBytes, string? sha256, CancellationToken cancel);

    /// <summary>Opens a blob for reading, seekable.</summary>
    /// <exception cref="FormwrightException"><c>not_found</c> when absent.</exception>
    Stream OpenRead(string blob);

    /// <summary>A local path of the blob for a worker to read; must not be changed.</summary>
    /// <exception cref="FormwrightException"><c>not_found</c> when absent.</exception>
    Task<string> LocalPathAsync(string blob, CancellationToken cancel);
}

/// <summary>A stored blob.</summary>
/// <param name="Hash">SHA-256, 64 lowercase hexadecimal characters.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record BlobInfo(string Hash, long Size);
