using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Names the ends of long parts: of "one end", "that end" and "the other end" the first is the left one. What is done at a rounded end
/// without a distance is done about the centre of its arc.
/// </summary>
internal static class SceneEnds
{
    private static readonly Regex Ends = SceneWords.Pattern("(?<one>(?:one|1) (?:of (?:the|its) (?:2 )?)?(?:short )?ends?)|(?:the|its) (?<other>other|opposite|far|second|remaining) (?:short )?end|(?<same>(?:that|this|the (?:same|slotted|forked|fork)|the|its) end)(?! of)");
    private static readonly Regex Pair = SceneWords.Pattern("(?:the|its) (?:other|opposite|far|second|remaining) (?:short )?end|(?:that|the same) end");
    private static readonly Regex First = SceneWords.Pattern("(?:one|1) (?:of (?:the|its) (?:2 )?)?(?:short )?ends?");
    private static readonly Regex Clause = SceneWords.Pattern("(?:,? and|,)(?= (?:(?:in|at|near|on|from) )?the (?:other|opposite|far|second) (?:short )?end)");
    private static readonly Regex Has = SceneWords.Pattern("(?:and )?the (?<e>left|right) end (?:has|gets|contains|carries|receives|is(?= slotted| drilled))(?=.* (?:holes?|bores?|slots?|slotted|drilled|notch|recess|pocket|flat|thread|keyway)(?: |$)|.*slotted)");
    private static readonly Regex InCenter = SceneWords.Pattern("in the (?:center|middle) of the (?<e>left|right) end(?: face)?");
    private static readonly Regex Slotted = SceneWords.Pattern("slotted(?: with a slot)?(?= [0-9])");
    private static readonly Regex Near = SceneWords.Pattern("(?:and )?(?:near|at|towards?|close to|in|on) the (?<e>left|right) end(?: (?:is|there is|has|sits|lies)(?= ))?");
    private static readonly Regex At = SceneWords.Pattern("(?:(?:near|at|on|in|from|over|above) the (?<e>left|right) end(?: (?:there )?(?:is|are|has|stands|sits|rises)(?= an? ))?)(?<!mm from the (?:left|right) end)");
    private static readonly Regex Hole = SceneWords.Pattern("holes?|bores?|opening|pin|peg|post|stud|boss");
    private static readonly Regex Axis = SceneWords.Pattern("(?:,? )?(?:along|on|in) (?:the |its )?(?:long |longitudinal |central |center )?axis");
    private static readonly Regex Rounded = SceneWords.Pattern("(?:with )?(?:(?:fully|completely|full)(?: -)? )?(?:round(?:ed)?|semicircular|half round) ends|(?:with )?(?:both )?ends (?:are )?(?:fully )?round(?:ed)?");
    private static readonly Regex OwnRounding = SceneWords.Pattern("^(?:(?:both|its|the|2|short) )*ends (?:are )?(?:fully |completely )?(?:rounded|round|semicircular|radiused)(?: off)?(?: (?:with|to|by|at)(?: an?)?(?: full)?(?: end)?(?: radius(?: of)?)?(?: #r(?: radius)?)?)?$");
    private static readonly Regex Fully = SceneWords.Pattern("(?:full(?: -)? round|fully round|semicircular|half round) ends");
    private static readonly Regex Centers = SceneWords.Pattern(@"#n (?:long )?(?:(?:between|from) (?:the |its |their )?(?:2 )?(?:centers?|axes|arc centers)(?: (?:to|of) (?:the |its )?(?:center|ends|2 ends|rounded ends|arcs|roundings))?|center to center|between (?:end )?centers)");
    private static readonly Regex Width = SceneWords.Pattern(@"#n (?:wide|in width|width)|\d+(?:\.\d+)?mm x #n|width (?:of |is )*#n");
    private static readonly Regex AtEach = SceneWords.Pattern(@"(?:an?|1) (?<d>\d+(?:\.\d+)?mm (?:diameter )?|m\d+ )(?<h>hole|bore)(?<w> [^,]*?)? (?:at|in|near) (?:each|either|every|both) ends?(?: (?:on|in|at) (?:the|its) centers?)?");
    private static readonly Regex Cheeks = SceneWords.Pattern(@"(?:(?:crosses|crossing|goes|runs|passes|drilled|crosswise|sideways|is|straight|right) )*(?:through )?both (?:cheeks|prongs|arms|legs|tines|jaws|sides|forks?|lugs|ears)(?: of (?:the )?(?:fork|clevis|yoke|slot|end))?");
    private static readonly Regex EqualEnds = SceneWords.Pattern("(?<=mm .*)with (?:an?|2) (?!.*(?:hole|slot|bore|chamfer|fillet|thread|groove|notch|pocket|flat|radius|recess))(?:[a-z]+ )*[a-z]+ (?:of|with|,) [^,]*mm .*(?:at|on) (?:each|both|either) ends?$");
    private static readonly Regex Round = SceneWords.Pattern("round (?:bar|rod|stock)|rod|shaft|cylinder");
    private static readonly Regex Flat = SceneWords.Pattern(@"an? flat(?= \d+(?:\.\d+)?mm (?:deep|long|wide))");

