using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>
/// glTF 2.0 as JSON. One file holds its data in data URIs; as a set, the data is a <c>.bin</c> file and the pictures are files of their own. Otherwise
/// as <see cref="Glb"/>.
/// </summary>
public sealed class GltfText : IMeshReader, IFileSetWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("gltf", "glTF", [".gltf"], "model/gltf+json", LengthUnit.Metre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 32, 9, 13, 10]).StartsWith("{"u8)
        && (head.IndexOf("\"asset\""u8) >= 0 || head.IndexOf("\"accessors\""u8) >= 0 || head.IndexOf("\"bufferViews\""u8) >= 0 || head.IndexOf("\"scenes\""u8) >= 0);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        ReadOnlyMemory<byte> file = LimitedStream.ReadAll(stream, limits);
        return GltfReader.Read(new GltfFile(file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file, default, limits, companions), limits);
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var document = GltfDocument.Of(graph);
        using var data = new MemoryStream(document.Buffer.Length);
        document.Buffer.CopyTo(data);
        stream.Write(document.Json([new GltfBufferUse(document.Buffer.Length, DataUri("application/octet-stream", data.ToArray()))], image => null));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SetFile> WriteSet(SceneGraph graph, string name)
    {
        var document = GltfDocument.Of(graph, imagesInBuffer: false);
        var names = FileNames.Of(document.Images);
        using var data = new MemoryStream(document.Buffer.Length);
        document.Buffer.CopyTo(data);
        return
        [
            new SetFile($"{name}.gltf", Info.MediaType, document.Json([new GltfBufferUse(document.Buffer.Length, Uri.EscapeDataString($"{name}.bin"))], image => Uri.EscapeDataString(names[image]))),
            new SetFile($"{name}.bin", "application/octet-stream", data.ToArray()),
            .. document.Images.Select((image, i) => new SetFile(names[i], image.MediaType, image.Content)),
        ];
    }

    private static string DataUri(string mediaType, byte[] content) => $"data:{mediaType};base64,{Convert.ToBase64String(content)}";
}
