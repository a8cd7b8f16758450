using System.Net;
using System.Text;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Tasks.Tests;

public class OutgoingHttpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    public void Check_OfAUrlThatCannotBeUsed_IsRefused(string? url)
    {
        using var http = Http();
        var error = Assert.Throws<FormwrightException>(() => http.Check(url, "model_url", requireHttps: false)).Error;
        Assert.Equal((ErrorCode.InvalidInput, "model_url"), (error.Code, error.Field));
    }

    [Fact]
    public void Check_WhereHttpsIsRequired_RefusesHttpUnlessTheHostIsAllowed()
    {
        using var http = Http("hooks.internal");
        Assert.Throws<FormwrightException>(() => http.Check("http://example.org/", "callback_url", requireHttps: true));
        Assert.Equal("http://hooks.internal/a", http.Check("http://hooks.internal/a", "callback_url", requireHttps: true).AbsoluteUri);
        Assert.Equal("https://example.org/", http.Check("https://example.org/", "callback_url", requireHttps: true).AbsoluteUri);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("192.168.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2606:4700::1", true)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Address_IsPublicOrNot(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task Get_OfALoopbackName_IsRefusedWhenItConnects()
    {
        await using var server = await Receiver.StartAsync(http => http.Response.WriteAsync("inner"));
        using var http = Http();
        await RefusedAsync(() => http.GetAsync(new Uri($"http://localhost:{server.Url.Port}/"), "model_url", 100, Patience, Cancel), "not allowed");
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Get_OfAnAllowedHost_ReturnsBodyTypeAndName()
    {
        await using var server = await Receiver.StartAsync(http =>
        {
            http.Response.ContentType = "model/stl; charset=x";
            return http.Response.WriteAsync("solid");
        });
        using var http = Http("127.0.0.1");
        var file = await http.GetAsync(new Uri(server.Url, "/models/my%20part.stl?x=1"), "model_url", 5, Patience, Cancel);
        Assert.Equal(("solid", "model/stl", "my part.stl"), (Encoding.ASCII.GetString(file.Body), file.MediaType, file.FileName));
    }

    [Fact]
    public async Task Get_RedirectedToAnAddressThatIsNotAllowed_IsRefused()
    {
        await using var inner = await Receiver.StartAsync(http => http.Response.WriteAsync("secret"));
        await using var server = await Receiver.StartAsync(http =>
        {
            http.Response.Redirect($"http://[::1]:{inner.Url.Port}/");
            return Task.CompletedTask;
        });
        using var http = Http("127.0.0.1");
        await RefusedAsync(() => http.GetAsync(server.Url, "model_url", 100, Patience, Cancel), "not allowed");
        Assert.Empty(inner.Received);
    }

    [Fact]
    public async Task Get_ThatRedirectsForEver_IsRefused()
    {
        await using var server = await Receiver.StartAsync(http =>
        {
            http.Response.Redirect("/again");
            return Task.CompletedTask;
        });
        using var http = Http("127.0.0.1");
        await RefusedAsync(() => http.GetAsync(server.Url, "model_url", 100, Patience, Cancel), "redirects more than 5 times");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_OfMoreThanTheLimit_IsRefused(bool declared)
    {
        await using var server = await Receiver.StartAsync(http =>
        {
            http.Response.ContentLength = declared ? 101 : null;
            return http.Response.WriteAsync(new string('x', 101));
        });
        using var http = Http("127.0.0.1");
        await RefusedAsync(() => http.GetAsync(server.Url, "model_url", 100, Patience, Cancel), "larger than 100 bytes");
    }

    [Fact]
    public async Task Get_ThatNeverEnds_IsGivenUpAtItsDeadline()
    {
        var time = new ManualTime();
        await using var server = await Receiver.StartAsync(async http =>
        {
            await http.Response.WriteAsync("x");
            await http.Response.Body.FlushAsync();
            time.Advance(Patience);
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var http = new OutgoingHttp(new OutgoingOptions { AllowedHosts = ["127.0.0.1"] }, time);
        await RefusedAsync(() => http.GetAsync(server.Url, "model_url", 100, Patience, Cancel), "within 20 s");
    }

    [Fact]
    public async Task Get_ThatAnswersAnError_NamesTheStatus()
    {
        await using var server = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        using var http = Http("127.0.0.1");
        await RefusedAsync(() => http.GetAsync(server.Url, "model_url", 100, Patience, Cancel), "404");
    }

    private static OutgoingHttp Http(params string[] allowed) => new(new OutgoingOptions { AllowedHosts = allowed }, TimeProvider.System);

    private static async Task RefusedAsync(Func<Task> action, string reason)
    {
        var error = (await Assert.ThrowsAsync<FormwrightException>(action)).Error;
        Assert.Equal((ErrorCode.InvalidInput, "model_url"), (error.Code, error.Field));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
