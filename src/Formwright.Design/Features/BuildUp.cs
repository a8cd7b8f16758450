using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>Material added to a face, described as pieces in the face's own coordinates: U, V and outwards.</summary>
internal abstract class BuildUp : FeatureKind
{
    public override Stage Stage => Stage.Cuts;

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var volume = 0.0;
        foreach (var (piece, _) in Pieces(feature, body))
        {
            volume += piece.Volume ?? double.NaN;
        }

        return new Effect(double.IsNaN(volume) ? null : -volume);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build) =>
        build.Union([shape, .. Pieces(feature, body).Select(p => build.Mount(p.Piece.Build(build), p.Pose))]);

    public override void Apply(FeatureSpec feature, PartState part)
    {
        foreach (var host in part.Hosts(feature.On))
        {
            foreach (var (piece, pose) in Pieces(feature, host))
            {
                part.Enclose(pose.Apply(new Form(piece.Bounds, [])));
            }
        }

        base.Apply(feature, part);
    }

    /// <summary>The pieces and where they stand.</summary>
    protected abstract IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body);

    protected static Frame FrameOf(FeatureSpec feature, BodyContext body) =>
        body.Form.Frame(feature.Face ?? "") ?? throw Refuse.Prompt($"A {body.Title} has no face '{feature.Face}' for a {feature.Kind}.");
}

/// <summary>A lip: a wall around a face, flush with its outline or set in from it; or a flange that sticks out around it, level with the face.</summary>
internal sealed class Lip : BuildUp
{
    /// <summary>Style of a flange: its thickness is how far it sticks out, its height how thick it is.</summary>
    public const string Outward = "outward";

    /// <summary>Style of a collar around a round part, at its place along the axis.</summary>
    public const string Collar = "collar";

    public override string Kind => "lip";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "thickness", "width", "wall", "height", "depth", "size", "inset", "offset", "diameter", "outerDiameter", "length", "spacing", "shift" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["thickness", "height"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (phrase.HasMark(Collar) && body.Form.Frame("round") is { } side)
        {
            var (across, wide) = (phrase.Length("outerDiameter") ?? 0, phrase.Length("width") ?? 0);
            return across > 2 * side.HalfU
                ? [new FeatureSpec(Kind, new Dictionary<string, double> { ["thickness"] = (across / 2) - side.HalfU, ["height"] = wide }, Collar, side.Name, new Placement(phrase, body, findings).AlongAxis(side))]
                : throw Refuse.Prompt($"'{phrase.Quote}': a collar of {Format.Length(across)} does not stick out of a {body.Title}.");
        }

        if (phrase.HasMark(Outward))
        {
            return [ReadOutward(phrase, body, findings)];
        }

        var inset = phrase.Measures.Find(m => m is { Used: false, Role: "inset" or "offset", IsLength: true });
        var list = phrase.Sizes(2, 2);
        var thickness = list?[0] ?? phrase.Length("thickness", "wall", "width");
        var height = list?[1] ?? phrase.Length("height", "depth");
        double? distance = inset is null ? null : phrase.Take(inset);
        height ??= phrase.Bare() ?? phrase.Length("size") ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how high the {phrase.Noun} is. Say for example 'a lip 2 mm thick and 5 mm high around the edge'.");
        if (phrase.HasMark("overallRim") && height > body.Form.Bounds.Size.Z)
        {
            // "20 mm high overall": with what it stands on.
            height -= body.Form.Bounds.Size.Z;
        }

        thickness ??= phrase.Bare();
        if (thickness is null)
        {
            thickness = Math.Min(2, height.Value);
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(thickness.Value)} thick.");
        }

        var face = phrase.Has(TermCategory.Face, "bottom") ? "bottom" : "top";
        var sizes = new Dictionary<string, double> { ["thickness"] = thickness.Value, ["height"] = height.Value };
        if (distance is > 0)
        {
            sizes.Add("inset", distance.Value);
        }

