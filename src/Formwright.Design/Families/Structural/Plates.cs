using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Bracket for a shelf: two legs at a right angle with a brace between them.</summary>
internal sealed class ShelfBracket : Family
{
    public override string Nouns => "shelf bracket|shelf support|triangular bracket|gusseted bracket|gusset bracket|braced bracket|angle bracket with gusset|shelf holder";

    public override string Example => "a shelf bracket 200 x 150 mm, 30 mm wide, 5 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "height", "width"], ["length", "height"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["gusset"] = "gusset|brace|rib|diagonal brace|web|support", ["screw"] = "screw hole|hole|mounting hole" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 150).Named("horizontal leg|horizontal arm|shelf arm|arm length").From("depth"),
        Parameter.Length("height", v => Assumption.Round(0.75 * v["length"])).Named("vertical leg|vertical arm|wall leg"),
        Parameter.Length("width", v => Assumption.Round(0.2 * v["length"])),
        Parameter.Length("thickness", v => Assumption.Round(v["length"] / 30)).From("wall"),
        Parameter.Length("gusset.thickness", v => v["thickness"]).Named("gusset thickness|brace thickness|rib thickness").From("gusset.size").Standard(),
        Parameter.Length("screw.diameter", v => Math.Round(0.03 * v["length"], 1)).Named("hole diameter").From("screw.size"),
        Parameter.Count("screw.count", 4, 0, 4).Standard(),
    ];

    // The legs lie along X and Z, the brace in the middle of their width.
    protected override Piece Shape(Values v)
    {
        var (l, h, w, t, g, hole, n) = (v["length"], v["height"], v["width"], v["thickness"], v["gusset.thickness"], v["screw.diameter"] / 2, v.Count("screw.count"));
        Require(t < Math.Min(l, h) / 4 && g < w, "the legs are too thick, or the brace is wider than the bracket.");
        Require(n % 2 == 0, "its holes come in pairs, so there are none, 2 or 4.");
        Require(n == 0 || 4 * hole < w - g, $"holes of {Text.Format.Length(2 * hole)} do not fit beside the brace.");
        var (a, b) = (0.75 * (l - t), 0.75 * (h - t));
        var legs = Piece.Profile(Outline.From(0, 0).To(l, 0).To(l, t).To(t, t).To(t, h).To(0, h), w);
        var body = g == 0 ? legs : Piece.Join(legs, Piece.Profile(Outline.From(t, t).To(t + a, t).To(t, t + b), g));
        var y = (w + g) / 4;
        var (x, z) = (t + (0.6 * (l - t)), t + (0.6 * (h - t)));
        body = n >= 2 ? body.Drill(new(0, 0, z), Point3.UnitX, hole, t, new(0, y, 0), new(0, -y, 0)) : body;
        return n == 4 ? body.Drill(hole, 0, t, (x, y), (x, -y)) : body;
    }
}

/// <summary>Flat plate in the shape of a T, an L or a straight strip, with a row of holes, to hold timbers together.</summary>
internal sealed class MendingPlate : Family
{
    public override string Nouns => "mending plate|flat bracket|t bracket|flat t bracket|t plate|joining plate|joiner plate|t shaped plate|t shaped bracket|fish plate|splice plate";

    public override string Example => "a T-bracket 100 x 80 mm, 20 mm wide, 3 mm thick, 5 mm holes";

    public override IReadOnlyList<string[]> Lists => [["length", "height", "thickness"], ["length", "height", "width", "thickness"], ["length", "height"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["screw"] = "hole|screw hole|mounting hole" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 100).Named("bar length|top length"),
        Parameter.Length("height", v => 0.8 * v["length"]).Named("stem length|leg length").From("depth"),
        Parameter.Length("width", v => Assumption.Round(0.2 * v["length"])).Named("arm width|bar width|leg width"),
        Parameter.Length("thickness", 3),
        Parameter.Length("screw.diameter", v => Assumption.Round(0.25 * v["width"])).Named("hole diameter").From("screw.size"),
        Parameter.Flag("straight", "straight|strip"),
        Parameter.Count("screw.count", v => v.Has("straight") ? 4 : 5, 0, 20).Standard(),
    ];

    // A plate that is not said to be a T is a strip: its second size is its width.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var noun = phrase.Noun.ToLowerInvariant();
        if (noun.Length > 0 && !noun.StartsWith("t ", StringComparison.Ordinal) && !noun.Contains("t-", StringComparison.Ordinal) && !noun.Contains("t bracket", StringComparison.Ordinal))
        {
            given["straight"] = 1;
        }

