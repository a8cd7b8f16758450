using System.Text;
using Formwright.Core;
using Formwright.Tests.Fakes;

namespace Formwright.Server.Tests;

public sealed class AccountTokensTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-tokens-").FullName;
    private readonly ManualTime time = new(new(2025, 1, 15, 10, 30, 10, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Token_Issued_SpeaksForItsAccountUntilItExpires()
    {
        var tokens = AccountTokens.Open(folder, time);
        var token = tokens.Issue("alice", TimeSpan.FromHours(1));

        Assert.Equal("alice", await tokens.VerifyAsync(token));
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("alice", await tokens.VerifyAsync(token));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await tokens.VerifyAsync(token));
    }

    [Fact]
    public async Task Token_IssuedByAnotherProcessOnTheSameFolder_IsValid()
    {
        var token = AccountTokens.Open(folder, time).Issue("alice", TimeSpan.FromHours(1));

        Assert.Equal("alice", await AccountTokens.Open(folder, time).VerifyAsync(token));
    }

    [Fact]
    public async Task Token_OfAnotherServer_IsNotValid()
    {
        var foreign = AccountTokens.Open(Path.Combine(folder, "other"), time).Issue("alice", TimeSpan.FromHours(1));

        Assert.Null(await AccountTokens.Open(folder, time).VerifyAsync(foreign));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("...")]
    public async Task Token_Malformed_IsNotValid(string token) => Assert.Null(await AccountTokens.Open(folder, time).VerifyAsync(token));

    [Fact]
    public async Task Token_ChangedOrUnsigned_IsNotValid()
    {
        var tokens = AccountTokens.Open(folder, time);
        var parts = tokens.Issue("alice", TimeSpan.FromHours(1)).Split('.');
        var claims = Encoding.UTF8.GetString(Decode(parts[1])).Replace("alice", "mallory", StringComparison.Ordinal);

        Assert.Null(await tokens.VerifyAsync($"{parts[0]}.{Encode(claims)}.{parts[2]}"));
        Assert.Null(await tokens.VerifyAsync($"{Encode("""{"alg":"none","typ":"JWT"}""")}.{Encode(claims)}."));
        Assert.Null(await tokens.VerifyAsync(new string('x', 10_000)));
    }

    [Fact]
    public void Secret_IsItsOwnersAlone()
    {
        AccountTokens.Open(folder, time);

        var file = Assert.Single(Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Secret_Damaged_IsAnErrorThatNamesTheFile()
    {
        var file = Path.Combine(folder, "accounts.secret");
        File.WriteAllText(file, "short");

        Assert.Contains(file, Assert.Throws<FormwrightException>(() => AccountTokens.Open(folder, time)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("a\nb", 1)]
    [InlineData("alice", 0)]
    [InlineData("alice", -1)]
    [InlineData("alice", 100_000)]
    public void Issue_BadInput_IsRefused(string account, int hours) =>
        Assert.Throws<FormwrightException>(() => AccountTokens.Open(folder, time).Issue(account, TimeSpan.FromHours(hours)));

    private static byte[] Decode(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    private static string Encode(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
