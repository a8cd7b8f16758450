using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Three plates at right angles to each other that meet in a corner, as that of a box.</summary>
internal sealed partial class CornerPlates : Family
{
    public override string Nouns => "box corner|three way corner|3 way corner|three way corner bracket|three sided corner|trihedral corner|corner of a box|three sided corner bracket|corner protector|corner guard";

    public override string Example => "box corner of three plates 40 x 40 x 3 mm";

    public override bool Claims(LexedPrompt prompt) => Plates().IsMatch(prompt.Text);

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["plate"] = "plate|square plate|flat plate|wall|square wall|panel|sheet|side|face|square|flange|square flange" };

    public override IReadOnlyList<string> Bare => ["length", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height", "thickness"], ["plate.length", "plate.width", "plate.thickness"], ["length", "width", "thickness"], ["plate.length", "plate.thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 40).Named("side|leg|legs|leg length|side length").From("plate.length", "plate.size", "plate.side"),
        Parameter.Length("width", v => v["length"]).From("plate.width", "depth").Standard(),
        Parameter.Length("height", v => v["width"]).From("plate.height").Standard(),
        Parameter.Length("thickness", v => Assumption.Round(0.08 * v["length"])).From("plate.thickness", "wall"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) =>
        [new("bottom", new(v["length"] / 2, v["width"] / 2, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, v["length"] / 2, v["width"] / 2, v["thickness"])];

    // Outside sizes: a block without the room in front of the corner.
    protected override Piece Shape(Values v)
    {
        var (l, w, h, t) = (v["length"], v["width"], v["height"], v["thickness"]);
        Require(t < Math.Min(l, Math.Min(w, h)), $"a thickness of {Format.Length(t)} leaves no corner.");
        Point3 end = new(l, w, h);
        return Piece.Box(new(0, 0, 0), end)
            .Cut((l - t) * (w - t) * (h - t), Piece.Box(new(t, t, t), end * 1.1))
            .Known(new(new(0, 0, 0), end));
    }

    // "three square plates at right angles meeting in one corner", "corner bracket of three mutually perpendicular plates"
    [GeneratedRegex("\\bcorner\\b.*\\b(three|3) ([a-z]+ ){0,3}(plates|walls|panels|sheets|sides|flanges|squares)\\b|\\b(three|3) ([a-z]+ ){0,3}(plates|walls|panels|sheets|sides|squares)\\b.*\\b(meet|meeting|joined|join|form|forming)\\b.*\\bcorner\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plates();
}
