using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>An open round vessel: outside and inside are outlines of the same kind, a wall apart.</summary>
internal abstract class Vessel : Family
{
    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "height"]];

    protected static IReadOnlyList<Parameter> Sizes(double diameter, double heightRatio, double baseRatio, double wall) =>
    [
        Parameter.Length("diameter", v => v.IsGiven("height") ? Assumption.Round(v["height"] / heightRatio) : diameter).Named("mouth diameter|opening|rim diameter|top|belly|belly diameter|maximum diameter|largest diameter|widest diameter|widest point").From("outerDiameter", "topDiameter", "width"),
        Parameter.Length("height", v => Assumption.Round(v["diameter"] * heightRatio)).From("length", "depth"),
        Parameter.Flag("cylindrical", "cylindrical|straight|straight sided|straight walls|cylinder"),
        Parameter.Length("base", v => v.Has("cylindrical") ? v["diameter"] : v["diameter"] * baseRatio).Named("base|foot|foot diameter").From("bottomDiameter").Standard(),
        Parameter.Length("wall", wall).From("thickness"),
        Parameter.Length("floor", v => v["wall"]).Named("floor|bottom thickness|base thickness|floor thickness").Standard(),
    ];

    // "90 mm bottom" is how wide it stands, "6 mm base" how thick its floor is.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        var wide = given.GetValueOrDefault("diameter");
        if (given.TryGetValue("base", out var foot) && foot < 0.2 * wide && !given.ContainsKey("floor"))
        {
            given.Remove("base");
            given["floor"] = foot;
        }
        else if (given.TryGetValue("floor", out var floor) && floor > 0.4 * wide && wide > 0 && !given.ContainsKey("base"))
        {
            given.Remove("floor");
            given["base"] = floor;
        }
    }

    // A handle beside it shifts neither its axis nor, on a straight one, the side that text goes on.
    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds)
    {
        var (r, h) = (v["diameter"] / 2, v["height"]);
        var round = RoundFrames(new Box3(new(-r, -r, bounds.Min.Z), new(r, r, bounds.Min.Z + h)), r);
        Frame[] ends = [round[1] with { HalfU = v["base"] / 2, HalfV = v["base"] / 2, Thickness = v["floor"] }, round[0] with { HalfU = v["base"] / 2, HalfV = v["base"] / 2 }];
        return v["base"] == v["diameter"] ? [.. ends, round[2] with { Thickness = v["wall"] }] : ends;
    }

    /// <summary>The wall between an outline of the outside, from the foot to the rim, and the same one a wall further in.</summary>
    protected Piece Hollow(Values v, Func<double, double, Outline> side)
    {
        var (h, wall, floor) = (v["height"], v["wall"], v["floor"]);
        Require(wall < Math.Min(v["diameter"], v["base"]) / 2 && floor < h, $"walls of {Format.Length(wall)} leave no room.");
        return Piece.Revolve(side(0, 0)).Cut(Piece.Revolve(side(wall, floor)));
    }

    /// <summary>A conical outside, or the room a wall further in that reaches out of the rim.</summary>
    protected static Outline Conical(Values v, double wall, double floor)
    {
        var (r, foot, h) = (v["diameter"] / 2, v["base"] / 2, v["height"]);
        var slope = (r - foot) / h;
        var top = wall > 0 ? h * (1 + Layout.Overshoot) : h;
        double At(double z) => foot + (slope * z) - (wall * Math.Sqrt(1 + (slope * slope)));
        return Outline.From(0, floor).To(At(floor), floor).To(At(top), top).To(0, top);
    }
}

/// <summary>Cup without or mug with a handle: straight or a little conical.</summary>
internal sealed class Mug : Vessel
{
    public override string Nouns => "mug|coffee mug|cup|coffee cup|tea cup|teacup|tumbler|drinking glass|glass|beaker|beer mug|tankard|jug|pitcher|water jug|milk jug|measuring jug|tank|cylindrical tank";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Tasse|Becher", ["fr"] = "tasse|mug|gobelet", ["es"] = "taza|vaso" };

