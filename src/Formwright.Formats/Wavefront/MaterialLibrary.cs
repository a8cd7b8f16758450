using System.Globalization;
using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.Wavefront;

/// <summary>The materials of an OBJ file: those of its libraries, and a plain one for each name that no library has.</summary>
internal sealed class MaterialLibrary(CompanionFiles? companions, ReadLimits limits)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _images = new(StringComparer.Ordinal);
    private readonly List<Material> _materials = [];
    private readonly List<TextureImage> _pictures = [];
    private readonly HashSet<string> _read = [];
    private long _bytes;

    public IReadOnlyList<Material> Materials => _materials;

    public IReadOnlyList<TextureImage> Images => _pictures;

    public int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _materials.Count);
            _materials.Add(new Material { Name = name });
        }

        return number;
    }

    /// <summary>Reads a library; one that is missing is passed over.</summary>
    public void Read(string name)
    {
        if (!_read.Add(name) || Companion(name) is not { } content)
        {
            return;
        }

        using var stream = new MemoryStream(content);
        using var lines = new LineReader(stream, limits);
        int? current = null;
        while (lines.Next(out var line))
        {
            var word = Words.Next(ref line);
            if (word is "newmtl")
            {
                current = NumberOf(line.Trim().ToString());
                limits.CheckEntities(_materials.Count);
            }
            else if (current is { } number)
            {
                _materials[number] = Changed(_materials[number], word, line, lines);
            }
        }
    }

    private Material Changed(Material material, ReadOnlySpan<char> word, ReadOnlySpan<char> rest, LineReader lines)
    {
        switch (word)
        {
            case "Kd" when !rest.TrimStart().StartsWith("spectral") && !rest.TrimStart().StartsWith("xyz"):
                return material with { BaseColor = new Vector4(Color(ref rest, lines), material.BaseColor.W) };
            case "Ke" when !rest.TrimStart().StartsWith("spectral") && !rest.TrimStart().StartsWith("xyz"):
                return material with { Emissive = Color(ref rest, lines) };
            case "d":
                return Opacity(material, Words.Number(ref rest, lines));
            case "Tr":
                return Opacity(material, 1 - Words.Number(ref rest, lines));
            case "Pr":
                return material with { Roughness = (float)Math.Clamp(Words.Number(ref rest, lines), 0, 1) };
            case "Pm":
                return material with { Metallic = (float)Math.Clamp(Words.Number(ref rest, lines), 0, 1) };
            case "map_Kd":
                // Exporters often leave the colour black or grey beneath a picture that is meant as it is.
                return material with { BaseColorTexture = Use(rest), BaseColor = material.BaseColor is { X: 0, Y: 0, Z: 0 } ? Vector4.One with { W = material.BaseColor.W } : material.BaseColor };
            case "map_Ke":
                return material with { EmissiveTexture = Use(rest), Emissive = material.Emissive == Vector3.Zero ? Vector3.One : material.Emissive };
            case "map_Pr":
                return material with { MetallicRoughnessTexture = Use(rest), Roughness = 1 };
            case "map_Pm":
                return material with { MetallicRoughnessTexture = material.MetallicRoughnessTexture ?? Use(rest), Metallic = 1 };
            case "norm" or "map_Bump" or "map_bump" or "bump":
                return material with { NormalTexture = material.NormalTexture ?? Use(rest) };
            case "map_Ka" when material.OcclusionTexture is null && IsOcclusion(rest):
                return material with { OcclusionTexture = Use(rest) };
            case "map_d":
                return material with { Alpha = AlphaMode.Blend };
            default:
                return material;
        }
    }

    // Ambient pictures are occlusion only where our writer says so by the channel.
    private static bool IsOcclusion(ReadOnlySpan<char> rest) => rest.Contains("-imfchan r", StringComparison.Ordinal);

    private static Vector3 Color(ref ReadOnlySpan<char> rest, LineReader lines)
    {
        var red = Words.Number(ref rest, lines);
        return rest.IsWhiteSpace()
            ? new Vector3(Material.ToLinear(red))
            : new Vector3(Material.ToLinear(red), Material.ToLinear(Words.Number(ref rest, lines)), Material.ToLinear(Words.Number(ref rest, lines)));
    }

    private static Material Opacity(Material material, double opacity) => material with
    {
        BaseColor = material.BaseColor with { W = (float)Math.Clamp(opacity, 0, 1) },
        Alpha = opacity < 1 ? AlphaMode.Blend : material.Alpha,
    };

    /// <summary>Options, then a file name that may have spaces.</summary>
    private TextureUse? Use(ReadOnlySpan<char> rest)
    {
        var use = new TextureUse(0);
        Vector2? offset = null, scale = null;
        rest = rest.Trim();
        while (rest.StartsWith("-"))
        {
            var option = Words.Next(ref rest);
            switch (option)
            {
                case "-bm":
                    use = use with { Strength = Number(ref rest) ?? 1 };
                    break;
                case "-clamp":
                    var wrap = Words.Next(ref rest) is "on" ? TextureWrap.Clamp : TextureWrap.Repeat;
                    use = use with { WrapU = wrap, WrapV = wrap };
                    break;
                case "-o" or "-s" or "-t":
                    var first = Number(ref rest) ?? 0;
                    var second = Number(ref rest) ?? first;
                    Number(ref rest);
                    offset = option is "-o" ? new Vector2(first, second) : offset;
                    scale = option is "-s" ? new Vector2(first, second) : scale;
                    break;
                case "-mm":
                    Number(ref rest);
                    Number(ref rest);
                    break;
                default:
                    Words.Next(ref rest);
                    break;
            }

            rest = rest.TrimStart();
        }

        if (offset is not null || scale is not null)
        {
            // Turned upside down with V: v' = 1 - (s (1 - v) + o).
            var (o, s) = (offset ?? Vector2.Zero, scale ?? Vector2.One);
            use = use with { Placement = new TexturePlacement(new Vector2(o.X, 1 - s.Y - o.Y), 0, s) };
        }

        return ImageOf(rest.Trim().ToString()) is { } image ? use with { Image = image } : null;
    }

    private static float? Number(ref ReadOnlySpan<char> rest)
    {
        var ahead = rest;
        if (!float.TryParse(Words.Next(ref ahead), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
        {
            return null;
        }

        rest = ahead;
        return value;
    }

    private int? ImageOf(string name)
    {
        if (!_images.TryGetValue(name, out var number))
        {
            if (Companion(name) is { } content && TextureImage.MediaTypeOf(content) is { } mediaType)
            {
                number = _pictures.Count;
                _pictures.Add(new TextureImage(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')), mediaType, content));
            }

            _images.Add(name, number);
        }

        return number;
    }

    private byte[]? Companion(string name)
    {
        var content = companions?.Invoke(name.Replace('\\', '/'));
        _bytes += content?.LongLength ?? 0;
        return _bytes <= limits.MaxBytes
            ? content
            : throw new FormwrightException(ErrorCode.InvalidInput, $"The files of the model are larger than {limits.MaxBytes} bytes, the most that is read; reduce them and try again.");
    }
}
