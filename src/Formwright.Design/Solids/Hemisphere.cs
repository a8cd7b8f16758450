using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>Half a ball, its flat side down.</summary>
internal sealed class Hemisphere : Solid
{
    public override string Kind => "hemisphere";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, "a hemisphere 40 mm diameter");
        var diameter = phrase.Diameter() ?? phrase.Diameter("outerDiameter", "outerRadius") ?? phrase.Diameter("bottomDiameter", "bottomRadius") ?? phrase.Length("width") ?? (2 * phrase.Length("height")) ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter of the {phrase.Noun}. Say for example 'a hemisphere 40 mm diameter'.");
        return new() { ["diameter"] = diameter };
    }

    public override Form Describe(Sizes sizes)
    {
        var r = sizes["diameter"] / 2;
        var origin = new Point3(0, 0, 0);
        return new Form(
            new Box3(new(-r, -r, 0), new(r, r, r)),
            [
                new("top", new(0, 0, r), Point3.UnitZ, Point3.UnitX, Point3.UnitY, r, r, r) { Round = true, Curved = true },
                new("bottom", origin, Point3.UnitZ * -1, Point3.UnitX, Point3.UnitY, r, r, r) { Round = true, Curved = true },
            ])
        {
            Volume = 2.0 / 3 * Math.PI * r * r * r,
            Edges =
            [
                new("all", r / 2, r) { PlaneOrigin = origin, PlaneNormal = Point3.UnitZ, Curve = "circle" },
                new("bottom", r / 2, r) { PlaneOrigin = origin, PlaneNormal = Point3.UnitZ, Curve = "circle" },
            ],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build)
    {
        var r = sizes["diameter"] / 2;
        var ball = build.Sphere(new(0, 0, 0), r);
        var lower = build.Box(new(0, 0, -r), 3 * r, 3 * r, 2 * r);
        return build.Difference(ball, lower);
    }

    /// <summary>A dome, open at its flat side.</summary>
    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        var r = (sizes["diameter"] / 2) - wall;
        return r > 0 ? (build.Sphere(new(0, 0, 0), r), 2.0 / 3 * Math.PI * r * r * r)
            : throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
    }

    public override string Title(Sizes sizes) => $"Hemisphere {Format.Length(sizes["diameter"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" or "width" or "length" => new("diameter"),
        "radius" or "height" => new("diameter", 2),
        _ => null,
    };
}
