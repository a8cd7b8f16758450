using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Dialects.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Makistry.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory.</summary>
internal sealed class MakistryHost : DialectHost
{
    public const string Account = "acct";

    private MakistryHost(WebApplication app)
        : base(app)
    {
    }

    public static async Task<MakistryHost> StartAsync() =>
        new(await ListenAsync(services => services.AddSingleton<IOutgoingHttp, NoNetwork>().AddMakistry(), MakistryDialect.Map));

    /// <summary>Lets every submission complete at once.</summary>
    public MakistryHost Working()
    {
        Work();
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
        using var request = Request(method, path, body, [("Authorization", Bearer(token)), .. headers]);
        using var response = await Http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

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
