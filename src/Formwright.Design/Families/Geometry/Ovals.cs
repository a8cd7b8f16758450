using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A rectangle with half circles at both ends, swept upwards.</summary>
internal sealed class Obround : Profile
{
    public override string Nouns =>
        "obround|stadium|stadium shape|stadium shaped plate|obround plate|obround block|slot shaped block|slot shaped plate|slot shape|pill shape|pill shaped plate|pill shaped block|racetrack|racetrack shape|racetrack shaped plate|racetrack plate|racetrack shaped block|oblong plate|obround bar|obround prism|stadium prism|discorectangle|oblong block|oblong|stadium block|rounded end bar|slot shaped part|slot shaped solid|obround extrusion|obround solid|stadium shaped block|stadium plate|obround tube|stadium tube|obround boss";

    public override string Example => "obround 60 mm long, 20 mm wide, 5 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("long", v => v.IsGiven("centers") ? v["centers"] + v["width"] : 2.5 * v["width"]).Named("overall length|total length|end to end").From("length"),
        Parameter.Length("centers", 0).Named("center distance|centre distance|between centers|between centres|center to center|centre to centre|straight length|straight section|straight").From("spacing"),
        Parameter.Length("width", v => v["long"] / 2.5).From("diameter"),
        Parameter.Length(Sweep, v => Assumption.Round(v["width"] / 4)) with { Roles = ["extrusion", "thickness", "height", "depth"] },
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings) =>
        Spread(phrase, given, given.ContainsKey("centers") ? ["width", "length"] : ["long", "width", "length"]);

    protected override Outline Section(Values v)
    {
        var (a, w) = (v["long"], v["width"]);
        (a, w) = (Math.Max(a, w), Math.Min(a, w));
        Require(a > w, $"a length of {Format.Length(a)} and a width of {Format.Length(w)} make a circle.");
        return Outline.Slot((-(a - w) / 2, 0), ((a - w) / 2, 0), w);
    }
}

/// <summary>A rectangle with rounded corners, swept upwards.</summary>
internal sealed class RoundedRectangle : Profile
{
    public override string Nouns => "rounded rectangle|rounded rectangular plate|rounded square|rounded rectangular block|rounded rect|rounded rectangle plate|rounded square plate|rounded rectangular prism|squircle";

    public override string Example => "rounded rectangle 60 x 40 x 5 mm with a corner radius of 8 mm";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("long", v => v["width"]).From("length", "side", "size"),
        Parameter.Length("width", v => v["long"]),
        Parameter.Length("radius", v => Assumption.Round(Math.Min(v["long"], v["width"]) / 6)).Named("corner radius|corner radii|rounded corner|corner fillet|radius corner|corner rounding"),
        Parameter.Length(Sweep, v => Assumption.Round(Math.Min(v["long"], v["width"]) / 8)) with { Roles = ["extrusion", "thickness", "height", "depth"] },
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Noun.Contains("squ", StringComparison.OrdinalIgnoreCase) && !phrase.Lists.Exists(l => !l.Used && l.Quantities.Count == 3))
        {
            Spread(phrase, given, "long", "length");
        }
        else
        {
            Spread(phrase, given, "long", "width", "length");
        }
    }

    protected override Outline Section(Values v)
    {
        var (a, b, r) = (v["long"], v["width"], v["radius"]);
        Require(2 * r < Math.Min(a, b), $"a corner radius of {Format.Length(r)} does not fit {Format.Sizes(a, b)}.");
        return Outline.Rectangle(a, b, r);
    }
}

/// <summary>A round bar with one or two flats along it.</summary>
internal sealed class DShaft : Profile
{
    public override string Nouns =>
        "d shaft|d shaped shaft|d profile|d rod|d shaped rod|d bar|d shaped bar|d shaped profile|d cut shaft|d shaped cylinder|d shaped plate|d shape|d shaped part|d shaped block|d section|d shaped pin|d pin|d shaped extrusion|d shaped disc|flatted shaft|double d shaft|double d shaped shaft|double d|double d profile|double d rod|shaft with a d cut|d shaped solid|d shaped post";

    public override string Example => "D shaft 8 mm diameter with a flat 1 mm deep, 30 mm long";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["flat"] = "flat|flats|flat face|flat side|d cut|cut" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 10).From("outerDiameter", "size"),
        Parameter.Count("flat.count", v => 1, 1, 2).Named("number of flats"),
        Parameter.Length("across", v => v.IsGiven("flat.depth") ? v["diameter"] - (v.Count("flat.count") * v["flat.depth"]) : 0.9 * v["diameter"]).Named("across the flat|leaving|across flat|across flats|across the flats|over the flat|over flats|across the d|flat to back|d height|d thickness|from flat to round|d dimension|from the flat to the round|between flats").From("acrossFlats", "flat.thickness", "thickness"),
        Parameter.Length("flat.depth", v => (v["diameter"] - v["across"]) / v.Count("flat.count")).Named("flat depth|depth of the flat").From("flat.size").Standard(),
        Parameter.Length(Sweep, v => 4 * v["diameter"]) with { Roles = ["length", "height", "extrusion", "depth"] },
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Noun.Contains("double", StringComparison.OrdinalIgnoreCase))
        {
            given["flat.count"] = 2;
        }

        // "with a flat 6 mm from the centre"
        if (!given.ContainsKey("flat.depth") && !given.ContainsKey("across") && given.TryGetValue("diameter", out var diameter)
            && phrase.Measures.Find(m => m is { Used: false, From: "center", IsLength: true }) is { } distance)
        {
            given["flat.depth"] = (diameter / 2) - phrase.Take(distance);
        }

        Spread(phrase, given, "diameter", "length", "across");
    }

    protected override Outline Section(Values v)
    {
        var (r, n) = (v["diameter"] / 2, v.Count("flat.count"));
        var y = r - v["flat.depth"];
        Require(y > (n == 2 ? 0 : -r) && y < r, $"a flat {Format.Length(v["flat.depth"])} deep does not fit a diameter of {Format.Length(2 * r)}.");
        var x = Math.Sqrt((r * r) - (y * y));
        var rise = Math.Atan2(y, x);
        return n == 1
            ? Outline.From(x, y).To(-x, y).Arc(x, y, Math.PI + (2 * rise))
            : Outline.From(x, y).To(-x, y).Arc(-x, -y, 2 * rise).To(x, -y).Arc(x, y, 2 * rise);
    }
}

