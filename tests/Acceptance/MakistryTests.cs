using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Formwright.Acceptance.Tests;

/// <summary>The Makistry API on a running server, as a client of its documentation uses it.</summary>
public sealed class MakistryTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Members =
        ["project_name", "key_features", "design_components", "optimal_geometry", "material_recommendations", "suggestions"];

    [Theory]
    [InlineData("STEP", "ISO-10303-21")]
    [InlineData("GLB", "glTF")]
    [InlineData("3MF", "PK")]
    [InlineData("STL", "")]
    public async Task TextJob_PolledToItsEnd_HasAFileOfTheFormat(string format, string start)
    {
        var key = await server.CreateKeyAsync("standard", "makistry", "--account", "local");
        var job = await SendAsync(key, HttpMethod.Post, "/v1/text-to-cad", new JsonObject
        {
            ["prompt"] = "A 40x20x10mm box with a 5mm through-hole in the middle of the top face",
            ["output_format"] = format,
        });
        JsonNode? done = null;
        await Eventually.TrueAsync(async () =>
        {
            done = await SendAsync(key, HttpMethod.Get, $"/v1/jobs/{job["job_id"]}");
            return (string?)done["status"] is "success" or "failed";
        });

        Assert.Equal("success", (string?)done!["status"]);
        var bytes = await server.Http.GetByteArrayAsync((string?)done["download_url"]);
        Assert.True(bytes.Length > 500);
        Assert.StartsWith(start, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(Members, done["brainstorm"]!.AsObject().Select(member => member.Key));
        Assert.Contains(done["brainstorm"]!["key_features"]!.AsArray(), feature => ((string)feature!).Contains("hole", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Callback_IsPostedASignedJob()
    {
        var received = new TaskCompletionSource<(IHeaderDictionary Headers, byte[] Body)>();
        await using var receiver = await ReceiveAsync(received);
        var token = (await Programs.RunAsync(Programs.Formwright, "keys", "token", "--data", server.Data)).Output.Trim();
        var made = await SendAsync(token, HttpMethod.Post, "/v1/keys", new JsonObject { ["name"] = "hooks" });

        var job = await SendAsync((string)made["api_key"]!, HttpMethod.Post, "/v1/text-to-cad", new JsonObject
        {
            ["prompt"] = "a 20 mm cube",
            ["callback_url"] = $"{receiver.Urls.Single()}/hook",
            ["metadata"] = new JsonObject { ["ref"] = "A-17" },
        });

        var (headers, body) = await received.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var told = JsonNode.Parse(body)!;
        Assert.Equal(((string?)job["job_id"], "success", "A-17"), ((string?)told["job_id"], (string?)told["status"], (string?)told["metadata"]!["ref"]));
        var secret = Encoding.UTF8.GetBytes((string)made["signing_secret"]!);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(secret, body))}", headers["X-Makistry-Signature"]);
        Assert.StartsWith("ISO-10303-21", await server.Http.GetStringAsync((string?)told["download_url"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_FailsWithAReason()
    {
        var key = await server.CreateKeyAsync("standard", "makistry", "--account", "local");
        var job = await SendAsync(key, HttpMethod.Post, "/v1/text-to-cad", new JsonObject { ["prompt"] = "roses are red, violets are blue" });
        JsonNode? done = null;
        await Eventually.TrueAsync(async () =>
        {
            done = await SendAsync(key, HttpMethod.Get, $"/v1/jobs/{job["job_id"]}");
            return (string?)done["status"] is "success" or "failed";
        });
        Assert.Equal(("failed", "generation_failed"), ((string?)done!["status"], (string?)done["error_code"]));
        Assert.NotEmpty((string)done["error_message"]!);
    }

    private static async Task<WebApplication> ReceiveAsync(TaskCompletionSource<(IHeaderDictionary Headers, byte[] Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = builder.Build();
        receiver.MapPost("/hook", async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.TrySetResult((new HeaderDictionary(http.Request.Headers.ToDictionary()), body.ToArray()));
        });
        await receiver.StartAsync();
        return receiver;
    }

    private async Task<JsonNode> SendAsync(string token, HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, server.Url + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await server.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }
}
