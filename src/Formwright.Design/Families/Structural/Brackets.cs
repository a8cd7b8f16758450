using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Two upright walls on a base. Holes go into the base unless a face is named.</summary>
internal sealed class UBracket : Family
{
    public override string Nouns => "u bracket|u shaped bracket|u clip|u shaped clip|u shaped spring clip|channel bracket|saddle bracket|clevis bracket|yoke bracket";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["beam"] = "beam|wide beam|pipe|tube|bar|rod|post|rail|joist|board|plank|timber|batten" };

    public override string Example => "U bracket 60 mm wide, 40 mm high, 30 mm deep, 3 mm thick";

    public override IReadOnlyList<string[]> Lists => [["width", "height", "depth"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "internal|internally|inner"),
        Parameter.Length("base", 0).Named("base|base width|base length|bottom|bottom width|web|back").Standard(),
        Parameter.Length("length", 0).Standard(),
        Parameter.Length("innerWidth", 0).Named("inside width|inner width|internal width|inside distance|gap|opening|opening width|clear width|jaw|jaw width|inside|between the legs|between the arms|between the walls|between legs|between arms|clear between the legs").From("beam.width", "beam.size", "beam.thickness", "beam.diameter").Standard(),
        Parameter.Length("width", v => v.Has("innerWidth") ? v["innerWidth"] + (2 * v["thickness"]) : v.Has("length") ? v["length"] : 60),
        Parameter.Length("height", v => Assumption.Round(0.7 * v["width"])).Named("leg height|leg length|wall height|arm length|arm height|side height|flange height").From("verticalLeg"),
        Parameter.Length("depth", v => v.Has("length") && v.IsGiven("width") ? v["length"] : Assumption.Round(0.5 * v["width"])),
        Parameter.Length("thickness", v => Assumption.Round(0.06 * (v.Has("innerWidth") ? v["innerWidth"] : v["width"]))).From("wall"),
    ];

    // "50 mm wide inside"
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "base 60 mm, 30 mm wide": the base lies between the legs, the width is that of the strip.
        if (given.Remove("base", out var between))
        {
            if (given.Remove("width", out var across))
            {
                given.TryAdd("depth", across);
            }

            given["width"] = between;
        }

        if ((given.Remove("inside") || (phrase.HasMark("innerWidth") && !given.ContainsKey("innerWidth"))) && given.Remove("width", out var width))
        {
            given.TryAdd("innerWidth", width);
        }

        // Beside what it goes about, its own width is that of the strip.
        if (given.ContainsKey("innerWidth") && !given.ContainsKey("depth") && given.Remove("width", out var strip))
        {
            given["depth"] = strip;
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (w, h, d, t) = (v["width"], v["height"], v["depth"], v["thickness"]);
        return
        [
            new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, (w / 2) - t, d / 2, t),
            new("left", new(-w / 2, 0, (h + t) / 2), Point3.UnitX * -1, Point3.UnitY, Point3.UnitZ, d / 2, (h - t) / 2, t),
            new("right", new(w / 2, 0, (h + t) / 2), Point3.UnitX, Point3.UnitY, Point3.UnitZ, d / 2, (h - t) / 2, t),
        ];
    }

    protected override Piece Shape(Values v)
    {
        var (w, h, d, t) = (v["width"] / 2, v["height"], v["depth"], v["thickness"]);
        Require(t < w && t < h, $"a thickness of {Format.Length(t)} leaves no channel.");
        return Piece.Profile(Outline.Polygon([(-w, 0), (w, 0), (w, h), (w - t, h), (w - t, t), (t - w, t), (t - w, h), (-w, h)]), d);
    }
}

/// <summary>Two level flanges joined by an upright web.</summary>
internal sealed class ZBracket : Family
{
    public override string Nouns => "z bracket|z shaped bracket|offset bracket|z clip|joggle bracket";

    public override string Example => "Z bracket 30 mm wide, 40 mm high, 25 mm flanges, 3 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 30).From("depth"),
        Parameter.Length("height", 40).Named("offset height|web height|web|offset|step|vertical web|middle section|center section"),
        Parameter.Length("flange", v => v.IsGiven("upperFlange") ? v["upperFlange"] : Assumption.Round(0.7 * v["height"])).Named("flange|flanges|flange length|leg|legs|leg length|bottom flange|lower flange|bottom leg|lower leg|first flange|each flange|both flanges").From("length", "horizontalLeg"),
        Parameter.Length("upperFlange", v => v["flange"]).Named("upper flange|top flange|upper leg|top leg|other flange|second flange").Standard(),
        Parameter.Length("thickness", 3).From("wall"),
    ];

    public override IReadOnlyList<string[]> Lists => [["flange", "height", "width"], ["flange", "height", "upperFlange", "thickness"]];

    // "40 x 30 x 40": along the strip, as it is bent.
    public override string[]? Meaning(IReadOnlyList<double> sizes) => sizes is [var lower, _, var upper] && lower == upper ? ["flange", "height", "upperFlange"] : null;

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (w, h, f, g, t) = (v["width"], v["height"], v["flange"], v["upperFlange"], v["thickness"]);
        return
        [
            new("bottom", new(-(f - t) / 2, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, (f - t) / 2, w / 2, t),
            new("top", new((g - t) / 2, 0, h), Point3.UnitZ, Point3.UnitX, Point3.UnitY, (g - t) / 2, w / 2, t),
        ];
    }

    protected override Piece Shape(Values v)
    {
        var (w, h, f, g, t) = (v["width"], v["height"], v["flange"], v["upperFlange"], v["thickness"]);
        Require(t < f && t < g && 2 * t < h, $"a thickness of {Format.Length(t)} leaves no step.");
        var (low, high) = (-f + (t / 2), g - (t / 2));
        return Piece.Profile(Outline.Polygon([(low, 0), (t / 2, 0), (t / 2, h - t), (high, h - t), (high, h), (-t / 2, h), (-t / 2, t), (low, t)]), w);
    }
}

