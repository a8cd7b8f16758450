using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Building brick with studs on a grid of 8 mm, hollow from below. Source: measured bricks of the common system.</summary>
internal sealed class BuildingBrick : Family
{
    private const double Grid = 8;

    public override string Nouns => "building brick|lego like brick|lego style brick|lego compatible brick|lego brick|lego|toy brick|lego block|building block|duplo brick|stud brick|lego piece";

    public override string Example => "a building brick with 4 columns and 2 rows of studs";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["stud"] = "stud|knob|bump" };

    public override IReadOnlyList<string[]> Lists => [["columns", "rows"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("columns", 4, 1, 48).Named("column|columns|long"),
        Parameter.Count("rows", 2, 1, 48).Named("row|rows|wide"),
        Parameter.Length("pitch", Grid).From("spacing").Standard(),
        Parameter.Length("height", v => 1.2 * v["pitch"]).Standard(),
        Parameter.Length("stud.diameter", v => 0.6 * v["pitch"]).From("stud.size").Standard(),
        Parameter.Length("stud.height", v => 0.225 * v["pitch"]).Standard(),
        Parameter.Length("wall", v => 0.1875 * v["pitch"]).From("thickness").Standard(),
    ];

    protected override string Label(Values v) => $"{v.Count("columns")} x {v.Count("rows")}";

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        // "2x4": the longer side counts the columns.
        if (given.TryGetValue("columns", out var a) && given.TryGetValue("rows", out var b))
        {
            (given["columns"], given["rows"]) = (Math.Max(a, b), Math.Min(a, b));
        }
    }

    protected override Piece Shape(Values v)
    {
        var (n, m, p, h, stud, rise, wall) = (v.Count("columns"), v.Count("rows"), v["pitch"], v["height"], v["stud.diameter"] / 2, v["stud.height"], v["wall"]);
        var play = 0.025 * p;
        var (l, w) = ((n * p) - play, (m * p) - play);
        Require(2 * stud < p && 2 * wall < w && wall < h, "studs or walls are wider than the grid.");
        var studs = Enumerable.Range(0, n * m).Select(i => Piece.Cylinder(stud, rise, h, (i % n - ((n - 1) / 2.0)) * p, ((i / n) - ((m - 1) / 2.0)) * p));
        var room = (l - (2 * wall)) * (w - (2 * wall)) * (h - wall);
        return Piece.Join([Piece.Block(l, w, h).Cut(room, Piece.Block(l - (2 * wall), w - (2 * wall), h, -wall)), .. studs]);
    }
}

/// <summary>Domino tile: a flat block with a line and pips.</summary>
internal sealed class Domino : Family
{
    // Where the pips of a number are, on a square from -1 to 1.
    private static readonly (double X, double Y)[][] Pips =
    [
        [], [(0, 0)], [(-1, -1), (1, 1)], [(-1, -1), (0, 0), (1, 1)], [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)], [(-1, -1), (1, 1), (-1, 1), (1, -1), (-1, 0), (1, 0)],
    ];

    public override string Nouns => "domino|domino tile|domino piece|domino stone";

    public override string Example => "a domino 48 x 24 x 8 mm";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 48).From("height"),
        Parameter.Length("width", v => v["length"] / 2),
        Parameter.Length("thickness", v => v["length"] / 6).From("depth"),
        Parameter.Flag("blank", "blank|plain|without pips|no pips|without dots"),
        Parameter.Count("first", v => v.Has("blank") ? 0 : 6, 0, 6).Named("left pips|first number"),
        Parameter.Count("second", v => v.Has("blank") ? 0 : 3, 0, 6).Named("right pips|second number"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t) = (v["length"], v["width"], v["thickness"]);
        var (pip, deep, reach) = (0.08 * w, 0.12 * t, 0.28 * Math.Min(w, l / 2));
        Require(0.4 * t < w, "it is thicker than wide.");
        IEnumerable<Piece> Half(int number, double x) => Pips[number].Select(p => Piece.Cylinder(pip, 2 * deep, t - deep, x + (p.X * reach), p.Y * reach));
        if (v.Has("blank"))
        {
            return Piece.Block(l, w, t);
        }

        return Piece.Block(l, w, t).Cut([.. Half(v.Count("first"), -l / 4), .. Half(v.Count("second"), l / 4), Piece.Block(0.03 * l, 0.8 * w, 2 * deep, t - deep)]);
    }
}

