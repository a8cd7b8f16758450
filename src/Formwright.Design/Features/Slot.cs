using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// A slot: with a length it has round ends and stays inside the face, without one it is a straight groove from edge to edge.
/// </summary>
internal sealed partial class Slot : Cut
{
    /// <summary>Style of a slot across the longer direction of its face.</summary>
    public const string Crosswise = "crosswise";

    /// <summary>Style of a slot in a round side that begins at the top end; <see cref="OpenBottom"/> at the bottom end.</summary>
    public const string OpenTop = "openTop";

    public const string OpenBottom = "openBottom";

    public override string Kind => "slot";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["width", "depth", "length", "size", "diameter", "radius", "height", "thickness", "headDiameter", "topDiameter", "bottomDiameter", Floors.Role, "centers", Extents.Direction, .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (SectionSlot.StyleOf(phrase) is not null)
        {
            return Of("sectionSlot").Read(phrase, body, findings);
        }

        if (RadialSlot.IsMeant(phrase, body))
        {
            return Of("radialSlot").Read(phrase, body, findings);
        }

        if (Belt.IsMeant(phrase, body))
        {
            return Of("groove").Read(phrase, body, findings);
        }

        if (IsInRim(phrase, body))
        {
            return Of("notch").Read(phrase, body, findings);
        }

        if (FromEnd(phrase, body) is { } ended)
        {
            return [ended];
        }

        if (ToMiddle(phrase, body) is { } half)
        {
            return [half];
        }

        if (IsOpenEnded(phrase, body))
        {
            return Of("notch").Read(phrase, body, findings);
        }

        if (Slit(phrase, body) is { } slit)
        {
            return [slit];
        }

        if (phrase.HasMark("keyhole"))
        {
            return Of("pocket").Read(phrase, body, findings);
        }

        if (ArcSlot.IsMeant(phrase))
        {
            return Of("arcSlot").Read(phrase, body, findings);
        }

        Placement.PutGridLast(phrase);
        Spans.Settle(phrase, body);
        var across = TakeAcross(phrase, body);
        var edgeToEdge = phrase.Has(TermCategory.Place, "fullLength") || phrase.Has(TermCategory.Place, "fullWidth");
        var list = phrase.Sizes(2, 3);
        var centers = Centers(phrase);
        var section = list is { Length: 2 } && IsSection(phrase, list, edgeToEdge);
        var length = section ? null : list?.Max() ?? phrase.Length("length");
        length = edgeToEdge && length >= 1.999 * (across ? Math.Min(body.Form.Frames[0].HalfU, body.Form.Frames[0].HalfV) : Math.Max(body.Form.Frames[0].HalfU, body.Form.Frames[0].HalfV)) ? null : length;
        var width = section ? list![0] : (list is null ? phrase.Length("width", "diameter") : list.Length == 2 ? list.Min() : list[1]) ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is. Say for example 'a slot 12 mm wide and 10 mm deep'.");
        var sizes = new Dictionary<string, double> { ["width"] = width };
        if ((length ?? centers + width) is { } l)
        {
            length = l;
            sizes.Add("length", l);
        }

        var places = Lengthways(phrase, body, length) ?? new Placement(phrase, body, findings).Read(length ?? width);
        var frame = body.Form.Frame(places[0].Face)!;
        across = IsUpright().Match(phrase.Quote) is { Success: true } attitude ? attitude.Groups["up"].Success == frame.HalfU >= frame.HalfV : across;
        var depth = section ? list![1] : phrase.Length("depth", "height", "thickness") ?? (list is { Length: 3 } ? list[2] : (double?)null);
        if (depth is null && length is null && !phrase.HasMark("through"))
        {
            depth = Assumption.Round(frame.Thickness / 3);
            findings.Assume($"Assumed a depth of {Format.Length(depth.Value)} for the {phrase.Noun}.");
        }

        if (depth is { } d && Math.Abs(d - frame.Thickness) > 1e-9 * d)
        {
            sizes.Add("depth", d);
        }

        return
        [
            .. places.Select(p =>
            {
                // Slots from edge to edge stand side by side.
                if (length is null && p.Pattern is { Kind: PatternKind.Row, Count: > 1 } row && body.Form.Frame(p.Face) is { Round: false } flat)
                {
                    return new FeatureSpec(Kind, sizes, across ? Crosswise : null, p.Face, row with { AlongV = flat.HalfU >= flat.HalfV != across });
                }

                var (pattern, turned) = length is { } l ? SideBySide(p.Pattern, (l, width), body.Form.Frame(p.Face)!, across) : (p.Pattern, across);
                return new FeatureSpec(Kind, sizes, turned ? Crosswise : null, p.Face, pattern);
            }),
        ];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" or "diameter" => new("width"),
        "length" => new("length"),
        "depth" or "height" => new("depth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature) => feature.Sizes.TryGetValue("length", out var length)
        ? $"{Format.Sizes(length, feature.Sizes["width"])} slot"
        : $"{Format.Length(feature.Sizes["width"])} slot";

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        if (feature.Style is not (OpenTop or OpenBottom) && sizes.Optional("length") is { } length && length <= sizes["width"])
        {
            throw Refuse.Prompt($"A slot {Format.Length(length)} long must be longer than its width of {Format.Length(sizes["width"])}.");
        }

        if (feature.Style is OpenTop or OpenBottom && !(sizes.Optional("length") < 2 * frame.HalfV))
        {
            throw Refuse.Prompt($"A slot that begins at an end of a {body.Title} must be shorter than {Format.Length(2 * frame.HalfV)}.");
        }

        if (!sizes.Has("length") && !sizes.Has("depth"))
        {
            throw Refuse.Prompt($"A slot through the whole {body.Title} from edge to edge would cut it in two. Give it a length or a depth.");
        }

        if (!sizes.Has("length") && frame is { Curved: true, Round: false } && Along(feature, frame))
        {
            throw Refuse.Prompt($"A slot from edge to edge cannot be cut into the curved face of a {body.Title}.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        if (feature.Style is OpenTop or OpenBottom)
        {
            return feature.Sizes["width"] < 2 * frame.HalfU;
        }

        var along = Along(feature, frame);
        var half = feature.Sizes["width"] / 2;
        var reach = feature.Sizes.TryGetValue("length", out var length) ? (length / 2) - half : 0;
        if (length == 0 && !frame.Round)
        {
            // It leaves the face at both ends, and may leave it at one side as a step does.
            return along ? Math.Abs(spot.V) + half <= frame.HalfV + 1e-9 : Math.Abs(spot.U) + half <= frame.HalfU + 1e-9;
        }

        var (u, v) = along ? (reach, 0.0) : (0.0, reach);
        return frame.Room(spot.U + u, spot.V + v) > half && frame.Room(spot.U - u, spot.V - v) > half;
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) =>
        feature.Sizes.TryGetValue("length", out var length) ? length / 2 : Math.Max(frame.HalfU, frame.HalfV);

    protected override double SmallestReach(FeatureSpec feature) => feature.Sizes["width"] / 2;

    protected override double? Volume(FeatureSpec feature, Frame frame)
    {
        if (feature.Style is OpenTop or OpenBottom)
        {
            return null;
        }

        var width = feature.Sizes["width"];
        var depth = Reach(feature, frame).Depth;
        if (feature.Sizes.TryGetValue("length", out var length))
        {
            return ((width * (length - width)) + (Math.PI / 4 * width * width)) * depth;
        }

        return frame.Round ? null : width * depth * 2 * (Along(feature, frame) ? frame.HalfU : frame.HalfV);
    }

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        var along = Along(feature, frame);
        var width = feature.Sizes["width"];
        if (feature.Style is OpenTop or OpenBottom)
        {
            var beyond = frame.HalfV * Layout.Overshoot;
            var middle = frame.HalfV + (beyond / 2) - (feature.Sizes["length"] / 2);
            yield return Pocket.Block(frame, new(spot.U, feature.Style == OpenTop ? middle : -middle), width, feature.Sizes["length"] + beyond, above, depth + below, build);
            yield break;
        }

        if (!feature.Sizes.TryGetValue("length", out var length))
        {
            var run = 2 * (along ? frame.HalfU : frame.HalfV) * (1 + Layout.Overshoot);
            yield return Pocket.Block(frame, along ? new(0, spot.V) : new(spot.U, 0), along ? run : width, along ? width : run, above, depth + below, build);
            yield break;
        }

        var straight = length - width;
        yield return Pocket.Block(frame, spot, along ? straight : width, along ? width : straight, above, depth + below, build);
        foreach (var end in (double[])[-straight / 2, straight / 2])
        {
            var start = along ? frame.At(spot.U + end, spot.V, above) : frame.At(spot.U, spot.V + end, above);
            yield return build.Cylinder(start, frame.Normal * -1, width / 2, above + depth + below);
        }
    }

    /// <summary>True when words lay a slot across the longer direction of its face: "across the top", "transverse", "in the 50 mm direction".</summary>
    public static bool TakeAcross(Phrase phrase, BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        if (phrase.Length(Extents.Direction) is { } run)
        {
            return Math.Abs(run - Math.Max(size.X, size.Y)) > Math.Abs(run - Math.Min(size.X, size.Y));
        }

        if (phrase.Terms.FindIndex(t => t.Is(TermCategory.Filler) && phrase.QuoteOf(t).Equals("parallel", StringComparison.OrdinalIgnoreCase)) is >= 0 and var parallel
            && phrase.Terms.Skip(parallel).Take(4).FirstOrDefault(t => t.Is(TermCategory.Face)) is { Term.Id: "long" or "short" } side)
        {
            phrase.Terms.Remove(side);
            return side.Term!.Id == "short";
        }

        // "from front to back across the top": where it runs, not what it is in.
        foreach (var (from, to) in new[] { ("front", "back"), ("left", "right") })
        {
            if (phrase.Has(TermCategory.Face, from) && phrase.Has(TermCategory.Face, to) && phrase.Has(TermCategory.Face, "top"))
            {
                phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face, from) || t.Is(TermCategory.Face, to));
                return (from == "left") != size.X >= size.Y;
            }
        }

        // In an upright face these words mean something else.
        var words = phrase.Terms.Where(t => !t.Is(TermCategory.Determiner)).ToList();
        bool IsAcross(Lexeme t) => t.Is(TermCategory.Role, "diameter") && phrase.QuoteOf(t).Equals("across", StringComparison.OrdinalIgnoreCase);
        var transverse = body.Form.Frame("round") is null && phrase.Terms.RemoveAll(t => t.Is(TermCategory.Mark, "cross")) > 0;
        return transverse || words.Exists(IsAcross) || phrase.Has(TermCategory.Place, Crosswise) || phrase.Has(TermCategory.Place, "fullWidth")
            || words.Zip(words.Skip(1)).Any(t => t.First.Is(TermCategory.Preposition, "along") && t.Second.Is(TermCategory.Face, "short"));
    }

