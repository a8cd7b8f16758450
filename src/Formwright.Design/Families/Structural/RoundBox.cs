using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Round box that is open at the top, or has a lid beside it when one is asked for: a disc with a plug that drops into the box.</summary>
internal sealed class RoundBox : Family
{
    public override string Nouns =>
        "round box|pill box|cylindrical box|round enclosure|cylindrical enclosure|round container|cylindrical container|round case|cylindrical case|canister|round tin|cylindrical housing|round housing|cup holder insert|cup holder|toothpick holder|cylindrical holder";

    public override string Example => "round box 80 mm diameter, 40 mm high, 2 mm walls, with a lid";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "height"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["lid"] = "lid|screw lid|flat lid|cover|round lid|matching lid|removable lid|press fit lid",
        ["rim"] = "rim|lip|plug|inner rim|inner lip",
        ["body"] = "cylinder|body|round body|cylindrical body",
        ["bottom"] = "bottom|floor|closed bottom|base",
    };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("inside", "inside dimensions|inner dimensions|internal dimensions|internally"),
        Parameter.Length("innerDiameter", 0).Named("inside|inside diameter|internal").Standard(),
        Parameter.Length("wall", v => v.Has("innerDiameter") && v.IsGiven("diameter") ? (v["diameter"] - v["innerDiameter"]) / 2 : 2).From("thickness", "body.wall"),
        Parameter.Length("diameter", v => v.Has("innerDiameter") ? v["innerDiameter"] + (2 * v["wall"]) : 80).Named("outside").From("outerDiameter", "width", "body.diameter", "body.outerDiameter", "body.size"),
        Parameter.Length("floor", v => v["wall"]).Named("floor thickness|bottom thickness|base thickness").From("bottom.thickness", "bottom.size", "bottom.height").Standard(),
        Parameter.Length("height", v => Assumption.Round(0.5 * v["diameter"])).From("length", "depth", "body.height", "body.length"),
        Parameter.Flag("lid"),
        Parameter.Length("lid.thickness", v => v["wall"]).Named("lid thickness").From("lid.size", "lid.height").Standard(),
        Parameter.Length("clearance", 0.2).Named("clearance|gap|fit clearance").Standard(),
        Parameter.Length("rim.height", v => Math.Min(2 * v["wall"], (v["height"] - v["floor"]) / 2)).From("rim.size", "rim.depth", "rim.length").Standard(),
    ];

    /// <summary>"A round box ... with a lid".</summary>
    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid)) is { Term: { Id: "box" or "enclosure" or "tray" or "bottle" } } body
        && (body.Term!.Id == "bottle" ? prompt.Quote(body.Start, body.End).Contains("jar", StringComparison.OrdinalIgnoreCase) : prompt.Lexemes.TakeWhile(l => l != body).Any(l => l.Is(TermCategory.Mark, "round")))
        && prompt.Lexemes.Any(l => l.Is(TermCategory.Unsupported, "lid"));

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.Remove("inside"))
        {
            if (given.Remove("diameter", out var diameter))
            {
                given["innerDiameter"] = diameter;
            }

            if (given.TryGetValue("height", out var height))
            {
                given["height"] = height + given.GetValueOrDefault("floor", given.GetValueOrDefault("wall", 2));
            }
        }
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (r, h) = (v["diameter"] / 2, v["height"]);
        var round = RoundFrames(new Box3(new(-r, -r, 0), new(r, r, h)), r, flat: true);
        return [round[1] with { Thickness = v["floor"] }, round[2] with { Thickness = v["wall"] }];
    }

    protected override Piece Shape(Values v)
    {
        var (r, h, wall, floor) = (v["diameter"] / 2, v["height"], v["wall"], v["floor"]);
        Require(wall < r && floor < h, $"walls of {Format.Length(wall)} leave no room.");
        Require(!v.Has("innerDiameter") || Math.Abs(v["innerDiameter"] - (2 * (r - wall))) < 1e-6, $"walls of {Format.Length(wall)} make it {Format.Length(2 * (r - wall))} wide inside, not {Format.Length(v["innerDiameter"])}.");
        var box = Piece.Cylinder(r, h).Sink(r - wall, floor, h);
        if (!v.Has("lid"))
        {
            return box;
        }

        var (thick, rim, plug) = (v["lid.thickness"], v["rim.height"], r - wall - v["clearance"]);
        Require(plug > 0 && rim < h - floor, "the lid does not fit the box.");
        var y = (2 * r) + Math.Max(5, 0.2 * r);
        return Piece.Group([("box", box), ("lid", Piece.Join(Piece.Cylinder(r, thick, 0, 0, y), Piece.Cylinder(plug, rim, thick, 0, y)))]);
    }

    protected override string Label(Values v) => $"{Format.Number(v["diameter"])} x {Format.Length(v["height"])}";
}