/// <summary>Rocket: a body with a pointed nose and fins.</summary>
internal sealed class Rocket : Family
{
    public override string Nouns => "rocket|toy rocket|model rocket|spaceship|missile";

    public override string Example => "a rocket 30 mm diameter, 150 mm high with 4 fins";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["fin"] = "fin|wing" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 30).Named("body diameter").From("outerDiameter", "width"),
        Parameter.Length("height", v => 5 * v["diameter"]).From("length"),
        Parameter.Length("nose", v => 0.3 * v["height"]).Named("nose|nose cone|nose height|nose length").Standard(),
        Parameter.Count("fin.count", 3, 0, 12).Standard(),
        Parameter.Length("fin.span", v => 0.6 * v["diameter"]).Named("fin span|fin width").From("fin.size", "fin.width").Standard(),
    ];

    protected override double ExtentTolerance => 0.5;

    protected override Piece Shape(Values v)
    {
        var (r, h, nose, n, span) = (v["diameter"] / 2, v["height"], v["nose"], v.Count("fin.count"), v["fin.span"]);
        Require(nose < h && nose > r, "the nose is longer than the rocket or blunter than half a ball.");

        // The nose is an ogive: an arc that leaves the body upright and ends in a point.
        var radius = ((r * r) + (nose * nose)) / (2 * r);
        var body = Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, h - nose).Arc(0, h, Math.Asin(nose / radius)));
        var fin = Piece.Profile(Outline.From(r / 2, 0).To(r + span, 0).To(r + span, 0.08 * h).To(r, 0.25 * h).To(r / 2, 0.25 * h), 0.12 * r);
        var reach = n == 0 ? r : r + span;
        return n == 0 ? body : Piece.Fuse([body, .. fin.Around(n)]).Known(new(new(-reach, -reach, 0), new(reach, reach, h)));
    }
}

/// <summary>Dumbbell: two ends on a grip.</summary>
internal sealed class Dumbbell : Family
{
    public override string Nouns => "dumbbell|dumb bell|barbell|hand weight";

    public override string Example => "a dumbbell 120 mm long with 50 mm ends, 30 mm thick, and a 20 mm grip";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["end"] = "end|weight|disc|plate|head", ["grip"] = "grip|handle|bar" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 120).Named("overall length").From("height", "width"),
        Parameter.Length("end.diameter", v => 0.4 * v["length"]).Named("end diameter|weight diameter").From("end.size", "diameter"),
        Parameter.Length("end.thickness", v => 0.25 * v["length"]).Named("end thickness|weight thickness").From("end.length", "end.width", "thickness"),
        Parameter.Length("grip.diameter", v => 0.4 * v["end.diameter"]).Named("grip diameter|handle diameter|bar diameter").From("grip.size"),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, r, t, grip) = (v["length"], v["end.diameter"] / 2, v["end.thickness"], v["grip.diameter"] / 2);
        Require(grip < r && 2 * t < l, "the grip must be thinner than the ends, and these must leave room for it.");
        Piece End(int side) => Piece.Lengthwise(Outline.Circle(r), t).Moved(side * (l - t) / 2, 0, 0);
        return Piece.Join(Piece.Lengthwise(Outline.Circle(grip), l - (2 * t)), End(1), End(-1));
    }
}

/// <summary>Figure of balls on each other.</summary>
internal sealed class Snowman : Family
{
    public override string Nouns => "snowman|snow man|stack of balls";

    public override string Example => "a snowman 100 mm high";

