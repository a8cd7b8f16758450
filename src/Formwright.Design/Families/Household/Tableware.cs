using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Flat plate to eat from: a level middle and a rising rim.</summary>
internal sealed class DinnerPlate : Family
{
    public override string Nouns => "dinner plate|round plate to eat from|side plate|dessert plate|soup plate|serving plate|salad plate|cake plate";

    public override string Example => "a dinner plate 260 mm diameter, 25 mm high, 4 mm thick";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 260).From("outerDiameter", "width", "topDiameter"),
        Parameter.Length("height", v => 0.1 * v["diameter"]).From("depth"),
        Parameter.Length("thickness", v => Assumption.Round(v["diameter"] / 65)).From("wall"),
        Parameter.Length("base", v => 0.6 * v["diameter"]).Named("base|base diameter|foot|foot diameter").From("bottomDiameter").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, t, foot) = (v["diameter"] / 2, v["height"], v["thickness"], v["base"] / 2);
        Require(foot < r - t && t < h, "the foot must be narrower than the rim, and the wall thinner than the plate is high.");
        return Piece.Revolve(Outline.From(0, 0).To(foot, 0).To(r, h - t).To(r, h).To(foot, t).To(0, t));
    }
}

/// <summary>Flat dish with upright sides.</summary>
internal sealed class PetriDish : Vessel
{
    public override string Nouns => "petri dish|culture dish|round tray|shallow dish";

    public override string Example => "a petri dish 90 mm diameter, 15 mm high, 1.5 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } = Sizes(90, 1.0 / 6, 1, 1.5);

    protected override Piece Shape(Values v) => Piece.Cylinder(v["diameter"] / 2, v["height"]).Sink((v["diameter"] / 2) - v["wall"], v["floor"], v["height"]);
}

/// <summary>Pail: a conical wall with a rim.</summary>
internal sealed class Bucket : Vessel
{
    public override string Nouns => "bucket|pail|waste bin|trash can|waste basket|wastebasket|rubbish bin|garbage can|bin|trash bin";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Eimer", ["fr"] = "seau", ["es"] = "cubo de agua|balde" };

    public override string Example => "a bucket 280 mm diameter, 300 mm high, 3 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes(280, 1.05, 0.75, 3),
        Parameter.Length("rim", v => 0.04 * v["diameter"]).Named("rim width|rim height").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, rim) = (v["diameter"] / 2, v["height"], v["rim"]);
        Require(rim < h / 4 && v["base"] / 2 < r - rim, "the rim is too large for the bucket.");

        // The diameter is that of the rim; the wall ends inside it.
        var wall = r - (0.5 * rim);
        Outline Side(double w, double f)
        {
            var (foot, top) = ((v["base"] / 2) - w, w > 0 ? h * (1 + Layout.Overshoot) : h);
            var slope = (wall - (v["base"] / 2)) / h;
            var side = Outline.From(0, f).To(foot + (slope * f), f).To(foot + (slope * (w > 0 ? top : h - rim)), w > 0 ? top : h - rim);
            return (w > 0 ? side : side.To(r, h - rim).To(r, h)).To(0, top);
        }

        return Hollow(v, Side);
    }
}

/// <summary>Barrel: staves bulge between two flat ends.</summary>
internal sealed class Barrel : Family
{
    public override string Nouns => "barrel|keg|cask|wine barrel|beer keg|wooden barrel";

    public override string Example => "a barrel 60 mm diameter, 80 mm high";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 600).Named("belly|belly diameter|middle diameter").From("outerDiameter", "width"),
        Parameter.Length("height", v => 4 * v["diameter"] / 3).From("length"),
        Parameter.Length("head", v => 0.8 * v["diameter"]).Named("head|head diameter|end diameter").From("topDiameter", "bottomDiameter").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (r, h, head) = (v["diameter"] / 2, v["height"], v["head"] / 2);
        Require(head < r && r - head <= h / 2, "the ends must be narrower than the belly, by no more than half the height on each side.");
        return Piece.Revolve(Outline.From(0, 0).To(head, 0).Arc(head, h, 4 * Math.Atan(2 * (r - head) / h)).To(0, h));
    }
}

/// <summary>Cup for an egg on a foot.</summary>
internal sealed class EggCup : Family
{
    public override string Nouns => "egg cup|eggcup|egg holder|goblet|chalice|trophy|trophy cup|wine glass";

    public override string Example => "an egg cup 50 mm diameter, 60 mm high, 3 mm wall";

    public override IReadOnlyList<string> Bare => ["diameter", "height"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 50).Named("cup diameter|rim diameter|mouth diameter").From("outerDiameter", "topDiameter", "width"),
        Parameter.Length("height", v => 1.4 * v["diameter"]).From("length"),
        Parameter.Length("wall", v => 0.06 * v["diameter"]).From("thickness"),
        Parameter.Length("base", v => 0.8 * v["diameter"]).Named("base|base diameter|foot|foot diameter").From("bottomDiameter").Standard(),
        Parameter.Length("stem", v => 0.25 * v["diameter"]).Named("stem|stem diameter").Standard(),
    ];

    // Half a ball on a stem on a foot.
    protected override Piece Shape(Values v)
    {
        var (r, h, w, foot, stem) = (v["diameter"] / 2, v["height"], v["wall"], v["base"] / 2, v["stem"] / 2);
        Require(h > 1.3 * r && w < r / 2 && stem < foot && stem < r / 2 && foot < 1.5 * r, "cup, stem and foot do not fit its height.");
        var (plate, center) = (0.08 * h, h);
        var meet = Math.Asin(stem / r);
        return Piece.Revolve(Outline.From(0, 0).To(foot, 0).To(foot, plate).To(stem, 1.6 * plate).To(stem, center - (r * Math.Cos(meet)))
            .Arc(r, h, (Math.PI / 2) - meet).To(r - w, h).Arc(0, h - r + w, -Math.PI / 2));
    }
}

