using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Links and levers: two round ends at a centre distance, and a bar that joins them. Their sizes are told of one end, of the other, of both, of
/// the bar or of the whole, in any order; here they become a left boss, a right boss and a bar. A text of which a word or a number is left is not one.
/// </summary>
internal sealed partial class SceneEyes
{
    private const string Adjectives = "(?:(?:round|circular|cylindrical|ring shaped|outer|rounded|hollow) )*";
    private const string Nouns = "(?:ends?|eyes?|bosses|boss|heads?|discs?|disks?|rings?|hubs?)";
    private static readonly Regex Left = SceneWords.Pattern($"(?:(?:at|on|in|the|its) )*(?:(?:one|1|first|big|bigger|large|larger|left|wide|wider)(?: of the 2)? {Adjectives}{Nouns}|(?:1|one) of (?:the|its|these) (?:2 )?{Adjectives}{Nouns})");
    private static readonly Regex Right = SceneWords.Pattern($"(?:(?:at|on|in|the|its|an) )*(?:other|second|small|smaller|right|narrow|narrower|opposite)(?: {Adjectives}(?:{Nouns}|one|1))?(?! end)");
    private static readonly Regex Both = SceneWords.Pattern($"(?:(?:the|of|in|at|on|its|has|with|are) )*(?:(?:both|each|every|all|2|these|either)(?: of)?(?: the)?(?: 2)? {Adjectives}{Nouns}|(?:the|its) {Adjectives}(?:ends|eyes|bosses|heads|discs|rings|hubs))");
    private static readonly Regex Arm = SceneWords.Pattern("(?:(?:the|a|an|by|with|it|is|of|from|connecting|straight|flat|plain|simple|single|rectangular) )*(?:arm|web|bar|shank|beam|strip|rib|shaft|neck|connecting piece|middle part|rod)");

    private static readonly (string Role, Regex Pattern)[] Sizes =
    [
        ("distance", SceneWords.Pattern("(?:the )?(?:center to center |center )?(?:distance|spacing|separation)(?: (?:between|of|from))?(?: (?:the|their|its|2|both|hole|bore|centers?|axes|axis|of|to|holes|bores|ends|eyes|bosses))* (?:(?:is|of|:|=|a) )*#n|#n (?:center to center|center distance|(?:apart|long|spaced)?(?: ,)? ?(?:measured )?(?:between|from) (?:(?:the|their|its|2|hole|bore|end|eye) )*(?:centers?|axes|hole centers)(?: (?:to|of) (?:the )?(?:center|ends|eyes|bosses|discs|holes))?|apart(?: (?:center to center|between centers|on centers))?)|(?:(?:the|their|its|hole|with|and) )*(?:centers?|axes) (?:(?:of|the|eyes|ends|bosses|holes|bores|are|lie|is|2|set) )*#n (?:apart|from each other)|spaced #n(?: (?:between centers|apart|center to center))?")),
        ("bore", SceneWords.Pattern("(?:an? |the )?#n (?:(?:diameter|round|central|center|through|in diameter|pin|shaft) )*(?:bore|hole)s?|(?:an? |the |its )?(?:(?:pin|shaft|central|through) )*(?:bore|hole)s?(?: (?:of|is|:|=|with|a|an|diameter|has))* #n(?: (?:in )?diameter)?|bored(?: to)? #n(?: diameter)?")),
        ("diameter", SceneWords.Pattern("(?:with |in )?(?:an? )?(?:outside |outer )?(?:diameter|od) (?:of |is |: |= )*#n|#n (?:in )?(?:outside |outer )?(?:diameter|od)(?: outside)?")),
        ("radius", SceneWords.Pattern("(?:with |an? )*radius (?:of |is |: |= )*#n|#n radius")),
        ("thickness", SceneWords.Pattern("#n (?:in )?(?:thick|thickness|high|tall|height|deep)|(?:an? |the |material )*(?:thickness|height) (?:of |is |: |= )*#n|(?:from|of|out of) #n (?:thick )?(?:plate|sheet|steel|aluminium|aluminum|material)")),
        ("width", SceneWords.Pattern("#n (?:in )?(?:wide|width)|(?:an? |the )?width (?:of |is |: |= )*#n")),
        ("length", SceneWords.Pattern("#n (?:in )?long|(?:an? |the )?length (?:of |is |: |= )*#n")),
    ];