    public override string Example => "a mug 80 mm diameter, 95 mm high, 3 mm wall, with a handle";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes(80, 1.2, 1, 3),
        Parameter.Flag("handle", "handle|a handle|d handle|c handle"),
        Parameter.Length("handleReach", v => v.Has("handle") ? 0.4 * v["diameter"] : 0).Named("handle reach|handle width").Standard(),
    ];

    // What has a handle without saying so.
    private static readonly string[] Handled = ["mug", "coffee", "tea", "jug", "pitcher"];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        base.Interpret(phrase, given, findings);
        if (Array.Exists(Handled, n => phrase.Noun.Contains(n, StringComparison.OrdinalIgnoreCase)))
        {
            given.TryAdd("handle", 1);
        }
    }

    protected override Piece Shape(Values v)
    {
        var (r, h, wall, reach) = (v["diameter"] / 2, v["height"], v["wall"], v["handleReach"]);
        var cup = Hollow(v, (w, f) => Conical(v, w, f));
        if (reach == 0)
        {
            var (slope, floor) = ((r - (v["base"] / 2)) / h, v["floor"]);
            var lean = wall * Math.Sqrt(1 + (slope * slope));
            var (low, high) = ((v["base"] / 2) + (slope * floor) - lean, r - lean);
            return cup.Known(volume: Frustum(v["base"] / 2, r, h) - Frustum(low, high, h - floor));
        }

        // The handle is drawn with the full body and hollowed with it, so that it never shows inside.
        var (thick, middle) = (Math.Max(0.09 * h, wall), 0.5 * h);
        var bend = Math.Min(reach - (thick / 2), 0.3 * h);
        var root = Math.Min(r, v["base"] / 2) - (wall / 2);
        var path = new List<Corner>
        {
            new(root, middle - bend), new(Math.Max(r, root) + reach - (thick / 2) - bend, middle - bend, 1), new(Math.Max(r, root) + reach - (thick / 2) - bend, middle + bend), new(root, middle + bend),
        };
        Require(reach > thick && bend > thick / 2, "the handle is too small for its thickness.");
        var outer = Math.Max(r, v["base"] / 2);
        return Piece.Fuse(Piece.Revolve(Conical(v, 0, 0)), new BentBar(path, thick / 2))
            .Known(new(new(-outer, -outer, 0), new(outer + reach, outer, h)))
            .Cut(Piece.Revolve(Conical(v, wall, v["floor"])));
    }

    private static double Frustum(double a, double b, double h) => Math.PI * h / 3 * ((a * a) + (a * b) + (b * b));
}

/// <summary>Conical pot with a drain hole.</summary>
internal sealed class PlantPot : Vessel
{
    public override string Nouns => "plant pot|flower pot|flowerpot|pot|planter|succulent pot|garden pot|round planter";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Blumentopf", ["fr"] = "pot de fleurs", ["es"] = "maceta" };

    public override string Example => "a plant pot 120 mm diameter, 100 mm high, 3 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes(120, 0.9, 0.7, 3),
        Parameter.Length("drain", 0).Named("drain diameter").From("drain.diameter", "drain.size").Mentioned(v => Assumption.Round(0.08 * v["diameter"])),
        Parameter.Count("drain.count", 1, 1, 24).Standard(),
    ];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["drain"] = "drain|drain hole|drainage hole|drainage|draining hole|water hole" };

    protected override Piece Shape(Values v)
    {
        var pot = Hollow(v, (w, f) => Conical(v, w, f));
        var (hole, n, around) = (v["drain"] / 2, v.Count("drain.count"), 0.3 * v["base"]);
        if (hole == 0)
        {
            return pot;
        }

        Require(n == 1 ? 2 * hole < v["base"] - (2 * v["wall"]) : hole < around * Math.Sin(Math.PI / n) && around + hole < (v["base"] / 2) - v["wall"], "the drain holes do not fit into the floor.");
        (double X, double Y)[] places = n == 1 ? [(0, 0)] : [.. Enumerable.Range(0, n).Select(i => Outline.Polar(around, 2 * Math.PI * i / n))];
        return pot.Drill(hole, 0, v["floor"], places);
    }
}

