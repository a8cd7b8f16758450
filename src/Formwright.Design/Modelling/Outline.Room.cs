namespace Formwright.Design.Modelling;

/// <content>Distances to the outline, and outlines at a distance.</content>
internal sealed partial class Outline
{
    // Chords by which an arc is tested for which side a point is on.
    private const int Chords = 48;
    private const int SearchSteps = 24;
    private const int Halvings = 14;
    private const double Near = 1e-7;
    private (double X, double Y)? middle;

    /// <summary>The centroid when there is room about it, else the point with the most room.</summary>
    public (double X, double Y) Middle => middle ??= FindMiddle();

    /// <summary>The shortest straight piece; 0 when there is none.</summary>
    public double ShortestLine => Segments().Where(s => !s.IsArc).Select(Length).DefaultIfEmpty(0).Min();

    /// <summary>True when two pieces meet without a corner.</summary>
    public bool IsSmoothSomewhere
    {
        get
        {
            var all = Segments().ToList();
            return all.Where((s, i) => Math.Abs(Cross(Heading(s, 1), Heading(all[(i + 1) % all.Count], 0))) < 1e-6).Any();
        }
    }

    /// <summary>Distance of a point from the outline, below 0 outside.</summary>
    public double Room(double x, double y)
    {
        var distance = Segments().Min(s => Distance(s, x, y));
        return Contains(x, y) ? distance : -distance;
    }

    /// <summary>The outline inside this one at a distance from all of it.</summary>
    /// <returns>The outline; null when the distance leaves no such outline, or one with fewer pieces.</returns>
    public Outline? Inset(double distance)
    {
        var all = Segments().ToList();
        var side = Math.Sign(all.Sum(s => s.Area)) * distance;
        var points = new List<(double X, double Y)>();
        for (var i = 0; i < all.Count; i++)
        {
            if (Meet(all[(i + all.Count - 1) % all.Count], all[i], side) is not { } point)
            {
                return null;
            }

            points.Add(point);
        }

        var inner = new Outline([.. all.Select((s, i) => new Corner(points[i].X, points[i].Y, BulgeOf(s, points[i], points[(i + 1) % all.Count])))]);
        var turned = inner.Segments().Count() != all.Count
            || all.Where((s, i) => !s.IsArc && (((s.To.X - s.From.X) * (points[(i + 1) % all.Count].X - points[i].X)) + ((s.To.Y - s.From.Y) * (points[(i + 1) % all.Count].Y - points[i].Y))) <= 0).Any()
            || all.Exists(s => s.IsArc && s.Arc().Radius - (Math.Sign(s.From.Bulge) * side) <= Near);
        return turned || inner.Corners.Any(c => Room(c.X, c.Y) < distance - (1e-6 * (1 + distance))) ? null : inner;
    }

