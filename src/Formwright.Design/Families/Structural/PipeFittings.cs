using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Concentric reducer between two pipes: a hollow cone with straight ends.</summary>
internal sealed class PipeReducer : Family
{
    public override string Nouns => "pipe reducer|reducer|concentric reducer|pipe adapter|duct adapter|duct reducer|hose adaptor|tube reducer|tube adapter|vacuum adapter|hose reducer|reducer pipe fitting|reducer fitting|reducing coupling|pipe reducer fitting|reducing bush|reducing coupler";

    public override IReadOnlyList<string> Designations => [@"\d{1,2}(\.\d+)?:\d{1,2}(?=.{0,40}(reducer|gear))"];

    public override string Example => "a pipe reducer 50 mm to 30 mm, 80 mm long, 3 mm wall";

    public override IReadOnlyList<string[]> Lists => [["large", "small", "length"], ["large", "small"]];

    public override IReadOnlyList<string> Bare => ["large", "small", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("large", 50).Named("large end|large diameter|large end diameter|big end|wide end|inlet|inlet diameter").From("outerDiameter", "topDiameter", "diameter"),
        Parameter.Length("small", v => Assumption.Round(0.6 * v["large"])).Named("small end|small diameter|small end diameter|narrow end|outlet|outlet diameter").From("bottomDiameter", "innerDiameter"),
        Parameter.Length("length", v => 1.6 * Math.Max(v["large"], v["small"])).From("height"),
        Parameter.Length("wall", 3).From("thickness"),
        Parameter.Length("ends", v => 0.25 * v["length"]).Named("straight ends|end length|socket length").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (a, b, l, w, e) = (Math.Max(v["large"], v["small"]) / 2, Math.Min(v["large"], v["small"]) / 2, v["length"], v["wall"], v["ends"]);
        Require(w < b && 2 * e < l && a > b, $"walls of {Format.Length(w)} leave no opening, or both ends are the same.");
        return Piece.Revolve(Outline.From(a - w, 0).To(a, 0).To(a, e).To(b, l - e).To(b, l).To(b - w, l).To(b - w, l - e).To(a - w, e));
    }
}

/// <summary>Two pipes that cross.</summary>
internal sealed class PipeCross : Family
{
    public override string Nouns => "pipe cross|cross fitting|cross pipe fitting|cross pipe|four way fitting|4 way pipe fitting|cross connector|four way connector|4 way connector";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["arm"] = "arm|branch|leg|each arm|all arms|all branches" };

    public override string Example => "a pipe cross 40 mm OD, 3 mm wall, 120 mm long";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") ? v["innerDiameter"] + (2 * v["wall"]) : 40).From("diameter"),
        Parameter.Length("wall", v => v.IsGiven("innerDiameter") && v.IsGiven("outerDiameter") ? (v["outerDiameter"] - v["innerDiameter"]) / 2 : 3).From("thickness"),
        Parameter.Length("innerDiameter", v => v["outerDiameter"] - (2 * v["wall"])).Standard(),
        Parameter.Length("arm", 0).Named("arm length").From("arm.length", "arm.size").Standard(),
        Parameter.Length("length", v => v.Has("arm") ? 2 * v["arm"] : 3 * v["outerDiameter"]).Named("run|overall length").From("width"),
        Parameter.Flag("fromAxis"),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings) => SteelPipe.Read(phrase, given);

    protected override Piece Shape(Values v)
    {
        var (r, wall, l) = (v["outerDiameter"] / 2, v["wall"], v["length"]);
        Require(wall < r && l > 2.2 * r, "the walls leave no opening, or the arms are too short.");
        Piece Along(Point3 axis, double radius, double length) => Piece.Cylinder(axis * (-length / 2), axis, radius, length);
        return Piece.Fuse(Along(Point3.UnitX, r, l), Along(Point3.UnitY, r, l))
            .Cut(Along(Point3.UnitX, r - wall, 1.1 * l), Along(Point3.UnitY, r - wall, 1.1 * l));
    }
}

/// <summary>Rubber grommet: a bushing with a groove that a panel sits in.</summary>
internal sealed class Grommet : Family
{
    public override string Nouns => "grommet|rubber grommet|cable grommet|panel grommet";

    public override string Example => "a grommet for a 20 mm hole, 12 mm bore, 2 mm panel";

