using Formwright.Core;
using Formwright.Mesh;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

/// <summary>What every format of the catalogue must do, whichever it is.</summary>
public class FormatConformanceTests
{
    public static TheoryData<string> All => [.. FormatCatalogue.All.Select(format => format.Info.Name)];

    public static TheoryData<string> Writers => [.. FormatCatalogue.All.OfType<IMeshWriter>().Where(IsOurs).Select(format => format.Info.Name)];

    public static TheoryData<string> RoundTrips => [.. FormatCatalogue.All.Where(format => format is IMeshReader and IMeshWriter).Select(format => format.Info.Name)];

    public static MatrixTheoryData<string, bool> Models => new(FormatCatalogue.All.Where(format => format is IMeshReader and IMeshWriter).Select(format => format.Info.Name), [false, true]);

    public static TheoryData<string> Readers => [.. FormatCatalogue.All.Where(format => format is IMeshReader or IDrawingReader).Select(format => format.Info.Name)];

    [Theory, MemberData(nameof(All))]
    public void Info_OfEveryFormat_IsWellFormedAndFound(string name)
    {
        var format = FormatCatalogue.Find(name)!;

        Assert.Equal(name, name.ToLowerInvariant());
        Assert.NotEmpty(format.Info.Extensions);
        Assert.All(format.Info.Extensions, extension =>
        {
            Assert.StartsWith(".", extension, StringComparison.Ordinal);
            Assert.Same(format, FormatCatalogue.FindByExtension($"a.b{extension.ToUpperInvariant()}"));
        });
        Assert.Contains('/', format.Info.MediaType);
    }

    [Theory, MemberData(nameof(All))]
    public void Detect_SampleOfEveryFormat_NamesIt(string name)
    {
        var sample = FormatSamples.Of(FormatCatalogue.Find(name)!);

        Assert.Equal(name, FormatCatalogue.Detect(sample, sample.Length)?.Info.Name);
    }

