using System.Text.Json;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>The materials of a glTF file that is being written, with the textures, samplers and pictures they use.</summary>
internal sealed class GltfMaterialTable(SceneGraph graph)
{
    public const string Webp = "EXT_texture_webp";
    private const string Placement = "KHR_texture_transform";
    private const string Unlit = "KHR_materials_unlit";
    private const string Strength = "KHR_materials_emissive_strength";

    private readonly Dictionary<Material, int> _numbers = [];
    private readonly Dictionary<int, int> _images = [];
    private readonly List<TextureImage> _usedImages = [];
    private readonly List<(int Image, int Sampler)> _textures = [];
    private readonly List<(TextureWrap U, TextureWrap V)> _samplers = [];

    public IReadOnlyList<TextureImage> Images => _usedImages;

    /// <summary>Names of the extensions that the materials need, in order.</summary>
    public SortedSet<string> Extensions { get; } = new(StringComparer.Ordinal);

    /// <summary>The material of a primitive, without textures for which it has no coordinates.</summary>
    public int? Number(MeshPrimitive primitive)
    {
        if (primitive.Material is not { } wanted)
        {
            return null;
        }

        var material = graph.Materials[wanted];
        material = material with
        {
            BaseColorTexture = Usable(material.BaseColorTexture),
            MetallicRoughnessTexture = Usable(material.MetallicRoughnessTexture),
            NormalTexture = primitive.Normals is null ? null : Usable(material.NormalTexture),
            OcclusionTexture = Usable(material.OcclusionTexture),
            EmissiveTexture = Usable(material.EmissiveTexture),
        };
        if (!_numbers.TryGetValue(material, out var number))
        {
            _numbers.Add(material, number = _numbers.Count);
            Register(material);
        }

        return number;

        TextureUse? Usable(TextureUse? use) =>
            use is null || !IsKnown(graph.Images[use.Image]) ? null
            : use.TexCoord == 0 && primitive.TexCoords is not null ? use
            : primitive.TexCoords1 is null ? null
            : primitive.TexCoords is null ? use with { TexCoord = 0 } : use;
    }

    /// <summary>Writes materials, textures, samplers and pictures.</summary>
    public void Write(Utf8JsonWriter json, Action<TextureImage, int> writeImage)
    {
        json.WriteList("materials", _numbers.Keys, material => WriteMaterial(json, material));
        json.WriteList("textures", _textures, texture =>
        {
            json.WriteNumber("sampler", texture.Sampler);
            if (_usedImages[texture.Image].MediaType == "image/webp")
            {
                json.WriteStartObject("extensions");
                json.WriteStartObject(Webp);
                json.WriteNumber("source", texture.Image);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            else
            {
                json.WriteNumber("source", texture.Image);
            }
        });
        json.WriteList("samplers", _samplers, sampler =>
        {
            json.WriteNumber("magFilter", 9729);
            json.WriteNumber("minFilter", 9987);
            json.WriteNumber("wrapS", Code(sampler.U));
            json.WriteNumber("wrapT", Code(sampler.V));
        });
        json.WriteList("images", Enumerable.Range(0, _usedImages.Count), i => writeImage(_usedImages[i], i));
    }

    private static bool IsKnown(TextureImage image) => image.MediaType is "image/png" or "image/jpeg" or "image/webp";

    private static int Code(TextureWrap wrap) => wrap switch
    {
        TextureWrap.Repeat => 10497,
        TextureWrap.Clamp => 33071,
        TextureWrap.Mirror => 33648,
    };

    private void Register(Material material)
    {
        foreach (var use in material.Textures)
        {
            TextureNumber(use);
            if (use.Placement is not null)
            {
                Extensions.Add(Placement);
            }

            if (graph.Images[use.Image].MediaType == "image/webp")
            {
                Extensions.Add(Webp);
            }
        }

        if (material.Unlit)
        {
            Extensions.Add(Unlit);
        }

        if (Light(material) > 1)
        {
            Extensions.Add(Strength);
        }
    }

    private int TextureNumber(TextureUse use)
    {
        if (!_images.TryGetValue(use.Image, out var image))
        {
            _images.Add(use.Image, image = _usedImages.Count);
            _usedImages.Add(graph.Images[use.Image]);
        }

        var texture = (image, Place(_samplers, (use.WrapU, use.WrapV)));
        return Place(_textures, texture);
    }

    private static int Place<T>(List<T> list, T item)
    {
        var known = list.IndexOf(item);
        if (known < 0)
        {
            known = list.Count;
            list.Add(item);
        }

        return known;
    }

    private void WriteMaterial(Utf8JsonWriter json, Material material)
    {
        json.WriteName(material.Name);
        json.WriteStartObject("pbrMetallicRoughness");
        var color = material.BaseColor;
        json.WriteNumbers("baseColorFactor", [Share(color.X), Share(color.Y), Share(color.Z), Share(color.W)]);
        WriteUse(json, "baseColorTexture", material.BaseColorTexture);
        json.WriteNumber("metallicFactor", Share(material.Metallic));
        json.WriteNumber("roughnessFactor", Share(material.Roughness));
        WriteUse(json, "metallicRoughnessTexture", material.MetallicRoughnessTexture);
        json.WriteEndObject();
        WriteUse(json, "normalTexture", material.NormalTexture, "scale");
        WriteUse(json, "occlusionTexture", material.OcclusionTexture, "strength");
        WriteUse(json, "emissiveTexture", material.EmissiveTexture);
        var light = Light(material);
        if (light > 0)
        {
            var emissive = material.Emissive / Math.Max(1, light);
            json.WriteNumbers("emissiveFactor", [Share(emissive.X), Share(emissive.Y), Share(emissive.Z)]);
        }

        if (material.Alpha != AlphaMode.Opaque)
        {
            json.WriteString("alphaMode", material.Alpha == AlphaMode.Mask ? "MASK" : "BLEND");
        }

        if (material.Alpha == AlphaMode.Mask)
        {
            json.WriteNumber("alphaCutoff", Math.Max(0, material.AlphaCutoff));
        }

        if (material.DoubleSided)
        {
            json.WriteBoolean("doubleSided", true);
        }

        if (material.Unlit || light > 1)
        {
            json.WriteStartObject("extensions");
            if (light > 1)
            {
                json.WriteStartObject(Strength);
                json.WriteNumber("emissiveStrength", light);
                json.WriteEndObject();
            }

            if (material.Unlit)
            {
                json.WriteStartObject(Unlit);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }

    private void WriteUse(Utf8JsonWriter json, string name, TextureUse? use, string strength = "")
    {
        if (use is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("index", TextureNumber(use));
        if (use.TexCoord > 0)
        {
            json.WriteNumber("texCoord", use.TexCoord);
        }

        if (strength == "scale" || (strength.Length > 0 && use.Strength != 1))
        {
            json.WriteNumber(strength, strength == "strength" ? Share(use.Strength) : use.Strength);
        }

        if (use.Placement is { } place)
        {
            json.WriteStartObject("extensions");
            json.WriteStartObject(Placement);
            json.WriteNumbers("offset", [place.Offset.X, place.Offset.Y]);
            json.WriteNumber("rotation", place.Rotation);
            json.WriteNumbers("scale", [place.Scale.X, place.Scale.Y]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static float Light(Material material) => Math.Max(material.Emissive.X, Math.Max(material.Emissive.Y, material.Emissive.Z));

    private static float Share(float value) => Math.Clamp(value, 0, 1);
}
