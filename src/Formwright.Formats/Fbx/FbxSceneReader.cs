using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Fbx;

/// <summary>Makes a scene graph of the objects of an FBX file and of the connections between them.</summary>
internal sealed class FbxSceneReader
{
    private const float MetresPerCentimetre = 0.01f;

    private readonly ReadLimits _limits;
    private readonly FbxNode _root;
    private readonly Dictionary<long, FbxNode> _objects = [];
    private readonly ILookup<long, FbxConnection> _below;
    private readonly ILookup<long, (long Model, string Property)> _above;
    private readonly FbxMaterialReader _materials;
    private readonly Dictionary<long, int> _nodeNumbers = [];
    private readonly List<SceneNode> _nodes = [];
    private readonly List<FbxModelTransform> _transforms = [];
    private readonly List<PolygonMesh> _meshes = [];
    private readonly List<(int Node, FbxNode Model, FbxNode Geometry)> _placed = [];
    private readonly List<Skin> _skins = [];

    public FbxSceneReader(FbxNode root, ReadLimits limits, CompanionFiles? companions)
    {
        (_root, _limits) = (root, limits);
        var objects = root.Find("Objects") ?? throw new FormwrightException(ErrorCode.InvalidInput, "The FBX file holds no objects.");
        limits.CheckEntities(objects.Children.Count);
        foreach (var made in objects.Children)
        {
            _objects.TryAdd(made.Id(0), made);
        }

        _below = (root.Find("Connections")?.Children ?? [])
            .Where(connection => connection.Properties.Count >= 3)
            .Select(connection => (Parent: connection.Id(2), Connection: new FbxConnection(connection.Id(1), connection.Text(3))))
            .ToLookup(pair => pair.Parent, pair => pair.Connection);
        _above = _below
            .Where(group => _objects.TryGetValue(group.Key, out var above) && above.Name == "Model")
            .SelectMany(group => group.Select(connection => (connection.Child, Value: (group.Key, connection.Property))))
            .ToLookup(pair => pair.Child, pair => pair.Value);
        _materials = new FbxMaterialReader(this, limits, companions);
    }

    public SceneGraph Graph()
    {
        VisitModels();
        foreach (var (node, model, geometry) in _placed)
        {
            AddMesh(node, model, geometry);
        }

        var graph = new SceneGraph
        {
            Nodes = _nodes,
            Meshes = _meshes,
            Materials = _materials.Materials,
            Images = _materials.Images,
            Skins = _skins,
            Clips = new FbxAnimationReader(this, _nodeNumbers, _transforms).Clips(),
            Unit = LengthUnit.Metre,
            Up = Setting("UpAxis", 1) == 2 ? UpAxis.Z : UpAxis.Y,
        }.Within(_limits, "FBX");
        var unit = Setting("UnitScaleFactor", 1);
        return GraphFrame.Scale(graph, (float)(unit is > 1e-6 and < 1e6 ? unit : 1) * MetresPerCentimetre).Checked();
    }

    /// <summary>The objects of a kind that are connected below another.</summary>
    public IEnumerable<(FbxNode Node, string Property)> Below(long id, string kind) =>
        _below[id].Where(connection => _objects.TryGetValue(connection.Child, out var found) && found.Name == kind).Select(connection => (_objects[connection.Child], connection.Property));

    /// <summary>All objects of a kind.</summary>
    public IEnumerable<FbxNode> All(string kind) => _root.Find("Objects")!.All(kind);

    /// <summary>The models that an object is connected below of, with the property it drives.</summary>
    public IEnumerable<(long Model, string Property)> ModelsAbove(long id) => _above[id];

    /// <summary>The name of an object without its kind, which follows it in binary files and precedes it in text.</summary>
    public static string NameOf(FbxNode made)
    {
        var text = made.Text(1);
        var end = text.IndexOf("\0\u0001", StringComparison.Ordinal);
        var kind = text.IndexOf("::", StringComparison.Ordinal);
        return end >= 0 ? text[..end] : kind >= 0 ? text[(kind + 2)..] : text;
    }

    private double Setting(string name, double missing) => _root.Find("GlobalSettings")?.Values(name)?.FirstOrDefault(missing) ?? missing;

    private void VisitModels()
    {
        var open = new Stack<(long Id, int? Parent)>();
        foreach (var (model, _) in Below(0, "Model").Reverse())
        {
            open.Push((model.Id(0), null));
        }

        while (open.TryPop(out var next))
        {
            if (!_nodeNumbers.TryAdd(next.Id, _nodes.Count))
            {
                throw new FormwrightException(ErrorCode.InvalidInput, "The FBX file is damaged: a model lies below two others, or below itself.");
            }

            var model = _objects[next.Id];
            var transform = new FbxModelTransform(model);
            _transforms.Add(transform);
            _nodes.Add(new SceneNode(NameOf(model), NodeTransform.Of(transform.Matrix(transform.Translation, transform.Rotation, transform.Scaling)), next.Parent));
            var number = _nodes.Count - 1;
            _placed.AddRange(Below(next.Id, "Geometry").Where(below => below.Node.Find("Vertices") is not null).Take(1).Select(below => (number, model, below.Node)));
            foreach (var (child, _) in Below(next.Id, "Model").Reverse())
            {
                open.Push((child.Id(0), number));
            }
        }
    }

