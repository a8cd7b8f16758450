using Formwright.Core;
using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Linear ball bearing with two grooves for retaining rings, or with a round flange. Source: the makers' LM..UU and LMF..UU series.</summary>
internal sealed class LinearBearing : Bearing
{
    public override string Nouns => "linear bearing|linear ball bearing|linear bushing|linear ball bushing|linear motion bearing";

    public override IReadOnlyList<string> Designations => [@"LM[FK]?\d{1,2}L?UU", @"LM\d{1,2}"];

    public override string Example => "LM8UU linear bearing";

    protected override string Usual => "LM8UU";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Bore,
        Outer,
        Parameter.Length("width", v => 1.6 * v["outerDiameter"]).From("length", "height", "thickness", "depth"),
        Parameter.Flag("flanged", "flanged|flange|with flange"),
        Parameter.Length("flangeDiameter", v => v.Has("flanged") ? v["outerDiameter"] switch { 12 => 28, 15 => 32, 19 => 40, 21 => 42, 28 => 48, 32 => 54, 40 => 62, 45 => 74, var d => 1.9 * d } : 0).Standard(),
        Parameter.Length("boltCircle", v => v["outerDiameter"] switch { 12 => 20, 15 => 24, 19 => 29, 21 => 32, 28 => 38, 32 => 43, 40 => 51, 45 => 60, var d => 1.4 * d }).Standard(),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (phrase.Designations.Exists(d => d.Text.StartsWith("LMF", StringComparison.OrdinalIgnoreCase) || d.Text.StartsWith("LMK", StringComparison.OrdinalIgnoreCase)))
        {
            given.TryAdd("flanged", 1);
        }

        base.Interpret(phrase, given, findings);
    }

    protected override Standards.RollingBearing? OfBore(double bore) => Standards.RollingBearing.Find($"LM{Text.Format.Number(bore)}UU");

    protected override string? Source(Values v) => "the LM series";

    protected override IReadOnlyList<Planning.Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (bore, outer, l) = (v["bore"] / 2, v["outerDiameter"] / 2, v["width"]);
        Require(bore < 0.9 * outer, "the bore leaves no wall.");
        var (groove, depth) = (Math.Min(0.05 * l, 1.6), Math.Min(0.05 * outer, (outer - bore) / 3));
        var low = Math.Max(0.15 * l, v.Has("flangeDiameter") ? 0.25 * l : 0);
        var sleeve = Piece.Revolve(Outline.From(bore, 0).To(outer, 0)
            .To(outer, low - groove).To(outer - depth, low - groove).To(outer - depth, low).To(outer, low)
            .To(outer, l - low).To(outer - depth, l - low).To(outer - depth, l - low + groove).To(outer, l - low + groove)
            .To(outer, l).To(bore, l));
        var flange = v["flangeDiameter"] / 2;
        if (flange <= outer)
        {
            return sleeve;
        }

        var (thick, hole, circle) = (0.2 * l, 0.09 * flange * 1.2, v["boltCircle"] / 2);
        Require(circle - hole > outer && circle + hole < flange, "the bolt circle must lie between the sleeve and the edge of the flange.");
        return Piece.Join(sleeve, Piece.Extrude(Outline.Circle(flange), thick, holes: Outline.Circle(outer)).Known(bores: [])
            .Drill(hole, 0, thick, [.. Enumerable.Range(0, 4).Select(i => Outline.Polar(circle, (Math.PI / 4) + (i * Math.PI / 2)))]));
    }
}
