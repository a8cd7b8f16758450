using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Modelling;

/// <summary>
/// A line of text as outlines, its box centred on the origin. The curves of the font become arcs that leave and meet as they do, so
/// that area and extents are closed forms.
/// </summary>
internal sealed class Lettering
{
    /// <summary>Characters of a text.</summary>
    public const int Longest = 60;

    // Share of the em below which a letter hangs under the base line; round letters go down by less.
    private const double Hanging = 0.05;
    private const char Capital = 'H';

    private Lettering(string text, IReadOnlyList<(Outline Outline, IReadOnlyList<Outline> Holes)> shapes)
    {
        Text = text;
        Shapes = shapes;
        Width = shapes.Max(s => s.Outline.Max.X) - shapes.Min(s => s.Outline.Min.X);
        Height = shapes.Max(s => s.Outline.Max.Y) - shapes.Min(s => s.Outline.Min.Y);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What is filled: outlines with their openings.</summary>
    public IReadOnlyList<(Outline Outline, IReadOnlyList<Outline> Holes)> Shapes { get; }

    /// <summary>Extent along the line.</summary>
    public double Width { get; }

    /// <summary>Extent across the line.</summary>
    public double Height { get; }

    /// <summary>Area of the letters.</summary>
    public double Area => Shapes.Sum(s => s.Outline.Area - s.Holes.Sum(h => h.Area));

    /// <summary>A text whose letters are as high as said: its whole height, or that of its capitals where letters hang below the line.</summary>
    /// <param name="text">The text, up to 60 characters.</param>
    /// <param name="height">Height in millimetres.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for a character that the font lacks, or a text of spaces.</exception>
    public static Lettering Of(string text, double height)
    {
        var font = TrueTypeFont.Bold;
        if (text.FirstOrDefault(c => !font.Has(c)) is var missing and not '\0')
        {
            throw Refuse.Prompt($"The text '{text}' cannot be made: the font has no '{missing}'.");
        }

        if (text.Length > Longest || string.IsNullOrWhiteSpace(text))
        {
            throw Refuse.Prompt($"The text '{text}' cannot be made: it must have between 1 and {Longest} characters.");
        }

        var curves = new List<List<(double X, double Y, bool On)>>();
        var pen = 0;
        foreach (var c in text)
        {
            curves.AddRange(font.Curves(c).Where(k => k.Count > 1).Select(k => k.Select(p => (p.X + pen, p.Y, p.On)).ToList()));
            pen += font.Advance(c);
        }

        var unit = curves.Select(k => Curve(k, 1)).ToList();
        var (low, high) = (unit.Min(o => o.Min.Y), unit.Max(o => o.Max.Y));
        var scale = height / (low < -Hanging * font.UnitsPerEm ? font.Curves(Capital)[0].Max(p => p.Y) : high - low);
        var (x, y) = ((unit.Min(o => o.Min.X) + unit.Max(o => o.Max.X)) / 2, (low + high) / 2);
        return new Lettering(text, Nested([.. curves.Select(k => Curve([.. k.Select(p => (p.X - x, p.Y - y, p.On))], scale))]));
    }

    /// <summary>The height at which a text is as wide as said.</summary>
    public static double HeightFor(string text, double width) => width / Of(text, 1).Width;

    /// <summary>The letters as solids on the XY plane, each piece by itself.</summary>
    public IReadOnlyList<Piece> Raise(double height, double z = 0) => [.. Shapes.Select(s => Piece.Extrude(s.Outline, height, z, s.Holes))];

    // A curve inside another one is an opening of it, one inside an opening is filled again.
    private static List<(Outline Outline, IReadOnlyList<Outline> Holes)> Nested(List<Outline> curves)
    {
        bool Inside(Outline inner, Outline outer) => inner != outer && inner.Area < outer.Area && outer.Room(inner.Corners[0].X, inner.Corners[0].Y) > 0;
        int Depth(Outline curve) => curves.Count(other => Inside(curve, other));
        return [.. curves.Where(c => Depth(c) % 2 == 0).Select(c => (c, (IReadOnlyList<Outline>)[.. curves.Where(h => Depth(h) == Depth(c) + 1 && Inside(h, c))]))];
    }

    private static Outline Curve(List<(double X, double Y, bool On)> points, double scale)
    {
        // Between two control points lies a point that the file leaves out.
        var all = new List<(double X, double Y, bool On)>();
        for (var i = 0; i < points.Count; i++)
        {
            var (p, next) = (points[i], points[(i + 1) % points.Count]);
            all.Add((p.X * scale, p.Y * scale, p.On));
            if (!p.On && !next.On)
            {
                all.Add(((p.X + next.X) / 2 * scale, (p.Y + next.Y) / 2 * scale, true));
            }
        }

        var first = all.FindIndex(p => p.On);
        all = [.. all.Skip(first), .. all.Take(first)];
        var outline = Outline.From(all[0].X, all[0].Y);
        for (var i = 1; i <= all.Count; i++)
        {
            var p = all[i % all.Count];
            if (!p.On)
            {
                var to = all[(i + 1) % all.Count];
                var from = outline.Corners[^1];
                Bend(outline, (from.X, from.Y), (p.X, p.Y), (to.X, to.Y));
                i++;
            }
            else if (i < all.Count)
            {
                outline.To(p.X, p.Y);
            }
        }

        // The last piece ends where the first one began.
        var corners = outline.Corners;
        return Math.Abs(corners[^1].X - corners[0].X) + Math.Abs(corners[^1].Y - corners[0].Y) < 1e-3 * scale
            ? corners.SkipLast(1).Skip(1).Aggregate(Outline.Start(corners[0]), (o, c) => o.Append(c))
            : outline;
    }

    // Two arcs with a common tangent stand in for a quadratic curve; one is enough where it is even.
    private static void Bend(Outline outline, (double X, double Y) from, (double X, double Y) control, (double X, double Y) to)
    {
        var (a, b) = (Unit(control.X - from.X, control.Y - from.Y), Unit(to.X - control.X, to.Y - control.Y));
        var (ax, ay, la) = a;
        var (bx, by, lb) = b;
        var turn = Math.Atan2((ax * by) - (ay * bx), (ax * bx) + (ay * by));
        if (Math.Abs(turn) < 0.02 || la == 0 || lb == 0)
        {
            outline.To(to.X, to.Y);
            return;
        }

        if (Math.Abs(la - lb) < 0.03 * (la + lb))
        {
            outline.Arc(to.X, to.Y, turn);
            return;
        }

        var (vx, vy) = (to.X - from.X, to.Y - from.Y);
        var along = (vx * (ax + bx)) + (vy * (ay + by));
        var open = 2 * (1 - ((ax * bx) + (ay * by)));
        var d = (-along + Math.Sqrt((along * along) + (open * ((vx * vx) + (vy * vy))))) / open;
        var (mx, my) = ((from.X + to.X + (d * (ax - bx))) / 2, (from.Y + to.Y + (d * (ay - by))) / 2);
        var chord = Math.Atan2(my - from.Y, mx - from.X);
        var start = 2 * Math.IEEERemainder(chord - Math.Atan2(ay, ax), 2 * Math.PI);
        outline.Arc(mx, my, start);
        outline.Arc(to.X, to.Y, turn - start);
    }

    private static (double X, double Y, double Length) Unit(double x, double y)
    {
        var length = Math.Sqrt((x * x) + (y * y));
        return length == 0 ? (0, 0, 0) : (x / length, y / length, length);
    }
}
