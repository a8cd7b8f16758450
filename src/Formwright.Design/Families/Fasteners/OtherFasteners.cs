using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Threaded shank with a ring to lift by. Source: DIN 580, proportions of the ring.</summary>
internal sealed class EyeBolt : ThreadedPart
{
    public override string Nouns => "eye bolt|eyebolt|eye screw|lifting eye|lifting eye bolt|ring bolt|din 580";

    public override string Example => "M8 eye bolt, 30 mm long";

    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["eye"] = "eye|ring|loop|eyelet", ["shank"] = "shank|shaft|stem|plain shank|straight shank", ["wire"] = "wire|rod|round bar|round stock" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8),
        Shank,
        Parameter.Length("eye.innerDiameter", v => v["thread"] * 2.5).Named("eye inside diameter|eye opening|eye diameter").From("eye.diameter", "eye.size", "innerDiameter").Standard(),
        Parameter.Length("eye.outerDiameter", 0).Named("eye outside diameter|ring outside diameter").Standard(),
        Parameter.Length("eye.thickness", v => v.Has("eye.outerDiameter") ? (v["eye.outerDiameter"] - v["eye.innerDiameter"]) / 2 : v["thread"]).Named("eye thickness|ring thickness").From("eye.section", "section", "wire.diameter", "wire.size").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, inner, wire) = (v["thread"] / 2, v["length"], v["eye.innerDiameter"] / 2, v["eye.thickness"] / 2);
        Require(wire < 4 * inner && r < inner + (2 * wire), "the ring is too small for its thickness or for the shank.");
        var outer = inner + (2 * wire);
        var ring = Piece.Revolve(Outline.Circle(wire, inner + wire)).Turned(Point3.UnitX, 90).Moved(0, 0, l + outer);
        var across = Math.Max(r, wire);
        return Piece.Fuse(Piece.Cylinder(r, l + wire), ring).Known(new(new(-outer, -across, 0), new(outer, across, l + (2 * outer))));
    }
}

/// <summary>Rod bent round a pipe, its two ends threaded.</summary>
internal sealed class UBolt : ThreadedPart
{
    public override string Nouns => "u bolt|ubolt|u shaped bolt|pipe u bolt|exhaust clamp bolt|u shaped round bar|round u bar";

    public override string Example => "M8 U-bolt for a 50 mm pipe, 80 mm high";

    public override IReadOnlyList<string> Bare => ["inside", "height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["rod"] = "rod|bar|wire|round bar|steel rod|round rod", ["leg"] = "leg|straight leg" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8).From("diameter", "rod.size", "rod.diameter"),
        Parameter.Length("centers", 0).Named("leg spacing|between leg centres|between leg centers").Standard(),
        Parameter.Length("inside", v => v.Has("centers") ? v["centers"] - v["thread"] : 6 * v["thread"]).Named("inside width|pipe|pipe diameter|mm pipe|between legs|between the legs|inside|inside distance").From("innerDiameter", "width"),
        Parameter.Length("leg", v => v.IsGiven("height") ? v["height"] - (v["inside"] / 2) - v["thread"] : Assumption.Round((1.4 * v["inside"]) + (2 * v["thread"])) - (v["inside"] / 2) - v["thread"]).Named("straight part|straight length").From("leg.length", "leg.size").Standard(),
        Parameter.Length("height", v => v["leg"] + (v["inside"] / 2) + v["thread"]).Named("overall height|leg length").From("length"),
    ];

    protected override string Label(Values v) => $"M{Text.Format.Number(v["thread"])} for {Text.Format.Length(v["inside"])}";

    protected override Piece Shape(Values v)
    {
        var (r, bend, h, rise) = (v["thread"] / 2, (v["inside"] + v["thread"]) / 2, v["height"], v["leg"]);
        Require(bend > 1.2 * r && rise > r, "the legs must be longer than the rod is thick, and the bend wider than it.");
        Require(Math.Abs(rise + bend + r - h) < 1e-6, $"straight legs of {Text.Format.Length(rise)} and the bend make it {Text.Format.Length(rise + bend + r)} high.");
        return new BentBar([new(bend, 0), new(bend, rise, 1), new(-bend, rise), new(-bend, 0)], r).Known(new(new(-bend - r, -r, 0), new(bend + r, r, h)));
    }
}

