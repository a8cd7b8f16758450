using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Chooses among features of a kind those that a phrase means: "the center hole", "the corner holes", "the 6 mm holes", "the holes".</summary>
internal static class FeatureChoice
{
    /// <summary>The features that the words choose; all when they choose none.</summary>
    public static List<FeatureSpec> Of(EditDraft draft, Phrase phrase, List<FeatureSpec> existing, string? verb)
    {
        var words = phrase.Terms.Where(t => t.Start < phrase.Head.Start).ToList();
        var chosen = existing;
        if (words.Exists(t => t.Is(TermCategory.Place, "center")))
        {
            chosen = chosen.FindAll(f => f.Pattern is { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 });
        }
        else if (words.Exists(t => t.Is(TermCategory.Place, "corner")))
        {
            chosen = chosen.FindAll(f => f.Pattern is { Kind: PatternKind.Corners } or { Kind: PatternKind.Grid, Count: 2, Rows: 2 } or { Kind: PatternKind.One, AnchorU: not 0, AnchorV: not 0 });
        }

        else if (chosen.Count > 1 && words.Find(t => t.Is(TermCategory.Mark) && t.Term!.Id is "small" or "big" || t.Is(TermCategory.Comparative) && t.Term!.Id is "size+" or "size-") is { } extent)
        {
            var wanted = extent.Term!.Id is "small" or "size-" ? chosen.Min(Across) : chosen.Max(Across);
            phrase.Terms.Remove(extent);
            return chosen.FindAll(f => Across(f) == wanted);
        }
        else if (chosen.Count > 1 && words.Exists(t => t.Is(TermCategory.Mark, "inner") || t.Is(TermCategory.Mark, "outer")) && chosen.Exists(f => f.Pattern?.Diameter is not null))
        {
            var circles = chosen.FindAll(f => f.Pattern?.Diameter is not null).OrderBy(f => f.Pattern!.Diameter).ToList();
            return [words.Exists(t => t.Is(TermCategory.Mark, "inner")) ? circles[0] : circles[^1]];
        }

        // "make the 6 mm holes 8 mm": of two sizes the first says which.
        if (chosen.Count > 0 && phrase.Measures.FindAll(m => m.IsLength && m is { From: null, Role: null or "diameter" or "radius" }) is [var which, _, ..] && which.Start < phrase.Head.Start)
        {
            var size = which.Millimetres * (which.Role == "radius" ? 2 : 1);
            var fitting = chosen.FindAll(f => f.Sizes.TryGetValue("diameter", out var d) && Math.Abs(d - size) < 1e-6);
            if (fitting.Count > 0)
            {
                which.Used = true;
                phrase.Measures.Remove(which);
                return fitting;
            }
        }

        if (chosen.Count == 0)
        {
            return existing;
        }

        phrase.Terms.RemoveAll(t => chosen.Count < existing.Count && t.Start < phrase.Head.Start && t.Is(TermCategory.Place));
        return chosen.Count == existing.Count && verb != "remove" && !phrase.HasMark("all") ? Latest(draft, phrase, chosen) : chosen;
    }

    private static double Across(FeatureSpec feature) => feature.Sizes.GetValueOrDefault("diameter", feature.Sizes.GetValueOrDefault("width"));

    // "the bore" is a single one, "the holes" are the several that were spoken of last.
    private static List<FeatureSpec> Latest(EditDraft draft, Phrase phrase, List<FeatureSpec> existing)
    {
        var differ = existing.Select(f => f.Sizes.GetValueOrDefault("diameter")).Distinct().Count() > 1;
        if (existing.Count < 2 || !differ)
        {
            return existing;
        }

        var many = phrase.Plural || phrase.Count > 1;
        var fitting = existing.FindAll(f => f.Pattern is { } pattern && pattern.Total > 1 == many);
        var last = fitting.Count > 0 ? fitting[^1] : many ? null : existing[^1];
        if (last is null)
        {
            return existing;
        }

        var chosen = existing.FindAll(f => f.Sizes.GetValueOrDefault("diameter") == last.Sizes.GetValueOrDefault("diameter") && (many || f == last));
        draft.Findings.Assume($"Took '{phrase.Noun}' for the {(many ? "ones" : "one")} of {Format.Length(last.Sizes.GetValueOrDefault("diameter"))}.");
        return chosen;
    }
}
