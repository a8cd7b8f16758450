using System.Buffers.Binary;
using System.IO.Compression;

namespace Formwright.Mesh.Tests;

public class PngTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_Pixels_ReadBackByTheSpecification(bool alpha)
    {
        const int Width = 37, Height = 11;
        var pixels = new byte[4 * Width * Height];
        new Random(7).NextBytes(pixels);
        using var stream = new MemoryStream();

        Png.Write(stream, Width, Height, pixels, alpha);

        var file = stream.ToArray();
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        List<string> types = [];
        byte[] data = [];
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 4, length + 4);
            types.Add(System.Text.Encoding.ASCII.GetString(body[..4]));
            Assert.Equal(BitwiseCrc(body), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            data = types[^1] == "IDAT" ? body[4..].ToArray() : data;
            at += 12 + length;
        }

        Assert.Equal(["IHDR", "sRGB", "IDAT", "IEND"], types);
        Assert.Equal(Expected(pixels, alpha ? 4 : 3), Unfilter(data, Width * (alpha ? 4 : 3)));
    }

    private static byte[] Expected(byte[] rgba, int channels) => [.. rgba.Chunk(4).SelectMany(pixel => pixel.Take(channels))];

    private static byte[] Unfilter(byte[] data, int stride)
    {
        using var raw = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress))
        {
            zlib.CopyTo(raw);
        }

        var pixels = raw.ToArray().Chunk(stride + 1).Select(row => row[1..]).ToList();
        for (var y = 1; y < pixels.Count; y++)
        {
            for (var i = 0; i < stride; i++)
            {
                pixels[y][i] += pixels[y - 1][i];
            }
        }

        return [.. pixels.SelectMany(row => row)];
    }

    internal static uint BitwiseCrc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
