using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Changes the frame of a whole scene graph and everything in it: vertices, nodes, skins and animations, so that hierarchy and motion
/// stay as they are.
/// </summary>
public static class GraphFrame
{
    /// <summary>
    /// The graph in another unit with another axis up, the thing itself unchanged. Z up becomes Y up by (x, y, z) -> (x, z, -y). A graph that is as
    /// wanted is returned as it is.
    /// </summary>
    public static SceneGraph Convert(SceneGraph graph, LengthUnit unit, UpAxis up)
    {
        if (graph.Unit == unit && graph.Up == up)
        {
            return graph;
        }

        var turn = graph.Up == up ? Quaternion.Identity : Quaternion.CreateFromAxisAngle(Vector3.UnitX, (up == UpAxis.Y ? -1 : 1) * MathF.PI / 2);
        return new Similarity(SceneFrame.Metres(graph.Unit) / SceneFrame.Metres(unit), turn).Of(graph) with { Unit = unit, Up = up };
    }

    /// <summary>The graph grown about its origin, in the same unit.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="factor">Above 0.</param>
    public static SceneGraph Scale(SceneGraph graph, float factor) => factor == 1 ? graph : new Similarity(factor, Quaternion.Identity).Of(graph);

    /// <summary>The graph moved, by moving its roots.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="by">In units of the graph.</param>
    public static SceneGraph Move(SceneGraph graph, Vector3 by)
    {
        if (by == Vector3.Zero)
        {
            return graph;
        }

        return graph with
        {
            Nodes = [.. graph.Nodes.Select(node => node.Parent is null ? node with { Local = Moved(node.Local) } : node)],
            Clips = [.. graph.Clips.Select(clip => clip with { Channels = [.. clip.Channels.Select(MovedChannel)] })],
        };

        NodeTransform Moved(NodeTransform local) => local with
        {
            Translation = local.Translation + by,
            Shear = local.Shear is { } matrix ? matrix with { Translation = matrix.Translation + by } : null,
        };

        AnimationChannel MovedChannel(AnimationChannel channel)
        {
            if (channel.Property != AnimatedProperty.Translation || graph.Nodes[channel.Node].Parent is not null)
            {
                return channel;
            }

            var values = (float[])channel.Values.Clone();
            var stride = 3 * channel.ValuesPerKey;
            for (var i = channel.ValuesPerKey == 3 ? 3 : 0; i < values.Length; i += stride)
            {
                (values[i], values[i + 1], values[i + 2]) = (values[i] + by.X, values[i + 1] + by.Y, values[i + 2] + by.Z);
            }

            return channel with { Values = values };
        }
    }

    /// <summary>
    /// A scale and a rotation by a multiple of 90 degrees about X. Every node keeps its place in the hierarchy: its transformation M becomes
    /// C⁻¹ · M · C, so that everything below it can be changed by C alone.
    /// </summary>
    private sealed class Similarity(double scale, Quaternion turn)
    {
        private readonly bool _turned = turn != Quaternion.Identity;
        private readonly bool _up = turn.X < 0;
        private readonly Matrix4x4 _there = Matrix4x4.CreateScale((float)scale) * Matrix4x4.CreateFromQuaternion(turn);
        private readonly Matrix4x4 _back = Matrix4x4.CreateFromQuaternion(Quaternion.Conjugate(turn)) * Matrix4x4.CreateScale((float)(1 / scale));

        public SceneGraph Of(SceneGraph graph) => graph with
        {
            Nodes = [.. graph.Nodes.Select(node => node with { Local = Of(node.Local) })],
            Meshes = [.. graph.Meshes.Select(mesh => mesh with { Primitives = [.. mesh.Primitives.Select(Of)] })],
            Skins = [.. graph.Skins.Select(skin => skin with { InverseBind = [.. skin.InverseBind.Select(matrix => _back * matrix * _there)] })],
            Clips = [.. graph.Clips.Select(clip => clip with { Channels = [.. clip.Channels.Select(Of)] })],
        };

        private MeshPrimitive Of(MeshPrimitive primitive) => primitive with
        {
            Positions = Array.ConvertAll(primitive.Positions, position => Scaled(Turned(position))),
            Normals = !_turned || primitive.Normals is null ? primitive.Normals : Array.ConvertAll(primitive.Normals, Turned),
            Tangents = !_turned || primitive.Tangents is null
                ? primitive.Tangents
                : Array.ConvertAll(primitive.Tangents, tangent => new Vector4(Turned(tangent.AsVector3()), tangent.W)),
        };

        private NodeTransform Of(NodeTransform local) => new(
            Scaled(Turned(local.Translation)),
            Turned(local.Rotation),
            Swapped(local.Scale),
            local.Shear is { } matrix ? _back * matrix * _there : null);

        private AnimationChannel Of(AnimationChannel channel)
        {
            var values = (float[])channel.Values.Clone();
            for (var i = 0; i < values.Length; i += channel.Width)
            {
                var value = new Vector3(values[i], values[i + 1], values[i + 2]);
                var turned = channel.Property switch
                {
                    AnimatedProperty.Translation => Scaled(Turned(value)),
                    AnimatedProperty.Rotation => Turned(value),
                    AnimatedProperty.Scale => Swapped(value),
                };
                turned.CopyTo(values.AsSpan(i));
            }

            return channel with { Values = values };
        }

        // A factor such as 0.001 has no 32-bit value; rounded once, coordinates come back as they were.
        private Vector3 Scaled(Vector3 v) => new((float)(v.X * scale), (float)(v.Y * scale), (float)(v.Z * scale));

        // By exchanging coordinates instead of a product, which would leave rounding behind.
        private Vector3 Turned(Vector3 v) => !_turned ? v : _up ? new Vector3(v.X, v.Z, -v.Y) : new Vector3(v.X, -v.Z, v.Y);

        private Quaternion Turned(Quaternion q) => new(Turned(new Vector3(q.X, q.Y, q.Z)), q.W);

        private Vector3 Swapped(Vector3 factors) => _turned ? new Vector3(factors.X, factors.Z, factors.Y) : factors;
    }
}