        if (given.ContainsKey("straight") && given.Remove("height", out var across))
        {
            given.TryAdd("width", across);
        }
    }

    // The bar lies along X, the stem hangs from its middle; holes go from the ends inwards.
    protected override Piece Shape(Values v)
    {
        var (l, h, w, t, hole, n) = (v["length"], v["height"], v["width"], v["thickness"], v["screw.diameter"] / 2, v.Count("screw.count"));
        if (v.Has("straight"))
        {
            // Holes in a row, the outer ones as far from the ends as from the sides.
            Require(w < l && 2 * hole < w && n * 2 * hole < l - w, "it is as wide as long, or its holes do not fit.");
            var pitch = n > 1 ? (l - w) / (n - 1) : 0;
            return Piece.Block(l, w, t).Drill(hole, 0, t, [.. Enumerable.Range(0, n).Select(i => (n > 1 ? (-(l - w) / 2) + (i * pitch) : 0, 0.0))]);
        }

        Require(n <= 5, "a T has room for five holes.");
        Require(w < h && w < l && 2 * hole < w, "the arms are as wide as the plate is long, or the holes as wide as the arms.");
        var outline = Outline.From(-w / 2, 0).To(w / 2, 0).To(w / 2, h - w).To(l / 2, h - w).To(l / 2, h).To(-l / 2, h).To(-l / 2, h - w).To(-w / 2, h - w);
        var inset = w / 2;
        (double X, double Y)[] places = [((l / 2) - inset, h - inset), ((-l / 2) + inset, h - inset), (0, inset), (0, h - inset), (0, (h - w) * 0.6)];
        var plate = Piece.Extrude(outline, t);
        return n == 0 ? plate : plate.Drill(hole, 0, t, [.. places.Take(n)]);
    }
}

/// <summary>Triangular plate with a right angle, its acute corners cut off.</summary>
internal sealed class GussetPlate : Family
{
    public override string Nouns => "gusset plate|triangular plate|triangle plate|corner plate";

    public override string Example => "a gusset plate 80 x 60 mm, 6 mm thick";

    public override IReadOnlyList<string[]> Lists => [["length", "height", "thickness"], ["length", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 80).From("width"),
        Parameter.Length("height", v => v["length"]).From("depth"),
        Parameter.Length("thickness", v => Assumption.Round(v["length"] / 15)),
        Parameter.Length("nose", 0).Named("nose|land|cut corners|end width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, h, t, nose) = (v["length"], v["height"], v["thickness"], v["nose"]);
        Require(nose < Math.Min(l, h), "the cut corners leave no triangle.");
        var outline = nose > 0 ? Outline.From(0, 0).To(l, 0).To(l, nose).To(nose, h).To(0, h) : Outline.From(0, 0).To(l, 0).To(0, h);
        return Piece.Extrude(outline, t);
    }
}

/// <summary>Plate with the holes of a display mount. Source: VESA FDMI, parts D and E (75 and 100 mm squares).</summary>
internal sealed class VesaPlate : Family
{
    public override string Nouns => "vesa plate|vesa mount|vesa mount plate|vesa adapter|vesa adapter plate|vesa mounting plate|monitor mount plate|monitor mount|vesa bracket";

    public override string Example => "a VESA plate 120 x 120 x 4 mm, 100 mm pattern";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("pattern", 100).Named("pattern|hole pattern|vesa pattern|mm pattern|hole spacing|hole square").From("spacing"),
        Parameter.Length("length", v => v["pattern"] + 20),
        Parameter.Length("width", v => v.IsGiven("length") ? v["length"] : v["pattern"] + 20).From("height"),
        Parameter.Length("thickness", 4).From("depth"),
        Parameter.Length("hole", v => 4.5 * v["pattern"] / 100).Named("hole diameter|holes|hole|screw holes").From("innerDiameter").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (p, l, w, t, hole) = (v["pattern"] / 2, v["length"], v["width"], v["thickness"], v["hole"] / 2);
        Require(p + hole < Math.Min(l, w) / 2, $"the pattern of {Text.Format.Length(2 * p)} does not fit the plate.");
        return Piece.Block(l, w, t).Drill(hole, 0, t, (p, p), (-p, p), (p, -p), (-p, -p));
    }
}

/// <summary>Top hat rail for switchgear. Source: EN 60715, TH 35-7.5.</summary>
internal sealed class DinRail : Family
{
    public override string Nouns => "din rail|top hat rail|th35 rail|en 60715|hat rail|omega rail";

    public override string Example => "a DIN rail 200 mm long";

    public override IReadOnlyList<string> Bare => ["length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 100),
        Parameter.Length("width", 35).Standard(),
        Parameter.Length("height", v => 7.5 * v["width"] / 35).From("depth").Standard(),
        Parameter.Length("thickness", v => v["width"] / 35).From("wall").Standard(),
        Parameter.Length("inner", v => 27 * v["width"] / 35).Named("inner width|hat width").Standard(),
    ];

    protected override string? Source(Values v) => "EN 60715, TH 35-7.5";

