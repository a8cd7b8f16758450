using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families.Geometry;

/// <summary>A block whose top slopes from a high end to an edge or a lower end.</summary>
internal sealed class Wedge : PlainSolid
{
    public override string Nouns => "wedge|ramp|triangular wedge|wedge block|wedge shape|wedge shaped block|sloped block|inclined block|slanted block|ramp block|inclined plane|slope|wedge shaped part|wedge shaped solid|incline|shim wedge|wedge piece|tapered shim";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Keil|Rampe", ["fr"] = "cale biseautée|rampe", ["es"] = "cuña|rampa" };

    public override string Example => "wedge 60 mm long, 30 mm wide, 20 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", v => 2 * v["height"]).Named("base length").From("run"),
        Parameter.Length("width", v => v["length"] / 2).From("depth", "extrusion"),
        Parameter.Length("height", v => v["length"] / 3).Named("rise|thick end|tall end|high end|large end").From("thickness", "bottomDiameter"),
        Parameter.Length("end", 0).Named("thin end|at the thin end|low end|at the low end|narrow end|at the narrow end|thinner end|other end|at the other end|tapering to|tapers to|tapering down to|tapers down to|tapered to|sloping to|slopes to|sloping down to|slopes down to|small end").From("topDiameter"),
        Parameter.Length("flat", 0).Named("flat top|top length|length of the top|flat part"),
        Parameter.Number("angle", 0, 0, 89).Named("slope angle|wedge angle|incline angle|inclination"),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            angle.Used = true;
            given["angle"] = angle.Quantity.Value;
        }

        if (phrase.Sizes(2, 3) is { } list)
        {
            Fill(given, list, given.ContainsKey("angle") ? ["length", "width", "height"] : list.Length == 2 && given.ContainsKey("width") ? ["length", "height"] : ["length", "width", "height"]);
        }

        if (given.TryGetValue("angle", out var slope) && slope > 0)
        {
            var tangent = Math.Tan(slope * Math.PI / 180);
            if (given.TryGetValue("length", out var run))
            {
                var rise = run * tangent;
                Require(!given.TryGetValue("height", out var said) || Math.Abs(said - rise - given.GetValueOrDefault("end")) < 0.01 * rise, $"a slope of {Format.Number(slope)} degrees over {Format.Length(run)} rises by {Format.Length(rise)}.");
                given.TryAdd("height", rise + given.GetValueOrDefault("end"));
            }
            else if (given.TryGetValue("height", out var rise))
            {
                given["length"] = (rise - given.GetValueOrDefault("end")) / tangent;
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["length", "width", "height"])
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }

        HighEndFirst(given);
    }

    // "goes from 5 mm to 25 mm": whichever end is named first.
    private static void HighEndFirst(Dictionary<string, double> given)
    {
        if (given.TryGetValue("end", out var end) && given.TryGetValue("height", out var height) && end > height)
        {
            (given["end"], given["height"]) = (height, end);
        }
    }

    protected override Piece Shape(Values v)
    {
        var (l, w, h, end, flat) = (v["length"], v["width"], v["height"], v["end"], v["flat"]);
        Require(end < h, $"its thin end of {Format.Length(end)} is not lower than {Format.Length(h)}.");
        Require(flat < l, $"a flat top of {Format.Length(flat)} leaves no slope on {Format.Length(l)}.");
        var outline = Outline.From(0, 0).To(l, 0);
        outline = end > 0 ? outline.To(l, end) : outline;
        outline = flat > 0 ? outline.To(flat, h) : outline;
        return Piece.Profile(outline.To(0, h), w);
    }

    // The slope is no face of the frame; what starts on top of it goes down from the highest point.
    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (c, s) = (bounds.Center, bounds.Size);
        var bottom = new Frame("bottom", new(c.X, c.Y, bounds.Min.Z), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, s.X / 2, s.Y / 2, s.Z) { Curved = true };
        return [.. BoxFrames(bounds).Where(f => f.Name is not "bottom"), bottom];
    }
}

/// <summary>A pyramid over a regular polygon or a rectangle; with a size at the top it is truncated.</summary>
internal sealed class Pyramid : PlainSolid
{
    public override string Nouns =>
        "pyramid|square pyramid|rectangular pyramid|square based pyramid|rectangular based pyramid|square base pyramid|truncated pyramid|pyramid frustum|frustum of a pyramid|pyramidal frustum|square frustum|rectangular frustum|tapered block|tapered box|tapered square bar|tapered bar|tapered rectangular block|truncated square pyramid|truncated rectangular pyramid|tapered square block|obelisk|tapered post|tapered square post|pyramid shape|tapered column|tapered cuboid|tapered cube";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Pyramide|Pyramidenstumpf", ["fr"] = "pyramide", ["es"] = "pirámide" };

