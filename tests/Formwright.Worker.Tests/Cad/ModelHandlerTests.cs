using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Worker.Cad;

namespace Formwright.Worker.Tests.Cad;

public sealed class ModelHandlerTests : IDisposable
{
    private readonly CadRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Cup_InEveryFormat_HasAFileOfEachAndItsParameters()
    {
        await run.OfAsync(CadTasks.Model, new ModelInput("dragon-cup", new JsonObject { ["height"] = 9 }, new CadOutputs(["gltf", "stpz", "decomposed-mesh"])));

        Assert.Equal(["glb", "stpz", "decomposed-mesh", "metadata"], run.Result.Parts.Keys);
        Assert.Equal("dragon-cup", run.Result.Metadata["model"]!.GetValue<string>());
        Assert.Equal(9, run.Result.Metadata["params"]!["height"]!.GetValue<int>());
        Assert.Equal(4, run.Result.Metadata["params"]!["radiusBottom"]!.GetValue<double>());
        Assert.True(run.Result.Metadata["valid"]!.GetValue<bool>());
        Assert.Equal(100, run.Progress[^1]);
    }

    [Fact]
    public async Task Step_OfACup_IsAClosedSolidOfItsVolume()
    {
        await run.OfAsync(CadTasks.Model, new ModelInput("dragon-cup", [], new CadOutputs(["step"])));

        var report = CadRun.Measure(run.PathOf("step"));
        Assert.True(report.Valid && report.Closed);
        Assert.Equal(run.Result.Metadata["volume"]!.GetValue<double>(), report.Volume, 1e-3);
    }

    [Fact]
    public async Task Glb_OfANest_PutsItsPartsBelowOneNode()
    {
        await run.OfAsync(CadTasks.Model, new ModelInput("phone-nest", [], new CadOutputs(["gltf"])));

        var nodes = GltfOf(run.PathOf("glb"))["nodes"]!.AsArray();
        var assembly = nodes.Single(node => node!["name"]!.GetValue<string>() == "phone-nest-assembly")!;
        Assert.Equal(["phone-nest", "phone"], assembly["children"]!.AsArray().Select(i => nodes[i!.GetValue<int>()]!["name"]!.GetValue<string>()));
        Assert.Equal(nodes.IndexOf(assembly), GltfOf(run.PathOf("glb"))["scenes"]![0]!["nodes"]!.AsArray().Single()!.GetValue<int>());
    }

    [Fact]
    public async Task Precision_OfTheModel_HoldsWhereTheOutputsNameNone()
    {
        await run.OfAsync(CadTasks.Model, new ModelInput("phone-nest", new JsonObject { ["precision"] = 0.0005 }, new CadOutputs(["gltf"])));
        using var named = new CadRun();
        await named.OfAsync(CadTasks.Model, new ModelInput("phone-nest", new JsonObject { ["precision"] = 0.0005 }, new CadOutputs(["gltf"], MeshPrecision: 0.1)));

        Assert.InRange(run.Result.Parts["glb"].Bytes, named.Result.Parts["glb"].Bytes + 1000, long.MaxValue);
    }

    [Fact]
    public async Task Skin_BelowZero_IsTakenInABatchOnly()
    {
        var input = new ModelInput("dragon-cup", new JsonObject { ["skinCellInnerHeight"] = -0.3 }, new CadOutputs(["step"]));

        await Assert.ThrowsAsync<FormwrightException>(() => run.OfAsync(CadTasks.Model, input));
        await run.OfAsync(CadTasks.Model, input with { Batch = true });
    }

    [Fact]
    public async Task Compound_WithOneResult_SucceedsAndWithNoneFails()
    {
        var handler = new CompoundHandler();

        var outcome = await handler.RunAsync(Context([null, []]), CancellationToken.None);

        Assert.Empty(outcome.Files);
        var error = await Assert.ThrowsAsync<FormwrightException>(() => handler.RunAsync(Context([null, null]), CancellationToken.None));
        Assert.Contains("None of the 2 tasks", error.Message, StringComparison.Ordinal);
    }

    private static TaskContext Context(IReadOnlyList<JsonObject?> parents) =>
        new(Ids.New(TimeProvider.System), CadTasks.ToJson(new CompoundInput("batch", CadTasks.Model)), parents, new Dictionary<string, string>(), "", _ => { });

    private static JsonNode GltfOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return JsonNode.Parse(Encoding.UTF8.GetString(bytes, 20, BitConverter.ToInt32(bytes, 12)))!;
    }
}
