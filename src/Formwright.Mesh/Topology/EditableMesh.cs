using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Triangles that can be changed while it stays known who neighbours whom: edges are flipped, split and collapsed. Half-edges
/// are numbered as in <see cref="HalfEdges"/>. Each edge has at most two triangles and each point one fan, before and after.
/// </summary>
internal sealed class EditableMesh
{
    private readonly List<Point3> _points;
    private readonly List<int> _corners;
    private readonly List<int> _twins;
    private readonly List<int> _outgoing;

    /// <summary>Copies a mesh.</summary>
    /// <exception cref="FormwrightException">An edge has more than two triangles, or two that disagree (<c>invalid_input</c>).</exception>
    public EditableMesh(WeldedMesh mesh)
    {
        _points = [.. Enumerable.Range(0, mesh.PointCount).Select(mesh.PointAt)];
        _corners = [.. mesh.Triangles];
        _twins = new List<int>(_corners.Count);
        _outgoing = [.. Enumerable.Repeat(-1, mesh.PointCount)];
        var halfEdges = new HalfEdges(mesh.Triangles);
        for (var h = 0; h < _corners.Count; h++)
        {
            _twins.Add(halfEdges.Twin(h) != HalfEdges.Irregular ? halfEdges.Twin(h) : throw MeshCheck.Refuse("The mesh is not manifold: an edge has more than two triangles, or two that disagree which side is outside.", "Repair it first."));
            _outgoing[_corners[h]] = h;
        }
    }

    /// <summary>Number of half-edges, dead ones included.</summary>
    public int HalfEdgeCount => _corners.Count;

    /// <summary>Number of points, unused ones included.</summary>
    public int PointCount => _points.Count;

    /// <summary>False for a half-edge of a triangle that was removed.</summary>
    public bool IsAlive(int h) => _corners[h] >= 0;

    /// <summary>True for a point that a triangle uses.</summary>
    public bool IsUsed(int point) => _outgoing[point] >= 0;

    /// <summary>The point a half-edge starts in.</summary>
    public int From(int h) => _corners[h];

    /// <summary>The point a half-edge ends in.</summary>
    public int To(int h) => _corners[EdgeUses.Next(h)];

    /// <summary>The point opposite a half-edge in its triangle.</summary>
    public int Apex(int h) => _corners[EdgeUses.Previous(h)];

    /// <summary>The half-edge on the other side, -1 on the border.</summary>
    public int Twin(int h) => _twins[h];

    /// <summary>One half-edge that starts in a point, -1 when it is unused.</summary>
    public int Outgoing(int point) => _outgoing[point];

    /// <summary>Where a point lies.</summary>
    public Point3 this[int point]
    {
        get => _points[point];
        set => _points[point] = value;
    }

    /// <summary>The half-edges that start in a point, in turn; on the border the last point of the fan has none and is reached by the previous of the last.</summary>
    /// <param name="point">A used point.</param>
    /// <param name="ring">Receives them.</param>
    /// <returns>True when the fan is closed.</returns>
    public bool Ring(int point, List<int> ring)
    {
        ring.Clear();
        var start = _outgoing[point];
        if (start < 0)
        {
            return true;
        }

        var h = start;
        while (_twins[h] >= 0)
        {
            h = EdgeUses.Next(_twins[h]);
            if (h == start)
            {
                break;
            }
        }

        start = h;
        do
        {
            ring.Add(h);
            h = _twins[EdgeUses.Previous(h)];
        }
        while (h >= 0 && h != start);

        return h >= 0;
    }

    /// <summary>The points joined to a point by an edge.</summary>
    public void Neighbours(int point, List<int> ring, List<int> neighbours)
    {
        neighbours.Clear();
        var closed = Ring(point, ring);
        foreach (var h in ring)
        {
            neighbours.Add(To(h));
        }

        if (!closed)
        {
            neighbours.Add(Apex(ring[^1]));
        }
    }

    /// <summary>True when an edge joins two points.</summary>
    public bool AreNeighbours(int a, int b, List<int> ring)
    {
        var closed = Ring(a, ring);
        foreach (var h in ring)
        {
            if (To(h) == b)
            {
                return true;
            }
        }

        return !closed && ring.Count > 0 && Apex(ring[^1]) == b;
    }

