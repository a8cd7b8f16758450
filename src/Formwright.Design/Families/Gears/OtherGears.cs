using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// A gear whose teeth wind about the axis: the cross-section of a spur gear, turned while it rises. The module is that of the
/// cross-section; from a normal module, across the teeth, follow larger pitch circles and teeth as high as that module makes them.
/// </summary>
internal sealed class HelicalGear : ToothedWheel
{
    public override string Nouns => "helical gear|helical spur gear|screw gear|herringbone gear";

    public override string Example => "a helical gear with 20 teeth, module 2, 15 mm wide, helix angle 20 degrees";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Teeth.Select(p => p.Name switch
        {
            "module" => p with { Default = v => v["normalModule"] > 0 ? v["normalModule"] / Slant(v) : p.Default(v) },
            "outerDiameter" => p with { Default = v => v["normalModule"] > 0 ? (v["module"] * v["teeth"]) + (2 * v["normalModule"]) : p.Default(v) },
            _ => p,
        }),
        new Parameter("normalModule", ParameterKind.Number, _ => 0) { Most = 1000, Words = ["normal module", "normal modulus"] },
        Parameter.Number("helixAngle", 15, 1, 45).Named("helix angle|helix|spiral angle"),
        Parameter.Flag("leftHanded", "left hand|left handed"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, Section(v).RootRadius, v["bore"] / 2);

    private static double Slant(Values v) => Math.Cos(v["helixAngle"] * Math.PI / 180);

    private static InvoluteTeeth Section(Values v) =>
        v["normalModule"] > 0 ? new(v.Count("teeth"), v["module"], v["pressureAngle"], v["backlash"]) { Addendum = Slant(v), Dedendum = 1.25 * Slant(v) } : ToothForm(v);

    // Tips run through all angles, so the extents are those of the tip circle only nearly.
    protected override double ExtentTolerance => 0.02;

    protected override Piece Shape(Values v)
    {
        var teeth = Section(v);
        var (h, tip) = (v["thickness"], teeth.TipRadius);
        Require(v["bore"] < 2 * teeth.RootRadius && v["hub.diameter"] < 2 * teeth.RootRadius, "bore and hub must stay inside the root circle.");
        var twist = Math.Tan(v["helixAngle"] * Math.PI / 180) * h / teeth.PitchRadius * 180 / Math.PI * (v.Has("leftHanded") ? -1 : 1);
        Piece wheel = new TwistedExtrusion(teeth.Outline(), h, twist);
        wheel = wheel.Known(new(new(-tip, -tip, 0), new(tip, tip, h)), wheel.Volume);
        return Hub.On(v, opening => opening.Count == 0 ? wheel : wheel.Cut(opening[0].Area * h, Piece.Extrude(opening[0], 1.1 * h, -0.05 * h)), h);
    }
}

/// <summary>A ring with teeth inside.</summary>
internal sealed class RingGear : ToothedWheel
{
    public override string Nouns => "ring gear|internal gear|internal ring gear|annular gear|annulus gear|internal spur gear";

    public override string Example => "an internal ring gear with 40 teeth, module 1, 10 mm wide";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("teeth", 40, 12, 400),
        Parameter.Number("module", 1, 0.05, 1000),
        Parameter.Length("thickness", v => Assumption.Round(8 * v["module"])).Named("face width|tooth width|gear width").From("width", "height", "length", "depth"),
        Parameter.Length("outerDiameter", v => Math.Ceiling(v["module"] * (v["teeth"] + 2.5)) + Math.Ceiling(5 * v["module"])).Named("rim diameter").From("diameter"),
        Parameter.Number("pressureAngle", 20, 10, 35).Standard(),
        Parameter.Length("backlash", 0).Named("backlash|play"),
    ];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>();

    // Its outside diameter is that of the rim and says nothing about the teeth.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
    }

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, Module {Format.Number(v["module"])}";

    protected override Piece Shape(Values v)
    {
        // Its spaces are the teeth of the wheel that runs in it: as deep as that one's teeth are high.
        var space = new InvoluteTeeth(v.Count("teeth"), v["module"], v["pressureAngle"], -v["backlash"]) { Addendum = 1.25, Dedendum = 1 };
        var outer = v["outerDiameter"] / 2;
        Require(outer > space.TipRadius * 1.01, $"an outside diameter of {Format.Length(2 * outer)} leaves no rim about the teeth; it must be above {Format.Length(2.02 * space.TipRadius)}.");
        return Piece.Extrude(Outline.Circle(outer), v["thickness"], holes: space.Outline());
    }
}

