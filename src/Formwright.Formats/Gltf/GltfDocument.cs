using System.Numerics;
using System.Text.Json;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Gltf;

/// <summary>A scene graph laid out as glTF: what the JSON will say, and the binary data it speaks of.</summary>
internal sealed class GltfDocument
{
    private const int Root = -1;

    private readonly SceneGraph _graph;
    private readonly ILookup<int, int> _children;
    private readonly HashSet<int> _moved;
    private readonly GltfMaterialTable _materials;
    private readonly bool _imagesInBuffer;
    private readonly List<(string Name, List<Primitive> Primitives)> _meshes = [];
    private readonly int?[] _meshNumbers;
    private readonly List<(Skin Skin, int Matrices)> _skins = [];
    private readonly int?[] _skinNumbers;
    private readonly List<(string Name, List<(AnimationChannel Channel, int Input, int Output)> Channels)> _clips = [];
    private readonly int[] _imageViews;

    private GltfDocument(SceneGraph graph, bool imagesInBuffer)
    {
        _graph = graph;
        _children = Enumerable.Range(0, graph.Nodes.Count).ToLookup(i => graph.Nodes[i].Parent ?? Root);
        _moved = [.. graph.Clips.SelectMany(clip => clip.Channels).Select(channel => channel.Node)];
        _imagesInBuffer = imagesInBuffer;
        _materials = new GltfMaterialTable(graph);
        _meshNumbers = [.. graph.Meshes.Select(AddMesh)];
        _skinNumbers = [.. graph.Skins.Select((skin, i) => AddSkin(skin, i))];
        foreach (var clip in graph.Clips)
        {
            _clips.Add((clip.Name, [.. clip.Channels.Select(channel => (channel, Buffer.AddTimes(channel.Times), AddValues(channel)))]));
        }

        _imageViews = imagesInBuffer ? [.. _materials.Images.Select(image => Buffer.AddBytes(image.Content))] : [];
    }

    public GltfBuffer Buffer { get; } = new();

    /// <summary>The pictures that the file uses.</summary>
    public IReadOnlyList<TextureImage> Images => _materials.Images;

