using Formwright.Core;

namespace Formwright.Kernel.Exchange;

/// <summary>A closed chain of curves with a polygon that follows it closely enough to tell inside from outside.</summary>
internal sealed record DrawingLoop(IReadOnlyList<DrawingCurve> Curves, IReadOnlyList<Point3> Polygon)
{
    /// <summary>Even-odd rule.</summary>
    internal bool Contains(Point3 p)
    {
        var inside = false;
        for (var i = 0; i < Polygon.Count; i++)
        {
            var (a, b) = (Polygon[i], Polygon[(i + 1) % Polygon.Count]);
            if (a.Y > p.Y != b.Y > p.Y && p.X < a.X + ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)))
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Positive when it runs counter-clockwise.</summary>
    internal double SignedArea()
    {
        var twice = 0.0;
        for (var i = 0; i < Polygon.Count; i++)
        {
            var (a, b) = (Polygon[i], Polygon[(i + 1) % Polygon.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return twice / 2;
    }

    internal double Area() => Math.Abs(SignedArea());
}

/// <summary>Connects the curves of a drawing end to end.</summary>
internal sealed class DrawingLoops
{
    private const int StepsPerCurve = 48;

    private readonly double _tolerance;
    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<(long X, long Y), List<Piece>> _byEnd = [];

    private DrawingLoops(Drawing drawing, double tolerance)
    {
        _tolerance = tolerance;
        foreach (var curve in drawing.Paths.SelectMany(path => path.Curves))
        {
            var (start, end) = CurveSampler.Ends(curve);
            var piece = new Piece(curve, start, end);
            if (curve is LineCurve && (end - start).Length <= tolerance)
            {
                continue;
            }

            _pieces.Add(piece);
            Index(piece, start);
            Index(piece, end);
        }
    }

    /// <summary>All closed loops; chains that do not close are left out.</summary>
    /// <param name="drawing">The curves, in any order and direction.</param>
    /// <param name="tolerance">Largest gap between ends that belong together, above 0.</param>
    internal static IReadOnlyList<DrawingLoop> Find(Drawing drawing, double tolerance)
    {
        var finder = new DrawingLoops(drawing, tolerance);
        var loops = new List<DrawingLoop>();
        foreach (var piece in finder._pieces)
        {
            if (!piece.Used && finder.Follow(piece) is { } loop)
            {
                loops.Add(loop);
            }
        }

        return loops;
    }

    private DrawingLoop? Follow(Piece first)
    {
        var chain = new List<DrawingCurve>();
        var polygon = new List<Point3>();
        var (next, here) = (first, first.Start);
        while (true)
        {
            next.Used = true;
            chain.Add(next.Curve);
            var forward = IsNear(next.Start, here);
            var points = CurveSampler.Sample(next.Curve, next.Curve is LineCurve ? 1 : StepsPerCurve);
            polygon.AddRange((forward ? points : points.Reverse()).SkipLast(1));
            here = forward ? next.End : next.Start;
            if (IsNear(here, first.Start))
            {
                return new DrawingLoop(chain, polygon);
            }

            if (Nearest(here) is not { } following)
            {
                return null;
            }

            next = following;
        }
    }

    private Piece? Nearest(Point3 point)
    {
        var (cellX, cellY) = Cell(point);
        Piece? best = null;
        var shortest = _tolerance;
        for (var x = cellX - 1; x <= cellX + 1; x++)
        {
            for (var y = cellY - 1; y <= cellY + 1; y++)
            {
                foreach (var piece in _byEnd.GetValueOrDefault((x, y)) ?? [])
                {
                    var gap = Math.Min((piece.Start - point).Length, (piece.End - point).Length);
                    if (!piece.Used && gap <= shortest)
                    {
                        (best, shortest) = (piece, gap);
                    }
                }
            }
        }

        return best;
    }

    private bool IsNear(Point3 a, Point3 b) => (a - b).Length <= _tolerance;

    private void Index(Piece piece, Point3 end)
    {
        var cell = Cell(end);
        if (!_byEnd.TryGetValue(cell, out var list))
        {
            _byEnd[cell] = list = [];
        }

        list.Add(piece);
    }

    private (long X, long Y) Cell(Point3 p) => ((long)Math.Floor(p.X / _tolerance), (long)Math.Floor(p.Y / _tolerance));

    private sealed record Piece(DrawingCurve Curve, Point3 Start, Point3 End)
    {
        internal bool Used { get; set; }
    }
}
