using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A groove of a special section from edge to edge of a face: dovetail, T, V or round.</summary>
internal sealed class SectionSlot : Cut
{
    public const string Dovetail = "dovetail";
    public const string Tee = "tSlot";
    public const string Vee = "vee";
    public const string Round = "roundBottom";

    // A V that is cut off: the width of its flat floor.
    private const string FloorWidth = "floorWidth";

    private const double DovetailAngle = 60;
    private const double VeeAngle = 90;

    public override string Kind => "sectionSlot";

    public override IReadOnlyList<string> Nouns => [Dovetail, Tee];

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(
        ["width", "depth", "height", "thickness", "size", "diameter", "radius", "headDiameter", "headDepth", "length", "topDiameter", "bottomDiameter", Floors.Role, .. SectionSizes.Roles, .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => feature.Style switch
    {
        Dovetail => ["width", "depth", "angle"],
        Tee => ["width", "depth", "headWidth", "headDepth"],
        Vee or Round => ["width", "depth"],
        _ => throw Refuse.Design($"there is no slot of section '{feature.Style}'."),
    };

    /// <summary>The section that words name; null for none.</summary>
    public static string? StyleOf(Phrase phrase) =>
        phrase.Kind is Dovetail or Tee ? phrase.Kind
        : phrase.HasMark(Dovetail) ? Dovetail
        : phrase.HasMark(Tee) ? Tee
        : phrase.HasMark(Vee) ? Vee
        : phrase.HasMark(Round) || (phrase.HasMark(CutProfile.Half) && phrase.Kind is "groove" or "notch" or "slot") ? Round
        : null;

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (phrase.Kind == Dovetail && phrase.HasMark("male"))
        {
            return Of("rail").Read(phrase, body, findings);
        }

        var style = StyleOf(phrase)!;
        var sizes = style switch
        {
            Dovetail => ReadDovetail(phrase, findings),
            Tee => ReadTee(phrase, findings),
            Vee => ReadVee(phrase, findings),
            _ => ReadRound(phrase, findings),
        };
        var across = Slot.TakeAcross(phrase, body);
        var places = new Placement(phrase, body, findings).Read(sizes["width"]);
        return [.. places.Select(p => new FeatureSpec(Kind, sizes, style, p.Face, p.Pattern) { Along = body.Form.Frame(p.Face) is { } f && f.HalfU >= f.HalfV != across ? "x" : "y" })];
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" => new("width"),
        "depth" or "height" => new("depth"),
        _ => null,
    };

    /// <summary>The sizes of a dovetail: width where it is narrow, height and angle.</summary>
    public static Dictionary<string, double> ReadDovetail(Phrase phrase, Findings findings)
    {
        var angle = Angle(phrase, DovetailAngle, 30, 89, findings);
        var wide = phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: null or "width" } && (m.At == "bottom" || m.Role == "bottomDiameter"));
        var list = phrase.Sizes(2, 2);
        var base_ = wide is null ? null : (double?)phrase.Take(wide);
        var width = list?[0] ?? phrase.Length("width", "topDiameter", "size") ?? (base_ is null ? phrase.Bare() : null);
        var depth = list?[1] ?? phrase.Length("depth", "height", "thickness") ?? phrase.Bare();
        if (depth is null)
        {
            depth = Assumption.Round(((width ?? base_) ?? throw Missing(phrase, "a dovetail slot 20 mm wide and 8 mm deep")) / 3);
            findings.Assume($"Assumed {Format.Length(depth.Value)} for the depth of the {phrase.Noun}.");
        }

