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

/// <summary>A lip: a wall around a face, flush with its outline or set in from it.</summary>
internal sealed class Lip : BuildUp
{
    public override string Kind => "lip";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "thickness", "width", "wall", "height", "depth", "size", "inset", "offset" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["thickness", "height"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
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

    public override string Describe(FeatureSpec feature) =>
        $"Lip {Format.Length(feature.Sizes["thickness"])} thick, {Format.Length(feature.Sizes["height"])} high, around the {feature.Face} face"
        + (feature.Sizes.TryGetValue("inset", out var inset) ? $", {Format.Length(inset)} in from its edge" : "");

    public override SizeReference? SizeOf(string role) => role switch
    {
        "thickness" or "width" => new("thickness"),
        "height" => new("height"),
        _ => null,
    };

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var frame = FrameOf(feature, body);
        var (t, h, inset) = (feature.Sizes["thickness"], feature.Sizes["height"], feature.Sizes.GetValueOrDefault("inset"));
        if (inset + t >= Math.Min(frame.HalfU, frame.HalfV) || (frame.InnerRadius > 0 && frame.HalfU - inset - t <= frame.InnerRadius))
        {
            throw Refuse.Prompt($"A lip {Format.Length(t)} thick, {Format.Length(inset)} in from the edge, does not fit the {frame.Name} face of a {body.Title}.");
        }

        Outline At(double d) => frame.Round ? Outline.Circle(frame.HalfU - d) : Outline.Rectangle(2 * (frame.HalfU - d), 2 * (frame.HalfV - d));
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
