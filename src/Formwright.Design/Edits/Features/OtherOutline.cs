using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>Another outline for a hole: "turn it into a hexagonal hole", "make the hole square", "make it round again".</summary>
internal sealed class OtherOutline : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var round = phrase.HasMark("round");
        var asked = request.Verb is "replace" or "set" or "make" && (phrase.Definite || request.Verb == "replace" || draft.Says(TermCategory.Pronoun, "it"));
        var chosen = request.Chosen.Where(f => f.Kind is "hole" or "pocket" && f.Pattern is not null).ToList();
        if (!asked || phrase.Kind is not ("hole" or "pocket" or "cutout") || !(round || CutProfile.IsNamed(phrase)) || chosen.Count == 0 || (round && chosen.TrueForAll(f => f.Kind == "hole")))
        {
            return false;
        }

        foreach (var old in chosen)
        {
            var across = old.Sizes.GetValueOrDefault("diameter", old.Sizes.GetValueOrDefault("acrossFlats", old.Sizes.GetValueOrDefault("width")));
            var next = new Phrase(phrase.Head, phrase.Prompt);
            next.Merge(phrase);
            next.Measures.ForEach(m => m.Used = false);
            if (!phrase.HasSize)
            {
                next.Measures.Add(EditDraft.Size(phrase, across));
                draft.Findings.Assume($"The {(round ? "round " : "")}{phrase.Noun} is {Text.Format.Length(across)} across, as before.");
            }

            var sizes = FeatureKind.Of(round ? "hole" : "pocket").Read(next, draft.Host(old.On), draft.Findings)[0];
            var depth = old.Sizes.TryGetValue("depth", out var deep) ? sizes.Sizes.Append(new("depth", deep)).DistinctBy(s => s.Key).ToDictionary() : sizes.Sizes.Where(s => s.Key != "depth").ToDictionary();
            draft.Replace(old, sizes with { Sizes = depth, Face = old.Face, Pattern = old.Pattern, On = old.On, Name = old.Name });
        }

        return true;
    }
}
