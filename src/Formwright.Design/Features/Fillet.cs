using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Features;

/// <summary>Rounded edges. Rounded corners of a plate are its vertical edges.</summary>
internal sealed class Fillet : EdgeTreatment
{
    public override string Kind => "fillet";

    public override IReadOnlyList<string> Nouns => ["fillet", "cornerFillet"];

    protected override string SizeName => "radius";

    protected override string Noun => "fillet radius";

    // A square without its quarter circle.
    protected override (double Area, double Centroid) Fill => (1 - (Math.PI / 4), (10 - (3 * Math.PI)) / (12 - (3 * Math.PI)));

    public override string Describe(FeatureSpec feature) => base.Describe(feature).Replace("Fillet radius", "Fillet", StringComparison.Ordinal);

    /// <summary>Without a radius "a fully rounded left end" is half a circle.</summary>
    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var side = phrase.Terms.Find(t => t.Is(TermCategory.Face) && t.Term!.Id is "left" or "right" or "front" or "back")?.Term!.Id;
        var full = !phrase.HasSize && (phrase.Quote.Contains("full", StringComparison.OrdinalIgnoreCase) || phrase.HasMark(CutProfile.Half));
        if (full && side is null && phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && !t.Plural && !phrase.QuoteOf(t).Contains(' ', StringComparison.Ordinal)))
        {
            // "one end fully rounded"
            side = body.Form.Bounds.Size.X >= body.Form.Bounds.Size.Y ? "right" : "back";
        }

        if (side is null || !full || body.Form.EdgeGroup("top+front") is null || phrase.Has(TermCategory.Place, "corner"))
        {
            return base.Read(phrase, body, findings);
        }

        var size = body.Form.Bounds.Size;
        string[] across = side is "left" or "right" ? ["front", "back"] : ["left", "right"];
        return [new FeatureSpec(Kind, new Dictionary<string, double> { ["radius"] = (side is "left" or "right" ? size.Y : size.X) / 2 }, Edges: [.. across.Select(a => CuboidEdges.Between(a, side))])];
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build) =>
        FullEnd(feature, body) is { } outline ? Common(shape, outline, body.Form.Frame("top")!, body.Form.Bounds.Size.Z, build) : base.Build(feature, body, shape, build);

    protected override double? Volume(FeatureSpec feature, EdgeGroup group, BodyContext body) => group.FilletVolume?.Invoke(feature.Sizes["radius"]);

    // Two full quarters meet where the straight side between them vanishes: the common part with the rounded outline is exact there.
    protected override int Apply(int shape, EdgeGroup group, FeatureSpec feature, BodyContext body, PipelineBuilder build)
    {
        var radius = feature.Sizes["radius"];
        if (!IsExact(radius, group, body))
        {
            return build.Fillet(shape, group, radius);
        }

        var axis = Upright(group)!.Value;
        var (frame, size) = (body.Form.Frame(axis switch { 0 => "right", 1 => "back", _ => "top" })!, body.Form.Bounds.Size);
        var length = axis switch { 0 => size.X, 1 => size.Y, _ => size.Z };
        return Common(shape, Outline.Rectangle(2 * frame.HalfU, 2 * frame.HalfV, radius), frame, length, build);
    }

    // What is inside an outline that runs through the whole body.
    private static int Common(int shape, Outline outline, Frame frame, double length, PipelineBuilder build)
    {
        var margin = length * Layout.Overshoot;
        return build.Intersection(shape, build.Extrude(build.Face(outline, frame.At(0, 0, -length - margin), frame.U, frame.V, []), frame.Normal * (length + (2 * margin))));
    }

    // The outline with one round end, when two upright edges of one side are rounded by half its width; null for anything else.
    private static Outline? FullEnd(FeatureSpec feature, BodyContext body)
    {
        if (feature.Edges is not [var first, var second] || body.Form.EdgeGroup("top+front") is null || first.Split('+') is not [var a, var b] || second.Split('+') is not [var c, var d])
        {
            return null;
        }

        string[] sides = ["left", "right", "front", "back"];
        var side = new[] { a, b }.Intersect([c, d]).FirstOrDefault();
        if (side is null || !sides.Contains(side) || !new[] { a, b, c, d }.All(sides.Contains))
        {
            return null;
        }

        var (x, y) = (body.Form.Bounds.Size.X / 2, body.Form.Bounds.Size.Y / 2);
        var (along, across) = side is "left" or "right" ? (x, y) : (y, x);
        if (Math.Abs(feature.Sizes["radius"] - across) > 1e-9 * across || across > 2 * along)
        {
            return null;
        }

        // Drawn with the round end at the left, then turned.
        var outline = Outline.From(along, -across).To(along, across).To(across - along, across).Arc(across - along, -across, Math.PI);
        return outline.Turned(side switch { "left" => 0, "right" => Math.PI, "front" => Math.PI / 2, _ => -Math.PI / 2 });
    }

    protected override bool IsExact(double size, EdgeGroup group, BodyContext body) =>
        Upright(group) is not null && body.Form.EdgeGroup("top+front") is not null && Math.Abs(size - group.Limit) <= 1e-9 * size;

    private static int? Upright(EdgeGroup group) => group.Name switch
    {
        "vertical" => 2,
        "lengthwise" => 0,
        "crosswise" => 1,
        _ => null,
    };

    protected override IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) =>
        !phrase.HasMark("inner") && (phrase.Kind == "cornerFillet" || (phrase.Has(TermCategory.Place, "corner") && !phrase.Has(TermCategory.Place, "edge"))) ? ["vertical"] : null;
}
