using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class LinkTests : StorageTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Open_GenuineLink_NamesTheAsset()
    {
        var asset = await StoreAsync();
        var link = Storage.Assets.CreateLink(asset, Hour);
        Assert.StartsWith($"/files/{asset.Id}/mounting%20bracket%20%C3%B8.step?", link.Url, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 15, 11, 20, 30, TimeSpan.Zero), link.ExpiresAt);
        var query = SignedQuery.Of(link);
        Assert.Equal(asset, await Storage.Links.OpenAssetAsync(asset.Id, query.Expires, query.Signature, Cancel));
    }

    [Fact]
    public async Task Open_LinkPastItsTime_IsForbidden()
    {
        var asset = await StoreAsync();
        var query = SignedQuery.Of(Storage.Assets.CreateLink(asset, Hour));
        Time.Advance(Hour - TimeSpan.FromSeconds(1));
        await Storage.Links.OpenAssetAsync(asset.Id, query.Expires, query.Signature, Cancel);
        Time.Advance(TimeSpan.FromSeconds(1));
        await ForbiddenAsync(asset.Id, query.Expires, query.Signature);
    }

    [Fact]
    public async Task Open_ChangedLink_IsForbidden()
    {
        var asset = await StoreAsync();
        var (expires, signature) = SignedQuery.Of(Storage.Assets.CreateLink(asset, Hour));
        await ForbiddenAsync(Guid.CreateVersion7(Time.Now), expires, signature);
        await ForbiddenAsync(asset.Id, "9999999999", signature);
        await ForbiddenAsync(asset.Id, "0" + expires, signature);
        await ForbiddenAsync(asset.Id, "99999999999999999999999999", signature);
        await ForbiddenAsync(asset.Id, null, signature);
        await ForbiddenAsync(asset.Id, "", signature);
        await ForbiddenAsync(asset.Id, "-1", signature);
        await ForbiddenAsync(asset.Id, expires, null);
        await ForbiddenAsync(asset.Id, expires, "");
        await ForbiddenAsync(asset.Id, expires, "zz");
        await ForbiddenAsync(asset.Id, expires, new string('0', 64));
        await ForbiddenAsync(asset.Id, expires, signature + "00");
        for (var i = 0; i < signature.Length; i += 7)
        {
            var changed = signature.ToCharArray();
            changed[i] = changed[i] == 'a' ? 'b' : 'a';
            await ForbiddenAsync(asset.Id, expires, new string(changed));
        }
    }

    [Fact]
    public async Task Open_SignatureForAnUpload_IsForbidden()
    {
        var asset = await StoreAsync();
        var (query, _) = Storage.Signer.Sign(LinkPurpose.PutUpload, asset.Id, Hour);
        var forged = SignedQuery.Of(new AssetLink(query, default));
        await ForbiddenAsync(asset.Id, forged.Expires, forged.Signature);
    }

    [Fact]
    public async Task Open_AssetThatIsGone_IsNotFound()
    {
        var asset = await StoreAsync(TimeSpan.FromMinutes(1));
        var query = SignedQuery.Of(Storage.Assets.CreateLink(asset, Hour));
        Time.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync(ErrorCode.NotFound, () => Storage.Links.OpenAssetAsync(asset.Id, query.Expires, query.Signature, Cancel));
        Assert.Null(await Storage.Assets.FindAsync(Owner, asset.Key, Cancel));
        Assert.Empty(await Storage.Assets.ListAsync(Owner, "", Cancel));
    }

    [Fact]
    public async Task Secret_File_IsPrivateAndOutlivesTheProcess()
    {
        var asset = await StoreAsync();
        var query = SignedQuery.Of(Storage.Assets.CreateLink(asset, Hour));
        var secret = Path.Combine(Storage.Folder.Root, "signing.secret");
        Assert.Equal(32, (await File.ReadAllBytesAsync(secret, Cancel)).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secret));

        var restarted = await OpenAsync();
        Assert.Equal(asset, await restarted.Links.OpenAssetAsync(asset.Id, query.Expires, query.Signature, Cancel));
    }

    [Fact]
    public async Task Find_Assets_AreSeenByTheirOwnerOnly()
    {
        var asset = await StoreAsync();
        Assert.Equal(asset, await Storage.Assets.FindAsync(Owner, asset.Key, Cancel));
        Assert.Null(await Storage.Assets.FindAsync(Stranger, asset.Key, Cancel));
        Assert.Empty(await Storage.Assets.ListAsync(Stranger, "parts/", Cancel));
    }

    [Fact]
    public async Task List_Prefix_IsTakenLiterallyAndOrderedByKey()
    {
        await AddAsync();
        var blob = await Storage.PutAsync("x", Cancel);
        string[] keys = ["parts/a_/2", "parts/a_/1", "parts/ab/1", "Parts/a_/1", "parts/a_", "parts/a%/1", "parts/a_/é"];
        await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion([.. keys.Select(key => AssetOf(blob, key))]), Cancel);
        var found = await Storage.Assets.ListAsync(Owner, "parts/a_/", Cancel);
        Assert.Equal(["parts/a_/1", "parts/a_/2", "parts/a_/é"], found.Select(asset => asset.Key));
        Assert.Equal(keys.Length, (await Storage.Assets.ListAsync(Owner, "", Cancel)).Count);
    }

    private async Task<Asset> StoreAsync(TimeSpan? lifetime = null)
    {
        await AddAsync(Submission() with { Lifetime = lifetime });
        var blob = await Storage.PutAsync("step", Cancel);
        var asset = AssetOf(blob, "parts/a/model.step") with { DownloadName = "mounting bracket ø.step" };
        await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion(asset), Cancel);
        return (await Storage.Assets.FindAsync(Owner, "parts/a/model.step", Cancel))!;
    }

    private Task<Error> ForbiddenAsync(Guid id, string? expires, string? signature) =>
        RefusedAsync(ErrorCode.Forbidden, () => Storage.Links.OpenAssetAsync(id, expires, signature, Cancel));
}
