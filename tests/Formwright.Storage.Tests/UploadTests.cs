using System.Security.Cryptography;
using System.Text;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class UploadTests : StorageTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Receive_Body_IsStored()
    {
        var (upload, link) = await CreateAsync();
        Assert.StartsWith($"/uploads/{upload.Id}?", link.Url, StringComparison.Ordinal);
        Assert.Equal(upload.ExpiresAt, link.ExpiresAt);
        Assert.Null((await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel))!.Blob);

        var received = await Storage.ReceiveAsync(upload.Id, link, "solid", Cancel);
        Assert.Equal(received, await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel));
        Assert.Equal(5, received.Size);
        Assert.Equal("solid", await File.ReadAllTextAsync(await Storage.Blobs.LocalPathAsync(received.Blob!, Cancel), Cancel));
        Assert.Null(await Storage.Uploads.FindAsync(Stranger, upload.Id, Cancel));
    }

    [Fact]
    public async Task Receive_SecondBody_ReplacesTheFirst()
    {
        var (upload, link) = await CreateAsync();
        await Storage.ReceiveAsync(upload.Id, link, "one", Cancel);
        var second = await Storage.ReceiveAsync(upload.Id, link, "two", Cancel);
        Assert.Equal(second.Blob, (await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel))!.Blob);
    }

    [Theory]
    [InlineData("12345678901", 11L)]
    [InlineData("12345678901", null)]
    [InlineData("", 0L)]
    [InlineData("", null)]
    [InlineData("short", 7L)]
    public async Task Receive_BadBody_IsRefusedAndTheEarlierOneKept(string content, long? length)
    {
        var (upload, link) = await CreateAsync();
        var first = await Storage.ReceiveAsync(upload.Id, link, "good", Cancel);
        var query = SignedQuery.Of(link);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(content));
        await RefusedAsync(ErrorCode.InvalidInput, () =>
            Storage.Links.ReceiveUploadAsync(upload.Id, query.Expires, query.Signature, length, body, Cancel));
        Assert.Equal(first.Blob, (await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel))!.Blob);
        Assert.Equal(1, Storage.Database.Read(db => db.Blobs.Count()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Storage.Folder.Staging));
    }

    [Fact]
    public async Task Receive_Checksum_MustMatch()
    {
        var sha256 = Convert.ToHexString(SHA256.HashData("right"u8));
        var (upload, link) = await Storage.Uploads.CreateAsync(Owner, "a.step", 10, sha256, Hour, Cancel);
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.ReceiveAsync(upload.Id, link, "wrong", Cancel));
        Assert.Null((await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel))!.Blob);
        Assert.Equal(sha256, (await Storage.ReceiveAsync(upload.Id, link, "right", Cancel)).Blob, ignoreCase: true);
    }

    [Fact]
    public async Task Receive_ForgedOrLateLink_IsForbidden()
    {
        var (upload, link) = await CreateAsync();
        var (other, _) = await CreateAsync();
        await RefusedAsync(ErrorCode.Forbidden, () => Storage.ReceiveAsync(other.Id, link, "solid", Cancel));
        Time.Advance(Hour);
        await RefusedAsync(ErrorCode.Forbidden, () => Storage.ReceiveAsync(upload.Id, link, "solid", Cancel));
        Assert.Null(await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel));
    }

    [Fact]
    public async Task Receive_UploadThatWasRemoved_IsNotFound()
    {
        var id = Guid.CreateVersion7(Time.Now);
        var (query, expiresAt) = Storage.Signer.Sign(LinkPurpose.PutUpload, id, Hour);
        await RefusedAsync(ErrorCode.NotFound, () => Storage.ReceiveAsync(id, new AssetLink(query, expiresAt), "solid", Cancel));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("a\u0000b", null)]
    [InlineData("a.step", "abc")]
    public async Task Create_BadNameOrChecksum_IsRefused(string name, string? sha256) => await RefusedAsync(
        ErrorCode.InvalidInput, () => Storage.Uploads.CreateAsync(Owner, name, 10, sha256, Hour, Cancel));

    [Fact]
    public async Task Create_NameThatLooksLikeAPath_StaysAName()
    {
        var (upload, link) = await Storage.Uploads.CreateAsync(Owner, "../../etc/passwd", 10, null, Hour, Cancel);
        await Storage.ReceiveAsync(upload.Id, link, "solid", Cancel);
        Assert.Equal("../../etc/passwd", (await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel))!.FileName);
    }

    private Task<(Upload Upload, AssetLink Link)> CreateAsync() => Storage.Uploads.CreateAsync(Owner, "a.step", 10, null, Hour, Cancel);
}
