using Formwright.Core;

namespace Formwright.Formats.Usd;

/// <summary>
/// USDZ, the package of augmented reality (Pixar, USDZ specification 1.3): a text layer and its pictures in an archive without compression. Written as <see cref="Usda"/>; read where its first layer is
/// text, as ours are.
/// </summary>
public sealed class Usdz : IMeshReader, IMeshWriter
{
    private const string LayerName = "model.usda";
    private const string TextureFolder = "textures/";

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("usdz", "USDZ", [".usdz"], "model/vnd.usdz+zip", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.StartsWith("PK\x03\x04"u8) && (head.IndexOf(".usda"u8) >= 0 || head.IndexOf(".usdc"u8) >= 0 || head.IndexOf(".usd"u8) >= 0);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        var package = Package.Open(stream, limits, Info.Title);
        var name = package.Names.FirstOrDefault(name => Path.GetExtension(name).ToLowerInvariant() is ".usda" or ".usdc" or ".usd")
            ?? throw new FormwrightException(ErrorCode.InvalidInput, "The USDZ file holds no layer.");
        var layer = package.Find(name)!;
        var folder = Path.GetDirectoryName(name) is { Length: > 0 } directory ? $"{directory}/" : "";
        return Usda.Read(layer, limits, picture => package.Find(folder + picture) ?? package.Find(picture));
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var files = FileNames.Of(graph.Images);
        using var layer = new MemoryStream();
        UsdText.Write(graph, layer, image => TextureFolder + files[image]);
        var used = UsdText.UsedImages(graph);
        StoredZip.Write([(LayerName, layer.GetBuffer().AsMemory(0, (int)layer.Length)), .. used.Select(image => (TextureFolder + files[image], (ReadOnlyMemory<byte>)graph.Images[image].Content))], stream);
    }
}
