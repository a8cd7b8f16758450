using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Assets, uploads and their links in memory; the signature of a link is the word <c>good</c>.</summary>
internal sealed class MemoryFileStores(TimeProvider time) : IAssetStore, IUploadStore, ISignedLinks
{
    private readonly ConcurrentDictionary<Guid, Asset> assets = new();
    private readonly ConcurrentDictionary<Guid, Upload> uploads = new();
    private readonly ConcurrentDictionary<string, byte[]> blobs = new();

    public byte[] Blob(string hash) => blobs[hash];

    public string Keep(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        blobs[hash] = bytes;
        return hash;
    }

    /// <summary>Stores a file; one of the same key keeps its id.</summary>
    public Asset Add(string owner, string key, string mediaType, string downloadName, byte[] bytes, DateTimeOffset? expiresAt = null)
    {
        var id = assets.Values.FirstOrDefault(earlier => earlier.Owner == owner && earlier.Key == key)?.Id ?? Ids.New(time);
        var asset = new Asset(id, owner, key, Keep(bytes), bytes.Length, mediaType, downloadName, time.GetUtcNow(), expiresAt);
        assets[asset.Id] = asset;
        return asset;
    }

    /// <summary>Makes a stored blob an asset of this id.</summary>
    public void Keep(string owner, Guid id, string key, string blob, string mediaType, string downloadName) =>
        assets[id] = new Asset(id, owner, key, blob, blobs[blob].Length, mediaType, downloadName, time.GetUtcNow(), null);

    public Task<Asset?> FindAsync(string owner, string key, CancellationToken cancel) =>
        Task.FromResult(assets.Values.FirstOrDefault(asset => asset.Owner == owner && asset.Key == key && Lives(asset)));

    Task<Asset?> IAssetStore.FindAsync(string owner, Guid id, CancellationToken cancel) =>
        Task.FromResult(assets.TryGetValue(id, out var asset) && asset.Owner == owner && Lives(asset) ? asset : null);

    public Task<IReadOnlyList<Asset>> ListAsync(string owner, string prefix, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Asset>>(
        [.. assets.Values
            .Where(asset => asset.Owner == owner && asset.Key.StartsWith(prefix, StringComparison.Ordinal) && Lives(asset))
            .OrderBy(asset => asset.Key, StringComparer.Ordinal)]);

    public Task RemoveAsync(string owner, string prefix, CancellationToken cancel)
    {
        foreach (var asset in assets.Values.Where(asset => asset.Owner == owner && asset.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            assets.TryRemove(asset.Id, out _);
        }

        return Task.CompletedTask;
    }

    public AssetLink CreateLink(Asset asset, TimeSpan lifetime) =>
        Sign($"/files/{asset.Id:N}/{Uri.EscapeDataString(asset.DownloadName)}", lifetime);

    public Task<(Upload Upload, AssetLink Link)> CreateAsync(
        string owner, string fileName, long maxBytes, string? sha256, TimeSpan lifetime, CancellationToken cancel)
    {
        var upload = new Upload(Ids.New(time), owner, fileName, maxBytes, null, null, time.GetUtcNow(), time.GetUtcNow() + lifetime);
        uploads[upload.Id] = upload;
        return Task.FromResult((upload, Sign($"/uploads/{upload.Id:N}", lifetime)));
    }

    Task<Upload?> IUploadStore.FindAsync(string owner, Guid id, CancellationToken cancel) => Task.FromResult(
        uploads.TryGetValue(id, out var upload) && upload.Owner == owner && upload.ExpiresAt > time.GetUtcNow() ? upload : null);

    public Task<Asset> OpenAssetAsync(Guid id, string? expires, string? signature, CancellationToken cancel)
    {
        Check(expires, signature);
        return Task.FromResult(assets.TryGetValue(id, out var asset) && Lives(asset) ? asset : throw new FormwrightException(ErrorCode.NotFound, "The file is gone"));
    }

    public async Task<Upload> ReceiveUploadAsync(
        Guid id, string? expires, string? signature, long? contentLength, Stream body, CancellationToken cancel)
    {
        Check(expires, signature);
        if (!uploads.TryGetValue(id, out var upload))
        {
            throw new FormwrightException(ErrorCode.NotFound, "The upload is gone");
        }

        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancel);
        if (contentLength > upload.MaxBytes || bytes.Length > upload.MaxBytes)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The file is too large", "size");
        }

        if (bytes.Length == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The body is empty");
        }

        return uploads[id] = upload with { Blob = Keep(bytes.ToArray()), Size = bytes.Length };
    }

    private bool Lives(Asset asset) => asset.ExpiresAt is null || asset.ExpiresAt > time.GetUtcNow();

    private AssetLink Sign(string path, TimeSpan lifetime)
    {
        var expires = time.GetUtcNow() + lifetime;
        return new(string.Create(CultureInfo.InvariantCulture, $"{path}?expires={expires.ToUnixTimeSeconds()}&signature=good"), expires);
    }

    private void Check(string? expires, string? signature)
    {
        if (signature != "good" || !long.TryParse(expires, CultureInfo.InvariantCulture, out var seconds) || seconds <= time.GetUtcNow().ToUnixTimeSeconds())
        {
            throw new FormwrightException(ErrorCode.Forbidden, "The link is not valid or has expired");
        }
    }
}
