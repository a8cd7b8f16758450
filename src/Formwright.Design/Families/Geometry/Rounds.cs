using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A cylinder with a half ball at both ends, or at one.</summary>
internal sealed class Capsule : PlainSolid
{
    public override string Nouns => "capsule|pill|capsule shape|capsule shaped solid|spherocylinder|pill shaped solid|stadium of revolution|rod with rounded ends|cylinder with hemispherical ends|cylinder with rounded ends|capsule body|cylinder with domed ends|rod with hemispherical ends";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kapsel", ["fr"] = "capsule|gélule", ["es"] = "cápsula" };

    public override string Example => "capsule 20 mm diameter, 60 mm long overall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("oneDome"),
        Parameter.Flag("domeOnTop"),
        Parameter.Length("diameter", v => v["length"] / 3).From("outerDiameter", "width", "thickness"),
        Parameter.Length("straight", 0).Named("straight length|straight section|straight part|cylindrical part|cylindrical section|cylindrical length|cylinder length|cylinder part|middle section|cylinder section|body length|cylinder height|cylindrical height|straight|cylindrical body|between the ends|center to center|between centers|between centres|center distance").From("spacing"),
        Parameter.Length("length", v => v.Has("straight") ? v["straight"] + v["diameter"] : 3 * v["diameter"]).Named("overall length|total length|overall|tip to tip|end to end").From("height", "extrusion", "depth").Standard(),
    ];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"]];

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    protected override Piece Shape(Values v)
    {
        var (r, l) = (v["diameter"] / 2, v["length"]);
        if (v.Has("oneDome") || v.Has("domeOnTop"))
        {
            var top = v.Has("domeOnTop") ? l + r : l;
            Require(top > r, $"a length of {Format.Length(l)} is not above its radius of {Format.Length(r)}.");
            return Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, top - r).Turn(-r, r, true));
        }

        Require(l > 2 * r, $"a length of {Format.Length(l)} is not above its diameter of {Format.Length(2 * r)}.");
        Require(!v.Has("straight") || Math.Abs(l - (2 * r) - v["straight"]) < 1e-6, $"a straight part of {Format.Length(v["straight"])} makes it {Format.Length(v["straight"] + (2 * r))} long, not {Format.Length(l)}.");
        return Body(r, 0, l);
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["diameter"] / 2);

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds) => [];

    protected override (Piece Piece, double Volume)? Room(Values v, double wall, bool open)
    {
        var (r, l) = ((v["diameter"] / 2) - wall, v["length"]);
        Require(!v.Has("oneDome") && !v.Has("domeOnTop"), "only one with two round ends can be hollow.");
        Require(r > 0, $"walls of {Format.Length(wall)} leave no room inside.");
        var room = Body(r, wall, l - wall);
        return open ? null : (room, room.Volume!.Value);
    }

    private static Piece Body(double r, double low, double high) =>
        Piece.Revolve(Outline.From(0, low).Turn(r, r, true).To(r, high - r).Turn(-r, r, true));
}

/// <summary>A ball stretched along its axes.</summary>
internal sealed class Ellipsoid : PlainSolid
{
    public override string Nouns => "ellipsoid|spheroid|oblate spheroid|prolate spheroid|oblate ellipsoid|prolate ellipsoid|egg|egg shape|egg shaped ellipsoid|egg shaped body|triaxial ellipsoid|rugby ball|flattened sphere|stretched sphere";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Ellipsoid", ["fr"] = "ellipsoïde", ["es"] = "elipsoide" };

    public override string Example => "ellipsoid 60 x 40 x 30 mm";

    // The kernel measures the stretched surface between its knots.
    protected override double ExtentTolerance => 0.01;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("semi", "semi axes|semi axis|semiaxes|half axes|radii|semi diameters|radiuses"),
        Parameter.Length("x", v => v.IsGiven("z") ? v["z"] : 50).Named("x axis|major axis|long axis|major diameter|x diameter|x|along x|in x").From("length", "ringDiameter"),
        Parameter.Length("y", v => v.IsGiven("z") ? v["x"] : v["x"] / 1.5).Named("y axis|minor axis|short axis|minor diameter|y diameter|y|along y|in y|equatorial diameter").From("width", "diameter", "section"),
        Parameter.Length("z", v => v["y"]).Named("z axis|z diameter|z|along z|in z|third axis|polar diameter").From("height", "thickness", "depth"),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var factor = given.Remove("semi") ? 2 : 1;
        foreach (var (name, value) in given.ToList())
        {
            given[name] = value * factor;
        }

