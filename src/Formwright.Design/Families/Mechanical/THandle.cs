using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A round stem with a round bar across its end.</summary>
internal sealed class THandle : Family
{
    public override string Name => "T-Handle";

    public override string Nouns => "t handle|tee handle|t shaped handle|t bar handle|t key|tee key|t shaped key|t handle key|tommy bar handle|tee bar handle";

    public override string Example => "T-handle: cross bar 10 mm diameter and 80 mm long, stem 10 mm diameter and 60 mm long";

    // "tee handle: bar 12 x 100, stem ...": the name in front is that of the whole.
    public override bool Claims(LexedPrompt prompt) => prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid))?.Is(TermCategory.Solid, Kind) == true;

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["bar"] = "bar|cross bar|crossbar|cross piece|crosspiece|handle bar|grip|cross handle|horizontal bar|top bar",
        ["stem"] = "stem|shank|shaft|post|leg|vertical bar|vertical rod",
        ["rod"] = "rod|round bar|round rod|steel rod|round stock|wire|round steel",
    };

    public override IReadOnlyList<string[]> Lists => [["bar.diameter", "bar.length"], ["stem.diameter", "stem.length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bar.diameter", v => v.IsGiven("stem.diameter") ? v["stem.diameter"] : 10).From("diameter", "rod.diameter", "rod.size", "bar.thickness", "thickness"),
        Parameter.Length("bar.length", v => 8 * v["bar.diameter"]).From("bar.size", "bar.width", "width"),
        Parameter.Length("stem.diameter", v => v["bar.diameter"]).From("stem.thickness").Standard(),
        Parameter.Length("stem.length", v => v["bar.length"]).From("stem.size", "stem.height", "length"),
        Parameter.Length("height", v => v["stem.length"] + (v.Has("fromAxis") ? v["bar.diameter"] / 2 : v["bar.diameter"])).Named("overall height|overall length|total height|total length").Standard(),
        Parameter.Flag("fromAxis"),
    ];

    protected override string Label(Values v) => Format.Sizes(v["bar.length"], v["height"]);

    // The stem stands at the bottom and ends in the axis of the bar.
    protected override Piece Shape(Values v)
    {
        var (bar, half, stem, height) = (v["bar.diameter"] / 2, v["bar.length"] / 2, v["stem.diameter"] / 2, v["height"]);
        var axis = height - bar;
        Require(stem <= bar && half > stem && axis > bar, "the stem must not be thicker than the bar, nor shorter.");
        return Piece.Fuse(Piece.Cylinder(new(-half, 0, axis), Point3.UnitX, bar, 2 * half), Piece.Cylinder(stem, axis)).Known(new(new(-half, -bar, 0), new(half, bar, height)));
    }
}
