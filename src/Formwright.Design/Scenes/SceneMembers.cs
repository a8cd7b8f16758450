using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Two bodies that are introduced together and of which a text later speaks one by one: "two ears at the left and right ends ... the left ear
/// has a hole, the right one a slot" become a left and a right ear.
/// </summary>
internal static class SceneMembers
{
    private static readonly (string First, string Second)[] Sides = [("left", "right"), ("front", "rear"), ("front", "back"), ("upper", "lower"), ("top", "bottom")];
    private static readonly Regex Pair = SceneWords.Pattern("(?:2|both) (?<m>(?:(?:vertical|upright|identical|equal|rectangular|flat|parallel|thin|round|side|end|square|horizontal) )*)(?<n>[a-z]+s)(?: ,)?");
    private static readonly Regex Both = SceneWords.Pattern("(?<p>(?:flush with|at|on|along|from|in)) (?:(?:its|the) )?(?:2 )?(?:(?<a>left|front|upper|top) and (?:the )?(?<b>right|rear|back|lower|bottom) |(?:(?:short|opposite|outer) )?)(?<s>ends?|edges?|sides?|faces?)(?: of (?:it|the (?<h>[a-z]+)))?");
    private static readonly Regex OnIt = SceneWords.Pattern("(?:on|from) (?:it|the base|top of it)");
    private static readonly Regex Verb = SceneWords.Pattern("(?:carries|has|with|carry|have|gets)$");

    /// <summary>The statements with such bodies told one by one.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (Pair.Matches(statements[i]).FirstOrDefault(m => SceneWords.Noun("bodies", m.Groups["n"].Value) is { } singular && singular != m.Groups["n"].Value) is not { } pair
                || Both.Match(statements[i], pair.Index) is not { Success: true } place || SceneWords.Noun("bodies", pair.Groups["n"].Value) is not { } noun)
            {
                continue;
            }

            if (Spoken(statements.Skip(i + 1), noun) is not { } sides || (place.Groups["a"].Success && place.Groups["a"].Value != sides.First))
            {
                continue;
            }

            var host = place.Groups["h"].Success ? place.Groups["h"].Value : Host(statements.Take(i).Append(statements[i][..pair.Index]));
            if (host is null)
            {
                continue;
            }

            var head = Verb.Replace(statements[i][..pair.Index].Trim(), "").Trim(' ', ',');
            var isHost = head.Contains("mm", StringComparison.Ordinal);
            var rest = OnIt.Replace(statements[i].Remove(place.Index, place.Length).Remove(pair.Index, pair.Length)[pair.Index..], "");
            string Told(string side) => $"a {side} {pair.Groups["m"].Value}{noun} {rest} , {(place.Groups["p"].Value == "flush with" ? "at" : place.Groups["p"].Value)} the {side} {place.Groups["s"].Value.TrimEnd('s')} of the {host}";
            return
            [
                .. statements.Take(i), .. isHost ? [head] : (string[])[], Told(sides.First), Told(sides.Second),
                .. statements.Skip(i + 1).SelectMany(s => Each(s, noun, sides)),
            ];
        }

        return statements;
    }

    // The sides by which later statements tell the members apart.
    private static (string First, string Second)? Spoken(IEnumerable<string> statements, string noun)
    {
        foreach (var statement in statements)
        {
            foreach (var sides in Sides)
            {
                if (Regex.IsMatch(statement, $"(?<![^ ])the (?:{sides.First}|{sides.Second}) {noun}(?![^ ])"))
                {
                    return sides;
                }
            }
        }

        return null;
    }

    private static string? Host(IEnumerable<string> before) =>
        before.SelectMany(s => s.Split(' ')).LastOrDefault(w => SceneWords.Noun("bodies", w) is not null);

    // "Each ear is 10 mm thick" is said of both, and "the other one" is the one that was not named.
    private static IEnumerable<string> Each(string statement, string noun, (string First, string Second) sides)
    {
        var each = Regex.Match(statement, $"(?<![^ ])(?<p>(?:in|on|at|from) )?(?:(?:each|every) {noun}|both {noun}s|(?:the|all) (?:2 )?{noun}s)(?<v> (?:is|are|has|have|there|gets?|measures?))(?![^ ])");
        if (each.Success && each.Index == 0)
        {
            string Of(string side) => $"{each.Groups["p"].Value}the {side} {noun}{each.Groups["v"].Value switch { " are" => " is", " have" => " has", var v => v }}{statement[each.Length..]}";
            return [Of(sides.First), Of(sides.Second)];
        }

        var named = statement.Contains($"the {sides.First} {noun}", StringComparison.Ordinal) ? sides.Second : sides.First;
        return [Regex.Replace(statement, $"(?<![^ ])the (?:other (?:one|{noun})|(?<s>{sides.First}|{sides.Second}) (?:one|1))(?![^ ])", m => $"the {(m.Groups["s"].Success ? m.Groups["s"].Value : named)} {noun}")];
    }
}
