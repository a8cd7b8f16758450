using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Kernel.Exchange.Gltf;

/// <summary>The two chunks of a GLB file (glTF 2.0, section 4.4): its JSON and its only buffer.</summary>
/// <param name="Json">The description.</param>
/// <param name="Binary">The buffer.</param>
internal sealed record GlbFile(JsonObject Json, byte[] Binary)
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;
    private const int HeadBytes = 12;
    private const int ChunkHeadBytes = 8;

    internal static GlbFile Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var jsonLength = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(HeadBytes));
        var json = JsonNode.Parse(bytes.AsSpan(HeadBytes + ChunkHeadBytes, jsonLength))!.AsObject();
        var binary = HeadBytes + ChunkHeadBytes + jsonLength;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(binary));
        return new GlbFile(json, bytes[(binary + ChunkHeadBytes)..(binary + ChunkHeadBytes + length)]);
    }

    internal void Write(string path)
    {
        var json = Encoding.UTF8.GetBytes(Json.ToJsonString(JsonSerializerOptions.Default));
        var (jsonLength, binaryLength) = (Aligned(json.Length), Aligned(Binary.Length));
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(2u);
        writer.Write((uint)(HeadBytes + ChunkHeadBytes + jsonLength + ChunkHeadBytes + binaryLength));
        writer.Write((uint)jsonLength);
        writer.Write(JsonChunk);
        writer.Write(json);
        writer.Write(new string(' ', jsonLength - json.Length).AsSpan());
        writer.Write((uint)binaryLength);
        writer.Write(BinaryChunk);
        writer.Write(Binary);
        writer.Write(new byte[binaryLength - Binary.Length]);
    }

    /// <summary>The next multiple of 4.</summary>
    internal static int Aligned(int length) => (length + 3) & ~3;
}
