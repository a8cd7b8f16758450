using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>
/// Puts the sections of a turned part, which people list in many ways ("Ø15 x 25, Ø20 x 60", "15 mm diameter for 25 mm, then ...", "the first
/// 25 mm are 15 mm in diameter"), into the one way that a stepped shaft is read in.
/// </summary>
internal static partial class TurnedSections
{
    private const string Number = @"(?<![\d.])\d+(?:\.\d+)?(?!\d|\.\d)";
    private const string Mm = @"\s*(?:mm\b)?";
    private const string Round = @"(?:in\s+|of\s+)?(?:diameter|diam\.?|dia\b\.?|dia)";

    private sealed record Section(int Start, int End, double Diameter, double? Length, string Order = "");

    /// <summary>The text with its sections in order; the text itself when it lists none.</summary>
    public static string Plain(string text)
    {
        if (Steps().Match(text) is { Success: true } listed)
        {
            // "three steps of 60, 45 and 30 mm diameter, each 12 mm wide"
            var all = string.Join(", then ", Digits().Matches(listed.Groups["list"].Value).Select(d => $"{d.Value} mm diameter {listed.Groups["len"].Value} mm long"));
            return $"{text[..listed.Index]}stepped shaft: {all}{text[(listed.Index + listed.Length)..]}";
        }

        if (!Turned().IsMatch(text) || Bored().IsMatch(text))
        {
            return text;
        }

        var run = Within(Run(text));
        if (run.Count < 2 || run.Exists(s => s.Length is null && s != run[^1]))
        {
            return text;
        }

        var total = Total().Match(text) is { Success: true } said && (said.Index < run[0].Start || said.Index >= run[^1].End) ? said : null;
        if (run[^1].Length is null)
        {
            var rest = total is null ? 0 : Value(total, "total") - run.Sum(s => s.Length ?? 0);
            if (rest <= 0)
            {
                return text;
            }

            run[^1] = run[^1] with { Length = rest };
        }

        var before = text[..run[0].Start];
        var after = text[run[^1].End..];
        if (total is not null && Math.Abs(Value(total, "total") - run.Sum(s => s.Length!.Value)) < 1e-6)
        {
            before = before.Replace(total.Value, "", StringComparison.Ordinal);
            after = after.Replace(total.Value, "", StringComparison.Ordinal);
        }

        var steps = string.Join(", then ", run.Select(s => $"{Text(s.Diameter)} mm diameter {Text(s.Length!.Value)} mm long"));
        return (Label().Replace(before, "").Any(char.IsDigit) ? before : "stepped shaft: ") + steps + after;
    }

    // The longest row of sections with nothing but joints between them.
    private static List<Section> Run(string text)
    {
        var best = new List<Section>();
        var run = new List<Section>();
        foreach (Match match in Sections().Matches(text))
        {
            if (run.Count > 0 && !Joint().IsMatch(text[run[^1].End..match.Index]))
            {
                run = [];
            }

            run.Add(new Section(match.Index, match.Index + match.Length, Value(match, "d"), match.Groups["l"].Success ? Value(match, "l") : null, match.Groups["o"].Value.ToLowerInvariant()));
            best = run.Count > best.Count ? run : best;
        }

        return best;
    }

    // "40 mm diameter, 120 mm long; the first 40 mm are 30 mm in diameter": the first size is that of the whole.
    private static List<Section> Within(List<Section> run)
    {
        if (run is not [{ Order: "", Length: { } total } whole, .. { Count: > 0 } parts] || !(parts[0].Order is "first" or "last") || parts.Exists(p => p.Order.Length == 0) || total <= parts.Sum(p => p.Length ?? total))
        {
            return run;
        }

        var rest = whole with { Length = total - parts.Sum(p => p.Length!.Value) };
        List<Section> ordered = [.. parts.Where(p => p.Order != "last"), rest, .. parts.Where(p => p.Order == "last")];
        return [.. ordered.Select(s => s with { Start = whole.Start, End = parts[^1].End })];
    }

