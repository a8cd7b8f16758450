using System.Text.RegularExpressions;
using Formwright.Design.Families;

namespace Formwright.Design.Text;

/// <summary>Names of standard parts that are neither words nor sizes: <c>608-2RS</c>, <c>NEMA 17</c>, <c>DN50</c>. The families say what they look like.</summary>
internal static class Designation
{
    private static readonly Regex Pattern = new(
        $@"\G(?:{string.Join('|', Family.All.SelectMany(f => f.Designations).Distinct(StringComparer.Ordinal))})(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternLimit.Patience);

    /// <summary>The only family whose parts are called like this; null when there is none or more than one.</summary>
    public static Family? FamilyOf(string designation)
    {
        // What must follow a designation in the prompt is no part of it.
        var families = Family.All.Where(f => f.Designations.Any(d => Regex.IsMatch(designation, $"^(?:{d.Split("(?=")[0]})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternLimit.Patience))).ToList();
        return families is [var only] ? only : null;
    }

    /// <summary>The designation that begins at a position of a prompt; null when none does.</summary>
    public static string? At(string text, int position) => Pattern.Match(text, position) is { Success: true, Length: > 0 } match ? match.Value : null;
}
