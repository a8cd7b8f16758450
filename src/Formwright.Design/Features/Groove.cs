using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// Grooves turned into a round part: around it, inside its bore, or as a ring in its end. In other bodies a groove is a slot.
/// </summary>
internal sealed partial class Groove : FeatureKind
{
    private const string Inside = "inside";
    private const string Face = "face";
    private const string RootDiameter = "rootDiameter";
    private static readonly string[] RingWords = ["retaining", "snap", "circlip"];

    public override string Kind => "groove";

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["width", "depth", "size", "section", "diameter", "radius", "ringDiameter", "innerDiameter", "outerDiameter", RootDiameter, "length", "height", "thickness", "topDiameter", "bottomDiameter", Floors.Role, .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Style == Face ? ["width", "depth", "circle"] : ["width", "depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var top = body.Form.Frames[0];
        var wraps = body.Form.Frame("round") is not null || top.Round;
        var vee = SectionSlot.StyleOf(phrase) == SectionSlot.Vee && body.Form.Frame("round") is not null && phrase.Kind == "groove";
        if (vee)
        {
            return [AroundVee(phrase, body, findings)];
        }

        var special = SectionSlot.StyleOf(phrase) is not null || phrase.Has(TermCategory.Place, "fullLength") || phrase.Has(TermCategory.Place, "lengthwise");
        var ring = phrase.Noun.Contains("ring", StringComparison.OrdinalIgnoreCase) || phrase.Measures.Exists(m => m.Role is "section" or "ringDiameter");
        var onFace = phrase.HasMark("faceGroove") || phrase.Noun.Contains("face", StringComparison.OrdinalIgnoreCase) || (!wraps && (phrase.Noun.Contains("annular", StringComparison.OrdinalIgnoreCase) || phrase.Measures.Exists(m => m.Role == "outerDiameter"))) || (ring && body.Form.Frame("round") is null) || (wraps && phrase.Has(TermCategory.Face, "top"))
            || (phrase.Has(TermCategory.Role, "boltCircle") && wraps) || phrase.Measures.Exists(m => m.Role is "ringDiameter" or "boltCircle");
        if (Lengthwise(phrase, body) is { } splines)
        {
            return [splines];
        }

        if (!wraps && !onFace && Belt.IsMeant(phrase, body))
        {
            return Around(phrase, body, findings);
        }

        if (special || !(wraps || onFace))
        {
            return Of("slot").Read(phrase, body, findings);
        }

        return onFace ? InFace(phrase, top, findings) : Around(phrase, body, findings);
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        if (feature.Style == Face)
        {
            var face = FrameOf(feature, body);
            var (inner, outer) = ((feature.Sizes["circle"] - width) / 2, (feature.Sizes["circle"] + width) / 2);
            if (inner <= face.InnerRadius || face.Room(0, outer) <= 0 || face.Room(outer, 0) <= 0 || depth >= face.Thickness)
            {
                throw Refuse.Prompt($"A groove {Format.Sizes(width, depth)} on a circle of {Format.Length(feature.Sizes["circle"])} does not fit the {face.Name} face of a {body.Title}.");
            }

            return new Effect(Math.PI * ((outer * outer) - (inner * inner)) * depth);
        }

        var (frame, bore) = (FrameOf(feature, body), body.Form.Frames[0].InnerRadius);
        var spots = Places(feature, frame);
        if (spots.Any(v => Math.Abs(v) + (width / 2) > frame.HalfV + 1e-9))
        {
            throw Refuse.Prompt($"A groove {Format.Length(width)} wide does not lie on the {body.Title}: it would run over its end.");
        }

        if (spots.Count > 1 && spots.Order().Zip(spots.Order().Skip(1), (a, b) => b - a).Min() <= width)
        {
            throw Refuse.Prompt($"{spots.Count} grooves {Format.Length(width)} wide would run into each other.");
        }

        var wall = frame.HalfU - bore;
        if (depth >= wall || (feature.Style == Inside && bore == 0))
        {
            throw Refuse.Prompt(feature.Style == Inside && bore == 0
                ? $"A {body.Title} has no bore for a groove inside."
                : $"A groove {Format.Length(depth)} deep does not fit: the {body.Title} has only {Format.Length(wall)} of material there.");
        }

        if (feature.Style == SectionSlot.Vee)
        {
            // By Pappus: the centroid of the triangle lies a third of its depth below the surface.
            return new Effect(2 * Math.PI * (frame.HalfU - (depth / 3)) * width * depth / 2 * spots.Count);
        }

        var (low, high) = feature.Style == Inside ? (bore, bore + depth) : (frame.HalfU - depth, frame.HalfU);
        return new Effect(Math.PI * ((high * high) - (low * low)) * width * spots.Count);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        var frame = FrameOf(feature, body);
        if (feature.Style == Face)
        {
            var (mean, above) = (feature.Sizes["circle"] / 2, depth * Layout.Overshoot);
            var start = frame.At(0, 0, above);
            var inward = frame.Normal * -1;
            var core = build.Cylinder(start + (frame.Normal * above), inward, mean - (width / 2), depth + (3 * above));
            return build.Difference(shape, build.Difference(build.Cylinder(start, inward, mean + (width / 2), depth + above), core));
        }

        var tools = new List<int>();
        var axis = frame.V;
        foreach (var v in Places(feature, frame))
        {
            var start = frame.At(0, v, -frame.HalfU) - (axis * (width / 2));
            if (feature.Style == Inside)
            {
                tools.Add(build.Cylinder(start, axis, body.Form.Frames[0].InnerRadius + depth, width));
            }
            else
            {
                var margin = width * Layout.Overshoot;
                var ring = build.Cylinder(start, axis, frame.HalfU * (1 + Layout.Overshoot), width);
                if (feature.Style == SectionSlot.Vee)
                {
                    var (middle, r) = (start + (axis * (width / 2)), frame.HalfU);
                    tools.Add(build.Difference(ring, build.Cone(start, axis, r, r - depth, width / 2), build.Cone(middle, axis, r - depth, r, width / 2)));
                    continue;
                }

                tools.Add(build.Difference(ring, build.Cylinder(start - (axis * margin), axis, frame.HalfU - depth, width + (2 * margin))));
            }
        }

        return build.Difference(shape, tools.ToArray());
    }

    public override string Describe(FeatureSpec feature) =>
        $"{(feature.Pattern is { Count: > 1 and var many } ? $"{many} x " : "")}Groove {Format.Length(feature.Sizes["width"])} wide, {Format.Length(feature.Sizes["depth"])} deep, "
        + (feature.Style == Face ? $"on a circle of {Format.Length(feature.Sizes["circle"])} in the {feature.Face} face" : feature.Style == Inside ? "inside the bore" : "around the part");

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" => new("width"),
        "depth" => new("depth"),
        "boltCircle" or "ringDiameter" => new("circle"),
        _ => null,
    };

