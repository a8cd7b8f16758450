using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits.Features;

/// <summary>Solids that a follow-up adds: a part of its own where it is hardware, "add a nut", else what is joined to the body.</summary>
internal static class FurtherPart
{
    /// <summary>Adds a part beside the others.</summary>
    /// <returns>False when the solid is to be joined to the body or cut out of it.</returns>
    public static bool Add(EditDraft draft, Phrase phrase)
    {
        var placed = phrase.Terms.Exists(t => t.Is(TermCategory.Place) || t.Is(TermCategory.Face) || t.Is(TermCategory.Mark, "inner"));
        var hardware = Solid.Of(draft.Body.Kind) is Family { IsHardware: true };
        if (Solid.Of(SolidNoun.KindOf(phrase)) is not Family { IsPlain: false } family || !(phrase.HasMark("separate") || hardware || (family.IsHardware && !placed)))
        {
            return false;
        }

        if (phrase.Screw is null && family.Find("thread") is not null && draft.Body.Sizes.TryGetValue("thread", out var thread))
        {
            phrase.Screw = thread;
        }

        var part = new PartSpec(family.Spec(phrase, draft.Findings), []) { Name = phrase.Noun.ToLowerInvariant(), Mate = new MateSpec(MateSpec.Beside, draft.Others.Count) };
        draft.Others = [.. draft.Others, part];
        draft.Findings.Assume($"The {phrase.Noun} is a part of its own, beside the {draft.Title}.");
        draft.Changed = true;
        return true;
    }

    /// <summary>Gives a ring that is put around a hole the diameter of that: "a 60 mm collar on top around the bore", "a 20 mm boss around the hole".</summary>
    public static void Fit(EditDraft draft, Phrase phrase)
    {
        var around = draft.Words.Contains("around the bore", StringComparison.Ordinal) || draft.Words.Contains("around the hole", StringComparison.Ordinal) || draft.Words.Contains("around the center hole", StringComparison.Ordinal) || draft.Words.Contains("around the centre hole", StringComparison.Ordinal);
        if (!around || phrase.Measures.Exists(m => m.Role is "innerDiameter" or "innerRadius" or "wall") || Inner(draft) is not { } inner)
        {
            return;
        }

        var kind = SolidNoun.KindOf(phrase);
        if (Solid.Of(kind).SizeOf("innerDiameter") is null && kind is not ("boss" or "cylinder" or "disc"))
        {
            return;
        }

        foreach (var outer in phrase.Measures.Where(m => m.Role == "diameter"))
        {
            outer.Role = "outerDiameter";
        }

        phrase.Measures.Add(EditDraft.Size(phrase, inner, "innerDiameter"));
        phrase.AddMark("hollow");
    }

    private static double? Inner(EditDraft draft) =>
        draft.Features.LastOrDefault(f => f is { Kind: "hole", On: null, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 } })?.Sizes["diameter"]
        ?? (draft.Body.Sizes.TryGetValue("innerDiameter", out var inside) ? inside : null);
}
