using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Materials of an FBX file in any of its models, with embedded pictures or those of companions.</summary>
internal sealed class FbxMaterialReader(FbxSceneReader scene, ReadLimits limits, CompanionFiles? companions)
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<long, int?> _imageNumbers = [];
    private readonly List<Material> _materials = [];
    private readonly List<TextureImage> _images = [];
    private long _outside;

    public IReadOnlyList<Material> Materials => _materials;

    public IReadOnlyList<TextureImage> Images => _images;

    public int NumberOf(FbxNode material)
    {
        if (!_numbers.TryGetValue(material.Id(0), out var number))
        {
            var made = Read(material);
            _numbers.Add(material.Id(0), number = _materials.Count);
            _materials.Add(made);
        }

        return number;
    }

    private Material Read(FbxNode material)
    {
        var color = Color("DiffuseColor", "Diffuse", 0.8) * Factor("DiffuseFactor");
        var light = Color("EmissiveColor", "Emissive", 0) * Factor("EmissiveFactor");
        var opacity = Math.Clamp(Number("Opacity") ?? 1 - (Number("TransparencyFactor") ?? 0), 0, 1);
        var gloss = Number("ShininessExponent") ?? Number("Shininess") ?? 20;
        var made = new Material
        {
            Name = FbxSceneReader.NameOf(material),
            BaseColor = new Vector4(Linear(color), (float)opacity),
            Emissive = Linear(light),
            Roughness = (float)Math.Clamp(1 - (Math.Sqrt(Math.Max(0, gloss)) / 10), 0, 1),
            Metallic = (float)Math.Clamp(Number("ReflectionFactor") ?? 0, 0, 1),
            Alpha = opacity < 1 ? AlphaMode.Blend : AlphaMode.Opaque,
        };
        foreach (var (texture, property) in scene.Below(material.Id(0), "Texture"))
        {
            if (Use(texture) is { } use)
            {
                made = With(made, property, use);
            }
        }

        return made;

        double? Number(string name) => material.Values(name) is [var value, ..] ? value : null;

        float Factor(string name) => (float)(Number(name) ?? 1);

        Vector3 Color(string name, string older, double missing) =>
            (material.Values(name) ?? material.Values(older)) is [var r, var g, var b, ..] ? new Vector3((float)r, (float)g, (float)b) : new Vector3((float)missing);
    }

    private static Material With(Material material, string property, TextureUse use) => property switch
    {
        "DiffuseColor" or "Diffuse" or "Maya|baseColor" or "3dsMax|Parameters|base_color_map" =>
            material with { BaseColorTexture = use, BaseColor = material.BaseColor is { X: 0, Y: 0, Z: 0 } ? Vector4.One with { W = material.BaseColor.W } : material.BaseColor },
        "NormalMap" or "Bump" or "Maya|normalCamera" => material with { NormalTexture = use },
        "EmissiveColor" or "EmissiveFactor" => material with { EmissiveTexture = use, Emissive = material.Emissive == Vector3.Zero ? Vector3.One : material.Emissive },
        "ShininessExponent" or "Shininess" or "Maya|specularRoughness" => material with { MetallicRoughnessTexture = use, Roughness = 1 },
        "ReflectionFactor" or "Maya|metalness" => material with { MetallicRoughnessTexture = material.MetallicRoughnessTexture ?? use, Metallic = 1 },
        "AmbientColor" => material with { OcclusionTexture = use },
        "TransparencyFactor" or "TransparentColor" => material with { Alpha = AlphaMode.Blend },
        _ => material,
    };

    private static Vector3 Linear(Vector3 srgb) => new(Material.ToLinear(srgb.X), Material.ToLinear(srgb.Y), Material.ToLinear(srgb.Z));

    private TextureUse? Use(FbxNode texture)
    {
        if (ImageOf(texture) is not { } image)
        {
            return null;
        }

        TexturePlacement? placement = null;
        if (texture.Values("Translation") is [var x, var y, ..] && texture.Values("Scaling") is [var width, var height, ..] && (x, y, width, height) != (0, 0, 1, 1))
        {
            placement = new TexturePlacement(new Vector2((float)x, (float)(1 - height - y)), 0, new Vector2((float)width, (float)height));
        }

        return new TextureUse(image, 0, 1, placement, Wrap("WrapModeU"), Wrap("WrapModeV"));

        TextureWrap Wrap(string name) => texture.Values(name) is [1, ..] ? TextureWrap.Clamp : TextureWrap.Repeat;
    }

    private int? ImageOf(FbxNode texture)
    {
        var video = scene.Below(texture.Id(0), "Video").Select(below => below.Node).FirstOrDefault();
        var key = (video ?? texture).Id(0);
        if (!_imageNumbers.TryGetValue(key, out var number))
        {
            var file = ((video?.Find("RelativeFilename") ?? texture.Find("RelativeFilename") ?? texture.Find("FileName"))?.Text(0) ?? "").Replace('\\', '/');
            if (Content(video?.Find("Content"), file) is { } content && TextureImage.MediaTypeOf(content) is { } mediaType)
            {
                number = _images.Count;
                var name = FbxSceneReader.NameOf(video ?? texture);
                _images.Add(new TextureImage(name.Length > 0 ? name : Path.GetFileNameWithoutExtension(file), mediaType, content));
            }

            _imageNumbers.Add(key, number);
        }

        return number;
    }

    private byte[]? Content(FbxNode? embedded, string file)
    {
        switch (embedded?.Properties)
        {
            case [byte[] { Length: > 0 } bytes, ..]:
                return bytes;
            case [string, ..] texts:
                var text = string.Concat(texts.OfType<string>());
                var buffer = new byte[text.Length];
                if (Convert.TryFromBase64String(text, buffer, out var length) && length > 0)
                {
                    return buffer[..length];
                }

                break;
        }

        if (file.Length == 0 || companions is null)
        {
            return null;
        }

        var content = companions(file) ?? companions(Path.GetFileName(file));
        _outside += content?.LongLength ?? 0;
        return _outside <= limits.MaxBytes
            ? content
            : throw new FormwrightException(ErrorCode.InvalidInput, $"The files of the model are larger than {limits.MaxBytes} bytes, the most that is read; reduce them and try again.");
    }
}
