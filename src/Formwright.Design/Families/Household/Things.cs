using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Lamp for a table: a foot, a pole and a conical shade on spokes, one solid.</summary>
internal sealed class Lamp : Family
{
    public override string Nouns => "lamp|table lamp|desk lamp|bedside lamp|floor lamp";

    public override string Example => "a lamp 400 mm high with a 250 mm shade and a 150 mm base";

    public override IReadOnlyList<string> Bare => ["height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["shade"] = "shade|lampshade|lamp shade", ["base"] = "base|foot|stand", ["pole"] = "pole|post|stem|column|neck" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", 400).Named("overall height").From("length"),
        Parameter.Length("shade.diameter", v => 0.6 * v["height"]).Named("shade diameter").From("shade.size", "shade.width", "width", "diameter"),
        Parameter.Length("base.diameter", v => 0.4 * v["height"]).Named("base diameter").From("base.size", "base.width"),
        Parameter.Length("pole.diameter", v => 0.04 * v["height"]).Named("pole diameter").From("pole.size"),
        Parameter.Length("wall", v => 0.01 * v["height"]).Named("shade thickness").From("thickness").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (h, r, foot, pole, w) = (v["height"], v["shade.diameter"] / 2, v["base.diameter"] / 2, v["pole.diameter"] / 2, v["wall"]);
        Require(pole < 0.4 * r && pole < foot && w < 0.2 * r, "the pole is too thick for shade and foot.");
        var (low, top) = (0.6 * h, 0.6 * r);
        var shade = Piece.Revolve(Outline.From(r - w, low).To(r, low).To(top, h).To(top - w, h));
        var plate = 0.05 * h;
        var hub = 0.03 * h;
        return Piece.Fuse(Piece.Cylinder(foot, plate), Piece.Cylinder(pole, h - plate, plate), shade, Piece.Block(2 * (top - (w / 2)), pole, hub, h - hub), Piece.Block(pole, 2 * (top - (w / 2)), hub, h - hub));
    }
}

/// <summary>Conical shade, open at both ends.</summary>
internal sealed class LampShade : Family
{
    public override string Nouns => "lamp shade|lampshade|light shade|conical shade|shade";

    public override string Example => "a lamp shade 250 mm bottom diameter, 150 mm top diameter, 180 mm high, 2 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bottom", 250).Named("lower diameter|large diameter|bottom|at the bottom").From("bottomDiameter", "outerDiameter", "diameter"),
        Parameter.Length("top", v => 0.6 * v["bottom"]).Named("upper diameter|small diameter|top|at the top").From("topDiameter"),
        Parameter.Length("height", v => 0.7 * v["bottom"]).From("length"),
        Parameter.Length("wall", 2).From("thickness"),
    ];

    protected override Piece Shape(Values v)
    {
        var (a, b, h, w) = (v["bottom"] / 2, v["top"] / 2, v["height"], v["wall"]);
        Require(w < Math.Min(a, b), "the walls leave no opening.");
        return Piece.Revolve(Outline.From(a - w, 0).To(a, 0).To(b, h).To(b - w, h));
    }
}

/// <summary>Hook in the shape of an S.</summary>
internal sealed class SHook : Family
{
    public override string Nouns => "s hook|s shaped hook|double hook|meat hook|butcher hook";

    public override string Example => "an S-hook 80 mm long, 5 mm wire";

    public override IReadOnlyList<string> Bare => ["length", "wire"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 80).Named("overall length").From("height"),
        Parameter.Length("wire", v => Assumption.Round(v["length"] / 16)).Named("wire|wire diameter|rod diameter|bar diameter").From("diameter", "thickness", "section"),
    ];

    // An open bend below, the straight middle, and a bend above to the other side.
    protected override Piece Shape(Values v)
    {
        var (l, r) = (v["length"], v["wire"] / 2);
        var bend = (l - (2 * r)) / 4;
        Require(bend > 1.5 * r, "the wire is too thick to be bent in this length.");
        var tail = bend * 0.6;
        return new BentBar([new(-bend, bend + tail), new(-bend, bend, 1), new(bend, bend), new(bend, 3 * bend, -1), new(3 * bend, 3 * bend), new(3 * bend, (3 * bend) - tail)], r);
    }
}

