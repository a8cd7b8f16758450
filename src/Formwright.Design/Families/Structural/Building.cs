using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Straight flight of solid steps.</summary>
internal sealed class Stairs : Family
{
    public override string Nouns => "stairs|staircase|stair|flight of stairs|stairway|straight stairs";

    public override string Example => "stairs with 5 steps, 200 mm wide, 30 mm rise, 40 mm tread";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["step"] = "step|tread step|stair step" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("step.count", 5, 1, 100).Named("number of steps").Standard(),
        Parameter.Length("rise", v => v.IsGiven("height") ? v["height"] / v["step.count"] : 180).Named("rise|riser|riser height|step height").From("step.height"),
        Parameter.Length("run", v => v.IsGiven("length") ? v["length"] / v["step.count"] : v["rise"] * 1.5).Named("run|tread|going|tread depth|step depth").From("step.depth", "step.length"),
        Parameter.Length("width", v => 5 * v["rise"]).Named("stair width").From("step.width"),
        Parameter.Length("height", v => v["rise"] * v["step.count"]).Standard(),
        Parameter.Length("length", v => v["run"] * v["step.count"]).From("depth").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (n, rise, run, w) = (v.Count("step.count"), v["height"] / v["step.count"], v["length"] / v["step.count"], v["width"]);
        var outline = Outline.From(n * run, 0).To(n * run, n * rise);
        for (var i = n - 1; i >= 0; i--)
        {
            outline.To(i * run, (i + 1) * rise);
            outline.To(i * run, i * rise);
        }

        return Piece.Profile(outline, w);
    }
}

/// <summary>Steps round a pole.</summary>
internal sealed class SpiralStairs : Family
{
    public override string Nouns => "spiral staircase|spiral stairs|spiral stair|winding staircase|helical staircase";

    public override string Example => "a spiral staircase with 12 steps, 100 mm diameter, 120 mm high";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["step"] = "step|tread", ["pole"] = "pole|central pole|center column|central column|column|post" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 1500).From("outerDiameter", "width"),
        Parameter.Count("step.count", 12, 2, 60).Named("number of steps").Standard(),
        Parameter.Length("height", v => 1.6 * v["diameter"]).From("length"),
        Parameter.Length("pole.diameter", v => 0.12 * v["diameter"]).Named("pole diameter").From("pole.size"),
        Parameter.Length("step.thickness", v => Math.Min(0.03 * v["diameter"], 0.4 * v["height"] / v["step.count"])).Named("step thickness").From("thickness").Standard(),
        Parameter.Number("turn", 360, 30, 360).Named("turn|rotation|total angle|sweep").Standard(),
    ];

    protected override double ExtentTolerance => 0.1;

    protected override Piece Shape(Values v)
    {
        var (r, n, h, pole, t, turn) = (v["diameter"] / 2, v.Count("step.count"), v["height"], v["pole.diameter"] / 2, v["step.thickness"], v["turn"] * Math.PI / 180);
        Require(pole < 0.8 * r && t < h / n, "the pole is as wide as the stairs, or the steps are thicker than their rise.");
        var step = 1.1 * turn / n;
        var (x, y) = Outline.Polar(r, step);
        var tread = Piece.Extrude(Outline.From(0, 0).To(r, 0).Arc(x, y, step), t);
        return Piece.Fuse([Piece.Cylinder(pole, h), .. Enumerable.Range(0, n).Select(i => tread.Turned(Point3.UnitZ, turn * 180 / Math.PI * i / n).Moved(0, 0, ((i + 1) * h / n) - t))])
            .Known(new(new(-r, -r, 0), new(r, r, h)));
    }
}

/// <summary>Wall with a round-headed opening.</summary>
internal sealed class Arch : Family
{
    public override string Nouns => "arch|archway|arched doorway|round arch|stone arch|arch bridge|bridge";

    public override string Example => "an arch 100 mm wide, 80 mm high, 20 mm deep with a 60 mm opening";

    public override IReadOnlyList<string[]> Lists => [["width", "height", "depth"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 100).Named("span width|overall width").From("length"),
        Parameter.Length("height", v => 0.8 * v["width"]),
        Parameter.Length("depth", v => 0.2 * v["width"]).From("thickness"),
        Parameter.Length("opening", v => 0.6 * v["width"]).Named("opening|opening width|span|clear span|clear width").From("innerDiameter"),
    ];

