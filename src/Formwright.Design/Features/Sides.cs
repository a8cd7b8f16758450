using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Features;

/// <summary>The sides of a rectangular face that words name: "along one long edge", "on both ends", "all around".</summary>
internal static partial class Sides
{
    private static readonly string[] Names = ["front", "back", "left", "right"];

    /// <summary>True when the body has four upright sides below its top.</summary>
    public static bool AreOn(BodyContext body) => Names.All(n => body.Form.Frame(n) is { Round: false });

    /// <summary>The sides; empty when none is named.</summary>
    public static IReadOnlyList<string> Named(Phrase phrase, BodyContext body)
    {
        var names = phrase.Terms.Where(t => t.Is(TermCategory.Face) && Names.Contains(t.Term!.Id)).Select(t => t.Term!.Id).Distinct().ToList();
        if (names.Count > 0)
        {
            return names;
        }

        var (x, y) = (body.Form.Bounds.Size.X, body.Form.Bounds.Size.Y);
        if (phrase.Terms.Find(t => t.Is(TermCategory.Face) && t.Term!.Id is "long" or "short") is { } term)
        {
            string[] pair = term.Is(TermCategory.Face, "long") == x >= y ? ["front", "back"] : ["right", "left"];
            return term.Plural || IsBoth(phrase) ? pair : [pair[0]];
        }

        if (AreBothEnds(phrase) || (phrase.Has(TermCategory.Place, "end") && (IsBoth(phrase) || phrase.HasMark("all"))))
        {
            return x >= y ? ["left", "right"] : ["front", "back"];
        }

        if (phrase.Has(TermCategory.Place, "bothSides"))
        {
            return x >= y ? ["front", "back"] : ["left", "right"];
        }

        if (phrase.Has(TermCategory.Place, "middles") || phrase.Has(TermCategory.Place, "eachSide"))
        {
            return Names;
        }

        if (phrase.Has(TermCategory.Place, "end"))
        {
            return [x >= y ? "right" : "back"];
        }

        var all = phrase.HasMark("all") || phrase.Has(TermCategory.Place, "allAround")
            || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "edge") && (t.Plural || phrase.QuoteOf(t).StartsWith("perimeter", StringComparison.OrdinalIgnoreCase)));
        return all ? Names : [];
    }

    /// <summary>True for "at both ends", "at each end", "on its ends".</summary>
    public static bool AreBothEnds(Phrase phrase) =>
        phrase.Has(TermCategory.Place, "bothEnds") || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && (t.Plural || EachWord().IsMatch(phrase.QuoteOf(t))));

    private static bool IsBoth(Phrase phrase) => phrase.HasMark("both") || phrase.HasMark("all") || phrase.Count == 2;

    [GeneratedRegex(@"\b(?:each|every|either|both)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachWord();
}
