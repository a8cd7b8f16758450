using Formwright.Design.Features;
using Formwright.Design.Language;

namespace Formwright.Design.Edits;

/// <summary>Mirrors what was done to a part in the plane through its middle that faces left and right: "mirror it", "mirror the hole to the other side".</summary>
internal sealed class Mirroring : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm with an 8 mm hole 20 mm from the left edge", "mirror it"];

    public override void Apply(EditDraft draft)
    {
        if (!draft.Says(TermCategory.Verb, "mirror"))
        {
            return;
        }

        var named = draft.Reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature) && p.Definite).Select(p => FeatureKind.Named(p.Kind)!.Kind).ToHashSet();
        draft.Features = named.Count > 0
            ? [.. draft.Features, .. draft.Features.Where(f => named.Contains(f.Kind)).Select(Of).Where(m => !draft.Features.Contains(m)).Select(m => m with { Name = null })]
            : [.. draft.Features.Select(Of)];
        draft.Findings.Assume("Mirrored from left to right, in the plane through the middle.");
        draft.Changed = true;
        draft.Handled.UnionWith(named);
    }

    // What stands on another feature follows it.
    private static FeatureSpec Of(FeatureSpec feature)
    {
        if (feature.On is not null || feature.Pattern is not { } pattern)
        {
            return feature;
        }

        return feature.Face switch
        {
            "left" => feature with { Face = "right" },
            "right" => feature with { Face = "left" },
            _ => feature with { Pattern = pattern with { AnchorU = -pattern.AnchorU, OffsetU = pattern.AnchorU == 0 ? -pattern.OffsetU : pattern.OffsetU }, Tilt = -feature.Tilt },
        };
    }
}
