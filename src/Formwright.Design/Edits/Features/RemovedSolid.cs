using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>Takes a joined solid or a further part away again: "remove the cylinder", "no standoffs after all", "without the lid".</summary>
internal static class RemovedSolid
{
    /// <summary>True when a phrase names a solid that is to go.</summary>
    public static bool IsMeant(EditDraft draft, Phrase phrase) =>
        phrase.Negated
        || (draft.Reading.Governing(TermCategory.Verb, phrase.Head.Start) == "remove" && !draft.Reading.Phrases.Any(p => p.Head.Is(TermCategory.Feature) && p.Head.Start < phrase.Head.Start));

    /// <summary>Removes what the prompt names.</summary>
    public static void Apply(EditDraft draft)
    {
        foreach (var phrase in draft.Reading.Phrases.Where(p => (p.Head.Is(TermCategory.Solid) || p.Head.Is(TermCategory.Unsupported)) && (p.Definite || p.Negated) && IsMeant(draft, p)))
        {
            var kind = phrase.Head.Is(TermCategory.Solid) ? SolidNoun.KindOf(phrase) : phrase.Kind;
            foreach (var gone in draft.Features.Where(f => f.Body is { } body && (body.Kind == kind || body.Kind == phrase.Kind || f.Name == kind)).ToList())
            {
                Remove(draft, gone);
            }

            var left = draft.Others.Where(p => p.Name != kind && p.Body.Kind != kind).ToList();
            draft.Changed |= left.Count < draft.Others.Count;
            phrase.IsTaken |= left.Count < draft.Others.Count;
            draft.Others = left;
        }
    }

    /// <summary>Removes a joined solid with what is on it; a hole that goes on through the body below stays in that.</summary>
    public static void Remove(EditDraft draft, FeatureSpec gone)
    {
        draft.Features.Remove(gone);
        draft.Changed = true;
        foreach (var on in draft.Features.Where(f => gone.Name is not null && f.On == gone.Name).ToList())
        {
            if (on is { Kind: "hole", Face: "top", Pattern: { } pattern } && !on.Sizes.ContainsKey("depth") && gone.Pattern is { Kind: PatternKind.One } place)
            {
                var moved = pattern with { OffsetU = pattern.OffsetU + place.OffsetU, OffsetV = pattern.OffsetV + place.OffsetV, AnchorU = place.AnchorU, AnchorV = place.AnchorV };
                draft.Replace(on, on with { On = gone.On, Face = gone.Face, Pattern = moved });
                draft.Findings.Assume($"The {FeatureKind.Of(on.Kind).Describe(on)} goes on through the {draft.Title}, so it stays there.");
            }
            else
            {
                draft.Features.Remove(on);
            }
        }
    }
}
