using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>Writes what a task made: the model in some formats, its pictures, and the record that names them.</summary>
/// <param name="context">The task.</param>
internal sealed class ModelOutput(TaskContext context)
{
    private const string Name = "model";
    private const int Pictures = 90;

    // The thumbnail has about as many samples.
    private const int LargestTexture = 1024;

    private readonly Dictionary<string, string> models = [];
    private readonly List<IReadOnlyDictionary<string, string>> textures = [];
    private readonly List<OutputFile> files = [];

    /// <summary>Writes a model and its pictures.</summary>
    /// <param name="graph">The model.</param>
    /// <param name="formats">Names of the formats, at least one.</param>
    /// <param name="alphaThumbnail">True for a second picture on a transparent ground.</param>
    /// <param name="begin">Progress so far, 0 to 90.</param>
    /// <param name="cancel">Stops it between files.</param>
    /// <param name="facts">What was measured; null for nothing.</param>
    /// <exception cref="FormwrightException">With the field <c>format</c> when the model cannot be written in one of them.</exception>
    public TaskOutcome Write(SceneGraph graph, IReadOnlyList<string> formats, bool alphaThumbnail, int begin, CancellationToken cancel, JsonObject? facts = null)
    {
        for (var i = 0; i < formats.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            WriteFormat(graph, formats[i]);
            context.Report(begin + ((Pictures - begin) * (i + 1) / formats.Count));
        }

        return Finish(graph, alphaThumbnail, cancel, facts);
    }

    /// <summary>Adds a file of a format that was written by other means; the stream is closed after.</summary>
    public void Add(string format, string mediaType, Action<Stream> write)
    {
        var file = $"{Name}.{format}";
        using (var stream = File.Create(Path.Combine(context.OutputFolder, file)))
        {
            write(stream);
        }

        models[format] = file;
        files.Add(new(file, ModelTasks.AssetKey(context.TaskId, file), mediaType, file));
    }

    /// <summary>Draws the pictures and names all that was written.</summary>
    /// <inheritdoc cref="Write"/>
    public TaskOutcome Finish(SceneGraph graph, bool alphaThumbnail, CancellationToken cancel, JsonObject? facts = null)
    {
        cancel.ThrowIfCancellationRequested();
        var placed = graph.Nodes.Where(node => node.Mesh is not null).SelectMany(node => graph.Meshes[node.Mesh!.Value].Primitives).ToList();
        return Finish(
            SceneBodies.Painted(graph, LargestTexture), placed.Sum(primitive => primitive.Positions.Length), placed.Sum(primitive => primitive.FaceCount), alphaThumbnail, cancel, facts);
    }

    /// <summary>Draws the pictures of a scene and names all that was written.</summary>
    /// <param name="scene">What to draw.</param>
    /// <param name="vertices">How many vertices the model has.</param>
    /// <param name="faces">How many faces it has.</param>
    /// <param name="alphaThumbnail">True for a second picture on a transparent ground.</param>
    /// <param name="cancel">Stops it between pictures.</param>
    /// <param name="facts">What was measured; null for nothing.</param>
    public TaskOutcome Finish(Scene scene, int vertices, int faces, bool alphaThumbnail, CancellationToken cancel, JsonObject? facts = null)
    {
        var picture = Draw(scene, "preview.png", null);
        cancel.ThrowIfCancellationRequested();
        var alpha = alphaThumbnail ? Draw(scene, "preview-alpha.png", new ThumbnailOptions(TransparentBackground: true)) : null;
        var result = new ModelResult(
            models,
            textures,
            picture,
            alpha,
            vertices,
            faces,
            facts);
        context.Report(100);
        return new TaskOutcome(ModelTasks.ToJson(result), files);
    }

    private void WriteFormat(SceneGraph graph, string format)
    {
        try
        {
            var writer = FormatCatalogue.Require<IMeshWriter>(format);
            // Read in metres and Y up (see ModelSource), so written so.
            var framed = writer.Info.Name == "obj" ? GraphFrame.Convert(graph, LengthUnit.Metre, UpAxis.Y) : graph;
            // Every format is one file as far as it can be; a glTF holds its data and pictures itself.
            if (writer is IFileSetWriter sets && writer.Info.Name != "gltf")
            {
                AddSet(format, sets.WriteSet(framed, Name), framed);
            }
            else
            {
                Add(format, writer.Info.MediaType, stream => writer.Write(framed, stream));
            }
        }
        catch (FormwrightException e)
        {
            throw new FormwrightException(e.Error with { Message = $"The model could not be written as {format}: {e.Error.Message}", Field = "format" }, e);
        }
    }

    private void AddSet(string format, IReadOnlyList<SetFile> set, SceneGraph graph)
    {
        var pictures = new string?[graph.Images.Count];
        foreach (var file in set)
        {
            // Companions may lie in folders, but files of a result do not.
            var plain = file.Name.Replace('/', '_');
            File.WriteAllBytes(Path.Combine(context.OutputFolder, plain), file.Content);
            files.Add(new(plain, ModelTasks.AssetKey(context.TaskId, plain), file.MediaType, Path.GetFileName(file.Name)));
            if (file == set[0])
            {
                models[format] = plain;
            }
            else if (Enumerable.Range(0, pictures.Length).Where(i => pictures[i] is null && graph.Images[i].Content == file.Content).ToList() is [var image, ..])
            {
                pictures[image] = plain;
            }
            else
            {
                models[Path.GetExtension(plain)[1..]] = plain;
            }
        }

        textures.AddRange(graph.Materials.Select(material => MapsOf(material, pictures)).Where(maps => maps.Count > 0));
    }

    private static Dictionary<string, string> MapsOf(Material material, string?[] pictures)
    {
        var maps = new Dictionary<string, string>();
        foreach (var (map, use) in (ReadOnlySpan<(string, TextureUse?)>)
            [
                ("base_color", material.BaseColorTexture),
                ("metallic_roughness", material.MetallicRoughnessTexture),
                ("normal", material.NormalTexture),
                ("emission", material.EmissiveTexture),
                ("occlusion", material.OcclusionTexture),
            ])
        {
            if (use is { } used && pictures[used.Image] is { } file)
            {
                maps.Add(map, file);
            }
        }

        return maps;
    }

    private string Draw(Scene scene, string file, ThumbnailOptions? options)
    {
        using (var stream = File.Create(Path.Combine(context.OutputFolder, file)))
        {
            ThumbnailRenderer.RenderPng(scene, options, stream);
        }

        files.Add(new(file, ModelTasks.AssetKey(context.TaskId, file), "image/png", file));
        return file;
    }
}
