using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Triangles laid into the plane that they face.</summary>
internal sealed class UvChart
{
    private readonly Dictionary<int, (double X, double Y)> _places = [];
    private readonly WeldedMesh _mesh;
    private double _left;
    private double _bottom;

    /// <summary>Lays triangles flat, turned to their narrowest box, at the scale that keeps their area.</summary>
    public UvChart(WeldedMesh mesh, List<int> triangles, Point3 axis)
    {
        (_mesh, Triangles) = (mesh, triangles);
        var x = (Math.Abs(axis.X) < 0.7 ? Point3.UnitX : Point3.UnitY).Cross(axis).Normalized();
        var y = axis.Cross(x);
        double area = 0, flat = 0;
        foreach (var t in triangles)
        {
            var (a, b, c) = (mesh.PointAt(mesh.Triangles[3 * t]), mesh.PointAt(mesh.Triangles[(3 * t) + 1]), mesh.PointAt(mesh.Triangles[(3 * t) + 2]));
            var normal = (b - a).Cross(c - a);
            area += normal.Length;
            flat += normal.Dot(axis);
            for (var corner = 3 * t; corner < (3 * t) + 3; corner++)
            {
                var p = mesh.PointAt(mesh.Triangles[corner]);
                _places[mesh.Triangles[corner]] = (p.Dot(x), p.Dot(y));
            }
        }

        Turn(flat > 0 ? Math.Sqrt(area / flat) : 1);
    }

    /// <summary>The triangles.</summary>
    public List<int> Triangles { get; }

    /// <summary>Extent along X.</summary>
    public double Width { get; private set; }

    /// <summary>Extent along Y, not above <see cref="Width"/>.</summary>
    public double Height { get; private set; }

    /// <summary>Where the lower left corner of its box goes.</summary>
    public (double X, double Y) Origin { get; set; }

    /// <summary>The place of a point in the atlas, before scaling to the unit square.</summary>
    public (double X, double Y) Place(int point)
    {
        var (x, y) = _places[point];
        return (x - _left + Origin.X, y - _bottom + Origin.Y);
    }

    /// <summary>Whether some place of the plane is covered twice: triangles are compared with others whose boxes meet theirs.</summary>
    public bool OverlapsItself()
    {
        if (Triangles.Count < 3)
        {
            return false;
        }

        // Seen as a flat mesh, a place covered twice is a pair of triangles that overlap.
        Dictionary<int, int> numbers = [];
        List<double> points = [];
        var corners = new int[3 * Triangles.Count];
        for (var i = 0; i < corners.Length; i++)
        {
            var point = _mesh.Triangles[(3 * Triangles[i / 3]) + (i % 3)];
            if (!numbers.TryGetValue(point, out corners[i]))
            {
                numbers.Add(point, corners[i] = points.Count / 3);
                points.AddRange([_places[point].X, _places[point].Y, 0]);
            }
        }

        return SelfIntersections.Find(new WeldedMesh([.. points], corners), 1).Count > 0;
    }

    private void Turn(double scale)
    {
        var best = (Angle: 0.0, Area: double.PositiveInfinity);
        for (var step = 0; step < 18; step++)
        {
            var angle = step * Math.PI / 36;
            var (left, right, bottom, top) = Box(angle);
            var area = (right - left) * (top - bottom);
            best = area < best.Area ? (angle, area) : best;
        }

        var box = Box(best.Angle);
        var angleToUse = box.Right - box.Left >= box.Top - box.Bottom ? best.Angle : best.Angle + (Math.PI / 2);
        var (sin, cos) = Math.SinCos(angleToUse);
        foreach (var (point, (x, y)) in _places.ToList())
        {
            _places[point] = (scale * ((x * cos) - (y * sin)), scale * ((x * sin) + (y * cos)));
        }

        var (l, r, b, t) = Box(0);
        (_left, _bottom, Width, Height) = (l, b, r - l, t - b);
    }

    private (double Left, double Right, double Bottom, double Top) Box(double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        double left = double.MaxValue, right = double.MinValue, bottom = double.MaxValue, top = double.MinValue;
        foreach (var (x, y) in _places.Values)
        {
            var (u, v) = ((x * cos) - (y * sin), (x * sin) + (y * cos));
            (left, right, bottom, top) = (Math.Min(left, u), Math.Max(right, u), Math.Min(bottom, v), Math.Max(top, v));
        }

        return (left, right, bottom, top);
    }
}
