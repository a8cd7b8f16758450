using Formwright.Core;
using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Split pin: an eye and two half-round prongs. Its diameter is that of its hole. Source: ISO 1234 (DIN 94), proportions of the eye.</summary>
internal sealed class SplitPin : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "split pin|cotter pin|cotter|split cotter pin|iso 1234|din 94";

    public override string Example => "a split pin 3.2 x 32 mm";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 3.2).Named("hole|nominal diameter|pin diameter"),
        Parameter.Length("length", v => 10 * v["diameter"]).Named("prong length").From("height"),
    ];

    protected override Piece Shape(Values v)
    {
        var (d, l) = (v["diameter"], v["length"]);
        Require(l > 3 * d, "it must be longer than three diameters.");
        var (r, wire, eye) = (0.45 * d, 0.24 * d, 0.66 * d);
        var top = l + eye - (0.5 * wire);
        var ring = Piece.Revolve(Outline.Circle(wire, eye)).Turned(Point3.UnitX, 90).Moved(0, 0, top);
        var prongs = Piece.Cylinder(r, l).Cut(Piece.Box(new(-0.06 * d, -d, -1), new(0.06 * d, d, l - (0.3 * d))));
        var wide = eye + wire;
        return Piece.Fuse(prongs, ring).Known(new(new(-wide, -r, 0), new(wide, r, top + wide)));
    }
}
