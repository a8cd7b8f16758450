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

    /// <summary>Puts a collar on a round rod: "add a 24 mm collar, 10 mm wide, in the middle", "a collar 20 mm from the left end".</summary>
    /// <returns>False for anything else.</returns>
    public static bool Collar(EditDraft draft, Phrase phrase)
    {
        if (Solid.Of(draft.Body.Kind) is not Round || SolidNoun.KindOf(phrase) is not "ring" || phrase.Measures.Exists(m => m.Role is "innerDiameter" or "innerRadius" or "wall") || phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is "top" or "bottom"))
        {
            return false;
        }

        var inset = phrase.Measures.Find(m => m is { Used: false, Role: "inset" });
        var width = phrase.Length("width", "height", "thickness", "length");
        var across = phrase.Diameter("outerDiameter", "outerRadius") ?? phrase.Diameter() ?? phrase.Bare();
        width ??= phrase.Bare();
        var whole = draft.Host().Form.Bounds.Size.Z;
        if (across is not { } diameter || width is not { } wide || wide >= whole || (inset is null && !phrase.Has(TermCategory.Place, "center")))
        {
            phrase.Release();
            return false;
        }

        var lift = inset is null ? (whole - wide) / 2 : inset.From is "right" or "top" ? whole - phrase.Take(inset) - wide : phrase.Take(inset);
        draft.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One))
        {
            Body = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = wide }), Lift = lift, Name = phrase.Noun.ToLowerInvariant(),
        });
        draft.Changed = true;
        return true;
    }

    /// <summary>Gives a ring that is put around a hole the diameter of that: "a 60 mm collar on top around the bore", "a 20 mm boss around the hole".</summary>
    public static void Fit(EditDraft draft, Phrase phrase)
    {
        var around = IsAround(draft);
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

    /// <summary>Carries the hole of the body on through a ring of the same inside that was put around it, so that there is one wall, not two.</summary>
    public static void Bore(EditDraft draft)
    {
        var (at, hole) = (draft.Features.Count - 1, draft.Features.FindIndex(f => f is { Kind: "hole", On: null, Style: null, Face: "top", Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 } } && !f.Sizes.ContainsKey("depth")));
        if (hole < 0 || hole >= at || draft.Features[at] is not { Kind: Addition.Id, On: null, Face: "top", Body: { } ring, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 } } added
            || !ring.Sizes.TryGetValue("height", out var height))
        {
            return;
        }

        var around = ring.Sizes.TryGetValue("innerDiameter", out var inner) ? ring.Kind is "ring" or "tube" && inner == draft.Features[hole].Sizes["diameter"] : ring.Kind is "cylinder" or "boss" && IsAround(draft);
        if (!around || !(ring.Sizes.TryGetValue("outerDiameter", out var outer) || ring.Sizes.TryGetValue("diameter", out outer)))
        {
            return;
        }

        var name = added.Name ?? ring.Kind;
        draft.Features[at] = added with { Name = name, Body = ring.Kind is "ring" or "tube" ? new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = outer, ["height"] = height }) : ring };
        draft.Features.Add(draft.Features[hole] with { On = name });
        draft.Features.RemoveAt(hole);
    }

    private static bool IsAround(EditDraft draft) => draft.Words.Contains("around the bore", StringComparison.Ordinal) || draft.Words.Contains("around the hole", StringComparison.Ordinal) || draft.Words.Contains("around the center hole", StringComparison.Ordinal) || draft.Words.Contains("around the centre hole", StringComparison.Ordinal);

    private static double? Inner(EditDraft draft) =>
        draft.Features.LastOrDefault(f => f is { Kind: "hole", On: null, Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 } })?.Sizes["diameter"]
        ?? (draft.Body.Sizes.TryGetValue("innerDiameter", out var inside) ? inside : null);
}