/// <summary>Round-headed bolt with a square neck. Source: ISO 8677 (DIN 603), proportions.</summary>
internal sealed class CarriageBolt : Screw
{
    public override string Nouns => "carriage bolt|coach bolt|cup head bolt|mushroom head bolt|round head square neck bolt|din 603|iso 8677";

    public override string Example => "M8 carriage bolt, 50 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8),
        .. Shanked,
        Headed.Diameter(v => 2.5 * v["thread"]),
        Headed.Height(v => 0.6 * v["thread"]),
    ];

    protected override string? Source(Values v) => "DIN 603, proportions";

    protected override Piece Shape(Values v)
    {
        var (d, head, k, l) = (v["thread"], v["headDiameter"] / 2, v["headHeight"], v["length"]);
        Require(head > d * 0.75 && k < head, "the head must be wider than the square neck and flatter than half a ball.");
        var neck = 0.6 * d;
        Require(l > neck, $"it must be longer than its square neck of {Text.Format.Length(neck)}.");

        // A cap of a ball: the arc from the crown to the rim turns by this angle.
        var turn = 2 * Math.Atan(k / head);
        var cap = Piece.Revolve(Outline.From(0, 0).Arc(head, k, turn).To(0, k));
        return Piece.Join(WithShank(v, Piece.Join(cap, Piece.Block(d, d, neck, k)), l - neck, k + neck));
    }
}

/// <summary>Solid rivet with a round head. Source: DIN 660, proportions.</summary>
internal sealed class Rivet : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "rivet|solid rivet|round head rivet|dome rivet|blind rivet|pop rivet|din 660";

    public override string Example => "a rivet 4 mm diameter, 12 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"], .. Headed.Lists];

    public override IReadOnlyDictionary<string, string> Components => Headed.Components;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 4).Named("shank diameter|body diameter|body").From("shank.diameter", "shank.size"),
        Parameter.Length("overall", 0).Named("overall length|total length|overall").Standard(),
        Parameter.Length("length", v => v.Has("overall") ? v["overall"] - v["headHeight"] : 3 * v["diameter"]).Named("shank length|body length").From("shank.length", "height", "shank.height"),
        Parameter.Flag("countersunk", "countersunk|countersunk head|csk head|flush head|tapered head|conical head|csk"),
        Headed.Diameter(v => 1.75 * v["diameter"]),
        Headed.Height(v => 0.6 * v["diameter"]),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, head, k) = (v["diameter"] / 2, v["length"], v["headDiameter"] / 2, v["headHeight"]);
        if (v.Has("countersunk"))
        {
            Require(head > r, "the head must be wider than the shank.");
            return Piece.Revolve(Outline.From(0, 0).To(head, 0).To(r, k).To(r, k + l).To(0, k + l));
        }

        Require(head > r && k <= head, "the head must be wider than the shank and no higher than half a ball.");
        return Piece.Revolve(Outline.From(0, 0).Arc(head, k, 2 * Math.Atan(k / head)).To(r, k).To(r, k + l).To(0, k + l));
    }
}

/// <summary>Screw with a ground shoulder to turn on. Source: ISO 7379, proportions.</summary>
internal sealed class ShoulderScrew : ThreadedPart
{
    public override string Nouns => "shoulder screw|shoulder bolt|stripper bolt|iso 7379";

    public override string Example => "M6 shoulder screw with 8 mm shoulder, 20 mm shoulder length";

    public override IReadOnlyList<string[]> Lists => Headed.Lists;

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(Headed.Components) { ["shoulder"] = "shoulder" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        Parameter.Length("shoulder.diameter", v => Math.Ceiling(1.3 * v["thread"])).Named("shoulder diameter").From("shoulder.size").Standard(),
        Parameter.Length("shoulder.length", v => 2.5 * v["shoulder.diameter"]).Named("shoulder length").From("length"),
        Parameter.Length("threadLength", v => Math.Ceiling(1.8 * v["thread"])).Named("thread length").Standard(),
        Headed.Diameter(v => Math.Ceiling(1.6 * v["shoulder.diameter"])),
        Headed.Height(v => Assumption.Round(0.7 * v["shoulder.diameter"])),
    ];

