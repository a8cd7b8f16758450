using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>What is repeated around a whole round part: its section is that of a toothed outline.</summary>
internal abstract class Toothing : FeatureKind
{
    public override Stage Stage => Stage.Cuts;

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["teeth", "depth"];

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (round, outline) = (Round(body), Section(feature, body));
        if (feature.Sizes["depth"] >= round.HalfU - body.Form.Frames[0].InnerRadius)
        {
            throw Refuse.Prompt($"A {Kind} {Format.Length(feature.Sizes["depth"])} deep does not fit a {body.Title}.");
        }

        var whole = body.Form.Frames[0].InnerRadius == 0 && !feature.Sizes.ContainsKey("length");
        return new Effect(whole ? ((Math.PI * round.HalfU * round.HalfU) - outline.Area) * 2 * round.HalfV : null);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var round = Round(body);
        var axis = round.V;
        var run = Math.Min(feature.Sizes.GetValueOrDefault("length", 2 * round.HalfV), 2 * round.HalfV);
        var beyond = round.HalfV * Layout.Overshoot;
        var start = round.At(0, round.HalfV - run, -round.HalfU) - (axis * (run < 2 * round.HalfV ? 0 : beyond));
        var height = run + (run < 2 * round.HalfV ? beyond : 2 * beyond);
        var teeth = build.Extrude(build.Face(Section(feature, body), start, round.U, round.Normal * -1, []), axis * height);
        var sleeve = build.Difference(build.Cylinder(start, axis, 1.1 * round.HalfU, height), teeth);
        return build.Difference(shape, sleeve);
    }

    /// <summary>The section that is left.</summary>
    protected abstract Outline Section(FeatureSpec feature, BodyContext body);

    protected static string Run(FeatureSpec feature) => feature.Sizes.TryGetValue("length", out var length) ? $", {Format.Length(length)} long" : "";

    protected static Frame Round(BodyContext body) =>
        body.Form.Frame("round") ?? throw Refuse.Prompt($"A {body.Title} has no round side for teeth.");

    protected static void AddLength(Phrase phrase, Dictionary<string, double> sizes, Frame round)
    {
        if (phrase.Length("length") is { } length && length < 2 * round.HalfV)
        {
            sizes.Add("length", length);
        }
    }
}

/// <summary>Straight-sided splines on a shaft; teeth and gaps equally wide at the root.</summary>
internal sealed class Spline : Toothing
{
    public override string Kind => "spline";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "teeth", "depth", "width", "length", "innerDiameter", "height" };

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var round = Round(body);
        var teeth = phrase.Count ?? phrase.Number("teeth") ?? 6;
        if (teeth is < 3 or > 100)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a shaft has between 3 and 100 splines, not {teeth}.");
        }

        var depth = phrase.Length("depth", "height") ?? (round.HalfU - (phrase.Length("innerDiameter") / 2));
        if (depth is null)
        {
            depth = Assumption.Round(round.HalfU / 8);
            findings.Assume($"Assumed {teeth} straight splines {Format.Length(depth.Value)} deep, as wide as their gaps.");
        }

        var sizes = new Dictionary<string, double> { ["teeth"] = teeth, ["depth"] = depth.Value };
        if (phrase.Length("width") is { } width)
        {
            sizes.Add("width", width);
        }

        AddLength(phrase, sizes, round);
        return [new FeatureSpec(Kind, sizes)];
    }

    public override string Describe(FeatureSpec feature) => $"{Format.Number(feature.Sizes["teeth"])} splines {Format.Length(feature.Sizes["depth"])} deep{Run(feature)}";

    public override SizeReference? SizeOf(string role) => role == "depth" ? new("depth") : null;

    protected override Outline Section(FeatureSpec feature, BodyContext body)
    {
        var (outer, n) = (Round(body).HalfU, new Sizes(feature.Sizes, Kind).Count("teeth", 3, 100));
        var inner = outer - feature.Sizes["depth"];
        var half = feature.Sizes.TryGetValue("width", out var width) ? width / 2 : Math.PI * inner / n / 2;
        if (half >= Math.Min(inner, Math.PI * inner / n))
        {
            throw Refuse.Prompt($"{n} splines {Format.Length(2 * half)} wide do not fit around {Format.Length(2 * inner)}.");
        }

        // Each tooth has parallel flanks; its ends lie on the two circles.
        var (a, b) = (Math.Asin(half / inner), Math.Asin(half / outer));
        Outline? outline = null;
        for (var i = 0; i < n; i++)
        {
            var at = 2 * Math.PI * i / n;
            var (p, q, r, s) = (Outline.Polar(inner, at - a), Outline.Polar(outer, at - b), Outline.Polar(outer, at + b), Outline.Polar(inner, at + a));
            outline = outline is null ? Outline.From(p.X, p.Y) : outline.Arc(p.X, p.Y, (2 * Math.PI / n) - (2 * a));
            outline.To(q.X, q.Y).Arc(r.X, r.Y, 2 * b).To(s.X, s.Y);
        }

        var first = Outline.Polar(inner, -a);
        return outline!.Arc(first.X, first.Y, (2 * Math.PI / n) - (2 * a));
    }
}

