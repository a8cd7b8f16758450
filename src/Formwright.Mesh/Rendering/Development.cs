using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Turns samples into pixels: light, colour, background, shadow and ink, averaged over the samples of each pixel. Colours are
/// vectors of red, green, blue and 0: linear shares until they are encoded, display values 0 to 255 afterwards.
/// </summary>
internal sealed class Development
{
    private const int Oversampling = ThumbnailRenderer.Oversampling;
    private const float PerSample = 1f / (Oversampling * Oversampling);

    // The background: light grey that falls off gently from a spot above the middle. A trace of blue keeps it from looking
    // dirty beside warm colours.
    private const float Paper = 250;
    private const float PaperFall = 34;
    private const float PaperMiddle = 0.42f;
    private static readonly Vector4 PaperTint = new(-1.5f, 0, 2, 0);

    private static readonly Vector4 InkColor = new(26, 31, 38, 0);
    private static readonly byte[] Encoding = BuildEncoding();

    private static readonly float[] Decoding = [.. Enumerable.Range(0, 256).Select(value => Decode(value / 255.0))];

    private readonly SampleBuffer _samples;
    private readonly Vector4[] _colors;
    private readonly StudioLight _light;
    private readonly AmbientOcclusion _occlusion;

    /// <summary>Prepares to develop one picture.</summary>
    /// <param name="samples">What is seen at each sample.</param>
    /// <param name="colors">Colours by number.</param>
    /// <param name="light">The studio.</param>
    /// <param name="occlusion">How open each place is.</param>
    public Development(SampleBuffer samples, IEnumerable<Rgba> colors, StudioLight light, AmbientOcclusion occlusion)
    {
        (_samples, _light, _occlusion) = (samples, light, occlusion);
        _colors = [.. colors.Select(color => new Vector4(Decode(color.R), Decode(color.G), Decode(color.B), 0))];
    }

    private int Width => _samples.Width / Oversampling;

    private int Height => _samples.Height / Oversampling;

    /// <summary>The picture on the usual background: red, green, blue, 255.</summary>
    public byte[] OnPaper(GroundShadow shadow)
    {
        var picture = Sheet.Of(Width, Height).Pixels.AsSpan().ToArray();
        var shade = new float[Width];
        for (var y = 0; y < Height; y++)
        {
            var row = picture.AsSpan(4 * y * Width, 4 * Width);
            shadow.Row((y + 0.5f) * Oversampling, Oversampling, shade);
            var (start, end) = Touched(y, shade);
            for (var x = start; x < end; x++)
            {
                var color = PaperAt(x, y, Width, Height) * (1 - shade[x]);
                if (!IsBlank(x, y))
                {
                    var over = Expose(x, y);
                    color = Vector4.Lerp(Vector4.Lerp(color, over.Color, over.Covered), InkColor, over.Ink);
                }

                Store(color, 255, row.Slice(4 * x, 4));
            }
        }

        return picture;
    }

    private static Vector4 PaperAt(int x, int y, int width, int height) =>
        new Vector4(Paper - (PaperFall * (Square(((y + 0.5f) / height) - PaperMiddle) + Square(((x + 0.5f) / width) - 0.5f)))) + PaperTint;

    /// <summary>The pixels of a row from the first to the last that show anything but bare paper.</summary>
    private (int Start, int End) Touched(int y, ReadOnlySpan<float> shade)
    {
        var (start, end) = Filled(MemoryMarshal.AsBytes(shade), sizeof(float));
        for (var row = y * Oversampling; row < (y + 1) * Oversampling; row++)
        {
            var near = Filled(MemoryMarshal.AsBytes(_samples.Near.AsSpan(row * _samples.Width, _samples.Width)), sizeof(float) * Oversampling);
            var ink = Filled(_samples.Ink.AsSpan(row * _samples.Width, _samples.Width), Oversampling);
            (start, end) = (Math.Min(start, Math.Min(near.Start, ink.Start)), Math.Max(end, Math.Max(near.End, ink.End)));
        }

        return (start, end);

        static (int Start, int End) Filled(ReadOnlySpan<byte> bytes, int perPixel) => bytes.IndexOfAnyExcept((byte)0) is >= 0 and var first
            ? (first / perPixel, (bytes.LastIndexOfAnyExcept((byte)0) / perPixel) + 1)
            : (int.MaxValue, 0);
    }

    /// <summary>The picture on nothing: red, green, blue, straight alpha.</summary>
    public byte[] OnNothing()
    {
        var picture = new byte[4 * Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                if (!IsBlank(x, y))
                {
                    // Ink lies over the surface and beyond it; straight alpha wants the colour undiluted by what is not there.
                    var over = Expose(x, y);
                    var alpha = over.Ink + ((1 - over.Ink) * over.Covered);
                    Store(Vector4.Lerp(over.Color, InkColor, over.Ink / alpha), (byte)((alpha * 255) + 0.5f), picture.AsSpan(4 * ((y * Width) + x), 4));
                }
            }
        }

