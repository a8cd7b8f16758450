using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A drilled hole: through or blind, plain, counterbored or countersunk.</summary>
internal sealed class Hole : Cut
{
    private const string Counterbore = "counterbore";
    private const string Countersink = "countersink";
    private const double DefaultSinkAngle = 90;

    public override string Kind => "hole";

    public override IReadOnlyList<string> Nouns => [Kind, Counterbore, Countersink];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["diameter", "radius", "depth", "innerDiameter", "innerRadius", "headDiameter", "headDepth", "chamfer", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Style switch
    {
        Counterbore => ["diameter", "headDiameter", "headDepth"],
        Countersink => ["diameter", "headDiameter"],
        null => ["diameter"],
        _ => throw Refuse.Design($"there is no hole of style '{feature.Style}'."),
    };

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (phrase.HasMark("square") || phrase.HasMark("rectangular") || phrase.First(TermCategory.Polygon) is not null)
        {
            return Of("pocket").Read(phrase, body, findings);
        }

        RadiusOfCircle(phrase);
        var style = phrase.HasMark(Counterbore) || phrase.Kind == Counterbore ? Counterbore
            : phrase.HasMark(Countersink) || phrase.Kind == Countersink ? Countersink
            : null;
        var screw = phrase.Screw is { } thread ? MetricScrew.Of(thread) : null;
        var sizes = new Dictionary<string, double>();
        var head = style is null ? (null, null) : Head(phrase, style);
        var diameter = Diameter(phrase, screw, body, findings);
        sizes.Add("diameter", diameter);
        if (style is not null)
        {
            AddHead(sizes, style, head, screw, phrase, findings);
        }

        var places = new Placement(phrase, body, findings).Read(diameter);
        var frame = body.Form.Frame(places[0].Face)!;
        if (Depth(phrase, frame, findings) is { } depth)
        {
            sizes.Add("depth", depth);
        }

        return [.. places.Select(p => new FeatureSpec(Kind, sizes, style, p.Face, p.Pattern))];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" or "width" or "size" or "innerDiameter" => new("diameter"),
        "radius" => new("diameter", 2),
        "depth" or "height" => new("depth"),
        "headDiameter" => new("headDiameter"),
        "headDepth" => new("headDepth"),
        _ => null,
    };

    protected override string Label(FeatureSpec feature)
    {
        var style = feature.Style switch
        {
            Counterbore => "counterbored ",
            Countersink => "countersunk ",
            _ => "",
        };
        return $"{Format.Length(feature.Sizes["diameter"])} {style}hole";
    }

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        var diameter = sizes["diameter"];
        if (feature.Style is null)
        {
            return;
        }

        var head = sizes["headDiameter"];
        if (head <= diameter)
        {
            throw Refuse.Prompt($"The head of a {Label(feature)} must be wider than the hole; {Format.Length(head)} is not.");
        }

        var depth = HeadDepth(feature);
        if (depth >= (sizes.Optional("depth") ?? frame.Thickness))
        {
            throw Refuse.Prompt($"The head of a {Label(feature)} would be {Format.Length(depth)} deep, but there are only {Format.Length(sizes.Optional("depth") ?? frame.Thickness)} of material.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot) =>
        frame.Room(spot.U, spot.V) > WidestRadius(feature) * (1 + 1e-9);

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => WidestRadius(feature);

    protected override double SmallestReach(FeatureSpec feature) => WidestRadius(feature);

    protected override double? Volume(FeatureSpec feature, Frame frame)
    {
        var r = feature.Sizes["diameter"] / 2;
        var depth = feature.Sizes.TryGetValue("depth", out var d) ? d : frame.Thickness;
        var volume = Math.PI * r * r * depth;
        if (feature.Style is null)
        {
            return volume;
        }

        var (head, sunk) = (feature.Sizes["headDiameter"] / 2, HeadDepth(feature));
        return volume + (feature.Style == Counterbore
            ? Math.PI * ((head * head) - (r * r)) * sunk
            : (Math.PI * sunk / 3 * ((head * head) + (head * r) + (r * r))) - (Math.PI * r * r * sunk));
    }

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot)
    {
        var origin = frame.At(spot.U, spot.V);
        yield return new Bore(origin, frame.Normal, feature.Sizes["diameter"] / 2);
        if (feature.Style == Counterbore)
        {
            yield return new Bore(origin, frame.Normal, feature.Sizes["headDiameter"] / 2);
        }
    }

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var (depth, above, below) = Reach(feature, frame);
        var (start, inward) = (frame.At(spot.U, spot.V, above), frame.Normal * -1);
        var r = feature.Sizes["diameter"] / 2;
        yield return build.Cylinder(start, inward, r, above + depth + below);
        if (feature.Style is null)
        {
            yield break;
        }

        var (head, sunk) = (feature.Sizes["headDiameter"] / 2, HeadDepth(feature));
        if (feature.Style == Counterbore)
        {
            yield return build.Cylinder(start, inward, head, above + sunk);
        }
        else
        {
            // The cone is carried on above the face at its own slope.
            yield return build.Cone(start, inward, head + ((head - r) / sunk * above), r, above + sunk);
        }
    }

