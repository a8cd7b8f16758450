using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.Usd;

/// <summary>Materials of UsdPreviewSurface that meshes are bound to.</summary>
internal sealed class UsdMaterialReader
{
    private readonly Dictionary<string, UsdPrim> _prims = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int?> _imageNumbers = [];
    private readonly List<Material> _materials = [];
    private readonly List<TextureImage> _images = [];
    private readonly ReadLimits _limits;
    private readonly CompanionFiles? _companions;
    private long _outside;

    public UsdMaterialReader(UsdPrim layer, ReadLimits limits, CompanionFiles? companions)
    {
        (_limits, _companions) = (limits, companions);
        var open = new Stack<UsdPrim>([layer]);
        while (open.TryPop(out var prim))
        {
            _prims.TryAdd(prim.Path, prim);
            prim.Children.ForEach(open.Push);
        }
    }

    public IReadOnlyList<Material> Materials => _materials;

    public IReadOnlyList<TextureImage> Images => _images;

    /// <summary>The material that a mesh is bound to; null for none.</summary>
    public int? NumberOf(UsdPrim mesh)
    {
        var path = mesh.Properties.GetValueOrDefault("material:binding")?.Text;
        if (path is null || !_prims.TryGetValue(path, out var material))
        {
            return null;
        }

        // Seen from both sides is a property of the mesh there and of the material here.
        var isDouble = mesh.Properties.GetValueOrDefault("doubleSided")?.Numbers is [1, ..] || mesh.Properties.GetValueOrDefault("doubleSided")?.Text == "true";
        var key = isDouble ? path + "*" : path;
        if (!_numbers.TryGetValue(key, out var number))
        {
            var made = Read(material) with { DoubleSided = isDouble };
            _numbers.Add(key, number = _materials.Count);
            _materials.Add(made);
        }

        return number;
    }

    private Material Read(UsdPrim prim)
    {
        var plain = new Material { Name = prim.DisplayName };
        var connected = prim.Properties.GetValueOrDefault("outputs:surface.connect")?.Text ?? "";
        if (!_prims.TryGetValue(connected.Split('.')[0], out var surface))
        {
            return plain;
        }

        var (color, colorTexture, colorScale) = Input(surface, "diffuseColor");
        var (opacity, opacityTexture, _) = Input(surface, "opacity");
        var (roughness, roughnessTexture, surfaceScale) = Input(surface, "roughness");
        var (metallic, metallicTexture, _) = Input(surface, "metallic");
        var (light, lightTexture, lightScale) = Input(surface, "emissiveColor");
        var (_, normal, normalScale) = Input(surface, "normal");
        var (_, occlusion, _) = Input(surface, "occlusion");
        var threshold = Input(surface, "opacityThreshold").Values is [var t, ..] ? t : 0;
        var alpha = colorTexture is not null ? colorScale?.W ?? 1 : opacity is [var o, ..] ? o : 1;
        return plain with
        {
            BaseColor = colorTexture is not null ? colorScale ?? Vector4.One : new Vector4(Rgb(color, 0.18f), alpha),
            BaseColorTexture = colorTexture,
            Metallic = metallicTexture is not null ? surfaceScale?.Z ?? 1 : metallic is [var m, ..] ? m : 0,
            Roughness = roughnessTexture is not null ? surfaceScale?.Y ?? 1 : roughness is [var r, ..] ? r : 0.5f,
            MetallicRoughnessTexture = roughnessTexture ?? metallicTexture,
            NormalTexture = normal is null ? null : normal with { Strength = normalScale is { } n ? n.X / 2 : 1 },
            OcclusionTexture = occlusion,
            Emissive = lightTexture is not null ? (lightScale ?? Vector4.One).AsVector3() : Rgb(light, 0),
            EmissiveTexture = lightTexture,
            Alpha = threshold > 0 ? AlphaMode.Mask : alpha < 1 || opacityTexture is not null ? AlphaMode.Blend : AlphaMode.Opaque,
            AlphaCutoff = threshold > 0 ? threshold : 0.5f,
        };
    }

