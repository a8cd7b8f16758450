namespace Formwright.Core;

/// <summary>The receiving end of the embedded store's signed links: <c>GET /files/{id}/{name}</c> and <c>PUT /uploads/{id}</c>,
/// both with the query <c>?expires={unix seconds}&amp;signature={hex}</c>.</summary>
public interface ISignedLinks
{
    /// <summary>The asset a link names.</summary>
    /// <exception cref="FormwrightException"><c>forbidden</c> when the link was changed or has expired; <c>not_found</c> when the asset is gone.</exception>
    Task<Asset> OpenAssetAsync(Guid id, string? expires, string? signature, CancellationToken cancel);

    /// <summary>Takes the body of an upload. A second body replaces the first.</summary>
    /// <exception cref="FormwrightException">
    /// <c>forbidden</c> as above; <c>not_found</c> when the upload is gone; <c>invalid_input</c> when the body is empty, too large or does
    /// not match its checksum: then nothing is kept. Its field is <c>size</c> when the body was too large.
    /// </exception>
    Task<Upload> ReceiveUploadAsync(Guid id, string? expires, string? signature, long? contentLength, Stream body, CancellationToken cancel);
}
