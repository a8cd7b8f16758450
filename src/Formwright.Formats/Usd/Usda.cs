using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Usd;

/// <summary>
/// A layer of Universal Scene Description as text (Pixar, usda 1.0): hierarchy, polygons, materials of UsdPreviewSurface. Pictures are companions. Skins and animations are flattened at rest when
/// writing. Reading takes what one layer says, without references to others.
/// </summary>
public sealed class Usda : IMeshReader, IFileSetWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("usda", "USD text", [".usda"], "model/vnd.usda", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) => head.StartsWith("#usda"u8);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null) => Read(LimitedStream.ReadAll(stream, limits), limits, companions);

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream) => UsdText.Write(graph, stream, picture: null);

    /// <inheritdoc/>
    public IReadOnlyList<SetFile> WriteSet(SceneGraph graph, string name)
    {
        var files = FileNames.Of(graph.Images);
        using var layer = new MemoryStream();
        UsdText.Write(graph, layer, image => files[image]);
        return [new SetFile($"{name}.usda", Info.MediaType, layer.ToArray()), .. UsdText.UsedImages(graph).Select(image => new SetFile(files[image], graph.Images[image].MediaType, graph.Images[image].Content))];
    }

    internal static SceneGraph Read(byte[] layer, ReadLimits limits, CompanionFiles? companions)
    {
        if (layer.AsSpan().StartsWith("PXR-USDC"u8))
        {
            throw new FormwrightException(ErrorCode.Unsupported, "The USD layer is in binary form (crate), which is not read.", hint: "Save it as text (.usda), or use a GLB file.");
        }

        if (!layer.AsSpan().StartsWith("#usda"u8))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "This is no USD layer: it does not begin with '#usda'.");
        }

        return new UsdSceneReader(new UsdParser(Encoding.UTF8.GetString(layer), limits).Layer(), limits, companions).Graph();
    }
}
