using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Sides that distances are measured from, places given by several of them, and mirror images.</content>
internal sealed partial class Placement
{
    // The direction of the face that leads to a side of the part, and which of its ends that is. A side that the face does not meet
    // is one of the face as it is looked at: the "top edge" of a plate is its back.
    internal static (bool AlongV, int End)? SideOf(string? name, Frame frame)
    {
        Point3? direction = name switch
        {
            "left" => Point3.UnitX * -1,
            "right" => Point3.UnitX,
            "front" => Point3.UnitY * -1,
            "back" => Point3.UnitY,
            "bottom" => Point3.UnitZ * -1,
            "top" => Point3.UnitZ,
            _ => null,
        };
        if (direction is { } towards && Math.Abs(towards.Dot(frame.U)) > 0.7)
        {
            return (false, Math.Sign(towards.Dot(frame.U)));
        }

        if (direction is { } up && Math.Abs(up.Dot(frame.V)) > 0.7)
        {
            return (true, Math.Sign(up.Dot(frame.V)));
        }

        return name switch
        {
            "left" => (false, -1),
            "right" => (false, 1),
            "front" or "bottom" => (true, -1),
            "back" or "top" => (true, 1),
            _ => null,
        };
    }

    private static PatternSpec At(PatternSpec pattern, (bool AlongV, int End) side, double distance, bool anchored) => (side.AlongV, anchored) switch
    {
        (false, true) => pattern with { AnchorU = side.End, OffsetU = distance },
        (false, false) => pattern with { OffsetU = side.End * distance },
        (true, true) => pattern with { AnchorV = side.End, OffsetV = distance },
        (true, false) => pattern with { OffsetV = side.End * distance },
    };

    // "25 mm left and right of the centre", "the left pair 15 mm from the left edge, the right pair 25 mm from the right edge": distances
    // to both sides of one direction place several.
    private List<PatternSpec>? BetweenSides(Frame frame)
    {
        var sided = phrase.Measures.Where(m => m is { Used: false, Role: "inset" or "shift" } && SideOf(m.From, frame) is not null).ToList();
        List<(bool Anchored, int End, double Distance)> On(bool alongV) =>
            [.. sided.Where(m => SideOf(m.From, frame)!.Value.AlongV == alongV).Select(m => (m.Role == "inset", SideOf(m.From, frame)!.Value.End, m.Millimetres + (m.Role == "inset" ? Beyond(m.From, m.Millimetres, frame) : 0))).Distinct()];
        var (u, v) = (On(false), On(true));
        bool Several(List<(bool Anchored, int End, double Distance)> places) => places.Count == 2 && places[0].End != places[1].End && (!frame.Round || !places[0].Anchored);
        if (u.Count > 2 || v.Count > 2 || !(Several(u) || Several(v)) || (u.Count == 2 && !Several(u)) || (v.Count == 2 && !Several(v)))
        {
            return null;
        }

        // The other direction may say "from the long edges", or how far they are apart.
        var total = Math.Max(1, u.Count) * Math.Max(1, v.Count);
        var open = u.Count == 0 ? u : v.Count == 0 ? v : null;
        if (phrase.Count == 2 * total && open is not null)
        {
            var bounds = frame.HalfU >= frame.HalfV == (open == v) ? "long" : "short";
            var (inset, gap) = (TakeInset(bounds, "edge"), phrase.Length("spacing"));
            if (inset is null && gap is null)
            {
                return null;
            }

            open.Add((inset is not null, -1, inset ?? gap!.Value / 2));
            open.Add((inset is not null, 1, inset ?? gap!.Value / 2));
        }
        else if (phrase.Count is { } count ? count != total && count != 1 : !phrase.Plural && sided.Exists(m => m.Role == "inset"))
        {
            return null;
        }

        sided.ForEach(m => phrase.Take(m));
        var one = new PatternSpec(PatternKind.One);
        List<PatternSpec> Spread(List<PatternSpec> patterns, List<(bool Anchored, int End, double Distance)> places, bool alongV) =>
            places.Count == 0 ? patterns : [.. patterns.SelectMany(p => places.Select(s => At(p, (alongV, s.End), s.Distance, s.Anchored)))];
        return Spread(Spread([one], u, false), v, true);
    }