    // "6 holes of 4 mm at a radius of 20 mm": beside another size the radius is that of their circle.
    private static void RadiusOfCircle(Phrase phrase)
    {
        var several = phrase.Plural || phrase.Count > 1;
        var radius = phrase.Measures.Find(m => m is { Used: false, Role: "radius", From: null });
        if (several && radius is not null && (phrase.Screw is not null || phrase.Measures.Exists(m => m is { Used: false, Role: null or "diameter", From: null })))
        {
            radius.Role = "boltCircleRadius";
        }
    }

    private static double WidestRadius(FeatureSpec feature) =>
        Math.Max(feature.Sizes["diameter"], feature.Sizes.TryGetValue("headDiameter", out var head) ? head : 0) / 2;

    private static double HeadDepth(FeatureSpec feature)
    {
        var sizes = new Sizes(feature.Sizes, "hole");
        if (feature.Style == Counterbore)
        {
            return sizes["headDepth"];
        }

        var angle = sizes.Optional("headAngle") ?? DefaultSinkAngle;
        return (sizes["headDiameter"] - sizes["diameter"]) / 2 / Math.Tan(angle / 2 * Math.PI / 180);
    }

    // "8 mm hole, counterbored to 14 mm, 5 mm deep": what follows the word is the head's.
    private static (double? Diameter, double? Depth) Head(Phrase phrase, string style)
    {
        var word = phrase.Terms.Find(t => t.Is(TermCategory.Mark, style));
        var from = phrase.Kind == style ? phrase.Screw is not null || phrase.Measures.Exists(m => m.Role == "headDiameter") ? phrase.Head.Start : int.MaxValue
            : word is not null && word.Start > phrase.Head.Start ? word.Start
            : int.MaxValue;
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null } && m.Start > from && m.IsLength))
        {
            measure.Role = measure.Role switch
            {
                null or "diameter" or "size" => "headDiameter",
                "depth" => "headDepth",
                var role => role,
            };
        }

        return (phrase.Length("headDiameter"), phrase.Length("headDepth"));
    }

    private static void AddHead(Dictionary<string, double> sizes, string style, (double? Diameter, double? Depth) head, MetricScrew? screw, Phrase phrase, Findings findings)
    {
        var diameter = sizes["diameter"];
        var wide = head.Diameter ?? (diameter + (2 * phrase.Length("chamfer"))) ?? (style == Counterbore ? screw?.SeatDiameter : screw?.SinkDiameter);
        if (wide is null)
        {
            wide = style == Counterbore ? Assumption.Round(diameter * 1.8) : 2 * diameter;
            findings.Assume($"Assumed a head of {Format.Length(wide.Value)} for the {style}.");
        }

        sizes.Add("headDiameter", wide.Value);
        if (style == Counterbore)
        {
            var deep = head.Depth ?? screw?.SeatDepth;
            if (deep is null)
            {
                deep = Assumption.Round(diameter);
                findings.Assume($"Assumed a counterbore {Format.Length(deep.Value)} deep.");
            }

            sizes.Add("headDepth", deep.Value);
        }
        else if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            angle.Used = true;
            sizes.Add("headAngle", angle.Quantity.Value is >= 30 and <= 150
                ? angle.Quantity.Value
                : throw Refuse.Prompt($"'{phrase.QuoteOf(angle)}': a countersink has an angle between 30 and 150 degrees."));
        }
    }

    private static double Diameter(Phrase phrase, MetricScrew? screw, BodyContext body, Findings findings)
    {
        if ((phrase.Diameter() ?? phrase.Diameter("innerDiameter", "innerRadius") ?? phrase.Length("size")) is { } given)
        {
            return given;
        }

        if (screw is not null)
        {
            var tapped = phrase.HasMark("tapped");
            var drill = tapped ? screw.TapDrill : screw.Clearance;
            findings.Assume(tapped
                ? $"M{Format.Number(screw.Thread)} is drilled {Format.Length(drill)} for tapping; the thread itself is not modelled."
                : $"M{Format.Number(screw.Thread)} holes are {Format.Length(drill)} wide, the medium clearance of ISO 273.");
            return drill;
        }

        if (phrase.Bare() is { } bare)
        {
            return bare;
        }

        var size = body.Form.Bounds.Size;
        var assumed = Assumption.Round(new[] { size.X, size.Y, size.Z }.Order().ElementAt(1) / 8);
        findings.Assume($"Assumed a diameter of {Format.Length(assumed)} for the {phrase.Noun}.");
        return assumed;
    }

    private static double? Depth(Phrase phrase, Frame frame, Findings findings)
    {
        var depth = phrase.Length("depth");
        var through = phrase.HasMark("through");
        if (depth is { } d)
        {
            if (Math.Abs(d - frame.Thickness) <= 1e-9 * frame.Thickness)
            {
                return null;
            }

            if (through)
            {
                throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: a through hole has the depth of the material, {Format.Length(frame.Thickness)}, not {Format.Length(d)}.");
            }

            return d;
        }

        if (!phrase.HasMark("blind"))
        {
            return null;
        }

        var half = Assumption.Round(frame.Thickness / 2);
        findings.Assume($"Assumed a depth of {Format.Length(half)} for the blind {phrase.Noun}.");
        return half;
    }
}
