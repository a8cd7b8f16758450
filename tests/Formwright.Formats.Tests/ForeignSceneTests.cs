using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

/// <summary>What programs we did not write find in our production models.</summary>
public sealed class ForeignSceneTests(ForeignModels models) : IClassFixture<ForeignModels>
{
    private const int Triangles = 24;
    private const int Faces = 12;

    [Theory]
    [InlineData("textured.glb")]
    [InlineData("skinned.glb")]
    [InlineData("textured.gltf")]
    [InlineData("skinned.gltf")]
    public async Task Gltf_OfAModel_HasNoErrorForTheValidator(string name)
    {
        var report = JsonDocument.Parse(await ForeignTools.ValidateGltfAsync(models.File(name))).RootElement;

        var issues = report.GetProperty("issues");
        Assert.True(issues.GetProperty("numErrors").GetInt32() == 0, issues.ToString());
        Assert.Equal(IsSkinned(name) ? 1 : 0, report.GetProperty("info").GetProperty("animationCount").GetInt32());
        Assert.Equal(Model(name).TriangleCount, report.GetProperty("info").GetProperty("totalTriangleCount").GetInt32());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Glb_CompressedByGltfpack_IsReadAsTheModelItWas(bool skinned)
    {
        var packed = Path.Combine(Directory.CreateDirectory(models.File("packed")).FullName, $"{skinned}.glb");
        await ForeignTools.PackAsync(models.File(skinned ? "skinned.glb" : "textured.glb"), packed);
        var bytes = await System.IO.File.ReadAllBytesAsync(packed, TestContext.Current.CancellationToken);
        Assert.Contains("EXT_meshopt_compression", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);

        var (graph, back) = (skinned ? SampleModels.Skinned() : SampleModels.Textured(), SampleModels.Read("glb", bytes));

        // Positions are rounded to 14 bits of the largest extent, 13 here, and angles likewise.
        Assert.Equal(graph.TriangleCount, back.TriangleCount);
        AssertSame(graph, back, 2e-3);
        Assert.Equal(skinned ? 0 : 1, back.Materials.Count(material => material.BaseColorTexture is not null));
        if (skinned)
        {
            AssertSame(ClipPose.At(graph, graph.Clips[0], 0.25f), ClipPose.At(back, back.Clips[0], 0.25f), 1e-2);
        }

        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(20, damaged.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                Assert.True(SampleModels.Read("glb", damaged).TriangleCount > 0);
            }
            catch (FormwrightException e)
            {
                Assert.True(e.Error.Code is ErrorCode.InvalidInput or ErrorCode.Unsupported);
            }
        }
    }

    [Theory]
    [InlineData("textured.glb", UpAxis.Y, 1)]
    [InlineData("textured.fbx", UpAxis.Y, 100)]
    [InlineData("textured.obj", UpAxis.Y, 1)]
    [InlineData("textured.usdz", UpAxis.Y, 1)]
    [InlineData("textured.3mf", UpAxis.Z, 1000)]
    [InlineData("textured.stl", UpAxis.Z, 1000)]
    [InlineData("textured.ply", UpAxis.Z, 1000)]
    [InlineData("skinned.glb", UpAxis.Y, 1)]
    [InlineData("skinned.fbx", UpAxis.Y, 100)]
    [InlineData("skinned.usdz", UpAxis.Y, 1)]
    public async Task Model_LoadedByThree_HasItsTrianglesAndBounds(string name, UpAxis up, double unitsPerMetre)
    {
        var found = await models.ThreeAsync(name);

        Assert.Equal(Model(name).TriangleCount, found.GetProperty("triangles").GetDouble());
        AssertBounds(Model(name), up, unitsPerMetre, found.GetProperty("bounds"));
    }

    [Theory]
    [InlineData("glb")]
    [InlineData("fbx")]
    [InlineData("obj")]
    [InlineData("usdz")]
    public async Task Materials_LoadedByThree_HaveTheirColoursAndPictures(string format)
    {
        var found = await models.ThreeAsync($"textured.{format}");

        // Its loader for USDZ gives materials no names.
        var materials = found.GetProperty("materials").EnumerateArray().ToList();
        var wood = Assert.Single(materials, material => material.GetProperty("map").GetBoolean());
        var glass = Assert.Single(materials, material => !material.GetProperty("map").GetBoolean());
        Assert.True(wood.GetProperty("normalMap").GetBoolean());
        Assert.Equal([0.2, 0.5, 0.7], Rounded(glass.GetProperty("color")));
        Assert.Equal(0.25, glass.GetProperty("opacity").GetDouble(), 1e-3);
        Assert.True(found.GetProperty("coordinates").GetInt32() > 0);
    }

