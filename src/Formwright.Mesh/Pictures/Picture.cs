using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Pixels of a picture.</summary>
/// <param name="Width">Pixels per row, above 0.</param>
/// <param name="Height">Rows, above 0.</param>
/// <param name="Rgba">Red, green, blue and straight alpha, one byte each, rows from the top; colours as the file has them, usually sRGB.</param>
public sealed record Picture(int Width, int Height, byte[] Rgba)
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => Material.ToLinear(value / 255.0))];

    /// <summary>Half as wide and high as often as needed to be no larger on any side; the mean of four pixels in linear light becomes one.</summary>
    /// <param name="largestSide">Pixels, above 0.</param>
    public Picture Reduced(int largestSide)
    {
        var picture = this;
        while (Math.Max(picture.Width, picture.Height) > largestSide)
        {
            picture = picture.Halved();
        }

        return picture;
    }

    /// <summary>As a PNG file.</summary>
    /// <param name="name">Name of the image.</param>
    public TextureImage ToPng(string name)
    {
        var opaque = true;
        for (var i = 3; i < Rgba.Length && opaque; i += 4)
        {
            opaque = Rgba[i] == 255;
        }

        using var stream = new MemoryStream();
        Png.Write(stream, Width, Height, Rgba, alpha: !opaque);
        return new TextureImage(name, "image/png", stream.ToArray());
    }

    private Picture Halved()
    {
        var (width, height) = (Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        var half = new byte[4 * width * height];
        var from = MemoryMarshal.Cast<byte, uint>(Rgba);
        Span<uint> four = stackalloc uint[4];
        for (var y = 0; y < height; y++)
        {
            var top = from.Slice(2 * y * Width, Width);
            var bottom = from.Slice(Math.Min((2 * y) + 1, Height - 1) * Width, Width);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (2 * x, Math.Min((2 * x) + 1, Width - 1));
                (four[0], four[1], four[2], four[3]) = (top[left], top[right], bottom[left], bottom[right]);
                Mean(four, half.AsSpan(4 * ((y * width) + x), 4));
            }
        }

        return new Picture(width, height, half);
    }

    private static void Mean(ReadOnlySpan<uint> pixels, Span<byte> mean)
    {
        if (pixels[0] == pixels[1] && pixels[0] == pixels[2] && pixels[0] == pixels[3])
        {
            MemoryMarshal.Write(mean, pixels[0]);
            return;
        }

        for (var channel = 0; channel < 3; channel++)
        {
            float sum = 0;
            foreach (var pixel in pixels)
            {
                sum += Linear[(byte)(pixel >> (8 * channel))];
            }

            mean[channel] = (byte)Math.Round(255 * Material.ToSrgb(sum / 4));
        }

        mean[3] = (byte)(((pixels[0] >> 24) + (pixels[1] >> 24) + (pixels[2] >> 24) + (pixels[3] >> 24) + 2) / 4);
    }
}
