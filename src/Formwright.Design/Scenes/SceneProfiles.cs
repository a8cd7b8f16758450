using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// A bar whose section is the letter L, T or U, told by the sizes of that section, in its members: two legs, a flange and a stem, a web and
/// two flanges. What is cut into a member finds it by its name.
/// </summary>
internal static class SceneProfiles
{
    /// <summary>True for a statement about such a bar all of whose sizes are understood, and what is cut into it.</summary>
    public static bool Is(string statement) => Plain([statement]) is { Count: > 2 } told && told[^1].StartsWith(Feature, StringComparison.Ordinal);

    private const string Feature = "there is ";
    private const string Kind = "(?:profiles?|sections?|bars?|beams?|extrusions?|irons?|rails?|pieces?)";

    private static readonly Regex Title = SceneWords.Pattern(
        @"(?:an? )?(?:(?:length|piece) of )?(?:(?:steel|aluminium|aluminum|brass|equal|unequal|structural|extruded) )*(?:(?<f>[ltuc])(?: -)?(?: shaped)? " + Kind + @"|(?<u>[uc])(?: -)? channel|(?<u>channel)(?: " + Kind + @")?|(?<l>angle)(?: " + Kind + @"|(?= \d| ,| with| having|$))|(?<t>tee)(?: " + Kind + ")?)");

    // "300 mm length of 50 x 50 x 6", before its name.
    private static readonly Regex Sizes = new(@"^(?:(?:an?|length|long|piece|section|of|x|,|\d+(?:\.\d+)?mm) )*$", RegexOptions.CultureInvariant);

    private static readonly Regex Head = SceneWords.Pattern("(?: ,)? ?(?:with|having|has|that has|which has|and has|featuring|and drill|drill|drilled)(?= (?:an?|one|1|2|3|4|5|6|7|8|9|10|12|the|each|both) )(?! an? (?:wall|thickness|height|width|length)(?: thickness)? | an? [0-9.]+mm (?:wide )?(?:top |upper )?flange)| ?,(?= (?:an?|one|[2-9]|1[0-9]) (?:(?:[0-9.]+mm|m[0-9]+|[a-z]+) ){0,3}(?:holes?|slots?|bores?)(?: |$))");
    private static readonly Regex Product = SceneWords.Pattern("#a x #b(?: x #c)?(?: x #d)?");
    private static readonly Regex Flange = SceneWords.Pattern("(?:an? )?(?:(?:the|top|upper|horizontal) )*flange (?:is |of )?(?:#w wide|width #w)(?: and| ,)? (?:#t thick|thickness #t)|#w (?:wide )?(?:top |upper )?flange");
    private static readonly Regex Stem = SceneWords.Pattern("(?:an? |the )?(?:vertical )?(?:stem|web) (?:is |of )?(?:#t thick|thickness #t)|#t (?:thick )?(?:stem|web)");
    private static readonly Regex Length = SceneWords.Pattern("(?:an? |its )?(?:overall |total )?length (?:is |of |: )?#n|#n (?:in )?(?:overall |total )?(?:length|long)|#n (?=lengths? of )");
    private static readonly Regex Width = SceneWords.Pattern("(?:an? )?(?:overall |total |outside )?width (?:is |of |: )?#n|#n (?:overall |total |outside )?(?:wide|width)");
    private static readonly Regex Height = SceneWords.Pattern("(?:an? )?(?:overall |total |outside )?height (?:is |of |: )?#n|#n (?:overall |total |outside )?(?:high|tall|height)");
    private static readonly Regex Legs = SceneWords.Pattern("(?:both |with |equal )*(?:legs|arms|sides|flanges) (?:of |are )?#a and #b(?: long)?|(?:both |with |equal )*(?:legs|arms|sides) (?:of |are )?#a(?: long| each)*|#a (?:legs|arms|sides)");
    private static readonly Regex Thick = SceneWords.Pattern("(?:an? |the )?(?:uniform |wall |material |sheet )?(?:thickness|walls?) (?:is |of |: )?#n|#n (?:thick(?:ness)?|walls?)(?: walls?)?(?: throughout| all round| everywhere)?");
    private static readonly Regex InEach = SceneWords.Pattern("(?:there (?:is|are) )?(?<x>(?:an?|one|[2-9]) (?:(?!in ).)*?) in (?:each|both|either)(?: of the)?(?: 2)? (?<n>leg|arm|flange|wall|side)s?(?<r>(?= |$).*)");
    private static readonly Regex Both = SceneWords.Pattern("(?:one|1|either) (?:of (?:the|its) )?(?:2 )?(?<n>legs?|arms?|flanges?|sides?|walls?)");

    /// <summary>The statements with such a bar in its members; as they are when there is none.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (statements.Count == 0 || Title.Match(statements[0]) is not { Success: true } title || !Sizes.IsMatch(statements[0][..title.Index]))
        {
            return statements;
        }