    protected override Piece Shape(Values v)
    {
        var (w, h, d, r) = (v["width"] / 2, v["height"], v["depth"], v["opening"] / 2);
        Require(r < w && r < h, "the opening is as wide or as high as the wall.");
        var straight = Math.Max(0, Math.Min(0.85 * h, h - ((w - r) / 1.5)) - r);
        var outline = Outline.From(-w, 0).To(-r, 0).To(-r, straight).Arc(r, straight, -Math.PI).To(r, 0).To(w, 0).To(w, h).To(-w, h);
        return Piece.Profile(outline, d);
    }
}

/// <summary>Column with a square base and capital round a round shaft.</summary>
internal sealed class Column : Family
{
    public override string Nouns => "column|pillar|doric column|roman column|greek column|pedestal column";

    public override string Example => "a column 300 mm high, 40 mm diameter, 60 mm base";

    public override IReadOnlyList<string> Bare => ["shaft", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("shaft", 40).Named("shaft diameter|column diameter").From("diameter"),
        Parameter.Length("height", v => 7.5 * v["shaft"]).From("length"),
        Parameter.Length("base", v => 1.5 * v["shaft"]).Named("base|base width|base size|plinth|capital").From("width"),
        Parameter.Length("baseHeight", v => 0.4 * v["shaft"]).Named("base height|base thickness|plinth height").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, b, t) = (v["shaft"] / 2, v["height"], v["base"], v["baseHeight"]);
        Require(b > 2 * r && h > 2 * t, "base and capital must be wider than the shaft and lower than half the column.");
        return Piece.Join(Piece.Block(b, b, t), Piece.Cylinder(r, h - (2 * t), t), Piece.Block(b, b, t, h - t));
    }
}

/// <summary>Simple house: walls and a gable roof in one block, or hollow with a door and a window.</summary>
internal sealed class House : Family
{
    public override string Nouns => "house|simple house|house shape|simple house shape|gabled house|toy house|monopoly house|cottage|hut|shed";

    public override string Example => "a house 60 x 40 mm, 50 mm high";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["roof"] = "roof|gable roof|gable|pitched roof|saddle roof", ["wall"] = "wall|side wall", ["ridge"] = "ridge|roof ridge|gable roof ridge|peak|apex|roof peak" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 60),
        Parameter.Length("width", v => Assumption.Round(0.7 * v["length"])).From("depth"),
        Parameter.Length("roof.height", v => v.IsGiven("height") ? (v.IsGiven("walls") ? v["height"] - v["walls"] : 0.4 * v["height"]) : 0.5 * v["width"]).Named("roof height").From("roof.size"),
        Parameter.Length("walls", v => v.IsGiven("height") ? v["height"] - v["roof.height"] : 0.7 * v["width"]).Named("wall height|eaves height").From("wall.height", "wall.size").Standard(),
        Parameter.Length("height", v => v["walls"] + v["roof.height"]).Named("ridge height|overall height|total height").From("ridge.height", "ridge.size").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, roof) = (v["length"], v["width"] / 2, v["height"], v["roof.height"]);
        Require(roof < h, "the roof is higher than the house.");
        Require(Math.Abs(v["walls"] + roof - h) < 1e-6 * h, "walls and roof do not add up to its height.");
        return Piece.Lengthwise(Outline.From(-w, 0).To(w, 0).To(w, h - roof).To(0, h).To(-w, h - roof), l);
    }
}

/// <summary>Flat pallet: boards on three beams.</summary>
internal sealed class Pallet : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Furniture;

    public override string Nouns => "pallet|wooden pallet|euro pallet|shipping pallet|epal pallet";

    public override string Example => "a pallet 1200 x 800 x 144 mm";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["board"] = "board|deck board|slat|plank" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 1200),
        Parameter.Length("width", v => 2 * v["length"] / 3).From("depth"),
        Parameter.Length("height", v => 0.12 * v["length"]),
        Parameter.Count("board.count", 7, 2, 40).Standard(),
        Parameter.Length("board.thickness", v => v["length"] * 22 / 1200).Named("board thickness").From("board.size").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, n, t) = (v["length"], v["width"], v["height"], v.Count("board.count"), v["board.thickness"]);
        Require(2 * t < h, "the boards are thicker than the pallet is high.");
        var (board, beam) = (0.75 * l / n, w / 8);
        var step = (l - board) / (n - 1);
        var boards = Enumerable.Range(0, n).Select(i => Piece.Block(board, w, t, h - t, (-l / 2) + (board / 2) + (i * step)));
        var beams = new[] { -1, 0, 1 }.Select(i => Piece.Block(l, beam, h - t, 0, 0, i * (w - beam) / 2));
        return Piece.Join([.. boards, .. beams]);
    }
}
