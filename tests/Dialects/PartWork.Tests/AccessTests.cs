using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private PartWorkHost host = null!;

    public async ValueTask InitializeAsync() => host = await PartWorkHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static TheoryData<string, string> KeyRoutes => new()
    {
        { "POST", "/v1/generate" },
        { "GET", "/v1/job/job_0000000000000000000000000" },
        { "POST", "/v1/export" },
        { "POST", "/v1/download" },
        { "POST", "/v1/import" },
        { "POST", "/v1/import/upload-url" },
        { "POST", "/v1/import/presign" },
        { "POST", "/v1/import/url" },
        { "POST", "/v1/upload-url" },
        { "POST", "/v1/upload" },
        { "POST", "/v1/import/process" },
        { "POST", "/v1/import/upload_0000000000000000000000000/process" },
        { "POST", "/v1/process" },
        { "GET", "/v1/conversations" },
        { "GET", "/v1/conversations/conv_0000000000000000000000000" },
    };

    [Theory]
    [MemberData(nameof(KeyRoutes))]
    public async Task Route_WithoutKey_Is401WithTheFreeLimits(string method, string path)
    {
        var answer = await host.SendAsync(new(method), path, null, "{}");

        Assert.Equal("""{"error":"Invalid API key","code":"invalid_api_key","details":null}""", answer.Body);
        answer.AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
        Assert.Equal(("60", "60"), (answer.Header("X-RateLimit-Limit"), answer.Header("X-RateLimit-Remaining")));
        Assert.Equal("1736937060", answer.Header("X-RateLimit-Reset"));
    }

    [Theory]
    [MemberData(nameof(KeyRoutes))]
    public async Task Route_WithWrongMethod_Is405(string method, string path)
    {
        var answer = await host.SendAsync(method == "GET" ? HttpMethod.Post : HttpMethod.Get, path, await host.KeyAsync(), null);

        answer.AssertError(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        Assert.Contains($"use {method}", (string)answer.Json["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/generate", "generate", "export import parts:read")]
    [InlineData("POST", "/v1/export", "export", "generate import parts:read")]
    [InlineData("POST", "/v1/download", "export", "import")]
    [InlineData("POST", "/v1/download", "generate", "import")]
    [InlineData("POST", "/v1/download", "parts:read", "import")]
    [InlineData("POST", "/v1/import", "import", "generate export parts:read")]
    [InlineData("POST", "/v1/import/upload-url", "import", "generate export parts:read")]
    [InlineData("POST", "/v1/import/process", "import", "generate export parts:read")]
    [InlineData("GET", "/v1/conversations", "parts:read", "generate export import")]
    [InlineData("GET", "/v1/conversations/conv_0000000000000000000000000", "parts:read", "generate export import")]
    public async Task Route_NeedsItsPermission(string method, string path, string enough, string others)
    {
        var allowed = await host.SendAsync(new(method), path, await host.KeyAsync("free", null, enough), "{}");
        var denied = await host.SendAsync(new(method), path, await host.KeyAsync("free", null, others.Split(' ')), "{}");

        Assert.NotEqual(HttpStatusCode.Forbidden, allowed.Status);
        denied.AssertError(HttpStatusCode.Forbidden, "permission_denied");
        Assert.Equal("59", denied.Header("X-RateLimit-Remaining"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pk_live_")]
    [InlineData("pk_live_your_api_key")]
    [InlineData("pk_live_00000000000000000000000000000000")]
    [InlineData("sk-00000000000000000000000000000000")]
    public async Task Key_ThatIsWrong_Is401(string key) =>
        (await host.GetAsync("/v1/conversations", key)).AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");

    [Fact]
    public async Task Key_Revoked_Is401()
    {
        var key = await host.KeyAsync();
        await host.RevokeAsync();

        (await host.GetAsync("/v1/conversations", key)).AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task Key_AsBearer_Is401() =>
        (await host.SendAsync(HttpMethod.Get, "/v1/conversations", null, null, ("Authorization", $"Bearer {await host.KeyAsync()}")))
            .AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");

    [Fact]
    public async Task Key_SentTwice_Is401()
    {
        var key = await host.KeyAsync();

        (await host.SendAsync(HttpMethod.Get, "/v1/conversations", key, null, ("X-API-Key", key))).AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task Request_WithoutKey_IsAnsweredBeforeItsBodyComes()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(host.Url).Port, cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /v1/generate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"), cancel);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.Equal("HTTP/1.1 401 Unauthorized", await reader.ReadLineAsync(cancel));
    }

    [Theory]
    [InlineData("GET", "/v1")]
    [InlineData("GET", "/v1/jobs")]
    [InlineData("DELETE", "/v1/nothing/here")]
    [InlineData("POST", "/v1/export/more")]
    public async Task UnknownPath_IsNotFoundWithAKeyAnd401Without(string method, string path)
    {
        (await host.SendAsync(new(method), path, await host.KeyAsync(), null)).AssertError(HttpStatusCode.NotFound, "not_found");
        (await host.SendAsync(new(method), path, null, null)).AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Fact]
    public async Task Fault_IsA500ThatTellsNothing()
    {
        host.Engine.Refusal = new InvalidOperationException("the database is at /secret/place");

        var answer = await host.PostAsync("/v1/generate", await host.KeyAsync(), """{"prompt": "A cube"}""");

        Assert.Equal("""{"error":"Something went wrong","code":"internal_error","details":null}""", answer.Body);
        answer.AssertError(HttpStatusCode.InternalServerError, "internal_error");
        Assert.Equal("59", answer.Header("X-RateLimit-Remaining"));
    }
}
