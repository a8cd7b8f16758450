using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Triangles laid flat: into the plane that they face, then relaxed to keep their shapes.</summary>
internal sealed class UvChart
{
    private readonly WeldedMesh _mesh;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly int[] _corners;
    private double[] _x;
    private double[] _y;

    /// <summary>Lays triangles into the plane across an axis.</summary>
    public UvChart(WeldedMesh mesh, List<int> triangles, Point3 axis)
    {
        (_mesh, Triangles) = (mesh, triangles);
        var across = (Math.Abs(axis.X) < 0.7 ? Point3.UnitX : Point3.UnitY).Cross(axis).Normalized();
        var up = axis.Cross(across);
        List<double> x = [], y = [];
        _corners = new int[3 * triangles.Count];
        for (var corner = 0; corner < _corners.Length; corner++)
        {
            var point = mesh.Triangles[(3 * triangles[corner / 3]) + (corner % 3)];
            if (!_numbers.TryGetValue(point, out _corners[corner]))
            {
                _numbers.Add(point, _corners[corner] = x.Count);
                var p = mesh.PointAt(point);
                x.Add(p.Dot(across));
                y.Add(p.Dot(up));
            }
        }

        (_x, _y) = ([.. x], [.. y]);
    }

    /// <summary>The triangles.</summary>
    public List<int> Triangles { get; }

    /// <summary>Extent along X as it is packed.</summary>
    public double Width => IsUpright ? Short : Long;

    /// <summary>Extent along Y as it is packed.</summary>
    public double Height => IsUpright ? Long : Short;

    /// <summary>Its longer extent.</summary>
    public double Long { get; private set; }

    /// <summary>Its shorter extent.</summary>
    public double Short { get; private set; }

    /// <summary>How many right angles it is turned for packing, 0 to 3.</summary>
    public int Quarters { get; set; }

    /// <summary>Where the lower left corner of its box goes.</summary>
    public (double X, double Y) Origin { get; set; }

    private bool IsUpright => Quarters % 2 == 1;

    /// <summary>The place of a point in the atlas, before scaling to the unit square.</summary>
    public (double X, double Y) Place(int point)
    {
        var (x, y) = Turned(_numbers[point]);
        return (x + Origin.X, y + Origin.Y);
    }

    /// <summary>The corners of a triangle of the chart as it is turned, its box at 0.</summary>
    public ((double X, double Y) A, (double X, double Y) B, (double X, double Y) C) Corners(int i) =>
        (Turned(_corners[3 * i]), Turned(_corners[(3 * i) + 1]), Turned(_corners[(3 * i) + 2]));

    /// <summary>Relaxes the chart where that turns no triangle over and lays none onto another.</summary>
    /// <returns>False when some place is covered twice even as it was laid at first.</returns>
    public bool Relax(CancellationToken cancel)
    {
        var (area, flat) = Areas();
        if (area - flat <= 1e-9 * area)
        {
            return !OverlapsItself();
        }

        var (x, y) = ((double[])_x.Clone(), (double[])_y.Clone());
        if (UvRelaxation.Relax(_mesh, Triangles, _corners, _x, _y, cancel) && !OverlapsItself())
        {
            return true;
        }

        (_x, _y) = (x, y);
        return !OverlapsItself();
    }

    /// <summary>Turns the chart to its narrowest box, at the scale that keeps its area.</summary>
    public void Settle()
    {
        var (area, flat) = Areas();
        var best = (Angle: 0.0, Area: double.PositiveInfinity);
        for (var step = 0; step < 18; step++)
        {
            var angle = step * Math.PI / 36;
            var (left, right, bottom, top) = Box(angle);
            var boxed = (right - left) * (top - bottom);
            best = boxed < best.Area ? (angle, boxed) : best;
        }

        var box = Box(best.Angle);
        var (sin, cos) = Math.SinCos(box.Right - box.Left >= box.Top - box.Bottom ? best.Angle : best.Angle + (Math.PI / 2));
        var scale = flat > 0 ? Math.Sqrt(area / flat) : 1;
        for (var i = 0; i < _x.Length; i++)
        {
            (_x[i], _y[i]) = (scale * ((_x[i] * cos) - (_y[i] * sin)), scale * ((_x[i] * sin) + (_y[i] * cos)));
        }

        var (l, r, b0, t) = Box(0);
        (Long, Short) = (r - l, t - b0);
        for (var i = 0; i < _x.Length; i++)
        {
            (_x[i], _y[i]) = (_x[i] - l, _y[i] - b0);
        }
    }

    /// <summary>Twice the area in space and in the plane.</summary>
    private (double Area, double Flat) Areas()
    {
        double area = 0, flat = 0;
        for (var i = 0; i < Triangles.Count; i++)
        {
            var (a, b, c) = (_corners[3 * i], _corners[(3 * i) + 1], _corners[(3 * i) + 2]);
            flat += ((_x[b] - _x[a]) * (_y[c] - _y[a])) - ((_y[b] - _y[a]) * (_x[c] - _x[a]));
            var p = _mesh.PointAt(_mesh.Triangles[3 * Triangles[i]]);
            area += (_mesh.PointAt(_mesh.Triangles[(3 * Triangles[i]) + 1]) - p).Cross(_mesh.PointAt(_mesh.Triangles[(3 * Triangles[i]) + 2]) - p).Length;
        }

        return (area, flat);
    }

    private (double X, double Y) Turned(int i) => Quarters switch
    {
        0 => (_x[i], _y[i]),
        1 => (Short - _y[i], _x[i]),
        2 => (Long - _x[i], Short - _y[i]),
        _ => (_y[i], Long - _x[i]),
    };

    /// <summary>Whether some place of the plane is covered twice: seen as a flat mesh, that is a pair of triangles that overlap.</summary>
    private bool OverlapsItself()
    {
        if (Triangles.Count < 3)
        {
            return false;
        }

        var points = new double[3 * _x.Length];
        for (var i = 0; i < _x.Length; i++)
        {
            (points[3 * i], points[(3 * i) + 1]) = (_x[i], _y[i]);
        }

        return SelfIntersections.Find(new WeldedMesh(points, _corners), 1).Count > 0;
    }

    private (double Left, double Right, double Bottom, double Top) Box(double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        double left = double.MaxValue, right = double.MinValue, bottom = double.MaxValue, top = double.MinValue;
        for (var i = 0; i < _x.Length; i++)
        {
            var (u, v) = ((_x[i] * cos) - (_y[i] * sin), (_x[i] * sin) + (_y[i] * cos));
            (left, right, bottom, top) = (Math.Min(left, u), Math.Max(right, u), Math.Min(bottom, v), Math.Max(top, v));
        }

        return (left, right, bottom, top);
    }
}