    public override IReadOnlyList<string> Bare => ["height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", 100).From("length"),
    ];

    // Three balls of 50, 36 and 24 parts that sink 5 parts into each other: 100 parts in all, after the lowest is cut level.
    protected override Piece Shape(Values v)
    {
        var u = v["height"] / 98;
        var flat = Math.Sqrt((25 * 25) - (23 * 23)) * u;
        var outline = Outline.From(0, 0).To(flat, 0);
        double[] radii = [25, 18, 12];
        double[] centers = [23, 23 + 25 + 18 - 5, 23 + 25 + 36 + 12 - 10];
        var start = Math.Asin(-23.0 / 25);
        for (var i = 0; i < 3; i++)
        {
            var end = Math.PI / 2;
            if (i < 2)
            {
                var d = centers[i + 1] - centers[i];
                var height = ((d * d) + (radii[i] * radii[i]) - (radii[i + 1] * radii[i + 1])) / (2 * d);
                end = Math.Asin(height / radii[i]);
            }

            var (x, y) = i < 2 ? (radii[i] * Math.Cos(end), centers[i] + (radii[i] * Math.Sin(end))) : (0, centers[i] + radii[i]);
            outline.Arc(x * u, y * u, end - start);
            start = i < 2 ? Math.Asin((y - centers[i + 1]) / radii[i + 1]) : start;
        }

        return Piece.Revolve(outline);
    }
}

/// <summary>Cone on a square foot that closes a road.</summary>
internal sealed class TrafficCone : Family
{
    public override string Nouns => "traffic cone|road cone|safety cone|pylon cone";

    public override string Example => "a traffic cone 70 mm high, 40 mm base";

    public override IReadOnlyList<string> Bare => ["height", "base"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("height", 500).From("length"),
        Parameter.Length("base", v => 0.6 * v["height"]).Named("base|base width|foot|base size|square base").From("width", "bottomDiameter"),
        Parameter.Length("top", v => 0.08 * v["height"]).Named("tip|tip diameter").From("topDiameter").Standard(),
        Parameter.Length("baseHeight", v => 0.05 * v["height"]).Named("base thickness|base height").From("thickness").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (h, b, top, t) = (v["height"], v["base"], v["top"] / 2, v["baseHeight"]);
        Require(2 * top < 0.75 * b && t < h, "the tip is wider than the cone at its foot.");
        return Piece.Join(Piece.Extrude(Outline.Rectangle(b, b, 0.1 * b), t), Piece.Cone(0.375 * b, top, h - t, t));
    }
}

/// <summary>Flat heart, for pendants and boxes.</summary>
internal sealed class Heart : Family
{
    public override string Nouns => "heart|heart shape|heart shaped plate|heart pendant|valentine heart|heart plate";

    public override string Example => "a heart 50 mm wide, 5 mm thick";

    public override IReadOnlyList<string> Bare => ["width", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 50).From("length", "diameter"),
        Parameter.Length("thickness", v => 0.1 * v["width"]).From("depth", "height"),
    ];

    // A square on its corner with half a disc on each upper side: its width is (1 + 1/sqrt 2) sides.
    protected override Piece Shape(Values v)
    {
        var side = v["width"] / (1 + (1 / Math.Sqrt(2)));
        var d = side / Math.Sqrt(2);
        return Piece.Extrude(Outline.From(0, -d).To(d, 0).Arc(0, d, Math.PI).Arc(-d, 0, Math.PI), v["thickness"]);
    }
}

/// <summary>Flat arrow.</summary>
internal sealed class Arrow : Family
{
    public override string Nouns => "arrow|arrow shape|arrow plate|arrow sign|direction arrow";

    public override string Example => "an arrow 60 mm long, 30 mm wide, 4 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 60).From("height"),
        Parameter.Length("width", v => 0.5 * v["length"]).Named("head width"),
        Parameter.Length("thickness", v => v["length"] / 15).From("depth"),
        Parameter.Length("head", v => 0.4 * v["length"]).Named("head length|head").Standard(),
        Parameter.Length("shaft", v => 0.4 * v["width"]).Named("shaft width|shaft|stem width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t, head, shaft) = (v["length"], v["width"] / 2, v["thickness"], v["head"], v["shaft"] / 2);
        Require(head < l && shaft < w, "the head must be shorter than the arrow and wider than its shaft.");
        return Piece.Extrude(Outline.From(0, -shaft).To(l - head, -shaft).To(l - head, -w).To(l, 0).To(l - head, w).To(l - head, shaft).To(0, shaft), t);
    }
}
