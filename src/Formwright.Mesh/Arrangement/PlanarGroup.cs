namespace Formwright.Mesh;

/// <summary>
/// Triangles of one plane that overlap (usually a single one) with the points and segments in which others meet them; cuts them
/// into triangles that no point or segment crosses.
/// </summary>
internal sealed class PlanarGroup(ExactPoints points, IReadOnlyList<int> sources)
{
    private readonly HashSet<int> _inside = [];
    private readonly HashSet<(int, int)> _segments = [];

    /// <summary>The input triangles.</summary>
    public IReadOnlyList<int> Sources => sources;

    /// <summary>Adds a place where something touches.</summary>
    public void AddPoint(int point) => _inside.Add(point);

    /// <summary>Adds a segment along which something crosses.</summary>
    public void AddSegment(int a, int b)
    {
        if (a != b)
        {
            _segments.Add((Math.Min(a, b), Math.Max(a, b)));
        }
    }

    /// <summary>Cuts the triangles.</summary>
    /// <param name="corners">The three points of an input triangle.</param>
    /// <param name="piece">Receives each piece, counter-clockwise seen from the side to which the first source faces, and the sources that cover it.</param>
    public void Cut(Func<int, (int A, int B, int C)> corners, Action<int, int, int, IReadOnlyList<int>> piece)
    {
        var first = corners(sources[0]);
        var plane = (points.Corner(first.A), points.Corner(first.B), points.Corner(first.C));
        var axis = Lattice.MainAxis(plane.Item1, plane.Item2, plane.Item3);
        var upwards = points.Turn(first.A, first.B, first.C, axis) > 0;
        foreach (var source in sources)
        {
            var (a, b, c) = corners(source);
            AddSegment(a, b);
            AddSegment(b, c);
            AddSegment(c, a);
        }

        var pieces = Split(plane, axis);
        var triangulation = Start(first, axis, upwards);
        foreach (var point in pieces.SelectMany(s => new[] { s.A, s.B }).Concat(_inside).Distinct())
        {
            triangulation.Insert(point);
        }

        foreach (var (a, b) in pieces)
        {
            triangulation.Connect(a, b);
        }

        var covers = Covers(triangulation, corners, axis, pieces);
        for (var t = 0; t < triangulation.Count; t++)
        {
            if (covers[t] is { } covering)
            {
                var (a, b, c) = (triangulation.From(3 * t), triangulation.From((3 * t) + 1), triangulation.From((3 * t) + 2));
                piece(a, upwards ? b : c, upwards ? c : b, covering);
            }
        }
    }

    private PlanarTriangulation Start((int A, int B, int C) first, int axis, bool upwards)
    {
        if (sources.Count == 1)
        {
            return new PlanarTriangulation(points, axis, first.A, upwards ? first.B : first.C, upwards ? first.C : first.B);
        }

        // A triangle around everything. Its corners lie outside the lattice's range, where two-dimensional questions still fit.
        const long Far = 1L << 41;
        int Corner(long x, long y) => points.Add(axis switch { 0 => new LatticePoint(0, x, y), 1 => new LatticePoint(y, 0, x), _ => new LatticePoint(x, y, 0) });
        return new PlanarTriangulation(points, axis, Corner(-Far, -Far), Corner(Far, -Far), Corner(0, Far));
    }

    /// <summary>The segments cut where they cross, touch or overlap each other.</summary>
    private HashSet<(int A, int B)> Split((LatticePoint, LatticePoint, LatticePoint) plane, int axis)
    {
        var segments = _segments.ToArray();
        var on = new List<int>[segments.Length];
        var spans = new (double Low, double High, double Left, double Right)[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            var (a, b) = (ExactPoints.Flat(points.Estimate(segments[i].Item1), axis), ExactPoints.Flat(points.Estimate(segments[i].Item2), axis));
            on[i] = [segments[i].Item1, segments[i].Item2];
            spans[i] = (Math.Min(a.X, b.X) - 1, Math.Max(a.X, b.X) + 1, Math.Min(a.Y, b.Y) - 1, Math.Max(a.Y, b.Y) + 1);
        }

        var order = Enumerable.Range(0, segments.Length).OrderBy(i => spans[i].Low).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            var s = order[i];
            for (var j = i + 1; j < order.Length && spans[order[j]].Low <= spans[s].High; j++)
            {
                var t = order[j];
                if (spans[s].Left <= spans[t].Right && spans[t].Left <= spans[s].Right)
                {
                    Meet(segments[s], segments[t], on[s], on[t], plane, axis);
                }
            }

            foreach (var point in _inside)
            {
                var p = ExactPoints.Flat(points.Estimate(point), axis);
                if (p.X >= spans[s].Low && p.X <= spans[s].High && p.Y >= spans[s].Left && p.Y <= spans[s].Right)
                {
                    AddIfOn(segments[s], on[s], point, axis);
                }
            }
        }