    // "one in the front left corner and one in the back right corner", "the two left corners", "two opposite corners"
    private List<PatternSpec>? NamedCorners(Frame frame, double size)
    {
        var named = phrase.Terms.Where(t => t.Is(TermCategory.Place, "corner")).Select(t => (t.Plural, Sides: CornerSides(t))).ToList();
        var places = new List<(int U, int V)>();
        foreach (var (plural, sides) in named)
        {
            var ends = sides.Select(s => SideOf(s, frame)).OfType<(bool AlongV, int End)>().Reverse().ToList();
            var pairs = ends.Chunk(2).ToList();
            if (ends.Count >= 2 && pairs.TrueForAll(p => p is [var one, var other] && one.AlongV != other.AlongV))
            {
                places.AddRange(pairs.Select(p => p[0].AlongV ? (p[1].End, p[0].End) : (p[0].End, p[1].End)));
            }
            else if (ends is [var side] && plural)
            {
                places.AddRange(side.AlongV ? [(-1, side.End), (1, side.End)] : [(side.End, -1), (side.End, 1)]);
            }
            else if (ends.Count == 0 && plural && phrase.Count == 2 && phrase.HasMark("other"))
            {
                places.AddRange([(-1, -1), (1, 1)]);
            }
            else
            {
                return null;
            }
        }

        if (phrase.Has(TermCategory.Place, "oppositeCorners"))
        {
            places.AddRange([(-1, -1), (1, 1)]);
        }

        if (places.Count < 2 || frame.Round || (phrase.Count is { } count && count != places.Count && count != 1))
        {
            return null;
        }

        var both = phrase.Sizes(2, 2, "inset");
        var inset = both?[0] ?? phrase.Length("inset") ?? TakeInset("edge", "corner", "end");
        if (inset is null)
        {
            inset = Layout.DefaultInset(frame, size);
            findings.Assume($"Assumed {Format.Length(inset.Value)} from the edges to the {phrase.Noun}.");
        }

        return [.. places.Select(p => new PatternSpec(PatternKind.One, OffsetU: inset.Value, OffsetV: both?[1] ?? inset.Value, AnchorU: p.U, AnchorV: p.V))];
    }

    private bool IsAlong(int i) => phrase.Terms.Take(i).LastOrDefault(t => !t.Is(TermCategory.Determiner) && !t.Is(TermCategory.Filler))?.Is(TermCategory.Preposition, "along") == true;

    // "starting 12.5 mm from the left end", "the first 20 mm from the left edge": where the first of a row stands.
    private bool IsFirst(Measure measure) =>
        measure is { Used: false, Role: "inset" } && FirstWord().IsMatch(phrase.Prompt.Text[Math.Max(0, measure.Quantity.Start - 40)..measure.Quantity.Start]);

    // A row that its first member, or the edge it runs along, places.
    private PatternSpec Anchored(PatternSpec row, Frame frame, double size)
    {
        if (row.SpacingU is not { } spacing || frame.Round)
        {
            return row;
        }

        var length = (row.Count - 1) * spacing;
        if (phrase.Measures.Find(IsFirst) is { } first)
        {
            var side = SideOf(first.From, frame) ?? (row.AlongV, -1);
            return At(row with { AlongV = side.AlongV }, side, phrase.Take(first) + (length / 2), true);
        }

        var insets = phrase.Measures.Where(m => m is { Used: false, Role: "inset" }).ToList();

        // "a row 12 mm from one long edge", "in a row along the back side, 8 mm from the edge"
        if (insets is [{ From: "long" or "edge" or null } near] && length + size < 2 * (row.AlongV ? frame.HalfV : frame.HalfU))
        {
            var along = phrase.Terms.Select((t, i) => (Term: t, Index: i)).Where(t => t.Term.Is(TermCategory.Face) && IsAlong(t.Index)).Select(t => SideOf(t.Term.Term!.Id, frame)).FirstOrDefault(s => s is not null);
            if (along is { } edge)
            {
                return At(row with { AlongV = !edge.AlongV }, edge, phrase.Take(near), true);
            }

            if (near.From == "long" || phrase.Has(TermCategory.Face, "long"))
            {
                findings.Assume($"Read '{phrase.QuoteOf(near)}' as the distance from the {(row.AlongV ? "left" : "front")} edge.");
                return At(row, (!row.AlongV, -1), phrase.Take(near), true);
            }
        }

        var edges = insets.Where(m => SideOf(m.From, frame) is not null).ToList();
        if (edges is not [var only] || SideOf(only.From, frame) is not { } bound)
        {
            return row;
        }

        // "two holes 40 mm apart, 15 mm from the left edge": along that edge where they fit there, else beginning at it.
        var across = phrase.Has(TermCategory.Pattern, "row") && phrase.Has(TermCategory.Place, "lengthwise");
        var fits = length + size < 2 * (bound.AlongV ? frame.HalfU : frame.HalfV);
        return fits && !across ? row with { AlongV = !bound.AlongV }
            : At(row with { AlongV = bound.AlongV }, bound, phrase.Take(only) + (length / 2), true);
    }

