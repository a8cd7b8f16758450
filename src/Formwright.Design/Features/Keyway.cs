using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A keyway in a shaft or in a bore, by default for the parallel key of DIN 6885-1.</summary>
internal sealed class Keyway : FeatureKind
{
    private const string Bore = "bore";

    public override string Kind => "keyway";

    public override Stage Stage => Stage.Cuts;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "depth", "length", "height", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Style == Bore ? ["width", "depth", "bore"] : ["width", "depth", "length"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var list = phrase.Sizes(2, 3);
        var inBore = body.Form.Frames[0].InnerRadius is > 0 and var inner ? inner : body.BoreRadius;
        var round = Section(phrase, body) ?? body.Form.Frame("round");
        var meansShaft = phrase.Has(TermCategory.Face, "round") || (round is not null && inBore is null);
        if (inBore is null && round is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has neither a round side nor a bore for a {phrase.Noun}.");
        }

        var isBore = inBore is not null && !meansShaft;
        var diameter = 2 * (isBore ? inBore!.Value : round!.HalfU);
        var key = ParallelKey.For(diameter);
        var width = list?[0] ?? phrase.Length("width", "size") ?? phrase.Bare();
        var depth = list?[1] ?? phrase.Length("depth", "height") ?? phrase.Bare();
        if (width is null || depth is null)
        {
            var fitting = width is { } w ? ParallelKey.OfWidth(w) : key;
            width ??= fitting.Width;
            depth ??= isBore ? fitting.HubDepth : fitting.ShaftDepth;
            findings.Assume($"The {phrase.Noun} is {Format.Length(width.Value)} wide and {Format.Length(depth.Value)} deep, as DIN 6885 has it for {Format.Length(diameter)}.");
        }

        var sizes = new Dictionary<string, double> { ["width"] = width.Value, ["depth"] = depth.Value };
        if (isBore)
        {
            sizes.Add("bore", inBore!.Value);
            return [new FeatureSpec(Kind, sizes, Bore, body.Form.Frames[0].Name)];
        }

        var full = 2 * round!.HalfV;
        var length = list is { Length: 3 } ? list[2] : phrase.Length("length");
        if (phrase.Has(TermCategory.Place, "fullLength"))
        {
            length = full;
        }
        else if (length is null)
        {
            length = Math.Min(Assumption.Round(1.5 * diameter), Assumption.Round(full / 2));
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(length.Value)} long.");
        }

        sizes.Add("length", length.Value);
        var atEnd = phrase.Has(TermCategory.Place, "end") || phrase.HasMark("openBoth") || phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is "top" or "bottom" or "left" or "right");
        var pattern = phrase.Measures.Exists(m => m is { Used: false, Role: "inset" })
            ? FromEnd(new Placement(phrase, body, findings).AlongAxis(round), length.Value)
            : atEnd && length < full
                ? new PatternSpec(PatternKind.One, AnchorV: phrase.Has(TermCategory.Face, "bottom") ? -1 : 1, OffsetV: length.Value / 2)
                : new PatternSpec(PatternKind.One);
        return [new FeatureSpec(Kind, sizes, null, round.Name, pattern)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        if (feature.Style == Bore)
        {
            var bore = feature.Sizes["bore"];
            var frame = body.Form.Frames[0];
            if (width >= 2 * bore || bore + depth >= Math.Min(frame.HalfU, frame.HalfV))
            {
                throw Refuse.Prompt($"A keyway {Format.Sizes(width, depth)} does not fit between a bore of {Format.Length(2 * bore)} and the outside of a {body.Title}.");
            }

            return new Effect(((width * (bore + depth)) - Segment(bore, width)) * frame.Thickness);
        }

        var round = Round(feature, body);
        var length = feature.Sizes["length"];
        if (width >= 2 * round.HalfU || depth >= round.HalfU || length > (2 * round.HalfV) + 1e-9)
        {
            throw Refuse.Prompt($"A keyway {Format.Sizes(width, depth, length)} does not fit a {body.Title}.");
        }

        var (low, high) = Ends(feature, round);
        if (low < -round.HalfV - 1e-6 || high > round.HalfV + 1e-6)
        {
            throw Refuse.Prompt($"A keyway {Format.Length(length)} long would run over the end of a {body.Title}.");
        }

        return new Effect(null);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (width, depth) = (feature.Sizes["width"], feature.Sizes["depth"]);
        if (feature.Style == Bore)
        {
            var frame = body.Form.Frames[0];
            var margin = frame.Thickness * Layout.Overshoot;
            var reach = feature.Sizes["bore"] + depth;
            return build.Difference(shape, Pocket.Block(frame, new(0, reach / 2), width, reach, margin, frame.Thickness + margin, build));
        }

        // Ends inside the shaft are round, as an end mill leaves them; at the end of the shaft the keyway is open.
        var round = Round(feature, body);
        var (low, high) = Ends(feature, round);
        var above = round.HalfU * Layout.Overshoot;
        var (from, to) = (low > -round.HalfV + 1e-6 ? low + (width / 2) : low - above, high < round.HalfV - 1e-6 ? high - (width / 2) : high + above);
        List<int> tools = [];
        if (to > from)
        {
            tools.Add(Pocket.Block(round, new(0, (from + to) / 2), width, to - from, above, depth, build));
        }

        foreach (var (inside, v) in new[] { (low > -round.HalfV + 1e-6, from), (high < round.HalfV - 1e-6, to) })
        {
            if (inside)
            {
                tools.Add(build.Cylinder(round.At(0, v, above), round.Normal * -1, width / 2, above + depth));
            }
        }

        return build.Difference(shape, tools.ToArray());
    }

    public override string Describe(FeatureSpec feature) =>
        $"Keyway {Format.Length(feature.Sizes["width"])} wide, {Format.Length(feature.Sizes["depth"])} deep, "
        + (feature.Style == Bore ? "through the bore" : $"{Format.Length(feature.Sizes["length"])} long, on the shaft");

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" => new("width"),
        "depth" => new("depth"),
        "length" => new("length"),
        _ => null,
    };

    // "10 mm from the end": to the near end of the keyway.
    private static PatternSpec FromEnd(PatternSpec pattern, double length) => pattern with { OffsetV = pattern.AnchorV == 0 ? pattern.OffsetV : pattern.OffsetV + (length / 2) };

    private static (double Low, double High) Ends(FeatureSpec feature, Frame round)
    {
        var middle = Layout.Spots(feature.Pattern ?? throw Refuse.Design("a keyway has no place."), round, "keyways")[0].V;
        return (middle - (feature.Sizes["length"] / 2), middle + (feature.Sizes["length"] / 2));
    }

    // "in the third section", "on the last step"
    private static Frame? Section(Phrase phrase, BodyContext body)
    {
        if (phrase.First(TermCategory.Ordinal) is not { } ordinal)
        {
            return null;
        }

        var number = int.Parse(ordinal, System.Globalization.CultureInfo.InvariantCulture);
        return number > 0 ? body.Form.Frame(Families.SteppedShaft.Section(number)) : body.Form.Frames.LastOrDefault(f => f.Name.StartsWith("section ", StringComparison.Ordinal));
    }

    private static Frame Round(FeatureSpec feature, BodyContext body) => body.Form.Frame(feature.Face ?? "round") ?? throw Refuse.Prompt($"A {body.Title} has no round side for a keyway.");

    // Area between the chord's width and the circle, above the centre.
    private static double Segment(double r, double width)
    {
        var x = width / 2;
        return (x * Math.Sqrt((r * r) - (x * x))) + (r * r * Math.Asin(x / r));
    }
}