        HashSet<(int, int)> result = [];
        foreach (var list in on)
        {
            list.Sort((a, b) => points.Compare(a, b, axis));
            for (var i = 1; i < list.Count; i++)
            {
                if (list[i] != list[i - 1])
                {
                    result.Add((Math.Min(list[i - 1], list[i]), Math.Max(list[i - 1], list[i])));
                }
            }
        }

        return result;
    }

    private void Meet((int A, int B) s, (int A, int B) t, List<int> onS, List<int> onT, (LatticePoint, LatticePoint, LatticePoint) plane, int axis)
    {
        var (sa, sb) = (points.Turn(t.A, t.B, s.A, axis), points.Turn(t.A, t.B, s.B, axis));
        var (ta, tb) = (points.Turn(s.A, s.B, t.A, axis), points.Turn(s.A, s.B, t.B, axis));
        if (sa * sb < 0 && ta * tb < 0)
        {
            var crossing = points.Cross(s.A, s.B, t.A, t.B, plane, axis);
            onS.Add(crossing);
            onT.Add(crossing);
            return;
        }

        if (sa == 0 && points.Between(s.A, t.A, t.B, axis))
        {
            onT.Add(s.A);
        }

        if (sb == 0 && points.Between(s.B, t.A, t.B, axis))
        {
            onT.Add(s.B);
        }

        if (ta == 0 && points.Between(t.A, s.A, s.B, axis))
        {
            onS.Add(t.A);
        }

        if (tb == 0 && points.Between(t.B, s.A, s.B, axis))
        {
            onS.Add(t.B);
        }
    }

    private void AddIfOn((int A, int B) s, List<int> on, int point, int axis)
    {
        if (points.Turn(s.A, s.B, point, axis) == 0 && points.Between(point, s.A, s.B, axis))
        {
            on.Add(point);
        }
    }

    /// <summary>For each piece the sources around it, null for none: spreads from a side of each source within its outline.</summary>
    private List<int>?[] Covers(PlanarTriangulation triangulation, Func<int, (int A, int B, int C)> corners, int axis, HashSet<(int A, int B)> pieces)
    {
        var covers = new List<int>?[triangulation.Count];
        if (sources.Count == 1)
        {
            Array.Fill(covers, [sources[0]]);
            return covers;
        }

        var reached = new int[triangulation.Count];
        Stack<int> open = [];
        for (var i = 0; i < sources.Count; i++)
        {
            var (a, b, c) = corners(sources[i]);
            (b, c) = points.Turn(a, b, c, axis) > 0 ? (b, c) : (c, b);
            HashSet<(int, int)> outline = [.. pieces.Where(s => OnSide(s, a, b) || OnSide(s, b, c) || OnSide(s, c, a))];
            open.Push(StartOf(triangulation, a, b, axis) / 3);
            while (open.TryPop(out var t))
            {
                if (reached[t] == i + 1)
                {
                    continue;
                }

                reached[t] = i + 1;
                (covers[t] ??= []).Add(sources[i]);
                for (var h = 3 * t; h < (3 * t) + 3; h++)
                {
                    var (from, to) = (triangulation.From(h), triangulation.To(h));
                    if (!outline.Contains((Math.Min(from, to), Math.Max(from, to))))
                    {
                        open.Push(triangulation.Twin(h) / 3);
                    }
                }
            }
        }

        return covers;

        bool OnSide((int A, int B) s, int from, int to) => On(s.A, from, to) && On(s.B, from, to);

        bool On(int p, int from, int to) =>
            p == from || p == to || (points.Turn(from, to, p, axis) == 0 && points.Between(p, from, to, axis));
    }

    /// <summary>The first piece of the way from a to b, the inside of the source on its left.</summary>
    private int StartOf(PlanarTriangulation triangulation, int a, int b, int axis)
    {
        var direct = triangulation.Find(a, b);
        if (direct >= 0)
        {
            return direct;
        }

        // The nearest point on the way is a neighbour of a.
        var best = -1;
        for (var h = 0; h < 3 * triangulation.Count; h++)
        {
            if (triangulation.From(h) == a && points.Turn(a, b, triangulation.To(h), axis) == 0 && points.Between(triangulation.To(h), a, b, axis))
            {
                best = h;
            }
        }

        return best >= 0 ? best : throw new InvalidOperationException("The side of a triangle is missing in its triangulation.");
    }
}