/// <summary>Outline of a cutter for dough: a thin upright wall with a wider rim to press on.</summary>
internal sealed class CookieCutter : Family
{
    public override string Nouns => "cookie cutter|biscuit cutter|dough cutter|pastry cutter";

    public override string Example => "a round cookie cutter 60 mm diameter, 15 mm high, 1.2 mm wall";

    public override IReadOnlyList<string> Bare => ["size", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("size", 60).Named("size|across").From("outerDiameter", "diameter", "width", "length"),
        Parameter.Length("height", v => 0.25 * v["size"]).From("depth"),
        Parameter.Length("wall", v => v["size"] / 50).From("thickness"),
        Parameter.Length("rim", v => 3 * v["wall"]).Named("rim|rim width|flange").Standard(),
        Parameter.Flag("heart", "heart|heart shaped|heart shape"),
        Parameter.Flag("star", "star|star shaped|star shape"),
        Parameter.Flag("square", "square|square shaped"),
        Parameter.Flag("round", "round|circular"),
    ];

    // The size is that of the cutting wall; the rim stands out beyond it.
    protected override Piece Shape(Values v)
    {
        var (r, h, w, rim) = (v["size"] / 2, v["height"], v["wall"], v["rim"]);
        Require(4 * rim < 2 * r && 2 * w < h, "walls and rim are too thick for the size.");
        Outline Around(double offset)
        {
            var a = r + offset;
            if (v.Has("star"))
            {
                // An offset of the flanks moves the points out by the offset over the sine of half their angle.
                var point = r + (offset / Math.Sin(Math.PI / 10));
                return Outline.Polygon(Enumerable.Range(0, 10).Select(i => Outline.Polar(i % 2 == 0 ? point : point * Math.Cos(0.4 * Math.PI) / Math.Cos(0.2 * Math.PI), (Math.PI / 2) + (Math.PI * i / 5))));
            }

            if (v.Has("heart"))
            {
                var d = a / (1 + (1 / Math.Sqrt(2))) * Math.Sqrt(2);
                return Outline.From(0, -d).To(d, 0).Arc(0, d, Math.PI).Arc(-d, 0, Math.PI);
            }

            return v.Has("square") ? Outline.Rectangle(2 * a, 2 * a) : Outline.Circle(a);
        }

        return Piece.Join(Piece.Extrude(Around(rim - w), w, holes: Around(-w)), Piece.Extrude(Around(0), h - w, w, Around(-w))).Known(bores: []);
    }
}

/// <summary>Stand that holds books upright: an L of sheet with a brace.</summary>
internal sealed class Bookend : Family
{
    public override string Nouns => "bookend|book end|book stand|book holder";

    public override string Example => "a bookend 120 mm wide, 150 mm high, 100 mm deep, 4 mm thick";

    public override IReadOnlyList<string> Bare => ["thickness"];

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "height"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["plate"] = "plate|upright|back plate|upright plate|vertical plate", ["foot"] = "foot|base|base plate|foot plate|horizontal plate" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 120).From("plate.width", "foot.width"),
        Parameter.Length("height", v => 1.25 * v["width"]).From("plate.height", "plate.length", "plate.size"),
        Parameter.Length("depth", v => 0.8 * v["width"]).From("length", "foot.depth", "foot.length", "foot.size"),
        Parameter.Length("thickness", v => v["width"] / 30).From("wall", "plate.thickness", "foot.thickness"),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, h, d, t) = (v["width"], v["height"], v["depth"], v["thickness"]);
        Require(4 * t < Math.Min(d, h), "the sheet is too thick for its size.");
        return Piece.Profile(Outline.From(0, 0).To(d, 0).To(d, t).To(t, t).To(t, h).To(0, h), w);
    }
}

/// <summary>Stand for headphones: a foot, a post and a rounded arm.</summary>
internal sealed class HeadphoneStand : Family
{
    public override string Nouns => "headphone stand|headset stand|headphone holder|headset holder|banana stand";

