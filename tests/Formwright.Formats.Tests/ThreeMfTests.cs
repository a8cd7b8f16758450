using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Formwright.Core;
using Formwright.Formats.Printing;
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

    private static XElement Model(Scene scene)
    {
        using var zip = new ZipArchive(new MemoryStream(FormatSamples.Written(new ThreeMf(), scene)));
        using var entry = zip.GetEntry("3D/3dmodel.model")!.Open();
        return XElement.Load(entry);
    }
}
