namespace Formwright.Design.Modelling;

/// <summary>A straight piece or an arc of an outline.</summary>
/// <param name="From">Where it begins, with its bulge.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Segment(Corner From, Corner To)
{
    public bool IsArc => From.Bulge != 0;

    /// <summary>A point between: the middle of the arc.</summary>
    public (double X, double Y) Middle => (
        ((From.X + To.X) / 2) + (From.Bulge * (To.Y - From.Y) / 2),
        ((From.Y + To.Y) / 2) - (From.Bulge * (To.X - From.X) / 2));

    /// <summary>Its share of the area: the integral of x dy.</summary>
    public double Area
    {
        get
        {
            if (!IsArc)
            {
                return (From.X + To.X) / 2 * (To.Y - From.Y);
            }

            var (x, _, r, a, b) = Arc();
            double At(double t) => (x * r * Math.Sin(t)) + (r * r / 2 * (t + (Math.Sin(t) * Math.Cos(t))));
            return At(b) - At(a);
        }
    }

    /// <summary>Its share of the moment: half the integral of x squared dy.</summary>
    public double Moment
    {
        get
        {
            if (!IsArc)
            {
                return (To.Y - From.Y) * ((From.X * From.X) + (From.X * To.X) + (To.X * To.X)) / 6;
            }

            var (x, _, r, a, b) = Arc();
            double At(double t)
            {
                var sin = Math.Sin(t);
                return ((x * x * r * sin) + (x * r * r * (t + (sin * Math.Cos(t)))) + (r * r * r * (sin - (sin * sin * sin / 3)))) / 2;
            }

            return At(b) - At(a);
        }
    }

    /// <summary>The smallest coordinates.</summary>
    public (double X, double Y) Low => Extreme(Math.Min, Math.PI);

    /// <summary>The largest coordinates.</summary>
    public (double X, double Y) High => Extreme(Math.Max, 0);

    private (double X, double Y) Extreme(Func<double, double, double> pick, double quarter)
    {
        var (x, y) = (pick(From.X, To.X), pick(From.Y, To.Y));
        if (IsArc)
        {
            var (cx, cy, r, a, b) = Arc();
            x = Covers(quarter) ? pick(x, cx + (r * Math.Cos(quarter))) : x;
            y = Covers(quarter + (Math.PI / 2)) ? pick(y, cy + (r * Math.Sin(quarter + (Math.PI / 2)))) : y;

            bool Covers(double angle)
            {
                var (low, high) = (Math.Min(a, b), Math.Max(a, b));
                var first = low + ((((angle - low) % (2 * Math.PI)) + (2 * Math.PI)) % (2 * Math.PI));
                return first <= high;
            }
        }

        return (x, y);
    }

    /// <summary>Centre and radius of an arc, and the angles of both ends, the second one reached from the first without a jump.</summary>
    public (double X, double Y, double Radius, double Start, double End) Arc()
    {
        var turn = 4 * Math.Atan(From.Bulge);
        var (dx, dy) = (To.X - From.X, To.Y - From.Y);
        var ahead = (1 - (From.Bulge * From.Bulge)) / (4 * From.Bulge);
        var (x, y) = (((From.X + To.X) / 2) - (dy * ahead), ((From.Y + To.Y) / 2) + (dx * ahead));
        var radius = Math.Sqrt(Math.Pow(From.X - x, 2) + Math.Pow(From.Y - y, 2));
        var start = Math.Atan2(From.Y - y, From.X - x);
        return (x, y, radius, start, start + turn);
    }
}