/// <summary>Vase with a belly and a neck.</summary>
internal sealed class Vase : Vessel
{
    public override string Nouns => "vase|flower vase|urn|amphora";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Vase", ["fr"] = "vase", ["es"] = "jarrón|florero" };

    public override string Example => "a vase 100 mm diameter, 200 mm high, 3 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes(100, 2, 0.6, 3),
        Parameter.Length("neck", v => 0.45 * v["diameter"]).Named("neck|neck diameter|mouth|mouth opening").Standard(),
    ];

    public override double? Capacity(Values v) => null;

    protected override Piece Shape(Values v)
    {
        var (r, foot, neck, h) = (v["diameter"] / 2, v["base"] / 2, v["neck"] / 2, v["height"]);
        Require(foot < r && neck < r && v["wall"] < neck, "belly, foot and neck must be wider than the walls, the belly widest.");

        // Arcs that go over into each other: out to the belly, in to the neck by two, and out a little to the lip.
        var (belly, throat, lip) = (0.38 * h, 0.86 * h, Math.Min(1.18 * neck, r));
        double Bulge(double across, double up) => ((across * across) + (up * up)) / (2 * across);
        var (low, turn, flare) = (Bulge(r - foot, belly), Bulge((r - neck) / 2, (throat - belly) / 2), lip > neck ? Bulge(lip - neck, h - throat) : 0);
        Outline Side(double w, double f)
        {
            var start = r - low + Math.Sqrt((low * low) - ((belly - f) * (belly - f))) - w;
            var (middle, level) = ((r + neck) / 2, (belly + throat) / 2);
            var bend = Math.Asin(Math.Clamp((throat - belly) / 2 / turn, -1, 1));
            var side = Outline.From(0, f).To(start, f)
                .Arc(r - w, belly, Math.Asin((belly - f) / low))
                .Arc(middle - w, level, bend)
                .Arc(neck - w, throat, -bend);
            side = flare > 0 ? side.Arc(lip - w, h, -Math.Asin((h - throat) / flare)) : side.To(neck - w, h);
            return (w > 0 ? side.To(lip - w, h * (1 + Layout.Overshoot)) : side).To(0, w > 0 ? h * (1 + Layout.Overshoot) : h);
        }

        Require(belly <= low && h - throat <= (flare > 0 ? flare : h) && (throat - belly) / 2 <= turn, "its curves do not fit its height.");
        return Hollow(v, Side);
    }
}

/// <summary>Bowl: half of a flattened ball on a foot.</summary>
internal sealed class Bowl : Vessel
{
    public override string Nouns => "bowl|hemisphere bowl|hemispherical bowl|half round bowl|half sphere bowl|soup bowl|salad bowl|dish|round dish|fruit bowl|cereal bowl|basin|dog bowl|pet bowl|cat bowl|food bowl|water bowl";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Schale|Schüssel", ["fr"] = "bol", ["es"] = "cuenco|tazón" };

