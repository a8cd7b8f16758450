using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A triangle swept upwards: right-angled, equilateral, by base and height, or by three sides.</summary>
internal sealed class Triangle : Profile
{
    public override string Nouns =>
        "triangle|right triangle|right angled triangle|right angle triangle|equilateral triangle|isosceles triangle|isosceles triangular plate|isosceles triangle plate|isosceles triangular prism|isosceles triangle prism|equilateral triangle prism|right angled triangle prism|right triangular prism|right angled triangular prism|equilateral triangular prism|triangular prism|triangular block|triangle prism|triangular bar|triangular extrusion|triangular solid|triangle block|right triangle prism|right angle triangular prism|right triangular block|triangular piece|triangular part";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Dreieck|Dreiecksprisma", ["fr"] = "triangle", ["es"] = "triángulo" };

    public override string Example => "right triangle with legs 30 and 40 mm, extruded 10 mm";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("base", v => v.Has("side") ? v["side"] : v["rise"]).Named("base|base length|base width|base edge|triangle base").From("width"),
        Parameter.Length("rise", v => v.Has("side") ? v["side"] * Math.Sqrt(3) / 2 : v["base"]).Named("triangle height").Standard(),
        Parameter.Length("side", 0).Named("side|side length|edge length|sides|equal sides|on each side|side edge"),
        Parameter.Length("third", 0),
        Parameter.Flag("right", "right angled|right|right angle"),
        Profile.Upwards(v => Assumption.Round(v["base"] / 4)) with { Roles = ["length", "extrusion", "thickness", "depth"] },
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Noun.Contains("right", StringComparison.OrdinalIgnoreCase))
        {
            given["right"] = 1;
        }

        Legs(phrase, given);
        var heights = phrase.Measures.Where(m => m is { Used: false, Role: "height" }).ToList();
        if (phrase.Sizes(2, 3) is { } list)
        {
            // Two sizes are the base and the height; a third one is the thickness unless it can close the triangle.
            var three = list.Length == 3 && (given.ContainsKey("length") || heights.Count > 0) && list[2] < list[0] + list[1] && list[0] < list[1] + list[2] && list[1] < list[0] + list[2];
            Fill(given, list, three ? ["base", "side", "third"] : ["base", "rise", "length"]);
        }

        var prism = given.ContainsKey("side") || given.ContainsKey("rise") || phrase.Noun.Contains("prism", StringComparison.OrdinalIgnoreCase) && !given.ContainsKey("base");
        foreach (var height in heights.Where(h => !h.Used))
        {
            given.TryAdd(given.ContainsKey("length") || (!prism && heights.Count == 1 && given.ContainsKey("base")) ? "rise" : given.ContainsKey("rise") || prism || heights.IndexOf(height) > 0 ? "length" : "rise", phrase.Take(height));
        }

        var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
        if (angle is not null && given.TryGetValue("base", out var foot) && !given.ContainsKey("rise"))
        {
            angle.Used = true;
            Require(angle.Quantity.Value is > 0 and < 90, "its angle must lie between 0 and 90 degrees.");
            (given["rise"], given["right"]) = (foot * Math.Tan(angle.Quantity.Value * Math.PI / 180), 1);
        }

        Require(given.ContainsKey("third") || !given.ContainsKey("side") || !given.ContainsKey("base") || !given.ContainsKey("rise"), "base and height already fix its sides.");
        Spare(phrase, given);
    }

    protected override Outline Section(Values v)
    {
        var (a, h) = (v["base"], v["rise"]);
        if (v.Has("third"))
        {
            var (b, c) = (v["third"], v["side"]);
            var x = ((a * a) + (c * c) - (b * b)) / (2 * a);
            var square = (c * c) - (x * x);
            Require(square > 1e-9, $"sides of {Format.Sizes(a, c, b)} make no triangle.");
            return Outline.Polygon([(0, 0), (a, 0), (x, Math.Sqrt(square))]);
        }

        if (v.Has("side") && v.IsGiven("base") && !v.IsGiven("rise"))
        {
            Require(2 * v["side"] > a, $"two sides of {Format.Length(v["side"])} do not meet over a base of {Format.Length(a)}.");
            h = Math.Sqrt((v["side"] * v["side"]) - (a * a / 4));
        }

        return Outline.Polygon([(0, 0), (a, 0), (v.Has("right") ? 0 : a / 2, h)]);
    }

    // "legs 30 and 40", "legs of 30 mm and 40 mm", "30-40-50"
    private static void Legs(Phrase phrase, Dictionary<string, double> given)
    {
        if (phrase.Has(TermCategory.Place, "leg") || phrase.Has(TermCategory.Place, "eachLeg") || given.ContainsKey("right"))
        {
            var legs = phrase.Measures.Where(m => m is { Used: false, IsLength: true, Role: null or "size", From: null }).Take(2).ToList();
            var names = new Queue<string>(["base", "rise"]);
            foreach (var leg in legs.Where(_ => names.Count > 0))
            {
                given.TryAdd(names.Dequeue(), phrase.Take(leg));
            }

            if (legs.Count == 1 && given.TryGetValue("base", out var other))
            {
                given.TryAdd("rise", other);
            }

            given["right"] = 1;
        }
    }

    private static void Spare(Phrase phrase, Dictionary<string, double> given)
    {
        var spare = phrase.Measures.Where(m => m is { Used: false, IsLength: true, From: null, Role: null or "side" or "size" }).ToList();
        string[] open = given.ContainsKey("side") && spare.Count >= 2 ? ["base", "third", "length"]
            : given.ContainsKey("side") || given.ContainsKey("rise") ? ["length"]
            : spare.Count >= 3 && given.ContainsKey("length") ? ["base", "side", "third"]
            : given.ContainsKey("base") ? ["rise", "length"]
            : spare.Count == 1 && given.ContainsKey("length") ? ["side"] : ["base", "rise", "length"];
        foreach (var (measure, name) in spare.Zip(open.Where(n => !given.ContainsKey(n)).ToList()))
        {
            given[name] = phrase.Take(measure);
        }
    }
}

