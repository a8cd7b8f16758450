using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>
/// A second way to read a statement about pockets, openings, slots and grooves of a body, by its clauses. It is used where the phrases
/// of the statement did not say it.
/// </summary>
/// <param name="part">The part so far.</param>
internal sealed partial class Recesses(BriefPart part)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is cut; null when the statement tells of no such thing, or a number of it is not understood.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="host">The body that it is cut into.</param>
    public IReadOnlyList<FeatureSpec>? Read(string text, BriefBody host)
    {
        if (host.Spec.Kind is not ("box" or "cylinder" or "tube" or "prism") || Around().IsMatch(text))
        {
            return null;
        }

        var words = new Wording(text);
        if (words.Take(Noun()) is not { } noun)
        {
            return null;
        }

        var count = noun.Groups["count"] is { Success: true, Value: var word } ? Mention.CountOf(word) : (int?)null;
        var plural = noun.Value.TrimEnd().EndsWith('s') || count > 1;
        var slot = Slotted().IsMatch(text);
        var straight = Straight().IsMatch(noun.Value) || words.Has(Edgewise());
        var places = new Whereabouts(words, host, part);
        places.TakeWalls();
        places.TakeExtents();
        if (!TakeSizes(words, out var sizes))
        {
            return null;
        }

        // A groove in a side face is as wide as it is high.
        sizes = straight && sizes is { Width: null, Height: not null, Length: null } ? sizes with { Width = sizes.Height } : sizes;
        if (straight && sizes.Depth is null && words.Take(Bores.Into()) is not null)
        {
            if (Bores.Depth(part, host, part.Context(host).Form.Frame("top")) is not { } reach)
            {
                return null;
            }

            sizes = sizes with { Depth = reach };
        }

        // What runs from edge to edge has no length of its own.
        var open = straight && sizes is { Length: null, Width: not null, Depth: not null };
        places.Extents = (sizes.Length ?? sizes.Diameter ?? sizes.Width ?? 0, sizes.Width ?? sizes.Diameter ?? sizes.Height ?? 0);
        places.Reach = sizes.Height ?? sizes.Width ?? sizes.Diameter ?? 0;
        var rim = words.Take(OpenAbove()) is not null;
        if (rim)
        {
            places.Top();
        }

        if (places.Read(count, plural, part.Context(host).Form, sizes.Depth is not null) is not { } found || !words.IsRead)
        {
            return null;
        }

        var result = new List<FeatureSpec>();
        foreach (var (frame, pattern) in found)
        {
            if ((open ? Open(sizes, text, frame) : Closed(sizes, slot, text, frame, pattern)) is not { } cut)
            {
                return null;
            }

            if (!rim)
            {
                result.Add(cut with { Face = frame.Name, Pattern = pattern });
                continue;
            }

            if (Math.Abs(frame.Normal.Z) > 0.1 || (sizes.Width ?? sizes.Length) is not { } wide || sizes.Height is not { } high)
            {
                return null;
            }

            result.AddRange(Layout.Spots(pattern, frame, "openings").Select(s => AtRim(frame, s, wide, high, sizes.Depth ?? part.Wall ?? frame.Thickness)));
        }

        return result;
    }

    // Through a wall, open at its rim.
    private static FeatureSpec AtRim(Frame frame, Spot spot, double wide, double high, double deep)
    {
        var margin = Layout.Overshoot * high;
        var middle = frame.At(spot.U, spot.V, -deep / 2);
        var alongX = Math.Abs(frame.Normal.X) < 0.5;
        var reach = deep + (2 * margin);
        var outward = deep < frame.Thickness - 1e-9 ? frame.Normal * margin : new Point3(0, 0, 0);
        return new FeatureSpec(
            Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face,
            Pattern: new PatternSpec(PatternKind.One, OffsetU: middle.X + outward.X, OffsetV: middle.Y + outward.Y))
        {
            Body = Placed.Box(alongX ? wide : reach, alongX ? reach : wide, high + margin),
            Lift = middle.Z - (high / 2),
        };
    }

    private static FeatureSpec? Closed(Extent sizes, bool slot, string text, Frame frame, PatternSpec pattern)
    {
        var spec = new Dictionary<string, double>();
        if (sizes.Diameter is { } round)
        {
            spec.Add("diameter", round);
        }
        else
        {
            var upright = Math.Abs(frame.Normal.Z) < 0.5;
            var (u, v) = upright ? (sizes.Length ?? sizes.Width, sizes.Height ?? (sizes.Length is null ? null : sizes.Width)) : (sizes.Length ?? sizes.Width, sizes.Width ?? sizes.Height);
            if (u is not { } length || v is not { } width)
            {
                return null;
            }

            // Along the longer direction of the face, or as the words say; turned where it does not fit otherwise.
            var turned = upright ? length > width && Upright().IsMatch(text) : (Crosswise().IsMatch(text) || (!Lengthwise().IsMatch(text) && frame.HalfV > frame.HalfU));
            turned ^= !upright && !Fits(turned ? width : length, turned ? length : width, frame, pattern) && Fits(turned ? length : width, turned ? width : length, frame, pattern);
            if (slot && length != width)
            {
                // A slot lies along the longer direction of its face unless its style says otherwise.
                var (longer, narrow) = (Math.Max(length, width), Math.Min(length, width));
                var alongU = length > width != turned;
                spec.Add("width", narrow);
                spec.Add("length", longer);
                return new FeatureSpec("slot", WithDepth(spec, sizes, frame), frame.HalfU >= frame.HalfV == alongU ? null : Slot.Crosswise);
            }

            spec.Add("length", turned ? width : length);
            spec.Add("width", turned ? length : width);
        }

        return new FeatureSpec("pocket", WithDepth(spec, sizes, frame));
    }

    private static FeatureSpec Open(Extent sizes, string text, Frame frame)
    {
        var across = AlongWidth().IsMatch(text) && !AlongLength().IsMatch(text);
        var along = across ? Point3.UnitY : Point3.UnitX;
        along = Math.Abs(frame.Normal.Z) < 0.5 && Upright().IsMatch(text) ? Point3.UnitZ
            : Math.Abs(frame.Normal.Dot(along)) < 0.5 ? along : across ? Point3.UnitX : Point3.UnitY;
        var alongU = Math.Abs(frame.U.Dot(along)) > 0.5;
        return new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = sizes.Width!.Value, ["depth"] = sizes.Depth!.Value }, frame.HalfU >= frame.HalfV == alongU ? null : Slot.Crosswise);
    }

    private static Dictionary<string, double> WithDepth(Dictionary<string, double> spec, Extent sizes, Frame frame)
    {
        if (sizes.Depth is { } depth && depth < frame.Thickness - 1e-9)
        {
            spec.Add("depth", depth);
        }

        return spec;
    }

    private static bool Fits(double u, double v, Frame frame, PatternSpec pattern) =>
        Layout.Spots(pattern, frame, "pockets").All(s => Math.Abs(s.U) + (u / 2) < frame.HalfU && Math.Abs(s.V) + (v / 2) < frame.HalfV)
        && (pattern is not { Kind: PatternKind.Row, SpacingU: { } step } || step > (pattern.AlongV ? v : u));

    private static bool TakeSizes(Wording words, out Extent sizes)
    {
        sizes = new Extent();
        if (words.Take(List()) is { } list)
        {
            sizes = sizes with { Length = BriefWords.Number(list, "a"), Width = BriefWords.Number(list, "b"), Depth = list.Groups["c"].Success ? BriefWords.Number(list, "c") : null };
            sizes = sizes with { Height = sizes.Width };
        }
        else if (words.Take(Square()) is { } square)
        {
            var side = BriefWords.Number(square, "a");
            sizes = sizes with { Length = side, Width = side, Height = side };
        }

        foreach (var match in words.TakeAll(Size()))
        {
            var value = BriefWords.Number(match, "n");
            var (said, before) = (match.Groups["what"].Value.ToLowerInvariant(), sizes);
            sizes = said[0] switch
            {
                'l' => sizes with { Length = sizes.Length ?? value },
                'w' => sizes with { Width = sizes.Width ?? value },
                'h' or 't' => sizes with { Height = sizes.Height ?? value },
                _ when said.StartsWith("deep", StringComparison.Ordinal) || said.StartsWith("depth", StringComparison.Ordinal) => sizes with { Depth = sizes.Depth ?? value },
                _ => sizes with { Diameter = sizes.Diameter ?? (said.StartsWith("radius", StringComparison.Ordinal) ? 2 * value : value) },
            };
            if (sizes == before)
            {
                return false;
            }
        }

        return sizes.Diameter is not null || (sizes.Length ?? sizes.Height) is not null || sizes.Width is not null;
    }

    /// <summary>How large a recess is, in millimetres.</summary>
    private sealed record Extent(double? Length = null, double? Width = null, double? Height = null, double? Depth = null, double? Diameter = null);

    [GeneratedRegex($@"(?:\b(?<count>{Wording.Count})\b(?! ?mm| ?x)(?: x)? )?(?:\b(?!(?:mm|the|and|in|of|has|have|is|are|wide|long|high|deep|tall|{Wording.Count})\b)[a-z][\w-]* ){{0,4}}(?:pockets?|recess(?:es)?|slots?|cut-?outs?|openings?|windows?|grooves?|channels?|cavity|cavities|notch(?:es)?|slits?)\b", Options)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:slots?|obround|stadium|slotted|rounded ends)\b", Options)]
    private static partial Regex Slotted();

    [GeneratedRegex(@"\b(?:grooves?|channels?|slots?|slits?)\s*$", Options)]
    private static partial Regex Straight();

    [GeneratedRegex(@"\b(?:along|across|over|through) (?:the |its )?(?:full|entire|whole|complete)\b|\bfrom end to end\b|\brun(?:s|ning)? (?:across|along)\b", Options)]
    private static partial Regex Edgewise();

    [GeneratedRegex(@"\b(?:circumference|around the (?:outside|body|edge|rim)|V-shaped|semicircular|dovetail|T-slot|keyhole|round bottom)\b", Options)]
    private static partial Regex Around();

    [GeneratedRegex($@"(?<a>{Wording.N})(?: ?mm)? ?(?:x|by) ?(?<b>{Wording.N})(?: ?mm)?(?: ?(?:x|by) ?(?<c>{Wording.N}))? ?mm\b(?: rectangle| rectangular)?", Options)]
    private static partial Regex List();

    [GeneratedRegex($@"(?<a>{Wording.N}) ?mm square\b|\bsquare (?:of|with) (?<a>{Wording.N}) ?mm(?: sides?)?", Options)]
    private static partial Regex Square();

    [GeneratedRegex($@"(?<n>{Wording.N}) ?mm (?:in )?(?<what>long|length|wide|width|high|height|tall|deep|depth|diameter)\b|\b(?<what>length|width|height|depth|diameter|radius)(?: of| is|:)? ?(?<n>{Wording.N}) ?mm", Options)]
    private static partial Regex Size();

    [GeneratedRegex(@",? ?(?:which is |and is |and )?open (?:at|to|towards?) (?:the|its) (?:top|rim|upper edge)\b|,? ?(?:reaching|going|running) (?:up )?to the (?:rim|upper edge)\b", Options)]
    private static partial Regex OpenAbove();

    [GeneratedRegex(@"\bvertical(?:ly)?\b|\b(?:from )?top to bottom\b", Options)]
    private static partial Regex Upright();

    [GeneratedRegex(@"\b(?:crosswise|(?:lying|running|lie|set) across|across the (?:width|short|plate)|parallel to (?:the|its|that|this) short(?:er)? (?:sides?|edges?|ends?)|transverse(?:ly)?)\b", Options)]
    private static partial Regex Crosswise();

    [GeneratedRegex(@"\b(?:lengthwise|along the (?:length|long)|parallel to (?:the|its) long(?:er)? (?:sides?|edges?)|longitudinal(?:ly)?)\b", Options)]
    private static partial Regex Lengthwise();

    [GeneratedRegex(@"\b(?:along|across|over|through|in)(?: the| its)?(?: (?:full|entire|whole|complete))* (?:width|depth|short|y)\b|\bfront to back\b|\bcrosswise\b|\bacross\b", Options)]
    private static partial Regex AlongWidth();

    [GeneratedRegex(@"\b(?:along|across|over|through|in)(?: the| its)?(?: (?:full|entire|whole|complete))* (?:length|long|x)\b|\bleft to right\b|\blengthwise\b", Options)]
    private static partial Regex AlongLength();
}
