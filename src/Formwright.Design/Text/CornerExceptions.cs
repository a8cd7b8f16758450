using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Names the corners that are left: "at all corners except the top left" is in the other three.</summary>
internal static partial class CornerExceptions
{
    private const string Corner = @"(?:(?:the|at|in)\s+)*(?<v>front|back|rear|top|upper|bottom|lower)[\s-]*(?<u>left|right)(?:[\s-]+hand)?(?:\s+(?:one|corner))?|(?:(?:the|at|in)\s+)*(?<u>left|right)[\s-]*(?<v>front|back|rear)(?:\s+(?:one|corner))?";

    /// <summary>The text with the corners that are meant in place of all but those that are not.</summary>
    public static string Plain(string text) => Exception().Replace(text, Left);

    private static string Left(Match match)
    {
        var gone = match.Groups["v"].Captures.Zip(match.Groups["u"].Captures, (v, u) => (IsFar: IsFar(v.Value), IsRight: u.Value.Equals("right", StringComparison.OrdinalIgnoreCase))).ToHashSet();
        var seenFromAbove = match.Groups["v"].Captures.All(c => c.Value.ToLowerInvariant() is "front" or "back" or "rear");
        string Name((bool IsFar, bool IsRight) c) => $"{(seenFromAbove ? c.IsFar ? "back" : "front" : c.IsFar ? "top" : "bottom")} {(c.IsRight ? "right" : "left")}";
        List<string> left = [.. new[] { (false, false), (false, true), (true, true), (true, false) }.Where(c => !gone.Contains(c)).Select(Name)];
        var place = char.IsUpper(match.Value[0]) ? "The" : "in the";
        return left.Count == 0 ? match.Value : $"{place} {string.Join(" and ", left)} corner{(left.Count > 1 ? "s" : "")}";
    }

    private static bool IsFar(string side) => side.ToLowerInvariant() is "back" or "rear" or "top" or "upper";

    [GeneratedRegex(
        @"(?:\b(?:in|at|on|near)\s+|(?<=^|[.;]\s+)(?=All|Three))(?:(?:all|every|each|three|3|of|the|four|4|its)\s+)*corners?\b(?:\s+of\s+(?:the|its)\s+\w+)?\s*,?\s*\(?(?:(?:all\s+)?(?:except|but|apart\s+from|other\s+than|save|excluding|not|without))(?:\s+(?:for|not))?\s+(?:" + Corner + @")(?:\s*(?:,|and|or)\s*(?:" + Corner + @"))*\)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Exception();
}
