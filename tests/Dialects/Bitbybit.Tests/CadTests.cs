using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class CadTests : IAsyncLifetime
{
    private BitbybitHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await BitbybitHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Execute_Operation_IsATaskOfOneStep()
    {
        var created = (await host.PostAsync("cad/execute", key, """{"operation": "occt.shapes.solid.createSphere", "params": {"radius": 3, "center": [0, 0, 0]}}"""))
            .Data("TaskCreated", HttpStatusCode.Accepted);

        Assert.Equal($"/api/v1/tasks/{created["taskId"]}", (string?)created["statusUrl"]);
        var task = host.Task((string)created["taskId"]!);
        Assert.Equal(CadTasks.Execute, task.Kind);
        Assert.Equal(TimeSpan.FromHours(24), task.ExpiresAt - task.CreatedAt);
        var input = CadTasks.FromJson<StepsInput>(task.Input);
        Assert.Equal("""[{"operation":"occt.shapes.solid.createSphere","params":{"radius":3,"center":[0,0,0]}}]""", input.Steps.ToJsonString());
        Assert.Null(input.Outputs);
    }

    [Fact]
    public async Task Execute_WithoutParams_TakesTheDefaults() =>
        (await host.PostAsync("cad/execute", key, """{"operation": "occt.shapes.solid.createBox"}""")).Data("TaskCreated", HttpStatusCode.Accepted);

    [Fact]
    public async Task Execute_WrongParameters_NamesAllOfThem()
    {
        var answer = await host.PostAsync(
            "cad/execute", key, """{"operation": "occt.shapes.solid.createBox", "params": {"width": -1, "height": "tall", "depth": 3}}""");

        Assert.Equal(["params.width", "params.height", "params.depth"], answer.Paths());
    }

    [Fact]
    public async Task Execute_UnknownOperation_SuggestsTheNearest()
    {
        var error = (await host.PostAsync("cad/execute", key, """{"operation": "occt.shapes.solid.createBoks"}"""))
            .Error(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        Assert.Contains("occt.shapes.solid.createBox", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Equal("operation", (string?)error["details"]![0]!["path"]);
    }

    [Theory]
    [InlineData("manifold.manifold.shapes.cube")]
    [InlineData("jscad.booleans.union")]
    public async Task Execute_OperationOfAnotherKernel_IsUnsupported(string operation)
    {
        var body = new JsonObject { ["operation"] = operation };

        Assert.Equal(["operation"], (await host.PostAsync("cad/execute", key, body.ToJsonString())).Paths("UNSUPPORTED"));
    }

    [Theory]
    [InlineData("", "must be a JSON object")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{"operation": "a", "operation": "b"}""", "not valid JSON")]
    public async Task Execute_BodyThatIsNoObject_Is400(string body, string message) => Assert.Contains(
        message,
        (string)(await host.PostAsync("cad/execute", key, body)).Error(HttpStatusCode.BadRequest, "VALIDATION_ERROR")["message"]!,
        StringComparison.Ordinal);

    [Fact]
    public async Task Pipeline_OfTheVendorsSample_IsATaskWithItsOutputs()
    {
        var created = (await host.PostAsync("cad/pipeline", key, """
            {"steps": [
               {"operation": "json.parse", "params": {"text": "[[0,0,0],[3,0,0]]"}},
               {"type": "map", "items": "$ref:0", "steps": [
                 {"operation": "occt.shapes.solid.createCylinder", "params": {"radius": 2, "height": 5, "center": "$item"}}]},
               {"operation": "occt.booleans.union", "params": {"shapes": "$ref:3"}}],
             "outputs": {"formats": ["stpz", "gltf"], "meshPrecision": 0.01, "gltfMeshPrecision": 0.1, "adjustYtoZ": true, "includePipelineInMetadata": false}}
            """)).Data("TaskCreated", HttpStatusCode.Accepted);

        var input = CadTasks.FromJson<StepsInput>(host.Task((string)created["taskId"]!).Input);
        Assert.Equal(3, input.Steps.Count);
        Assert.Equal(["stpz", "gltf"], input.Outputs!.Formats);
        Assert.Equal((0.01, 0.1, true, false), (input.Outputs.MeshPrecision, input.Outputs.GltfMeshPrecision, input.Outputs.AdjustYtoZ, input.Outputs.StepsInMetadata));
    }

    [Fact]
    public async Task Pipeline_WrongStepsAndOutputs_NamesAllOfThemTogether()
    {
        var answer = await host.PostAsync("cad/pipeline", key, """
            {"steps": [
               {"operation": "occt.shapes.solid.createBox", "params": {"width": 0}},
               {"operation": "occt.fillets.filletEdges", "params": {"shape": "$ref:4", "radius": 1}}],
             "outputs": {"formats": ["step", "stpz", "obj"], "meshPrecision": 100, "adjustYtoZ": "yes", "mesh": 1}}
            """);

        Assert.Equal(
            ["outputs.mesh", "outputs.formats[2]", "outputs.formats", "outputs.meshPrecision", "outputs.adjustYtoZ", "steps[0].params.width", "steps[1].params.shape"],
            answer.Paths());
    }

    [Fact]
    public async Task Pipeline_WrongStep_IsNamedByIndexOperationAndPath()
    {
        var error = (await host.PostAsync("cad/pipeline", key, """{"steps": [{"operation": "occt.shapes.solid.createBox", "params": {"width": 0}}]}"""))
            .Error(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        Assert.StartsWith("Step 0 (occt.shapes.solid.createBox): params.width ", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$ref:1")]
    [InlineData("$ref:2")]
    [InlineData("$ref:77")]
    [InlineData("$item")]
    [InlineData("$file:0")]
    [InlineData("$local:9")]
    public async Task Pipeline_ReferenceThatLeadsNowhere_Is400(string reference)
    {
        var steps = new JsonArray(Box(), Translate(reference), Box());

        var answer = await host.PostAsync("cad/pipeline", key, new JsonObject { ["steps"] = steps }.ToJsonString());

        Assert.Equal(["steps[1].params.shape"], answer.Paths());
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task Pipeline_HasAtMostFiftySteps(int count, bool isAccepted)
    {
        var steps = new JsonArray([.. Enumerable.Range(0, count).Select(_ => Box())]);

        var answer = await host.PostAsync("cad/pipeline", key, new JsonObject { ["steps"] = steps }.ToJsonString());

        if (isAccepted)
        {
            answer.Data("TaskCreated", HttpStatusCode.Accepted);
        }
        else
        {
            Assert.Equal(["steps"], answer.Paths());
        }
    }

    [Fact]
    public async Task Pipeline_MapOverAHundredAndOneItems_Is400()
    {
        var map = new JsonObject
        {
            ["type"] = "map",
            ["items"] = new JsonArray([.. Enumerable.Range(0, 101).Select(i => (JsonNode)i)]),
            ["steps"] = new JsonArray(Box()),
        };

        Assert.Equal(["steps[0].items"], (await host.PostAsync("cad/pipeline", key, new JsonObject { ["steps"] = new JsonArray(map) }.ToJsonString())).Paths());
    }

    [Fact]
    public async Task Pipeline_NestedDeeperThanThree_Is400()
    {
        JsonNode step = Box();
        for (var i = 0; i < 4; i++)
        {
            step = new JsonObject { ["type"] = "map", ["items"] = new JsonArray(1), ["steps"] = new JsonArray(step) };
        }

        Assert.Equal(
            ["steps[0].steps[0].steps[0].steps[0]"],
            (await host.PostAsync("cad/pipeline", key, new JsonObject { ["steps"] = new JsonArray(step) }.ToJsonString())).Paths());
    }

    [Theory]
    [InlineData("""{"steps": []}""", "steps")]
    [InlineData("""{"steps": "all"}""", "steps")]
    [InlineData("{}", "steps")]
    [InlineData("""{"steps": [1]}""", "steps[0]")]
    public async Task Pipeline_WithoutSteps_Is400(string body, string path) =>
        Assert.Equal([path], (await host.PostAsync("cad/pipeline", key, body)).Paths());

    [Fact]
    public async Task Pipeline_LongerThanItsLimit_Is413ButOtherwiseLongerThanOtherBodies()
    {
        static string Body(int length) =>
            $$"""{"steps": [{"operation": "json.parse", "params": {"text": "\"{{new string('a', length)}}\""} }]}""";

        (await host.PostAsync("cad/pipeline", key, Body(900_000))).Data("TaskCreated", HttpStatusCode.Accepted);
        (await host.PostAsync("cad/pipeline", key, Body(4 << 20))).Error(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
        (await host.PostAsync("cad/execute", key, Body(130 << 10))).Error(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task Pipeline_WithFiles_GetsTheirBytesInOrder()
    {
        var (first, second) = (await host.FileAsync(key, content: "one"), await host.FileAsync(key, content: "two"));
        var body = $$"""
            {"steps": [{"operation": "json.parse", "params": {"text": "$file:1"} }],
             "inputFiles": [{"fileId": "file_{{first}}", "role": "a"}, {"fileId": "{{second}}", "role": "b"}]}
            """;

        var created = (await host.PostAsync("cad/pipeline", key, body)).Data("TaskCreated", HttpStatusCode.Accepted);

        var task = host.Task((string)created["taskId"]!);
        Assert.Equal(["file0", "file1"], task.Blobs.Keys.Order());
        Assert.NotEqual(task.Blobs["file0"], task.Blobs["file1"]);
        Assert.Equal(2, CadTasks.FromJson<StepsInput>(task.Input).Files);
    }

    [Fact]
    public async Task Pipeline_WithWrongFiles_Is400Or404()
    {
        static string Body(string files) => $$"""{"steps": [{"operation": "json.parse", "params": {"text": "1"} }], "inputFiles": {{files}} }""";
        static string Entry(object? id) => $$"""{"fileId": "{{id}}", "role": "step"}""";
        var file = await host.FileAsync(key);
        var foreign = await host.FileAsync(await host.KeyAsync());
        var pending = (await host.PostAsync("files/upload", key, """{"filename": "a.step", "contentType": "x/y", "bytes": 3}""")).Data("Upload", HttpStatusCode.Created);

        Assert.Contains("inputFiles", (await host.PostAsync("cad/pipeline", key, Body($"[{string.Join(',', Enumerable.Repeat(Entry(file), 6))}]"))).Paths());
        Assert.Equal(["inputFiles[0].role"], (await host.PostAsync("cad/pipeline", key, Body($$"""[{"fileId": "{{file}}"}]"""))).Paths());
        Assert.Equal(["inputFiles[0].fileId"], (await host.PostAsync("cad/pipeline", key, Body("""[{"role": "step"}]"""))).Paths());
        Assert.Equal(["inputFiles[0].fileId"], (await host.PostAsync("cad/pipeline", key, Body($"[{Entry(pending["fileId"])}]"))).Paths());
        (await host.PostAsync("cad/pipeline", key, Body($"[{Entry(foreign)}]"))).Error(HttpStatusCode.NotFound, "NOT_FOUND");
        (await host.PostAsync("cad/pipeline", key, Body($"[{Entry("nothing")}]"))).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task Compound_Items_AreTasksThatTheCompoundWaitsFor()
    {
        var created = (await host.PostAsync("cad/compound", key, """
            {"parallel": true, "items": [
              {"operation": "occt.shapes.solid.createSphere", "params": {"radius": 1}, "outputFormats": ["step"]},
              {"operation": "occt.shapes.solid.createCone"}, {"operation": "occt.shapes.solid.createBox"}]}
            """)).Data("CompoundCreated", HttpStatusCode.Accepted);

        Assert.Equal(3, (int)created["subTaskCount"]!);
        var compound = host.Task((string)created["taskId"]!);
        Assert.Equal(created["subTasks"]!.AsArray().Select(task => (string)task!["taskId"]!), compound.Parents.Select(id => id.ToString()));
        Assert.All(compound.Parents, id => Assert.Equal((CadTasks.Execute, compound.Id), (host.Task(id.ToString()).Kind, host.Task(id.ToString()).Group)));
        Assert.Equal(["step"], CadTasks.FromJson<StepsInput>(host.Task(compound.Parents[0].ToString()).Input).Outputs!.Formats);
    }

    [Fact]
    public async Task Compound_OfAHundredAndOneItems_Is400()
    {
        var items = new JsonArray([.. Enumerable.Range(0, 101).Select(_ => Box())]);

        Assert.Equal(["items"], (await host.PostAsync("cad/compound", key, new JsonObject { ["items"] = items }.ToJsonString())).Paths());
    }

    [Fact]
    public async Task Compound_WrongItems_AreAllNamed() => Assert.Equal(
        ["items[0].params.radius", "items[1].operation", "items[3].operation", "items[4]", "items[5].operation", "parallel"],
        (await host.PostAsync("cad/compound", key, """
            {"parallel": false, "items": [
              {"operation": "occt.shapes.solid.createSphere", "params": {"radius": "big"}}, {"operation": "nothing.like.this"},
              {"operation": "occt.shapes.solid.createBox"}, {}, 7, {"operation": "nothing.like.that"}]}
            """)).Paths().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Operations_AreTheCatalogueWithSchemas()
    {
        var data = (await host.GetAsync("operations", key)).Data("Operations");

        var box = data["operations"]!.AsArray().Single(operation => (string)operation!["path"]! == "occt.shapes.solid.createBox")!;
        Assert.Equal("object", (string?)box["params"]!["type"]);
        Assert.NotNull(box["params"]!["properties"]!["width"]);
        Assert.Equal(["jscad", "manifold"], data["unsupported"]!.AsArray().Select(word => (string)word!));
    }

    private static JsonObject Box() => new() { ["operation"] = "occt.shapes.solid.createBox", ["params"] = new JsonObject() };

    private static JsonObject Translate(string reference) => new()
    {
        ["operation"] = "occt.transforms.translate",
        ["params"] = new JsonObject { ["shape"] = reference, ["translation"] = new JsonArray(1, 2, 3) },
    };
}