        if (phrase.Sizes(2, 3) is { } list)
        {
            Fill(given, list.Select(s => s * factor), "x", "y", "z");
        }

        var radii = phrase.Measures.Where(m => m is { Used: false, Role: "radius" or null, IsLength: true }).ToList();
        Fill(given, radii.Select(m => phrase.Take(m) * (m.Role == "radius" ? 2 : factor)).ToList(), "x", "y", "z");
    }

    protected override Piece Shape(Values v) => new EllipsoidPiece(new(v["x"] / 2, v["y"] / 2, v["z"] / 2), default);

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => BoxFrames(bounds);

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds) => [];

    // The inner surface is an ellipsoid too, so the wall has its thickness at the six poles.
    protected override (Piece Piece, double Volume)? Room(Values v, double wall, bool open)
    {
        var inner = new Point3((v["x"] / 2) - wall, (v["y"] / 2) - wall, (v["z"] / 2) - wall);
        Require(Math.Min(inner.X, Math.Min(inner.Y, inner.Z)) > 0, $"walls of {Format.Length(wall)} leave no room inside.");
        var room = new EllipsoidPiece(inner, default);
        return open ? null : (room, room.Volume!.Value);
    }
}

/// <summary>What a plane cuts off a ball.</summary>
internal sealed class SphericalCap : PlainSolid
{
    public override string Nouns => "spherical cap|sphere cap|spherical segment|sphere segment|ball segment|spherical dome|segment of a sphere|cap of a sphere|lens blank|plano convex lens|plano convex|spherical section|shallow dome";

    public override string Example => "spherical cap 60 mm base diameter, 15 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("base", v => 2 * Math.Sqrt(v["height"] * (v["diameter"] - v["height"]))).Named("base diameter|base circle|rim diameter|cap diameter|base width|base").From("bottomDiameter", "width", "outerDiameter").Standard(),
        Parameter.Length("baseRadius", v => v["base"] / 2).Named("base radius|cap radius|rim radius").From("bottomRadius").Standard(),
        Parameter.Length("height", v => v["diameter"] / 4).Named("cap height|height|dome height").From("thickness", "depth"),
        Parameter.Length("diameter", v => v.IsGiven("base") || v.IsGiven("baseRadius") ? Sphere(v) : 0).Named("sphere diameter|ball diameter|curvature diameter").Standard(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.Remove("baseRadius", out var radius))
        {
            Require(given.GetValueOrDefault("base", 2 * radius) == 2 * radius, $"a base {Format.Length(given.GetValueOrDefault("base"))} wide has no radius of {Format.Length(radius)}.");
            given["base"] = 2 * radius;
        }

        if (phrase.Diameter("sphereDiameter", "sphereRadius") is { } ball)
        {
            given.TryAdd("diameter", ball);
        }

        foreach (var name in given.ContainsKey("base") ? (ReadOnlySpan<string>)["height"] : ["diameter", "height"])
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }

        Require(given.ContainsKey("base") || given.ContainsKey("diameter"), "it gives neither the ball nor the base.");
    }

    protected override Piece Shape(Values v)
    {
        var h = v["height"];
        var r = v.IsGiven("base") ? Sphere(v) / 2 : v["diameter"] / 2;
        Require(h < 2 * r, $"a height of {Format.Length(h)} is not below the ball's {Format.Length(2 * r)}.");
        var foot = v.IsGiven("base") ? v["base"] / 2 : Math.Sqrt(h * ((2 * r) - h));
        var turn = Math.Acos(Math.Clamp((r - h) / r, -1, 1));
        return Piece.Revolve(Outline.From(0, 0).To(foot, 0).Arc(0, h, turn)) is var cap && h > r
            ? cap.Known(new Box3(new(-r, -r, 0), new(r, r, h)), Math.PI * h * h * ((3 * r) - h) / 3)
            : cap.Known(volume: Math.PI * h * h * ((3 * r) - h) / 3);
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, bounds.Size.X / 2);

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds)
    {
        var rim = new EdgeGroup("bottom", bounds.Size.Z / 2, bounds.Size.Z / 2) { PlaneOrigin = default(Point3), PlaneNormal = Point3.UnitZ, Curve = "circle" };
        return [rim, rim with { Name = "all" }];
    }

    // The ball through a rim and a top.
    private static double Sphere(Values v)
    {
        var (a, h) = (v["base"] / 2, v["height"]);
        return ((a * a) + (h * h)) / h;
    }
}
