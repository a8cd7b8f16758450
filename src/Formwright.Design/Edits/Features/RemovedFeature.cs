using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits.Features;

/// <summary>Takes features away: "remove the holes", "no chamfer", "delete the 6 mm hole".</summary>
internal sealed partial class RemovedFeature : FeatureChange
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

        if (AllBut().IsMatch(draft.Words))
        {
            draft.Changed |= draft.Features.RemoveAll(f => !chosen.Contains(f)) > 0;
            return true;
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

        if (EverySecond(draft, chosen) || OnSide(draft, phrase, chosen))
        {
            return true;
        }

        draft.Features.RemoveAll(chosen.Contains);
        draft.Changed = true;
        return true;
    }

    // "remove every second one": the first stays.
    private static bool EverySecond(EditDraft draft, IReadOnlyList<FeatureSpec> chosen)
    {
        if (!EveryOther().IsMatch(draft.Words) || chosen.LastOrDefault(f => f.Pattern is { Total: > 1, Kind: not PatternKind.Around }) is not { } feature)
        {
            return false;
        }

        var pattern = feature.Pattern!;
        var at = draft.Features.IndexOf(feature);
        draft.Changed = true;
        if (pattern is { Kind: PatternKind.Circle, Angles: null } && pattern.Count % 2 == 0)
        {
            draft.Features[at] = feature with { Pattern = pattern with { Count = pattern.Count / 2 } };
            return true;
        }

        var spots = Layout.Spots(pattern, draft.Host(feature.On).Form.Frame(feature.Face!)!, feature.Kind);
        draft.Features.RemoveAt(at);
        draft.Features.InsertRange(at, spots.Where((_, i) => i % 2 == 0).Select(s => feature with { Name = null, Pattern = new PatternSpec(PatternKind.One, OffsetU: s.U, OffsetV: s.V) }));
        return true;
    }

    [GeneratedRegex(@"\b(?:everything|all(?: of them)?|all the \w+)(?: else)? (?:but|except(?: for)?|besides)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AllBut();

    [GeneratedRegex(@"\bevery (?:second|other|2nd)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EveryOther();

    // "delete the two holes on the left": of a pattern those that stand on that side; each of the others keeps its place.
    private static bool OnSide(EditDraft draft, Phrase phrase, IReadOnlyList<FeatureSpec> chosen)
    {
        if (phrase.First(TermCategory.Face) is not { } named)
        {
            return false;
        }

        var thinned = false;
        foreach (var feature in chosen.Where(f => f.Pattern is { Total: > 1, Kind: not PatternKind.Around }))
        {
            var frame = draft.Host(feature.On).Form.Frame(feature.Face!)!;
            if (named == feature.Face || Placement.SideOf(named, frame) is not { } side)
            {
                continue;
            }

            var spots = Layout.Spots(feature.Pattern!, frame, phrase.Noun);
            var left = spots.Where(s => side.End * (side.AlongV ? s.V : s.U) <= 1e-6).ToList();
            if (left.Count == 0 || left.Count == spots.Count)
            {
                continue;
            }

            if (phrase.Count is { } count && count != spots.Count - left.Count)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': on the {named} there are {spots.Count - left.Count} of the {spots.Count} {phrase.Noun}, not {count}.");
            }

            var at = draft.Features.IndexOf(feature);
            draft.Features.RemoveAt(at);
            draft.Features.InsertRange(at, left.Select(s => feature with { Name = null, Pattern = new PatternSpec(PatternKind.One, OffsetU: s.U, OffsetV: s.V) }));
            thinned = true;
        }

        draft.Changed |= thinned;
        return thinned;
    }
}