    /// <summary>True when two pieces cross or touch other than at common corners.</summary>
    public bool CrossesItself()
    {
        var all = Segments().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 2; j < all.Count; j++)
            {
                if ((i > 0 || j < all.Count - 1) && Cuts(all[i], all[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Contains(double x, double y)
    {
        var inside = false;
        foreach (var s in Segments())
        {
            var n = s.IsArc ? Chords : 1;
            var from = (s.From.X, s.From.Y);
            for (var i = 1; i <= n; i++)
            {
                var to = i == n ? (s.To.X, s.To.Y) : On(s, (double)i / n);
                if (from.Y > y != to.Item2 > y && x < from.X + ((to.Item1 - from.X) * (y - from.Y) / (to.Item2 - from.Y)))
                {
                    inside = !inside;
                }

                from = to;
            }
        }

        return inside;
    }

    private (double X, double Y) FindMiddle()
    {
        var (low, high) = (Min, Max);
        var best = (X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2);
        var center = Centroid();
        var step = Math.Max(high.X - low.X, high.Y - low.Y) / SearchSteps;
        var room = Room(best.X, best.Y);
        for (var i = 0; i <= SearchSteps; i++)
        {
            for (var j = 0; j <= SearchSteps; j++)
            {
                Try(low.X + (i * step), low.Y + (j * step));
            }
        }

        for (var n = 0; n < Halvings; n++, step /= 2)
        {
            var (x, y) = best;
            foreach (var (dx, dy) in (ReadOnlySpan<(int, int)>)[(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)])
            {
                Try(x + (dx * step), y + (dy * step));
            }
        }

        return Room(center.X, center.Y) > room / 2 ? center : best;

        void Try(double x, double y)
        {
            if (Room(x, y) is var r && r > room)
            {
                (best, room) = ((x, y), r);
            }
        }
    }

    private (double X, double Y) Centroid()
    {
        var area = Segments().Sum(s => s.Area);
        var swapped = new Outline([.. corners.Select(c => new Corner(c.Y, c.X, -c.Bulge))]);
        return (Segments().Sum(s => s.Moment) / area, swapped.Segments().Sum(s => s.Moment) / -area);
    }

    // Where two neighbours moved to the left by a distance meet, near their common corner.
    private static (double X, double Y)? Meet(Segment a, Segment b, double left)
    {
        var (da, db) = (Heading(a, 1), Heading(b, 0));
        var corner = (a.To.X, a.To.Y);
        if (Math.Abs(Cross(da, db)) < 1e-6)
        {
            return (corner.X - (da.Y * left), corner.Y + (da.X * left));
        }

        List<(double X, double Y)> meetings = (a.IsArc, b.IsArc) switch
        {
            (false, false) => LineLine(a, b, left),
            (true, false) => CircleLine(a, b, left),
            (false, true) => CircleLine(b, a, left),
            (true, true) => CircleCircle(a, b, left),
        };
        return meetings.Count == 0 ? null : meetings.MinBy(p => Math.Pow(p.X - corner.X, 2) + Math.Pow(p.Y - corner.Y, 2));
    }

    private static List<(double X, double Y)> LineLine(Segment a, Segment b, double left)
    {
        var (da, db) = (Heading(a, 0), Heading(b, 0));
        var (ax, ay) = (a.From.X - (da.Y * left), a.From.Y + (da.X * left));
        var (bx, by) = (b.From.X - (db.Y * left), b.From.Y + (db.X * left));
        var t = Cross((bx - ax, by - ay), db) / Cross(da, db);
        return [(ax + (t * da.X), ay + (t * da.Y))];
    }

    private static List<(double X, double Y)> CircleLine(Segment arc, Segment line, double left)
    {
        var (cx, cy, radius, _, _) = arc.Arc();
        var r = radius - (Math.Sign(arc.From.Bulge) * left);
        var d = Heading(line, 0);
        var (px, py) = (line.From.X - (d.Y * left) - cx, line.From.Y + (d.X * left) - cy);
        var along = (px * d.X) + (py * d.Y);
        var square = (r * r) - (px * px) - (py * py) + (along * along);
        return r <= 0 || square < 0
            ? []
            : [.. new[] { -along - Math.Sqrt(square), -along + Math.Sqrt(square) }.Select(t => (cx + px + (t * d.X), cy + py + (t * d.Y)))];
    }

    private static List<(double X, double Y)> CircleCircle(Segment a, Segment b, double left)
    {
        var (ax, ay, ar, _, _) = a.Arc();
        var (bx, by, br, _, _) = b.Arc();
        var (ra, rb) = (ar - (Math.Sign(a.From.Bulge) * left), br - (Math.Sign(b.From.Bulge) * left));
        var (dx, dy) = (bx - ax, by - ay);
        var d = Math.Sqrt((dx * dx) + (dy * dy));
        var along = d < Near ? 0 : ((ra * ra) - (rb * rb) + (d * d)) / (2 * d);
        var square = (ra * ra) - (along * along);
        if (d < Near || square < 0)
        {
            return [];
        }

        var h = Math.Sqrt(square);
        return [.. new[] { -h, h }.Select(s => (ax + (((along * dx) - (s * dy)) / d), ay + (((along * dy) + (s * dx)) / d)))];
    }

    private static double BulgeOf(Segment s, (double X, double Y) from, (double X, double Y) to)
    {
        if (!s.IsArc)
        {
            return 0;
        }

        var (cx, cy, _, _, _) = s.Arc();
        var turn = Math.Atan2(to.Y - cy, to.X - cx) - Math.Atan2(from.Y - cy, from.X - cx);
        var left = s.From.Bulge > 0;
        while (left ? turn <= Near : turn >= -Near)
        {
            turn += left ? 2 * Math.PI : -2 * Math.PI;
        }

        while (Math.Abs(turn) > 2 * Math.PI)
        {
            turn -= left ? 2 * Math.PI : -2 * Math.PI;
        }

        return Math.Tan(turn / 4);
    }

    private static double Distance(Segment s, double x, double y)
    {
        var ends = Math.Sqrt(Math.Min(Math.Pow(x - s.From.X, 2) + Math.Pow(y - s.From.Y, 2), Math.Pow(x - s.To.X, 2) + Math.Pow(y - s.To.Y, 2)));
        if (s.IsArc)
        {
            var (cx, cy, r, start, end) = s.Arc();
            var (low, high) = (Math.Min(start, end), Math.Max(start, end));
            var angle = Math.Atan2(y - cy, x - cx);
            angle = low + ((((angle - low) % (2 * Math.PI)) + (2 * Math.PI)) % (2 * Math.PI));
            return angle <= high ? Math.Abs(Math.Sqrt(Math.Pow(x - cx, 2) + Math.Pow(y - cy, 2)) - r) : ends;
        }

        var d = Heading(s, 0);
        var along = ((x - s.From.X) * d.X) + ((y - s.From.Y) * d.Y);
        return along <= 0 || along >= Length(s) ? ends : Math.Abs(Cross(d, (x - s.From.X, y - s.From.Y)));
    }

    private static (double X, double Y) On(Segment arc, double share)
    {
        var (cx, cy, r, start, end) = arc.Arc();
        var angle = start + ((end - start) * share);
        return (cx + (r * Math.Cos(angle)), cy + (r * Math.Sin(angle)));
    }

    // Unit direction at the beginning (0) or the end (1).
    private static (double X, double Y) Heading(Segment s, int end)
    {
        var chord = Math.Atan2(s.To.Y - s.From.Y, s.To.X - s.From.X);
        var turn = 2 * Math.Atan(s.From.Bulge);
        var angle = end == 0 ? chord - turn : chord + turn;
        return (Math.Cos(angle), Math.Sin(angle));
    }

    private static double Length(Segment s) => Math.Sqrt(Math.Pow(s.To.X - s.From.X, 2) + Math.Pow(s.To.Y - s.From.Y, 2));

    private static double Cross((double X, double Y) a, (double X, double Y) b) => (a.X * b.Y) - (a.Y * b.X);

    private static bool Cuts(Segment a, Segment b)
    {
        double Side(Segment s, Corner p) => Cross((s.To.X - s.From.X, s.To.Y - s.From.Y), (p.X - s.From.X, p.Y - s.From.Y));
        var (b1, b2, a1, a2) = (Side(a, b.From), Side(a, b.To), Side(b, a.From), Side(b, a.To));
        return ((b1 >= 0) != (b2 >= 0) || b1 == 0 || b2 == 0) && ((a1 >= 0) != (a2 >= 0) || a1 == 0 || a2 == 0)
            && Math.Min(a.From.X, a.To.X) <= Math.Max(b.From.X, b.To.X) && Math.Min(b.From.X, b.To.X) <= Math.Max(a.From.X, a.To.X)
            && Math.Min(a.From.Y, a.To.Y) <= Math.Max(b.From.Y, b.To.Y) && Math.Min(b.From.Y, b.To.Y) <= Math.Max(a.From.Y, a.To.Y);
    }
}
