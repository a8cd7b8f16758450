using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Tangents of a surface from its texture coordinates, as normal maps want them.</summary>
public static class TangentFrames
{
    /// <summary>Per vertex the direction of growing U at a right angle to the normal, W being the side of growing V downwards turned up: bitangent = W · (normal × tangent).</summary>
    /// <param name="positions">Per vertex.</param>
    /// <param name="normals">Per vertex, unit length.</param>
    /// <param name="coordinates">Per vertex, V downwards.</param>
    /// <param name="triangles">Three vertices each.</param>
    public static Vector4[] Of(Vector3[] positions, Vector3[] normals, Vector2[] coordinates, int[] triangles)
    {
        var along = new Vector3[positions.Length];
        var across = new Vector3[positions.Length];
        for (var t = 0; t < triangles.Length; t += 3)
        {
            var (a, b, c) = (triangles[t], triangles[t + 1], triangles[t + 2]);
            var (p, q) = (positions[b] - positions[a], positions[c] - positions[a]);
            var (u, v) = (coordinates[b] - coordinates[a], coordinates[c] - coordinates[a]);
            var sign = MathF.Sign((u.X * v.Y) - (u.Y * v.X));

            // Not divided by the determinant: larger triangles count more.
            var (tangent, down) = (((p * v.Y) - (q * u.Y)) * sign, ((q * u.X) - (p * v.X)) * sign);
            foreach (var vertex in (ReadOnlySpan<int>)[a, b, c])
            {
                along[vertex] += tangent;
                across[vertex] -= down;
            }
        }

        var frames = new Vector4[positions.Length];
        for (var i = 0; i < frames.Length; i++)
        {
            var normal = normals[i];
            var tangent = Unit(along[i] - (normal * Vector3.Dot(normal, along[i]))) ?? Beside(normal);
            frames[i] = new Vector4(tangent, Vector3.Dot(Vector3.Cross(normal, tangent), across[i]) < 0 ? -1 : 1);
        }

        return frames;
    }

    /// <summary>A direction with length 1; null when it has none.</summary>
    internal static Vector3? Unit(Vector3 direction) => direction.Length() is > 1e-30f and < float.PositiveInfinity and var length ? direction / length : null;

    private static Vector3 Beside(Vector3 normal) =>
        Unit(Vector3.Cross(MathF.Abs(normal.X) < 0.7f ? Vector3.UnitX : Vector3.UnitY, normal)) ?? Vector3.UnitX;
}
