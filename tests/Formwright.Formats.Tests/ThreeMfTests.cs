using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Xml.Linq;
using Formwright.Core;
using Formwright.Formats.Printing;
using Formwright.Mesh;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

public class ThreeMfTests
{
    private static readonly XNamespace Core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";

    [Fact]
    public void Write_TwoBodies_HasUnitTitleNamesAndColours()
    {
        var model = Model(FormatSamples.TwoBodies);

        Assert.Equal("millimeter", model.Attribute("unit")?.Value);
        Assert.Equal(["Rounded cube, Ring <2> & \"more\"", "Formwright"], model.Elements(Core + "metadata").Select(data => data.Value));
        var objects = model.Descendants(Core + "object").ToList();
        Assert.Equal(FormatSamples.TwoBodies.Bodies.Select(body => body.Name), objects.Select(made => made.Attribute("name")?.Value));
        var colors = model.Descendants(Core + "base").Select(material => material.Attribute("displaycolor")?.Value).ToList();
        Assert.Equal(["#E61A1A", "#9EABBA"], objects.Select(made => colors[int.Parse(made.Attribute("pindex")!.Value, CultureInfo.InvariantCulture)]));
        Assert.Equal(objects.Select(made => made.Attribute("id")?.Value), model.Descendants(Core + "item").Select(item => item.Attribute("objectid")?.Value));
    }

    [Fact]
    public void Write_Box_SharesEightVertices()
    {
        var mesh = Model(SampleBodies.SceneOf(SampleBodies.Box(1.5, 2, 3))).Descendants(Core + "mesh").Single();

        Assert.Equal(8, mesh.Descendants(Core + "vertex").Count());
        Assert.Equal(12, mesh.Descendants(Core + "triangle").Count());
        Assert.Contains(mesh.Descendants(Core + "vertex"), vertex => vertex.Attribute("x")?.Value == "1.5" && vertex.Attribute("y")?.Value == "2" && vertex.Attribute("z")?.Value == "3");
    }

    [Fact]
    public void Write_OpenBody_IsASurface()
    {
        var box = SampleBodies.Box(1, 1, 1);

        Assert.Equal("surface", Model(SampleBodies.SceneOf(box with { Triangles = box.Triangles[3..] })).Descendants(Core + "object").Single().Attribute("type")?.Value);
        Assert.Equal("model", Model(SampleBodies.SceneOf(box)).Descendants(Core + "object").Single().Attribute("type")?.Value);
    }

    [Fact]
    public void Write_NameWithControlCharacters_LosesOnlyThose()
    {
        var name = Model(SampleBodies.SceneOf(SampleBodies.Box(1, 1, 1), "a\u0000b\u001b \ud83d\ude00\uffff")).Descendants(Core + "object").Single().Attribute("name")?.Value;

        Assert.Equal("ab \ud83d\ude00", name);
    }

    [Fact]
    public void Write_TexturedModel_NamesItsPictureAndComesBackWithIt()
    {
        var graph = SampleModels.Textured();
        var back = SampleModels.RoundTrip("3mf", graph);

        var use = Assert.Single(back.Materials, material => material.BaseColorTexture is not null).BaseColorTexture!;
        Assert.Equal(SampleModels.Png, back.Images[use.Image].Content);
        Assert.Equal((TextureWrap.Clamp, TextureWrap.Clamp), (use.WrapU, use.WrapV));
        var expected = Corners(PlacedMesh.AllOf(GraphFrame.Convert(graph, LengthUnit.Millimetre, UpAxis.Z)).First().Primitives[0]);
        var found = Corners(PlacedMesh.AllOf(back).SelectMany(mesh => mesh.Primitives).Single(primitive => primitive.TexCoords is not null));
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected, corner => Assert.Contains(found, other => (other.Position - corner.Position).Length() < 0.1f && (other.Place - corner.Place).Length() < 1e-5f));

        // Programs that show no pictures have the mean of the four pixels in linear light times the colour.
        using var zip = new ZipArchive(new MemoryStream(SampleModels.Written(new ThreeMf(), graph)));
        using var entry = zip.GetEntry("3D/3dmodel.model")!.Open();
        var red = new[] { 200, 10, 90, 255 }.Average(value => Material.ToLinear(value / 255.0)) * 0.8;
        var display = XElement.Load(entry).Descendants(Core + "base").Single(material => material.Attribute("name")?.Value == "wood").Attribute("displaycolor")!.Value;
        Assert.Equal(255 * Material.ToSrgb(red), Convert.ToInt32(display[1..3], 16), 2.0);

