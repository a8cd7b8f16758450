using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Wheel with a rim, a hub and straight spokes, or a solid web when no spokes are wanted.</summary>
internal sealed class Wheel : Family
{
    public override string Nouns => "wheel|spoked wheel|cart wheel|caster wheel|castor wheel|handwheel|hand wheel|robot wheel|toy wheel|flywheel|wheel disc|disc wheel|wheel like disc|handwheel like disc|handwheel disc";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Rad|Speichenrad|Handrad", ["fr"] = "roue|volant", ["es"] = "rueda|volante" };

    public override string Example => "a wheel 100 mm diameter 20 mm wide with 6 spokes, hub 25 mm, bore 8 mm";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["spoke"] = "spoke|straight spoke|flat spoke|round spoke|arm", ["hub"] = "hub|boss|center hub|centre hub", ["rim"] = "rim|tire|tyre|outer rim|outer ring", ["web"] = "web|solid web|central web|centre web|center web", ["hole"] = "crank hole|handle hole|crank pin hole" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "width"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 100).From("diameter", "height", "rim.diameter", "rim.outerDiameter"),
        Parameter.Length("width", v => Assumption.Round(0.2 * v["outerDiameter"])).From("thickness", "rim.width", "length", "depth", "rim.depth"),
        Parameter.Length("bore", v => Assumption.Round(0.08 * v["outerDiameter"])).Named("bore|bore diameter|shaft|shaft hole|axle|axle hole|center hole|centre hole|axle diameter|shaft diameter").From("hub.innerDiameter", "hub.bore", "innerDiameter"),
        Parameter.Length("hub.diameter", v => Math.Max(Assumption.Round(0.25 * v["outerDiameter"]), 2 * v["bore"])).Named("hub diameter").From("hub.size", "hub.outerDiameter"),
        Parameter.Length("hub.length", v => v["width"]).Named("hub length|hub width").From("hub.width", "hub.height", "hub.thickness", "hub.depth", "hub.overall").Standard(),
        Parameter.Length("rim.innerDiameter", 0).Named("rim inside diameter|rim inner diameter").Standard(),
        Parameter.Length("rim.thickness", v => v.Has("rim.innerDiameter") ? (v["outerDiameter"] - v["rim.innerDiameter"]) / 2 : Assumption.Round(0.08 * v["outerDiameter"])).Named("rim thickness").From("rim.size", "rim.height", "rim.wall"),
        Parameter.Length("web.thickness", v => 0.4 * v["width"]).Named("web thickness").From("web.size", "web.width").Standard(),
        Parameter.Flag("disc", "disc|disk|solid disc|plain disc"),
        Parameter.Length("crank", 0).From("hole.diameter", "hole.size").Standard(),
        Parameter.Length("crankRadius", v => 0.375 * v["outerDiameter"]).From("hole.radius", "hole.boltCircleRadius").Standard(),
        Parameter.Flag("solid", "solid|disc type|without openings"),
        Parameter.Count("spoke.count", v => v.Has("solid") || v.IsGiven("web.thickness") ? 0 : 5, 0, 100).Named("number of spokes"),
        Parameter.Length("spoke.thickness", v => 0.6 * v["width"]).Standard(),
        Parameter.Length("spoke.diameter", 0).Standard(),
        Parameter.Length("spoke.width", v => v.Has("spoke.diameter") ? v["spoke.diameter"] : v.IsGiven("spoke.thickness") ? v["spoke.thickness"] : v.Has("spoke.count") ? Assumption.Round(Math.Min(0.08 * v["outerDiameter"], 0.8 * Math.PI * v["hub.diameter"] / v["spoke.count"])) : 0).Named("spoke width").From("spoke.size"),
    ];

    // "a handwheel-like disc: 80 mm diameter, 12 mm thick, hub 24 mm diameter": its pieces are those of one wheel.
    public override bool ClaimsWhole(LexedPrompt prompt) =>
        prompt.Lexemes.FirstOrDefault(l => l.Is(Language.TermCategory.Solid)) is { } first && first.Is(Language.TermCategory.Solid, Kind) && prompt.Quote(first.Start, first.End).Contains("disc", StringComparison.OrdinalIgnoreCase);

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var noun = phrase.Noun.ToLowerInvariant();
        if ((noun.Contains("disc", StringComparison.Ordinal) || noun.Contains("disk", StringComparison.Ordinal)) && !given.Keys.Any(k => k.StartsWith("spoke", StringComparison.Ordinal) || k.StartsWith("rim", StringComparison.Ordinal)))
        {
            given["disc"] = 1;
        }

        if (given.ContainsKey("disc"))
        {
            given["spoke.count"] = 0;
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (r, w, bore, hub, rim, n, spoke) = (v["outerDiameter"] / 2, v["width"], v["bore"] / 2, v["hub.diameter"] / 2, v["rim.thickness"], v.Count("spoke.count"), v["spoke.width"]);
        var inside = r - rim;
        Require(bore < hub && hub < inside, $"bore, hub and rim must follow each other: {Format.Sizes(2 * bore, 2 * hub, 2 * inside)}.");
        Require(n * spoke < 2 * Math.PI * hub || n == 0, "the spokes are wider than the hub is round.");
        if (v.Has("disc"))
        {
            return Disc(v, r, w, bore, hub);
        }

        if (v.Has("solid") && n == 0 && !v.IsGiven("rim.thickness") && !v.IsGiven("hub.diameter"))
        {
            return Collar(r, bore, w, 0);
        }

        var (thick, round, deep) = (v["spoke.thickness"], v.Has("spoke.diameter"), v["hub.length"]);
        if (!v.IsGiven("spoke.width") && v.IsGiven("spoke.thickness"))
        {
            thick = 0.6 * w;
        }

        Require(thick <= w && (!round || spoke <= w), "the spokes are thicker than the wheel is wide.");
        var (low, high) = ((w - deep) / 2, (w + deep) / 2);
        var tire = Piece.Extrude(Outline.Circle(r), w, holes: Outline.Circle(inside)).Known(bores: []);
        if (n == 0)
        {
            var web = v["web.thickness"];
            Require(web < Math.Min(w, deep), "the web is thicker than the wheel or its hub is wide.");
            var (under, over) = ((w - web) / 2, (w + web) / 2);
            return Piece.Join(tire, Piece.Extrude(Outline.Circle(inside), web, under, Outline.Circle(bore)), Collar(hub, bore, under - low, low), Collar(hub, bore, high - over, over));
        }

        var middle = (bore + hub) / 2;
        var arm = round
            ? Piece.Cylinder(new(middle, 0, w / 2), Point3.UnitX, spoke / 2, inside + (rim / 2) - middle)
            : Piece.Box(new(middle, -spoke / 2, (w - thick) / 2), new(inside + (rim / 2), spoke / 2, (w + thick) / 2));
        return Piece.Fuse([tire, Collar(hub, bore, deep, low), .. arm.Around(n)]).Known(new(new(-r, -r, Math.Min(low, 0)), new(r, r, Math.Max(high, w))));
    }

    // "a handwheel-like disc": flat, its hub on one side, perhaps with a hole for a crank.
    private Piece Disc(Values v, double r, double w, double bore, double hub)
    {
        var (high, hole, at) = (v["hub.length"], v["crank"] / 2, v["crankRadius"]);
        Require(high >= w && (hole == 0 || (at - hole > hub && at + hole < r)), "the hub must not be lower than the disc, and the crank hole lie between hub and rim.");
        var disc = Collar(r, bore, w, 0);
        var whole = high > w && v.IsGiven("hub.diameter") ? Piece.Join(disc, Collar(hub, bore, high - w, w)) : disc;
        return whole.Known(bores: [new(new(0, 0, 0), Point3.UnitZ, bore)]).Drill(hole, 0, w, (at, 0));
    }

    private static Piece Collar(double outer, double inner, double height, double z) =>
        inner > 0 ? Piece.Extrude(Outline.Circle(outer), height, z, Outline.Circle(inner)) : Piece.Cylinder(outer, height, z);
}