    public override string Example => "pyramid with a 40 mm square base, 60 mm high";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("sides", 4, 3, 100).Named("sided|sides|number of sides|sided base"),
        Parameter.Length("base", v => v.IsGiven("height") ? v["height"] : 1).Named("base|rectangular base|base side|base edge|base width|base length|side of the base|square base|base size|bottom side|bottom width|bottom edge|bottom length|base side length|base edge length|side").From("bottomDiameter", "side", "length", "acrossFlats"),
        Parameter.Length("width", v => v["base"]).Named("base depth").From("depth").Standard(),
        Parameter.Length("top", 0).Named("top side|top edge|top length|top square|top size|top face side|upper side|upper edge|square top|tapering to|tapers to|tapered to").From("topDiameter"),
        Parameter.Length("topWidth", v => v["top"]).Named("top depth").Standard(),
        Parameter.Length("height", v => v["base"]).From("extrusion"),
        Parameter.Length("diameter", 0).Named("base circle").From("acrossCorners"),
    ];

    protected override void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("sides") && phrase.First(TermCategory.Polygon) is { } polygon)
        {
            given["sides"] = int.Parse(polygon, System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, At: "top" or "bottom" }).ToList())
        {
            given.TryAdd(measure.At == "top" ? "top" : "base", phrase.Take(measure));
        }

        if (!given.ContainsKey("height") && phrase.Length("slant") is { } slant && given.TryGetValue("base", out var side))
        {
            // From the middle of a side of the base up to the tip, or to the side of the top above it.
            var run = (side - given.GetValueOrDefault("top")) / 2 / Math.Tan(Math.PI / given.GetValueOrDefault("sides", 4));
            Require(slant > run, $"a sloping side of {Format.Length(slant)} does not reach over {Format.Length(run)}.");
            given["height"] = Math.Sqrt((slant * slant) - (run * run));
        }

        var lists = phrase.Lists.Count(l => l is { Used: false, Role: null });
        for (var first = true; phrase.Sizes(2, 3) is { } list; first = false)
        {
            Fill(given, list, first ? list.Length == 3 || given.ContainsKey("height") || lists > 1 || given.ContainsKey("top") ? ["base", "width", "height"] : ["base", "height"] : ["top", "topWidth", "height"]);
        }

        // "tapered bar 30 mm to 20 mm over 200 mm", "truncated pyramid 40 mm base 20 mm top 30 mm high"
        var truncated = phrase.Noun.Contains("frustum", StringComparison.OrdinalIgnoreCase) || phrase.Noun.Contains("trunc", StringComparison.OrdinalIgnoreCase) || phrase.Noun.Contains("taper", StringComparison.OrdinalIgnoreCase) || phrase.HasMark("truncated");
        foreach (var name in truncated ? (ReadOnlySpan<string>)["base", "top", "height"] : ["base", "height"])
        {
            if (!given.ContainsKey(name) && phrase.Bare() is { } size)
            {
                given[name] = size;
            }
        }

        Require(!truncated || given.ContainsKey("top"), "it does not say how large its top is.");
        Require(!given.ContainsKey("topWidth") || given.ContainsKey("top"), "it gives one of the two sides of its top.");
        Require(!given.ContainsKey("diameter") || !given.ContainsKey("base"), "the circle about its base and a side of it are both given.");
    }

    protected override Piece Shape(Values v)
    {
        var (n, a, b, h, top) = (v.Count("sides"), v["base"], v["width"], v["height"], v["top"]);
        if (n != 4)
        {
            var r = v.Has("diameter") ? v["diameter"] / 2 : a / 2 / Math.Sin(Math.PI / n);
            var turn = n % 2 == 0 ? 0 : Math.PI / 2;
            var ratio = top / 2 / Math.Sin(Math.PI / n) / r;
            var polygon = Outline.Regular(n, r, turn);
            Require(ratio < 1, "its top is not smaller than its base.");
            return top > 0
                ? new RuledLoft([(polygon, 0), (Outline.Regular(n, r * ratio, turn), h)]).Known(volume: polygon.Area * h / 3 * (1 + ratio + (ratio * ratio)))
                : new ConeOver(polygon, 0, new(0, 0, h));
        }

        (a, b) = v.Has("diameter") && !v.IsGiven("base") ? (v["diameter"] / Math.Sqrt(2), v["diameter"] / Math.Sqrt(2)) : (a, b);
        var (c, d) = (top, v["topWidth"]);
        if (top <= 0)
        {
            return new ConeOver(Outline.Rectangle(a, b), 0, new(0, 0, h));
        }

        // A pyramid's top has the proportions of its base unless both sides of it are given.
        d = v.IsGiven("topWidth") ? d : top * b / a;
        Require(a != c || b != d, "its top is as large as its base.");
        return new RuledLoft([(Outline.Rectangle(a, b), 0), (Outline.Rectangle(c, d), h)]).Known(volume: h / 6 * ((((2 * a) + c) * b) + (((2 * c) + a) * d)));
    }

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (c, s) = (bounds.Center, bounds.Size);
        var share = v["top"] / (v["sides"] == 4 ? s.X : v["base"]);
        var waist = share > 0 ? share : 1;
        return
        [
            new("top", new(c.X, c.Y, bounds.Max.Z), Point3.UnitZ, Point3.UnitX, Point3.UnitY, s.X / 2 * waist, s.Y / 2 * waist, s.Z) { Curved = share <= 0 },
            new("bottom", new(c.X, c.Y, bounds.Min.Z), Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, s.X / 2, s.Y / 2, s.Z) { Curved = true },
            .. BoxFrames(bounds).Where(f => f.Name is not ("top" or "bottom")),
        ];
    }

    // Walls measured square to the sloping sides of a pyramid with equal sides; the floor is as thick.
    protected override (Piece Piece, double Volume)? Room(Values v, double wall, bool open)
    {
        var n = v.Count("sides");
        if (open || v.Has("top") || (n == 4 && Math.Abs(v["base"] - v["width"]) > 1e-9))
        {
            return null;
        }

        var r = v.Has("diameter") ? v["diameter"] / 2 : v["base"] / 2 / Math.Sin(Math.PI / n);
        var (inner, h) = (r * Math.Cos(Math.PI / n), v["height"]);
        var slope = Math.Sqrt((inner * inner) + (h * h));
        var apex = h - (wall * slope / inner);
        var reach = ((inner * h) - (wall * slope) - (wall * inner)) / h;
        Require(reach > 0 && apex > wall, $"walls of {Format.Length(wall)} leave no room inside.");
        var room = new ConeOver(Outline.Regular(n, reach / Math.Cos(Math.PI / n), n == 4 ? Math.PI / 4 : n % 2 == 0 ? 0 : Math.PI / 2), wall, new(0, 0, apex));
        return (room, room.Volume!.Value);
    }
}

