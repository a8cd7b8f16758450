using System.Text.Json;
using System.Text.Unicode;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>The buffers, views and pictures of a glTF file, wherever their bytes are: in the container, in data URIs or in companions.</summary>
internal sealed class GltfFile
{
    // What changes only how a surface is lit may be unknown; what changes the data may not.
    private static readonly string[] Understood =
    [
        "KHR_mesh_quantization", "KHR_texture_transform", "KHR_materials_unlit", "KHR_materials_emissive_strength", "KHR_materials_pbrSpecularGlossiness", "EXT_texture_webp",
        GltfDraco.Name, .. GltfCompression.Names,
    ];

    // What is compressed in the file may be this many times as large as the largest file.
    private const int MostUnpacked = 4;

    private readonly CompanionFiles? _companions;
    private readonly ReadLimits _limits;
    private readonly ReadOnlyMemory<byte> _binary;
    private readonly ReadOnlyMemory<byte>[] _buffers;
    private long _outside;
    private long _unpacked;

    public GltfFile(ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> binary, ReadLimits limits, CompanionFiles? companions)
    {
        (_binary, _limits, _companions) = (binary, limits, companions);
        Root = Parse(json);
        CheckVersion();
        var buffers = Root.Items("buffers");
        var views = Root.Items("bufferViews");
        limits.CheckEntities((long)buffers.Length + views.Length);
        _buffers = [.. buffers.Select(Buffer)];
        Views = [.. views.Select(View)];
    }

    public JsonElement Root { get; }

    public GltfView[] Views { get; }

    /// <summary>The bytes that a URI names: its own, or those of a companion; null when that is missing.</summary>
    public ReadOnlyMemory<byte>? Resolve(string uri)
    {
        if (!uri.StartsWith("data:", StringComparison.Ordinal))
        {
            var name = Uri.UnescapeDataString(uri);
            if (_companions?.Invoke(name) is not { } content)
            {
                return null;
            }

            _outside += content.LongLength;
            return _outside <= _limits.MaxBytes
                ? content
                : throw new FormwrightException(ErrorCode.InvalidInput, $"The files of the model are larger than {_limits.MaxBytes} bytes, the most that is read; reduce them and try again.");
        }

        var comma = uri.IndexOf(',', StringComparison.Ordinal);
        var bytes = new byte[Math.Max(0, uri.Length - comma)];
        return comma > 0 && uri.AsSpan(0, comma).EndsWith(";base64", StringComparison.Ordinal) && Convert.TryFromBase64Chars(uri.AsSpan(comma + 1), bytes, out var length)
            ? bytes.AsMemory(0, length)
            : throw GltfJson.Error("a data URI is not in base64");
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            throw GltfJson.Error("its JSON is not in UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, "The glTF file is damaged: its JSON cannot be read.", Detail: e.Message), e);
        }
    }

    private void CheckVersion()
    {
        var asset = Root.Object("asset") ?? throw GltfJson.Error("it has no 'asset'");
        if (!asset.Text("version").StartsWith("2.", StringComparison.Ordinal))
        {
            throw new FormwrightException(ErrorCode.Unsupported, $"This is glTF {Words.Shown(asset.Text("version"))}; only version 2 is read.");
        }

        foreach (var required in Root.Items("extensionsRequired"))
        {
            var name = required.ValueKind == JsonValueKind.String ? required.GetString()! : "";
            if (!Understood.Contains(name))
            {
                throw new FormwrightException(
                    ErrorCode.Unsupported, $"The glTF file needs the extension {Words.Shown(name)}, which is not read.", hint: "Export the model again without this extension.");
            }
        }
    }

    private ReadOnlyMemory<byte> Buffer(JsonElement buffer, int number)
    {
        if (GltfCompression.IsFallback(buffer))
        {
            return default;
        }

        var length = buffer.RequiredIndex("byteLength");
        var uri = buffer.Text("uri");
        var bytes = uri.Length == 0 ? _binary : Resolve(uri) ?? throw new FormwrightException(
            ErrorCode.InvalidInput, $"The glTF file keeps its data in the file '{Words.Shown(uri)}', which was not given.", hint: "Export the model as GLB, or as a glTF file that embeds its data.");
        return length <= bytes.Length ? bytes[..length] : throw GltfJson.Error($"buffer {number} announces {length} bytes but has {bytes.Length}");
    }

    private GltfView View(JsonElement view, int number)
    {
        return GltfCompression.Of(view) is { } compressed
            ? new GltfView(compressed.Decode(Part(compressed.Description, number), number, Count), compressed.Stride)
            : new GltfView(Part(view, number), view.Index("byteStride"));

        void Count(long unpacked)
        {
            _unpacked += unpacked;
            if (_unpacked > MostUnpacked * _limits.MaxBytes)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The glTF file unpacks to more than {MostUnpacked * _limits.MaxBytes} bytes, the most that is read; reduce it and try again.");
            }
        }
    }

    private ReadOnlyMemory<byte> Part(JsonElement view, int number)
    {
        var bytes = _buffers.At(view.RequiredIndex("buffer"), "buffer");
        var (offset, length) = (view.Index("byteOffset") ?? 0, view.RequiredIndex("byteLength"));
        return (long)offset + length <= bytes.Length ? bytes.Slice(offset, length) : throw GltfJson.Error($"buffer view {number} goes beyond its buffer");
    }
}
