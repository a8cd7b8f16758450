using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Slots bent along a circle about the middle of their face, with round ends.</summary>
internal sealed class ArcSlot : Cut
{
    private const double LargestAngle = 340;

    public override string Kind => "arcSlot";

    public override IReadOnlyList<string> Nouns => [Kind];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "depth", "radius", "diameter", "size", "length", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "angle", "circle"];

    /// <summary>True when words ask for a bent slot.</summary>
    public static bool IsMeant(Phrase phrase) => phrase.HasMark("curved") || phrase.Kind == "arcSlot";

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        foreach (var bend in phrase.Measures.Where(m => m.Quantity.Unit.Kind == UnitKind.Angle))
        {
            // "60 degrees long"
            bend.Role = null;
        }

        var angle = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle);
        angle?.Used = true;
        var count = phrase.Count ?? (phrase.Plural ? 2 : 1);
        var span = angle?.Quantity.Value ?? Assumption.Round(180.0 / count);
        if (angle is null)
        {
            findings.Assume($"Assumed {Format.Number(span)} degrees from centre to centre of the ends of each {phrase.Noun}.");
        }

        var circle = phrase.Diameter("boltCircle", "boltCircleRadius") ?? (2 * phrase.Length("radius"));
        var width = phrase.Length("width", "size", "diameter") ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is. Say for example 'three curved slots 8 mm wide, 60 degrees, on an 80 mm circle'.");
        var frame = body.Form.Frames[0];
        circle ??= phrase.Bare() * 2;
        if (circle is null)
        {
            circle = Assumption.Round(Math.Min(frame.HalfU, frame.HalfV) * 4 / 3);
            findings.Assume($"Assumed a circle of {Format.Length(circle.Value)} for the {phrase.Noun}.");
        }

        var sizes = new Dictionary<string, double> { ["width"] = width, ["angle"] = span, ["circle"] = circle.Value };
        if (phrase.Length("depth") is { } depth && Math.Abs(depth - frame.Thickness) > 1e-9 * depth)
        {
            sizes.Add("depth", depth);
        }

        return [new FeatureSpec(Kind, sizes, null, frame.Name, new PatternSpec(PatternKind.Circle, count, Diameter: circle))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" => new("width"),
        "boltCircle" => new("circle"),
        "depth" => new("depth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature) => $"{Format.Length(feature.Sizes["width"])} curved slot of {Format.Number(feature.Sizes["angle"])} degrees";

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        var (radius, half, angle) = (sizes["circle"] / 2, sizes["width"] / 2, sizes["angle"]);
        if (half >= radius || angle > LargestAngle)
        {
            throw Refuse.Prompt($"A {Label(feature)} does not fit on a circle of {Format.Length(2 * radius)}.");
        }

        var ends = 2 * Math.Asin(half / radius) * 180 / Math.PI;
        if ((angle + ends) * feature.Pattern!.Count >= 360)
        {
            throw Refuse.Prompt($"{feature.Pattern.Count} of a {Label(feature)} would run into each other on a circle of {Format.Length(2 * radius)}.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        var (radius, half) = (feature.Sizes["circle"] / 2, feature.Sizes["width"] / 2);
        return frame.Room(radius + half, 0) > 0 && frame.Room(0, radius + half) > 0 && (frame.InnerRadius == 0 || radius - half > frame.InnerRadius);
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => feature.Sizes["width"];

    protected override double SmallestReach(FeatureSpec feature) => feature.Sizes["width"] / 2;

    protected override double? Volume(FeatureSpec feature, Frame frame) => Bent(feature, new(feature.Sizes["circle"] / 2, 0)).Area * Reach(feature, frame).Depth;

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        var face = build.Face(Bent(feature, spot), frame.At(0, 0, -depth - below), frame.U, frame.V, []);
        yield return build.Extrude(face, frame.Normal * (above + depth + below));
    }

    // About the middle of the face; the spot is the middle of the slot.
    private static Outline Bent(FeatureSpec feature, Spot spot)
    {
        var (radius, half) = (feature.Sizes["circle"] / 2, feature.Sizes["width"] / 2);
        var middle = Math.Atan2(spot.V, spot.U);
        var bend = feature.Sizes["angle"] * Math.PI / 180;
        var (from, to) = (middle - (bend / 2), middle + (bend / 2));
        var (a, b) = (Outline.Polar(radius + half, from), Outline.Polar(radius + half, to));
        var (c, d) = (Outline.Polar(radius - half, to), Outline.Polar(radius - half, from));
        return Outline.From(a.X, a.Y).Arc(b.X, b.Y, bend).Arc(c.X, c.Y, Math.PI).Arc(d.X, d.Y, -bend).Arc(a.X, a.Y, Math.PI);
    }
}
