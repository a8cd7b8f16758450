using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Places along the edges of a face: in its quadrants, along both of its long edges, in corners and the middles between them.</content>
internal sealed partial class Placement
{
    private List<(string Face, PatternSpec Pattern)>? Perimeter(double size)
    {
        var place = phrase.Terms.Find(t => t.Is(TermCategory.Place) && t.Term!.Id is "cornersAndMiddles" or "cornersAndLongMiddles" or "middles" or "eachQuadrant" or "longEdges" or "shortEdges" or "allEdges");
        if (place is null)
        {
            return null;
        }

        var frame = Face(size) ?? body.Form.Frames[0];
        var patterns = place.Term!.Id switch
        {
            "eachQuadrant" => [Quadrants(frame)],
            "longEdges" => [Edges(frame, place, size, frame.HalfU >= frame.HalfV)],
            "shortEdges" => [Edges(frame, place, size, frame.HalfU < frame.HalfV)],
            "allEdges" => AllEdges(frame, place, size),
            "cornersAndLongMiddles" => InCornersAndLongMiddles(frame, NearEdge(frame, size)),
            "middles" => Middles(frame, NearEdge(frame, size)),
            _ => InCornersAndMiddles(frame, NearEdge(frame, size)),
        };
        phrase.Count = null;
        return [.. patterns.Select(p => (frame.Name, p))];
    }

    private static IReadOnlyList<PatternSpec> Middles(Frame frame, double inset) =>
        [new PatternSpec(PatternKind.Row, 2, AlongV: false, InsetU: inset), new PatternSpec(PatternKind.Row, 2, AlongV: true, InsetU: inset)];

    private static IReadOnlyList<PatternSpec> InCornersAndMiddles(Frame frame, double inset) =>
        [new PatternSpec(PatternKind.Corners, 4, InsetU: inset, InsetV: inset), .. Middles(frame, inset)];

