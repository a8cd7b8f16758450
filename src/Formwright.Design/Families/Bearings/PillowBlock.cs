using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Pillow block: a foot with two holes and an upright eye for a shaft. Proportions of the KP and UCP series.</summary>
internal sealed class PillowBlock : Family
{
    public override string Nouns => "pillow block|bearing housing block|pillow block bearing|plummer block|bearing block|shaft support|bearing housing|shaft support block|bearing holder|bearing mount";

    public override string Example => "pillow block for a 12 mm shaft";

    public override IReadOnlyList<string> Bare => ["bore"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["base"] = "base|foot|base plate", ["hole"] = "mounting hole|bolt hole|hole|screw hole|fixing hole" };

    public override IReadOnlyList<string[]> Lists => [["base.length", "base.width", "base.thickness"], ["base.length", "base.width"], ["length", "width", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bore", 12).Named("bore|bore diameter|shaft|shaft diameter|bearing").From("diameter", "innerDiameter"),
        Parameter.Length("centerHeight", v => v.Has("height") ? v["height"] - (0.95 * v["bore"]) : 1.6 * v["bore"]).Named("center height|centre height|axis height|shaft height"),
        Parameter.Length("length", v => 5 * v["bore"]).Named("base length").From("base.length"),
        Parameter.Length("width", v => 1.2 * v["bore"]).Named("base width").From("base.width", "depth"),
        Parameter.Length("thickness", v => 0.7 * v["bore"]).Named("base thickness|foot thickness").From("base.thickness", "base.height"),
        Parameter.Length("height", 0).Named("overall height|total height").Standard(),
        Parameter.Length("spacing", v => (v["length"] / 2) + (1.9 * v["bore"] / 2)).Named("hole spacing|bolt spacing|hole centers|hole centres|between holes").From("hole.spacing").Standard(),
        Parameter.Length("hole", v => Assumption.Round(0.4 * v["bore"])).From("hole.diameter", "hole.size"),
    ];

    protected override Piece Shape(Values v)
    {
        var (bore, c, l, w, t, hole) = (v["bore"] / 2, v["centerHeight"], v["length"], v["width"], v["thickness"], v["hole"] / 2);
        var eye = 1.9 * bore;
        Require(c > bore + (0.3 * t) && eye < l / 2, "the eye does not fit on the foot.");
        var place = v["spacing"] / 2;
        Require(place - hole > eye * 0.9 && place + hole < l / 2 && 2 * hole < w, "there is no room for the holes beside the eye.");
        var upright = Piece.Profile(Outline.From(-eye, 0).To(eye, 0).To(eye, c).Arc(-eye, c, Math.PI), w);
        return Piece.Fuse(Piece.Block(l, w, t), upright)
            .Known(new(new(-l / 2, -w / 2, 0), new(l / 2, w / 2, c + eye)))
            .Drill(new(0, -w / 2, c), Point3.UnitY, bore, w, new Point3(0, 0, 0))
            .Drill(hole, 0, t, (-place, 0), (place, 0));
    }
}
