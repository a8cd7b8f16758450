namespace Formwright.Mesh;

/// <summary>Finds where the triangles of a list touch, cross and overlap beyond the corners and edges they share.</summary>
internal sealed class TriangleContacts
{
    private readonly ExactPoints _points;
    private readonly int[] _corners;
    private readonly DisjointSets _overlapping;
    private readonly Dictionary<int, List<int>> _touches = [];
    private readonly Dictionary<int, List<(int A, int B)>> _segments = [];
    private readonly bool[] _touched;

    /// <summary>Searches.</summary>
    /// <param name="points">The points; new ones are added.</param>
    /// <param name="corners">Three points per triangle; none is without area.</param>
    /// <param name="bvh">The triangles in lattice coordinates.</param>
    /// <param name="cancel">Stops the work.</param>
    public TriangleContacts(ExactPoints points, int[] corners, TriangleBvh bvh, CancellationToken cancel)
    {
        (_points, _corners) = (points, corners);
        _overlapping = new DisjointSets(corners.Length / 3);
        _touched = new bool[corners.Length / 3];
        bvh.Pairs(0, (one, two) =>
        {
            Examine(one, two);
            return true;
        }, cancel);
    }

    /// <summary>False for a triangle that can stay as it is.</summary>
    public bool IsTouched(int triangle) => _touched[triangle];

    /// <summary>The touched triangles, those that overlap in a plane together.</summary>
    public IEnumerable<PlanarGroup> Groups()
    {
        Dictionary<int, List<int>> members = [];
        for (var t = 0; t < _touched.Length; t++)
        {
            if (_touched[t])
            {
                var root = _overlapping.Find(t);
                (members.TryGetValue(root, out var list) ? list : members[root] = []).Add(t);
            }
        }

        foreach (var sources in members.Values)
        {
            var group = new PlanarGroup(_points, sources);
            foreach (var source in sources)
            {
                foreach (var point in _touches.GetValueOrDefault(source, []))
                {
                    group.AddPoint(point);
                }

                foreach (var (a, b) in _segments.GetValueOrDefault(source, []))
                {
                    group.AddSegment(a, b);
                }
            }

            yield return group;
        }
    }

    private ReadOnlySpan<int> Corners(int triangle) => _corners.AsSpan(3 * triangle, 3);

    private void Examine(int one, int two)
    {
        var first = Corners(one);
        var second = Corners(two);
        var shared = 0;
        foreach (var corner in first)
        {
            shared += second.Contains(corner) ? 1 : 0;
        }

        Span<int> sides = [SideOf(first, second[0]), SideOf(first, second[1]), SideOf(first, second[2])];
        if (sides[0] == 0 && sides[1] == 0 && sides[2] == 0)
        {
            InOnePlane(one, two, shared);
            return;
        }

        if (shared >= 2 || (sides[0] >= 0 && sides[1] >= 0 && sides[2] >= 0 && OnlyShared(sides, first, second))
            || (sides[0] <= 0 && sides[1] <= 0 && sides[2] <= 0 && OnlyShared(sides, first, second)))
        {
            return;
        }

        List<int> found = new(4);
        Pierce(second, sides, first, found);
        Span<int> back = [SideOf(second, first[0]), SideOf(second, first[1]), SideOf(second, first[2])];
        Pierce(first, back, second, found);
        Join(one, two, found);
    }

    /// <summary>True when the corners of the second that lie in the plane of the first are corners of the first.</summary>
    private static bool OnlyShared(ReadOnlySpan<int> sides, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        for (var i = 0; i < 3; i++)
        {
            if (sides[i] == 0 && !first.Contains(second[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int SideOf(ReadOnlySpan<int> triangle, int point) =>
        triangle.Contains(point) ? 0 : Lattice.Side(_points.Corner(triangle[0]), _points.Corner(triangle[1]), _points.Corner(triangle[2]), _points.Corner(point));

    /// <summary>Adds the places where the outline of one triangle meets another in a different plane.</summary>
    private void Pierce(ReadOnlySpan<int> outline, ReadOnlySpan<int> sides, ReadOnlySpan<int> triangle, List<int> found)
    {
        var (a, b, c) = (_points.Corner(triangle[0]), _points.Corner(triangle[1]), _points.Corner(triangle[2]));
        for (var i = 0; i < 3; i++)
        {
            var j = (i + 1) % 3;
            if (sides[i] == 0)
            {
                if (Holds(triangle, outline[i]))
                {
                    found.Add(outline[i]);
                }
            }
            else if (sides[i] * sides[j] < 0)
            {
                var (p, q) = (_points.Corner(outline[i]), _points.Corner(outline[j]));
                var (s, t, u) = (Lattice.Side(p, q, a, b), Lattice.Side(p, q, b, c), Lattice.Side(p, q, c, a));
                if ((s >= 0 && t >= 0 && u >= 0) || (s <= 0 && t <= 0 && u <= 0))
                {
                    found.Add(_points.Cross(p, q, a, b, c));
                }
            }
        }
    }

    /// <summary>Whether a triangle holds a point of its plane, border included.</summary>
    private bool Holds(ReadOnlySpan<int> triangle, int point)
    {
        if (triangle.Contains(point))
        {
            return true;
        }

        var (a, b, c, p) = (_points.Corner(triangle[0]), _points.Corner(triangle[1]), _points.Corner(triangle[2]), _points.Corner(point));
        var axis = Lattice.MainAxis(a, b, c);
        var (s, t, u) = (Lattice.Turn(a, b, p, axis), Lattice.Turn(b, c, p, axis), Lattice.Turn(c, a, p, axis));
        return (s >= 0 && t >= 0 && u >= 0) || (s <= 0 && t <= 0 && u <= 0);
    }

    private void Join(int one, int two, List<int> found)
    {
        var places = found.Distinct().ToList();
        foreach (var triangle in new[] { one, two })
        {
            var corners = Corners(triangle);
            var atCorners = true;
            foreach (var place in places)
            {
                atCorners &= corners.Contains(place);
            }

            // Corners and the edges between them are there already.
            if (atCorners)
            {
                continue;
            }

            _touched[triangle] = true;
            if (places.Count == 1)
            {
                Add(_touches, triangle, places[0]);
                continue;
            }

            for (var i = 1; i < places.Count; i++)
            {
                Add(_segments, triangle, (places[i - 1], places[i]));
            }
        }
    }

    private void InOnePlane(int one, int two, int shared)
    {
        var first = Corners(one);
        var second = Corners(two);
        if (shared == 3 || Overlap(first, second))
        {
            _overlapping.Join(one, two);
            (_touched[one], _touched[two]) = (true, true);
            return;
        }

        Touch(one, second);
        Touch(two, first);
    }

    private void Touch(int triangle, ReadOnlySpan<int> points)
    {
        foreach (var point in points)
        {
            if (!Corners(triangle).Contains(point) && Holds(Corners(triangle), point))
            {
                _touched[triangle] = true;
                Add(_touches, triangle, point);
            }
        }
    }

    private bool Overlap(ReadOnlySpan<int> first, ReadOnlySpan<int> second) => TriangleCrossing.Overlap(
        [_points.Corner(first[0]), _points.Corner(first[1]), _points.Corner(first[2])],
        [_points.Corner(second[0]), _points.Corner(second[1]), _points.Corner(second[2])]);

    private static void Add<T>(Dictionary<int, List<T>> lists, int key, T item) =>
        (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(item);
}
