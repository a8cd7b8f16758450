using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Bodies with an arched top, as bearing blocks have: the radius is half of their width, their height is told by that of the axis, and the
/// bore is about it.
/// </summary>
internal static class SceneArches
{
    private const string Lead = "(?:(?:,|and|with|has|have|is|a|an|the|its|whose|that|which|at) )*";
    private const string Arc = "(?:half circle|semicircle|semi circle|half round|arc|full radius)";

    private static readonly Regex Top = SceneWords.Pattern($@"{Lead}(?:(?:(?:fully|completely|full) )?(?:rounded|round|half round|semicircular|arched) (?:top|upper end)|(?:upper end|top)(?: end)? (?:of (?:the )?[a-z]+ )?(?:(?:is|being|rounded|ends|in|as|forms|into|to|a|an) )*(?:(?:fully|completely) )?(?:rounded|round|semicircular|arched|{Arc}))(?: (?:(?:with|of|whose|by|to|at|which|has|is|a|an|the|full|its) )*(?:radius (?:(?:of|is) )*#r|#r(?: radius)?))?");
    private static readonly Regex Axis = SceneWords.Pattern($@"(?:(?:,|and|with|where|whose|;|that) )*(?:(?:its|the|their|a|this) )?(?:(?:bore|shaft|center|bearing) )?(?:axis|center|center height|center point|centerline)(?: of (?:(?:the|that|this|its) )?(?:{Arc}|radius|rounding|bore|hole|rounded top|round top|bearing))?(?: (?:is|lies|being|sits|at|located|of|a|height|situated))* #h (?:above|over|from|up from) (?:the )?(?<o>underside|bottom|bottom face|lower face|ground|top|upper face|top face)?(?: of)?(?: the)?(?: @k| base| foot| plate| base plate| block| part)?");
    private static readonly Regex Tall = SceneWords.Pattern("#n (?:high|tall|in height)|height (?:of |is )?#n");
    private static readonly Regex Wide = SceneWords.Pattern("#n (?:wide|long|in width)|(?:width|length) (?:of |is )?#n|#n x");
    private static readonly Regex Lengths = SceneWords.Pattern("#n");
    private static readonly Regex About = SceneWords.Pattern($"(?:(?:,|and|is|are|it|lies|exactly) )*(?:(?:at|in|on|about|around|through|from) (?:that|this|the|its) (?:center|axis|center point|same axis)(?: of (?:the )?(?:{Arc}|radius|rounding|rounded top))?|(?:(?:concentric(?:ally)?|coaxial(?:ly)?|centered)(?: (?:with|to|on|in|at))? (?:the |this |that )?(?:{Arc}|radius|rounding|rounded top|round top|arch|top|curve)))");
    private static readonly Regex Bore = SceneWords.Pattern("(?:(?:the|its|a|an|in|through|there|is|of|has|it|with|bearing|shaft) )*(?:bore|hole|bearing seat)(?: (?:is|of|has|a|an|diameter|measures|with|:|=|for|the|bearing|shaft))* #n(?: (?:in )?diameter)?|(?:(?:the|a|an|its|has|it|and|with|there|is) )*#n (?:diameter )?(?:(?:horizontal|round|bearing|through|shaft) )*(?:bore|hole)");
    private static readonly Regex Along = SceneWords.Pattern("(?:(?:goes|runs|passes|is|drilled|bored|straight|right|all|the|way|cut) )*(?:through(?: it| the (?:body|housing|upright|block|part|whole [a-z]+))?|(?:from )?front to back|horizontally|(?:through|along) the (?:depth|thickness))");

    /// <summary>The statements with such tops, their heights and their bores in plain words.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var at = statements.ToList().FindIndex(s => Top.IsMatch(s));
        if (at < 0)
        {
            return statements;
        }

        var plain = statements.ToList();
        var arch = Top.Match(plain[at]);
        var rest = plain[at].Remove(arch.Index, arch.Length).Trim();
        var body = at;
        if (!Lengths.IsMatch(rest) && at > 0)
        {
            // "The top is a half circle": said of the body before.
            (rest, body) = ($"{plain[at - 1]} {rest}".Trim(), at - 1);
        }

        var radius = arch.Groups["r"].Success ? SceneThing.Length(arch, "r") : Wide.Match(rest) is { Success: true } wide ? SceneThing.Length(wide, "n") / 2 : 0;
        if (radius <= 0 || !Lengths.Matches(rest).Any(m => Math.Abs(SceneThing.Length(m, "n") - (2 * radius)) < 1e-6))
        {
            return statements;
        }

        (plain[at], plain[body]) = ("", rest);
        for (var i = body; i < plain.Count && !Tall.IsMatch(plain[body]); i++)
        {
            if (Axis.Match(plain[i]) is { Success: true } axis)
            {
                plain[i] = plain[i].Remove(axis.Index, axis.Length).Trim();
                var above = axis.Groups["o"].Value is "top" or "upper face" or "top face" ? "" : " in total";
                plain[body] += string.Create(CultureInfo.InvariantCulture, $" , {SceneThing.Length(axis, "h") + radius}mm high{above}");
            }
        }

        plain[body] += " with a fully rounded top";
        for (var i = body + 1; i < plain.Count; i++)
        {
            plain[i] = Centered(plain[i]);
        }

        return [.. plain.Where(s => s.Any(char.IsLetterOrDigit))];
    }

    // A bore of which nothing else is said is about the axis.
    private static string Centered(string statement)
    {
        if (Bore.Match(statement) is not { Success: true } bore)
        {
            return statement;
        }

        var rest = statement.Remove(bore.Index, bore.Length);
        rest = Along.Replace(About.Replace(rest, ""), "").Trim(' ', ',');
        return rest.Length == 0 ? $"a {bore.Groups["n"].Value}mm bore concentric with the rounding goes through from front to back" : statement;
    }
}
