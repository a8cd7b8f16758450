using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Worm: a screw whose thread has the profile of a gear rack. Source: ISO 1122-2 for the terms; flanks follow the cross-section.</summary>
internal sealed class Worm : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    public override string Nouns => "worm|worm screw|worm shaft|worm gear shaft|worm drive screw";

    public override string Example => "a worm with module 2, 20 mm pitch diameter, 40 mm long";

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("module", 2),
        Parameter.Length("pitchDiameter", v => v.IsGiven("outerDiameter") ? v["outerDiameter"] - (2 * v["module"]) : 10 * v["module"]).Named("pitch diameter|reference diameter"),
        Parameter.Length("outerDiameter", v => v["pitchDiameter"] + (2 * v["module"])).Named("tip diameter").From("diameter", "width").Standard(),
        Parameter.Count("starts", 1, 1, 6).Named("starts|start|threads|number of starts"),
        Parameter.Length("length", v => 20 * v["module"]).Named("thread length|worm length").From("height"),
        Parameter.Length("bore", 0).Named("bore|bore diameter|shaft hole").From("innerDiameter"),
    ];

    protected override string Label(Values v) => $"Module {Format.Number(v["module"])}, {Format.Length(v["length"])}";

    protected override double ExtentTolerance => 0.02;

    protected override Piece Shape(Values v)
    {
        var (m, tip, l, n, bore) = (v["module"], v["outerDiameter"] / 2, v["length"], v.Count("starts"), v["bore"] / 2);
        var root = tip - (2.25 * m);
        Require(root > 0 && bore < root, $"threads of module {Format.Number(m)} leave no core in a diameter of {Format.Length(2 * tip)}.");
        Require(l / (Math.PI * m * n) <= 60, "more than 60 turns are not modelled.");
        var worm = new ScrewThread(tip, root, Math.PI * m, n, l, 0.25, 0.2);
        return bore > 0 ? worm.Known(worm.Bounds, worm.Volume).Drill(bore, 0, l, (0, 0)) : worm;
    }
}

/// <summary>Toothed wheel that turns one way: each tooth has one steep and one sloping flank.</summary>
internal sealed class Ratchet : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    public override string Nouns => "ratchet wheel|ratchet|ratchet gear|pawl wheel|saw tooth wheel";

    public override string Example => "a ratchet wheel 60 mm diameter, 12 teeth, 8 mm thick, 10 mm bore";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 60).From("diameter", "width"),
        Parameter.Count("teeth", 12, 3, 200),
        Parameter.Length("thickness", v => Assumption.Round(0.15 * v["outerDiameter"])).From("height", "length", "depth"),
        Parameter.Length("toothHeight", v => Math.Min(0.15 * v["outerDiameter"], 1.2 * v["outerDiameter"] / v["teeth"])).Named("tooth height|tooth depth").Standard(),
        Parameter.Length("bore", v => Assumption.Round(0.15 * v["outerDiameter"])).Named("bore|bore diameter|shaft hole|center hole").From("innerDiameter"),
    ];

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, {Format.Length(v["outerDiameter"])}";

    protected override Piece Shape(Values v)
    {
        var (tip, n, h, bore) = (v["outerDiameter"] / 2, v.Count("teeth"), v["thickness"], v["bore"] / 2);
        var root = tip - v["toothHeight"];
        Require(bore < root && root > 0, "the bore cuts into the teeth.");
        var outline = Outline.Polygon(Enumerable.Range(0, n).SelectMany(i => new[] { Outline.Polar(root, 2 * Math.PI * i / n), Outline.Polar(tip, 2 * Math.PI * i / n) }));
        return Piece.Extrude(outline, h, holes: bore > 0 ? [Outline.Circle(bore)] : []);
    }
}

