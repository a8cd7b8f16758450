using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Helical spring of round wire, its ends left open as they are wound.</summary>
internal abstract class HelicalSpring : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Spring;

    // A longer helix is more than the kernel sweeps along one edge.
    private const double MostTurnsOfAnEdge = 8;

    public override IReadOnlyList<string> Bare => ["outerDiameter", "length"];

    private static Parameter Turns { get; } = Parameter.Number("turns", 0, 0.5, 100).Named("turns|turn|coils|coil|active coils|active turns|windings|number of turns|number of coils|revolutions|wraps")
        with { Default = v => v.IsGiven("length") && v.IsGiven("pitch") ? Math.Round((v["length"] - v["wire"]) / v["pitch"], 3) : 8 };

    protected static IReadOnlyList<Parameter> Coil(Func<Values, double> pitch) =>
    [
        Parameter.Length("wire", v => v.IsGiven("meanDiameter") ? Assumption.Round(v["meanDiameter"] / 8) : v.IsGiven("outerDiameter") ? Assumption.Round(v["outerDiameter"] / 8) : 2).Named("wire|wire diameter|wire thickness|wire size|wire gauge|thick wire").From("section", "thickness"),
        Parameter.Length("meanDiameter", v => v.IsGiven("outerDiameter") ? v["outerDiameter"] - v["wire"] : v.IsGiven("innerDiameter") ? v["innerDiameter"] + v["wire"] : 8 * v["wire"]).Named("mean diameter|coil diameter|mean coil diameter|coil mean diameter|helix diameter").From("ringDiameter"),
        Parameter.Length("outerDiameter", v => v["meanDiameter"] + v["wire"]).From("diameter", "width").Standard(),
        Parameter.Length("innerDiameter", v => v["meanDiameter"] - v["wire"]).Standard(),
        Turns,
        Parameter.Length("pitch", pitch).Named("pitch|coil pitch|lead").From("spacing"),
        Parameter.Length("length", v => (v["turns"] * v["pitch"]) + v["wire"]).Named("free length|total length|overall length").From("height", "depth").Standard(),
    ];

    protected override string Label(Values v) => $"{Format.Number(v["meanDiameter"] + v["wire"])} x {Format.Length((v["turns"] * v["pitch"]) + v["wire"])}";

    protected override double ExtentTolerance => 0.01;

    /// <summary>
    /// Where an end goes on as something else: a ball a little thicker than the wire, because surfaces that only touch along a circle are
    /// not joined reliably.
    /// </summary>
    protected static Piece Joint(double wireRadius, double meanRadius, double z) => Piece.Sphere(1.06 * wireRadius, new(meanRadius, 0, z));

    /// <summary>The wound wire.</summary>
    protected Piece Wound(Values v)
    {
        Check(v);
        var coil = new Coil(v["meanDiameter"] / 2, v["pitch"], v["turns"] * v["pitch"], v["wire"] / 2);
        return v["turns"] <= MostTurnsOfAnEdge
            ? coil
            : new WireForm([.. WireForm.Helix(coil.Radius, coil.Pitch, v["turns"])], coil.WireRadius).Known(coil.Bounds);
    }

    /// <summary>Refuses a wire that does not fit its coil.</summary>
    protected void Check(Values v)
    {
        var (wire, mean, pitch) = (v["wire"], v["meanDiameter"], v["pitch"]);
        Require(mean > 1.5 * wire, "the coil must be wider than its wire.");
        Require(pitch >= wire, $"a pitch of {Format.Length(pitch)} lets turns of {Format.Length(wire)} wire run into each other.");
    }
}

/// <summary>Compression spring: its turns stand apart.</summary>
internal sealed class CompressionSpring : HelicalSpring
{
    public override string Nouns => "compression spring|spring|helical spring|coil spring|helical compression spring|pressure spring";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Druckfeder|Feder", ["fr"] = "ressort|ressort de compression", ["es"] = "resorte|muelle" };

    public override string Example => "compression spring: wire 3 mm, mean diameter 24 mm, 6 turns, pitch 8 mm";

    public override IReadOnlyList<Parameter> Parameters { get; } = Coil(v => v.IsGiven("length") && (v.IsGiven("turns") || !v.IsGiven("pitch")) ? (v["length"] - v["wire"]) / v["turns"] : 2.5 * v["wire"]);

    protected override Piece Shape(Values v) => Wound(v);
}

/// <summary>Torsion spring: its turns touch, and its ends run on straight.</summary>
internal sealed class TorsionSpring : HelicalSpring
{
    public override string Nouns => "torsion spring|helical torsion spring|clothespin spring|mousetrap spring";

    public override string Example => "torsion spring: wire 2 mm, mean diameter 16 mm, 5 turns, 30 mm legs";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Coil(v => 1.05 * v["wire"]).Where(p => p.Name != "length"),
        Parameter.Length("legs", v => 2 * v["meanDiameter"]).Named("leg|legs|arm|arms|leg length|arm length|mm legs|mm arms"),
    ];

    protected override Piece Shape(Values v)
    {
        var (wire, mean, leg, rise) = (v["wire"] / 2, v["meanDiameter"] / 2, v["legs"], v["turns"] * v["pitch"]);
        Require(v["turns"] == Math.Floor(v["turns"]), "its legs stand above each other, so the number of turns must be whole.");
        Piece Leg(double z, int way) => Piece.Fuse(Joint(wire, mean, z), Piece.Cylinder(new(mean, 0, z), new(0, way, 0), wire, leg));
        return Piece.Fuse(Wound(v), Leg(0, -1), Leg(rise, 1))
            .Known(new(new(-mean - wire, -Math.Max(leg, mean + wire), -wire), new(mean + wire, Math.Max(leg, mean + wire), rise + wire)));
    }
}

