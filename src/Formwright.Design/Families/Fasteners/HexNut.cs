using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>A nut with a hexagon: its thread is cosmetic, a hole of the nominal diameter.</summary>
internal abstract class Nut : ThreadedPart
{
    public override IReadOnlyList<string> Bare => ["thread", "height"];

    /// <summary>The thread, which a plain nut has as a hole of its own.</summary>
    protected static Parameter Bored(double value) =>
        Thread(value).Named("thread|thread size|thread diameter|nominal diameter|nominal size|hole|plain hole|smooth hole|bore|plain bore|through hole|clearance hole");

    protected static Parameter Flats => Parameter.Length("acrossFlats", v => Fastener.Of(v["thread"]).AcrossFlats).Named("wrench size|width across").From("width").Standard();

    protected static Parameter Height(Func<Values, double> height) => Parameter.Length("height", height).Named("nut height|nut thickness").From("thickness", "length", "depth").Standard();

    protected override string Label(Values v) => Fastener.Designate(v["thread"]);

    /// <summary>A hexagon with a threaded hole.</summary>
    protected Piece Hexagon(Values v, double height)
    {
        Require(v["thread"] < v["acrossFlats"], "the thread is wider than the nut.");
        return Hexagons.Turned(v["acrossFlats"], height, both: true).Drill(v["thread"] / 2, 0, height, (0, 0));
    }
}

/// <summary>Hexagon nut. Source: ISO 4032, ISO 4035 for thin ones; ASME B18.2.2.</summary>
internal sealed class HexNut : Nut
{
    public override string Nouns => "hex nut|nut|coupling nut|connector nut|extension nut|hexagon nut|hexagonal nut|full nut|iso 4032|iso 4035|din 934";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Sechskantmutter|Mutter", ["fr"] = "écrou hexagonal|écrou", ["es"] = "tuerca hexagonal|tuerca" };

    public override string Example => "M8 hex nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bored(6),
        Flats,
        Parameter.Flag("thin", "jam|thin|half|half height"),
        Parameter.Flag("coupling"),
        Height(v => v.Has("coupling") ? 3 * v["thread"] : v.Has("thin") ? Fastener.Of(v["thread"]).ThinNut : Fastener.Of(v["thread"]).Nut),
    ];

    // DIN 6334: three diameters long.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (phrase.Noun.Split(' ')[0].ToLowerInvariant() is "coupling" or "connector" or "extension")
        {
            given.TryAdd("coupling", 1);
        }

        base.Interpret(phrase, given, findings);
    }

    protected override string? Source(Values v) => v.Has("coupling") ? "DIN 6334" : v.Has("thin") ? "ISO 4035" : "ISO 4032";

    protected override Piece Shape(Values v) => Hexagon(v, v["height"]);
}

/// <summary>Prevailing torque nut with a nylon collar. Source: DIN 985.</summary>
internal sealed class LockNut : Nut
{
    public override string Nouns => "lock nut|locknut|nylon lock nut|nyloc nut|nylock nut|nyloc|nylon insert lock nut|nylon nut|din 985|iso 985|iso 10511|iso 7040";

    public override string Example => "M5 nyloc nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bored(6),
        Flats,
        Height(v => Math.Max(v["thread"], 4)),
    ];

    protected override string? Source(Values v) => "DIN 985";

    protected override Piece Shape(Values v)
    {
        var (h, s) = (v["height"], v["acrossFlats"]);
        return Piece.Join(Hexagon(v, 0.7 * h), Piece.Cylinder(0.46 * s, 0.3 * h, 0.7 * h).Drill(v["thread"] / 2, 0.7 * h, h, (0, 0)));
    }
}

/// <summary>Hexagon nut with flange. Source: ISO 4161.</summary>
internal sealed class FlangeNut : Nut
{
    public override string Nouns => "flange nut|flanged nut|hex flange nut|flanged hex nut|collar nut|iso 4161|din 6923";

    public override string Example => "M8 flange nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bored(6),
        Parameter.Length("acrossFlats", v => v["thread"] == 10 ? 15 : Fastener.Of(v["thread"]).AcrossFlats).Named("wrench size").From("width").Standard(),
        Parameter.Length("flangeDiameter", v => v["thread"] switch { 5 => 11.8, 6 => 14.2, 8 => 17.9, 10 => 21.8, 12 => 26, 14 => 29.9, 16 => 34.5, 20 => 42.8, var d => 2.2 * d }).From("outerDiameter").Standard(),
        Height(v => v["thread"]),
    ];

    protected override string? Source(Values v) => "ISO 4161";

    protected override Piece Shape(Values v)
    {
        var (h, s) = (v["height"], v["acrossFlats"]);
        Require(v["flangeDiameter"] > s, "the flange must be wider than the hexagon.");
        var (r, rim) = (v["flangeDiameter"] / 2, 0.14 * h);
        var flange = Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, rim).To(s / 2, 0.35 * h).To(0, 0.35 * h));
        return Piece.Fuse(flange, Hexagons.Turned(s, h)).Known(bounds: new(new(-r, -r, 0), new(r, r, h))).Drill(v["thread"] / 2, 0, h, (0, 0));
    }
}

/// <summary>Square nut without chamfer. Source: DIN 562 (thin).</summary>
internal sealed class SquareNut : Nut
{
    public override string Nouns => "square nut|thin square nut|din 562|din 557";

    public override IReadOnlyList<string[]> Lists => [["acrossFlats", "width", "height"], ["acrossFlats", "height"]];

    public override string Example => "M5 square nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bored(5),
        Flats,
        Height(v => v["thread"] switch { 3 => 1.8, 4 => 2.2, 5 => 2.7, 6 => 3.2, 8 => 4, 10 => 5, var d => 0.5 * d }),
    ];

    protected override string? Source(Values v) => "DIN 562";

    protected override Piece Shape(Values v)
    {
        Require(v["thread"] < v["acrossFlats"], "the thread is wider than the nut.");
        return Piece.Block(v["acrossFlats"], v["acrossFlats"], v["height"]).Drill(v["thread"] / 2, 0, v["height"], (0, 0));
    }
}

/// <summary>Wing nut with two rounded wings. Source: DIN 315, proportions.</summary>
internal sealed class WingNut : Nut
{
    public override string Nouns => "wing nut|wingnut|butterfly nut|din 315";

    public override string Example => "M6 wing nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bored(6),
        Parameter.Length("span", v => v["thread"] switch { 4 => 20, 5 => 26, 6 => 33, 8 => 39, 10 => 51, 12 => 65, var d => 5.3 * d }).Named("span|wing span|wingspan|overall width").From("width", "length").Standard(),
        Height(v => v["span"] / 2),
    ];

    protected override string? Source(Values v) => "DIN 315";

    protected override Piece Shape(Values v)
    {
        var (d, span, h) = (v["thread"], v["span"], v["height"]);
        var (hub, thick, tip) = (d, 0.4 * d, 0.2 * span);
        Require(span > 3.2 * d && h > 1.5 * d, "the wings are too small for the thread.");
        Piece Wing(int side) => Piece.Profile(
            Outline.Taper((side * 0.6 * d, 0.4 * d), 0.4 * d, (side * ((span / 2) - tip), h - tip), tip), thick);
        return Piece.Fuse(Piece.Cylinder(hub, 1.1 * d), Wing(1), Wing(-1))
            .Known(new(new(-span / 2, -hub, 0), new(span / 2, hub, h)))
            .Cut(Piece.Cylinder(d / 2, h + 2, -1))
            .Known(bores: [new(new(0, 0, 0), Core.Point3.UnitZ, d / 2)]);
    }
}