/// <summary>An ellipse swept upwards.</summary>
internal sealed class Ellipse : PlainSolid
{
    public override string Nouns =>
        "elliptical cylinder|ellipse|elliptical plate|oval|oval plate|elliptic cylinder|elliptical disc|elliptical disk|oval disc|oval disk|oval cylinder|elliptical rod|elliptical bar|elliptical prism|oval prism|oval block|elliptical block|elliptic plate|elliptical extrusion|oval rod|oval bar|oval tube|elliptical tube|oval shape|elliptical pipe|oval pipe|elliptical base|oval base|elliptic disc";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Ellipse|Oval", ["fr"] = "ellipse|ovale", ["es"] = "elipse|óvalo" };

    public override string Example => "elliptical cylinder 60 x 40 mm, 20 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("semi", "semi axes|semi axis|semiaxes|semi major|half axes|radii"),
        Parameter.Length("major", v => 1.5 * v["minor"]).Named("major axis|major diameter|long axis|long diameter|larger diameter|major").From("ringDiameter", "length", "bottomDiameter"),
        Parameter.Length("majorRadius", v => v["major"] / 2).Named("semi major axis|semi major|major radius|semimajor axis").Standard(),
        Parameter.Length("minor", v => v["major"] / 1.5).Named("minor axis|minor diameter|short axis|short diameter|smaller diameter|minor").From("section", "width", "topDiameter"),
        Parameter.Length("minorRadius", v => v["minor"] / 2).Named("semi minor axis|semi minor|minor radius|semiminor axis").Standard(),
        Parameter.Length("height", v => Assumption.Round(v["minor"] / 2)).From("extrusion", "thickness", "depth"),
        Parameter.Length("wall", 0),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var axis in (ReadOnlySpan<string>)["major", "minor"])
        {
            if (given.Remove(axis + "Radius", out var radius))
            {
                Require(!phrase.Lists.Exists(l => l is { Used: false, Quantities.Count: 2 }), "a half axis is given beside both axes.");
                given[axis] = 2 * radius;
            }
        }

        // An upright bar is as long as it is high.
        if (given.ContainsKey("major") && phrase.Lists.Exists(l => l is { Used: false, Quantities.Count: 2 }) && given.Remove("major", out var length))
        {
            given.TryAdd("height", length);
        }

        var semi = given.Remove("semi");
        if (phrase.Sizes(2, 3) is { } list)
        {
            Fill(given, list.Select((x, i) => semi && i < 2 ? 2 * x : x), "major", "minor", "height");
        }

        foreach (var name in (ReadOnlySpan<string>)["major", "minor", "height"])
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size * (semi && name != "height" ? 2 : 1);
            }
        }
    }

    protected override Piece Shape(Values v)
    {
        var (a, b, h, wall) = (v["major"] / 2, v["minor"] / 2, v["height"], v["wall"]);
        var solid = new EllipticCylinder(a, b, h);
        if (wall <= 0)
        {
            return solid;
        }

        Require(wall < Math.Min(a, b), $"walls of {Format.Length(wall)} leave no room inside.");
        return solid.Cut(Math.PI * (a - wall) * (b - wall) * h, new EllipticCylinder(a - wall, b - wall, 1.1 * h, -0.05 * h));
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        // Room in an ellipse is that of the rectangle with the same proportions inside it, or of a circle in its middle.
        var (a, b, h) = (v["major"] / 2, v["minor"] / 2, v["height"]);
        return [.. BoxFrames(bounds).Select(f => f.Name is "top" or "bottom" ? f with { HalfU = a * Math.Sqrt(0.5), HalfV = b * Math.Sqrt(0.5), Thickness = h, Curved = v.Has("wall") } : f)];
    }

    protected override (Piece Piece, double Volume)? Room(Values v, double wall, bool open)
    {
        var (a, b, h) = ((v["major"] / 2) - wall, (v["minor"] / 2) - wall, v["height"] - (open ? wall : 2 * wall));
        Require(a > 0 && b > 0 && h > 0, $"walls of {Format.Length(wall)} leave no room inside.");
        return (new EllipticCylinder(a, b, open ? h + wall : h, wall), Math.PI * a * b * h);
    }
}
