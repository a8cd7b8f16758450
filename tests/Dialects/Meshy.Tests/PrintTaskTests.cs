using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy.Tests;

public sealed class PrintTaskTests : IAsyncLifetime
{
    private MeshyHost host = null!;
    private string key = null!;

    public async ValueTask InitializeAsync()
    {
        host = await MeshyHost.StartAsync();
        key = await host.KeyAsync(tier: "enterprise");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Analysis_IsFree_AndDoneOnceForTheSameModel()
    {
        host.Working();
        var body = new JsonObject { ["model_url"] = "https://example.com/armchair.glb" };
        var id = await host.CreateAsync(key, "/openapi/v1/print/analyze", body);
        Assert.Equal(id, await host.CreateAsync(key, "/openapi/v1/print/analyze", body.DeepClone().AsObject()));
        var found = (await host.TaskAsync(key, id, "/openapi/v1/print/analyze"))["printability"]!;
        Assert.Equal(("error", 3, 2, 1), ((string?)found["status"], (int?)found["issue_count"], (int?)found["error_count"], (int?)found["warning_count"]));
        Assert.Equal(100, await host.LeftAsync());

        host.Set(id, task => task with { State = TaskState.Failed });
        Assert.NotEqual(id, await host.CreateAsync(key, "/openapi/v1/print/analyze", body.DeepClone().AsObject()));
    }

    [Fact]
    public async Task Analysis_OfAWaitingTask_HasNoResultYet()
    {
        var id = await host.CreateAsync(key, "/openapi/v1/print/analyze", new JsonObject { ["model_url"] = "https://example.com/armchair.fbx" });
        Assert.Null((await host.TaskAsync(key, id, "/openapi/v1/print/analyze"))["printability"]);
    }

    [Fact]
    public async Task Repair_CostsTen_AndGivesBackTheFormat()
    {
        host.Working();
        var id = await host.CreateAsync(key, "/openapi/v1/print/repair", new JsonObject { ["model_url"] = "https://example.com/armchair.stl" });
        var task = await host.TaskAsync(key, id, "/openapi/v1/print/repair");
        Assert.Equal(10, (int?)task["consumed_credits"]);
        Assert.Equal(["stl"], task["model_urls"]!.AsObject().Where(model => (string)model.Value! != "").Select(model => model.Key));
        Assert.Equal(90, await host.LeftAsync());
        Assert.Contains(".fbx", (await host.PostAsync("/openapi/v1/print/repair", key, new JsonObject { ["model_url"] = "https://example.com/a.fbx" })).AssertError(400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repair_OfAnObj_HasNoLibrary()
    {
        var id = await host.CreateAsync(key, "/openapi/v1/print/repair", new JsonObject { ["model_url"] = "https://example.com/armchair.obj" });
        host.Set(id, task => task with
        {
            State = TaskState.Succeeded,
            Result = ModelTasks.ToJson(new ModelResult(new Dictionary<string, string> { ["obj"] = "model.obj", ["mtl"] = "model.mtl" }, [], null, null, 8, 12)),
        });
        Assert.Equal("", (string?)(await host.TaskAsync(key, id, "/openapi/v1/print/repair"))["model_urls"]!["mtl"]);
    }

    [Fact]
    public async Task MultiColor_CostsTen_AndGives3mfWithItsPalette()
    {
        var id = await host.CreateAsync(key, "/openapi/v1/print/multi-color", new JsonObject { ["model_url"] = "https://example.com/fox.glb", ["max_colors"] = 8, ["max_depth"] = 5, ["alpha_thumbnail"] = true });
        Assert.Equal(new PaintModelInput("fox.glb", 8, 5, true), ModelTasks.FromJson<PaintModelInput>(host.Engine.Accepted.Last().Input));
        Assert.Empty((await host.TaskAsync(key, id, "/openapi/v1/print/multi-color"))["model_urls"]!.AsObject());
        var facts = ModelTasks.ToJson(new PaintFacts(["#FF0000", "#0000FF"], 0.5));
        host.Set(id, task => task with
        {
            State = TaskState.Succeeded,
            Result = ModelTasks.ToJson(new ModelResult(new Dictionary<string, string>(), [], null, null, 8, 12, facts)),
        });
        var task = await host.TaskAsync(key, id, "/openapi/v1/print/multi-color");
        Assert.Equal(("print-multi-color", 10, 0.5), ((string?)task["type"], (int?)task["consumed_credits"], (double?)task["scale"]));
        Assert.Equal(["#FF0000", "#0000FF"], task["colors"]!.AsArray().Select(color => (string?)color));
        Assert.Equal(90, await host.LeftAsync());
    }

    [Fact]
    public async Task MultiColor_ByDefault_IsFourColoursAndFourSplits()
    {
        await host.CreateAsync(key, "/openapi/v1/print/multi-color", new JsonObject { ["model_url"] = "https://example.com/fox.fbx" });
        Assert.Equal(new PaintModelInput("fox.fbx", 4, 4), ModelTasks.FromJson<PaintModelInput>(host.Engine.Accepted.Last().Input));
    }

    [Theory]
    [InlineData("""{"max_colors": 0}""", "max_colors")]
    [InlineData("""{"max_colors": 17}""", "max_colors")]
    [InlineData("""{"max_depth": 2}""", "max_depth")]
    [InlineData("""{"max_depth": 7}""", "max_depth")]
    [InlineData("""{"model_url": "https://example.com/a.stl"}""", ".stl")]
    [InlineData("""{"model_url": null}""", "model_url")]
    public async Task MultiColor_WithABadRequest_SaysWhatIsWrong(string more, string says)
    {
        var body = new JsonObject { ["model_url"] = "https://example.com/fox.glb" };
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        Assert.Contains(says, (await host.PostAsync("/openapi/v1/print/multi-color", key, body)).AssertError(400), StringComparison.Ordinal);
        Assert.Empty(host.Engine.Accepted);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("repair")]
    public async Task Print_OfAnUnknownTask_IsNotFound(string what) =>
        (await host.PostAsync($"/openapi/v1/print/{what}", key, new JsonObject { ["input_task_id"] = SampleTask.Id.ToString() })).AssertError(404);

    [Theory]
    [InlineData("analyze", 403)]
    [InlineData("repair", 404)]
    public async Task Print_OfATaskOfAnotherAccount_IsRefusedAsDocumented(string what, int status)
    {
        host.Working();
        var source = await host.CreateAsync(key);
        (await host.PostAsync($"/openapi/v1/print/{what}", await host.KeyAsync("other"), new JsonObject { ["input_task_id"] = source.ToString() })).AssertError(status);
    }
}