    protected override Piece Shape(Values v)
    {
        var (d, s, l, t, head, k) = (v["thread"] / 2, v["shoulder.diameter"] / 2, v["shoulder.length"], v["threadLength"], v["headDiameter"] / 2, v["headHeight"]);
        Require(d < s && s < head, "head, shoulder and thread must become thinner in this order.");
        var socket = Outline.Hexagon(s);
        var depth = 0.6 * k;
        return Piece.Revolve(Outline.From(0, 0).To(head, 0).To(head, k).To(s, k).To(s, k + l).To(d, k + l).To(d, k + l + t).To(0, k + l + t))
            .Cut(socket.Area * depth, Piece.Extrude(socket, depth * 1.05, -0.05 * depth));
    }
}

/// <summary>Screw to turn by hand: a fluted round head.</summary>
internal sealed class ThumbScrew : Screw
{
    public override string Nouns => "thumb screw|thumbscrew|knurled screw|knurled thumb screw|hand screw|din 464|din 653";

    public override string Example => "M5 thumb screw, 15 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5),
        .. Shanked,
        Headed.Diameter(v => 4 * v["thread"]),
        Headed.Height(v => 1.5 * v["thread"]),
    ];

    protected override Piece Shape(Values v)
    {
        var (head, k) = (v["headDiameter"] / 2, v["headHeight"]);
        Require(head > v["thread"], "the head must be wider than twice the thread.");
        const int Flutes = 16;
        var flute = 0.12 * head;
        var cuts = Enumerable.Range(0, Flutes).Select(i => Outline.Polar(head, 2 * Math.PI * (i + 0.5) / Flutes)).Select(p => Piece.Cylinder(flute, 1.2 * k, -0.1 * k, p.X, p.Y)).ToList();
        return WithShank(v, Piece.Cylinder(head, k).Cut(cuts), v["length"], k);
    }
}

/// <summary>Domed cap nut with a blind thread. Source: DIN 1587, proportions.</summary>
internal sealed class CapNut : Nut
{
    public override string Nouns => "cap nut|acorn nut|dome nut|domed nut|crown nut|domed cap nut|din 1587";

    public override string Example => "M8 cap nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        Flats,
        Height(v => 1.85 * v["thread"]),
    ];

    protected override string? Source(Values v) => "DIN 1587, proportions";

    protected override Piece Shape(Values v)
    {
        var (d, s, h) = (v["thread"], v["acrossFlats"], v["height"]);
        var dome = 0.475 * s;
        Require(d < s && h > dome + (0.3 * d), "the thread is wider than the nut, or the nut lower than its dome.");
        return Piece.Join(Hexagons.Turned(s, h - dome), Piece.Revolve(Outline.From(0, h - dome).To(dome, h - dome).Arc(0, h, Math.PI / 2)))
            .Cut(Math.PI * d * d / 4 * (h - dome), Piece.Cylinder(d / 2, (h - dome) * 1.05, -0.05 * (h - dome)))
            .Known(bores: [new(new(0, 0, 0), Point3.UnitZ, d / 2)]);
    }
}

/// <summary>Nut for the slot of an aluminium profile or a machine table.</summary>
internal sealed class SlotNut : ThreadedPart
{
    public override string Nouns => "t nut|tee nut|t slot nut|slot nut|sliding nut|drop in nut|din 508";

    public override string Example => "M5 T-nut, 10 mm wide, 16 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5),
        Parameter.Length("width", v => 2 * v["thread"]).Named("base width"),
        Parameter.Length("neck", v => 1.3 * v["thread"]).Named("neck|neck width|slot|slot width").Standard(),
        Parameter.Length("length", v => 3.2 * v["thread"]),
        Parameter.Length("height", v => v["thread"]).From("thickness"),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, neck, l, h, d) = (v["width"] / 2, v["neck"] / 2, v["length"], v["height"], v["thread"] / 2);
        Require(d < neck && neck < w, "thread, neck and base must become wider in this order.");
        var low = 0.6 * h;
        return Piece.Lengthwise(Outline.From(-w, 0).To(w, 0).To(w, low).To(neck, low).To(neck, h).To(-neck, h).To(-neck, low).To(-w, low), l).Drill(d, 0, h, (0, 0));
    }
}

