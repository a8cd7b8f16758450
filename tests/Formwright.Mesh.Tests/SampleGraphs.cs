using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

/// <summary>Scene graphs whose extents and motion are known in closed form.</summary>
internal static class SampleGraphs
{
    /// <summary>A box of quads with six times four vertices, unit normals and texture coordinates; one corner in the origin.</summary>
    public static MeshPrimitive QuadBox(float x, float y, float z)
    {
        List<Vector3> positions = [], normals = [];
        List<Vector2> coordinates = [];
        Side(0, 0, z, 0, 1, 2, 1);
        Side(0, 0, 0, 1, 0, 2, -1);
        Side(x, 0, 0, 1, 2, 0, 1);
        Side(0, 0, 0, 2, 1, 0, -1);
        Side(0, y, 0, 2, 0, 1, 1);
        Side(0, 0, 0, 0, 2, 1, -1);
        return new MeshPrimitive
        {
            Positions = [.. positions],
            Normals = [.. normals],
            TexCoords = [.. coordinates],
            Corners = [.. Enumerable.Range(0, 24)],
            FaceSizes = [4, 4, 4, 4, 4, 4],
        };

        void Side(float cornerX, float cornerY, float cornerZ, int first, int second, int along, int sense)
        {
            var size = new Vector3(x, y, z);
            foreach (var (u, v) in new[] { (0, 0), (1, 0), (1, 1), (0, 1) })
            {
                var position = new Vector3(cornerX, cornerY, cornerZ);
                position[first] = u * size[first];
                position[second] = v * size[second];
                Vector3 normal = default;
                normal[along] = sense;
                positions.Add(position);
                normals.Add(normal);
                coordinates.Add(new Vector2(u, 1 - v));
            }
        }
    }

    /// <summary>A box below two nodes: scaled by 2 along X, turned by 90 degrees about Z, moved by (10, 0, 0), in turn below one moved by (0, 0, 5).</summary>
    public static SceneGraph NestedBox(float x, float y, float z, UpAxis up = UpAxis.Z) => new()
    {
        Nodes =
        [
            new SceneNode("root", NodeTransform.Identity with { Translation = new Vector3(0, 0, 5) }),
            new SceneNode("box", new NodeTransform(new Vector3(10, 0, 0), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.PI / 2), new Vector3(2, 1, 1)), Parent: 0, Mesh: 0),
        ],
        Meshes = [new PolygonMesh("box", [QuadBox(x, y, z)])],
        Unit = LengthUnit.Millimetre,
        Up = up,
    };

    /// <summary>
    /// A column of 1 x 1 x 2 above the origin along Y, bound to a lower joint at the origin and an upper one at height 1, which an animation of one second
    /// turns by 90 degrees about X.
    /// </summary>
    public static SceneGraph BendingColumn()
    {
        var box = QuadBox(1, 2, 1);
        return new SceneGraph
        {
            Nodes =
            [
                new SceneNode("Armature", NodeTransform.Identity),
                new SceneNode("lower", NodeTransform.Identity, Parent: 0),
                new SceneNode("upper", NodeTransform.Identity with { Translation = Vector3.UnitY }, Parent: 1),
                new SceneNode("column", NodeTransform.Identity, Parent: 0, Mesh: 0, Skin: 0),
            ],
            Meshes =
            [
                new PolygonMesh("column",
                [
                    box with
                    {
                        Joints = Array.ConvertAll(box.Positions, position => new JointIndices((ushort)(position.Y > 1 ? 1 : 0), 0, 0, 0)),
                        Weights = Array.ConvertAll(box.Positions, _ => Vector4.UnitX),
                    },
                ]),
            ],
            Skins = [new Skin("skin", [1, 2], [Matrix4x4.Identity, Matrix4x4.CreateTranslation(0, -1, 0)])],
            Clips =
            [
                new AnimationClip("bend",
                [
                    new AnimationChannel(2, AnimatedProperty.Rotation, Interpolation.Linear, [0, 1], [0, 0, 0, 1, MathF.Sqrt(0.5f), 0, 0, MathF.Sqrt(0.5f)]),
                    new AnimationChannel(1, AnimatedProperty.Translation, Interpolation.Step, [0, 0.5f], [0, 0, 0, 0, 3, 0]),
                ]),
            ],
        };
    }
}