/// <summary>Extension spring: its turns touch nearly, and a loop stands upright on both ends.</summary>
internal sealed class ExtensionSpring : HelicalSpring
{
    private const double LoopShare = 0.95;

    public override string Nouns => "extension spring|tension spring|helical extension spring|helical tension spring|pull spring|tension coil spring|extension coil spring";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Zugfeder", ["fr"] = "ressort de traction", ["es"] = "muelle de tracción" };

    public override string Example => "extension spring: wire 1 mm, 10 mm outer diameter, 12 coils";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["loop"] = "loop|end loop|hook|end hook|eye" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Coil(v => v.IsGiven("length") ? Math.Max(1.02 * v["wire"], (v["length"] - v["wire"] - (2 * LoopShare * v["meanDiameter"])) / v["turns"]) : 1.05 * v["wire"])
            .Select(p => p.Name == "length" ? p with { Default = v => (v["turns"] * v["pitch"]) + v["wire"] + (2 * LoopShare * v["meanDiameter"]) } : p),
    ];

    protected override Piece Shape(Values v)
    {
        var (mean, pitch, turns) = (v["meanDiameter"] / 2, v["pitch"], v["turns"]);
        Check(v);
        var whole = (turns * pitch) + v["wire"] + (4 * LoopShare * mean);
        Require(Math.Abs(whole - v["length"]) < 0.01 * whole, $"{Format.Number(turns)} coils of {Format.Length(v["wire"])} wire with their loops are {Format.Length(whole)} long, not {Format.Length(v["length"])}.");
        var (sin, cos) = Math.SinCos(2 * Math.PI * turns);
        var coil = WireForm.Helix(mean, pitch, turns).ToList();
        var below = WireForm.Loop(coil[0], new Point3(0, -1, 0), -1, mean, LoopShare * mean).Reverse();
        return new WireForm([.. below, .. coil, .. WireForm.Loop(coil[^1], new Point3(-sin, cos, 0), 1, mean, LoopShare * mean)], v["wire"] / 2);
    }

    protected override string Label(Values v) => $"{Format.Number(v["meanDiameter"] + v["wire"])} x {Format.Length(v["length"])}";
}

/// <summary>A bar that is bent round, open on top: a hook for a wall with its plate, or a bar alone.</summary>
internal sealed class Hook : Family
{
    public override string Nouns => "hook|wall hook|coat hook|j hook|hanger hook|towel hook|key hook|utility hook|robe hook";

    public override string Example => "wall hook: plate 60x40x4 and a 10 mm diameter hook sticking out 50 mm";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["plate"] = "plate|base plate|back plate|backplate|mounting plate|wall plate|base|flange", ["wire"] = "wire|steel wire|round bar|round wire" };

    public override IReadOnlyList<string[]> Lists => [["plate.height", "plate.width", "plate.thickness"], ["plate.height", "plate.width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("barDiameter", 8).Named("bar diameter|rod diameter|hook diameter|wire diameter|hook thickness").From("diameter", "thickness", "wire.size", "wire.diameter", "wire.thickness"),
        Parameter.Length("reach", v => 5 * v["barDiameter"]).Named("reach|sticking out|projection|protruding|out|projecting|standing out|sticks out").From("depth", "length"),
        Parameter.Length("plate.thickness", 4).From("plate.depth"),
        Parameter.Length("plate.width", v => 4 * v["barDiameter"]).From("width"),
        Parameter.Length("plate.height", v => 6 * v["barDiameter"]).From("plate.length", "height"),
    ];

    // The plate stands against the wall; its face looks along X.
    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (w, h, t) = (v["plate.width"], v["plate.height"], v["plate.thickness"]);
        return [new("front", new(t, 0, 0), Point3.UnitX, Point3.UnitY, Point3.UnitZ, w / 2, h / 2, t) { Curved = true }];
    }

    public override IReadOnlyList<(string Face, PatternSpec Pattern)> DefaultHoles(Form form, int count, double diameter)
    {
        var frame = form.Frames[0];
        var inset = Math.Max(diameter, frame.HalfV / 4);
        return count == 1
            ? [(frame.Name, new PatternSpec(PatternKind.One, OffsetV: frame.HalfV - inset))]
            : [(frame.Name, new PatternSpec(PatternKind.Row, count, AlongV: true, InsetU: inset))];
    }

    protected override Piece Shape(Values v)
    {
        var (r, out_, t, w, h) = (v["barDiameter"] / 2, v["reach"], v["plate.thickness"], v["plate.width"], v["plate.height"]);
        Require(2 * r < w && 2 * r < h, "the bar is thicker than its plate.");
        Require(out_ > 5 * r, $"a bar of {Format.Length(2 * r)} cannot be bent within {Format.Length(out_)}; it needs {Format.Length(5.01 * r)}.");

        // Straight out of the wall, then half a circle upwards; the reach is that of the outside of the bend.
        var bend = Math.Min((out_ - (2 * r)) / 2, 0.35 * out_);
        var low = -0.15 * h;
        var path = new List<Corner> { new(t / 2, low), new(t + out_ - r - bend, low, Math.Tan(Math.PI / 8)), new(t + out_ - r, low + bend), new(t + out_ - r, low + bend + r) };
        var top = Math.Max(h / 2, low + bend + r);
        return Piece.Fuse(Piece.Box(new(0, -w / 2, -h / 2), new(t, w / 2, h / 2)), new BentBar(path, r))
            .Known(new(new(0, -w / 2, Math.Min(-h / 2, low - r)), new(t + out_, w / 2, top)));
    }
}
