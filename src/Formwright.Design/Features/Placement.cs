using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Reads where on the body, and how many, from the words around a hole, pocket or slot.</summary>
/// <param name="phrase">The words.</param>
/// <param name="body">The body.</param>
/// <param name="findings">Takes the assumptions.</param>
internal sealed partial class Placement(Phrase phrase, BodyContext body, Findings findings)
{
    /// <summary>Roles that place, rather than size.</summary>
    public static readonly string[] Roles = ["boltCircle", "boltCircleRadius", "spacing", "inset", "offset", "shift", "rows", "columns", "span", "startAngle"];

    /// <summary>Extents of what is placed along the face's U and V, for a solid that stands on the face; null for what is cut into it.</summary>
    public (double U, double V)? Footprint { get; init; }

    /// <summary>Extents along U and V of what is cut, to tell a gap from a distance of centres; null for what is round.</summary>
    public (double U, double V)? Extent { get; init; }

    private Flush? Flush => Footprint is { } size ? new Flush(phrase, body, size) : null;

    /// <summary>The faces and arrangements that the phrase asks for.</summary>
    /// <param name="size">Diameter or width of one member, for default distances.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the body has no such face.</exception>
    public IReadOnlyList<(string Face, PatternSpec Pattern)> Read(double size) => Mirrored(Placed(size));

    private List<(string Face, PatternSpec Pattern)> Placed(double size)
    {
        if (phrase.Count is { } count && count is < 1 or > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' asks for {count} of them: a part has between 1 and {Limits.MostFeatures} holes.");
        }

        if (phrase.Has(TermCategory.Place, "eachLeg"))
        {
            return EachLeg(size);
        }

        if ((BothFaces(size) ?? EachFace(size) ?? OpposingFaces(size) ?? ListedFaces(size)) is { } faces)
        {
            return faces;
        }

        if (Perimeter(size) is { } perimeter)
        {
            return perimeter;
        }

        if (Listed(size) is { } listed)
        {
            return listed;
        }

        if (SizedFaces() is { Count: > 0 } sized)
        {
            return [.. sized.Select(f => (f.Name, Shifted(Arranged(f, size) ?? Layout.Default(f, Counted(1), size), f)))];
        }

        if (RoundEnds() is { } centers)
        {
            return [centers];
        }

        if (BothEnds(size) is { } ends)
        {
            return ends;
        }

        var face = Face(size);
        var frame = face ?? body.Form.Frames[0];
        if (phrase.Points.Count > 0)
        {
            return [.. Coordinates.On(phrase, frame, findings).Select(p => (frame.Name, p))];
        }

        if (frame.Name == "round" && (FromBothEnds() ?? Around(frame)) is { } around)
        {
            return [.. around.Select(p => (frame.Name, p))];
        }

        if ((NamedCorners(frame, size) ?? BetweenSides(frame)) is { } places)
        {
            return [.. places.Select(p => (frame.Name, Shifted(p, frame)))];
        }

        if (Arranged(frame, size) is { } pattern)
        {
            return [(frame.Name, Shifted(pattern, frame))];
        }

        var many = Counted(1);
        if (face is null)
        {
            var defaults = body.Solid.DefaultHoles(body.Form, many, size);
            Report(many);
            return [.. defaults.Select(p => (p.Face, Shifted(p.Pattern, body.Form.Frame(p.Face)!)))];
        }

        Report(many);
        return [(frame.Name, Shifted(Layout.Default(frame, many, size), frame))];
    }

    private void Report(int count)
    {
        if (count > 1)
        {
            findings.Assume($"Nothing was said about where the {count} {phrase.Noun} go, so they are spread evenly.");
        }
    }

    private List<(string Face, PatternSpec Pattern)> EachLeg(double size)
    {
        if (body.Form.Frame("horizontal") is not { } horizontal || body.Form.Frame("vertical") is not { } vertical)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has no legs.");
        }

