using Formwright.Design.Language;
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

    protected override int Apply(int shape, EdgeGroup group, FeatureSpec feature, BodyContext body, PipelineBuilder build) => build.Fillet(shape, group, feature.Sizes["radius"]);

    protected override IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) =>
        !phrase.HasMark("inner") && (phrase.Kind == "cornerFillet" || (phrase.Has(TermCategory.Place, "corner") && !phrase.Has(TermCategory.Place, "edge"))) ? ["vertical"] : null;
}
