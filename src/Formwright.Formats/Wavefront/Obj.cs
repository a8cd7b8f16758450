using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Wavefront;

/// <summary>
/// Wavefront OBJ with its material library (Alias, 1995; physically based extension of 2017): polygons, normals, texture coordinates, vertex colours,
/// materials and pictures. Hierarchy, skins and animations are flattened at rest.
/// </summary>
/// <remarks>
/// The format has no unit. A comment of ours says it; without one, millimetres and Z up are taken, as CAD programs write. A single file names no
/// library; as a set, the library and the pictures are companions.
/// </remarks>
public sealed class Obj : IMeshReader, IFileSetWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("obj", "Wavefront OBJ", [".obj"], "model/obj", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length)
    {
        // No signature exists; a first statement that only OBJ files begin with, after comments, has to do.
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).Trim(" \t\r"u8);
            head = end < 0 ? default : head[(end + 1)..];
            if (!line.IsEmpty && line[0] != (byte)'#')
            {
                return line.StartsWith("v "u8) || line.StartsWith("o "u8) || line.StartsWith("g "u8) || line.StartsWith("mtllib "u8);
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        using var lines = new LineReader(stream, limits);
        var model = new ObjModel(lines, limits, new MaterialLibrary(companions, limits));
        while (lines.Next(out var line))
        {
            model.Statement(line.EndsWith('\\') ? Join(lines, line) : line);
        }

        return model.Graph();
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream) => ObjText.Write(graph, stream, library: null);

    /// <inheritdoc/>
    public IReadOnlyList<SetFile> WriteSet(SceneGraph graph, string name)
    {
        using var obj = new MemoryStream();
        if (graph.Materials.Count == 0)
        {
            ObjText.Write(graph, obj, library: null);
            return [new SetFile($"{name}.obj", Info.MediaType, obj.ToArray())];
        }

        // Libraries can scale and move textures, but not turn them.
        graph = PlacedTextures.Of(graph);
        ObjText.Write(graph, obj, $"{name}.mtl");
        var names = FileNames.Of(graph.Images);
        var used = graph.Materials.SelectMany(material => material.Textures).Select(use => use.Image).Distinct().Order();
        return
        [
            new SetFile($"{name}.obj", Info.MediaType, obj.ToArray()),
            new SetFile($"{name}.mtl", "model/mtl", Encoding.UTF8.GetBytes(MaterialText.Of(graph.Materials, names))),
            .. used.Select(image => new SetFile(names[image], graph.Images[image].MediaType, graph.Images[image].Content)),
        ];
    }

    private static string Join(LineReader lines, ReadOnlySpan<char> line)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(line[..^1]).Append(' ');
        }
        while (lines.Next(out line) && line.EndsWith('\\') && text.Length < 1 << 20);
        return text.Append(line).ToString();
    }
}
