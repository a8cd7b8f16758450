using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Writes records as binary FBX 7.4.</summary>
internal static class FbxBinaryWriter
{
    public const uint Version = 7400;

    // A list of records ends with an empty one.
    private const int NullRecordLength = 13;
    private const int CompressFrom = 128;

    // Readers of the vendor check that these belong to the time of creation that is written with them.
    private static readonly byte[] FooterId = [0xFA, 0xBC, 0xAB, 0x09, 0xD0, 0xC8, 0xD4, 0x66, 0xB1, 0x76, 0xFB, 0x83, 0x1C, 0xF7, 0x26, 0x7E];
    private static readonly byte[] FooterEnd = [0xF8, 0x5A, 0x8C, 0x6A, 0xDE, 0xF5, 0xD9, 0x7E, 0xEC, 0xE9, 0x0C, 0xE3, 0x75, 0x8F, 0x29, 0x0B];

    /// <summary>The magic of binary files.</summary>
    public static ReadOnlySpan<byte> Magic => "Kaydara FBX Binary  \0\u001A\0"u8;

    public static void Write(IReadOnlyList<FbxNode> nodes, Stream stream)
    {
        using var file = new MemoryStream();
        file.Write(Magic);
        WriteNumber(file, Version);
        foreach (var node in nodes)
        {
            WriteNode(file, node, isLast: false);
        }

        file.Write(new byte[NullRecordLength]);
        file.Write(FooterId);
        file.Write(new byte[4]);

        // Up to the next multiple of 16, a whole one where none is needed.
        file.Write(new byte[16 - (int)(file.Position % 16)]);
        WriteNumber(file, Version);
        file.Write(new byte[120]);
        file.Write(FooterEnd);
        file.Position = 0;
        file.CopyTo(stream);
    }

    private static void WriteNode(MemoryStream file, FbxNode node, bool isLast)
    {
        var start = file.Position;
        var name = Encoding.UTF8.GetBytes(node.Name);
        file.Write(new byte[NullRecordLength]);
        file.Write(name);
        var properties = file.Position;
        foreach (var property in node.Properties)
        {
            WriteProperty(file, property);
        }

        var propertiesLength = file.Position - properties;
        for (var i = 0; i < node.Children.Count; i++)
        {
            WriteNode(file, node.Children[i], i == node.Children.Count - 1);
        }

        if (node.Children.Count > 0 || (node.Properties.Count == 0 && !isLast))
        {
            file.Write(new byte[NullRecordLength]);
        }

        var end = file.Position;
        if (end > int.MaxValue - (1 << 20))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The model is too large for one FBX file of at most 2 GiB; use a coarser mesh.");
        }

        file.Position = start;
        WriteNumber(file, (uint)end);
        WriteNumber(file, (uint)node.Properties.Count);
        WriteNumber(file, (uint)propertiesLength);
        file.WriteByte((byte)name.Length);
        file.Position = end;
    }

    private static void WriteProperty(MemoryStream file, object property)
    {
        Span<byte> number = stackalloc byte[8];
        switch (property)
        {
            case bool value:
                file.Write([(byte)'C', (byte)(value ? 1 : 0)]);
                break;
            case short value:
                BinaryPrimitives.WriteInt16LittleEndian(number, value);
                Scalar('Y', number[..2]);
                break;
            case int value:
                BinaryPrimitives.WriteInt32LittleEndian(number, value);
                Scalar('I', number[..4]);
                break;
            case long value:
                BinaryPrimitives.WriteInt64LittleEndian(number, value);
                Scalar('L', number);
                break;
            case float value:
                BinaryPrimitives.WriteSingleLittleEndian(number, value);
                Scalar('F', number[..4]);
                break;
            case double value:
                BinaryPrimitives.WriteDoubleLittleEndian(number, value);
                Scalar('D', number);
                break;
            case string text:
                WriteBytes('S', Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                WriteBytes('R', bytes);
                break;
            case int[] values:
                WriteArray(file, 'i', values.Length, MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            case long[] values:
                WriteArray(file, 'l', values.Length, MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            case float[] values:
                WriteArray(file, 'f', values.Length, MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            case double[] values:
                WriteArray(file, 'd', values.Length, MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            default:
                throw new ArgumentException($"FBX has no property of the type {property.GetType().Name}.", nameof(property));
        }

        void Scalar(char type, ReadOnlySpan<byte> bytes)
        {
            file.WriteByte((byte)type);
            file.Write(bytes);
        }

        void WriteBytes(char type, byte[] bytes)
        {
            file.WriteByte((byte)type);
            WriteNumber(file, (uint)bytes.Length);
            file.Write(bytes);
        }
    }

    private static void WriteArray(MemoryStream file, char type, int count, ReadOnlySpan<byte> bytes)
    {
        file.WriteByte((byte)type);
        WriteNumber(file, (uint)count);
        var isCompressed = bytes.Length >= CompressFrom;
        WriteNumber(file, isCompressed ? 1u : 0);
        var lengthAt = file.Position;
        WriteNumber(file, (uint)bytes.Length);
        if (!isCompressed)
        {
            file.Write(bytes);
            return;
        }

        using (var deflate = new ZLibStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        var end = file.Position;
        file.Position = lengthAt;
        WriteNumber(file, (uint)(end - lengthAt - 4));
        file.Position = end;
    }

    private static void WriteNumber(MemoryStream file, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        file.Write(bytes);
    }
}
