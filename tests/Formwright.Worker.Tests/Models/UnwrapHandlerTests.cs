using System.Numerics;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Mesh;

namespace Formwright.Worker.Tests.Models;

public sealed class UnwrapHandlerTests : IDisposable
{
    private readonly ModelRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task TexturedBox_IsLaidOutAnew_WithItsColours()
    {
        await run.OfAsync(ModelTasks.Unwrap, TexturedModels.HalfRedHalfBlue(2), new UnwrapModelInput("box.glb", ["glb", "obj"]));

        var facts = ModelTasks.FromJson<UnwrapFacts>(run.Result.Facts!);
        Assert.Equal(6, facts.Charts);
        Assert.Equal(1, facts.Stretch, 3);
        Assert.Equal(["glb", "mtl", "obj"], run.Result.Models.Keys.Order());
        Assert.Contains("base_color", Assert.Single(run.Result.Textures).Keys);
        AssertHalves(Read(run.Model("glb")), 2, 0.02f);
    }

    [Fact]
    public async Task Quads_OfATexturedBox_KeepItsColours()
    {
        await run.OfAsync(ModelTasks.Remesh, TexturedModels.HalfRedHalfBlue(2), new RemeshModelInput("box.glb", ["glb"], 600, IsQuad: true));

        AssertHalves(Read(run.Model("glb")), 2, 0.02f);
    }

    [Fact]
    public async Task ModelWithoutTexture_IsLaidOut_AndKeepsItsMaterial()
    {
        await run.OfAsync(ModelTasks.Unwrap, ModelRun.StlBox(new Vector3(10, 20, 30)), new UnwrapModelInput("box.stl", ["glb"]));

        var graph = Read(run.Model("glb"));
        Assert.Empty(graph.Images);
        Assert.NotNull(graph.Meshes[0].Primitives[0].TexCoords);
    }

    [Fact]
    public async Task TextureOfAnUnknownKind_IsRefused()
    {
        var glb = TexturedModels.HalfRedHalfBlue(1);

        // Its PNG becomes a file of nobody.
        glb[glb.AsSpan().LastIndexOf("PNG"u8)] = (byte)'X';
        Assert.Equal(ErrorCode.Unsupported, (await run.RefusedAsync(ModelTasks.Unwrap, glb, new UnwrapModelInput("box.glb", ["glb"]))).Code);
    }

    private static SceneGraph Read(byte[] glb) => FormatCatalogue.Require<IMeshReader>("glb").Read(new MemoryStream(glb), new ReadLimits());

    /// <summary>Red before the middle of X, blue behind it; between lies no more than a texel or two.</summary>
    private static void AssertHalves(SceneGraph graph, float side, float blur)
    {
        var primitives = PlacedMesh.AllOf(graph).SelectMany(mesh => mesh.Primitives).ToList();
        var paint = PrimitivePaint.Of(primitives, graph, new GraphPictures(graph));
        var primitive = Assert.Single(primitives);
        var corners = FaceTriangles.Of(primitive);
        var random = new Random(2);
        for (var i = 0; i < 5000; i++)
        {
            var (t, u, v) = (i % (corners.Length / 3), random.NextSingle(), random.NextSingle());
            (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
            var weights = new Vector3(1 - u - v, u, v);
            var x = Vector3.Dot(weights, new Vector3(primitive.Positions[corners[3 * t]].X, primitive.Positions[corners[(3 * t) + 1]].X, primitive.Positions[corners[(3 * t) + 2]].X));
            if (Math.Abs(x - (side / 2)) > blur * side)
            {
                Assert.True(Vector4.Distance(x < side / 2 ? new Vector4(1, 0, 0, 1) : new Vector4(0, 0, 1, 1), paint.At(t, weights)) < 0.1f, $"{x} {paint.At(t, weights)}");
            }
        }
    }
}
