using System.Buffers.Binary;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>
/// glTF 2.0 in its binary container (Khronos, ISO/IEC 12113): hierarchy, materials, pictures, skins and animations; metres and Y up. Polygons are cut
/// into triangles when writing. The same graph always gives the same bytes.
/// </summary>
public sealed class Glb : IMeshReader, IMeshWriter
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("glb", "glTF binary", [".glb"], "model/gltf-binary", LengthUnit.Metre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) => head.StartsWith("glTF"u8);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        ReadOnlyMemory<byte> file = LimitedStream.ReadAll(stream, limits);
        if (file.Length < HeaderLength || Number(file, 0) != Magic)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "This is no GLB file: it does not begin with 'glTF'.");
        }

        if (Number(file, 4) != 2)
        {
            throw new FormwrightException(ErrorCode.Unsupported, $"This GLB file is of version {Number(file, 4)}; only version 2 is read.");
        }

        var announced = Number(file, 8);
        if (announced > file.Length)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The GLB file is cut off: it announces {announced} bytes and has {file.Length}.");
        }

        ReadOnlyMemory<byte>? json = null, binary = null;
        for (var offset = HeaderLength; offset + ChunkHeaderLength <= announced;)
        {
            var length = Number(file, offset);
            if (length > announced - offset - ChunkHeaderLength)
            {
                throw GltfJson.Error("a chunk goes beyond its end");
            }

            var content = file.Slice(offset + ChunkHeaderLength, (int)length);
            switch (Number(file, offset + 4))
            {
                case JsonChunk:
                    json ??= content;
                    break;
                case BinaryChunk:
                    binary ??= content;
                    break;
            }

            offset += ChunkHeaderLength + (int)length;
        }

        return GltfReader.Read(new GltfFile(json ?? throw GltfJson.Error("it has no JSON"), binary ?? default, limits, companions), limits);
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var document = GltfDocument.Of(graph);
        var binaryLength = document.Buffer.Length;
        var json = document.Json([new GltfBufferUse(binaryLength, null)], image => null);
        var jsonLength = (json.Length + 3) & ~3;
        var hasBinary = binaryLength > 0;
        Span<byte> header = stackalloc byte[HeaderLength + ChunkHeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], (uint)(HeaderLength + ChunkHeaderLength + jsonLength + (hasBinary ? ChunkHeaderLength + binaryLength : 0)));
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)jsonLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], JsonChunk);
        stream.Write(header);
        stream.Write(json);
        stream.Write("   "u8[..(jsonLength - json.Length)]);
        if (hasBinary)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header, (uint)binaryLength);
            BinaryPrimitives.WriteUInt32LittleEndian(header[4..], BinaryChunk);
            stream.Write(header[..ChunkHeaderLength]);
            document.Buffer.CopyTo(stream);
        }
    }

    private static uint Number(ReadOnlyMemory<byte> file, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[offset..]);
}
