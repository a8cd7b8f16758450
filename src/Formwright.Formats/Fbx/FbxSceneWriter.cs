using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Fbx;

/// <summary>Lays a scene graph out as the records of an FBX file.</summary>
internal sealed class FbxSceneWriter
{
    private const float CentimetresPerMetre = 100;

    private readonly SceneGraph _graph;
    private readonly Matrix4x4[] _places;
    private readonly FbxNode _objects = new("Objects");
    private readonly FbxNode _connections = new("Connections");
    private readonly Dictionary<string, int> _counts = new() { ["GlobalSettings"] = 1 };
    private long _lastId = 1_000_000;

    private FbxSceneWriter(SceneGraph graph) => (_graph, _places) = (graph, SkinPlaces(graph));

    /// <summary>The top records of the file.</summary>
    public static IReadOnlyList<FbxNode> Of(SceneGraph graph)
    {
        if (graph.Checked().TriangleCount == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        // Programs do not agree on which way the placement of a texture works here.
        graph = GraphFrame.Scale(GraphFrame.Convert(PlacedTextures.Of(graph), LengthUnit.Metre, UpAxis.Y), CentimetresPerMetre);
        return new FbxSceneWriter(WithoutShear(graph).Checked()).Records();
    }

    /// <summary>The number of a new object.</summary>
    public long NextId() => ++_lastId;

    /// <summary>Adds an object and counts its kind.</summary>
    public FbxNode AddObject(string kind, long id, string name, string type, string kindInName)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, kind, out _)++;
        return _objects.Add(kind, id, $"{Clean(name)}\0\u0001{kindInName}", type);
    }

    /// <summary>Puts an object below another, or into one of its properties.</summary>
    public void Connect(long child, long parent, string? property = null)
    {
        if (property is null)
        {
            _connections.Add("C", "OO", child, parent);
        }
        else
        {
            _connections.Add("C", "OP", child, parent, property);
        }
    }

    /// <summary>The format knows no shear: such models are flattened.</summary>
    private static SceneGraph WithoutShear(SceneGraph graph)
    {
        if (graph.Nodes.All(node => node.Local.Shear is null))
        {
            return graph;
        }

        PlacedMesh[] placed = [.. PlacedMesh.AllOf(graph)];
        return graph with
        {
            Nodes = [.. placed.Select((mesh, i) => new SceneNode(mesh.Name, NodeTransform.Identity, Mesh: i))],
            Meshes = [.. placed.Select(mesh => new PolygonMesh(mesh.Name, mesh.Primitives))],
            Skins = [],
            Clips = [],
        };
    }

    private List<FbxNode> Records()
    {
        var nodeIds = _graph.Nodes.Select(_ => NextId()).ToArray();
        var materials = new FbxMaterialWriter(_graph, this);
        var joints = _graph.Skins.SelectMany(skin => skin.Joints).ToHashSet();
        var geometry = new Dictionary<(int Mesh, int? Skin), long>();
        for (var i = 0; i < nodeIds.Length; i++)
        {
            var node = _graph.Nodes[i];
            var isSkinned = IsSkinned(node);

            // A skinned mesh is placed by its joints alone; here that needs a mesh at the origin.
            AddModel(node, nodeIds[i], joints.Contains(i), isSkinned ? NodeTransform.Identity : node.Local);
            Connect(nodeIds[i], isSkinned || node.Parent is not { } parent ? 0 : nodeIds[parent]);
            if (node.Mesh is { } mesh)
            {
                var skin = isSkinned ? node.Skin : null;
                if (!geometry.TryGetValue((mesh, skin), out var id))
                {
                    var made = FbxGeometry.Of(skin is { } bent ? Placed(_graph.Meshes[mesh], _places[bent]) : _graph.Meshes[mesh]);
                    geometry.Add((mesh, skin), id = NextId());
                    made.AddTo(AddObject("Geometry", id, _graph.Meshes[mesh].Name, "Mesh", "Geometry"));
                    if (skin is { } number)
                    {
                        AddSkin(number, made, id, nodeIds);
                    }
                }

                Connect(id, nodeIds[i]);
                foreach (var material in FbxGeometry.MaterialsOf(_graph.Meshes[mesh]))
                {
                    Connect(materials.IdOf(material), nodeIds[i]);
                }
            }
        }

        if (_graph.Skins.Count > 0)
        {
            AddPose(nodeIds);
        }

        FbxAnimationWriter.Add(_graph, nodeIds, this);
        return
        [
            FbxHeader.Extension(),
            new FbxNode("FileId", FbxHeader.FileId),
            new FbxNode("CreationTime", FbxHeader.CreationTime),
            new FbxNode("Creator", FbxHeader.Creator),
            FbxHeader.GlobalSettings(_graph.Clips.Select(clip => clip.Duration).DefaultIfEmpty(0).Max()),
            FbxHeader.Documents(NextId(), _graph.Name),
            new FbxNode("References"),
            FbxHeader.Definitions(_counts),
            _objects,
            _connections,
        ];
    }

    private bool IsSkinned(SceneNode node) =>
        node is { Mesh: { } mesh, Skin: not null } && _graph.Meshes[mesh].Primitives.All(primitive => primitive.Joints is not null);

    private void AddModel(SceneNode node, long id, bool isJoint, NodeTransform local)
    {
        var type = node.Mesh is not null ? "Mesh" : isJoint ? "LimbNode" : "Null";
        var model = AddObject("Model", id, node.Name, type, "Model");
        model.Add("Version", 232);
        var rotation = Euler.Degrees(local.Rotation);
        model.Property("InheritType", "enum", "", "", 1)
            .Property("DefaultAttributeIndex", "int", "Integer", "", 0)
            .Property("Lcl Translation", "Lcl Translation", "", "A", (double)local.Translation.X, (double)local.Translation.Y, (double)local.Translation.Z)
            .Property("Lcl Rotation", "Lcl Rotation", "", "A", (double)rotation.X, (double)rotation.Y, (double)rotation.Z)
            .Property("Lcl Scaling", "Lcl Scaling", "", "A", (double)local.Scale.X, (double)local.Scale.Y, (double)local.Scale.Z);
        model.Add("Shading", true);
        model.Add("Culling", "CullingOff");
        if (type != "Mesh")
        {
            var attribute = NextId();
            var made = AddObject("NodeAttribute", attribute, node.Name, type, "NodeAttribute");
            made.Add("TypeFlags", type == "Null" ? "Null" : "Skeleton");
            Connect(attribute, id);
        }
    }

    private void AddSkin(int number, FbxGeometry geometry, long geometryId, long[] nodeIds)
    {
        var skin = _graph.Skins[number];
        var skinId = NextId();
        var deformer = AddObject("Deformer", skinId, skin.Name, "Skin", "Deformer");
        deformer.Add("Version", 101);
        deformer.Add("Link_DeformAcuracy", 50.0);
        Connect(skinId, geometryId);
        var influences = geometry.Influences(skin.Joints.Count);
        for (var j = 0; j < skin.Joints.Count; j++)
        {
            var cluster = NextId();
            var made = AddObject("Deformer", cluster, _graph.Nodes[skin.Joints[j]].Name, "Cluster", "SubDeformer");
            made.Add("Version", 100);
            made.Add("UserData", "", "");
            if (influences[j].Points.Count > 0)
            {
                made.Add("Indexes", influences[j].Points.ToArray());
                made.Add("Weights", influences[j].Weights.ToArray());
            }

            var bind = Bind(number, j);
            Matrix4x4.Invert(bind, out var toBone);
            made.Add("Transform", Numbers(toBone));
            made.Add("TransformLink", Numbers(bind));
            Connect(cluster, skinId);
            Connect(nodeIds[skin.Joints[j]], cluster);
        }
    }

    /// <summary>Where everything was when the skins were bound.</summary>
    private void AddPose(long[] nodeIds)
    {
        var world = _graph.WorldTransforms();
        for (var i = 0; i < world.Length; i++)
        {
            world[i] = IsSkinned(_graph.Nodes[i]) ? Matrix4x4.Identity : world[i];
        }

        for (var skin = 0; skin < _graph.Skins.Count; skin++)
        {
            for (var j = 0; j < _graph.Skins[skin].Joints.Count; j++)
            {
                world[_graph.Skins[skin].Joints[j]] = Bind(skin, j);
            }
        }

        var pose = AddObject("Pose", NextId(), "BindPose", "BindPose", "Pose");
        pose.Add("Type", "BindPose");
        pose.Add("Version", 100);
        pose.Add("NbPoseNodes", world.Length);
        for (var i = 0; i < world.Length; i++)
        {
            var node = pose.Add("PoseNode");
            node.Add("Node", nodeIds[i]);
            node.Add("Matrix", Numbers(world[i]));
        }
    }

    /// <summary>Where a joint was when its skin was bound, in the frame of the whole.</summary>
    private Matrix4x4 Bind(int skin, int joint)
    {
        Matrix4x4.Invert(_graph.Skins[skin].InverseBind[joint], out var bind);
        return bind * _places[skin];
    }

    /// <summary>
    /// Where each skin puts its mesh at rest, as its first joint has it: a mesh may be bound in any frame, such as a hundredth of its size below joints
    /// that are scaled by 100, but readers of this format take the frame of the mesh for that of the bones.
    /// </summary>
    private static Matrix4x4[] SkinPlaces(SceneGraph graph)
    {
        var world = graph.WorldTransforms();
        return [.. graph.Skins.Select(skin => skin.Joints.Count == 0 ? Matrix4x4.Identity : Usable(skin.InverseBind[0] * world[skin.Joints[0]]))];

        static Matrix4x4 Usable(Matrix4x4 place)
        {
            var off = place - Matrix4x4.Identity;
            var isNone = Numbers(off).All(value => Math.Abs(value) < 1e-5);
            return isNone || !Matrix4x4.Invert(place, out var inverse) || !Numbers(inverse).All(double.IsFinite) ? Matrix4x4.Identity : place;
        }
    }

    private static PolygonMesh Placed(PolygonMesh mesh, Matrix4x4 place) =>
        place.IsIdentity ? mesh : mesh with { Primitives = [.. mesh.Primitives.Select(primitive => PlacedMesh.Placed(primitive, place))] };

    private static double[] Numbers(Matrix4x4 m) =>
        [m.M11, m.M12, m.M13, m.M14, m.M21, m.M22, m.M23, m.M24, m.M31, m.M32, m.M33, m.M34, m.M41, m.M42, m.M43, m.M44];

    // The two characters divide names from kinds.
    private static string Clean(string name) => name.Replace('\0', ' ').Replace('\u0001', ' ');
}
