using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Places beside the middle in usual words: "halfway between the centre and the right edge" is the middle of the right half.</summary>
internal static partial class PlainPlaces
{
    /// <summary>The text with such places.</summary>
    public static string Plain(string text) => OffCentre().Replace(Half().Replace(text, "in the middle of the ${side} half"), m => $"{m.Groups["n"].Value} {Beside(m.Groups["side"].Value)} the centre");

    private static string Beside(string side) => side.ToLowerInvariant() switch
    {
        "front" => "in front of",
        "back" or "rear" => "behind",
        var other => $"to the {other} of",
    };

    [GeneratedRegex(@"\b(?:half-?way|midway|half way|mid way) between the (?:cent(?:re|er)|middle) and the (?<side>left|right|front|back|rear)(?: hand)?(?: edge| end| side)?|\b(?:at )?(?:a|one) quarter of (?:the|its) (?:length|width|way)(?: along)? from the (?<side>left|right|front|back|rear)(?: hand)? (?:edge|end|side)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)? ?(?:mm|cm|in|inch(?:es)?)?) off[ -](?:the )?cent(?:re|er)(?:,? (?:line ?)?(?:to|towards?) the) (?<side>left|right|front|back|rear)\b(?! (?:hand )?(?:face|edge|side|end))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OffCentre();
}
