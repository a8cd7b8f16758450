using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

/// <summary>Textures that materials scale, turn and move, in formats that cannot say so.</summary>
public class PlacedTexturesTests
{
    [Theory]
    [InlineData("obj")]
    [InlineData("fbx")]
    [InlineData("3mf")]
    public void Placement_OfATexture_BecomesItsCoordinates(string format)
    {
        var (offset, angle, scale) = (new Vector2(0.25f, 0.1f), 0.6f, new Vector2(2, 3));
        var graph = SampleModels.Textured();
        var wood = graph.Materials[0];
        graph = graph with { Materials = [wood with { BaseColorTexture = wood.BaseColorTexture! with { Placement = new TexturePlacement(offset, angle, scale) } }, graph.Materials[1]] };

        var back = SampleModels.RoundTrip(format, graph);

        var found = PlacedMesh.AllOf(back).SelectMany(mesh => mesh.Primitives).Single(primitive => primitive.TexCoords is not null);
        Assert.Null(back.Materials[found.Material!.Value].BaseColorTexture!.Placement);

        // As KHR_texture_transform defines it: scaled, turned, moved.
        var (sin, cos) = MathF.SinCos(angle);
        foreach (var t in graph.Meshes[0].Primitives[0].TexCoords!.Distinct())
        {
            var expected = new Vector2((cos * scale.X * t.X) + (sin * scale.Y * t.Y) + offset.X, (-sin * scale.X * t.X) + (cos * scale.Y * t.Y) + offset.Y);
            Assert.Contains(found.TexCoords!, coordinate => (coordinate - expected).Length() < 1e-5f);
        }
    }

    [Fact]
    public void Placement_OfASecondTexture_StaysRelativeToTheFirst()
    {
        var graph = SampleModels.Textured();
        var wood = graph.Materials[0];
        var (first, second) = (new TexturePlacement(new Vector2(0.5f, 0), 0, new Vector2(2, 2)), new TexturePlacement(Vector2.Zero, 0, new Vector2(4, 4)));
        graph = graph with
        {
            Materials = [wood with { BaseColorTexture = wood.BaseColorTexture! with { Placement = first }, EmissiveTexture = wood.EmissiveTexture! with { Placement = second } }, graph.Materials[1]],
        };

        var back = SampleModels.RoundTrip("obj", graph).Materials.Single(material => material.Name == "wood");

        // 4 t = 2 (2 t + 0.5) - 1.
        Assert.Null(back.BaseColorTexture!.Placement);
        Assert.Equal(new Vector2(2, 2), back.EmissiveTexture!.Placement!.Scale);
        Assert.Equal(-1, back.EmissiveTexture.Placement.Offset.X, 1e-5f);
    }

    [Fact]
    public void Off_BehindComments_IsRecognised()
    {
        var file = "# made by hand\n\n  # twice\nOFF\n3 1 0\n"u8;

        Assert.True(new Off().Recognises(file, file.Length));
        Assert.False(new Off().Recognises("# only words"u8, null));
    }
}
