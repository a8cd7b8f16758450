using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Writes the noun for a pronoun that stands for holes: "They are counterbored 11 mm, 6 mm deep." tells of the holes of the sentence before.</summary>
internal static partial class HolePronouns
{
    /// <summary>The text with "the holes are" for "they are", where the last thing named before is a hole.</summary>
    public static string Plain(string text) => Further().Replace(Spaced().Replace(Placed().Replace(Subject().Replace(text, Named), Named), " "), "and another one ");

    private static string Named(Match match)
    {
        var one = match.Groups["one"].Success;
        var verb = match.Groups["has"].Success ? match.Groups["has"].Value : one ? "is" : "are";
        return $"{match.Groups["stop"].Value}The {(one ? "hole" : "holes")} {verb} ";
    }

    // Only a hole is sunk, tapped or reamed.
    [GeneratedRegex(
        @"(?<stop>[.;]\s+)(?<=\b(?:holes?|bores?)\b(?:[^.;\n]|\.(?=\d))*[.;]\s+)(?:(?<one>it)|they|these|(?:all|both|each|every\s+one)(?:\s+(?:of\s+(?:them|these|the\s+holes)|\w+\s+of\s+them|two|three|four|six|eight|one))?)\s+(?:(?:is|are|should\s+be|must\s+be|shall\s+be|to\s+be|get)\s+|(?<has>has|have)\s+)(?:(?:all|each|also|then|both)\s+)*(?=(?:an?\s+)?(?:counter|c'?bored?|tapped|threaded|reamed|spot\s*faced))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();

    // Of "they" with a place the holes are the noun when nothing else was named behind them.
    [GeneratedRegex(
        @"(?<stop>[.;]\s+)they\s+(?<=\bholes\b(?:[^.;\n]|\.(?=\d)){0,60}[.;]\s+they\s+)(?<!\b(?:boss|bosses|slots?|pockets?|posts?|ribs?|legs?|pins?|tabs?|walls?|lugs?|standoffs?|grooves?)\b(?:[^.;\n]|\.(?=\d)){0,60}[.;]\s+they\s+)(?:are|should\s+be|sit|lie|stand)\s+(?=(?:all\s+|each\s+)?(?:\d+(?:\.\d+)?\s*(?:mm|cm|in)?\s+(?:from|apart|in\s+from)|(?:evenly|equally)\s|spaced\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placed();

    // "two rows of 5 holes of 6 mm, ..., holes spaced 35 mm": the same holes.
    [GeneratedRegex(@"(?<=,)\s*(?:the\s+)?holes\s+(?<=\bholes\b(?:[^.;\n]|\.(?=\d))*,\s*(?:the\s+)?holes\s+)(?:are\s+)?(?=(?:spaced|pitched)\b|\d+(?:\.\d+)?\s*(?:mm)?\s+apart)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    // "a hole in each corner and one in the centre"
    [GeneratedRegex(@"\b(?:and|plus)\s+(?<=\b(?:holes?|bores?)\b(?:(?!\bone\b)[^.;:\n]|\.(?=\d))*)(?:also\s+)?(?:a\s+single\s+)?one\s+(?:more\s+)?(?=(?:in|at)\s+(?:the|its)\s+(?:very\s+)?(?:middle|cent(?:re|er))\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();
}
