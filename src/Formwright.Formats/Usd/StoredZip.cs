using System.Buffers.Binary;
using System.Text;

namespace Formwright.Formats.Usd;

/// <summary>Writes the zip archive that USDZ asks for: nothing compressed, every content at a multiple of 64 bytes.</summary>
internal static class StoredZip
{
    private const int Alignment = 64;
    private const int LocalHeaderLength = 30;
    private const int ExtraHeaderLength = 4;

    // 1 January 1980, the earliest that an entry can carry.
    private const ushort Date = 0x21;
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Writes the archive, the first file first.</summary>
    public static void Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, Stream stream)
    {
        using var directory = new MemoryStream();
        long offset = 0;
        foreach (var (name, content) in files)
        {
            var nameBytes = Encoding.UTF8.GetBytes(name);
            var start = offset + LocalHeaderLength + nameBytes.Length;

            // Room up to the boundary goes into an extra field, which needs a header of its own.
            var extra = (int)(-start & (Alignment - 1));
            extra += extra is > 0 and < ExtraHeaderLength ? Alignment : 0;
            var header = new byte[LocalHeaderLength];
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
            var crc = Crc(content.Span);
            Describe(header.AsSpan(4), nameBytes.Length, extra, content.Length, crc);
            stream.Write(header);
            stream.Write(nameBytes);
            if (extra > 0)
            {
                var field = new byte[extra];
                BinaryPrimitives.WriteUInt16LittleEndian(field, 0x1986);
                BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(extra - ExtraHeaderLength));
                stream.Write(field);
            }

            stream.Write(content.Span);
            var record = new byte[46];
            BinaryPrimitives.WriteUInt32LittleEndian(record, 0x02014B50);
            record[4] = 20;
            Describe(record.AsSpan(6), nameBytes.Length, 0, content.Length, crc);
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(42), (uint)offset);
            directory.Write(record);
            directory.Write(nameBytes);
            offset = start + extra + content.Length;
        }

        directory.Position = 0;
        directory.CopyTo(stream);
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)files.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)files.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)offset);
        stream.Write(end);
    }

    /// <summary>The part that local header and directory have in common, from the version needed on.</summary>
    private static void Describe(Span<byte> target, int nameLength, int extra, int length, uint crc)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(target[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(target[14..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[18..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(target[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(target[24..], (ushort)extra);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ CrcTable[(crc ^ value) & 0xFF];
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
