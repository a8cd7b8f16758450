using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Conical spring washer. Source: DIN 2093; the cone of a spring without a given height rises 0.4 thicknesses, as those of series A.</summary>
internal sealed class DiscSpring : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Spring;

    public override string Nouns => "disc spring|disk spring|belleville spring|belleville washer|conical spring washer|cup spring|coned disc spring|conical washer|din 2093";

    public override string Example => "disc spring 31.5 x 16.3 x 1.75 mm";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "innerDiameter", "thickness"], ["outerDiameter", "innerDiameter"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", 31.5).From("diameter"),
        Parameter.Length("innerDiameter", v => 0.52 * v["outerDiameter"]).Named("bore|hole|inside"),
        Parameter.Length("thickness", v => 0.055 * v["outerDiameter"]).Named("material thickness|sheet thickness"),
        Parameter.Length("height", v => 1.4 * v["thickness"]).Named("free height|overall height|total height").From("length").Standard(),
    ];

    protected override string Label(Values v) => Text.Format.Sizes(v["outerDiameter"], v["innerDiameter"], v["thickness"]);

    protected override Piece Shape(Values v)
    {
        var (r, bore, t, rise) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["thickness"], v["height"] - v["thickness"]);
        Require(bore < r && rise > 0, "the bore leaves no ring, or the spring is no higher than it is thick.");
        return Piece.Revolve(Outline.From(r, 0).To(r, t).To(bore, t + rise).To(bore, rise));
    }
}
