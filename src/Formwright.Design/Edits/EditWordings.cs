using System.Text.RegularExpressions;

namespace Formwright.Design.Edits;

/// <summary>Puts turns of phrase of follow-ups into the plain words that the edits know: "turn them into countersunk holes" is "countersink them".</summary>
internal static class EditWordings
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Please = @"^\W*(?:(?:please|now|then|ok|okay|and|can you|could you|would you|let's|i would like you to|i want you to)[, ]+)*";
    private const string Become = @"(?:turn|change|convert|transform|make|switch|have|i'd like|i would like|i want)\s+";
    private const string Should = @"\s+(?:should|must|needs? to|ha(?:s|ve) to|ought to|shall)\s+(?:all\s+|both\s+|now\s+)*";
    private const string What = @"(?<what>(?:the|these|those|all|both|it|them)\b(?:\s+(?!in?to\b|be\b)[\w-]+){0,4}?)";
    private const string All = @"(?:everything|all of it|the (?:whole|entire|complete) (?:thing|part|lot|model|design|piece|object|body))";
    private const string Length = @"\d[\d.,/]*\s*(?:mm|cm|inch(?:es)?|in|"")?";

    private static readonly (Regex Find, string By)[] Turns = [.. new (string Find, string By)[]
    {
        // Heads of holes that are there.
        ($@"{Please}{Become}{What}\s+(?:in)?to\s+(?:be\s+)?(?:an?\s+)?(?:countersunk|countersinks?)(?:\s+(?:holes?|ones?))?(?<rest>\b.*)$", "countersink ${what}${rest}"),
        ($@"{Please}{Become}{What}\s+(?:in)?to\s+(?:be\s+)?(?:an?\s+)?(?:counterbored?|counterbores)(?:\s+(?:holes?|ones?))?(?<rest>\b.*)$", "counterbore ${what}${rest}"),
        ($@"{Please}(?:{Become}{What}\s+(?:to be\s+)?|{What}{Should}be\s+)countersunk(?:\s+(?:holes|instead))?(?<rest>\b.*)$", "countersink ${what}${rest}"),
        ($@"{Please}(?:{Become}{What}\s+(?:to be\s+)?|{What}{Should}be\s+)counterbored(?:\s+(?:holes|instead))?(?<rest>\b.*)$", "counterbore ${what}${rest}"),
        ($@"{Please}tap\s+{What}(?:\s+(?:for|to|with|as))?(?<rest>\s+M\d.*)?$", "make ${what} tapped${rest}"),
        ($@"{Please}(?:{Become}{What}\s+(?:(?:in)?to\s+)?(?:be\s+)?|{What}{Should}be\s+)(?:tapped|threaded)(?:\s+(?:holes?|ones?|instead|for|to|as))*(?<rest>\s+M\d.*)?$", "make ${what} tapped${rest}"),

        // Another feature in the place of one.
        ($@"{Please}(?:turn|change|convert|transform|make|swap|switch)\s+{What}\s+(?:in)?(?:to|for)\s+(?:an?\s+)?(?<new>(?=[^;]*\d)(?:{Length}\s*(?:x\s*{Length}\s*)?(?:long\s+|wide\s+|deep\s+)?)*(?:slots?|slotted holes?|obrounds?|pockets?|(?:square|hexagonal|rectangular|triangular)\s+(?:holes?|pockets?|cut-?outs?)|notch(?:es)?)\b.*)$", "replace ${what} with ${new}"),
        ($@"{Please}make\s+(?:that|it|them|these|those|the\s+(?:fillets?|rounds?|roundings?|chamfers?|bevels?))\s+(?:(?:in)?to\s+)?(?:an?\s+)?(?<new>chamfer|bevel|fillet|rounding)s?(?:\s+instead)?\W*$", "${new}s instead"),

        // Wishes.
        ($@"{Please}(?<what>(?:the|all|both)\s+(?:\w+\s+)?\w+){Should}(?:be|sit|stand|go|lie|come)\s+(?:at\s+|placed\s+|moved\s+)*(?<rest>{Length}\s+(?:away\s+)?from\b.*)$", "move ${what} to ${rest}"),
        ($@"{Please}(?<what>(?:the|all|both)\s+(?:\w+\s+){{0,3}}edges?){Should}be\s+(?:rounded|filleted)(?:\s+(?:off|by|with|to))*[\s,]*(?<n>{Length})\W*$", "round ${what} ${n}"),
        ($@"{Please}(?<what>(?:the|all|both)\s+(?:\w+\s+){{0,3}}edges?){Should}be\s+(?:chamfered|bevell?ed)(?:\s+(?:off|by|with|to))*[\s,]*(?<n>{Length})\W*$", "chamfer ${what} ${n}"),
        ($@"{Please}(?:i\s+want|i'd\s+like)\s+(?<what>(?:the|both|all)\s+(?:\w+\s+)?\w+)\s+(?<n>{Length})\s+(?:further|more|farther)\s+(?:to\s+the\s+)?(?<way>left|right)\W*$", "move ${what} ${n} to the ${way}"),
        ($@"{Please}(?<what>(?:the|all|both)\s+(?:\w+\s+)?\w+){Should}(?:be|have)\s+(?<rest>.*\d.*)$", "make ${what} ${rest}"),
        ($@"{Please}all\s+(?:of\s+)?(?:the\s+)?(?<what>\w+s)\s+(?:to\s+|are\s+|at\s+)?(?<rest>\d.*)$", "make all the ${what} ${rest}"),
        ($@"{Please}(?:bigger|larger|smaller)\s*[,:;-]\s*(?<rest>\d.*)$", "make it ${rest}"),
        ($@"{Please}(?<how>wider|narrower|deeper|longer|shorter|taller|thicker|thinner)\s*[,;-]\s*(?<rest>\d.*)$", "${how}: ${rest}"),

        // The whole part.
        ($@"{Please}(?:make\s+)?{All}\s+(?:by\s+)?(?<n>\d[\d.]*)\s*(?:%|per\s?cent)\s+(?:bigger|larger|up)\W*$", "scale it up by ${n} %"),
        ($@"{Please}(?:make\s+)?{All}\s+(?:by\s+)?(?<n>\d[\d.]*)\s*(?:%|per\s?cent)\s+(?:smaller|down)\W*$", "scale it down by ${n} %"),
        ($@"{Please}(?:enlarge|grow|blow up|scale up)\s+(?:it|{All})\s+by\s+(?<n>\d[\d.]*)\s*(?:%|per\s?cent)\W*$", "scale it up by ${n} %"),
        ($@"{Please}(?:shrink|reduce|scale down)\s+(?:it|{All})\s+by\s+(?<n>\d[\d.]*)\s*(?:%|per\s?cent)\W*$", "scale it down by ${n} %"),
        ($@"{Please}(?:make\s+{All}\s+twice\s+(?:as\s+(?:big|large)|the\s+size)|double\s+{All}|double\s+the\s+size\s+of\s+{All})\W*$", "scale it by 2"),
        ($@"{Please}(?:make\s+{All}\s+half\s+(?:as\s+(?:big|large)|the\s+size)|halve\s+{All})\W*$", "scale it by 0.5"),

        // Taken away, taken back.
        ($@"{Please}(?:close|plug|fill|stop|cover|block)(?:\s+(?:in|up))?\s+(?<what>(?:the|all|both|these|those)\s+(?:\w+\s+){{0,2}}?(?:holes?|bores?|slots?|pockets?)|it|them)(?:\s+(?:in|up|again))*\W*$", "remove ${what}"),
        (@"^\W*(?:(?:no|actually|oh|hmm|wait|sorry)[, ]+)*(?:(?:keep|leave)\s+(?:it|them|that|the\s+\w+)(?:\s+(?:in|there|as\s+(?:it|they)\s+(?:was|were)))?|never\s?mind(?:\s+that)?|forget\s+(?:it|that|about\s+(?:it|that))|go\s+back(?:\s+(?:a|one)\s+step)?|revert(?:\s+(?:it|that))?|(?:i\s+)?(?:liked|preferred)\s+(?:it|that)\s+(?:better\s+)?before|that\s+was\s+(?:wrong|a\s+mistake|better\s+before))\W*$", "undo"),
        ($@"{Please}cut\s+(?:the\s+)?(?<face>top|bottom|left|right|front|back)(?:\s+(?:end|side))?\s+(?:off\s+)?(?:flat\s+)?(?:at|by)\s+(?<n>{Length})\W*$", "cut off the ${face} ${n}"),

        // The same once more.
        (@"^\W*(?:(?:and|also)\s+)*(?:one|another(?:\s+one)?|the\s+same(?:\s+thing)?|same|a\s+second\s+one)(?:\s+again)?\s+(?:at|on|in|from|for)\s+the\s+(?:other|opposite|far)\s+(?<end>end|side|face|edge)(?:\s+(?:too|as\s+well|also))?\W*$", "do the same at the other ${end}"),
        (@"^\W*(?:and|also)\s+(?:(?:one|another|a\s+second)(?:\s+one)?\s+)?from\s+the\s+(?<face>front|back|left|right|top|bottom)(?:\s+side)?(?:\s+(?:too|as\s+well|also))?\W*$", "add another hole from the ${face}"),
        ($@"{Please}(?:drill|bore|punch)\s+(?:(?:right|all\s+the\s+way|straight)\s+)?through(?:\s+(?:it|the\s+\w+))?(?<rest>(?:(?!\bholes?\b|\bbores?\b).)*)$", "add a through hole${rest}"),
        ($@"{Please}round\s+(?:it|this|that)\s+off(?:\s+with)?,?\s+(?<n>{Length})(?:\s+radius)?(?:\s+corners)?\W*$", "round the corners ${n}"),
        ($@"{Please}(?:colou?r|paint|dye)\s+(?<what>it|them|this|that|the\s+\w+)\s+(?:in\s+)?(?<rest>(?!ones?\b)[a-z][a-z ]+)\W*$", "make ${what} ${rest}"),
        ($@"{Please}(?:flatten|cut\s+a\s+flat\s+on)\s+(?:one|the\s+right)\s+side(?:\s+off)?\s+by\s+(?<n>{Length})\W*$", "cut off the right ${n}"),
        ($@"{Please}(?:flatten|cut\s+a\s+flat\s+on)\s+the\s+(?<face>top|bottom|left|front|back)(?:\s+side)?(?:\s+off)?\s+by\s+(?<n>{Length})\W*$", "cut off the ${face} ${n}"),
        (@"^\W*and\s+(?:on\s+|at\s+)?the\s+(?<which>opposite|other|far)\s+(?<end>side|end)(?:\s+(?:too|as\s+well))?\W*$", "do the same on the ${which} ${end}"),
        ($@"{Please}(?:make\s+it\s+|turn\s+(?:it\s+)?down\s+to\s+)?(?:ø\s*)?(?<d>{Length})\s*(?:diameter|dia\.?)?\s+(?:for|over|on|along)\s+the\s+last\s+(?<n>{Length})\W*$", "step down the right end to ${d} over ${n}"),
        ($@"{Please}(?:thicker|thinner)\s+walls?\s*[,:;-]\s*(?<n>{Length})\W*$", "make the walls ${n}"),
        (@"^\W*(?:and\s+)?(?:the\s+|its\s+)?(?<what>capacity|volume|weight|mass|surface\s+area|size|dimensions)\W*$", "what is the ${what}?"),

        // Sizes and places.
        ($@"{Please}(?:move|shift|slide)\s+(?<what>it|them|these|those|(?:the|both|all)\s+(?:\w+\s+)?\w+)\s+(?<way>up|down)\s+(?:by\s+)?(?<n>{Length})\W*$", "move ${what} ${n} ${way}"),
        ($@"{Please}(?:move|shift|slide)\s+(?<what>it|them|these|those|(?:the|both|all)\s+(?:\w+\s+)?\w+)\s+(?<way>left|right)\s+(?:by\s+)?(?<n>{Length})\W*$", "move ${what} ${n} to the ${way}"),
        ($@"{Please}cent(?:re|er)\s+(?<what>it|them|the\s+\w+)(?:\s+again)?\W*$", "move ${what} to the middle"),
        ($@"{Please}offset\s+(?<what>it|them|the\s+\w+)\s+(?:by\s+)?(?<rest>\d.*)$", "move ${what} ${rest}"),
        ($@"{Please}(?:spread|space|set|bring|put|pull)\s+(?:them|these|those|the\s+\w+s)\s+(?:out\s+|further\s+)*(?:apart\s+)?(?:to\s+|at\s+)?(?<n>{Length})(?:\s+(?:apart|spacing|pitch|centres|centers|cent(?:re|er)\s+to\s+cent(?:re|er)))?\W*$", "set the spacing to ${n}"),
        ($@"{Please}(?<n>two|three|four|\d)\s+more\s+(?<what>dividers?|partitions?|separators?)\b", "add ${n} more ${what}"),
        ($@"{Please}(?:change|set|replace|make)\s+the\s+(?:text|lettering|letters|engraving|inscription|label)\s+(?:to\s+|by\s+|with\s+|into\s+|say\s+|read\s+)+(?<rest>[""'“‘«].*)$", "change the text ${rest}"),
    }.Select(t => (new Regex(t.Find, Options), t.By))];

    /// <summary>The follow-up in plain words.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="previous">What it is said of.</param>
    public static string Plain(string text, PartDesign previous)
    {
        var last = Focus.Of(previous) is [.., var spoken] ? spoken : null;
        if (last?.Kind == "pocket")
        {
            text = Corners.Replace(text, "the corners of the pocket");
        }
        else if (last?.Edges is not null)
        {
            text = Only.Replace(text, $"set the {last.Kind} to only ");
        }

        text = Way.Replace(ScrewHoles.Replace(text, "tapped ${noun}"), "to the ${way}");
        text = Row.Replace(Ahead.Replace(text, m => $"to the {(m.Groups["f"].Success ? "front" : "back")}"), "the holes");
        if (Focus.Last(previous, f => f is { Kind: "hole" or "slot" or "pocket" } && Focus.IsMany(previous, f)) is { } several)
        {
            text = Some.Replace(text, m => $"{m.Groups["which"].Value}{(m.Groups["one"].Success ? "" : m.Groups["n"].Value)} {several.Kind}{(m.Groups["one"].Success ? "" : "s")}");
            text = On.Replace(text, m => $"the {m.Groups["which"].Value}{m.Groups["n"].Value} {several.Kind}{(m.Groups["one"].Success ? "" : "s")}");
            text = Nth.Replace(text, m => $"make it {Counts[Array.IndexOf(Ordinals, m.Groups["n"].Value.ToLowerInvariant())]}");
        }

        if (Back.IsMatch(text) && previous.Before is { } before && before.Features.Count <= previous.Features.Count)
        {
            return "undo";
        }

        foreach (var (find, by) in Turns)
        {
            if (find.IsMatch(text))
            {
                text = find.Replace(text, by, 1);
                return by.StartsWith("replace", StringComparison.Ordinal) && previous.Features.Any(f => f.Kind == "hole") ? Them.Replace(text, "replace the holes") : text;
            }
        }

        return text;
    }

    private static readonly string[] Ordinals = ["third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    private static readonly string[] Counts = ["three", "four", "five", "six", "seven", "eight"];

    // "the upper two", "the middle one": some of those that there are.
    private static readonly Regex Some = new(@"\b(?<which>the\s+(?:upper|lower|top|bottom|left|right|front|back|rear|middle|cent(?:re|er)))(?:\s+(?<one>one)|(?<n>\s+(?:two|three|four))?\s+(?:ones|of\s+them)|(?<n>\s+(?:two|three|four)))\b(?!\s+(?:\w+\s+)?(?:holes?|slots?|pockets?|edges?|corners?|faces?|sides?|legs?))", Options);
    private static readonly Regex On = new(@"\bthe(?:\s+(?<one>one)|(?<n>\s+(?:two|three|four))|\s+ones)\s+(?:on|at)\s+the\s+(?<which>left|right|front|back|top|bottom)(?:\s+(?:side|end|edge))?\b", Options);
    private static readonly Regex Nth = new(@"^\W*(?:and\s+)?(?:add\s+)?an?\s+(?<n>third|fourth|fifth|sixth|seventh|eighth)(?:\s+(?:one|hole|slot))\W*$", Options);
    private static readonly Regex Row = new(@"(?<=\b(?:move|shift|turn|rotate)\s+)the\s+(?:row|pattern|group|array|hole\s+pattern|bolt\s+circle)\b", Options);

    // No screw is asked for, but the hole for one.
    private static readonly Regex ScrewHoles = new(@"\b(?:set|grub)[\s-]?screw\s+(?<noun>holes?)\b", Options);
    private static readonly Regex Way = new(@"(?<=^\W*(?:please\s+)?(?:move|shift|offset|slide)\b.*\d\s*(?:mm|cm|in|inch)?\s+)(?<way>left|right)(?:wards)?\b(?!\s+(?:edge|side|end|face))", Options);
    private static readonly Regex Ahead = new(@"(?<=\d\s*(?:mm|cm|in|inch)?\s+)(?:(?<f>forwards?)|backwards?)\b", Options);
    private static readonly Regex Corners = new(@"\bits corners\b", Options);
    private static readonly Regex Only = new(@"^\W*(?:no,? )?(?:only|just)\s+(?:on\s+)?(?=(?:the\s+)?(?:top|bottom|upper|lower|vertical|front|back|left|right|outer|inner|long|short)\b[\w\s]*\bedges?\b)", Options);
    private static readonly Regex Back = new(@"^\W*(?:please )?(?:put|move|turn|change) (?:it|them|that|the \w+) back(?: to)?(?: (?:where|how|as) (?:it|they) (?:was|were))?(?: before)?\W*$", Options);
    private static readonly Regex Them = new(@"^replace (?:it|them|these|those|both|all(?: of them)?)\b(?! \w+s with)", Options);
}
