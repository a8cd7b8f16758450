using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Caps and lids that are open below: outside sizes, a wall and a top are a solid with a recess from its underside.</summary>
internal static class SceneCovers
{
    private static readonly Regex OpenBelow = SceneWords.Pattern(@"(?:(?:,|and|it|is|the) )*(?:open (?:below|underneath|at the (?:bottom|underside)|from below|on the underside|downwards?)|(?:bottom|underside|lower side) (?:is )?open)");
    private static readonly Regex Wall = SceneWords.Pattern(@"(?:(?:,|and|with|the|its|a|an) )*(?:(?:side |outer )?walls?(?: thickness)? (?:(?:is|are|of|:|=|thickness) )*#n(?: thick)?|#n (?:thick )?(?:side )?walls?|(?:side )?siding #n)");
    private static readonly Regex Top = SceneWords.Pattern(@"(?:(?:,|and|with|the|its|a|an|closed) )*(?:(?:top|lid|cover|ceiling|upper side)(?: plate| thickness)* (?:(?:is|of|:|=) )*#n(?: thick)?(?! (?:diameter|wide|long|high))|#n (?:thick )?(?:top|ceiling))");
    private static readonly Regex Inside = SceneWords.Pattern(@"(?:(?:,|and|the|its) )*(?:inside|interior|cavity) (?:(?:is|has|measures|of|:|diameter|a) )*#d(?: (?:in )?diameter)? ?(?:,|and|x)* #k (?:deep|depth|high)");
    private static readonly Regex Diameter = SceneWords.Pattern("(?:outside |outer )?(?:diameter|od) (?:(?:of|is|:|=) )*#n|#n (?:in )?(?:outside |outer )?(?:diameter|od)|#n (?:outside|outer)");
    private static readonly Regex Height = SceneWords.Pattern("(?:total |overall )?height (?:(?:of|is|:|=) )*#n|#n (?:in )?(?:total )?(?:high|tall|height)");
    private static readonly Regex TotalHeight = SceneWords.Pattern("(?:total|overall) height");
    private static readonly Regex Box = SceneWords.Pattern("#a x #b x #c");

    /// <summary>The statements with the room of a cap as a recess.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (!statements.Any(s => OpenBelow.IsMatch(s)))
        {
            return statements;
        }

        var told = statements.ToList();
        Match? Take(Regex pattern)
        {
            var at = told.FindIndex(s => pattern.IsMatch(s));
            if (at < 0)
            {
                return null;
            }

            var match = pattern.Match(told[at]);
            told[at] = string.Join(' ', told[at].Remove(match.Index, match.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',');
            return match;
        }

        Take(OpenBelow);
        var host = told.FindIndex(s => s.Contains("mm", StringComparison.Ordinal));
        if (host < 0 || Room(told[host], Take) is not { } room)
        {
            return statements;
        }

        told.Insert(host + 1, $"there is a recess of {room} , in the bottom");
        return [.. told.Where(s => s.Any(char.IsLetterOrDigit))];
    }

    /// <summary>The statements with the total height of a cap as its own: what stands on it is not counted in.</summary>
    public static IReadOnlyList<string> OwnHeights(IReadOnlyList<string> statements) =>
        statements.Any(s => OpenBelow.IsMatch(s)) ? [.. statements.Select(s => Diameter.IsMatch(s) ? TotalHeight.Replace(s, "height") : s)] : statements;

    private static string? Room(string sizes, Func<Regex, Match?> take)
    {
        static string Text(double value) => string.Create(CultureInfo.InvariantCulture, $"{value}mm");
        if (take(Inside) is { } inside)
        {
            return $"{Text(SceneThing.Length(inside, "d"))} diameter , {Text(SceneThing.Length(inside, "k"))} deep";
        }

        if (take(Wall) is not { } walls || take(Top) is not { } top)
        {
            return null;
        }

        var (wall, cover) = (SceneThing.Length(walls, "n"), SceneThing.Length(top, "n"));
        if (Box.Match(sizes) is { Success: true } box)
        {
            return $"{Text(SceneThing.Length(box, "a") - (2 * wall))} x {Text(SceneThing.Length(box, "b") - (2 * wall))} , {Text(SceneThing.Length(box, "c") - cover)} deep";
        }

        return Diameter.Match(sizes) is { Success: true } diameter && Height.Match(sizes) is { Success: true } height
            ? $"{Text(SceneThing.Length(diameter, "n") - (2 * wall))} diameter , {Text(SceneThing.Length(height, "n") - cover)} deep" : null;
    }
}
