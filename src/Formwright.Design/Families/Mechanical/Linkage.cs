using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Two eyes joined by a bar.</summary>
internal sealed class ConnectingRod : Family
{
    public override string Nouns => "connecting rod|conrod|con rod|link arm|linkage|lever|lever arm|link bar|rocker arm|crank arm|crank";

    public override string Example => "connecting rod 100 mm between centres, 30 mm big end with a 20 mm bore, 10 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["big"] = "big end|large end|crank end|big boss|large boss|larger boss|bigger boss|big eye|large eye",
        ["small"] = "small end|piston end|pin end|small boss|smaller boss|small eye|small one|smaller one",
        ["boss"] = "boss|eye|boss at one end",
        ["arm"] = "arm|web|shank|flat arm|connecting arm|bar between",
    };

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 100).Named("length|center distance|centre distance|between centers|between centres|center to center|centre to centre|long|throw").From("spacing"),
        Parameter.Length("bore", v => Assumption.Round(0.6 * v["big.diameter"])).Named("bore|big end bore|large bore|big bore|hole").From("big.innerDiameter", "innerDiameter"),
        Parameter.Length("big.size", 0).Standard(),
        Parameter.Length("small.size", 0).Standard(),
        Parameter.Length("big.diameter", v => v.IsGiven("bore") ? 1.6 * v["bore"] : Assumption.Round(0.3 * v["length"])).From("big.outerDiameter"),
        Parameter.Length("small.diameter", v => v.IsGiven("smallBore") ? 1.6 * v["smallBore"] : 0.7 * v["big.diameter"]).From("small.outerDiameter"),
        Parameter.Length("smallBore", v => 0.6 * v["small.diameter"]).Named("small bore|small end bore|pin bore|pin hole").From("small.innerDiameter"),
        Parameter.Length("arm.width", v => 1.2 * v["small.diameter"] / 2).Named("arm width").Standard(),
        Parameter.Length("arm.thickness", v => 0.7 * v["thickness"]).Named("arm thickness").From("arm.height", "arm.depth").Standard(),
        Parameter.Length("thickness", v => Assumption.Round(0.4 * v["big.diameter"])).From("boss.height", "boss.length", "boss.thickness", "big.height", "big.thickness", "height", "width", "depth"),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "a 30 mm boss at one end and a 20 mm boss at the other": the wider one is the big end. A size that is left for an end is its bore.
        var ends = phrase.Measures.Where(m => m is { Used: false, IsLength: true, Role: "diameter" or "outerDiameter" or "boss.diameter" or "boss.size" }).OrderByDescending(m => m.Millimetres).ToList();
        if (ends.Count > 0)
        {
            given.TryAdd("big.diameter", phrase.Take(ends[0]));
            given.TryAdd("small.diameter", phrase.Take(ends[^1]));
        }

        // "30 mm big end", "bore 12 mm in the big boss and 8 mm in the small one": what stands beside an end whose diameter is known is a bore.
        foreach (var (end, bore) in new[] { ("big", "bore"), ("small", "smallBore") })
        {
            if (given.Remove(end + ".size", out var size))
            {
                given[!given.ContainsKey(end + ".diameter") ? end + ".diameter" : given.ContainsKey(bore) ? "smallBore" : bore] = size;
            }
        }
    }

    protected override Piece Shape(Values v)
    {
        var (l, big, small, a, b, t) = (v["length"], v["big.diameter"] / 2, v["small.diameter"] / 2, v["bore"] / 2, v["smallBore"] / 2, v["thickness"]);
        var (wide, thick) = (v["arm.width"] / 2, v["arm.thickness"]);
        Require(a < big && b < small, "a bore is wider than its eye.");
        Require(big + small < l, "the eyes run into each other.");
        Require(wide < small && thick <= t, "the arm is wider than the small end or thicker than the eyes.");
        var arm = v.IsGiven("arm.width")
            ? Outline.Polygon([(0, -wide), (l, -wide), (l, wide), (0, wide)])
            : Outline.Polygon([(0, -wide), (l, -wide / 1.2), (l, wide / 1.2), (0, wide)]);
        return Piece.Fuse(Piece.Cylinder(big, t), Piece.Cylinder(small, t, 0, l), Piece.Extrude(arm, thick, (t - thick) / 2))
            .Drill(a, 0, t, (0, 0)).Drill(b, 0, t, (l, 0));
    }
}

