using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Chooses among features of a kind those that a phrase means: "the center hole", "the corner holes", "the 6 mm holes", "the holes".</summary>
internal static partial class FeatureChoice
{
    private const double Tolerance = 1e-6;

    /// <summary>The features that the words choose; all when they choose none.</summary>
    public static List<FeatureSpec> Of(EditDraft draft, Phrase phrase, List<FeatureSpec> existing, string? verb)
    {
        var words = phrase.Terms.Where(t => t.Start < phrase.Head.Start).ToList();
        if (Part(draft, phrase, existing) is { Count: > 0 } some)
        {
            return some;
        }

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
            // Where none is in the middle none is taken away.
            return verb == "remove" && words.Exists(t => t.Is(TermCategory.Place, "center")) ? [] : existing;
        }

        phrase.Terms.RemoveAll(t => chosen.Count < existing.Count && t.Start < phrase.Head.Start && t.Is(TermCategory.Place));
        return chosen.Count == existing.Count && verb != "remove" && !phrase.HasMark("all") ? Latest(draft, phrase, chosen) : chosen;
    }

    // "the upper two holes", "the middle hole": some members of a pattern, which become features of their own.
    private static List<FeatureSpec>? Part(EditDraft draft, Phrase phrase, List<FeatureSpec> existing)
    {
        if (EveryOther().IsMatch(draft.Words) && existing.Exists(f => f.Pattern is { Total: > 1 }))
        {
            return Split(draft, phrase, existing, (_, _, spots, spot) => spots.IndexOf(spot) % 2 == 1);
        }

        if (!phrase.Definite || phrase.Terms.Find(t => t.Start < phrase.Head.Start && (t.Is(TermCategory.Face) || t.Is(TermCategory.Place, "center"))) is not { } which
            || (which.Is(TermCategory.Place) && existing.Exists(f => f.Pattern is { Kind: PatternKind.One })))
        {
            return null;
        }

        // Each may be a feature of its own already.
        var single = existing.FindAll(f => f.Pattern is { Total: 1 } && f.Face == existing[0].Face && f.On == existing[0].On);
        if (single.Count > 1 && draft.Host(single[0].On).Form.Frame(single[0].Face ?? "") is { } face)
        {
            var places = single.ConvertAll(f => Layout.Spots(f.Pattern!, face, phrase.Noun)[0] is var spot ? (spot.U, spot.V) : default);
            var own = single.FindAll(f => IsMeant(which, f, face, places, places[single.IndexOf(f)]));
            if (own.Count > 0 && own.Count < single.Count && (phrase.Count is null || phrase.Count == own.Count))
            {
                phrase.Terms.Remove(which);
                phrase.Count = null;
                return own;
            }
        }

        var parts = Split(draft, phrase, existing, (feature, frame, spots, spot) => IsMeant(which, feature, frame, spots, spot));
        if (parts.Count == 0 && which.Is(TermCategory.Place) && phrase.Plural)
        {
            // "the middle ones" of two rows of three: the middle column.
            parts = Split(draft, phrase, existing, (_, _, spots, spot) => Math.Abs(spot.U - spots.Average(s => s.U)) < Tolerance);
        }

        if (parts.Count > 0)
        {
            phrase.Terms.Remove(which);
            phrase.Count = null;
        }

        return parts;
    }

    // The members of patterns that are meant, each a feature of its own from now on.
    private static List<FeatureSpec> Split(EditDraft draft, Phrase phrase, List<FeatureSpec> existing, Func<FeatureSpec, Frame, List<(double U, double V)>, (double U, double V), bool> isMeant)
    {
        var parts = new List<FeatureSpec>();
        foreach (var feature in existing.Where(f => f.Pattern is { Total: > 1, Kind: not PatternKind.Around }))
        {
            if (draft.Host(feature.On).Form.Frame(feature.Face ?? "") is not { } frame)
            {
                continue;
            }

            var spots = Layout.Spots(feature.Pattern!, frame, phrase.Noun).Select(s => (s.U, s.V)).ToList();
            var meant = spots.FindAll(s => isMeant(feature, frame, spots, s));
            if (meant.Count == 0 || meant.Count == spots.Count || (phrase.Count is { } count && count != meant.Count))
            {
                continue;
            }

            FeatureSpec At((double U, double V) spot) => feature with { Name = null, Pattern = new PatternSpec(PatternKind.One, OffsetU: spot.U, OffsetV: spot.V) };
            var at = draft.Features.IndexOf(feature);
            var own = meant.ConvertAll(At);
            draft.Features.RemoveAt(at);
            draft.Features.InsertRange(at, [.. spots.Except(meant).Select(At), .. own]);
            parts.AddRange(own);
        }

        return parts;
    }

    // Of a plate that is seen from above the upper ones are those at the back.
    private static bool IsMeant(Lexeme which, FeatureSpec feature, Frame frame, List<(double U, double V)> spots, (double U, double V) spot)
    {
        if (which.Is(TermCategory.Place))
        {
            return Math.Abs(spot.U - spots.Average(s => s.U)) < Tolerance && Math.Abs(spot.V - spots.Average(s => s.V)) < Tolerance;
        }

        var side = feature.Face is "top" or "bottom" ? which.Term!.Id switch { "top" => "back", "bottom" => "front", var id => id } : which.Term!.Id;
        return Placement.SideOf(side, frame) is { } end && end.End * (end.AlongV ? spot.V - spots.Average(s => s.V) : spot.U - spots.Average(s => s.U)) > Tolerance;
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

    [GeneratedRegex(@"^(?!.*\b(?:remove|delete|drop)\b).*\bevery (?:second|other|2nd)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EveryOther();
}