    [Theory]
    [InlineData("skinned.glb", 1)]
    [InlineData("skinned.fbx", 100)]
    [InlineData("skinned-scaled.fbx", 100)]
    public async Task Motion_LoadedByThree_BendsTheSkin(string name, double unitsPerMetre)
    {
        var found = await models.ThreeAsync(name);

        Assert.Equal(1, found.GetProperty("skinned").GetInt32());
        Assert.Equal(1, Assert.Single(found.GetProperty("clips").EnumerateArray()).GetDouble(), 1e-3);
        AssertMotion(UpAxis.Y, unitsPerMetre, found.GetProperty("moved"));
    }

    [Theory]
    [InlineData("textured.glb", Triangles)]
    [InlineData("textured.gltf", Triangles)]
    [InlineData("textured.fbx", Faces)]
    [InlineData("textured.obj", Faces)]
    [InlineData("textured.blend", Triangles)]
    [InlineData("skinned.glb", Triangles / 2)]
    [InlineData("skinned.fbx", Faces / 2)]
    [InlineData("skinned-scaled.fbx", Faces / 2)]
    [InlineData("skinned.blend", Triangles / 2)]
    public async Task Model_ImportedByBlender_HasItsFacesAndBounds(string name, int faces)
    {
        var found = await models.BlenderAsync(name);

        Assert.Equal(Model(name).TriangleCount, found.GetProperty("triangles").GetInt32());
        Assert.Equal(faces, found.GetProperty("polygons").GetInt32());
        AssertBounds(Model(name), UpAxis.Z, 1, found.GetProperty("bounds"));
        Assert.True(found.GetProperty("coordinates").GetInt32() > 0);
    }

    [Theory]
    [InlineData("textured.stl")]
    [InlineData("textured.ply")]
    public async Task MeshInMillimetres_ImportedByBlender_HasItsFacesAndBounds(string name)
    {
        var found = await models.BlenderAsync(name);

        Assert.Equal(Triangles, found.GetProperty("triangles").GetInt32());
        AssertBounds(Model(name), UpAxis.Z, 1000, found.GetProperty("bounds"));
    }

    [Theory]
    [InlineData("glb")]
    [InlineData("gltf")]
    [InlineData("fbx")]
    [InlineData("obj")]
    [InlineData("blend")]
    public async Task Materials_ImportedByBlender_HaveTheirColoursAndPictures(string format)
    {
        var found = await models.BlenderAsync($"textured.{format}");

        var (wood, glass) = (Named(found, "wood"), Named(found, "glass"));
        Assert.True(wood.GetProperty("map").GetBoolean() && wood.GetProperty("normalMap").GetBoolean(), wood.ToString());
        Assert.True(wood.GetProperty("pictures").GetArrayLength() >= 4, wood.ToString());
        Assert.All(found.GetProperty("images").EnumerateArray(), width => Assert.Equal(2, width.GetInt32()));
        if (format is "fbx" or "obj")
        {
            // Colours of these formats are sRGB to everybody else; Blender takes the numbers as they are. Of glTF it multiplies them with those of the vertices.
            Assert.Equal([.. ((float[])[0.2f, 0.5f, 0.7f]).Select(value => Math.Round(Material.ToSrgb(value), 3))], Rounded(glass.GetProperty("color")));
            Assert.Equal(0.25, glass.GetProperty("alpha").GetDouble(), 1e-3);
        }

        Assert.Equal(0.1, glass.GetProperty("roughness").GetDouble(), 1e-2);
    }

    [Theory]
    [InlineData("skinned.glb")]
    [InlineData("skinned.fbx")]
    [InlineData("skinned-scaled.fbx")]
    [InlineData("skinned.blend")]
    public async Task Motion_ImportedByBlender_BendsTheSkin(string name)
    {
        var found = await models.BlenderAsync(name);

        Assert.Equal(1, found.GetProperty("skinned").GetInt32());
        Assert.True(found.GetProperty("bones").GetInt32() >= 2);
        Assert.Equal(1, found.GetProperty("clips").GetInt32());
        AssertMotion(UpAxis.Z, 1, found.GetProperty("moved"));
    }