/// <summary>A trapezoid swept upwards, symmetrical about its middle.</summary>
internal sealed class Trapezoid : Profile
{
    public override string Nouns =>
        "trapezoid|trapezoidal prism|trapezoidal block|trapezium|trapezoidal plate|trapezoidal bar|isosceles trapezoid|trapezoid prism|trapezoid plate|trapezoidal extrusion|trapezoid block|trapezoidal solid|trapezoidal profile|trapezoid profile";

    public override string Example => "trapezoid with a 60 mm bottom side, a 40 mm top side, 30 mm high, 10 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("base", v => 1.5 * v["top"]).Named("base|bottom side|bottom width|bottom edge|long side|longer side|lower base|bottom base|long base|larger base|bottom length|base width|wide end|longer parallel side|lower side|bottom").From("bottomDiameter", "width"),
        Parameter.Length("top", v => v["base"] / 1.5).Named("top side|top width|top edge|short side|shorter side|upper base|top base|short base|smaller base|top length|narrow end|shorter parallel side|upper side|top").From("topDiameter"),
        Parameter.Length("rise", v => v["base"] / 2).From("height"),
        Profile.Upwards(v => Assumption.Round(v["base"] / 6)) with { Roles = ["length", "extrusion", "thickness", "depth"] },
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, At: "top" or "bottom" }).ToList())
        {
            given.TryAdd(measure.At == "top" ? "top" : "base", phrase.Take(measure));
        }

        // "parallel sides 50 and 30 mm"
        if (phrase.Measures.Find(m => m is { Used: false, Role: "side", From: null }) is { } parallel)
        {
            given.TryAdd("base", phrase.Take(parallel));
        }

        Spread(phrase, given, "base", "top", "rise", "length");
    }

    protected override Outline Section(Values v) =>
        Outline.Polygon([(-v["base"] / 2, 0), (v["base"] / 2, 0), (v["top"] / 2, v["rise"]), (-v["top"] / 2, v["rise"])]);
}

/// <summary>A parallelogram or a rhombus swept upwards.</summary>
internal sealed class Parallelogram : Profile
{
    public override string Nouns =>
        "parallelogram|parallelogram plate|parallelogram prism|rhombus|rhombic prism|rhombic plate|rhomboid|diamond shape|diamond shaped plate|diamond plate|parallelogram block|diamond shaped block|lozenge|rhombus plate";