/// <summary>Screw for wood: a countersunk head and a shank that comes to a point.</summary>
internal sealed class WoodScrew : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "wood screw|chipboard screw|drywall screw|self tapping screw|sheet metal screw|lag screw|deck screw";

    public override string Example => "a wood screw 5 x 40 mm";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"], .. Headed.Lists];

    public override IReadOnlyDictionary<string, string> Components => Headed.Components;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 4).Named("shank diameter|thread diameter").From("shank.diameter", "shank.size"),
        Parameter.Length("length", v => 8 * v["diameter"]).Named("overall length").From("height", "shank.length"),
        Headed.Diameter(v => 2 * v["diameter"]),
    ];

    // The length of a countersunk screw includes its head.
    protected override Piece Shape(Values v)
    {
        var (r, l, head) = (v["diameter"] / 2, v["length"], v["headDiameter"] / 2);
        Require(head > r && l > head - r + (3 * r), "the head must be wider than the shank, and the screw longer than head and point.");
        return Piece.Revolve(Outline.From(0, 0).To(head, 0).To(r, head - r).To(r, l - (3 * r)).To(0, l));
    }
}

/// <summary>Nail with a flat head.</summary>
internal sealed class Nail : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "nail|wire nail|common nail|flat head nail|brad";

    public override string Example => "a nail 3 mm diameter, 70 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"], .. Headed.Lists];

    public override IReadOnlyDictionary<string, string> Components => Headed.Components;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 3).Named("shank diameter").From("shank.diameter", "shank.size"),
        Parameter.Length("length", v => 22 * v["diameter"]).Named("overall length").From("height", "shank.length"),
        Headed.Diameter(v => 2.2 * v["diameter"]),
        Headed.Height(v => 0.4 * v["diameter"]),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, head, k) = (v["diameter"] / 2, v["length"], v["headDiameter"] / 2, v["headHeight"]);
        Require(head > r && l > k + (3 * r), "the head must be wider than the shank, and the nail longer than head and point.");
        return Piece.Revolve(Outline.From(0, 0).To(head, 0).To(head, k).To(r, k).To(r, l - (3 * r)).To(0, l));
    }
}

/// <summary>Pin with a head and a hole for a split pin. Source: ISO 2341, proportions.</summary>
internal sealed class ClevisPin : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "clevis pin|headed pin|pin with head|pin with a head|hitch pin|iso 2341";

    // "a hinge pin 5 mm, 60 mm long with a 9 x 2 mm head"
    public override bool Claims(Text.LexedPrompt prompt) =>
        prompt.Lexemes.LastOrDefault(l => l.Is(TermCategory.Solid)) is { } last && last.Is(TermCategory.Solid, "rod") && prompt.Text[last.Start..last.End].EndsWith("pin", StringComparison.OrdinalIgnoreCase)
        && prompt.Lexemes.Count(l => l.Is(TermCategory.Solid)) < 3 && prompt.Text.Contains(" head", StringComparison.OrdinalIgnoreCase);

    public override string Example => "a clevis pin 10 mm diameter, 40 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"], .. Headed.Lists];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(Headed.Components) { ["hole"] = "split pin hole|cross hole|cotter hole|cotter pin hole|pin hole|hole|cross drilled hole" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 10).Named("shank diameter|pin diameter").From("shank.diameter", "shank.size"),
        Parameter.Length("length", v => 4 * v["diameter"]).Named("shank length").From("shank.length", "height"),
        Headed.Diameter(v => 1.6 * v["diameter"]),
        Headed.Height(v => 0.35 * v["diameter"]),
        Parameter.Length("hole", v => v.IsGiven("headDiameter") ? 0 : 0.25 * v["diameter"]).Named("split pin hole size").From("hole.diameter", "hole.size").Standard(),
        Parameter.Length("holeInset", v => 2 * v["hole"]).Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, head, k, hole) = (v["diameter"] / 2, v["length"], v["headDiameter"] / 2, v["headHeight"], v["hole"] / 2);
        var place = k + l - v["holeInset"];
        Require(head > r && hole < r && (hole == 0 || place - hole > k), "the head must be wider than the pin, and the pin longer than the end for its cross hole.");
        var pin = Piece.Revolve(Outline.From(0, 0).To(head, 0).To(head, k).To(r, k).To(r, k + l).To(0, k + l));
        return hole == 0 ? pin : pin.Cut(Piece.Cylinder(new(-1.1 * r, 0, place), Point3.UnitX, hole, 2.2 * r)).Known(bores: [new(new(0, 0, place), Point3.UnitX, hole)]);
    }
}
