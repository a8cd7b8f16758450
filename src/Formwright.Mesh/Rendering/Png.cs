using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Formwright.Mesh;

/// <summary>Writes PNG pictures (ISO/IEC 15948), 8 bits per channel, sRGB; the same pixels always give the same bytes.</summary>
public static class Png
{
    private static readonly uint[] CrcTable = BuildCrcTable();

    /// <summary>Writes a picture.</summary>
    /// <param name="stream">Receives the file; is left open.</param>
    /// <param name="width">Pixels per row, above 0.</param>
    /// <param name="height">Rows, above 0.</param>
    /// <param name="rgba">Red, green, blue and straight alpha, one byte each, rows from the top.</param>
    /// <param name="alpha">False leaves the alpha channel out.</param>
    public static void Write(Stream stream, int width, int height, ReadOnlySpan<byte> rgba, bool alpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, 4 * width * height);

        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = alpha ? (byte)6 : (byte)2;
        header[10..].Clear();
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "sRGB"u8, [0]);
        WriteChunk(stream, "IDAT"u8, Compress(width, height, rgba, alpha ? 4 : 3));
        WriteChunk(stream, "IEND"u8, []);
    }

    private static ReadOnlySpan<byte> Compress(int width, int height, ReadOnlySpan<byte> rgba, int channels)
    {
        var stride = width * channels;
        var row = new byte[stride];
        var above = new byte[stride];
        var filtered = new byte[stride + 1];
        using var compressed = new MemoryStream(stride * height / 8);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                var source = rgba.Slice(4 * width * y, 4 * width);
                if (channels == 4)
                {
                    source.CopyTo(row);
                }
                else
                {
                    WithoutAlpha(source, row);
                }

                // Filter 2 (Up): rendered pictures change little from row to row, and it costs one subtraction.
                filtered[0] = 2;
                var filled = 0;
                for (; filled + Vector<byte>.Count <= stride; filled += Vector<byte>.Count)
                {
                    (new Vector<byte>(row, filled) - new Vector<byte>(above, filled)).CopyTo(filtered, filled + 1);
                }

                for (; filled < stride; filled++)
                {
                    filtered[filled + 1] = (byte)(row[filled] - above[filled]);
                }

                zlib.Write(filtered);
                (row, above) = (above, row);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static void WithoutAlpha(ReadOnlySpan<byte> source, Span<byte> row)
    {
        // Four pixels at a time; the last four bytes that a vector writes are the next one's.
        var (from, to) = (0, 0);
        var order = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 3, 3, 3);
        for (; to + Vector128<byte>.Count <= row.Length; from += 16, to += 12)
        {
            Vector128.Shuffle(Vector128.Create(source.Slice(from, 16)), order).CopyTo(row[to..]);
        }

        for (; to < row.Length; from += 4, to += 3)
        {
            (row[to], row[to + 1], row[to + 2]) = (source[from], source[from + 1], source[from + 2]);
        }
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        stream.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        // Four bytes at a time, each by a table of its own that tells what it makes of the sum further on.
        var table = CrcTable;
        for (; data.Length >= 4; data = data[4..])
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(data);
            crc = table[768 + (byte)crc] ^ table[512 + (byte)(crc >> 8)] ^ table[256 + (byte)(crc >> 16)] ^ table[(int)(crc >> 24)];
        }

        foreach (var value in data)
        {
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[4 * 256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        for (var n = 256; n < table.Length; n++)
        {
            table[n] = table[(byte)table[n - 256]] ^ (table[n - 256] >> 8);
        }

        return table;
    }
}
