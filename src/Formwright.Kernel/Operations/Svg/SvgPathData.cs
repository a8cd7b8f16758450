namespace Formwright.Kernel.Operations;

/// <summary>Reads the path language of SVG. Source: SVG 1.1, section 8.3 and appendix F.6.</summary>
internal sealed class SvgPathData
{
    private readonly SvgScanner scanner;
    private readonly List<PathSubpath> subpaths = [];
    private List<PathSegment> segments = [];
    private (double X, double Y) start;
    private (double X, double Y) at;

    /// <summary>Control point that a smooth cubic or quadratic segment continues from.</summary>
    private (double X, double Y)? cubic;
    private (double X, double Y)? quadratic;

    private SvgPathData(string text) => scanner = new SvgScanner(text);

    /// <summary>The parts of a path that have segments. As viewers do, it is drawn up to the first thing that is wrong.</summary>
    /// <param name="text">The path.</param>
    /// <param name="isWhole">False when something was wrong.</param>
    internal static IReadOnlyList<PathSubpath> Parse(string text, out bool isWhole)
    {
        var path = new SvgPathData(text);
        isWhole = path.Read();
        path.End(closed: false);
        return path.subpaths;
    }

    private bool Read()
    {
        var command = '\0';
        while (scanner.Peek() is not '\0' and var next)
        {
            if (char.IsAsciiLetter(next))
            {
                scanner.Skip();
                command = next;
                if (command is 'Z' or 'z')
                {
                    End(closed: true);
                    at = start;
                    (cubic, quadratic) = (null, null);
                    continue;
                }
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                return false;
            }

            if (!TryRead(command))
            {
                return false;
            }

            // Further points after a move are lines.
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }

        return true;
    }

    private bool TryRead(char command)
    {
        var isRelative = char.IsAsciiLetterLower(command);
        var (x, y) = isRelative ? at : (0, 0);
        var smoothCubic = cubic is { } c ? ((2 * at.X) - c.X, (2 * at.Y) - c.Y) : at;
        var smoothQuadratic = quadratic is { } q ? ((2 * at.X) - q.X, (2 * at.Y) - q.Y) : at;
        (cubic, quadratic) = (null, null);
        switch (char.ToUpperInvariant(command))
        {
            case 'M' when TryNumbers(2, out var n):
                End(closed: false);
                start = at = (x + n[0], y + n[1]);
                return true;
            case 'L' when TryNumbers(2, out var n):
                Line((x + n[0], y + n[1]));
                return true;
            case 'H' when TryNumbers(1, out var n):
                Line((x + n[0], at.Y));
                return true;
            case 'V' when TryNumbers(1, out var n):
                Line((at.X, y + n[0]));
                return true;
            case 'C' when TryNumbers(6, out var n):
                Cubic((x + n[0], y + n[1]), (x + n[2], y + n[3]), (x + n[4], y + n[5]));
                return true;
            case 'S' when TryNumbers(4, out var n):
                Cubic(smoothCubic, (x + n[0], y + n[1]), (x + n[2], y + n[3]));
                return true;
            case 'Q' when TryNumbers(4, out var n):
                Quadratic((x + n[0], y + n[1]), (x + n[2], y + n[3]));
                return true;
            case 'T' when TryNumbers(2, out var n):
                Quadratic(smoothQuadratic, (x + n[0], y + n[1]));
                return true;
            case 'A' when TryArc(out var n):
                Add(SvgArcs.Arc(at, (x + n[5], y + n[6]), n[0], n[1], n[2], n[3] != 0, n[4] != 0), (x + n[5], y + n[6]));
                return true;
            default:
                return false;
        }
    }