    private static Frame FrameOf(FeatureSpec feature, BodyContext body) =>
        body.Form.Frame(feature.Face ?? "") ?? throw Refuse.Prompt($"A {body.Title} has no round side for a groove.");

    private static List<double> Places(FeatureSpec feature, Frame frame) =>
        [.. Layout.Spots(feature.Pattern ?? throw Refuse.Design("a groove has no place."), frame, "grooves").Select(s => s.V)];

    // "four equally spaced grooves running lengthwise along the outside" of a round part: along its axis.
    private static FeatureSpec? Lengthwise(Phrase phrase, BodyContext body)
    {
        var along = phrase.Has(TermCategory.Place, "lengthwise") || (phrase.Has(TermCategory.Place, "fullLength") && (phrase.Count > 1 || phrase.Plural || body.Form.Frame("round") is { } side && side.HalfV >= side.HalfU / 2));
        if (!along || phrase.Kind != "groove" || SectionSlot.StyleOf(phrase) is not null || body.Form.Frame("round") is not { } round || phrase.Terms.Exists(t => t.Is(TermCategory.Face))
            || (phrase.Length("width", "size") ?? phrase.Bare()) is not { } width)
        {
            return null;
        }

        var sizes = new Dictionary<string, double> { ["width"] = width, ["depth"] = phrase.Length("depth", "height") ?? phrase.Bare() ?? width / 2 };
        var count = phrase.Count ?? (phrase.Plural ? 4 : 1);
        return new FeatureSpec("slot", sizes, round.HalfU >= round.HalfV ? Slot.Crosswise : null, round.Name, new PatternSpec(count > 1 ? PatternKind.Around : PatternKind.One, count));
    }

    private FeatureSpec[] InFace(Phrase phrase, Frame frame, Findings findings)
    {
        var (inner, outer) = (phrase.Length("innerDiameter"), phrase.Length("outerDiameter"));
        var (width, depth) = Section(phrase, null, (outer - inner) / 2, findings);
        var circle = phrase.Length("ringDiameter") ?? phrase.Diameter("boltCircle", "boltCircleRadius") ?? phrase.Diameter() ?? (inner + width) ?? (outer - width) ?? phrase.Bare();
        if (circle is null)
        {
            circle = Assumption.Round((Math.Min(frame.HalfU, frame.HalfV) + frame.InnerRadius) * 4 / 3);
            findings.Assume($"Assumed a mean diameter of {Format.Length(circle.Value)} for the {phrase.Noun}.");
        }

        var face = phrase.Has(TermCategory.Face, "bottom") ? "bottom" : frame.Name;
        return [new FeatureSpec(Kind, new Dictionary<string, double> { ["width"] = width, ["depth"] = depth, ["circle"] = circle.Value }, Face, face)];
    }

