using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Single universal joint: two bored yokes at right angles and the cross between them, three solids.</summary>
internal sealed class UniversalJoint : Family
{
    public override string Nouns => "universal joint|u joint|cardan joint|universal coupling|hooke joint|cardan coupling";

    public override string Example => "universal joint with 10 mm bore, 20 mm outer diameter, 60 mm long";

    public override IReadOnlyList<string> Bare => ["bore", "outerDiameter", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bore", v => v.IsGiven("outerDiameter") ? Assumption.Round(0.5 * v["outerDiameter"]) : 10).Named("bore|bore diameter|shaft|shaft diameter|hole").From("innerDiameter"),
        Parameter.Length("outerDiameter", v => 2 * v["bore"]).Named("body diameter").From("diameter", "width"),
        Parameter.Length("length", v => 3 * v["outerDiameter"]).Named("overall length|total length").From("height"),
        Parameter.Length("pin", v => Math.Round(0.2 * v["outerDiameter"], 2)).Named("pin|pin diameter|cross pin|trunnion").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (bore, r, l, pin) = (v["bore"] / 2, v["outerDiameter"] / 2, v["length"], v["pin"] / 2);
        var (gap, reach) = (0.5 * r, 0.8 * r);
        var hub = (l / 2) - reach;
        Require(bore < 0.85 * r && hub > 0.3 * r && pin < 0.3 * r, "bore, pins and length do not fit the diameter.");

        // An arm stands where the pin of its yoke is; arms of both yokes leave each other room.
        var side = 0.43 * r;
        var tip = hub + reach + side;
        var middle = l / 2;
        var yoke = Piece.Cylinder(r, tip).Cut(
            Piece.Box(new(-gap, -1.1 * r, hub), new(gap, 1.1 * r, 1.1 * tip)),
            Piece.Box(new(-1.1 * r, side, hub), new(1.1 * r, 1.1 * r, 1.1 * tip)),
            Piece.Box(new(-1.1 * r, -1.1 * r, hub), new(1.1 * r, -side, 1.1 * tip)),
            Piece.Cylinder(bore, 1.1 * hub, -0.1 * hub),
            Piece.Cylinder(new(-1.1 * r, 0, middle), Point3.UnitX, 1.04 * pin, 2.2 * r));
        var other = yoke.Moved(0, 0, -middle).Turned(Point3.UnitX, 180).Turned(Point3.UnitZ, 90).Moved(0, 0, middle);
        var half = 0.38 * r;
        var cross = Piece.Fuse(
            Piece.Cylinder(new(-0.95 * r, 0, middle), Point3.UnitX, pin, 1.9 * r),
            Piece.Cylinder(new(0, -0.95 * r, middle), Point3.UnitY, pin, 1.9 * r),
            Piece.Box(new(-half, -half, middle - half), new(half, half, middle + half)));
        return Piece.Group([("lower yoke", yoke), ("upper yoke", other), ("cross", cross)]).Known(new(new(-r, -r, 0), new(r, r, l)), bores: [new(new(0, 0, 0), Point3.UnitZ, bore), new(new(0, 0, l - hub), Point3.UnitZ, bore)]);
    }
}

/// <summary>Rod end with a ball in its eye and a threaded shank, one solid. Source: ISO 12240-4, series K, male.</summary>
internal sealed class RodEnd : Family
{
    // Bore (and thread): width of the ball, of the eye, outside diameter of the eye, centre to end, length of the thread.
    private static readonly Dictionary<double, (double Ball, double Eye, double Outer, double Reach, double Thread)> Table = new()
    {
        [5] = (8, 6, 18, 33, 20), [6] = (9, 6.75, 20, 36, 22), [8] = (12, 9, 24, 42, 25), [10] = (14, 10.5, 28, 48, 29), [12] = (16, 12, 32, 54, 33), [16] = (21, 15, 42, 66, 40), [20] = (25, 18, 50, 78, 47),
    };

    public override string Nouns => "rod end|rod end bearing|heim joint|rose joint|spherical rod end|tie rod end|rod eye bearing";

    public override string Example => "M8 rod end bearing";

