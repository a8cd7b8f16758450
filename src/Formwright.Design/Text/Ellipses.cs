using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Repeats the noun that a second clause leaves out: "two 8 mm holes in the base and two in the wall".</summary>
internal static partial class Ellipses
{
    /// <summary>The text with the noun in both clauses.</summary>
    public static string Plain(string text) => Again().Replace(text, m => $". {char.ToUpperInvariant(m.Groups["n"].Value[0])}{m.Groups["n"].Value[1..]} {m.Groups["h"].Value} {m.Groups["p"].Value}");

    [GeneratedRegex(@"(?<=\b(?:\d|two|three|four|five|six)x?\s+(?<h>(?:M?\d[\w.]*\s)(?:[\w-]+\s){0,3}?(?:holes|slots|pockets))\s(?:in|on|through)\s(?:the|each)\s[^.;:\n]*),?\s+and\s+(?<n>(?:[2-9]|two|three|four|five|six))\s(?<p>in|on|through)(?=\s(?:the|each)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Again();
}
