using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Reads a picture at texture coordinates, placed and wrapped.</summary>
public sealed class TextureSampler
{
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => Material.ToLinear(value / 255.0))];
    private static readonly float[] Shares = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    private readonly Picture _picture;
    private readonly TextureUse _use;
    private readonly float[] _values;
    private readonly Matrix3x2 _placement;

    /// <summary>Prepares to read.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="use">How it lies on the surface.</param>
    /// <param name="isColor">True for sRGB, which is read as linear light; false for numbers such as normals.</param>
    public TextureSampler(Picture picture, TextureUse use, bool isColor)
    {
        (_picture, _use, _values) = (picture, use, isColor ? Linear : Shares);
        _placement = MatrixOf(use.Placement);
    }

    /// <summary>What a placement does to texture coordinates.</summary>
    /// <remarks>Rotation is counter-clockwise while V points down.</remarks>
    public static Matrix3x2 MatrixOf(TexturePlacement? placement) => placement is { } placed
        ? Matrix3x2.CreateScale(placed.Scale) * Matrix3x2.CreateRotation(-placed.Rotation) * Matrix3x2.CreateTranslation(placed.Offset)
        : Matrix3x2.Identity;

    /// <summary>Which texture coordinates it follows: 0 or 1.</summary>
    public int TexCoord => _use.TexCoord;

    /// <summary>The value of the nearest pixel, which is one that the picture has; not finite coordinates count as 0.</summary>
    /// <returns>Red, green, blue and alpha, 0 to 1.</returns>
    public Vector4 Nearest(Vector2 uv)
    {
        var (x, y) = Places(uv);
        return Pixel(x.Share < 0.5f ? x.First : x.Next, y.Share < 0.5f ? y.First : y.Next);
    }

    /// <summary>The value blended between the four nearest pixels; not finite coordinates count as 0.</summary>
    /// <returns>Red, green, blue and alpha, 0 to 1.</returns>
    public Vector4 At(Vector2 uv)
    {
        var (x, y) = Places(uv);
        return Vector4.Lerp(Vector4.Lerp(Pixel(x.First, y.First), Pixel(x.Next, y.First), x.Share), Vector4.Lerp(Pixel(x.First, y.Next), Pixel(x.Next, y.Next), x.Share), y.Share);
    }

    private ((int First, int Next, float Share) X, (int First, int Next, float Share) Y) Places(Vector2 uv)
    {
        uv = Vector2.Transform(uv, _placement);
        return (Place(uv.X, _picture.Width, _use.WrapU), Place(uv.Y, _picture.Height, _use.WrapV));
    }

    private Vector4 Pixel(int x, int y)
    {
        var pixel = MemoryMarshal.Cast<byte, uint>(_picture.Rgba)[(y * _picture.Width) + x];
        return new Vector4(_values[(byte)pixel], _values[(byte)(pixel >> 8)], _values[(byte)(pixel >> 16)], Shares[pixel >> 24]);
    }

    /// <summary>The two pixels around a coordinate and the share of the second; pixels have their value in their middle.</summary>
    private static (int First, int Next, float Share) Place(float at, int size, TextureWrap wrap)
    {
        if (!float.IsFinite(at))
        {
            at = 0;
        }

        // Whole periods away from the origin are dropped first, so that the rest is exact.
        at = wrap == TextureWrap.Clamp ? Math.Clamp(at, 0, 1) : at - (2 * MathF.Floor(at / 2));
        var position = (at * size) - 0.5f;
        var first = (int)MathF.Floor(position);
        return (Wrap(first, size, wrap), Wrap(first + 1, size, wrap), position - first);
    }

    private static int Wrap(int pixel, int size, TextureWrap wrap) => wrap switch
    {
        TextureWrap.Clamp => Math.Clamp(pixel, 0, size - 1),
        TextureWrap.Repeat => ((pixel % size) + size) % size,
        TextureWrap.Mirror => (((pixel % (2 * size)) + (2 * size)) % (2 * size)) is var p && p < size ? p : (2 * size) - 1 - p,
    };
}
