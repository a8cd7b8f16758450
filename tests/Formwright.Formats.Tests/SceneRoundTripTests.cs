using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

/// <summary>What is written and read again keeps what the format can hold.</summary>
public class SceneRoundTripTests
{
    // What each format holds beyond faces, bounds and texture coordinates.
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["glb"] = "nodes pictures skins colors",
        ["gltf"] = "nodes pictures skins colors",
        ["obj"] = "quads pictures colors",
        ["fbx"] = "nodes quads pictures skins colors",
        ["usdz"] = "nodes quads pictures colors",
        ["usda"] = "nodes quads pictures colors",
    };

    public static TheoryData<string> All => [.. Kept.Keys];

    public static TheoryData<string> Skinning => [.. Kept.Keys.Where(format => Has(format, "skins"))];

    [Theory, MemberData(nameof(All))]
    public void RoundTrip_TexturedModel_KeepsCountsBoundsAndCoordinates(string format)
    {
        var graph = SampleModels.Textured();

        var back = SampleModels.RoundTrip(format, graph);

        Assert.Equal(24, back.TriangleCount);
        Assert.Equal(Has(format, "quads") ? 12 : 24, back.Meshes.Sum(mesh => mesh.Primitives.Sum(primitive => primitive.FaceCount)));
        var (expected, actual) = (PlacedMesh.BoundsOf(graph), PlacedMesh.BoundsOf(GraphFrame.Convert(back, LengthUnit.Metre, UpAxis.Y)));
        Assert.True((expected.Min - actual.Min).Length < 1e-4 && (expected.Max - actual.Max).Length < 1e-4, $"expected {expected}, found {actual}");
        var textured = PlacedMesh.AllOf(back).SelectMany(mesh => mesh.Primitives).Single(primitive => primitive.TexCoords is not null);
        foreach (var (position, coordinate) in CornerCoordinates(PlacedMesh.AllOf(graph).First().Primitives[0]))
        {
            Assert.Contains(CornerCoordinates(Framed(textured, back)), other => (other.Position - position).Length() < 1e-4 && (other.Coordinate - coordinate).Length() < 1e-5);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void RoundTrip_TexturedModel_KeepsMaterialsAndPictures(string format)
    {
        var back = SampleModels.RoundTrip(format, SampleModels.Textured());

        var wood = back.Materials.Single(material => material.Name.StartsWith("wood", StringComparison.Ordinal));
        var glass = back.Materials.Single(material => material.Name.StartsWith("glass", StringComparison.Ordinal));
        Assert.True((wood.BaseColor - new Vector4(0.8f, 0.9f, 1, 1)).Length() < 1e-4, wood.BaseColor.ToString());
        Assert.True((glass.BaseColor - new Vector4(0.2f, 0.5f, 0.7f, 0.25f)).Length() < 1e-4, glass.BaseColor.ToString());
        Assert.Equal(AlphaMode.Blend, glass.Alpha);
        Assert.Equal(0.1f, glass.Roughness, 1e-3f);
        if (Has(format, "pictures"))
        {
            Assert.Equal(4, back.Images.Count);
            Assert.All(back.Images, image => Assert.Equal(SampleModels.Png, image.Content));
            var uses = new[] { wood.BaseColorTexture, wood.MetallicRoughnessTexture, wood.NormalTexture, wood.EmissiveTexture };
            Assert.Equal(4, uses.Select(use => use!.Image).Distinct().Count());
            Assert.Equal("color", back.Images[wood.BaseColorTexture!.Image].Name);
            Assert.Equal(TextureWrap.Clamp, wood.BaseColorTexture.WrapU);
        }

        if (Has(format, "colors"))
        {
            var colored = Assert.Single(back.Meshes.SelectMany(mesh => mesh.Primitives), primitive => primitive.Colors is not null && primitive.TexCoords is null);
            Assert.Contains(colored.Colors!, color => (color - new Vector4(1, 0, 0, 1)).Length() < 1e-3);
        }
    }

    [Theory, MemberData(nameof(Skinning))]
    public void RoundTrip_SkinnedModel_KeepsJointsWeightsAndMotion(string format)
    {
        var graph = SampleModels.Skinned();

        var back = GraphFrame.Convert(SampleModels.RoundTrip(format, graph), LengthUnit.Metre, UpAxis.Y);

        Assert.Equal(2, Assert.Single(back.Skins).Joints.Count);
        var clip = Assert.Single(back.Clips);
        Assert.Equal(1, clip.Duration, 1e-4f);
        foreach (var time in new[] { 0f, 0.25f, 0.75f, 1f })
        {
            var (expected, actual) = (PlacedMesh.BoundsOf(ClipPose.At(graph, graph.Clips[0], time)), PlacedMesh.BoundsOf(ClipPose.At(back, clip, time)));
            Assert.True((expected.Min - actual.Min).Length < 2e-3 && (expected.Max - actual.Max).Length < 2e-3, $"at {time} s expected {expected}, found {actual}");
        }
    }

    private static bool Has(string format, string what) => Kept[format].Split(' ').Contains(what);

    private static MeshPrimitive Framed(MeshPrimitive primitive, SceneGraph graph) =>
        GraphFrame.Convert(graph with { Nodes = [new SceneNode("", NodeTransform.Identity, Mesh: 0)], Meshes = [new PolygonMesh("", [primitive])], Skins = [], Clips = [] }, LengthUnit.Metre, UpAxis.Y)
            .Meshes[0].Primitives[0];

    private static List<(Vector3 Position, Vector2 Coordinate)> CornerCoordinates(MeshPrimitive primitive) =>
        [.. primitive.Corners.Select(corner => (primitive.Positions[corner], primitive.TexCoords![corner])).Distinct()];
}
