using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Tests.Models;

/// <summary>Pictures that lie beside a model, or inside of it, on their way through tasks.</summary>
public sealed class TextureFilesTests : IDisposable
{
    // Nobody looks into them: the first eight bytes tell that they are PNG.
    private static readonly byte[][] Pictures = [.. Enumerable.Range(0, 3).Select(i => (byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, (byte)i])];

    private readonly ModelRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Obj_OfSeveralMaterials_HasEveryPictureThatItsLibraryNames()
    {
        await run.OfAsync(ModelTasks.Convert, TexturedModels.Glb(TwoMaterials()), new ConvertModelInput("model.glb", ["obj"]));

        Assert.Equal(["base_color normal", "base_color"], run.Result.Textures.Select(maps => string.Join(' ', maps.Keys.Order())));
        var named = Regex.Matches(Encoding.UTF8.GetString(run.Model("mtl")), @"^(?:map_Kd|norm|map_Bump)\b.*?(\S+\.png)\s*$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct().Order();
        Assert.Equal(named, Beside().Keys.Where(name => name != "model.mtl").Order());
    }

    [Fact]
    public async Task Obj_WithItsLibraryAndPictures_KeepsThemInOtherFormats()
    {
        await run.OfAsync(ModelTasks.Convert, TexturedModels.Glb(TwoMaterials()), new ConvertModelInput("model.glb", ["obj"]));
        using var second = new ModelRun();
        await second.OfAsync(ModelTasks.Convert, run.Model("obj"), new ConvertModelInput("model.obj", ["glb"]), companions: Beside());

        var graph = FormatCatalogue.Require<IMeshReader>("glb").Read(new MemoryStream(second.Model("glb")), new ReadLimits());
        Assert.Equal(["oak", "pine"], graph.Materials.Select(material => material.Name).Order());
        foreach (var (name, picture) in new[] { ("oak", 0), ("pine", 2) })
        {
            Assert.Equal(Pictures[picture], graph.Images[graph.Materials.Single(material => material.Name == name).BaseColorTexture!.Image].Content);
        }
    }

    [Fact]
    public async Task Gltf_Resized_IsOneFileWithItsPictures()
    {
        using var gltf = new MemoryStream();
        FormatCatalogue.Require<IMeshWriter>("gltf").Write(TwoMaterials(), gltf);
        await run.OfAsync(ModelTasks.Resize, gltf.ToArray(), new ResizeModelInput("model.gltf", null, null, 3, null));

        Assert.Equal(["gltf"], run.Result.Models.Keys);
        var graph = FormatCatalogue.Require<IMeshReader>("gltf").Read(new MemoryStream(run.Model("gltf")), new ReadLimits());
        Assert.Equal(3, graph.Images.Count);
        Assert.Equal(Pictures, graph.Images.Select(image => image.Content).OrderBy(content => content[8]));
    }

    private Dictionary<string, byte[]> Beside() => run.Outcome.Files
        .Where(file => file.Name != run.Result.Models["obj"] && file.Name != run.Result.Thumbnail)
        .ToDictionary(file => file.DownloadName, file => run.File_(file.Name));

    /// <summary>Two triangles, the first of a material of two pictures, the second of a material of another.</summary>
    private static SceneGraph TwoMaterials() => new()
    {
        Nodes = [new SceneNode("model", NodeTransform.Identity, Mesh: 0)],
        Meshes = [new PolygonMesh("model", [Triangle(0, 0), Triangle(1, 1)])],
        Materials =
        [
            new Material { Name = "oak", BaseColorTexture = new TextureUse(0), NormalTexture = new TextureUse(1) },
            new Material { Name = "pine", BaseColorTexture = new TextureUse(2) },
        ],
        Images = [.. Pictures.Select((content, i) => new TextureImage($"picture{i}", "image/png", content))],
    };

    private static MeshPrimitive Triangle(float z, int material) => new()
    {
        Positions = [new Vector3(0, 0, z), new Vector3(1, 0, z), new Vector3(0, 1, z)],
        Normals = [Vector3.UnitZ, Vector3.UnitZ, Vector3.UnitZ],
        TexCoords = [Vector2.Zero, Vector2.UnitX, Vector2.UnitY],
        Corners = [0, 1, 2],
        Material = material,
    };
}