/// <summary>Sun, planets and ring of a planetary gear, standing in mesh: one solid each.</summary>
internal sealed class PlanetaryGear : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    public override string Nouns => "planetary gear set|planetary gear|planetary gears|epicyclic gear|epicyclic gear set|planet gear set|planetary gearset|planetary gearbox";

    public override string Example => "a planetary gear set with module 1, sun 20 teeth, 3 planets of 16 teeth, 10 mm wide";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["sun"] = "sun|sun gear", ["planet"] = "planet|planet gear", ["ring"] = "ring|ring gear|annulus" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("module", 1),
        Parameter.Count("sun.teeth", 20, 8, 200).Named("sun teeth"),
        Parameter.Count("planet.count", 3, 1, 8).Named("number of planets").Standard(),
        Parameter.Count("planet.teeth", v => v.IsGiven("ring.teeth") ? (v["ring.teeth"] - v["sun.teeth"]) / 2 : 16, 8, 200).Named("planet teeth"),
        Parameter.Count("ring.teeth", v => v["sun.teeth"] + (2 * v["planet.teeth"]), 20, 600).Named("ring teeth").Standard(),
        Parameter.Length("thickness", v => Assumption.Round(8 * v["module"])).Named("face width|gear width").From("width", "height", "length"),
        Parameter.Length("bore", v => 0).Named("sun bore|bore").From("innerDiameter", "sun.bore"),
        Parameter.Length("outerDiameter", v => Math.Ceiling((v["ring.teeth"] + 8) * v["module"])).From("diameter", "ring.outerDiameter").Standard(),
    ];

    protected override string Label(Values v) => $"{v.Count("sun.teeth")}/{v.Count("planet.teeth")}/{v.Count("ring.teeth")} Teeth, Module {Format.Number(v["module"])}";

    protected override Piece Shape(Values v)
    {
        var (m, zs, zp, zr, n, h) = (v["module"], v.Count("sun.teeth"), v.Count("planet.teeth"), v.Count("ring.teeth"), v.Count("planet.count"), v["thickness"]);
        Require(zr == zs + (2 * zp), $"a ring of {zr} teeth does not run with a sun of {zs} and planets of {zp}: it needs {zs + (2 * zp)}.");
        Require((zs + zr) % n == 0, $"{n} planets cannot stand equally spaced: sun and ring have {zs + zr} teeth together, which {n} does not divide.");
        var (sun, planet, space) = (new InvoluteTeeth(zs, m, Backlash: 0.05 * m), new InvoluteTeeth(zp, m, Backlash: 0.05 * m), new InvoluteTeeth(zr, m, Backlash: -0.05 * m) { Addendum = 1.25, Dedendum = 1 });
        var distance = m * (zs + zp) / 2;
        Require(n == 1 || 2 * distance * Math.Sin(Math.PI / n) > 2 * planet.TipRadius, $"{n} planets of {zp} teeth do not fit round the sun.");
        var rim = v["outerDiameter"] / 2;
        Require(rim > space.TipRadius && v["bore"] / 2 < sun.RootRadius, "the ring has no rim left, or the bore cuts into the sun's teeth.");

        // A planet at angle a turns so that one of its spaces faces the tooth of the sun that stands there; the ring's spaces are drawn as
        // teeth, and one of them faces the planet's tooth on the far side.
        Piece Planet(int i)
        {
            var a = 2 * Math.PI * i / n;
            var turn = a + Math.PI + (Math.PI / zp) + (a * zs / zp);
            return Piece.Extrude(planet.Outline().Turned(turn), h).Moved(distance * Math.Cos(a), distance * Math.Sin(a), 0);
        }

        // On the line of the first planet the planet shows a tooth or a space on the far side, as its teeth are odd or even.
        var far = zp % 2 == 0 ? Math.PI / zr : 0;
        var ring = Piece.Extrude(Outline.Circle(rim), h, holes: space.Outline().Turned(far));
        var bore = v["bore"] / 2;
        var center = Piece.Extrude(sun.Outline(), h, holes: bore > 0 ? [Outline.Circle(bore)] : []);
        return Piece.Group([("ring gear", ring), ("sun gear", center), .. Enumerable.Range(0, n).Select(i => ($"planet gear {i + 1}", Planet(i)))]);
    }
}

/// <summary>Piston of an engine: a cup with ring grooves and a hole for its pin.</summary>
internal sealed class Piston : Family
{
    public override string Nouns => "piston|engine piston|pump piston";

