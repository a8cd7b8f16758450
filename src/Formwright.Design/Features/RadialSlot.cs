using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Slots in the end of a round body that run from its rim towards the axis, spread around it.</summary>
internal sealed class RadialSlot : Cut
{
    public override string Kind => "radialSlot";

    public override IReadOnlyList<string> Nouns => [];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "depth", "length", "size", "height", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "length"];

    /// <summary>True when words ask for slots that point to the axis.</summary>
    public static bool IsMeant(Phrase phrase, BodyContext body) =>
        body.Form.Frames[0] is { Round: true, Curved: false } && body.Form.Frame("round") is not null
        && (phrase.HasMark("cross") || phrase.Terms.Exists(t => t.Is(Language.TermCategory.Pattern, "circle") && phrase.QuoteOf(t).StartsWith("radial", StringComparison.OrdinalIgnoreCase)))
        && (phrase.Terms.Exists(t => t.Is(Language.TermCategory.Face) && t.Term!.Id is "top" or "bottom") || phrase.Measures.Exists(m => m is { Used: false, Role: "boltCircle" or "boltCircleRadius" }));

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var frame = body.Form.Frame(phrase.Has(Language.TermCategory.Face, "bottom") ? "bottom" : "top")!;
        var list = phrase.Sizes(2, 3);
        var width = (list is null ? phrase.Length("width", "size") : list.Min()) ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} are. Say for example 'four radial slots 8 mm wide and 5 mm deep in the top'.");
        var depth = phrase.Length("depth", "height") ?? (list is { Length: 3 } ? list[2] : (double?)null);
        var full = frame.HalfU - frame.InnerRadius;
        var length = list?.Max() ?? phrase.Length("length") ?? full;
        var sizes = new Dictionary<string, double> { ["width"] = width, ["length"] = Math.Min(length, full) };
        if (phrase.Diameter("boltCircle", "boltCircleRadius") is { } circle)
        {
            // With a circle their middles lie on it and both ends are round.
            (sizes["length"], sizes["circle"]) = (length, circle);
        }
        else if (depth is null && !phrase.HasMark("through"))
        {
            depth = Assumption.Round(frame.Thickness / 3);
            findings.Assume($"Assumed a depth of {Format.Length(depth.Value)} for the {phrase.Noun}.");
        }

        if (depth is { } d && d < frame.Thickness)
        {
            sizes.Add("depth", d);
        }

        var count = phrase.Count ?? (phrase.Plural ? 4 : 1);
        return [new FeatureSpec(Kind, sizes, null, frame.Name, new PatternSpec(PatternKind.Around, count))];
    }

    public override SizeReference? SizeOf(string role) => role is "width" or "length" or "depth" ? new(role) : null;

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
    }

    protected override string Label(FeatureSpec feature) => $"{Format.Length(feature.Sizes["width"])} radial slot";

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot) => feature.Sizes.TryGetValue("circle", out var circle)
        ? feature.Sizes["length"] > feature.Sizes["width"] && (circle + feature.Sizes["length"]) / 2 < frame.HalfU && (circle - feature.Sizes["length"]) / 2 > frame.InnerRadius
        : feature.Sizes["width"] < 2 * frame.HalfU;

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => frame.HalfU;

    protected override double SmallestReach(FeatureSpec feature) => 0;

    protected override double? Volume(FeatureSpec feature, Frame frame) => null;

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        if (feature.Sizes.TryGetValue("circle", out var circle))
        {
            var (width, straight) = (feature.Sizes["width"], feature.Sizes["length"] - feature.Sizes["width"]);
            yield return Pocket.Block(frame, new(circle / 2, 0), straight, width, above, depth + below, build);
            yield return build.Cylinder(frame.At((circle - straight) / 2, 0, above), frame.Normal * -1, width / 2, above + depth + below);
            yield return build.Cylinder(frame.At((circle + straight) / 2, 0, above), frame.Normal * -1, width / 2, above + depth + below);
            yield break;
        }

        var outside = frame.HalfU * (1 + Layout.Overshoot);
        var inside = frame.HalfU - feature.Sizes["length"];
        yield return Pocket.Block(frame, new((inside + outside) / 2, 0), outside - inside, feature.Sizes["width"], above, depth + below, build);
    }
}
