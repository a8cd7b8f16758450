using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// Words for a notch: a recess that opens at an edge. It becomes a groove across the side it opens to, or a cut in the corners.
/// </summary>
internal sealed partial class Notch : FeatureKind
{
    public override string Kind => "notch";

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "depth", "length", "height", "size", "radius", "diameter", "thickness", "side", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (!Sides.AreOn(body))
        {
            return OnRound(phrase, body, findings);
        }

        if (phrase.Terms.Exists(t => t.Is(TermCategory.Place, "corner")))
        {
            return InCorners(phrase, body, findings);
        }

        if (Lap(phrase, body) is { } lap)
        {
            return [lap];
        }

        if (FromLevel(phrase, body, findings) is { } level)
        {
            return [level];
        }

        var style = phrase.HasMark(SectionSlot.Vee) || phrase.First(TermCategory.Polygon) == "3" ? SectionSlot.Vee
            : phrase.HasMark(CutProfile.Half) || phrase.HasMark("round") || phrase.HasMark(SectionSlot.Round) ? SectionSlot.Round
            : null;
        var (width, depth) = style == SectionSlot.Round && !phrase.HasMark(SectionSlot.Round) ? RoundSizes(phrase) : Sizes(phrase, findings);
        var sides = Sides.Named(phrase, body);
        if (sides.Count == 0)
        {
            sides = [body.Form.Bounds.Size.X >= body.Form.Bounds.Size.Y ? "front" : "right"];
            findings.Assume($"Took the {sides[0]} edge for the {phrase.Noun}.");
        }

