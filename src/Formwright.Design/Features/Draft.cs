using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;
using Formwright.Design.Modelling;

namespace Formwright.Design.Features;

/// <summary>Upright sides that lean inwards by an angle, so that a part leaves its mould: the bottom keeps its size, or the top.</summary>
internal sealed class Draft : FeatureKind
{
    private const string FromTop = "fromTop";
    private const double UsualAngle = 2;

    public override string Kind => "draft";

    public override Stage Stage => Stage.Edges;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string>();

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["angle"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var given = phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind is UnitKind.Angle);
        given?.Used = true;
        if (given is null)
        {
            findings.Assume($"Assumed a draft of {Format.Number(UsualAngle)} degrees.");
        }
        else if (given.Quantity.Value is <= 0 or >= 45)
        {
            throw Refuse.Prompt($"'{phrase.QuoteOf(given)}': a draft lies above 0 and below 45 degrees.");
        }

        var top = phrase.Has(TermCategory.Face, "bottom") && !phrase.Has(TermCategory.Face, "top");
        findings.Assume($"The sides lean inwards towards the {(top ? "bottom" : "top")}.");
        return [new FeatureSpec(Kind, new Dictionary<string, double> { ["angle"] = given?.Quantity.Value ?? UsualAngle }, top ? FromTop : null)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (u, v, inset, height) = Measure(feature, body);
        if (body.Form.Frames[0].Round)
        {
            var small = u - inset;
            return new Effect(Math.PI * height * ((u * u) - (((u * u) + (u * small) + (small * small)) / 3)));
        }

        // Prismatoid: the middle section counts four times.
        double Area(double d) => 4 * (u - d) * (v - d);
        return new Effect((Area(0) - ((Area(0) + (4 * Area(inset / 2)) + Area(inset)) / 6)) * height);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (u, v, inset, height) = Measure(feature, body);
        var (low, high) = feature.Style == FromTop ? (inset, 0.0) : (0.0, inset);
        if (body.Form.Frames[0].Round)
        {
            return build.Intersection(shape, build.Cone(new(0, 0, 0), Core.Point3.UnitZ, u - low, u - high, height));
        }

        int Section(double d, double z) => build.Wire(Outline.Rectangle(2 * (u - d), 2 * (v - d)), new(0, 0, z), Core.Point3.UnitX, Core.Point3.UnitY);
        return build.Intersection(shape, build.Loft([Section(low, 0), Section(high, height)]));
    }

    public override string Describe(FeatureSpec feature) => $"Sides drafted by {Format.Number(feature.Sizes["angle"])} degrees";

    public override SizeReference? SizeOf(string role) => null;

    private static (double U, double V, double Inset, double Height) Measure(FeatureSpec feature, BodyContext body)
    {
        var top = body.Form.Frames[0];
        if (top.Curved || top.InnerRadius > 0 || (body.Form.Frame("front") is null && !top.Round))
        {
            throw Refuse.Prompt($"The sides of a {body.Title} cannot be drafted.");
        }

        var height = body.Form.Bounds.Size.Z;
        var inset = height * Math.Tan(feature.Sizes["angle"] * Math.PI / 180);
        return inset < Math.Min(top.HalfU, top.HalfV)
            ? (top.HalfU, top.HalfV, inset, height)
            : throw Refuse.Prompt($"A draft of {Format.Number(feature.Sizes["angle"])} degrees over {Format.Length(height)} leaves nothing at the top of a {body.Title}.");
    }
}
