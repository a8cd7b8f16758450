using System.Globalization;
using System.Text.Json;
using Formwright.Core;
using Formwright.Mesh;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

/// <summary>What programs we did not write say about the files we write.</summary>
public sealed class ForeignToolTests : IDisposable
{
    private const uint Millimetre = 1;

    private readonly string _folder = Directory.CreateTempSubdirectory("formwright-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Glb_OfSeveralBodies_HasNothingTheValidatorObjectsTo()
    {
        var open = SampleBodies.Box(5, 5, 5);
        open = CreasedMesh.Of(WeldedMesh.Of(open with { Triangles = open.Triangles[6..] }));
        var scene = new Scene([.. FormatSamples.TwoBodies.Bodies, new SceneBody("", open, new Rgba(0.1, 0.2, 0.3, 0.5)), new SceneBody("plate", SampleBodies.DrilledPlate(2, 2, 10, 3, 3, 16))]);

        var report = JsonDocument.Parse(await ForeignTools.ValidateGltfAsync(Save("glb", scene))).RootElement;

        var issues = report.GetProperty("issues");
        Assert.True(issues.GetProperty("messages").GetArrayLength() == 0, issues.ToString());
        Assert.Equal(scene.Bodies.Sum(body => WeldedMesh.Of(body.Mesh).TriangleCount), report.GetProperty("info").GetProperty("totalTriangleCount").GetInt32());
        Assert.Equal(3, report.GetProperty("info").GetProperty("materialCount").GetInt32());
    }

    [Theory]
    [InlineData("rounded")]
    [InlineData("plate")]
    [InlineData("ring")]
    public async Task Stl_OfClosedBodies_NeedsNoRepairByAdmesh(string which)
    {
        var mesh = which switch
        {
            "rounded" => SampleBodies.RoundedCube(50.8, 5, 12),
            "plate" => SampleBodies.DrilledPlate(3, 2, 20, 5, 4, 32),
            _ => SampleBodies.Torus(30, 10, 60, 30),
        };

        var report = await ForeignTools.CheckStl(Save("stl", SampleBodies.SceneOf(mesh)));

        foreach (var repair in new[] { "Total disconnected facets", "Degenerate facets", "Edges fixed", "Facets removed", "Facets added", "Facets reversed", "Backwards edges", "Normals fixed" })
        {
            Assert.Equal(0, Number(report, repair));
        }

        Assert.Equal(MeshTopology.Of(mesh).Volume, Number(report, "Volume"), MeshTopology.Of(mesh).Volume * 1e-5);
    }

    [Fact]
    public void ThreeMf_OfSeveralBodies_IsReadByLib3MfAsManifold()
    {
        var (warnings, unit, objects) = ForeignTools.Read3Mf(Save("3mf", FormatSamples.TwoBodies));

        Assert.Equal((0u, Millimetre), (warnings, unit));
        Assert.Equal(FormatSamples.TwoBodies.Bodies.Select(body => body.Name), objects.Select(made => made.Name));
        Assert.Equal(FormatSamples.TwoBodies.Bodies.Select(body => (uint)PrintableMesh.Of(body.Mesh).TriangleCount), objects.Select(made => made.Triangles));
        Assert.All(objects, made => Assert.True(made.Manifold));
    }

    private static double Number(string report, string label)
    {
        var match = System.Text.RegularExpressions.Regex.Match(report, $@"{label}\s*:\s*([-0-9.]+)");
        Assert.True(match.Success, $"'{label}' is not in the report:\n{report}");
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private string Save(string format, Scene scene)
    {
        var file = Path.Combine(_folder, $"sample.{format}");
        File.WriteAllBytes(file, FormatSamples.Written(FormatCatalogue.Require<IMeshWriter>(format), scene));
        return file;
    }
}
