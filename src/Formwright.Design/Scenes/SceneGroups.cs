using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Bodies that are introduced together and told apart afterwards: "three discs of 90, 60 and 40 mm diameter, each 10 mm thick", "two
/// cylinders: the lower one is ...", "two plates, both 8 mm thick: the first ...". Each becomes a body with all of its sizes.
/// </summary>
internal static class SceneGroups
{
    private const string Number = @"\d+(?:\.\d+)?";
    private const string Length = $"{Number}mm";
    private const string Stacking = "stacked|(?:one )?on top of (?:each other|one another|the other)|one above the other|concentric(?:ally)?|coaxial(?:ly)?|on (?:a|one|the same) (?:common |single |vertical )?axis|with a common axis|a stack of";
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];
    private static readonly Regex Intro = SceneWords.Pattern("(?<c>[2-5]) (?<m>(?:[a-z]+ ){0,3}?)(?<n>[a-z]+s)(?= |$)");
    private static readonly Regex Between = SceneWords.Pattern("[2-4] (?:[a-z]+ ){0,3}?(?<p>[a-z]+s) (?:(?:and|with|,) (?<a>an?) (?<c>(?:[a-z]+ ){0,2}[a-z]+) (?:between them|in between|connecting them|joining them|that (?:connects|joins) them|which (?:connects|joins) them)|(?:(?:that|which) are )?(?:connected|joined|linked) by an? (?<c>(?:[a-z]+ ){0,2}[a-z]+))");
    private static readonly Regex AnyLength = SceneWords.Pattern("#n");
    private static readonly Regex Stacked = SceneWords.Pattern(Stacking);
    private static readonly Regex Diameters = SceneWords.Pattern($"(?:(?:with|of|having|,|the|and|are|whose|their|outer) )*(?:diameters?(?: of| are| :)?(?: (?<d>{Length})(?: ,| and)*){{2,5}}|(?:(?<d>{Length})(?: ,| and)* ){{2,5}}(?:in |outer |outside )?diameters?)");
    private static readonly Regex Heights = SceneWords.Pattern($"(?:(?:with|of|having|,|the|and|are|is|their|:) )*(?:(?:heights|thicknesses|lengths)(?: of| are| :)?(?: (?<h>{Length})(?: ,| and)*){{2,5}}|(?:(?<h>{Length})(?: ,| and)* ){{2,5}}(?:in )?(?:high|thick|tall|long|height|thickness|length))(?: in this order| respectively)?");
    private static readonly Regex Common = SceneWords.Pattern($"(?:(?:,|and|are|is|with|of|which|that|have|has) )*(?:each|both|all|every one|all of them|both of them|each of them)(?: of them)?(?: (?:is|are|of|being|have|has|with))* (?<h>{Length}) (?:thick|high|tall|long|in height|in thickness)|(?:(?:,|and|are|is|with|of) )*(?<h>{Length}) (?:thick|high|tall|long|in height|in thickness)(?: each)?|(?:,|and|with|of|the|same|equal)* (?:an? )?(?:height|thickness|length) of (?<h>{Length})(?: each)?");
    private static readonly Regex Pair = SceneWords.Pattern($"(?:(?:,|and|:|one|is|of|the) )*(?:diameter )?(?<d>{Length}) (?:(?:in )?diameter )?(?:x|and|by|,) (?<h>{Length})(?: (?:high|thick|tall|long|in height))?");
    private static readonly Regex Compared = SceneWords.Pattern("^the (?:largest|smallest|lowest|uppermost|highest|first|lower|upper|bottom|larger|smaller) (?<n>[a-z]+)(?: of the [a-z]+)? (?:is|has|measures)");
    private static readonly Regex Role = SceneWords.Pattern("#n (?<r>in diameter|diameter|thick|wide|long|high|tall|deep)");
    private static readonly Regex Bare = SceneWords.Pattern("is #n(?: (?:and|x|by) #n)*(?= ,| and (?:the|an?)|$)");
    private static readonly Regex Shared = SceneWords.Pattern($"(?:(?:,|and|with|which|that|are|have) )*(?:both|all|each|all of them|both of them)(?: of them)?(?: (?:are|is|have|has|with|of|made|from))*(?<s>(?:(?: ,| and)* (?:{Length} (?:thick|wide|long|high|tall|deep|in diameter)|(?:a )?(?:thickness|width|length|height|diameter) of {Length}))+)(?= ,| :|$| form| meet| make| which| that| are| is)");
    private static readonly Regex Size = SceneWords.Pattern($"{Length} (?:thick|wide|long|high|tall|deep|in diameter)|(?:thickness|width|length|height|diameter) of {Length}");
    private static readonly Regex Detail = SceneWords.Pattern($"(?<n>(?:the|one) (?:[a-z]+ ){{0,2}}[a-z]+) (?<v>is|has|measures)(?= [^,]*mm)|(?<n>an? (?:[a-z]+ ){{1,2}}[a-z]+) (?<v>of|with|measuring)(?= [^,]*mm)");
    private static readonly Regex Sheet = SceneWords.Pattern("#t thick , #a x #b(?! x)");
    private static readonly Regex FromBelow = SceneWords.Pattern("lower|bottom|lowest|bottommost|first");
    private static readonly Regex One = SceneWords.Pattern("(?<a>an? (?:horizontal|vertical|upright|lower|upper|round|square|long|short|large|small|larger|smaller|wide|narrow)(?= (?:one|1) )|the (?:lower|upper|bottom|top|middle|lowest|uppermost|highest|first|second|third|last|larger|smaller|largest|smallest|left|right|front|rear|horizontal|vertical|other|wider|narrower|thicker|thinner|long|short|longer|shorter))(?<o> one| 1)?(?= (?:is|has|measures|of|with|[0-9]))");

    /// <summary>The statements with every body told by itself.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var plain = new List<string>();
        var (noun, closing) = ("", "");
        for (var i = 0; i < statements.Count; i++)
        {
            var statement = statements[i];
            if (!IsSized(statement) && Between.Match(statement) is { Success: true } between && SceneWords.Noun("bodies", between.Groups["p"].Value) is not null && SceneWords.Noun("bodies", between.Groups["c"].Value.Split(' ')[^1]) is not null)
            {
                // What joins them is told with its sizes later.
                closing = $"the {between.Groups["c"].Value} is between the {between.Groups["p"].Value}";
            }

            if (Group(statement) is not { } group)
            {
                noun = noun.Length == 0 && Compared.Match(statement) is { Success: true } compared ? SceneWords.Noun("bodies", compared.Groups["n"].Value) ?? "" : noun;
                plain.Add(noun.Length > 0 ? Told(statement, noun) : statement);
                continue;
            }

            noun = group.Noun;
            if (Listed(statement, group) is { } listed)
            {
                plain.AddRange(listed);
                continue;
            }

            if (Detailed(statement, [.. statements.Skip(i + 1)], group) is { } detailed)
            {
                plain.AddRange(detailed.Select(s => Told(s, noun)));
                break;
            }

            plain.Add(statement);
        }

        if (closing.Length > 0)
        {
            // It is said before any hole.
            var at = plain.FindIndex(s => s.Split(' ').Any(w => SceneWords.Noun("features", w) is not null));
            plain.Insert(at < 0 ? plain.Count : at, closing);
        }

        return plain;
    }

    private static bool IsSized(string text) => AnyLength.IsMatch(text);

    private static (int Count, string Noun, Match Said)? Group(string statement) =>
        Intro.Matches(statement).FirstOrDefault(m => SceneWords.Noun("bodies", m.Groups["n"].Value) is { } noun && noun != m.Groups["n"].Value) is { } intro
            ? (int.Parse(intro.Groups["c"].Value, CultureInfo.InvariantCulture), SceneWords.Noun("bodies", intro.Groups["n"].Value)!, intro)
            : null;

    // "The lower one is ..., the upper one 40 mm": the lower cylinder is ..., the upper cylinder is as large in the same direction.
    private static string Told(string statement, string noun)
    {
        var told = One.Replace(statement, m => m.Groups["o"].Success || (m.Index == 0 || statement[m.Index - 2] is ',' or 'd') ? $"{m.Groups["a"].Value} {noun}{(AnyLength.Match(statement, m.Index + m.Length) is { Success: true } at && at.Index == m.Index + m.Length + 1 ? " is" : "")}" : m.Value);
        List<string> roles = [.. Role.Matches(told).Select(m => m.Groups["r"].Value).Distinct()];
        return roles.Count == 0 || told == statement ? told : Bare.Replace(told, m => m.Groups["n"].Captures.Count <= roles.Count ? $"is {string.Join(" and ", m.Groups["n"].Captures.Select((c, i) => $"{c.Value}mm {roles[i]}"))}" : m.Value);
    }

    // All in one statement: diameters and heights as lists, or a list of pairs.
    private static List<string>? Listed(string statement, (int Count, string Noun, Match Said) group)
    {
        if (!Stacked.IsMatch(statement) || IsSized(statement[..group.Said.Index]))
        {
            return null;
        }

        var rest = statement[(group.Said.Index + group.Said.Length)..];
        var sections = new List<(string D, string H)>();
        if (Diameters.Match(rest) is { Success: true } diameters && diameters.Groups["d"].Captures.Count == group.Count)
        {
            rest = rest.Remove(diameters.Index, diameters.Length);
            var heights = Heights.Match(rest) is { Success: true } list && list.Groups["h"].Captures.Count == group.Count ? list : Common.Match(rest);
            if (!heights.Success)
            {
                return null;
            }

            rest = rest.Remove(heights.Index, heights.Length);
            sections = [.. diameters.Groups["d"].Captures.Select((c, i) => (c.Value, heights.Groups["h"].Captures[heights.Groups["h"].Captures.Count == group.Count ? i : 0].Value))];
        }
        else if (Pair.Matches(rest) is { } pairs && pairs.Count == group.Count)
        {
            sections = [.. pairs.Select(p => (p.Groups["d"].Value, p.Groups["h"].Value))];
            rest = Pair.Replace(rest, "");
        }

        return sections.Count == 0 || IsSized(rest) || rest.Split(' ').Any(w => SceneWords.Noun("features", w) is not null)
            ? null
            : [.. sections.Select((s, i) => $"{(i == 0 ? "" : $"on top of the {Ordinals[i - 1]} {group.Noun} , concentric , is ")}a {Ordinals[i]} {group.Noun} of {s.D} diameter and {s.H} height")];
    }

    // Sizes that all share go to each, wherever it is told.
    private static List<string>? Detailed(string statement, List<string> following, (int Count, string Noun, Match Said) group)
    {
        var after = group.Said.Index + group.Said.Length;
        var colon = statement.IndexOf(" : ", StringComparison.Ordinal);
        var (head, tail) = colon > 0 ? (statement[..colon], statement[(colon + 3)..]) : (statement, "");
        if (colon >= 0 && colon < after)
        {
            return null;
        }

        var details = (tail.Length > 0 ? following.Prepend(tail) : following).ToList();
        var shared = Shared.Match(head, Math.Min(after, head.Length));
        if (shared.Success ? IsSized(Size.Replace(head.Remove(shared.Index, shared.Length), "")) : IsSized(head))
        {
            return null;
        }

        var subjects = details.SelectMany(d => Detail.Matches(Told(d, group.Noun))).Select(m => m.Groups["n"].Value).Distinct().Take(group.Count).ToList();
        if (subjects.Count < group.Count || (colon < 0 && !shared.Success) || IsSized(head[..group.Said.Index]))
        {
            return null;
        }

        var sizes = shared.Success ? string.Join(" , ", Size.Matches(shared.Groups["s"].Value).Select(m => m.Value)) : "";
        var told = new List<string>();
        var (stacked, previous) = (Stacked.IsMatch(head) && FromBelow.IsMatch(subjects[0]), "");
        foreach (var detail in details)
        {
            told.Add(Detail.Replace(Told(detail, group.Noun), m =>
            {
                var name = m.Groups["n"].Value;
                if (!subjects.Remove(name))
                {
                    return m.Value;
                }

                var place = stacked && previous.Length > 0 && m.Groups["v"].Value == "is" ? $" on top of {previous} ," : "";
                previous = name;
                return sizes.Length > 0 ? $"{m.Value}{place} {sizes} ," : m.Value + place;
            }));
            told[^1] = Sheet.Replace(told[^1], "${a}mm x ${b}mm x ${t}mm");
        }

        return told;
    }
}