/// <summary>Disc cam: an egg of two circles with a bore.</summary>
internal sealed class Cam : Family
{
    public override string Nouns => "cam|disc cam|egg cam|cam lobe|eccentric cam|camshaft lobe";

    public override string Example => "a cam with a 40 mm base circle, 10 mm lift, 12 mm bore, 10 mm thick";

    public override IReadOnlyList<string> Bare => ["base"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("baseRadius", 0).Named("base radius|base circle radius").From("radius"),
        Parameter.Length("base", v => v.Has("baseRadius") ? 2 * v["baseRadius"] : 40).Named("base circle|base diameter|base circle diameter").From("diameter", "outerDiameter"),
        Parameter.Length("lift", v => Assumption.Round(0.25 * v["base"])).Named("lift|rise|throw|eccentricity|stroke").From("offset"),
        Parameter.Length("nose", v => Assumption.Round(0.4 * v["base"])).Named("nose|nose diameter|tip").Standard(),
        Parameter.Length("bore", v => Assumption.Round(0.3 * v["base"])).Named("bore|bore diameter|shaft|shaft diameter|hole").From("innerDiameter"),
        Parameter.Length("thickness", v => Assumption.Round(0.25 * v["base"])).From("width", "height", "length", "depth"),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, lift, nose, bore, t) = (v["base"] / 2, v["lift"], v["nose"] / 2, v["bore"] / 2, v["thickness"]);
        Require(nose < r && bore < r, "nose and bore must be smaller than the base circle.");
        return Piece.Extrude(Outline.Taper((0, 0), r, (r + lift - nose, 0), nose), t).Drill(bore, 0, t, (0, 0));
    }
}

/// <summary>Simple fan or propeller: straight pitched blades on a hub.</summary>
internal sealed partial class Propeller : Family
{
    public override string Nouns => "propeller|fan|impeller|fan blade|fan wheel|prop|turbine|windmill|drone propeller|fan impeller|fan rotor|blade fan";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Propeller|Luftschraube", ["fr"] = "hélice", ["es"] = "hélice" };