    public override string Example => "a piston 80 mm diameter, 70 mm high, 20 mm pin hole, 3 ring grooves";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["pin"] = "pin|wrist pin|pin hole|gudgeon pin|pin bore", ["groove"] = "groove|ring groove|ring" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 80).From("outerDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(0.85 * v["diameter"])).From("length"),
        Parameter.Length("wall", v => Assumption.Round(0.08 * v["diameter"])).From("thickness"),
        Parameter.Length("crown", v => 1.5 * v["wall"]).Named("crown|crown thickness|top thickness").Standard(),
        Parameter.Length("pin.diameter", v => Assumption.Round(0.25 * v["diameter"])).Named("pin diameter").From("pin.size", "innerDiameter"),
        Parameter.Count("groove.count", 3, 0, 8).Standard(),
        Parameter.Length("groove.width", v => Assumption.Round(0.03 * v["diameter"])).Named("groove width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, wall, crown, pin, n, groove) = (v["diameter"] / 2, v["height"], v["wall"], v["crown"], v["pin.diameter"] / 2, v.Count("groove.count"), v["groove.width"]);
        Require(wall < r && crown < h && h > crown + (2 * n * groove) + (3 * pin), "walls, grooves and pin hole do not fit its size.");
        var outline = Outline.From(r - wall, 0).To(r, 0);
        var low = h - (2 * n * groove) - groove;
        for (var i = 0; i < n; i++)
        {
            var z = low + (2 * i * groove);
            outline.To(r, z).To(r - (0.5 * wall), z).To(r - (0.5 * wall), z + groove).To(r, z + groove);
        }

        var cup = Piece.Revolve(outline.To(r, h).To(0, h).To(0, h - crown).To(r - wall, h - crown));
        var height = Math.Max(1.4 * pin, Math.Min((low - pin) / 2, h * 0.4));
        return pin == 0 ? cup : cup.Cut(Piece.Cylinder(new(-1.1 * r, 0, height), Point3.UnitX, pin, 2.2 * r)).Known(bores: [.. cup.Bores, new(new(0, 0, height), Point3.UnitX, pin)]);
    }
}

/// <summary>Crankshaft: main journals and throws between round webs, the throws spread over a turn.</summary>
internal sealed class Crankshaft : Family
{
    public override string Nouns => "crankshaft|crank shaft|engine crank";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kurbelwelle", ["fr"] = "vilebrequin", ["es"] = "cigüeñal" };

    public override string Example => "a crankshaft with 2 throws, 30 mm journals, 50 mm stroke";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("journal", 30).Named("journal|journals|main journal|journal diameter|mm journals").From("diameter"),
        Parameter.Length("throw", 0).Named("throw|crank radius|crank throw|offset|eccentricity").Standard(),
        Parameter.Length("stroke", v => v.Has("throw") ? 2 * v["throw"] : 1.6 * v["journal"]).Named("stroke|throw distance"),
        Parameter.Count("throws", 1, 1, 8).Named("throws|cylinders|crank pins|crankpins|cranks"),
        Parameter.Length("pin", v => 0.9 * v["journal"]).Named("pin|pins|pin diameter|crank pin|crankpin|crank pin diameter|crankpin diameter|mm pin|mm crank pin"),
        Parameter.Length("webThickness", v => 0.4 * v["journal"]).Named("web thickness|web width").Standard(),
        Parameter.Length("journalLength", v => 0.8 * v["journal"]).Named("journal length").Standard(),
    ];

    // "1 throw" counts, "15 mm throw" measures.
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.TryGetValue("throw", out var throws) && phrase.Measures.Any(m => m is { Role: "throw", Quantity.CanCount: true, Quantity.Unit.Kind: UnitKind.None } && m.Quantity.Value <= 8))
        {
            given.Remove("throw");
            given["throws"] = throws;
        }
    }

    protected override string Label(Values v) => $"{v.Count("throws")} Throws, {Format.Length(v["stroke"])} Stroke";

    protected override Piece Shape(Values v)
    {
        var (r, crank, pin, web, l, n) = (v["journal"] / 2, v["stroke"] / 2, v["pin"] / 2, v["webThickness"], v["journalLength"], v.Count("throws"));
        var pieces = new List<Piece> { Piece.Cylinder(r, l) };
        var z = l;
        for (var i = 0; i < n; i++)
        {
            var at = Outline.Polar(crank, 2 * Math.PI * i / n);
            Piece Web(double height) => Piece.Extrude(Outline.Taper((0, 0), 1.25 * r, at, 1.25 * pin), web, height);
            pieces.AddRange([Web(z), Piece.Cylinder(pin, l, z + web, at.X, at.Y), Web(z + web + l), Piece.Cylinder(r, l, z + (2 * web) + l)]);
            z += (2 * web) + (2 * l);
        }

        return Piece.Join(pieces);
    }
}

