using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Names corners by the sides that they are between.</summary>
internal static partial class PlainCorners
{
    /// <summary>The text with such names. The upper corners of a plate that lies are its back ones, as its drawing is looked at from above.</summary>
    public static string Plain(string text)
    {
        var plain = Opposite().Replace(Told().Replace(text, m => $"{m.Groups["in"].Value} the {m.Groups["v"].Value} {m.Groups["u"].Value} and {Other(m.Groups["v"].Value)} {Other(m.Groups["u"].Value)} corners{m.Groups["between"].Value}"), "the front left and back right corners");
        return Plate().IsMatch(plain) && !Standing().IsMatch(plain) ? Corner().Replace(plain, m => $"{(m.Groups["up"].Success ? "back" : "front")} {m.Groups["side"].Value} corner") : plain;
    }

    private static string Other(string side) => side.ToLowerInvariant() switch
    {
        "left" => "right",
        "right" => "left",
        "front" => "back",
        _ => "front",
    };

    // "In diagonally opposite corners, the first in the back left corner."
    [GeneratedRegex(@"\b(?<in>in|at) (?:the )?(?:two )?diagonally opposite corners(?<between>[^.;]*?),? (?:the first|one)(?: one| hole| of them)?(?: is| being)? (?:in|at|near) the (?<v>front|back|rear) (?<u>left|right)(?: hand)? corner\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<=\b(?:chamfer|notch|fillet|radius|rounded)[^.;]*)\b(?:the\s+)?(?:two\s+)?diagonally\s+opposite\s+corners\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opposite();

    [GeneratedRegex(@"\b(?:plate|sheet|panel)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:upright|standing|stands|vertical|wall|back|front|rear|block|bracket|box|side plate)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(?:(?<up>top|upper)|bottom|lower)[\s-]+(?<side>left|right)(?:[\s-]+hand)?\s+corner\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Corner();
}
