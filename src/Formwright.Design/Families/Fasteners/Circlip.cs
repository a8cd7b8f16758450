using Formwright.Design.Modelling;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Retaining ring for a shaft or a bore, with two eyes. Source: DIN 471, DIN 472; widths and eyes by proportion.</summary>
internal sealed class Circlip : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "circlip|retaining ring|snap ring|c clip|seeger ring|din 471|din 472";

    public override string Example => "circlip for a 20 mm shaft";

    public override IReadOnlyList<string> Bare => ["shaft"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("shaft", 20).Named("shaft|shaft diameter|bore|bore diameter|nominal diameter|nominal size|bore size|shaft size|hole").From("diameter", "innerDiameter", "outerDiameter").Within(3, 300),
        Parameter.Flag("internal", "internal|inner|inside|housing"),
        Parameter.Length("thickness", v => v["shaft"] switch { < 8 => 0.6, < 10 => 0.8, < 18 => 1, < 30 => 1.2, < 40 => 1.5, < 48 => 1.75, < 65 => 2, < 90 => 2.5, < 125 => 3, _ => 4 }).From("height", "width").Standard(),
        Parameter.Length("beam", v => (0.1 * v["shaft"]) + 0.8).Named("beam|beam width|radial width").Standard(),
    ];

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Sicherungsring|Seegerring", ["fr"] = "circlip", ["es"] = "anillo de retención" };

    protected override string? Source(Values v) => v.Has("internal") ? "DIN 472" : "DIN 471";

    protected override string Label(Values v) => Format.Length(v["shaft"]);

    protected override Piece Shape(Values v)
    {
        var (d, t, inside) = (v["shaft"], v["thickness"], v.Has("internal"));
        var beam = v["beam"];
        var (inner, outer) = inside ? ((1.06 * d / 2) - beam, 1.06 * d / 2) : (0.925 * d / 2, (0.925 * d / 2) + beam);

        // The eyes stand on the free side of the beam, next to the gap at the bottom.
        var (eye, hole) = ((0.75 * beam) + (0.02 * d), 0.33 * beam);
        var middle = inside ? inner + (0.25 * eye) : outer - (0.25 * eye);
        var angle = (eye + (0.03 * d)) / middle;
        (double X, double Y) At(int side) => (side * middle * Math.Sin(angle), -middle * Math.Cos(angle));
        var gap = Piece.Box(new(-0.02 * d, -2 * d, -1), new(0.02 * d, 0, t + 1));
        var (a, b) = (At(-1), At(1));
        var low = Math.Min(-outer, -(middle * Math.Cos(angle)) - eye);
        return Piece.Fuse(
                Piece.Extrude(Outline.Circle(outer), t, holes: Outline.Circle(inner)).Cut(gap),
                Piece.Cylinder(eye, t, 0, a.X, a.Y),
                Piece.Cylinder(eye, t, 0, b.X, b.Y))
            .Known(new(new(-outer, low, 0), new(outer, outer, t)), bores: [])
            .Drill(hole, 0, t, a, b);
    }

    // The gap takes a sliver of the lowest point away.
    protected override double ExtentTolerance => 5e-3;
}
