using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

/// <summary>What programs we did not write find in our production models.</summary>
public sealed class ForeignSceneTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("formwright-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Glb_OfAModel_HasNoErrorForTheValidator(bool skinned)
    {
        var report = JsonDocument.Parse(await ForeignTools.ValidateGlb(Save("glb", Model(skinned)))).RootElement;

        Assert.True(report.GetProperty("issues").GetProperty("numErrors").GetInt32() == 0, report.GetProperty("issues").ToString());
        Assert.Equal(skinned ? 1 : 0, report.GetProperty("info").GetProperty("animationCount").GetInt32());
        Assert.Equal(Model(skinned).TriangleCount, report.GetProperty("info").GetProperty("totalTriangleCount").GetInt32());
    }

    [Theory]
    [InlineData("glb", false, 1)]
    [InlineData("glb", true, 1)]
    [InlineData("fbx", false, 100)]
    [InlineData("fbx", true, 100)]
    [InlineData("usdz", false, 1)]
    public async Task Model_LoadedByThree_HasItsTrianglesBoundsAndMotion(string format, bool skinned, double unitsPerMetre)
    {
        var graph = Model(skinned);

        var found = JsonDocument.Parse(await ForeignTools.LoadWithThree(Save(format, graph))).RootElement;

        // Its loader for USDZ shows a mesh once for itself and once for the prim above.
        Assert.Equal(graph.TriangleCount * (format == "usdz" ? 2 : 1), found.GetProperty("triangles").GetDouble());
        var bounds = PlacedMesh.BoundsOf(graph);
        AssertNear(bounds.Min * unitsPerMetre, found.GetProperty("min"), 1e-3 * unitsPerMetre);
        AssertNear(bounds.Max * unitsPerMetre, found.GetProperty("max"), 1e-3 * unitsPerMetre);
        Assert.Equal(skinned ? 0 : 1, found.GetProperty("textured").GetInt32());
        Assert.Equal(skinned ? 1 : 0, found.GetProperty("skinned").GetInt32());
        Assert.Equal(skinned && format == "fbx" ? 1 : 0, found.GetProperty("clips").GetInt32());
    }

    [Theory]
    [InlineData("glb")]
    [InlineData("gltf")]
    [InlineData("obj")]
    [InlineData("fbx")]
    [InlineData("stl")]
    [InlineData("ply")]
    public async Task Model_ReadByAssimp_HasItsFaces(string format)
    {
        var info = await ForeignTools.InfoByAssimp(Save(format, SampleModels.Textured()));

        var faces = Regex.Match(info, @"Faces:\s+(\d+)");
        Assert.True(faces.Success, info);
        Assert.Equal(24, int.Parse(faces.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Fbx_OfASkinnedModel_HasBonesForAssimp()
    {
        var info = await ForeignTools.InfoByAssimp(Save("fbx", SampleModels.Skinned()));

        Assert.Matches(@"Bones:\s+2", info);
    }

    private static SceneGraph Model(bool skinned) => skinned ? SampleModels.Skinned() : SampleModels.Textured();

    private static void AssertNear(Point3 expected, JsonElement found, double tolerance)
    {
        var point = new Point3(found[0].GetDouble(), found[1].GetDouble(), found[2].GetDouble());
        Assert.True((expected - point).Length <= tolerance, $"expected {expected}, found {point}");
    }

    private string Save(string format, SceneGraph graph)
    {
        var file = Path.Combine(_folder, $"model.{format}");
        File.WriteAllBytes(file, SampleModels.Written(FormatCatalogue.Require<IMeshWriter>(format), graph));
        return file;
    }
}
