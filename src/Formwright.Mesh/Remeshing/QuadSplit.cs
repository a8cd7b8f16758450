using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Quads and triangles split into quads around their middles, on the surface they came from.</summary>
internal sealed class QuadSplit
{
    // Rounds of unfolding; of large meshes only so many that the work stays bounded, and none after so many that did no good.
    private const int MostUnfolding = 60, MostIdle = 10, MostWork = 20_000_000;

    private readonly RemeshSurface _surface;
    private readonly List<Point3> _points = [];
    private readonly List<int> _quads = [];
    private readonly List<bool> _fixed = [];
    private readonly List<bool> _border = [];
    private readonly Dictionary<int, int> _corners = [];
    private readonly Dictionary<(int, int), int> _middles = [];

    /// <summary>Splits.</summary>
    /// <param name="surface">The triangles.</param>
    /// <param name="across">For each triangle the half-edge across which it makes a quad, -1 for none.</param>
    public QuadSplit(RemeshSurface surface, int[] across)
    {
        _surface = surface;
        var mesh = surface.Mesh;
        for (var t = 0; t < across.Length; t++)
        {
            if (!mesh.IsAlive(3 * t))
            {
                continue;
            }

            var h = across[t];
            if (h < 0)
            {
                Split([mesh.From(3 * t), mesh.From((3 * t) + 1), mesh.From((3 * t) + 2)]);
            }
            else if (h < mesh.Twin(h))
            {
                Split([mesh.From(h), mesh.Apex(mesh.Twin(h)), mesh.To(h), mesh.Apex(h)]);
            }
        }

        MarkBorder();
    }

    /// <summary>Moves the free points to the middle of their neighbours and back onto the surface.</summary>
    public void Smooth()
    {
        var sums = new Point3[_points.Count];
        var counts = new int[_points.Count];
        for (var i = 0; i < _quads.Count; i++)
        {
            var (a, b) = (_quads[i], _quads[i % 4 == 3 ? i - 3 : i + 1]);
            sums[a] += _points[b];
            sums[b] += _points[a];
            counts[a]++;
            counts[b]++;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (!_fixed[i])
            {
                _points[i] = _surface.Original.Nearest((_points[i] + (sums[i] * (1.0 / counts[i]))) * 0.5).At;
            }
        }
    }

    /// <summary>Smooths on while that turns quads which lie folded over their neighbours, and keeps the best there was.</summary>
    public void Unfold(CancellationToken cancel)
    {
        var (fewest, best, idle) = (Folded(), _points.ToArray(), 0);
        for (var round = Math.Min(MostUnfolding, MostWork / Math.Max(1, _quads.Count)); round > 0 && fewest > 0 && idle < MostIdle; round--)
        {
            cancel.ThrowIfCancellationRequested();
            Smooth();
            var folded = Folded();
            idle = folded < fewest ? 0 : idle + 1;
            if (folded < fewest)
            {
                (fewest, best) = (folded, _points.ToArray());
            }
        }

        _points.Clear();
        _points.AddRange(best);
    }

    public QuadMesh ToMesh(WeldedMesh input, CancellationToken cancel)
    {
        var coordinates = new double[3 * _points.Count];
        for (var i = 0; i < _points.Count; i++)
        {
            (coordinates[3 * i], coordinates[(3 * i) + 1], coordinates[(3 * i) + 2]) = (_points[i].X, _points[i].Y, _points[i].Z);
        }

        // At an inner point as many quads meet as edges.
        var valence = new int[_points.Count];
        foreach (var point in _quads)
        {
            valence[point]++;
        }

        var inner = Enumerable.Range(0, valence.Length).Count(i => !_border[i]);
        var regular = Enumerable.Range(0, valence.Length).Count(i => !_border[i] && valence[i] == 4);
        var result = new QuadMesh(coordinates, [.. _quads], inner > 0 ? (double)regular / inner : 1, Folded(), new Deviation(0, 0));
        return result with { Deviation = Deviation.Between(input, _surface.Original, result.ToTriangles(), 4000, cancel) };
    }

    private int Folded()
    {
        var folded = 0;
        for (var i = 0; i < _quads.Count; i += 4)
        {
            var (a, b, c, d) = (_points[_quads[i]], _points[_quads[i + 1]], _points[_quads[i + 2]], _points[_quads[i + 3]]);
            var (one, two, three) = _surface.Original.CornersOf(_surface.Original.Nearest((a + b + c + d) * 0.25).Triangle);
            var facing = (two - one).Cross(three - one);
            folded += (b - a).Cross(c - a).Dot(facing) < 0 || (c - a).Cross(d - a).Dot(facing) < 0 ? 1 : 0;
        }

        return folded;
    }

    private void Split(ReadOnlySpan<int> polygon)
    {
        Point3 sum = default;
        foreach (var point in polygon)
        {
            sum += _surface.Mesh[point];
        }

        var center = Add(_surface.Original.Nearest(sum * (1.0 / polygon.Length)).At, false);
        for (var i = 0; i < polygon.Length; i++)
        {
            var (before, here, after) = (polygon[(i + polygon.Length - 1) % polygon.Length], polygon[i], polygon[(i + 1) % polygon.Length]);
            _quads.AddRange([Corner(here), Middle(here, after), center, Middle(before, here)]);
        }
    }

    private int Corner(int point)
    {
        if (!_corners.TryGetValue(point, out var number))
        {
            _corners.Add(point, number = Add(_surface.Mesh[point], _surface.Features.IsOnLine(point)));
        }

        return number;
    }

    private int Middle(int a, int b)
    {
        var key = (Math.Min(a, b), Math.Max(a, b));
        if (!_middles.TryGetValue(key, out var number))
        {
            var at = (_surface.Mesh[a] + _surface.Mesh[b]) * 0.5;
            var feature = _surface.Features.IsFeature(a, b);
            _middles.Add(key, number = Add(feature ? _surface.Features.Project(at) : _surface.Original.Nearest(at).At, feature));
        }

        return number;
    }

    private int Add(Point3 at, bool isFixed)
    {
        _points.Add(at);
        _fixed.Add(isFixed);
        return _points.Count - 1;
    }

    private void MarkBorder()
    {
        _border.AddRange(Enumerable.Repeat(false, _points.Count));
        Dictionary<(int, int), int> uses = [];
        for (var i = 0; i < _quads.Count; i++)
        {
            var (a, b) = (_quads[i], _quads[i % 4 == 3 ? i - 3 : i + 1]);
            var key = (Math.Min(a, b), Math.Max(a, b));
            uses[key] = uses.GetValueOrDefault(key) + 1;
        }

        foreach (var ((a, b), count) in uses)
        {
            if (count == 1)
            {
                (_border[a], _border[b]) = (true, true);
            }
        }
    }
}
