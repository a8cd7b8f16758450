using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Stacks that are told by a rule ("a pyramid of four square layers, each 10 mm thick; the lowest is 80 x 80 mm and each next one 20 mm smaller")
/// become their layers one by one.
/// </summary>
internal static class SceneTiers
{
    private const string Layers = "(?:steps|layers|tiers|levels|stages|terraces|storeys|stories|cylinders|discs|disks|blocks|plates|slabs|boxes|cubes|squares|cuboids|prisms|boards|circles)";
    private const string Layer = "(?:step|layer|tier|level|stage|terrace|storey|story|cylinder|disc|disk|block|plate|slab|box|cube|square|cuboid|prism|board|circle|one|1)";
    private const string Kind = "(?:(?:square|round|circular|flat|solid|cylindrical|rectangular|concentric|stacked|equal|equally|high|thick|horizontal|coaxial) )*";
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly Regex Counted = SceneWords.Pattern($"(?<c>\\d+) {Kind}{Layers}|(?<c>\\d+) (?:tiered|stepped|storey|story|tier|level|layer|step)");
    private static readonly Regex Shrinks = SceneWords.Pattern(
        $"(?:(?:with|and|,|that|which|where|the) )*(?:each|every) (?:(?:following|next|subsequent|successive|succeeding|further|higher|upper|additional|new|other) )*(?:{Layer} )?(?:(?:above|is|being|on|top|up|of|it|the|one|previous) )*#n (?:smaller|narrower|less)(?<w>(?: (?:in|on|all|each|every|both|either|directions?|dimensions?|sides?|around|round|diameter|width|length|and|x|y|edge|per|than|the|{Layer}|below|beneath|before|under|underneath|previous|it|side length))*)"
        + "|(?:(?:with|and|,|that|which|the|their|its|sizes?|size|diameters?|widths?|sides?|layers|steps|tiers) )*(?:decreas(?:es?|ing)|reduc(?:es?|ing)|shrink(?:s|ing)?|gets? smaller|getting smaller|reduced|decreased) (?:in (?<w>diameter|size|width|side length) )?by #n(?<w>(?: (?:in|on|each|every|both|all|diameter|directions?|sides?|size|width|per|for|with|at|time|step|layer|tier|level|one|around|side length))*)");
    private static readonly Regex Range = SceneWords.Pattern("(?<w>(?:(?:the|their|with|and|,|of|whose|that|which|decrease|decreasing|decreases|diameters?|sides?|side|edge|edges|lengths?|sizes?|widths?|go|goes|going|get|smaller|shrink|shrinking|taper|tapering|reduce|reducing|reduced|ranging|range) )+)from #a (?:(?:at|the|bottom|base|in|diameter) )*(?:to|down to) #b(?<w>(?: (?:at|the|top|diameter|in(?= (?:diameter|equal|even|uniform))|(?:equal|even|uniform) steps(?! of)))*)(?: in steps of #s| by #s (?:each|per|every) [a-z]+)?");
    private static readonly Regex EachHigh = SceneWords.Pattern($"(?:(?:,|and|with|are|is|all) )*(?:(?:each|every|all)(?: (?:of (?:them|the)|single))?(?: {Layer})?(?: layers| steps| tiers)? (?:(?:is|are|being|with|has|having|an?|of) )*(?:#h (?:thick|high|tall|in height|deep)|(?:thickness|height) (?:of )?#h)|#h (?:thick|high|tall|in height) each|(?:the |a |an? )?(?:(?:step|layer|tier|uniform|common|same) )*(?:height|thickness)(?: of (?:each|every|the) {Layer}s?)? (?:is |of |: |= )*#h(?: each)?|#h (?:high|thick|tall)(?= {Layers}))");
    private static readonly Regex Lowest = SceneWords.Pattern($"(?:(?:,|and|the|with|has|an?|starting|start|starts|beginning|begins|from|by) )*(?:bottom|base|lowest|lowermost|first|largest|biggest|widest)(?: {Layer})?(?: (?:is|has|measures|measuring|of|with|:|=|,|an?|square|side|sides|edge|length|size|sizes|base))* (?:#a x #b(?: x #h)?|(?<d>diameter) (?:of |is |: )*#a|#a (?:in )?(?<d>diameter)|#a(?: square| wide| on (?:each|a) side| side(?: length)?)?)(?: (?:and|,|with|is|an?)*(?:#h (?:high|thick|tall)|(?:height|thickness) of #h))?");
    private static readonly Regex Highest = SceneWords.Pattern($"(?:(?:,|and|the|with|to|up|has|an?|ending|ends) )*(?:top|topmost|uppermost|highest|last|smallest)(?: {Layer})?(?: (?:is|has|measures|measuring|of|with|:|=|,|an?|square|side|sides|edge|length|size))* (?:#a x #b|(?:diameter) (?:of |is |: )*#a|#a (?:in )?diameter|#a(?: square| wide| on (?:each|a) side)?)");
    private static readonly Regex Filler = SceneWords.Pattern("(?:stepped|step|steps|pyramid|tower|cake|wedding|podium|ziggurat|tiered|terraced|stack|stacked|centered|concentric|concentrically|coaxial|coaxially|aligned|other|another|below|above|previous|layers?|tiers?|levels?|cylinders?|discs?|blocks?|plates?|slabs?|cubes?|boxes|top|middle|axis|common|same|center|centers|symmetrically|consecutive|squares?|shaped|structure|object|piled|smaller|made|up|down|decreasing|lying|from|bottom|underneath|sharing|share|rising|successively|lower|placed|between|always)");

