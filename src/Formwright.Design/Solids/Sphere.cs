using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A ball: one diameter.</summary>
internal sealed class Sphere : Solid
{
    public override string Kind => "sphere";

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, "a sphere 40 mm diameter");
        var diameter = phrase.Diameter() ?? phrase.Diameter("outerDiameter", "outerRadius") ?? phrase.Length("width", "height") ?? phrase.Bare()
            ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no diameter of the {phrase.Noun}. Say for example 'a sphere 40 mm diameter'.");
        return new() { ["diameter"] = diameter };
    }

    public override Form Describe(Sizes sizes)
    {
        var r = sizes["diameter"] / 2;
        var mid = new Point3(0, 0, r);
        Frame Pole(string name, Point3 normal, Point3 u, Point3 v) => new(name, mid + (normal * r), normal, u, v, r, r, 2 * r) { Round = true, Curved = true };
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        return new Form(
            new Box3(new(-r, -r, 0), new(r, r, 2 * r)),
            [Pole("top", uz, ux, uy), Pole("bottom", uz * -1, ux, uy), Pole("front", uy * -1, ux, uz), Pole("back", uy, ux, uz), Pole("left", ux * -1, uy, uz), Pole("right", ux, uy, uz)])
        {
            Volume = 4.0 / 3 * Math.PI * r * r * r,
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) =>
        build.Sphere(new(0, 0, sizes["diameter"] / 2), sizes["diameter"] / 2);

    public override string Title(Sizes sizes) => $"Sphere {Format.Length(sizes["diameter"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" or "width" or "height" or "length" => new("diameter"),
        "radius" => new("diameter", 2),
        _ => null,
    };

    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        var r = (sizes["diameter"] / 2) - wall;
        if (open.Count > 0)
        {
            return null;
        }

        if (r <= 0)
        {
            throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
        }

        return (build.Sphere(new(0, 0, r + wall), r), 4.0 / 3 * Math.PI * r * r * r);
    }
}