    public override string Example => "a propeller 120 mm diameter with 3 blades, 20 mm hub, 5 mm bore";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["blade"] = "blade|vane|wing", ["hub"] = "hub|center hub|centre hub|boss" };

    public override IReadOnlyList<string> Bare => ["outerDiameter"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 120).From("diameter", "width", "length"),
        Parameter.Count("blade.count", 3, 2, 40).Named("number of blades"),
        Parameter.Length("hub.diameter", v => Assumption.Round(0.18 * v["outerDiameter"])).From("hub.size", "hub.outerDiameter"),
        Parameter.Length("hub.height", v => Assumption.Round(0.12 * v["outerDiameter"])).From("height", "thickness", "hub.length", "hub.thickness", "depth"),
        Parameter.Length("bore", v => Assumption.Round(0.3 * v["hub.diameter"])).Named("bore|shaft hole|shaft|bore diameter|center hole|centre hole").From("innerDiameter"),
        Parameter.Length("blade.width", v => Math.Round(Math.Min(0.15 * v["outerDiameter"], 0.9 * Math.PI * v["hub.diameter"] / v["blade.count"]), 3)).From("blade.size"),
        Parameter.Length("blade.thickness", v => Math.Round(0.018 * v["outerDiameter"], 3)).Standard(),
        Parameter.Number("pitchAngle", 25, 1, 60).Named("pitch angle|blade angle|angle of attack|blade pitch|pitch").Standard(),
    ];

    protected override double ExtentTolerance => 0.02;

    // "6 blade fan", "five-bladed propeller"
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        string[] words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        if (!given.ContainsKey("blade.count") && BladeCount().Match(phrase.Prompt.Text) is { Success: true, Groups: var groups })
        {
            given["blade.count"] = int.TryParse(groups[1].Value, out var count) ? count : 2 + Array.IndexOf(words, groups[1].Value.ToLowerInvariant());
        }

        // "3 blades 200 mm": wider than its hub, it is the size of the whole.
        if (!given.ContainsKey("outerDiameter") && given.TryGetValue("blade.width", out var across) && across > given.GetValueOrDefault("hub.diameter", across / 2) && !phrase.Prompt.Text.Contains("wide", StringComparison.OrdinalIgnoreCase))
        {
            given.Remove("blade.width");
            given["outerDiameter"] = across;
        }
    }

    [GeneratedRegex("\\b(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]blade", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BladeCount();

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["hub.diameter"] / 2, v["bore"] / 2);

    // A blade is a pitched slab, trimmed by the circle of the tips.
    protected override Piece Shape(Values v)
    {
        var (r, n, hub, h, bore, w, t) = (v["outerDiameter"] / 2, v.Count("blade.count"), v["hub.diameter"] / 2, v["hub.height"], v["bore"] / 2, v["blade.width"], v["blade.thickness"]);
        Require(bore < hub && hub < r, "bore, hub and tips must follow each other.");
        var rise = w * Math.Sin(v["pitchAngle"] * Math.PI / 180);
        Require(rise + t < h, $"blades {Format.Length(w)} wide at this angle are higher than the hub, {Format.Length(h)}.");
        var blade = Piece.Box(new((bore + hub) / 2, -w / 2, -t / 2), new(1.05 * r, w / 2, t / 2)).Turned(Point3.UnitX, v["pitchAngle"]).Moved(0, 0, h / 2);
        var blades = Piece.Common(Piece.Cylinder(r, h), Piece.Fuse([Piece.Cylinder(hub, h), .. blade.Around(n)]));
        var low = n == 2 ? 1 : r;
        Box3 bounds = new(new(-r, -r, 0), new(r, r, h));
        if (n == 2)
        {
            low = Math.Max(hub, (w / 2 * Math.Cos(v["pitchAngle"] * Math.PI / 180)) + (t / 2 * Math.Sin(v["pitchAngle"] * Math.PI / 180)));
            bounds = new(new(-r, -low, 0), new(r, low, h));
        }
        else if (n % 4 != 0)
        {
            // The tips that reach furthest along each axis, each a straight edge of the blade's width.
            var half = w / 2 * Math.Cos(v["pitchAngle"] * Math.PI / 180);
            double Reach(double axis) => Enumerable.Range(0, n).Max(i => Tip((2 * Math.PI * i / n) - axis));
            double Tip(double a) => Math.Abs(Math.IEEERemainder(a, 2 * Math.PI)) * r <= half ? r : r * Math.Cos(Math.Abs(Math.IEEERemainder(a, 2 * Math.PI)) - Math.Asin(Math.Min(1, half / r)));
            bounds = new(new(-Math.Max(hub, Reach(Math.PI)), -Math.Max(hub, Reach(-Math.PI / 2)), 0), new(Math.Max(hub, Reach(0)), Math.Max(hub, Reach(Math.PI / 2)), h));
        }

        return blades.Known(bounds).Cut(Piece.Cylinder(bore, 1.1 * h, -0.05 * h)).Known(bores: [new(new(0, 0, 0), Point3.UnitZ, bore)]);
    }
}

/// <summary>Knob: a fluted or plain cylinder with a blind bore and a collar.</summary>
internal sealed class Knob : Family
{
    public override string Nouns => "knob|round knob|plain knob|smooth knob|round drawer knob|plain drawer knob|round cabinet knob|drawer knob|control knob|volume knob|potentiometer knob|fluted knob|cabinet knob|star knob|thumb knob|dial";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Drehknopf|Knauf", ["fr"] = "bouton", ["es"] = "perilla|pomo" };

    public override string Example => "a knob 30 mm diameter, 20 mm high, with a 6 mm shaft hole";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 30).From("outerDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(0.7 * v["diameter"])).Named("projection").From("length", "thickness"),
        Parameter.Length("bore", v => Assumption.Round(0.2 * v["diameter"])).Named("bore|shaft hole|shaft|bore diameter|hole|screw hole|blind hole|centre hole|center hole|d shaft|shaft diameter").From("innerDiameter"),
        Parameter.Length("boreDepth", v => 0.6 * v["height"]).Named("bore depth|hole depth").From("depth").Standard(),
        Parameter.Flag("knurled", "knurled|knurl|knurling"),
        Parameter.Flag("plain", "plain|smooth|unfluted|no flutes|without flutes"),
        Parameter.Count("flutes", v => v.Has("plain") ? 0 : v.Has("knurled") ? 24 : 12, 0, 60).Named("flutes|grips|grip grooves|lobes|ridges|grooves"),
    ];

    // "a round knob" has neither flutes nor a bevel.
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Noun.Split(' ')[0].ToLowerInvariant() is "round" or "plain" or "smooth" && !given.ContainsKey("flutes") && !given.ContainsKey("knurled"))
        {
            given["plain"] = 1;
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, 0.45 * v["diameter"]);

    protected override Piece Shape(Values v)
    {
        var (r, h, bore, deep, n) = (v["diameter"] / 2, v["height"], v["bore"] / 2, v["boreDepth"], v.Count("flutes"));
        Require(bore < 0.8 * r && deep < h, "the bore is too large for the knob.");
        var crown = Math.Min(0.1 * h, 0.2 * r);
        var body = v.Has("plain") ? Piece.Cylinder(r, h) : Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, h - crown).To(r - crown, h).To(0, h));
        if (n > 0)
        {
            var flute = Math.Min(0.5 * Math.PI * r / n, 0.12 * r);
            var at = r + (0.5 * flute);
            var start = Math.PI / n;
            body = body.Cut([.. Enumerable.Range(0, n).Select(i => Outline.Polar(at, start + (2 * Math.PI * i / n))).Select(p => Piece.Cylinder(flute, 1.2 * h, 0.15 * h, p.X, p.Y))]).Known(new(new(-r, -r, 0), new(r, r, h)));
        }

        return bore == 0 ? body : body.Cut(Math.PI * bore * bore * deep, Piece.Cylinder(bore, 1.05 * deep, -0.05 * deep)).Known(bores: [new(new(0, 0, 0), Point3.UnitZ, bore)]);
    }
}

