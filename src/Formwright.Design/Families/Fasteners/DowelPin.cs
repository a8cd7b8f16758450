using System.Text.RegularExpressions;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Parallel pin with chamfered ends. Source: ISO 2338, ISO 8734.</summary>
internal sealed partial class DowelPin : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Fastener;

    public override string Nouns => "dowel pin|dowel|parallel pin|cylindrical pin|locating pin|alignment pin|iso 2338|iso 8734|din 7|din 6325";

    public override string Example => "dowel pin 6 mm diameter, 30 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", v => v.IsGiven("length") ? Assumption.Round(v["length"] / 5) : 6).From("outerDiameter", "width"),
        Parameter.Length("length", v => 5 * v["diameter"]).From("height", "depth", "thickness"),
        Parameter.Flag("domed"),
        Parameter.Length("chamfer", v => Assumption.Round(Math.Min(0.15 * v["diameter"], 0.1 * v["length"]))).Named("chamfer|end chamfer|chamfered ends").Standard(),
    ];

    protected override string? Source(Values v) => "ISO 2338";

    // "M8 dowel pin": people write its diameter like a thread.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (Domed().IsMatch(phrase.Prompt.Text))
        {
            given["domed"] = 1;
            given["chamfer"] = 0;
        }

        if (phrase.Screw is { } size)
        {
            given.TryAdd("diameter", size);
            phrase.ScrewSizes.Take(1).ToList().ForEach(l => given.TryAdd("length", l));
        }
    }

    // "both ends fully hemispherical"
    [GeneratedRegex(@"\b(hemispherical|domed|spherical|ball|full radius|fully rounded|fully radiused) ends?\b|\bends? (is |are |being )?(fully |completely )?(hemispherical|domed|spherical|fully rounded|rounded to a full radius)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domed();

    protected override IReadOnlyList<Frame> Frames(Values v, Core.Box3 bounds) => RoundFrames(bounds, v["diameter"] / 2);

    protected override Piece Shape(Values v)
    {
        var (r, l, c) = (v["diameter"] / 2, v["length"], v["chamfer"]);
        Require(c < r && 2 * c < l, "the chamfers leave nothing of the ends.");
        if (v.Has("domed"))
        {
            Require(l > 2 * r, "it must be longer than thick.");
            return Piece.Revolve(Outline.From(0, 0).Arc(r, r, Math.PI / 2).To(r, l - r).Arc(0, l, Math.PI / 2)).Known(new(new(-r, -r, 0), new(r, r, l)));
        }

        return c == 0 ? Piece.Cylinder(r, l) : Piece.Revolve(Outline.From(0, 0).To(r - c, 0).To(r, c).To(r, l - c).To(r - c, l).To(0, l));
    }
}
