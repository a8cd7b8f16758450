using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What an animation makes of a scene graph at one moment.</summary>
public static class ClipPose
{
    /// <summary>The graph with the nodes placed as the clip says.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="clip">One of its clips.</param>
    /// <param name="time">Seconds; before the first and after the last key their values hold.</param>
    public static SceneGraph At(SceneGraph graph, AnimationClip clip, float time)
    {
        var nodes = graph.Nodes.ToArray();
        foreach (var channel in clip.Channels)
        {
            var node = nodes[channel.Node];
            var value = Sample(channel, time);
            nodes[channel.Node] = node with
            {
                Local = channel.Property switch
                {
                    AnimatedProperty.Translation => node.Local with { Translation = value.AsVector3(), Shear = null },
                    AnimatedProperty.Rotation => node.Local with { Rotation = new Quaternion(value.X, value.Y, value.Z, value.W), Shear = null },
                    AnimatedProperty.Scale => node.Local with { Scale = value.AsVector3(), Shear = null },
                },
            };
        }

        return graph with { Nodes = nodes };
    }

    /// <summary>The value of a channel at a time (glTF 2.0, appendix C); a rotation as a unit quaternion.</summary>
    public static Vector4 Sample(AnimationChannel channel, float time)
    {
        var next = Array.BinarySearch(channel.Times, time);
        next = next >= 0 ? next : ~next;
        if (next == 0 || next == channel.Times.Length)
        {
            return Finished(channel, Value(channel, Math.Min(next, channel.Times.Length - 1), 1));
        }

        var (from, to) = (channel.Times[next - 1], channel.Times[next]);
        if (time == to)
        {
            return Finished(channel, Value(channel, next, 1));
        }

        var share = (time - from) / (to - from);
        var (a, b) = (Value(channel, next - 1, 1), Value(channel, next, 1));
        return channel.Interpolation switch
        {
            Interpolation.Step => Finished(channel, a),
            Interpolation.Linear when channel.Property == AnimatedProperty.Rotation => Slerp(a, b, share),
            Interpolation.Linear => Vector4.Lerp(a, b, share),
            Interpolation.Cubic => Finished(channel, Hermite(a, Value(channel, next - 1, 2) * (to - from), b, Value(channel, next, 0) * (to - from), share)),
        };
    }

    private static Vector4 Value(AnimationChannel channel, int key, int part)
    {
        var values = channel.Values.AsSpan(((key * channel.ValuesPerKey) + (channel.ValuesPerKey == 3 ? part : 0)) * channel.Width, channel.Width);
        return new Vector4(values[0], values[1], values[2], channel.Width == 4 ? values[3] : 0);
    }

    private static Vector4 Finished(AnimationChannel channel, Vector4 value) =>
        channel.Property == AnimatedProperty.Rotation && value.Length() > 0 ? Vector4.Normalize(value) : value;

    private static Vector4 Slerp(Vector4 a, Vector4 b, float share)
    {
        var between = Quaternion.Slerp(new Quaternion(a.X, a.Y, a.Z, a.W), new Quaternion(b.X, b.Y, b.Z, b.W), share);
        return Vector4.Normalize(new Vector4(between.X, between.Y, between.Z, between.W));
    }

    private static Vector4 Hermite(Vector4 a, Vector4 outgoing, Vector4 b, Vector4 incoming, float t)
    {
        var (t2, t3) = (t * t, t * t * t);
        return (((2 * t3) - (3 * t2) + 1) * a) + ((t3 - (2 * t2) + t) * outgoing) + (((-2 * t3) + (3 * t2)) * b) + ((t3 - t2) * incoming);
    }
}
