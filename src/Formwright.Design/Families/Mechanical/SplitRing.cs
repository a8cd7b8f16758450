using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A ring with a gap, open like a C.</summary>
internal sealed partial class SplitRing : Family
{
    public override string Nouns => "split ring|c ring|c shaped ring|open ring|slit ring|gapped ring|ring with a gap|piston ring|c shaped clip|open c ring|split collar ring";

    public override string Example => "split ring 50 mm OD, 42 mm ID, 2 mm thick, 8 mm gap";

    // "flat ring ... with a 5 mm gap": a gap opens a ring that has another name.
    public override bool Claims(LexedPrompt prompt)
    {
        var solids = prompt.Lexemes.Where(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Fastener)).ToList();
        return solids.Count > 0 && solids.TrueForAll(l => l.Term!.Id is "ring" or "tube" or "washer" or "circlip" or "splitRing")
            && solids.Exists(l => l.Term!.Id is "ring" or "washer" or "splitRing") && Gap().IsMatch(prompt.Text);
    }

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["gap"] = "gap|opening|slit|split|slot|cut|break",
        ["title"] = "retaining ring|retaining ring shape|snap ring|snap ring shape|circlip|circlip shape",
    };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "innerDiameter", "thickness"], ["outerDiameter", "innerDiameter"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") ? v["innerDiameter"] + (2 * (v.Has("wall") ? v["wall"] : Assumption.Round(v["innerDiameter"] / 8))) : 40).From("diameter"),
        Parameter.Length("wall", 0).From("width"),
        Parameter.Length("innerDiameter", v => v["outerDiameter"] - (2 * (v.Has("wall") ? v["wall"] : Assumption.Round(v["outerDiameter"] / 10)))).Named("hole|bore"),
        Parameter.Length("thickness", v => Assumption.Round(0.05 * v["outerDiameter"])).From("height", "length", "depth"),
        Parameter.Length("gap", v => Assumption.Round(0.15 * v["outerDiameter"])).Named("gap width|opening width|slit width").From("gap.size", "gap.width", "gap.length"),
    ];

    protected override string Label(Values v) => $"{Format.Number(v["outerDiameter"])}/{Format.Number(v["innerDiameter"])} x {Format.Length(v["thickness"])}";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["innerDiameter"] / 2, flat: true);

    // The gap is as wide everywhere, at the right; the ring's own extents are kept where it does not reach.
    protected override Piece Shape(Values v)
    {
        var (r, inner, t, gap) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["thickness"], v["gap"] / 2);
        Require(inner < r, $"an inner diameter of {Format.Length(2 * inner)} does not fit inside an outer diameter of {Format.Length(2 * r)}.");
        Require(gap < inner, $"a gap of {Format.Length(2 * gap)} is wider than the opening.");
        var (outside, inside) = (Math.Asin(gap / r), Math.Asin(gap / inner));
        var outline = Outline.From(r * Math.Cos(outside), gap).Arc(r * Math.Cos(outside), -gap, (2 * Math.PI) - (2 * outside))
            .To(inner * Math.Cos(inside), -gap).Arc(inner * Math.Cos(inside), gap, (2 * inside) - (2 * Math.PI));
        return Piece.Extrude(outline, t);
    }

    [GeneratedRegex("\\b(gap|opening|slit|split|open on one side)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