    public override string Example => "parallelogram with sides 60 and 40 mm and an angle of 60 degrees, 10 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("base", v => v.Has("diagonal") ? v["diagonal"] : v["side"]).Named("base|base length").From("width"),
        Parameter.Length("side", v => v["base"]).Named("side|sides|side length|slanted side|edge length").Standard(),
        Parameter.Length("rise", 0).Named("perpendicular height").From("height"),
        Parameter.Number("angle", 60, 1, 179).Named("angle|acute angle|inner angle|interior angle"),
        Parameter.Length("diagonal", 0).Named("long diagonal|diagonal|diagonals|longer diagonal|first diagonal"),
        Parameter.Length("shortDiagonal", 0).Named("short diagonal|shorter diagonal|second diagonal|other diagonal"),
        Profile.Upwards(v => Assumption.Round(v["base"] / 6)) with { Roles = ["length", "extrusion", "thickness", "depth"] },
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            angle.Used = true;
            given.TryAdd("angle", angle.Quantity.Value);
        }

        if (given.ContainsKey("diagonal") || phrase.Noun.Contains("diamond", StringComparison.OrdinalIgnoreCase))
        {
            Spread(phrase, given, "diagonal", "shortDiagonal", "length");
            if (!given.ContainsKey("length") && given.Remove("rise", out var height))
            {
                given["length"] = height;
            }
        }
        else
        {
            Spread(phrase, given, given.ContainsKey("side") ? ["base", "length"] : ["base", "side", "length"]);
        }
    }

    protected override Outline Section(Values v)
    {
        if (v.Has("diagonal") && v.Has("shortDiagonal"))
        {
            return Outline.Polygon([(v["diagonal"] / 2, 0), (0, v["shortDiagonal"] / 2), (-v["diagonal"] / 2, 0), (0, -v["shortDiagonal"] / 2)]);
        }

        var angle = v["angle"] * Math.PI / 180;
        var rise = v.Has("rise") ? v["rise"] : v["side"] * Math.Sin(angle);
        var lean = v.Has("rise") && v.IsGiven("side") && v["side"] > rise ? Math.Sqrt((v["side"] * v["side"]) - (rise * rise)) : rise / Math.Tan(angle);
        return Outline.Polygon([(0, 0), (v["base"], 0), (v["base"] + lean, rise), (lean, rise)]);
    }
}

/// <summary>A star of straight points swept upwards.</summary>
internal sealed class Star : Profile
{
    private const double SquareStar = 0.45;

    public override string Nouns =>
        "star|star shape|star shaped plate|star plate|star prism|star ornament|star shaped block|star block|pentagram|star extrusion|christmas star|star profile|star shaped part|star shaped prism|star badge";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Stern", ["fr"] = "étoile", ["es"] = "estrella" };

    public override string Example => "star with 5 points, 60 mm outer diameter, 5 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("points", 5, 3, 100).Named("points|point|pointed|number of points|spikes|tips|arms|rays|corners"),
        Parameter.Length("diameter", 50).From("outerDiameter", "width", "size", "acrossCorners"),
        Parameter.Length("inner", Pentagram).From("innerDiameter").Standard(),
        Profile.Upwards(v => Assumption.Round(v["diameter"] / 10)),
        Hollow(),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("points") && phrase.Count is >= 3 and <= 100)
        {
            (given["points"], phrase.Count) = (phrase.Count.Value, null);
        }

        Spread(phrase, given, "diameter", "length");
    }

    protected override Outline Section(Values v)
    {
        var (n, outer, inner) = (v.Count("points"), v["diameter"] / 2, v["inner"] / 2);
        Require(inner < outer, $"an inner diameter of {Format.Length(2 * inner)} is not inside {Format.Length(2 * outer)}.");
        return Outline.Polygon(Enumerable.Range(0, 2 * n).Select(i => Outline.Polar(i % 2 == 0 ? outer : inner, (Math.PI / 2) + (Math.PI * i / n))));
    }

    // The lines of a pentagram run from point to point; with fewer points that leaves no star.
    private static double Pentagram(Values v)
    {
        var n = v.Count("points");
        return v["diameter"] * (n >= 5 ? Math.Cos(2 * Math.PI / n) / Math.Cos(Math.PI / n) : SquareStar);
    }
}

/// <summary>Two bars that cross at their middles, swept upwards.</summary>
internal sealed class Cross : Profile
{
    public override string Nouns =>
        "cross shape|plus shape|plus sign|cross|greek cross|cross shaped plate|cross shaped block|plus shaped block|plus shaped plate|cross plate|cross profile|cross shaped part|plus shaped part|cross shaped extrusion|plus shaped extrusion|cross extrusion|cruciform|cruciform bar|cruciform profile|cross shaped prism|plus symbol|plus profile|plus section|plus bar|cruciform section|plus section bar|cross section plus profile|plus shaped section|plus shaped profile|plus shaped bar|cross section bar|cross bar profile|swiss cross|cross shaped bar|cross shaped rod";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kreuz", ["fr"] = "croix", ["es"] = "cruz" };

