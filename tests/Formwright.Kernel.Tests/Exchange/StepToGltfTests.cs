using System.IO.Compression;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Exchange.Gltf;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Exchange;

public sealed class StepToGltfTests : ScopedTest
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("formwright-test-");

    [Fact]
    public void Convert_TwoColouredBodies_KeepsNamesColoursAndPlaces()
    {
        var json = Convert(TwoBodies()).Json;

        // Z of the file is Y of glTF, in the file's millimetres.
        var (least, most) = Bounds(json);
        Near.Equal(new Point3(-5, -5, -5), least);
        Near.Equal(new Point3(30, 5, 5), most);
        var names = json["nodes"]!.AsArray().Select(node => (string?)node!["name"]).ToArray();
        Assert.Contains("red", names);
        Assert.Contains("green", names);
        Assert.Contains(json["materials"]!.AsArray(), material => IsColor(material!, 1, 0, 0));
        Assert.Contains(json["materials"]!.AsArray(), material => IsColor(material!, 0, 1, 0));
    }

    [Fact]
    public void Convert_MergeFaces_DecidesTheNumberOfPrimitives()
    {
        var step = Write(BrepDocument.Of(Solids.CreateCube(), "cube"));

        Assert.Equal(1, Primitives(Convert(step)));
        Assert.Equal(6, Primitives(Convert(step, new StepToGltfOptions { Writing = new GltfWriting(MergeFaces: false) })));
    }

    [Fact]
    public void Convert_ScaleAndAxes_AreApplied()
    {
        var step = Write(BrepDocument.Of(Solids.CreateBox(width: 10, length: 20, height: 30), "box"));

        var (least, most) = Bounds(Convert(step, new StepToGltfOptions { Writing = new GltfWriting(Scale: 0.001, AdjustZtoY: false) }).Json);

        Near.Equal(new Point3(0.010, 0.030, 0.020), most - least);
    }

    [Fact]
    public void Convert_Draco_DeclaresTheExtensionAndCompresses()
    {
        var step = Write(BrepDocument.Of(Solids.CreateSphere(radius: 10), "ball"));
        var plain = Convert(step, Fine);

        var packed = Convert(step, Fine with { Draco = new DracoOptions() });

        Assert.Equal("KHR_draco_mesh_compression", (string?)packed.Json["extensionsUsed"]![0]);
        Assert.Equal("KHR_draco_mesh_compression", (string?)packed.Json["extensionsRequired"]![0]);
        var extension = packed.Json["meshes"]![0]!["primitives"]![0]!["extensions"]!["KHR_draco_mesh_compression"]!;
        var view = packed.Json["bufferViews"]![(int)extension["bufferView"]!]!;
        Assert.Equal("DRACO"u8.ToArray(), packed.Binary[(int)view["byteOffset"]!..][..5]);
        Assert.True(packed.Binary.Length < plain.Binary.Length / 4, $"{packed.Binary.Length} of {plain.Binary.Length} bytes");
        Assert.All(packed.Json["accessors"]!.AsArray(), accessor => Assert.Null(accessor!["bufferView"]));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(31)]
    public void Convert_DracoWithMoreBitsThanAFloatHas_RoundsNothing(int bits)
    {
        var step = Write(BrepDocument.Of(Solids.CreateSphere(radius: 10), "ball"));
        var exact = Convert(step, Fine with { Draco = new DracoOptions(PositionBits: 0, NormalBits: 0, TexcoordBits: 0) });

        var packed = Convert(step, Fine with { Draco = new DracoOptions(PositionBits: bits, NormalBits: bits, TexcoordBits: bits) });

        Assert.Equal(exact.Binary, packed.Binary);
    }

    [Fact]
    public void Convert_CompressedStep_IsUnpacked()
    {
        var step = Write(BrepDocument.Of(Solids.CreateCube(), "cube"));
        var packed = Path.Combine(_folder.FullName, "cube.stpz");
        using (var target = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            target.Write(File.ReadAllBytes(step));
        }

        Assert.Equal(1, Primitives(Convert(packed)));
    }

    [Fact]
    public void Convert_Progress_RisesToTheEnd()
    {
        var seen = new List<double>();
        var step = TwoBodies();

        StepToGltf.Convert(step, Target, progress: new Recorder(seen), cancel: TestContext.Current.CancellationToken);

        Assert.Equal(1, seen[^1]);
        Assert.True(seen.Count > 2);
        Assert.Equal(seen.Order(), seen);
    }

    /// <summary>Of the whole the text of the file is the first 15 %; the kernel's reader itself says nothing before its end.</summary>
    [Fact]
    public void Convert_OfALongFile_TellsHowFarItHasRead_AndCanBeCancelledThere()
    {
        var step = Write(new BrepDocument([.. Enumerable.Range(0, 200).Select(i => new BrepBody(Solids.CreateCube(1, new Point3(2 * i, 0, 0)), $"cube {i}", null))]));
        var seen = new List<double>();
        StepToGltf.Convert(step, Target, progress: new Recorder(seen), cancel: TestContext.Current.CancellationToken);

        var reading = seen.Where(value => value < 0.149).Distinct().Order().ToList();
        Assert.True(reading.Count > 20, $"{reading.Count} steps");
        Assert.True(reading.Zip(reading.Skip(1), (one, next) => next - one).Max() < 0.01);

        using var cancel = new CancellationTokenSource();
        List<double> before = [];
        Assert.ThrowsAny<OperationCanceledException>(() => StepToGltf.Convert(step, Target, progress: new Canceller(cancel, 0.05, before), cancel: cancel.Token));
        Assert.True(before.Max() < 0.15);
    }

    [Fact]
    public void Convert_Cancelled_Stops()
    {
        var step = TwoBodies();
        using var cancel = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => StepToGltf.Convert(step, Target, progress: new Canceller(cancel), cancel: cancel.Token));
    }

    [Fact]
    public void Convert_OptionOutOfRange_NamesIt()
    {
        var step = Write(BrepDocument.Of(Solids.CreateCube(), "cube"));

        var error = Assert.Throws<FormwrightException>(() => Convert(step, new StepToGltfOptions { Meshing = new GltfMeshing(Deflection: 11) }));

        Assert.Equal((ErrorCode.InvalidInput, "meshDeflection"), (error.Error.Code, error.Error.Field));
        Assert.Throws<FormwrightException>(() => Convert(step, new StepToGltfOptions { Draco = new DracoOptions(CompressionLevel: 11) }));
    }

    [Fact]
    public void Convert_NoStepFile_IsRefused()
    {
        var path = Path.Combine(_folder.FullName, "no.step");
        File.WriteAllText(path, "this is not a STEP file");

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Convert(path)).Error.Code);
    }

    private static StepToGltfOptions Fine { get; } = new() { Meshing = new GltfMeshing(Deflection: 0.01, Angle: 0.1, Relative: false) };

    private string Target => Path.Combine(_folder.FullName, "model.glb");

    private GlbFile Convert(string step, StepToGltfOptions? options = null)
    {
        StepToGltf.Convert(step, Target, options, cancel: TestContext.Current.CancellationToken);
        return GlbFile.Read(Target);
    }

    private string TwoBodies() => Write(new BrepDocument([
        new BrepBody(Solids.CreateCube(size: 10), "red", new Rgba(1, 0, 0, 1)),
        new BrepBody(Solids.CreateCube(size: 10, center: new Point3(25, 0, 0)), "green", new Rgba(0, 1, 0, 1))]));

    private string Write(BrepDocument document)
    {
        var path = Path.Combine(_folder.FullName, "model.step");
        StepExchange.Write(document, path);
        return path;
    }

    private static int Primitives(GlbFile file) => file.Json["meshes"]!.AsArray().Sum(mesh => mesh!["primitives"]!.AsArray().Count);

    private static (Point3 Least, Point3 Most) Bounds(JsonObject json)
    {
        var positions = json["accessors"]!.AsArray().Where(a => a!["min"]?.AsArray().Count == 3).ToArray();
        return (Corner("min", Enumerable.Min), Corner("max", Enumerable.Max));

        Point3 Corner(string end, Func<IEnumerable<double>, double> pick)
        {
            double Axis(int axis) => pick(positions.Select(a => (double)a![end]![axis]!));
            return new Point3(Axis(0), Axis(1), Axis(2));
        }
    }

    private static bool IsColor(JsonNode material, double r, double g, double b)
    {
        var color = material["pbrMetallicRoughness"]!["baseColorFactor"]!;
        return Math.Abs((double)color[0]! - r) + Math.Abs((double)color[1]! - g) + Math.Abs((double)color[2]! - b) < 1e-6;
    }

    private sealed class Recorder(List<double> seen) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (seen)
            {
                seen.Add(value);
            }
        }
    }

    private sealed class Canceller(CancellationTokenSource cancel, double from = 0, List<double>? seen = null) : IProgress<double>
    {
        public void Report(double value)
        {
            seen?.Add(value);
            if (value >= from)
            {
                cancel.Cancel();
            }
        }
    }
}
