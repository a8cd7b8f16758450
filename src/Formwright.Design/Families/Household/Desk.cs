using Formwright.Design.Language;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A die with its pips sunk in; opposite faces add up to seven.</summary>
internal sealed class Dice : Family
{
    public override string Nouns => "dice|die|playing dice|six sided die|gaming die|d6";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Spielwürfel", ["fr"] = "dé", ["es"] = "dado" };

    public override string Example => "a 16 mm dice with pips";

    public override IReadOnlyList<string> Bare => ["side"];

    public override IReadOnlyList<string[]> Lists => [["side", "width", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("side", 16).From("length", "edge"),
        Parameter.Length("width", v => v["side"]).Standard(),
        Parameter.Length("height", v => v["side"]).Standard(),
        Parameter.Length("pip", v => 0.18 * v["side"]).Named("pip diameter|pip|pips|dot|dots").Standard(),
        Parameter.Length("rounding", 0).Named("edge radius|rounded edges|rounded edge|corner radius|edge rounding|edge fillet|rounded corners|edges rounded|edge radii|edge fillets").From("radius", "cornerRadius").Standard(),
        Parameter.Flag("blank", "blank|without pips|no pips|without dots|no dots"),
    ];

    protected override Piece Shape(Values v)
    {
        var (a, pip) = (v["side"], v["pip"] / 2);
        Require(v["width"] == a && v["height"] == a, "all its sides are alike.");
        Require(v.Has("blank") || pip < 0.12 * a, "the pips run into each other.");
        var (s, h) = (0.25 * a, a / 2);
        (double U, double V)[][] faces =
        [
            [(0, 0)],
            [(-s, -s), (s, s)],
            [(-s, -s), (0, 0), (s, s)],
            [(-s, -s), (s, s), (-s, s), (s, -s)],
            [(-s, -s), (s, s), (-s, s), (s, -s), (0, 0)],
            [(-s, -s), (s, s), (-s, s), (s, -s), (-s, 0), (s, 0)],
        ];
        var (x, y, z, o) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ, new Point3(0, 0, h));
        (Point3 N, Point3 U, Point3 V)[] sides = [(z, x, y), (y * -1, x, z), (x, y, z), (x * -1, y, z), (y, x, z), (z * -1, x, y)];

        // Each pip is a shallow frustum.
        var (depth, floor) = (0.5 * pip, 0.6 * pip);
        var pips = faces.SelectMany((f, i) => f.Select(p => Piece.Cone(o + (sides[i].N * (h - depth)) + (sides[i].U * p.U) + (sides[i].V * p.V), sides[i].N, floor, (2 * pip) - floor, 2 * depth)));
        Require(2 * v["rounding"] < a, "its edges are rounded by more than half of it.");
        Require(v.Has("blank") || s + pip + v["rounding"] < h, "the outer pips run into its rounded edges.");
        Piece cube = v.Has("rounding") ? new RoundedBoxPiece(new(new(-h, -h, 0), new(h, h, a)), v["rounding"]) : Piece.Block(a, a, a);
        return v.Has("blank") ? cube : cube.Cut(21 * Math.PI * depth / 3 * ((floor * floor) + (floor * pip) + (pip * pip)), [.. pips]);
    }
}

/// <summary>Upright pot for pens: round, square or hexagonal.</summary>
internal sealed class PenHolder : Family
{
    public override string Nouns => "pen holder|pencil holder|pencil cup|pen cup|pen pot|brush holder|pencil pot|desk organizer cup|toothbrush holder";

    public override string Example => "a pen holder 80 mm diameter, 100 mm high, 3 mm wall";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["diameter", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("hexagonal", "hexagonal|hex|hexagon"),
        Parameter.Flag("square", "square|rectangular"),
        Parameter.Length("diameter", 80).From("outerDiameter", "acrossFlats", "side"),
        Parameter.Length("length", v => v["diameter"]).Standard(),
        Parameter.Length("width", v => v["length"]).From("depth").Standard(),
        Parameter.Length("height", v => 1.25 * v["length"]),
        Parameter.Length("wall", 3).From("thickness"),
        Parameter.Length("floor", v => v["wall"]).Named("floor|floor thickness|bottom|bottom thickness|base|base thickness").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, t, floor) = (v["length"], v["width"], v["height"], v["wall"], v["floor"]);
        Require(2 * t < Math.Min(l, w) && floor < h, $"walls of {Format.Length(t)} leave no room.");
        Outline Side(double inset) => v.Has("hexagonal") ? Outline.Hexagon(l - (2 * inset))
            : v.Has("square") || v.IsGiven("length") ? Outline.Rectangle(l - (2 * inset), w - (2 * inset))
            : Outline.Circle((l / 2) - inset);
        var room = Side(t);
        return Piece.Extrude(Side(0), h).Cut(room.Area * (h - floor), Piece.Extrude(room, h, floor));
    }
}

/// <summary>Stand for a phone or a tablet: a foot, a leaning back and a lip in front.</summary>
internal sealed class PhoneStand : Family
{
    public override string Nouns => "phone stand|stand for a phone|stand for phone|stand for my phone|stand for a tablet|holder for a phone|phone holder|tablet stand|smartphone stand|cell phone stand|mobile stand|mobile phone stand|phone dock|tablet holder|card holder stand|business card stand";

