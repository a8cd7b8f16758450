using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Lid of a rectangular box: a plate with a rim underneath that drops into the box. It lies upside down, as it is printed.</summary>
internal sealed class BoxLid : Family
{
    public override string Nouns => "box lid|enclosure lid|rectangular lid|square lid|case lid|lid for a box|lid for an enclosure|lid for a case|project box lid|lid for the box";

    public override string Example => "box lid 100 x 60 x 2 mm with a 3 mm high lip, 2 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["rim"] = "rim|lip|inner rim|inner lip|locating lip|ridge" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 100),
        Parameter.Length("width", v => v["length"]).From("depth"),
        Parameter.Length("thickness", 2).From("height"),
        Parameter.Length("rim.height", 0).From("rim.size", "rim.depth", "rim.length").Mentioned(v => 2 * v["thickness"]),
        Parameter.Length("rim.thickness", v => v.Has("rim.height") ? v["thickness"] : 0).From("rim.wall", "rim.width"),
        Parameter.Length("inset", v => v.Has("rim.height") ? v["thickness"] : 0).Named("inset|wall of the box|box wall").From("wall", "rim.inset").Standard(),
        Parameter.Length("clearance", v => v.Has("rim.height") ? 0.2 : 0).Named("clearance|gap|tolerance|fit clearance").Standard(),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) =>
        [new("bottom", new(0, 0, 0), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, v["length"] / 2, v["width"] / 2, v["thickness"])];

    protected override Piece Shape(Values v)
    {
        var (l, w, t, rim) = (v["length"], v["width"], v["thickness"], v["rim.height"]);
        var plate = Piece.Block(l, w, t);
        if (rim == 0)
        {
            return plate;
        }

        var (x, y, wall) = (l - (2 * (v["inset"] + v["clearance"])), w - (2 * (v["inset"] + v["clearance"])), v["rim.thickness"]);
        Require(2 * wall < Math.Min(x, y), "the rim leaves no opening.");
        return Piece.Join(plate, Piece.Extrude(Outline.Rectangle(x, y), rim, t, Outline.Rectangle(x - (2 * wall), y - (2 * wall))));
    }
}
