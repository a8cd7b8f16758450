using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Worker.Tests.Models;

public sealed class PrintHandlerTests : IDisposable
{
    private static readonly Vector3 Size = new(10, 20, 30);

    private readonly ModelRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task ClosedBox_IsHealthy_WithItsVolumeInCubicMetres()
    {
        var metrics = await AnalyzeAsync(ModelRun.StlBox(Size));
        Assert.True(metrics is { IsKnown: true, IsWatertight: true, NonManifoldEdges: 0, DegenerateFaces: 0, Holes: 0 });
        Assert.Equal(6000e-9, metrics.Volume, 12);
    }

    [Fact]
    public async Task BoxWithoutASide_HasAHole()
    {
        var metrics = await AnalyzeAsync(WithoutFacets(ModelRun.StlBox(Size), 2));
        Assert.True(metrics is { IsWatertight: false, Holes: 1 });
    }

    [Fact]
    public async Task BoxInsideOut_HasANegativeVolume()
    {
        var inside = Encoding.ASCII.GetBytes(Mirrored(Encoding.ASCII.GetString(ModelRun.StlBox(Size))));
        Assert.Equal(-6000e-9, (await AnalyzeAsync(inside)).Volume, 12);
    }

    [Fact]
    public async Task BoxWithoutASide_IsRepaired_ToTheWholeBox()
    {
        await run.OfAsync(ModelTasks.Repair, WithoutFacets(ModelRun.StlBox(Size), 2), new RepairModelInput("box.stl", null, ["stl"]));
        var facts = ModelTasks.FromJson<RepairFacts>(run.Result.Facts!);
        Assert.Equal(("local", 1), (facts.Method, facts.HolesFilled));
        Assert.Equal(6000e-9, facts.Volume, 12);
        using var again = new ModelRun();
        var metrics = ModelTasks.FromJson<PrintMetrics>((await again.OfAsync(ModelTasks.Analyze, run.Model("stl"), new AnalyzeModelInput("model"))).Result.Facts!);
        Assert.True(metrics is { IsWatertight: true, NonManifoldEdges: 0 });
        Assert.Equal(6000e-9, metrics.Volume, 12);
        Assert.NotNull(run.Result.Thumbnail);
    }

    [Fact]
    public async Task FacetsWithoutArea_AreCounted()
    {
        var stl = Encoding.ASCII.GetString(ModelRun.StlBox(Size)).Replace(
            "endsolid", "facet normal 0 0 0\nouter loop\nvertex 0 0 0\nvertex 0 0 0\nvertex 10 0 0\nendloop\nendfacet\nendsolid", StringComparison.Ordinal);
        var metrics = await AnalyzeAsync(Encoding.ASCII.GetBytes(stl));
        Assert.True(metrics is { IsKnown: true, IsWatertight: true, NonManifoldEdges: 0, DegenerateFaces: 1, Holes: 0 }, metrics.ToString());
        Assert.Equal(6000e-9, metrics.Volume, 12);
    }

    [Fact]
    public async Task Repair_OfAnObj_IsOneFile()
    {
        await run.OfAsync(ModelTasks.Repair, ModelRun.ObjBox(Vector3.One), new RepairModelInput("box.obj", null, ["obj"]));
        Assert.Equal(["obj"], run.Result.Models.Keys);
    }

    [Fact]
    public async Task FlatSheet_BecomesAPlate()
    {
        var sheet = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nf 1 2 3 4\n"u8.ToArray();
        await run.OfAsync(ModelTasks.Repair, sheet, new RepairModelInput("sheet.obj", null, ["obj"]));
        var facts = ModelTasks.FromJson<RepairFacts>(run.Result.Facts!);
        Assert.Equal("volume", facts.Method);
        Assert.InRange(facts.Volume, 0.001, 0.1);
    }

    [Fact]
    public async Task Repair_OfAFormatThatIsNotAllowed_IsRefused() =>
        Assert.Equal("source", (await run.RefusedAsync(ModelTasks.Repair, ModelRun.StlBox(Size), new RepairModelInput("model", null, ["glb"]))).Field);

    private static byte[] WithoutFacets(byte[] stl, int count)
    {
        var facets = Encoding.ASCII.GetString(stl).Split("facet normal");
        // The first piece is the header; what ends with "end" belongs to the next "facet".
        return Encoding.ASCII.GetBytes(string.Join("facet normal", facets[..^count]) is var text && text.EndsWith("end", StringComparison.Ordinal) ? text + "facet\nendsolid\n" : text + "endsolid\n");
    }

    private static string Mirrored(string stl)
    {
        var lines = stl.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "outer loop")
            {
                (lines[i + 1], lines[i + 2]) = (lines[i + 2], lines[i + 1]);
            }
        }

        return string.Join('\n', lines);
    }

    private async Task<PrintMetrics> AnalyzeAsync(byte[] stl) =>
        ModelTasks.FromJson<PrintMetrics>((await run.OfAsync(ModelTasks.Analyze, stl, new AnalyzeModelInput("box.stl"))).Result.Facts!);
}
