using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>A plain client of the PartWork API.</summary>
internal sealed class PartWorkClient(RunningServer server, string key)
{
    public async Task<(int Status, JsonObject Body)> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, $"{server.Url}/v1{path}");
        request.Headers.Add("X-API-Key", key);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await server.Http.SendAsync(request);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public Task<(int Status, JsonObject Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<(int Status, JsonObject Body)> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Submits a prompt and returns the accepted job.</summary>
    public async Task<JsonObject> SubmitAsync(string prompt, string? conversation = null)
    {
        var (status, job) = await PostAsync("/generate", new JsonObject { ["prompt"] = prompt, ["conversation_id"] = conversation });
        return status == 200 ? job : throw new InvalidOperationException($"{status}: {job.ToJsonString()}");
    }

    /// <summary>Waits until a job has ended.</summary>
    public async Task<JsonObject> FinishAsync(string jobId)
    {
        JsonObject? job = null;
        await Eventually.TrueAsync(async () =>
        {
            (_, job) = await GetAsync($"/job/{jobId}");
            return job["status"]!.GetValue<string>() != "pending";
        });
        return job!;
    }

    /// <summary>Submits a prompt and returns the result of its completed job.</summary>
    public async Task<JsonObject> GenerateAsync(string prompt, string? conversation = null)
    {
        var job = await FinishAsync((await SubmitAsync(prompt, conversation))["job_id"]!.GetValue<string>());
        return job["result"]?.AsObject() ?? throw new InvalidOperationException(job.ToJsonString());
    }

    /// <summary>Exports a part and returns its bytes.</summary>
    public async Task<byte[]> ExportAsync(string partId, string format)
    {
        var (status, body) = await PostAsync("/export", new JsonObject { ["part_id"] = partId, ["format"] = format });
        return status == 200
            ? await server.Http.GetByteArrayAsync(body["download_url"]!.GetValue<string>())
            : throw new InvalidOperationException($"{status}: {body.ToJsonString()}");
    }
}
