using System.Buffers;

namespace Formwright.Mesh;

/// <summary>
/// What is seen at each sample. A surface value packs the colour's number (upper 14 bits) and the view-space normal (9 bits
/// each for y and x): under lights that are fixed to the camera, that is all its brightness depends on.
/// </summary>
internal sealed class SampleBuffer : IDisposable
{
    /// <summary>Bits per component of a packed normal.</summary>
    public const int NormalBits = 9;

    /// <summary>Largest number of colours that can be told apart.</summary>
    public const int MaxColors = 1 << (32 - (2 * NormalBits));

    /// <summary>The number that stands for a colour of the sample's own, in <see cref="Paint"/>.</summary>
    public const int Painted = MaxColors - 1;

    /// <summary>A component c of a normal is stored as c × scale + offset; the range leaves room for rounding.</summary>
    public const float NormalScale = 253;

    /// <summary>See <see cref="NormalScale"/>.</summary>
    public const float NormalOffset = 256;

    public SampleBuffer(int width, int height)
    {
        (Width, Height) = (width, height);
        Near = RentEmpty<float>();
        Surface = ArrayPool<uint>.Shared.Rent(width * height);
        Ink = RentEmpty<byte>();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reciprocal distance of the nearest surface; 0 where there is none.</summary>
    public float[] Near { get; }

    /// <summary>Packed surface values; meaningless where <see cref="Near"/> is 0.</summary>
    public uint[] Surface { get; }

    /// <summary>Strength of the drawn line, 0 to 255.</summary>
    public byte[] Ink { get; }

    /// <summary>Red, green and blue in sRGB of samples whose colour is <see cref="Painted"/>; empty when there are none.</summary>
    public uint[] Paint { get; private set; } = [];

    /// <summary>Makes room for colours of samples.</summary>
    public void AddPaint() => Paint = Paint.Length > 0 ? Paint : ArrayPool<uint>.Shared.Rent(Width * Height);

    public static uint Pack(int color, float scaledX, float scaledY) =>
        ((uint)color << (2 * NormalBits)) | ((uint)scaledY << NormalBits) | (uint)scaledX;

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Near);
        ArrayPool<uint>.Shared.Return(Surface);
        ArrayPool<byte>.Shared.Return(Ink);
        if (Paint.Length > 0)
        {
            ArrayPool<uint>.Shared.Return(Paint);
        }
    }

    private T[] RentEmpty<T>()
    {
        var array = ArrayPool<T>.Shared.Rent(Width * Height);
        Array.Clear(array, 0, Width * Height);
        return array;
    }
}
