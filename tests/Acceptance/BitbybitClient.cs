using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Formwright.Tests.Schemas;

namespace Formwright.Acceptance.Tests;

/// <summary>A strict client of the Bitbybit API: an answer that does not fit its schema is an error.</summary>
internal sealed class BitbybitClient(RunningServer server, string key)
{
    private static readonly JsonSchema Schema = JsonSchema.Load("bitbybit.schema.json");

    /// <summary>A client with a new key.</summary>
    public static async Task<BitbybitClient> OfAsync(RunningServer server) => new(server, await server.CreateKeyAsync("business", "bitbybit"));

    /// <summary>Sends a request and returns the data of the answer.</summary>
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, string schema, JsonNode? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body);
        var faults = Schema.Faults(schema, answer);
        return faults.Count == 0 ? answer["data"]! : throw new InvalidOperationException($"{(int)status} {answer.ToJsonString()}: {string.Join("; ", faults)}");
    }

    public Task<JsonNode> GetAsync(string path, string schema) => SendAsync(HttpMethod.Get, path, schema);

    public Task<JsonNode> PostAsync(string path, string schema, string? body) => SendAsync(HttpMethod.Post, path, schema, body is null ? null : JsonNode.Parse(body));

    /// <summary>Sends a request that is refused, and returns the error.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Error)> RefusedAsync(HttpMethod method, string path, string? body = null)
    {
        var (status, answer) = await SendAsync(method, path, body is null ? null : JsonNode.Parse(body));
        var faults = Schema.Faults("Failure", answer);
        return faults.Count == 0 ? (status, answer["error"]!) : throw new InvalidOperationException($"{answer.ToJsonString()}: {string.Join("; ", faults)}");
    }

    /// <summary>Sends a request and returns the answer, whether it succeeds or not.</summary>
    public async Task<JsonNode> TryPostAsync(string path, string body) => (await SendAsync(HttpMethod.Post, path, JsonNode.Parse(body))).Answer;

    /// <summary>Submits work and returns the task when it has ended.</summary>
    public async Task<JsonNode> RunAsync(string path, string body) =>
        await EndedAsync((string)(await PostAsync(path, "TaskCreated", body))["taskId"]!);

    /// <summary>Submits work and returns the completed task.</summary>
    public async Task<JsonNode> CompletedAsync(string path, string body)
    {
        var task = await RunAsync(path, body);
        return (string)task["status"]! == "completed" ? task : throw new InvalidOperationException(task.ToJsonString());
    }

    /// <summary>Waits until a task has ended.</summary>
    public async Task<JsonNode> EndedAsync(string taskId)
    {
        JsonNode? task = null;
        await Eventually.TrueAsync(async () =>
        {
            task = await GetAsync($"tasks/{taskId}", "TaskDetail");
            return (string)task["status"]! is not ("waiting" or "queued" or "processing");
        });
        return task!;
    }

    /// <summary>A part of a completed task.</summary>
    public async Task<byte[]> DownloadAsync(JsonNode task, string part) =>
        await server.Http.GetByteArrayAsync((string)(await GetAsync($"tasks/{task["taskId"]}/result/{part}", "Download"))["downloadUrl"]!);

    /// <summary>Announces, puts and confirms a file, and returns its id.</summary>
    public async Task<string> UploadAsync(string name, byte[] bytes)
    {
        var upload = await SendAsync(HttpMethod.Post, "files/upload", "Upload", new JsonObject
        {
            ["filename"] = name,
            ["contentType"] = "application/step",
            ["bytes"] = bytes.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        });
        using var content = new ByteArrayContent(bytes);
        using var put = await server.Http.PutAsync((string)upload["uploadUrl"]!, content);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        await PostAsync($"files/{upload["fileId"]}/confirm", "Confirmed", null);
        return (string)upload["fileId"]!;
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, $"{server.Url}/api/v1/{path}");
        request.Headers.Add("x-api-key", key);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await server.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