    private static readonly Regex Bottom = SceneWords.Pattern("(?:all (?:3|three)?|all|everything|they|the)? ?(?:parts|of them|three|members)? ?(?:(?:have|has|are|lie|sit|with|its|their) )*(?:(?:undersides?|bottoms?|lower faces?) (?:(?:are|is|lie|in|flush|level|one|the same|a common) )*(?:plane|flush|level)|flush (?:at|on|with) the (?:bottom|underside)s?|level (?:at|with) the (?:bottom|underside)s?)");
    private static readonly Regex CenteredOnEnds = SceneWords.Pattern("centered (?:on|at) (?:each|both|the|either) ends?(?: of (?:the|this) (?:arm|bar|web|shank|strip|beam))?");
    private static readonly Regex Tangent = SceneWords.Pattern("tangent|tangential|tapered|tapering|tapers");
    private static readonly HashSet<string> Known =
    [
        "joins", "join", "joined", "connects", "connect", "connected", "connecting", "links", "linked", "by", "eye", "eyes", "end", "ends", "boss", "bosses", "round", "circular", "center", "centers", "middle", "concentric", "straight", "flat", "between",
        "centered", "thickness", "them", "lever", "link", "crank", "both", "overall", "central", "line", "together", "symmetric", "symmetrically", "height", "axis", "mid", "plane", "disc", "discs", "parts", "about", "arm", "rod", "plate", "respectively",
        "around", "equal", "equally", "same", "too", "throughout", "everywhere", "rocker", "fully", "rounded", "bar", "web", "having", "head", "heads", "hubs", "length", "measured", "through", "other", "one", "component", "vertical", "parallel", "axes", "also", "its", "shaped",
    ];

    private readonly Dictionary<string, double> left = [];
    private readonly Dictionary<string, double> right = [];
    private readonly Dictionary<string, double> arm = [];
    private readonly Dictionary<string, double> whole = [];
    private bool isFit = true;
    private bool hasEnds;

    private SceneEyes()
    {
    }

