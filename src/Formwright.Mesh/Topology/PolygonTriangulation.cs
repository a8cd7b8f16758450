using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Cuts polygons into triangles without adding points.</summary>
public static class PolygonTriangulation
{
    /// <summary>
    /// Cuts one polygon into corners - 2 triangles that keep its sense of rotation: a fan when it is convex, by clipping ears
    /// (Meisters 1975) otherwise, seen along its Newell normal. A polygon that crosses itself is cut as well as can be.
    /// Time grows with the cube of the corners at worst, in proportion to them when it is convex.
    /// </summary>
    /// <param name="corners">Three or more points, nearly in a plane.</param>
    /// <param name="triangles">Receives three positions in <paramref name="corners"/> per triangle.</param>
    public static void Triangulate(IReadOnlyList<Point3> corners, List<int> triangles)
    {
        var flat = Flatten(corners);
        var ring = Enumerable.Range(0, corners.Count).ToList();
        if (ring.TrueForAll(i => Turn(flat[(i + ring.Count - 1) % ring.Count], flat[i], flat[(i + 1) % ring.Count]) > 0))
        {
            Fan(ring, triangles);
            return;
        }

        while (ring.Count > 3)
        {
            var ear = 0;
            while (ear < ring.Count && !IsEar(flat, ring, ear))
            {
                ear++;
            }

            if (ear == ring.Count)
            {
                break;
            }

            triangles.AddRange([ring[(ear + ring.Count - 1) % ring.Count], ring[ear], ring[(ear + 1) % ring.Count]]);
            ring.RemoveAt(ear);
        }

        Fan(ring, triangles);
    }

    private static void Fan(List<int> ring, List<int> triangles)
    {
        for (var i = 2; i < ring.Count; i++)
        {
            triangles.AddRange([ring[0], ring[i - 1], ring[i]]);
        }
    }

    private static bool IsEar((double X, double Y)[] flat, List<int> ring, int at)
    {
        int before = ring[(at + ring.Count - 1) % ring.Count], tip = ring[at], after = ring[(at + 1) % ring.Count];
        if (Turn(flat[before], flat[tip], flat[after]) <= 0)
        {
            return false;
        }

        foreach (var other in ring)
        {
            if (other != before && other != tip && other != after
                && Turn(flat[before], flat[tip], flat[other]) >= 0
                && Turn(flat[tip], flat[after], flat[other]) >= 0
                && Turn(flat[after], flat[before], flat[other]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Twice the signed area of a triangle; above 0 when it turns left.</summary>
    private static double Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));

    /// <summary>Drops the axis along which the polygon's normal is longest, keeping the polygon counter-clockwise.</summary>
    private static (double X, double Y)[] Flatten(IReadOnlyList<Point3> corners)
    {
        Point3 normal = default;
        for (var i = 0; i < corners.Count; i++)
        {
            normal += (corners[i] - corners[0]).Cross(corners[(i + 1) % corners.Count] - corners[0]);
        }

        var (x, y, z) = (Math.Abs(normal.X), Math.Abs(normal.Y), Math.Abs(normal.Z));
        Func<Point3, (double, double)> drop = z >= x && z >= y
            ? normal.Z >= 0 ? p => (p.X, p.Y) : p => (p.Y, p.X)
            : y >= x ? normal.Y >= 0 ? p => (p.Z, p.X) : p => (p.X, p.Z)
            : normal.X >= 0 ? p => (p.Y, p.Z) : p => (p.Z, p.Y);
        return [.. corners.Select(drop)];
    }
}