        if (style is null && sides.All(s => body.Form.Frame(s) is { } wall && wall.Thickness < depth && depth < 2 * wall.HalfV && wall.Thickness < Math.Min(body.Form.Bounds.Size.X, body.Form.Bounds.Size.Y) / 2))
        {
            // Down from the rim of an open box, through the wall.
            return [.. sides.Select(s => new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = width, ["length"] = depth }, Slot.OpenTop, s, new PatternSpec(PatternKind.One)))];
        }

        // "Four notches, one in the middle of each side": one in each.
        phrase.Count = phrase.Count == sides.Count && sides.Count > 2 ? 1 : phrase.Count;

        // The ends are the sides; along them they say nothing more.
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place) && t.Term!.Id is "end" or "bothEnds");
        var sizes = new Dictionary<string, double> { ["width"] = width, ["depth"] = depth };
        var places = sides.Select(side => (Side: side, Frame: body.Form.Frame(side)!)).ToList();
        var pattern = new Placement(phrase, body, findings).Along(places[0].Frame, width);
        return [.. places.Select(p => style is null
            ? new FeatureSpec("slot", sizes, p.Frame.HalfU >= p.Frame.HalfV ? Slot.Crosswise : null, p.Side, pattern)
            : new FeatureSpec("sectionSlot", sizes, style, p.Side, pattern) { Along = "y" })];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (frame, sizes) = (body.Form.Frames[0], new Sizes(feature.Sizes, Kind));
        var (width, depth) = (sizes["width"], sizes["depth"]);
        var share = Corners(feature).Count > 1 ? 1 : 2;
        if (frame.Round || width >= share * frame.HalfU || depth >= share * frame.HalfV)
        {
            throw Refuse.Prompt($"Notches of {Format.Sizes(width, depth)} in the corners leave nothing of a {body.Title}.");
        }

        return new Effect(frame.Curved ? null : Corners(feature).Count * width * depth * frame.Thickness);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var frame = body.Form.Frames[0];
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        var margin = frame.Thickness * Layout.Overshoot;
        var tools = Corners(feature).Select(c =>
            Pocket.Block(frame, new(c.U * frame.HalfU, c.V * frame.HalfV), 2 * width, 2 * depth, margin, frame.Thickness + margin, build)).ToList();
        return build.Difference(shape, tools.ToArray());
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
    }

    public override string Describe(FeatureSpec feature) => $"{Corners(feature).Count} x notch {Format.Sizes(feature.Sizes["width"], feature.Sizes["depth"])} in the corners";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" or "length" => new("width"),
        "depth" => new("depth"),
        _ => null,
    };

    // "a half-lap notch 40 mm long and 20 mm deep at the end": a step over the whole width.
    private static FeatureSpec? Lap(Phrase phrase, BodyContext body)
    {
        var ends = phrase.Has(TermCategory.Place, "bothEnds");
        var atEnd = ends || phrase.Has(TermCategory.Place, "end") || phrase.Terms.Exists(t => t.Is(TermCategory.Face) && phrase.QuoteOf(t).EndsWith("end", StringComparison.OrdinalIgnoreCase));
        var isLong = phrase.Measures.Exists(m => m is { Used: false, From: null, Role: "length" }) && !phrase.Measures.Exists(m => m is { Used: false, Role: "width" });
        if (!atEnd || !isLong || phrase.Length("length") is not { } width)
        {
            return null;
        }

        var size = body.Form.Bounds.Size;
        string[] sides = size.X >= size.Y ? ["left", "right"] : ["front", "back"];
        var named = phrase.Terms.Find(t => t.Is(TermCategory.Face) && sides.Contains(t.Term!.Id))?.Term!.Id;
        var depth = phrase.Length("depth", "height") ?? phrase.Bare() ?? (size.Z / 2);
        return new FeatureSpec("step", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, ends ? string.Join('+', sides) : named ?? sides[1], phrase.Has(TermCategory.Face, "bottom") ? "bottom" : "top");
    }

    // "a 30 mm wide notch from the top": a slot through the shorter way.
    private static FeatureSpec? FromLevel(Phrase phrase, BodyContext body, Findings findings)
    {
        var face = phrase.Terms.Find(t => t.Is(TermCategory.Face))?.Term!.Id;
        if (face is not ("top" or "bottom") || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "edge")) || phrase.HasMark(SectionSlot.Vee) || phrase.HasMark(CutProfile.Half) || phrase.HasMark("round") || Sides.Named(phrase, body).Count > 0)
        {
            return null;
        }

        var (width, depth) = Sizes(phrase, findings);
        var frame = body.Form.Frame(face)!;
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Face));
        var alongU = frame.HalfU >= frame.HalfV;
        var pattern = alongU ? new Placement(phrase, body, findings).Along(frame, width) : new PatternSpec(PatternKind.One);
        return new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, Slot.Crosswise, face, pattern);
    }

    // "left+front,right+back": null for all four.
    private static IReadOnlyList<(int U, int V)> Corners(FeatureSpec feature) =>
        feature.Style is { } style ? [.. style.Split(',').Select(name => CornerNames.All.First(c => Name(c) == name))] : CornerNames.All;

    private static string Name((int U, int V) corner) => $"{(corner.U < 0 ? "left" : "right")}+{(corner.V < 0 ? "front" : "back")}";

    private static (double Width, double Depth) Sizes(Phrase phrase, Findings findings)
    {
        if (phrase.Sizes(2, 3) is { } list)
        {
            return (list[0], list[1]);
        }

        var width = phrase.Length("width", "length", "size", "side") ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example 'a notch 20 mm wide and 10 mm deep in the front edge'.");
        if ((phrase.Length("depth", "height") ?? phrase.Bare()) is { } depth)
        {
            return (width, depth);
        }

        findings.Assume($"Assumed the {phrase.Noun} as deep as it is wide, {Format.Length(width)}.");
        return (width, width);
    }

    private static (double Width, double Depth) RoundSizes(Phrase phrase)
    {
        var width = phrase.Diameter() ?? phrase.Length("width", "size") ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no radius of the {phrase.Noun}. Say for example 'a semicircular notch of 8 mm radius in the right edge'.");
        return (width, phrase.Length("depth") ?? (width / 2));
    }

    private static IReadOnlyList<FeatureSpec> InCorners(Phrase phrase, BodyContext body, Findings findings)
    {
        var (width, depth) = Sizes(phrase, findings);
        var corner = phrase.Terms.Find(t => t.Is(TermCategory.Place, "corner"))!;
        var one = !corner.Plural && phrase.Count is null or 1 && !phrase.Plural && !phrase.HasMark("all") && !phrase.QuoteOf(corner).Contains(' ', StringComparison.Ordinal);
        var corners = CornerNames.Of(phrase) ?? (one ? [CornerNames.All[0]] : CornerNames.All);
        return [new FeatureSpec("notch", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, corners.Count == 4 ? null : string.Join(',', corners.Select(Name)), body.Form.Frames[0].Name)];
    }

    // In the rim of a round part, along its axis.
    private static IReadOnlyList<FeatureSpec> OnRound(Phrase phrase, BodyContext body, Findings findings)
    {
        var frame = body.Form.Frame("round") ?? throw Refuse.Prompt($"A {body.Title} has no edge for a {phrase.Noun}.");
        var step = phrase.Measures.Find(m => m is { Used: false, Role: "spacing" or null } && m.Quantity.Unit.Kind == UnitKind.Angle);
        step?.Used = true;
        var count = phrase.Count ?? (phrase.Plural ? 2 : 1);
        var reach = phrase.Measures.Exists(m => m.Role == "width") ? phrase.Length("radius") : null;
        if (reach < frame.HalfU)
        {
            // "reaching to a radius of 20 mm"
            phrase.Measures.Add(new Measure(new Quantity(frame.HalfU - reach.Value, new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.End), Unit.None) { Role = "depth" });
        }

        var (width, depth) = Sizes(phrase, findings);
        if (body.Form.Frames[0].InnerRadius > 0 && InRim().IsMatch(phrase.Quote) && depth < 2 * frame.HalfV)
        {
            // In the upper edge of a tube, through its wall.
            return [new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = width, ["length"] = depth, ["depth"] = frame.HalfU }, phrase.Has(TermCategory.Face, "bottom") ? Slot.OpenBottom : Slot.OpenTop, "round", count > 1 ? new PatternSpec(PatternKind.Around, count) : new PatternSpec(PatternKind.One))];
        }

        var pattern = count > 1 ? new PatternSpec(PatternKind.Around, count) : new PatternSpec(PatternKind.One);
        return [new FeatureSpec("slot", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, frame.HalfU >= frame.HalfV ? Slot.Crosswise : null, "round", pattern)];
    }

    [GeneratedRegex(@"\b(?:top|bottom|upper|lower) (?:rim|edge|end|face)|\bone end\b|\b(?:in|at|into|round|around) the (?:rim|mouth|end|top)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InRim();
}
