using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class PictureDecoderTests
{
    // Left half red, right half blue, 16 by 16, without chroma subsampling, quality 95; written by libjpeg-turbo's encoder.
    private const string Jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wgARCAAQABADAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABYBAQEBAAAAAAAAAAAAAAAAAAkHCP/aAAwDAQACEAMQAAABF5Tv4hVQ114q0oIVUNf/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAEFAh//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAEDAQE/AR//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAECAQE/AR//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IR//2gAMAwEAAgADAAAAEAAP/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxAf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPxAf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPxAf/9k=";

    // 8 by 8 of cyan 0, magenta 127, yellow 255, black 0 in shares of 255, inverted as in Adobe's files: orange.
    private const string CmykJpeg =
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/9sAQwECAgICAgIFAwMFCgcGBwoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK/8AAFAgACAAIBAERAAIRAQMRAQQRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/EAB8BAAMBAQEBAQEBAQEAAAAAAAABAgMEBQYHCAkKC//EALURAAIBAgQEAwQHBQQEAAECdwABAgMRBAUhMQYSQVEHYXETIjKBCBRCkaGxwQkjM1LwFWJy0QoWJDThJfEXGBkaJicoKSo1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoKDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uLj5OXm5+jp6vLz9PX29/j5+v/aAA4EAQACEQMRBAAAPwDx+v8AVQ/zXP38r//Z";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decode_WhatThePngWriterWrote_GivesThePixels(bool alpha)
    {
        var pixels = new byte[4 * 33 * 17];
        new Random(3).NextBytes(pixels);
        for (var i = 3; !alpha && i < pixels.Length; i += 4)
        {
            pixels[i] = 255;
        }

        var decoded = PictureDecoder.Decode(new Picture(33, 17, pixels).ToPng("noise"));

        Assert.Equal((33, 17), (decoded.Width, decoded.Height));
        Assert.Equal(pixels, decoded.Rgba);
    }

    [Fact]
    public void Decode_PaletteOfOneBit_GivesItsColours()
    {
        // 8 pixels: 10101010, the second entry half transparent.
        var file = Png(8, 1, 1, 3, [0b1010_1010], ("PLTE", [10, 20, 30, 200, 100, 50]), ("tRNS", [255, 128]));

        Assert.Equal([200, 100, 50, 128, 10, 20, 30, 255], PictureDecoder.Decode(file).Rgba[..8]);
    }

    [Fact]
    public void Decode_SixteenBits_TakesThemAsSrgb()
    {
        var file = Png(2, 1, 16, 0, [0x80, 0x80, 0x40, 0x40]);

        Assert.Equal([0x80, 0x80, 0x80, 255, 0x40, 0x40, 0x40, 255], PictureDecoder.Decode(file).Rgba);
    }

    [Fact]
    public void Decode_ProgressiveJpeg_GivesBothHalves()
    {
        var picture = PictureDecoder.Decode(new TextureImage("", "image/jpeg", Convert.FromBase64String(Jpeg)));

        Assert.Equal((16, 16), (picture.Width, picture.Height));
        for (var i = 0; i < 256; i++)
        {
            AssertNear(i % 16 < 8 ? [255, 0, 0] : [0, 0, 255], picture.Rgba.AsSpan(4 * i, 3), 6);
            Assert.Equal(255, picture.Rgba[(4 * i) + 3]);
        }
    }

    [Fact]
    public void Decode_JpegOfInks_GivesTheirColour() =>
        AssertNear([255, 128, 0], PictureDecoder.Decode(new TextureImage("", "image/jpeg", Convert.FromBase64String(CmykJpeg))).Rgba.AsSpan(0, 3), 4);

    [Fact]
    public void Decode_Reduced_IsNoLargerAndKeepsItsMean()
    {
        var jpeg = PictureDecoder.Decode(new TextureImage("", "", Convert.FromBase64String(Jpeg)), 4);
        Assert.Equal((4, 4), (jpeg.Width, jpeg.Height));
        AssertNear([255, 0, 0], jpeg.Rgba.AsSpan(0, 3), 6);

        // Black and white in equal parts are 0.5 in linear light, which is 188 in sRGB.
        byte[] board = [.. Enumerable.Range(0, 9 * 6).SelectMany(i => (i + (i / 9)) % 2 == 0 ? new byte[] { 0, 0, 0, 255 } : [255, 255, 255, 255])];
        var half = new Picture(9, 6, board).Reduced(4);
        Assert.Equal((4, 3), (half.Width, half.Height));
        Assert.Equal(188, half.Rgba[0]);
    }

    [Theory]
    [InlineData(16_385, 1)]
    [InlineData(1, 20_000)]
    [InlineData(8193, 8193)]
    public void Decode_TooLarge_IsRefusedBeforeMemoryIsReserved(int width, int height)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<FormwrightException>(() => PictureDecoder.Decode(Png(width, height, 8, 2, new byte[100])));

        Assert.Equal(ErrorCode.OverLimit, e.Error.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Decode_MorePixelsThanTheBytesCanHold_IsRefused()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<FormwrightException>(() => PictureDecoder.Decode(Png(8000, 8000, 8, 6, new byte[100])));

        Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
        Assert.Contains("can hold", e.Error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decode_AnyTruncation_IsAPictureOrAClearError(bool jpeg)
    {
        var whole = jpeg ? Convert.FromBase64String(Jpeg) : Png(8, 8, 8, 2, [.. Enumerable.Range(0, 192).Select(i => (byte)(i * 37))]).Content;
        for (var length = 0; length < whole.Length; length++)
        {
            try
            {
                Assert.Equal(jpeg ? 16 : 8, PictureDecoder.Decode(new TextureImage("cut", "", whole[..length])).Width);
            }
            catch (FormwrightException e)
            {
                Assert.True(e.Error.Code is ErrorCode.InvalidInput or ErrorCode.Unsupported, e.Error.Code.ToString());
            }
        }
    }

    [Fact]
    public void Decode_OtherFormat_IsUnsupported() => Assert.Equal(
        ErrorCode.Unsupported, Assert.Throws<FormwrightException>(() => PictureDecoder.Decode(new TextureImage("a", "image/webp", [.. "RIFF....WEBPVP8 "u8]))).Error.Code);

    [Theory]
    [InlineData(TextureWrap.Repeat, 1.125f, 0)]
    [InlineData(TextureWrap.Repeat, -0.125f, 3)]
    [InlineData(TextureWrap.Clamp, 1.5f, 3)]
    [InlineData(TextureWrap.Clamp, -7f, 0)]
    [InlineData(TextureWrap.Mirror, 1.125f, 3)]
    [InlineData(TextureWrap.Mirror, -0.375f, 1)]
    [InlineData(TextureWrap.Repeat, float.NaN, 0)]
    public void Sampler_BeyondTheBorder_FollowsTheWrap(TextureWrap wrap, float u, int pixel)
    {
        // Pixels 0, 80, 160, 240 in a row.
        byte[] row = [.. Enumerable.Range(0, 4).SelectMany(i => new byte[] { (byte)(80 * i), 0, 0, 255 })];
        var sampler = new TextureSampler(new Picture(4, 1, row), new TextureUse(0, WrapU: wrap), isColor: false);

        // Texture coordinates of NaN count as 0, which lies between the last pixel and the first.
        var expected = float.IsNaN(u) ? 120 / 255f : 80 * pixel / 255f;
        Assert.Equal(expected, sampler.At(new Vector2(u, 0.5f)).X, 1e-4f);
    }

    [Fact]
    public void Sampler_Placed_ScalesTurnsAndMoves()
    {
        byte[] four = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255];
        var use = new TextureUse(0, Placement: new TexturePlacement(new Vector2(0, 1), MathF.PI / 2, new Vector2(0.5f, 0.5f)));

        // KHR_texture_transform: (u, v) becomes offset + rotation * scale * (u, v) = (0.5 v, 1 - 0.5 u).
        Assert.Equal(new Vector4(0, 0, 1, 1), new TextureSampler(new Picture(2, 2, four), use, isColor: true).At(new Vector2(0.5f, 0.5f)));
        Assert.Equal(new Vector4(1, 0, 0, 1), new TextureSampler(new Picture(2, 2, four), use, isColor: true).At(new Vector2(1.5f, 0.5f)));
    }

    /// <summary>A PNG file by the specification, its rows unfiltered.</summary>
    internal static TextureImage Png(int width, int height, byte bits, byte kind, byte[] samples, params (string Type, byte[] Data)[] chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (bits, kind);
        Chunk("IHDR", head);
        foreach (var (type, data) in chunks)
        {
            Chunk(type, data);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in samples.Chunk(Math.Max(1, samples.Length / height)))
            {
                zlib.WriteByte(0);
                zlib.Write(row);
            }
        }

        Chunk("IDAT", packed.ToArray());
        Chunk("IEND", []);
        return new TextureImage("made", "image/png", file.ToArray());

        void Chunk(string type, byte[] data)
        {
            Span<byte> number = stackalloc byte[4];
            byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            file.Write(number);
            file.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(number, PngTests.BitwiseCrc(body));
            file.Write(number);
        }
    }

    private static void AssertNear(byte[] expected, ReadOnlySpan<byte> actual, int tolerance)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }
}
