using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Features;

/// <summary>Rounded edges. Rounded corners of a plate are its vertical edges; with half its width as radius they make round ends.</summary>
internal sealed class Fillet : EdgeTreatment
{
    private const double Same = 1e-6;

    public override string Kind => "fillet";

    public override IReadOnlyList<string> Nouns => ["fillet", "cornerFillet"];

    protected override string SizeName => "radius";

    protected override string Noun => "fillet radius";

    // A square without its quarter circle.
    protected override (double Area, double Centroid) Fill => (1 - (Math.PI / 4), (10 - (3 * Math.PI)) / (12 - (3 * Math.PI)));

    public override string Describe(FeatureSpec feature) => base.Describe(feature).Replace("Fillet radius", "Fillet", StringComparison.Ordinal);

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        if (feature.Style == Joint || RoundEnds(feature, body) is not { Count: > 0 } ends)
        {
            return base.Build(feature, body, shape, build);
        }

        shape = build.Difference(shape, [.. ends.Select(e => BeyondRound(e.End, e.Side, feature.Sizes["radius"], build))]);
        var rest = feature.Edges!.Where(name => !CuboidEdges.Members(name).All(m => ends.Exists(e => e.End.Name == m.A || e.End.Name == m.B))).ToList();
        return rest.Count == 0 ? shape : base.Build(feature with { Edges = rest }, body, shape, build);
    }

    protected override bool MayReachLimit(FeatureSpec feature, BodyContext body) => RoundEnds(feature, body).Count > 0;

    protected override double? Volume(FeatureSpec feature, EdgeGroup group, BodyContext body) => group.FilletVolume?.Invoke(feature.Sizes["radius"]);

    protected override int Apply(int shape, EdgeGroup group, FeatureSpec feature, BodyContext body, PipelineBuilder build) => build.Fillet(shape, group, feature.Sizes["radius"]);

    protected override IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) =>
        !phrase.HasMark("inner") && (phrase.Kind == "cornerFillet" || (phrase.Has(TermCategory.Place, "corner") && !phrase.Has(TermCategory.Place, "edge"))) ? ["vertical"] : null;

    // The faces that vanish because both their edges are rounded with half the distance between them, which the kernel cannot roll a ball
    // along; each with a face beside it.
    private static List<(Frame End, Frame Side)> RoundEnds(FeatureSpec feature, BodyContext body)
    {
        var ends = new List<(Frame End, Frame Side)>();
        var names = feature.Edges!.Where(e => e is "vertical" or "lengthwise" or "crosswise" || e.Contains('+', StringComparison.Ordinal)).ToList();
        if (names.Count == 0 || body.Form.EdgeGroup("top+front") is null)
        {
            return ends;
        }

        var edges = names.SelectMany(CuboidEdges.Members).ToList();
        foreach (var end in body.Form.Frames)
        {
            var sides = edges.Where(e => e.A == end.Name || e.B == end.Name).Select(e => body.Form.Frame(e.A == end.Name ? e.B : e.A)!).ToList();
            var side = sides.Find(s => sides.Exists(o => (o.Normal + s.Normal).Length < Same && Math.Abs((o.Origin - s.Origin).Length - (2 * feature.Sizes["radius"])) < Same));
            if (side is not null && !ends.Exists(e => e.Side.Normal.Cross(end.Normal).Length < Same))
            {
                ends.Add((end, side));
            }
        }

        return ends;
    }

    // What lies beyond a half cylinder that touches the end and both sides.
    private static int BeyondRound(Frame end, Frame side, double radius, PipelineBuilder build)
    {
        var run = end.Normal.Cross(side.Normal);
        var length = 2 * (Math.Abs(run.Dot(end.U)) > 0.5 ? end.HalfU : end.HalfV);
        var over = radius * Layout.Overshoot;
        var middle = end.Origin - (end.Normal * radius);
        double Extent(Func<Core.Point3, double> axis) =>
            (Math.Abs(axis(end.Normal)) * (radius + over)) + (Math.Abs(axis(side.Normal)) * 2 * (radius + over)) + (Math.Abs(axis(run)) * (length + (2 * over)));
        var block = build.Box(middle + (end.Normal * ((radius + over) / 2)), Extent(p => p.X), Extent(p => p.Y), Extent(p => p.Z));
        return build.Difference(block, build.Cylinder(middle - (run * ((length / 2) + (2 * over))), run, radius, length + (4 * over)));
    }
}
