using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>
/// Parts turned about one axis whose outer profile is told section by section, by lengths and diameters in any wording: "over the first
/// 40 mm the diameter is 38 mm, then it widens over 20 mm to 50 mm", "at the left end, a 40 mm long section is turned down to 18 mm".
/// </summary>
internal static partial class Profiles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Number = @"(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)";

    private sealed record Section(double From, double To, double? Length, string Words);

    /// <summary>Takes the statements that tell of such a profile, whose sections become the first bodies.</summary>
    /// <returns>The other statements; all of them when no profile was understood.</returns>
    public static IReadOnlyList<Statement> Take(IReadOnlyList<Statement> statements, BriefPart part)
    {
        var told = new List<Section>();
        var used = 0;
        double? total = null;
        double? wall = null;
        double? less = null;
        var words = "";
        for (; used < statements.Count; used++)
        {
            var text = statements[used].Text;
            if (Smaller().Match(text) is { Success: true } smaller && told.Count > 1)
            {
                less = BriefWords.Number(smaller, "n");
                text = text.Remove(smaller.Index, smaller.Length);
            }
            else if (Wall().Match(text) is { Success: true } thick && !BriefWords.Feature.IsMatch(text))
            {
                wall = BriefWords.Number(thick, "n");
                text = text.Remove(thick.Index, thick.Length);
            }

            if (Total().Match(text) is { Success: true } whole)
            {
                total = BriefWords.Number(whole, "n");
                text = text.Remove(whole.Index, whole.Length);
            }

            if (!text.Any(char.IsDigit) && !Rest().IsMatch(text) && !BriefWords.Feature.IsMatch(text))
            {
                words += text + " ";
                continue;
            }

            if (BriefWords.Feature.IsMatch(text) || Read(text, told) is not { Count: > 0 } more)
            {
                break;
            }

            told.AddRange(more);
            if (told is [.., var left, var right, { From: 0, To: 0 } joint])
            {
                told.RemoveAt(told.Count - 1);
                told.Insert(told.Count - 1, joint with { From = left.To, To = right.From });
            }

            words += text + " ";
        }

        if (Reduced(statements, out var count) is { } reduced)
        {
            (told, used, words, total, wall, less) = (reduced, count, "section", null, null, null);
        }

        if (told.Count < 2 || !Anchor().IsMatch(words) || (wall is not null && less is not null))
        {
            return statements;
        }

        return Make(told, total, less ?? (wall * 2), part) ? [.. statements.Skip(used)] : statements;
    }

    // The sections that a statement tells; null when it says anything else with a number.
    private static List<Section>? Read(string text, List<Section> before)
    {
        if (Other().IsMatch(text))
        {
            return null;
        }

        var sections = new List<Section>();
        double? from = null, at = null, to = null, length = null;
        var (rest, start, last) = (false, 0, 0);
        foreach (var match in Amount().Matches(text).Cast<Match>())
        {
            var (lead, tail) = (text[last..match.Index], text[(match.Index + match.Length)..]);
            last = match.Index + match.Length;
            if (match.Groups["rest"].Success)
            {
                rest = true;
            }
            else
            {
                var n = BriefWords.Number(match, "n");
                var slope = Slope().IsMatch(text[start..match.Index]);
                if (IsLength().IsMatch(lead) || LengthAfter().IsMatch(tail))
                {
                    if (length is not null)
                    {
                        return null;
                    }

                    length = n;
                }
                else if (slope && FromBefore().IsMatch(lead) && from is null)
                {
                    from = n;
                }
                else if (slope && ToBefore().IsMatch(lead) && to is null)
                {
                    to = n;
                }
                else if (at is null && to is null && (DiameterBefore().IsMatch(lead) || DiameterAfter().IsMatch(tail) || (length is not null && StaysBefore().IsMatch(lead))))
                {
                    at = RadiusAfter().IsMatch(tail) || RadiusBefore().IsMatch(lead) ? 2 * n : n;
                }
                else
                {
                    return null;
                }
            }

            if ((at ?? to) is not { } end || (length is null && !rest))
            {
                continue;
            }

            var previous = sections.Count > 0 ? sections[^1].To : before.Count > 0 ? before[^1].To : (double?)null;
            if (to is null && Cone().IsMatch(text[start..last]))
            {
                return null;
            }

            var first = to is null ? end : from ?? previous;
            if (first is not { } begin || (rest && length is not null))
            {
                return null;
            }

            sections.Add(new Section(begin, end, length, text[start..last] + tail.Split(',', ';', '.')[0]));
            (from, at, to, length, rest, start) = (null, null, null, null, false, last);
        }

        if (at is { } open && length is null && !rest && before.Count + sections.Count > 0)
        {
            // Its length is what the others leave of the whole.
            sections.Add(new Section(open, open, null, text[start..]));
            return sections;
        }

        if (at is null && to is null && length is { } between && before.Count + sections.Count > 1 && Between().IsMatch(text) && Slope().IsMatch(text))
        {
            sections.Add(new Section(0, 0, between, text[start..]));
            return sections;
        }

        return at is null && to is null && length is null && !rest ? sections : null;
    }

    // "a bar of 40 mm diameter, 150 mm long; at the left end, a 40 mm long section is turned down to 25 mm"
    private static List<Section>? Reduced(IReadOnlyList<Statement> statements, out int used)
    {
        used = 0;
        var clauses = new List<(string Text, int Statement)>();
        for (var i = 0; i < statements.Count && !BriefWords.Feature.IsMatch(statements[i].Text); i++)
        {
            clauses.AddRange(Clause().Split(statements[i].Text).Where(c => c.Any(char.IsDigit)).Select(c => (c, i)));
        }

        if (clauses.Count < 2 || Read(clauses[0].Text, []) is not [{ Length: { } whole, From: var outer } bar] || bar.From != bar.To || Place().IsMatch(clauses[0].Text))
        {
            return null;
        }

        List<Section> left = [], right = [], middle = [];
        foreach (var (text, statement) in clauses.Skip(1))
        {
            if (Place().Match(text) is not { Success: true } place || Mention.Find(text, []).Any(m => !Own().IsMatch(m.Noun)) || Reduction(text) is not { } section)
            {
                break;
            }

            var side = place.Groups["side"].Value.ToLowerInvariant();
            if (side is "both" or "each")
            {
                left.Add(section);
                right.Add(section);
            }
            else
            {
                (side is "middle" or "center" or "centre" ? middle : side is "right" or "top" or "upper" or "other" or "opposite" || (side is "one" && left.Count > 0) ? right : left).Add(section);
            }

            used = statement + 1;
        }

        var rest = whole - left.Concat(right).Concat(middle).Sum(s => s.Length!.Value);
        if (left.Count + right.Count + middle.Count == 0 || left.Count > 1 || right.Count > 1 || middle.Count > 1 || rest <= 0)
        {
            return null;
        }

        var body = middle.Count == 0 ? [bar with { Length = rest }] : (Section[])[bar with { Length = rest / 2 }, middle[0], bar with { Length = rest / 2 }];
        return [.. left, .. body, .. right];
    }

    private static Section? Reduction(string text)
    {
        double? diameter = null, length = null;
        var last = 0;
        foreach (var match in Amount().Matches(text).Where(m => m.Groups["n"].Success))
        {
            var (lead, tail) = (text[last..match.Index], text[(match.Index + match.Length)..]);
            last = match.Index + match.Length;
            var n = BriefWords.Number(match, "n");
            if (length is null && (IsLength().IsMatch(lead) || LengthAfter().IsMatch(tail)))
            {
                length = n;
            }
            else if (diameter is null && (ToBefore().IsMatch(lead) || DiameterBefore().IsMatch(lead) || DiameterAfter().IsMatch(tail)))
            {
                diameter = n;
            }
            else
            {
                return null;
            }
        }

        return diameter is { } d && length is { } l ? new Section(d, d, l, text) : null;
    }

    private static bool Make(List<Section> sections, double? total, double? less, BriefPart part)
    {
        if (sections.FindIndex(s => Twice().IsMatch(s.Words)) is >= 0 and var ends)
        {
            var end = sections[ends];
            sections = [end, .. sections.Where(s => s != end), end];
        }

        var open = sections.FindAll(s => s.Length is null);
        var known = sections.Sum(s => s.Length ?? 0);
        if (open.Count > 1 || (open.Count == 1 && !(total > known)) || (open.Count == 0 && total is { } all && Math.Abs(all - known) > 1e-6) || sections.Exists(s => s.From <= 0 || s.To <= 0))
        {
            return false;
        }

        List<Section> ordered = [.. sections.Select(s => s.Length is null ? s with { Length = total - known } : s)];
        if (ordered.TrueForAll(s => Rank(s.Words) >= 0) && ordered.Select(s => Rank(s.Words)).Distinct().Count() == ordered.Count && ordered.TrueForAll(s => s.From == s.To))
        {
            ordered = [.. ordered.OrderBy(s => Rank(s.Words))];
        }

        part.IsTurned = true;
        var z = 0.0;
        foreach (var section in ordered)
        {
            var spec = section.From == section.To
                ? Placed.Cylinder(section.From, section.Length!.Value)
                : new BodySpec("frustum", new Dictionary<string, double> { ["bottomDiameter"] = section.From, ["topDiameter"] = section.To, ["height"] = section.Length!.Value });
            var noun = BriefWords.Mention.Matches(section.Words).Select(m => m.Groups["noun"].Value.ToLowerInvariant()).FirstOrDefault(n => n != "section") ?? "section";
            var adjectives = Adjective().Matches(section.Words).Select(m => m.Value.ToLowerInvariant()).ToList();
            var below = part.Bodies.LastOrDefault()?.Name;
            var body = z == 0 ? Placed.First(part, noun, spec, adjectives) : Placed.Join(part, noun, spec, new(0, 0, z), null, adjectives);
            if (z > 0)
            {
                // A drill from the far end goes on through what is below.
                part.Features[^1] = part.Features[^1] with { Face = BriefBody.Far, On = below, Lift = 0 };
            }

            part.Bodies[^1] = body with { OtherNouns = ["section", "step", "part", "portion"] };
            z += section.Length.Value;
        }

        return less is not { } gap || Hollow(ordered, gap, part);
    }

    // The inside follows the outside.
    private static bool Hollow(List<Section> sections, double less, BriefPart part)
    {
        if (sections.Exists(s => s.From <= less || s.To <= less))
        {
            return false;
        }

        var over = sections.Sum(s => s.Length!.Value) * Layout.Overshoot;
        List<(double X, double Y)> points = [(0, -over)];
        var z = 0.0;
        foreach (var section in sections)
        {
            Add((section.From - less) / 2, points.Count == 1 ? -over : z);
            z += section.Length!.Value;
            Add((section.To - less) / 2, z);
        }

        points[^1] = points[^1] with { Y = z + over };
        if (sections[^1].From != sections[^1].To || sections[0].From != sections[0].To)
        {
            return false;
        }

        points.Add((0, z + over));
        var sizes = new Dictionary<string, double>();
        for (var i = 0; i < points.Count; i++)
        {
            sizes[string.Create(CultureInfo.InvariantCulture, $"x{i + 1}")] = points[i].X;
            sizes[string.Create(CultureInfo.InvariantCulture, $"y{i + 1}")] = points[i].Y;
        }

        part.Features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One)) { Body = new BodySpec("revolvedOutline", sizes), Lift = -over });
        return true;

        void Add(double x, double y)
        {
            if (points[^1] != (x, y))
            {
                points.Add((x, y));
            }
        }
    }

    private static int Rank(string words) => Level().Match(words) is not { Success: true } level ? -1
        : level.Groups["low"].Success ? 0 : level.Groups["mid"].Success ? 1 : 2;

    [GeneratedRegex($@"(?<n>{Number})(?: ?mm\b)?|(?<rest>\b(?:the )?(?:rest|remainder|remaining (?:length|part|portion|section|height))\b(?! \d))", Options)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?:first|next|following|last|final|lower|upper|bottom|bottommost|top|left|right|remaining|middle|centre|center|other|initial|front|rear|lowest|uppermost|another|further)\s+$|\b(?:lengths?|heights?|thickness|width)\s*(?:of|is|:|=|,)?\s*$|\b(?:over|for|along)\s+(?:an? |the )?(?:further |next |first |last )?(?:(?:length|height|distance) of )?$", Options)]
    private static partial Regex IsLength();

    [GeneratedRegex(@"^\s*-?(?:long|high|tall|thick|wide|deep|in length|in height|in width)\b|^ (?:section|portion|segment|part|cone|taper|transition|length|tip)\b", Options)]
    private static partial Regex LengthAfter();

    [GeneratedRegex(@"(?:\b(?:diameters?|dia|diam|radius|OD)\b\.?|[øØ⌀])\s*(?:of|is|:|=|,)?\s*(?:then |again |constantly |always |only )*(?:at )?(?:about )?$", Options)]
    private static partial Regex DiameterBefore();

    [GeneratedRegex(@"^\s*(?:in |of )?(?:outer |outside |external )?(?:diameter|dia\b|diam\b|OD\b|across\b|radius)|^\s*(?:over|for|along|on)\b|^\s*(?:in )?(?:outer |outside )diameter", Options)]
    private static partial Regex DiameterAfter();

    [GeneratedRegex(@"^\s*(?:in |of )?(?:outer )?radius", Options)]
    private static partial Regex RadiusAfter();

    [GeneratedRegex(@"\bradius\s*(?:of|is|:|=)?\s*$", Options)]
    private static partial Regex RadiusBefore();

    [GeneratedRegex(@"\b(?:stays?|remains?|continues?|keeps?|is|are|has|have|with|measures?)\s+(?:constant )?(?:at |a |an )?$", Options)]
    private static partial Regex StaysBefore();

    [GeneratedRegex(@"\bfrom (?:an? )?(?:outer |outside )?(?:diameter of )?[øØ]?$", Options)]
    private static partial Regex FromBefore();

    [GeneratedRegex(@"\bto (?:an? |the )?(?:outer |outside )?(?:diameter of )?(?:only )?[øØ]?$|\breaches? (?:an? )?(?:outer )?(?:diameter of )?$", Options)]
    private static partial Regex ToBefore();

    [GeneratedRegex(@"\b(?:widen|taper|narrow|open|flare|expand|shrink|contract|grow|increase|decrease|reduce|con(?:e|ical)|transition|slope)\w*", Options)]
    private static partial Regex Slope();

    [GeneratedRegex($@",?\s*(?:with |and |of |has |having )*(?:an? |the |its )?(?:total|overall|entire) (?:length|height)(?: is| of| being|:)? (?<n>{Number}) ?mm|,?\s*(?:is )?(?<n>{Number}) ?mm (?:(?:long|high|tall) )?(?:overall|in total|total|altogether)\b(?: length| height)?", Options)]
    private static partial Regex Total();

    [GeneratedRegex($@"\b(?:the )?(?:inner|inside|internal) diameter is (?:always|everywhere|constantly) (?<n>{Number}) ?mm (?:smaller|less)[^.;]*", Options)]
    private static partial Regex Smaller();

    [GeneratedRegex($@"\b(?:the |a |an )?(?:constant |uniform )?wall(?: thickness)?(?: is| of|:)?(?: always| constantly)? (?<n>{Number}) ?mm(?: thick)?(?: everywhere| throughout| all over| along the whole length| over the (?:whole|full) length)?(?:,? measured (?:radially|horizontally|square to the axis))?", Options)]
    private static partial Regex Wall();

    [GeneratedRegex(@"\b(?:the )?(?:rest|remainder|remaining)\b", Options)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\b(?:first|next|last|following|final|lower|upper|left|right|bottom|top|middle|central) (?:\d|of the length|section|part|portion|cylinder|step|pin)|\b(?:two|both) ends\b|\bremaining\b|\bsections?\b|\b(?:widen|taper|narrow|flare)\w*|\bcon(?:e|ical(?:ly)?)\b|\b(?:rest|remainder)\b|\b(?:small|large)(?:er)? end\b|\bcoaxial\b|\brevol(?:ution|ved)\b|\brotational", Options)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\b(?:connects?|joins?|between)\b", Options)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:two|both|each|either) (?:of (?:its|the) )?(?:ends?|sides?)\b", Options)]
    private static partial Regex Twice();

    [GeneratedRegex(@"\bcon(?:e|ical)\b", Options)]
    private static partial Regex Cone();

    // Bodies that are no round sections.
    [GeneratedRegex(@"\b(?:hexagon\w*|octagon\w*|squares?|rectang\w+|balls?|spher\w+|hemispher\w+|domes?|plates?|blocks?|rings?|tubes?|inner|inside|wall|including|included)\b", Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:first|second|third|fourth|last|lower|upper|bottom|top|middle|left|right|small|smaller|large|larger|thin|thick|conical|cylindrical)\b", Options)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"\b(?<low>bottom|lower|lowest|lowermost|bottommost)\b|\b(?<mid>middle|central|centre|center)\b|\b(?<high>top|upper|uppermost|topmost)\b", Options)]
    private static partial Regex Level();

    [GeneratedRegex(@"[;:]\s+|,?\s+(?:and|while|whereas|with a shoulder|with)\s+(?=(?:at |on |in |over )*(?:the |its |one |both |a )*(?:left|right|other|opposite|middle|cent(?:re|er)|top|bottom|upper|lower|ends?\b))|,\s+(?=(?:at|on|in) (?:the |its |one |both |each |of )+(?:left|right|other|opposite|middle|cent(?:re|er)|top|bottom|upper|lower|ends?\b))", Options)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:the |its )?(?<side>left|right|top|upper|bottom|lower|other|opposite|middle|cent(?:re|er))(?:[- ]hand)?(?= end| side| part| section| portion| \d|,)|\b(?<side>one|both|each)(?: of (?:the|its))? ends?\b", Options)]
    private static partial Regex Place();

    // What a turned part is called, and what its sections are; any other noun is a body of its own.
    [GeneratedRegex(@"^(?:section|part|step|shoulder|neck|shaft|axle|rod|bar|pin|cylinder)$", Options)]
    private static partial Regex Own();
}
