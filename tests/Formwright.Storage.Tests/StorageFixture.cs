using Formwright.Core;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Formwright.Storage.Tests;

/// <summary>Every store over one folder, wired as in a server but for the clock.</summary>
internal sealed class StorageFixture : IAsyncDisposable
{
    public StorageFixture(DataFolder folder, ManualTime time, params IInterceptor[] interceptors)
    {
        Folder = folder;
        Time = time;
        var options = new StorageOptions(folder);
        Database = new Database(new SqliteProvider(folder, interceptors));
        Signer = new LinkSigner(folder, time);
        Blobs = new FileBlobStore(folder, Database, time);
        Assets = new AssetStore(Database, Signer, time);
        Uploads = new UploadStore(Database, Signer, time);
        Files = new FileStore(Database, Uploads, time);
        Links = new SignedLinks(Database, Blobs, Signer, time);
        Keys = new KeyStore(Database, time);
        Quotas = new QuotaMeter(Database, time, NullLogger<QuotaMeter>.Instance);
        Credits = new CreditStore(Database, time);
        Webhooks = new WebhookStore(Database, time);
        Subscriptions = new WebhookSubscriptions(Database, time);
        Parts = new PartStore(Database, time);
        Tasks = new TaskStore(Database, Blobs, options, time);
    }

    public DataFolder Folder { get; }

    public ManualTime Time { get; }

    public Database Database { get; }

    public LinkSigner Signer { get; }

    public FileBlobStore Blobs { get; }

    public AssetStore Assets { get; }

    public UploadStore Uploads { get; }

    public FileStore Files { get; }

    public SignedLinks Links { get; }

    public KeyStore Keys { get; }

    public QuotaMeter Quotas { get; }

    public CreditStore Credits { get; }

    public WebhookStore Webhooks { get; }

    public WebhookSubscriptions Subscriptions { get; }

    public PartStore Parts { get; }

    public TaskStore Tasks { get; }

    /// <summary>Stores a small file and returns its hash.</summary>
    public async Task<BlobInfo> PutAsync(string content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        return await Blobs.WriteAsync(bytes, 1 << 20, null, cancel);
    }

    /// <summary>Puts <paramref name="content"/> where an upload's link leads.</summary>
    public async Task<Upload> ReceiveAsync(Guid id, AssetLink link, string content, CancellationToken cancel)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var parts = SignedQuery.Of(link);
        return await Links.ReceiveUploadAsync(id, parts.Expires, parts.Signature, body.Length, body, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Quotas.DisposeAsync();
        Blobs.Dispose();
        Database.Dispose();
    }
}
