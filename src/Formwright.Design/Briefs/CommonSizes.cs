using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>A size that a brief gives all its holes in one statement: "All holes are 6.6 mm", "The holes are 12 mm deep".</summary>
internal static partial class CommonSizes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Gives the size to each statement about holes that has none, and takes the statement about it away.</summary>
    public static IReadOnlyList<Statement> Spread(IReadOnlyList<Statement> statements)
    {
        var index = statements.ToList().FindIndex(s => All().IsMatch(s.Text));
        if (index < 0)
        {
            return statements;
        }

        var size = All().Match(statements[index].Text).Groups["n"].Value;
        var others = statements.Where((_, i) => i != index).Select(s => s with { Text = With(s.Text, size) }).ToList();
        return others.SequenceEqual(statements.Where((_, i) => i != index)) ? statements : others;
    }

    private static string With(string text, string size)
    {
        if (Sized().IsMatch(text))
        {
            return text;
        }

        return Holes().IsMatch(text) ? Holes().Replace(text, $"{size} mm ${{holes}}", 1) : Bare().Replace(text, $"$0 {size} mm holes");
    }

    [GeneratedRegex($@"^All(?: of)?(?: the| these)? holes (?:are|have|measure)(?: all)?(?: an?| the)?(?: diameters? of| same diameter of)? ?(?:Ø ?)?(?<n>{Wording.N}) ?mm(?: in diameter| wide| diameter| through holes| through)*[.,]?$", Options)]
    private static partial Regex All();

    [GeneratedRegex($@"{Wording.N} ?mm (?:[a-z-]+ ){{0,3}}holes?\b|\bholes?\b[^.;]*\bdiameter|Ø", Options)]
    private static partial Regex Sized();

    [GeneratedRegex(@"\b(?<holes>(?:(?:through|blind|mounting|screw|fixing|bolt|round) )*holes?)\b", Options)]
    private static partial Regex Holes();

    // "Four are in the corners, and two more are in the middle of the long sides."
    [GeneratedRegex(@"(?<=^|[,;] |\band )(?:one|two|three|four|five|six|eight)(?: more| further| others?| of them)?(?= (?:is|are|sits?|lies?|lie|go|near|in|at|on)\b)", Options)]
    private static partial Regex Bare();
}
