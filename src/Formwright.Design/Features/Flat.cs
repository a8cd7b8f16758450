using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A flat milled on a round part along its axis: over its whole length, or over a length from one end.</summary>
internal sealed partial class Flat : Cut
{
    // "a 12 mm square, 15 mm long, on one end": four flats.
    private const string SquareEnd = "squareEnd";
    private const string HexagonEnd = "hexEnd";

    public override string Kind => "flat";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["depth", "length", "size", "acrossFlats", "width", "height", "flatDepth", "side", "diameter", Remainders.Role, .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var frame = body.Form.Frame("round") ?? throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} is not round, so no flat can be milled on it.");
        var sides = phrase.Measures.Find(m => m is { Used: false, Role: null, From: null, Quantity: { Spelled: true, CanCount: true } } && !EndWord().IsMatch(phrase.Prompt.Text[m.End..]));
        sides?.Used = true;
        var count = phrase.HasMark(SquareEnd) ? 4 : phrase.HasMark(HexagonEnd) ? 6 : phrase.Count ?? (int?)sides?.Quantity.Value ?? (phrase.Plural ? 2 : 1);
        var across = phrase.Length("acrossFlats", "spacing", "diameter");
        var center = phrase.Measures.Find(m => m is { Used: false, From: "center" });
        var depth = (center is null ? (double?)null : frame.HalfU - phrase.Take(center)) ?? (frame.HalfU - (across / 2)) ?? ((count > 1 ? frame.HalfU : 2 * frame.HalfU) - (phrase.Length(Remainders.Role) / (count > 1 ? 2 : 1))) ?? phrase.Length("depth", "flatDepth", "side");
        if (depth is null && phrase.Length("width") is { } width && width < 2 * frame.HalfU)
        {
            depth = frame.HalfU - Math.Sqrt((frame.HalfU * frame.HalfU) - (width * width / 4));
        }

        depth ??= phrase.Bare();
        if (depth is null)
        {
            depth = Assumption.Round(frame.HalfU / 4);
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(depth.Value)} deep.");
        }

        var sizes = new Dictionary<string, double> { ["depth"] = depth.Value };
        if ((phrase.Length("length", "height") ?? phrase.Bare()) is { } length && length < 2 * frame.HalfV)
        {
            sizes.Add("length", length);
        }

        var pattern = new PatternSpec(count > 1 ? PatternKind.Around : PatternKind.One, count);
        var both = sizes.ContainsKey("length") && Sides.AreBothEnds(phrase);
        IReadOnlyList<string?> ends = both ? [null, "bottom"] : [phrase.Has(TermCategory.Face, "bottom") ? "bottom" : null];
        return [.. ends.Select(end => new FeatureSpec(Kind, sizes, end, "round", pattern))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "depth" => new("depth"),
        "length" => new("length"),
        _ => null,
    };

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
    }

    protected override string Label(FeatureSpec feature) => "flat";

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot) => feature.Sizes["depth"] < frame.HalfU;

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => frame.HalfU;

    protected override double SmallestReach(FeatureSpec feature) => 0;

    protected override double? Volume(FeatureSpec feature, Frame frame) => null;

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var depth = feature.Sizes["depth"];
        var beyond = 2 * frame.HalfV * Layout.Overshoot;
        var run = feature.Sizes.TryGetValue("length", out var length) ? length + beyond : (2 * frame.HalfV) + (2 * beyond);
        var middle = feature.Sizes.ContainsKey("length") ? frame.HalfV + beyond - (run / 2) : 0;
        yield return Pocket.Block(frame, new(0, feature.Style == "bottom" ? -middle : middle), 2.2 * frame.HalfU, run, 0.1 * frame.HalfU, depth, build);
    }

    [GeneratedRegex(@"^ (?:\w+ )?end\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndWord();
}
