using System.Globalization;
using System.Numerics;
using System.Text;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Tests.Models;

/// <summary>Models that are hardly any: without faces, with one, with far too many, with parts missing or values out of range.</summary>
public sealed class OddModelTests : IDisposable
{
    private readonly ModelRun run = new();

    public static TheoryData<string> Writable => ModelHandlerTests.Writable;

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("model.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\n")]
    [InlineData("model.ply", "ply\nformat ascii 1.0\nelement vertex 1\nproperty float x\nproperty float y\nproperty float z\nend_header\n0 0 0\n")]
    [InlineData("model.off", "OFF\n1 0 0\n0 0 0\n")]
    [InlineData("model.gltf", """{"asset":{"version":"2.0"},"scenes":[{"nodes":[0]}],"nodes":[{}]}""")]
    [InlineData("model.usda", "#usda 1.0\ndef Xform \"a\" {\n}\n")]
    public async Task ZeroFaces_AreRefused(string name, string content) =>
        AssertSays("no faces", await run.RefusedAsync(ModelTasks.Convert, Encoding.UTF8.GetBytes(content), new ConvertModelInput(name, ["glb"])));

    [Fact]
    public async Task ZeroTriangles_OfBinaryStl_AreRefused() =>
        AssertSays("no faces", await run.RefusedAsync(ModelTasks.Convert, new byte[84], new ConvertModelInput("model.stl", ["glb"])));

    [Theory]
    [MemberData(nameof(Writable))]
    public async Task OneFace_IsAModel(string format)
    {
        await run.OfAsync(ModelTasks.Convert, BinaryStl(1, Triangle), new ConvertModelInput("model.stl", [format]));
        Assert.Equal(1, run.Result.Faces);
        if (FormatCatalogue.Find(format) is IMeshReader reader)
        {
            byte[]? Companion(string name) => run.Outcome.Files.Any(file => file.Name == name) ? run.File_(name) : null;
            Assert.Equal(1, reader.Read(new MemoryStream(run.Model(format)), new ReadLimits(), Companion).TriangleCount);
        }
    }

    [Fact]
    public async Task OneFace_CanBeResized()
    {
        await run.OfAsync(ModelTasks.Resize, BinaryStl(1, Triangle), new ResizeModelInput("model.stl", null, 2, null, null));
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        ModelRun.AssertNear(new(2000, 0, 2000), max - min, 0.01f);
    }

    [Fact]
    public async Task FiftyMillionFaces_ThatAreOnlyAnnounced_AreRefusedAtOnce()
    {
        AssertSays("50000000", await run.RefusedAsync(ModelTasks.Convert, BinaryStl(50_000_000, Triangle), new ConvertModelInput("model.stl", ["glb"])));
        var ply = "ply\nformat binary_little_endian 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 50000000\nproperty list uchar int vertex_indices\nend_header\n";
        Assert.Equal(ErrorCode.InvalidInput, (await run.RefusedAsync(ModelTasks.Convert, Encoding.ASCII.GetBytes(ply), new ConvertModelInput("model.ply", ["glb"]))).Code);
    }

    [Fact]
    public async Task TexturesThatAreMissing_AreLeftOut()
    {
        var obj = "mtllib gone.mtl\nusemtl wood\n" + Encoding.ASCII.GetString(ModelRun.ObjBox(Vector3.One));
        await run.OfAsync(ModelTasks.Convert, Encoding.ASCII.GetBytes(obj), new ConvertModelInput("box.obj", ["glb"]));
        Assert.Equal(12, run.Result.Faces);

        using var second = new ModelRun();
        var gltf = Gltf(""","materials":[{"pbrMetallicRoughness":{"baseColorTexture":{"index":0}}}],"textures":[{"source":0}],"images":[{"uri":"gone.png"}]""");
        await second.OfAsync(ModelTasks.Convert, gltf, new ConvertModelInput("model.gltf", ["glb"]));
        Assert.Empty(Read(second).Images);
    }

    [Fact]
    public async Task DataThatIsMissing_IsNamed()
    {
        var gltf = """{"asset":{"version":"2.0"},"buffers":[{"byteLength":36,"uri":"gone.bin"}]}""";
        AssertSays("gone.bin", await run.RefusedAsync(ModelTasks.Convert, Encoding.ASCII.GetBytes(gltf), new ConvertModelInput("model.gltf", ["glb"])));
    }

    [Fact]
    public async Task ColoursOutOfRange_AreBroughtIntoIt()
    {
        var gltf = Gltf(""","materials":[{"pbrMetallicRoughness":{"baseColorFactor":[7,-1,0.5,1],"metallicFactor":-3,"roughnessFactor":9},"emissiveFactor":[2,-5,0]}]""");
        await run.OfAsync(ModelTasks.Convert, gltf, new ConvertModelInput("model.gltf", ["glb", "fbx", "obj", "usdz", "3mf"]));
        var graph = Read(run);
        var material = Assert.Single(graph.Materials);
        Assert.Equal(Vector4.Clamp(material.BaseColor, Vector4.Zero, Vector4.One), material.BaseColor);
        Assert.InRange(material.Metallic, 0, 1);
        Assert.InRange(material.Roughness, 0, 1);
        Assert.All(graph.Meshes[0].Primitives[0].Colors!, color => Assert.Equal(Vector4.Clamp(color, Vector4.Zero, Vector4.One), color));
    }

    private static float[] Triangle => [0, 0, 0, 1, 0, 0, 0, 0, 1];

    private static SceneGraph Read(ModelRun of) => FormatCatalogue.Require<IMeshReader>("glb").Read(new MemoryStream(of.Model("glb")), new ReadLimits());

    private static void AssertSays(string text, Error error)
    {
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private static byte[] BinaryStl(int announced, float[] corners) =>
        [.. new byte[80], .. BitConverter.GetBytes(announced), .. new byte[12], .. corners.SelectMany(BitConverter.GetBytes), 0, 0];

    /// <summary>A triangle whose vertex colours are far out of range.</summary>
    private static byte[] Gltf(string more)
    {
        float[] positions = [0, 0, 0, 1, 0, 0, 0, 1, 0], colors = [9, 0, 0, -4, 1, 0, 0.5f, 0.5f, 300];
        var data = Convert.ToBase64String([.. positions.Concat(colors).SelectMany(BitConverter.GetBytes)]);
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"asset":{"version":"2.0"},"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0,"COLOR_0":1},"material":0}]}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"},{"bufferView":1,"componentType":5126,"count":3,"type":"VEC3"}],
            "bufferViews":[{"buffer":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":36}],
            "buffers":[{"byteLength":72,"uri":"data:application/octet-stream;base64,{{data}}"}]{{more}}}
            """));
    }
}
