using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>Shapes of strips that a brief names by a letter or a sign and tells by members: a flat L, a cross, a Z of sheet, an H, a U by its outside.</summary>
internal static partial class Strips
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string N = Wording.N;

    /// <summary>Takes the statements that tell of such a shape, which becomes the first bodies.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="part">The part.</param>
    /// <param name="flat">True for an L that lies flat only, false for the others.</param>
    /// <returns>The other statements; all of them when no shape was understood.</returns>
    public static IReadOnlyList<Statement> Take(IReadOnlyList<Statement> statements, BriefPart part, bool flat)
    {
        var start = statements.Take(2).ToList().FindIndex(s => Shape().IsMatch(s.Text));
        if (start < 0 || statements.Take(start).Any(s => s.Text.Any(char.IsDigit)))
        {
            return statements;
        }

        var told = statements.Skip(start).TakeWhile((s, i) => !BriefWords.Feature.IsMatch(i == 0 ? Shape().Replace(s.Text, "") : s.Text)).ToList();
        var text = string.Join(" ", told.Select(s => s.Text.TrimEnd('.', ';', ' ') + "."));
        var shape = Shape().Match(text);
        if (!shape.Success || shape.Groups["letter"].Value.Equals("L", StringComparison.OrdinalIgnoreCase) != flat || (statements.Count == 1 && !Whole().IsMatch(text)))
        {
            return statements;
        }

        var words = new Wording(Between().Replace(text, ""));
        var understood = shape.Groups["letter"].Value.ToUpperInvariant() switch
        {
            "L" => FlatL(words, text, part),
            "U" or "C" => Channel(words, text, part),
            "Z" or "S" => Zed(words, part),
            "H" => Aitch(words, part),
            _ => Cross(words, part),
        };
        return understood ? [.. statements.Skip(start + told.Count)] : statements;
    }

    private static bool FlatL(Wording words, string text, BriefPart part)
    {
        if (!FlatWord().IsMatch(text) || Thickness(words) is not { } t)
        {
            return false;
        }

        var (lengths, widths) = (words.TakeAll(Long()).Select(m => BriefWords.Number(m, "n")).ToList(), words.TakeAll(Wide()).Select(m => BriefWords.Number(m, "n")).ToList());
        if (lengths.Count == 0 && words.Take(TwoLegs()) is { } legs)
        {
            lengths = [BriefWords.Number(legs, "a"), BriefWords.Number(legs, "b")];
        }

        if (!words.IsRead || lengths.Count is not (1 or 2) || widths.Count is not (1 or 2))
        {
            return false;
        }

        var (a, b, wa, wb) = (lengths[0], lengths[^1], widths[0], widths[^1]);
        if (wa >= b || wb >= a)
        {
            return false;
        }

        Placed.First(part, "leg", Placed.Box(a, wa, t), a >= b ? "long" : "short", "horizontal");
        Placed.Join(part, "leg", Placed.Box(wb, b - wa, t), new((wb - a) / 2, b / 2, 0), null, a >= b ? "short" : "long", "vertical");
        Nouns(part, 0, ["arm", "limb", "side", "strip", "part", "bar"]);
        Nouns(part, 1, ["arm", "limb", "side", "strip", "part", "bar"]);
        return true;
    }

    private static bool Cross(Wording words, BriefPart part)
    {
        if (Thickness(words) is not { } t)
        {
            return false;
        }

        var lists = words.TakeAll(Pair()).ToList();
        List<double> lengths = [.. lists.Select(m => BriefWords.Number(m, "a")), .. words.TakeAll(Long()).Select(m => BriefWords.Number(m, "n"))];
        List<double> widths = [.. lists.Select(m => BriefWords.Number(m, "b")), .. words.TakeAll(Wide()).Select(m => BriefWords.Number(m, "n"))];
        if (!words.IsRead || lengths.Count is not (1 or 2) || widths.Count is not (1 or 2))
        {
            return false;
        }

        Placed.First(part, "bar", Placed.Box(lengths[0], widths[0], t), "horizontal", "first");
        Placed.Join(part, "bar", Placed.Box(widths[^1], lengths[^1], t), default, null, "vertical", "second");
        Nouns(part, 0, ["arm", "strip"]);
        Nouns(part, 1, ["arm", "strip"]);
        return true;
    }

    private static bool Channel(Wording words, string text, BriefPart part)
    {
        var bar = words.Take(SquareBar());
        if ((bar is null ? Thickness(words) : BriefWords.Number(bar, "n")) is not { } t || (bar is { Groups: var g } && g["m"].Success && BriefWords.Number(bar, "m") != t))
        {
            return false;
        }

        var inside = words.Take(InnerWidth());
        var lists = words.Take(Triple());
        var high = words.Take(High());
        var wide = inside ?? words.Take(Wide()) ?? (bar is null ? null : words.Take(Long()));
        var along = bar is not null ? bar : words.Take(Long()) ?? (inside is null ? null : words.Take(Wide()));
        var sizes = lists is not null ? [BriefWords.Number(lists, "a"), BriefWords.Number(lists, "b"), BriefWords.Number(lists, "c")]
            : wide is not null && high is not null && along is not null ? (double[])[BriefWords.Number(wide, "n"), BriefWords.Number(high, "n"), BriefWords.Number(along, "n")]
            : [];
        if (sizes.Length == 0 || !words.IsRead || (lists is not null && (high ?? wide ?? along) is not null))
        {
            return false;
        }

        var b = sizes[0] + (inside is null ? 0 : 2 * t);
        var h = sizes[1] - (AboveBase().IsMatch(text) ? 0 : t);
        if (2 * t >= b || h <= 0)
        {
            return false;
        }

        Placed.First(part, "base", Placed.Box(sizes[2], b, t));
        Nouns(part, 0, ["web", "bottom", "back", "plate"]);
        foreach (var side in (double[])[-1, 1])
        {
            Placed.Join(part, "flange", Placed.Box(sizes[2], t, h), new(0, side * (b - t) / 2, t));
            Nouns(part, part.Bodies.Count - 1, ["leg", "arm", "side", "wall", "limb", "cheek", "ear"]);
        }

        return true;
    }

    private static bool Zed(Wording words, BriefPart part)
    {
        if (Thickness(words) is not { } t)
        {
            return false;
        }

        var total = words.Take(WebHeight()) ?? words.Take(High());
        var flanges = words.TakeAll(Flange()).Select(m => (Size: BriefWords.Number(m, "n"), IsUpper: m.Groups["upper"].Success)).ToList();
        var deep = words.Take(Wide()) ?? words.Take(Long());
        if (total is null || deep is null || flanges.Count is not (1 or 2) || !words.IsRead)
        {
            return false;
        }

        var upper = flanges.Count == 2 && flanges[0].IsUpper && !flanges[1].IsUpper ? flanges[0].Size : flanges[^1].Size;
        var lower = flanges.Count == 2 && flanges[0].IsUpper && !flanges[1].IsUpper ? flanges[1].Size : flanges[0].Size;
        var (w, h) = (BriefWords.Number(deep, "n"), BriefWords.Number(total, "n"));
        if (h <= 2 * t || Math.Min(upper, lower) <= t)
        {
            return false;
        }

        Placed.First(part, "flange", Placed.Box(lower, w, t), "lower", "bottom");
        Placed.Join(part, "web", Placed.Box(t, w, h - (2 * t)), new((lower - t) / 2, 0, t), null, "vertical", "middle");
        Placed.Join(part, "flange", Placed.Box(upper, w, t), new((lower / 2) - t + (upper / 2), 0, h - t), null, "upper", "top");
        Nouns(part, 0, ["leg", "arm", "plate"]);
        Nouns(part, 2, ["leg", "arm", "plate"]);
        return true;
    }

    private static bool Aitch(Wording words, BriefPart part)
    {
        if (words.Take(Uprights()) is not { } posts || words.Take(Bar()) is not { } bar || !words.IsRead)
        {
            return false;
        }

        var (w, d, h) = (BriefWords.Number(posts, "w"), BriefWords.Number(posts, "d"), BriefWords.Number(posts, "h"));
        var (l, e, b) = (BriefWords.Number(bar, "w"), BriefWords.Number(bar, "d"), BriefWords.Number(bar, "h"));
        if (b > h)
        {
            return false;
        }

        Placed.First(part, "crossbar", Placed.Box(l, e, b));
        Nouns(part, 0, ["bar", "web", "rail"]);
        foreach (var side in (string[])["left", "right"])
        {
            Placed.Join(part, "upright", Placed.Box(w, d, h), new((side == "left" ? -1 : 1) * (l + w) / 2, 0, (b - h) / 2), null, side);
            Nouns(part, part.Bodies.Count - 1, ["post", "leg", "arm", "side", "flange"]);
        }

        return true;
    }

    private static void Nouns(BriefPart part, int index, IReadOnlyList<string> nouns) => part.Bodies[index] = part.Bodies[index] with { OtherNouns = nouns };

    private static double? Thickness(Wording words) => words.Take(Thick()) is { } thick ? BriefWords.Number(thick, "n") : null;

    [GeneratedRegex(@"\b(?<letter>L|U|C|Z|S|H|cross|plus|X)[- ](?:shaped|shape|bracket|profile|channel|section|plate|piece|block)|\b(?<letter>U|Z|C) of sheet", Options)]
    private static partial Regex Shape();

    // What a family does not know, so that one sentence is enough.
    [GeneratedRegex(@"\bsquare bar\b|\b(?:H|cross|plus|X)-shaped\b|\bflat\b", Options)]
    private static partial Regex Whole();

    [GeneratedRegex($@"(?<n>{N})(?: ?mm)?(?: ?x ?(?<m>{N}) ?mm)? square (?:bar|rod|stock)|(?<n>{N})(?: ?mm)? ?x ?(?<m>{N}) ?mm (?:bar|stock)", Options)]
    private static partial Regex SquareBar();

    [GeneratedRegex(@"\bflat\b|\bL-shaped (?:\w+ ){0,2}?(?:plate|sheet|strip|gasket|shim)\b", Options)]
    private static partial Regex FlatWord();

    [GeneratedRegex($@"(?:\b(?:sheet|material|plate) thickness|\bthickness|\bgauge)(?: of| is|:|=)* (?<n>{N})(?: ?mm)?|(?<n>{N}) ?mm(?:[- ]thick(?:ness)?\b| (?:steel |metal |aluminium |aluminum |brass )?(?:sheet|plate|strip|steel|aluminium|aluminum|brass|flat)\b)(?: metal| steel| bar)?", Options)]
    private static partial Regex Thick();

    [GeneratedRegex($@"(?<n>{N}) ?mm (?:long|in length)\b(?: \(?(?:outside|overall|in total|over all)\)?)?|\blength(?: of| is|:|=)* (?<n>{N}) ?mm", Options)]
    private static partial Regex Long();

    [GeneratedRegex($@"(?<n>{N}) ?mm (?:wide|in width|deep)\b(?: \(?(?:outside|overall|in total|over all)\)?)?|\b(?:outside |outer |overall )?(?:width|depth)(?: of| is|:|=)* (?<n>{N}) ?mm", Options)]
    private static partial Regex Wide();

    [GeneratedRegex($@"(?<n>{N}) ?mm (?:high|tall|in height)\b(?: \(?(?:outside|overall|in total|over all)\)?)?|\b(?:outside |outer |overall |total )?height(?: of| is|:|=)* (?<n>{N}) ?mm", Options)]
    private static partial Regex High();

    [GeneratedRegex($@"\b(?:inside|inner|internal|clear) (?:width|distance|gap)(?: of| is|:|=)* (?<n>{N}) ?mm|(?<n>{N}) ?mm (?:wide )?\(?(?:inside|apart on the inside|between the (?:flanges|legs|walls|arms|sides))\)?|\binside (?<n>{N}) ?mm(?: wide)?", Options)]
    private static partial Regex InnerWidth();

    [GeneratedRegex(@"(?<=\b(?:width|distance|gap)) between (?:the |its )?(?:two )?\w+", Options)]
    private static partial Regex Between();

    [GeneratedRegex(@"\babove the (?:base|web|plate|bottom)\b", Options)]
    private static partial Regex AboveBase();

    [GeneratedRegex($@"\blegs? (?:of |are |with )*(?<a>{N})(?: ?mm)? and (?<b>{N})(?: ?mm)?(?: long)?", Options)]
    private static partial Regex TwoLegs();

    [GeneratedRegex($@"(?<a>{N})(?: ?mm)? ?x ?(?<b>{N})(?: ?mm)?(?! ?x)", Options)]
    private static partial Regex Pair();

    [GeneratedRegex($@"(?<a>{N})(?: ?mm)? ?x ?(?<b>{N})(?: ?mm)? ?x ?(?<c>{N})(?: ?mm)?(?: long)?", Options)]
    private static partial Regex Triple();

    [GeneratedRegex($@"\b(?:web|middle part|vertical part|offset|riser|step)(?: is| of|,|:| has a height of)* (?<n>{N}) ?mm(?: high| tall| long)?(?: in total| overall| \(?outside\)?)?|\b(?:total|overall) height(?: of| is|:)* (?<n>{N}) ?mm", Options)]
    private static partial Regex WebHeight();

    [GeneratedRegex($@"\b(?:(?<upper>upper|top)|lower|bottom|both|each|the|two)(?: horizontal)? (?:flange|leg|arm|part)s?(?: is| are| of| each|,|:)* (?<n>{N}) ?mm(?: long| wide)?(?: each)?|\bflanges? (?:of )?(?<n>{N}) ?mm(?: each)?", Options)]
    private static partial Regex Flange();

    [GeneratedRegex($@"\btwo (?:\w+ ){{0,2}}?(?:uprights|posts|legs|columns|pillars|side plates|sides|bars|flanges)(?: of|,|:| are| each)* (?<w>{N}) ?mm (?:wide|thick),? (?:and )?(?<d>{N}) ?mm (?:deep|wide|thick),? (?:and )?(?<h>{N}) ?mm (?:high|tall|long)", Options)]
    private static partial Regex Uprights();

    [GeneratedRegex($@"\b(?:crossbar|bar|web|rail|crosspiece|beam)(?: of|,|:| is)* (?<w>{N}) ?mm (?:long|wide),? (?:and )?(?<d>{N}) ?mm (?:deep|wide|thick),? (?:and )?(?<h>{N}) ?mm (?:high|tall|thick)", Options)]
    private static partial Regex Bar();
}
