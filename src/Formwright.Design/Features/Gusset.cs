using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// Ribs: triangles in the inner corner of a bracket or around a boss, and straight walls on a face. Several are spread over the width.
/// </summary>
internal sealed partial class Gusset : BuildUp
{
    private const string Radial = "radial";

    public override string Kind => "gusset";

    public override IReadOnlyList<string> Nouns => [Kind, "rib"];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["thickness", "width", "height", "length", "size", "side", "depth", "wall", "horizontalLeg", "verticalLeg", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["thickness", "length", "height"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var inCorner = body.Form.Frame("horizontal") is not null && body.Form.Frame("vertical") is not null;
        var around = body.Boss is not null && phrase.Kind != "wall" && (phrase.Has(TermCategory.Pattern, "circle") || phrase.HasMark("all") || phrase.Terms.Exists(t => t.Is(TermCategory.Preposition, "around") || t.Is(TermCategory.Preposition, "between") || t.Is(TermCategory.Preposition, "for")));
        return inCorner ? [InCorner(phrase, body, findings)]
            : around ? [AroundBoss(phrase, body, findings)]
            : OnFace(phrase, body, findings);
    }

    public override string Describe(FeatureSpec feature) =>
        $"{(feature.Pattern is { Count: > 1 and var many } ? $"{many} x " : "")}Gusset {Format.Sizes(feature.Sizes["length"], feature.Sizes["height"])}, {Format.Length(feature.Sizes["thickness"])} thick";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "thickness" or "width" => new("thickness"),
        "length" => new("length"),
        "height" => new("height"),
        _ => null,
    };

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var (t, a, b) = (feature.Sizes["thickness"], feature.Sizes["length"], feature.Sizes["height"]);
        var triangle = Outline.Polygon([(0, 0), (a, 0), (0, b)]);
        if (feature.Style == Radial)
        {
            // Reaches into the boss, so that it is joined to it and not only touches it.
            var (frame, r) = (FrameOf(feature, body), feature.Sizes["boss"]);
            if (frame.Room(0, r + a) < -1e-9 || frame.Room(r + a, 0) < -1e-9)
            {
                throw Refuse.Prompt($"Ribs {Format.Length(a)} long around a boss of {Format.Length(2 * r)} do not fit the {frame.Name} face of a {body.Title}.");
            }

            var into = r - Math.Sqrt(Math.Max(0, (r * r) - (t * t / 4)));
            var rib = Piece.Profile(Outline.Polygon([(r - into - (r / 20), 0), (r + a, 0), (r, b), (r - into - (r / 20), b)]), t);
            foreach (var turned in rib.Around(feature.Pattern!.Count))
            {
                yield return (turned.Known(volume: double.NaN), Pose.On(frame, new(0, 0)));
            }

            yield break;
        }

        // The corner of the two legs, along Y.
        var (low, high) = (body.Form.Frame("horizontal"), body.Form.Frame("vertical"));
        if (low is null || high is null)
        {
            throw Refuse.Prompt($"A {body.Title} has no inner corner for a gusset.");
        }

        if (a > 2 * low.HalfU || b > 2 * high.HalfV || t > 2 * low.HalfV)
        {
            throw Refuse.Prompt($"A gusset of {Format.Sizes(a, b, t)} does not fit into the corner of a {body.Title}.");
        }

