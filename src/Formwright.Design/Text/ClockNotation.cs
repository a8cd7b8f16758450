using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Directions on a circle as hours of a clock: "12 o'clock", "3, 6 and 9 o'clock".</summary>
/// <param name="Length">Number of characters.</param>
/// <param name="Hours">The hours, 1 to 12.</param>
internal sealed partial record ClockNotation(int Length, IReadOnlyList<int> Hours)
{
    /// <summary>The notation that begins at a position of a prompt; null when none does.</summary>
    public static ClockNotation? At(string text, int position)
    {
        if (!char.IsAsciiDigit(text[position]) || (position > 0 && char.IsLetterOrDigit(text[position - 1])) || Pattern().Match(text, position) is not { Success: true } match)
        {
            return null;
        }

        int[] hours = [.. match.Groups["hour"].Captures.Select(c => int.Parse(c.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
        return hours.All(h => h is >= 1 and <= 12) ? new(match.Length, hours) : null;
    }

    /// <summary>Directions in degrees, counted from 3 o'clock against the hands.</summary>
    public IEnumerable<double> Degrees => Hours.Select(h => ((450 - (30.0 * h)) % 360));

    [GeneratedRegex("""\G(?<hour>\d{1,2})(?:\s?(?:,|and|&|,\s?and|/)\s?(?<hour>\d{1,2})){0,11}\s?o\s?.?\s?clock""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
