using System.IO.Compression;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Worker.Tests.Cad;

public sealed class UnfoldHandlerTests : IDisposable
{
    private static readonly string[] AllFormats = ["gltf", "step", "stpz", "decomposed-mesh"];

    private readonly CadRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Solid_WithoutOutputs_MakesAGlb()
    {
        await run.WithFile(Tubes(1)).OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: false));

        Assert.Equal(["glb", "metadata"], run.Result.Parts.Keys);
        Assert.Equal("flat.glb", run.Outcome.Files[0].DownloadName);
        Assert.False(run.Result.Metadata.ContainsKey("report"));
        Assert.Equal(100, run.Progress[^1]);
    }

    [Fact]
    public async Task Solids_FlatAndReport_GiveOneMeshPerSolidAndOneReportEach()
    {
        await run.WithFile(Gzip(Tubes(2))).OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: true, AllFormats));

        var meshes = run.Json("decomposed-mesh").AsArray();
        Assert.Equal([0, 1], meshes.Select(mesh => mesh!["solidIndex"]!.GetValue<int>()));
        Assert.All(meshes, mesh => Assert.NotEmpty(mesh!["faceList"]!.AsArray()));
        var reports = run.Result.Metadata["report"]!.AsArray();
        Assert.Equal([true, true], reports.Select(report => report!["ok"]!.GetValue<bool>()));
        var bend = reports[0]!["bends"]![0]!;
        Assert.Equal(1, bend["T"]!.GetValue<double>(), 6);
        Assert.Equal(0.4, bend["K"]!.GetValue<double>());
        Assert.Equal(4, reports[0]!["flatBBox"]!.AsArray().Count);
        // Each tube, 20 outside and 19 inside, is rolled of a sheet as long as its neutral fibre.
        Assert.Equal(2 * (2 * Math.PI * 19.4 * 30), CadRun.Measure(run.PathOf("step")).Area, 1e-3);
        Assert.Equal(0x1F, (await File.ReadAllBytesAsync(run.PathOf("stpz"), TestContext.Current.CancellationToken))[0]);
    }

    [Fact]
    public async Task Solids_FlatOnly_GiveOneMesh()
    {
        await run.WithFile(Tubes(2)).OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: false, "decomposed-mesh"));

        Assert.Equal(2, run.Json("decomposed-mesh")["faceList"]!.AsArray().Count);
    }

    [Fact]
    public async Task Solid_ThatIsNoSheet_IsTold()
    {
        await run.WithFile(Step(() => Compounds.MakeCompound([Tube(0), Solids.CreateSphere(5, new Point3(90, 0, 0))])))
            .OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: true));

        var reports = run.Result.Metadata["report"]!.AsArray();
        Assert.Equal([true, false], reports.Select(report => report!["ok"]!.GetValue<bool>()));
        Assert.Contains("no sheet metal", reports[1]!["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(run.Result.Metadata["failedSolids"]!.AsArray())!["solidIndex"]!.GetValue<int>());
    }

    [Fact]
    public async Task NoSolidOfSheet_FailsWhenAPatternIsAskedFor()
    {
        var sphere = Step(() => Solids.CreateSphere(5));

        var failure = await Assert.ThrowsAsync<FormwrightException>(() => run.WithFile(sphere).OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: true)));
        using var reporting = new CadRun();
        await reporting.WithFile(sphere).OfAsync(CadTasks.Unfold, Solid(isFlat: false, isReport: true));

        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.False(Assert.Single(reporting.Result.Metadata["report"]!.AsArray())!["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Face_FlatAndReport_AreItsOwn()
    {
        var cylinder = Step(() => Solids.CreateCylinder(5, 20, direction: Point3.UnitZ));
        await run.WithFile(cylinder).OfAsync(CadTasks.Unfold, new UnfoldInput("part.stp", 0, Flat: false, Report: true));
        var report = run.Result.Metadata["report"]!;
        Assert.Equal(["metadata"], run.Result.Parts.Keys);
        Assert.Equal(("Cylinder", true), (report["surfaceType"]!.GetValue<string>(), report["developable"]!.GetValue<bool>()));

        using var flat = new CadRun();
        await flat.WithFile(cylinder).OfAsync(CadTasks.Unfold, new UnfoldInput("part.stp", 0, Flat: true, Report: false, Outputs: new CadOutputs(["step"])));
        Assert.Equal(10 * Math.PI * 20, CadRun.Measure(flat.PathOf("step")).Area, 1e-6);
    }

    [Fact]
    public async Task FaceIndex_OutOfRange_IsReportedOrFails()
    {
        var cylinder = Step(() => Solids.CreateCylinder(5, 20, direction: Point3.UnitZ));
        await run.WithFile(cylinder).OfAsync(CadTasks.Unfold, new UnfoldInput("part.stp", 3, Flat: false, Report: true));
        Assert.Equal("""{"ok":false,"error":"There is no face 3: the shape has 3 faces, counted from 0."}""", run.Result.Metadata["report"]!.ToJsonString());

        using var flat = new CadRun();
        var failure = await Assert.ThrowsAsync<FormwrightException>(() =>
            flat.WithFile(cylinder).OfAsync(CadTasks.Unfold, new UnfoldInput("part.stp", 3, Flat: true, Report: false)));
        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("solid tube")]
    public async Task File_ThatIsNoStep_Fails(string content)
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() =>
            run.WithFile(System.Text.Encoding.UTF8.GetBytes(content)).OfAsync(CadTasks.Unfold, Solid(isFlat: true, isReport: true)));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    private static UnfoldInput Solid(bool isFlat, bool isReport, params string[] formats) =>
        new("part.step", null, isFlat, isReport, 0.4, 0, formats.Length == 0 ? null : new CadOutputs(formats));

    private static byte[] Tubes(int count) => Step(() => Compounds.MakeCompound([.. Enumerable.Range(0, count).Select(Tube)]));

    private static Shape Tube(int place) => Booleans.Difference(
        Solids.CreateCylinder(20, 30, new Point3(50 * place, 0, 0), Point3.UnitZ), [Solids.CreateCylinder(19, 30, new Point3(50 * place, 0, 0), Point3.UnitZ)]);

    private static byte[] Step(Func<Shape> make)
    {
        using var scope = KernelScope.Begin();
        using var memory = new MemoryStream();
        StepExchange.Write(BrepDocument.Of(make(), "part"), memory);
        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return memory.ToArray();
    }
}
