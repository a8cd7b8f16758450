using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

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
        var margin = length * Layout.Overshoot;
        var outline = Outline.Rectangle(2 * frame.HalfU, 2 * frame.HalfV, radius);
        return build.Intersection(shape, build.Extrude(build.Face(outline, frame.At(0, 0, -length - margin), frame.U, frame.V, []), frame.Normal * (length + (2 * margin))));
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