    public override IReadOnlyList<string> Bare => ["thread"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", v => v.IsGiven("bore") ? v["bore"] : 8).Named("thread|thread size|mm thread"),
        Parameter.Length("bore", v => v["thread"]).Named("bore|ball bore|bore diameter|hole").From("innerDiameter", "diameter").Standard(),
        Parameter.Length("ballWidth", v => Of(v).Ball).Named("ball width").Standard(),
        Parameter.Length("eyeWidth", v => Of(v).Eye).Named("eye width|housing width").From("width", "thickness").Standard(),
        Parameter.Length("outerDiameter", v => Of(v).Outer).Named("eye diameter|housing diameter|head diameter").Standard(),
        Parameter.Length("length", v => Of(v).Reach + (v["outerDiameter"] / 2)).Named("overall length|total length").From("height").Standard(),
        Parameter.Length("threadLength", v => Of(v).Thread).Named("thread length|shank length").Standard(),
    ];

    protected override string? Source(Values v) => Table.ContainsKey(v["bore"]) ? "ISO 12240-4" : null;

    protected override string Label(Values v) => $"M{Format.Number(v["thread"])}";

    // The shank stands on the ground, the axis of the eye along Y.
    protected override Piece Shape(Values v)
    {
        var (bore, ball, eye, r, l, thread) = (v["bore"] / 2, v["ballWidth"] / 2, v["eyeWidth"] / 2, v["outerDiameter"] / 2, v["length"], v["thread"] / 2);
        var center = l - r;
        var radius = Math.Sqrt((bore * bore) + (ball * ball)) * 1.02;
        Require(radius < 0.92 * r && eye < ball && v["threadLength"] < center, "the ball does not fit the eye.");
        var neck = Math.Min(0.75 * r, 1.35 * thread);
        return Piece.Fuse(
                Piece.Cylinder(thread, v["threadLength"]),
                Piece.Cone(neck, Math.Min(neck, 1.2 * eye), center - v["threadLength"], v["threadLength"]),
                Piece.Cylinder(new(0, -eye, center), Point3.UnitY, r, 2 * eye),
                Piece.Common(Piece.Sphere(radius, new(0, 0, center)), Piece.Box(new(-r, -ball, center - r), new(r, ball, center + r))))
            .Known(new(new(-r, -ball, 0), new(r, ball, l)))
            .Cut(Piece.Cylinder(new(0, -1.1 * ball, center), Point3.UnitY, bore, 2.2 * ball))
            .Known(bores: [new(new(0, -ball, center), Point3.UnitY, bore)]);
    }

    private static (double Ball, double Eye, double Outer, double Reach, double Thread) Of(Values v) =>
        Table.TryGetValue(v["bore"], out var row) ? row : (1.4 * v["bore"], 1.05 * v["bore"], 2.8 * v["bore"], 4.8 * v["bore"], 2.9 * v["bore"]);
}

/// <summary>Fork head for a pin: two cheeks on a bored neck. Source: DIN 71752, proportions.</summary>
internal sealed class Clevis : Family
{
    public override string Nouns => "clevis|fork end|clevis fork|fork head|rod clevis|clevis end|clevis joint|yoke end|fork joint|din 71752";

