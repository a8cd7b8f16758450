using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Puts a side that is the subject of a sentence behind what it has: "One of the short ends has a slot ..." is a slot in one short end.</summary>
internal static partial class FaceSubjects
{
    /// <summary>The text with such sentences turned round.</summary>
    public static string Plain(string text) => Subject().Replace(text, ", with a ${before}notch${behind} in one ${which} ${side}");

    [GeneratedRegex(
        @"(?<=\d[^.;]{0,40})[.;]\s+one\s+of\s+(?:the|its)\s+(?<which>short|long)\s+(?<side>end|side|edge)s?\s+(?:has|gets|carries)\s+an?\s+(?<before>[^.;]*?)(?:slot|notch|cut-?out)(?<behind>[^.;]*)(?=[.;]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();
}
