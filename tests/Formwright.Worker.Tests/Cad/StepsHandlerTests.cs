using System.IO.Compression;
using System.Text;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Tests.Cad;

public sealed class StepsHandlerTests : IDisposable
{
    private const string Box = """{"operation": "occt.shapes.solid.createBox", "params": {"width": 2, "height": 6, "length": 4}}""";

    private const string Assembly = $$$$$"""
        [{{{{{Box}}}}},
         {"operation": "occt.assembly.manager.createPart", "params": {"id": "b", "shape": "$ref:0", "name": "box", "colorRgba": {"r": 1, "g": 0, "b": 0, "a": 1}}},
         {"operation": "occt.assembly.manager.createAssemblyNode", "params": {"id": "p", "name": "pair"}},
         {"operation": "occt.assembly.manager.createInstanceNode", "params": {"id": "i", "partId": "b", "name": "near", "parentId": "p"}},
         {"operation": "occt.assembly.manager.createInstanceNode", "params": {"id": "j", "partId": "b", "name": "far", "parentId": "p", "translation": [10, 0, 0]}},
         {"operation": "occt.assembly.manager.combineStructure", "params": {"parts": ["$ref:1"], "nodes": ["$ref:2", "$ref:3", "$ref:4"]}},
         {"operation": "occt.assembly.manager.buildAssemblyDocument", "params": {"structure": "$ref:5"}}]
        """;

    private readonly CadRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Execute_OfAShape_MakesGltfStepAndMetadata()
    {
        await run.ExecuteAsync(Box);

        Assert.Equal(["glb", "step", "metadata"], run.Result.Parts.Keys);
        Assert.Equal(["result.glb", "result.step", "metadata.json"], run.Outcome.Files.Select(file => file.DownloadName));
        Assert.Equal(["model/gltf-binary", "application/step", "application/json"], run.Outcome.Files.Select(file => file.MediaType));
        Assert.All(run.Result.Parts, part => Assert.Equal(new FileInfo(run.PathOf(part.Key)).Length, part.Value.Bytes));
        Assert.Equal(48, CadRun.Measure(run.PathOf("step")).Volume, 9);
        Assert.Equal("occt.shapes.solid.createBox", run.Result.Metadata["operation"]!.GetValue<string>());
        Assert.Equal(6, run.Result.Metadata["params"]!["height"]!.GetValue<int>());
        Assert.Equal(48, run.Result.Metadata["volume"]!.GetValue<double>(), 9);
        Assert.Equal("[1,3,2]", run.Result.Metadata["boundingBox"]!["max"]!.ToJsonString());
        Assert.Equal(run.Result.Metadata.ToJsonString(), run.Json("metadata").ToJsonString());
        Assert.Equal(100, run.Progress[^1]);
    }

    [Fact]
    public async Task Execute_OfData_MakesJson()
    {
        await run.ExecuteAsync("""{"operation": "json.parse", "params": {"text": "[1.5]"}}""");

        Assert.Equal(["json", "metadata"], run.Result.Parts.Keys);
        Assert.Equal("[1.5]", run.Json("json").ToJsonString());
    }

