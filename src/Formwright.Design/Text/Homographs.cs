using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>
/// Words of two meanings: a rebate "round the window" runs around it, while "round the edges" is something to do; "a step 5 mm wide" is cut, while
/// "step 5" counts what is said; "a 5 mm radius on the top edges" is a rounding.
/// </summary>
internal static partial class Homographs
{
    /// <summary>The text with "around" for the preposition, a word between a step and its size, and the names of the two sizes of its section.</summary>
    public static string Plain(string text) => Rounding().Replace(SizedStep().Replace(Section().Replace(Preposition().Replace(text, "around"), "${noun} of ${w} mm wide and ${d} mm deep"), "step of "), "fillet");

    [GeneratedRegex(@"\b(?<noun>step|rebate|rabbet),?\s+(?:of\s+)?(?<w>\d+(?:\.\d+)?)\s*(?:mm)?\s*[x×]\s*(?<d>\d+(?:\.\d+)?)(?:\s*mm\b|(?=\s+(?:along|on|at|in|round|around|all)\b))(?!\s*[x×])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"\bstep,?\s+(?=\d(?:\.\d+)?\s*(?:mm|cm|x|×|by|wide|deep|high|long|tall)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizedStep();

    [GeneratedRegex(@"(?<=\b(?:way|runs?|running|goes|going|all)\s+)round(?=\s+(?:it|the|its)\b)|(?<=(?:\b(?:deep|wide|mm|high|step|rebate|rabbet|groove|slot|channel|ledge|recess|lip|rim|runs?|running|goes|going|way|all|cut|milled)|\d)\s+)round(?=\s+(?:it\b|(?:the|its|that)\s+(?:\w+\s+)?(?:hole|bore|opening|window|cut-?out|aperture|pocket|block|cube|body|bar|outside|perimeter|sides?|boss|post)\b(?!\s+edges?)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?<=\d\s*(?:mm|cm|in|"")?\s+)(?<!\bof\s+(?:an?\s+)?\d+(?:\.\d+)?\s*(?:mm|cm|in|"")?\s+)radi(?:us|i)(?=\s+(?:on|along|to)\s+(?:(?:the|all|each|both|every|its|one|four|two|top|bottom|upper|lower|front|back|rear|left|right|long|short|outer|vertical|horizontal|of)\s+){1,5}edges?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounding();
}
