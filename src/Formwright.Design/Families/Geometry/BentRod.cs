using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A round bar or tube with one bend between two straight legs.</summary>
internal sealed class BentRod : PlainSolid
{
    private static readonly HashSet<string> Bends = new(StringComparer.OrdinalIgnoreCase) { "bent", "bends", "bend", "bending" };

    public override string Nouns => "bent rod|bent bar|u bend|bent wire|u shaped rod|u shaped pipe|u shaped tube|l shaped rod|l shaped pipe|bent round bar|bent steel rod|curved rod|curved pipe|curved tube|swept rod|swept pipe|bent steel pipe|swept tube|180 degree bend|return bend";

    public override string Example => "bent rod 10 mm diameter, 90 degrees with a bend radius of 40 mm, legs 50 mm";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["leg"] = "leg|legs|each leg|straight leg|straight end|straight part|straight section|arm|straight portion" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("bent", "bent|bends|bend|bending|that bends|which bends|bent through|bent by|bent at|bent to|with a bend"),
        Parameter.Flag("u", "u|into a u|u shape|into a u shape|in a u shape"),
        Parameter.Length("wall", v => v.Has("bore") ? (v["diameter"] - v["bore"]) / 2 : 0).Standard(),
        Parameter.Length("bore", 0).From("innerDiameter"),
        Parameter.Number("angle", 90, 1, 180).Named("bend angle"),
        Parameter.Length("radius", v => 3 * v["diameter"]).Named("bend radius|centerline radius|centreline radius|bending radius|radius of the bend|radius bend").From("majorRadius"),
        Parameter.Length("diameter", 10).From("outerDiameter", "section", "thickness"),
        Parameter.Length("leg.length", 0).Named("leg length|length of the legs|straight length|long legs|legs").From("leg.size", "leg.height", "length"),
    ];

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Unknown && Bends.Contains(l.Text))
        && prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid))?.Term!.Id is "rod" or "tube";

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        given.Remove("bent");
        if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            angle.Used = true;
            given.TryAdd("angle", angle.Quantity.Value);
        }

        var named = given.Remove("u") || phrase.Noun.StartsWith('u') || phrase.Noun.StartsWith('U') || phrase.Noun.StartsWith("180", StringComparison.Ordinal);
        if (named)
        {
            given.TryAdd("angle", 180);
        }

        foreach (var name in (ReadOnlySpan<string>)["diameter", "radius", "leg.length"])
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }
    }

    protected override Piece Shape(Values v)
    {
        var (r, bend, leg, wall) = (v["diameter"] / 2, v["radius"], v["leg.length"], v["wall"]);
        Require(bend > r, $"a bend radius of {Format.Length(bend)} must be above half the diameter, {Format.Length(r)}.");
        Require(wall < r, $"a wall of {Format.Length(wall)} leaves no opening in {Format.Length(2 * r)}.");
        var angle = v["angle"] * Math.PI / 180;
        var end = (X: leg + (bend * Math.Sin(angle)), Y: bend * (1 - Math.Cos(angle)));
        List<Corner> path = [new(leg, 0, Math.Tan(angle / 4)), new(end.X, end.Y)];
        if (leg > 0)
        {
            path = [new(0, 0), .. path, new(end.X + (leg * Math.Cos(angle)), end.Y + (leg * Math.Sin(angle)))];
        }

        // By Pappus: the middle of the section runs along the path.
        double Volume(double radius) => Math.PI * radius * radius * ((2 * leg) + (bend * angle));
        Piece bar = new BentBar(path, r);
        bar = bar.Known(volume: Volume(r), bounds: Around(path, r, angle));
        return wall > 0 ? bar.Cut(Volume(r - wall), new BentBar(path, r - wall)) : bar;
    }

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds) => [new("all", v["diameter"] / 4, v["diameter"] / 4)];

    // The first end is upright in the plane of the bend, the second one turned by the angle.
    private static Box3 Around(List<Corner> path, double r, double angle)
    {
        var (last, arc) = (path[^1], path.Count == 2 ? path[0] : path[1]);
        var (reachX, reachY) = (r * Math.Abs(Math.Sin(angle)), r * Math.Abs(Math.Cos(angle)));
        var bend = path.Count == 2 ? path[1] : path[2];
        var right = angle >= Math.PI / 2 ? new Segment(arc, bend).High.X + r : Math.Max(last.X + reachX, bend.X + reachX);
        var top = angle > Math.PI - 1e-9 ? Math.Max(last.Y, bend.Y) + r : last.Y + reachY;
        return new(new(Math.Min(path[0].X, last.X - reachX), -r, -r), new(right, r, Math.Max(top, r)));
    }
}