    protected override Piece Shape(Values v)
    {
        var (l, w, h, t, hat) = (v["length"], v["width"] / 2, v["height"], v["thickness"], v["inner"] / 2);
        Require(hat > 2 * t && hat < w && h > 2 * t, "the sheet is too thick for the profile.");
        var side = Outline.From(-hat, 0).To(hat, 0).To(hat, h - t).To(w, h - t).To(w, h).To(hat - t, h).To(hat - t, t)
            .To(-hat + t, t).To(-hat + t, h).To(-w, h).To(-w, h - t).To(-hat, h - t);
        return Piece.Lengthwise(side, l);
    }
}

/// <summary>Guard in front of a fan: rings on spokes with the fan's four screw holes.</summary>
internal sealed class FanGuard : Family
{
    // Size of the fan and the distance of its screws, millimetres, as fans are sold.
    private static readonly Dictionary<double, double> Screws = new() { [40] = 32, [50] = 40, [60] = 50, [70] = 60, [80] = 71.5, [92] = 82.5, [120] = 105, [140] = 124.5, [200] = 154 };

    public override string Nouns => "fan guard|fan grill|fan grille|fan cover|finger guard|fan shroud plate";

    public override string Example => "a fan guard for a 120 mm fan, 3 mm thick";

    public override IReadOnlyList<string> Bare => ["fan", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("fan", 120).Named("fan|fan size|mm fan").From("width", "length", "diameter"),
        Parameter.Length("thickness", v => v["fan"] / 40).From("height", "depth"),
        Parameter.Length("screws", v => Screws.GetValueOrDefault(v["fan"], 0.875 * v["fan"])).Named("screw spacing|hole spacing|mounting hole spacing").From("spacing").Standard(),
        Parameter.Length("hole", v => v["fan"] >= 80 ? 4.5 * v["fan"] / 120 : v["fan"] / 12).Named("hole diameter|screw holes").Standard(),
        Parameter.Count("rings", 3, 1, 12).Named("rings|concentric rings"),
        Parameter.Length("bar", v => v["fan"] / 40).Named("bar width|ring width|spoke width").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (size, t, p, hole, n, bar) = (v["fan"], v["thickness"], v["screws"] / 2, v["hole"] / 2, v.Count("rings"), v["bar"]);
        var open = 0.46 * size;
        Require(p + hole < size / 2 && (open / (n + 1)) > bar, "rings or screw holes do not fit the frame.");
        var frame = Piece.Extrude(Outline.Rectangle(size, size, 0.04 * size), t, holes: Outline.Circle(open)).Drill(hole, 0, t, (p, p), (-p, p), (p, -p), (-p, -p));
        var rings = Enumerable.Range(1, n).Select(i => i * open / (n + 1)).Select(r => Piece.Extrude(Outline.Circle(r + (bar / 2)), t, holes: Outline.Circle(r - (bar / 2))).Known(bores: []));
        return Piece.Fuse([frame, .. rings, Piece.Block(2 * (open + (bar / 2)), bar, t), Piece.Block(bar, 2 * (open + (bar / 2)), t)]);
    }
}

/// <summary>Plate with rows of slots that air or water goes through.</summary>
internal sealed class Grille : Family
{
    public override string Nouns => "grille|vent grille|air vent|vent cover|ventilation grille|drain cover|drain grate|grate|vent plate|louver plate|speaker grille";

    public override string Example => "a vent grille 150 x 100 x 4 mm with 8 slots";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["slot"] = "slot|vent slot|opening|slit|louver|bar" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 150),
        Parameter.Length("width", v => Assumption.Round(2 * v["length"] / 3)).From("height"),
        Parameter.Length("thickness", v => Assumption.Round(v["length"] / 40)).From("depth"),
        Parameter.Length("border", v => Assumption.Round(0.1 * Math.Min(v["length"], v["width"]))).Named("border|rim|margin|frame width"),
        Parameter.Count("slot.count", 8, 1, 100).Standard(),
        Parameter.Length("slot.width", v => (v["length"] - (2 * v["border"])) / ((2 * v["slot.count"]) - 1)).Named("slot width").From("slot.size").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, t, border, n, slot) = (v["length"], v["width"], v["thickness"], v["border"], v.Count("slot.count"), v["slot.width"]);
        var (span, high) = (l - (2 * border), w - (2 * border));
        Require(high > slot && (n * slot) < span + 1e-9 && span > 0, $"{n} slots of {Text.Format.Length(slot)} do not fit between the borders.");
        var gap = n == 1 ? 0 : (span - (n * slot)) / (n - 1);
        Require(n == 1 || gap > 0, "the slots run into each other.");
        var start = n == 1 ? 0 : -span / 2 + (slot / 2);
        return Piece.Extrude(Outline.Rectangle(l, w), t, holes: [.. Enumerable.Range(0, n).Select(i => start + (i * (slot + gap))).Select(x => Outline.Slot((x, -(high - slot) / 2), (x, (high - slot) / 2), slot))]);
    }
}
