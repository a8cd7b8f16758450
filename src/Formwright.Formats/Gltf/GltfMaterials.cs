using System.Numerics;
using System.Text.Json;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>Materials and pictures of a glTF file (3.8 and 3.9 of the specification).</summary>
internal sealed class GltfMaterials
{
    private readonly GltfFile _file;
    private readonly JsonElement[] _textures;
    private readonly JsonElement[] _samplers;
    private readonly JsonElement[] _images;
    private readonly Dictionary<int, int?> _imageNumbers = [];
    private readonly Dictionary<int, byte[]> _views = [];
    private readonly List<TextureImage> _made = [];

    public GltfMaterials(GltfFile file, ReadLimits limits)
    {
        _file = file;
        (_textures, _samplers, _images) = (file.Root.Items("textures"), file.Root.Items("samplers"), file.Root.Items("images"));
        var materials = file.Root.Items("materials");
        limits.CheckEntities((long)materials.Length + _textures.Length + _images.Length);
        Materials = [.. materials.Select(ReadMaterial)];
    }

    public IReadOnlyList<Material> Materials { get; }

    public IReadOnlyList<TextureImage> Images => _made;

    private Material ReadMaterial(JsonElement material)
    {
        var pbr = material.Object("pbrMetallicRoughness");
        var legacy = material.Extension("KHR_materials_pbrSpecularGlossiness");
        var color = pbr?.Numbers("baseColorFactor", 4) ?? legacy?.Numbers("diffuseFactor", 4) ?? [1, 1, 1, 1];
        var light = new Vector3(material.Numbers("emissiveFactor", 3) ?? [0, 0, 0]) * (material.Extension("KHR_materials_emissive_strength")?.Number("emissiveStrength", 1) ?? 1);
        return new Material
        {
            Name = material.Text("name"),
            BaseColor = new Vector4(color),
            BaseColorTexture = Use(pbr?.Object("baseColorTexture") ?? legacy?.Object("diffuseTexture")),
            Metallic = legacy is null || pbr is not null ? Math.Clamp(pbr?.Number("metallicFactor", 1) ?? 1, 0, 1) : 0,
            Roughness = legacy is null || pbr is not null ? Math.Clamp(pbr?.Number("roughnessFactor", 1) ?? 1, 0, 1) : 1 - Math.Clamp(legacy?.Number("glossinessFactor", 1) ?? 1, 0, 1),
            MetallicRoughnessTexture = Use(pbr?.Object("metallicRoughnessTexture")),
            NormalTexture = Use(material.Object("normalTexture"), "scale"),
            OcclusionTexture = Use(material.Object("occlusionTexture"), "strength"),
            Emissive = light,
            EmissiveTexture = Use(material.Object("emissiveTexture")),
            Alpha = material.Text("alphaMode") switch { "MASK" => AlphaMode.Mask, "BLEND" => AlphaMode.Blend, _ => AlphaMode.Opaque },
            AlphaCutoff = material.Number("alphaCutoff", 0.5f),
            DoubleSided = material.Flag("doubleSided"),
            Unlit = material.Extension("KHR_materials_unlit") is not null,
        };
    }

    private TextureUse? Use(JsonElement? info, string strength = "")
    {
        if (info is not { } use)
        {
            return null;
        }

        var texture = _textures.At(use.RequiredIndex("index"), "texture");
        if ((texture.Index("source") ?? texture.Extension("EXT_texture_webp")?.Index("source")) is not { } source || ImageNumber(source) is not { } image)
        {
            return null;
        }

        var sampler = texture.Index("sampler") is { } s ? _samplers.At(s, "sampler") : default;
        var transform = use.Extension("KHR_texture_transform");
        var placement = transform is { } t
            ? new TexturePlacement(new Vector2(t.Numbers("offset", 2) ?? [0, 0]), t.Number("rotation", 0), new Vector2(t.Numbers("scale", 2) ?? [1, 1]))
            : null;
        var coordinates = transform?.Index("texCoord") ?? use.Index("texCoord") ?? 0;
        return coordinates > 1
            ? null
            : new TextureUse(image, coordinates, strength.Length > 0 ? use.Number(strength, 1) : 1, placement, Wrap(sampler.Index("wrapS")), Wrap(sampler.Index("wrapT")));
    }

    private static TextureWrap Wrap(int? code) => code switch
    {
        33071 => TextureWrap.Clamp,
        33648 => TextureWrap.Mirror,
        _ => TextureWrap.Repeat,
    };

    private int? ImageNumber(int number)
    {
        if (!_imageNumbers.TryGetValue(number, out var made))
        {
            var image = _images.At(number, "image");
            var content = image.Index("bufferView") is { } view ? Content(view) : image.Text("uri") is { Length: > 0 } uri ? _file.Resolve(uri)?.ToArray() : null;
            if (content is { Length: > 0 } && (TextureImage.MediaTypeOf(content) ?? image.Text("mimeType")) is { Length: > 0 } mediaType)
            {
                made = _made.Count;
                _made.Add(new TextureImage(NameOf(image), mediaType, content));
            }

            _imageNumbers.Add(number, made);
        }

        return made;
    }

    private byte[] Content(int view)
    {
        if (!_views.TryGetValue(view, out var bytes))
        {
            _views.Add(view, bytes = _file.Views.At(view, "buffer view").Bytes.ToArray());
        }

        return bytes;
    }

    private static string NameOf(JsonElement image) =>
        image.Text("name") is { Length: > 0 } name ? name
        : image.Text("uri") is var uri && !uri.StartsWith("data:", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(uri)
        : "";
}