        var rest = statements[0][(title.Index + title.Length)..].TrimStart(' ', ',', ':');
        var head = Head.Match(rest);
        var (sizes, features) = head.Success ? (rest[..head.Index], Feature + rest[(head.Index + head.Length)..].Trim()) : (rest, "");
        var letter = title.Groups["f"].Success ? title.Groups["f"].Value : title.Groups["l"].Success ? "l" : title.Groups["t"].Success ? "t" : "u";
        var told = Members(letter, $"{statements[0][..title.Index]} , {sizes}");
        return told is null ? statements : [.. told, .. new[] { features }.Where(f => f.Length > 0).Concat(statements.Skip(1)).Select(s => Named(letter, s))];
    }

    // What a letter calls its members, in the names that they have here.
    private static string Named(string letter, string statement)
    {
        // "There is a hole in each leg": each has one.
        statement = InEach.Replace(statement, "each ${n} has ${x}${r}");
        string Name(string text, string pattern, string plain) => SceneWords.Pattern(pattern).Replace(text, plain);
        if (letter == "l")
        {
            var one = Both.Replace(statement, "the horizontal leg");
            one = Name(one, "(?<a>each|both|the|every|through) (?:of the )?(?:2 )?(?:arms?|flanges?|walls?)", "${a} leg");
            return Name(Name(one, "the (?:upright|upstanding|standing|back|rear) (?:leg|arm|flange|wall)", "the vertical leg"), "the (?:bottom|base|lower|flat|lying) (?:leg|arm|flange|wall)", "the horizontal leg");
        }

        if (letter == "t")
        {
            return Name(Name(Name(statement, "the (?:web|leg|upright|vertical (?:leg|web|part|flange))", "the stem"), "the (?:top(?: flange)?|crossbar|head|horizontal (?:flange|part|bar))(?= |$)(?! (?:edge|face|side|of))", "the flange"),
                "(?:, )?(?:one|1) (?:on |at )?(?:either|each|both) sides? of the stem", ", in a row along the width");
        }

        return Name(Name(Name(statement, "(?<a>each|both|every) (?:of the )?(?:2 )?(?:arms?|legs?|walls?|sides?)", "${a} flange"), "the (?:base|bottom|floor|back)(?= |$)(?! (?:edge|face|side|of))", "the web"), "each of the flanges|both flanges(?<!through both flanges)", "each flange");
    }

    private static string[]? Members(string letter, string said)
    {
        var text = said;
        Match? Take(Regex pattern)
        {
            var match = pattern.Match(text);
            text = match.Success ? text.Remove(match.Index, match.Length).Insert(match.Index, " ") : text;
            return match.Success ? match : null;
        }

        static double? Of(Match? match, string name) => match?.Groups[name] is { Success: true } group ? double.Parse(group.Value, CultureInfo.InvariantCulture) : null;
        var flange = letter == "t" ? Take(Flange) : null;
        var stem = letter == "t" ? Take(Stem) : null;
        var list = Take(Product);
        var length = Of(Take(Length), "n");
        var legs = letter == "l" ? Take(Legs) : null;
        var (width, height, thick) = (Of(Take(Width), "n") ?? Of(flange, "w"), Of(Take(Height), "n"), Of(Take(Thick), "n") ?? Of(flange, "t"));
        if (list is not null)
        {
            (width, height) = letter == "l" ? (width ?? Of(list, "b"), height ?? Of(list, "a")) : (width ?? Of(list, "a"), height ?? Of(list, "b"));
            var (third, fourth) = (Of(list, "c"), Of(list, "d"));
            (thick, length) = (fourth is not null || (third is not null && thick is null) ? thick ?? third : thick, length ?? fourth ?? (thick is not null ? third : null));
        }

        (width, height) = (width ?? Of(legs, "b") ?? Of(legs, "a"), height ?? Of(legs, "a"));
        if (text.Any(char.IsAsciiDigit) || width is not { } w || height is not { } h || thick is not { } t || length is not { } l || t >= h || 2 * t >= w || t > l)
        {
            return null;
        }

        var s = Of(stem, "t") ?? t;
        FormattableString[] members = letter switch
        {
            "l" => [$"a horizontal leg {l}mm x {w}mm x {t}mm", $"a vertical leg {l}mm long , {t}mm thick and {h - t}mm high stands along the rear edge of the horizontal leg"],
            "t" => [$"a flange {l}mm x {w}mm x {t}mm", $"a stem {l}mm x {s}mm x {h - t}mm hangs under the flange in the center"],
            _ =>
            [
                $"a web {l}mm x {w}mm x {t}mm",
                $"a front flange {l}mm long , {t}mm thick and {h - t}mm high stands along the front edge of the web",
                $"a rear flange {l}mm long , {t}mm thick and {h - t}mm high stands along the rear edge of the web",
            ],
        };
        return [.. members.Select(FormattableString.Invariant)];
    }
}
