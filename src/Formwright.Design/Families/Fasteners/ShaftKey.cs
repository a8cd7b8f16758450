using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Parallel key, round at both ends (form A) or square (form B). Source: DIN 6885-1.</summary>
internal sealed class ShaftKey : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "parallel key|shaft key|feather key|machine key|key for shaft|key stock|din 6885|drive key|square key|key|steel key|machine shaft key|din 6885 a key|din 6885 key|din 6885 a|din 6885 b|keyway key";

    public override string Example => "parallel key 8 x 7 x 40 mm";

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<string[]> Lists => [["width", "height", "length"], ["width", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("shaft", 20).Named("shaft|shaft diameter").From("diameter").Standard(),
        Parameter.Length("width", v => ParallelKey.For(v["shaft"]).Width).Standard(),
        Parameter.Length("height", v => v.IsGiven("width") ? ParallelKey.OfWidth(v["width"]).Height : ParallelKey.For(v["shaft"]).Height).From("thickness", "depth").Standard(),
        Parameter.Length("length", v => 5 * v["width"]),
        Parameter.Flag("square", "form b|square ends|square ended|square"),
        Parameter.Flag("rounded", "form a|rounded ends|round ends|round ended|rounded at both ends|with rounded ends"),
    ];

    protected override string? Source(Values v) => "DIN 6885-1";

    protected override Piece Shape(Values v)
    {
        var (w, h, l) = (v["width"], v["height"], v["length"]);
        Require(l > w, "it must be longer than it is wide.");
        return v.Has("square") ? Piece.Block(l, w, h) : Piece.Extrude(Outline.Slot(((w - l) / 2, 0), ((l - w) / 2, 0), w), h);
    }
}