    /// <param name="graph">The graph; its meshes are cut into triangles.</param>
    /// <param name="imagesInBuffer">False when pictures are files of their own.</param>
    public static GltfDocument Of(SceneGraph graph, bool imagesInBuffer = true)
    {
        graph = GraphFrame.Convert(graph.Checked(), LengthUnit.Metre, UpAxis.Y);
        if (graph.TriangleCount == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        // Joints of one skin must have a common ancestor (3.7.3.2 of the specification).
        return new GltfDocument((graph.Skins.Count > 0 && graph.Nodes.Count(node => node.Parent is null) > 1 ? WithOneRoot(graph) : graph).Checked(), imagesInBuffer);
    }

    /// <summary>The JSON of the file.</summary>
    /// <param name="buffers">The buffer, or none when it is empty.</param>
    /// <param name="imageUri">Where a picture is that is not in the buffer.</param>
    public byte[] Json(IReadOnlyList<GltfBufferUse> buffers, Func<int, string?> imageUri)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("asset");
            json.WriteString("generator", "Formwright");
            json.WriteString("version", "2.0");
            json.WriteEndObject();
            WriteExtensions(json);
            json.WriteNumber("scene", 0);
            json.WriteList("scenes", [_graph.Name], name =>
            {
                json.WriteName(name);
                json.WriteNumbers("nodes", _children[Root]);
            });
            json.WriteList("nodes", Enumerable.Range(0, _graph.Nodes.Count), number => WriteNode(json, number));
            json.WriteList("meshes", _meshes, mesh => WriteMesh(json, mesh));
            _materials.Write(json, (image, number) => WriteImage(json, image, number, imageUri));
            json.WriteList("skins", _skins, skin =>
            {
                json.WriteName(skin.Skin.Name);
                json.WriteNumber("inverseBindMatrices", skin.Matrices);
                json.WriteNumbers("joints", skin.Skin.Joints);
            });
            json.WriteList("animations", _clips, clip => WriteClip(json, clip));
            json.WriteList("accessors", Buffer.Accessors, accessor =>
            {
                json.WriteNumber("bufferView", accessor.View);
                json.WriteNumber("componentType", accessor.ComponentType);
                json.WriteNumber("count", accessor.Count);
                json.WriteString("type", accessor.Type);
                json.WriteNumbers("min", accessor.Min);
                json.WriteNumbers("max", accessor.Max);
            });
            json.WriteList("bufferViews", Buffer.Views, view =>
            {
                json.WriteNumber("buffer", 0);
                json.WriteNumber("byteOffset", view.Offset);
                json.WriteNumber("byteLength", view.Length);
                if (view.Target is { } target)
                {
                    json.WriteNumber("target", target);
                }
            });
            json.WriteList("buffers", buffers, buffer =>
            {
                json.WriteNumber("byteLength", buffer.Length);
                if (buffer.Uri is not null)
                {
                    json.WriteString("uri", buffer.Uri);
                }
            });
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static SceneGraph WithOneRoot(SceneGraph graph) => graph with
    {
        Nodes = [new SceneNode(graph.Name.Length > 0 ? graph.Name : "Root", NodeTransform.Identity), .. graph.Nodes.Select(node => node with { Parent = node.Parent is { } parent ? parent + 1 : 0 })],
        Skins = [.. graph.Skins.Select(skin => skin with { Joints = [.. skin.Joints.Select(joint => joint + 1)] })],
        Clips = [.. graph.Clips.Select(clip => clip with { Channels = [.. clip.Channels.Select(channel => channel with { Node = channel.Node + 1 })] })],
    };

    private void WriteExtensions(Utf8JsonWriter json)
    {
        if (_materials.Extensions.Count > 0)
        {
            json.WriteStrings("extensionsUsed", _materials.Extensions);
        }

        if (_materials.Extensions.Contains(GltfMaterialTable.Webp))
        {
            json.WriteStrings("extensionsRequired", [GltfMaterialTable.Webp]);
        }
    }

    private int? AddMesh(PolygonMesh mesh)
    {
        List<Primitive> primitives = [];
        foreach (var primitive in mesh.Primitives)
        {
            var indices = Buffer.AddIndices(FaceTriangles.Of(primitive), primitive.Positions.Length);
            List<(string, int)> attributes = [("POSITION", Buffer.AddPositions(primitive.Positions))];
            if (primitive.Normals is { } normals)
            {
                attributes.Add(("NORMAL", Buffer.AddAttribute(VertexValues.UnitNormals(normals))));
                if (primitive.Tangents is { } tangents && VertexValues.AreTangents(tangents))
                {
                    attributes.Add(("TANGENT", Buffer.AddAttribute(tangents)));
                }
            }

            // Sets of texture coordinates are numbered without gaps.
            if ((primitive.TexCoords ?? primitive.TexCoords1) is { } first)
            {
                attributes.Add(("TEXCOORD_0", Buffer.AddAttribute(first)));
                if (primitive.TexCoords1 is { } second)
                {
                    attributes.Add(("TEXCOORD_1", Buffer.AddAttribute(second)));
                }
            }

            if (primitive.Colors is { } colors)
            {
                attributes.Add(("COLOR_0", Buffer.AddAttribute(VertexValues.InRange(colors))));
            }

            if (primitive is { Joints: { } joints, Weights: { } weights })
            {
                (joints, weights) = VertexValues.Influences(joints, weights);
                attributes.Add(("JOINTS_0", Buffer.AddJoints(joints)));
                attributes.Add(("WEIGHTS_0", Buffer.AddAttribute(weights)));
            }

            primitives.Add(new Primitive(indices, attributes, _materials.Number(primitive)));
        }

        _meshes.Add((mesh.Name, primitives));
        return _meshes.Count - 1;
    }

    /// <summary>A skin that a skinned mesh uses; others have no meaning in the file.</summary>
    private int? AddSkin(Skin skin, int number)
    {
        if (!_graph.Nodes.Any(node => node.Skin == number && IsSkinned(node)))
        {
            return null;
        }

        // The last row of the matrix, which is its last column here, must be exact.
        Matrix4x4[] matrices = [.. skin.InverseBind.Select(matrix => matrix with { M14 = 0, M24 = 0, M34 = 0, M44 = 1 })];
        _skins.Add((skin, Buffer.AddValues(matrices)));
        return _skins.Count - 1;
    }

    private bool IsSkinned(SceneNode node) => node.Mesh is { } mesh && _graph.Meshes[mesh].Primitives.All(primitive => primitive.Joints is not null);

    private int AddValues(AnimationChannel channel)
    {
        if (channel.Property != AnimatedProperty.Rotation)
        {
            return Buffer.AddValues(VertexValues.Grouped(channel.Values, v => new Vector3(v)));
        }

        return Buffer.AddValues(VertexValues.Grouped(channel.Values, v => channel.Interpolation == Interpolation.Cubic ? new Vector4(v) : VertexValues.Unit(new Vector4(v))));
    }

    private void WriteNode(Utf8JsonWriter json, int number)
    {
        var node = _graph.Nodes[number];
        json.WriteName(node.Name);
        if (node.Local.Shear is { } m && !_moved.Contains(number))
        {
            json.WriteNumbers("matrix", [m.M11, m.M12, m.M13, 0, m.M21, m.M22, m.M23, 0, m.M31, m.M32, m.M33, 0, m.M41, m.M42, m.M43, 1]);
        }
        else
        {
            var (t, r, s) = (node.Local.Translation, ReadGraphs.Unit(node.Local.Rotation), node.Local.Scale);
            json.WriteNumbers("translation", t == Vector3.Zero ? null : [t.X, t.Y, t.Z]);
            json.WriteNumbers("rotation", r == Quaternion.Identity ? null : [r.X, r.Y, r.Z, r.W]);
            json.WriteNumbers("scale", s == Vector3.One ? null : [s.X, s.Y, s.Z]);
        }

        if (node.Mesh is { } mesh && _meshNumbers[mesh] is { } meshNumber)
        {
            json.WriteNumber("mesh", meshNumber);
            if (node.Skin is { } skin && IsSkinned(node) && _skinNumbers[skin] is { } skinNumber)
            {
                json.WriteNumber("skin", skinNumber);
            }
        }

        if (_children.Contains(number))
        {
            json.WriteNumbers("children", _children[number]);
        }
    }

    private static void WriteMesh(Utf8JsonWriter json, (string Name, List<Primitive> Primitives) mesh)
    {
        json.WriteName(mesh.Name);
        json.WriteList("primitives", mesh.Primitives, primitive =>
        {
            json.WriteStartObject("attributes");
            foreach (var (name, accessor) in primitive.Attributes)
            {
                json.WriteNumber(name, accessor);
            }

            json.WriteEndObject();
            json.WriteNumber("indices", primitive.Indices);
            if (primitive.Material is { } material)
            {
                json.WriteNumber("material", material);
            }
        });
    }

    private void WriteImage(Utf8JsonWriter json, TextureImage image, int number, Func<int, string?> uri)
    {
        json.WriteName(image.Name);
        if (_imagesInBuffer)
        {
            json.WriteNumber("bufferView", _imageViews[number]);
            json.WriteString("mimeType", image.MediaType);
        }
        else
        {
            json.WriteString("uri", uri(number));
        }
    }

    private static void WriteClip(Utf8JsonWriter json, (string Name, List<(AnimationChannel Channel, int Input, int Output)> Channels) clip)
    {
        json.WriteName(clip.Name);
        json.WriteList("channels", Enumerable.Range(0, clip.Channels.Count), i =>
        {
            json.WriteNumber("sampler", i);
            json.WriteStartObject("target");
            json.WriteNumber("node", clip.Channels[i].Channel.Node);
            json.WriteString("path", clip.Channels[i].Channel.Property switch
            {
                AnimatedProperty.Translation => "translation",
                AnimatedProperty.Rotation => "rotation",
                AnimatedProperty.Scale => "scale",
            });
            json.WriteEndObject();
        });
        json.WriteList("samplers", clip.Channels, channel =>
        {
            json.WriteNumber("input", channel.Input);
            json.WriteNumber("output", channel.Output);
            json.WriteString("interpolation", channel.Channel.Interpolation switch
            {
                Interpolation.Linear => "LINEAR",
                Interpolation.Step => "STEP",
                Interpolation.Cubic => "CUBICSPLINE",
            });
        });
    }

    private sealed record Primitive(int Indices, List<(string Name, int Accessor)> Attributes, int? Material);
}
