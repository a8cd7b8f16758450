using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class TextureBakerTests
{
    [Fact]
    public void Atlas_OfABoxOfQuads_KeepsItsFacesAndShowsThePictureAtTheSamePlaces()
    {
        var graph = Checkered();
        var (atlas, baked) = Rebake(graph, 512);

        Assert.Equal(6, atlas.Primitive.FaceCount);
        Assert.Equal(24, atlas.Primitive.Positions.Length);
        var before = new SurfaceMaps(graph.Meshes[0].Primitives, graph, new GraphPictures(graph));
        var after = MapsOf(atlas, baked);
        var random = new Random(4);
        var wrong = 0;
        for (var i = 0; i < 3000; i++)
        {
            var weights = Weights(random);
            var triangle = i % 12;
            wrong += Vector4.Distance(before.BaseColor(atlas.Origins[triangle], weights), after.BaseColor(triangle, weights)) > 0.25f ? 1 : 0;
        }

        // Only along the borders of the squares, where both pictures blend two colours.
        Assert.InRange(wrong, 0, 150);
    }

    [Fact]
    public void OtherSurface_TakesTheColourOfTheNearestPlace()
    {
        // A cube inside of a cube with a colour of its own on every side.
        var outer = SampleGraphs.QuadBox(2, 2, 2);
        var graph = Graph(outer with { Colors = [.. Enumerable.Range(0, 24).Select(v => Side(v / 4))] }, new Material(), []);
        var inner = SampleGraphs.QuadBox(1.8f, 1.8f, 1.8f);
        inner = inner with { Positions = [.. inner.Positions.Select(p => p + new Vector3(0.1f))], TexCoords = null };
        var atlas = TextureAtlas.Of([inner]);
        var mesh = Meshes.Of(outer);
        var nearest = new NearestSurface(mesh);

        var baked = TextureBaker.Bake(
            atlas.ToTarget(), new SurfaceMaps(graph.Meshes[0].Primitives, graph, new GraphPictures(graph)), (_, at, normal) => nearest.Match(at, normal), mesh, new BakeOptions(128));

        var maps = MapsOf(atlas, baked);
        for (var t = 0; t < 12; t++)
        {
            Assert.True(Vector4.Distance(Side(t / 2), maps.BaseColor(t, new Vector3(1f / 3))) < 0.02f);
        }

        static Vector4 Side(int side) => new(side % 2, side / 2 % 2, side / 4, 1);
    }

    [Fact]
    public void ThinWall_DoesNotTakeTheColourOfItsBack()
    {
        // A plate of 0.01, red above and blue below; points of the target lie nearer to the wrong side.
        var plate = SampleGraphs.QuadBox(1, 1, 0.01f);
        var nearest = new NearestSurface(Meshes.Of(plate));

        var top = nearest.Match(new Vector3(0.5f, 0.5f, 0.001f), Vector3.UnitZ);
        var bottom = nearest.Match(new Vector3(0.5f, 0.5f, 0.009f), -Vector3.UnitZ);

        Assert.InRange(top.Triangle, 0, 1);
        Assert.InRange(bottom.Triangle, 2, 3);
    }

    [Fact]
    public void Normals_OfASphereOnACoarseOne_AreThoseOfTheSphere()
    {
        var fine = Primitive(Meshes.Sphere(1, 4));
        fine = fine with { Normals = [.. fine.Positions.Select(Vector3.Normalize)] };
        var coarse = Primitive(Meshes.Sphere(1, 1));
        coarse = coarse with { Normals = [.. coarse.Positions.Select(Vector3.Normalize)] };
        var graph = Graph(fine, new Material(), []);
        var nearest = new NearestSurface(Meshes.Of(fine));
        var atlas = TextureAtlas.Of([coarse]);

        var baked = TextureBaker.Bake(
            atlas.ToTarget(), new SurfaceMaps([fine], graph, new GraphPictures(graph)), (_, at, normal) => nearest.Match(at, normal), Meshes.Of(fine), new BakeOptions(512, BakeMaps.Normals));

        // At each place of the coarse sphere the mapped normal points away from the middle.
        var maps = MapsOf(atlas, baked);
        Assert.True(maps.HasNormals);
        var triangles = FaceTriangles.Of(atlas.Primitive);
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var (t, w) = (i % (triangles.Length / 3), Weights(random));
            var p = atlas.Primitive.Positions;
            var at = (p[triangles[3 * t]] * w.X) + (p[triangles[(3 * t) + 1]] * w.Y) + (p[triangles[(3 * t) + 2]] * w.Z);
            Assert.True(Vector3.Dot(Vector3.Normalize(at), maps.Normal(t, w)) > 0.998f, $"{at} {maps.Normal(t, w)}");
        }
    }

    [Fact]
    public void NormalMap_BakedOntoTheSameSurface_LightsItTheSame()
    {
        // A map that leans to the right by 30 degrees everywhere.
        byte[] lean = [(byte)MathF.Round(127.5f * (1 + MathF.Sin(MathF.PI / 6))), 128, (byte)MathF.Round(127.5f * (1 + MathF.Cos(MathF.PI / 6))), 255];
        var graph = Graph(SampleGraphs.QuadBox(1, 1, 1), new Material { NormalTexture = new TextureUse(0) }, [new Picture(1, 1, lean).ToPng("lean")]);
        var (atlas, baked) = Rebake(graph, 128);

        var (before, after) = (new SurfaceMaps(graph.Meshes[0].Primitives, graph, new GraphPictures(graph)), MapsOf(atlas, baked));

        for (var t = 0; t < 12; t++)
        {
            Assert.True(Vector3.Dot(before.Normal(atlas.Origins[t], new Vector3(1f / 3)), after.Normal(t, new Vector3(1f / 3))) > 0.999f);
        }
    }

    [Fact]
    public void Occlusion_OnAnOpenPlateIsOneAndBelowALidIsNot()
    {
        var plate = SampleGraphs.QuadBox(10, 10, 1);
        var lid = plate with { Positions = [.. plate.Positions.Select(p => p + new Vector3(0, 0, 1.1f))] };
        var open = new OpenSky(Meshes.Of(plate), 64);
        var closed = new OpenSky(Meshes.Together(Meshes.Of(plate), Meshes.Of(lid)), 64);

        Assert.Equal(1, open.At(new Vector3(5, 5, 1), Vector3.UnitZ));
        Assert.True(closed.At(new Vector3(5, 5, 1), Vector3.UnitZ) < 0.1f);

        // At the edge of the lid half of the sky is open.
        Assert.InRange(closed.At(new Vector3(10, 5, 1), Vector3.UnitZ), 0.4f, 0.6f);
    }

    [Fact]
    public void Bake_Occlusion_FillsTheWholePicture()
    {
        var graph = Graph(SampleGraphs.QuadBox(1, 1, 1), new Material(), []);
        var primitives = graph.Meshes[0].Primitives;
        var atlas = TextureAtlas.Of(primitives);

        var baked = TextureBaker.Bake(atlas.ToTarget(), new SurfaceMaps(primitives, graph, new GraphPictures(graph)), (place, _, _) => place, Meshes.Of(primitives[0]), new BakeOptions(64, BakeMaps.Occlusion, 16));

        // Nothing darkens a box, so that every pixel is open, between the charts as well.
        Assert.All(PictureDecoder.Decode(Assert.Single(baked.Images)).Rgba, value => Assert.Equal(255, value));
        Assert.NotNull(baked.Material.OcclusionTexture);
    }

    [Fact]
    public void MetallicRoughnessAndEmission_OfSeveralMaterials_AreTheirs()
    {
        var box = SampleGraphs.QuadBox(1, 1, 1);
        var graph = Graph(box, new Material { Roughness = 0.2f, Metallic = 1, Emissive = new Vector3(4, 0, 0) }, []) with { };
        graph = graph with
        {
            Materials = [graph.Materials[0], new Material { Roughness = 0.8f, Alpha = AlphaMode.Blend, BaseColor = new Vector4(0, 1, 0, 0.4f) }],
            Meshes = [new PolygonMesh("two", [box with { Material = 0 }, box with { Material = 1, Positions = [.. box.Positions.Select(p => p + new Vector3(3, 0, 0))] }])],
        };
        var (atlas, baked) = Rebake(graph, 256);

        var maps = MapsOf(atlas, baked);
        var middle = new Vector3(1f / 3);
        for (var t = 0; t < 24; t++)
        {
            var first = atlas.Origins[t] < 12;
            var (roughness, metallic) = maps.MetallicRoughness(t, middle);
            Assert.Equal(first ? 0.2f : 0.8f, roughness, 0.01f);
            Assert.Equal(first ? 1 : 0, metallic, 0.01f);
            Assert.Equal(first ? 4 : 0, maps.Emission(t, middle).X, 0.05f);
            Assert.Equal(first ? 1 : 0.4f, maps.BaseColor(t, middle).W, 0.01f);
        }
    }

    [Theory]
    [InlineData(8, 16, "size")]
    [InlineData(9000, 16, "size")]
    [InlineData(64, 0, "rays")]
    public void Options_OutOfRange_AreRefused(int size, int rays, string field)
    {
        var graph = Checkered();
        var primitives = graph.Meshes[0].Primitives;

        Assert.Equal(field, Assert.Throws<FormwrightException>(() => TextureBaker.Bake(
            TextureAtlas.Of(primitives).ToTarget(), new SurfaceMaps(primitives, graph, new GraphPictures(graph)), (place, _, _) => place, Meshes.Of(primitives[0]), new BakeOptions(size, Rays: rays))).Error.Field);
    }

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();
        var graph = Checkered();
        var primitives = graph.Meshes[0].Primitives;

        Assert.ThrowsAny<OperationCanceledException>(() => TextureBaker.Bake(
            TextureAtlas.Of(primitives).ToTarget(), new SurfaceMaps(primitives, graph, new GraphPictures(graph)), (place, _, _) => place, Meshes.Of(primitives[0]), new BakeOptions(512), Meshes.CancelAt(0.1, source), source.Token));
    }

    [Fact]
    public void Atlas_WithoutArea_IsRefused() => Assert.Equal(
        ErrorCode.InvalidInput,
        Assert.Throws<FormwrightException>(() => TextureAtlas.Of([new MeshPrimitive { Positions = [Vector3.Zero, Vector3.UnitX, 2 * Vector3.UnitX], Corners = [0, 1, 2] }])).Error.Code);

    private static (TextureAtlas Atlas, BakedMaterial Baked) Rebake(SceneGraph graph, int size)
    {
        var primitives = graph.Meshes[0].Primitives;
        var atlas = TextureAtlas.Of(primitives);
        return (atlas, TextureBaker.Bake(
            atlas.ToTarget(), new SurfaceMaps(primitives, graph, new GraphPictures(graph)), (place, _, _) => place with { Triangle = atlas.Origins[place.Triangle] }, Meshes.Of(primitives[0]), new BakeOptions(size)));
    }

    private static SurfaceMaps MapsOf(TextureAtlas atlas, BakedMaterial baked)
    {
        var graph = Graph(atlas.Primitive, baked.Material, baked.Images);
        return new SurfaceMaps(graph.Meshes[0].Primitives, graph, new GraphPictures(graph));
    }

    private static SceneGraph Checkered()
    {
        byte[] squares = [.. Enumerable.Range(0, 64 * 64).SelectMany(i => ((i % 64 / 8) + (i / 64 / 8)) % 2 == 0 ? new byte[] { 255, 40, 0, 255 } : [0, 60, 255, 255])];
        return Graph(SampleGraphs.QuadBox(1, 1, 1), new Material { BaseColorTexture = new TextureUse(0, WrapU: TextureWrap.Clamp, WrapV: TextureWrap.Clamp) }, [new Picture(64, 64, squares).ToPng("squares")]);
    }

    private static SceneGraph Graph(MeshPrimitive primitive, Material material, IReadOnlyList<TextureImage> images) => new()
    {
        Nodes = [new SceneNode("model", NodeTransform.Identity, Mesh: 0)],
        Meshes = [new PolygonMesh("model", [primitive with { Material = 0 }])],
        Materials = [material],
        Images = images,
    };

    private static MeshPrimitive Primitive(WeldedMesh mesh) => new()
    {
        Positions = [.. Enumerable.Range(0, mesh.PointCount).Select(mesh.PointAt).Select(p => new Vector3((float)p.X, (float)p.Y, (float)p.Z))],
        Corners = mesh.Triangles,
    };

    private static Vector3 Weights(Random random)
    {
        var (u, v) = (random.NextSingle(), random.NextSingle());
        (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
        return new Vector3(1 - u - v, u, v);
    }
}
