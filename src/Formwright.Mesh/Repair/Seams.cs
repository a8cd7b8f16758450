using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Closes cracks: borders that run beside each other within a tolerance, with or without the same points.</summary>
internal static class Seams
{
    /// <summary>Joins points of borders nearer than the tolerance, then splits border sides at border points that lie on them.</summary>
    /// <param name="mesh">Any triangles.</param>
    /// <param name="tolerance">Distance in units.</param>
    /// <param name="end">
    /// Points nearer than this to an end of a side are left for a wider tolerance to join with it: put into the side they would leave
    /// a needle that nothing closes.
    /// </param>
    /// <returns>The mesh and how many points were put into sides.</returns>
    public static (WeldedMesh Mesh, int Inserted) Close(WeldedMesh mesh, double tolerance, double end)
    {
        mesh = JoinBorderPoints(mesh, tolerance);
        var (split, inserted) = SplitSides(mesh, tolerance, end);
        return inserted == 0 ? (mesh, 0) : (JoinBorderPoints(split, tolerance), inserted);
    }

    private static List<int> BorderSides(WeldedMesh mesh)
    {
        var halfEdges = new HalfEdges(mesh.Triangles);
        return [.. Enumerable.Range(0, mesh.Triangles.Length).Where(h => halfEdges.Twin(h) == HalfEdges.Boundary)];
    }

    private static WeldedMesh JoinBorderPoints(WeldedMesh mesh, double tolerance)
    {
        var border = new bool[mesh.PointCount];
        foreach (var h in BorderSides(mesh))
        {
            border[mesh.Triangles[h]] = border[mesh.Triangles[EdgeUses.Next(h)]] = true;
        }

        var numbers = Enumerable.Range(0, mesh.PointCount).Where(i => border[i]).ToArray();
        if (numbers.Length == 0)
        {
            return mesh;
        }

        var near = Welding.Representatives(new WeldedMesh(Coordinates(mesh, numbers), []), tolerance);
        int[] names = [.. Enumerable.Range(0, mesh.PointCount)];
        for (var i = 0; i < near.Length; i++)
        {
            names[numbers[i]] = numbers[near[i]];
        }

        return Welding.Keep(mesh.Points, mesh.Triangles, names);
    }

    private static double[] Coordinates(WeldedMesh mesh, int[] points)
    {
        var result = new double[3 * points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            mesh.Points.AsSpan(3 * points[i], 3).CopyTo(result.AsSpan(3 * i));
        }

        return result;
    }

    private static (WeldedMesh Mesh, int Inserted) SplitSides(WeldedMesh mesh, double tolerance, double end)
    {
        var sides = BorderSides(mesh);
        if (sides.Count == 0)
        {
            return (mesh, 0);
        }

        // Each border point as a triangle without extent, so that the tree finds those in the box of a side.
        var points = sides.Select(h => mesh.Triangles[h]).Distinct().ToArray();
        var tree = new TriangleBvh(new WeldedMesh(Coordinates(mesh, points), [.. Enumerable.Range(0, points.Length).SelectMany(i => new[] { i, i, i })]));
        var wide = new Point3(tolerance, tolerance, tolerance);
        Dictionary<int, List<(int Side, int Point, double At)>> byTriangle = [];
        var inserted = 0;
        foreach (var h in sides)
        {
            var (a, b) = (mesh.Triangles[h], mesh.Triangles[EdgeUses.Next(h)]);
            var (pa, pb) = (mesh.PointAt(a), mesh.PointAt(b));
            var along = pb - pa;
            var opposite = mesh.Triangles[EdgeUses.Previous(h)];
            Box3 box = new(
                new Point3(Math.Min(pa.X, pb.X), Math.Min(pa.Y, pb.Y), Math.Min(pa.Z, pb.Z)) - wide,
                new Point3(Math.Max(pa.X, pb.X), Math.Max(pa.Y, pb.Y), Math.Max(pa.Z, pb.Z)) + wide);
            tree.Overlapping(box, i =>
            {
                var point = points[i];
                var at = (mesh.PointAt(point) - pa).Dot(along) / along.Dot(along);
                if (point != a && point != b && point != opposite && at * along.Length > end && (1 - at) * along.Length > end
                    && (pa + (along * at) - mesh.PointAt(point)).Length <= tolerance)
                {
                    (byTriangle.TryGetValue(h / 3, out var list) ? list : byTriangle[h / 3] = []).Add((h % 3, point, at));
                    inserted++;
                }
            });
        }

        if (inserted == 0)
        {
            return (mesh, 0);
        }

        List<int> triangles = new(mesh.Triangles.Length + (3 * inserted));
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            if (byTriangle.TryGetValue(t, out var list))
            {
                Fan(mesh, t, list, triangles);
            }
            else
            {
                triangles.AddRange(mesh.Triangles.AsSpan(3 * t, 3));
            }
        }

        return (mesh with { Triangles = [.. triangles] }, inserted);
    }

    /// <summary>A triangle with points on its sides, as a polygon cut into triangles with area where there are such.</summary>
    private static void Fan(WeldedMesh mesh, int t, List<(int Side, int Point, double At)> inserted, List<int> triangles)
    {
        List<int> polygon = [];
        for (var side = 0; side < 3; side++)
        {
            polygon.Add(mesh.Triangles[(3 * t) + side]);
            polygon.AddRange(inserted.Where(i => i.Side == side).OrderBy(i => i.At).Select(i => i.Point).Distinct());
        }

        while (polygon.Count > 3)
        {
            var best = Enumerable.Range(0, polygon.Count).MaxBy(i => TriangleGeometry.Shape(At(i - 1), At(i), At(i + 1)));
            triangles.AddRange([Number(best - 1), Number(best), Number(best + 1)]);
            polygon.RemoveAt(best);
        }

        triangles.AddRange(polygon);

        int Number(int i) => polygon[(i + polygon.Count) % polygon.Count];

        Point3 At(int i) => mesh.PointAt(Number(i));
    }
}
