using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Bores of hollow bodies, and whether they go on through what the bodies stand on.</summary>
internal static class SceneBores
{
    private const string Owner = "(?:(?:tubes?|pipes?|posts?|pillars?|boss(?:es)?|standoffs?|columns?|sleeves?|bush(?:es)?|bushings?|spacers?|hubs?|pegs?) )?";
    private static readonly Regex GoesOn = SceneWords.Pattern($@"(?:(?:,|;|and|where|whose) )*(?:the |their |its |these |this |whose |all |each )*{Owner}(?:inner )?(?:holes?|bores?)(?: of (?:the |each )?{Owner.Replace(" )?", ")")})?(?: (?:also|too|all))? (?<not>(?:do|does) not )?(?:go(?:es)?|pass(?:es)?|continues?|runs?|extends?|(?:is|are) drilled)(?: (?:also|on|right|all the way|straight|down|completely|too))* through(?: (?:to )?(?:the |this |also )*[a-z]+(?: (?:as well|too|below|beneath|underneath))?)?(?= ?$| ,)");
    private static readonly Regex OpenBelow = SceneWords.Pattern(@"^the [a-z]+ (?:is|are) open (?:below|under|underneath) (?:the|each) [a-z]+(?: with the same (?:#n )?(?:hole|bore|diameter))?$");
    private static readonly Regex Hollow = SceneWords.Pattern("hollow|tubular|tubes?|pipes?|sleeves?");
    private static readonly Regex Hole = SceneWords.Pattern(@"(?:with |has |have |and )?(?:an? )?#n (?:(?:central|through|round|inner) )*(?:hole|bore)(?= ,| and|$)");
    private static readonly Regex Inner = SceneWords.Pattern(@"(?:inner|inside|internal) diameter(?: (?:of |is )*#m)?|#n (?:inside|inner)(?= and|$| ,)");
    private static readonly Regex BoringOn = SceneWords.Pattern("boring on");
    private static readonly Regex Adjectives = SceneWords.Pattern("hollow|tubular");

    /// <summary>Puts the holes of hollow bodies to their sizes, and where those go to the bodies.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var plain = statements.Select(s => Adjectives.IsMatch(s) ? Hole.Replace(s, m => $"{m.Groups["n"].Value}mm inside diameter") : s).ToList();
        for (var i = 0; i < plain.Count; i++)
        {
            var from = plain.FindLastIndex(i, s => Inner.IsMatch(s) && Hollow.IsMatch(string.Join(' ', plain.Take(i + 1))));
            if (from < 0 || (OpenBelow.Match(plain[i]) is { Success: true } open ? open : GoesOn.Match(plain[i])) is not { Success: true } on)
            {
                continue;
            }

            plain[i] = plain[i].Remove(on.Index, on.Length).Trim();
            if (!on.Groups["not"].Success)
            {
                plain[from] = Inner.Replace(plain[from], m => $"{m.Value} boring on", 1);
            }
        }

        return [.. plain.Where(s => s.Any(char.IsLetterOrDigit))];
    }

    /// <summary>Takes what is said of the bore of a body.</summary>
    public static void Take(SceneThing body)
    {
        body.BoresOn = body.Says(BoringOn);
        if (body.Sizes.ContainsKey("innerDiameter"))
        {
            body.TakeAll(Adjectives);
        }
    }
}
