using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Cable gland: a threaded end, a hexagon, and a domed cap nut with the opening for the cable, one solid. Threads of EN 60423; other sizes are proportions.</summary>
internal sealed class CableGland : Family
{
    public override string Nouns => "cable gland|cord grip|strain relief gland|cable fitting|cable strain relief|cord gland";

    public override string Example => "M20 cable gland";

    public override IReadOnlyList<string> Bare => ["thread"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", 20).Named("thread|thread size").From("diameter", "outerDiameter"),
        Parameter.Length("bore", v => Assumption.Round(0.6 * v["thread"])).Named("bore|cable|cable diameter|opening|hole|mm cable").From("innerDiameter"),
        Parameter.Length("acrossFlats", v => Math.Ceiling(1.2 * v["thread"])).Named("wrench size|hexagon|hex size").From("width").Standard(),
        Parameter.Length("threadLength", v => v["thread"] < 25 ? 10 : 15).Named("thread length").Standard(),
        Parameter.Length("length", v => v["threadLength"] + (1.6 * v["thread"])).Named("overall length|total length").From("height").Standard(),
    ];

    protected override string Label(Values v) => $"M{Format.Number(v["thread"])}";

    protected override Piece Shape(Values v)
    {
        var (r, bore, flats, shank, l) = (v["thread"] / 2, v["bore"] / 2, v["acrossFlats"], v["threadLength"], v["length"]);
        Require(bore < 0.9 * r && flats > 2 * r && l > shank + r, "cable, thread and hexagon must become wider in this order.");
        var (collar, cap) = (0.25 * (l - shank), 0.35 * (l - shank));
        var (at, dome) = (shank + collar, l - shank - collar - cap);
        var top = Math.Max(0.7 * (flats / 2), bore + (0.15 * r));
        return Piece.Join(
                Piece.Cylinder(r, shank),
                Piece.Extrude(Outline.Hexagon(flats), collar, shank),
                Piece.Extrude(Outline.Hexagon(flats).Turned(Math.PI / 12), cap, at),
                Piece.Cone(flats / 2, top, dome, at + cap))
            .Drill(bore, 0, l, (0, 0));
    }
}
