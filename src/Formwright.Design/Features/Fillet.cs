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

    public override string Describe(FeatureSpec feature) => base.Describe(feature).Replace("Fillet radius", "Fillet", StringComparison.Ordinal);

    protected override Func<double, double>? Volume(EdgeGroup group) => group.FilletVolume;

    protected override int Apply(int shape, EdgeGroup group, double size, PipelineBuilder build) => build.Fillet(shape, group, size);

    protected override IReadOnlyList<string>? GroupsOfNoun(Phrase phrase) =>
        !phrase.HasMark("inner") && (phrase.Kind == "cornerFillet" || (phrase.Has(TermCategory.Place, "corner") && !phrase.Has(TermCategory.Place, "edge"))) ? ["vertical"] : null;
}