        return picture;
    }

    private bool IsBlank(int x, int y)
    {
        var first = (y * Oversampling * _samples.Width) + (x * Oversampling);
        var second = first + _samples.Width;
        var (near, ink) = (_samples.Near, _samples.Ink);
        return near[first] + near[first + 1] + near[second] + near[second + 1] == 0
            && (ink[first] | ink[first + 1] | ink[second] | ink[second + 1]) == 0;
    }

    private Exposure Expose(int x, int y)
    {
        var first = (y * Oversampling * _samples.Width) + (x * Oversampling);
        var second = first + _samples.Width;
        var (near, surface) = (_samples.Near, _samples.Surface);
        var ink = (_samples.Ink[first] + _samples.Ink[first + 1] + _samples.Ink[second] + _samples.Ink[second + 1]) * PerSample / 255;
        var color = Vector4.Zero;
        var (covered, depth) = (0, 0f);
        if (surface[first] == surface[first + 1] && surface[first] == surface[second] && surface[first] == surface[second + 1]
            && near[first] * near[first + 1] * near[second] * near[second + 1] > 0 && !IsPainted(surface[first]))
        {
            // The inside of a flat face: one look-up serves all samples.
            color = Lit(first);
            depth = near[first];
            (color, covered) = (color * 4, 4);
        }
        else
        {
            for (var i = first; i <= second + 1; i = i == first + 1 ? second : i + 1)
            {
                if (near[i] > 0)
                {
                    color += Lit(i);
                    depth = near[i];
                    covered++;
                }
            }

            if (covered == 0)
            {
                return new Exposure(default, 0, ink);
            }
        }

        var open = _occlusion.At((x + 0.5f) * Oversampling, (y + 0.5f) * Oversampling, depth);
        return new Exposure(Encode(color * (open / covered)), covered * PerSample, ink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector4 Lit(int sample)
    {
        var surface = _samples.Surface[sample];
        ref readonly var light = ref _light.On(surface);
        var color = IsPainted(surface) ? Unpack(_samples.Paint[sample]) : _colors[surface >> (2 * SampleBuffer.NormalBits)];
        return (color * light.Diffuse) + new Vector4(light.Gloss);
    }

    private static bool IsPainted(uint surface) => surface >> (2 * SampleBuffer.NormalBits) == SampleBuffer.Painted;

    private static Vector4 Unpack(uint rgb) => new(Decoding[(byte)rgb], Decoding[(byte)(rgb >> 8)], Decoding[(byte)(rgb >> 16)], 0);

    private static void Store(Vector4 color, byte alpha, Span<byte> pixel)
    {
        pixel[3] = alpha;
        pixel[2] = (byte)(int)(color.Z + 0.5f);
        pixel[1] = (byte)(int)(color.Y + 0.5f);
        pixel[0] = (byte)(int)(color.X + 0.5f);
    }

    private static float Square(float x) => x * x;

    private static float Decode(double value) =>
        (float)(Math.Clamp(value, 0, 1) is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));

    /// <summary>Linear light as red, green and blue in sRGB, a byte each.</summary>
    public static uint PackPaint(Vector4 linear)
    {
        var encoded = Encode(Vector4.Max(linear, Vector4.Zero));
        return (uint)encoded.X | ((uint)encoded.Y << 8) | ((uint)encoded.Z << 16);
    }

    private static Vector4 Encode(Vector4 linear)
    {
        var index = Vector4.Min(linear, Vector4.One) * (Encoding.Length - 1);
        return new Vector4(Encoding[float.ConvertToIntegerNative<int>(index.X)], Encoding[float.ConvertToIntegerNative<int>(index.Y)], Encoding[float.ConvertToIntegerNative<int>(index.Z)], 0);
    }

    private static byte[] BuildEncoding()
    {
        var table = new byte[4096];
        for (var i = 0; i < table.Length; i++)
        {
            var c = i / (table.Length - 1.0);
            table[i] = (byte)Math.Round(255 * (c <= 0.0031308 ? 12.92 * c : (1.055 * Math.Pow(c, 1 / 2.4)) - 0.055));
        }

        return table;
    }

    /// <summary>
    /// One pixel before it lies on a background: the mean colour of the samples that show a surface, their share, and the
    /// share of ink.
    /// </summary>
    private readonly record struct Exposure(Vector4 Color, float Covered, float Ink);

    /// <summary>Bare paper, the last of which is kept: nearly all pictures have one size.</summary>
    private sealed record Sheet(int Width, int Height, byte[] Pixels)
    {
        private static Sheet last = new(0, 0, []);

        public static Sheet Of(int width, int height)
        {
            var sheet = Volatile.Read(ref last);
            if ((sheet.Width, sheet.Height) != (width, height))
            {
                sheet = new Sheet(width, height, new byte[4 * width * height]);
                for (var i = 0; i < width * height; i++)
                {
                    Store(PaperAt(i % width, i / width, width, height), 255, sheet.Pixels.AsSpan(4 * i, 4));
                }

                Volatile.Write(ref last, sheet);
            }

            return sheet;
        }
    }
}