    public override string Example => "a bowl 150 mm diameter, 60 mm high, 3 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("half", "hemisphere|hemispherical|half round|half sphere|half a sphere|half ball|half a ball"),
        .. Sizes(150, 0.4, 0.45, 3),
    ];

    // Half of a ball is as high as its radius and has no foot.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        base.Interpret(phrase, given, findings);
        var noun = phrase.Noun.ToLowerInvariant();
        if (!given.ContainsKey("base") && (given.ContainsKey("half") || noun.StartsWith("hemi", StringComparison.Ordinal) || noun.StartsWith("half", StringComparison.Ordinal)))
        {
            given["half"] = 1;
            var radius = given.TryGetValue("diameter", out var across) ? across / 2 : given.GetValueOrDefault("height", 75);
            given["diameter"] = 2 * radius;
            given.TryAdd("height", radius);
        }
    }

    // Its room turned about its axis, without what reaches out of the rim.
    public override double? Capacity(Values v)
    {
        var (r, h, wall) = ((v["diameter"] / 2) - v["wall"], v["height"], v["wall"]);
        return r <= 0 || h <= v["floor"] ? null
            : v.Has("half") ? 2 * Math.PI * r * r * r / 3
            : v["base"] >= v["diameter"] ? base.Capacity(v)
            : (2 * Math.PI * Side(v, wall, v["floor"]).Moment) - (Math.PI * r * r * h * Layout.Overshoot);
    }

    protected override Piece Shape(Values v)
    {
        var (r, foot, h) = (v["diameter"] / 2, v["base"] / 2, v["height"]);
        if (v.Has("half"))
        {
            Require(v["wall"] < r && Math.Abs(h - r) < 1e-6, "half a ball is as high as its radius, and its wall is thinner.");
            return Piece.Revolve(Outline.From(0, 0).Arc(r, r, Math.PI / 2).To(r - v["wall"], r).Arc(0, v["wall"], -Math.PI / 2)).Known(new(new(-r, -r, 0), new(r, r, r)), bores: []);
        }

        if (foot >= r)
        {
            // A bowl that no animal tips over is wider at its foot.
            return Hollow(v, (w, f) => Conical(v, w, f)).Known(new(new(-foot, -foot, 0), new(foot, foot, h)));
        }

        return Hollow(v, (w, f) => Side(v, w, f));
    }

    private static Outline Side(Values v, double w, double f)
    {
        var (r, foot, h) = (v["diameter"] / 2, v["base"] / 2, v["height"]);
        var (low, high, top) = (Math.Max(foot - w, 0.2 * foot), r - w, w > 0 ? h * (1 + Layout.Overshoot) : h);

        // An arc that ends upright at the rim, inside as outside: its centre lies level with it, and not beyond where it begins.
        double Center(double across, double start, double rise) => ((across * across) - (start * start) - (rise * rise)) / (2 * (across - start));
        var isArc = Center(r, foot, h) < foot;
        low = isArc ? Math.Max(low, high - (h - f)) : low;
        var side = Outline.From(0, f).To(low, f);
        side = isArc ? side.Arc(high, h, -Math.Atan2(f - h, low - Center(high, low, h - f))) : side.To(high, h);
        return (w > 0 ? side.To(high, top) : side).To(0, top);
    }
}

/// <summary>Funnel: a cone on a spout, open through.</summary>
internal sealed class Funnel : Family
{
    public override string Nouns => "funnel|hopper funnel|kitchen funnel|filling funnel";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Trichter", ["fr"] = "entonnoir", ["es"] = "embudo" };

    public override string Example => "a funnel 100 mm top diameter, 12 mm spout, 110 mm high, 2 mm wall";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["cone"] = "cone|conical part|conical section|cone part|conical body" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 100).Named("mouth|mouth diameter|large opening|cone diameter|top opening|opening|upper opening|wide opening|opening diameter|rim|rim diameter").From("topDiameter", "outerDiameter", "width", "cone.diameter", "cone.size", "cone.topDiameter"),
        Parameter.Length("spout", v => Assumption.Round(0.12 * v["diameter"])).Named("spout|spout diameter|stem|stem diameter|neck|neck diameter|tube diameter|outlet|outlet diameter").From("bottomDiameter"),
        Parameter.Length("cone", 0).Named("cone height|cone length|body height").From("cone.height", "cone.length").Standard(),
        Parameter.Length("height", v => v.Has("cone") ? v["cone"] + v["spoutLength"] : 1.1 * v["diameter"]).Named("overall height|total height|overall length|total length").From("length"),
        Parameter.Length("spoutLength", v => !v.Has("cone") ? 0.4 * v["height"] : v.IsGiven("height") ? v["height"] - v["cone"] : 0.6 * v["cone"]).Named("spout length|stem length|neck length").From("spout.length"),
        Parameter.Length("wall", 2).From("thickness"),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, s, h, stem, w) = (v["diameter"] / 2, v["spout"] / 2, v["height"], v["spoutLength"], v["wall"]);
        Require(!v.Has("cone") || Math.Abs(v["cone"] + stem - h) < 1e-6 * h, "cone and spout together are not as high as it is.");
        Require(w < s && s < r && stem < h, "the walls leave no opening in the spout.");
        return Piece.Revolve(Outline.From(s - w, 0).To(s, 0).To(s, stem).To(r, h).To(r - w, h).To(s - w, stem));
    }
}