    // "three slots 15 mm wide and 20 mm deep in the rim" of a disc, "two slots in one end" of a tube.
    private static bool IsInRim(Phrase phrase, BodyContext body) =>
        body.Form.Frame("round") is not null && !Sides.AreOn(body) && phrase.Measures.Exists(m => m.Role == "width") && phrase.Measures.Exists(m => m is { Role: "depth", From: null }) && !phrase.Measures.Exists(m => m.Role == "length")
        && (RimWords().IsMatch(phrase.Quote) || (body.Form.Frames[0].InnerRadius > 0 && EndWords().IsMatch(phrase.Quote)));

    [GeneratedRegex(@"\b(?:in|into|around|round|at) (?:the |its )?(?:outer |outside )?(?:rim|edge|periphery|circumference)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RimWords();

    [GeneratedRegex(@"\b(?:in|into|at|from) (?:one|the (?:top|bottom|upper|lower)) (?:end|rim|edge)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndWords();

    // "a slot 10 mm wide from the front edge to the centre", "an open slot 40 mm long in the left end": a notch in that side.
    private static bool IsOpenEnded(Phrase phrase, BodyContext body)
    {
        if (!Sides.AreOn(body) || phrase.Measures.Exists(m => m.Role == "depth") || !phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is "left" or "right" or "front" or "back"))
        {
            return false;
        }

        var words = phrase.Terms.Where(t => !t.Is(TermCategory.Determiner)).ToList();
        var toCentre = words.Zip(words.Skip(1)).Any(p => p.First.Is(TermCategory.Preposition, "to") && p.Second.Is(TermCategory.Place, "center"));
        if (toCentre && !phrase.Measures.Exists(m => m.Role == "length"))
        {
            var size = body.Form.Bounds.Size;
            var half = (phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is "left" or "right") ? size.X : size.Y) / 2;
            phrase.Measures.Add(new Measure(new Quantity(half, new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.End), Unit.None) { Role = "depth" });
            phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place, "center"));
            return true;
        }

        if (!phrase.HasMark("open") || phrase.Measures.Find(m => m is { Used: false, Role: "length", From: null }) is not { } run)
        {
            return false;
        }

        run.Role = "depth";
        return true;
    }

