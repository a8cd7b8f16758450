using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>One board on a wall, with brackets under it when they are asked for: upright and level legs with a brace, one solid with the board.</summary>
internal sealed class WallShelf : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "shelf|wall shelf|floating shelf|shelf with brackets|wall mounted shelf|corner wall shelf";

    public override string Example => "shelf 600 x 200 x 18 mm with two brackets";

    public override IReadOnlyList<string[]> Lists => [["length", "depth", "thickness"], ["length", "depth"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["bracket"] = "bracket|support|support bracket|triangular bracket|shelf bracket", ["board"] = "board" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 600).From("width", "board.length", "board.width"),
        Parameter.Length("depth", v => Assumption.Round(v["length"] / 3)).From("board.depth"),
        Parameter.Length("thickness", 18).From("height", "board.thickness", "board.size"),
        Parameter.Count("bracket.count", 0, 0, 10).Mentioned(_ => 2),
        Parameter.Length("bracket.height", v => v.Has("bracket.count") ? Assumption.Round(0.7 * v["depth"]) : 0),
        Parameter.Length("bracket.depth", v => v.Has("bracket.count") ? Assumption.Round(0.8 * v["depth"]) : 0).From("bracket.length"),
        Parameter.Length("bracket.thickness", v => v.Has("bracket.count") ? v["thickness"] : 0).From("bracket.width"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, d, t, n) = (v["length"], v["depth"], v["thickness"], v.Count("bracket.count"));
        var board = Piece.Block(l, d, t);
        if (n == 0)
        {
            return board;
        }

        // The wall is at high Y; a bracket is a triangle with its right angle in the corner of wall and board.
        var (reach, drop, thick) = (v["bracket.depth"], v["bracket.height"], v["bracket.thickness"]);
        Require(reach <= d && n * thick < l, "the brackets do not fit under the board.");
        var side = Outline.From(d / 2, 0).To((d / 2) - reach, 0).To((d / 2) - reach, -0.15 * drop).To((d / 2) - (0.15 * reach), -drop).To(d / 2, -drop);
        var at = n == 1 ? [0.0] : Enumerable.Range(0, n).Select(i => (-0.35 * l) + (0.7 * l * i / (n - 1)));
        return Piece.Join([board, .. at.Select(x => Piece.Lengthwise(side, thick).Moved(x, 0, 0))]);
    }
}
