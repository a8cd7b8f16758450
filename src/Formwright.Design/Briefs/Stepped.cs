using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>Bodies told as a list: the steps of a turned part by diameters and lengths, the steps of a block by heights.</summary>
internal static partial class Stepped
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Number = @"\d+(?:\.\d+)?";

    /// <summary>Takes a statement about coaxial steps, which become the first bodies.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="part">Takes the bodies.</param>
    /// <returns>The rest of the statement; null when it tells of no such steps.</returns>
    public static string? Turned(string text, BriefPart part)
    {
        if (Alike().Match(text) is { Success: true } alike && Numbers(alike.Groups["list"].Value) is { Count: > 1 } diameters)
        {
            var lengths = alike.Groups["list2"].Success ? Numbers(alike.Groups["list2"].Value) : [.. diameters.Select(_ => BriefWords.Number(alike, "h"))];
            var said = alike.Groups["n"].Success ? Mention.CountOf(alike.Groups["n"].Value) : diameters.Count;
            return lengths.Count == diameters.Count && said == diameters.Count ? Stack(diameters, lengths, text.Remove(alike.Index, alike.Length), part) : null;
        }

        if (Listed().Match(text) is { Success: true } listed && !text[..listed.Index].Any(char.IsDigit) && part.NamesSections)
        {
            var steps = Step().Matches(listed.Value);
            return Stack([.. steps.Select(m => BriefWords.Number(m, "d"))], [.. steps.Select(m => BriefWords.Number(m, "l"))], text[(listed.Index + listed.Length)..], part);
        }

        return null;
    }

    /// <summary>True when a brief does something to a section of a turned part that it names: "the Ø20 section", "the second step".</summary>
    public static bool NamesSections(string brief) => OneSection().IsMatch(brief);

    /// <summary>A statement in which sections that are named by their diameter are named by their place in the row.</summary>
    public static string ByOrder(string text, BriefPart part) =>
        part.NamesSections ? OneSection().Replace(text, m => m.Groups["n"].Success && part.Bodies.Find(b => b.Spec.Sizes.TryGetValue("diameter", out var d) && Math.Abs(d - BriefWords.Number(m, "n")) < 1e-6) is { Adjectives.Count: > 0 } body ? $"the {body.Adjectives[0]} step" : m.Value) : text;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    // How each of them may be told from the others.
    private static string[] NamesOf(List<double> diameters, int i) =>
    [
        Ordinals[Math.Min(i, Ordinals.Length - 1)],
        .. i == diameters.Count - 1 ? (string[])["last", "upper", "top"] : i == 0 ? ["lower", "bottom"] : diameters.Count == 3 ? ["middle", "central", "centre", "center"] : [],
        .. diameters.Count(d => d >= diameters[i]) == 1 ? (string[])["large", "larger", "largest", "thick", "thicker", "thickest", "big", "bigger", "wide"] : [],
        .. diameters.Count(d => d <= diameters[i]) == 1 ? (string[])["small", "smaller", "smallest", "thin", "thinner", "thinnest"] : [],
    ];

    /// <summary>Takes the statements about a block with steps, a staircase, which becomes the first bodies.</summary>
    /// <returns>The other statements; all of them when none was understood.</returns>
    public static IReadOnlyList<Statement> Stairs(IReadOnlyList<Statement> statements, BriefPart part)
    {
        var told = statements.TakeWhile(s => !BriefWords.Feature.IsMatch(s.Text)).ToList();
        var text = string.Join(" ", told.Select(s => s.Text));
        if (Steps().Match(text) is not { Success: true } steps || Round().IsMatch(text))
        {
            return statements;
        }

        var count = Mention.CountOf(steps.Groups["n"].Value);
        var numbers = Numbers(text);
        var heights = Heights().Match(text) is { Success: true } listed ? Numbers(listed.Groups["list"].Value)
            : Rise().Match(text) is { Success: true } rise ? [.. Enumerable.Range(1, count).Select(i => i * BriefWords.Number(rise, "n"))] : [];
        if (Tread().Match(text) is not { Success: true } tread || Wide().Match(text) is not { Success: true } wide || heights.Count != count || count < 2)
        {
            return statements;
        }

        var (run, width) = (BriefWords.Number(tread, "n"), BriefWords.Number(wide, "n"));
        double[] known = [run, width, run * count, heights.Max(), .. heights, heights[0]];
        if (!numbers.TrueForAll(n => known.Any(k => Math.Abs(k - n) < 1e-6) || n == count))
        {
            return statements;
        }

        var (low, total) = (heights.Min(), run * count);
        var sorted = heights.Select((h, i) => (Height: h, Index: i)).ToList();
        Placed.First(part, "step", Placed.Box(total, width, low));
        foreach (var (height, index) in sorted.Where(s => s.Height > low))
        {
            Placed.Join(part, "step", Placed.Box(run, width, height - low), new((run * (index + 0.5)) - (total / 2), 0, low));
        }

        return [.. statements.Skip(told.Count)];
    }

    private static string? Stack(List<double> diameters, List<double> lengths, string rest, BriefPart part)
    {
        if (Total().Match(rest) is { Success: true } total)
        {
            if (Math.Abs(BriefWords.Number(total, "n") - lengths.Sum()) > 1e-6)
            {
                return null;
            }

            rest = rest.Remove(total.Index, total.Length);
        }

        string[] nouns = ["section", "part", "journal", "portion", "segment", "seat", "shoulder", "end", "diameter", "stage", "tier"];
        Placed.First(part, "step", Placed.Cylinder(diameters[0], lengths[0]), NamesOf(diameters, 0));
        part.Bodies[0] = part.Bodies[0] with { OtherNouns = nouns };
        for (var i = 1; i < diameters.Count; i++)
        {
            Placed.Join(part, "step", Placed.Cylinder(diameters[i], lengths[i]), new(0, 0, lengths.Take(i).Sum()), null, NamesOf(diameters, i));
            part.Bodies[^1] = part.Bodies[^1] with { OtherNouns = nouns };
        }

        return rest;
    }

    private static List<double> Numbers(string text) => [.. Value().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex($@"(?<![\w.]){Number}(?![\w.]*\d)", Options)]
    private static partial Regex Value();

    [GeneratedRegex($@"\b(?:(?<n>two|three|four|five|six|[2-9]) (?:\w+ )?(?:steps|sections|tiers|stages|levels|diameters|cylinders|discs)\b[^.;\d]*?)?\b(?:the |with |of )*diameters?(?: are| of| being)?[:,]? (?<list>{Number}(?: ?mm)?(?:(?:,| and|, and) {Number}(?: ?mm)?)+)(?:,? (?:and )?(?:each|every|all)(?: (?:step|section|tier|one|level|stage|of (?:them|these)))?(?: is| are| being)? (?<h>{Number}) ?mm (?:wide|long|high|thick|tall|in (?:length|height|width))|,? (?:and |with )*(?:the )?(?:lengths|heights|widths|thicknesses)(?: are| of)?[:,]? (?<list2>{Number}(?: ?mm)?(?:(?:,| and|, and) {Number}(?: ?mm)?)+))", Options)]
    private static partial Regex Alike();

    [GeneratedRegex($@"{Number} ?mm diameter {Number} ?mm long(?:, then {Number} ?mm diameter {Number} ?mm long)+", Options)]
    private static partial Regex Listed();

    [GeneratedRegex($@"(?<d>{Number}) ?mm diameter (?<l>{Number}) ?mm long", Options)]
    private static partial Regex Step();

    [GeneratedRegex($@"\b(?:the|its|each) (?:(?:Ø ?(?<n>{Number})(?: ?mm)?|(?<n>{Number}) ?mm(?: diameter)?)|first|second|third|fourth|last|large[rst]*|small[erst]*|thick[erst]*|thin[nerst]*|middle|central)(?: (?:cylindrical|diameter))? (?:section|step|part|journal|portion|segment|seat|end|diameter|stage)\b", Options)]
    private static partial Regex OneSection();

    [GeneratedRegex($@",?\s*(?:and |with |so )*(?:a |the )?(?:total|overall) (?:length|height)(?: is| of| being)?:? (?<n>{Number}) ?mm", Options)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b(?<n>two|three|four|five|six|seven|eight|[2-9])(?: \w+){0,2} (?:steps|treads|levels)\b", Options)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\b(?:diameters?|round|cylind\w+|discs?|Ø)\b|Ø", Options)]
    private static partial Regex Round();

    [GeneratedRegex($@"\bheights? (?:of |are |is )?(?<list>{Number}(?: ?mm)?(?:(?:,| and|, and) {Number}(?: ?mm)?)+)", Options)]
    private static partial Regex Heights();

    [GeneratedRegex($@"\b(?:each|every)\b[^.]*?(?<n>{Number}) ?mm (?:high|tall|rise|in height)|\brise of (?<n>{Number})", Options)]
    private static partial Regex Rise();

    [GeneratedRegex($@"\b(?:each|every)\b[^.]*?(?<n>{Number}) ?mm (?:deep|long|tread|run|in depth|in length)|\b(?:run|tread) of (?<n>{Number})", Options)]
    private static partial Regex Tread();

    [GeneratedRegex($@"(?<n>{Number}) ?mm (?:wide|in width)|\bwidth (?:of |is )?(?<n>{Number})", Options)]
    private static partial Regex Wide();
}
