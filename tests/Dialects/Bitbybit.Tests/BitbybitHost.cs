using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Dialects.Tests;
using Formwright.Kernel;
using Formwright.Tests.Schemas;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Bitbybit.Tests;

/// <summary>The dialect alone on a real listener, over ports that live in memory and the real catalogue of operations.</summary>
internal sealed class BitbybitHost : DialectHost
{
    private BitbybitHost(WebApplication app)
        : base(app)
    {
    }

    public static async Task<BitbybitHost> StartAsync() => new(await ListenAsync(
        services => services.AddSingleton<IPipelineCatalogue>(new PipelineCatalogue(OperationCatalogue.Kernel)),
        BitbybitDialect.Map));

    /// <summary>Lets every submission complete at once.</summary>
    public BitbybitHost Working()
    {
        Work();
        return this;
    }

    public async Task<string> KeyAsync(params string[] scopes) =>
        (await Keys.CreateAsync(BitbybitDialect.Keys, "alice", "test", scopes.Length == 0 ? null : scopes, null, null, CancellationToken.None)).Secret;

    public Task<Answer> GetAsync(string path, string? key) => SendAsync(HttpMethod.Get, path, key, null);

    public Task<Answer> PostAsync(string path, string? key, string? body) => SendAsync(HttpMethod.Post, path, key, body);

    public Task<Answer> DeleteAsync(string path, string? key) => SendAsync(HttpMethod.Delete, path, key, null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? key, string? body)
    {
        using var request = Request(method, path.StartsWith('/') ? path : $"/api/v1/{path}", body, ("x-api-key", key));
        using var response = await Http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Submits a box and returns the id of its task.</summary>
    public async Task<string> BoxAsync(string key)
    {
        var created = await PostAsync("cad/execute", key, """{"operation": "occt.shapes.solid.createBox", "params": {"width": 10}}""");
        return (string)created.Data("TaskCreated", HttpStatusCode.Accepted)["taskId"]!;
    }

    /// <summary>The task behind an id.</summary>
    public TaskRecord Task(string id) => Engine.Set(Guid.Parse(id), task => task);

    /// <summary>Announces, puts and confirms a file.</summary>
    public async Task<string> FileAsync(string key, string name = "part.step", string content = "ISO-10303-21;")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var body = new JsonObject { ["filename"] = name, ["contentType"] = "application/step", ["bytes"] = bytes.Length };
        var upload = (await PostAsync("files/upload", key, body.ToJsonString())).Data("Upload", HttpStatusCode.Created);
        await ReceiveAsync((string)upload["uploadUrl"]!, bytes);
        (await PostAsync($"files/{upload["fileId"]}/confirm", key, null)).Data("Confirmed");
        return (string)upload["fileId"]!;
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    private static readonly JsonSchema Schema = JsonSchema.Load("bitbybit.schema.json");

    /// <summary>The data of a success; fails unless it fits the schema.</summary>
    public JsonNode Data(string schema, HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.True(status == Status, $"{(int)Status}: {Body}");
        var json = JsonNode.Parse(Body)!;
        Assert.Empty(Schema.Faults(schema, json));
        Assert.Single(Headers.GetValues("X-Request-Id"));
        return json["data"]!;
    }

    /// <summary>The error; fails unless it has this status and code and fits the schema.</summary>
    public JsonNode Error(HttpStatusCode status, string code)
    {
        var json = JsonNode.Parse(Body)!;
        Assert.Empty(Schema.Faults("Failure", json));
        Assert.True((status, code) == (Status, (string?)json["error"]!["code"]), $"{(int)Status}: {Body}");
        Assert.Equal(Headers.GetValues("X-Request-Id").Single(), (string)json["error"]!["requestId"]!);
        return json["error"]!;
    }

    /// <summary>The paths of the faults of a 400.</summary>
    public IReadOnlyList<string> Paths(string code = "VALIDATION_ERROR") =>
        [.. Error(HttpStatusCode.BadRequest, code)["details"]!.AsArray().Select(fault => (string)fault!["path"]!)];
}
