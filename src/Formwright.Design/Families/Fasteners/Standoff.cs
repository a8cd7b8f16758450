using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Hexagonal standoff with a threaded hole at each end, or a stud at the top.</summary>
internal sealed class Standoff : ThreadedPart
{
    public override string Nouns => "hex standoff|hexagonal standoff|pcb standoff|threaded standoff|hex spacer|hexagonal spacer|male female standoff|female standoff|brass standoff|standoff|stand off";

    public override string Example => "M3 hex standoff 20 mm long";

    public override bool IsHardware => false;

    public override IReadOnlyList<string> Bare => ["length", "thread"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(3).From("innerDiameter"),
        Parameter.Length("length", v => 6 * v["thread"]).From("height", "thickness", "depth"),
        Parameter.Length("acrossFlats", v => v["thread"] switch { 2 => 4, 2.5 => 5, 3 => 5.5, 4 => 7, 5 => 8, 6 => 10, var d => 1.75 * d }).Named("hex|hex size|wrench size|hexagon").From("width").Standard(),
        Parameter.Length("outerDiameter", 0).From("diameter"),
        Parameter.Flag("round", "round|cylindrical"),
        Parameter.Flag("male", "male|male female|m f|stud end"),
        Parameter.Length("stud", v => v.Has("male") ? 2 * v["thread"] : 0).Named("stud|stud length|male thread|male end|threaded stud").Mentioned(v => 2 * v["thread"]).Standard(),
        Parameter.Flag("female", "female|female female|f f"),
    ];

    protected override Piece Shape(Values v)
    {
        var (d, l) = (v["thread"], v["length"]);
        var wide = v.Has("outerDiameter") ? v["outerDiameter"] : v["acrossFlats"];
        Require(d < wide, "the thread is wider than the body.");
        var body = v.Has("outerDiameter") || v.Has("round") ? Piece.Cylinder(wide / 2, l) : Piece.Extrude(Outline.Hexagon(wide), l);
        return v.Has("stud")
            ? Piece.Join(body.Cut(Math.PI * d * d / 4 * (0.6 * l), Piece.Cylinder(d / 2, 1.6 * l, -l)), Piece.Cylinder(d / 2, v["stud"], l))
            : body.Drill(d / 2, 0, l, (0, 0));
    }
}