        static List<(Vector3 Position, Vector2 Place)> Corners(MeshPrimitive primitive) =>
            [.. primitive.Corners.Select(corner => (primitive.Positions[corner], primitive.TexCoords![corner])).Distinct()];
    }

    [Fact]
    public void Read_ObjectOfTwoMeshes_HasBothWithTheirOwnVertices()
    {
        // Two tetrahedra of volumes 1/6 and 8/6, each with points of its own, as Assimp writes the meshes of a node.
        static string Tetrahedron(int size, int x) =>
            $"<mesh><vertices><vertex x='{x}' y='0' z='0'/><vertex x='{x + size}' y='0' z='0'/><vertex x='{x}' y='{size}' z='0'/><vertex x='{x}' y='0' z='{size}'/></vertices>"
            + "<triangles><triangle v1='0' v2='2' v3='1'/><triangle v1='0' v2='1' v3='3'/><triangle v1='0' v2='3' v3='2'/><triangle v1='1' v2='2' v3='3'/></triangles></mesh>";
        var graph = Read($"<object id='1' type='model'>{Tetrahedron(1, 0)}{Tetrahedron(2, 5)}</object>");

        var bodies = SceneBodies.Of(graph).Bodies;
        Assert.Equal(1.5, bodies.Sum(body => MeshTopology.Of(body.Mesh).Volume), 1e-6);
        Assert.All(bodies, body => Assert.True(MeshTopology.Of(body.Mesh).IsWatertight));
    }

    [Fact]
    public void Read_TriangleBeyondTheVerticesOfItsMesh_IsRefused()
    {
        const string Mesh = "<mesh><vertices><vertex x='0' y='0' z='0'/><vertex x='1' y='0' z='0'/><vertex x='0' y='1' z='0'/></vertices><triangles><triangle v1='0' v2='1' v3='{0}'/></triangles></mesh>";
        var error = Assert.Throws<FormwrightException>(() => Read($"<object id='1'>{string.Format(CultureInfo.InvariantCulture, Mesh, 3)}{string.Format(CultureInfo.InvariantCulture, Mesh, 2)}</object>")).Error;

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
    }

    [Fact]
    public void Read_Components_PlaceTheirObjectsInOneAnotherAndAsOftenAsNamed()
    {
        // A tetrahedron, twice in a pair (the second turned by 90 degrees about Z and doubled), the pair twice in the build.
        var graph = Read(
            "<object id='3' name='corner'><mesh><vertices><vertex x='0' y='0' z='0'/><vertex x='1' y='0' z='0'/><vertex x='0' y='1' z='0'/><vertex x='0' y='0' z='1'/></vertices>"
            + "<triangles><triangle v1='0' v2='2' v3='1'/><triangle v1='0' v2='1' v3='3'/><triangle v1='0' v2='3' v3='2'/><triangle v1='1' v2='2' v3='3'/></triangles></mesh></object>"
            + "<object id='1' name='pair'><components><component objectid='3'/><component objectid='3' transform='0 2 0 -2 0 0 0 0 2 10 0 0'/></components></object>",
            items: "<item objectid='1'/><item objectid='1' transform='1 0 0 0 1 0 0 0 1 0 0 50'/>");

        Assert.Equal(["pair", "corner", "corner", "pair", "corner", "corner"], graph.Nodes.Select(node => node.Name));
        Assert.Single(graph.Meshes);
        var bounds = PlacedMesh.AllOf(graph).Select(mesh => mesh.Primitives[0].Positions).Select(points => (points.Aggregate(Vector3.Min), points.Aggregate(Vector3.Max)));
        (Vector3 Low, Vector3 High)[] expected =
        [
            (new(0, 0, 0), new(1, 1, 1)), (new(8, 0, 0), new(10, 2, 2)),
            (new(0, 0, 50), new(1, 1, 51)), (new(8, 0, 50), new(10, 2, 52)),
        ];
        Assert.Equal(4, bounds.Count());
        Assert.All(expected.Zip(bounds), pair => Assert.True((pair.First.Low - pair.Second.Item1).Length() + (pair.First.High - pair.Second.Item2).Length() < 1e-5f, $"{pair}"));
        Assert.Equal(2 * (1 + 8) / 6.0, SceneBodies.Of(graph).Bodies.Sum(body => MeshTopology.Of(body.Mesh).Volume), 1e-5);
    }

    [Theory]
    [InlineData("inch", 25.4)]
    [InlineData("foot", 304.8)]
    [InlineData("micron", 0.001)]
    [InlineData("centimeter", 10)]
    [InlineData("meter", 1000)]
    public void Read_Units_GiveTheSizeInMillimetres(string unit, double millimetres)
    {
        var graph = Read(
            "<object id='1'><mesh><vertices><vertex x='1' y='0' z='0'/><vertex x='3' y='0' z='0'/><vertex x='1' y='4' z='0'/></vertices><triangles><triangle v1='0' v2='1' v3='2'/></triangles></mesh></object>",
            unit,
            "<item objectid='1' transform='1 0 0 0 1 0 0 0 1 0 0 5'/>");

        var points = PlacedMesh.AllOf(GraphFrame.Convert(graph, LengthUnit.Millimetre, UpAxis.Z)).Single().Primitives[0].Positions;
        Assert.Equal(0, (points.Aggregate(Vector3.Min) - ((float)millimetres * new Vector3(1, 0, 5))).Length(), 1e-5 * millimetres);
        Assert.Equal(0, (points.Aggregate(Vector3.Max) - ((float)millimetres * new Vector3(3, 4, 5))).Length(), 1e-5 * millimetres);
    }

    private static SceneGraph Read(string objects, string unit = "millimeter", string items = "<item objectid='1'/>")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var model = new StreamWriter(zip.CreateEntry("3D/3dmodel.model").Open());
            model.Write($"<model unit='{unit}' xmlns='{Core.NamespaceName}'><resources>{objects}</resources><build>{items}</build></model>");
        }

        return SampleModels.Read("3mf", file.ToArray());
    }

    private static XElement Model(Scene scene)
    {
        using var zip = new ZipArchive(new MemoryStream(FormatSamples.Written(new ThreeMf(), scene)));
        using var entry = zip.GetEntry("3D/3dmodel.model")!.Open();
        return XElement.Load(entry);
    }
}