/// <summary>Brake disc with a hat: solid, or vented with ribs between two plates.</summary>
internal sealed class BrakeDisc : Family
{
    public override string Nouns => "brake disc|brake rotor|brake disk|disc brake|rotor disc|disc rotor|rotor";

    public override string Example => "320 mm vented brake rotor with 5 M12 holes on 114.3 mm PCD";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["bolt"] = "hole|bolt hole|stud hole|lug hole|mounting hole|lug", ["hat"] = "hat|bell|top hat" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 300).From("diameter", "width"),
        Parameter.Flag("vented", "vented|ventilated|internally vented|vaned"),
        Parameter.Length("thickness", v => v.Has("vented") ? 28 * v["outerDiameter"] / 320 : 12 * v["outerDiameter"] / 300).Named("disc thickness|rotor thickness|friction thickness").From("length"),
        Parameter.Count("bolt.count", 5, 0, 20),
        Parameter.Length("boltCircle", v => Assumption.Round(0.36 * v["outerDiameter"])).From("bolt.boltCircle", "bolt.spacing"),
        Parameter.Length("bolt.diameter", v => Assumption.Round(0.042 * v["outerDiameter"])).From("bolt.size"),
        Parameter.Length("bore", v => Assumption.Round(0.22 * v["outerDiameter"])).Named("bore|center bore|centre bore|hub bore|center hole|centre hole|hub hole").From("innerDiameter"),
        Parameter.Length("hat.diameter", v => Math.Max(Assumption.Round(0.5 * v["outerDiameter"]), v["boltCircle"] + (2.5 * v["bolt.diameter"]))).Named("hat diameter").From("hat.size", "hat.outerDiameter"),
        Parameter.Length("height", v => Math.Ceiling(1.7 * v["thickness"])).Named("overall height|total height|hat height").From("hat.height", "depth"),
        Parameter.Count("vanes", 36, 6, 120).Named("vanes|vane|ribs|fins").Standard(),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["hat.diameter"] / 2);

    protected override Piece Shape(Values v)
    {
        var (r, t, hat, bore, h, n) = (v["outerDiameter"] / 2, v["thickness"], v["hat.diameter"] / 2, v["bore"] / 2, v["height"], v.Count("bolt.count"));
        var (circle, hole) = (v["boltCircle"] / 2, v["bolt.diameter"] / 2);
        var floor = 0.25 * t;
        Require(hat < 0.95 * r && h > t + floor, "the hat must be narrower than the disc and stand out of it.");
        Require(circle - hole > bore && circle + hole < hat - floor, $"holes on a circle of {Format.Length(2 * circle)} do not fit between the bore of {Format.Length(2 * bore)} and the hat of {Format.Length(2 * hat)}.");

        // Friction ring at the bottom, the hat's wall, and its floor on top.
        var wall = hat - floor;
        var body = Outline.From(wall, 0).To(r, 0).To(r, t).To(hat, t).To(hat, h).To(bore, h).To(bore, h - floor).To(wall, h - floor);
        var disc = Piece.Revolve(body).Known(bores: [new(new(0, 0, 0), Point3.UnitZ, bore)]);
        if (v.Has("vented"))
        {
            var (low, high, inner) = (0.3 * t, 0.7 * t, hat + (0.15 * (r - hat)));
            var vanes = v.Count("vanes");
            var gap = Math.PI * (inner + r) / vanes * 0.35;
            var side = Math.Min(gap, 0.8 * Math.PI * inner / vanes);
            var channel = Piece.Box(new(inner, -side, low), new(1.1 * r, side, high));
            disc = disc.Cut([.. channel.Around(vanes)]);
            disc = disc.Known(new(new(-r, -r, 0), new(r, r, h)));
        }

        return n == 0 ? disc : disc.Drill(hole, h - floor, h, [.. Enumerable.Range(0, n).Select(i => Outline.Polar(circle, 2 * Math.PI * i / n))]);
    }
}

