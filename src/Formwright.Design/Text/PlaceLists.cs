using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Says from where a list of places counts: holes "at 10, 35 and 60 mm along the length" are so far from the left end.</summary>
internal static partial class PlaceLists
{
    /// <summary>The text with the end that such places count from.</summary>
    public static string Plain(string text) => Along().Replace(text, "${list} mm from the left end");

    [GeneratedRegex(
        @"(?<list>\bat\s+(?:\d+(?:\.\d+)?\s*(?:mm)?\s*(?:,|,?\s*and|&)\s*)+\d+(?:\.\d+)?)\s*(?:mm)?\s+(?:along|down)\s+(?:its|the|that)\s+(?:(?:whole|long)\s+)?(?:length|bar|rail|strip|side|edge|axis|cent(?:re|er)[\s-]?line)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Along();
}
