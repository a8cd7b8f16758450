using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A round or rectangular recess; a cut-out is one that goes through.</summary>
internal sealed class Pocket : Cut
{
    public override string Kind => "pocket";

    public override IReadOnlyList<string> Nouns => [Kind, "cutout"];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["diameter", "radius", "depth", "length", "width", "side", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => IsRound(feature) ? ["diameter"] : ["length", "width"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (phrase.Terms.Find(t => t.Is(TermCategory.Polygon)) is { } polygon)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a {phrase.Noun} can be round or rectangular, not '{phrase.QuoteOf(polygon)}'.");
        }

        var sizes = Outline(phrase);
        var places = new Placement(phrase, body, findings).Read(sizes.Values.Max());
        var frame = body.Form.Frame(places[0].Face)!;
        if (Depth(phrase, frame, findings) is { } depth)
        {
            sizes.Add("depth", depth);
        }

        return [.. places.Select(p => new FeatureSpec(Kind, sizes, null, p.Face, p.Pattern))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" => new("diameter"),
        "radius" => new("diameter", 2),
        "length" => new("length"),
        "width" => new("width"),
        "depth" or "height" => new("depth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature) => IsRound(feature)
        ? $"{Format.Length(feature.Sizes["diameter"])} round pocket"
        : $"{Format.Sizes(feature.Sizes["length"], feature.Sizes["width"])} pocket";

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        if (IsRound(feature))
        {
            return frame.Room(spot.U, spot.V) > feature.Sizes["diameter"] / 2 * (1 + 1e-9);
        }

        var (u, v) = (feature.Sizes["length"] / 2, feature.Sizes["width"] / 2);
        return new[] { (1, 1), (1, -1), (-1, 1), (-1, -1) }.All(c => frame.Room(spot.U + (c.Item1 * u), spot.V + (c.Item2 * v)) > 1e-9);
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => IsRound(feature)
        ? feature.Sizes["diameter"] / 2
        : Math.Sqrt(Math.Pow(feature.Sizes["length"], 2) + Math.Pow(feature.Sizes["width"], 2)) / 2;

    protected override double SmallestReach(FeatureSpec feature) => IsRound(feature)
        ? feature.Sizes["diameter"] / 2
        : Math.Min(feature.Sizes["length"], feature.Sizes["width"]) / 2;

    protected override double? Volume(FeatureSpec feature, Frame frame)
    {
        var area = IsRound(feature) ? Math.PI / 4 * Math.Pow(feature.Sizes["diameter"], 2) : feature.Sizes["length"] * feature.Sizes["width"];
        return area * Reach(feature, frame).Depth;
    }

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) =>
        IsRound(feature) ? [new Bore(frame.At(spot.U, spot.V), frame.Normal, feature.Sizes["diameter"] / 2)] : [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        yield return IsRound(feature)
            ? build.Cylinder(frame.At(spot.U, spot.V, above), frame.Normal * -1, feature.Sizes["diameter"] / 2, above + depth + below)
            : Block(frame, spot, feature.Sizes["length"], feature.Sizes["width"], above, depth + below, build);
    }

    /// <summary>A box aligned to a face, from above it to below.</summary>
    public static int Block(Frame frame, Spot spot, double alongU, double alongV, double above, double below, PipelineBuilder build)
    {
        var center = frame.At(spot.U, spot.V, (above - below) / 2);
        double Extent(Func<Core.Point3, double> axis) =>
            (alongU * Math.Abs(axis(frame.U))) + (alongV * Math.Abs(axis(frame.V))) + ((above + below) * Math.Abs(axis(frame.Normal)));
        return build.Box(center, Extent(p => p.X), Extent(p => p.Y), Extent(p => p.Z));
    }

    private static bool IsRound(FeatureSpec feature) => feature.Sizes.ContainsKey("diameter");

    private static Dictionary<string, double> Outline(Phrase phrase)
    {
        var lists = phrase.Lists.Exists(l => l is { Used: false, Role: null });
        if (phrase.HasMark("round") || (!lists && phrase.Measures.Exists(m => m is { Used: false, Role: "diameter" or "radius" })))
        {
            var diameter = phrase.Diameter() ?? phrase.Bare() ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter of the {phrase.Noun}.");
            return new() { ["diameter"] = diameter };
        }

        if (phrase.Sizes(3, 3) is { } three)
        {
            phrase.Measures.Add(new Measure(new Quantity(three[2], Unit.None, phrase.Start, phrase.End), Unit.None) { Role = "depth" });
            return new() { ["length"] = three[0], ["width"] = three[1] };
        }

        if (phrase.Sizes(2, 2) is { } two)
        {
            return new() { ["length"] = two[0], ["width"] = two[1] };
        }

        var width = phrase.Length("width", "side");
        var length = phrase.Length("length");
        if (width is null && length is null)
        {
            width = phrase.Bare();
        }

        return (length ?? width) is { } longer
            ? new() { ["length"] = longer, ["width"] = width ?? longer }
            : throw Refuse.Prompt($"'{phrase.Quote}' does not say how large the {phrase.Noun} is. Say for example 'a pocket 30 x 20 mm, 5 mm deep'.");
    }

    private static double? Depth(Phrase phrase, Frame frame, Findings findings)
    {
        var depth = phrase.Length("depth");
        if (depth is { } d && Math.Abs(d - frame.Thickness) <= 1e-9 * d)
        {
            return null;
        }

        if (depth is null && phrase.Kind == "pocket" && !phrase.HasMark("through"))
        {
            depth = Assumption.Round(frame.Thickness / 2);
            findings.Assume($"Assumed a depth of {Format.Length(depth.Value)} for the {phrase.Noun}.");
        }

        return depth;
    }
}
