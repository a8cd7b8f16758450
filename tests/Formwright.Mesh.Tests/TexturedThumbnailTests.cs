using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class TexturedThumbnailTests
{
    private static readonly byte[] RedOverBlue = [255, 0, 0, 255, 0, 0, 255, 255];

    [Fact]
    public void Render_TexturedBox_ShowsThePictureWhereItLies()
    {
        // Red in the upper half of each side, blue in the lower one.
        var picture = Draw(Textured(new Picture(1, 2, RedOverBlue)));

        // Both visible sides of the box, near its upper and its lower edge.
        Assert.True(Share(picture, 150, 215).R > 0.6, $"{Share(picture, 150, 215)}");
        Assert.True(Share(picture, 150, 345).B > 0.6, $"{Share(picture, 150, 345)}");
        Assert.True(Share(picture, 370, 215).R > 0.6, $"{Share(picture, 370, 215)}");
        Assert.True(Share(picture, 370, 345).B > 0.6, $"{Share(picture, 370, 345)}");
    }

    [Fact]
    public void Render_VertexColours_AreShown()
    {
        var box = SampleGraphs.QuadBox(1, 1, 1);
        var graph = Graph(box with { Colors = [.. box.Positions.Select(p => p.Z > 0.5f ? new Vector4(1, 0, 0, 1) : new Vector4(0, 0, 1, 1))] }, [], []);

        var picture = Draw(graph);

        Assert.True(Share(picture, 150, 200).R > 0.6);
        Assert.True(Share(picture, 150, 355).B > 0.6);
    }

    [Fact]
    public void Render_MaskBelowTheCutoff_IsAHole()
    {
        byte[] holes = [200, 200, 200, 100, 200, 200, 200, 255];
        var solid = Textured(new Picture(1, 2, holes));
        var masked = solid with { Materials = [solid.Materials[0] with { Alpha = AlphaMode.Mask, AlphaCutoff = 0.6f }] };
        var options = new ThumbnailOptions(TransparentBackground: true);

        var (before, after) = (ThumbnailRenderer.Render(SceneBodies.Painted(solid, 1024), options), ThumbnailRenderer.Render(SceneBodies.Painted(masked, 1024), options));

        Assert.True(Covered(after) < 0.9 * Covered(before), $"{Covered(after)} of {Covered(before)}");

        static int Covered(byte[] picture) => Enumerable.Range(0, picture.Length / 4).Count(i => picture[(4 * i) + 3] > 128);
    }

    [Fact]
    public void Render_TextureThatCannotBeDecoded_IsLeftOut()
    {
        var graph = Textured(new Picture(1, 2, RedOverBlue));
        var broken = graph with { Images = [graph.Images[0] with { Content = graph.Images[0].Content[..40] }] };

        Assert.Null(Assert.Single(SceneBodies.Painted(broken, 1024).Bodies).Paint);
        Assert.Throws<FormwrightException>(() => PrimitivePaint.Of(graph.Meshes[0].Primitives, graph, new GraphPictures(broken)));
    }

    [Fact]
    public void Painted_WithoutTextureCoordinates_HasTheColourOfItsMaterial()
    {
        var graph = Textured(new Picture(1, 2, RedOverBlue));
        var bare = graph with { Meshes = [new PolygonMesh("box", [graph.Meshes[0].Primitives[0] with { TexCoords = null }])] };

        Assert.Null(Assert.Single(SceneBodies.Painted(bare, 1024).Bodies).Paint);
    }

    [Fact]
    public void Painted_SeveralMaterials_ShowsThemAll()
    {
        var box = SampleGraphs.QuadBox(1, 1, 1);
        var graph = Graph(box with { Material = 0 }, [Material.Of(new Rgba(1, 0, 0)), Material.Of(new Rgba(0, 1, 0))], []);
        graph = graph with { Meshes = [new PolygonMesh("boxes", [graph.Meshes[0].Primitives[0], box with { Material = 1, Positions = [.. box.Positions.Select(p => p + new Vector3(2, 0, 0))] }])] };

        var paint = Assert.Single(SceneBodies.Painted(graph, 1024).Bodies).Paint!;

        Assert.Equal(new Vector4(1, 0, 0, 1), paint(0, Vector3.UnitX));
        Assert.Equal(new Vector4(0, 1, 0, 1), paint(23, Vector3.UnitX));
    }

    private static SceneGraph Textured(Picture picture) =>
        Graph(SampleGraphs.QuadBox(1, 1, 1) with { Material = 0 }, [new Material { BaseColorTexture = new TextureUse(0, WrapU: TextureWrap.Clamp, WrapV: TextureWrap.Clamp) }], [picture.ToPng("picture")]);

    private static SceneGraph Graph(MeshPrimitive primitive, IReadOnlyList<Material> materials, IReadOnlyList<TextureImage> images) => new()
    {
        Nodes = [new SceneNode("box", NodeTransform.Identity, Mesh: 0)],
        Meshes = [new PolygonMesh("box", [primitive])],
        Materials = materials,
        Images = images,
        Up = UpAxis.Z,
    };

    private static byte[] Draw(SceneGraph graph) => ThumbnailRenderer.Render(SceneBodies.Painted(graph, 1024));

    private static (double R, double G, double B) Share(byte[] picture, int x, int y)
    {
        var pixel = picture.AsSpan(4 * ((512 * y) + x), 3);
        double sum = pixel[0] + pixel[1] + pixel[2];
        return (pixel[0] / sum, pixel[1] / sum, pixel[2] / sum);
    }
}