/// <summary>Ring that is clamped to a shaft by a set screw or a slit.</summary>
internal sealed class ShaftCollar : Family
{
    public override string Nouns => "shaft collar|set collar|clamp collar|stop collar|locking collar|lock collar|shaft stop|set screw collar";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Stellring", ["fr"] = "bague d'arrêt", ["es"] = "collar de eje" };

    public override string Example => "shaft collar for a 12 mm shaft";

    public override IReadOnlyList<string> Bare => ["bore"];

    public override IReadOnlyList<string[]> Lists => [["bore", "outerDiameter", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bore", v => v.IsGiven("outerDiameter") ? Assumption.Round(v["outerDiameter"] / 2) : 8).Named("bore|bore diameter|shaft|shaft diameter|hole").From("innerDiameter", "diameter"),
        Parameter.Length("outerDiameter", v => v["bore"] <= 4 ? v["bore"] + 8 : Math.Ceiling(1.5 * v["bore"] + 4)),
        Parameter.Length("width", v => Math.Ceiling((0.3 * v["bore"]) + 6)).From("thickness", "length", "height", "depth"),
        Parameter.Length("screw", v => v["bore"] switch { < 6 => 3, < 14 => 4, < 24 => 5, _ => 6 }).Named("set screw|grub screw|screw|screw hole|set screw hole|grub screw hole|radial hole|radial screw hole|radial set screw hole|cross hole|side hole").Standard(),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (bore, r, w, screw) = (v["bore"] / 2, v["outerDiameter"] / 2, v["width"], v["screw"] / 2);
        Require(bore < r, $"a bore of {Format.Length(2 * bore)} does not fit in {Format.Length(2 * r)}.");
        Require(2 * screw < w, "the screw is thicker than the collar is wide.");
        var ring = Piece.Extrude(Outline.Circle(r), w, holes: Outline.Circle(bore));
        return screw == 0 ? ring : ring.Cut(Piece.Cylinder(new(0, 0, w / 2), Point3.UnitX, screw, 1.2 * r)).Known(new(new(-r, -r, 0), new(r, r, w)), bores: [.. ring.Bores, new(new(0, 0, w / 2), Point3.UnitX, screw)]);
    }
}

/// <summary>Rigid coupling for two shafts, with two set screws at each end.</summary>
internal sealed class ShaftCoupling : Family
{
    public override string Nouns => "shaft coupling|coupling|rigid coupling|coupler|shaft coupler|motor coupling|flexible coupling|jaw coupling|oldham coupling|sleeve coupling|motor shaft coupler";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Wellenkupplung|Kupplung", ["fr"] = "accouplement", ["es"] = "acoplamiento" };

