using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Bolt with a rectangular head that is turned in a slot. Source: DIN 186 and DIN 261, proportions.</summary>
internal sealed class TBolt : Screw
{
    public override string Nouns => "t bolt|t head bolt|tee bolt|hammer head bolt|t slot bolt|hammer bolt|t shaped bolt|t head screw|hammer head screw|din 186|din 261";

    public override string Example => "M8 T-bolt, 50 mm long, head 22 x 8 x 6 mm";

    public override IReadOnlyList<string[]> Lists => [["thread", "length"], ["head.length", "head.width", "head.height"], ["head.length", "head.width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8),
        .. Shanked,
        Parameter.Length("headLength", v => Assumption.Round(2 * v["thread"])).Named("head length|bar length").From("head.length", "head.size", "head.diameter").Standard(),
        Parameter.Length("headWidth", v => v["thread"]).Named("head width").From("head.width").Standard(),
        Headed.Height(v => Assumption.Round(0.7 * v["thread"])),
    ];

    protected override Piece Shape(Values v)
    {
        var (across, wide, k) = (v["headLength"], v["headWidth"], v["headHeight"]);
        Require(across > v["thread"] && wide >= 0.9 * v["thread"], "the head must be longer than the thread is thick, and about as wide.");
        return WithShank(v, Piece.Block(across, wide, k), v["length"], k);
    }
}
