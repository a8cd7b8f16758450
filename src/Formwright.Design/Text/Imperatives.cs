using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Puts the body first where an order names it last: "put a boss in each corner of a plate" is a plate with a boss in each corner.</summary>
internal static partial class Imperatives
{
    /// <summary>The text with the body first.</summary>
    public static string Plain(string text) => Order().Replace(text, m => $"A {m.Groups["size"].Value}{m.Groups["body"].Value}{m.Groups["sizes"].Value} with {m.Groups["what"].Value} {(m.Groups["cut"].Success ? "cut " : "")}{m.Groups["place"].Value} the {m.Groups["body"].Value}{m.Groups["rest"].Value}", 1);

    [GeneratedRegex(
        @"^\W*(?:please\s+)?(?:put|place|add|stand|mount|(?<cut>cut|scoop)(?=[^.;]*\sout\s+of\s))\s+(?<what>(?:an?\s|""|two\s|three\s|four\s)(?:[^.;\n]|\.(?=\d))*?)\s+(?<place>(?:(?:in|at|on|near|to|into|onto|out\s+of|across|through|along)\s+)(?:(?:the|each|every|one|all|both|four|centre|center|middle|top|bottom|front|back|rear|left|right|upper|lower|corners?|ends?|edges?|sides?|faces?|of)\s+)*?(?:of\s+|in\s+|on\s+)?)an?\s+(?<size>(?:\d[\d.x× ]*(?:mm|cm)?\s+(?:(?:by|x)\s+\d[\d.]*\s*(?:mm)?\s+)*)?(?:(?:steel|aluminium|aluminum|square|round|flat)\s+)*)(?<body>plate|block|cube|disc|disk|cylinder|bar|sheet)(?<sizes>(?:\s+(?:of\s+)?\d[\d.x× ]*\d(?:\s*mm)?)?)(?<rest>(?:\s*,.*|\s*[.;].*|\s*)$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Order();
}