/// <summary>Small ring that holds a napkin, a curtain or jewellery: a band with a D-shaped or flat section.</summary>
internal sealed class FingerRing : Family
{
    public override string Nouns => "finger ring|ring size|wedding ring|wedding band|engagement ring|signet ring|ring band|napkin ring|band ring|jewelry ring|jewellery ring|bangle|bracelet";

    public override string Example => "a finger ring 18 mm inside diameter, 5 mm wide, 2 mm thick";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("innerDiameter", v => v.IsGiven("outerDiameter") ? v["outerDiameter"] - (2 * v["thickness"]) : 18).Named("inside|finger diameter|size").From("diameter"),
        Parameter.Length("thickness", v => v["width"] * 0.4).From("wall", "depth"),
        Parameter.Length("outerDiameter", v => v["innerDiameter"] + (2 * v["thickness"])).Standard(),
        Parameter.Length("width", 5).Named("band width").From("height", "length"),
        Parameter.Flag("flat", "flat|flat band|straight"),
    ];

    // A ring with walls, as one for napkins, is a piece of tube; one for a finger is rounded outside.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (phrase.Noun.Contains("napkin", StringComparison.OrdinalIgnoreCase) || phrase.Measures.Exists(m => m.Role == "wall"))
        {
            given["flat"] = 1;
        }
    }

    protected override Piece Shape(Values v)
    {
        var (a, b, w) = (v["innerDiameter"] / 2, v["outerDiameter"] / 2, v["width"]);
        Require(a < b, "the inside is wider than the outside.");
        var edge = v.Has("flat") ? b : Math.Max(a + ((b - a) * 0.4), b - (w / 2));
        var outline = Outline.From(a, 0).To(edge, 0);
        outline = v.Has("flat") ? outline.To(b, w) : outline.Arc(edge, w, 4 * Math.Atan(2 * (b - edge) / w));
        return Piece.Revolve(outline.To(a, w));
    }
}

/// <summary>Bell: a flaring wall under a crown with a loop.</summary>
internal sealed class Bell : Vessel
{
    public override string Nouns => "bell|hand bell|church bell|cow bell|jingle bell";

    public override string Example => "a bell 60 mm diameter, 60 mm high, 3 mm wall";

    public override IReadOnlyList<Parameter> Parameters { get; } = [.. Sizes(60, 1, 0.5, 3)];

    // Drawn with the mouth up, as a vessel is, then turned over.
    protected override Piece Shape(Values v)
    {
        var (r, shoulder, h) = (v["diameter"] / 2, v["base"] / 2, v["height"]);
        Require(shoulder < r, "the shoulder must be narrower than the mouth.");
        Outline Side(double w, double f)
        {
            var top = w > 0 ? h * (1 + Layout.Overshoot) : h;
            return Outline.From(0, f).To((0.8 * shoulder) - w, f).To(shoulder - w, Math.Max(0.12 * h, f + (0.05 * h))).To((0.6 * r) - w, 0.7 * h).To(r - w, h).To(r - w, top).To(0, top);
        }

        return Hollow(v, Side).Turned(Point3.UnitX, 180);
    }
}

/// <summary>Dish for soap with slots that let water out.</summary>
internal sealed class SoapDish : Family
{
    public override string Nouns => "soap dish|soap holder|soap tray|sponge holder";

    public override string Example => "a soap dish 120 x 80 x 20 mm with 5 slots, 3 mm wall";

    public override IReadOnlyList<string[]> Lists => [["length", "width", "height"], ["length", "width"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["slot"] = "slot|drain slot|drainage slot|drain hole" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 120),
        Parameter.Length("width", v => 2 * v["length"] / 3).From("depth"),
        Parameter.Length("height", v => Assumption.Round(v["length"] / 6)),
        Parameter.Length("wall", v => v["length"] / 40).From("thickness"),
        Parameter.Length("radius", v => 0.1 * v["length"]).Named("corner radius|corners").Standard(),
        Parameter.Count("slot.count", 5, 0, 40).Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (l, w, h, t, r, n) = (v["length"], v["width"], v["height"], v["wall"], v["radius"], v.Count("slot.count"));
        Require(t < h && 2 * r < Math.Min(l, w) && r > t, $"walls of {Format.Length(t)} or the corners do not fit.");
        var room = Outline.Rectangle(l - (2 * t), w - (2 * t), r - t);
        var dish = Piece.Extrude(Outline.Rectangle(l, w, r), h).Cut(room.Area * (h - t), Piece.Extrude(room, h, t));
        if (n == 0)
        {
            return dish;
        }

        var slot = Outline.Slot((0, -0.3 * w), (0, 0.3 * w), Math.Min(0.04 * l, 0.4 * l / n));
        var step = 0.7 * l / n;
        var slots = Enumerable.Range(0, n).Select(i => Piece.Extrude(slot.Moved((i - ((n - 1) / 2.0)) * step, 0), 1.2 * t, -0.1 * t)).ToList();
        return dish.Cut(n * slot.Area * t, slots);
    }
}