    public override string Example => "shaft coupling 5 mm to 8 mm, 25 mm long, 20 mm diameter";

    public override IReadOnlyList<string> Bare => ["bore", "secondBore", "length"];

    public override IReadOnlyList<string[]> Lists => [["bore", "secondBore"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bore", 5).Named("bore|bore diameter|shaft|first bore|motor shaft|shaft diameter|bores").From("innerDiameter"),
        Parameter.Length("secondBore", v => v["bore"]).Named("second bore|second shaft|other shaft|to").Standard(),
        Parameter.Length("outerDiameter", v => Math.Ceiling(2 * Math.Max(v["bore"], v["secondBore"])) + 4).From("diameter", "width"),
        Parameter.Length("length", v => Math.Ceiling(1.25 * v["outerDiameter"])).From("height", "depth"),
        Parameter.Length("screw", v => v["outerDiameter"] < 25 ? 3 : 5).Named("set screw|grub screw|screw").Standard(),
    ];

    // "25 mm coupling, 8 mm bores": beside both bores, the other size is its outside.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Prompt.Text.Contains("bores", StringComparison.OrdinalIgnoreCase) && !given.ContainsKey("outerDiameter") && given.TryGetValue("secondBore", out var size) && size > 1.5 * given.GetValueOrDefault("bore"))
        {
            given.Remove("secondBore");
            given["outerDiameter"] = size;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (a, b, r, l, screw) = (v["bore"] / 2, v["secondBore"] / 2, v["outerDiameter"] / 2, v["length"], v["screw"] / 2);
        Require(Math.Max(a, b) < 0.9 * r, "the bores leave no wall.");
        var body = a == b
            ? Piece.Extrude(Outline.Circle(r), l, holes: Outline.Circle(a))
            : Piece.Revolve(Outline.From(a, 0).To(r, 0).To(r, l).To(b, l).To(b, l / 2).To(a, l / 2));
        return body.Cut(
                Piece.Cylinder(new(0, 0, l / 5), Point3.UnitX, screw, 1.2 * r),
                Piece.Cylinder(new(0, 0, 4 * l / 5), Point3.UnitX, screw, 1.2 * r))
            .Known(new(new(-r, -r, 0), new(r, r, l)));
    }
}

/// <summary>Spool with two flanges.</summary>
internal sealed class Spool : Family
{
    public override string Nouns => "spool|reel|bobbin|wire spool|filament spool|cable reel|cable drum|thread spool";

