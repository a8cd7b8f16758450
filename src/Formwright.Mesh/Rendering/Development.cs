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

    private const uint Unalike = (uint)SampleBuffer.Painted << (2 * SampleBuffer.NormalBits);

    private static readonly Vector4 InkColor = new(26, 31, 38, 0);
    private static readonly byte[] Encoding = BuildEncoding();

    private static readonly float[] Decoding = [.. Enumerable.Range(0, 256).Select(value => Decode(value / 255.0))];

    private readonly SampleBuffer _samples;
    private readonly Vector4[] _colors;
    private readonly StudioLight _light;
    private readonly AmbientOcclusion _occlusion;

    // One row of pixels: what is seen in them. Pixels with even and with odd numbers have lists of their own, see AmbientOcclusion.
    private readonly Exposure[] _exposures;
    private readonly float[] _evenLight;
    private readonly float[] _oddLight;

    /// <summary>Prepares to develop one picture.</summary>
    /// <param name="samples">What is seen at each sample.</param>
    /// <param name="colors">Colours by number.</param>
    /// <param name="light">The studio.</param>
    /// <param name="occlusion">How open each place is.</param>
    public Development(SampleBuffer samples, IEnumerable<Rgba> colors, StudioLight light, AmbientOcclusion occlusion)
    {
        (_samples, _light, _occlusion) = (samples, light, occlusion);
        _exposures = new Exposure[Width + 1];
        (_evenLight, _oddLight) = (new float[(Width / 2) + 1 + Vector<float>.Count], new float[(Width / 2) + 1 + Vector<float>.Count]);
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
            Expose(y, start, end);
            for (var x = start; x < end; x++)
            {
                ref readonly var over = ref _exposures[x];
                var color = over.Covered < 1 ? PaperAt(x, y, Width, Height) * (1 - shade[x]) : Vector4.Zero;
                if (over.Covered > 0)
                {
                    color = Vector4.Lerp(color, Encode(over.Color * LightAt(x)), over.Covered);
                }

                if (over.Ink > 0)
                {
                    color = Vector4.Lerp(color, InkColor, over.Ink);
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
            var (start, end) = Touched(y, []);
            Expose(y, start, end);
            for (var x = start; x < end; x++)
            {
                // Ink lies over the surface and beyond it; straight alpha wants the colour undiluted by what is not there.
                ref readonly var over = ref _exposures[x];
                var alpha = over.Ink + ((1 - over.Ink) * over.Covered);
                if (alpha > 0)
                {
                    var color = over.Covered > 0 ? Encode(over.Color * LightAt(x)) : Vector4.Zero;
                    Store(Vector4.Lerp(color, InkColor, over.Ink / alpha), (byte)((alpha * 255) + 0.5f), picture.AsSpan(4 * ((y * Width) + x), 4));
                }
            }
        }

        return picture;
    }

    private float LightAt(int x) => ((x & 1) == 0 ? _evenLight : _oddLight)[x >> 1];

    /// <summary>Finds what is seen in some pixels of a row.</summary>
    private void Expose(int y, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        // Two samples of a pixel are read at once.
        var above = y * Oversampling * Width;
        var nears = MemoryMarshal.Cast<float, ulong>(_samples.Near.AsSpan(0, _samples.Width * _samples.Height));
        var surfaces = MemoryMarshal.Cast<uint, ulong>(_samples.Surface.AsSpan(0, _samples.Width * _samples.Height));
        var inks = MemoryMarshal.Cast<byte, ushort>(_samples.Ink.AsSpan(0, _samples.Width * _samples.Height));
        var (lastSurface, lastColor) = (0u, Vector4.Zero);
        var isLastKnown = false;
        for (var x = start; x < end; x++)
        {
            var (upper, lower) = (above + x, above + Width + x);
            ref var exposure = ref _exposures[x];
            ref var light = ref ((x & 1) == 0 ? _evenLight : _oddLight)[x >> 1];
            exposure.Ink = (inks[upper] | inks[lower]) == 0 ? 0 : InkIn(inks[upper], inks[lower]);
            var (near, nearBelow) = (nears[upper], nears[lower]);
            if ((near | nearBelow) == 0)
            {
                exposure.Covered = 0;
                light = 0;
                continue;
            }

            if (IsFull(near) && IsFull(nearBelow) && Middle(surfaces[upper], surfaces[lower]) is var surface && !IsPainted(surface))
            {
                // The inside of a face: one look-up serves all samples, and where it is flat those of the next pixels.
                if (!isLastKnown || surface != lastSurface)
                {
                    (isLastKnown, lastSurface, lastColor) = (true, surface, Lit(surface, 0));
                }

                exposure.Color = lastColor;
                exposure.Covered = 1;
                light = 1 / BitConverter.UInt32BitsToSingle((uint)near);
            }
            else
            {
                light = Average(2 * upper, 2 * lower, ref exposure);
            }
        }

        _occlusion.Light(y, start >> 1, ((end - 1) >> 1) + 1, _evenLight, _oddLight);
    }

    // Both samples show a surface: neither reciprocal distance is 0.
    private static bool IsFull(ulong nears) => (uint)nears != 0 && nears >> 32 != 0;

    /// <summary>The mean of four surface values of one colour that face nearly one way; a painted one when there is none.</summary>
    private static uint Middle(ulong upper, ulong lower)
    {
        var (a, b, c, d) = ((uint)upper, (uint)(upper >> 32), (uint)lower, (uint)(lower >> 32));
        if (upper == lower && a == b)
        {
            return a;
        }

        const uint Mask = (1 << SampleBuffer.NormalBits) - 1;
        const uint Alike = 12;
        var (x, y) = ((a & Mask) + (b & Mask) + (c & Mask) + (d & Mask), Row(a) + Row(b) + Row(c) + Row(d));
        var isAlike = ((a ^ b) | (a ^ c) | (a ^ d)) >> (2 * SampleBuffer.NormalBits) == 0
            && Apart(a & Mask, d & Mask) + Apart(b & Mask, c & Mask) + Apart(Row(a), Row(d)) + Apart(Row(b), Row(c)) <= Alike;
        return isAlike ? (a & ~((1u << (2 * SampleBuffer.NormalBits)) - 1)) | (((y + 2) >> 2) << SampleBuffer.NormalBits) | ((x + 2) >> 2) : Unalike;

        static uint Row(uint surface) => (surface >> SampleBuffer.NormalBits) & Mask;
        static uint Apart(uint one, uint other) => (uint)Math.Abs((int)one - (int)other);
    }

    private static float InkIn(uint upper, uint lower) => ((byte)upper + (upper >> 8) + (byte)lower + (lower >> 8)) * PerSample / 255;

    /// <summary>The mean of the samples of a pixel that show a surface, and the distance of the last of them.</summary>
    private float Average(int upper, int lower, ref Exposure exposure)
    {
        var (color, covered, near) = (Vector4.Zero, 0, 0f);
        Add(upper);
        Add(upper + 1);
        Add(lower);
        Add(lower + 1);
        exposure.Color = color / covered;
        exposure.Covered = covered * PerSample;
        return 1 / near;

        void Add(int sample)
        {
            if (_samples.Near[sample] > 0)
            {
                color += Lit(_samples.Surface[sample], sample);
                near = _samples.Near[sample];
                covered++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector4 Lit(uint surface, int sample)
    {
        ref readonly var light = ref _light.On(surface);
        var color = IsPainted(surface) ? Unpack(_samples.Paint[sample]) : _colors[surface >> (2 * SampleBuffer.NormalBits)];
        return (color * light.Diffuse) + new Vector4(light.Gloss);
    }

    private static bool IsPainted(uint surface) => surface >> (2 * SampleBuffer.NormalBits) == SampleBuffer.Painted;

    private static Vector4 Unpack(uint rgb) => new(Decoding[(byte)rgb], Decoding[(byte)(rgb >> 8)], Decoding[(byte)(rgb >> 16)], 0);

    private static void Store(Vector4 color, byte alpha, Span<byte> pixel)
    {
        pixel[3] = alpha;
        pixel[2] = (byte)float.ConvertToIntegerNative<int>(color.Z + 0.5f);
        pixel[1] = (byte)float.ConvertToIntegerNative<int>(color.Y + 0.5f);
        pixel[0] = (byte)float.ConvertToIntegerNative<int>(color.X + 0.5f);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    /// One pixel before it lies on a background: the mean colour of the samples that show a surface, linear and in full light, their
    /// share, and the share of ink.
    /// </summary>
    private struct Exposure
    {
        public Vector4 Color;
        public float Covered;
        public float Ink;
    }

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