    private FeatureSpec[] Around(Phrase phrase, BodyContext body, Findings findings)
    {
        var round = body.Form.Frame("round");
        var frame = round ?? (Sides.AreOn(body) ? body.Form.Frame("front") : null) ?? throw Refuse.Prompt($"'{phrase.Quote}': a groove cannot be turned around a {body.Title}.");
        var bore = body.Form.Frames[0].InnerRadius;
        var inside = round is not null && (phrase.HasMark("inner") || phrase.Has(TermCategory.Place, "bore"));
        var (width, depth) = Section(phrase, round is null ? null : inside ? 2 * bore : 2 * frame.HalfU, null, findings);

        // A distance is that of the groove's near side.
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, Role: "inset" } && m.From is not "center").ToList())
        {
            if (CentreWord().IsMatch(phrase.Prompt.Text[Math.Max(0, measure.Quantity.Start - 30)..measure.Quantity.Start]))
            {
                continue;
            }

            var shifted = new Measure(new Quantity(measure.Millimetres + (width / 2), Unit.None, measure.Start, measure.End), Unit.None) { Role = "inset", From = measure.From };
            measure.Used = true;
            phrase.Measures.Remove(measure);
            phrase.Measures.Add(shifted);
            findings.Assume($"Read '{phrase.QuoteOf(measure)}' as the distance to the near side of the groove.");
        }

        var pattern = new Placement(phrase, body, findings).AlongAxis(frame);
        return round is null ? Belt.Of(body, width, depth, pattern)
            : [new FeatureSpec(Kind, new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, inside ? Inside : null, "round", pattern)];
    }

    // A groove of triangular section around the rim.
    private FeatureSpec AroundVee(Phrase phrase, BodyContext body, Findings findings)
    {
        var sizes = SectionSlot.ReadVee(phrase, findings);
        return new FeatureSpec(Kind, sizes, SectionSlot.Vee, "round", new Placement(phrase, body, findings).AlongAxis(body.Form.Frame("round")!));
    }

    // "centred 20 mm from the end", "its centre is 20 mm from ..."
    [GeneratedRegex(@"\b(?:cent(?:er|re)d?|middle|mid-?line|cent(?:er|re)[ -]?line)(?: (?:is|at|being|located|positioned|of it))*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CentreWord();

    private static bool IsRetaining(Phrase phrase) =>
        phrase.HasMark("retainingRing") || phrase.HasMark("circlip")
        || RingWords.Any(word => phrase.Noun.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Width and depth: given, from the cord of an O-ring, or from the ring that the groove is for.
    private static (double Width, double Depth) Section(Phrase phrase, double? diameter, double? wide, Findings findings)
    {
        if (phrase.Sizes(2, 2) is { } list)
        {
            return (list[0], list[1]);
        }

        var width = wide ?? phrase.Length("width");
        var depth = phrase.Length("depth", "height");
        var bottom = diameter is not null ? phrase.Length(RootDiameter) ?? phrase.Diameter() : null;
        if (bottom is { } b && diameter is { } d && depth is null && b != d)
        {
            depth = Math.Abs(d - b) / 2;
        }

        if (phrase.Length("section") is { } cord)
        {
            findings.Assume($"The groove for a cord of {Format.Length(cord)} is {Format.Length(Math.Round(1.3 * cord, 2))} wide and {Format.Length(Math.Round(0.8 * cord, 2))} deep.");
            (width, depth) = (width ?? Math.Round(1.3 * cord, 2), depth ?? Math.Round(0.8 * cord, 2));
        }

        if (width is null && IsRetaining(phrase) && phrase.Measures.Find(m => m is { Used: false, Role: null, From: null, IsLength: true } && m.End <= phrase.Head.Start && m.Millimetres < diameter / 2) is { } given)
        {
            width = phrase.Take(given);
        }

        if ((width is null || depth is null) && IsRetaining(phrase) && diameter is { } shaft)
        {
            var ring = RetainingGroove.For(shaft);
            findings.Assume($"The groove for a retaining ring of {Format.Length(shaft)} is {Format.Length(ring.Width)} wide and {Format.Length(ring.Depth)} deep (DIN 471, DIN 472).");
            (width, depth) = (width ?? ring.Width, depth ?? ring.Depth);
        }

        width ??= phrase.Length("length", "size", "thickness") ?? phrase.Bare();
        depth ??= phrase.Bare();
        if (width is null && depth is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is. Say for example 'a groove 3 mm wide and 2 mm deep, 10 mm from the end'.");
        }

        if (width is null || depth is null)
        {
            findings.Assume($"Assumed the {phrase.Noun} as {(width is null ? "wide" : "deep")} as it is {(width is null ? "deep" : "wide")}, {Format.Length((width ?? depth)!.Value)}.");
        }

        return ((width ?? depth)!.Value, (depth ?? width)!.Value);
    }
}
