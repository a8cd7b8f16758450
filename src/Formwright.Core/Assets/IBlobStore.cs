namespace Formwright.Core;

/// <summary>Content-addressed bytes. A blob is complete or absent, never half-written.</summary>
public interface IBlobStore
{
    /// <summary>Moves a finished local file into the store (the file is gone afterwards). Storing the same bytes twice is no error.</summary>
    Task<BlobInfo> AdoptAsync(string localFile, CancellationToken cancel);

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