    /// <summary>The normal of a half-edge's triangle, twice its area long.</summary>
    public Point3 Normal(int h)
    {
        var (a, b, c) = (_points[From(h)], _points[To(h)], _points[Apex(h)]);
        return (b - a).Cross(c - a);
    }

    /// <summary>Whether the edge can be turned without repeating another.</summary>
    public bool CanFlip(int h, List<int> ring) => _twins[h] >= 0 && Apex(h) != Apex(_twins[h]) && !AreNeighbours(Apex(h), Apex(_twins[h]), ring);

    /// <summary>Turns an edge to join the two points opposite; the half-edge then runs from the apex of its twin to its own.</summary>
    public void Flip(int h)
    {
        var t = _twins[h];
        var (a, c, d, b) = (From(h), To(h), Apex(h), Apex(t));
        var (cd, da, ab, bc) = (_twins[EdgeUses.Next(h)], _twins[EdgeUses.Previous(h)], _twins[EdgeUses.Next(t)], _twins[EdgeUses.Previous(t)]);

        // h's triangle becomes b, d, a and t's d, b, c.
        Set(h, b, d, a);
        Set(t, d, b, c);
        Pair(h, t);
        Pair(EdgeUses.Next(h), da);
        Pair(EdgeUses.Previous(h), ab);
        Pair(EdgeUses.Next(t), bc);
        Pair(EdgeUses.Previous(t), cd);
    }

    /// <summary>Puts a new point into an edge, splitting its triangles.</summary>
    public int Split(int h, Point3 at)
    {
        var point = AddPoint(at);
        var t = _twins[h];
        var (first, second) = SplitHalf(h, point);
        if (t >= 0)
        {
            var (third, fourth) = SplitHalf(t, point);
            Pair(first, fourth);
            Pair(second, third);
        }

        return point;
    }

    /// <summary>Puts a new point into a triangle, splitting it in three.</summary>
    public int SplitTriangle(int triangle, Point3 at)
    {
        var point = AddPoint(at);
        var h = 3 * triangle;
        var (a, b, c) = (_corners[h], _corners[h + 1], _corners[h + 2]);
        var (ab, bc, ca) = (_twins[h], _twins[h + 1], _twins[h + 2]);
        var (second, third) = (NewTriangle(), NewTriangle());
        Set(h, a, b, point);
        Set(second, b, c, point);
        Set(third, c, a, point);
        Pair(h, ab);
        Pair(second, bc);
        Pair(third, ca);
        Pair(h + 1, second + 2);
        Pair(second + 1, third + 2);
        Pair(third + 1, h + 2);
        return point;
    }

    /// <summary>
    /// Whether the edge can be drawn together so that the mesh stays manifold: its ends have no common neighbours but the points
    /// opposite (the link condition, Dey et al. 1999), and two border points are joined only along the border.
    /// </summary>
    public bool CanCollapse(int h, List<int> ring, List<int> neighbours)
    {
        var (u, v, t) = (From(h), To(h), _twins[h]);
        Neighbours(u, ring, neighbours);
        var uClosed = IsClosed(u);
        if (t >= 0 && !uClosed && !IsClosed(v))
        {
            return false;
        }

        var common = 0;
        foreach (var neighbour in neighbours)
        {
            common += neighbour != v && AreNeighbours(v, neighbour, ring) ? 1 : 0;
        }

        return common == (t >= 0 ? 2 : 1) && !IsCorner(h, ring) && (t < 0 || !IsCorner(t, ring));
    }

    /// <summary>Draws the edge together: the start goes, the end stays and is moved.</summary>
    public void Collapse(int h, Point3 at, List<int> ring)
    {
        var (u, v, t) = (From(h), To(h), _twins[h]);
        Ring(u, ring);
        foreach (var out_ in ring)
        {
            _corners[out_] = v;
        }

        Zip(h, v);
        if (t >= 0)
        {
            Zip(t, v);
        }

        _outgoing[u] = -1;
        _points[v] = at;
    }