    private void AddMesh(int node, FbxNode model, FbxNode geometry)
    {
        int?[] materials = [.. Below(model.Id(0), "Material").Select(below => (int?)_materials.NumberOf(below.Node))];
        var (skin, joints, weights) = ReadSkin(geometry);
        var primitives = new FbxMeshReader(geometry, _limits, NameOf(model)).Primitives(materials, joints, weights);
        if (primitives.Count == 0)
        {
            return;
        }

        if (!_transforms[node].Geometric.IsIdentity && skin is null)
        {
            var only = new SceneGraph
            {
                Nodes = [new SceneNode("", NodeTransform.Identity with { Shear = _transforms[node].Geometric }, Mesh: 0)],
                Meshes = [new PolygonMesh("", primitives)],
            };
            primitives = PlacedMesh.AllOf(only).Single().Primitives;
        }

        _nodes[node] = _nodes[node] with { Mesh = _meshes.Count, Skin = skin };
        _meshes.Add(new PolygonMesh(NameOf(geometry) is { Length: > 0 } name ? name : NameOf(model), primitives));
    }

    private (int? Number, JointIndices[]? Joints, Vector4[]? Weights) ReadSkin(FbxNode geometry)
    {
        var clusters = Below(geometry.Id(0), "Deformer")
            .Where(below => below.Node.Text(2) == "Skin")
            .SelectMany(below => Below(below.Node.Id(0), "Deformer"))
            .Select(below => below.Node)
            .ToList();
        var influences = new FbxInfluences(geometry.Find("Vertices")!.Doubles().Length / 3);
        List<int> joints = [];
        List<Matrix4x4> inverse = [];
        foreach (var cluster in clusters)
        {
            var bone = Below(cluster.Id(0), "Model").Select(below => below.Node.Id(0)).FirstOrDefault();
            if (!_nodeNumbers.TryGetValue(bone, out var joint) || Matrix(cluster, "TransformLink") is not { } link || !Matrix4x4.Invert(link, out var toBone))
            {
                continue;
            }

            influences.Add(joints.Count, cluster.Find("Indexes")?.Ints() ?? [], cluster.Find("Weights")?.Doubles() ?? []);
            joints.Add(joint);

            // From the mesh to the world and from there to the bone, both when they were bound.
            inverse.Add(Matrix(cluster, "Transform") is { } toCluster ? toCluster : toBone);
        }

        if (joints.Count == 0)
        {
            return (null, null, null);
        }

        var (which, weights) = influences.Strongest();
        _skins.Add(new Skin(NameOf(geometry), joints, inverse));
        return (_skins.Count - 1, which, weights);
    }

    private static Matrix4x4? Matrix(FbxNode cluster, string name)
    {
        var m = Array.ConvertAll(cluster.Find(name)?.Doubles() ?? [], value => (float)value);
        return m.Length == 16
            ? new Matrix4x4(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11], m[12], m[13], m[14], m[15])
            : null;
    }
}

/// <summary>What lies below an object.</summary>
/// <param name="Child">The number of the object below.</param>
/// <param name="Property">The property it drives; empty when it simply belongs there.</param>
internal readonly record struct FbxConnection(long Child, string Property);

/// <summary>Collects which joints move which points.</summary>
internal sealed class FbxInfluences(int points)
{
    private readonly JointIndices[] _joints = new JointIndices[points];
    private readonly Vector4[] _weights = new Vector4[points];

    public void Add(int joint, int[] indices, double[] weights)
    {
        for (var i = 0; i < Math.Min(indices.Length, weights.Length); i++)
        {
            if ((uint)indices[i] < (uint)points && weights[i] > 0)
            {
                Keep(indices[i], (ushort)joint, (float)weights[i]);
            }
        }
    }

    /// <summary>The four strongest joints of each point.</summary>
    public (JointIndices[] Joints, Vector4[] Weights) Strongest() => VertexValues.Influences(_joints, _weights);

    /// <summary>The weakest of four gives way to a stronger one.</summary>
    private void Keep(int point, ushort joint, float weight)
    {
        var slot = 0;
        for (var k = 1; k < 4; k++)
        {
            slot = _weights[point][k] < _weights[point][slot] ? k : slot;
        }

        if (weight <= _weights[point][slot])
        {
            return;
        }

        _weights[point][slot] = weight;
        var joints = _joints[point];
        _joints[point] = slot switch
        {
            0 => joints with { A = joint },
            1 => joints with { B = joint },
            2 => joints with { C = joint },
            _ => joints with { D = joint },
        };
    }
}
