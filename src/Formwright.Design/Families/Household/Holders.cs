using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Rack for test tubes: a shelf with holes above a base, on two sides.</summary>
internal sealed class TubeRack : Family
{
    public override string Nouns => "test tube rack|tube rack|vial rack|test tube holder|test tube stand|tube stand|vial holder";

    public override string Example => "a test tube rack for 12 tubes of 16 mm diameter";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["tube"] = "tube|test tube|vial|hole|sample tube" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("tube.count", 6, 1, 96),
        Parameter.Count("rows", v => v["tube.count"] > 6 && v["tube.count"] % 2 == 0 ? 2 : 1, 1, 12).Named("row|rows"),
        Parameter.Length("tube.diameter", 16).From("tube.size", "tube.outerDiameter", "diameter"),
        Parameter.Length("clearance", 1).Named("clearance|play").Standard(),
        Parameter.Length("thickness", 4).From("wall"),
        Parameter.Length("length", v => (Math.Ceiling(v["tube.count"] / v["rows"]) * 1.5 * v["tube.diameter"]) + (2 * v["thickness"])),
        Parameter.Length("width", v => v["rows"] * 1.6 * v["tube.diameter"]).From("depth"),
        Parameter.Length("height", v => Assumption.Round(4 * v["tube.diameter"])),
    ];

    protected override Piece Shape(Values v)
    {
        var (n, rows, r, t, l, w, h) = (v.Count("tube.count"), v.Count("rows"), (v["tube.diameter"] + v["clearance"]) / 2, v["thickness"], v["length"], v["width"], v["height"]);
        var columns = (int)Math.Ceiling((double)n / rows);
        var (stepX, stepY) = ((l - (2 * t)) / columns, w / rows);
        Require(stepX > 2.1 * r && stepY > 2.1 * r && h > 4 * t, $"{n} tubes of {Format.Length(v["tube.diameter"])} do not fit.");
        (double X, double Y)[] places = [.. Enumerable.Range(0, n).Select(i => (((i % columns) - ((columns - 1) / 2.0)) * stepX, ((i / columns) - ((rows - 1) / 2.0)) * stepY))];
        var (shelf, side) = (0.75 * h, (l - t) / 2);
        return Piece.Join(
            Piece.Block(l - (2 * t), w, t),
            Piece.Block(l - (2 * t), w, t, shelf).Drill(r, shelf, shelf + t, places),
            Piece.Block(t, w, h, 0, -side),
            Piece.Block(t, w, h, 0, side));
    }
}

/// <summary>Holder for napkins or letters: a base with two upright walls.</summary>
internal sealed class NapkinHolder : Family
{
    public override string Nouns => "napkin holder|letter holder|serviette holder|napkin stand|letter rack|mail holder|paper napkin holder";

    public override string Example => "a napkin holder 140 mm wide, 100 mm tall, 50 mm deep, 4 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["side"] = "side wall|wall|side|side plate" };

    public override IReadOnlyList<string[]> Lists => [["width", "height", "depth"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 140).From("length"),
        Parameter.Length("height", v => Assumption.Round(0.7 * v["width"])).From("side.height"),
        Parameter.Length("depth", v => Assumption.Round(0.35 * v["width"])),
        Parameter.Length("thickness", 4).From("wall", "side.thickness", "side.size"),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, h, d, t) = (v["width"], v["height"], v["depth"], v["thickness"]);
        Require(2 * t < d && t < h, $"walls of {Format.Length(t)} leave no room.");
        return Piece.Lengthwise(Outline.Polygon([(-d / 2, 0), (d / 2, 0), (d / 2, h), ((d / 2) - t, h), ((d / 2) - t, t), (t - (d / 2), t), (t - (d / 2), h), (-d / 2, h)]), w);
    }
}

/// <summary>Foot of a machine: a base with a threaded stud, to level it.</summary>
internal sealed class LevelingFoot : Family
{
    public override string Nouns => "leveling foot|levelling foot|adjustable foot|adjustable leveling foot|machine foot|leveling mount|screw in foot|adjuster foot";

    public override string Example => "a leveling foot with M8 stud 40 mm long and 30 mm base";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["stud"] = "stud|threaded stud|bolt|spindle|thread", ["base"] = "base|pad|plate|foot plate" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", 8).Named("thread size|stud diameter").From("stud.diameter", "stud.screw").Standard(),
        Parameter.Length("base.diameter", v => Assumption.Round(4 * v["thread"])).Named("base diameter|foot diameter").From("base.size", "base.width", "diameter", "outerDiameter"),
        Parameter.Length("base.height", v => Assumption.Round(0.2 * v["base.diameter"])).Named("base height|base thickness").From("base.thickness"),
        Parameter.Length("length", v => 5 * v["thread"]).Named("stud length|thread length").From("stud.length", "stud.size", "stud.height"),
        Parameter.Length("height", v => v["base.height"] + (0.1 * v["base.diameter"]) + v["length"]).Named("overall height|total height").Standard(),
    ];

    protected override string Label(Values v) => $"{Standards.Fastener.Designate(v["thread"])} x {Format.Length(v["length"])}";

    protected override Piece Shape(Values v)
    {
        var (d, r, t, l) = (v["thread"] / 2, v["base.diameter"] / 2, v["base.height"], v["length"]);
        Require(1.4 * d < r, "the stud is too wide for its base.");
        var neck = 0.2 * r;
        return Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, 0.6 * t).To(Math.Min(0.7 * r, r - (0.2 * t)), t).To(1.4 * d, t).To(1.4 * d, t + neck).To(d, t + neck).To(d, t + neck + l).To(0, t + neck + l));
    }
}