    /// <summary>True when the fan around a point is closed.</summary>
    public bool IsClosed(int point)
    {
        var start = _outgoing[point];
        var h = start;
        do
        {
            if (_twins[h] < 0)
            {
                return false;
            }

            h = EdgeUses.Next(_twins[h]);
        }
        while (h != start);

        return true;
    }

    /// <summary>The mesh as it is now, without what was removed.</summary>
    public WeldedMesh ToMesh()
    {
        List<int> triangles = new(_corners.Count);
        for (var h = 0; h < _corners.Count; h += 3)
        {
            if (IsAlive(h))
            {
                triangles.AddRange([_corners[h], _corners[h + 1], _corners[h + 2]]);
            }
        }

        var coordinates = new double[3 * _points.Count];
        for (var i = 0; i < _points.Count; i++)
        {
            (coordinates[3 * i], coordinates[(3 * i) + 1], coordinates[(3 * i) + 2]) = (_points[i].X, _points[i].Y, _points[i].Z);
        }

        return Welding.Keep(coordinates, triangles);
    }

    /// <summary>True when the point opposite has only three triangles (or on the border one), which would fold onto each other.</summary>
    private bool IsCorner(int h, List<int> ring)
    {
        var closed = Ring(Apex(h), ring);
        return closed ? ring.Count <= 3 : ring.Count <= 1;
    }

    /// <summary>Removes the triangle of a collapsed half-edge and pairs what lay across its other sides.</summary>
    private void Zip(int h, int kept)
    {
        var (next, previous) = (EdgeUses.Next(h), EdgeUses.Previous(h));
        var apex = _corners[previous];
        var (outer, inner) = (_twins[next], _twins[previous]);
        if (outer >= 0)
        {
            _twins[outer] = inner;
        }

        if (inner >= 0)
        {
            _twins[inner] = outer;
        }

        (_corners[h], _corners[next], _corners[previous]) = (-1, -1, -1);

        // One of these two starts in the apex, the other in the kept point, whichever of the two runs from where.
        foreach (var side in (ReadOnlySpan<int>)[outer, inner])
        {
            if (side >= 0)
            {
                _outgoing[_corners[side]] = side;
                var following = EdgeUses.Next(side);
                _outgoing[_corners[following]] = following;
            }
        }

        if (outer < 0 && inner < 0)
        {
            _outgoing[apex] = _outgoing[apex] >= 0 && _corners[_outgoing[apex]] == apex ? _outgoing[apex] : -1;
            _outgoing[kept] = _outgoing[kept] >= 0 && _corners[_outgoing[kept]] == kept ? _outgoing[kept] : -1;
        }
    }

    private (int First, int Second) SplitHalf(int h, int point)
    {
        var (a, b, c) = (From(h), To(h), Apex(h));
        var (bc, ca) = (_twins[EdgeUses.Next(h)], _twins[EdgeUses.Previous(h)]);
        var other = NewTriangle();
        Set(h, a, point, c);
        Set(other, point, b, c);
        (_twins[h], _twins[other]) = (-1, -1);
        Pair(EdgeUses.Next(h), other + 2);
        Pair(EdgeUses.Previous(h), ca);
        Pair(other + 1, bc);
        return (h, other);
    }

    private int AddPoint(Point3 at)
    {
        _points.Add(at);
        _outgoing.Add(-1);
        return _points.Count - 1;
    }

    private int NewTriangle()
    {
        _corners.AddRange([0, 0, 0]);
        _twins.AddRange([-1, -1, -1]);
        return _corners.Count - 3;
    }

    /// <summary>Gives the triangle of a half-edge its points, beginning with the start of that half-edge.</summary>
    private void Set(int h, int a, int b, int c)
    {
        var (next, previous) = (EdgeUses.Next(h), EdgeUses.Previous(h));
        (_corners[h], _corners[next], _corners[previous]) = (a, b, c);
        (_outgoing[a], _outgoing[b], _outgoing[c]) = (h, next, previous);
    }

    private void Pair(int a, int b)
    {
        _twins[a] = b;
        if (b >= 0)
        {
            _twins[b] = a;
        }
    }
}
