using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits.Features;

/// <summary>Takes features away: "remove the holes", "no chamfer", "delete the 6 mm hole".</summary>
internal sealed class RemovedFeature : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase, chosen) = (request.Draft, request.Phrase, request.Chosen);
        if (request.Verb != "remove" && !phrase.Negated)
        {
            return false;
        }

        if (chosen.Count == 0)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': the {draft.Title} has none to remove.");
        }

        if (phrase.Kind is Hole.Counterbore or Hole.Countersink)
        {
            foreach (var hole in chosen.Where(f => f.Style == phrase.Kind))
            {
                draft.Replace(hole, hole with { Style = null, Sizes = hole.Sizes.Where(s => !s.Key.StartsWith("head", StringComparison.Ordinal)).ToDictionary() });
            }

            return true;
        }

        if ((phrase.Diameter() ?? phrase.Length("radius") ?? phrase.Bare()) is { } size)
        {
            chosen = [.. chosen.Where(f => f.Sizes.Values.Any(v => Math.Abs(v - size) < 1e-6))];
            if (chosen.Count == 0)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': the {draft.Title} has none of that size.");
            }
        }

        draft.Features.RemoveAll(chosen.Contains);
        draft.Changed = true;
        return true;
    }
}