    /// <summary>The statements as two bosses and a bar where they tell of a link.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var text = string.Join(" . ", statements);
        return !Sizes[0].Pattern.IsMatch(text) && !CenteredOnEnds.IsMatch(text) || Tangent.IsMatch(text) ? statements : new SceneEyes().Read(statements) ?? statements;
    }

    private List<string>? Read(IReadOnlyList<string> statements)
    {
        var bottom = statements.Any(s => Bottom.IsMatch(s));
        var subject = whole;
        var isBoth = false;
        foreach (var statement in statements.Select(s => Bottom.Replace(s, "")))
        {
            // What is told before a subject comes up is said of the one before it in the sentence.
            var clauses = Clause().Split(SceneEach.Digits(statement));
            foreach (var clause in clauses.Where(c => c.Length > 0))
            {
                var rest = clause;
                var named = Named(ref rest, out var both);
                (subject, isBoth) = named is not null ? (named, both) : (subject, isBoth);
                foreach (var (role, pattern) in Sizes)
                {
                    while (isFit && pattern.Match(rest) is { Success: true } match)
                    {
                        rest = $"{rest[..match.Index]} {rest[(match.Index + match.Length)..]}";
                        Set(subject, isBoth, role, SceneThing.Length(match, "n"));
                    }
                }

                isFit &= rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Known.Contains(w) || SceneWords.Has("free", w) || w is "," or ":" or "(" or ")" or "-" || (subject == whole && !char.IsAsciiDigit(w[0]) && SceneWords.Noun("features", w) is null && !SceneWords.Has("meaning", w)));
                if (!isFit)
                {
                    return null;
                }
            }
        }

        if (statements.Any(s => CenteredOnEnds.IsMatch(s)) && arm.TryGetValue("length", out var reach))
        {
            // Ends that are centred on those of the bar are as far apart as it is long.
            whole.TryAdd("distance", reach);
        }

        return hasEnds ? Written(bottom) : null;
    }

    // Whose sizes a clause tells; null when it goes on about the one before.
    private Dictionary<string, double>? Named(ref string clause, out bool both)
    {
        both = false;
        var text = clause;
        var first = new (Regex Pattern, Dictionary<string, double> Sizes)[] { (Left, left), (Right, right), (Both, left), (Arm, arm) }.Select(s => (s.Pattern, s.Sizes, Match: s.Pattern.Match(text))).Where(s => s.Match.Success).OrderBy(s => s.Match.Index).FirstOrDefault();
        if (first.Match is not { } match)
        {
            return null;
        }

        // "The ends of the bar": the ends.
        clause = string.Join(' ', Arm.Replace(text.Remove(match.Index, match.Length), "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        both = first.Pattern == Both;
        hasEnds |= first.Sizes != arm;
        return first.Sizes;
    }

    private void Set(Dictionary<string, double> subject, bool both, string role, double value)
    {
        (role, value) = role == "radius" ? ("diameter", 2 * value) : (role, value);
        if (role == "distance")
        {
            isFit &= whole.TryAdd(role, value) || Math.Abs(whole[role] - value) < 1e-6;
            return;
        }

        isFit &= subject.TryAdd(role, value) && (!both || right.TryAdd(role, value));
    }

    private List<string>? Written(bool bottom)
    {
        if (whole.Remove("width", out var width))
        {
            arm.TryAdd("width", width);
        }

        if (!whole.Remove("distance", out var distance))
        {
            return null;
        }

        double? Thickness(Dictionary<string, double> of) => of.TryGetValue("thickness", out var own) ? own : whole.TryGetValue("thickness", out var shared) ? shared : null;
        if ((arm.TryGetValue("length", out var length) && Math.Abs(length - distance) > 1e-6) || whole.Keys.Any(k => k != "thickness") || arm.Keys.Any(k => k is not ("length" or "width" or "thickness"))
            || !left.TryGetValue("diameter", out var d1) || !right.TryGetValue("diameter", out var d2) || left.Concat(right).Any(s => s.Key is not ("diameter" or "bore" or "thickness")))
        {
            return null;
        }

        var (t1, t2, t) = (Thickness(left) ?? Thickness(arm), Thickness(right) ?? Thickness(arm), Thickness(arm) ?? Thickness(left));
        if (!arm.TryGetValue("width", out var w))
        {
            // A bar without a width is as wide as its ends are round.
            w = Math.Abs(d1 - d2) < 1e-6 && t1 == t ? d1 : 0;
        }

        if (t1 is null || t2 is null || t is null || w <= 0 || w > Math.Min(d1, d2) + 1e-6 || distance <= (d1 + d2) / 2)
        {
            return null;
        }

        var flush = bottom ? " , flush with the bottom" : "";
        List<string> plain =
        [
            FormattableString.Invariant($"a left boss of {d1}mm diameter and {t1}mm height"),
            FormattableString.Invariant($"a right boss of {d2}mm diameter and {t2}mm height , {distance}mm center distance{flush}"),
            FormattableString.Invariant($"a bar joins them , {w}mm wide and {t}mm thick{flush}"),
        ];
        if (left.TryGetValue("bore", out var b1))
        {
            plain.Add(string.Create(CultureInfo.InvariantCulture, $"the left boss has a {b1}mm hole"));
        }

        if (right.TryGetValue("bore", out var b2))
        {
            plain.Add(string.Create(CultureInfo.InvariantCulture, $"the right boss has a {b2}mm hole"));
        }

        return plain;
    }

    [GeneratedRegex(@" (?:[,:;]|and|while|but|whose|in which|with(?= an? (?:round|circular) end))(?= )|(?: that| which)? (?:connects|joins|links|connecting|joining|linking)(?= (?:the|2|both) )|^(?:and|while|but) ", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
