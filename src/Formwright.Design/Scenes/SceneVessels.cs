using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Open vessels in one wording: however the thickness of walls and floor is told, and wherever, it goes to the statement with the sizes; sizes
/// of the inside become those of the outside.
/// </summary>
internal static class SceneVessels
{
    private const string Lead = @"(?:(?:,|and|with|the|its|all|has|have|having|a|an|of|it|is|are) )*";
    private const string Side = "(?:(?:side|outer|outside|vertical|box|4|other) )*";
    private const string Is = @"(?:(?:thickness|thick|is|are|of|:|=|being|have|has|a|measures?) )*";
    private const string Where = "(?: (?:,? ?all round|all around|everywhere|throughout|all over|overall|each))*";
    private const string Floor = "(?:floor|bottom|base)(?: plate)?";

    private static readonly Regex[] Both =
    [
        // "walls and floor 3 mm", "wall and floor thickness 2.4 mm", "the tray is 3 mm thick everywhere (walls and floor)"
        SceneWords.Pattern($@"{Lead}{Side}walls?(?: thickness)? ?(?:and|,|/|&) (?:the |its )?{Floor} (?:both |all )?{Is}#n(?: thick| in thickness)?{Where}"),
        SceneWords.Pattern($@"{Lead}{Floor} ?(?:and|,|/|&) (?:the |its )?{Side}walls?(?: thickness)? (?:both |all )?{Is}#n(?: thick| in thickness)?{Where}"),
        SceneWords.Pattern($@"{Lead}#n (?:thick )?{Side}walls? and (?:a )?(?:an equally thick )?{Floor}(?! (?:of|is|thickness|[0-9])){Where}"),
        SceneWords.Pattern($@"(?:(?:the |it |and |which )(?:(?<!^)tray|box|dish|pot|vase|it|case|shell|material)? ?)?(?:is )?#n thick (?:everywhere|throughout|all over|all round) \( (?:(?:the|both|all) )*(?:walls? (?:and|,|&) {Floor}|{Floor} (?:and|,|&) walls?) \)"),
        SceneWords.Pattern($@"{Lead}(?:wall |material )thickness {Is}#n (?:everywhere|throughout|all over|overall)(?: ,)? (?:including|also for|incl) (?:the )?{Floor}"),
    ];

    private static readonly Regex AllRound = SceneWords.Pattern($@"(?:(?:and|is|it|,) )*#n thick (?:all round|all around|on all sides|everywhere|throughout)(?: ,? ?(?:and )?(?:the |its )?{Floor}(?: (?:as well|too|also))?| including (?:the |its )?{Floor})?");
    private static readonly Regex ClosedEnd = SceneWords.Pattern(@"(?:(?:one|the (?:lower|bottom|rear|left)) end|it) is closed (?:at (?:one|the (?:lower|bottom)) end )?(?:by|with|off by) (?:an? )?#n (?:thick )?(?:end wall|wall|floor|bottom|web|cap|disc|end plate|plate)(?: ,)?(?: (?:(?:that|which) )?(?:is )?(?:included in|part of|within) the (?:total |overall )?length)?");
    private static readonly Regex Walls = SceneWords.Pattern($@"{Lead}(?:(?:{Side}|rim )walls?|rim thickness) {Is}#n(?: thick| in thickness)?{Where}(?! (?:high|tall|long|wide))|{Lead}#n (?:thick )?{Side}walls?{Where}|{Lead}wall thickness {Is}#n{Where}");
    private static readonly Regex Bottom = SceneWords.Pattern($@"{Lead}{Floor} {Is}#n(?: thick| in thickness)?(?! (?:high|tall|long|wide|deep|diameter|square|x|in diameter|from|above))|{Lead}#n (?:thick )?(?:floor|bottom)(?! (?:edge|plate|flange|radius|of))|{Lead}(?:floor|bottom|base) thickness {Is}#n");
    private static readonly Regex OpenTop = SceneWords.Pattern(@"(?:(?:,|and|it|is|which|the|box|with|closed at the bottom|closed below) )*(?:open (?:at|on|from|to) (?:the )?(?:top|above)|open(?:ed)? upwards?|open top(?:ped)?|(?:the )?top (?:is |stays |side )?(?:left )?open|no lid|lidless|without (?:a )?(?:lid|top|cover))|open above");
    private static readonly Regex Vessel = SceneWords.Pattern("vases?|trays?|pots?|planters?|cups?|mugs?|jars?|saucers?|bowls?|bins?|tubs?|troughs?|dish(?:es)?|organi[sz]ers?|boxes|box|tumblers?|beakers?|buckets?|baskets?|caddy|drawers?|tins?|vessels?|containers?|crates?|holders?|enclosures?|cases?");
    private static readonly Regex Closing = SceneWords.Pattern("closed(?! (?:at the bottom|below|underneath|bottom))|lid|lids|roof|cover|ceiling|tube|pipe|funnel|cone|hollow inside|spout|sphere|underside is open|bottom is open|open at the bottom|open below|open bottom|open at both ends|upside down|chamber|ends|sleeve");
    private static readonly Regex Inside = SceneWords.Pattern(@"(?<o>(?:(?:the|its|of|with|,|an?|has) )*(?:inside|internal|inner|interior|clear)(?: (?:dimensions?|sizes?|measurements?|space|measures|is|are|of|:|measuring|room))*) #a (?:x|by|and) #b(?: (?:(?:x|by|and|,) )+#c(?: (?:deep|high|tall|in depth))?)?|#a x #b(?: x #c)? (?:inside|internally|internal(?: dimensions)?|inner dimensions|interior)");
    private static readonly Regex Base = SceneWords.Pattern("(?<p>(?:under|below|beneath|in|through|of|into|to|from) (?:the|its)) base(?! (?:is|has|plate|flange))");
    private static readonly Regex Boards = SceneWords.Pattern("(?:(?:the|all|its|made|from|of) )*(?:boards|panels|plywood|wood|material|sheets?)(?: (?:is|are|all|thickness|of|each))* #n(?: thick)?");
    private static readonly Regex Dividers = SceneWords.Pattern("(?<n>[1-9]|one|an?) (?:(?:thin|vertical|straight|cross|identical|equal|internal|inner) )*(?:dividers?|partitions?)");
    private static readonly Regex Compartments = SceneWords.Pattern("(?:with|for|has|having) (?<n>[2-9]) (?:equal )?(?:compartments|chambers|cells)");
    private static readonly Regex AsThick = SceneWords.Pattern("(?:(?:of|with|has|have|having|is|are|both|,) )*(?:(?:the |a )?same (?:wall )?thickness(?: as (?:the |its )?(?:walls?|outer walls|rest))?|(?:(?:equally|just as|as) )+thick(?: as (?:the |its )?(?:walls?|outer walls))?)");
    private static readonly Regex Length = SceneWords.Pattern("#n");

