using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>
/// Materials in the classic model of FBX, whose numbers importers turn back into roughness and metalness, with pictures embedded. Colours are in sRGB.
/// </summary>
internal sealed class FbxMaterialWriter(SceneGraph graph, FbxSceneWriter scene)
{
    private const int NoMaterial = -1;

    private readonly Dictionary<int, long> _materials = [];
    private readonly Dictionary<int, long> _videos = [];
    private readonly string[] _files = FileNames.Of(graph.Images);

    /// <summary>The object of a material, which is made when it is first asked for; null stands for the default.</summary>
    public long IdOf(int? number)
    {
        if (!_materials.TryGetValue(number ?? NoMaterial, out var id))
        {
            id = scene.NextId();
            _materials.Add(number ?? NoMaterial, id);
            Add(id, number is { } n ? graph.Materials[n] : new Material { Name = "Default" });
        }

        return id;
    }

    private void Add(long id, Material material)
    {
        var made = scene.AddObject("Material", id, material.Name.Length > 0 ? material.Name : "Material", "", "Material");
        made.Add("Version", 102);
        made.Add("ShadingModel", "phong");
        made.Add("MultiLayer", 0);
        var color = material.ToRgba();
        var light = new[] { Material.ToSrgb(material.Emissive.X), Material.ToSrgb(material.Emissive.Y), Material.ToSrgb(material.Emissive.Z) };
        var gloss = 10 * (1 - Math.Clamp(material.Roughness, 0, 1));
        made.Property("EmissiveColor", "Color", "", "A", light[0], light[1], light[2])
            .Property("EmissiveFactor", "Number", "", "A", 1.0)
            .Property("AmbientColor", "Color", "", "A", 0.0, 0.0, 0.0)
            .Property("DiffuseColor", "Color", "", "A", color.R, color.G, color.B)
            .Property("DiffuseFactor", "Number", "", "A", 1.0)
            .Property("TransparentColor", "Color", "", "A", 1.0, 1.0, 1.0)
            .Property("TransparencyFactor", "Number", "", "A", 1 - color.A)
            .Property("Opacity", "Number", "", "A", color.A)
            .Property("SpecularColor", "Color", "", "A", 0.2, 0.2, 0.2)
            .Property("SpecularFactor", "Number", "", "A", 1.0)
            .Property("Shininess", "Number", "", "A", (double)(gloss * gloss))
            .Property("ShininessExponent", "Number", "", "A", (double)(gloss * gloss))
            .Property("ReflectionColor", "Color", "", "A", 1.0, 1.0, 1.0)
            .Property("ReflectionFactor", "Number", "", "A", (double)Math.Clamp(material.Metallic, 0, 1));
        AddTexture(id, "DiffuseColor", material.BaseColorTexture);
        AddTexture(id, "NormalMap", material.NormalTexture);
        AddTexture(id, "EmissiveColor", material.EmissiveTexture);

        // Importers expect a picture per property, and take what its channels say for grey.
        AddTexture(id, "ShininessExponent", material.MetallicRoughnessTexture);
        AddTexture(id, "ReflectionFactor", material.MetallicRoughnessTexture);
        AddTexture(id, "AmbientColor", material.OcclusionTexture);
        if (material.Alpha != AlphaMode.Opaque)
        {
            AddTexture(id, "TransparencyFactor", material.BaseColorTexture);
        }
    }

    private void AddTexture(long material, string property, TextureUse? use)
    {
        if (use is null)
        {
            return;
        }

        var id = scene.NextId();
        var name = graph.Images[use.Image].Name is { Length: > 0 } given ? given : Path.GetFileNameWithoutExtension(_files[use.Image]);
        var made = scene.AddObject("Texture", id, name, "", "Texture");
        made.Add("Type", "TextureVideoClip");
        made.Add("Version", 202);
        made.Add("TextureName", $"{name}\0\u0001Texture");
        made.Property("CurrentTextureBlendMode", "enum", "", "", 0)
            .Property("UVSet", "KString", "", "", use.TexCoord == 0 ? "UVMap" : "UVMap2")
            .Property("UseMaterial", "bool", "", "", 1)
            .Property("WrapModeU", "enum", "", "", use.WrapU == TextureWrap.Clamp ? 1 : 0)
            .Property("WrapModeV", "enum", "", "", use.WrapV == TextureWrap.Clamp ? 1 : 0);
        if (use.Placement is { } place)
        {
            made.Property("Translation", "Vector", "", "A", (double)place.Offset.X, (double)(1 - place.Scale.Y - place.Offset.Y), 0.0)
                .Property("Scaling", "Vector", "", "A", (double)place.Scale.X, (double)place.Scale.Y, 1.0);
        }

        made.Add("Media", $"{name}\0\u0001Video");
        made.Add("FileName", _files[use.Image]);
        made.Add("RelativeFilename", _files[use.Image]);
        made.Add("ModelUVTranslation", 0.0, 0.0);
        made.Add("ModelUVScaling", 1.0, 1.0);
        made.Add("Texture_Alpha_Source", property == "TransparencyFactor" ? "Alpha_Black" : "None");
        made.Add("Cropping", 0, 0, 0, 0);
        scene.Connect(id, material, property);
        scene.Connect(VideoOf(use.Image, name), id);
    }

    private long VideoOf(int image, string name)
    {
        if (!_videos.TryGetValue(image, out var id))
        {
            _videos.Add(image, id = scene.NextId());
            var made = scene.AddObject("Video", id, name, "Clip", "Video");
            made.Add("Type", "Clip");
            made.Property("Path", "KString", "XRefUrl", "", _files[image]);
            made.Add("UseMipMap", 0);
            made.Add("Filename", _files[image]);
            made.Add("RelativeFilename", _files[image]);
            made.Add("Content", graph.Images[image].Content);
        }

        return id;
    }
}
