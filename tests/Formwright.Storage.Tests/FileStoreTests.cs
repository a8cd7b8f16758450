using System.Security.Cryptography;
using System.Text;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class FileStoreTests : StorageTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task File_PutAndConfirmed_IsAnAssetOfItsOwnId()
    {
        var file = await ConfirmedAsync("solid");

        Assert.Equal(FileState.Confirmed, file.StateAt(Time.Now));
        Assert.Equal(Sha256("solid"), file.Sha256);
        var asset = await Storage.Assets.FindAsync(Owner, file.Id, Cancel);
        Assert.Equal((5L, "model/step", "a.step"), (asset!.Size, asset.MediaType, asset.DownloadName));
        Assert.Null(await Storage.Files.FindAsync(Stranger, file.Id, Cancel));
        Assert.Null(await Storage.Files.ConfirmAsync(Stranger, file.Id, Cancel));
    }

    [Fact]
    public async Task Confirm_Twice_ChangesNothing()
    {
        var file = await ConfirmedAsync("solid");
        Time.Advance(2 * Hour);
        Assert.Equal(file, await Storage.Files.ConfirmAsync(Owner, file.Id, Cancel));
    }

    [Fact]
    public async Task Confirm_BeforeThePut_IsRefused()
    {
        var (file, _) = await CreateAsync(5);
        await RefusedAsync(ErrorCode.Conflict, () => Storage.Files.ConfirmAsync(Owner, file.Id, Cancel));
        Assert.Equal(FileState.Pending, (await Storage.Files.FindAsync(Owner, file.Id, Cancel))!.StateAt(Time.Now));
    }

    [Fact]
    public async Task Confirm_AnotherLengthThanAnnounced_IsRefused()
    {
        var (file, link) = await CreateAsync(6);
        await Storage.ReceiveAsync(file.UploadId, link, "solid", Cancel);
        Assert.Equal("bytes", (await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Files.ConfirmAsync(Owner, file.Id, Cancel))).Field);
    }

    [Fact]
    public async Task Put_MoreThanAnnounced_IsRefused()
    {
        var (file, link) = await CreateAsync(4);
        Assert.Equal("size", (await RefusedAsync(ErrorCode.InvalidInput, () => Storage.ReceiveAsync(file.UploadId, link, "solid", Cancel))).Field);
    }

    [Fact]
    public async Task Create_ChecksumOfAConfirmedFile_ReturnsThatFile()
    {
        var first = await ConfirmedAsync("solid");

        var (again, link) = await CreateAsync(5, Sha256("solid").ToUpperInvariant());
        Assert.Equal(first, again);
        Assert.StartsWith("/uploads/", link.Url, StringComparison.Ordinal);
        var (other, _) = await Storage.Files.CreateAsync(Stranger, "b.step", "model/step", 5, Sha256("solid"), Hour, Cancel);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task File_NeverConfirmed_ExpiresAndIsForgottenLater()
    {
        var (file, _) = await CreateAsync(5);
        Time.Advance(Hour);
        await Tasks.SweepAsync(Cancel);

        Assert.Equal(FileState.Expired, (await Storage.Files.FindAsync(Owner, file.Id, Cancel))!.StateAt(Time.Now));
        await RefusedAsync(ErrorCode.Conflict, () => Storage.Files.ConfirmAsync(Owner, file.Id, Cancel));
        Time.Advance(TimeSpan.FromDays(8));
        await Tasks.SweepAsync(Cancel);
        Assert.Null(await Storage.Files.FindAsync(Owner, file.Id, Cancel));
    }

    [Fact]
    public async Task Sweep_ConfirmedFile_KeepsItsBytes()
    {
        var file = await ConfirmedAsync("solid");
        Time.Advance(TimeSpan.FromDays(400));
        await Tasks.SweepAsync(Cancel);
        Assert.Equal("solid", await File.ReadAllTextAsync(await Storage.Blobs.LocalPathAsync(file.Sha256!, Cancel), Cancel));
    }

    [Fact]
    public async Task Delete_File_RemovesItAndItsAsset()
    {
        var file = await ConfirmedAsync("solid");
        Assert.False(await Storage.Files.DeleteAsync(Stranger, file.Id, Cancel));
        Assert.True(await Storage.Files.DeleteAsync(Owner, file.Id, Cancel));
        Assert.False(await Storage.Files.DeleteAsync(Owner, file.Id, Cancel));
        Assert.Null(await Storage.Assets.FindAsync(Owner, file.Id, Cancel));
    }

    [Fact]
    public async Task List_ByStateAndPage_IsNewestFirstWithTheTotal()
    {
        var first = await ConfirmedAsync("one");
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = await ConfirmedAsync("two");
        Time.Advance(TimeSpan.FromSeconds(1));
        var (third, _) = await CreateAsync(5);

        Assert.Equal([third.Id, second.Id, first.Id], Ids(await Storage.Files.ListAsync(Owner, null, 0, 10, Cancel)));
        var page = await Storage.Files.ListAsync(Owner, FileState.Confirmed, 1, 1, Cancel);
        Assert.Equal([first.Id], Ids(page));
        Assert.Equal(2, page.Total);
        Assert.Equal([third.Id], Ids(await Storage.Files.ListAsync(Owner, FileState.Pending, 0, 10, Cancel)));
        Assert.Empty((await Storage.Files.ListAsync(Stranger, null, 0, 10, Cancel)).Page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain\n")]
    public async Task Create_BadMediaType_IsRefused(string mediaType) =>
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Files.CreateAsync(Owner, "a.step", mediaType, 5, null, Hour, Cancel));

    private static IEnumerable<Guid> Ids((IReadOnlyList<StoredFile> Page, int Total) files) => files.Page.Select(file => file.Id);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Task<(StoredFile File, AssetLink Link)> CreateAsync(long bytes, string? sha256 = null) =>
        Storage.Files.CreateAsync(Owner, "a.step", "model/step", bytes, sha256, Hour, Cancel);

    private async Task<StoredFile> ConfirmedAsync(string content)
    {
        var (file, link) = await CreateAsync(content.Length);
        await Storage.ReceiveAsync(file.UploadId, link, content, Cancel);
        return (await Storage.Files.ConfirmAsync(Owner, file.Id, Cancel))!;
    }
}
