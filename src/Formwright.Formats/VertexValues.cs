using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Brings attributes of vertices into the form that strict readers demand. What already has it is returned as it is.</summary>
internal static class VertexValues
{
    private const float UnitTolerance = 1e-4f;
    private const float WeightTolerance = 1e-7f;

    /// <summary>Normals of length 1; those without a direction become +Y.</summary>
    public static Vector3[] UnitNormals(Vector3[] normals) => Array.TrueForAll(normals, normal => MathF.Abs(normal.LengthSquared() - 1) < UnitTolerance)
        ? normals
        : Array.ConvertAll(normals, normal => normal.Length() is > 0 and < float.PositiveInfinity and var length ? normal / length : Vector3.UnitY);

    /// <summary>True when all are of length 1 with a sense of 1 or -1.</summary>
    public static bool AreTangents(Vector4[] tangents) =>
        Array.TrueForAll(tangents, tangent => tangent.W is 1 or -1 && MathF.Abs(tangent.AsVector3().LengthSquared() - 1) < UnitTolerance);

    /// <summary>Colours of components from 0 to 1.</summary>
    public static Vector4[] InRange(Vector4[] colors) => Array.TrueForAll(colors, color => color == Vector4.Clamp(color, Vector4.Zero, Vector4.One))
        ? colors
        : Array.ConvertAll(colors, color => Vector4.Clamp(color, Vector4.Zero, Vector4.One));

    /// <summary>A quaternion as a vector of length 1.</summary>
    public static Vector4 Unit(Vector4 rotation) => rotation.Length() is > 0 and < float.PositiveInfinity and var length ? rotation / length : Vector4.UnitW;

    /// <summary>Weights of 1 in sum over joints that are all different where they weigh.</summary>
    public static (JointIndices[] Joints, Vector4[] Weights) Influences(JointIndices[] joints, Vector4[] weights)
    {
        for (var v = 0; v < weights.Length; v++)
        {
            if (!IsClean(joints[v], weights[v]))
            {
                return (CleanJoints(joints, weights, out var clean), clean);
            }
        }

        return (joints, weights);
    }

    /// <summary>Numbers in groups of as many as a vector has.</summary>
    public static T[] Grouped<T>(float[] values, Func<ReadOnlySpan<float>, T> group)
        where T : unmanaged
    {
        var width = Marshal.SizeOf<T>() / sizeof(float);
        var groups = new T[values.Length / width];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = group(values.AsSpan(i * width, width));
        }

        return groups;
    }

    private static bool IsClean(JointIndices joints, Vector4 weights)
    {
        for (var k = 0; k < 4; k++)
        {
            if (weights[k] < 0 || (weights[k] == 0 && joints[k] != 0))
            {
                return false;
            }

            for (var other = 0; other < k; other++)
            {
                if (weights[k] > 0 && weights[other] > 0 && joints[k] == joints[other])
                {
                    return false;
                }
            }
        }

        return MathF.Abs(weights.X + weights.Y + weights.Z + weights.W - 1) <= WeightTolerance;
    }

    private static JointIndices[] CleanJoints(JointIndices[] joints, Vector4[] weights, out Vector4[] clean)
    {
        var made = new JointIndices[joints.Length];
        clean = new Vector4[weights.Length];
        Span<ushort> which = stackalloc ushort[4];
        Span<float> share = stackalloc float[4];
        for (var v = 0; v < made.Length; v++)
        {
            which.Clear();
            share.Clear();
            var used = 0;
            for (var k = 0; k < 4; k++)
            {
                if (weights[v][k] > 0)
                {
                    var known = which[..used].IndexOf(joints[v][k]);
                    var slot = known >= 0 ? known : used++;
                    which[slot] = joints[v][k];
                    share[slot] += weights[v][k];
                }
            }

            var sum = share[0] + share[1] + share[2] + share[3];
            if (sum > 0)
            {
                for (var k = 0; k < 4; k++)
                {
                    share[k] /= sum;
                }

                // What rounding left over goes to the first.
                share[0] += 1 - (share[0] + share[1] + share[2] + share[3]);
            }
            else
            {
                // Without any weight the first joint carries the vertex.
                (which[0], share[0]) = (joints[v].A, 1);
            }

            made[v] = new JointIndices(which[0], which[1], which[2], which[3]);
            clean[v] = new Vector4(share);
        }

        return made;
    }
}