    public override string Example => "a phone stand 70 mm wide, 100 mm high, 70 degree angle";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 70).From("length"),
        Parameter.Length("height", 100),
        Parameter.Length("thickness", 5).From("wall"),
        Parameter.Number("angle", 70, 30, 89).Named("angle|viewing angle|tilt|tilt angle|lean|back angle"),
        Parameter.Length("slot", 14).Named("slot|slot width|phone thickness|ledge|groove|device thickness"),
        Parameter.Length("lip", v => 3 * v["thickness"]).Named("lip|lip height|front lip").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, h, t, slot, lip) = (v["width"], v["height"], v["thickness"], v["slot"], v["lip"]);
        var tan = Math.Tan(v["angle"] * Math.PI / 180);
        var lean = (h - t) / tan;
        var across = t / Math.Sin(v["angle"] * Math.PI / 180);
        Require(lip > t && lip < h, "the lip must be higher than the foot and lower than the back.");
        var start = t + slot;
        return Piece.Profile(Outline.Polygon([(0, 0), (start + lean + across, 0), (start + lean + across, t), (start + across, t), (start + lean + across, h), (start + lean, h), (start, t), (t, t), (t, lip), (0, lip)]), w);
    }
}

/// <summary>Flat tag with a hole for a ring.</summary>
internal sealed class Keychain : Family
{
    public override string Nouns => "keychain|key chain|key tag|keyring tag|name tag|luggage tag|key fob|tag|dog tag|key ring tag";

    public override string Example => "a keychain 50 x 25 x 3 mm with a 5 mm hole";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["hole"] = "hole|ring hole|keyring hole|key ring hole|hole near one end|hole at one end|hole near the end|hole in one end" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 50),
        Parameter.Length("width", v => Assumption.Round(0.5 * v["length"])).From("height"),
        Parameter.Length("thickness", 3).From("depth"),
        Parameter.Flag("round", "rounded ends|round ends|rounded end|fully rounded|both ends rounded"),
        Parameter.Length("corner", v => v.Has("round") ? v["width"] / 2 : Assumption.Round(0.2 * v["width"])).Named("corner radius|corner|corners|rounded corners").From("radius").Standard(),
        Parameter.Length("hole.diameter", v => 5).From("hole.size"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t, c, hole) = (v["length"], v["width"], v["thickness"], v["corner"], v["hole.diameter"] / 2);
        Require(2 * c <= Math.Min(l, w), "the corners are rounder than the tag is wide.");
        Require(2 * hole < 0.8 * w, "the hole is too wide for the tag.");
        var tag = Piece.Extrude(2 * c < w ? Outline.Rectangle(l, w, c) : Outline.Slot(((w - l) / 2, 0), ((l - w) / 2, 0), w), t);
        return hole == 0 ? tag : tag.Drill(hole, 0, t, ((-l / 2) + Math.Max(2 * hole, hole + (0.1 * w)), 0));
    }
}

/// <summary>Coaster: a disc or a square with a raised rim.</summary>
internal sealed class Coaster : Family
{
    public override string Nouns => "coaster|drink coaster|cup coaster|saucer|plant saucer|drip tray round";

    public override string Example => "a round coaster 90 mm diameter, 5 mm thick, with a 2 mm rim";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["recess"] = "recess|circular recess|depression" };

    public override IReadOnlyList<string> Bare => ["diameter", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("square", "square"),
        Parameter.Count("sides", 0, 0, 100).Standard(),
        Parameter.Length("diameter", 90).From("outerDiameter", "side", "acrossFlats", "width", "length"),
        Parameter.Length("thickness", 5).From("height", "depth"),
        Parameter.Length("recess.diameter", 0).From("recess.size", "recess.width"),
        Parameter.Length("rim", v => v.Has("recess.diameter") ? (v["diameter"] - v["recess.diameter"]) / 2 : Assumption.Round(0.03 * v["diameter"])).Named("rim|lip|raised edge|rim width|border").From("wall"),
        Parameter.Length("recess.depth", v => 0.4 * v["thickness"]).Named("recess depth|rim height").Standard(),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.First(TermCategory.Polygon) is { } sides)
        {
            given["sides"] = int.Parse(sides, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    protected override Piece Shape(Values v)
    {
        var (d, t, rim, recess, n) = (v["diameter"], v["thickness"], v["rim"], v["recess.depth"], v.Count("sides"));
        Require(2 * rim < d && recess < t && rim > 0, "the rim leaves no room.");
        Outline Side(double inset) =>
            v.Has("square") ? Outline.Rectangle(d - (2 * inset), d - (2 * inset))
            : n > 2 ? Outline.Regular(n, ((d / 2) - inset) / Math.Cos(Math.PI / n))
            : Outline.Circle((d / 2) - inset);
        var room = v.Has("recess.diameter") ? Outline.Circle(v["recess.diameter"] / 2) : Side(rim);
        return Piece.Extrude(Side(0), t).Cut(room.Area * recess, Piece.Extrude(room, recess * 2, t - recess));
    }
}