    /// <summary>The statements with their layers told one by one.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var count = statements.Select(s => Counted.Match(s)).FirstOrDefault(m => m.Success);
        if (count is null || !int.TryParse(count.Groups["c"].Value, CultureInfo.InvariantCulture, out var n) || n is < 2 or > 10)
        {
            return statements;
        }

        double? low = null, lowV = null, high = null, less = null, each = null;
        var isRound = count.Value.Contains("cyl", StringComparison.Ordinal) || count.Value.Contains("dis", StringComparison.Ordinal) || count.Value.Contains("round", StringComparison.Ordinal) || count.Value.Contains("circ", StringComparison.Ordinal);
        string Of(Match m, Action<Match> read)
        {
            read(m);
            return " ";
        }

        var rest = new List<string>();
        var at = -1;
        foreach (var statement in statements)
        {
            var text = EachHigh.Replace(statement, m => Of(m, _ => each ??= Length(m, "h")));
            text = Shrinks.Replace(text, m => Of(m, _ =>
            {
                var words = string.Join(" ", m.Groups["w"].Captures.Select(c => c.Value));
                less ??= Length(m, "n") * (Regex.IsMatch(words, "(?:each|every|all|either|both) sides?|around|round", RegexOptions.CultureInvariant) ? 2 : 1);
                isRound |= words.Contains("diameter", StringComparison.Ordinal);
            }));
            text = Range.Replace(text, m => Of(m, _ =>
            {
                (low, high) = (low ?? Length(m, "a"), high ?? Length(m, "b"));
                less ??= m.Groups["s"].Success ? Length(m, "s") : null;
                isRound |= m.Groups["w"].Captures.Any(c => c.Value.Contains("diameter", StringComparison.Ordinal));
            }));
            text = Lowest.Replace(text, m => Of(m, _ =>
            {
                (low, lowV) = (low ?? Length(m, "a"), m.Groups["b"].Success ? Length(m, "b") : lowV);
                each ??= m.Groups["h"].Success ? Length(m, "h") : null;
                isRound |= m.Groups["d"].Success;
            }));
            text = Highest.Replace(text, m => Of(m, _ =>
            {
                high ??= Length(m, "a");
                isRound |= m.Value.Contains("diameter", StringComparison.Ordinal);
            }));
            var said = text != statement || Counted.IsMatch(text);
            text = Counted.Replace(text, "");
            if (said && !IsFiller(text))
            {
                return statements;
            }

            if (said || (at >= 0 && IsFiller(text)))
            {
                at = at < 0 ? rest.Count : at;
                continue;
            }

            rest.Add(statement);
        }

        if (less is null && low is not null && high is not null && n > 1)
        {
            less = (low - high) / (n - 1);
        }

        if (low is not { } a || less is not { } step || each is not { } height || a - (step * (n - 1)) <= 0 || (lowV ?? a) - (step * (n - 1)) <= 0 || step == 0 || (high is { } top && Math.Abs(a - (step * (n - 1)) - top) > 1e-6))
        {
            return statements;
        }

        var b = lowV ?? a;
        string Told(int i) => isRound
            ? FormattableString.Invariant($"a {Ordinals[i]}{(i == n - 1 ? " last" : "")} section of {a - (step * i)}mm diameter and {height}mm length")
            : FormattableString.Invariant($"a {Ordinals[i]} block of {a - (step * i)}mm x {b - (step * i)}mm x {height}mm{(i > 0 ? " follows" : "")}");
        var layers = Enumerable.Range(0, n).Select(Told);
        rest.InsertRange(at, isRound ? [string.Join(" , ", layers)] : layers);
        return rest;
    }

    private static bool IsFiller(string text) => Filler.Replace(text, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w is "," or "-" or ":" or "(" or ")" || SceneWords.Has("free", w) || SceneWords.Has("neutral", w));

    private static double Length(Match match, string group) => SceneThing.Length(match, group);
}