    [Theory]
    [InlineData("glb", Triangles)]
    [InlineData("gltf", Triangles)]
    [InlineData("obj", Triangles)]
    [InlineData("fbx", Triangles)]
    [InlineData("stl", Triangles)]
    [InlineData("ply", Triangles)]
    [InlineData("3mf", Triangles)]
    public async Task Model_ReadByAssimp_HasItsFaces(string format, int triangles)
    {
        var info = await ForeignTools.InfoByAssimpAsync(models.File($"textured.{format}"));

        var faces = Regex.Match(info, @"Faces:\s+(\d+)");
        Assert.True(faces.Success, info);
        Assert.Equal(triangles, int.Parse(faces.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("glb")]
    [InlineData("fbx")]
    public async Task SkinnedModel_ReadByAssimp_HasBones(string format)
    {
        var info = await ForeignTools.InfoByAssimpAsync(models.File($"skinned.{format}"));

        Assert.Matches(@"Bones:\s+2", info);
    }

    [Theory]
    [InlineData("3mf")]
    [InlineData("stl")]
    [InlineData("obj")]
    public async Task Model_ReadByPrusaSlicer_IsManifoldAndHasItsSize(string format)
    {
        var info = await ForeignTools.InfoByPrusaSlicerAsync(models.File($"textured.{format}"));

        var (up, unitsPerMetre) = format == "obj" ? (UpAxis.Y, 1.0) : (UpAxis.Z, 1000.0);
        var bounds = PlacedMesh.BoundsOf(GraphFrame.Convert(SampleModels.Textured(), LengthUnit.Metre, up));
        var size = (bounds.Max - bounds.Min) * unitsPerMetre;
        // It tells of each object apart.
        Assert.Equal(Triangles, Numbers("number_of_facets").Sum());
        foreach (var (axis, length) in new[] { ("x", size.X), ("y", size.Y), ("z", size.Z) })
        {
            Assert.Equal(length, Numbers($"max_{axis}").Max() - Numbers($"min_{axis}").Min(), 1e-3 * length);
        }

        if (format != "obj")
        {
            Assert.DoesNotContain("manifold = no", info, StringComparison.Ordinal);
        }

        List<double> Numbers(string label)
        {
            var matches = Regex.Matches(info, $@"{label}\s*=\s*([-0-9.]+)");
            Assert.True(matches.Count > 0, info);
            return [.. matches.Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        }
    }

    [Fact]
    public void ThreeMf_OfAModelWithColours_IsReadByLib3MfStrictly()
    {
        var (warnings, _, objects) = ForeignTools.Read3Mf(models.File("textured.3mf"));

        Assert.Equal(0u, warnings);
        Assert.Equal([12u, 12u], objects.Select(made => made.Triangles));
        Assert.All(objects, made => Assert.True(made.Manifold));
    }

    private static bool IsSkinned(string name) => name.StartsWith("skinned", StringComparison.Ordinal);

    private static SceneGraph Model(string name) => IsSkinned(name) ? SampleModels.Skinned() : SampleModels.Textured();

    private static double[] Rounded(JsonElement color) => [.. color.EnumerateArray().Take(3).Select(value => Math.Round(value.GetDouble(), 3))];

    private static JsonElement Named(JsonElement found, string name) =>
        found.GetProperty("materials").EnumerateArray().First(material => material.GetProperty("name").GetString()!.StartsWith(name, StringComparison.Ordinal));

    private static void AssertMotion(UpAxis up, double unitsPerMetre, JsonElement moved)
    {
        var graph = SampleModels.Skinned();
        Assert.Equal(3, moved.GetArrayLength());
        for (var third = 1; third <= 3; third++)
        {
            var posed = ClipPose.At(graph, graph.Clips[0], third / 3f);
            // Not every program turns about the shortest arc at an even pace.
            AssertBounds(posed, up, unitsPerMetre, moved[third - 1], 2e-2);
        }
    }

    private static void AssertBounds(SceneGraph graph, UpAxis up, double unitsPerMetre, JsonElement found, double tolerance = 1e-3)
    {
        var expected = PlacedMesh.BoundsOf(GraphFrame.Convert(graph, LengthUnit.Metre, up));
        AssertNear(expected.Min * unitsPerMetre, found[0], tolerance * unitsPerMetre);
        AssertNear(expected.Max * unitsPerMetre, found[1], tolerance * unitsPerMetre);
    }

    private static void AssertSame(SceneGraph expected, SceneGraph found, double tolerance)
    {
        var (a, b) = (PlacedMesh.BoundsOf(expected), PlacedMesh.BoundsOf(found));
        Assert.True((a.Min - b.Min).Length <= tolerance && (a.Max - b.Max).Length <= tolerance, $"expected {a}, found {b}");
    }

    private static void AssertNear(Point3 expected, JsonElement found, double tolerance)
    {
        var point = new Point3(found[0].GetDouble(), found[1].GetDouble(), found[2].GetDouble());
        Assert.True((expected - point).Length <= tolerance, $"expected {expected}, found {point}");
    }
}