        return [.. new[] { horizontal, vertical }.Select(f => (f.Name, Shifted(Arranged(f, size) ?? Layout.Default(f, Counted(1), size), f)))];
    }

    // "a tapped hole in each end": what is blind is in both end faces, what goes through opens them at once.
    private List<(string Face, PatternSpec Pattern)>? BothEnds(double size)
    {
        if (Footprint is not null || phrase.Kind is "slot" or "step" || !IsAtEnds || NearEnds || IsArranged || phrase.Terms.Exists(t => t.Is(TermCategory.Face)))
        {
            return null;
        }

        var box = body.Form.Bounds.Size;
        string[] names = body.Form.Frame("left") is null || (box.Z > box.X && box.Z > box.Y) ? ["top", "bottom"] : box.X >= box.Y ? ["left", "right"] : ["front", "back"];
        var frames = names.Select(body.Form.Frame).OfType<Frame>().ToList();
        if (frames.Count != 2 || size >= 2 * Math.Min(frames[0].HalfU, frames[0].HalfV))
        {
            return null;
        }

        var blind = phrase.HasMark("blind") || phrase.Kind == "pocket" || phrase.Measures.Exists(m => m.Role == "depth") || phrase.ScrewSizes.Count > 0;
        if (phrase.Count == 2 && phrase.Has(TermCategory.Place, "bothEnds"))
        {
            phrase.Count = 1;
        }

        // The words named the ends; on them they say nothing more.
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place) && t.Term!.Id is "end" or "bothEnds");
        return [.. (blind ? frames : frames.Take(1)).Select(f => (f.Name, Shifted(Arranged(f, size) ?? Layout.Default(f, phrase.Count ?? 1, size), f)))];
    }

    private int Counted(int least)
    {
        if (phrase.Count is { } count)
        {
            return count;
        }

        if (phrase.Has(TermCategory.Pattern, "pair"))
        {
            return 2;
        }

        if (phrase.Plural)
        {
            least = Math.Max(least, 2);
        }

        if (least > 1)
        {
            findings.Assume($"Nothing was said about how many, so there are {least} {phrase.Noun}.");
        }

        return least;
    }

    private Frame? Face(double size)
    {
        if (ExtentFace() is { } extent)
        {
            return extent;
        }

        if (Sidewall(size) is { } sidewall)
        {
            return sidewall;
        }

        if (LevelFace(size) is { } level && !phrase.Terms.Exists(t => t.Is(TermCategory.Face) && !IsDirection(phrase.Terms.IndexOf(t))))
        {
            return level;
        }

        // Through the wall of a tube, or half way along it: in its side.
        var walled = phrase.Kind == "hole" && body.Solid is Solids.Tubular && !IsArranged && (phrase.HasMark("oneWall") || phrase.Has(TermCategory.Role, "wall") || (phrase.Has(TermCategory.Place, "center") && phrase.Count is null or 1 && !phrase.Plural));
        if (walled && body.Form.Frame("round") is { } wall && !phrase.Terms.Exists(t => t.Is(TermCategory.Face)))
        {
            return wall;
        }

        var corners = phrase.Terms.Where(t => t.Is(TermCategory.Place, "corner")).SelectMany(CornerTerms).ToHashSet();
        foreach (var (term, i) in phrase.Terms.Select((t, i) => (t, i)))
        {
            if (term.Is(TermCategory.Verb, "mirror"))
            {
                break;
            }

            if (corners.Contains(term) || IsListEnd(term) || (IsLengthwise && term.Is(TermCategory.Mark, "cross")))
            {
                continue;
            }

            if (Flush?.IsAnchor(term) == true || (Footprint is not null && (term.Is(TermCategory.Role, "side") || term.Is(TermCategory.Place, "end"))))
            {
                continue;
            }

            if (IsRegion(term) || IsDirection(i) || IsEdgeOnly(term, size) || IsNearWord(term))
            {
                continue;
            }

            if (term.Is(TermCategory.Face))
            {
                return Named(term.Term!.Id)
                    ?? throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has no face '{phrase.QuoteOf(term)}'; it has: {string.Join(", ", body.Form.Frames.Select(f => f.Name))}.");
            }

            // "on each side of the slot" is a place on the same face.
            var beside = i + 1 < phrase.Terms.Count && phrase.Terms[i + 1].Is(TermCategory.Preposition, "of");
            if (term.Is(TermCategory.Role, "side") && IsFlatSide)
            {
                return body.Form.Frames[0];
            }

            if ((term.Is(TermCategory.Role, "side") && !beside) || term.Is(TermCategory.Mark, "cross") || term.Is(TermCategory.Solid, "cross"))
            {
                return body.Form.Frame("front") ?? body.Form.Frame("round");
            }

            if (term.Is(TermCategory.Pattern, "circle") && phrase.QuoteOf(term).StartsWith("radial", StringComparison.OrdinalIgnoreCase) && body.Form.Frame("round") is { } side)
            {
                return side;
            }

            var through = term.Is(TermCategory.Place, "lengthwise") || term.Is(TermCategory.Place, "fullLength");
            var single = (phrase.Count is null or 1 && !phrase.Plural) || phrase.HasMark("through");
            if (through && phrase.Kind == "hole" && !IsArranged && single && body.Form.Frame("right") is { } far)
            {
                var whole = body.Form.Bounds.Size;
                return whole.Z > whole.X && whole.Z > whole.Y ? body.Form.Frame("top") : whole.X >= whole.Y ? far : body.Form.Frame("back");
            }

            // "centred across the width" only says where.
            var runs = (term.Is(TermCategory.Place, "crosswise") || term.Is(TermCategory.Place, "fullWidth")) && (i == 0 || !phrase.Terms[i - 1].Is(TermCategory.Place, "center")) && !phrase.Terms.Exists(t => t.Is(TermCategory.Face));
            if (runs && phrase.Kind == "hole" && !IsArranged && phrase.Count is null or 1 && !phrase.Plural && body.Form.Frame("front") is { } near)
            {
                return body.Form.Bounds.Size.X >= body.Form.Bounds.Size.Y ? near : body.Form.Frame("right");
            }

            if (phrase.Kind == "hole" && term.Is(TermCategory.Place, "crosswise") && body.Form.Frame("front") is null && body.Form.Frame("round") is { } barrel)
            {
                return barrel;
            }

            if (term.Is(TermCategory.Place, "end") && !IsArranged && !NearEnds && !IsTooLarge(term, size) && !phrase.HasMark("cross") && !phrase.Measures.Exists(m => m is { Used: false, Role: "inset", From: "end" }))
            {
                return phrase.HasMark("other") ? body.Form.Frame("left") ?? body.Form.Frame("bottom") : body.Form.Frame("right") ?? body.Form.Frame("top");
            }
        }

        return null;
    }

    // "a recess on one side" of a disc: a flat one.
    private bool IsFlatSide => body.Form.Frame("round") is not null && body.Form.Frame("front") is null && (phrase.Kind == "pocket" || body.Form.Bounds.Size.Z < body.Form.Bounds.Size.X / 2) && !phrase.HasMark("cross");

    // "along the long side", "lengthwise" beside a row: where the members lie, not what they are in.
    private bool IsDirection(int i) =>
        phrase.Terms[i].Is(TermCategory.Face) && (phrase.Terms[i].Term!.Id is "long" or "short" || phrase.Kind == "hole" && !SurfaceWord().IsMatch(phrase.QuoteOf(phrase.Terms[i]))) && IsAlong(i);

    private bool IsArranged => phrase.Measures.Exists(m => m.Role is "spacing" or "span" or "rows" or "columns") || phrase.Lists.Exists(l => l.Role is "spacing" or "span") || phrase.Has(TermCategory.Pattern, "row");

    // "a hole at each end, 12 mm from the end"
    private bool NearEnds => IsAtEnds && phrase.Measures.Exists(m => m is { Used: false, Role: "inset" } && m.From is null or "end" or "edge" or "short");

    private bool IsAtEnds => phrase.Has(TermCategory.Place, "bothEnds") || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && (t.Plural || EachWord().IsMatch(phrase.QuoteOf(t))));

    // The arrangement that the words name; null when they leave it open.
    private PatternSpec? Arranged(Frame frame, double size) =>
        Circle(frame) ?? Grid(frame) ?? PolygonCorners(frame, size) ?? Corner(frame, size) ?? NearSide(frame, size) ?? InHalf(frame) ?? Inset(frame, size) ?? Flush?.Read(frame) ?? Row(frame, size);

    // "in the top left corner", "a hole in one corner": a single corner, not all four.
    private PatternSpec? Corner(Frame frame, double size)
    {
        var corner = phrase.Terms.Find(t => t.Is(TermCategory.Place, "corner"));
        if (corner is null || corner.Plural || frame.Round || phrase.Plural || phrase.Count > 1 || phrase.QuoteOf(corner).Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var sides = CornerSides(corner);
        if (sides.Count == 0 && !phrase.HasMark("other"))
        {
            findings.Assume($"Took the front left corner for the {phrase.Noun}.");
        }

        var inset = phrase.Length("inset") ?? TakeInset("edge", "corner", "end");
        if (inset is null && Footprint is { } foot)
        {
            return new PatternSpec(PatternKind.One, OffsetU: foot.U / 2, OffsetV: foot.V / 2, AnchorU: sides.Contains("right") ? 1 : -1, AnchorV: sides.Contains("back") || sides.Contains("top") ? 1 : -1);
        }

        if (inset is null)
        {
            inset = Layout.DefaultInset(frame, size);
            findings.Assume($"Assumed {Format.Length(inset.Value)} from the edges to the {phrase.Noun}.");
        }

        // Of a face that is seen from above, "lower left" is the front left.
        var far = sides.Count == 0 && phrase.HasMark("other") ? 1 : -1;
        var ends = sides.Select(s => SideOf(s, frame)).OfType<(bool AlongV, int End)>().ToLookup(s => s.AlongV, s => s.End);
        return new PatternSpec(PatternKind.One, OffsetU: inset.Value, OffsetV: inset.Value, AnchorU: ends[false].Append(far).First(), AnchorV: ends[true].Append(far).First());
    }

    // The sides named right in front of the word: the front left corner.
    private List<string> CornerSides(Lexeme corner)
    {
        return [.. CornerTerms(corner).Select(t => t.Term!.Id)];
    }

    // In "front left and back right corners" the words between do not end them.
    private IEnumerable<Lexeme> CornerTerms(Lexeme corner) =>
        phrase.Terms.Take(phrase.Terms.IndexOf(corner)).Reverse().Where(t => !t.Is(TermCategory.Conjunction)).TakeWhile(t => t.Is(TermCategory.Face));

    private PatternSpec? Inset(Frame frame, double size)
    {
        var corners = phrase.Has(TermCategory.Place, "corner") || phrase.Measures.Exists(m => m is { From: "corner", Used: false });
        var both = phrase.Sizes(2, 2, "inset");
        var count = phrase.Count is 1 && corners ? 4 : phrase.Count;
        if (corners || (count == 4 && (both is not null || phrase.Measures.Exists(m => m is { Role: "inset", Used: false } && m.From is null or "edge" or "end") && !phrase.Measures.Exists(m => m is { Used: false, Role: "spacing" }))))
        {
            if (count is not null and not 4)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': {count} cannot stand in the four corners.");
            }

            var longer = TakeInset("long");
            var shorter = TakeInset("short");
            var (u, v) = frame.HalfU >= frame.HalfV ? (shorter, longer) : (longer, shorter);
            var inset = phrase.Length("inset") ?? TakeInset("edge", "corner", "end");
            u = both?[0] ?? u ?? inset;
            v = both?[1] ?? v ?? inset;
            if (u is null && v is null && Footprint is { } foot)
            {
                return new PatternSpec(PatternKind.Corners, 4, InsetU: foot.U / 2, InsetV: foot.V / 2);
            }

            if (u is null && v is null)
            {
                u = Layout.DefaultInset(frame, size);
                findings.Assume($"Assumed {Format.Length(u.Value)} from the edges to the {phrase.Noun}.");
            }

            // Of a pocket wider than twice the distance its own edges are meant.
            double? Own(double? inset, double? extent) => extent / 2 > inset ? inset + (extent / 2) : inset;
            return new PatternSpec(PatternKind.Corners, 4, InsetU: Own(u ?? v, Extent?.U), InsetV: Own(v ?? u, Extent?.V));
        }

        // "a hole 25 mm from each end": one at either one.
        if ((count is null || (count is 1 && !phrase.Plural)) && !frame.Round && phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: "end" or "short" } && ((phrase.Plural && !IsArranged) || EachEnd().IsMatch(phrase.QuoteOf(m)))) is { } either)
        {
            return new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfV > frame.HalfU, InsetU: phrase.Take(either));
        }

        // "two holes 15 mm from the long edges": one at each.
        if (count == 2 && phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: "long" }) is { } sides && phrase.QuoteOf(sides).EndsWith('s'))
        {
            return new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfU >= frame.HalfV, InsetU: phrase.Take(sides));
        }

        // "a hole at each end, 12 mm from the end": one or several at either one.
        if (NearEnds && TakeInset("end", "edge", "short") is { } fromEnds || NearEnds && (fromEnds = phrase.Length("inset") ?? 0) > 0)
        {
            var alongV = frame.HalfV > frame.HalfU;
            var each = phrase.Count is > 1 and not 2 || (phrase.Count == 2 && phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && EachWord().IsMatch(phrase.QuoteOf(t)))) ? phrase.Count.Value : 1;
            if (each == 1)
            {
                return new PatternSpec(PatternKind.Row, 2, AlongV: alongV, InsetU: fromEnds);
            }

            var gap = phrase.Length("spacing");
            return alongV
                ? new PatternSpec(PatternKind.Grid, each, 2, SpacingU: gap, InsetV: fromEnds)
                : new PatternSpec(PatternKind.Grid, 2, each, SpacingV: gap, InsetU: fromEnds);
        }

        // "a hole at each end" of a flat part, without a distance.
        if (IsAtEnds && Footprint is null && Extent is null && !frame.Round && count is null or 2 && !phrase.Terms.Exists(t => t.Is(TermCategory.Face)))
        {
            var near = Layout.DefaultInset(frame, size);
            findings.Assume($"Assumed {Format.Length(near)} from the ends to the {phrase.Noun}.");
            return new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfV > frame.HalfU, InsetU: near);
        }

        // "15 mm from each end": a row between the ends.
        if (count > 1 && (TakeInset("end", "short") ?? (phrase.Measures.Exists(m => m is { Used: false, Role: "spacing" }) ? null : TakeInset("edge")) ?? phrase.Length("inset")) is { } ends)
        {
            return new PatternSpec(PatternKind.Row, count.Value, AlongV: frame.HalfV > frame.HalfU, InsetU: ends);
        }

        return null;
    }

    // Moves an arrangement off the centre: "10 mm from the left edge", "5 mm to the right".
    private PatternSpec Shifted(PatternSpec pattern, Frame frame)
    {
        ownEdges = MeansOwnEdges(frame);
        foreach (var measure in phrase.Measures)
        {
            if (measure.Used || measure.Role is not ("inset" or "shift" or "offset"))
            {
                continue;
            }

            var value = phrase.Take(measure);
            var anchored = measure.Role == "inset";
            value += anchored ? Beyond(measure.From, value, frame) + ToMiddle(pattern, measure.From, frame) : 0;
            pattern = SideOf(measure.From, frame) is { } side ? At(pattern, side, value, anchored)
                : anchored ? Nearest(pattern, frame, value, measure)
                : Sideways(pattern, frame, value);
        }

        return pattern;
    }

    // Of a row that runs away from an edge the first member stands at the distance.
    private static double ToMiddle(PatternSpec pattern, string? from, Frame frame) =>
        pattern is { Kind: PatternKind.Row, Count: > 1, SpacingU: { } spacing } && IsAlongV(from, frame) == pattern.AlongV ? (pattern.Count - 1) * spacing / 2 : 0;

    // Half the extent of a pocket whose middle cannot be that near to the edge: its own edge is meant.
    private double Beyond(string? from, double value, Frame frame)
    {
        var half = (IsAlongV(from, frame) ? Extent?.V : Extent?.U) / 2 ?? 0;
        return half >= value || ownEdges ? half : 0;
    }

    private PatternSpec Nearest(PatternSpec pattern, Frame frame, double value, Measure measure)
    {
        if (frame.Round)
        {
            findings.Assume($"Read '{phrase.QuoteOf(measure)}' as the distance from the rim.");
            return pattern with { OffsetU = frame.HalfU - value };
        }

        // "Long" edges bound the short direction.
        var acrossLong = (measure.From == "long") == frame.HalfU >= frame.HalfV;
        if (measure.From == "end" && phrase.HasMark("other"))
        {
            return acrossLong ? pattern with { AnchorV = 1, OffsetV = value } : pattern with { AnchorU = 1, OffsetU = value };
        }

        findings.Assume($"Read '{phrase.QuoteOf(measure)}' as the distance from the {(acrossLong ? "front" : "left")} edge.");
        return acrossLong ? pattern with { AnchorV = -1, OffsetV = value } : pattern with { AnchorU = -1, OffsetU = value };
    }

    private PatternSpec Sideways(PatternSpec pattern, Frame frame, double value)
    {
        // "30 mm from the centre at 90 degrees"
        if (frame.Round && !phrase.HasMark(Hole.Countersink) && phrase.BareAngle() is { } degrees)
        {
            var angle = degrees * Math.PI / 180;
            return pattern with { OffsetU = Math.Round(value * Math.Cos(angle), 9), OffsetV = Math.Round(value * Math.Sin(angle), 9) };
        }

        findings.Assume($"Read the offset of {Format.Length(value)} as one to the right.");
        return pattern with { OffsetU = value };
    }

    private double? TakeInset(params ReadOnlySpan<string> places)
    {
        foreach (var place in places)
        {
            if (phrase.Measures.Find(m => !m.Used && m.Role == "inset" && m.From == place && !IsFirst(m)) is { } measure)
            {
                return phrase.Take(measure);
            }
        }

        return null;
    }
}
