using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Briefs;

/// <summary>Parts of an L, T or U section that a brief tells by their members: "one leg 40 mm long, the other 35 mm, 25 mm wide".</summary>
internal static partial class Sections
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Takes the statements that tell of such a part, which becomes the first bodies.</summary>
    /// <returns>The other statements; all of them when no section was understood.</returns>
    public static IReadOnlyList<Statement> Take(IReadOnlyList<Statement> statements, Lexicon lexicon, BriefPart part)
    {
        var first = statements.Take(2).FirstOrDefault(s => Letter().IsMatch(s.Text));
        if (first is null)
        {
            return statements;
        }

        if (Listed().Match(first.Text) is { Success: true } list && statements.SkipWhile(s => s != first).Skip(1).Any(s => Leg().IsMatch(s.Text)))
        {
            return OfList(list, part) ? [.. statements.Where(s => s != first), .. Rest(first, list)] : statements;
        }

        var start = statements.ToList().IndexOf(first);
        var told = statements.Skip(start).TakeWhile(s => !BriefWords.Feature.IsMatch(s.Text)).ToList();
        var text = string.Join(" ", told.Select(s => s.Text.TrimEnd('.', ';', ' ') + "."));
        if (!Member().IsMatch(text) || statements.Take(start).Any(s => s.Text.Any(char.IsDigit)))
        {
            return statements;
        }

        var letter = Letter().Match(first.Text);
        var items = Items(text, letter.Index + letter.Length, lexicon);
        var understood = letter.Groups["letter"].Value.ToUpperInvariant() switch
        {
            "L" or "" => Angle(items, text, part),
            "T" => Tee(items, text, part),
            _ => Channel(items, text, part),
        };
        return understood ? [.. statements.Skip(start + told.Count)] : statements;
    }

    private static bool Angle(List<Item> items, string text, BriefPart part)
    {
        var thick = Only(items, i => i.IsThickness);
        var width = Only(items, i => i.Role == "width" && !i.IsThickness) ?? Only(items, i => i.Role is "depth" or "length" && i.Member.Length == 0);
        if (thick is not { } t || width is not { } w)
        {
            return false;
        }

        var legs = items.FindAll(i => !i.IsThickness && !(i.Role == "width" && i.Size == w) && !(i.Role is null && (i.Size == t || i.Size == w)));
        legs.RemoveAll(i => i.Size == w && i.Member.Length == 0 && i.Role is "depth" or "length");
        if (legs.Count == 1 && BothLegs().IsMatch(text))
        {
            legs.Add(legs[0]);
        }

        if (legs.Count != 2)
        {
            return false;
        }

        var upright = legs[0].IsUpright && !legs[1].IsUpright ? 0 : 1;
        var (a, b) = (legs[1 - upright].Size + (Inside().IsMatch(text) ? t : 0), legs[upright].Size + (Inside().IsMatch(text) || Above().IsMatch(legs[upright].After) ? t : 0));
        if (t >= Math.Min(a, b))
        {
            return false;
        }

        Legs(a, b, w, t, part);
        return true;
    }

    // "L bracket 75 x 75 x 20 mm, 3 mm thick", whose legs are named later.
    private static bool OfList(Match list, BriefPart part)
    {
        var (a, b, w, t) = (BriefWords.Number(list, "a"), BriefWords.Number(list, "b"), BriefWords.Number(list, "w"), BriefWords.Number(list, "t"));
        if (t >= Math.Min(a, b))
        {
            return false;
        }

        Legs(a, b, w, t, part);
        return true;
    }

    // What else the sentence says.
    private static IEnumerable<Statement> Rest(Statement first, Match list) =>
        first.Text[(list.Index + list.Length)..] is var rest && rest.Any(char.IsDigit) ? [first with { Text = rest.TrimStart(',', ';', ' ') }] : [];

    private static void Legs(double a, double b, double w, double t, BriefPart part)
    {
        var longer = a >= b;
        Placed.First(part, "leg", Placed.Box(a, w, t), "horizontal", "lower", "bottom", longer ? "longer" : "shorter", longer ? "long" : "short");
        part.Bodies[0] = part.Bodies[0] with { OtherNouns = [.. Member1, "base"] };
        Placed.Join(part, "leg", Placed.Box(t, w, b - t), new((t - a) / 2, 0, t), null, "vertical", "upright", "back", longer ? "shorter" : "longer", longer ? "short" : "long");
        part.Bodies[1] = part.Bodies[1] with { OtherNouns = [.. Member1, "wall", "back"] };
    }

    private static bool Tee(List<Item> items, string text, BriefPart part)
    {
        var bar = items.FindAll(i => i.IsBar);
        var stem = items.FindAll(i => i.IsStem);
        var rest = items.FindAll(i => !i.IsBar && !i.IsStem);
        var general = Only(rest, i => i.IsThickness);
        var extrusion = Only(rest, i => !i.IsThickness && i.Role is "length" or "depth" or "extrusion" or "width");
        if (bar.Count is 0 or > 2 || stem.Count is 0 or > 2 || rest.Exists(i => i.Size != general && i.Size != extrusion && i.Role != "height"))
        {
            return false;
        }

        extrusion ??= bar.Count == 2 && stem.Count == 2 ? general : null;
        var wide = bar.Max(i => i.Size);
        var thick = bar.Count == 2 ? bar.Min(i => i.Size) : general;
        var reach = stem.Find(i => i.Reaches) ?? (stem.Count == 2 ? stem.MaxBy(i => i.Size) : null);
        var web = stem.Find(i => i != reach)?.Size ?? general;
        var tall = reach?.Size ?? (Only(rest, i => i.Role == "height") - thick);
        if (extrusion is not { } l || thick is not { } t || web is not { } s || tall is not { } h || s >= wide)
        {
            return false;
        }

        if (l <= Math.Min(t, s))
        {
            // Made of plate: it lies.
            Placed.First(part, "bar", Placed.Box(wide, t, l), "horizontal", "top");
            Placed.Join(part, "stem", Placed.Box(s, h, l), new(0, -(t + h) / 2, 0), null, "vertical");
        }
        else
        {
            Placed.First(part, "stem", Placed.Box(s, l, h), "vertical");
            Placed.Join(part, "bar", Placed.Box(wide, l, t), new(0, 0, h), null, "horizontal", "top");
        }

        part.Bodies[0] = part.Bodies[0] with { OtherNouns = l <= Math.Min(t, s) ? ["flange", "crossbar"] : ["web", "leg"] };
        part.Bodies[1] = part.Bodies[1] with { OtherNouns = l <= Math.Min(t, s) ? ["web", "leg"] : ["flange", "crossbar"] };
        return true;
    }

    private static bool Channel(List<Item> items, string text, BriefPart part)
    {
        var thick = Only(items, i => i.IsThickness);
        var web = items.FindAll(i => !i.IsThickness && WebNoun().IsMatch(i.Member));
        var arms = items.FindAll(i => !i.IsThickness && ArmNoun().IsMatch(i.Member));
        var rest = items.FindAll(i => !i.IsThickness && !web.Contains(i) && !arms.Contains(i));
        if (thick is not { } t || Only(arms, _ => true) is not { } high || web.Count is 0 or > 2 || web.Count + rest.Count != 2)
        {
            return false;
        }

        var across = web.Find(i => i.Role == "width") ?? (web.Count == 1 ? web[0] : null);
        var along = rest.Count == 1 ? rest[0] : web.Find(i => i != across);
        if (across is null || along is null)
        {
            return false;
        }

        var inside = Inside().IsMatch(across.After);
        var (b, l, h) = (across.Size + (inside ? 2 * t : 0), along.Size, high - (Above().IsMatch(arms[0].After) || Inside().IsMatch(arms[0].After) ? 0 : t));
        if (2 * t >= b || h <= 0)
        {
            return false;
        }

        Placed.First(part, "base", Placed.Box(l, b, t));
        part.Bodies[0] = part.Bodies[0] with { OtherNouns = ["web", "bottom", "back"] };
        foreach (var side in (double[])[-1, 1])
        {
            Placed.Join(part, "flange", Placed.Box(l, t, h), new(0, side * (b - t) / 2, t));
            part.Bodies[^1] = part.Bodies[^1] with { OtherNouns = Member1 };
        }

        return true;
    }

    // The one value of those that answer; null when there is none, or several differ.
    private static double? Only(List<Item> items, Predicate<Item> which) =>
        items.FindAll(which) is [var one, .. var others] && others.TrueForAll(o => o.Size == one.Size) ? one.Size : null;

    private static List<Item> Items(string text, int start, Lexicon lexicon)
    {
        var items = new List<Item>();
        var before = start;
        var member = "";
        var nodes = RoleBinder.Bind(Lexer.Lex(text, lexicon, new Findings())).Where(n => n.Measure is { IsLength: true, Quantity.Spelled: false } || n.List is not null).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            var (from, to) = (node.Measure?.Quantity.Start ?? node.Start, node.Measure?.Quantity.End ?? node.End);
            var next = i + 1 < nodes.Count ? nodes[i + 1].Measure?.Quantity.Start ?? nodes[i + 1].Start : text.Length;
            var led = from >= before ? text[before..from] : "";
            if (led.Contains('.') || led.Contains(';'))
            {
                member = "";
            }

            if (Member().Matches(led) is { Count: > 0 } named)
            {
                member = string.Join(' ', named.Select(m => m.Value));
            }

            var after = text[to..Math.Max(to, next)];
            if (node.Measure is { } measure)
            {
                items.Add(new Item(measure.Millimetres, measure.Role, member, led, Own().Match(after).Value));
            }
            else
            {
                items.AddRange(node.List!.Quantities.Select((_, n) => new Item(node.List.Millimetres(n), null, member, led, "")));
            }

            before = to;
        }

        return items;
    }

    private static readonly string[] Member1 = ["part", "flange", "arm", "plate", "side", "limb", "section", "member", "leg", "half"];

    private sealed record Item(double Size, string? Role, string Member, string Led, string After)
    {
        public bool IsThickness => Role is "thickness" or "wall" || Sheet().IsMatch(After) || Gauge().IsMatch(Led);

        public bool IsUpright => UprightWord().IsMatch(Member) || Role == "height";

        public bool IsBar => BarNoun().IsMatch(Member);

        public bool IsStem => !IsBar && StemNoun().IsMatch(Member);

        public bool Reaches => Role is "height" or "length" || BriefWords.Rise.IsMatch(Led) || Regex.IsMatch(After, @"\b(?:below|long|high|tall)\b", Options);
    }

    [GeneratedRegex(@"\b(?<letter>[LTU])[- ](?:shaped|bracket|profile|section|bar|beam|angle|form|channel|yoke)|\b(?:bent|folded|formed) (?:in)?to an? (?<letter>[LU])\b|\bangle (?:plate|bracket|iron)\b", Options)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:(?:horizontal|vertical|upright|longer|shorter|top|one|other|both|each|the) )?(?:leg|flange|arm|part|stem|web|bar|base|bottom|side|wall|limb|upright|crossbar|plate|height)s?\b(?! ?mm| metal)|\bone\b|\bthe other\b", Options)]
    private static partial Regex Member();

    [GeneratedRegex($@"\b(?:L[- ](?:shaped )?(?:bracket|profile|angle|section)|angle (?:plate|bracket|iron))s?(?: of| with| measuring|,|:)* (?<a>{Wording.N})(?: ?mm)? ?[x×] ?(?<b>{Wording.N})(?: ?mm)? ?[x×] ?(?<w>{Wording.N}) ?mm,? (?:and |with |made of |of )*(?:an? )?(?:(?<t>{Wording.N}) ?mm (?:thick|sheet|steel|plate|alumini?um|material)(?: sheet| plate| steel)?|(?:(?:material|wall|sheet) )?thickness(?: of| is|:)? ?(?<t>{Wording.N}) ?mm)", Options)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:both|each|every|two) (?:of (?:the|its) )?(?:equal |identical )?(?:legs?|flanges?|arms?|sides?|limbs?)\b", Options)]
    private static partial Regex BothLegs();

    [GeneratedRegex(@"\b(?:leg|flange|arm|limb)s?\b", Options)]
    private static partial Regex Leg();

    [GeneratedRegex(@"\b(?:vertical|upright|stands?|standing|height)\b", Options)]
    private static partial Regex UprightWord();

    [GeneratedRegex(@"\b(?:bar|flange|crossbar|top|horizontal)\b", Options)]
    private static partial Regex BarNoun();

    [GeneratedRegex(@"\b(?:stem|web|leg|vertical|upright)\b", Options)]
    private static partial Regex StemNoun();

    [GeneratedRegex(@"\b(?:base|web|bottom|back)\b", Options)]
    private static partial Regex WebNoun();

    [GeneratedRegex(@"\b(?:flange|leg|arm|side|wall|limb)s?\b", Options)]
    private static partial Regex ArmNoun();

    [GeneratedRegex(@"^\s*(?:mm )?(?:thick|sheet|plate|steel|aluminium|aluminum|brass|material|stock)\b", Options)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"\b(?:thickness|gauge)(?: of| is|:)*\s*$", Options)]
    private static partial Regex Gauge();

    [GeneratedRegex(@"\b(?:inside|inner|internal)\b", Options)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\babove the\b|\bfrom the (?:top of the )?(?:base|plate)\b", Options)]
    private static partial Regex Above();

    // What belongs to a size: up to the next comma or sentence.
    [GeneratedRegex(@"^[^,.;]*", Options)]
    private static partial Regex Own();
}
