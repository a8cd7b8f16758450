using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>Sinks a head into holes that are there: "countersink all of them", "counterbore it, 35 mm diameter, 10 mm deep".</summary>
internal sealed partial class SunkHead : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        if (phrase.Kind is not (Hole.Counterbore or Hole.Countersink) || request.Chosen.Count == 0 || request.Chosen.Any(f => f.Kind != "hole"))
        {
            return false;
        }

        var holes = Meant(request);
        draft.Handled.Add("hole");

        // A size beside the word is the head's.
        foreach (var measure in phrase.Measures.Where(m => m is { From: null, IsLength: true }))
        {
            measure.Role = measure.Role switch
            {
                null or "diameter" or "size" or "width" => "headDiameter",
                "depth" or "height" => "headDepth",
                var role => role,
            };
        }

        foreach (var hole in holes)
        {
            var head = new Phrase(phrase.Head, phrase.Prompt);
            head.Measures.AddRange(phrase.Measures.Where(m => !m.Used || m.Role is "headDiameter" or "headDepth" or "headAngle"));
            head.Measures.ForEach(m => m.Used = false);
            head.Measures.Add(EditDraft.Size(phrase, hole.Sizes["diameter"], "diameter"));
            var read = request.Kind.Read(head, draft.Host(), draft.Findings)[0];
            var heads = read.Sizes.Where(s => s.Key.StartsWith("head", StringComparison.Ordinal)).ToDictionary();
            draft.Replace(hole, hole with { Style = read.Style, Sizes = hole.Sizes.Where(s => !s.Key.StartsWith("head", StringComparison.Ordinal)).Concat(heads).ToDictionary() });
        }

        return true;
    }

    // "counterbore these holes": of several sizes those that the noun chooses, else the several that were made last.
    private static IReadOnlyList<FeatureSpec> Meant(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var noun = draft.Reading.Phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Feature, "hole"));
        if (noun is not null)
        {
            phrase.Measures.AddRange(noun.Measures.Where(m => !m.Used && !phrase.Measures.Contains(m)));
            if (FeatureChoice.Of(draft, noun, [.. request.Existing], request.Verb) is { } named && (named.Count < request.Existing.Count || named.Exists(h => !request.Existing.Contains(h))))
            {
                return named;
            }
        }

        if (request.Existing.Select(h => h.Sizes["diameter"]).Distinct().Count() < 2)
        {
            return request.Chosen;
        }

        var several = noun?.Plural == true || noun?.Count > 1 || phrase.Count > 1 || Several().IsMatch(draft.Words);
        var last = Focus.Last(draft.Previous, f => f.Kind == "hole" && f.Pattern?.Total > 1 == several) ?? request.Chosen[^1];
        return [.. request.Existing.Where(h => h.Sizes["diameter"] == last.Sizes["diameter"])];
    }

    [GeneratedRegex(@"\b(?:them|these|those|all|both)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Several();
}
