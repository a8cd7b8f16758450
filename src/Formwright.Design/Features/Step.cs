using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A step or rabbet: material cut away along edges of a rectangular face, over their whole length.</summary>
internal sealed class Step : FeatureKind
{
    public override string Kind => "step";

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "width", "depth", "height", "thickness", "size", "length", "side" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "depth"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (!Sides.AreOn(body) || phrase.Kind == "shoulder")
        {
            return Of("shoulder").Read(phrase, body, findings);
        }

        var list = phrase.Sizes(2, 2);
        var width = list?[0] ?? phrase.Length("width", "length", "size");
        var depth = list?[1] ?? phrase.Length("depth", "height", "thickness");
        var sides = Sides.Named(phrase, body);
        if (width is null && sides.Count == 1 && Share(phrase) is { } share)
        {
            // "the right half of the top is lowered by 15 mm"
            width = share * (sides[0] is "left" or "right" ? body.Form.Bounds.Size.X : body.Form.Bounds.Size.Y);
        }

        width ??= phrase.Bare() ?? depth ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example 'a step 10 mm wide and 5 mm deep along the front edge'.");
        depth ??= phrase.HasMark("halfDepth") ? body.Form.Bounds.Size.Z / 2 : body.Form.Bounds.Size.Z - phrase.Length(Remainders.Role) ?? phrase.Bare();
        if (depth is null)
        {
            depth = width;
            findings.Assume($"Assumed the {phrase.Noun} as deep as it is wide, {Format.Length(depth.Value)}.");
        }

        if (sides.Count == 0)
        {
            sides = [body.Form.Bounds.Size.X >= body.Form.Bounds.Size.Y ? "front" : "right"];
            findings.Assume($"Took the {sides[0]} edge for the {phrase.Noun}.");
        }

        var face = phrase.Has(TermCategory.Face, "bottom") ? "bottom" : "top";
        return [new FeatureSpec(Kind, new Dictionary<string, double> { ["width"] = width.Value, ["depth"] = depth.Value }, string.Join('+', sides), face)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var sizes = new Sizes(feature.Sizes, Kind);
        var (width, depth) = (sizes["width"], sizes["depth"]);
        var frame = Frame(feature, body);
        var sides = SidesOf(feature);
        double Room(string a, string b, double half) => (2 * half) - (sides.Contains(a) ? width : 0) - (sides.Contains(b) ? width : 0);
        if (depth >= frame.Thickness || Room("left", "right", frame.HalfU) <= 0 || Room("front", "back", frame.HalfV) <= 0)
        {
            throw Refuse.Prompt($"A step {Format.Length(width)} wide and {Format.Length(depth)} deep leaves nothing of a {body.Title}.");
        }

        var area = 0.0;
        foreach (var side in sides)
        {
            area += width * 2 * (IsAlongU(side) ? frame.HalfU : frame.HalfV);
        }

        var corners = sides.Count(IsAlongU) * sides.Count(s => !IsAlongU(s));
        return new Effect(frame.Curved ? null : (area - (corners * width * width)) * depth);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var frame = Frame(feature, body);
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        var above = frame.Thickness * Layout.Overshoot;
        var tools = new List<int>();
        foreach (var side in SidesOf(feature))
        {
            // Reaches out of the side as well, so that no faces coincide.
            var beyond = width * (1 + Layout.Overshoot);
            var (half, sign) = (IsAlongU(side) ? frame.HalfV : frame.HalfU, side is "left" or "front" ? -1 : 1);
            var middle = sign * (half - width + (beyond / 2));
            var run = 2 * (IsAlongU(side) ? frame.HalfU : frame.HalfV) * (1 + Layout.Overshoot);
            tools.Add(IsAlongU(side)
                ? Pocket.Block(frame, new(0, middle), run, beyond, above, depth, build)
                : Pocket.Block(frame, new(middle, 0), beyond, run, above, depth, build));
        }

        return build.Difference(shape, tools.ToArray());
    }

    public override void Apply(FeatureSpec feature, PartState part)
    {
        base.Apply(feature, part);
        part.MayShrink();
    }

    public override string Describe(FeatureSpec feature) =>
        $"Step {Format.Length(feature.Sizes["width"])} wide, {Format.Length(feature.Sizes["depth"])} deep, along the {string.Join(" and ", SidesOf(feature))} of the {feature.Face} face";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" or "length" => new("width"),
        "depth" or "height" => new("depth"),
        _ => null,
    };

    private static double? Share(Phrase phrase) =>
        phrase.First(TermCategory.Multiplier) is { } factor && double.Parse(factor, System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 1 and var share ? share : null;

    private static bool IsAlongU(string side) => side is "front" or "back";

    private static string[] SidesOf(FeatureSpec feature) =>
        feature.Style?.Split('+') is { Length: > 0 } sides && sides.All(s => s is "front" or "back" or "left" or "right") ? sides : throw Refuse.Design("a step has no sides.");

    private static Frame Frame(FeatureSpec feature, BodyContext body) =>
        body.Form.Frame(feature.Face ?? "") is { Round: false } frame
            ? frame
            : throw Refuse.Prompt($"A {body.Title} has no straight edges for a step.");
}
