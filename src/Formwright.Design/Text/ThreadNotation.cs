using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Standards;

namespace Formwright.Design.Text;

/// <summary>Inch and pipe threads as they are written: <c>1/4-20 UNC</c>, <c>#10-32</c>, <c>1/2" NPT</c>, <c>G1/4</c>.</summary>
/// <param name="Length">Number of characters.</param>
/// <param name="Hole">The thread.</param>
/// <param name="Pitch">Pitch in millimetres; null for the usual one.</param>
internal sealed partial record ThreadNotation(int Length, ScrewHole Hole, double? Pitch)
{
    /// <summary>The notation that begins at a position of a prompt; null when none does.</summary>
    public static ThreadNotation? At(string text, int position)
    {
        if (position > 0 && char.IsLetterOrDigit(text[position - 1]))
        {
            return null;
        }

        if (Pipe().Match(text, position) is { Success: true } pipe)
        {
            var size = pipe.Groups["size"].Value.Replace('-', ' ');
            return ScrewHole.Named(pipe.Groups["g"].Success ? "G" + size : size + "\" NPT") is { } hole ? new(pipe.Length, hole, null) : null;
        }

        if (Unified().Match(text, position) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["number"].Success ? "#" + match.Groups["number"].Value : match.Groups["inch"].Value + "\"";
        double? pitch = match.Groups["turns"] is { Success: true, Value: var turns } ? 25.4 / double.Parse(turns, CultureInfo.InvariantCulture)
            : match.Groups["series"].Value.Equals("UNF", StringComparison.OrdinalIgnoreCase) ? ScrewHole.Named(name)?.FinePitch
            : null;
        return ScrewHole.Named(name) is { } screw ? new(match.Length, screw, pitch) : null;
    }

    // A number or a size with threads per inch, or with the name of a series.
    [GeneratedRegex(
        """\G(?:(?:#|no\.?\s?)(?<number>\d{1,2})|(?<inch>\d{1,2}/\d{1,2}|1)\s?(?:"|inch|in)?)(?:(?:\s?[-–]\s?(?<turns>[1-8]\d|9)(?!\d|\.|/|\s?(?:mm|"|in\b|inch)))(?:\s?(?<series>UNC|UNF|UNEF|UN|2B|2A))?|\s?(?<series>UNC|UNF)|(?<=\d)(?=\s(?:screw|bolt|clearance|machine screw|socket)))(?![A-Za-z0-9])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unified();

    [GeneratedRegex(
        """\G(?:(?<g>G)\s?(?<size>\d/\d|1)|(?<size>\d[ -]\d/\d|\d/\d{1,2}|\d)\s?(?:"|inch|in)?\s?-?\s?(?:NPTF|NPT|NPSM|BSPT|BSPP|BSP))(?![A-Za-z0-9/])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pipe();
}
