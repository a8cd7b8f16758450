using System.Net;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>Bad input to operations and pipelines, each case over HTTP through a real worker.</summary>
public sealed class BitbybitRefusalTests(RunningServer server) : IClassFixture<RunningServer>, IAsyncLifetime
{
    private const string Box = """{"operation": "occt.shapes.solid.createBox", "params": {"width": 2, "length": 3, "height": 4}}""";
    private const string BowTie = """{"operation": "occt.shapes.wire.createPolygonWire", "params": {"points": [[0,0,0],[4,0,0],[0,0,4],[4,0,4]]}}""";

    private BitbybitClient client = null!;

    public async ValueTask InitializeAsync() => client = await BitbybitClient.OfAsync(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Step_ThatFails_LeavesTheOutputsBeforeIt()
    {
        var task = await client.RunAsync("cad/pipeline", $$$"""
            {"steps": [
               {{{Box[..^1]}}}, "output": true},
               {"operation": "occt.fillets.filletEdges", "params": {"shape": "$ref:0", "radius": 5}}],
             "outputs": {"formats": ["step"]}}
            """);

        Assert.Equal("failed", (string?)task["status"]);
        Assert.StartsWith("Step 1 (occt.fillets.filletEdges): ", (string)task["error"]!, StringComparison.Ordinal);
        Assert.Equal(["step", "result", "metadata"], task["resultParts"]!.AsObject().Select(part => part.Key));
        Assert.Equal("solid", (string?)JsonNode.Parse(await client.DownloadAsync(task, "result"))!["type"]);
        Assert.StartsWith("ISO-10303-21;", System.Text.Encoding.ASCII.GetString(await client.DownloadAsync(task, "step")), StringComparison.Ordinal);
        Assert.Equal(3, (await client.GetAsync($"tasks/{task["taskId"]}/results", "Downloads"))["downloads"]!.AsArray().Count);
        var (status, error) = await client.RefusedAsync(HttpMethod.Get, $"tasks/{task["taskId"]}/result");
        Assert.Equal((HttpStatusCode.Conflict, "TASK_NOT_COMPLETED"), (status, (string?)error["code"]));
    }

    [Theory]
    [InlineData("""{"operation": "occt.fillets.filletEdges", "params": {"shape": "$ref:0", "radius": 1.5}}""", "for edge", "must stay below 1")]
    [InlineData("""{"operation": "occt.shapes.wire.getWireLength", "params": {"shape": "$ref:0"}}""", "params.shape", "Wire", "Solid")]
    [InlineData("""{"operation": "occt.booleans.union", "params": {"shapes": []}}""", "params.shapes", "1")]
    [InlineData("""{"operation": "occt.shapes.face.getFace", "params": {"shape": "$ref:0", "index": 6}}""", "index", "6")]
    public async Task Step_ThatCannotBeDone_NamesItselfAndTheReason(string step, params string[] words)
    {
        var message = await FailureAsync($$"""{"steps": [{{Box}}, {{step}}]}""");

        Assert.Contains("Step 1 (occt.", message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Face_OfAWireThatCrossesItself_IsRefused() => Assert.Contains(
        "crosses itself",
        await FailureAsync($$$"""{"steps": [{{{BowTie}}}, {"operation": "occt.shapes.face.createFaceFromWire", "params": {"shape": "$prev"}}]}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("$ref:1", "steps[1].params.shape")]
    [InlineData("$ref:2", "steps[1].params.shape")]
    [InlineData("$ref:9", "steps[1].params.shape")]
    public async Task Reference_ToNothingBeforeIt_IsRefusedAtOnce(string reference, string path)
    {
        var (status, error) = await client.RefusedAsync(HttpMethod.Post, "cad/pipeline", $$$"""
            {"steps": [{{{Box}}}, {"operation": "occt.shapes.solid.getSolidVolume", "params": {"shape": "{{{reference}}}"}}, {{{Box}}}]}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(path, error["details"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(51, 1)]
    [InlineData(1, 101)]
    [InlineData(1, 100_001)]
    public async Task Pipeline_LongerThanItsLimits_IsRefused(int steps, int items)
    {
        var map = $$"""{"type": "map", "items": [{{string.Join(',', Enumerable.Range(0, items))}}], "steps": [{{Box}}]}""";
        var list = string.Join(',', Enumerable.Range(0, steps).Select(_ => items > 1 ? map : Box));

        var (status, _) = await client.RefusedAsync(HttpMethod.Post, "cad/pipeline", $$"""{"steps": [{{list}}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    /// <summary>The error of a pipeline, whether it is refused at once or fails when it runs.</summary>
    private async Task<string> FailureAsync(string body)
    {
        var request = await client.TryPostAsync("cad/pipeline", body);
        if (request["error"] is { } refusal)
        {
            return refusal.ToJsonString();
        }

        var task = await client.EndedAsync((string)request["data"]!["taskId"]!);
        Assert.Equal("failed", (string?)task["status"]);
        return (string)task["error"]!;
    }
}
