using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Formwright.Dialects.PartWork.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory.</summary>
internal sealed class PartWorkHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PartWorkHost(WebApplication app) => this.app = app;

    public HttpClient Http { get; private set; } = new();

    public ManualTime Time => Service<ManualTime>();

    public MemoryTaskEngine Engine => Service<MemoryTaskEngine>();

    public MemoryPartStore Parts => Service<MemoryPartStore>();

    public MemoryFileStores Files => Service<MemoryFileStores>();

    public MemoryKeyStore Keys => Service<MemoryKeyStore>();

    public FakeWorker Worker => Service<FakeWorker>();

    public MemoryQuotaMeter Quotas => Service<MemoryQuotaMeter>();

    public string Url => app.Urls.Single();

    public static async Task<PartWorkHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddFakePorts();
        var app = builder.Build();
        PartWorkDialect.Map(app);
        await app.StartAsync();
        var host = new PartWorkHost(app);
        host.Http = new HttpClient { BaseAddress = new Uri(host.Url) };
        return host;
    }

    /// <summary>Lets every submission complete at once.</summary>
    public PartWorkHost Working()
    {
        Engine.Work = Worker.Complete;
        return this;
    }

    public async Task<string> KeyAsync(string tier = "free", string? account = null, params string[] scopes) =>
        (await Keys.CreateAsync(PartWorkDialect.Keys, account, "test", scopes.Length == 0 ? null : scopes, tier, null, CancellationToken.None)).Secret;

    /// <summary>The only key that was made.</summary>
    public async Task<ApiKey> OnlyKeyAsync() => (await Keys.ListAsync(null, null, CancellationToken.None)).Single();

    /// <summary>Everything that was submitted for an account.</summary>
    public Task<IReadOnlyList<TaskRecord>> TasksAsync(string account) => Engine.ListAsync(new(account), CancellationToken.None);

    /// <summary>Takes the only key away.</summary>
    public async Task RevokeAsync() => await Keys.RevokeAsync(null, (await OnlyKeyAsync()).Id, CancellationToken.None);

    public Task<Answer> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key, null);

    public Task<Answer> PostAsync(string path, string? key, string? body) => SendAsync(HttpMethod.Post, path, key, body);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? key, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
        {
            request.Headers.Add("X-API-Key", key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>Puts bytes at an upload URL; the receiving end is not part of the dialect.</summary>
    public Task ReceiveAsync(string uploadUrl, byte[] bytes) => Files.ReceiveUploadAsync(
        Guid.Parse(new Uri(uploadUrl).Segments[^1]),
        long.MaxValue.ToString(CultureInfo.InvariantCulture),
        "good",
        bytes.Length,
        new MemoryStream(bytes),
        CancellationToken.None);

    /// <summary>Generates, and returns the answer of the poll.</summary>
    public async Task<JsonNode> GenerateAsync(string key, string prompt = "A 40 mm cube")
    {
        var job = (await PostAsync("/v1/generate", key, new JsonObject { ["prompt"] = prompt }.ToJsonString())).Json;
        return (await GetAsync($"/v1/job/{job["job_id"]}", key)).Json;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();
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