    public override string Example => "spool 80 mm diameter, 50 mm wide, core 30 mm, bore 12 mm";

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "width"]];

    public override IReadOnlyList<string> Bare => ["outerDiameter", "width"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 80).Named("flange diameter").From("diameter", "flangeDiameter"),
        Parameter.Length("between", 0).Named("between the flanges|between flanges|winding width|core length|barrel length|core width|inside width|inner width").Standard(),
        Parameter.Length("width", v => v.Has("between") ? v["between"] + (2 * v["flange"]) : Assumption.Round(0.6 * v["outerDiameter"])).From("height", "length"),
        Parameter.Length("core", v => v.IsGiven("bore") ? Math.Max(Assumption.Round(0.4 * v["outerDiameter"]), Math.Min(1.4 * v["bore"], (v["bore"] + v["outerDiameter"]) / 2)) : Assumption.Round(0.4 * v["outerDiameter"])).Named("core|core diameter|hub|hub diameter|barrel|barrel diameter|drum diameter|inner drum"),
        Parameter.Length("bore", v => Math.Min(Assumption.Round(0.5 * v["core"]), 0.9 * v["core"])).Named("bore|bore diameter|center hole|centre hole|hole|spindle hole").From("innerDiameter"),
        Parameter.Length("flange", v => Assumption.Round(0.06 * (v.Has("between") ? v["between"] : v["width"]))).Named("flange thickness|flange|flange width|wall").From("thickness", "headLength", "wall"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    // "80 mm flanges": as wide as the core, it is how far across they are.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.TryGetValue("flange", out var across) && !given.ContainsKey("outerDiameter") && across > given.GetValueOrDefault("core", 20))
        {
            given.Remove("flange");
            given["outerDiameter"] = across;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (r, w, core, bore, t) = (v["outerDiameter"] / 2, v["width"], v["core"] / 2, v["bore"] / 2, v["flange"]);
        Require(bore < core && core < r && 2 * t < w, "bore, core and flanges must follow each other.");
        return Piece.Revolve(Outline.From(bore, 0).To(r, 0).To(r, t).To(core, t).To(core, w - t).To(r, w - t).To(r, w).To(bore, w));
    }
}
