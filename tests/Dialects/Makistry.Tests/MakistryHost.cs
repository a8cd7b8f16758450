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

namespace Formwright.Dialects.Makistry.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory.</summary>
internal sealed class MakistryHost : IAsyncDisposable
{
    public const string Account = "acct";

    private readonly WebApplication app;
    private readonly HttpClient http;

    private MakistryHost(WebApplication app)
    {
        this.app = app;
        http = new HttpClient { BaseAddress = new Uri(Url) };
    }

    public string Url => app.Urls.Single();

    public ManualTime Time => Service<ManualTime>();

    public MemoryTaskEngine Engine => Service<MemoryTaskEngine>();

    public MemoryKeyStore Keys => Service<MemoryKeyStore>();

    public ICreditStore Credits => Service<ICreditStore>();

    public IWebhookFormat Webhooks => Service<IWebhookFormat>();

    public static async Task<MakistryHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddFakePorts().AddSingleton<IOutgoingHttp, NoNetwork>().AddMakistry();
        var app = builder.Build();
        MakistryDialect.Map(app);
        await app.StartAsync();
        return new MakistryHost(app);
    }

    /// <summary>Lets every submission complete at once.</summary>
    public MakistryHost Working()
    {
        Engine.Work = Service<FakeWorker>().Complete;
        return this;
    }

    /// <summary>A key of an account that has credits.</summary>
    public async Task<string> KeyAsync(string account = Account, int credits = 100)
    {
        if (credits > 0)
        {
            await Credits.GrantAsync(MakistryDialect.Keys.CreditSubject(account), credits, "test", CancellationToken.None);
        }

        return (await Keys.CreateAsync(MakistryDialect.Keys, account, "test", null, null, null, CancellationToken.None)).Secret;
    }

    public async Task<ApiKey> OnlyKeyAsync() => (await Keys.ListAsync(null, null, CancellationToken.None)).Single();

    /// <summary>The task of a job.</summary>
    public async Task<TaskRecord> TaskAsync(JsonNode job)
    {
        var key = await OnlyKeyAsync();
        return (await Engine.FindAsync($"key-{key.Id:N}", JobId.ToTask((string)job["job_id"]!)!.Value, CancellationToken.None))!;
    }

    public Task<Answer> GetAsync(string path, string? token) => SendAsync(HttpMethod.Get, path, token, null);

    public Task<Answer> PostAsync(string path, string? token, JsonNode? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, token, body?.ToJsonString(), headers);

    /// <summary>Submits a job.</summary>
    public async Task<JsonNode> SubmitAsync(string key, string prompt = "A 40 mm cube") =>
        (await PostAsync("/v1/text-to-cad", key, new JsonObject { ["prompt"] = prompt })).Json;

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Only looks at URLs.</summary>
    private sealed class NoNetwork : IOutgoingHttp
    {
        public Uri Check(string? url, string field, bool requireHttps) =>
            Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == "https" || !requireHttps)
                ? parsed
                : throw new FormwrightException(ErrorCode.InvalidInput, $"{field} must use https", field);

        public Task<FetchedFile> GetAsync(Uri url, string field, long maxBytes, TimeSpan timeout, CancellationToken cancel) => throw new InvalidOperationException();

        public Task<int> PostAsync(Uri url, WebhookMessage message, TimeSpan timeout, CancellationToken cancel) => throw new InvalidOperationException();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Fails unless this is an error in the API's form; returns its message.</summary>
    public string AssertError(int status, string code)
    {
        Assert.Equal((status, code), ((int)Status, (string?)Json["error_code"]));
        Assert.Equal(["error_code", "message"], Json.AsObject().Select(member => member.Key));
        var message = (string)Json["message"]!;
        Assert.NotEmpty(message);
        return message;
    }
}
