using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Barrel nut for furniture: a cylinder with a tapped hole across its middle. The thread is cosmetic, a hole of the nominal diameter.</summary>
internal sealed class BarrelNut : ThreadedPart
{
    public override string Nouns => "barrel nut|cross dowel nut|cross dowel|cross dowel barrel nut|dowel nut|furniture barrel nut|steel cross dowel";

    public override string Example => "M6 barrel nut, 10 mm diameter, 20 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", 6).Named("thread|thread size|cross hole|hole"),
        Parameter.Length("diameter", v => Math.Ceiling(1.6 * v["thread"])).Named("barrel diameter|body diameter").From("outerDiameter").Standard(),
        Parameter.Length("length", v => Assumption.Round(2 * v["diameter"])).Named("barrel length").From("height").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, l, hole) = (v["diameter"] / 2, v["length"], v["thread"] / 2);
        Require(hole < r && 2 * hole < l, "the thread is wider than the nut.");
        return Piece.Cylinder(r, l).Cut(Piece.Cylinder(new(-1.1 * r, 0, l / 2), Point3.UnitX, hole, 2.2 * r)).Known(new(new(-r, -r, 0), new(r, r, l)), bores: [new(new(0, 0, l / 2), Point3.UnitX, hole)]);
    }
}
