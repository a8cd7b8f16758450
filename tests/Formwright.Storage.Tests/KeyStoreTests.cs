using System.Text;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class KeyStoreTests : StorageTest
{
    private static readonly KeyFormat Format = new("first", "pk_", 32, ["generate", "export"], ["free", "pro"], "pro");
    private static readonly KeyFormat OtherDialect = Format with { Dialect = "second" };

    [Fact]
    public async Task Create_Defaults_AreAllScopesAndTheFirstTier()
    {
        var (key, secret) = await CreateAsync();
        Assert.Matches("^pk_[0-9a-f]{32}$", secret);
        Assert.Equal("pk_..." + secret[^4..], key.Preview);
        Assert.Equal(Format.Scopes, key.Scopes);
        Assert.Equal("free", key.Tier);
        Assert.True(key.Allows("export"));
        Assert.False(key.Allows("admin"));
        Assert.NotEqual(key.Account, (await CreateAsync()).Key.Account);
    }

    [Fact]
    public async Task Authenticate_Secret_ReturnsItsKey()
    {
        var (key, secret) = await Storage.Keys.CreateAsync(Format, "acct_x", "CI", ["export"], "pro", Time.Now.AddDays(1), Cancel);
        var found = await Storage.Keys.AuthenticateAsync(Format, secret, Cancel);
        Assert.NotNull(found);
        Assert.Equal(key with { Scopes = found.Scopes }, found);
        Assert.Equal(["export"], found.Scopes);
    }

    [Fact]
    public async Task Create_OfAnotherAlphabet_IsFoundByItsSecret()
    {
        var format = Format with { Length = 40, Digits = KeyFormat.Base62 };

        var (key, secret) = await Storage.Keys.CreateAsync(format, null, "CI", ["*"], null, null, Cancel);

        Assert.Matches("^pk_[0-9A-Za-z]{40}$", secret);
        Assert.Equal(key.Id, (await Storage.Keys.AuthenticateAsync(format, secret, Cancel))?.Id);
        Assert.True(key.Allows("export"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pk_")]
    [InlineData("pk_0123456789abcdef0123456789abcde")]
    [InlineData("pk_0123456789abcdef0123456789abcdef")]
    [InlineData("pk_0123456789abcdef0123456789abcdef0")]
    [InlineData("pk_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("sk_0123456789abcdef0123456789abcdef")]
    [InlineData("pk_' OR 1=1 --abcdef0123456789abcde")]
    public async Task Authenticate_MalformedOrUnknown_IsNull(string? secret) =>
        Assert.Null(await Storage.Keys.AuthenticateAsync(Format, secret, Cancel));

    [Fact]
    public async Task Authenticate_OtherDialectOrExpired_IsNull()
    {
        var (_, secret) = await Storage.Keys.CreateAsync(Format, null, "CI", null, null, Time.Now.AddMinutes(1), Cancel);
        Assert.Null(await Storage.Keys.AuthenticateAsync(OtherDialect, secret, Cancel));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Storage.Keys.AuthenticateAsync(Format, secret, Cancel));
    }

    [Fact]
    public async Task Revoke_ByAnotherProcess_HoldsAtOnce()
    {
        var (key, secret) = await CreateAsync();
        Assert.NotNull(await Storage.Keys.AuthenticateAsync(Format, secret, Cancel));
        var commandLine = await OpenAsync();
        Assert.True(await commandLine.Keys.RevokeAsync(null, key.Id, Cancel));
        Assert.Null(await Storage.Keys.AuthenticateAsync(Format, secret, Cancel));
        Assert.False(await Storage.Keys.RevokeAsync(null, key.Id, Cancel));
        Assert.Equal(Time.Now, Assert.Single(await Storage.Keys.ListAsync(null, null, Cancel)).RevokedAt);
    }

    [Fact]
    public async Task Revoke_KeyOfAnotherAccount_IsFalse()
    {
        var (key, secret) = await CreateAsync();
        Assert.False(await Storage.Keys.RevokeAsync("acct_other", key.Id, Cancel));
        Assert.NotNull(await Storage.Keys.AuthenticateAsync(Format, secret, Cancel));
        Assert.True(await Storage.Keys.RevokeAsync(key.Account, key.Id, Cancel));
    }

    [Fact]
    public async Task List_ByAccountAndDialect_IsNewestFirst()
    {
        var (first, _) = await Storage.Keys.CreateAsync(Format, "acct_x", "1", null, null, null, Cancel);
        Time.Advance(TimeSpan.FromSeconds(1));
        var (second, _) = await Storage.Keys.CreateAsync(Format, "acct_x", "2", null, null, null, Cancel);
        await Storage.Keys.CreateAsync(OtherDialect, "acct_x", "3", null, null, null, Cancel);
        await Storage.Keys.CreateAsync(Format, "acct_y", "4", null, null, null, Cancel);
        Assert.Equal([second.Id, first.Id], (await Storage.Keys.ListAsync("acct_x", "first", Cancel)).Select(key => key.Id));
        Assert.Equal(4, (await Storage.Keys.ListAsync(null, null, Cancel)).Count);
    }

    [Fact]
    public async Task Create_BadArguments_NameTheFieldAtFault()
    {
        async Task AssertRefusedAsync(string field, string name, string[]? scopes, string? tier, DateTimeOffset? expiresAt) => Assert.Equal(
            field,
            (await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Keys.CreateAsync(Format, null, name, scopes, tier, expiresAt, Cancel))).Field);

        await AssertRefusedAsync("name", " ", null, null, null);
        await AssertRefusedAsync("name", new string('n', 51), null, null, null);
        await AssertRefusedAsync("name", "a\nb", null, null, null);
        await AssertRefusedAsync("scopes", "CI", ["generate", "admin"], null, null);
        await AssertRefusedAsync("scopes", "CI", [], null, null);
        await AssertRefusedAsync("tier", "CI", null, "gold", null);
        await AssertRefusedAsync("expiresAt", "CI", null, null, Time.Now);
    }

    [Fact]
    public async Task Secret_IsNowhereOnTheDisk()
    {
        var (_, secret) = await CreateAsync();
        await Storage.DisposeAsync();
        var digits = Encoding.UTF8.GetBytes(secret[3..]);
        foreach (var file in Directory.EnumerateFiles(Storage.Folder.Root, "*", SearchOption.AllDirectories))
        {
            Assert.True((await File.ReadAllBytesAsync(file, Cancel)).AsSpan().IndexOf(digits) < 0, file);
        }
    }

    private Task<(ApiKey Key, string Secret)> CreateAsync() => Storage.Keys.CreateAsync(Format, null, "CI", null, null, null, Cancel);

    [Fact]
    public async Task SigningSecret_IsThereOnlyWhereTheDialectHasOne_AndIsReplacedByRotation()
    {
        var signed = Format with { SigningPrefix = "whsec_" };
        var (key, _) = await Storage.Keys.CreateAsync(signed, Owner, "signs", null, null, null, Cancel);
        var (plain, _) = await Storage.Keys.CreateAsync(Format, Owner, "plain", null, null, null, Cancel);
        var first = await Storage.Keys.SigningSecretAsync(key.Id, Cancel);
        Assert.Matches("^whsec_[0-9a-f]{32}$", first);
        Assert.Null(await Storage.Keys.SigningSecretAsync(plain.Id, Cancel));

        var rotated = await Storage.Keys.RotateSigningSecretAsync(signed, Owner, key.Id, Cancel);
        Assert.NotEqual(first, rotated!.Value.Secret);
        Assert.Equal(rotated.Value.Secret, await Storage.Keys.SigningSecretAsync(key.Id, Cancel));
        Assert.Null(await Storage.Keys.RotateSigningSecretAsync(signed, Stranger, key.Id, Cancel));
    }
}