    public override string Example => "a headphone stand 250 mm high with a 150 mm base";

    public override IReadOnlyList<string> Bare => ["height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["base"] = "base|foot|base plate" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", 250).From("length"),
        Parameter.Length("base.width", v => 0.6 * v["height"]).Named("base width").From("base.size", "base.length", "base.diameter", "width"),
        Parameter.Length("post", v => 0.1 * v["height"]).Named("post|post width|column width").Standard(),
        Parameter.Length("arm", v => 0.3 * v["height"]).Named("arm|arm length|arm width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (h, b, post, arm) = (v["height"], v["base.width"], v["post"], v["arm"]);
        Require(post < 0.5 * b && arm < b && h > 2 * post, "post and arm must be smaller than the base.");
        var (plate, thick) = (0.06 * h, 0.5 * post);
        var rest = Piece.Lengthwise(Outline.From(-post / 2, 0).To(post / 2, 0).To(post / 2, thick / 2).Arc(-post / 2, thick / 2, 4 * Math.Atan(thick / post)), arm);
        return Piece.Join(Piece.Extrude(Outline.Rectangle(b, b, 0.1 * b), plate), Piece.Block(0.4 * post, post, h - plate - thick, plate), rest.Moved(0, 0, h - thick));
    }
}

/// <summary>Stand that a laptop rests on: two slanted sides with a stop, on cross bars.</summary>
internal sealed class LaptopStand : Family
{
    public override string Nouns => "laptop stand|notebook stand|laptop holder|laptop riser";

    public override string Example => "a laptop stand 260 mm wide, 220 mm deep, 120 mm high, 15 mm thick";

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 260),
        Parameter.Length("depth", v => 0.85 * v["width"]).From("length"),
        Parameter.Length("height", v => 0.5 * v["width"]),
        Parameter.Length("thickness", v => v["width"] / 20).From("wall"),
        Parameter.Length("front", v => 0.2 * v["height"]).Named("front height|lip").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, d, h, t, front) = (v["width"], v["depth"], v["height"], v["thickness"], v["front"]);
        Require(4 * t < w && front + t < h && 4 * t < d, "it is too thick for its size.");

        // A lip at the front, then the slope up to the back.
        var slope = (h - front) / (d - t);
        var side = Outline.From(0, 0).To(d, 0).To(d, h).To(t, front).To(t, front + t).To(0, front + t);
        var bar = Math.Min(t, 0.5 * front);
        Piece Side(int s) => Piece.Profile(side, t).Moved(0, s * (w - t) / 2, 0);
        Piece Bar(double x) => Piece.Box(new(x, -(w / 2) + t, 0), new(x + t, (w / 2) - t, Math.Min(bar, front + (slope * x))));
        return Piece.Join(Side(1), Side(-1), Bar(0), Bar(d - t));
    }
}

/// <summary>Open-ended spanner: two jaws on a bar.</summary>
internal sealed class Spanner : Family
{
    public override string Nouns => "wrench|spanner|open end wrench|open ended spanner|open end spanner|open ended wrench|flat wrench";

    public override string Example => "a wrench 13 mm across flats, 150 mm long, 6 mm thick";

