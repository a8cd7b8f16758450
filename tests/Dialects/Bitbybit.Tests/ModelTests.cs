using System.Net;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class ModelTests : IAsyncLifetime
{
    private BitbybitHost host = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        host = await BitbybitHost.StartAsync();
        key = await host.KeyAsync("models");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task List_IsTheirNames() => Assert.Equal(
        """{"ok":true,"data":{"models":["dragon-cup","phone-nest"]}}""", (await host.GetAsync("models", key)).Body);

    [Fact]
    public async Task Params_AreDefinedWithDefaults()
    {
        var model = (await host.GetAsync("models/dragon-cup/params", key)).Data("ModelDefinition");

        Assert.Equal(("dragon-cup", "Dragon Cup"), ((string?)model["name"], (string?)model["displayName"]));
        Assert.Equal("""{"height":8,"nrSkinCellsVertical":5,"origin":[0,0,0]}""", model["defaults"]!.ToJsonString());
        Assert.Equal("""{"type":"number"}""", model["params"]![2]!["items"]!.ToJsonString());
    }

    [Fact]
    public async Task Definitions_AreByName()
    {
        var data = (await host.PostAsync("models/definitions", key, """{"names": ["phone-nest", "dragon-cup"]}""")).Data("ModelDefinitions");

        Assert.Equal(["phone-nest", "dragon-cup"], data["definitions"]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("{}", "names")]
    [InlineData("""{"names": []}""", "names")]
    [InlineData("""{"names": ["dragon-cup", "teapot"]}""", "names[1]")]
    public async Task Definitions_OfUnknownNames_Are400(string body, string path) =>
        Assert.Equal([path], (await host.PostAsync("models/definitions", key, body)).Paths());

    [Fact]
    public async Task Run_OfTheVendorsSample_IsATask()
    {
        var created = (await host.PostAsync("models/dragon-cup", key, """{"params": {"height": 10}, "outputs": {"formats": ["gltf"]}}"""))
            .Data("TaskCreated", HttpStatusCode.Accepted);

        var task = host.Task((string)created["taskId"]!);
        var input = CadTasks.FromJson<ModelInput>(task.Input);
        Assert.Equal((CadTasks.Model, "dragon-cup", 10.0, false), (task.Kind, input.Model, (double)input.Params["height"]!, input.Batch));
        Assert.Equal("Model: dragon-cup", (string?)(await host.GetAsync($"tasks/{task.Id}", key)).Data("TaskDetail")["label"]);
    }

    [Fact]
    public async Task Run_WithWrongInput_NamesAllOfIt()
    {
        var answer = await host.PostAsync("models/dragon-cup", key, """{"params": {"height": -1, "colour": "red"}, "outputs": {"formats": ["csv"]}}""");

        Assert.Equal(["outputs.formats[0]", "params.colour", "params.height"], answer.Paths());
        Assert.Equal(["outputs"], (await host.PostAsync("models/dragon-cup", key, "{}")).Paths());
    }

    [Theory]
    [InlineData("GET", "models/teapot/params")]
    [InlineData("POST", "models/teapot")]
    [InlineData("POST", "models/teapot/batch")]
    [InlineData("POST", "models/Dragon-Cup")]
    public async Task UnknownModel_Is404(string method, string path) =>
        (await host.SendAsync(new(method), path, key, """{"outputs": {"formats": ["gltf"]}, "items": [{}]}""")).Error(HttpStatusCode.NotFound, "NOT_FOUND");

    [Fact]
    public async Task Batch_IsACompoundWhoseWrongItemsFailAlone()
    {
        var created = (await host.PostAsync("models/dragon-cup/batch", key, """{"items": [{"params": {"height": -1}}, {}], "outputs": {"formats": ["step"]}}"""))
            .Data("CompoundCreated", HttpStatusCode.Accepted);

        var detail = (await host.GetAsync($"tasks/{created["taskId"]}", key)).Data("CompoundDetail");
        Assert.Equal(("compound", "dragon-cup batch"), ((string?)detail["kind"], (string?)detail["label"]));
        Assert.All(detail["subTasks"]!.AsArray(), sub => Assert.True(CadTasks.FromJson<ModelInput>(host.Task((string)sub!["taskId"]!).Input).Batch));
    }

    [Fact]
    public async Task Batch_OfFiftyOneItems_Is400()
    {
        var items = new JsonArray([.. Enumerable.Range(0, 51).Select(_ => new JsonObject())]);
        var body = new JsonObject { ["items"] = items, ["outputs"] = new JsonObject { ["formats"] = new JsonArray("gltf") } };

        Assert.Equal(["items"], (await host.PostAsync("models/dragon-cup/batch", key, body.ToJsonString())).Paths());
    }
}
