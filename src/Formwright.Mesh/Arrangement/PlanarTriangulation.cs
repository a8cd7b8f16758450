namespace Formwright.Mesh;

/// <summary>
/// A triangulation of a triangle in the plane that grows by points and is then made to contain given segments, with exact
/// predicates (insertion by splitting; segments by flipping what they cross, after Sloan 1993).
/// </summary>
internal sealed class PlanarTriangulation
{
    private readonly ExactPoints _points;
    private readonly int _axis;
    private readonly List<int> _corners = [];
    private readonly List<int> _twins = [];
    private readonly Dictionary<int, int> _outgoing = [];
    private readonly Random _random = new(1);
    private int _last;

    /// <summary>Starts with one triangle, counter-clockwise seen against the axis, that will hold all points.</summary>
    public PlanarTriangulation(ExactPoints points, int axis, int a, int b, int c)
    {
        (_points, _axis) = (points, axis);
        _corners.AddRange([a, b, c]);
        _twins.AddRange([-1, -1, -1]);
        (_outgoing[a], _outgoing[b], _outgoing[c]) = (0, 1, 2);
    }

    /// <summary>Number of triangles.</summary>
    public int Count => _corners.Count / 3;

    /// <summary>The point at a corner; the half-edge of the same number starts there.</summary>
    public int From(int halfEdge) => _corners[halfEdge];

    /// <summary>The point where a half-edge ends.</summary>
    public int To(int halfEdge) => _corners[EdgeUses.Next(halfEdge)];

    /// <summary>The half-edge on the other side, -1 outside.</summary>
    public int Twin(int halfEdge) => _twins[halfEdge];

    /// <summary>Adds a point; one that is there already is left.</summary>
    public void Insert(int point)
    {
        if (_outgoing.ContainsKey(point))
        {
            return;
        }

        var (triangle, onSide) = Locate(point);
        if (onSide < 0)
        {
            SplitTriangle(triangle, point);
        }
        else
        {
            SplitSide(onSide, point);
        }
    }

    /// <summary>Makes two points neighbours. No point lies between them and no segment inserted before crosses this one.</summary>
    public void Connect(int from, int to)
    {
        if (Find(from, to) >= 0)
        {
            return;
        }

        var crossed = new Queue<(int, int)>(Crossed(from, to));
        while (crossed.TryDequeue(out var side))
        {
            var h = Find(side.Item1, side.Item2);
            var t = _twins[h];
            var (a, c, b, d) = (From(h), To(h), To(EdgeUses.Next(t)), To(EdgeUses.Next(h)));
            if (Turn(a, b, d) <= 0 || Turn(b, c, d) <= 0)
            {
                crossed.Enqueue(side);
                continue;
            }

            Flip(h);
            if (b != from && b != to && d != from && d != to && Turn(from, to, b) * Turn(from, to, d) < 0)
            {
                crossed.Enqueue((b, d));
            }
        }
    }

    /// <summary>The half-edge from one point to another, on the border the only one between them; -1 when they are not neighbours.</summary>
    public int Find(int from, int to)
    {
        var start = _outgoing[from];
        var h = start;
        do
        {
            if (To(h) == to)
            {
                return h;
            }

            var before = EdgeUses.Previous(h);
            if (From(before) == to)
            {
                return _twins[before] >= 0 ? _twins[before] : before;
            }

            h = _twins[before];
        }
        while (h >= 0 && h != start);

        // Where the border was met, the rest is found by turning the other way.
        for (h = h == start ? -1 : _twins[start]; h >= 0; h = _twins[h])
        {
            h = EdgeUses.Next(h);
            if (To(h) == to)
            {
                return h;
            }
        }

        return -1;
    }

    private int Turn(int a, int b, int c) => _points.Turn(a, b, c, _axis);

    /// <summary>Walks towards the point. A side that it lies on is returned; -1 for the inside.</summary>
    private (int Triangle, int OnSide) Locate(int point)
    {
        var triangle = _last;
        while (true)
        {
            var onSide = -1;
            var next = -1;

            // Beginning at a random side keeps the walk from going in a circle (Devillers, Pion and Teillaud 2002).
            var first = _random.Next(3);
            for (var i = 0; i < 3 && next < 0; i++)
            {
                var h = (3 * triangle) + ((i + first) % 3);
                var turn = Turn(From(h), To(h), point);
                if (turn < 0)
                {
                    next = _twins[h] >= 0 ? _twins[h] / 3 : throw new InvalidOperationException("A point lies outside of the triangulation.");
                }
                else if (turn == 0)
                {
                    onSide = h;
                }
            }

            if (next < 0)
            {
                _last = triangle;
                return (triangle, onSide);
            }

            triangle = next;
        }
    }

