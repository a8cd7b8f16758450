using System.Numerics;

namespace Formwright.Core;

/// <summary>
/// How a surface looks, in the metallic-roughness model (glTF 2.0, 3.9). Colours are linear; factors multiply the pictures.
/// </summary>
public sealed record Material
{
    /// <summary>Its name; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Linear RGBA, 0 to 1. Default: white.</summary>
    public Vector4 BaseColor { get; init; } = Vector4.One;

    /// <summary>Picture of the base colour (sRGB) with alpha; null for none.</summary>
    public TextureUse? BaseColorTexture { get; init; }

    /// <summary>0 for dielectrics to 1 for metals. Default: 0.</summary>
    public float Metallic { get; init; }

    /// <summary>0 for mirrors to 1 for chalk. Default: 0.55.</summary>
    public float Roughness { get; init; } = 0.55f;

    /// <summary>Roughness in the green channel, metalness in the blue one; null for none.</summary>
    public TextureUse? MetallicRoughnessTexture { get; init; }

    /// <summary>Normals in tangent space, +Y up; its strength scales X and Y. Null for none.</summary>
    public TextureUse? NormalTexture { get; init; }

    /// <summary>Ambient occlusion in the red channel; its strength is how much of it counts. Null for none.</summary>
    public TextureUse? OcclusionTexture { get; init; }

    /// <summary>Linear RGB that the surface emits; above 1 for strong light. Default: black.</summary>
    public Vector3 Emissive { get; init; }

    /// <summary>Picture of the emitted light (sRGB); null for none.</summary>
    public TextureUse? EmissiveTexture { get; init; }

    /// <summary>What alpha means. Default: nothing.</summary>
    public AlphaMode Alpha { get; init; }

    /// <summary>With <see cref="AlphaMode.Mask"/>: alpha below this is a hole, 0 to 1. Default: 0.5.</summary>
    public float AlphaCutoff { get; init; } = 0.5f;

    /// <summary>True when the back is seen too.</summary>
    public bool DoubleSided { get; init; }

    /// <summary>True to show the base colour as it is, without light.</summary>
    public bool Unlit { get; init; }

    /// <summary>All uses of pictures.</summary>
    public IEnumerable<TextureUse> Textures => new[] { BaseColorTexture, MetallicRoughnessTexture, NormalTexture, OcclusionTexture, EmissiveTexture }.OfType<TextureUse>();

    /// <summary>A material of one colour.</summary>
    /// <param name="color">In sRGB, as <see cref="Rgba"/> always is; with alpha below 1 it is seen through.</param>
    /// <param name="name">Its name.</param>
    public static Material Of(Rgba color, string name = "") => new()
    {
        Name = name,
        BaseColor = new Vector4(ToLinear(color.R), ToLinear(color.G), ToLinear(color.B), (float)Math.Clamp(color.A, 0, 1)),
        Alpha = color.A < 1 ? AlphaMode.Blend : AlphaMode.Opaque,
    };

    /// <summary>The base colour in sRGB.</summary>
    public Rgba ToRgba() => new(ToSrgb(BaseColor.X), ToSrgb(BaseColor.Y), ToSrgb(BaseColor.Z), Alpha == AlphaMode.Opaque ? 1 : Math.Clamp(BaseColor.W, 0, 1));

    /// <summary>A component of sRGB as linear light (IEC 61966-2-1); values outside 0 to 1 are clamped.</summary>
    public static float ToLinear(double srgb) => (float)(Math.Clamp(srgb, 0, 1) is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));

    /// <summary>A component of linear light as sRGB (IEC 61966-2-1); values outside 0 to 1 are clamped.</summary>
    /// <remarks>Rounded to 6 digits, those that 32-bit light holds, so that a colour comes back as the one it was made from.</remarks>
    public static double ToSrgb(double linear) =>
        Math.Round(Math.Clamp(linear, 0, 1) is var c && c <= 0.0031308 ? c * 12.92 : (1.055 * Math.Pow(c, 1 / 2.4)) - 0.055, 6);
}

/// <summary>A picture on a surface.</summary>
/// <param name="Image">Number of the picture.</param>
/// <param name="TexCoord">Which texture coordinates it follows: 0 or 1.</param>
/// <param name="Strength">Scale of normals, share of occlusion; 1 elsewhere.</param>
/// <param name="Placement">How texture coordinates are changed before; null for not at all.</param>
/// <param name="WrapU">What lies beyond its left and right border.</param>
/// <param name="WrapV">What lies beyond its upper and lower border.</param>
public sealed record TextureUse(
    int Image,
    int TexCoord = 0,
    float Strength = 1,
    TexturePlacement? Placement = null,
    TextureWrap WrapU = TextureWrap.Repeat,
    TextureWrap WrapV = TextureWrap.Repeat);

/// <summary>Changes texture coordinates: scaled, then turned, then moved (KHR_texture_transform).</summary>
/// <param name="Offset">In widths and heights of the picture.</param>
/// <param name="Rotation">Radians, counter-clockwise of the coordinates about their origin.</param>
/// <param name="Scale">Factors along U and V.</param>
public sealed record TexturePlacement(Vector2 Offset, float Rotation, Vector2 Scale);

/// <summary>A picture as its file holds it; nothing has to decode it to pass it on.</summary>
/// <param name="Name">Its name without extension; may be empty.</param>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c> or another <c>image/</c> type.</param>
/// <param name="Content">The encoded bytes.</param>
public sealed record TextureImage(string Name, string MediaType, byte[] Content)
{
    /// <summary>The media type that the first bytes of a picture tell; null when they tell none.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? "image/webp"
        : content.StartsWith("BM"u8) ? "image/bmp"
        : content.StartsWith((ReadOnlySpan<byte>)[0xAB, (byte)'K', (byte)'T', (byte)'X']) ? "image/ktx2"
        : null;

    /// <summary>The usual extension of its files, with the dot.</summary>
    public string Extension => MediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/webp" => ".webp",
        "image/bmp" => ".bmp",
        "image/ktx2" => ".ktx2",
        _ => ".img",
    };
}

/// <summary>What alpha means.</summary>
public enum AlphaMode
{
    /// <summary>Nothing.</summary>
    Opaque,

    /// <summary>Below the cutoff there is a hole.</summary>
    Mask,

    /// <summary>How much is covered.</summary>
    Blend,
}

/// <summary>What lies beyond the border of a picture.</summary>
public enum TextureWrap
{
    /// <summary>The picture again.</summary>
    Repeat,

    /// <summary>Its last pixels.</summary>
    Clamp,

    /// <summary>The picture mirrored.</summary>
    Mirror,
}
