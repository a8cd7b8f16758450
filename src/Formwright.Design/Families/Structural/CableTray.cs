using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Channel for cables or water: a U of sheet, open at the top and at both ends.</summary>
internal sealed class CableTray : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Section;

    public override string Nouns => "cable tray|cable channel|cable duct|cable trunking|cable trough|cable raceway|wire duct|gutter channel|wire channel";

    public override string Example => "cable tray 200 x 60 x 40 mm, 2 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["profile"] = "u profile|u channel|u section|u shape|profile|channel" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height", "thickness"], ["length", "width", "height"], ["width", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 200),
        Parameter.Length("width", v => Assumption.Round(0.3 * v["length"])),
        Parameter.Length("height", v => Assumption.Round(0.6 * v["width"])).From("depth"),
        Parameter.Length("thickness", 2).From("wall"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (l, w, h, t) = (v["length"], v["width"], v["height"], v["thickness"]);
        return
        [
            new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, l / 2, (w / 2) - t, t),
            new("front", new(0, -w / 2, h / 2), Point3.UnitY * -1, Point3.UnitX, Point3.UnitZ, l / 2, h / 2, t),
            new("back", new(0, w / 2, h / 2), Point3.UnitY, Point3.UnitX, Point3.UnitZ, l / 2, h / 2, t),
        ];
    }

    protected override Piece Shape(Values v)
    {
        var (w, h, t) = (v["width"] / 2, v["height"], v["thickness"]);
        Require(t < w && t < h, $"walls of {Format.Length(t)} leave no channel.");
        return Piece.Lengthwise(Outline.Polygon([(-w, 0), (w, 0), (w, h), (w - t, h), (w - t, t), (t - w, t), (t - w, h), (-w, h)]), v["length"]);
    }
}