    [Theory, MemberData(nameof(Writers))]
    public void Write_SameSceneTwice_GivesSameBytes(string name)
    {
        var writer = FormatCatalogue.Require<IMeshWriter>(name);

        Assert.Equal(FormatSamples.Written(writer, FormatSamples.TwoBodies), FormatSamples.Written(writer, FormatSamples.TwoBodies));
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_FilesMadeToHarm_AreRefusedWithoutGrowth(string name)
    {
        foreach (var (what, file) in HostileFiles.Of(name))
        {
            ReadOrFail(name, file, what, mustFail: true);
        }
    }

    [Fact]
    public void Read_FbxThatUnpacksWithoutEnd_IsRefusedBeforeItGrows()
    {
        var file = HostileFiles.FbxOfZeros(40 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<FormwrightException>(() => Read("fbx", new MemoryStream(file), new ReadLimits(MaxBytes: 8 << 20))).Error;

        Assert.Contains("unpack", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Theory, MemberData(nameof(RoundTrips))]
    public void Write_ThenRead_KeepsVolumeAndTopology(string name)
    {
        var writer = FormatCatalogue.Require<IMeshWriter>(name);
        var reader = FormatCatalogue.Require<IMeshReader>(name);

        var back = SceneFrame.Convert(reader.ReadBodies(new MemoryStream(FormatSamples.Written(writer, FormatSamples.TwoBodies)), new ReadLimits()), LengthUnit.Millimetre, UpAxis.Z);

        // Coordinates are 32-bit numbers, which another unit rounds up to three times, by 2^-24 each: for a cube, 9 x 2^-24 of the volume.
        Assert.All(back.Bodies, body => Assert.True(MeshTopology.Of(body.Mesh).IsWatertight));
        Assert.Equal(FormatSamples.TwoBodies.Bodies.Sum(Volume), back.Bodies.Sum(Volume), tolerance: FormatSamples.TwoBodies.Bodies.Sum(Volume) * 1e-6);
        Assert.Equal(2, back.Bodies.Sum(body => MeshTopology.Of(body.Mesh).EulerCharacteristic));

        static double Volume(SceneBody body) => MeshTopology.Of(body.Mesh).Volume;
    }

    [Theory, MemberData(nameof(Writers))]
    public void Write_NothingOrNotFinite_IsInvalidInput(string name)
    {
        var box = SampleBodies.Box(1, 1, 1);
        var unreal = box with { Positions = [.. box.Positions.Select((value, i) => i == 4 ? double.NaN : value)] };
        var huge = box with { Positions = [.. box.Positions.Select(value => value * 1e300)] };
        var writer = FormatCatalogue.Require<IMeshWriter>(name);

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => FormatSamples.Written(writer, new Scene([]))).Error.Code);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => FormatSamples.Written(writer, SampleBodies.SceneOf(unreal))).Error.Code);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => FormatSamples.Written(writer, SampleBodies.SceneOf(huge))).Error.Code);
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_SampleByteByByte_IsTheSameAsAtOnce(string name)
    {
        var sample = FormatSamples.Of(FormatCatalogue.Find(name)!);

        Assert.Equal(Summary(Read(name, new MemoryStream(sample))), Summary(Read(name, new TricklingStream(sample))));
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_SampleCutAtEveryPercent_FailsCleanlyOrIsValid(string name)
    {
        var sample = FormatSamples.Of(FormatCatalogue.Find(name)!);
        for (var percent = 0; percent < 100; percent++)
        {
            ReadOrFail(name, sample[..(sample.Length * percent / 100)], $"cut at {percent} %");
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_SampleWithDamagedBytes_FailsCleanlyOrIsValid(string name)
    {
        var sample = FormatSamples.Of(FormatCatalogue.Find(name)!);
        var random = new Random(20260701);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])sample.Clone();
            for (var hit = 0; hit <= i % 5; hit++)
            {
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : "0123456789-.eE\n \\/"[random.Next(18)]);
            }

            ReadOrFail(name, damaged, $"damage {i}");
        }
    }

    [Theory, MemberData(nameof(Models))]
    public void Read_ModelCutAtEveryPercentOrDamaged_FailsCleanlyOrIsValid(string name, bool skinned)
    {
        var files = SampleModels.Files(name, "model", skinned ? SampleModels.Skinned() : SampleModels.Textured());
        var random = new Random(20261128);
        for (var percent = 0; percent < 100; percent++)
        {
            foreach (var broken in files.Where(file => file.MediaType != "image/png"))
            {
                var (whole, what) = (broken.Content, $"{broken.Name} at {percent} %");
                ReadOrFail(name, files, broken, whole[..(whole.Length * percent / 100)], $"{what}, cut");
                var damaged = (byte[])whole.Clone();
                damaged[random.Next(damaged.Length * percent / 100, damaged.Length)] ^= (byte)random.Next(1, 256);
                ReadOrFail(name, files, broken, damaged, $"{what}, damaged");
            }
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_EmptyOrForeignFile_IsInvalidInput(string name)
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        var oneLine = Enumerable.Repeat((byte)'7', 3_000_000).ToArray();
        foreach (var file in new byte[][] { [], [0], [.. "hello"u8], noise, oneLine, FormatSamples.Of(FormatCatalogue.Find(name == "glb" ? "stl" : "glb")!) })
        {
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Read(name, new MemoryStream(file))).Error.Code);
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public void Read_SampleBeyondEachLimit_IsInvalidInput(string name)
    {
        var sample = FormatSamples.Of(FormatCatalogue.Find(name)!);
        foreach (var limits in new ReadLimits[] { new(MaxBytes: 50), new(MaxVertices: 1), new(MaxBytes: sample.Length - 1) })
        {
            var error = Assert.Throws<FormwrightException>(() => Read(name, new MemoryStream(sample), limits)).Error;
            Assert.Equal(ErrorCode.InvalidInput, error.Code);
        }
    }

    [Fact]
    public void Require_UnknownFormat_NamesTheOffered()
    {
        var error = Assert.Throws<FormwrightException>(() => FormatCatalogue.Require<IMeshWriter>("dwg")).Error;

        Assert.Equal(ErrorCode.Unsupported, error.Code);
        Assert.Contains("3mf, ", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A format that another program writes is not there everywhere.</summary>
    private static bool IsOurs(IFormat format) => format is not Blend;

    private static object Read(string name, Stream stream, ReadLimits? limits = null) => FormatCatalogue.Find(name) switch
    {
        IMeshReader reader => reader.ReadBodies(stream, limits ?? new ReadLimits()),
        IDrawingReader reader => reader.Read(stream, limits ?? new ReadLimits()),
        _ => throw new NotSupportedException(name),
    };

    private static void ReadOrFail(string name, byte[] file, string what, bool mustFail = false) =>
        TryOrFail(() => Assert.NotEmpty(Summary(Read(name, new MemoryStream(file)))), what, mustFail);

    private static void ReadOrFail(string name, IReadOnlyList<SetFile> files, SetFile broken, byte[] content, string what)
    {
        byte[]? Companion(string wanted) => files.FirstOrDefault(file => file.Name == wanted) is not { } file ? null : file == broken ? content : file.Content;
        var main = broken == files[0] ? content : files[0].Content;
        TryOrFail(() => Assert.True(FormatCatalogue.Require<IMeshReader>(name).Read(new MemoryStream(main), new ReadLimits(), Companion).TriangleCount > 0), what);
    }

    private static void TryOrFail(Action read, string what, bool mustFail = false)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
            Assert.False(mustFail, what);
        }
        catch (FormwrightException e)
        {
            Assert.True(e.Error.Code is ErrorCode.InvalidInput or ErrorCode.Unsupported, what);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {e}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 64 << 20, $"{what}: {allocated >> 20} MB");
    }

    /// <summary>A text that tells results apart, and proves them whole.</summary>
    private static string Summary(object result)
    {
        if (result is Drawing drawing)
        {
            Assert.NotEmpty(drawing.Paths);
            return string.Join("; ", drawing.Paths.Select(path => $"{path.Layer}: {string.Join(", ", path.Curves.Select(curve => curve.ToString()))}"));
        }

        var scene = Assert.IsType<Scene>(result);
        Assert.NotEmpty(scene.Bodies);
        return string.Join("; ", scene.Bodies.Select(body =>
        {
            var topology = MeshTopology.Of(body.Mesh);
            Assert.True(topology.Triangles > 0);
            Assert.Equal(body.Mesh.Positions.Length, body.Mesh.Normals.Length);
            return $"{body.Name} {topology} {body.Mesh.FeatureEdges.Count}";
        }));
    }

    /// <summary>Gives one byte per read, as a slow connection may.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
