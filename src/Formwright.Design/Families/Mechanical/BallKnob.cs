using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A ball to pull or turn by, cut flat below, with a blind hole from there. Source: DIN 319, proportions.</summary>
internal sealed class BallKnob : Family
{
    public override string Nouns => "ball knob|spherical knob|round ball knob|ball handle knob|sphere knob|ball shaped knob|din 319";

    public override string Example => "ball knob 40 mm diameter with an 18 mm flat and an 8 mm hole 20 mm deep";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["flat"] = "flat|flat face|flat spot|flat base|flat bottom|flattened base|flat seat",
        ["hole"] = "hole|blind hole|bore|blind bore|shaft hole|screw hole|threaded hole|tapped hole",
        ["ball"] = "ball|sphere",
    };

    public override IReadOnlyList<string> Bare => ["diameter"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 40).From("outerDiameter", "width", "ball.diameter", "ball.size"),
        Parameter.Length("height", 0).Named("overall height|total height").Standard(),
        Parameter.Length("flat", v => v.Has("height") ? 2 * Math.Sqrt(v["height"] * (v["diameter"] - v["height"])) : 0.45 * v["diameter"]).Named("flat diameter|base diameter").From("flat.diameter", "flat.size", "flat.width", "flat.bottomDiameter", "bottomDiameter"),
        Parameter.Length("hole", v => Assumption.Round(0.2 * v["diameter"])).Named("hole diameter").From("hole.diameter", "hole.size", "innerDiameter", "thread"),
        Parameter.Length("holeDepth", v => Assumption.Round(0.5 * v["diameter"])).Named("hole depth|bore depth").From("hole.depth", "depth", "hole.length"),
    ];

    // "M8": the hole has the size of its thread.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Screw is { } thread)
        {
            given.TryAdd("hole", thread);
        }
    }

    protected override string Label(Values v) => Format.Length(v["diameter"]);

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["flat"] / 2);

    // The flat lies at the bottom, the ball's centre above it.
    protected override Piece Shape(Values v)
    {
        var (r, flat, hole, deep) = (v["diameter"] / 2, v["flat"] / 2, v["hole"] / 2, v["holeDepth"]);
        Require(flat < r, "the flat must be narrower than the ball.");
        var center = Math.Sqrt((r * r) - (flat * flat));
        var height = r + center;
        Require(hole == 0 || (hole < flat && deep < height - hole), "the hole does not fit the flat, or comes out at the other side.");
        Require(!v.Has("height") || Math.Abs(v["height"] - height) < 1e-6, $"a flat of {Format.Length(2 * flat)} makes it {Format.Length(height)} high.");
        var turn = Math.PI - Math.Atan2(flat, center);
        var ball = Piece.Revolve(Outline.From(0, 0).To(flat, 0).Arc(0, height, turn)).Known(new(new(-r, -r, 0), new(r, r, height)));
        return hole == 0 ? ball : ball.Cut(Math.PI * hole * hole * deep, Piece.Cylinder(hole, 1.05 * deep, -0.05 * deep)).Known(bores: [new(new(0, 0, 0), Point3.UnitZ, hole)]);
    }
}
