using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Dialects.Tests;
using Formwright.Tests.Schemas;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Meshy.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory. Every answer is held against the schema.</summary>
internal sealed class MeshyHost : DialectHost
{
    public const string Account = "acct";

    private static readonly JsonSchema Schema = JsonSchema.Load("meshy.schema.json");

    private MeshyHost(WebApplication app)
        : base(app)
    {
    }

    public IWebhookSubscriptions Subscriptions => Service<IWebhookSubscriptions>();

    public FakeNetwork Network => Service<FakeNetwork>();

    public static async Task<MeshyHost> StartAsync() => new(await ListenAsync(
        services => services
            .AddSingleton<FakeNetwork>()
            .AddSingleton<IOutgoingHttp>(provider => provider.GetRequiredService<FakeNetwork>())
            .AddMeshy(),
        MeshyDialect.Map));

    /// <summary>Lets every submission complete at once.</summary>
    public MeshyHost Working()
    {
        Work();
        return this;
    }

    /// <summary>A key of an account that has credits.</summary>
    public async Task<string> KeyAsync(string account = Account, int credits = 100, string? tier = null)
    {
        if (credits > 0)
        {
            await Credits.GrantAsync(MeshyDialect.Keys.CreditSubject(account), credits, "test", CancellationToken.None);
        }

        return (await Keys.CreateAsync(MeshyDialect.Keys, account, "test", null, tier, null, CancellationToken.None)).Secret;
    }

    /// <summary>Credits that an account has left.</summary>
    public async Task<int> LeftAsync(string account = Account) =>
        (await Credits.BalanceAsync(MeshyDialect.Keys.CreditSubject(account), CancellationToken.None)).Left;

    /// <summary>Creates a task, which must be accepted, and returns its id.</summary>
    public async Task<Guid> CreateAsync(string key, string path = "/openapi/v1/convert", JsonObject? body = null)
    {
        var answer = await PostAsync(path, key, body ?? ConvertBody());
        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Body);
        Assert.Empty(Schema.Faults("Created", answer.Json));
        return Guid.Parse((string)answer.Json["result"]!);
    }

    /// <summary>A request that is always valid.</summary>
    public static JsonObject ConvertBody(params string[] formats) => new()
    {
        ["model_url"] = "https://example.com/armchair.glb",
        ["target_formats"] = new JsonArray([.. (formats.Length == 0 ? ["fbx", "stl"] : formats).Select(format => JsonValue.Create(format))]),
    };

    /// <summary>A task object, which must fit its schema.</summary>
    public async Task<JsonNode> TaskAsync(string key, Guid id, string path = "/openapi/v1/convert")
    {
        var answer = await GetAsync($"{path}/{id}", key);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        AssertTask(answer.Json);
        return answer.Json;
    }

    /// <summary>Fails unless a task object fits the schema of its type.</summary>
    public static void AssertTask(JsonNode task) => Assert.Empty(Schema.Faults((string)task["type"]!, task));

    /// <summary>Fails unless a value fits a schema.</summary>
    public static void AssertFits(string name, JsonNode? value) => Assert.Empty(Schema.Faults(name, value));

    /// <summary>Moves a task, as a worker would.</summary>
    public void Set(Guid id, Func<TaskRecord, TaskRecord> change) => Engine.Set(id, change);

    public Task<Answer> GetAsync(string path, string? token, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, token, null, headers);

    public Task<Answer> PostAsync(string path, string? token, JsonNode? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, token, body?.ToJsonString(), headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, string? body, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, path, body, [("Authorization", Bearer(token)), .. headers]);
        using var response = await Http.SendAsync(request);
        var answer = new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
        if ((int)answer.Status >= 400)
        {
            AssertFits("Error", answer.Json);
        }

        return answer;
    }

    /// <summary>Reads a stream of events to its end.</summary>
    public async Task<IReadOnlyList<(string Event, JsonNode Data)>> StreamAsync(string path, string key, Action<JsonNode>? onEvent = null)
    {
        using var request = Request(HttpMethod.Get, path, null, ("Authorization", Bearer(key)));
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var events = new List<(string, JsonNode)>();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0 || line[0] == ':')
            {
                continue;
            }

            Assert.StartsWith("event: ", line, StringComparison.Ordinal);
            var data = JsonNode.Parse((await reader.ReadLineAsync())!["data: ".Length..])!;
            events.Add((line["event: ".Length..], data));
            onEvent?.Invoke(data);
        }

        return events;
    }
}

/// <summary>A network where every URL leads to the same file, or to an error.</summary>
internal sealed class FakeNetwork : IOutgoingHttp
{
    public FetchedFile File { get; set; } = new([1, 2, 3], "model/gltf-binary", "armchair.glb");

    public FormwrightException? Failure { get; set; }

    public Uri Check(string? url, string field, bool requireHttps) => new(url!);

    public Task<FetchedFile> GetAsync(Uri url, string field, long maxBytes, TimeSpan timeout, CancellationToken cancel) =>
        Failure is null ? Task.FromResult(File) : throw Failure;

    public Task<int> PostAsync(Uri url, WebhookMessage message, TimeSpan timeout, CancellationToken cancel) => throw new InvalidOperationException();
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Fails unless this is an error of that status; returns its message.</summary>
    public string AssertError(int status)
    {
        Assert.True(status == (int)Status, Body);
        return (string)Json["message"]!;
    }
}
