using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;
using Formwright.Worker.Cad;

namespace Formwright.Worker.Tests.Cad;

public sealed class ConvertHandlerTests : IDisposable
{
    private readonly CadRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Convert_WithoutOptions_MakesAGlb()
    {
        await run.WithFile(Step()).OfAsync(CadTasks.ConvertSimple, new ConvertInput("ball.step", []));

        Assert.Equal(["glb", "metadata"], run.Result.Parts.Keys);
        Assert.Equal(["result.glb", "metadata.json"], run.Outcome.Files.Select(file => file.DownloadName));
        Assert.Equal("glTF"u8.ToArray(), (await File.ReadAllBytesAsync(run.PathOf("glb"), TestContext.Current.CancellationToken))[..4]);
        Assert.Equal("ball.step", run.Result.Metadata["source"]!.GetValue<string>());
        Assert.Equal(100, run.Progress[^1]);
        Assert.Equal(run.Progress.Order(), run.Progress);
    }

    [Fact]
    public async Task Convert_OfACompressedFile_GivesTheSame()
    {
        await run.WithFile(Step()).OfAsync(CadTasks.ConvertSimple, new ConvertInput("ball.step", []));
        using var compressed = new CadRun();
        await compressed.WithFile(Gzip(Step())).OfAsync(CadTasks.ConvertSimple, new ConvertInput("ball.stpz", []));

        Assert.Equal(await File.ReadAllBytesAsync(run.PathOf("glb"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(compressed.PathOf("glb"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Precision_Finer_MakesALargerFile()
    {
        await run.WithFile(Step()).OfAsync(CadTasks.ConvertSimple, Simple("""{"meshPrecision": 0.001, "meshAngle": 0.1}"""));
        using var coarse = new CadRun();
        await coarse.WithFile(Step()).OfAsync(CadTasks.ConvertSimple, Simple("""{"meshPrecision": 1, "meshAngle": 3, "meshRelative": false}"""));

        Assert.InRange(run.Result.Parts["glb"].Bytes, 2 * coarse.Result.Parts["glb"].Bytes, long.MaxValue);
    }

    [Fact]
    public async Task Draco_Given_DeclaresTheExtension()
    {
        await run.WithFile(Step()).OfAsync(CadTasks.ConvertAdvanced, new ConvertInput("ball.step", [], Parse("""{"dracoCompressionLevel": 10}""")));

        Assert.Contains("KHR_draco_mesh_compression", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(run.PathOf("glb"), TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Advanced_AreAllRead()
    {
        var options = ConvertOptions.Of(
            new ConvertInput(
                "a.step",
                Parse("""
                {"readColors": false, "readNames": false, "readMaterials": false, "readLayers": true, "readProps": true, "meshDeflection": 0.5,
                 "meshAngle": 1, "meshParallel": false, "faceCountThreshold": 7, "meshRelative": false, "internalVerticesMode": true,
                 "controlSurfaceDeflection": true, "mergeFaces": false, "splitIndices16": false, "parallelWrite": false,
                 "embedTextures": false, "forceUVExport": true, "nodeNameFormat": "productAndInstanceAndOcaf",
                 "meshNameFormat": "empty", "transformFormat": "mat4", "adjustZtoY": false, "scale": 2.5}
                """),
                Parse("""
                {"dracoCompressionLevel": 1, "dracoQuantizePositionBits": 2, "dracoQuantizeNormalBits": 3, "dracoQuantizeTexcoordBits": 4,
                 "dracoQuantizeColorBits": 5, "dracoQuantizeGenericBits": 6, "dracoUnifiedQuantization": true}
                """)),
            isAdvanced: true);

        Assert.Equal(new StepReading(false, false, false, true, true), options.Reading);
        Assert.Equal(new GltfMeshing(0.5, 1, false, false, true, true, 7), options.Meshing);
        Assert.Equal(
            new GltfWriting(false, false, false, false, true, GltfNameFormat.ProductAndInstanceAndOcaf, GltfNameFormat.Empty, GltfTransformFormat.Mat4, false, 2.5),
            options.Writing);
        Assert.Equal(new DracoOptions(1, 2, 3, 4, 5, 6, true), options.Draco);
    }

    [Fact]
    public void Options_Missing_TakeTheDefaults()
    {
        var options = ConvertOptions.Of(new ConvertInput("a.step", [], Parse("""{"useDraco": false}""")), isAdvanced: true);

        Assert.Equal(new StepToGltfOptions(), options);
    }

    [Theory]
    [InlineData("""{"scale": "2"}""", "scale")]
    [InlineData("""{"readNames": 1}""", "readNames")]
    [InlineData("""{"faceCountThreshold": 1.5}""", "faceCountThreshold")]
    [InlineData("""{"nodeNameFormat": "all"}""", "nodeNameFormat")]
    [InlineData("""{"transformFormat": 1}""", "transformFormat")]
    public void Option_OfAnotherType_IsRefused(string options, string field) => Assert.Equal(
        field, Assert.Throws<FormwrightException>(() => ConvertOptions.Of(new ConvertInput("a.step", Parse(options)), isAdvanced: true)).Error.Field);

    [Fact]
    public async Task File_ThatIsNoStep_Fails()
    {
        var failure = await Assert.ThrowsAsync<FormwrightException>(() =>
            run.WithFile("solid ball"u8.ToArray()).OfAsync(CadTasks.ConvertSimple, new ConvertInput("ball.step", [])));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    private static ConvertInput Simple(string options) => new("ball.step", Parse(options));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static byte[] Step()
    {
        using var scope = KernelScope.Begin();
        using var memory = new MemoryStream();
        StepExchange.Write(BrepDocument.Of(Solids.CreateSphere(10), "ball"), memory);
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
