using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>The parametric models over the Bitbybit API.</summary>
public sealed class BitbybitModelTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Models_AreListedWithTheirDefinitions()
    {
        var client = await BitbybitClient.OfAsync(server);

        Assert.Equal("""["dragon-cup","phone-nest"]""", (await client.GetAsync("models", "Models"))["models"]!.ToJsonString());
        var definition = await client.GetAsync("models/phone-nest/params", "ModelDefinition");
        Assert.Equal(25, (double)definition["defaults"]!["widthBack"]!);
    }

    [Fact]
    public async Task Cup_IsMadeToItsHeight()
    {
        var client = await BitbybitClient.OfAsync(server);

        var task = await client.CompletedAsync("models/dragon-cup", """{"params": {"height": 10}, "outputs": {"formats": ["gltf", "stpz"]}}""");

        Assert.Equal(("model", "Model: dragon-cup"), ((string?)task["kind"], (string?)task["label"]));
        Assert.Equal(["glb", "stpz", "metadata"], task["resultParts"]!.AsObject().Select(part => part.Key));
        var box = task["metadata"]!["boundingBox"]!;
        Assert.InRange((double)box["max"]![1]! - (double)box["min"]![1]!, 10, 11);
        await AssertValidGlbAsync(client, task);
    }

    [Fact]
    public async Task Nest_IsAValidAssembly()
    {
        var client = await BitbybitClient.OfAsync(server);

        var task = await client.CompletedAsync("models/phone-nest", """{"outputs": {"formats": ["gltf"]}}""");

        await AssertValidGlbAsync(client, task);
    }

    [Fact]
    public async Task Batch_WithOneWrongItem_FailsThatItemOnly()
    {
        var client = await BitbybitClient.OfAsync(server);

        var compound = await client.PostAsync("models/dragon-cup/batch", "CompoundCreated", """
            {"items": [{"params": {"skinCellInnerHeight": -0.3}}, {"params": {"height": 60}}], "outputs": {"formats": ["step"]}}
            """);
        JsonNode? task = null;
        await Eventually.TrueAsync(async () =>
        {
            task = await client.GetAsync($"tasks/{compound["taskId"]}", "CompoundDetail");
            return (string)task["status"]! is not ("queued" or "processing");
        });

        Assert.Equal("completed", (string?)task!["status"]);
        Assert.Equal(["completed", "failed"], task["subTasks"]!.AsArray().Select(item => (string)item!["status"]!));
        Assert.Contains("params.height", (string)task["subTasks"]![1]!["error"]!, StringComparison.Ordinal);
    }

    private async Task AssertValidGlbAsync(BitbybitClient client, JsonNode task)
    {
        var file = Path.Combine(server.Data, $"{task["taskId"]}.glb");
        await File.WriteAllBytesAsync(file, await client.DownloadAsync(task, "glb"), TestContext.Current.CancellationToken);
        var issues = await Programs.ValidateGlbAsync(file);
        Assert.True((int)issues["numErrors"]! == 0 && (int)issues["numWarnings"]! == 0, issues.ToJsonString());
    }
}
