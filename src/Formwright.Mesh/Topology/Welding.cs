using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Joins points that lie in one place, for files and scenes that repeat a point for every triangle or seam.</summary>
public static class Welding
{
    /// <summary>
    /// Joins points no farther apart than the tolerance with the first of them that was met (so that chains of near points do
    /// not run together), and drops triangles of which two corners meet and points that no triangle uses.
    /// </summary>
    /// <param name="mesh">Any triangles.</param>
    /// <param name="tolerance">Distance in units, 0 for equal coordinates only.</param>
    /// <exception cref="FormwrightException">The mesh contradicts itself (<c>invalid_input</c>).</exception>
    public static WeldedMesh Weld(WeldedMesh mesh, double tolerance = 0)
    {
        MeshCheck.Bounds(mesh);
        return Keep(mesh.Points, mesh.Triangles, Representatives(mesh, tolerance));
    }

    /// <summary>For each point the number of the point that stands for it.</summary>
    /// <param name="mesh">A mesh that was checked.</param>
    /// <param name="tolerance">Distance in units, 0 for equal coordinates only.</param>
    internal static int[] Representatives(WeldedMesh mesh, double tolerance)
    {
        var result = new int[mesh.PointCount];
        if (tolerance <= 0)
        {
            Dictionary<Point3, int> seen = new(mesh.PointCount);
            for (var i = 0; i < result.Length; i++)
            {
                // Adding 0 turns -0 into 0.
                var p = mesh.PointAt(i) + default(Point3);
                result[i] = seen.TryGetValue(p, out var first) ? first : seen[p] = i;
            }

            return result;
        }

        // Cells as wide as the tolerance: whoever is near enough lies in one of the 27 around.
        Dictionary<(long, long, long), int> firstInCell = new(mesh.PointCount);
        var nextInCell = new int[mesh.PointCount];
        for (var i = 0; i < result.Length; i++)
        {
            var p = mesh.PointAt(i);
            var cell = ((long)Math.Floor(p.X / tolerance), (long)Math.Floor(p.Y / tolerance), (long)Math.Floor(p.Z / tolerance));
            result[i] = Near(p, cell);
            if (result[i] == i)
            {
                nextInCell[i] = firstInCell.TryGetValue(cell, out var first) ? first : -1;
                firstInCell[cell] = i;
            }

            int Near(Point3 point, (long X, long Y, long Z) at)
            {
                for (var offset = 0; offset < 27; offset++)
                {
                    var key = (at.X + (offset % 3) - 1, at.Y + (offset / 3 % 3) - 1, at.Z + (offset / 9) - 1);
                    for (var other = firstInCell.TryGetValue(key, out var first) ? first : -1; other >= 0; other = nextInCell[other])
                    {
                        if ((mesh.PointAt(other) - point).Length <= tolerance)
                        {
                            return other;
                        }
                    }
                }

                return i;
            }
        }

        return result;
    }

    /// <summary>The triangles whose corners stay apart after renaming, over only the points they use, in order of first use.</summary>
    /// <param name="points">x, y, z per point.</param>
    /// <param name="triangles">Three point numbers per triangle.</param>
    /// <param name="representatives">New name of each point; null to rename none.</param>
    internal static WeldedMesh Keep(IReadOnlyList<double> points, IReadOnlyList<int> triangles, int[]? representatives = null)
    {
        var numbers = new int[points.Count / 3];
        Array.Fill(numbers, -1);
        List<double> kept = new(points.Count);
        List<int> corners = new(triangles.Count);
        for (var t = 0; t < triangles.Count; t += 3)
        {
            var (a, b, c) = (Name(triangles[t]), Name(triangles[t + 1]), Name(triangles[t + 2]));
            if (a != b && b != c && c != a)
            {
                corners.Add(Number(a));
                corners.Add(Number(b));
                corners.Add(Number(c));
            }
        }

        return new WeldedMesh([.. kept], [.. corners]);

        int Name(int point) => representatives is null ? point : representatives[point];

        int Number(int point)
        {
            if (numbers[point] < 0)
            {
                numbers[point] = kept.Count / 3;
                kept.Add(points[3 * point]);
                kept.Add(points[(3 * point) + 1]);
                kept.Add(points[(3 * point) + 2]);
            }

            return numbers[point];
        }
    }
}