/// <summary>A regular tetrahedron or octahedron by its edge.</summary>
internal abstract class Polyhedron : PlainSolid
{
    public override IReadOnlyList<string> Bare => ["edge"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("edge", v => v["height"]).Named("edge|edges|edge length|side|sides|side length").From("side", "size", "length", "width"),
        Parameter.Length("height", 0),
    ];

    protected override string Label(Values v) => Format.Length(Edge(v));

    /// <summary>Height of one with edges of 1.</summary>
    protected abstract double UnitHeight { get; }

    protected double Edge(Values v) => v.IsGiven("edge") ? v["edge"] : v["height"] / UnitHeight;

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Box3 bounds) => [new("all", Edge(v) / 4, Edge(v) / 4)];
}

/// <summary>Four equal triangles.</summary>
internal sealed class Tetrahedron : Polyhedron
{
    public override string Nouns => "tetrahedron|regular tetrahedron|d4";

    public override string Example => "tetrahedron with 40 mm edges";

    protected override double UnitHeight => Math.Sqrt(2.0 / 3);

    protected override Piece Shape(Values v) => new ConeOver(Outline.Regular(3, Edge(v) / Math.Sqrt(3), Math.PI / 2), 0, new(0, 0, Edge(v) * UnitHeight));
}

/// <summary>Eight equal triangles: two square pyramids base to base.</summary>
internal sealed class Octahedron : Polyhedron
{
    public override string Nouns => "octahedron|regular octahedron|double pyramid|square bipyramid|bipyramid|d8";

    public override string Example => "octahedron with 40 mm edges";

    protected override double UnitHeight => Math.Sqrt(2);

    protected override Piece Shape(Values v)
    {
        var (a, h) = (Edge(v), v.Has("height") ? v["height"] : Edge(v) * UnitHeight);
        var square = Outline.Rectangle(a, a);
        return Piece.Join(new ConeOver(square, 0, new(0, 0, h / 2)), new ConeOver(square, 0, new(0, 0, -h / 2)));
    }
}