    // "a hole along the length": one hole runs from end to end.
    private bool IsLengthwise =>
        phrase.Kind == "hole" && phrase.Count is null or 1 && !phrase.Plural && phrase.Terms.Exists(t => t.Is(TermCategory.Place) && t.Term!.Id is "lengthwise" or "fullLength");

    // The upright face that heights are measured on: "15 mm below the top".
    private Frame? LevelFace(double size)
    {
        var levels = phrase.Measures.Where(m => m is { Used: false, IsLevel: true }).ToList();
        if (levels.Count == 0 || body.Form.Frames[0].Name is not ("top" or "bottom"))
        {
            return null;
        }

        var sideways = IsLengthwise || phrase.Measures.Exists(m => m is { Used: false, From: "front" or "back" });
        var side = body.Form.Frame(sideways ? "right" : "front") ?? body.Form.Frame("round");
        return side is not null && levels.TrueForAll(m => m.Millimetres < 2 * side.HalfV) && IsRoomy(side, size) ? side : null;
    }

    private static bool IsRoomy(Frame frame, double size) => frame.Curved || frame.Name == "round" || size < 2 * Math.Min(frame.HalfU, frame.HalfV);

    // "through its full 60 mm length": the face at the end of the extent that was named.
    private Frame? ExtentFace()
    {
        if (phrase.Terms.Find(t => t.Is(TermCategory.Place, "extent")) is not { } extent)
        {
            return null;
        }

        var (size, asked) = (body.Form.Bounds.Size, new Measure(extent.Quantity, phrase.Prompt.BareUnit).Millimetres);
        (string Face, double Size)[] all = [("right", size.X), ("front", size.Y), ("top", size.Z)];
        var named = extent.Text switch
        {
            "length" => size.X >= size.Y ? "right" : "front",
            "width" or "depth" => size.X >= size.Y ? "front" : "right",
            _ => "top",
        };
        var fitting = all.Where(a => Math.Abs(a.Size - asked) <= 1e-6 * asked).Select(a => a.Face).ToList();
        return body.Form.Frame(fitting.Count == 0 || fitting.Contains(named) ? named : fitting[0]);
    }

    // "20 mm from the left edge, mirrored to the right side"
    private List<(string Face, PatternSpec Pattern)> Mirrored(List<(string Face, PatternSpec Pattern)> places)
    {
        var mirror = phrase.Terms.FindIndex(t => t.Is(TermCategory.Verb, "mirror"));
        if (mirror < 0)
        {
            return places;
        }

        var towards = phrase.Terms.Skip(mirror).FirstOrDefault(t => t.Is(TermCategory.Face))?.Term!.Id;
        List<(string Face, PatternSpec Pattern)> result = [.. places];
        foreach (var (face, pattern) in places)
        {
            var frame = body.Form.Frame(face)!;
            var (u, v) = (pattern.AnchorU != 0 || pattern.OffsetU != 0, pattern.AnchorV != 0 || pattern.OffsetV != 0);
            var alongV = SideOf(towards, frame)?.AlongV ?? (v && !u);
            if (alongV ? v : u)
            {
                result.Add((face, alongV
                    ? pattern with { AnchorV = -pattern.AnchorV, OffsetV = pattern.AnchorV != 0 ? pattern.OffsetV : -pattern.OffsetV }
                    : pattern with { AnchorU = -pattern.AnchorU, OffsetU = pattern.AnchorU != 0 ? pattern.OffsetU : -pattern.OffsetU }));
            }
        }

        return result;
    }

    // "every 60 degrees", "spaced 90 degrees apart": the angle from one to the next, in degrees.
    private double? AngularStep()
    {
        var step = phrase.Measures.Find(m => m is { Used: false, Role: "spacing" } && m.Quantity.Unit.Kind == UnitKind.Angle);
        step?.Used = true;
        return step?.Quantity.Value is > 0 and var degrees and <= 180 ? degrees : null;
    }

    [GeneratedRegex(@"\b(?:first|start\w*|begin\w*)\W+(?:(?:hole|one|at|is|located|placed|the|a|distance|of|slot|being|centre|center)\W+){0,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();
}
