using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Divides a text about several separate parts, such as a box and its lid, into what is said about each.</summary>
internal static partial class SceneParts
{
    private const string Away = "(?:(?:,|with|at|a|gap|distance|clearance|space|spacing|of|offset|by) )*#{0}(?: (?:away|apart|gap|distance|clearance|between them|from it|of space|in|along|the|x|axis|direction))*";

    // Where another part lies: "next to the box", "10 mm to the right of it".
    private static readonly Regex Beside = SceneWords.Pattern("(?:(?:,|and|which|that|it|is|lies|lying|lie|placed|positioned|laid|located|should|shall|be|put|sits|stands) )*(?:" + Away.Replace("{0}", "m", StringComparison.Ordinal) + " )?(?:beside|next to|alongside|away from|to the (?:right|left|side) of) (?:it|the (?:[a-z]+ )?[a-z]+)(?: " + Away.Replace("{0}", "n", StringComparison.Ordinal) + ")?");
    private static readonly Regex Loose = SceneWords.Pattern("lid|cover|cap|nut|plug|stopper|separate|separately");

    /// <summary>The statements of each part by its name, and how far it is from the one before, 0 when that is not said; null when the text tells of one part.</summary>
    public static IReadOnlyList<(string Name, List<string> Statements, double Gap)>? Divide(IReadOnlyList<string> statements)
    {
        if (!statements.Any(s => Several().IsMatch(s) || Beside.IsMatch(s) && Loose.IsMatch(s)) || statements.Any(s => Single().IsMatch(s)))
        {
            return null;
        }

        var names = Names(statements);
        if (names.Count < 2)
        {
            return null;
        }

        var parts = names.ConvertAll(n => (Name: n, Statements: new List<string>()));
        var gaps = new double[names.Count];
        var current = -1;
        foreach (var told in statements)
        {
            var statement = told;
            var about = parts.FindIndex(p => p.Name == Subject(statement, names));
            if (about < 0 && (current < 0 || !statement.Any(char.IsAsciiDigit) || Several().IsMatch(statement)))
            {
                // An introduction, or a remark about all of them, has no size but a count.
                if (Sized().IsMatch(statement))
                {
                    return null;
                }

                continue;
            }

            current = about < 0 ? current : about;
            if (Beside.Match(statement) is { Success: true } beside)
            {
                gaps[current] = beside.Groups["n"].Success ? SceneThing.Length(beside, "n") : beside.Groups["m"].Success ? SceneThing.Length(beside, "m") : gaps[current];
                statement = statement.Remove(beside.Index, beside.Length).Trim();
            }

            if (Sized().IsMatch(statement) || !Several().IsMatch(statement))
            {
                parts[current].Statements.Add(Separate().Replace(Fits().Replace(statement, ""), ""));
            }
        }

        return parts.TrueForAll(p => p.Statements.Count > 0) ? [.. parts.Select((p, i) => (p.Name, p.Statements, gaps[i]))] : null;
    }

    // Nouns that the introduction lists, or the labels that begin statements.
    private static List<string> Names(IReadOnlyList<string> statements)
    {
        var labels = statements.Select(s => s.Split(' ')).Where(w => w.Length > 2).Select(w => w[1] == ":" ? w[0] : w[2] == ":" ? w[1] : "").Where(w => SceneWords.Noun("bodies", w) is not null).Distinct().ToList();
        if (labels.Count >= 2)
        {
            return labels;
        }

        var listed = statements.Where(s => Several().IsMatch(s) && !Sized().IsMatch(s)).SelectMany(s => s.Split(' ')).Where(w => SceneWords.Noun("bodies", w) == w && w is not ("part" or "piece" or "component" or "item" or "model" or "body")).Distinct().ToList();
        return listed.Count >= 2 ? listed : [.. statements.Select(s => Subject(s, [])).OfType<string>().Distinct()];
    }

    // The noun that a statement begins with.
    private static string? Subject(string statement, List<string> names)
    {
        var words = statement.Split(' ');
        for (var i = 0; i < words.Length && i < 6; i++)
        {
            if (names.Count > 0 ? names.Contains(words[i]) : (i == 0 || words[i - 1] is "the" or "a" or "an" or "separate" or "matching" or "loose" or "round" or "square" or "rectangular") && words[i] is not ("part" or "piece" or "component" or "body") && SceneWords.Noun("bodies", words[i]) == words[i])
            {
                return words[i];
            }

            if (words[i] is "on" or "in" or "from" or "at" or "under" or "with" or "has" or "is" || (names.Count == 0 && char.IsAsciiDigit(words[i][0])))
            {
                return null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![^ ])(?:(?<!all )[23] (?:- )?(?:(?:separate|loose|individual|different) )?(?:parts?|pieces?|components?|bodies|solids)|separate|separately|(?:second|another|further) (?:part|piece|component|body)|not (?:joined|fused|connected)|side by side|next to each other)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<![^ ])(?:(?:one|1|a single|single) (?:solid|piece|body|part)|looking)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    // What only says that it is another part.
    [GeneratedRegex(@"^(?:as a (?:second|separate|further) (?:part|piece|component)|make also|also make|and|there is also)(?= )|(?<=(?:^| ))separate(?= )|(?<= )is a (?:separate|second) (?:part|piece|component)(?: ,)?", RegexOptions.CultureInvariant)]
    private static partial Regex Separate();

    [GeneratedRegex(@"\dmm(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Sized();

    [GeneratedRegex(@",? ?(?:(?:which|that|and|it) )*(?:fits?|slides?|fitting|sliding|matching) (?:in|into|inside|on|onto|over|between|around) (?:the |its )?[a-z]+(?: (?:opening|hole|bore|walls|rim))?(?: with (?:some )?(?:play|clearance))?(?=$| ,)", RegexOptions.CultureInvariant)]
    private static partial Regex Fits();
}