        width ??= base_ - (2 * depth / Math.Tan(angle * Math.PI / 180));
        return width is > 0
            ? new() { ["width"] = width.Value, ["depth"] = depth.Value, ["angle"] = angle }
            : throw Missing(phrase, "a dovetail slot 20 mm wide and 8 mm deep");
    }

    protected override string Label(FeatureSpec feature) => $"{Format.Length(feature.Sizes["width"])} " + feature.Style switch
    {
        Dovetail => "dovetail slot",
        Tee => "T-slot",
        Vee => "V-groove",
        _ => "round groove",
    };

    protected override void CheckSizes(FeatureSpec feature, Sizes sizes, Frame frame, BodyContext body)
    {
        if (frame.Round || (frame.Curved && feature.Along != "y"))
        {
            throw Refuse.Prompt($"A {Label(feature)} can only be cut into a flat, straight face, not into a {body.Title}.");
        }

        var total = sizes["depth"] + (sizes.Optional("headDepth") ?? 0);
        if (total >= frame.Thickness)
        {
            throw Refuse.Prompt($"A {Label(feature)} {Format.Length(total)} deep does not fit: the {body.Title} is only {Format.Length(frame.Thickness)} thick there.");
        }

        if (sizes.Optional("headWidth") is { } head && head <= sizes["width"])
        {
            throw Refuse.Prompt($"The head of a {Label(feature)} must be wider than its opening; {Format.Length(head)} is not.");
        }
    }

    protected override bool Fits(FeatureSpec feature, Frame frame, Spot spot)
    {
        var reach = SmallestReach(feature);
        return feature.Along == "x" ? Math.Abs(spot.V) + reach < frame.HalfV : Math.Abs(spot.U) + reach < frame.HalfU;
    }

    protected override double FootprintRadius(FeatureSpec feature, Frame frame) => Math.Max(frame.HalfU, frame.HalfV);

    protected override double SmallestReach(FeatureSpec feature) => Section(feature, 0).Max.X;

    protected override double? Volume(FeatureSpec feature, Frame frame) => Section(feature, 0).Area * 2 * (feature.Along == "x" ? frame.HalfU : frame.HalfV);

    protected override IEnumerable<Bore> Bores(FeatureSpec feature, Frame frame, Spot spot) => [];

    protected override IEnumerable<int> Tools(FeatureSpec feature, Frame frame, Spot spot, PipelineBuilder build)
    {
        var outline = Section(feature, frame.Thickness * Layout.Overshoot);
        var alongU = feature.Along == "x";
        var reach = (alongU ? frame.HalfU : frame.HalfV) * (1 + Layout.Overshoot);
        var (run, across) = alongU ? (frame.U, frame.V) : (frame.V, frame.U);
        var origin = alongU ? frame.At(-reach, spot.V) : frame.At(spot.U, -reach);
        yield return build.Extrude(build.Face(outline, origin, across, frame.Normal, []), run * (2 * reach));
    }

    // Across and up, 0 in the face; carried on above it.
    private static Outline Section(FeatureSpec feature, double above)
    {
        var sizes = new Sizes(feature.Sizes, "slot");
        var (w, d) = (sizes["width"] / 2, sizes["depth"]);
        switch (feature.Style)
        {
            case Dovetail:
                var foot = w + (d / Math.Tan(sizes["angle"] * Math.PI / 180));
                return Closed(Outline.From(-w, 0).To(-foot, -d).To(foot, -d).To(w, 0), w, w, above);
            case Tee:
                var (head, deep) = (sizes["headWidth"] / 2, d + sizes["headDepth"]);
                return Closed(Outline.From(-w, 0).To(-w, -d).To(-head, -d).To(-head, -deep).To(head, -deep).To(head, -d).To(w, -d).To(w, 0), w, w, above);
            case Vee:
                var floor = (sizes.Optional(FloorWidth) ?? 0) / 2;
                var wide = w + ((w - floor) * above / d);
                return Closed(floor > 0 ? Outline.From(-w, 0).To(-floor, -d).To(floor, -d).To(w, 0) : Outline.From(-w, 0).To(0, -d).To(w, 0), w, wide, above);
            default:
                return d >= w
                    ? Closed(Outline.From(-w, 0).To(-w, w - d).Arc(w, w - d, Math.PI).To(w, 0), w, w, above)
                    : Closed(Outline.From(-w, 0).Arc(w, 0, 4 * Math.Atan(d / w)), w, w, above);
        }
    }

    private static Outline Closed(Outline outline, double w, double wide, double above) => above > 0 ? outline.To(wide, above).To(-wide, above) : outline.To(-w, 0);

    private static double Angle(Phrase phrase, double usual, double least, double most, Findings findings)
    {
        if (phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is not { } angle)
        {
            findings.Assume($"Assumed an angle of {Format.Number(usual)} degrees for the {phrase.Noun}.");
            return usual;
        }

        angle.Used = true;
        return angle.Quantity.Value >= least && angle.Quantity.Value <= most
            ? angle.Quantity.Value
            : throw Refuse.Prompt($"'{phrase.QuoteOf(angle)}': the angle of a {phrase.Noun} lies between {Format.Number(least)} and {Format.Number(most)} degrees.");
    }

    private static Core.FormwrightException Missing(Phrase phrase, string example) =>
        Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is. Say for example '{example}'.");

    // The narrower width is the opening's, the wider the head's; of two depths the first is the opening's.
    private static Dictionary<string, double> ReadTee(Phrase phrase, Findings findings)
    {
        if (SectionSizes.ReadTee(phrase) is { } named)
        {
            return named;
        }

        var widths = phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true, Role: "width" or "headDiameter" or null or "size" }).OrderBy(m => m.Start).Select(phrase.Take).Order().ToList();
        if (widths.Count == 0 && phrase.Screw is { } thread && TSlotSize.For(thread) is { } standard)
        {
            findings.Assume($"The T-slot for M{Format.Number(thread)} is {Format.Length(standard.Width)} wide, its head {Format.Length(standard.HeadWidth)} wide and {Format.Length(standard.HeadDepth)} high, {Format.Length(standard.Depth)} deep in all, after DIN 650.");
            return new() { ["width"] = standard.Width, ["depth"] = standard.Depth - standard.HeadDepth, ["headWidth"] = standard.HeadWidth, ["headDepth"] = standard.HeadDepth };
        }

        var depths = phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true, Role: "depth" or "height" or "thickness" or "headDepth" }).OrderBy(m => m.Role == "headDepth").ThenBy(m => m.Role != "depth").ThenBy(m => m.Start).Select(phrase.Take).ToList();
        if (widths.Count == 0)
        {
            throw Missing(phrase, "a T-slot 10 mm wide and 8 mm deep, its head 16 mm wide and 6 mm high");
        }

        var width = widths[0];
        var head = widths.Count > 1 ? widths[^1] : Math.Round(1.6 * width, 2);
        var depth = depths.Count > 0 ? depths[0] : width;
        var deep = depths.Count > 1 ? depths[1] : Math.Round(0.6 * width, 2);
        if (depths.Count == 1)
        {
            depth = Math.Max(depth - deep, depth / 2);
            deep = depths[0] - depth;
        }

        findings.Assume($"The T-slot is {Format.Length(width)} wide to {Format.Length(depth)} deep, its head {Format.Length(head)} wide and {Format.Length(deep)} high below.");
        return new() { ["width"] = width, ["depth"] = depth, ["headWidth"] = head, ["headDepth"] = deep };
    }

    /// <summary>The sizes of a V-groove: two of width, depth and angle.</summary>
    public static Dictionary<string, double> ReadVee(Phrase phrase, Findings findings)
    {
        var list = phrase.Sizes(2, 2);
        var narrow = phrase.Measures.Find(m => m is { Used: false, IsLength: true } && (m.Role is Floors.Role or "bottomDiameter" || (m.Role is null or "width" && m.At == "bottom")));
        var floor = narrow is null ? (double?)null : phrase.Take(narrow);
        var width = list?[0] ?? phrase.Length("width", "topDiameter", "size");
        var depth = list?[1] ?? phrase.Length("depth", "height") ?? (width is null ? null : phrase.Bare());
        if (floor is { } flat && width is { } mouth && depth is { } deep)
        {
            return flat < mouth
                ? new() { ["width"] = mouth, ["depth"] = deep, [FloorWidth] = flat }
                : throw Refuse.Prompt($"'{phrase.Quote}': a floor of {Format.Length(flat)} is not narrower than the groove, {Format.Length(mouth)}.");
        }

        if (floor is not null)
        {
            narrow!.Used = false;
        }

        if (width is not null && depth is not null)
        {
            return new() { ["width"] = width.Value, ["depth"] = depth.Value };
        }

        var half = Math.Tan(Angle(phrase, VeeAngle, 20, 160, findings) / 2 * Math.PI / 180);
        width ??= (2 * depth * half) ?? phrase.Bare() ?? throw Missing(phrase, "a V-groove 10 mm wide and 5 mm deep");
        return new() { ["width"] = width.Value, ["depth"] = depth ?? (width.Value / 2 / half) };
    }

    private static Dictionary<string, double> ReadRound(Phrase phrase, Findings findings)
    {
        var width = phrase.Diameter() ?? phrase.Length("width", "size") ?? phrase.Bare() ?? throw Missing(phrase, "a round-bottomed groove 8 mm wide");
        if (phrase.Length("depth", "height") is not { } depth)
        {
            depth = width / 2;
            findings.Assume($"The {phrase.Noun} is half a circle, {Format.Length(depth)} deep.");
        }

        return new() { ["width"] = width, ["depth"] = depth };
    }
}