    public override IReadOnlyList<string> Bare => ["hole"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["groove"] = "groove" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("hole", v => v.IsGiven("outerDiameter") ? 0.75 * v["outerDiameter"] : 20).Named("panel hole|mounting hole|hole diameter|hole|mm hole").From("diameter"),
        Parameter.Length("groove", 0).Named("groove diameter|root diameter|diameter at the bottom|groove bottom").From("groove.diameter"),
        Parameter.Length("outerDiameter", v => 1.35 * v["hole"]).Named("flange diameter").Standard(),
        Parameter.Length("bore", v => 0.6 * v["hole"]).Named("bore|bore diameter|cable|cable diameter|mm bore|mm cable").From("innerDiameter"),
        Parameter.Length("panel", v => 0.1 * v["hole"]).Named("panel|panel thickness|groove width|mm panel|sheet thickness").From("groove.width", "groove.size"),
        Parameter.Length("height", v => (0.3 * v["hole"]) + v["panel"]).From("length", "thickness").Standard(),
    ];

    // The groove sits in the panel's hole; where it has a diameter of its own, a hole is that of the grommet.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (given.Remove("groove", out var groove))
        {
            if (given.TryGetValue("hole", out var hole))
            {
                given.TryAdd("bore", hole);
            }

            given["hole"] = groove;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (g, r, bore, p, h) = (v["hole"] / 2, v["outerDiameter"] / 2, v["bore"] / 2, v["panel"], v["height"]);
        Require(bore < g && g < r && p < h, "bore, groove and flange must become wider in this order, and the groove be narrower than the grommet.");
        var low = (h - p) / 2;
        return Piece.Revolve(Outline.From(bore, 0).To(r, 0).To(r, low).To(g, low).To(g, low + p).To(r, low + p).To(r, h).To(bore, h));
    }
}

/// <summary>Flat gasket: a ring or a rectangle with an opening and holes for bolts.</summary>
internal sealed class Gasket : Family
{
    public override string Nouns => "gasket|flange gasket|flat gasket|ring gasket|seal gasket|head gasket";

    public override string Example => "a gasket 100 mm outside diameter, 60 mm inside diameter, 2 mm thick, 4 holes of 8 mm on an 80 mm bolt circle";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "thickness"];

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["outerDiameter", "innerDiameter"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["bolt"] = "hole|bolt hole|screw hole|stud hole" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 0),
        Parameter.Length("width", v => v["length"]),
        Parameter.Length("outerDiameter", v => v["length"] > 0 ? Math.Min(v["length"], v["width"]) : 100).Named("outside").From("diameter"),
        Parameter.Length("innerDiameter", v => Assumption.Round(0.6 * v["outerDiameter"])).Named("opening|center hole|bore|inside"),
        Parameter.Length("thickness", 2).From("height", "depth"),
        Parameter.Count("bolt.count", 0, 0, 64).Standard(),
        Parameter.Length("bolt.diameter", v => Assumption.Round(0.08 * v["outerDiameter"])).From("bolt.size").Standard(),
        Parameter.Length("boltCircle", v => (v["outerDiameter"] + v["innerDiameter"]) / 2).From("bolt.boltCircle", "bolt.spacing").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, r, bore, t, n, hole, circle) = (v["length"], v["width"], v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["thickness"], v.Count("bolt.count"), v["bolt.diameter"] / 2, v["boltCircle"] / 2);
        Require(bore < r, $"an opening of {Format.Length(2 * bore)} does not fit in {Format.Length(2 * r)}.");
        if (l > 0)
        {
            // A rectangular gasket has its bolts in the corners.
            var inset = Math.Max(1.5 * hole, (Math.Min(l, w) / 2) - bore) / 2;
            var plate = Piece.Extrude(Outline.Rectangle(l, w), t, holes: Outline.Circle(bore));
            Require(n is 0 or 4, "a rectangular one has none or 4 holes, in its corners.");
            var (x, y) = ((l / 2) - inset, (w / 2) - inset);
            Require(n == 0 || Math.Sqrt((x * x) + (y * y)) > bore + hole, "the corner holes run into the opening.");
            return n == 0 ? plate : plate.Drill(hole, 0, t, (x, y), (-x, y), (x, -y), (-x, -y));
        }

        var ring = Piece.Extrude(Outline.Circle(r), t, holes: Outline.Circle(bore));
        Require(n == 0 || (circle + hole < r && circle - hole > bore), $"holes of {Format.Length(2 * hole)} on a circle of {Format.Length(2 * circle)} do not fit the ring.");
        return n == 0 ? ring : ring.Drill(hole, 0, t, [.. Enumerable.Range(0, n).Select(i => Outline.Polar(circle, 2 * Math.PI * i / n))]);
    }
}