    public override IReadOnlyList<string> Bare => ["acrossFlats", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("acrossFlats", 13).Named("opening|jaw|jaw width|nut size|mm wrench|size").From("diameter"),
        Parameter.Length("length", v => 11 * v["acrossFlats"]).Named("overall length").From("height"),
        Parameter.Length("thickness", v => Assumption.Round(0.45 * v["acrossFlats"])).From("depth"),
        Parameter.Length("handle", v => 1.1 * v["acrossFlats"]).Named("handle width|bar width").From("width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (s, l, t, bar) = (v["acrossFlats"], v["length"], v["thickness"], v["handle"] / 2);
        var head = 1.15 * s;
        Require(bar < head && l > 4 * head, "the handle is wider than the head, or the spanner too short.");
        var meet = Math.Sqrt((head * head) - (bar * bar));
        var turn = Math.PI - Math.Asin(bar / head);
        var end = l - head;

        // Round head, a bar, a round end; the jaw opens along X away from the bar.
        var outline = Outline.From(meet, -bar).To(end - bar, -bar).Arc(end - bar, bar, Math.PI).To(meet, bar).Arc(meet, -bar, 2 * turn);
        var depth = 0.55 * s;
        var jaw = Outline.From(-1.2 * head, -s / 2).To(depth - (s / 2), -s / 2).To(depth, 0).To(depth - (s / 2), s / 2).To(-1.2 * head, s / 2);
        var mouth = head - Math.Sqrt((head * head) - (s * s / 4));
        return Piece.Extrude(outline, t).Cut(Piece.Extrude(jaw, 1.2 * t, -0.1 * t))
            .Known(new(new(-head + mouth, -head, 0), new(end, head, t)));
    }
}

/// <summary>Hexagon key, bent at a right angle. Source: ISO 2936, proportions.</summary>
internal sealed class HexKey : Family
{
    public override string Nouns => "hex key|allen key|allen wrench|hexagon key|hex wrench|iso 2936";

    public override string Example => "a hex key 5 mm across flats, 80 mm long arm, 30 mm short arm";

    public override IReadOnlyList<string> Bare => ["acrossFlats", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("acrossFlats", 5).Named("size|key size|mm key").From("diameter", "width"),
        Parameter.Length("length", v => 16 * v["acrossFlats"]).Named("long arm|long arm length|long leg"),
        Parameter.Length("short", v => 5.6 * v["acrossFlats"]).Named("short arm|short arm length|short leg").From("height"),
    ];

    // The corner of the hexagon looks out of the plane of the bend.
    protected override Piece Shape(Values v)
    {
        var (s, l, low) = (v["acrossFlats"], v["length"], v["short"]);
        var bend = 1.5 * s;
        Require(l > bend + s && low > bend + s, "the arms must be longer than the bend.");
        var section = Outline.Hexagon(s).Turned(Math.PI / 2);
        var straight = low - bend - (s / 2);
        return Piece.Join(
            Piece.Profile(section.Moved(bend, 0), straight).Moved(0, -straight / 2, 0),
            new RevolvedSector(section.Moved(bend, 0), [], 90),
            Piece.Lengthwise(section.Moved(bend, 0), l - bend - (s / 2)).Moved(-(l - bend - (s / 2)) / 2, 0, 0));
    }
}

/// <summary>Coat hanger: a hook over a triangle of bar.</summary>
internal sealed class ClothesHanger : Family
{
    public override string Nouns => "clothes hanger|coat hanger|hanger|clothes hook hanger|wire hanger";

    public override string Example => "a clothes hanger 400 mm wide, 6 mm bar";

    public override IReadOnlyList<string> Bare => ["width"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 400).From("length"),
        Parameter.Length("bar", v => v["width"] / 66).Named("bar|bar diameter|wire|wire diameter").From("diameter", "thickness"),
        Parameter.Length("height", v => 0.5 * v["width"]).Standard(),
    ];

    // Triangle of three bars with balls at the corners, so that they join without gaps, and the hook above its top.
    protected override Piece Shape(Values v)
    {
        var (w, h, r) = (v["width"] / 2, v["height"], v["bar"] / 2);
        Require(h > 16 * r && w > 10 * r, "the bar is too thick for its size.");
        var (shoulder, bend) = (0.5 * h, 0.15 * h);
        Point3 left = new(-w + r, 0, r), right = new(w - r, 0, r), top = new(0, 0, shoulder);
        Piece Rod(Point3 a, Point3 b) => Piece.Cylinder(a, (b - a).Normalized(), r, (b - a).Length);
        var hook = new BentBar([new(0, shoulder), new(0, h - r - bend, -1), new(2 * bend, h - r - bend)], r);
        return Piece.Fuse(Rod(left, right), Rod(left, top), Rod(top, right), hook, Piece.Sphere(r, left), Piece.Sphere(r, right), Piece.Sphere(r, top))
            .Known(new(new(-w, -r, 0), new(w, r, h)));
    }
}
