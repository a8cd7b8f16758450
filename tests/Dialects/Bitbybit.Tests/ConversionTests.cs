using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class ConversionTests : IAsyncLifetime
{
    private BitbybitHost host = null!;
    private string key = "";
    private string file = "";

    public async ValueTask InitializeAsync()
    {
        host = await BitbybitHost.StartAsync();
        key = await host.KeyAsync("convert", "cad");
        file = await host.FileAsync(key, "part.STP");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("step-to-gltf", CadTasks.ConvertSimple, "convert-simple", false)]
    [InlineData("step-to-gltf-with-draco", CadTasks.ConvertSimple, "convert-simple", true)]
    [InlineData("step-to-gltf-advanced", CadTasks.ConvertAdvanced, "convert-advanced", false)]
    [InlineData("step-to-gltf-advanced-with-draco", CadTasks.ConvertAdvanced, "convert-advanced", true)]
    public async Task Convert_OnlyAFile_TakesTheDefaults(string path, string taskKind, string kind, bool isDraco)
    {
        var task = await ConvertAsync(path, new JsonObject());

        var input = CadTasks.FromJson<ConvertInput>(task.Input);
        Assert.Equal((taskKind, "part.STP", 0, isDraco), (task.Kind, input.FileName, input.Options.Count, input.Draco is not null));
        var detail = (await host.GetAsync($"tasks/{task.Id}", key)).Data("TaskDetail");
        Assert.Equal((kind, "STEP to glTF"), ((string?)detail["kind"], (string?)detail["label"]));
    }

    [Fact]
    public async Task Simple_Options_AreReadFromTheBodyAndFromOptions()
    {
        const string options = """{"meshPrecision": 0.0001, "meshAngle": 3.14159, "meshRelative": false, "internalVerticesMode": true, "controlSurfaceDeflection": true}""";

        var flat = await ConvertAsync("step-to-gltf", JsonNode.Parse(options)!.AsObject());
        var nested = await ConvertAsync("step-to-gltf", new JsonObject { ["options"] = JsonNode.Parse(options) });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(options), CadTasks.FromJson<ConvertInput>(flat.Input).Options));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(options), CadTasks.FromJson<ConvertInput>(nested.Input).Options));
    }

    [Fact]
    public async Task Advanced_EveryOption_IsPassedOn()
    {
        const string options = """
            {"readColors": false, "readNames": false, "readMaterials": false, "readLayers": true, "readProps": true, "meshDeflection": 10, "meshAngle": 0.01,
             "meshParallel": false, "meshRelative": false, "internalVerticesMode": true, "controlSurfaceDeflection": true, "faceCountThreshold": 500000,
             "scale": 0.001, "mergeFaces": false, "splitIndices16": false, "parallelWrite": false, "embedTextures": false, "forceUVExport": true,
             "nodeNameFormat": "productAndInstanceAndOcaf", "meshNameFormat": "empty", "transformFormat": "mat4", "adjustZtoY": false}
            """;
        const string draco = """
            {"useDraco": true, "dracoCompressionLevel": 10, "dracoQuantizePositionBits": 0, "dracoQuantizeNormalBits": 31, "dracoQuantizeTexcoordBits": 12,
             "dracoQuantizeColorBits": 8, "dracoQuantizeGenericBits": 12, "dracoUnifiedQuantization": true}
            """;

        var task = await ConvertAsync("step-to-gltf-advanced-with-draco", new JsonObject { ["options"] = JsonNode.Parse(options), ["draco"] = JsonNode.Parse(draco) });

        var input = CadTasks.FromJson<ConvertInput>(task.Input);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(options), input.Options), input.Options.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(draco), input.Draco), input.Draco!.ToJsonString());
    }

    [Fact]
    public async Task Advanced_WrongOptions_AreAllNamed()
    {
        var body = $$$"""
            {"stepFileId": "{{{file}}}",
             "options": {"readColors": 1, "meshDeflection": 0, "meshAngle": 3.2, "faceCountThreshold": 1.5, "scale": 1e300, "nodeNameFormat": "all",
                         "meshNameFormat": null, "transformFormat": 4, "meshPrecision": 1},
             "draco": {"dracoCompressionLevel": 11, "dracoQuantizeNormalBits": -1, "level": 3}}
            """;

        Assert.Equal(
            [
                "options.meshPrecision", "options.readColors", "options.meshDeflection", "options.meshAngle", "options.faceCountThreshold", "options.scale",
                "options.nodeNameFormat", "options.transformFormat", "draco.level", "draco.dracoCompressionLevel", "draco.dracoQuantizeNormalBits",
            ],
            (await host.PostAsync("convert/step-to-gltf-advanced-with-draco", key, body)).Paths());
    }

    [Theory]
    [InlineData("part.stl")]
    [InlineData("part")]
    public async Task Convert_OfAnotherType_Is400(string name)
    {
        var other = await host.FileAsync(key, name);

        Assert.Equal(["stepFileId"], (await host.PostAsync("convert/step-to-gltf", key, $$"""{"stepFileId": "{{other}}"}""")).Paths());
    }

    [Fact]
    public async Task Convert_OfAFileThatIsNotThere_Is400Or404()
    {
        var pending = (await host.PostAsync("files/upload", key, """{"filename": "a.step", "contentType": "x/y", "bytes": 3}""")).Data("Upload", HttpStatusCode.Created);
        var foreign = await host.FileAsync(await host.KeyAsync("files"));

        Assert.Equal(["stepFileId"], (await host.PostAsync("convert/step-to-gltf", key, "{}")).Paths());
        Assert.Equal(["stepFileId"], (await host.PostAsync("convert/step-to-gltf", key, $$"""{"stepFileId": "{{pending["fileId"]}}"}""")).Paths());
        host.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["stepFileId"], (await host.PostAsync("convert/step-to-gltf", key, $$"""{"stepFileId": "{{pending["fileId"]}}"}""")).Paths());
        (await host.PostAsync("convert/step-to-gltf", key, $$"""{"stepFileId": "{{foreign}}"}""")).Error(HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Theory]
    [InlineData("face-to-flat", "Unfold face to flat", 0, true, false)]
    [InlineData("face-report", "Unfold face report", 0, false, true)]
    [InlineData("solid-to-flat", "Unfold solid to flat", null, true, false)]
    [InlineData("solid-report", "Unfold solid report", null, false, true)]
    [InlineData("solid", "Unfold solid", null, true, true)]
    public async Task Unfold_OnlyAFile_TakesTheDefaults(string path, string label, int? face, bool isFlat, bool isReport)
    {
        var created = (await host.PostAsync($"cad/pro/unfold/{path}", key, $$"""{"stepFileId": "{{file}}"}""")).Data("TaskCreated", HttpStatusCode.Accepted);

        var task = host.Task((string)created["taskId"]!);
        Assert.Equal(new UnfoldInput("part.STP", face, isFlat, isReport, 0.5, 0, null), CadTasks.FromJson<UnfoldInput>(task.Input));
        var detail = (await host.GetAsync($"tasks/{task.Id}", key)).Data("TaskDetail");
        Assert.Equal(("cad", label), ((string?)detail["kind"], (string?)detail["label"]));
    }

    [Fact]
    public async Task Unfold_Numbers_ArePassedOnOrRefused()
    {
        const string numbers = """{"stepFileId": "$", "faceIndex": 7, "kFactor": 0.33, "thicknessOverride": 2, "outputs": {"formats": ["step"]}}""";
        var right = (await host.PostAsync("cad/pro/unfold/face-to-flat", key, numbers.Replace("$", file, StringComparison.Ordinal))).Data("TaskCreated", HttpStatusCode.Accepted);

        var input = CadTasks.FromJson<UnfoldInput>(host.Task((string)right["taskId"]!).Input);
        Assert.Equal((7, 0.33, 2.0, "step"), (input.FaceIndex, input.KFactor, input.Thickness, input.Outputs!.Formats.Single()));
        Assert.Equal(
            ["faceIndex", "kFactor", "thicknessOverride", "outputs.formats[0]"],
            (await host.PostAsync("cad/pro/unfold/solid", key, $$"""{"stepFileId": "{{file}}", "faceIndex": -1, "kFactor": 1.1, "thicknessOverride": "2", "outputs": {"formats": ["json"]} }""")).Paths());
    }

    private async Task<TaskRecord> ConvertAsync(string path, JsonObject body)
    {
        body["stepFileId"] = $"file_{file}";
        var created = (await host.PostAsync($"convert/{path}", key, body.ToJsonString())).Data("TaskCreated", HttpStatusCode.Accepted);
        return host.Task((string)created["taskId"]!);
    }
}
