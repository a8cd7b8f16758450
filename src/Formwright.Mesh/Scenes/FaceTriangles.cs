using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Cuts the faces of a primitive into triangles.</summary>
public static class FaceTriangles
{
    /// <summary>
    /// Three vertices per triangle, without new vertices: the corners themselves when all faces are triangles; quads along the diagonal that
    /// folds less, larger faces as <see cref="PolygonTriangulation"/> does. The order of faces stays.
    /// </summary>
    public static int[] Of(MeshPrimitive primitive)
    {
        if (primitive.FaceSizes is null)
        {
            return primitive.Corners;
        }

        var triangles = new int[3 * primitive.TriangleCount];
        var filled = 0;
        var start = 0;
        List<int> cut = [];
        foreach (var size in primitive.FaceSizes)
        {
            var face = primitive.Corners.AsSpan(start, size);
            start += size;
            switch (size)
            {
                case 3:
                    face.CopyTo(triangles.AsSpan(filled));
                    break;
                case 4:
                    CutQuad(face, primitive.Positions, triangles.AsSpan(filled));
                    break;
                default:
                    cut.Clear();
                    PolygonTriangulation.Triangulate([.. Points(face, primitive.Positions)], cut);
                    for (var i = 0; i < cut.Count; i++)
                    {
                        triangles[filled + i] = face[cut[i]];
                    }

                    break;
            }

            filled += 3 * (size - 2);
        }

        return triangles;
    }

    private static void CutQuad(ReadOnlySpan<int> face, Vector3[] positions, Span<int> triangles)
    {
        var (a, b, c, d) = (positions[face[0]], positions[face[1]], positions[face[2]], positions[face[3]]);
        var alongFirst = Fold(a, b, c, d) >= Fold(b, c, d, a);
        ReadOnlySpan<int> order = alongFirst ? [0, 1, 2, 0, 2, 3] : [1, 2, 3, 1, 3, 0];
        for (var i = 0; i < 6; i++)
        {
            triangles[i] = face[order[i]];
        }
    }

    /// <summary>Cosine between the two triangles of a quad cut from its first to its third corner.</summary>
    private static float Fold(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        var (first, second) = (Vector3.Cross(b - a, c - a), Vector3.Cross(c - a, d - a));
        var lengths = first.Length() * second.Length();
        return lengths > 0 ? Vector3.Dot(first, second) / lengths : -1;
    }

    private static Point3[] Points(ReadOnlySpan<int> face, Vector3[] positions)
    {
        var points = new Point3[face.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var p = positions[face[i]];
            points[i] = new Point3(p.X, p.Y, p.Z);
        }

        return points;
    }
}