    public override string Example => "plus shape 60 x 60 mm, arms 20 mm wide, 10 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["arm"] = "arm|bar|beam|leg|each arm|all arms" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", v => v.IsGiven("arm.length") ? (2 * v["arm.length"]) + v["arm.width"] : v.IsGiven("rise") ? v["rise"] : 3 * v["arm.width"]).From("diameter", "size", "side"),
        Parameter.Length("rise", v => v["width"]).Named("overall height|overall length|total height|total length").Standard(),
        Parameter.Length("arm.width", v => v["width"] / 3).Named("arm width|width of the arms|arm thickness|wide arms|bar width").From("arm.size"),
        Parameter.Length("arm.length", v => (v["width"] - v["arm.width"]) / 2).Named("arm length|length of the arms|long arms").Standard(),
        Profile.Upwards(v => Assumption.Round(v["width"] / 8)),
        Hollow(),
    ];

    // "8 mm thick arms, 100 long": beside a length the thickness is that of the arms.
    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        Spread(phrase, given, "width", "rise", "length");
        if (!given.ContainsKey("arm.width") && given.ContainsKey(Sweep) && phrase.Length("thickness") is { } arm)
        {
            given["arm.width"] = arm;
        }
    }

    protected override Outline Section(Values v)
    {
        var (x, y, a) = (v["width"] / 2, v["rise"] / 2, v["arm.width"] / 2);
        Require(a < x && a < y, $"arms {Format.Length(2 * a)} wide do not fit {Format.Sizes(2 * x, 2 * y)}.");
        return Outline.Polygon([(x, -a), (x, a), (a, a), (a, y), (-a, y), (-a, a), (-x, a), (-x, -a), (-a, -a), (-a, -y), (a, -y), (a, -a)]);
    }
}

/// <summary>A regular polygon as a tube, open at both ends.</summary>
internal sealed class PolygonTube : Profile
{
    public override string Nouns => "polygonal tube|polygon tube|hollow prism|polygonal pipe";

    public override string Example => "polygonal tube with 8 sides, 40 mm across flats, 3 mm wall, 100 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("sides", 6, 3, 100).Named("sides|sided"),
        Parameter.Length("acrossFlats", v => v.IsGiven("acrossCorners") ? v["acrossCorners"] * Cos(v) : v.IsGiven("side") ? v["side"] / Math.Tan(Math.PI / v.Count("sides")) : 0).From("width", "outerDiameter", "diameter").Standard(),
        Parameter.Length("acrossCorners", v => v["acrossFlats"] / Cos(v)).Standard(),
        Parameter.Length("side", v => v["acrossFlats"] * Math.Tan(Math.PI / v.Count("sides"))).Standard(),
        Parameter.Length("inside", 0).From("innerDiameter"),
        Parameter.Length("wall", v => v.Has("inside") ? (v["acrossFlats"] - v["inside"]) / 2 : Assumption.Round(v["acrossFlats"] / 12)).From("thickness"),
        Parameter.Length("length", v => 2 * v["acrossFlats"]).From("height", "extrusion", "depth"),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("sides"))
        {
            given["sides"] = phrase.First(TermCategory.Polygon) is { } polygon ? int.Parse(polygon, System.Globalization.CultureInfo.InvariantCulture) : phrase.HasMark("square") ? 4 : 6;
        }


        if (!given.ContainsKey("acrossCorners") && !given.ContainsKey("side"))
        {
            Spread(phrase, given, "acrossFlats", "wall", "length");
        }
        else
        {
            Spread(phrase, given, "wall", "length");
        }
    }

    protected override Outline Section(Values v)
    {
        var n = v.Count("sides");
        Require(v["acrossFlats"] > 0, "it has no size across.");
        return Outline.Regular(n, v["acrossFlats"] / 2 / Math.Cos(Math.PI / n), n % 4 == 0 ? Math.PI / n : n % 2 == 0 ? 0 : Math.PI / 2);
    }

    private static double Cos(Values v) => Math.Cos(Math.PI / v.Count("sides"));
}
