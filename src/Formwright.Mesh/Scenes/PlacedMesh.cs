using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A mesh of a scene graph where a node puts it, at rest.</summary>
/// <param name="Name">Name of the node, or of the mesh when the node has none; may be empty.</param>
/// <param name="Primitives">The pieces in the frame of the whole; skins are applied and gone.</param>
public sealed record PlacedMesh(string Name, IReadOnlyList<MeshPrimitive> Primitives)
{
    /// <summary>Every mesh as often as it is placed, in the order of the nodes. A mirrored one is turned inside out again.</summary>
    public static IEnumerable<PlacedMesh> AllOf(SceneGraph graph)
    {
        var world = graph.WorldTransforms();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            if (graph.Nodes[i] is { Mesh: { } number } node)
            {
                var mesh = graph.Meshes[number];
                var skin = node.Skin is { } s ? graph.Skins[s] : null;
                var joints = skin?.Joints.Select((joint, j) => skin.InverseBind[j] * world[joint]).ToArray();
                var place = world[i];
                yield return new PlacedMesh(
                    node.Name.Length > 0 ? node.Name : mesh.Name,
                    [.. mesh.Primitives.Select(primitive => joints is not null && primitive.Joints is not null ? Bent(primitive, joints) : Placed(primitive, place))]);
            }
        }
    }

    /// <summary>The smallest box around all meshes at rest; all zeros when there is none.</summary>
    public static Box3 BoundsOf(SceneGraph graph)
    {
        Vector3 min = new(float.PositiveInfinity), max = new(float.NegativeInfinity);
        foreach (var position in AllOf(graph).SelectMany(mesh => mesh.Primitives).SelectMany(Used))
        {
            (min, max) = (Vector3.Min(min, position), Vector3.Max(max, position));
        }

        return min.X <= max.X ? new Box3(new Point3(min.X, min.Y, min.Z), new Point3(max.X, max.Y, max.Z)) : default;

        static IEnumerable<Vector3> Used(MeshPrimitive primitive) => primitive.Corners.Select(corner => primitive.Positions[corner]);
    }

    /// <summary>A primitive moved by a matrix, its normals and tangents with it. One that is mirrored is turned inside out again.</summary>
    public static MeshPrimitive Placed(MeshPrimitive primitive, Matrix4x4 place)
    {
        if (place.IsIdentity)
        {
            return primitive;
        }

        Matrix4x4.Invert(place, out var inverse);
        var normals = Matrix4x4.Transpose(inverse with { Translation = default });
        var placed = primitive with
        {
            Positions = Array.ConvertAll(primitive.Positions, position => Vector3.Transform(position, place)),
            Normals = primitive.Normals is null ? null : Array.ConvertAll(primitive.Normals, normal => Direction(normal, normals)),
            Tangents = primitive.Tangents is null ? null : Array.ConvertAll(primitive.Tangents, tangent => new Vector4(Direction(tangent.AsVector3(), place), tangent.W)),
        };
        return place.GetDeterminant() < 0 ? InsideOut(placed) : placed;
    }

    private static MeshPrimitive Bent(MeshPrimitive primitive, Matrix4x4[] joints)
    {
        var positions = new Vector3[primitive.Positions.Length];
        var normals = primitive.Normals is null ? null : new Vector3[positions.Length];
        var tangents = primitive.Tangents is null ? null : new Vector4[positions.Length];
        for (var v = 0; v < positions.Length; v++)
        {
            var blend = new Matrix4x4();
            for (var k = 0; k < 4; k++)
            {
                blend += joints[primitive.Joints![v][k]] * primitive.Weights![v][k];
            }

            positions[v] = Vector3.Transform(primitive.Positions[v], blend);
            if (normals is not null)
            {
                normals[v] = Direction(primitive.Normals![v], blend);
            }

            if (tangents is not null)
            {
                tangents[v] = new Vector4(Direction(primitive.Tangents![v].AsVector3(), blend), primitive.Tangents[v].W);
            }
        }

        return primitive with { Positions = positions, Normals = normals, Tangents = tangents, Joints = null, Weights = null };
    }

    private static Vector3 Direction(Vector3 direction, Matrix4x4 matrix)
    {
        var turned = Vector3.TransformNormal(direction, matrix);
        return turned.Length() is > 0 and < float.PositiveInfinity and var length ? turned / length : direction;
    }

    private static MeshPrimitive InsideOut(MeshPrimitive primitive)
    {
        var corners = (int[])primitive.Corners.Clone();
        var start = 0;
        for (var face = 0; face < primitive.FaceCount; face++)
        {
            var size = primitive.FaceSizes?[face] ?? 3;
            Array.Reverse(corners, start, size);
            start += size;
        }

        return primitive with
        {
            Corners = corners,
            Tangents = primitive.Tangents is null ? null : Array.ConvertAll(primitive.Tangents, tangent => tangent with { W = -tangent.W }),
        };
    }
}