/// <summary>Ball on a threaded or plain stud.</summary>
internal sealed partial class BallStud : Family
{
    public override string Nouns => "ball stud|ball joint|ball joint stud|ball end|ball head|ball on a rod|ball on a stick|ball with a rod|ball with handle|ball with a handle|ball with rod";

    // "20 mm ball on a 6 mm rod, 60 mm overall": the rod is as long as the ball leaves it.
    public override bool ClaimsWhole(LexedPrompt prompt)
    {
        var solids = prompt.Lexemes.Where(l => l.Is(TermCategory.Solid)).ToList();
        return solids.Count(l => l.Is(TermCategory.Solid, "sphere")) == 1 && !solids.Exists(l => l.Plural) && !prompt.Lexemes.Any(l => l.Is(TermCategory.Feature))
            && solids.TrueForAll(l => l.Term!.Id is "sphere" or "rod" or "bar" or "cylinder" or "handle" or "ballStud") && solids.Count <= 2 && Overall().IsMatch(prompt.Text);
    }

    public override bool Claims(LexedPrompt prompt) => ClaimsWhole(prompt);

    public override string Example => "a ball stud with a 16 mm ball, 8 mm shank, 30 mm long shank";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["ball"] = "ball|sphere|round ball", ["shank"] = "shank|stud|stem|rod|shaft|stick|pin|handle|round bar|bar|round rod|steel rod|cylinder|neck" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("ball.diameter", 16).Named("ball diameter").From("ball.size", "diameter"),
        Parameter.Length("shank.diameter", v => 0.5 * v["ball.diameter"]).Named("shank diameter|stud diameter").From("shank.size"),
        Parameter.Length("overall", 0).Named("overall length|total length|overall height|total height|overall|in total|altogether|in all|total").Standard(),
        Parameter.Length("shank.length", v => v.Has("overall") ? v["overall"] - (v["ball.diameter"] / 2) - Reach(v) : 2 * v["ball.diameter"]).Named("shank length|stud length").From("length", "height"),
    ];

    protected override Piece Shape(Values v)
    {
        var (ball, r, l) = (v["ball.diameter"] / 2, v["shank.diameter"] / 2, v["shank.length"]);
        Require(r < ball, "the shank is thicker than the ball.");
        var reach = Reach(v);
        Require(l > 0, "it is no longer than its ball.");
        var turn = Math.PI - Math.Atan2(r, reach);
        return Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, l).Arc(0, l + reach + ball, turn));
    }

    // From where the shank enters the ball to its centre.
    private static double Reach(Values v) => Math.Sqrt(Math.Max(0, (v["ball.diameter"] * v["ball.diameter"]) - (v["shank.diameter"] * v["shank.diameter"]))) / 2;

    [GeneratedRegex(@"(?=.*\b(rod|stick|stem|handle|shank|bar|shaft|pin|dowel|post)\b).*\b(overall|altogether|in total|in all|total (length|height))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Overall();
}

/// <summary>Link of a round steel chain: an oval ring.</summary>
internal sealed class ChainLink : Family
{
    public override string Nouns => "chain link|oval link|oval ring|link of a chain|carabiner|karabiner|carabiner ring|oval carabiner|snap link";

    public override string Example => "a chain link 40 mm long, 24 mm wide, 6 mm wire";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("wire", 6).Named("wire|wire diameter|bar diameter|rod diameter|thick").From("section", "thickness", "diameter"),
        Parameter.Length("length", v => 6 * v["wire"]).From("height"),
        Parameter.Length("width", v => 3.5 * v["wire"]),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, w) = (v["wire"] / 2, v["length"] / 2, v["width"] / 2);
        var (bend, straight) = (w - r, l - w);
        Require(bend > r && straight > 0, "it must be longer than wide, and wider than two of its wires.");
        Piece End(int side) => new RevolvedSector(Outline.Circle(r, bend), [], 180).Turned(Point3.UnitZ, side > 0 ? -90 : 90).Moved(side * straight, 0, 0);
        Piece Side(int side) => Piece.Cylinder(new(-straight, side * bend, 0), Point3.UnitX, r, 2 * straight);
        return Piece.Join(End(1), End(-1), Side(1), Side(-1)).Known(new(new(-l, -w, -r), new(l, w, r)));
    }
}
