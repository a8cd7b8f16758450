using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>glTF 2.0 to a scene graph: the default scene with all its meshes, materials, skins and animations.</summary>
internal sealed class GltfReader : IDisposable
{
    private readonly GltfFile _file;
    private readonly GltfAccessors _accessors;
    private readonly GltfDraco _draco;
    private readonly ReadLimits _limits;
    private readonly JsonElement[] _nodes;
    private readonly JsonElement[] _meshes;
    private readonly List<SceneNode> _made = [];
    private readonly Dictionary<int, int> _nodeNumbers = [];
    private readonly Dictionary<int, int> _meshNumbers = [];
    private readonly List<PolygonMesh> _madeMeshes = [];
    private readonly Dictionary<int, int> _users = [];

    private GltfReader(GltfFile file, ReadLimits limits)
    {
        (_file, _limits) = (file, limits);
        _accessors = new GltfAccessors(file.Root, file.Views, limits);
        _draco = new GltfDraco(file.Views, _accessors, limits);
        (_nodes, _meshes) = (file.Root.Items("nodes"), file.Root.Items("meshes"));
        limits.CheckEntities((long)_nodes.Length + _meshes.Length);
    }

    public static SceneGraph Read(GltfFile file, ReadLimits limits)
    {
        using var reader = new GltfReader(file, limits);
        return reader.Graph();
    }

    public void Dispose() => _draco.Dispose();

    private SceneGraph Graph()
    {
        var materials = new GltfMaterials(_file, _limits);
        CountUsers();
        var skins = _file.Root.Items("skins");
        VisitScene(skins);
        return new SceneGraph
        {
            Nodes = [.. _made.Select(node => node with { Mesh = node.Mesh is { } mesh ? MeshNumber(mesh) : null })],
            Meshes = _madeMeshes,
            Materials = materials.Materials,
            Images = materials.Images,
            Skins = [.. skins.Select(ReadSkin)],
            Clips = [.. _file.Root.Items("animations").Select(ReadClip).Where(clip => clip.Channels.Count > 0)],
            Unit = LengthUnit.Metre,
            Up = UpAxis.Y,
            Name = _file.Root.Items("scenes").ElementAtOrDefault(_file.Root.Index("scene") ?? 0) is { ValueKind: JsonValueKind.Object } scene ? scene.Text("name") : "",
        }.Within(_limits, "glTF");
    }

    private void VisitScene(JsonElement[] skins)
    {
        var children = _nodes.Select(Children).ToArray();
        var parents = new int?[_nodes.Length];
        for (var node = 0; node < children.Length; node++)
        {
            foreach (var child in children[node])
            {
                _nodes.At(child, "node");
                parents[child] = parents[child] is null ? node : throw GltfJson.Error($"node {child} has two parents");
            }
        }

        var scenes = _file.Root.Items("scenes");
        int[] roots = scenes.Length > 0
            ? [.. scenes.At(_file.Root.Index("scene") ?? 0, "scene").Items("nodes").Select(node => node.Whole("nodes"))]
            : [.. Enumerable.Range(0, _nodes.Length).Where(node => parents[node] is null)];
        foreach (var root in roots)
        {
            Visit(root, children, visible: true);
        }

        // Joints outside of the scene still move what is inside.
        foreach (var joint in skins.SelectMany(skin => skin.Items("joints")).Select(joint => joint.Whole("joints")))
        {
            _nodes.At(joint, "node");
            var top = joint;
            for (var steps = 0; parents[top] is { } parent && !_nodeNumbers.ContainsKey(joint); steps++)
            {
                top = steps <= _nodes.Length ? parent : throw GltfJson.Error($"node {joint} is its own ancestor");
            }

            if (!_nodeNumbers.ContainsKey(joint))
            {
                Visit(top, children, visible: false);
            }
        }
    }

    private void Visit(int root, int[][] children, bool visible)
    {
        var open = new Stack<(int Node, int? Parent)>([(root, null)]);
        while (open.TryPop(out var next))
        {
            var node = _nodes.At(next.Node, "node");
            if (!_nodeNumbers.TryAdd(next.Node, _made.Count))
            {
                throw GltfJson.Error($"node {next.Node} is placed twice, or is its own ancestor");
            }

            _made.Add(new SceneNode(
                node.Text("name"),
                Transform(node),
                next.Parent,
                visible ? node.Index("mesh") : null,
                visible && node.Index("mesh") is not null ? node.Index("skin") : null));
            var number = _made.Count - 1;
            foreach (var child in children[next.Node].Reverse())
            {
                open.Push((child, number));
            }
        }
    }

    private static int[] Children(JsonElement node) => [.. node.Items("children").Select(child => child.Whole("children"))];

    private static NodeTransform Transform(JsonElement node)
    {
        if (node.Numbers("matrix", 16) is { } m)
        {
            return NodeTransform.Of(MemoryMarshal.Cast<float, Matrix4x4>(m)[0]);
        }

        var t = node.Numbers("translation", 3) ?? [0, 0, 0];
        var r = node.Numbers("rotation", 4) ?? [0, 0, 0, 1];
        var s = node.Numbers("scale", 3) ?? [1, 1, 1];
        var rotation = new Quaternion(r[0], r[1], r[2], r[3]);
        return new NodeTransform(new Vector3(t), ReadGraphs.Unit(rotation), new Vector3(s));
    }

    private int? MeshNumber(int mesh)
    {
        if (!_meshNumbers.TryGetValue(mesh, out var number))
        {
            var description = _meshes.At(mesh, "mesh");
            MeshPrimitive[] primitives = [.. description.Items("primitives").Select(ReadPrimitive).OfType<MeshPrimitive>()];
            number = primitives.Length > 0 ? _madeMeshes.Count : -1;
            _meshNumbers.Add(mesh, number);
            if (number >= 0)
            {
                _madeMeshes.Add(new PolygonMesh(description.Text("name"), primitives));
            }
        }

        return number >= 0 ? number : null;
    }