    [Fact]
    public async Task Pipeline_InEveryFormatOfAShape_KeepsItsSizeAndAxes()
    {
        await run.PipelineAsync($"[{Box}]", new CadOutputs(["step", "decomposed-mesh", "gltf", "stl", "3mf", "json", "csv"]));

        Assert.Equal(["step", "decomposed-mesh", "glb", "stl", "3mf", "json", "csv", "metadata"], run.Result.Parts.Keys);
        Assert.Equal("pipeline.stl", run.Outcome.Files[3].DownloadName);
        Assert.Equal(run.Outcome.Files.Count, run.Outcome.Files.Select(file => file.DownloadName).Distinct().Count());
        Assert.StartsWith(
            "type,minX,minY,minZ,maxX,maxY,maxZ,area,volume,solids,faces,edges",
            await File.ReadAllTextAsync(run.PathOf("csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(new Point3(2, 6, 4), Rounded(CadRun.Measure(run.PathOf("step")).Bounds.Size));
        Assert.Equal(new Point3(2, 6, 4), Rounded(MeshOf("stl").Bounds().Size));
        Assert.Equal(12, MeshOf("stl").TriangleCount);
        Assert.Equal(6, run.Json("decomposed-mesh")["faceList"]!.AsArray().Count);
        Assert.Equal("solid", run.Json("json")["type"]!.GetValue<string>());
        Assert.Equal("[0.001,0.003,0.002]", Maximum("glb"));
    }

    [Fact]
    public async Task Result_TurnedToZUp_StandsAlongZInEveryFormat()
    {
        await run.PipelineAsync($"[{Box}]", new CadOutputs(["step", "gltf", "stl", "decomposed-mesh"], AdjustYtoZ: true));

        Assert.Equal(new Point3(2, 4, 6), Rounded(CadRun.Measure(run.PathOf("step")).Bounds.Size));
        Assert.Equal(new Point3(2, 4, 6), Rounded(MeshOf("stl").Bounds().Size));
        Assert.Equal("[0.001,0.002,0.003]", Maximum("glb"));
        Assert.Equal(3, run.Json("decomposed-mesh")["pointsList"]!.AsArray().Max(point => point![2]!.GetValue<double>()), 9);
    }

    [Fact]
    public async Task CompressedStep_IsGzipOfTheStep()
    {
        await run.PipelineAsync($"[{Box}]", new CadOutputs(["stpz"]));

        Assert.Equal("application/gzip", run.Result.Parts["stpz"].Mime);
        await using var gzip = new GZipStream(File.OpenRead(run.PathOf("stpz")), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.StartsWith("ISO-10303-21;", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Precision_OfTheMesh_DecidesTheTriangles()
    {
        const string Sphere = """[{"operation": "occt.shapes.solid.createSphere", "params": {"radius": 10}}]""";
        await run.PipelineAsync(Sphere, new CadOutputs(["stl", "gltf"], MeshPrecision: 0.05, GltfMeshPrecision: 1));
        var fine = MeshOf("stl");

        using var coarse = await new CadRun().PipelineAsync(Sphere, new CadOutputs(["gltf"], MeshPrecision: 1));

        Assert.Equal(coarse.Result.Parts["glb"].Bytes, run.Result.Parts["glb"].Bytes);
        Assert.All(Enumerable.Range(0, fine.TriangleCount), i => Assert.InRange(MiddleOf(fine, i).Length, 10 - 0.051, 10));
    }

    [Fact]
    public async Task Shapes_OfAMap_BecomeOneCompound()
    {
        await run.PipelineAsync("""
            [{"operation": "json.parse", "params": {"text": "[[0,0,0],[10,0,0],[20,0,0]]"}},
             {"type": "map", "items": "$ref:0", "steps": [{"operation": "occt.shapes.solid.createCube", "params": {"size": 2, "center": "$item"}}]}]
            """);

        var report = CadRun.Measure(run.PathOf("step"));
        Assert.Equal(3, report.Solids);
        Assert.Equal(24, report.Volume, 9);
    }

    [Fact]
    public async Task Union_OfMappedShapes_IsTheExampleOfTheDocumentation()
    {
        await run.PipelineAsync(
            """
            [{"operation": "json.parse", "params": {"text": "[[0,0,0],[3,0,0]]"}},
             {"type": "map", "items": "$ref:0", "steps": [
                {"operation": "occt.shapes.solid.createCylinder", "params": {"radius": 2, "height": 5, "center": "$item"}}]},
             {"operation": "occt.booleans.union", "params": {"shapes": "$ref:3"}}]
            """,
            new CadOutputs(["stpz", "gltf"]));

        // Two circles of radius 2 at distance 3 overlap in a lens.
        var lens = (8 * Math.Acos(0.75)) - (1.5 * Math.Sqrt(7));
        Assert.Equal(5 * ((8 * Math.PI) - lens), run.Result.Metadata["volume"]!.GetValue<double>(), 6);
        Assert.Equal(["stpz", "glb", "metadata"], run.Result.Parts.Keys);
    }

    [Fact]
    public async Task Document_InEveryFormat_KeepsItsStructure()
    {
        await run.PipelineAsync(Assembly, new CadOutputs(["step", "gltf", "decomposed-mesh", "stl", "json"]));

        // Two boxes of 2 x 6 x 4, the second 10 along X.
        Assert.Equal(96, run.Result.Metadata["volume"]!.GetValue<double>(), 6);
        Assert.Equal(new Point3(12, 6, 4), Rounded(CadRun.Measure(run.PathOf("step")).Bounds.Size));
        var step = await File.ReadAllTextAsync(run.PathOf("step"), TestContext.Current.CancellationToken);
        Assert.All(["'pair'", "'near'", "'far'", "'box'"], name => Assert.Contains(name, step, StringComparison.Ordinal));
        var glb = await File.ReadAllBytesAsync(run.PathOf("glb"), TestContext.Current.CancellationToken);
        var json = System.Text.Json.Nodes.JsonNode.Parse(glb.AsSpan(20, BitConverter.ToInt32(glb, 12)))!;
        Assert.Equal(["pair", "near", "far"], json["nodes"]!.AsArray().Select(node => (string?)node!["name"]));
        Assert.Equal(0.01, json["nodes"]![2]!["translation"]![0]!.GetValue<double>(), 6);
        Assert.Equal(12, run.Json("decomposed-mesh")["faceList"]!.AsArray().Count);
        Assert.Equal("box", run.Json("json")["parts"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Document_TurnedToZUp_StandsAlongZ()
    {
        await run.PipelineAsync(Assembly, new CadOutputs(["step", "decomposed-mesh"], AdjustYtoZ: true));

        Assert.Equal(new Point3(12, 4, 6), Rounded(CadRun.Measure(run.PathOf("step")).Bounds.Size));
        Assert.Equal(3, run.Json("decomposed-mesh")["pointsList"]!.AsArray().Max(point => point![2]!.GetValue<double>()), 6);
    }

    [Fact]
    public async Task ContentOfAFile_IsWrittenAsItIs()
    {
        await run.PipelineAsync($$$"""[{{{Box}}}, {"operation": "occt.io.saveShapeSTEP", "params": {"shape": "$ref:0"}}]""", new CadOutputs(["step", "json"]));

        Assert.Equal(48, CadRun.Measure(run.PathOf("step")).Volume, 6);
        Assert.Equal(await File.ReadAllTextAsync(run.PathOf("step"), TestContext.Current.CancellationToken), run.Json("json").GetValue<string>());
    }

    [Fact]
    public async Task Wire_ByDefault_IsStepOnly()
    {
        await run.ExecuteAsync("""{"operation": "occt.shapes.wire.createCircleWire", "params": {"radius": 3}}""");

        Assert.Equal(["step", "metadata"], run.Result.Parts.Keys);
    }

    [Fact]
    public async Task Outputs_OfSteps_AreInTheResult()
    {
        await run.PipelineAsync($$"""
            [{{Box[..^1]}}, "output": true}, {"operation": "occt.shapes.solid.getSolidVolume", "params": {"shape": "$ref:0"}, "output": true}]
            """);

        Assert.Equal(["json", "result", "metadata"], run.Result.Parts.Keys);
        Assert.Equal("solid", run.Json("result")[0]!["type"]!.GetValue<string>());
        Assert.Equal("[-1,-3,-2]", run.Json("result")[0]!["boundingBox"]!["min"]!.ToJsonString());
        Assert.Equal(48, run.Json("result")[1]!.GetValue<double>(), 9);
        Assert.Equal("result.json", run.Outcome.Files[1].DownloadName);
    }

    [Fact]
    public async Task Output_OfOneStep_IsItsValue()
    {
        await run.PipelineAsync("""[{"operation": "json.parse", "params": {"text": "0"}, "output": true}, {"operation": "json.parse", "params": {"text": "[1.5]"}}]""");

        Assert.Equal(0, run.Json("result").GetValue<double>());
    }

    [Theory]
    [InlineData("""[[1, "a"], [2, "b;c"]]""", "1,a\n2,b;c")]
    [InlineData("""[{"x": 1, "y": 2}, {"x": 3, "y": 4}]""", "x,y\n1,2\n3,4")]
    [InlineData("[1, 2]", "1\n2")]
    [InlineData("\"a,b\"", "a,b")]
    public async Task Csv_OfData_IsATable(string value, string expected)
    {
        await run.WithFile(Encoding.UTF8.GetBytes(value)).PipelineAsync(
            """[{"operation": "json.parse", "params": {"text": "$file:0"}}]""", new CadOutputs(["csv"]));

        Assert.Equal("text/csv", run.Result.Parts["csv"].Mime);
        Assert.Equal(expected, await File.ReadAllTextAsync(run.PathOf("csv"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Metadata_OfAPipeline_RepeatsTheStepsUnlessNotWanted(bool wanted, bool repeated)
    {
        await run.PipelineAsync($"[{Box}]", new CadOutputs(["json"], StepsInMetadata: wanted));

        Assert.Equal(repeated, run.Json("metadata").AsObject().ContainsKey("pipeline"));
        Assert.False(run.Result.Metadata.ContainsKey("pipeline"));
    }

    [Fact]
    public async Task Format_ThatCannotHoldTheResult_IsRefused()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => run.PipelineAsync(
            """[{"operation": "json.parse", "params": {"text": "[1.5]"}}]""", new CadOutputs(["step"])));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Equal("outputs.formats", failure.Error.Field);
    }

    [Fact]
    public async Task Step_ThatFails_IsNamed()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() => run.PipelineAsync(
            $$$"""[{{{Box}}}, {"operation": "occt.fillets.filletEdges", "params": {"shape": "$prev", "radius": 30}}]"""));

        Assert.StartsWith("Step 1 (occt.fillets.filletEdges): ", failure.Error.Message, StringComparison.Ordinal);
        Assert.StartsWith("steps[1]", failure.Error.Field, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatFails_LeavesTheOutputsBeforeIt()
    {
        await run.PipelineAsync(
            $$$"""
            [{{{Box[..^1]}}}, "output": true}, {"operation": "occt.fillets.filletEdges", "params": {"shape": "$prev", "radius": 30}}]
            """,
            new CadOutputs(["step"]));

        Assert.Equal("steps[1].params.radius", run.Outcome.Failure!.Field);
        Assert.Equal(["step", "result", "metadata"], run.Result.Parts.Keys);
        Assert.Equal(1, run.Result.Metadata["completedSteps"]!.GetValue<int>());
        Assert.Equal(48, CadRun.Measure(run.PathOf("step")).Volume, 6);
    }

    [Fact]
    public async Task Step_ThatFails_LeavesDataWhereTheFormatsCannotHoldIt()
    {
        await run.PipelineAsync(
            """[{"operation": "json.parse", "params": {"text": "[1.5]"}, "output": true}, {"operation": "json.parse", "params": {"text": "["}}]""",
            new CadOutputs(["step"]));

        Assert.NotNull(run.Outcome.Failure);
        Assert.Equal("[1.5]", run.Json("result").ToJsonString());
    }

    private static Point3 Rounded(Point3 point) => new(Math.Round(point.X, 6), Math.Round(point.Y, 6), Math.Round(point.Z, 6));

    private static Point3 MiddleOf(SurfaceMesh mesh, int triangle)
    {
        var sum = Enumerable.Range(3 * triangle, 3).Select(i => mesh.PositionOf(mesh.Triangles[i])).Aggregate((a, b) => a + b);
        return new Point3(sum.X / 3, sum.Y / 3, sum.Z / 3);
    }

    private SurfaceMesh MeshOf(string part)
    {
        using var stream = File.OpenRead(run.PathOf(part));
        return FormatCatalogue.Require<IMeshReader>(part).ReadBodies(stream, new ReadLimits()).Bodies[0].Mesh;
    }

    /// <summary>The largest coordinates that a binary glTF states.</summary>
    private string Maximum(string part)
    {
        var bytes = File.ReadAllBytes(run.PathOf(part));
        var json = System.Text.Json.Nodes.JsonNode.Parse(bytes.AsSpan(20, BitConverter.ToInt32(bytes, 12)))!;
        return json["accessors"]!.AsArray().Single(accessor => accessor!["max"] is not null)!["max"]!.ToJsonString();
    }
}