    /// <summary>The statements with walls and a floor in one wording.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (Enumerable.Range(1, Math.Max(0, statements.Count - 1)).FirstOrDefault(i => ClosedEnd.Match(statements[i]) is { Success: true } m && m.Length == statements[i].Length, 0) is > 0 and var end && statements[end - 1].Contains("mm", StringComparison.Ordinal))
        {
            // The closed end of a tube is its floor.
            var closed = $"{statements[end - 1]} , closed at the bottom with a {ClosedEnd.Match(statements[end]).Groups["n"].Value}mm floor";
            statements = [.. statements.Take(end - 1), closed, .. statements.Skip(end + 1)];
        }

        // How many compartments there are follows from the dividers.
        if (statements.SelectMany(s => Dividers.Matches(s)).FirstOrDefault() is not null)
        {
            statements = [.. statements.Select(s => Compartments.Replace(s, "")).Where(s => s.Any(char.IsLetterOrDigit))];
        }

        if (statements.Any(s => Closing.IsMatch(s)))
        {
            return statements;
        }

        var told = statements.ToList();
        (int At, double Size)? Take(Regex pattern)
        {
            var at = told.FindIndex(s => pattern.IsMatch(s));
            if (at < 0)
            {
                return null;
            }

            var match = pattern.Match(told[at]);
            told[at] = Without(told[at], match);
            return (at, SceneThing.Length(match, "n"));
        }

        var wall = Both.Select(Take).FirstOrDefault(t => t is not null);
        var floor = wall;
        if (wall is null)
        {
            wall = statements.Any(s => OpenTop.IsMatch(s)) ? Take(AllRound) : null;
            floor = wall;
        }

        if (wall is null)
        {
            wall = Take(Walls) ?? (statements.Any(s => OpenTop.IsMatch(s)) ? Take(Boards) : null);
            floor = wall is null ? null : Take(Bottom);
        }

        if (wall is not { } walls || told.Exists(s => Walls.IsMatch(s)))
        {
            return statements;
        }

        var open = false;
        for (var i = 0; i < told.Count; i++)
        {
            if (OpenTop.Match(told[i]) is { Success: true } top)
            {
                (told[i], open) = (Without(told[i], top), true);
            }
        }

        var isVessel = told.Take(walls.At + 1).Any(s => Vessel.IsMatch(s));
        if (!(open || floor is not null && isVessel))
        {
            return statements;
        }

        // To the sizes: in the same statement, or in the nearest one before it.
        var host = Enumerable.Range(0, walls.At + 1).Reverse().FirstOrDefault(i => Length.IsMatch(told[i]), -1);
        host = host >= 0 ? host : told.FindIndex(s => Length.IsMatch(s));
        if (host < 0)
        {
            return statements;
        }

        var thick = (walls.Size, Floor: (floor ?? walls).Size);
        told[host] = Inside.Replace(told[host], m => Outside(m, thick.Size, thick.Floor), 1);
        told[host] = string.Create(CultureInfo.InvariantCulture, $"{told[host].TrimEnd(' ', ',')} , {thick.Size}mm walls , {thick.Floor}mm floor , open at the top");
        return [.. told.Where(s => s.Any(char.IsLetterOrDigit)).Select(s => AsThick.Replace(Base.Replace(s, "${p} bottom"), string.Create(CultureInfo.InvariantCulture, $", {thick.Size}mm thick")))];
    }

    private static string Outside(Match inside, double wall, double floor)
    {
        string Text(string group, double more) => string.Create(CultureInfo.InvariantCulture, $"{SceneThing.Length(inside, group) + more}mm");
        return $"{Text("a", 2 * wall)} x {Text("b", 2 * wall)}{(inside.Groups["c"].Success ? $" x {Text("c", floor)}" : "")}";
    }

    private static string Without(string statement, Match match) =>
        string.Join(' ', statement.Remove(match.Index, match.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', '(', ')');
}
