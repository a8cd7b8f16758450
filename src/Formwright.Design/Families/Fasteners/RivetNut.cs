using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>
/// Blind rivet nut before it is set: a flat head on a sleeve, threaded at the far end, with a thinner wall that folds below the head.
/// Source: usual sizes of makers.
/// </summary>
internal sealed class RivetNut : ThreadedPart
{
    public override string Nouns => "rivet nut|rivnut|blind rivet nut|threaded rivet nut|nutsert|riv nut|blind nut|rivet nut insert";

    public override string Example => "M5 rivet nut";

    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length", "outerDiameter"], ["thread", "length"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["head"] = "head|flange|collar" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5).From("innerDiameter", "diameter"),
        Parameter.Length("outerDiameter", v => v["thread"] switch { 3 => 5, 4 => 6, 5 => 7, 6 => 9, 8 => 11, 10 => 13, 12 => 16, var d => 1.35 * d }).Named("body diameter|sleeve diameter").Standard(),
        Parameter.Length("length", v => v["thread"] switch { 3 => 9, 4 => 11, 5 => 13, 6 => 15.5, 8 => 18, 10 => 22, 12 => 27, var d => 2.4 * d }).Named("overall length|total length").From("height", "depth").Standard(),
        Parameter.Length("head.diameter", v => Math.Round(1.45 * v["outerDiameter"], 1)).From("head.size", "head.outerDiameter", "headDiameter").Standard(),
        Parameter.Length("head.thickness", v => Math.Round(0.14 * v["outerDiameter"], 1)).From("head.height", "headHeight").Standard(),
    ];

    protected override string? Source(Values v) => "the usual rivet nuts of makers";

    protected override string Label(Values v) => Fastener.Designate(v["thread"]);

    protected override Piece Shape(Values v)
    {
        var (bore, r, l, head, k) = (v["thread"] / 2, v["outerDiameter"] / 2, v["length"], v["head.diameter"] / 2, v["head.thickness"]);
        Require(bore < 0.95 * r, "the outer diameter leaves no wall about the thread.");
        Require(head > r && k < 0.5 * l, "the head must be wider than the sleeve and thinner than half its length.");
        var (wide, threaded) = ((r + bore) / 2, 0.55 * l);
        return Piece.Revolve(Outline.From(wide, 0).To(head, 0).To(head, k).To(r, k).To(r, l).To(bore, l).To(bore, threaded).To(wide, threaded))
            .Known(bores: [new(new(0, 0, threaded), Core.Point3.UnitZ, bore)]);
    }
}