    private static IReadOnlyList<PatternSpec> InCornersAndLongMiddles(Frame frame, double inset) =>
        [new PatternSpec(PatternKind.Corners, 4, InsetU: inset, InsetV: inset), new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfU >= frame.HalfV, InsetU: inset)];

    // "in each quadrant, 25 mm from the centre lines"
    private PatternSpec Quadrants(Frame frame)
    {
        var centre = phrase.Measures.Find(m => m is { Used: false, Role: "offset", From: "center" });
        var both = centre is null ? phrase.Sizes(2, 2, "offset") : null;
        if (centre is null && both is null && (phrase.Length("inset") ?? TakeInset("edge", "corner")) is { } inset)
        {
            return new PatternSpec(PatternKind.Corners, 4, InsetU: inset, InsetV: inset);
        }

        var (u, v) = centre is not null && phrase.Take(centre) is var d ? (d, d) : both is not null ? (both[0], both[1]) : (frame.HalfU / 2, frame.HalfV / 2);
        return new PatternSpec(PatternKind.Grid, 2, 2, SpacingU: 2 * u, SpacingV: 2 * v);
    }

    // "a row of 4 along each long edge, 10 mm from the edge and 20 mm apart"
    private PatternSpec Edges(Frame frame, Lexeme place, double size, bool alongU)
    {
        int? row = null;

        // "every 20 mm along both long edges, starting 10 mm from the left end"
        if (phrase.Count is null && phrase.Measures.Find(IsFirst) is { } first && phrase.Measures.Find(m => m is { Used: false, Role: "spacing", IsLength: true }) is { } pitch)
        {
            row = (int)Math.Floor((((alongU ? frame.HalfU : frame.HalfV) - phrase.Take(first)) * 2 / pitch.Millimetres) + 1e-6) + 1;
        }

        var each = row ?? EachOf(place, 2);
        var near = NearEdge(frame, size, "long");
        var (spacing, ends) = (phrase.Length("spacing") ?? (phrase.Length("span") / Math.Max(1, each - 1)), TakeInset("end", "short", "corner"));
        return alongU
            ? new PatternSpec(PatternKind.Grid, each, 2, SpacingU: spacing, InsetU: ends, InsetV: near)
            : new PatternSpec(PatternKind.Grid, 2, each, SpacingV: spacing, InsetV: ends, InsetU: near);
    }

    private IReadOnlyList<PatternSpec> AllEdges(Frame frame, Lexeme place, double size)
    {
        var each = EachOf(place, 4);
        var near = NearEdge(frame, size);
        var spacing = phrase.Length("spacing");
        return each == 1 ? Middles(frame, near)
            : [new PatternSpec(PatternKind.Grid, each, 2, SpacingU: spacing, InsetV: near), new PatternSpec(PatternKind.Grid, 2, each, SpacingV: spacing, InsetU: near)];
    }

    // "eight holes, four along each long edge": a number right in front of the place is that of one edge, as is that of a row.
    private int EachOf(Lexeme place, int edges)
    {
        var own = phrase.Measures.FindLast(m => m is { Used: false, Role: null, From: null, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } } && m.End <= place.Start && m.Start > phrase.Head.Start);
        if (own is not null)
        {
            own.Used = true;
            return (int)own.Quantity.Value;
        }

        if (phrase.Count is not { } count)
        {
            return phrase.Plural ? Counted(2) : 1;
        }

        var total = phrase.QuoteOf(place).Contains("both", StringComparison.OrdinalIgnoreCase) || phrase.QuoteOf(place).Contains("two", StringComparison.OrdinalIgnoreCase);
        return total && !phrase.Has(TermCategory.Pattern, "row") && count % edges == 0 ? count / edges : count;
    }

    private double NearEdge(Frame frame, double size, string bounds = "edge")
    {
        if ((phrase.Length("inset") ?? TakeInset(bounds, "edge", "corner", "center")) is { } inset)
        {
            return inset;
        }

        var assumed = Layout.DefaultInset(frame, size);
        findings.Assume($"Assumed {Format.Length(assumed)} from the edges to the {phrase.Noun}.");
        return assumed;
    }

    // "a hole near each corner, 15 mm from the corner" of a polygon: on the lines from the middle to the corners.
    private PatternSpec? PolygonCorners(Frame frame, double size)
    {
        if (body.Solid is not Prism || !frame.Round || !(phrase.Has(TermCategory.Place, "corner") || phrase.Measures.Exists(m => m is { Used: false, From: "corner" })))
        {
            return null;
        }

        var (sides, r) = ((int)body.Sizes["sides"], body.Sizes["acrossCorners"] / 2);
        if (phrase.Count is { } count && count != 1 && count != sides)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': {count} cannot stand in the {sides} corners.");
        }

        // A distance from both edges at a corner is farther from the corner itself.
        var inset = TakeInset("corner") ?? ((TakeInset("edge") ?? phrase.Length("inset")) / Math.Cos(Math.PI / sides)) ?? (2 * Layout.DefaultInset(frame, size));
        phrase.Count = sides;
        return new PatternSpec(PatternKind.Circle, sides, Diameter: 2 * (r - inset)) { StartAngle = sides % 4 == 0 ? 180.0 / sides : sides % 2 == 0 ? 0 : 90 };
    }

    private List<(string Face, PatternSpec Pattern)>? EachFace(double size)
    {
        if (EachWall(size) is { } walls)
        {
            return walls;
        }

        if (phrase.Has(TermCategory.Place, "eachFace"))
        {
            return EachFace(size, ["top", "bottom", "front", "back", "left", "right"]);
        }

        if (phrase.Has(TermCategory.Place, "eachSide") || phrase.Has(TermCategory.Place, "eachLongSide"))
        {
            var box = body.Form.Bounds.Size;
            var upright = phrase.Has(TermCategory.Place, "eachSide") || (box.Z >= box.X && box.Z >= box.Y);
            return EachFace(size, upright ? ["front", "back", "left", "right"] : box.X >= box.Y ? ["top", "bottom", "front", "back"] : ["top", "bottom", "left", "right"]);
        }

        return null;
    }

    // "in the middle of each short wall", "one in each long side": in the two or four sides that are meant, where there is room.
    private List<(string Face, PatternSpec Pattern)>? EachWall(double size)
    {
        if (!Sides.AreOn(body) || WallWords().Match(phrase.Quote) is not { Success: true } words || phrase.Measures.Exists(m => m is { Used: false, Role: "inset" } && m.From is "long" or "short" or "edge"))
        {
            return null;
        }

        var box = body.Form.Bounds.Size;
        var isWall = words.Groups["noun"].Value.StartsWith("wall", StringComparison.OrdinalIgnoreCase);
        string[] names = words.Groups["which"].Value.ToLowerInvariant() switch
        {
            "short" or "end" or "narrow" => box.X >= box.Y ? ["left", "right"] : ["front", "back"],
            "long" or "wide" => box.X >= box.Y ? ["front", "back"] : ["left", "right"],
            _ => isWall && !words.Groups["pair"].Success ? ["front", "back", "left", "right"] : [],
        };
        if (names.Length == 0 || (!isWall && phrase.Kind == "hole" && names.Contains(box.X >= box.Y ? "front" : "left")) || !names.All(n => IsRoomy(body.Form.Frame(n)!, size)))
        {
            return null;
        }

        var from = phrase.Start + words.Index;
        phrase.Terms.RemoveAll(t => t.Start >= from && t.End <= from + words.Length && !t.Is(TermCategory.Place, "center"));
        phrase.Count = words.Groups["one"].Success || phrase.Count == names.Length && !words.Groups["each"].Success ? 1 : phrase.Count ?? 1;
        return EachFace(size, names);
    }

    [GeneratedRegex(@"(?<one>\bone\s+)?(?:\b(?:in|on|into|through|at|of)\s+)(?:the\s+(?:middle|cent(?:re|er))\s+of\s+)?(?:(?<each>each|every)|(?<pair>both|either|the\s+two)|all)\s+(?:of\s+(?:the|its)\s+)?(?:(?:two|four)\s+)?(?:(?<which>short|long|end|narrow|wide)(?:er)?\s+)?(?:side\s+)?(?<noun>walls?|faces?|sides?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WallWords();

    // "with hubs on both faces", "a boss on either side": what is joined stands on the top and below the bottom.
    private List<(string Face, PatternSpec Pattern)>? BothFaces(double size)
    {
        var isSunk = phrase.Kind == "pocket" && phrase.Measures.Exists(m => m.Role == "depth");
        if ((Footprint is null && !isSunk) || body.Form.Frame("top") is not { } top || body.Form.Frame("bottom") is null || BothFaceWords().Match(phrase.Quote) is not { Success: true } words || !(top.Round || words.Groups["face"].Success))
        {
            return null;
        }

        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face) || (t.Is(TermCategory.Place) && t.Term!.Id is "bothSides" or "bothEnds" or "end") || t.Is(TermCategory.Role, "side"));
        phrase.Count = phrase.Count is > 2 and var count ? (words.Groups["each"].Success ? count : count / 2) : 1;
        var pattern = Shifted(Arranged(top, size) ?? Layout.Default(top, phrase.Count.Value, size), top);
        return [("top", pattern), ("bottom", pattern)];
    }

    // "in the centre of the top and bottom", "on the left and right faces"
    private List<(string Face, PatternSpec Pattern)>? OpposingFaces(double size)
    {
        var joined = phrase.Terms.FindIndex(t => t.Is(TermCategory.Conjunction, "and"));
        var named = phrase.Terms.Where(t => !t.Is(TermCategory.Determiner)).ToList();
        joined = joined < 0 ? -1 : named.IndexOf(phrase.Terms[joined]);
        if (Footprint is not null || joined < 1 || joined + 1 >= named.Count || !named[joined - 1].Is(TermCategory.Face) || !named[joined + 1].Is(TermCategory.Face)
            || named.Exists(t => t.Is(TermCategory.Place, "corner")) || named.Count(t => t.Is(TermCategory.Face)) != 2
            || !(joined > 1 && named[joined - 2] is { Term: { Category: TermCategory.Preposition, Id: "in" or "on" or "of" or "at" } }))
        {
            return null;
        }

        string[] pair = [named[joined - 1].Term!.Id, named[joined + 1].Term!.Id];
        var opposite = pair.Order().SequenceEqual(["bottom", "top"]) || pair.Order().SequenceEqual(["back", "front"]) || pair.Order().SequenceEqual(["left", "right"]);
        if (!opposite || pair.Any(f => body.Form.Frame(f) is null || body.Form.Frame(f) is { } frame && !IsRoomy(frame, size)))
        {
            return null;
        }

        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face));
        return EachFace(size, pair);
    }

    // A through hole opens two faces at once.
    private List<(string Face, PatternSpec Pattern)> EachFace(double size, string[] all)
    {
        var blind = phrase.HasMark("blind") || phrase.Kind == "pocket" || phrase.Measures.Exists(m => m.Role is "depth" or Phrases.Remainders.Role)
            || (body.Form.Frame("front") is { } wall && wall.Thickness < body.Form.Bounds.Size.Y / 2);
        string[] faces = blind ? all : [.. all.Where(f => f is "top" or "front" or "right" || !all.Contains(f switch { "bottom" => "top", "back" => "front", _ => "right" }))];
        var frames = faces.Select(body.Form.Frame).OfType<Frame>().ToList();
        if (frames.Count != faces.Length)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': not every face of a {body.Title} can take a {phrase.Noun}. Name the faces.");
        }

        // "three holes, one through each pair of faces"
        phrase.Count = phrase.Count == all.Length || (phrase.Count == 3 && all.Length == 6) ? 1 : phrase.Count ?? 1;
        return [.. frames.Select(f => (f.Name, Shifted(Arranged(f, size) ?? Layout.Default(f, Counted(1), size), f)))];
    }

    [GeneratedRegex(@"\b(?:on|at|to|from|in) (?:both|either|(?<each>each)|the two|opposite) (?:of (?:the|its) )?(?:two |flat |opposite |round )*(?:(?<face>faces?)|sides?|ends?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothFaceWords();
}
