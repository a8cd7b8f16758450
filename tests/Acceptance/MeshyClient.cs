using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Formwright.Tests.Schemas;

namespace Formwright.Acceptance.Tests;

/// <summary>A strict client of the Meshy API: an answer that does not fit its schema is an error.</summary>
internal sealed class MeshyClient(RunningServer server, string key)
{
    private static readonly JsonSchema Schema = JsonSchema.Load("meshy.schema.json");

    /// <summary>The key.</summary>
    public string Key => key;

    /// <summary>A client with a new key of the account that development keys belong to, which has credits.</summary>
    public static async Task<MeshyClient> OfAsync(RunningServer server) =>
        new(server, await server.CreateKeyAsync("enterprise", "meshy", "--account", "local"));

    /// <summary>Creates a task.</summary>
    public async Task<string> CreateAsync(string resource, JsonObject body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, $"/openapi/v1/{resource}", body);
        return status == HttpStatusCode.Accepted && Schema.Faults("Created", answer).Count == 0
            ? (string)answer!["result"]!
            : throw new InvalidOperationException($"{(int)status} {answer?.ToJsonString()}");
    }

    /// <summary>Sends a request that is refused, and returns status and message.</summary>
    public async Task<(int Status, string Message)> RefusedAsync(string resource, JsonObject body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, $"/openapi/v1/{resource}", body);
        return Schema.Faults("Error", answer).Count == 0 ? ((int)status, (string)answer!["message"]!) : throw new InvalidOperationException(answer?.ToJsonString());
    }

    /// <summary>Creates a task and returns it when it has ended.</summary>
    public async Task<JsonNode> RunAsync(string resource, JsonObject body)
    {
        var id = await CreateAsync(resource, body);
        JsonNode? task = null;
        await Eventually.TrueAsync(async () =>
        {
            task = await GetAsync($"{resource}/{id}");
            var faults = Schema.Faults((string)task["type"]!, task);
            return faults.Count > 0
                ? throw new InvalidOperationException($"{task.ToJsonString()}: {string.Join("; ", faults)}")
                : (string)task["status"]! is not ("PENDING" or "IN_PROGRESS");
        });
        return task!;
    }

    /// <summary>Creates a task and returns it when it has succeeded.</summary>
    public async Task<JsonNode> SucceededAsync(string resource, JsonObject body)
    {
        var task = await RunAsync(resource, body);
        return (string)task["status"]! == "SUCCEEDED" ? task : throw new InvalidOperationException(task.ToJsonString());
    }

    /// <summary>Reads anything that is there.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, $"/openapi/v1/{path}");
        return status == HttpStatusCode.OK ? answer! : throw new InvalidOperationException($"{(int)status} {answer?.ToJsonString()}");
    }

    /// <summary>A file as a data URI.</summary>
    public static string DataUri(byte[] file) => $"data:application/octet-stream;base64,{Convert.ToBase64String(file)}";

    private async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, server.Url + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
