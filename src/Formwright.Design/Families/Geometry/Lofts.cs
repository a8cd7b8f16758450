using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A straight transition between two sections one above the other, such as a square and a circle.</summary>
internal sealed class Loft : PlainSolid
{
    private const int CircleArcs = 4;

    // Sides of a section; 0 is a circle.
    private static readonly Dictionary<string, int> Sections = new() { ["circle"] = 0, ["square"] = 4, ["rectangle"] = 4, ["triangle"] = 3, ["hexagon"] = 6, ["octagon"] = 8 };

    public override string Nouns => "loft|transition|lofted solid|lofted shape|lofted body|lofted transition|transition piece|square to round transition|round to square transition|square to round|round to square|square to round adapter|lofted block|transition from a|lofted part";

    public override string Example => "loft from a 40 mm square to a 20 mm circle, 50 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("circle", "circle|round|circular section|circular|round section"),
        Parameter.Flag("square", "square|square section"),
        Parameter.Flag("rectangle", "rectangle|rectangular section|rectangular"),
        Parameter.Flag("triangle", "triangle|triangular section"),
        Parameter.Flag("hexagon", "hexagon|hexagonal section|hexagonal|hex"),
        Parameter.Flag("octagon", "octagon|octagonal section|octagonal"),
        Parameter.Number("bottomSides", 4, 0, 100).Standard(),
        Parameter.Length("bottom", v => v["top"]),
        Parameter.Length("bottomDepth", v => v["bottom"]).Standard(),
        Parameter.Number("topSides", 0, 0, 100).Standard(),
        Parameter.Length("top", v => v["bottom"]),
        Parameter.Length("topDepth", v => v["top"]).Standard(),
        Parameter.Length("height", v => v["bottom"]).Named("over|over a height of|over a length of|over a distance of|apart").From("length", "extrusion", "depth", "spacing"),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        Sections.Keys.ToList().ForEach(s => given.Remove(s));
        var lexemes = phrase.Prompt.Lexemes;
        var ends = new Queue<string>(["bottom", "top"]);
        for (var i = 0; i < lexemes.Count && ends.Count > 0; i++)
        {
            if (lexemes[i].Is(TermCategory.Mark) && Sections.TryGetValue(lexemes[i].Term!.Id, out var sides) && (Size(lexemes, i, -1) ?? Size(lexemes, i, 1)) is { } size)
            {
                var end = ends.Dequeue();
                given[end + "Sides"] = sides;
                Take(phrase, size, end, given);
            }
        }

        Require(ends.Count == 0, "it does not give two sections.");
        if (!given.ContainsKey("height") && phrase.Bare() is { } height)
        {
            given["height"] = height;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (below, above, h) = (Section(v, "bottom", (int)v["topSides"]), Section(v, "top", (int)v["bottomSides"]), v["height"]);
        if (v["bottomSides"] == 0 && v["topSides"] == 0)
        {
            return v["bottom"] == v["top"] ? Piece.Cylinder(v["top"] / 2, h) : Piece.Cone(v["bottom"] / 2, v["top"] / 2, h);
        }

        var loft = new RuledLoft([(below, 0), (above, h)]);
        var (a, b, c, d) = (v["bottom"], v["bottomDepth"], v["top"], v["topDepth"]);
        return v["bottomSides"] == 4 && v["topSides"] == 4 ? loft.Known(volume: h / 6 * ((((2 * a) + c) * b) + (((2 * c) + a) * d))) : loft;
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var c = bounds.Center;
        Frame End(string name, double z, Point3 normal, string end) =>
            new(name, new(c.X, c.Y, z), normal, Point3.UnitX, Point3.UnitY, Math.Min(v[end], v[end + "Depth"]) / 2, Math.Min(v[end], v[end + "Depth"]) / 2, bounds.Size.Z) { Round = true, Curved = true };
        return [End("top", bounds.Max.Z, Point3.UnitZ, "top"), End("bottom", bounds.Min.Z, Point3.UnitZ * -1, "bottom"), .. BoxFrames(bounds).Where(f => f.Name is not ("top" or "bottom"))];
    }

    // A circle opposite a polygon has a corner below each of its corners, so that faces run from sides to arcs.
    private static Outline Section(Values v, string end, int other)
    {
        var (n, a, b) = ((int)v[end + "Sides"], v[end], v[end + "Depth"]);
        if (n == 4)
        {
            return Outline.Polygon([(a / 2, b / 2), (-a / 2, b / 2), (-a / 2, -b / 2), (a / 2, -b / 2)]);
        }

        var (sides, start) = (n == 0 ? other == 0 ? CircleArcs : other : n, (n == 0 ? other : n) % 4 == 0 ? Math.PI / (n == 0 ? Math.Max(other, CircleArcs) : n) : Math.PI / 2);
        if (n > 0)
        {
            return Outline.Regular(n, a / 2 / Math.Cos(Math.PI / n), start);
        }

        var (x, y) = Outline.Polar(a / 2, start);
        var circle = Outline.From(x, y);
        for (var i = 1; i <= sides; i++)
        {
            (x, y) = Outline.Polar(a / 2, start + (2 * Math.PI * i / sides));
            circle = circle.Arc(x, y, 2 * Math.PI / sides);
        }

        return circle;
    }

    // The size beside the name of a section: in front of it, or behind "of" and "with".
    private static Lexeme? Size(IReadOnlyList<Lexeme> lexemes, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < lexemes.Count && Math.Abs(i - at) <= 4; i += step)
        {
            if (lexemes[i].Kind is LexemeKind.Quantity or LexemeKind.List)
            {
                return lexemes[i];
            }

            var between = lexemes[i].Is(TermCategory.Role) || lexemes[i].Is(TermCategory.Determiner) || lexemes[i].Is(TermCategory.Filler) || lexemes[i].Is(TermCategory.Mark) || lexemes[i].Is(TermCategory.Preposition, "of") || lexemes[i].Is(TermCategory.Preposition, "with") || lexemes[i].IsPunctuation('(');
            if (!between)
            {
                return null;
            }
        }

        return null;
    }

    private static void Take(Phrase phrase, Lexeme size, string end, Dictionary<string, double> given)
    {
        if (phrase.Lists.Find(l => !l.Used && l.Start == size.Start) is { } list)
        {
            list.Used = true;
            (given[end], given[end + "Depth"]) = (list.Millimetres(0), list.Millimetres(1));
        }
        else if (phrase.Measures.Find(m => !m.Used && m.Quantity.Start == size.Quantity.Start) is { } measure)
        {
            given[end] = phrase.Take(measure) * (measure.Role?.EndsWith("adius", StringComparison.Ordinal) == true ? 2 : 1);
        }
    }
}
