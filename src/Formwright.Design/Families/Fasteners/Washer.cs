using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>A flat ring under a screw: by thread, or by its own diameters.</summary>
internal abstract class FlatWasher : ThreadedPart
{
    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "innerDiameter", "thickness"], ["outerDiameter", "innerDiameter"]];

    protected static IReadOnlyList<Parameter> Sizes(Func<Fastener, double> outer, Func<Fastener, double> thickness) =>
    [
        Parameter.Length("thread", 6).Named("thread|thread size|nominal size|screw size|bolt size").Standard(),
        Parameter.Length("innerDiameter", v => v.IsGiven("outerDiameter") && !v.IsGiven("thread") ? Assumption.Round(v["outerDiameter"] / 2) : Fastener.Of(v["thread"]).WasherBore).Named("hole|bore|hole diameter|center hole|centre hole").Standard(),
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") && !v.IsGiven("thread") ? Assumption.Round(v["innerDiameter"] * 2) : outer(Fastener.Of(v["thread"]))).From("diameter", "width").Standard(),
        Parameter.Length("thickness", v => v.IsGiven("thread") || !(v.IsGiven("innerDiameter") || v.IsGiven("outerDiameter")) ? thickness(Fastener.Of(v["thread"])) : Assumption.Round(v["outerDiameter"] / 10)).From("height", "length", "depth").Standard(),
    ];

    // Without a thread the sizes must be given: there is no washer that everybody means.
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        base.Interpret(phrase, given, findings);

        // "1/2 inch flat washer": the one size of an inch washer is that of its bolt.
        if (!given.ContainsKey("thread") && !given.ContainsKey("innerDiameter") && given.TryGetValue("outerDiameter", out var size) && Fastener.Designate(size)[0] != 'M'
            && phrase.Measures.Exists(m => m.Role is null && m.Quantity.Unit.Symbol == "in" && Math.Abs(m.Millimetres - size) < 1e-6))
        {
            given.Remove("outerDiameter");
            given["thread"] = size;
        }

        if (given.Count == 0)
        {
            given["thread"] = 6;
            findings.Assume($"Assumed the {phrase.Noun} to be for M6.");
        }
    }

    protected override string? Source(Values v) => v.IsGiven("thread") ? "ISO 7089 and ISO 7093" : null;

    protected override string Label(Values v) => v.IsGiven("thread") ? Fastener.Designate(v["thread"]) : base.Label(v);

    protected override IReadOnlyList<Frame> Frames(Values v, Core.Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["innerDiameter"] / 2, flat: true);

    protected override Piece Shape(Values v)
    {
        Require(v["innerDiameter"] < v["outerDiameter"], $"an inner diameter of {Text.Format.Length(v["innerDiameter"])} does not fit inside an outer diameter of {Text.Format.Length(v["outerDiameter"])}.");
        return Piece.Extrude(Outline.Circle(v["outerDiameter"] / 2), v["thickness"], holes: Outline.Circle(v["innerDiameter"] / 2));
    }
}

/// <summary>Plain washer. Source: ISO 7089; ASME B18.21.1.</summary>
internal sealed class Washer : FlatWasher
{
    public override string Nouns => "washer|flat washer|plain washer|round washer|shim washer|iso 7089|iso 7090|din 125";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Unterlegscheibe|U-Scheibe|Beilagscheibe", ["fr"] = "rondelle|rondelle plate", ["es"] = "arandela|arandela plana" };

    public override string Example => "M6 washer";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes(f => f.Washer, f => f.WasherHeight),
        Parameter.Length("square", 0).Named("square hole|square bore|square opening|square centre hole|square center hole").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        if (!v.Has("square"))
        {
            return base.Shape(v);
        }

        Require(v["square"] * Math.Sqrt(2) < v["outerDiameter"], "its square hole reaches out of it.");
        return Piece.Extrude(Outline.Circle(v["outerDiameter"] / 2), v["thickness"], holes: Outline.Rectangle(v["square"], v["square"]));
    }
}

/// <summary>Large washer. Source: ISO 7093.</summary>
internal sealed class FenderWasher : FlatWasher
{
    public override string Nouns => "fender washer|large washer|penny washer|repair washer|mudguard washer|wide washer|iso 7093|din 9021";

    public override string Example => "M8 fender washer";

    public override IReadOnlyList<Parameter> Parameters { get; } = Sizes(f => f.WideWasher, f => f.WideWasherHeight);
}

/// <summary>Split ring that springs: a square section with a gap. Source: DIN 127, proportions.</summary>
internal sealed class SpringWasher : ThreadedPart
{
    public override string Nouns => "spring washer|split washer|lock washer|split lock washer|din 127";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Federring", ["fr"] = "rondelle élastique|rondelle grower", ["es"] = "arandela grower" };

    public override string Example => "M8 spring washer";

    public override IReadOnlyList<string> Bare => ["thread"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        Parameter.Length("innerDiameter", v => 1.02 * v["thread"]).Standard(),
        Parameter.Length("outerDiameter", v => v["thread"] switch { 3 => 6.2, 4 => 7.6, 5 => 9.2, 6 => 11.8, 8 => 14.8, 10 => 18.1, 12 => 21.1, 16 => 27.4, 20 => 33.6, var d => 1.75 * d }).Standard(),
        Parameter.Length("thickness", v => v["thread"] switch { 3 => 0.8, 4 => 0.9, 5 => 1.2, 6 => 1.6, 8 => 2, 10 => 2.2, 12 => 2.5, 16 => 3.5, 20 => 4, var d => 0.22 * d }).From("height").Standard(),
    ];

    protected override string? Source(Values v) => "DIN 127";

    protected override string Label(Values v) => Fastener.Designate(v["thread"]);

    protected override Piece Shape(Values v)
    {
        var (r, inner, h) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["thickness"]);
        Require(inner < r, "the inner diameter must be smaller than the outer one.");
        var gap = Piece.Box(new(0, -0.06 * r, -1), new(2 * r, 0.06 * r, h + 1));
        return Piece.Extrude(Outline.Circle(r), h, holes: Outline.Circle(inner)).Cut(gap).Known(new(new(-r, -r, 0), new(r * Math.Sqrt(1 - 0.0036), r, h)));
    }
}
