using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Puts the sections of a turned part, which are told by diameters and lengths alone ("20 mm diameter for 30 mm, then 15 mm for the next
/// 25 mm"), into nouns with sizes.
/// </summary>
internal static partial class SceneSections
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private static string Plain(string statement)
    {
        var plain = Followed().Replace(statement, ", ");
        if (Section().Matches(plain) is not { Count: > 1 } sections || Other().IsMatch(plain) || plain.Contains(" section of ", StringComparison.Ordinal))
        {
            return plain;
        }

        var n = 0;
        plain = Section().Replace(plain, m =>
        {
            var name = $"{(n < Ordinals.Length ? Ordinals[n] : "next")}{(n == sections.Count - 1 ? " last" : "")}";
            n++;
            return $", a {name} section of {m.Groups["d"].Value}mm diameter and {m.Groups["l"].Value}mm length";
        });
        return Lead().Replace(Joint().Replace(plain, ", "), "");
    }

    /// <summary>The statements with their sections as bodies.</summary>
    public static List<string> Plain(IReadOnlyList<string> statements) => SceneShafts.Named([.. SceneShafts.Listed(Table(Stacked(Reduced(statements) ?? statements))).Select(Worded).SelectMany(Clauses).Select(Plain).Select(s => Spaces().Replace(s, " ").Trim()).Where(s => s.Length > 0)]);

    // What is said by verbs and adverbs as nouns and sides: "it is bored out to 40 mm from below", "the rest tapers to 20 mm".
    private static string Worded(string statement) =>
        CountOfSections().Replace(FurtherOne().Replace(LargeFace().Replace(Beyond().Replace(BearingSeat().Replace(TaperedRest().Replace(Bored().Replace(Side().Replace(statement, m => $"from the {(m.Value.EndsWith("above", StringComparison.Ordinal) ? "top" : "bottom")}"), "has a bore of ${d}mm diameter"), "a cone takes the rest and $1"), m => statement.Contains("deep", StringComparison.Ordinal) || statement.Contains("depth", StringComparison.Ordinal) ? "recess" : m.Value), ""), "the top"), ", a further section follows $1"), "");

    // A chamfer, or an enlarged end of a bore, that ends a statement about bodies.
    private static IEnumerable<string> Clauses(string statement)
    {
        if (Enlarged().Match(statement) is { Success: true } enlarged)
        {
            var where = enlarged.Groups["b"].Success ? "both ends have" : $"from the {enlarged.Groups["f"].Value} there is";
            return [statement.Remove(enlarged.Index, enlarged.Length), $"{where} a recess of {enlarged.Groups["d"].Value}mm diameter , {enlarged.Groups["n"].Value}mm deep"];
        }

        if (Taper().Match(statement) is { Success: true, Index: > 0 } taper && statement.AsSpan(0, taper.Index).IndexOf("mm") > 0 && statement[..taper.Index].Split(' ').Any(w => SceneWords.Has("round", w)))
        {
            // "A cylinder ... and then tapers to 14 mm over the next 35 mm": a cone on it.
            return [statement[..taper.Index], $"a cone follows and tapers to {taper.Groups["d"].Value}mm , {taper.Groups["l"].Value}mm long", .. statement.Length > taper.Index + taper.Length ? (string[])[statement[(taper.Index + taper.Length)..].Trim(' ', ',')] : []];
        }

        if (RoundedEnd().Match(statement) is { Success: true } end)
        {
            // "The left end is fully rounded with a 10 mm hole concentric with it."
            return [statement[..end.Groups["has"].Index].Trim(' ', ','), $"{end.Groups["e"].Value} has {statement[(end.Index + end.Length)..].Trim()}"];
        }

        if (Mouths().Match(statement) is { Success: true } mouths && Bores().Match(statement[..mouths.Index]) is { Success: true } bore)
        {
            return [statement[..mouths.Index].Trim(' ', ','), $"both ends of the {bore.Groups["h"].Value} have a {mouths.Groups["n"].Value} chamfer", .. statement.Length > mouths.Index + mouths.Length ? (string[])[statement[(mouths.Index + mouths.Length)..].Trim(' ', ',')] : []];
        }

        return EdgeClause().Match(statement) is { Success: true, Index: > 0 } edge && statement.AsSpan(0, edge.Index).IndexOf("mm") > 0
            ? [statement[..edge.Index], statement[edge.Index..].TrimStart(' ', ',')]
            : [statement];
    }

    // The top of a table is a body; of anything else it is a side.
    private static IEnumerable<string> Table(IReadOnlyList<string> statements) =>
        statements.Any(s => Legs().IsMatch(s)) && statements.Any(s => TopOf().IsMatch(s)) ? statements.Select(s => Top().Replace(s, "tabletop")) : statements;

    // "Start from 30 mm round bar, 150 mm long. Turn the first 50 mm down to 20 mm."
    private static List<string>? Reduced(IReadOnlyList<string> statements)
    {
        var bar = statements.Select(s => Bar().Match(s)).FirstOrDefault(m => m.Success);
        if (bar is null)
        {
            return null;
        }

        var plain = statements.ToList();
        var at = plain.FindIndex(s => Bar().IsMatch(s));
        var (diameter, whole) = (Value(bar, "d"), Value(bar, "l"));
        var rest = whole;
        string left = "", right = "";
        for (var i = 0; i < plain.Count; i++)
        {
            plain[i] = Reduction().Replace(i == at ? plain[i].Remove(bar.Index, bar.Length) : plain[i], m =>
            {
                var (d, l, e) = (m.Groups["d"].Value, Value(m, "l"), m.Groups["e"].Value);
                if (e is "left" or "one" or "first" or "bottom" or "lower" or "both" or "each" && left.Length == 0)
                {
                    left = $"a left first section of {d}mm diameter and {m.Groups["l"].Value}mm length , ";
                    rest -= l;
                }

                if (e is "right" or "other" or "last" or "top" or "upper" or "both" or "each" && right.Length == 0)
                {
                    right = $" , a right last section of {d}mm diameter and {m.Groups["l"].Value}mm length";
                    rest -= l;
                }

                return "";
            });
        }

        if (rest <= 0 || left.Length + right.Length == 0 || plain.Exists(s => Unread().IsMatch(s)) || Other().IsMatch(plain[at]) || plain[at].Any(char.IsAsciiDigit))
        {
            return null;
        }

        plain[at] = "";
        plain.Insert(at, FormattableString.Invariant($"{left}a main section of {diameter}mm diameter and {rest}mm length{right}"));
        return [.. plain.Where(s => s.Any(char.IsLetter)).Select(s => Portion().Replace(s, "section"))];
    }

    // "Three discs stacked on each other. The lowest is ..., the middle one ..., the uppermost ..."
    private static List<string> Stacked(IReadOnlyList<string> statements)
    {
        var told = statements.ToList();
        var at = told.FindIndex(s => Pile().IsMatch(s));
        if (at < 0)
        {
            return told;
        }

        var pile = Pile().Match(told[at]);
        var noun = pile.Groups["n"].Value.TrimEnd('s');
        noun = noun is not ("layer" or "boxe") ? noun : told.Any(s => s.Contains(" x ", StringComparison.Ordinal)) ? "block" : "disc";
        var n = 0;
        var isUpward = true;
        var plain = told.Select((s, i) => Layer().Replace(i == at ? s.Remove(pile.Index, pile.Length) : s, m =>
        {
            var name = m.Groups["o"].Value;
            isUpward &= n > 0 ? name is not ("lowest" or "bottom" or "lower" or "first") : name is "lowest" or "bottom" or "lower" or "first";
            return $"{(n++ > 0 ? ", " : "")}a {(name == "middle" ? "central" : name)} {noun}{(n > 1 ? " follows" : "")} ";
        })).ToList();
        return isUpward && n == int.Parse(pile.Groups["c"].Value, CultureInfo.InvariantCulture) ? [.. plain.Where(s => s.Any(char.IsAsciiDigit)).Select(s => AllOfThem().Replace(s, "everything"))] : told;
    }

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>True when a statement says that the parts are told from the top or from the right.</summary>
    public static bool IsDownward(string statement) => Downward().IsMatch(statement);

    [GeneratedRegex(@"(?:^next comes|^then comes|^then follows|^(?:at last|lastly|finally)(?: comes| follows| there is)|,? ?(?:and |then |is |which is |it is )*followed by|,? (?:and )?(?:then|next|finally|lastly)(?: comes| follows| there is)?|,? after (?:that|this)(?: comes| follows| there is)?|,? next comes) (?=an? )", RegexOptions.CultureInvariant)]
    private static partial Regex Followed();

    [GeneratedRegex(@"(?<![^ ])(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|last)(?: section| step| part| portion)?(?: is| has| ,| with| of)* )?(?:(?:an? |the )?diameter (?:of )?(?<d>\d+(?:\.\d+)?)mm|(?<d>\d+(?:\.\d+)?)mm (?:in )?diameter)(?: section)?(?: ,| x| by| and| for| over| with)*(?: (?:the|a))?(?: (?:first|next|last|remaining|length of|length))* (?<l>\d+(?:\.\d+)?)mm(?: (?:long|in length|length))?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    // Nouns of their own, or something that is not turned.
    [GeneratedRegex(@"(?<![^ ])(?:hole|holes|bore|bores|grooves?|keyways?|flats?|head|flange|disc|cylinders?|barrel|spout|stem|core|ball|neck|collar|journals?|plate|block|boss|bosses|hub|pins?|post|posts|legs?|knob|rod|tube|cone|deep|wide|thick)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex("(?:(?<![^ ])(?:,|:|then|and|next|finally|with|of|section|step|sections|steps|[0-9]) ?)*, (?=a [a-z]+(?: last)? section)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex("^,? ?(?:(?:an? |the )?(?:stepped |turned )?(?:shaft|pin|spindle|axle|part|arbor|mandrel|roller) )?(?:has |with |consists of |of )*, ", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<![^ ])(?:(?:start|starting|made|turned|machined|take|from|with|is|a|an|the|of) )*(?:(?<d>\d+(?:\.\d+)?)mm (?:(?:in )?diameter )?(?:round )?(?:[a-z]+ )?(?:bar(?: stock)?|stock|rod|shaft|cylinder)(?: ,| that is| and| with| of| x)* (?<l>\d+(?:\.\d+)?)mm (?:long|in length|length)|(?:bar|stock|rod|shaft|cylinder|spindle)(?: ,| is| with| of| an?| (?:overall|total) length of)* (?<l>\d+(?:\.\d+)?)mm (?:long |in length )?(?:and|with|x|,)(?: a)? (?:diameter of (?<d>\d+(?:\.\d+)?)mm|(?<d>\d+(?:\.\d+)?)mm (?:in )?diameter)|(?:bar|stock|rod|shaft|cylinder|spindle)(?: ,| is| with| of| an?)* (?:diameter of )?(?<d>\d+(?:\.\d+)?)mm (?:(?:in |outside )?diameter )?(?:and|x|,)(?: a)? (?:length of )?(?<l>\d+(?:\.\d+)?)mm(?: long| in length)?|(?:spindle|shaft|pin) from (?<d>\d+(?:\.\d+)?)mm bar , (?<l>\d+(?:\.\d+)?)mm long)(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bar();

    [GeneratedRegex(@"(?<![^ ])(?:(?:and|then|,|at|on|over|turn|reduce|machine|the|its|a) )*(?<e>first|last|left|right|top|bottom|upper|lower|both|each)(?: -)?(?: ?hand)?(?: (?:end|side)s?)?(?: ,)?(?: (?:a|of|over|for|length|is|are))* (?<l>\d+(?:\.\d+)?)mm(?: (?:long|length|section|end|portion|part|is|are|gets|been|turned|reduced|machined|stepped|down|of the bar|at (?:each|both) ends?|on (?:each|both) ends?))* to (?:a diameter of )?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)?|(?<![^ ])(?:(?:and|then|,|at|on|turn|reduce|the|its) )*(?<e>left|right|top|bottom|upper|lower|both|each|one|other)(?: ends?| side)? (?:(?:it|is|are|turned|reduced|machined|down|stepped) )*to (?:a diameter of )?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)? (?:over|for|along) (?:a )?(?:length of )?(?<l>\d+(?:\.\d+)?)mm(?: each)?|(?<![^ ])(?:(?:and|,|then|it|is|turned|reduced|machined|stepped|down) )*to (?:a diameter of )?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)? (?:over|for|along) (?:a )?(?:length of )?(?<l>\d+(?:\.\d+)?)mm (?:at|on) (?:the |its )?(?<e>left|right|one|other|both|each)(?: ends?)?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reduction();

    [GeneratedRegex("(?<![^ ])(?:turned down|reduced|turn the|reduce the)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex("(?<![^ ])(?:portion|segment|part)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Portion();

    [GeneratedRegex("(?<=through )(?:all|the|both)(?: of)?(?: the)?(?: [2-6])? (?:discs|disks|cylinders|blocks|plates|layers|boxes|cuboids|slabs|of them|them)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex AllOfThem();

    [GeneratedRegex("(?<![^ ])from (?:above|below|underneath)(?=$| [,:]| (?:a|an|of|at|it|there|to|with|is|and|[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(@"(?<![^ ])(?:(?:is|are|and|,) )*(?:(?:bored|hollowed|drilled|opened up|hollowed out|opened)(?: out| up)? (?:to|with|at) (?:a )?(?:diameter of )?|bored )(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)?(?= ,| and|$| from| over)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bored();

    [GeneratedRegex("(?<![^ ])(?:with|of|in) [2-6] (?:different )?(?:diameters|sections|steps)(?= ?(?::|,|$))", RegexOptions.CultureInvariant)]
    private static partial Regex CountOfSections();

    [GeneratedRegex(@"(?: ,)?(?: and)?(?: (?:it|the bore))?(?: is| are)?(?: (?:enlarged|widened|opened up|opened|counterbored))(?: (?<b>(?:at|on|from) (?:both|each|either) ends?)| from the (?<f>top|bottom|left|right)(?: end| side| face)?)? to (?:a diameter of )?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)?(?<b> (?:at|on|from) (?:both|each|either) ends?)?(?: from the (?<f>top|bottom|left|right)(?: end| side| face)?)?(?: ,| over| with| to)*(?: a)?(?: depth of| length of)? (?<n>\d+(?:\.\d+)?)mm(?: deep| depth)?(?<b> (?:at|on|from) (?:both|each|either) ends?)?$(?<=(?:both|each|either) .*|from the .*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Enlarged();

    [GeneratedRegex(@" , (?:and )?(?:with )?(?:a )?(?=(?:chamfer(?:ed)? (?:of )?\d|\d+(?:\.\d+)?mm (?:x 45deg )?chamfer)|(?:its|the|all|both) (?:(?:outer|upper|lower|top|bottom|inner|vertical|front|free|all|4|four) )*(?:edges?|corners?|rims?)(?: of the [a-z]+)? (?:is|are|has|have) )| and (?=(?:its|the|all|both) (?:(?:outer|upper|lower|top|bottom|inner|vertical|front|free|all|4|four) )*(?:edges?|corners?|rims?)(?: of the [a-z]+)? (?:is|are|has|have) (?:an? )?(?:\d|rounded|chamfered|broken|filleted))", RegexOptions.CultureInvariant)]
    private static partial Regex EdgeClause();

    [GeneratedRegex("(?:,? and)? then (?:one|another|another one|a second) (of (?=[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex FurtherOne();

    [GeneratedRegex(@"(?: ,)?(?: and| which| that| then| it| finally| from there| after that)+ (?:tapers|narrows|widens|flares|is tapered|is turned conically)(?: down| out| up| conically| straight)* to (?:a )?(?:diameter of )?(?<d>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)? (?:over|within|along|in) (?:the |a |another |its )?(?:(?:next|last|remaining|following|further|length of|distance of) )*(?<l>\d+(?:\.\d+)?)mm(?: of (?:its )?length)?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Taper();

    [GeneratedRegex(@"^(?<e>the [a-z]+ end|one end|both ends|each end) (?:is|are) (?:fully|completely) round(?:ed)?(?<has>,? (?:with|and has|and have|and with|and carries) )(?=an? |\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoundedEnd();

    [GeneratedRegex(@",? (?:with|and|has) (?:an? )?(?<n>\d+(?:\.\d+)?mm(?: x 45deg| 45deg)?) chamfers? (?:at|on) (?:both|each|either)(?: of its)? ends?(?= ,| ;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mouths();

    [GeneratedRegex(@"(?<![^ ])(?<h>bore|hole)(?: [^ ]+){0,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bores();

    // A length that is told again: "(outside of the 120 mm)".
    [GeneratedRegex(@"\( ?(?:outside of|in addition to|not included in|beyond|not counting) (?:the )?[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex("(?<![^ ])(?:one|1|a) (?:of (?:its|the) )?(?:2 )?(?:large|flat|big|wide)(?:r|st)? (?:faces?|sides?)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex LargeFace();

    [GeneratedRegex("(?<![^ ])(?:bearing|seal|ring) (?:seats?|pockets?)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex BearingSeat();

    [GeneratedRegex("^the (?:rest|remaining part|remainder|remaining length|last part) (?:is a cone that |is conical and |is a cone )?(tapers|narrows|tapering|narrowing|tapered|widens)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex TaperedRest();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<![^ ])(?:legs?|feet)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Legs();

    [GeneratedRegex("(?<![^ ])top (?:is |measures |: |of |, |has |board |plate |panel )*(?:a )?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex TopOf();

    [GeneratedRegex("(?<=(?:^|: |the |a |table |and ))(?<![^ ])(?:table )?top(?= (?:is|measures|:|has|[0-9])|(?<=(?:under|below|beneath|to|carry|support) the top)(?! (?:edge|face|surface|side|end))|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Top();

    [GeneratedRegex(@"^(?:.*?(?<![^ ])(?:tower|stack|pile|column|pyramid) (?:(?:made|consisting|built|composed|up) )*(?:of|from) (?<c>[2-6]) (?:(?:round|square|flat|plain|rectangular|simple|circular|stacked) )*(?<n>discs?|disks?|cylinders?|blocks?|plates?|layers?|boxes|cuboids?|slabs?)(?: stacked(?: on top of each other)?)?(?= ?:|$)(?: :)?|.*?(?<![^ ])(?<c>[2-6]) (?:(?:round|square|flat|plain|rectangular|simple|circular) )*(?<n>discs?|disks?|cylinders?|blocks?|plates?|layers?|boxes|cuboids?|slabs?)(?: , one)? (?:(?:that|which|are|is|all|concentrically|centrally) )*(?:stacked|stack|piled|on top of (?:each other|one another|the other)|on a common axis|sitting on each other)(?: (?:centrally|concentrically|centered|coaxially|on each other|on top of (?:each other|one another)|on a common axis|on one axis|on|all|,|up|and|concentric|coaxial|with the same axis|centers aligned))*(?: :)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pile();

    [GeneratedRegex("(?:(?<![^ ])(?:,|and|,? and) )?(?<![^ ])(?:the |(?=[a-z]+ (?:layer|disc|block|cylinder|plate)(?: is| has| measures| of| :)? (?:a )?(?:diameter )?[0-9]))(?<o>lowest|bottom|lower|first|second|third|middle|fourth|next|upper|uppermost|top|topmost|highest)(?: one| 1| layer| disc| block| cylinder| plate)?(?: (?:is|has|measures|of|with|,|:))* (?=(?:a |an )?(?:(?:diameter|height|thickness|square) (?:of )?)?[0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Layer();

    [GeneratedRegex("(?<![^ ])from (?:the )?(?:right|top)(?: end)?(?: (?:to (?:the )?(?:left|bottom)(?: end)?|down|downwards?))? ?[:,]|(?<![^ ])from (?:the )?(?:right to (?:the )?left|top to (?:the )?bottom)(?= (?:it|the part|there))", RegexOptions.CultureInvariant)]
    private static partial Regex Downward();
}