    private void SplitTriangle(int triangle, int point)
    {
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
    }

    private void SplitSide(int side, int point)
    {
        var twin = _twins[side];
        SplitHalf(side, point, out var first, out var second);
        if (twin < 0)
        {
            return;
        }

        SplitHalf(twin, point, out var third, out var fourth);
        Pair(first, fourth);
        Pair(second, third);
    }

    /// <summary>Splits the triangle of a side in two at a point of the side; gives the halves of the side, without twins.</summary>
    private void SplitHalf(int side, int point, out int first, out int second)
    {
        var (a, b, c) = (From(side), To(side), To(EdgeUses.Next(side)));
        var (bc, ca) = (_twins[EdgeUses.Next(side)], _twins[EdgeUses.Previous(side)]);
        var h = side - (side % 3);
        var other = NewTriangle();
        Set(h, a, point, c);
        Set(other, point, b, c);
        (_twins[h], _twins[other]) = (-1, -1);
        Pair(h + 1, other + 2);
        Pair(h + 2, ca);
        Pair(other + 1, bc);
        (first, second) = (h, other);
    }

    private void Flip(int h)
    {
        var t = _twins[h];
        var (a, c, d, b) = (From(h), To(h), To(EdgeUses.Next(h)), To(EdgeUses.Next(t)));
        var (cd, da, ab, bc) = (_twins[EdgeUses.Next(h)], _twins[EdgeUses.Previous(h)], _twins[EdgeUses.Next(t)], _twins[EdgeUses.Previous(t)]);
        var (one, two) = (h - (h % 3), t - (t % 3));
        Set(one, a, b, d);
        Set(two, b, c, d);
        Pair(one, ab);
        Pair(one + 1, two + 2);
        Pair(one + 2, da);
        Pair(two, bc);
        Pair(two + 1, cd);
    }

    /// <summary>The sides that the segment crosses, in order.</summary>
    private List<(int, int)> Crossed(int from, int to)
    {
        var h = Facing(from, to);
        List<(int, int)> crossed = [];
        while (true)
        {
            crossed.Add((From(h), To(h)));
            var t = _twins[h];
            var apex = To(EdgeUses.Next(t));
            if (apex == to)
            {
                return crossed;
            }

            h = Leaves(from, to, EdgeUses.Next(t)) ? EdgeUses.Next(t) : EdgeUses.Previous(t);
        }
    }

    private bool Leaves(int from, int to, int h) => Turn(from, to, From(h)) * Turn(from, to, To(h)) < 0;

    /// <summary>The side opposite a point through which the way to another leaves the triangles around it.</summary>
    private int Facing(int from, int to)
    {
        var start = _outgoing[from];
        var h = start;
        do
        {
            var side = EdgeUses.Next(h);
            if (Turn(from, To(h), to) > 0 && Turn(from, To(side), to) < 0)
            {
                return side;
            }

            h = _twins[EdgeUses.Previous(h)];
        }
        while (h >= 0 && h != start);

        for (h = h == start ? -1 : _twins[start]; h >= 0; h = _twins[h])
        {
            h = EdgeUses.Next(h);
            var side = EdgeUses.Next(h);
            if (Turn(from, To(h), to) > 0 && Turn(from, To(side), to) < 0)
            {
                return side;
            }
        }

        throw new InvalidOperationException("A segment leaves the triangulation.");
    }

    private int NewTriangle()
    {
        _corners.AddRange([0, 0, 0]);
        _twins.AddRange([-1, -1, -1]);
        return _corners.Count - 3;
    }

    private void Set(int h, int a, int b, int c)
    {
        (_corners[h], _corners[h + 1], _corners[h + 2]) = (a, b, c);
        (_outgoing[a], _outgoing[b], _outgoing[c]) = (h, h + 1, h + 2);
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
