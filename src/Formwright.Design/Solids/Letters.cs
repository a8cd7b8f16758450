using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A line of text that stands by itself: every letter, and every dot of one, is a solid.</summary>
internal sealed class Letters : Solid
{
    private const double DefaultShare = 0.2;

    public override string Kind => InscriptionReader.Solid;

    public override BodySpec Spec(Phrase phrase, Findings findings) => base.Spec(phrase, findings) with { Text = phrase.Head.Lexeme.Text };

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        var text = phrase.Head.Lexeme.Text;
        RequireSize(phrase, "the word HELLO 10 mm high, 3 mm thick");
        var thickness = phrase.Length("thickness", "depth", "extrusion");
        var height = phrase.Length("height") ?? (phrase.Length("width", "length") is { } width ? Lettering.HeightFor(text, width) : phrase.Bare());
        thickness ??= phrase.Bare();
        if (height is null)
        {
            height = Assumption.Round((thickness ?? 2) / DefaultShare);
            findings.Assume($"Assumed letters {Format.Length(height.Value)} high.");
        }

        if (thickness is null)
        {
            thickness = Assumption.Round(DefaultShare * height.Value);
            findings.Assume($"Assumed letters {Format.Length(thickness.Value)} thick.");
        }

        if (Lettering.Of(text, height.Value).Shapes.Count > 1)
        {
            findings.Assume("The letters are separate bodies, lying flat.");
        }

        return new() { ["height"] = height.Value, ["thickness"] = thickness.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (letters, t) = (Of(sizes), sizes["thickness"]);
        var (w, h) = (letters.Width, letters.Height);
        var box = new Box3(new(-w / 2, -h / 2, 0), new(w / 2, h / 2, t));
        Frame Level(string name, double z, Point3 normal) => new(name, new(0, 0, z), normal, Point3.UnitX, Point3.UnitY, w / 2, h / 2, t) { Curved = true };
        return new Form(box, [Level("top", t, Point3.UnitZ), Level("bottom", 0, Point3.UnitZ * -1)])
        {
            Volume = letters.Area * t,
            Solids = letters.Shapes.Count,
            Edges = [new("top", t, t) { PlaneOrigin = new(0, 0, t), PlaneNormal = Point3.UnitZ }, new("bottom", t, t) { PlaneOrigin = default(Point3), PlaneNormal = Point3.UnitZ }],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) => Piece.Group(Of(sizes).Raise(sizes["thickness"])).Build(build);

    public override string Title(Sizes sizes)
    {
        var size = Describe(sizes).Bounds.Size;
        return $"Text '{sizes.Text}' {Format.Sizes(size.X, size.Y, size.Z)}";
    }

    public override SizeReference? SizeOf(string role) => role switch
    {
        "height" => new("height"),
        "thickness" or "depth" or "extrusion" => new("thickness"),
        _ => null,
    };

    private static Lettering Of(Sizes sizes) => Lettering.Of(sizes.Text ?? throw Refuse.Design("a text has no letters."), sizes["height"]);
}
