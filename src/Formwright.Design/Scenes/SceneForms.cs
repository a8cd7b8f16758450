using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// The letter that a part looks like: where its second member stands when nobody says so, and the sizes that all members share.
/// </summary>
/// <param name="Letter">L, T or U; a blank when no letter is said.</param>
/// <param name="Shared">Sizes of every member by role.</param>
/// <param name="IsOutside">True when the members are measured on the outside.</param>
internal sealed record SceneForms(char Letter, IReadOnlyDictionary<string, double> Shared, bool IsOutside)
{
    /// <summary>No form.</summary>
    public static readonly SceneForms None = new(' ', new Dictionary<string, double>(), false);

    private static readonly Regex Said = SceneWords.Pattern(@"(?:an? |the )?(?:(?<f>[ltu]) (?:shaped|form|style) (?:(?:steel|aluminium|aluminum|sheet|metal|simple|small|mounting|angle) )*[a-z]+(?: (?:rail|bar|bracket|plate|holder|block|piece|part|profile|beam|support|nut)(?= ,|$| with| of| from))?|(?<f>[ltu]) (?:(?:steel|aluminium|aluminum|sheet|metal|simple|small|mounting|angle) )*(?<n>bracket|angle|part|profile|section|piece|holder|mount|support|clamp|channel|yoke|stand|component|object|block|fitting))");
    private static readonly Regex Looks = SceneWords.Pattern(@"(?<=(?:^|: ))an (?<f>l)(?= (?:with|of|from|made))|(?:looks? )?(?:like|in the (?:form|shape) of) (?:the letter |an? |a letter )?(?<f>[ltu])|(?:is|are) (?<f>[ltu]) shaped|(?<=: )(?<f>[ltu]) shaped(?= ,|$| with)|(?:(?:with|has|have|and|an?|the|of) )*(?:cross )?(?:section|profile) (?:(?:of|like|shaped|in|an?|the|form) )*(?:(?:inverted|upside down|letter) )*(?<f>[tlu])|(?:(?:with|has|have|and|an?|the) )*(?:(?:inverted|upside down) )?(?<f>[tlu]) (?:shaped )?(?:cross )?(?:section|profile)");
    private static readonly Regex Outside = SceneWords.Pattern(@"(?:, )?\(? ?(?:(?:both|all|each|lengths?|legs?|are|is|sizes|the|dimensions|measured|on|at|from|are measured) )*(?:outside|external|outer)(?: (?:dimensions?|sizes?|measurements?|measures?|measured|face|faces|lengths?))* ?\)?(?! (?:of the|corner|edge|radius))");
    private static readonly Regex Common = SceneWords.Pattern(@"#n (?<r>thick|wide|long)|(?:with )?(?:an? |the )?(?:uniform |constant |material |sheet )?(?<r>thickness|width|length) (?:is |of |: |= )*#n|(?:from |of )(?:a )?#n (?:thick )?(?<r>plates?|sheet|material|steel|aluminium|aluminum|sheet metal|strip)|#n (?<r>sheet(?: metal)?|plate)");
    private static readonly Regex Stock = SceneWords.Pattern("(?:(?:is|,|made|cut|bent|folded|formed|machined) )*(?:from|of|out of) #n (?:thick )?(?:plates?|sheet(?: metal)?|steel|aluminium|aluminum|material|boards?|plywood|strip|wood|acrylic)(?: (?:sheet|plate|metal))?");
    private static readonly Regex Everything = SceneWords.Pattern("(?:everything|all(?: of (?:it|them))?|(?:all|every|each)(?: the| its| of the)? (?:parts?|boards?|plates?|walls?|pieces?|panels?|sheets?|members?|elements?|components?)|the (?:material|sheet|stock|board|wood)|it) (?:is|are|has|have) (?:all |everywhere )?(?:#n (?<r>thick)|an? (?<r>thickness) of #n)(?: (?:throughout|everywhere|all over))?|(?:the )?(?:material |sheet |board |plate |wall )?(?<r>thickness)(?: (?:is|of|:|=|throughout|everywhere|overall))* #n(?: (?:throughout|everywhere|overall))?");
    private static readonly Regex Introduced = SceneWords.Pattern("(?:made |built |consists |assembled |constructed |welded )*(?:of|from) [2-9] (?:[a-z]+ )?(?:boards|plates|panels|pieces|sheets|slabs|parts)(?: ,)?(?: (?:all|each|both|which are|that are))* #n (?<r>thick)");
    private static readonly Regex Lengths = SceneWords.Pattern("#n");
    private static readonly Regex Members = SceneWords.Pattern("(?:with|consists|consisting|which|that|has|:)");
    private static readonly Regex OfLetter = SceneWords.Pattern("of the [tlu]");
    private static readonly Regex WholeLength = SceneWords.Pattern("(?:(?:and|,) )*the (?:(?:extrusion|profile|overall|total|whole) )?(?<r>length)(?: of (?:the )?(?:part|profile|bracket|extrusion|piece))? is #n|(?:and )?it is #n (?<r>long)");
    private static readonly Regex EachIs = SceneWords.Pattern(@"(?:(?:both|all|they|each|the|every|members?|parts?|legs?|arms?|walls?|plates?|pieces?|sections?) )+(?:are |is |have |has |(?<=both ))(?:#n (?<r>thick|wide)|(?:a )?(?<r>thickness|width) of #n)(?: and (?:#m (?<s>thick|wide)|(?:a )?(?<s>thickness|width) of #m))?");