    /// <summary>True for a statement about a part with rounded ends that is told by their centres.</summary>
    public static bool Is(string statement) => Rounded.IsMatch(statement) && Centers.IsMatch(statement);

    /// <summary>True for a body with another at each of its ends.</summary>
    public static bool HasEqualEnds(string statement) => EqualEnds.IsMatch(statement);

    /// <summary>The statements with their ends named.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var (arcs, radius) = Arcs(statements);
        if (!arcs.Any(s => First.IsMatch(s)) || !arcs.Any(s => Pair.IsMatch(s)))
        {
            return arcs;
        }

        var isRound = arcs.Any(s => Round.IsMatch(s));
        var current = "";
        var plain = new List<string>();
        foreach (var statement in arcs.SelectMany(s => Clause.Replace(s, " ;").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var text = Ends.Replace(statement, m =>
            {
                current = m.Groups["one"].Success ? "left" : m.Groups["other"].Success ? "right" : current;
                return current.Length == 0 ? m.Value : $"the {current} end";
            });
            text = Slotted.Replace(Has.Replace(InCenter.Replace(text, "in the ${e} end"), "in the ${e} end there is"), "a slot");
            text = Cheeks.Replace(text, m => isRound ? "cross" : "goes front to back");
            text = Flat.Replace(text, "a flat ,");
            if (text.Contains("mm from the left end", StringComparison.Ordinal) || text.Contains("mm from the right end", StringComparison.Ordinal))
            {
                // The distance says all that "near" does.
                text = Hole.IsMatch(text) ? Near.Replace(text, "there is", 1).Replace("there is there is", "there is", StringComparison.Ordinal) : text;
            }
            else if (radius > 0 && Hole.IsMatch(text))
            {
                text = At.Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"{radius}mm from the {m.Groups["e"].Value} end"));
            }
            else if (!isRound)
            {
                text = Axis.Replace(text, " in the center");
            }

            plain.Add(text);
        }

        return plain;
    }

    // Parts with rounded ends that are told by the distance of the centres: as long as that and a width.
    private static (List<string> Statements, double Radius) Arcs(IReadOnlyList<string> statements)
    {
        var plain = statements.ToList();
        if (plain.FindIndex(s => OwnRounding.IsMatch(s)) is > 0 and var own && Width.Match(plain[own - 1]) is { Success: true } across)
        {
            // "Both ends are rounded with a radius of 11 mm", half of the width that was said before.
            var ends = OwnRounding.Match(plain[own]);
            if (!ends.Groups["r"].Success || Math.Abs((2 * SceneThing.Length(ends, "r")) - SceneThing.Length(across, "n")) < 1e-6)
            {
                plain[own - 1] += " with fully rounded ends";
                plain.RemoveAt(own);
            }
        }

        var at = plain.FindIndex(s => Rounded.IsMatch(s) && Width.IsMatch(s));
        if (at < 0)
        {
            return (plain, 0);
        }

        var match = Width.Match(plain[at]);
        var radius = SceneThing.Length(match, "n") / 2;
        plain[at] = Fully.Replace(plain[at], "fully rounded ends");
        if (Centers.IsMatch(plain[at]))
        {
            plain[at] = Centers.Replace(plain[at], m => string.Create(CultureInfo.InvariantCulture, $"{SceneThing.Length(m, "n") + (2 * radius)}mm long"));
            plain[at] = plain[at].Contains("fully rounded", StringComparison.Ordinal) ? plain[at] : Rounded.Replace(plain[at], "with fully rounded ends");
        }
        else if (!plain[at].Contains("fully round", StringComparison.Ordinal))
        {
            return (plain, 0);
        }

        for (var i = at; i < plain.Count; i++)
        {
            plain[i] = AtEach.Replace(plain[i], m => string.Create(CultureInfo.InvariantCulture, $"2 {m.Groups["d"].Value}{m.Groups["h"].Value}s{m.Groups["w"].Value} {radius}mm from each end"));
        }

        return (plain, radius);
    }
}