    public override string Example => "a clevis with 8 mm gap, 16 mm wide, 8 mm pin hole, 42 mm long, M8 thread";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["arm"] = "arm|cheek|leg|ear|fork", ["base"] = "base|body|neck|shank" };

    public override IReadOnlyList<string[]> Lists => [["width", "depth", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("pin", v => v.IsGiven("gap") ? v["gap"] : v.IsGiven("thread") ? v["thread"] : 8).Named("pin|pin hole|pin diameter|pin hole diameter|pin bore|cross hole|hole|holes").From("bore", "innerDiameter"),
        Parameter.Length("gap", v => v["pin"]).Named("gap|slot|slot width|gap width|fork width|opening|inside width|opening width|jaw"),
        Parameter.Length("arm.thickness", v => v.IsGiven("width") ? (v["width"] - v["gap"]) / 2 : v["pin"] / 2).From("arm.size", "arm.width", "thickness", "wall"),
        Parameter.Length("width", v => v["gap"] + (2 * v["arm.thickness"])).Named("overall width").Standard(),
        Parameter.Length("depth", v => 2 * v["pin"]),
        Parameter.Length("arm.length", v => 2 * v["pin"]).Named("slot depth|fork depth").Standard(),
        Parameter.Length("length", v => (1.2 * v["pin"]) + v["arm.length"] + (2 * v["pin"])).Named("overall length|total length").From("height").Standard(),
        Parameter.Length("thread", v => v["pin"]).Named("thread|threaded hole|thread size").Standard(),
    ];

    // The neck is down; the pin goes along X through both cheeks.
    protected override Piece Shape(Values v)
    {
        var (pin, gap, w, d, l, thread) = (v["pin"] / 2, v["gap"] / 2, v["width"] / 2, v["depth"] / 2, v["length"], v["thread"] / 2);
        Require(gap < w && pin < d && thread < 0.8 * Math.Min(w, d), "gap, pin and thread do not fit its width.");
        Require(Math.Abs((2 * v["arm.thickness"]) + v["gap"] - v["width"]) < 1e-6, "gap and cheeks do not add up to its width.");
        var end = l - d;
        var deep = v["arm.length"] + d;
        Require(deep < l && end > l - deep, "the cheeks are longer than the clevis.");
        var side = Outline.From(-d, 0).To(d, 0).To(d, end).Arc(-d, end, Math.PI);
        var body = Piece.Lengthwise(side, 2 * w);
        var slot = Outline.From(-d, l - deep).To(d, l - deep).To(d, end).Arc(-d, end, Math.PI);
        var forked = body.Cut(slot.Area * 2 * gap, Piece.Box(new(-gap, -1.1 * d, l - deep), new(gap, 1.1 * d, 1.1 * l)))
            .Drill(new(-w, 0, end), Point3.UnitX, pin, w - gap, new(0, 0, 0), new(w + gap, 0, 0));
        return thread == 0 ? forked : forked.Drill(thread, 0, l - deep, (0, 0));
    }
}

/// <summary>Hand crank: a hub with a bore, an arm and a grip that stands up at its end, one solid.</summary>
internal sealed class CrankHandle : Family
{
    public override string Nouns => "crank handle|hand crank|crank with handle|winding handle|hand crank handle|crank with a handle";

    public override string Example => "a crank handle 80 mm throw, 25 mm hub with a 10 mm bore, grip 12 mm diameter and 50 mm long, arm 8 mm thick";

    public override IReadOnlyList<string> Bare => ["throw"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["hub"] = "hub|boss", ["grip"] = "grip|handle|knob|peg|handle grip", ["arm"] = "arm|lever|web" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("throw", 80).Named("throw|radius|arm length|center distance|centre distance|long arm").From("length", "arm.length", "spacing"),
        Parameter.Length("bore", v => Assumption.Round(0.12 * v["throw"])).Named("bore|bore diameter|shaft|shaft hole|shaft diameter|square hole|hole").From("innerDiameter"),
        Parameter.Length("hub.diameter", v => Assumption.Round(2.2 * v["bore"])).From("hub.size", "hub.outerDiameter"),
        Parameter.Length("hub.height", v => 1.6 * v["arm.thickness"]).From("hub.length", "hub.thickness").Standard(),
        Parameter.Length("arm.thickness", v => Assumption.Round(0.1 * v["throw"])).From("thickness", "arm.height", "arm.size"),
        Parameter.Length("grip.diameter", v => Assumption.Round(0.18 * v["throw"])).From("grip.size", "grip.outerDiameter"),
        Parameter.Length("grip.length", v => Assumption.Round(0.6 * v["throw"])).From("grip.height"),
        Parameter.Length("arm.width", v => Assumption.Round(Math.Max(0.2 * v["throw"], 1.3 * v["grip.diameter"]))).From("width"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, bore, hub, high, t, wide, grip, reach) = (v["throw"], v["bore"] / 2, v["hub.diameter"] / 2, v["hub.height"], v["arm.thickness"], v["arm.width"] / 2, v["grip.diameter"] / 2, v["grip.length"]);
        Require(bore < hub && high >= t && hub + wide < l, "bore, hub and arm do not fit each other.");
        Require(grip < wide, $"a grip of {Format.Length(2 * grip)} needs an arm that is wider.");
        return Piece.Fuse(Piece.Cylinder(hub, high), Piece.Extrude(Outline.Slot((0, 0), (l, 0), 2 * wide), t), Piece.Cylinder(grip, reach, t, l))
            .Drill(bore, 0, high, (0, 0));
    }
}