/// <summary>Bent pipe.</summary>
internal sealed class Elbow : Family
{
    public override string Nouns => "elbow|pipe elbow|pipe bend|90 degree elbow|tube bend|45 degree elbow|elbow fitting|bent pipe|bent tube";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Rohrbogen", ["fr"] = "coude", ["es"] = "codo" };

    public override string Example => "pipe elbow 60.3 mm OD, 3 mm wall, 76 mm bend radius";

    public override IReadOnlyList<string> Bare => ["outerDiameter"];

    // "48.3 x 3.2": no length is as short.
    public override string[]? Meaning(IReadOnlyList<double> sizes) => sizes is [var outer, var wall] && wall < outer / 4 ? ["outerDiameter", "wall"] : null;

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["pipe"] = "pipe|tube|copper tube|copper pipe|tubing|hose|steel pipe|pvc pipe" };

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings) => SteelPipe.Read(phrase, given);

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") ? v["innerDiameter"] + (2 * v["wall"]) : 60.3).From("diameter", "pipe.outerDiameter", "pipe.diameter", "pipe.size"),
        Parameter.Length("wall", v => v.IsGiven("innerDiameter") && v.IsGiven("outerDiameter") ? (v["outerDiameter"] - v["innerDiameter"]) / 2 : Math.Min(3, Assumption.Round(0.07 * v["outerDiameter"]))).From("thickness", "pipe.wall"),
        Parameter.Length("innerDiameter", v => v["outerDiameter"] - (2 * v["wall"])).Standard(),
        Parameter.Length("bend", v => Math.Round(1.5 * v["outerDiameter"] / 1.19, 1)).Named("bend radius|bending radius|centerline radius|centreline radius|center line radius").From("majorRadius", "radius"),
        Parameter.Number("angle", 90, 5, 180).Named("angle|bend angle|degree"),
        Parameter.Length("straight", 0).Named("straight ends|straight end|straight length|end length|straight part|straight leg|straight legs|tangent|tangent length|tangents|leg|legs").Standard(),
    ];

    protected override double ExtentTolerance => 1e-3;

    // The arc lies in the plane of X and Y: a ring about Z from which a sector is kept.
    protected override Piece Shape(Values v)
    {
        var (r, wall, bend, angle) = (v["outerDiameter"] / 2, v["wall"], v["bend"], v["angle"]);
        Require(wall < r && bend > r, $"a bend of {Format.Length(bend)} is too tight for a pipe of {Format.Length(2 * r)}.");
        var arc = new RevolvedSector(Outline.Circle(r, bend, 0), [Outline.Circle(r - wall, bend, 0)], angle);
        var straight = v["straight"];
        if (straight == 0)
        {
            return arc;
        }

        // The ends go on along the tangents of the arc.
        var turn = angle * Math.PI / 180;
        Point3 start = new(bend, 0, 0), end = new(bend * Math.Cos(turn), bend * Math.Sin(turn), 0), on = new(-Math.Sin(turn), Math.Cos(turn), 0);
        Piece Straight(Point3 from, Point3 along) => Piece.Cylinder(from, along, r, straight)
            .Cut(Math.PI * (r - wall) * (r - wall) * straight, Piece.Cylinder(from - (along * straight), along, r - wall, 3 * straight));
        return Piece.Join(Straight(start, Point3.UnitY * -1), arc, Straight(end, on));
    }
}
