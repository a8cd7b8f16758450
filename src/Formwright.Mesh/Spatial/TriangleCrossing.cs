namespace Formwright.Mesh;

/// <summary>Whether two triangles of a mesh cross or overlap, answered exactly on the lattice; touching is neither.</summary>
internal static class TriangleCrossing
{
    /// <summary>
    /// True when an edge of one passes through the other, or both lie in one plane and share area. Triangles with the same three
    /// corners are duplicates, not crossings.
    /// </summary>
    /// <param name="points">The points of the mesh.</param>
    /// <param name="triangles">Its triangles.</param>
    /// <param name="first">One triangle.</param>
    /// <param name="second">Another.</param>
    public static bool Test(LatticePoint[] points, int[] triangles, int first, int second)
    {
        var one = triangles.AsSpan(3 * first, 3);
        var two = triangles.AsSpan(3 * second, 3);
        var (a, b, c) = (points[one[0]], points[one[1]], points[one[2]]);
        var (d, e, f) = (points[two[0]], points[two[1]], points[two[2]]);
        var (atD, atE, atF) = (Lattice.Side(a, b, c, d), Lattice.Side(a, b, c, e), Lattice.Side(a, b, c, f));
        if (atD == atE && atE == atF && atD != 0)
        {
            return false;
        }

        var shared = 0;
        foreach (var corner in one)
        {
            shared += two.Contains(corner) ? 1 : 0;
        }

        if (atD == 0 && atE == 0 && atF == 0)
        {
            return shared < 3 && HasArea(a, b, c) && HasArea(d, e, f) && Overlap([a, b, c], [d, e, f]);
        }

        // Two triangles with a common edge in different planes meet in that edge only.
        return shared < 2 && (AnyPierces(points, one, two) || AnyPierces(points, two, one)) && HasArea(d, e, f);
    }

    private static bool HasArea(LatticePoint a, LatticePoint b, LatticePoint c) => Lattice.MainAxis(a, b, c) >= 0;

    private static bool AnyPierces(LatticePoint[] points, ReadOnlySpan<int> edges, ReadOnlySpan<int> triangle)
    {
        for (var i = 0; i < 3; i++)
        {
            var (p, q) = (edges[i], edges[(i + 1) % 3]);
            if (!triangle.Contains(p) && !triangle.Contains(q)
                && Pierces(points[p], points[q], points[triangle[0]], points[triangle[1]], points[triangle[2]]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Pierces(LatticePoint p, LatticePoint q, LatticePoint a, LatticePoint b, LatticePoint c)
    {
        if (Lattice.Side(a, b, c, p) * Lattice.Side(a, b, c, q) >= 0)
        {
            return false;
        }

        var (s, t, u) = (Lattice.Side(p, q, a, b), Lattice.Side(p, q, b, c), Lattice.Side(p, q, c, a));
        var zeros = (s == 0 ? 1 : 0) + (t == 0 ? 1 : 0) + (u == 0 ? 1 : 0);
        return zeros < 2 && ((s >= 0 && t >= 0 && u >= 0) || (s <= 0 && t <= 0 && u <= 0));
    }

    /// <summary>Two triangles in a plane share area unless the line of some side has all of the other beyond it (separating axis).</summary>
    public static bool Overlap(ReadOnlySpan<LatticePoint> one, ReadOnlySpan<LatticePoint> two)
    {
        var axis = Lattice.MainAxis(one[0], one[1], one[2]);
        return !Separates(one, two, axis) && !Separates(two, one, axis);
    }

    private static bool Separates(ReadOnlySpan<LatticePoint> one, ReadOnlySpan<LatticePoint> two, int axis)
    {
        for (var i = 0; i < 3; i++)
        {
            var (from, to) = (one[i], one[(i + 1) % 3]);
            var inner = Lattice.Turn(from, to, one[(i + 2) % 3], axis);
            var beyond = true;
            foreach (var p in two)
            {
                beyond &= Lattice.Turn(from, to, p, axis) * inner <= 0;
            }

            if (beyond)
            {
                return true;
            }
        }

        return false;
    }
}
