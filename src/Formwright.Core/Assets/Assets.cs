namespace Formwright.Core;

/// <summary>A stored file with an owner and a name; its bytes are a content-addressed blob.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Owner">Account it belongs to.</param>
/// <param name="Key">Its name, unique per owner, such as <c>parts/0abc/model.step</c>. Never a path on the disk.</param>
/// <param name="Blob">SHA-256 of its bytes, 64 lowercase hexadecimal characters.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="DownloadName">The name a browser saves it under.</param>
/// <param name="CreatedAt">When it was stored.</param>
/// <param name="ExpiresAt">When it is removed; null for never.</param>
public sealed record Asset(
    Guid Id,
    string Owner,
    string Key,
    string Blob,
    long Size,
    string MediaType,
    string DownloadName,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt);

/// <summary>Finds assets and makes links to them.</summary>
public interface IAssetStore
{
    /// <summary>The owner's asset of that key; null when there is none or it has expired.</summary>
    Task<Asset?> FindAsync(string owner, string key, CancellationToken cancel);

    /// <summary>The owner's asset of that id; null when there is none or it has expired.</summary>
    Task<Asset?> FindAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>The owner's assets whose keys begin with <paramref name="prefix"/>, by key.</summary>
    Task<IReadOnlyList<Asset>> ListAsync(string owner, string prefix, CancellationToken cancel);

    /// <summary>Removes the owner's assets whose keys begin with <paramref name="prefix"/>, which must not be empty. Their links die at once.</summary>
    Task RemoveAsync(string owner, string prefix, CancellationToken cancel);

    /// <summary>
    /// A link that needs no key and dies after <paramref name="lifetime"/>. Relative (<c>/files/…</c>) for the embedded store,
    /// absolute for an object store.
    /// </summary>
    AssetLink CreateLink(Asset asset, TimeSpan lifetime);
}

/// <summary>A signed link.</summary>
/// <param name="Url">Relative or absolute; see <see cref="IAssetStore.CreateLink"/>.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record AssetLink(string Url, DateTimeOffset ExpiresAt);

/// <summary>A place for a client to put one file by a signed link.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Owner">Account it belongs to.</param>
/// <param name="FileName">The client's name for the file; display only.</param>
/// <param name="MaxBytes">Larger bodies are refused.</param>
/// <param name="Blob">SHA-256 of what was put; null until then.</param>
/// <param name="Size">Its length in bytes; null until then.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When link and bytes go.</param>
public sealed record Upload(
    Guid Id,
    string Owner,
    string FileName,
    long MaxBytes,
    string? Blob,
    long? Size,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt);

/// <summary>Uploads by presigned PUT.</summary>
public interface IUploadStore
{
    /// <summary>Makes a place for one file. The link takes a PUT of at most <paramref name="maxBytes"/>.</summary>
    /// <param name="owner">Account it belongs to.</param>
    /// <param name="fileName">Display name.</param>
    /// <param name="maxBytes">Size limit, above 0.</param>
    /// <param name="sha256">Expected checksum, 64 hexadecimal characters; null when unknown.</param>
    /// <param name="lifetime">How long link and bytes live.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<(Upload Upload, AssetLink Link)> CreateAsync(string owner, string fileName, long maxBytes, string? sha256, TimeSpan lifetime, CancellationToken cancel);

    /// <summary>The owner's upload; null when unknown or expired.</summary>
    Task<Upload?> FindAsync(string owner, Guid id, CancellationToken cancel);
}
