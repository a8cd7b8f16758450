namespace Formwright.Design.Edits.Features;

/// <summary>Makes a feature once more at a distance: "copy the hole 40 mm to the right".</summary>
internal sealed class CopiedFeature : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var copies = draft.Words.StartsWith("copy ", StringComparison.Ordinal) || draft.Words.StartsWith("duplicate ", StringComparison.Ordinal) || draft.Words.StartsWith("repeat ", StringComparison.Ordinal);
        if (!copies || !phrase.Measures.Exists(m => m is { Used: false, Role: "shift" }))
        {
            return false;
        }

        foreach (var feature in request.Chosen.Where(f => f.Pattern is not null))
        {
            phrase.Measures.ForEach(m => m.Used = false);
            draft.Features.Add(feature with { Name = null, Pattern = new PatternChange(draft, phrase, feature).Of(feature.Pattern!) });
            draft.Changed = true;
        }

        return true;
    }
}