/// <summary>Saddle clamp that holds a pipe on a wall: half a ring with two ears.</summary>
internal sealed class PipeClamp : Family
{
    public override string Nouns => "pipe clamp|pipe clamp half|half pipe clamp|half clamp|clamp half|half shell clamp|half a pipe clamp|pipe saddle|saddle clamp|tube clamp|cable clamp|hose clamp|conduit clamp|pipe strap|p clip|pipe bracket|cable clip|tube clip|pipe clip";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Rohrschelle", ["fr"] = "collier de serrage|collier de tube", ["es"] = "abrazadera" };

    public override string Example => "pipe clamp for a 25 mm pipe, 15 mm wide, 3 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["ring"] = "half ring|half cylinder|saddle|strap|half shell", ["ear"] = "ear|tab|flange|lug|flat ear" };

    public override IReadOnlyList<string> Bare => ["pipe", "width"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("pipe", 20).Named("pipe|pipe diameter|tube|tube diameter|cable|cable diameter|conduit|hose|rod|mm pipe|bore").From("diameter", "innerDiameter", "outerDiameter"),
        Parameter.Length("width", v => Math.Ceiling(0.6 * v["pipe"])).From("length", "depth"),
        Parameter.Length("thickness", v => Assumption.Round(Math.Max(0.12 * v["pipe"], 2))).From("wall"),
        Parameter.Length("spacing", 0).Named("hole spacing|hole centers|hole centres|between holes|between the holes").Standard(),
        Parameter.Length("ear", v => v.Has("spacing") ? (2 * ((v["spacing"] / 2) - Foot(v))) + Foot(v) - (v["pipe"] / 2) - v["thickness"] : Math.Max(Assumption.Round(0.6 * v["pipe"]), 2.4 * v["hole"])).From("ear.length", "ear.size").Standard(),
        Parameter.Length("hole", v => v["pipe"] < 15 ? 3.4 : v["pipe"] < 40 ? 4.5 : 6.6).Named("hole|holes|screw hole|screw holes|mounting hole|mounting holes").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, w, t, ear, hole) = (v["pipe"] / 2, v["width"], v["thickness"], v["ear"], v["hole"] / 2);
        Require(2 * hole < Math.Min(w, ear), $"holes of {Format.Length(2 * hole)} do not fit the ears.");
        Require(t < r, "it is thicker than its pipe.");
        var (outer, end) = (r + t, r + t + ear);
        var foot = Foot(v);
        var rise = Math.Atan2(t, foot);
        var outline = Outline.From(r, 0).To(end, 0).To(end, t).To(foot, t).Arc(-foot, t, Math.PI - (2 * rise)).To(-end, t).To(-end, 0).To(-r, 0).Arc(r, 0, -Math.PI);
        var place = foot + ((end - foot) / 2);
        return Piece.Profile(outline, w).Drill(hole, 0, t, (place, 0), (-place, 0));
    }

    // Where the top of an ear meets the ring.
    private static double Foot(Values v) => Math.Sqrt(Math.Pow((v["pipe"] / 2) + v["thickness"], 2) - (v["thickness"] * v["thickness"]));
}

/// <summary>Aluminium profile with slots on all four sides. Proportions of the usual 2020, 3030 and 4040 sections.</summary>
internal sealed class SlotProfile : Family
{
    public override string Nouns =>
        "t slot profile|t slot 2020 extrusion|t slot 3030 extrusion|t slot 4040 extrusion|t slot 2020 profile|2020 t slot extrusion|t slotted extrusion|aluminum extrusion|aluminium extrusion|aluminum profile|aluminium profile|slot profile|v slot profile|t slot extrusion|extrusion profile|v slot extrusion";

    public override string Example => "2020 aluminium profile 200 mm long";