    /// <summary>Takes the form out of statements.</summary>
    public static IReadOnlyList<string> Take(IReadOnlyList<string> statements, out SceneForms form)
    {
        var shared = new Dictionary<string, double>();
        var rest = new List<string>();
        var (letter, outside) = (' ', false);
        foreach (var statement in statements)
        {
            var text = statement;
            if (letter == ' ' && (Looks.Match(text) is { Success: true } said || Said.Match(text) is { Success: true } named && (said = named).Success))
            {
                letter = said.Groups["f"].Value[0];
                if (Common.Replace(text[..said.Index], m => Add(m, "r", "n")).Contains("mm", StringComparison.Ordinal))
                {
                    form = None;
                    return statements;
                }

                var after = text[(said.Index + said.Length)..].TrimStart(' ', ':', ',');
                if (!after.Contains("mm", StringComparison.Ordinal))
                {
                    if (after.Split(' ').Any(w => SceneWords.Has("meaning", w) && w is not ("end" or "side" or "wall")))
                    {
                        form = None;
                        return statements;
                    }

                    continue;
                }

                // What stands before the first member is shared by all.
                var isCommon = Common.Replace(after, "") is var others && !others.Contains("mm", StringComparison.Ordinal) && !SceneMentions.Names(others);
                var head = isCommon ? after.Length : Members.Match(after) is { Success: true } members ? members.Index : SceneMentions.Names(after) ? 0 : after.Length;
                var common = Common.Replace(after[..head], m => Add(m, "r", "n"));
                if (common.Contains("mm", StringComparison.Ordinal))
                {
                    form = None;
                    return statements;
                }

                text = after[head..].Trim();
            }

            if (letter != ' ')
            {
                outside |= Outside.IsMatch(text) && !text.Contains("diameter", StringComparison.Ordinal);
                text = Outside.Replace(text, "").Trim();
                text = OfLetter.Replace(text, "");
                text = WholeLength.Replace(text, m => Add(m, "r", "n"));
                text = EachIs.Replace(text, m =>
                {
                    Add(m, "r", "n");
                    return m.Groups["s"].Success ? Add(m, "s", "m") : "";
                }).Trim();
            }

            if (text.Any(char.IsLetterOrDigit))
            {
                rest.Add(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            }
        }

        if (letter == ' ' && statements.Count > 1 && Rest(statements, Add) is { } told)
        {
            form = None with { Shared = shared };
            return told;
        }

        if (letter == ' ' && statements.Count > 1 && Stock.Match(statements[0]) is { Success: true } stock && Lengths.Count(statements[0]) == 1)
        {
            // "A bookend made from 3 mm plate."
            form = None with { Shared = new Dictionary<string, double> { ["thickness"] = SceneThing.Length(stock, "n") } };
            var title = statements[0].Remove(stock.Index, stock.Length).Trim();
            return [.. (string[])[title], .. statements.Skip(1)];
        }

        form = letter == ' ' ? None : new SceneForms(letter, shared, outside);
        return letter == ' ' ? statements : rest;

        string Add(Match match, string role, string length)
        {
            var name = match.Groups[role].Value switch { "wide" or "width" => "width", "long" or "length" => "length", _ => "thickness" };
            shared[name] = SceneThing.Length(match, length);
            return "";
        }
    }

    // "All parts are 8 mm thick": statements, or the end of the first, that say it of everything; null when there are none.
    private static List<string>? Rest(IReadOnlyList<string> statements, Func<Match, string, string, string> add)
    {
        var rest = statements.Where(s => !(Everything.Match(s) is { Success: true } all && all.Length == s.Length)).ToList();
        foreach (var all in statements.Select(s => Everything.Match(s)).Where(m => m.Success && m.Length == m.Result("$_").Length))
        {
            add(all, "r", "n");
        }

        if (rest.Count > 0 && Introduced.Match(rest[0]) is { Success: true } made && Lengths.Count(rest[0]) == 1)
        {
            add(made, "r", "n");
            rest.RemoveAt(0);
        }

        return rest.Count < statements.Count && rest.Count > 0 ? rest : null;
    }

    /// <summary>Gives a member the shared sizes that it does not have.</summary>
    public void Complete(SceneThing member)
    {
        if (member.Sizes.ContainsKey("diameter") && Shared.TryGetValue("thickness", out var thickness) && !member.Sizes.Keys.Any(k => k is "height" or "length" or "thickness" or "width" or "depth"))
        {
            member.Sizes["thickness"] = thickness;
        }

        if (member.List is { Length: 3 } || member.Sizes.ContainsKey("diameter"))
        {
            return;
        }

        foreach (var (role, value) in Shared)
        {
            var has = member.Sizes.ContainsKey(role) || (role == "width" && member.List is not null) || member.Sizes.Count + (member.List?.Length ?? 0) > 2;
            if (!has)
            {
                member.Sizes[role] = value;
            }
        }
    }
}
