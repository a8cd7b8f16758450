using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

/// <summary>Production models with everything that formats are to keep.</summary>
internal static class SampleModels
{
    /// <summary>A PNG of 2 x 2 pixels.</summary>
    public static readonly byte[] Png = MakePng();

    /// <summary>
    /// Two boxes of quads below a turned and scaled node: one with texture coordinates, normal map and all other maps, one of glass with vertex colours. 12 faces,
    /// 24 triangles.
    /// </summary>
    public static SceneGraph Textured()
    {
        var nested = SampleGraphs.NestedBox(2, 3, 4, UpAxis.Y);
        var box = SampleGraphs.QuadBox(1, 1, 1);
        return nested with
        {
            Unit = LengthUnit.Metre,
            Nodes = [.. nested.Nodes, new SceneNode("glass", NodeTransform.Identity with { Translation = new Vector3(-3, 0, 0) }, Mesh: 1)],
            Meshes =
            [
                new PolygonMesh("crate", [nested.Meshes[0].Primitives[0] with { Material = 0 }]),
                new PolygonMesh("glass", [box with { TexCoords = null, Material = 1, Colors = Array.ConvertAll(box.Positions, p => new Vector4(p.X, p.Y, p.Z, 1)) }]),
            ],
            Materials =
            [
                new Material
                {
                    Name = "wood",
                    BaseColor = new Vector4(0.8f, 0.9f, 1, 1),
                    BaseColorTexture = new TextureUse(0, WrapU: TextureWrap.Clamp, WrapV: TextureWrap.Clamp),
                    Metallic = 1,
                    Roughness = 1,
                    MetallicRoughnessTexture = new TextureUse(1),
                    NormalTexture = new TextureUse(2),
                    OcclusionTexture = new TextureUse(1),
                    Emissive = new Vector3(1, 0.5f, 0.25f),
                    EmissiveTexture = new TextureUse(3),
                },
                new Material { Name = "glass", BaseColor = new Vector4(0.2f, 0.5f, 0.7f, 0.25f), Alpha = AlphaMode.Blend, Roughness = 0.1f, DoubleSided = true },
            ],
            Images =
            [
                new TextureImage("color", "image/png", Png),
                new TextureImage("metal rough", "image/png", [.. Png]),
                new TextureImage("normal", "image/png", [.. Png]),
                new TextureImage("glow", "image/png", [.. Png]),
            ],
        };
    }

    /// <summary>Deep hierarchy, skin and animation.</summary>
    public static SceneGraph Skinned() => SampleGraphs.BendingColumn() with { Materials = [new Material { Name = "skin" }] };

    /// <summary>The same motion of the same shape, bound in a hundredth of its size below an armature that is scaled by 100 and lies on its back, as Blender exports rigs.</summary>
    public static SceneGraph SkinnedInAScaledArmature()
    {
        const float Scale = 100;
        var graph = Skinned();
        var turn = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2);
        var (small, back) = (Matrix4x4.CreateScale(1 / Scale), Quaternion.Conjugate(turn));
        return graph with
        {
            Nodes = [.. graph.Nodes.Select((node, i) => node with
            {
                Local = i switch
                {
                    0 => new NodeTransform(Vector3.Zero, turn, new Vector3(Scale), null),
                    1 => new NodeTransform(Vector3.Zero, back, Vector3.One, null),
                    _ => node.Local with { Translation = node.Local.Translation / Scale },
                },
            })],
            Meshes = [.. graph.Meshes.Select(mesh => mesh with { Primitives = [.. mesh.Primitives.Select(primitive => PlacedMesh.Placed(primitive, small))] })],
            Skins = [.. graph.Skins.Select(skin => skin with { InverseBind = [.. skin.InverseBind.Select(bind => bind with { Translation = bind.Translation / Scale })] })],
            Clips = [.. graph.Clips.Select(clip => clip with
            {
                Channels = [.. clip.Channels.Select(channel => channel.Property != AnimatedProperty.Translation ? channel : channel with
                {
                    // Up for the column is what the armature calls forwards.
                    Values = [.. channel.Values.Chunk(3).SelectMany(v => Turned(new Vector3(v[0], v[1], v[2]) / Scale, back))],
                })],
            })],
        };

        static float[] Turned(Vector3 v, Quaternion by) => Vector3.Transform(v, by) is var turned ? [turned.X, turned.Y, turned.Z] : [];
    }

    public static byte[] Written(IMeshWriter writer, SceneGraph graph)
    {
        using var stream = new MemoryStream();
        writer.Write(graph, stream);
        return stream.ToArray();
    }

    public static SceneGraph Read(string format, byte[] file, CompanionFiles? companions = null) =>
        FormatCatalogue.Require<IMeshReader>(format).Read(new MemoryStream(file), new ReadLimits(), companions);

    /// <summary>The model in a format, as a set of files where it has one; the main file is the first.</summary>
    public static IReadOnlyList<SetFile> Files(string format, string name, SceneGraph graph) => FormatCatalogue.Require<IMeshWriter>(format) switch
    {
        IFileSetWriter sets => sets.WriteSet(graph, name),
        var writer => [new SetFile($"{name}.{format}", writer.Info.MediaType, Written(writer, graph))],
    };

    /// <summary>What is left after writing and reading; as a set of files where the format has one.</summary>
    public static SceneGraph RoundTrip(string format, SceneGraph graph)
    {
        var files = Files(format, "model", graph).ToDictionary(file => file.Name, file => file.Content);
        return Read(format, files[$"model.{format}"], name => files.GetValueOrDefault(name));
    }

    private static byte[] MakePng()
    {
        using var stream = new MemoryStream();
        Formwright.Mesh.Png.Write(stream, 2, 2, [200, 100, 50, 255, 10, 20, 30, 255, 90, 80, 70, 255, 255, 255, 255, 255], alpha: true);
        return stream.ToArray();
    }
}
