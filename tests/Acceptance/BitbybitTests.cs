using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Formwright.Acceptance.Tests;

/// <summary>The Bitbybit API with a real server: what its clients do, its files opened by programs that are not ours.</summary>
public sealed class BitbybitTests(RunningServer server) : IClassFixture<RunningServer>, IAsyncLifetime
{
    private const string SphereMinusBox = """
        {"steps": [
           {"operation": "occt.shapes.solid.createSphere", "params": {"radius": 5, "center": [0, 0, 0]}},
           {"operation": "occt.shapes.solid.createBox", "params": {"width": 6, "length": 6, "height": 6, "center": [3, 0, 0]}},
           {"operation": "occt.booleans.difference", "params": {"shape": "$ref:0", "shapes": ["$ref:1"], "keepEdges": false}}]}
        """;

    private static int files;

    private BitbybitClient client = null!;

    public async ValueTask InitializeAsync() => client = await BitbybitClient.OfAsync(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Pipeline_OfTheVendorsSample_IsTheBallWithoutItsBox()
    {
        var task = await client.CompletedAsync("cad/pipeline", SphereMinusBox);

        Assert.Equal(("pipeline", ""), ((string?)task["kind"], (string?)task["label"]));
        Assert.Equal(["glb", "step", "metadata"], task["resultParts"]!.AsObject().Select(part => part.Key));
        // Above the box, at three from the middle, the ball reaches to four.
        var box = task["metadata"]!["boundingBox"]!;
        AssertNear([-5, -5, -5], box["min"]!, 1e-3);
        AssertNear([4, 5, 5], box["max"]!, 1e-3);
        await AssertValidGlbAsync(await client.DownloadAsync(task, "glb"));
        Assert.StartsWith("ISO-10303-21;", Encoding.ASCII.GetString(await client.DownloadAsync(task, "step")), StringComparison.Ordinal);
        var primary = await client.GetAsync($"tasks/{task["taskId"]}/result", "Download");
        Assert.Equal("pipeline.glb", (string?)primary["filename"]);
    }

    [Fact]
    public async Task Pipeline_MapOfCylinders_IsCompressedStep()
    {
        var task = await client.CompletedAsync("cad/pipeline", """
            {"steps": [
               {"operation": "json.parse", "params": {"text": "[[0,0,0],[10,0,0]]"}},
               {"type": "map", "items": "$ref:0", "steps": [
                 {"operation": "occt.shapes.solid.createCylinder", "params": {"radius": 2, "height": 5, "center": "$item"}}]},
               {"operation": "occt.booleans.union", "params": {"shapes": "$ref:3"}}],
             "outputs": {"formats": ["stpz", "gltf", "decomposed-mesh", "stl", "3mf"], "meshPrecision": 0.01}}
            """);

        Assert.Equal(2 * Math.PI * 4 * 5, (double)task["metadata"]!["volume"]!, 6);
        using var gzip = new GZipStream(new MemoryStream(await client.DownloadAsync(task, "stpz")), CompressionMode.Decompress);
        Assert.StartsWith("ISO-10303-21;", await new StreamReader(gzip).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var downloads = (await client.GetAsync($"tasks/{task["taskId"]}/results", "Downloads"))["downloads"]!.AsArray();
        Assert.Equal(["glb", "stpz", "decomposed-mesh", "stl", "3mf", "metadata"], downloads.Select(file => (string)file!["format"]!));
    }

    [Fact]
    public async Task Pipeline_OfNumbers_IsJson()
    {
        var task = await client.CompletedAsync("cad/pipeline", """
            {"steps": [{"type": "map", "items": [1, 5, 10], "steps": [
               {"operation": "math.multiply", "params": {"first": "$item", "second": 2}},
               {"operation": "math.add", "params": {"first": "$prev", "second": 100}}]}]}
            """);

        Assert.Equal("[102,110,120]", JsonNode.Parse(await client.DownloadAsync(task, "json"))!.ToJsonString());
        Assert.Equal(["json", "metadata"], task["resultParts"]!.AsObject().Select(part => part.Key));
    }

    [Fact]
    public async Task Execute_Sphere_HasItsVolumeAndLinksThatBrowsersMayUse()
    {
        var task = await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createSphere", "params": {"radius": 3, "center": [0, 0, 0]}}""");

        Assert.Equal(36 * Math.PI, (double)task["metadata"]!["volume"]!, 6);
        var link = (string)(await client.GetAsync($"tasks/{task["taskId"]}/result/glb", "Download"))["downloadUrl"]!;
        using var file = await server.Http.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("*", file.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("model/gltf-binary", file.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Step_ThatFails_IsNamedWithTheReason()
    {
        var task = await client.RunAsync("cad/pipeline", """
            {"steps": [
               {"operation": "occt.shapes.solid.createBox", "params": {"width": 2, "length": 2, "height": 2}},
               {"operation": "occt.fillets.filletEdges", "params": {"shape": "$ref:0", "radius": 5}}]}
            """);

        Assert.Equal("failed", (string?)task["status"]);
        Assert.StartsWith("Step 1 (occt.fillets.filletEdges): ", (string)task["error"]!, StringComparison.Ordinal);
        Assert.Null(task["resultParts"]);
        Assert.Equal((HttpStatusCode.Conflict, "TASK_NOT_COMPLETED"), await CodeAsync(HttpMethod.Get, $"tasks/{task["taskId"]}/result"));
        var again = await client.PostAsync($"tasks/{task["taskId"]}/retry", "TaskCreated", null);
        Assert.Equal((string?)task["error"], (string?)(await client.EndedAsync((string)again["taskId"]!))["error"]);
    }

    [Theory]
    [InlineData("step-to-gltf", "{}", "convert-simple")]
    [InlineData("step-to-gltf-with-draco", "{}", "convert-simple")]
    [InlineData("step-to-gltf-advanced", """{"options": {"mergeFaces": false, "scale": 2}}""", "convert-advanced")]
    [InlineData("step-to-gltf-advanced-with-draco", """{"options": {"nodeNameFormat": "product"}, "draco": {"dracoCompressionLevel": 10}}""", "convert-advanced")]
    public async Task Convert_OfAnUploadedFile_IsValidGlb(string path, string options, string kind)
    {
        var made = await client.CompletedAsync("cad/pipeline", SphereMinusBox);
        var body = JsonNode.Parse(options)!.AsObject();
        body["stepFileId"] = await client.UploadAsync("ball.step", await client.DownloadAsync(made, "step"));

        var task = await client.CompletedAsync($"convert/{path}", body.ToJsonString());

        Assert.Equal(kind, (string?)task["kind"]);
        var glb = await client.DownloadAsync(task, "glb");
        await AssertValidGlbAsync(glb);
        Assert.Equal(path.EndsWith("draco", StringComparison.Ordinal), Encoding.UTF8.GetString(glb).Contains("KHR_draco_mesh_compression", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Convert_OfGarbage_FailsAndTheServerAnswersTheNextCall()
    {
        var file = await client.UploadAsync("garbage.step", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))]);

        var task = await client.RunAsync("convert/step-to-gltf", $$"""{"stepFileId": "{{file}}"}""");

        Assert.Equal("failed", (string?)task["status"]);
        Assert.True(((string)task["error"]!).Length > 20);
        await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createBox"}""");
    }

    [Fact]
    public async Task Ids_OfAnotherKey_AreNotThere()
    {
        var task = await client.CompletedAsync("cad/execute", """{"operation": "occt.shapes.solid.createBox"}""");
        var file = await client.UploadAsync("a.step", "ISO-10303-21;"u8.ToArray());
        var other = await BitbybitClient.OfAsync(server);

        foreach (var path in (string[])[$"tasks/{task["taskId"]}", $"tasks/{task["taskId"]}/result/glb", $"files/{file}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.RefusedAsync(HttpMethod.Get, path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.RefusedAsync(HttpMethod.Post, "convert/step-to-gltf", $$"""{"stepFileId": "{{file}}"}""")).Status);
        Assert.Equal(0, (int)(await other.GetAsync("tasks", "TaskList"))["total"]!);
    }

    [Fact]
    public async Task Operations_AreAllThatTheCatalogueHas()
    {
        var operations = (await client.GetAsync("operations", "Operations"))["operations"]!.AsArray();

        Assert.InRange(operations.Count, 600, 1000);
        Assert.Contains(operations, operation => (string)operation!["path"]! == "occt.booleans.difference");
    }

    [Fact]
    public async Task JavaScriptClient_InTheShapeOfTheSdk_GetsItsFiles()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "bitbybit");

        var (code, output, errors) = await Programs.RunAsync(
            "env", $"BITBYBIT_URL={server.Url}", $"BITBYBIT_API_KEY={await server.CreateKeyAsync("business", "bitbybit")}", "node", Path.Combine(folder, "seed.mjs"));

        Assert.True(code == 0, errors + output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);
        Assert.EndsWith("completed", lines["Statuses"], StringComparison.Ordinal);
        Assert.Equal("400 VALIDATION_ERROR params.radius", lines["Refused"]);
        foreach (var name in (string[])["Pipeline", "Execute", "Convert"])
        {
            await AssertValidGlbAsync(await server.Http.GetByteArrayAsync(lines[name], TestContext.Current.CancellationToken));
        }
    }

    private static void AssertNear(double[] expected, JsonNode point, double tolerance) => Assert.All(
        expected.Select((value, i) => (value, actual: (double)point[i]!)), pair => Assert.Equal(pair.value, pair.actual, tolerance));

    private async Task<(HttpStatusCode Status, string? Code)> CodeAsync(HttpMethod method, string path)
    {
        var (status, error) = await client.RefusedAsync(method, path);
        return (status, (string?)error["code"]);
    }

    private async Task AssertValidGlbAsync(byte[] glb)
    {
        var file = Path.Combine(server.Data, $"{Interlocked.Increment(ref files)}.glb");
        await File.WriteAllBytesAsync(file, glb);
        var issues = await Programs.ValidateGlbAsync(file);
        Assert.True((int)issues["numErrors"]! == 0 && (int)issues["numWarnings"]! == 0, issues.ToJsonString());
    }
}
