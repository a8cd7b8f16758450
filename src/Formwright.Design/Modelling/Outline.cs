using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>A corner of an outline and how the outline goes on from there.</summary>
/// <param name="X">First coordinate.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Bulge">Tangent of a quarter of the angle that the arc to the next corner turns, above 0 to the left; 0 for a line.</param>
internal readonly record struct Corner(double X, double Y, double Bulge = 0);

/// <summary>
/// A closed line of straight pieces and arcs in a plane. Its area, its moment and its extents are closed forms, so that the volume of
/// what is extruded or revolved from it is known before the kernel builds it.
/// </summary>
internal sealed partial class Outline
{
    private readonly List<Corner> corners;

    private Outline(List<Corner> corners) => this.corners = corners;

    /// <summary>The corners, in order; the last one is joined to the first.</summary>
    public IReadOnlyList<Corner> Corners => corners;

    /// <summary>Area, above 0 whichever way the outline runs.</summary>
    public double Area => Math.Abs(Segments().Sum(s => s.Area));

    /// <summary>Integral of the first coordinate over the area; times 2 pi it is the volume of the revolved outline.</summary>
    public double Moment => Math.Abs(Segments().Sum(s => s.Moment));

    /// <summary>The smallest coordinates.</summary>
    public (double X, double Y) Min => (Drawn().Min(s => s.Low.X), Drawn().Min(s => s.Low.Y));

    /// <summary>The largest coordinates.</summary>
    public (double X, double Y) Max => (Drawn().Max(s => s.High.X), Drawn().Max(s => s.High.Y));

    // Of an outline all of whose corners fall together nothing is left to draw.
    private IEnumerable<Segment> Drawn() =>
        Segments() is var segments && segments.Any() ? segments : throw Refuse.Prompt("The given sizes leave nothing of another one of the part, so that one must be given too.");

    /// <summary>Begins an outline at a point.</summary>
    public static Outline From(double x, double y) => Start(new Corner(x, y));

    /// <summary>Begins an outline at a corner, to go on from there as it says.</summary>
    public static Outline Start(Corner corner) => new([corner]);

    public static Outline Polygon(IEnumerable<(double X, double Y)> points) => new([.. points.Select(p => new Corner(p.X, p.Y))]);

    /// <summary>An outline by its corners.</summary>
    public static Outline Of(IEnumerable<Corner> corners) => new([.. corners]);

    public static Outline Circle(double radius, double x = 0, double y = 0) => new([new(x + radius, y, 1), new(x - radius, y, 1)]);

    /// <summary>A rectangle about a point, its corners rounded when a radius is given.</summary>
    public static Outline Rectangle(double width, double height, double radius = 0, double x = 0, double y = 0)
    {
        var (w, h) = (width / 2, height / 2);
        if (radius <= 0)
        {
            return Polygon([(x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h)]);
        }

        return From(x - w + radius, y - h)
            .To(x + w - radius, y - h).Turn(radius, radius, true)
            .To(x + w, y + h - radius).Turn(-radius, radius, true)
            .To(x - w + radius, y + h).Turn(-radius, -radius, true)
            .To(x - w, y - h + radius).Turn(radius, -radius, true);
    }

    /// <summary>A regular polygon about the origin, one corner on the X axis.</summary>
    public static Outline Regular(int sides, double cornerRadius, double turn = 0) =>
        Polygon(Enumerable.Range(0, sides).Select(i => Polar(cornerRadius, turn + (2 * Math.PI * i / sides))));

    /// <summary>A hexagon by its width across flats, two corners on the X axis.</summary>
    public static Outline Hexagon(double acrossFlats) => Regular(6, acrossFlats / Math.Sqrt(3));

    /// <summary>A slot with round ends between two points.</summary>
    public static Outline Slot((double X, double Y) from, (double X, double Y) to, double width) => Taper(from, width / 2, to, width / 2);

    /// <summary>Two circles and the two tangents that hold them together, such as the side of a lever.</summary>
    public static Outline Taper((double X, double Y) from, double fromRadius, (double X, double Y) to, double toRadius)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        var axis = Math.Atan2(dy, dx);
        var side = Math.Acos(Math.Clamp((fromRadius - toRadius) / distance, -1, 1));
        (double X, double Y) At((double X, double Y) center, double radius, double angle) => (center.X + (radius * Math.Cos(axis + angle)), center.Y + (radius * Math.Sin(axis + angle)));
        var (a, b, c, d) = (At(from, fromRadius, -side), At(to, toRadius, -side), At(to, toRadius, side), At(from, fromRadius, side));
        return From(a.X, a.Y).To(b.X, b.Y).Arc(c.X, c.Y, 2 * side).To(d.X, d.Y).Arc(a.X, a.Y, (2 * Math.PI) - (2 * side));
    }

    public static (double X, double Y) Polar(double radius, double angle) => (radius * Math.Cos(angle), radius * Math.Sin(angle));

    /// <summary>Goes straight to a point.</summary>
    public Outline To(double x, double y)
    {
        Add(x, y);
        return this;
    }

    /// <summary>Goes straight to a corner and on from there as it says.</summary>
    public Outline Append(Corner corner)
    {
        corners.Add(corner);
        return this;
    }

    /// <summary>Goes to a point on an arc that turns by an angle, in radians, above 0 to the left.</summary>
    public Outline Arc(double x, double y, double turn)
    {
        corners[^1] = corners[^1] with { Bulge = Math.Tan(turn / 4) };
        Add(x, y);
        return this;
    }

    /// <summary>A quarter of a circle by an offset.</summary>
    public Outline Turn(double x, double y, bool left) => Arc(corners[^1].X + x, corners[^1].Y + y, left ? Math.PI / 2 : -Math.PI / 2);

    /// <summary>An arc through a point between.</summary>
    public Outline Through(double x, double y, double endX, double endY)
    {
        var start = corners[^1];
        var before = Math.Atan2(y - start.Y, x - start.X);
        var after = Math.Atan2(endY - y, endX - x);
        return Arc(endX, endY, 2 * Math.IEEERemainder(after - before, 2 * Math.PI));
    }

    /// <summary>The same outline shifted.</summary>
    public Outline Moved(double x, double y) => new([.. corners.Select(c => c with { X = c.X + x, Y = c.Y + y })]);

    /// <summary>The same outline turned about the origin, in radians.</summary>
    public Outline Turned(double angle)
    {
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        return new([.. corners.Select(c => c with { X = (c.X * cos) - (c.Y * sin), Y = (c.X * sin) + (c.Y * cos) })]);
    }

    /// <summary>The pieces between the corners.</summary>
    public IEnumerable<Segment> Segments()
    {
        for (var i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            if (Math.Abs(a.X - b.X) > 1e-9 || Math.Abs(a.Y - b.Y) > 1e-9)
            {
                yield return new Segment(a, b);
            }
        }
    }

    // A corner on the last one would leave an edge without length.
    private void Add(double x, double y)
    {
        if (Math.Abs(x - corners[^1].X) > 1e-9 || Math.Abs(y - corners[^1].Y) > 1e-9)
        {
            corners.Add(new Corner(x, y));
        }
    }
}