    // "a slot 8 mm wide and 60 mm long in the side, open at one end" of a round part: square, from that end.
    private static FeatureSpec? FromEnd(Phrase phrase, BodyContext body)
    {
        if (!phrase.HasMark("open") || body.Form.Frame("front") is not null || body.Form.Frame("round") is not { } round || phrase.Count > 1
            || phrase.Measures.Find(m => m is { Used: false, Role: "length" }) is null || (phrase.Length("width", "size") ?? phrase.Bare()) is not { } width)
        {
            return null;
        }

        var sizes = new Dictionary<string, double> { ["width"] = width, ["length"] = phrase.Length("length")!.Value, ["depth"] = phrase.Length("depth") ?? round.HalfU };
        return new FeatureSpec("slot", sizes, phrase.Has(TermCategory.Face, "bottom") ? OpenBottom : OpenTop, round.Name, new PatternSpec(PatternKind.One));
    }

    // "a 10 mm wide slot along the whole length through one wall" of a tube.
    private static FeatureSpec? Slit(Phrase phrase, BodyContext body)
    {
        var along = phrase.Has(TermCategory.Place, "fullLength") || phrase.Has(TermCategory.Place, "lengthwise");
        if (!along || body.Form.Frames[0].InnerRadius == 0 || body.Form.Frame("round") is not { } round || (phrase.Length("width", "size") ?? phrase.Bare()) is not { } width)
        {
            return null;
        }

        return new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = width, ["depth"] = round.HalfU }, round.HalfU >= round.HalfV ? Crosswise : null, round.Name, new PatternSpec(PatternKind.One));
    }

    // "a 20 x 20 mm channel along the bottom, full length": width and depth of what runs from edge to edge.
    private static bool IsSection(Phrase phrase, double[] list, bool edgeToEdge)
    {
        var runs = edgeToEdge || phrase.Has(TermCategory.Place, "lengthwise") || phrase.Has(TermCategory.Place, Crosswise);
        var given = phrase.Measures.Exists(m => m is { Used: false, From: null, Role: "length" or "depth" });
        return runs && !given && !phrase.HasMark("through") && (phrase.Noun.StartsWith("channel", StringComparison.OrdinalIgnoreCase) || phrase.Noun.StartsWith("groove", StringComparison.OrdinalIgnoreCase) || list.Min() * 2 > list.Max());
    }

    // Along a body that stands on its end a slot "along its length" is in its side.
    private static IReadOnlyList<(string Face, PatternSpec Pattern)>? Lengthways(Phrase phrase, BodyContext body, double? length)
    {
        var size = body.Form.Bounds.Size;
        var along = length is null && (phrase.Has(TermCategory.Place, "lengthwise") || phrase.Has(TermCategory.Place, "fullLength"));
        return along && size.Z > size.X && size.Z > size.Y && body.Form.Frame("front") is not null && phrase.Terms.TrueForAll(t => !t.Is(TermCategory.Face) || t.Term!.Id == "top") && !phrase.Measures.Exists(m => m.Role is "inset" or "shift" or "offset")
            ? [(size.X >= size.Y ? "front" : "right", new PatternSpec(PatternKind.One))]
            : null;
    }

    // "30 mm between centres": of its ends when there is one slot, of the slots when there are several.
    private static double? Centers(Phrase phrase)
    {
        if (phrase.Length("centers") is { } named)
        {
            return named;
        }

        var spacing = phrase.Measures.Find(m => m is { Used: false, Role: "spacing", IsLength: true });
        var single = phrase.Count is null or 1 && !phrase.Plural;
        return spacing is not null && single && phrase.QuoteOf(spacing).Contains("cent", StringComparison.OrdinalIgnoreCase) ? phrase.Take(spacing) : null;
    }

    // Slots in a row that would run into each other end to end stand side by side: the row is turned where it has room, else the slots are.
    private static (PatternSpec Pattern, bool Across) SideBySide(PatternSpec pattern, (double Length, double Width) slot, Frame frame, bool across)
    {
        var alongU = frame.HalfU >= frame.HalfV != across;
        if (pattern is not { Kind: PatternKind.Row, Count: > 1 } || alongU == pattern.AlongV || frame.Round)
        {
            return (pattern, across);
        }

        var spots = Layout.Spots(pattern, frame, "slots");
        var step = Math.Abs(pattern.AlongV ? spots[1].V - spots[0].V : spots[1].U - spots[0].U);
        if (step > slot.Length)
        {
            return (pattern, across);
        }

        var room = 2 * (pattern.AlongV ? frame.HalfU : frame.HalfV);
        var turnsRow = pattern.SpacingU is { } spacing ? ((pattern.Count - 1) * spacing) + slot.Width < room : slot.Length >= room;
        return turnsRow ? (pattern with { AlongV = !pattern.AlongV }, across) : (pattern, !across);
    }

    // The longer direction of the face, unless the slot was asked for across it.
    private static bool Along(FeatureSpec feature, Frame frame) => frame.HalfU >= frame.HalfV != (feature.Style == Crosswise);

    // "an open slot from the right end to the middle": cut away from that side as far as the centre.
    private static FeatureSpec? ToMiddle(Phrase phrase, BodyContext body)
    {
        if (!Sides.AreOn(body) || FromSide().Match(phrase.Quote) is not { Success: true } from || body.Form.Frame("top") is not { } top || phrase.Length("depth", "height") is not { } depth || depth >= top.Thickness
            || (phrase.Length("width", "size") ?? phrase.Bare()) is not { } width || Placement.SideOf(from.Groups["side"].Value.ToLowerInvariant() switch { "rear" => "back", var s => s }, top) is not { } side)
        {
            return null;
        }

        // Reaches out of the side, so that no faces coincide.
        var (half, beyond) = side.AlongV ? (top.HalfV, top.HalfV * Layout.Overshoot) : (top.HalfU, top.HalfU * Layout.Overshoot);
        var (run, middle) = (half + beyond, side.End * (half + beyond) / 2);
        var tool = new BodySpec("box", new Dictionary<string, double> { ["length"] = side.AlongV ? width : run, ["width"] = side.AlongV ? run : width, ["height"] = depth });
        return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: "top", Pattern: new PatternSpec(PatternKind.One, OffsetU: side.AlongV ? 0 : middle, OffsetV: side.AlongV ? middle : 0)) { Body = tool };
    }

    [GeneratedRegex(@"\bfrom\s+the\s+(?<side>left|right|front|back|rear)(?:\s+(?:hand\s+)?(?:end|edge|side|face))?\s+(?:up\s+)?to\s+the\s+(?:middle|cent(?:re|er))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FromSide();

    // "an upright slot", "a slot ..., horizontal": as the face is looked at.
    [GeneratedRegex(@"\b(?:(?<up>vertical|upright)|horizontal)\s+(?:\w+\s+){0,2}?slots?\b|\bslots?\b[^.;]*?(?:,\s*|\b(?:standing|running|oriented|arranged)\s+)(?:(?<up>vertical(?:ly)?|upright)|horizontal(?:ly)?)\b(?=\s*(?:[,.;]|$|in\b|on\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IsUpright();
}
