using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A tab or half a disc that sticks out of a side of a flat part, as thick as the part.</summary>
internal sealed class Tab : BuildUp
{
    public override string Kind => "tab";

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>(["width", "length", "radius", "diameter", .. Placement.Roles]);

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["width", "length"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        if (!Sides.AreOn(body))
        {
            throw Refuse.Prompt($"A {body.Title} has no straight side for a {phrase.Noun}.");
        }

        var half = phrase.HasMark(CutProfile.Half);
        var width = half ? phrase.Diameter() : phrase.Length("width");
        var length = half ? width / 2 : phrase.Length("length");
        if (width is not { } wide || length is not { } reach)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how large the {phrase.Noun} is. Say for example 'a 20 x 15 mm tab sticking out of one short side'.");
        }

        var sides = Sides.Named(phrase, body);
        if (sides.Count == 0)
        {
            sides = ["right"];
            findings.Assume($"Took the right side for the {phrase.Noun}.");
        }

        var sizes = new Dictionary<string, double> { ["width"] = wide, ["length"] = reach };
        var pattern = new Placement(phrase, body, findings).Along(body.Form.Frame(sides[0])!, wide);
        return [.. sides.Select(s => new FeatureSpec(Kind, sizes, half ? CutProfile.Half : null, s, pattern))];
    }

    public override string Describe(FeatureSpec feature) => $"Tab {Format.Sizes(feature.Sizes["width"], feature.Sizes["length"])} on the {feature.Face} side";

    public override SizeReference? SizeOf(string role) => role is "width" or "length" ? new(role) : null;

    protected override IEnumerable<(Piece Piece, Pose Pose)> Pieces(FeatureSpec feature, BodyContext body)
    {
        var frame = FrameOf(feature, body);
        var (half, reach) = (feature.Sizes["width"] / 2, feature.Sizes["length"]);
        if (half > frame.HalfU)
        {
            throw Refuse.Prompt($"A tab {Format.Length(2 * half)} wide does not fit the {frame.Name} side of a {body.Title}.");
        }

        var outline = feature.Style == CutProfile.Half
            ? Outline.From(-half, 0).To(half, 0).Arc(-half, 0, Math.PI)
            : Outline.Polygon([(-half, 0), (half, 0), (half, reach), (-half, reach)]);
        foreach (var spot in Layout.Spots(feature.Pattern!, frame, "tabs"))
        {
            // The outline lies in U and the normal, swept over the height of the side.
            yield return (Piece.Extrude(outline, 2 * frame.HalfV), new Pose(frame.At(spot.U, frame.HalfV), frame.U, frame.V * -1));
        }
    }
}
