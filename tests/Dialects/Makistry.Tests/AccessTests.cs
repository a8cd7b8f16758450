using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Tests.Fakes;

namespace Formwright.Dialects.Makistry.Tests;

public sealed class AccessTests : IAsyncLifetime
{
    private MakistryHost host = null!;

    public async ValueTask InitializeAsync() => host = await MakistryHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mk_pub_0123")]
    [InlineData("mk_pub_00000000000000000000000000000000")]
    public async Task Request_WithoutAValidKey_IsRefused(string? key)
    {
        (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a" })).AssertError(401, "invalid_api_key");
        (await host.GetAsync("/v1/jobs/pub_000000000000", key)).AssertError(401, "invalid_api_key");
    }

    [Fact]
    public async Task RevokedKey_IsRefused()
    {
        var key = await host.KeyAsync();
        await host.Keys.RevokeAsync(null, (await host.OnlyKeyAsync()).Id, CancellationToken.None);
        (await host.GetAsync("/v1/jobs", key)).AssertError(401, "invalid_api_key");
    }

    [Fact]
    public async Task Minute_Allows20Jobs_AndPollingIsNotCounted()
    {
        var key = await host.KeyAsync();
        for (var i = 0; i < 20; i++)
        {
            await host.SubmitAsync(key);
            await host.GetAsync("/v1/jobs", key);
        }

        var refused = await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a" });
        Assert.Equal("per-minute limit (20/min) exceeded", refused.AssertError(429, "quota_exceeded"));
        Assert.Equal(60, refused.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/jobs", key)).Status);
        host.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a" })).Status);
    }

    [Fact]
    public async Task Hour_Allows100Jobs()
    {
        var key = await host.KeyAsync(credits: 1000);
        for (var i = 0; i < 100; i++)
        {
            await host.SubmitAsync(key);
            host.Time.Advance(TimeSpan.FromSeconds(4));
        }

        var refused = await host.PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = "a" });
        Assert.Equal("per-hour limit (100/hr) exceeded", refused.AssertError(429, "quota_exceeded"));
    }

    [Theory]
    [InlineData("GET", "/v1/text-to-cad", "POST")]
    [InlineData("DELETE", "/v1/jobs/pub_000000000000", "GET")]
    public async Task WrongMethod_IsRefused(string method, string path, string allowed)
    {
        var answer = await host.SendAsync(new HttpMethod(method), path, await host.KeyAsync(), null);
        Assert.Contains(allowed, answer.AssertError(405, "method_not_allowed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_AreMadeListedRotatedAndDeletedByTheirAccount()
    {
        var token = new FakeAccountTokens().Issue(MakistryHost.Account, TimeSpan.FromHours(1));
        await host.Credits.GrantAsync(MakistryDialect.Keys.CreditSubject(MakistryHost.Account), 7, "test", CancellationToken.None);
        var made = await host.PostAsync("/v1/keys", token, new JsonObject { ["name"] = "Robot" });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var (key, secret) = ((string)made.Json["api_key"]!, (string)made.Json["signing_secret"]!);
        Assert.Matches("^mk_pub_[0-9a-f]{32}$", key);
        Assert.Matches("^whsec_[0-9a-f]{32}$", secret);
        Assert.Equal((key[^4..], secret[^4..], 7), ((string?)made.Json["api_key_preview"], (string?)made.Json["signing_secret_preview"], (int?)made.Json["free_credits_remaining"]));

        var id = (string)made.Json["api_key_id"]!;
        Assert.Equal(id, (string?)(await host.GetAsync("/v1/keys", token)).Json["keys"]![0]!["api_key_id"]);
        var rotated = (await host.PostAsync($"/v1/keys/{id}/rotate-secret", key, null)).Json;
        Assert.NotEqual(secret, (string?)rotated["signing_secret"]);
        Assert.NotNull(rotated["signing_secret_rotated_at"]);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, $"/v1/keys/{id}", token, null)).Status);
        (await host.GetAsync("/v1/jobs", key)).AssertError(401, "invalid_api_key");
    }

    [Fact]
    public async Task Secret_OfAnotherAccountsKey_IsNotFound()
    {
        await host.KeyAsync("other");
        var id = Ids.ToText((await host.OnlyKeyAsync()).Id, "key_");
        Assert.Equal(HttpStatusCode.NotFound, (await host.PostAsync($"/v1/keys/{id}/rotate-secret", await host.KeyAsync(), null)).Status);
    }

    [Fact]
    public async Task Keys_WithoutAnAccountToken_AreRefused() =>
        (await host.PostAsync("/v1/keys", await host.KeyAsync(), new JsonObject { ["name"] = "x" })).AssertError(401, "invalid_api_key");

    [Fact]
    public async Task KeyName_ThatIsMissing_IsRefused() =>
        (await host.PostAsync("/v1/keys", new FakeAccountTokens().Issue("a", TimeSpan.FromHours(1)), new JsonObject())).AssertError(422, "invalid_input");
}
