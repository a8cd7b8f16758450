using System.Net;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class DeveloperKeyTests : IAsyncLifetime
{
    private PartWorkHost host = null!;

    public async ValueTask InitializeAsync() => host = await PartWorkHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Create_WithAName_AnswersTheKeyOnce()
    {
        var answer = await SendAsync("POST", "", """{"name": "Build server"}""");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Matches(
            """^\{"key_id":"key_[0-9a-z]{25}","key":"pk_live_[0-9a-f]{32}","key_preview":"pk_live_\.\.\.[0-9a-f]{4}","name":"Build server","permissions":\["generate","export","import","parts:read"\],"tier":"free","created_at":"2025-01-15T10:30:10Z"\}$""",
            answer.Body);
        answer.AssertRateHeaders();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/conversations", (string)answer.Json["key"]!)).Status);
    }

    [Fact]
    public async Task Create_WithPermissions_LimitsTheKey()
    {
        var key = (string)(await SendAsync("POST", "", """{"name": "Reader", "permissions": ["parts:read", "export", "export"]}""")).Json["key"]!;

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/conversations", key)).Status);
        (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).AssertError(HttpStatusCode.Forbidden, "permission_denied");
    }

    [Fact]
    public async Task Create_OfTheEleventh_IsKeyLimitReached()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SendAsync("POST", "", $$"""{"name": "Key {{i}}"}""")));

        Assert.Equal(10, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.Created),
            answer => answer.AssertError(HttpStatusCode.BadRequest, "key_limit_reached"));
    }

    [Fact]
    public async Task Delete_OfAKey_RevokesItAndFreesItsPlace()
    {
        var key = (await SendAsync("POST", "", """{"name": "Short-lived"}""")).Json;

        var deleted = await SendAsync("DELETE", $"/{key["key_id"]}", null);

        Assert.Equal((HttpStatusCode.NoContent, ""), (deleted.Status, deleted.Body));
        deleted.AssertRateHeaders();
        (await host.GetAsync("/v1/conversations", (string)key["key"]!)).AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
        Assert.Empty((await SendAsync("GET", "", null)).Json["keys"]!.AsArray());
        (await SendAsync("DELETE", $"/{key["key_id"]}", null)).AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task List_ShowsOwnKeysWithoutTheirSecrets()
    {
        var key = (await SendAsync("POST", "", """{"name": "Mine"}""")).Json;
        await SendAsync("POST", "", """{"name": "Theirs"}""", "bob");

        var item = Assert.Single((await SendAsync("GET", "", null)).Json["keys"]!.AsArray())!;

        Assert.Equal(["key_id", "key_preview", "name", "permissions", "tier", "created_at"], item.AsObject().Select(member => member.Key));
        Assert.Equal((string?)key["key_id"], (string?)item["key_id"]);
    }

    [Fact]
    public async Task Delete_OfAnothersKey_IsNotFound()
    {
        var key = (await SendAsync("POST", "", """{"name": "Theirs"}""", "bob")).Json;

        (await SendAsync("DELETE", $"/{key["key_id"]}", null)).AssertError(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name": " "}""", "name")]
    [InlineData("""{"name": 7}""", "name")]
    [InlineData("""{"name": "a\u0007"}""", "name")]
    [InlineData("""{"name": "012345678901234567890123456789012345678901234567890"}""", "name")]
    [InlineData("""{"name": "a", "permissions": "export"}""", "permissions")]
    [InlineData("""{"name": "a", "permissions": []}""", "permissions")]
    [InlineData("""{"name": "a", "permissions": [null]}""", "permissions")]
    [InlineData("""{"name": "a", "permissions": ["*"]}""", "permissions")]
    [InlineData("""{"name": "a", "permissions": ["admin"]}""", "permissions")]
    public async Task Create_BadInput_IsInvalidRequest(string body, string field) =>
        (await SendAsync("POST", "", body)).AssertError(HttpStatusCode.BadRequest, "invalid_request", field);

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic token-of-alice")]
    public async Task AnyCall_WithoutAValidToken_Is401(string? authorization)
    {
        var answer = await host.SendAsync(
            HttpMethod.Post, "/v1/developer/keys", await host.KeyAsync(), """{"name": "a"}""", authorization is null ? [] : [("Authorization", authorization)]);

        answer.AssertError(HttpStatusCode.Unauthorized, "invalid_api_key");
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("GET", "/key_0000000000000000000000000")]
    public async Task WrongMethod_Is405(string method, string path) =>
        (await SendAsync(method, path, null)).AssertError(HttpStatusCode.MethodNotAllowed, "method_not_allowed");

    private Task<Answer> SendAsync(string method, string path, string? body, string account = "alice") =>
        host.SendAsync(new(method), $"/v1/developer/keys{path}", null, body, ("Authorization", $"Bearer token-of-{account}"));
}
