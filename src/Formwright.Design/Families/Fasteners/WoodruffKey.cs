using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Half-moon key: a segment of a disc. Source: DIN 6888 (ISO 3912).</summary>
internal sealed class WoodruffKey : Family
{
    // Width, height and diameter of the disc it is cut from.
    private static readonly (double Width, double Height, double Disc)[] Table =
    [
        (1, 1.4, 4), (1.5, 2.6, 7), (2, 2.6, 7), (2, 3.7, 10), (2.5, 3.7, 10), (3, 3.7, 10), (3, 5, 13), (3, 6.5, 16), (4, 5, 13), (4, 6.5, 16), (4, 7.5, 19), (5, 6.5, 16), (5, 7.5, 19), (5, 9, 22),
        (6, 7.5, 19), (6, 9, 22), (6, 10, 25), (6, 11, 28), (8, 9, 22), (8, 11, 28), (8, 13, 32), (10, 11, 28), (10, 13, 32), (10, 16, 45),
    ];

    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "woodruff key|half moon key|woodruff shaft key|din 6888|iso 3912";

    public override string Example => "woodruff key 5 x 6.5 mm";

    public override IReadOnlyList<string> Bare => ["width", "height"];

    public override IReadOnlyList<string[]> Lists => [["width", "height", "diameter"], ["width", "height"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("width", 5).From("thickness"),
        Parameter.Length("height", v => Table.Where(k => k.Width == v["width"]).Select(k => k.Height).DefaultIfEmpty(1.4 * v["width"]).First()).From("depth").Standard(),
        Parameter.Length("diameter", v => Table.Where(k => k.Width == v["width"] && k.Height == v["height"]).Select(k => k.Disc).DefaultIfEmpty(2.5 * v["height"]).First()).From("outerDiameter", "length").Standard(),
    ];

    // "6 x 22 x 9": the larger one is the disc.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        if (given.TryGetValue("height", out var height) && given.TryGetValue("diameter", out var disc) && height > disc)
        {
            (given["height"], given["diameter"]) = (disc, height);
        }
    }

    protected override string? Source(Values v) => "DIN 6888";

    protected override string Label(Values v) => Text.Format.Sizes(v["width"], v["height"]);

    protected override Piece Shape(Values v)
    {
        var (w, h, r) = (v["width"], v["height"], v["diameter"] / 2);
        Require(h < 2 * r, "it is higher than its disc.");
        var half = Math.Acos((r - h) / r);
        var end = r * Math.Sin(half);
        return Piece.Profile(Outline.From(end, h).To(-end, h).Arc(end, h, 2 * half), w);
    }
}