/// <summary>A straight bar with teeth on top. Source: ISO 53, the basic rack.</summary>
internal sealed class GearRack : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    public override string Nouns => "gear rack|rack gear|rack|toothed rack|linear gear|rack and pinion rack";

    public override string Example => "a gear rack module 2, 20 teeth, 15 mm wide";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Number("module", 1, 0.05, 1000),
        Parameter.Count("teeth", v => v.IsGiven("length") ? Math.Max(1, Math.Floor((v["length"] / (Math.PI * v["module"])) + 1e-6)) : 20, 1, 400),
        Parameter.Length("width", v => Assumption.Round(10 * v["module"])).Named("face width|tooth width").From("thickness", "depth"),
        Parameter.Length("height", v => Math.Ceiling(6 * v["module"])).Named("overall height|total height"),
        Parameter.Number("pressureAngle", 20, 10, 35).Standard(),
        Parameter.Length("length", v => Math.PI * v["module"] * v["teeth"]).Standard(),
    ];

    public override IReadOnlyList<string> Bare => ["length"];

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, Module {Format.Number(v["module"])}";

    protected override Piece Shape(Values v)
    {
        var (m, n, l, h) = (v["module"], v.Count("teeth"), v["length"], v["height"]);
        Require(h > 2.5 * m, $"it must be higher than its teeth, {Format.Length(2.25 * m)}.");
        Require(n * Math.PI * m <= l * (1 + 1e-9), "the teeth do not fit the length.");
        var tan = Math.Tan(v["pressureAngle"] * Math.PI / 180);
        var (tip, foot) = ((Math.PI * m / 4) - (m * tan), (Math.PI * m / 4) + (1.25 * m * tan));
        Require(tip > 0, "the teeth come to a point. Use a smaller pressure angle.");
        var start = -n * Math.PI * m / 2;
        var root = h - (2.25 * m);
        var outline = Outline.From(-l / 2, root).To(-l / 2, 0).To(l / 2, 0).To(l / 2, root);
        for (var i = n - 1; i >= 0; i--)
        {
            var x = start + ((i + 0.5) * Math.PI * m);
            outline.To(x + foot, root).To(x + tip, h).To(x - tip, h).To(x - foot, root);
        }

        return Piece.Profile(outline, v["width"]);
    }
}

/// <summary>A cone with straight teeth that shrink towards its apex.</summary>
internal sealed class BevelGear : ToothedWheel
{
    public override string Nouns => "bevel gear|miter gear|mitre gear|conical gear|straight bevel gear|spiral bevel gear";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kegelrad", ["fr"] = "engrenage conique", ["es"] = "engranaje cónico" };

    public override string Example => "a bevel gear with 24 teeth, module 2, 45 degree cone angle, 10 mm face width";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Number("coneAngle", v => v["shaftAngle"] / 2, 10, 80).Named("cone angle|pitch angle|pitch cone angle|bevel angle|pitch cone|cone|degree|degree bevel"),
        Parameter.Number("shaftAngle", 90, 20, 160).Named("shaft angle|axis angle|angle between the shafts|angle of the shafts").Standard(),
        .. Teeth.Where(p => !p.Name.StartsWith("hub", StringComparison.Ordinal)).Select(p => p.Name == "thickness" ? p with { Default = v => Assumption.Round(Math.Min(8 * v["module"], 0.3 * v["module"] * v["teeth"] / 2 / Math.Sin(v["coneAngle"] * Math.PI / 180))) } : p),
    ];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>();

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, ToothForm(v).RootRadius, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        // The outline at the large end, scaled towards the apex: the face width is measured along the cone.
        var teeth = ToothForm(v);
        var angle = v["coneAngle"] * Math.PI / 180;
        var apex = teeth.PitchRadius / Math.Tan(angle);
        var rise = v["thickness"] * Math.Cos(angle);
        Require(rise < 0.8 * apex, "the teeth are wider than four fifths of the cone.");
        var scale = 1 - (rise / apex);
        var large = teeth.Outline();
        var small = Outline.Polygon(large.Corners.Select(c => (c.X * scale, c.Y * scale)));
        Require(v["bore"] < 2 * teeth.RootRadius * scale, "the bore must stay inside the root circle of the small end.");
        Piece wheel = new RuledLoft([(large, 0), (small, rise)]);
        wheel = wheel.Known(volume: large.Area * rise / 3 * (1 + scale + (scale * scale)));
        var opening = Hub.Opening(v);
        return opening.Count == 0 ? wheel : wheel.Cut(opening[0].Area * rise, Piece.Extrude(opening[0], 1.1 * rise, -0.05 * rise));
    }
}