    private bool TryNumbers(int count, out double[] numbers)
    {
        numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (!scanner.TryNumber(out numbers[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryArc(out double[] n)
    {
        n = new double[7];
        return scanner.TryNumber(out n[0]) && scanner.TryNumber(out n[1]) && scanner.TryNumber(out n[2])
            && scanner.TryFlag(out n[3]) && scanner.TryFlag(out n[4])
            && scanner.TryNumber(out n[5]) && scanner.TryNumber(out n[6]);
    }

    private void Line((double X, double Y) to) => Add(new PathSegment(PathSegmentType.Line, [to.X, to.Y]), to);

    private void Cubic((double X, double Y) c1, (double X, double Y) c2, (double X, double Y) to)
    {
        Add(new PathSegment(PathSegmentType.Cubic, [to.X, to.Y], C1: [c1.X, c1.Y], C2: [c2.X, c2.Y]), to);
        cubic = c2;
    }

    private void Quadratic((double X, double Y) c, (double X, double Y) to)
    {
        Add(new PathSegment(PathSegmentType.Quadratic, [to.X, to.Y], C: [c.X, c.Y]), to);
        quadratic = c;
    }

    private void Add(PathSegment segment, (double X, double Y) to)
    {
        if (segments.Count == 0)
        {
            start = at;
        }

        segments.Add(segment);
        at = to;
    }

    private void End(bool closed)
    {
        if (segments.Count > 0)
        {
            subpaths.Add(new PathSubpath([start.X, start.Y], segments, closed));
            segments = [];
        }
    }
}

/// <summary>Arcs of ellipses.</summary>
internal static class SvgArcs
{
    /// <summary>From the ends of an arc to its centre and angles; radii that are too small grow, none makes a line.</summary>
    internal static PathSegment Arc((double X, double Y) from, (double X, double Y) to, double rx, double ry, double rotationDegrees, bool isLarge, bool isPositive)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx == 0 || ry == 0 || from == to)
        {
            return new PathSegment(PathSegmentType.Line, [to.X, to.Y]);
        }

        // In the frame of the ellipse, scaled to a unit circle, the centre lies on the bisector of the chord.
        var rotation = double.DegreesToRadians(rotationDegrees);
        var (sin, cos) = Math.SinCos(rotation);
        var (dx, dy) = ((from.X - to.X) / 2, (from.Y - to.Y) / 2);
        var (x, y) = (((cos * dx) + (sin * dy)) / rx, ((cos * dy) - (sin * dx)) / ry);
        var square = (x * x) + (y * y);
        if (square > 1)
        {
            var grow = Math.Sqrt(square);
            (rx, ry, x, y, square) = (rx * grow, ry * grow, x / grow, y / grow, 1);
        }

        var distance = Math.Sqrt(Math.Max(0, (1 - square) / square)) * (isLarge == isPositive ? -1 : 1);
        var (cx, cy) = (distance * y, -distance * x);
        var startAngle = Math.Atan2(y - cy, x - cx);
        var sweep = Math.Atan2(-y - cy, -x - cx) - startAngle;
        if (isPositive && sweep < 0)
        {
            sweep += Math.Tau;
        }
        else if (!isPositive && sweep > 0)
        {
            sweep -= Math.Tau;
        }

        double[] center = [(cos * rx * cx) - (sin * ry * cy) + ((from.X + to.X) / 2), (sin * rx * cx) + (cos * ry * cy) + ((from.Y + to.Y) / 2)];
        return new PathSegment(PathSegmentType.Arc, [to.X, to.Y], Center: center, Rx: rx, Ry: ry, XAxisRotation: rotation, StartAngle: startAngle, DeltaAngle: sweep);
    }

    /// <summary>A quarter or half of an ellipse that is not turned.</summary>
    internal static PathSegment Part(double cx, double cy, double rx, double ry, double startAngle, double sweep)
    {
        var (sin, cos) = Math.SinCos(startAngle + sweep);
        return new PathSegment(PathSegmentType.Arc, [cx + (rx * cos), cy + (ry * sin)], Center: [cx, cy], Rx: rx, Ry: ry, StartAngle: startAngle, DeltaAngle: sweep);
    }
}