/// <summary>Cap that holds in a filter thread or over a rim: a disc with a lip.</summary>
internal sealed class LensCap : Family
{
    public override string Nouns => "lens cap|end cap|lens cover|dust cap|bottle cap|jar lid|tube cap|pipe cap|cap|round lid|tube end cap|round cap";

    public override string Example => "lens cap: 60 mm outer diameter, 52 mm inner diameter, 3 mm deep lip, 3 mm wall";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "height"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["lip"] = "lip|retention lip|skirt|inner lip|socket|bore|recess|blind bore|blind hole|pocket|counterbore", ["ridge"] = "snap ring|snap ridge|snap bead|retention ridge|ridge|retaining ring|locking ridge|snap rim", ["filter"] = "filter thread|filter|lens thread|lens|thread" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("innerDiameter", v => v.IsGiven("filter") ? v["filter"] : v.IsGiven("outerDiameter") ? v["outerDiameter"] - (2 * v["wall"]) : 52).Named("tube od|fits").From("lip.innerDiameter", "lip.diameter", "lip.size"),
        Parameter.Length("filter", 0).Named("filter size|lens diameter").From("filter.size", "filter.diameter"),
        Parameter.Length("wall", v => v.IsGiven("height") && v.IsGiven("lip.depth") ? v["height"] - v["lip.depth"] : 2).Named("top thickness").From("thickness"),
        Parameter.Length("outerDiameter", v => v["innerDiameter"] + (2 * v["wall"])).From("diameter", "width"),
        Parameter.Length("lip.depth", v => v.IsGiven("height") ? v["height"] - v["wall"] : 5).Named("lip depth|lip height|skirt height").From("lip.height", "lip.length", "lip.thickness", "depth"),
        Parameter.Length("height", v => v["wall"] + v["lip.depth"]).From("length").Standard(),
        Parameter.Length("ridge.width", 0).From("ridge.size", "ridge.thickness").Mentioned(_ => 0.5),
        Parameter.Length("ridge.height", v => v["ridge.width"]).From("ridge.depth").Standard(),
    ];

    public override IReadOnlyList<string[]> Lists => [["ridge.width", "ridge.height"]];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2);

    // The ridge stands into the opening at the rim.
    protected override Piece Shape(Values v)
    {
        var (r, inner, wall, h, ridge, tall) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["wall"], v["height"], v["ridge.width"], v["ridge.height"]);
        Require(inner < r && wall < h, $"an inner diameter of {Format.Length(2 * inner)} does not fit inside {Format.Length(2 * r)}.");
        Require(ridge < 0.5 * inner && tall <= h - wall, $"a ridge of {Format.Sizes(ridge, tall)} does not fit the lip.");
        return ridge == 0 ? Piece.Cylinder(r, h).Sink(inner, wall, h)
            : Piece.Revolve(Outline.From(0, 0).To(r, 0).To(r, h).To(inner - ridge, h).To(inner - ridge, h - tall).To(inner, h - tall).To(inner, wall).To(0, wall));
    }
}