    public override IReadOnlyList<string> Designations => [@"(20|30|40)(20|30|40|60|80)(?=.{0,30}(profile|extrusion|slot))", @"(?<=(profile|extrusion)[ :,-]{1,2})(20|30|40)(20|30|40|60|80)"];

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<string[]> Lists => [["side", "width", "length"], ["side", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("side", 20).Named("series|section size").Within(10, 200),
        Parameter.Length("width", v => v["side"]).Standard(),
        Parameter.Length("length", 100).From("height", "depth"),
        Parameter.Length("slot", v => 0.3 * v["side"]).Named("slot width|slot opening|slot").Standard(),
        Parameter.Length("core", v => 0.21 * v["side"]).Named("core hole|center hole|centre hole|core bore").Standard(),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var code = phrase.Designations.Select(d => d.Text).Concat(phrase.Noun.Split(' ')).FirstOrDefault(t => t.Length >= 4 && t.Take(4).All(char.IsAsciiDigit));
        if (code is not null)
        {
            // "4020" is a 2040 that lies.
            var (one, other) = (((code[0] - '0') * 10) + code[1] - '0', ((code[2] - '0') * 10) + code[3] - '0');
            given.TryAdd("side", Math.Min(one, other));
            given.TryAdd("width", Math.Max(one, other));
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => BoxFrames(bounds);

    // A slot for each module of the side on the long faces, one on the ends.
    protected override Piece Shape(Values v)
    {
        var (a, w, l, slot, core) = (v["side"], v["width"], v["length"], v["slot"], v["core"]);
        var n = Math.Max(1, (int)Math.Round(w / a));
        Require(Math.Abs((n * a) - w) < 1e-6 && slot < 0.5 * a && core < 0.4 * a, "its width must be a multiple of its side.");
        var (lip, inner, depth) = (0.09 * a, 0.55 * a, 0.3 * a);
        Outline Slot(double x, double y, double turn) => Outline
            .Polygon([(-slot / 2, (a / 2) + 1), (-slot / 2, (a / 2) - lip), (-inner / 2, (a / 2) - lip), (-inner / 2, (a / 2) - lip - (0.06 * a)), (-slot / 2, (a / 2) - depth), (slot / 2, (a / 2) - depth), (inner / 2, (a / 2) - lip - (0.06 * a)), (inner / 2, (a / 2) - lip), (slot / 2, (a / 2) - lip), (slot / 2, (a / 2) + 1)])
            .Turned(turn).Moved(x, y);
        var places = Enumerable.Range(0, n).Select(i => (i - ((n - 1) / 2.0)) * a).ToList();
        List<Outline> slots = [.. places.SelectMany(x => new[] { Slot(x, 0, 0), Slot(x, 0, Math.PI) }), Slot(places[0], 0, Math.PI / 2), Slot(places[^1], 0, -Math.PI / 2)];
        var removed = slots.Sum(s => s.Area - slot);
        return Piece.Extrude(Outline.Rectangle(w, a), l)
            .Cut(removed * l, [.. slots.Select(s => Piece.Extrude(s, 1.1 * l, -0.05 * l))])
            .Drill(core / 2, 0, l, [.. places.Select(x => (x, 0.0))]);
    }
}

/// <summary>Heat sink: a base with upright fins.</summary>
internal sealed class HeatSink : Family
{
    public override string Nouns => "heat sink|heatsink|finned heat sink|cooling fins|cooler|radiator|finned block";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kühlkörper", ["fr"] = "dissipateur|radiateur", ["es"] = "disipador|disipador de calor" };

    public override string Example => "heat sink 40 x 40 x 20 mm with 10 fins, 1 mm thick fins, 4 mm base";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["fin"] = "fin|cooling fin|rib", ["base"] = "base|base plate" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"], ["base.length", "base.width", "base.thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("base.length", 40).Standard(),
        Parameter.Length("base.width", v => v["base.length"]).Standard(),
        Parameter.Length("length", v => v["base.length"]).From("depth"),
        Parameter.Length("width", v => v.IsGiven("base.width") ? v["base.width"] : v["length"]),
        Parameter.Length("base.thickness", v => Assumption.Round(0.2 * v["length"] / 2)).Named("base thickness").From("base.size", "base.height"),
        Parameter.Length("fin.height", 0).Named("fin height").From("fin.length").Standard(),
        Parameter.Length("height", v => v.Has("fin.height") ? v["fin.height"] + v["base.thickness"] : Assumption.Round(0.5 * v["length"])),
        Parameter.Count("fin.count", 8, 2, 200).Named("number of fins"),
        Parameter.Length("fin.thickness", v => Math.Round(v["width"] / ((2.5 * v["fin.count"]) - 1), 3)).Named("fin thickness").From("fin.size", "fin.width"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) =>
        [new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, v["length"] / 2, v["width"] / 2, v["base.thickness"]) { Curved = true }];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, b, n, t) = (v["length"], v["width"], v["height"], v["base.thickness"], v.Count("fin.count"), v["fin.thickness"]);
        Require(b < h && n * t < w, $"{n} fins of {Format.Length(t)} do not fit {Format.Length(w)}.");
        var step = (w - t) / (n - 1);
        var outline = Outline.From(-w / 2, 0).To(w / 2, 0);
        for (var i = n - 1; i >= 0; i--)
        {
            var y = (-w / 2) + (i * step);
            outline.To(y + t, i == n - 1 ? b : b).To(y + t, h).To(y, h).To(y, b);
        }

        return Piece.Lengthwise(outline, l);
    }
}