        return [new FeatureSpec(Kind, sizes, null, face)];
    }

    // An open body has its rim where its face would be.
    private static BodyContext Outside(BodyContext body) => body with { Form = body.Pose.Apply(body.Solid.Describe(body.Sizes)) };

    // "a flange 5 mm wide and 3 mm thick", "10 mm wide outside, 80 mm in diameter": how far it sticks out, and how thick it is.
    private static FeatureSpec ReadOutward(Phrase phrase, BodyContext body, Findings findings)
    {
        var face = phrase.Has(TermCategory.Face, "bottom") ? "bottom" : "top";
        var form = Outside(body).Form;
        var frame = form.Frame(face) ?? form.Frames[0];
        var list = phrase.Sizes(2, 2);
        var across = phrase.Length("outerDiameter", "diameter") ?? (frame.Round && list is not null && list[0] > 2 * frame.HalfU ? list[0] : null);
        var wide = (across / 2) - frame.HalfU ?? list?[0] ?? phrase.Length("width", "length", "depth");
        var thick = list?[1] ?? phrase.Length("thickness", "wall", "height");
        wide ??= phrase.Bare() ?? phrase.Length("size") ?? throw Refuse.Prompt($"'{phrase.Quote}' does not say how wide the {phrase.Noun} is. Say for example 'a flange 5 mm wide and 3 mm thick around the rim'.");
        thick ??= phrase.Bare();
        if (thick is null)
        {
            thick = Assumption.Round(wide.Value / 2);
            findings.Assume($"Assumed a {phrase.Noun} {Format.Length(thick.Value)} thick.");
        }

        return wide > 0
            ? new FeatureSpec("lip", new Dictionary<string, double> { ["thickness"] = wide.Value, ["height"] = thick.Value }, Outward, frame.Name)
            : throw Refuse.Prompt($"'{phrase.Quote}': the {phrase.Noun} must be wider than the {body.Title}.");
    }

    public override string Describe(FeatureSpec feature) => feature.Style is Outward or Collar
        ? $"Flange {Format.Length(feature.Sizes["thickness"])} wide, {Format.Length(feature.Sizes["height"])} thick, around the {feature.Face} face"
        : $"Lip {Format.Length(feature.Sizes["thickness"])} thick, {Format.Length(feature.Sizes["height"])} high, around the {feature.Face} face"
        + (feature.Sizes.TryGetValue("inset", out var inset) ? $", {Format.Length(inset)} in from its edge" : "");

    public override SizeReference? SizeOf(string role) => role switch
    {
        "thickness" or "width" => new("thickness"),
        "height" => new("height"),
        _ => null,
    };

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var frame = FrameOf(feature, Outside(body));
        var (t, h, inset) = (feature.Sizes["thickness"], feature.Sizes["height"], feature.Sizes.GetValueOrDefault("inset"));
        Outline At(double d) => frame.Round || feature.Style == Collar ? Outline.Circle(frame.HalfU - d) : Outline.Rectangle(2 * (frame.HalfU - d), 2 * (frame.HalfV - d));
        if (feature.Style == Collar)
        {
            var spot = Layout.Spots(feature.Pattern!, frame, "collars")[0];
            var axis = frame.V;
            var middle = frame.At(0, spot.V, -frame.HalfU);
            yield return (Piece.Extrude(At(-t), h, holes: At(0)), new Pose(middle - (axis * (h / 2)), frame.U, axis));
            yield break;
        }

        if (feature.Style == Outward)
        {
            var pose = Pose.On(frame, new(0, 0));
            yield return (Piece.Extrude(At(-t), h, holes: At(0)), pose with { Origin = pose.Origin - (frame.Normal * h) });
            yield break;
        }

        if (inset + t >= Math.Min(frame.HalfU, frame.HalfV) || (frame.InnerRadius > 0 && frame.HalfU - inset - t <= frame.InnerRadius))
        {
            throw Refuse.Prompt($"A lip {Format.Length(t)} thick, {Format.Length(inset)} in from the edge, does not fit the {frame.Name} face of a {body.Title}.");
        }

        yield return (Piece.Extrude(At(inset), h, holes: At(inset + t)), Pose.On(frame, new(0, 0)));
    }
}

/// <summary>A male dovetail along the longer direction of a face.</summary>
internal sealed class Rail : BuildUp
{
    public override string Kind => "rail";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "height", "depth", "thickness", "size", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "depth", "angle"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var wide = phrase.Measures.Exists(m => m.At == "bottom");
        var sizes = SectionSlot.ReadDovetail(phrase, findings);
        if (wide)
        {
            // Given at the foot, where a male dovetail is narrow.
            sizes["width"] += 4 * sizes["depth"] / Math.Tan(sizes["angle"] * Math.PI / 180);
        }

        findings.Assume($"The {phrase.Noun} is {Format.Length(sizes["width"])} wide at its top.");
        var place = new Placement(phrase, body, findings).Read(sizes["width"])[0];
        return [new FeatureSpec(Kind, sizes, phrase.Has(TermCategory.Place, Slot.Crosswise) ? Slot.Crosswise : null, place.Face, place.Pattern)];
    }

    public override string Describe(FeatureSpec feature) =>
        $"Dovetail rail {Format.Length(feature.Sizes["width"])} wide, {Format.Length(feature.Sizes["depth"])} high, {Format.Number(feature.Sizes["angle"])} degrees, on the {feature.Face} face";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "width" => new("width"),
        "height" or "depth" => new("depth"),
        _ => null,
    };

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var frame = FrameOf(feature, body);
        var (w, h) = (feature.Sizes["width"] / 2, feature.Sizes["depth"]);
        var foot = w - (h / Math.Tan(feature.Sizes["angle"] * Math.PI / 180));
        var alongU = frame.HalfU >= frame.HalfV != (feature.Style == Slot.Crosswise);
        if (foot <= 0 || frame.Curved || frame.Round || w > (alongU ? frame.HalfV : frame.HalfU))
        {
            throw Refuse.Prompt($"A dovetail rail {Format.Sizes(2 * w, h)} does not fit the {frame.Name} face of a {body.Title}.");
        }

        var outline = Outline.Polygon([(-foot, 0), (foot, 0), (w, h), (-w, h)]);
        foreach (var spot in Layout.Spots(feature.Pattern!, frame, "rails"))
        {
            var piece = alongU ? Piece.Lengthwise(outline, 2 * frame.HalfU) : Piece.Profile(outline, 2 * frame.HalfV);
            yield return (piece, Pose.On(frame, alongU ? new(0, spot.V) : new(spot.U, 0)));
        }
    }
}
