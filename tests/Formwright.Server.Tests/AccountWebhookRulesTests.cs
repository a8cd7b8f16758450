using Formwright.Core;

namespace Formwright.Server.Tests;

public sealed class AccountWebhookRulesTests
{
    [Theory]
    [InlineData("https://93.184.216.34/hook", "")]
    [InlineData("https://[2606:2800:220:1::1]/hook", "")]
    [InlineData("https://127.0.0.1:9443/hook", "127.0.0.1")]
    [InlineData("http://127.0.0.1:9443/hook", "127.0.0.1")]
    [InlineData("https://[::1]/hook", "::1")]
    [InlineData("https://receiver.invalid/hook", "")]
    public async Task Url_PublicOrAllowed_IsTaken(string url, string allowed) =>
        Assert.Equal(url, await AccountWebhookRules.CheckAsync(url, [allowed], TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("https://127.0.0.1/hook", "--allow-host 127.0.0.1")]
    [InlineData("https://10.0.0.1/hook", "--allow-host 10.0.0.1")]
    [InlineData("https://169.254.169.254/latest", "--allow-host 169.254.169.254")]
    [InlineData("https://[::1]/hook", "--allow-host ::1")]
    [InlineData("https://[::ffff:10.0.0.1]/hook", "--allow-host")]
    [InlineData("https://2130706433/hook", "--allow-host 127.0.0.1")]
    [InlineData("https://localhost/hook", "--allow-host localhost")]
    [InlineData("http://93.184.216.34/hook", "--allow-host 93.184.216.34")]
    public async Task Url_PrivateOrPlain_IsRefusedWithTheOptionThatAllowsIt(string url, string hint)
    {
        var refusal = await Assert.ThrowsAsync<FormwrightException>(
            () => AccountWebhookRules.CheckAsync(url, ["other.example"], TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCode.InvalidInput, refusal.Error.Code);
        Assert.Contains(hint, refusal.Error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://93.184.216.34/hook")]
    [InlineData("https://user:word@93.184.216.34/hook")]
    [InlineData("hook")]
    public async Task Url_OfAnotherKind_IsRefused(string url)
    {
        var refusal = await Assert.ThrowsAsync<FormwrightException>(
            () => AccountWebhookRules.CheckAsync(url, [], TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCode.InvalidInput, refusal.Error.Code);
    }
}