        var corner = new Point3(high.Origin.X, low.Origin.Y, low.Origin.Z);
        var along = feature.Pattern!;
        var places = Layout.Spots(along with { AlongV = true }, low with { HalfV = low.HalfV }, "gussets").Select(s => s.V).ToArray();
        foreach (var y in places)
        {
            yield return (Piece.Profile(triangle, t), Pose.Moved(corner + new Point3(0, y, 0)));
        }
    }

    private FeatureSpec InCorner(Phrase phrase, BodyContext body, Findings findings)
    {
        var (low, high) = (body.Form.Frame("horizontal")!, body.Form.Frame("vertical")!);
        var list = phrase.Sizes(2, 3);
        var thickness = phrase.Length("thickness", "wall") ?? (list is { Length: 3 } ? list[2] : (double?)null);
        var (length, height) = (list?[0] ?? phrase.Length("length", "horizontalLeg", "side", "size", "depth"), list?[1] ?? phrase.Length("height", "verticalLeg"));
        thickness ??= phrase.Length("width");
        length ??= phrase.Bare();
        height ??= phrase.Bare() ?? length;
        length ??= height;
        if (thickness is null)
        {
            thickness = low.Thickness;
            findings.Assume($"Assumed the {phrase.Noun} as thick as the legs, {Format.Length(thickness.Value)}.");
        }

        if (length is null || height is null)
        {
            length = height = Assumption.Round(0.5 * Math.Min(2 * low.HalfU, 2 * high.HalfV));
            findings.Assume($"Assumed a {phrase.Noun} of {Format.Sizes(length.Value, height.Value)}.");
        }

        return Spec(thickness.Value, length.Value, height.Value, null, "horizontal", AcrossWidth(phrase, thickness.Value, findings));
    }

    // "flush with the sides", "one at each end", "5 mm in from the sides": the outermost ones at the ends of the corner, else spread over it.
    private static PatternSpec AcrossWidth(Phrase phrase, double thickness, Findings findings)
    {
        var inset = phrase.Measures.Find(m => m is { Used: false, Role: "inset", IsLength: true });
        var atEnds = phrase.HasMark("flush") || Sides.AreBothEnds(phrase) || phrase.Has(TermCategory.Place, "bothSides") || phrase.Has(TermCategory.Place, "eachSide") || OuterWords().IsMatch(phrase.Quote);
        var count = phrase.Count is > 1 and var many ? many : phrase.Plural || Sides.AreBothEnds(phrase) || phrase.Has(TermCategory.Place, "bothSides") || phrase.Has(TermCategory.Place, "eachSide") ? 2 : 1;
        var side = phrase.Has(TermCategory.Face, "right") || phrase.Has(TermCategory.Face, "back") ? 1 : -1;
        if (inset is not null || atEnds)
        {
            var middle = (inset is null ? 0 : phrase.Take(inset)) + (thickness / 2);
            if (inset is not null)
            {
                findings.Assume($"Read '{phrase.QuoteOf(inset)}' as the distance to the near side of the {phrase.Noun}.");
            }

            return count > 1 ? new PatternSpec(PatternKind.Row, count, InsetU: middle) : new PatternSpec(PatternKind.One, OffsetV: middle, AnchorV: side);
        }

        var spacing = phrase.Length("spacing");
        if (count > 1 && spacing is null)
        {
            findings.Assume($"The {count} {phrase.Noun} are spread evenly over the width.");
        }

        return new PatternSpec(count > 1 ? PatternKind.Row : PatternKind.One, count, SpacingU: spacing);
    }

    [GeneratedRegex(@"\bflush\b|\b(?:outer|outside|side|end) (?:edges?|sides?|faces?)\b|\b(?:at|on|along) (?:each|both|either) (?:sides?|ends?|edges?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OuterWords();

    private FeatureSpec AroundBoss(Phrase phrase, BodyContext body, Findings findings)
    {
        var (radius, tall) = body.Boss!.Value;
        var frame = body.Form.Frames[0];
        var list = phrase.Sizes(2, 2);
        var thickness = phrase.Length("thickness", "width", "wall") ?? phrase.Bare();
        var length = list?[0] ?? phrase.Length("length", "size");
        var height = list?[1] ?? phrase.Length("height");
        if (thickness is null || length is null || height is null)
        {
            thickness ??= Assumption.Round(radius / 4);
            length ??= Math.Min(Assumption.Round(0.8 * tall), Assumption.Round(0.9 * (Math.Min(frame.HalfU, frame.HalfV) - radius)));
            height ??= Assumption.Round(0.8 * tall);
            findings.Assume($"The {phrase.Noun} around the boss are {Format.Length(thickness.Value)} thick, {Format.Length(length.Value)} long and {Format.Length(height.Value)} high.");
        }

        var spec = Spec(thickness.Value, length.Value, height.Value, Radial, frame.Name, new PatternSpec(PatternKind.Around, phrase.Count ?? (phrase.Plural ? 4 : 1)));
        return spec with { Sizes = new Dictionary<string, double>(spec.Sizes) { ["boss"] = radius } };
    }

    // A rib on a face is a wall on it: as long as the face unless a length is given.
    private static IReadOnlyList<FeatureSpec> OnFace(Phrase phrase, BodyContext body, Findings findings)
    {
        var frame = body.Form.Frames[0];
        var list = phrase.Sizes(2, 3);
        var thickness = phrase.Length("thickness", "wall", "width") ?? (list is { Length: > 0 } ? list.Min() : (double?)null) ?? phrase.Bare();
        var height = phrase.Length("height", "depth") ?? (list is { Length: 2 } ? list.Max() : list?[2]) ?? phrase.Bare();
        if (thickness is null || height is null)
        {
            thickness ??= frame.Thickness;
            height ??= 2 * thickness;
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(thickness.Value)} thick and {Format.Length(height.Value)} high.");
        }

        var across = phrase.Has(TermCategory.Place, "crosswise") || (phrase.Has(TermCategory.Place, "fullWidth") && !phrase.Has(TermCategory.Place, "fullLength"));
        var alongU = frame.HalfU >= frame.HalfV != across;
        var full = 2 * (alongU ? frame.HalfU : frame.HalfV);
        var length = phrase.Length("length") ?? (list is { Length: 3 } ? list[0] : (double?)null) ?? full;
        if (frame.Round && length == full)
        {
            length = full * 0.9;
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(length)} long.");
        }

        var (u, v) = alongU ? (length, thickness.Value) : (thickness.Value, length);
        var spec = new BodySpec("box", new Dictionary<string, double> { ["length"] = u, ["width"] = v, ["height"] = height.Value });
        var count = phrase.Count ?? (phrase.Plural ? 2 : 1);
        if (count > 1 && phrase.Length("spacing") is var spacing)
        {
            findings.Assume($"The {count} {phrase.Noun} stand side by side{(spacing is null ? ", spread evenly" : "")}.");
            return [new FeatureSpec("add", new Dictionary<string, double>(), Face: frame.Name, Pattern: new PatternSpec(PatternKind.Row, count, AlongV: alongU, SpacingU: spacing)) { Body = spec }];
        }

        var places = new Placement(phrase, body, findings) { Footprint = (u, v) }.Read(Math.Max(u, v));
        return [.. places.Select(p => new FeatureSpec("add", new Dictionary<string, double>(), Face: p.Face, Pattern: p.Pattern) { Body = spec })];
    }

    private FeatureSpec Spec(double thickness, double length, double height, string? style, string face, PatternSpec pattern) =>
        new(Kind, new Dictionary<string, double> { ["thickness"] = thickness, ["length"] = length, ["height"] = height }, style, face, pattern);
}
