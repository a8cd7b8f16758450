using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design;

/// <summary>The room that a text asks for between two parts.</summary>
/// <param name="Millimetres">How much, 0 or more.</param>
/// <param name="IsOfSide">True for each side, false for both sides together, null when the text does not say.</param>
/// <param name="Quote">The words.</param>
internal sealed partial record Clearance(double Millimetres, bool? IsOfSide, string Quote)
{
    private const double Tolerance = 1e-6;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The first one of a text; null when there is none.</summary>
    public static Clearance? Find(string text)
    {
        if (Words().Match(text) is not { Success: true } said || !double.TryParse(said.Groups["n"].ValueSpan.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var factor = said.Groups["unit"].Value.ToLowerInvariant() switch { "" or "mm" => 1, "cm" => 10, "um" or "µm" or "micron" or "microns" => 0.001, _ => 25.4 };
        return new Clearance(number * factor, said.Groups["side"].Success ? true : said.Groups["whole"].Success ? false : null, Opening().Replace(said.Value, "").Trim());
    }

    /// <summary>The text without it.</summary>
    public static string Without(string text) => Words().Replace(text, " ", 1);

    /// <summary>How much wider than what goes in the opening is, in millimetres. Without a word for it a clearance is that of both sides, as a fit is.</summary>
    public double Whole => IsOfSide == true ? 2 * Millimetres : Millimetres;

    /// <summary>True when the room between two parts is the one that is asked for.</summary>
    /// <param name="room">How much wider the opening is, in millimetres.</param>
    public bool IsMet(double room) => Math.Abs(room - Whole) <= Tolerance || (IsOfSide is null && Math.Abs(room - (2 * Millimetres)) <= Tolerance);

    [GeneratedRegex(@",?\s*(?:(?:with|and|leaving|keeping|having|at|so\s+that\s+there\s+is)\s+)*(?:an?\s+|the\s+)?(?:(?<n>\d*\.?\d+)\s*(?<unit>mm|cm|µm|um|microns?|inch(?:es)?|in|"")?\s+(?:of\s+)?(?:(?<side>radial|all[- ]round|side)|(?<whole>diametral|diametrical|total)|vertical|running|sliding|free|clear)?\s*(?:(?:clearance|gaps?|play|apart)\b|(?=between\s+(?:them|each)\b))|(?:(?<side>radial|all[- ]round|side)|(?<whole>diametral|diametrical|total)|vertical|running|sliding|free|clear)?\s*(?:clearance|gap|play|distance)\s*(?:between\s+(?:them|the\s+\w+(?:\s+and\s+(?:the\s+)?\w+)?)\s*)?(?:(?:is|of|:|=|being)\s*)*(?<n>\d*\.?\d+)\s*(?<unit>mm|cm|µm|um|microns?|inch(?:es)?|in\b|"")?)(?:,?\s*(?:between(?:\s+(?:them|each|the\s+(?:two|\w+)(?:\s+and\s+(?:the\s+)?\w+)?))?|(?<side>(?:on|at)\s+(?:each|every|either|all)\s+sides?|(?:per|each)\s+side|all\s+a?round|around\s+it|radially|in\s+(?:the\s+)?radius|on\s+(?:the\s+)?radius)|(?<whole>(?:in|on)\s+(?:the\s+)?diameter|diametrally|in\s+total|overall)))*", Options)]
    private static partial Regex Words();

    [GeneratedRegex(@"^,?\s*(?:(?:with|and|leaving|keeping|having|at|so\s+that\s+there\s+is)\s+)*", Options)]
    private static partial Regex Opening();
}
