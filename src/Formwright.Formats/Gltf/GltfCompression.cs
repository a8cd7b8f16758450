using System.Text.Json;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Gltf;

/// <summary>
/// A buffer view that is compressed with meshopt: EXT_meshopt_compression, and KHR_meshopt_compression as far as it says the same.
/// </summary>
/// <param name="Description">What the extension says: which bytes, how many elements, how compressed.</param>
internal readonly record struct GltfCompression(JsonElement Description)
{
    /// <summary>Names of the extensions.</summary>
    public static IReadOnlyList<string> Names { get; } = ["EXT_meshopt_compression", "KHR_meshopt_compression"];

    /// <summary>Bytes of an element once it is unpacked.</summary>
    public int Stride => Description.RequiredIndex("byteStride");

    /// <summary>The compression of a view; null for none.</summary>
    public static GltfCompression? Of(JsonElement view) => Extension(view) is { } description ? new(description) : null;

    /// <summary>True for a buffer that only stands for what is unpacked.</summary>
    public static bool IsFallback(JsonElement buffer) => Extension(buffer)?.Flag("fallback") == true;

    /// <summary>The view's elements.</summary>
    /// <param name="packed">Its compressed bytes.</param>
    /// <param name="number">Its number, for errors.</param>
    /// <param name="count">Told how many bytes it will be, before there is memory for them.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is damaged; <c>unsupported</c> for ways of compressing that are not known.</exception>
    public byte[] Decode(ReadOnlyMemory<byte> packed, int number, Action<long> count)
    {
        var mode = Description.Text("mode") switch
        {
            "ATTRIBUTES" => MeshoptMode.Attributes,
            "TRIANGLES" => MeshoptMode.Triangles,
            "INDICES" => MeshoptMode.Indices,
            var other => throw Unknown(other),
        };
        var filter = Description.Text("filter") switch
        {
            "" or "NONE" => MeshoptFilter.None,
            "OCTAHEDRAL" => MeshoptFilter.Octahedral,
            "QUATERNION" => MeshoptFilter.Quaternion,
            "EXPONENTIAL" => MeshoptFilter.Exponential,
            var other => throw Unknown(other),
        };
        var elements = Description.RequiredIndex("count");
        count((long)elements * Stride);
        return MeshoptDecoder.Decode(packed.Span, elements, Stride, mode, filter) ?? throw GltfJson.Error($"buffer view {number} cannot be unpacked: it is not of version 0 of meshopt, or damaged");
    }

    private static FormwrightException Unknown(string way) => new(
        ErrorCode.Unsupported, $"The glTF file is compressed with meshopt in the way {Words.Shown(way)}, which is not read.", hint: "Export the model again without compression.");

    private static JsonElement? Extension(JsonElement of) => of.Extension(Names[0]) ?? of.Extension(Names[1]);
}
