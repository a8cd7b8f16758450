using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>The body hollowed to walls of one thickness, open at the top or closed.</summary>
internal sealed class Shell : FeatureKind
{
    private const string Open = "open";
    private const string Closed = "closed";

    public override string Kind => "shell";

    public override Stage Stage => Stage.Walls;

    public override IReadOnlySet<string> Roles { get; } = new HashSet<string> { "wall", "thickness", "size" };

    public override IReadOnlyList<string> Needed(FeatureSpec feature) => ["wall"];

    public override IReadOnlyList<FeatureSpec> Read(Phrase phrase, BodyContext body, Findings findings)
    {
        var wall = phrase.Length("wall", "thickness", "size") ?? phrase.Bare();
        if (wall is null)
        {
            var size = body.Form.Bounds.Size;
            wall = Assumption.Round(Math.Min(size.X, Math.Min(size.Y, size.Z)) / 15);
            findings.Assume($"Assumed walls of {Format.Length(wall.Value)}.");
        }

        if (phrase.HasMark("openBoth"))
        {
            throw Refuse.Prompt($"'{phrase.Quote}': walls that are open at both ends are not built; ask for a tube, or for an open top.");
        }

        var open = phrase.HasMark("open") || (phrase.Kind == Kind && !phrase.HasMark("closed") && phrase.Has(TermCategory.Face, "top"));
        if (!open && !phrase.HasMark("closed"))
        {
            findings.Assume("Nothing was said about an opening, so the walls enclose the hollow on all sides.");
        }

        return [new FeatureSpec(Kind, new Dictionary<string, double> { ["wall"] = wall.Value }, open ? Open : Closed)];
    }

    public override Effect Check(FeatureSpec feature, BodyContext body)
    {
        var (_, volume) = Cavity(feature, body, new PipelineBuilder());
        return new Effect(volume);
    }

    public override int Build(FeatureSpec feature, BodyContext body, int shape, PipelineBuilder build)
    {
        var (room, _) = Cavity(feature, body, build);
        return build.Difference(shape, room);
    }

    public override string Describe(FeatureSpec feature) =>
        $"Hollow with walls of {Format.Length(feature.Sizes["wall"])}, {(feature.Style == Open ? "open at the top" : "closed")}";

    public override SizeReference? SizeOf(string role) => role is "wall" or "thickness" ? new SizeReference("wall") : null;

    private static (int Step, double Volume) Cavity(FeatureSpec feature, BodyContext body, PipelineBuilder build)
    {
        var wall = new Sizes(feature.Sizes, "shell")["wall"];
        return body.Solid.Cavity(body.Sizes, wall, feature.Style == Open, build)
            ?? throw Refuse.Prompt($"A {body.Title} cannot be hollowed{(feature.Style == Open ? " with an open top" : "")}.");
    }
}
