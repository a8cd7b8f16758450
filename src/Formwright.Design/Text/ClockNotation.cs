using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Directions on a circle, as hours of a clock or as angles: "12 o'clock", "3, 6 and 9 o'clock", "0, 120 and 240 degrees".</summary>
/// <param name="Length">Number of characters.</param>
/// <param name="Degrees">The directions in degrees, counted from 3 o'clock against the hands.</param>
internal sealed partial record ClockNotation(int Length, IReadOnlyList<double> Degrees)
{
    /// <summary>The notation that begins at a position of a prompt; null when none does.</summary>
    public static ClockNotation? At(string text, int position)
    {
        if (!char.IsAsciiDigit(text[position]) || (position > 0 && (char.IsLetterOrDigit(text[position - 1]) || text[position - 1] == '.')))
        {
            return null;
        }

        if (Hours().Match(text, position) is { Success: true } clock)
        {
            int[] hours = [.. clock.Groups["hour"].Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture))];
            return hours.All(h => h is >= 1 and <= 12) ? new(clock.Length, [.. hours.Select(h => (450 - (30.0 * h)) % 360)]) : null;
        }

        // "thickness 4, 70 degree angle": the first number is that of the word in front, and one degree makes an adjective.
        return !Sized().IsMatch(text[..position]) && Angles().Match(text, position) is { Success: true } list && !Adjective().IsMatch(text[(position + list.Length - 1)..])
            ? new(list.Length, [.. list.Groups["angle"].Captures.Select(c => double.Parse(c.ValueSpan, CultureInfo.InvariantCulture))])
            : null;
    }

    [GeneratedRegex("""\G(?<hour>\d{1,2})(?:(?:\s?o\s?.?\s?clock)?\s?(?:,|and|&|,\s?and|/)\s?(?:at\s)?(?<hour>\d{1,2})){0,11}\s?o\s?.?\s?clock""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex("""(?:thickness|width|depth|height|length|diameter|dia|radius|size|wall|\b[oi]d)\s?[:=]?\s?(?:of |is )?\z""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sized();

    [GeneratedRegex("""^e\s\w""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();

    // Every angle but the last may go without its sign.
    [GeneratedRegex("""\G(?<angle>\d{1,3}(?:\.\d+)?)(?:\s?(?:°|deg\b|degrees?\b)?\s?(?:,\s?and\b|,|\band\b|&|/)\s?(?<angle>\d{1,3}(?:\.\d+)?)){1,35}\s?(?:°|deg\b|degrees?\b)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Angles();
}
