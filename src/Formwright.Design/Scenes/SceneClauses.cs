using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Puts each thing of a long sentence in a clause of its own: relative clauses and participles become statements or joints, and pronouns
/// the nouns that they stand for.
/// </summary>
internal static class SceneClauses
{
    private const string Spot = "(?:top|bottom|middle|center|underside|upper side|upper face|top face|front|back|rear|end|ends|edge|edges|side|sides|rim|face)";
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];
    private static readonly string[][][] Numerals = [[["one", "1"], ["two", "2"], ["three", "3"]], [["a"], ["b"], ["c"]], [["i"], ["ii"], ["iii"]]];

    // "..., on top of which a post stands", "..., in the middle of which is a hole"
    private static readonly Regex OnWhich = SceneWords.Pattern($"(?:,|and|-) (?<p>(?:from|on|in|into|at|through|under|below|above|to|along)(?: (?:the|its|each) (?:[a-z]+ )?{Spot} of| top of)?) which|(?<p>(?:from|on|in|into|at|through|under|below|above)(?: (?:the|its|each) (?:[a-z]+ )?{Spot} of| top of)?) which");

    // "..., whose top carries a post", "..., from whose ends two ears rise"
    private static readonly Regex Whose = SceneWords.Pattern("(?:,|and) (?:(?<p>from|on|in|at|through|under|along|to) )?whose|(?:(?<p>from|on|in|at|through|under|along|to) )?whose");

    // "..., which has a hole", "a plate that carries a post"
    private static readonly Regex Which = SceneWords.Pattern("(?:, )?(?:and )?(?:which|that)(?= (?:also )?(?:has|have|carries|carry|bears|bear|supports|support|holds|hold|contains|contain|features) (?:an?|one|[0-9]))");
    private static readonly Regex Bearing = SceneWords.Pattern("(?:, )?(?:which |that )?(?:carrying|bearing|supporting|having|featuring|containing|including|incorporating|holding|comprising)(?= (?:an?|one|[0-9]))");
    private static readonly Regex Bears = SceneWords.Pattern("(?:bears|supports|holds|features|includes|comprises|possesses|incorporates|is provided with|is fitted with|is equipped with|comes with)(?= (?:an?|one|[0-9]))");
    private static readonly Regex Topped = SceneWords.Pattern("(?:, )?(?:which is |that is |and is |is )?(?:topped|crowned|surmounted|capped|followed) (?:by|with)(?= an? )|(?:ends|terminates|finishes)(?: at the top| on top| above)? (?:in|with)(?= an? )");
    private static readonly Regex WhichIs = SceneWords.Pattern("(?:, )?(?:and )?(?:which|that) (?:is|are)(?= (?:also |both |each )?(?:centered|concentric|coaxial|flush|[0-9]|in the|at the|as |placed|located|equally|just))");
    private static readonly Regex Adjectives = SceneWords.Pattern("(?<a>(?:an?|the|another) (?:[a-z]+ )?[a-z]+) ,(?= (?:narrower|wider|smaller|larger|shorter|longer|thinner|thicker|taller|narrow|thin|round|cylindrical|square|rectangular|flat|vertical|horizontal|upright|identical) [a-z]+)");
    private static readonly Regex Position = SceneWords.Pattern("^(?<n>[a-z][a-z ]*?) (?:position|location|placement|place) [:=](?<i> (?:in|on|at|centered|flush|along)(?= ))?");
    private static readonly Regex StockHead = SceneWords.Pattern("^[^:]*? (?:of|from) #n (?:thick )?(?:boards?|plates?|sheet(?: metal)?|material|steel|plywood|wood|panels?|stock|aluminium|aluminum|acrylic)(?: (?:sheet|plate|metal))? :");
    private static readonly Regex OnThis = SceneWords.Pattern("(?<p>on|on top of|above|onto|from|under|below) (?:this|that)(?= ,| an?| sits| stands| is| comes|$)");
    private static readonly Regex ToSpot = SceneWords.Pattern($"(?:is |are )?(?:cut|milled|machined|sunk|drilled|bored|made|worked|let) into (?=(?:the|its) (?:{Spot}))");

    // "..., the upright is 70 mm high": a clause of its own.
    private static readonly Regex Splice = SceneWords.Pattern("(?:,|and|, and|while|, while|but|, but)(?= (?<n>(?:the|an?|one|each|every|both) (?:[a-z]+ ){0,3}?[a-z]+) (?:is|are|has|have|measures|measure|stands|sits|rises|goes|runs|carries|gets|receives|lies|passes|contains|continues|follows|projects|bears) )");

    // "A post ... stands in the middle of a plate of ...": the plate first.
    private static readonly Regex OnNew = SceneWords.Pattern("(?<=mm .*)(?:(?<v>(?:that |which )?(?:stands?|sits?|rests?|is|are|mounted|standing|sitting|placed|centered|lies|rises|projects)) )*(?<p>(?:(?:centered|centrally|upright|vertically) )?(?:on(?: top of)?|from(?: the (?:top|middle|center) of)?|in(?: the (?:middle|center) of)|at the (?:middle|center) of))(?= (?:an?|one) [^,]*mm)");
    private static readonly Regex Connects = SceneWords.Pattern("(?:and )?(?:connects|joins|links|connecting|joining|linking) (?<m>(?:2|two) (?:[a-z]+ ){0,3}?[a-z]+s)(?= |$)");
    private static readonly Regex Apart = SceneWords.Pattern("apart|distance|spacing|center to center|between (?:the )?(?:centers|axes)");
    // "On a base of ... stand two walls", "each corner of a ... plate carries a peg": the carrier first.
    private static readonly Regex OnNewFirst = SceneWords.Pattern("^(?<p>on(?: top of)?|from|in|at|under|in the (?:middle|center) of|from the (?:middle|center) of|at the (?:ends|corners) of) (?<h>an? [^,]*?mm(?: [a-z]+){0,2}?)(?: ,)? (?<v>stands?|sits?|rises?|is|are|there is|there are|projects?)(?= )");
    private static readonly Regex PlaceOfNew = SceneWords.Pattern($"^(?<p>(?:(?:the|each|every|both|all|either) (?:[2-4] )?(?:(?:upper|lower|top|left|right|short|long|front|rear) )?(?:corners?|ends?|{Spot})|each of the [2-4] corners)) of (?<h>an? [^,]*?mm [^,]*?) (?<v>carries|carry|has|have|bears|bear|gets|supports)(?= )");

    // "The diameter of the flange is 120 mm, its thickness is 10 mm."
    private static readonly Regex RoleOf = SceneWords.Pattern("^(?:the )?(?<r>(?:(?:outer|outside|inner|inside|overall|total) )?(?:diameter|thickness|width|height|length|depth)) of (?<n>(?:the|both|each|its|all) (?:[2-9] )?(?:[a-z]+ ){0,2}?[a-z]+) (?:(?:is|are|:|=|measures) )?#v");
    private static readonly Regex ItsRole = SceneWords.Pattern("(?<j>,|and|, and) (?:its|the) (?<r>diameter|thickness|width|height|length|depth) (?:is|:|=|measures) #v");

    // "A larger one", "two smaller ones": the noun before.
    private static readonly Regex Ones = SceneWords.Pattern("(?<a>an?|another|[2-9]) (?<m>(?:(?:second|third|further|other|similar|identical|smaller|larger|wider|narrower|shorter|longer|bigger) )*)ones?(?= of| with| in| on| at| is| ,|$)(?<=(?:second|third|further|other|similar|identical|smaller|larger|wider|narrower|shorter|longer|bigger|another) ones?)");
    private static readonly Regex Only = SceneWords.Pattern("^only(?= (?:the|one|an?) )");
    private static readonly Regex Elements = SceneWords.Pattern("^[^:]*? (?:[2-9] (?:[a-z]+ )?(?:elements|parts|pieces|sections|components|bodies|members|things|portions)) :");
    private static readonly Regex OneAndOne = SceneWords.Pattern("(?:one|1) (?<p>at|on|in|along) (?:the|its) (?<a>left|front|top|upper)(?: (?<s>end|side|edge))?(?: ,| and)+ (?:(?:one|1|the other(?: one| 1)?|the second) )?(?:at|on|in|along) (?:the|its) (?<b>right|back|rear|bottom|lower)(?: (?<s>end|side|edge))?");
    private static readonly Regex TheirCenters = SceneWords.Pattern("(?:(?:and|,|with) )*(?:its|their) (?:centers?|axis|axes)(?: (?:is|are|being))?(?= [0-9.]+mm from (?:the|both|its|all) )|(?<=from (?:the|its|both) )(?:2 )?(?:nearest|adjacent|adjoining|neighbou?ring)(?= edges)");

    // "..., and on top of it, centered, a collar"
    private static readonly Regex OnIt = SceneWords.Pattern("(?:,|and|, and|with)(?= (?:, )?(?:(?:centered|concentric|concentrically|coaxial|centrally|standing|sitting|directly) )*(?<p>(?:(?:on|above|below|under|in|from|at|behind|over|inside)(?: (?:top|the [a-z]+(?: [a-z]+)?) of)?) (?:it|this|that|the [a-z]+)|(?:on|at|along|from|in) its (?:(?:rear|back|front|left|right|upper|lower|top) )?(?:edge|side|end|face|top|middle|center)) (?:(?:[a-z]+ )?(?:stands?|sits?|is|are|there is|there are|rises?) )?(?:, )?(?:centered |concentric |coaxial )?(?:, )?(?:an?|another|[2-9]) )");
    private static readonly Regex Its = SceneWords.Pattern("(?<=^(?:[a-z]+ )?(?:on|at|along|from|in) )its (?<p>(?:[a-z]+ )?[a-z]+)(?= (?:,|an?|stands?|rises?|is|sits?))");
    private static readonly Regex It = SceneWords.Pattern("(?:it|this|that)");
    private static readonly Regex Whole = SceneWords.Pattern("(?<p>through|of|along) (?:the |its )?(?:whole|entire|complete|full) (?<n>[a-z]+)");

    // What stands at an edge, however that is said.
    private static readonly Regex AtEdge = SceneWords.Pattern($"(?:rises?|stands?|standing|rising|sits?|projects?|extends?|goes|comes) (?:up |upwards? |vertically )?(?:from|on top of|at|along|on)(?= (?:its|the) (?:rear|back|front|left|right) (?:edge|side|end)(?! of))");
    private static readonly Regex FromEdges = SceneWords.Pattern("^from(?= (?:its|the) [^,]*?(?:ends?|edges?|sides?)(?: of the [a-z]+)? (?:an?|[2-4]) )");

    // "each of the flanges", "each of the 2 flanges"
    private static readonly Regex EachOf = SceneWords.Pattern("(?:each|every one|either) (?:one )?of (?:the|these|those|its) (?:[2-9] )?(?<m>(?:[a-z]+ ){0,2}?)(?<n>[a-z]+s)");
    private static readonly Regex Them = SceneWords.Pattern("(?:each|every|either|both)(?: one| of them| of these)?(?= (?:has|have|is|are|gets|get|carries|measures|there|,|stands?|contains?))(?<=^(?:(?:in|on|at|from|through|and|of) )*(?:each|every|either|both)(?: one| of them| of these)?)|(?<=(?:in|through|on|of) )(?:each|every|either) (?:one|of them|of these)");

    /// <summary>The statements in simple clauses.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var plain = new List<string>();
        var (several, last, thing) = ("", "", "");
        foreach (var statement in statements.Select(SceneEach.Digits))
        {
            foreach (var clause in Divide(statement, last))
            {
                var text = EachOf.Replace(FromEdges.Replace(AtEdge.Replace(clause, "stands on"), "at"), m => SceneWords.Noun("bodies", m.Groups["n"].Value) is { } noun ? $"each {m.Groups["m"].Value}{noun}" : m.Value);
                text = several.Length > 0 ? Them.Replace(text, $"each {several}") : text;
                text = Ones.Replace(text, m => (Thing(text[..m.Index]) ?? thing) is { Length: > 0 } named ? $"{m.Groups["a"].Value} {m.Groups["m"].Value}{named}{(char.IsAsciiDigit(m.Groups["a"].Value[0]) ? "s" : "")}" : m.Value);
                plain.Add(text);
                thing = Thing(text) ?? thing;
                several = Several(text) ?? several;
                last = Body(text) ?? last;
            }
        }

        return plain;
    }

    /// <summary>True when the clauses of one sentence tell of several bodies.</summary>
    public static bool AreSeveral(IReadOnlyList<string> clauses) =>
        clauses.Where(c => c.Contains("mm", StringComparison.Ordinal)).SelectMany(Introduced).Distinct().Skip(1).Any();


    private static IEnumerable<string> Divide(string statement, string before)
    {
        var text = ToSpot.Replace(Bears.Replace(Bearing.Replace(statement, "with"), "has"), "is in ");
        text = Position.Replace(Adjectives.Replace(WhichIs.Replace(text, " ,"), "${a}"), m => $"the {m.Groups["n"].Value} is{(m.Groups["i"].Success ? m.Groups["i"].Value : " in the")}");
        if (StockHead.Match(text) is { Success: true } stock)
        {
            return [stock.Value.TrimEnd(':', ' '), .. Divide(text[stock.Length..].Trim(), before)];
        }

        text = Elements.Replace(OneAndOne.Replace(TheirCenters.Replace(Only.Replace(text, ""), ""), m => $"{m.Groups["p"].Value} its {m.Groups["a"].Value} and {m.Groups["b"].Value} {m.Groups["s"].Value}s"), "");
        if (RoleOf.Match(text) is { Success: true } of && Body(of.Groups["n"].Value) is not null && text.Split(' ').Count(w => SceneWords.Noun("bodies", w) is not null) == 1)
        {
            text = $"{of.Groups["n"].Value} has a {of.Groups["r"].Value} of {of.Groups["v"].Value}mm{ItsRole.Replace(text[(of.Index + of.Length)..], "${j} a ${r} of ${v}mm")}";
        }

        foreach (var (pattern, plain) in new (Regex, Func<Match, string, string>)[]
        {
            (OnNewFirst, (m, noun) => $"{m.Groups["p"].Value} the {noun} {m.Groups["v"].Value}"),
            (PlaceOfNew, (m, noun) => m.Groups["v"].Value is "has" or "have" or "gets" ? $"{m.Groups["p"].Value} of the {noun} {m.Groups["v"].Value}" : $"{(m.Groups["p"].Value.EndsWith('r') || m.Groups["p"].Value.EndsWith("ers", StringComparison.Ordinal) ? "in" : "on")} {m.Groups["p"].Value} of the {noun} stands"),
        })
        {
            if (pattern.Match(text) is { Success: true } first && Bodies(first.Groups["h"].Value) is [var carrying])
            {
                return [first.Groups["h"].Value, .. Divide((plain(first, SceneWords.Noun("bodies", carrying)!) + text[first.Length..]).Trim(), SceneWords.Noun("bodies", carrying)!)];
            }
        }

        text = Whole.Replace(text, m => m.Groups["p"].Value == "through" && m.Groups["n"].Value is not ("length" or "width" or "height" or "depth" or "thickness") && SceneWords.Noun("bodies", m.Groups["n"].Value) is null ? "through everything" : m.Value);
        text = OnThis.Replace(text, m => before.Length > 0 && m.Index < 4 ? $"{m.Groups["p"].Value} the {before}" : m.Value);
        foreach (var (pattern, plain) in new (Regex, Func<Match, string, string>)[]
        {
            (OnWhich, (m, noun) => $"{m.Groups["p"].Value} the {noun}"),
            (Whose, (m, _) => m.Groups["p"].Success ? $"{m.Groups["p"].Value} its" : "its"),
            (Which, (_, noun) => $"the {noun}"),
            (Topped, (_, noun) => $"on top of the {noun} sits"),
        })
        {
            if (pattern.Match(text) is { Success: true } match && Body(text[..match.Index]) is { } noun && (pattern != Whose || Bodies(text[..match.Index]).Count == 1))
            {
                return [.. Divide(text[..match.Index].Trim(' ', ','), before), .. Divide((plain(match, noun) + text[(match.Index + match.Length)..]).Trim(), noun)];
            }
        }

        if (OnIt.Match(text) is { Success: true } onIt && text[..onIt.Index].Contains("mm", StringComparison.Ordinal) && Body(text[..onIt.Index]) is { } below)
        {
            var next = text[(onIt.Index + onIt.Length)..].Trim(' ', ',');
            return [text[..onIt.Index].Trim(' ', ','), .. Divide(onIt.Groups["p"].Value.Split(' ')[^1] is "it" or "this" or "that" ? It.Replace(next, $"the {below}", 1) : Its.Replace(next, $"the ${{p}} of the {below}", 1), below)];
        }

        if (OnNew.Match(text) is { Success: true } carrier && Body(text[..carrier.Index]) is not null && Body(text[(carrier.Index + carrier.Length)..]) is { } host && Bodies(text).Count == 2)
        {
            // What follows the sizes of the carrier is said of what it carries.
            var rest = text[(carrier.Index + carrier.Length)..].Trim();
            var end = rest.IndexOf(" ,", Math.Max(0, rest.IndexOf(host, StringComparison.Ordinal)), StringComparison.Ordinal);
            var more = end > 0 && !rest[end..].Contains("mm", StringComparison.Ordinal) ? rest[end..] : "";
            return [rest[..^more.Length], $"{carrier.Groups["p"].Value.Trim()} the {host} {(carrier.Groups["v"].Success ? carrier.Groups["v"].Captures[^1].Value.Trim() : "stands")} {text[..carrier.Index].Trim(' ', ',')}{more}"];
        }

        if (Connects.Match(text) is { Success: true } link && Body(text[..link.Index]) is { } core && text.Contains("diameter", StringComparison.Ordinal) && (SceneWords.Has("round", core) || text[..link.Index].Contains("diameter", StringComparison.Ordinal)) && !Apart.IsMatch(text))
        {
            text = $"{text[..link.Index]}with {link.Groups["m"].Value} at both ends{text[(link.Index + link.Length)..]}";
        }

        return Splice.Matches(text).FirstOrDefault(m => m.Groups["n"].Value.Split(' ')[^1] is var noun && (SceneWords.Noun("bodies", noun) ?? SceneWords.Noun("features", noun)) is not null && Thing(text[..m.Index]) is not null && text[..m.Index].Contains("mm", StringComparison.Ordinal)) is { } splice
            ? [text[..splice.Index].Trim(' ', ','), .. Divide(text[(splice.Index + splice.Length)..].Trim(), Body(text[..splice.Index]) ?? before)]
            : [text];
    }

    // The singular of what is told as several: "two vertical lugs".
    private static string? Several(string text)
    {
        var words = text.Split(' ');
        var at = Array.FindLastIndex(words, w => SceneWords.Noun("bodies", w) is { } noun && noun != w);
        return at > 0 && words[Math.Max(0, at - 4)..at].Any(w => w is "both" or "all" or "the" or [>= '2' and <= '9']) ? SceneWords.Noun("bodies", words[at]) : null;
    }

    // The bodies that have an article or a number, with their adjectives.
    private static IEnumerable<string> Introduced(string text)
    {
        var words = text.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var start = Array.FindLastIndex(words, i - 1, Math.Min(i, 4), w => w is "a" or "an" or "another" or "one" or "the" or [>= '2' and <= '9']);
            if (start >= 0 && SceneWords.Noun("bodies", words[i]) is not null && Array.TrueForAll(words[(start + 1)..i], w => char.IsLetter(w[0]) && !SceneWords.Has("stop", w)))
            {
                yield return string.Join(' ', words[(start + 1)..(i + 1)]);
            }
        }
    }

    private static List<string> Bodies(string text) => [.. text.Split(' ').Where(w => SceneWords.Noun("bodies", w) is not null)];

    private static string? Thing(string text) => text.Split(' ').Select(w => SceneWords.Noun("bodies", w) ?? (SceneWords.Noun("features", w) is { } noun && noun is not ("flat" or "round" or "radius" or "chamfer" or "fillet") ? noun : null)).LastOrDefault(n => n is not null);

    // The nearest noun of a body, unless it is told of several.
    private static string? Body(string text) => Bodies(text) is [.., var last] ? SceneWords.Noun("bodies", last) : null;

    /// <summary>The statements with numerals before their nouns: "plate one", "plate B" are the first and the second plate.</summary>
    public static IReadOnlyList<string> Numbered(IReadOnlyList<string> statements)
    {
        var words = string.Join(" . ", statements).Split(' ');
        foreach (var noun in words.Where(w => SceneWords.Noun("bodies", w) == w).Distinct())
        {
            var numerals = Array.Find(Numerals, style => style.Take(2).All(n => Enumerable.Range(1, words.Length - 1).Any(k => words[k - 1] == noun && n.Contains(words[k]))));
            if (numerals is null)
            {
                continue;
            }

            var named = SceneWords.Pattern($"(?:the )?{noun} (?<i>{string.Join('|', numerals.SelectMany(n => n))})");
            statements = [.. statements.Select(s => named.Replace(s, m => $"the {Ordinals[Array.FindIndex(numerals, n => n.Contains(m.Groups["i"].Value))]} {noun}"))];
        }

        return statements;
    }
}
