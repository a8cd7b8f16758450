using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>The words of a statement, of which what was understood is taken away: a number that is left was not.</summary>
/// <param name="text">The statement, in millimetres.</param>
internal sealed partial class Wording(string text)
{
    /// <summary>A number, for patterns.</summary>
    public const string N = @"\d+(?:\.\d+)?";

    /// <summary>Numbers up to twelve in words or digits, for patterns.</summary>
    public const string Count = @"an?|one|single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+";

    /// <summary>What was not taken yet.</summary>
    public string Rest { get; private set; } = Settled(text);

    /// <summary>True when no number is left.</summary>
    public bool IsRead => !Rest.Any(char.IsDigit);

    /// <summary>Takes the first match away.</summary>
    /// <returns>The match; null when there is none.</returns>
    public Match? Take(Regex pattern)
    {
        if (pattern.Match(Rest) is not { Success: true } match)
        {
            return null;
        }

        Rest = Spaces().Replace($"{Rest[..match.Index]} ; {Rest[(match.Index + match.Length)..]}", " ");
        return match;
    }

    /// <summary>The first match, which stays; null when there is none.</summary>
    public Match? Peek(Regex pattern) => pattern.Match(Rest) is { Success: true } match ? match : null;

    /// <summary>Takes all matches away, one after the other.</summary>
    public IEnumerable<Match> TakeAll(Regex pattern)
    {
        while (Take(pattern) is { } match)
        {
            yield return match;
        }
    }

    /// <summary>True when the words that are left match.</summary>
    public bool Has(Regex pattern) => pattern.IsMatch(Rest);

    // What follows from what was said before, fits and brackets say nothing new.
    private static string Settled(string text) => Spaces().Replace(Brackets().Replace(Fit().Replace(Consequence().Replace(Sign().Replace(text, "x"), ""), ""), " "), " ");

    [GeneratedRegex(@"[×]")]
    private static partial Regex Sign();

    [GeneratedRegex(@",? (?:so that|leaving|which leaves|resulting in|i\.e\.)\b[^.;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consequence();

    [GeneratedRegex(@"(?<=\d(?: ?mm)?) ?[HGF]\d{1,2}\b")]
    private static partial Regex Fit();

    [GeneratedRegex(@"[()]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