/// <summary>A straight knurl: V-shaped grooves of 90 degrees side by side around a part.</summary>
internal sealed class Knurl : Toothing
{
    private const double UsualPitch = 1.5;
    private const int MostTeeth = 120;

    // No knurl is coarser (DIN 82 ends at 2 mm): what is longer is how far it runs along the part.
    private const double CoarsestPitch = 3;

    public override string Kind => "knurl";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "spacing", "depth", "length", "size" };

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var round = Round(body);
        foreach (var run in phrase.Measures.Where(m => m is { Used: false, Role: null or "size", From: null, IsLength: true } && m.Millimetres > CoarsestPitch))
        {
            run.Role = "length";
        }

        var pitch = phrase.Length("spacing", "size") ?? phrase.Bare() ?? UsualPitch;
        var teeth = Math.Max(12, 4 * (int)Math.Min(Math.Round(2 * Math.PI * round.HalfU / pitch / 4), MostTeeth / 4.0));
        var depth = phrase.Length("depth") ?? Math.Round(Math.PI * round.HalfU / teeth, 3);
        findings.Assume($"The knurl is modelled as {teeth} straight grooves {Format.Length(depth)} deep.");
        if (phrase.HasMark("diamond"))
        {
            findings.NotHonoured(phrase.Quote, "a diamond knurl is modelled as a straight one");
        }

        var sizes = new Dictionary<string, double> { ["teeth"] = teeth, ["depth"] = depth };
        AddLength(phrase, sizes, round);
        return [new FeatureSpec(Kind, sizes)];
    }

    public override string Describe(FeatureSpec feature) => $"Knurl of {Format.Number(feature.Sizes["teeth"])} grooves {Format.Length(feature.Sizes["depth"])} deep{Run(feature)}";

    public override SizeReference? SizeOf(string role) => role == "depth" ? new("depth") : null;

    protected override Outline Section(FeatureSpec feature, BodyContext body)
    {
        var (outer, n) = (Round(body).HalfU, new Sizes(feature.Sizes, Kind).Count("teeth", 3, 400));
        return Outline.Polygon(Enumerable.Range(0, 2 * n).Select(i => Outline.Polar(i % 2 == 0 ? outer : outer - feature.Sizes["depth"], Math.PI * i / n)));
    }
}

