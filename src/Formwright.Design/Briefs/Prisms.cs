using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>
/// Plates, walls, tabs, legs and blocks that are told by sizes with words (wide is X, deep is Y, high is Z) and by a relation to a body
/// that was described before: on it at a side, under it at both ends, in front of it at its lower edge.
/// </summary>
internal static partial class Prisms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private enum Level
    {
        On,
        Under,
        Beside,
    }

    /// <summary>Joins what a statement tells.</summary>
    /// <param name="mention">The noun of the new body.</param>
    /// <param name="text">The words about it, without what is done to it.</param>
    /// <param name="otherwise">The body that it is at when the words name none.</param>
    /// <param name="part">The part.</param>
    /// <returns>False, with the part as it was, when the words tell of no such body, or a number of them would be left over.</returns>
    public static bool Join(Mention mention, string text, BriefBody otherwise, BriefPart part)
    {
        if (mention.Count is > 2 and not 4 || Round().IsMatch(text))
        {
            return false;
        }

        if (Bridges.IsMeant(text))
        {
            return Bridges.Join(mention, text, part);
        }

        var (host, next) = Hosts(text, otherwise, part.Bodies);
        if (host.Spec.Kind != "box" || host.IsRepeated)
        {
            return false;
        }

        var words = new Wording(text);
        var box = host.Bounds;
        if (mention.Count is 1 or 4 && AllAround().IsMatch(text))
        {
            return Around(mention, words, host, part);
        }

        if (mention.Count == 4 && !EverySide().IsMatch(text))
        {
            return AtCorners(mention, text, words, host, part);
        }

        var apart = mention.Count == 2 ? words.Take(Apart()) : null;
        var prongs = mention.Count == 2 && Outwards().IsMatch(text) && words.Take(FlushWithSides()) is not null;
        var sides = apart is null ? Sides(words, host, prongs ? mention with { Count = 1 } : mention) : [];
        if (Elsewhere().IsMatch(words.Rest))
        {
            return false;
        }

        var level = IsBeside(text, host, sides) ? Level.Beside : Below().IsMatch(text) ? Level.Under : Level.On;
        if (level == Level.Beside && sides.Count == 0)
        {
            sides = Direction().Match(text) is { Success: true } toward ? [SideOf(toward.Groups["side"].Value)] : [];
        }

        if (mention.Count == 2 && apart is null && (prongs ? sides.Count != 1 || level != Level.Beside : sides.Count != 2))
        {
            return false;
        }

        var inset = words.Take(Inset());
        var height = words.Take(At());
        var like = words.Take(Same()) is { } same ? part.Bodies.FindLast(b => b.Spec.Kind == "box" && b.Answers(same.Groups["noun"].Value, [])) : null;
        var sizes = PrismSizes.Read(words);
        if (!words.IsRead || sizes.IsTorn || sizes.Any == (like is not null) || (inset is not null && sides.Count == 0) || (height is not null && level != Level.Beside))
        {
            return false;
        }

        var upright = Upright().IsMatch(text) && !Flat().IsMatch(text);
        if (sides is ["front" or "back"] && level != Level.Beside && sizes.Run is { } run && Near(run, box.Size.Y) && box.Size.X > box.Size.Y)
        {
            // Across the width at the rear end of what is longer that way.
            sides = [sides[0] == "front" ? "left" : "right"];
        }

        var normal = sides is [var one, ..] ? one is "left" or "right" ? "x" : "y" : apart is not null ? sizes.Facing(box) : Parallel(text, box);
        if ((like?.Bounds.Size ?? sizes.Extents(box, normal, upright, level == Level.Beside)) is not { } size)
        {
            return false;
        }

        if (sizes.IsTotal && level != Level.Beside)
        {
            size = size with { Z = size.Z - box.Size.Z };
        }

        if (size.X <= 0 || size.Y <= 0 || size.Z <= 0)
        {
            return false;
        }

        if (apart is not null)
        {
            return level == Level.On && Facing(mention, part, box, size, normal!, BriefWords.Number(apart, "n"), apart.Groups["centres"].Success);
        }

        if (prongs)
        {
            // Two in one direction, each flush with a side.
            var far = Foot(box, size, sides[0], level, 0) with { Z = Vertical(text, box, size, host) };
            foreach (var hand in (int[])[-1, 1])
            {
                var foot = normal == "x" ? far with { Y = box.Center.Y + (hand * (box.Size.Y - size.Y) / 2) } : far with { X = box.Center.X + (hand * (box.Size.X - size.X) / 2) };
                Placed.Join(part, mention.Noun, Placed.Box(size.X, size.Y, size.Z), foot, null, mention.Adjectives);
            }

            return true;
        }

        var shift = inset is null ? 0 : BriefWords.Number(inset, "n");
        foreach (var side in sides.Count == 0 ? [null] : (IEnumerable<string?>)sides)
        {
            var turned = sides.Count == 4 && side is "front" or "back" ? new Point3(size.Y, size.X, size.Z) : size;
            var foot = Foot(box, turned, side, level, shift);
            foot = level == Level.Beside ? foot with { Z = Vertical(text, box, turned, host) + (height is null ? 0 : BriefWords.Number(height, "n")) } : foot;
            foot = Aligned(foot, text, box, turned, side, next);
            var spec = Placed.Box(turned.X, turned.Y, turned.Z);
            IReadOnlyList<string> adjectives = [.. mention.Adjectives, .. sides.Count > 1 ? [side!] : Array.Empty<string>()];
            if (level == Level.On && host.Out == Point3.UnitZ)
            {
                Stand(part, mention.Noun, spec, foot, host, adjectives);
            }
            else
            {
                Placed.Join(part, mention.Noun, spec, foot, null, adjectives);
            }

            part.Bodies[^1] = part.Bodies[^1] with { Alias = mention.Alias, Tip = level == Level.Beside ? side : null };
        }

        return true;
    }

    // On the top of a host, so that what goes through it goes on through the host.
    private static void Stand(BriefPart part, string noun, BodySpec spec, Point3 foot, BriefBody host, IReadOnlyList<string> adjectives)
    {
        var name = part.NameOf(noun);
        var shift = foot - host.Bounds.Center;
        part.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: BriefBody.Far, Pattern: new PatternSpec(PatternKind.One, OffsetU: shift.X, OffsetV: shift.Y)) { Body = spec, On = host.Name, Name = name });
        var size = BodyContext.Of(spec).Form.Bounds.Size;
        var low = foot - new Point3(size.X / 2, size.Y / 2, 0);
        part.Bodies.Add(new BriefBody(noun, adjectives, spec, new Box3(low, low + size)) { Name = name });
    }

    /// <summary>True when words give a body the sizes of another one.</summary>
    public static bool IsSame(string words) => Same().IsMatch(words);

    // A wall along all edges: two as long as the host, two between them.
    private static bool Around(Mention mention, Wording words, BriefBody host, BriefPart part)
    {
        if (PrismSizes.Read(words) is not { IsTorn: false } sizes || !words.IsRead || sizes.Fence is not var (thick, tall))
        {
            return false;
        }

        var box = host.Bounds;
        var high = tall - (sizes.IsTotal ? box.Size.Z : 0);
        if (high <= 0 || 2 * thick >= Math.Min(box.Size.X, box.Size.Y))
        {
            return false;
        }

        foreach (var side in (string[])["front", "back", "left", "right"])
        {
            var size = side is "front" or "back" ? new Point3(box.Size.X, thick, high) : new Point3(thick, box.Size.Y - (2 * thick), high);
            Placed.Join(part, mention.Noun, Placed.Box(size.X, size.Y, size.Z), Foot(box, size, side, Level.On, 0), null, [.. mention.Adjectives, side]);
        }

        return true;
    }

    // Four of them, one in each corner: legs below, posts above.
    private static bool AtCorners(Mention mention, string text, Wording words, BriefBody host, BriefPart part)
    {
        var inset = words.Take(CornerInset());
        if ((inset is null && !Corners().IsMatch(text)) || PrismSizes.Read(words) is not { IsTorn: false, Any: true } sizes || !words.IsRead || sizes.Extents(default, null, upright: false, outwards: false) is not { } size)
        {
            return false;
        }

        var box = host.Bounds;
        var edge = inset is null ? 0 : BriefWords.Number(inset, "n");
        var (x, y) = ((box.Size.X / 2) - edge - (size.X / 2), (box.Size.Y / 2) - edge - (size.Y / 2));
        if (x < size.X / 2 || y < size.Y / 2)
        {
            return false;
        }

        var under = Below().IsMatch(text) || (LegNoun().IsMatch(mention.Noun) && !OnTop().IsMatch(text) && !Above().IsMatch(text));
        foreach (var (sx, sy) in ((int, int)[])[(-1, -1), (1, -1), (1, 1), (-1, 1)])
        {
            Placed.Join(part, mention.Noun, Placed.Box(size.X, size.Y, size.Z), new(box.Center.X + (sx * x), box.Center.Y + (sy * y), under ? box.Min.Z - size.Z : box.Max.Z), null, mention.Adjectives);
            part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
        }

        return true;
    }

    // Two that look at each other across a gap.
    private static bool Facing(Mention mention, BriefPart part, Box3 box, Point3 size, string normal, double apart, bool centres)
    {
        var reach = centres ? apart : apart + (normal == "x" ? size.X : size.Y);
        foreach (var side in normal == "x" ? (string[])["left", "right"] : ["front", "back"])
        {
            var at = side is "left" or "front" ? -reach / 2 : reach / 2;
            Placed.Join(part, mention.Noun, Placed.Box(size.X, size.Y, size.Z), new(box.Center.X + (normal == "x" ? at : 0), box.Center.Y + (normal == "y" ? at : 0), box.Max.Z), null, [.. mention.Adjectives, side]);
        }

        return true;
    }

    // What it is at, and what it is also in front of or behind.
    private static (BriefBody Host, (BriefBody Body, string Side)? Next) Hosts(string text, BriefBody otherwise, IReadOnlyList<BriefBody> bodies)
    {
        BriefBody? host = null;
        (BriefBody Body, string Side)? next = null;
        foreach (var known in Mention.Find(text, bodies).Where(m => m.Known is not null))
        {
            if (Against().Match(text[..known.Start]) is { Success: true } against)
            {
                next ??= (known.Known!, SideOf(against.Groups["side"].Value));
            }
            else if (!Compared().IsMatch(text[..known.Start]))
            {
                host ??= known.Known;
            }
        }

        return host is null && next is var (body, _) ? (body, null) : (host ?? otherwise, next);
    }

    private static string SideOf(string word) => word.ToLowerInvariant() switch
    {
        "front" or "in front of" or "forward" or "forwards" => "front",
        "back" or "rear" or "behind" or "backward" or "backwards" => "back",
        "left" => "left",
        _ => "right",
    };

    // The sides of the host that it is at: none, one or two.
    private static IReadOnlyList<string> Sides(Wording words, BriefBody host, Mention mention)
    {
        var box = host.Bounds;
        if (mention.Count == 1)
        {
            _ = words.Take(FlushWithBoth());
        }

        var longer = box.Size.X >= box.Size.Y;
        if (words.Take(Pair()) is { } pair)
        {
            return pair.Groups["front"].Success ? ["front", "back"] : ["left", "right"];
        }

        if (mention.Count is 1 or 4 && words.Take(EverySide()) is not null)
        {
            return ["left", "right", "front", "back"];
        }

        if (words.Take(EachSide()) is { } each)
        {
            var alongX = each.Groups["n"].Success ? Near(BriefWords.Number(each, "n"), box.Size.Y) : each.Groups["long"].Success != longer;
            return alongX ? ["left", "right"] : ["front", "back"];
        }

        if ((mention.Count == 2 ? words.Take(OneEach()) : words.Take(BothEnds())) is not null)
        {
            return longer ? ["left", "right"] : ["front", "back"];
        }

        if ((words.Take(Side()) ?? (host.IsUpright ? null : words.Take(SideOfFlat()))) is { } named)
        {
            return [SideOf(named.Groups["side"].Value)];
        }

        if (words.Take(AnySide()) is { } any)
        {
            var alongX = any.Groups["n"].Success ? Near(BriefWords.Number(any, "n"), box.Size.Y) : any.Groups["long"].Success != longer;
            return [alongX ? "left" : "back"];
        }

        return mention.Adjectives.FirstOrDefault(a => a is "left" or "right" or "front" or "back" or "rear") is { } own && mention.Count == 1 && !Direction().IsMatch(words.Rest) ? [SideOf(own)] : [];
    }

    // True when it is outside of the host, not on it or under it.
    private static bool IsBeside(string text, BriefBody host, IReadOnlyList<string> sides) =>
        !OnTop().IsMatch(text) && (Outwards().IsMatch(text) || (Direction().IsMatch(text) && (sides.Count == 0 || host.IsUpright)));

    private static Point3 Foot(Box3 box, Point3 size, string? side, Level level, double inset)
    {
        var (mid, out_) = (box.Center, level == Level.Beside ? 1 : -1);
        var (x, y) = side switch
        {
            "left" => (box.Min.X - (out_ * size.X / 2) + inset, mid.Y),
            "right" => (box.Max.X + (out_ * size.X / 2) - inset, mid.Y),
            "front" => (mid.X, box.Min.Y - (out_ * size.Y / 2) + inset),
            "back" => (mid.X, box.Max.Y + (out_ * size.Y / 2) - inset),
            _ => (mid.X, mid.Y),
        };
        return new(x, y, level == Level.Under ? box.Min.Z - size.Z : box.Max.Z);
    }

    // The height of the underside of what stands out of a side.
    private static double Vertical(string text, Box3 box, Point3 size, BriefBody host) =>
        Upper().IsMatch(text) ? box.Max.Z - size.Z : host.IsUpright && !Lower().IsMatch(text) ? box.Center.Z - (size.Z / 2) : box.Min.Z;

    // Flush with a side across the one that it is at, or with what it is in front of.
    private static Point3 Aligned(Point3 foot, string text, Box3 box, Point3 size, string? side, (BriefBody Body, string Side)? next)
    {
        if (next is var (other, at) && at is "front" or "back" && side is "left" or "right")
        {
            return foot with { Y = at == "front" ? other.Bounds.Min.Y - (size.Y / 2) : other.Bounds.Max.Y + (size.Y / 2) };
        }

        if (next is var (neighbour, beside) && beside is "left" or "right" && side is "front" or "back")
        {
            return foot with { X = beside == "left" ? neighbour.Bounds.Min.X - (size.X / 2) : neighbour.Bounds.Max.X + (size.X / 2) };
        }

        foreach (Match flush in Flush().Matches(text))
        {
            foot = SideOf(flush.Groups["side"].Value) switch
            {
                "front" when side is not ("front" or "back") => foot with { Y = box.Min.Y + (size.Y / 2) },
                "back" when side is not ("front" or "back") => foot with { Y = box.Max.Y - (size.Y / 2) },
                "left" when side is not ("left" or "right") => foot with { X = box.Min.X + (size.X / 2) },
                "right" when side is not ("left" or "right") => foot with { X = box.Max.X - (size.X / 2) },
                _ => foot,
            };
        }

        return foot;
    }

    // The direction across a wall that is only said to run along something.
    private static string? Parallel(string text, Box3 box) =>
        AlongSide().Match(text) is { Success: true } along ? (along.Groups["long"].Success || along.Groups["way"].Success) == (box.Size.X >= box.Size.Y) ? "y" : "x" : null;

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    [GeneratedRegex(@"\b(?:round|cylind\w+|disc|disk|rod|pin|peg|dowel|ring|tube|pipe|sleeve|sphere|spherical|ball|dome|con(?:e|ical)|triang\w+|wedge|hexagon\w*|pyramid|prism|semicirc\w+|half[- ]\w+|arch|diameter|radius|hollow|rounded|boss|hub|knob|collar|shaft|axle|stud|spigot)s?\b|[Øø]", Options)]
    private static partial Regex Round();

    [GeneratedRegex(@"\b(?:cross(?:es|ing)?|intersect\w*|angled?|tilted|inclined|sloping|degrees|rotated|inside|between|corners?|each other|apart|evenly|equally|around|all (?:four|sides|round))\b|°", Options)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?<side>in front of|behind|(?<=\bto the )(?:left|right)(?= of)|next to|beside) (?:of )?(?:the |this |that )?$", Options)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:(?:of )?(?:the )?same (?:size|dimensions?|shape)|identical to|equal to|exactly like) (?:as )?(?:the |that of the )(?<noun>\w+)", Options)]
    private static partial Regex Same();

    [GeneratedRegex(@",?\s*(?:and )?(?:set (?:back|in)|inset|offset|placed|standing)?(?: by)? ?(?<n>\d+(?:\.\d+)?) ?mm (?:in |inwards? |away )*from (?:the|each|both|all|its)(?: \w+)? (?:edges?|sides?)(?: of the \w+)?", Options)]
    private static partial Regex CornerInset();

    [GeneratedRegex(@"\b(?:along|on|at|from|around|round) (?:all (?:of )?|each of )?(?:its |the )?(?:four (?:edges|sides)|all (?:edges|sides)|all (?:a)?round)\b|\b(?:all|each of the) four (?:edges|sides)\b|\ball (?:the way )?(?:a)?round\b", Options)]
    private static partial Regex AllAround();

    [GeneratedRegex(@"\bcorners?\b", Options)]
    private static partial Regex Corners();

    [GeneratedRegex(@"^(?:leg|foot|feet)$", Options)]
    private static partial Regex LegNoun();

    [GeneratedRegex(@"\b(?:on top|above|upwards?)\b", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"\b(?:as|same \w+ as) (?:the |its )?$", Options)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?:left and (?:the )?right|right and (?:the )?left|(?<front>front and (?:the )?(?:back|rear)|(?:back|rear) and (?:the )?front))(?:[ -]hand)? (?:short |long |outer )?(?:edge|side|end)s?\b", Options)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?<!parallel to )(?<!parallel with )(?:each|both|either|the two|its two|two)(?: of)?(?: the| its)?(?: two)?(?: opposite| parallel| outer)?,? (?:(?:(?<long>long)|short|narrow)(?:er)? |(?<n>\d+(?:\.\d+)?) ?mm (?:long )?)(?:edge|side|end)s?\b|(?<!parallel to )(?<!parallel with )(?<!\bone of )\b(?:the|its) (?:(?<long>long)|short|narrow)(?:er)? (?:edges|sides|ends)\b", Options)]
    private static partial Regex EachSide();

    [GeneratedRegex(@"\b(?:one (?:at|on|under|below) )?(?:(?:each|both|either)(?: of (?:its|the))?(?: outer| two| opposite)? (?:ends?|sides?)|(?:its|the|opposite)(?: outer| two| opposite)? (?:ends|sides))\b(?: of (?:the|its) (?:length|board|seat|base|plate|top))?", Options)]
    private static partial Regex OneEach();

    [GeneratedRegex(@"\b(?:of|from|on|at) (?:the (?:middle|cent(?:re|er)) of )?(?:each (?:of (?:its|the) )?(?:four )?side|all four sides|every side)\b", Options)]
    private static partial Regex EverySide();

    [GeneratedRegex(@"\b(?:at|on|along|from) (?:both|each|either)(?: of (?:its|the))?(?: outer| opposite)? (?:ends?|sides?)\b", Options)]
    private static partial Regex BothEnds();

    [GeneratedRegex(@"\b(?<side>rear|back|front|left|right)(?:most)?(?:[ -]hand)?(?: short| long| outer| top| upper| \d+(?:\.\d+)? ?mm)? (?:edge|side|end|margin)\b|\b(?:at|on|along) the (?:very )?(?<side>rear|back|front|left|right)\b(?! (?:of|face|surface|plate|wall|panel))", Options)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(?:at|on|along|near) (?:the|its) (?:very )?(?<side>rear|back|front|left|right)\b(?! (?:face|surface|plate|wall|panel))", Options)]
    private static partial Regex SideOfFlat();

    [GeneratedRegex(@",?\s*(?:and )?(?:one )?flush with (?:its|the|both|each)(?: of (?:its|the))?(?: long| outer)? (?:sides?|edges?)(?: of the \w+)?", Options)]
    private static partial Regex FlushWithSides();

    [GeneratedRegex(@",?\s*(?:and )?flush with (?:both|the two|its two|the left and right|the front and (?:back|rear))(?: of the| of its)?(?: long| short)?(?: ends| sides| edges| faces)?", Options)]
    private static partial Regex FlushWithBoth();

    [GeneratedRegex(@"\b(?:at|on|along|across|near|flush with|from|of) (?:the |its |one |a |an |of )+(?:(?:(?<long>long)|short|narrow)(?:er)? |(?<n>\d+(?:\.\d+)?) ?mm (?:long )?|outer |free )?(?:edge|side|end)s?\b", Options)]
    private static partial Regex AnySide();

    [GeneratedRegex(@"\b(?:at|to|on) (?:the|its) (?<side>front|back|rear|left|right)(?: (?:side|face|surface))? of\b|\bto (?:the|its) (?<side>front|back|rear|left|right)\b|\b(?<side>forwards?|backwards?)\b|\b(?<side>in front of|behind)\b|\bfrom (?:the|its) (?<side>front|back|rear|left|right)(?: (?:side|face|surface))?\b", Options)]
    private static partial Regex Direction();

    [GeneratedRegex(@"\boutwards?\b|\bbeyond\b|\b(?:in front of|behind|next to|beside)\b|\bto (?:the|its) (?:left|right|front|back|rear) of\b|\bfrom (?:the middle of |the cent(?:re|er) of )?(?:the|its|each|both)(?: of the| of its)? (?:left |right |front |back |rear |short |long |two )*(?:end|edge|side)s?\b(?=[^.]*\b(?:extend|project|protrud|stick|reach|jut|continue)\w*)|\b(?:extend|project|protrud|stick|reach|jut|continue)\w*(?: out| \d+(?:\.\d+)? ?mm)* from (?:the |its )?(?:middle |cent(?:re|er) )?(?:of )?(?:the |its )?(?:left |right |front |back |rear |short |long )*(?:end|edge|side)\b(?! (?:of (?:the|its) )?top)", Options)]
    private static partial Regex Outwards();

    [GeneratedRegex(@"\b(?:on top|upwards?|(?:rises?|rising)|on it|top (?:face|surface|side)|stands? on|standing on|sits? on|sitting on|placed on|resting on|rests on|vertically)\b", Options)]
    private static partial Regex OnTop();

    [GeneratedRegex(@"\b(?:under|below|beneath|underneath|downwards?|(?<!\bflush with (?:its|the) )underside)\b|(?<!\bflush with (?:its|the) )\bbottom (?:face|side|surface)\b", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:vertical(?:ly)?|upright|stand(?:s|ing)?|wall|upstand|backrest|backboard|panel|rises?)\b", Options)]
    private static partial Regex Upright();

    [GeneratedRegex(@"\b(?:horizontal(?:ly)?|flat|lies|lying)\b", Options)]
    private static partial Regex Flat();

    [GeneratedRegex(@",?\s*(?:and )?(?:set (?:back|in)|inset|offset|located|placed|standing|starting)?(?: by)? ?(?<n>\d+(?:\.\d+)?) ?mm (?:in |inwards? |away )*from (?:(?:this|that|the|its|each|both|their)(?: \w+)? )?(?:(?:edge|side|end)s?\b|;)|,?\s*\b(?:set (?:back|in)|inset)(?: by)? (?<n>\d+(?:\.\d+)?) ?mm", Options)]
    private static partial Regex Inset();

    [GeneratedRegex(@",?\s*(?:with )?(?:its |the )?(?:underside |bottom |lower (?:edge|face|side) )?(?:is |at )?(?<n>\d+(?:\.\d+)?) ?mm (?:above|up from) (?:the |its )(?:bottom|lower (?:edge|end)|underside)(?: of the \w+(?: plate)?)?", Options)]
    private static partial Regex At();

    [GeneratedRegex(@"\b(?:upper|top) (?:edge|end|side|surfaces?|faces?)\b|\bat (?:the|its) (?:very )?top\b|\bfrom (?:the|its) top\b|\b(?:top|upper)[^,.;]{0,30}\bflush\b|\bflush (?:with|at) (?:the|its) top\b", Options)]
    private static partial Regex Upper();

    [GeneratedRegex(@"\b(?:lower|bottom|foot|underside|base)\b", Options)]
    private static partial Regex Lower();

    [GeneratedRegex(@",?\s*(?:and |with |at |standing |spaced )*(?:an? |the )?(?:(?:clear |inside |inner )?(?:gap|distance|space|spacing|clearance)(?: between (?:them|the \w+))?(?: is| of|:)* (?<n>\d+(?:\.\d+)?) ?mm(?: between (?:them|the \w+))?|(?<n>\d+(?:\.\d+)?) ?mm (?:apart(?<centres> \(?(?:from )?cent(?:re|er)[- ]to[- ]cent(?:re|er)\)?)?|(?<centres>cent(?:re|er)[- ]to[- ]cent(?:re|er)|between (?:their )?cent(?:re|er)s)|between them))(?: \((?:inside|clear)[^)]*\)| (?:inside|clear)(?: distance)?)?", Options)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\bflush with (?:the |its )?(?:[\w ]{0,20}\b)?(?<side>left|right|front|back|rear)\b", Options)]
    private static partial Regex Flush();

    [GeneratedRegex(@"\b(?:parallel to|along|runs? along|in the direction of|across)(?: the| its| one of the)? (?:full |whole |entire )?(?:(?<long>long(?:er)?|length)|short(?:er)?|width)\b|\b(?<way>lengthwise|lengthways)\b|\b(?:crosswise|crossways|transvers\w+)\b", Options)]
    private static partial Regex AlongSide();
}
