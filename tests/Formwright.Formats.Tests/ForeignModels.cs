using System.Text.Json;
using Formwright.Core;

namespace Formwright.Formats.Tests;

/// <summary>Our sample models as files, and what programs we did not write find in them. Each program is started once for all files, as starting it takes longest.</summary>
public sealed class ForeignModels : IAsyncLifetime
{
    private static readonly string[] Formats = ["glb", "gltf", "obj", "fbx", "stl", "3mf", "ply", "usdz", "blend"];

    private readonly string _folder = Directory.CreateTempSubdirectory("formwright-").FullName;
    private readonly Lazy<Task<JsonElement>> _three;
    private readonly Lazy<Task<JsonElement>> _blender;

    public ForeignModels()
    {
        _three = new(() => FindAsync(ForeignTools.LoadWithThreeAsync, ".glb", ".obj", ".fbx", ".stl", ".3mf", ".ply", ".usdz"));
        _blender = new(() => FindAsync(ForeignTools.LoadWithBlenderAsync, ".glb", ".gltf", ".obj", ".fbx", ".stl", ".ply", ".blend"));
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, graph) in new[] { ("textured", SampleModels.Textured()), ("skinned", SampleModels.Skinned()) })
        {
            foreach (var format in Formats)
            {
                await SaveAsync(format, name, graph);
            }
        }

        await SaveAsync("fbx", "skinned-scaled", SampleModels.SkinnedInAScaledArmature());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>The file of a model in a format.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>What three.js finds in a file.</summary>
    public async Task<JsonElement> ThreeAsync(string name) => (await _three.Value).GetProperty(name);

    /// <summary>What Blender finds in a file.</summary>
    public async Task<JsonElement> BlenderAsync(string name)
    {
        var found = (await _blender.Value).GetProperty(name);
        Assert.False(found.TryGetProperty("failure", out var failure), $"{name}: {failure}");
        return found;
    }

    private async Task<JsonElement> FindAsync(Func<IReadOnlyList<string>, Task<string>> load, params string[] extensions)
    {
        var files = Directory.EnumerateFiles(_folder).Where(file => extensions.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal).ToList();
        return JsonDocument.Parse(await load(files)).RootElement;
    }

    private async Task SaveAsync(string format, string name, SceneGraph graph)
    {
        try
        {
            foreach (var file in SampleModels.Files(format, name, graph))
            {
                await System.IO.File.WriteAllBytesAsync(File(file.Name), file.Content);
            }
        }
        catch (FormwrightException e) when (e.Error.Code == ErrorCode.Unsupported && format == "blend")
        {
            // Without Blender nobody could read it either; the tests are skipped when they ask for the program.
        }
    }
}
