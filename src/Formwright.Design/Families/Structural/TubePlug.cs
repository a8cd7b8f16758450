using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Cap with a plug that is pushed into the end of a round tube. It lies on its cap, the plug upwards.</summary>
internal sealed class TubePlug : Family
{
    public override string Nouns => "tube plug|end plug|tube end plug|blanking plug|pipe end plug|plug for a tube|plug for a pipe|round tube plug|insert cap";

    public override string Example => "tube plug with a 40 mm cap 3 mm thick and a 35 mm plug 12 mm long";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["cap"] = "cap|disc|disk|head|flange|plate|top",
        ["plug"] = "plug|insert|spigot|stem|peg|shank",
        ["tube"] = "tube|round tube|pipe|round pipe|steel tube",
    };

    public override IReadOnlyList<string[]> Lists => [["cap.diameter", "cap.thickness"], ["plug.diameter", "plug.length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("tube", 0).From("tube.diameter", "tube.size", "tube.outerDiameter").Standard(),
        Parameter.Length("wall", 2).From("tube.wall", "tube.thickness").Standard(),
        Parameter.Length("cap.diameter", v => v.Has("tube") ? v["tube"] : 40).From("cap.size", "cap.outerDiameter", "diameter", "outerDiameter"),
        Parameter.Length("cap.thickness", 3).From("cap.height", "cap.length", "thickness"),
        Parameter.Length("plug.diameter", v => v["cap.diameter"] - (2 * v["wall"])).From("plug.size", "plug.outerDiameter", "plug.width", "innerDiameter").Standard(),
        Parameter.Length("plug.length", v => Assumption.Round(0.4 * v["plug.diameter"])).From("plug.height", "plug.depth", "plug.thickness", "depth", "length"),
        Parameter.Length("plug.wall", 0).Standard(),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["cap.diameter"] / 2);

    protected override Piece Shape(Values v)
    {
        var (cap, t, plug, l, wall) = (v["cap.diameter"] / 2, v["cap.thickness"], v["plug.diameter"] / 2, v["plug.length"], v["plug.wall"]);
        Require(plug < cap && wall < plug, "the plug must be narrower than its cap, and wider than its wall.");
        var solid = Piece.Join(Piece.Cylinder(cap, t), Piece.Cylinder(plug, l, t));
        return wall == 0 ? solid : Piece.Join(Piece.Cylinder(cap, t), Piece.Extrude(Outline.Circle(plug), l, t, Outline.Circle(plug - wall)));
    }
}