    /// <summary>How many primitives use an array of positions: one that is shared is cut down to what each uses.</summary>
    private void CountUsers()
    {
        foreach (var primitive in _meshes.SelectMany(mesh => mesh.Items("primitives")))
        {
            if (primitive.Object("attributes")?.Index("POSITION") is { } positions)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_users, positions, out _)++;
            }
        }
    }

    private MeshPrimitive? ReadPrimitive(JsonElement primitive)
    {
        var mode = primitive.Index("mode") ?? 4;
        if (mode is < 4 or > 6 || primitive.Object("attributes") is not { } attributes || attributes.Index("POSITION") is not { } positionAccessor)
        {
            return null;
        }

        var unpacked = _draco.Unpack(primitive, attributes);
        var count = _accessors.Count(positionAccessor);
        _limits.CheckVertices(count);
        var positions = _accessors.Vectors<Vector3>(positionAccessor);
        var corners = unpacked ?? Corners(primitive.Index("indices") is { } indices ? _accessors.Indices(indices) : [.. Enumerable.Range(0, positions.Length)], mode);
        if (corners.Length == 0)
        {
            return null;
        }

        var joints = attributes.Index("JOINTS_0") is { } j && attributes.Index("WEIGHTS_0") is not null ? MemoryMarshal.Cast<ushort, JointIndices>(_accessors.FourWholes(j)).ToArray() : null;
        var made = new MeshPrimitive
        {
            Positions = positions,
            Corners = corners,
            Normals = Attribute<Vector3>("NORMAL"),
            Tangents = Attribute<Vector4>("TANGENT"),
            TexCoords = Attribute<Vector2>("TEXCOORD_0"),
            TexCoords1 = Attribute<Vector2>("TEXCOORD_1"),
            Colors = Colors(),
            Joints = joints,
            Weights = joints is null ? null : Attribute<Vector4>("WEIGHTS_0"),
            Material = primitive.Index("material"),
        };
        return _users[positionAccessor] > 1 ? made.Compacted() : made;

        T[]? Attribute<T>(string name)
            where T : unmanaged => attributes.Index(name) is { } accessor ? _accessors.Vectors<T>(accessor) : null;

        Vector4[]? Colors() => attributes.Index("COLOR_0") is not { } accessor ? null
            : _accessors.Width(accessor) == 4 ? _accessors.Vectors<Vector4>(accessor)
            : Array.ConvertAll(_accessors.Vectors<Vector3>(accessor), rgb => new Vector4(rgb, 1));
    }

    private static int[] Corners(int[] indices, int mode)
    {
        switch (mode)
        {
            case 4 when indices.Length % 3 == 0:
                return indices;
            case 4:
                throw GltfJson.Error($"a primitive has {indices.Length} corners, which are no whole number of triangles");
            default:
                List<int> triangles = [];
                for (var i = 2; i < indices.Length; i++)
                {
                    triangles.AddRange(mode == 6 ? [indices[0], indices[i - 1], indices[i]]
                        : i % 2 == 0 ? [indices[i - 2], indices[i - 1], indices[i]]
                        : [indices[i - 1], indices[i - 2], indices[i]]);
                }

                return [.. triangles];
        }
    }

    private Skin ReadSkin(JsonElement skin)
    {
        int[] joints = [.. skin.Items("joints").Select(joint => _nodeNumbers[joint.Whole("joints")])];
        _limits.CheckEntities(joints.Length);
        var matrices = skin.Index("inverseBindMatrices") is { } accessor
            ? _accessors.Vectors<Matrix4x4>(accessor)
            : [.. joints.Select(_ => Matrix4x4.Identity)];
        return new Skin(skin.Text("name"), joints, matrices.Length > joints.Length ? matrices[..joints.Length] : matrices);
    }

    private AnimationClip ReadClip(JsonElement animation)
    {
        var samplers = animation.Items("samplers");
        var channels = animation.Items("channels")
            .Select(channel => ReadChannel(channel, samplers))
            .OfType<AnimationChannel>()
            .DistinctBy(channel => (channel.Node, channel.Property));
        return new AnimationClip(animation.Text("name"), [.. channels]);
    }

    private AnimationChannel? ReadChannel(JsonElement channel, JsonElement[] samplers)
    {
        var target = channel.Object("target") ?? throw GltfJson.Error("an animation channel has no target");
        AnimatedProperty? property = target.Text("path") switch
        {
            "translation" => AnimatedProperty.Translation,
            "rotation" => AnimatedProperty.Rotation,
            "scale" => AnimatedProperty.Scale,
            _ => null,
        };
        if (property is null || target.Index("node") is not { } node || !_nodeNumbers.TryGetValue(node, out var number))
        {
            return null;
        }

        var sampler = samplers.At(channel.RequiredIndex("sampler"), "animation sampler");
        var interpolation = sampler.Text("interpolation") switch
        {
            "STEP" => Interpolation.Step,
            "CUBICSPLINE" => Interpolation.Cubic,
            _ => Interpolation.Linear,
        };
        var made = new AnimationChannel(number, property.Value, interpolation, _accessors.Numbers(sampler.RequiredIndex("input")), _accessors.Numbers(sampler.RequiredIndex("output")));
        return made.Values.Length == (long)made.Times.Length * made.Width * made.ValuesPerKey
            ? made.WithRisingTimes()
            : throw GltfJson.Error($"an animation channel has {made.Times.Length} keys but {made.Values.Length} numbers");
    }
}
