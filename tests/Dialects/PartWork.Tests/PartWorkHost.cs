using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Dialects.Tests;
using Formwright.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.PartWork.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory.</summary>
internal sealed class PartWorkHost : DialectHost
{
    private PartWorkHost(WebApplication app)
        : base(app)
    {
    }

    public MemoryPartStore Parts => Service<MemoryPartStore>();

    public FakeWorker Worker => Service<FakeWorker>();

    public MemoryQuotaMeter Quotas => Service<MemoryQuotaMeter>();

    public static async Task<PartWorkHost> StartAsync() => new(await ListenAsync(_ => { }, PartWorkDialect.Map));

    /// <summary>Lets every submission complete at once.</summary>
    public PartWorkHost Working()
    {
        Work();
        return this;
    }

    public async Task<string> KeyAsync(string tier = "free", string? account = null, params string[] scopes) =>
        (await Keys.CreateAsync(PartWorkDialect.Keys, account, "test", scopes.Length == 0 ? null : scopes, tier, null, CancellationToken.None)).Secret;

    /// <summary>Everything that was submitted for an account.</summary>
    public Task<IReadOnlyList<TaskRecord>> TasksAsync(string account) => Engine.ListAsync(new(account), CancellationToken.None);

    /// <summary>Takes the only key away.</summary>
    public async Task RevokeAsync() => await Keys.RevokeAsync(null, (await OnlyKeyAsync()).Id, CancellationToken.None);

    public Task<Answer> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key, null);

    public Task<Answer> PostAsync(string path, string? key, string? body) => SendAsync(HttpMethod.Post, path, key, body);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? key, string? body, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, path, body, [("X-API-Key", key), .. headers]);
        using var response = await Http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>Generates, and returns the answer of the poll.</summary>
    public async Task<JsonNode> GenerateAsync(string key, string prompt = "A 40 mm cube")
    {
        var job = (await PostAsync("/v1/generate", key, new JsonObject { ["prompt"] = prompt }.ToJsonString())).Json;
        return (await GetAsync($"/v1/job/{job["job_id"]}", key)).Json;
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Header(string name) => string.Join(",", Headers.GetValues(name));

    /// <summary>Fails unless this is an error in the API's form.</summary>
    public void AssertError(HttpStatusCode status, string code, string? field = null)
    {
        Assert.Equal((status, code), (Status, (string?)Json["code"]));
        Assert.Equal("application/json; charset=utf-8", ContentType);
        Assert.Equal(["error", "code", "details"], Json.AsObject().Select(member => member.Key));
        Assert.NotEmpty((string)Json["error"]!);
        if (field is null)
        {
            Assert.Null(Json["details"]);
        }
        else
        {
            Assert.Equal(["field", "issue"], Json["details"]!.AsObject().Select(member => member.Key));
            Assert.Equal(field, (string?)Json["details"]!["field"]);
        }

        AssertRateHeaders();
    }

    /// <summary>Fails unless the three headers are there and are numbers.</summary>
    public void AssertRateHeaders() =>
        Assert.All(["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"], name => Assert.Matches("^[0-9]+$", Header(name)));
}