    private static Vector3 Rgb(float[] values, float missing) => values is [var r, var g, var b, ..] ? new Vector3(r, g, b) : new Vector3(missing);

    private (float[] Values, TextureUse? Texture, Vector4? Scale) Input(UsdPrim surface, string name)
    {
        var values = surface.Properties.GetValueOrDefault($"inputs:{name}")?.Numbers.Select(value => (float)value).ToArray() ?? [];
        var connected = surface.Properties.GetValueOrDefault($"inputs:{name}.connect")?.Text ?? "";
        if (!_prims.TryGetValue(connected.Split('.')[0], out var shader) || shader.Properties.GetValueOrDefault("inputs:file")?.Text is not { Length: > 0 } file || ImageOf(file) is not { } image)
        {
            return (values, null, null);
        }

        Vector4? scale = shader.Properties.GetValueOrDefault("inputs:scale")?.Numbers is [var x, var y, var z, var w] ? new Vector4((float)x, (float)y, (float)z, (float)w) : null;
        var coordinates = _prims.GetValueOrDefault((shader.Properties.GetValueOrDefault("inputs:st.connect")?.Text ?? "").Split('.')[0]);
        TexturePlacement? placement = null;
        if (coordinates?.Properties.GetValueOrDefault("inputs:in.connect")?.Text is { } inner)
        {
            placement = Placement(coordinates);
            coordinates = _prims.GetValueOrDefault(inner.Split('.')[0]);
        }

        var set = coordinates?.Properties.GetValueOrDefault("inputs:varname")?.Text == "st1" ? 1 : 0;
        return (values, new TextureUse(image, set, 1, placement, Wrap(shader, "inputs:wrapS"), Wrap(shader, "inputs:wrapT")), scale);
    }

    /// <summary>The reverse of what is written: coordinates are upside down there.</summary>
    private static TexturePlacement Placement(UsdPrim shader)
    {
        var rotation = (float)(shader.Properties.GetValueOrDefault("inputs:rotation")?.Numbers.FirstOrDefault() ?? 0) * MathF.PI / 180;
        var s = shader.Properties.GetValueOrDefault("inputs:scale")?.Numbers is [var sx, var sy, ..] ? new Vector2((float)sx, (float)sy) : Vector2.One;
        var t = shader.Properties.GetValueOrDefault("inputs:translation")?.Numbers is [var tx, var ty, ..] ? new Vector2((float)tx, (float)ty) : Vector2.Zero;
        var (sine, cosine) = MathF.SinCos(rotation);
        return new TexturePlacement(new Vector2(t.X - (sine * s.Y), 1 - t.Y - (cosine * s.Y)), rotation, s);
    }

    private static TextureWrap Wrap(UsdPrim shader, string name) => shader.Properties.GetValueOrDefault(name)?.Text switch
    {
        "clamp" => TextureWrap.Clamp,
        "mirror" => TextureWrap.Mirror,
        _ => TextureWrap.Repeat,
    };

    private int? ImageOf(string file)
    {
        if (!_imageNumbers.TryGetValue(file, out var number))
        {
            var content = _companions?.Invoke(file.StartsWith("./", StringComparison.Ordinal) ? file[2..] : file);
            _outside += content?.LongLength ?? 0;
            if (_outside > _limits.MaxBytes)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The files of the model are larger than {_limits.MaxBytes} bytes, the most that is read; reduce them and try again.");
            }

            if (content is not null && TextureImage.MediaTypeOf(content) is { } mediaType)
            {
                number = _images.Count;
                _images.Add(new TextureImage(Path.GetFileNameWithoutExtension(file), mediaType, content));
            }

            _imageNumbers.Add(file, number);
        }

        return number;
    }
}
