using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Numbers of standards, such as <c>DIN EN 10060</c>: names, never sizes. Those of parts that are known are words of their families.</summary>
internal static partial class StandardNumber
{
    /// <summary>Length of the name that begins at a position; 0 when none does.</summary>
    public static int LengthAt(string text, int position) => Name().Match(text, position).Length;

    [GeneratedRegex(@"\G(?:DIN|ISO|EN|BS|ANSI|ASME|ASTM|JIS|NF|GB/?T|UNI|SAE|DS|SS)(?:[ -](?:EN|ISO|ASME|B|A|E))*[ -]?[A-Z]?\d{1,6}(?:[.-]\d{1,4})*(?:[:-]\d{4})?(?![\p{L}\d.,]*(?:mm|cm|in)\b)(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
