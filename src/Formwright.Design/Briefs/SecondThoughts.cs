using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>
/// Takes back what a brief takes back itself: "a V-groove... replaced by a rectangular groove", "along its 40 ... sorry, along its 30 mm
/// direction", "a 5 mm hole... leave that out".
/// </summary>
internal static partial class SecondThoughts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A brief without what it takes back.</summary>
    public static string Settle(string brief)
    {
        brief = Dropped().Replace(brief, "");
        while (Replaced().Match(brief) is { Success: true } match)
        {
            var before = brief[..match.Index];
            var sentence = LastSentence().Match(before).Index;
            var again = match.Groups["first"].Value;

            // What is said again begins with the same word, or replaces all since the last pause.
            var from = again.Length > 0 ? before.LastIndexOf($" {again} ", StringComparison.OrdinalIgnoreCase) + 1 : 0;
            from = from > sentence ? from : Math.Max(sentence, Pause().Matches(before) is [.., var pause] ? pause.Index + pause.Length : sentence);
            brief = before[..from] + brief[(match.Index + match.Length)..];
        }

        return brief;
    }

    // A sentence that is given up at its end.
    [GeneratedRegex(@"(?<=^|[.;!?]\s|\n)[^.;!?\n]*(?:\d\.\d[^.;!?\n]*)*(?:\.\.\.|…|[ \t][–—-])\s*(?:(?:no|oh|ah|hm+|actually|wait|sorry)\b,?\s*)*(?:(?:please|but|better|we(?:'ll)?|I(?:'ll)?|let's|let us)\s+)*(?:skip|leave|omit|forget|drop|scrap|ignore|cancel|never ?mind|not? (?:needed|necessary)|no (?:hole|slot|groove|pocket|chamfer|fillet)s?\b)[^.;!?\n]*[.;!?]?", Options)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\s*(?:\.\.\.|…|,|[ \t][–—-])\s*(?:(?:no|oh|wait|actually)\b,?\s*)*(?:sorry|pardon|correction|replaced by|replaced with|instead of that|I mean|I meant|make that|make it|or rather|rather)\b[,:]?\s*(?=(?<first>at|along|on|in|from|across|through|with|of|by|an?)\b)?", Options)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"(?:[^.;!?\n]|(?<=\d)\.(?=\d))*$", Options)]
    private static partial Regex LastSentence();

    [GeneratedRegex(@"[,:]\s+|\band\s+", Options)]
    private static partial Regex Pause();
}