    private static double Value(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:shafts?|pins?|spindles?|axles?|arbors?|mandrels?|rollers?|stepped|turned|journals?|stub|trunnion|plunger|punch|steps?|sections?|(?:stacked|coaxial|concentric) cylinders)\b|\bdiameters(?=\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    [GeneratedRegex(
        @"\b(?:step|stepped|(?:two|three|four|five)[- ]step(?:ped)?)\s+(?:cone\s+)?(?:pulley|roller|shaft|pin|cone|disc|rod|cylinder|plug|wheel|spindle|mandrel)\b[^.;\d]*(?:\d\s+steps?\s+of\s+)?(?<list>" + Number + @"(?:\s*mm)?(?:\s*(?:,\s*and|,|and)\s*" + Number + @"(?:\s*mm)?)+)(?:\s*(?:in\s+)?diameters?|\s*dia\b)?[\s,;]*(?:each\s+)?(?:step\s+)?(?:(?:is|are|being)\s+)?(?<len>" + Number + @")\s*(?:mm)?\s*(?:wide|long|high|thick|tall|each|in width|per step)(?:\s+each)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Steps();

    [GeneratedRegex(Number)]
    private static partial Regex Digits();

    // Sections of a hole are the hole's.
    [GeneratedRegex(@"\b(?:stepped|step) (?:bore|hole)|\bcounterbore|\btubes?\b|\b(?:plate|block|box|disc|flange)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bored();

    // "Step 1:" before the first of them.
    [GeneratedRegex(@"\b(?:section|step|part|no\.?)\s*1\b|\b1(?=\s*[:.)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:\b(?:with\s+)?(?:an?\s+)?(?:total|overall)\s+length\s*(?:of|is|:|=)?\s*(?<total>" + Number + @")\s*mm|\b(?<total>" + Number + @")\s*mm\s+(?:long\s+)?(?:in total|overall|total length|total))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    // Nothing that is done to a shaft: "a Ø24 x 4 groove".
    [GeneratedRegex(
        @"(?:(?:the\s+)?(?<o>first|next|last|following|remaining|second|third|fourth|fifth)\s+(?<l>" + Number + @")" + Mm + @"\s*(?:is|are|have|has|with|at|in)?\s*(?:an?\s+)?(?:diameter\s+(?:of\s+)?)?[øØ⌀]?\s*(?<d>" + Number + @")" + Mm + @"(?:\s*" + Round + @")?"
        + @"|[øØ⌀]\s*(?<d>" + Number + @")" + Mm + @"\s*(?:[x×*,]|by|for|over|and)\s*(?:an?\s+|the\s+)?(?:length\s+(?:of\s+)?|(?:first|next|last|remaining)\s+)?(?<l>" + Number + @")" + Mm + @"(?:\s*(?:long|in length|length))?"
        + @"|[øØ⌀]\s*(?<d>" + Number + @")" + Mm + @"\s*L\s*(?<l>" + Number + @")" + Mm
        + @"|(?<d>" + Number + @")" + Mm + @"\s*(?:for|over)\s+(?:an?\s+|the\s+)?(?:length\s+(?:of\s+)?|(?:first|next|last|remaining)\s+)?(?<l>" + Number + @")" + Mm
        + @"|(?<d>" + Number + @")" + Mm + @"\s*(?:" + Round + @")\s*(?:,|[x×]|by|for|over|and|with)?\s*(?:an?\s+|the\s+)?(?:length\s+(?:of\s+)?|(?:first|next|last|remaining)\s+)?(?<l>" + Number + @")" + Mm + @"(?:\s*(?:long|in length|length))?"
        + @"|diameter\s*(?:of\s+|:\s*)?(?<d>" + Number + @")" + Mm + @"\s*(?:,|;|for|over|and|with|x)?\s*(?:an?\s+)?(?:length\s*(?:of\s+|:\s*)?)?(?<l>" + Number + @")" + Mm + @"(?:\s*(?:long|in length))?"
        + @"|(?:the\s+)?(?:rest|remainder)\s+(?:is|has|with|at)\s+(?:an?\s+)?(?:diameter\s+of\s+)?[øØ⌀]?\s*(?<d>" + Number + @")" + Mm + @"(?:\s*" + Round + @")?)"
        + @"(?!\w|\.\d|\s*(?:mm\b)?\s*(?:deep|wide|grooves?|keyways?|holes?|bores?|recess|slots?|undercut|threads?|flange|head|chamfer|hub|boss)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sections();

    [GeneratedRegex(
        @"^(?:[\s,;.:|)(+→>–-]|\b(?:and|then|next|followed|finally|lastly|by|an?|the|of|with|having|has|is|it|after|that|comes|another|to|which|tapering|bottom|top|upper|lower|cylinder|one|high|tall|on top|section|step|part|portion|segment|journal|seat|collar|shoulder|neck|end|middle|final|first|second|third|fourth|fifth|sixth|large|small|larger|smaller|left|right|center|centre|(?:section|step|part|no\.?)\s*[1-9a-f]\b|[1-9](?=\s*[:.)]))\b)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
