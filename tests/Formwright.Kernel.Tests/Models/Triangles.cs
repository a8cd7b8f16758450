using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Models;

/// <summary>Looks for places where a surface of triangles passes through itself.</summary>
internal static class Triangles
{
    internal static IReadOnlyList<Point3[]> Of(Shape shape) => [.. Meshes.ShapeFacesToPolygonPoints(shape).Select(triangle => triangle.ToArray())];

    /// <summary>Every side of a triangle that passes through the inside of another. Touching does not count.</summary>
    internal static IReadOnlyList<(int Side, int Triangle)> Crossings(IReadOnlyList<Point3[]> triangles)
    {
        var found = new List<(int, int)>();
        var boxes = triangles.Select(t => (Low: t.Min(p => p.Y), High: t.Max(p => p.Y), Left: t.Min(p => p.X), Right: t.Max(p => p.X))).ToArray();
        for (var i = 0; i < triangles.Count; i++)
        {
            for (var j = 0; j < triangles.Count; j++)
            {
                if (i != j && Meet(boxes[i], boxes[j]) && Enumerable.Range(0, 3).Any(k => Pierces(triangles[i][k], triangles[i][(k + 1) % 3], triangles[j])))
                {
                    found.Add((i, j));
                }
            }
        }

        return found;
    }

    private static bool Meet((double Low, double High, double Left, double Right) a, (double Low, double High, double Left, double Right) b) =>
        a.Low <= b.High && b.Low <= a.High && a.Left <= b.Right && b.Left <= a.Right;

    /// <summary>Source: Möller and Trumbore, "Fast, minimum storage ray/triangle intersection" (1997).</summary>
    private static bool Pierces(Point3 from, Point3 to, Point3[] triangle)
    {
        const double edge = 1e-6;
        var (way, side1, side2) = (to - from, triangle[1] - triangle[0], triangle[2] - triangle[0]);
        var p = way.Cross(side2);
        var determinant = side1.Dot(p);
        if (Math.Abs(determinant) <= 1e-9 * way.Length * side1.Length * side2.Length)
        {
            return false;
        }

        var start = from - triangle[0];
        var u = start.Dot(p) / determinant;
        var q = start.Cross(side1);
        var v = way.Dot(q) / determinant;
        var t = side2.Dot(q) / determinant;
        return u > edge && v > edge && u + v < 1 - edge && t is > edge and < 1 - edge;
    }
}