/// <summary>A round part turned down to a smaller diameter over a length from one end.</summary>
internal sealed class Shoulder : FeatureKind
{
    public override string Kind => "shoulder";

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "diameter", "radius", "length", "depth", "width", "height", "size" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["diameter", "length"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var radius = body.Form.Frame("round")?.HalfU ?? (Slender(body) is not null ? Math.Min(End(Slender(body)!, body).HalfU, End(Slender(body)!, body).HalfV)
            : throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} is not round, so it has no shoulder to turn."));

        // "turn the last 30 mm down to 15 mm"
        if (phrase.Measures.Find(m => m is { Used: false, IsTarget: true, Role: null or "size" }) is { } target && phrase.Measures.Exists(m => m != target && m is { Used: false, IsLength: true }))
        {
            target.Role = "diameter";
        }

        var diameter = phrase.Diameter() ?? (2 * (radius - phrase.Length("depth")));
        var length = phrase.Length("length", "width", "height", "size");
        diameter ??= phrase.Bare();
        length ??= phrase.Bare();
        if (diameter is null || length is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' needs a diameter and a length. Say for example 'turned down to 12 mm diameter over 25 mm'.");
        }

        // Lying down, its left end is the lower one.
        var bottom = phrase.Terms.Exists(t => t.Is(Language.TermCategory.Face) && t.Term!.Id is "bottom" or "left" or "front");
        var both = Sides.AreBothEnds(phrase);
        var sizes = new Dictionary<string, double> { ["diameter"] = diameter.Value, ["length"] = length.Value };
        var (high, low) = body.Form.Frame("round") is null && Slender(body) is { } end ? (end, Opposite(end)) : ("top", "bottom");
        return both ? [new FeatureSpec(Kind, sizes, null, high), new FeatureSpec(Kind, sizes, null, low)] : [new FeatureSpec(Kind, sizes, null, bottom ? low : high)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (frame, sizes) = (End(feature, body), new Sizes(feature.Sizes, Kind));
        var (r, length) = (sizes["diameter"] / 2, sizes["length"]);
        if (r >= Math.Min(frame.HalfU, frame.HalfV) || r <= frame.InnerRadius || length >= frame.Thickness)
        {
            throw Refuse.Prompt($"A shoulder of {Format.Length(2 * r)} diameter, {Format.Length(length)} long, does not fit a {body.Title}.");
        }

        var area = body.Solid is Solids.Cuboid ? 4 * frame.HalfU * frame.HalfV : body.Solid is Solids.Prism ? (body.Form.Volume ?? 0) / frame.Thickness : Math.PI * frame.HalfU * frame.HalfU;
        return new Effect((area - (Math.PI * r * r)) * length);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var frame = End(feature, body);
        var reach = body.Form.Frame("round") is null ? frame.HalfU + frame.HalfV : frame.HalfU;
        var (r, length) = (feature.Sizes["diameter"] / 2, feature.Sizes["length"]);
        var above = length * Layout.Overshoot;
        var inward = frame.Normal * -1;
        var core = build.Cylinder(frame.At(0, 0, 2 * above), inward, r, length + (3 * above));
        return build.Difference(shape, build.Difference(build.Cylinder(frame.At(0, 0, above), inward, reach * (1 + Layout.Overshoot), length + above), core));
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
    }

    public override string Describe(FeatureSpec feature) =>
        $"Turned down to {Format.Length(feature.Sizes["diameter"])} over {Format.Length(feature.Sizes["length"])} from the {feature.Face}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" => new("diameter"),
        "length" => new("length"),
        _ => null,
    };

    // The face at the end of a square or polygonal bar that a shoulder can be turned on; null for other bodies.
    private static string? Slender(BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        return body.Solid is Solids.Prism ? "top"
            : body.Solid is not Solids.Cuboid ? null
            : size.X >= size.Y && size.X >= size.Z ? "right"
            : size.Z >= size.Y ? "top"
            : "back";
    }

    private static string Opposite(string face) => face switch { "right" => "left", "back" => "front", _ => "bottom" };

    private static Frame End(FeatureSpec feature, BodyContext body) => End(feature.Face ?? "", body);

    private static Frame End(string face, BodyContext body) =>
        body.Form.Frame(face) is { } frame && (frame.Round || body.Solid is Solids.Cuboid) ? frame : throw Refuse.Prompt($"A {body.Title} has no round end to turn down.");
}
