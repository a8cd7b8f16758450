using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A full cylinder standing on its end: a diameter and a height.</summary>
internal abstract class Round : Solid
{
    // Distance of the centroid of what a fillet removes from the corner, in radii.
    private const double FilletCentroid = (10 - (3 * Math.PI)) / (12 - (3 * Math.PI));

    public override Dictionary<string, double> Read(Phrase phrase, Findings findings)
    {
        RequireSize(phrase, Example);
        var diameter = phrase.Diameter() ?? phrase.Diameter("outerDiameter", "outerRadius") ?? Across(phrase);
        var height = phrase.Length(HeightRoles);
        if (phrase.Sizes(2, 3) is { } list)
        {
            if (list.Length == 3 && list[0] != list[1])
            {
                throw Refuse.Prompt($"'{phrase.Quote}': a {phrase.Noun} is round, but {Format.Sizes(list)} gives two different sizes across. Give a diameter and a height.");
            }

            findings.Assume($"Read {Format.Sizes(list[0], list[^1])} as the diameter and the {HeightWord} of the {phrase.Noun}.");
            diameter ??= list[0];
            height ??= list[^1];
        }

        diameter ??= phrase.Bare();
        height ??= phrase.Bare();
        if (diameter is null && height is null)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example '{Example}'.");
        }

        if (diameter is null)
        {
            diameter = Assumption.Round(height!.Value / HeightRatio);
            findings.Guess($"Assumed a diameter of {Format.Length(diameter.Value)} for the {phrase.Noun}.");
        }

        if (height is null)
        {
            height = HeightRatio == 1 ? diameter.Value : Assumption.Round(diameter.Value * HeightRatio);
            findings.Guess($"Assumed a {HeightWord} of {Format.Length(height.Value)} for the {phrase.Noun}.");
        }

        return new() { ["diameter"] = diameter.Value, ["height"] = height.Value };
    }

    public override Form Describe(Sizes sizes)
    {
        var (r, h) = (sizes["diameter"] / 2, sizes["height"]);
        var (top, bottom) = (new Point3(0, 0, h), new Point3(0, 0, 0));
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        double Fillet(double f) => (1 - (Math.PI / 4)) * f * f * 2 * Math.PI * (r - (FilletCentroid * f));
        double Chamfer(double c) => Math.PI * c * c * (r - (c / 3));
        return new Form(
            new Box3(new(-r, -r, 0), new(r, r, h)),
            [
                new("top", top, uz, ux, uy, r, r, h) { Round = true },
                new("bottom", bottom, uz * -1, ux, uy, r, r, h) { Round = true },
                new("round", new(0, -r, h / 2), uy * -1, ux, uz, r, h / 2, 2 * r) { Curved = true },
            ])
        {
            Volume = Math.PI * r * r * h,
            Edges =
            [
                new("all", Math.Min(r, h / 2), Math.Min(2 * r, h)) { Curve = "circle", FilletVolume = f => 2 * Fillet(f), ChamferVolume = c => 2 * Chamfer(c) },
                new("top", Math.Min(r, h), Math.Min(2 * r, h)) { PlaneOrigin = top, PlaneNormal = uz, Curve = "circle", FilletVolume = Fillet, ChamferVolume = Chamfer },
                new("bottom", Math.Min(r, h), Math.Min(2 * r, h)) { PlaneOrigin = bottom, PlaneNormal = uz, Curve = "circle", FilletVolume = Fillet, ChamferVolume = Chamfer },
            ],
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) =>
        build.Cylinder(new(0, 0, 0), Point3.UnitZ, sizes["diameter"] / 2, sizes["height"]);

    public override string Title(Sizes sizes) =>
        $"{char.ToUpperInvariant(Kind[0])}{Kind[1..]} {Format.Number(sizes["diameter"])} x {Format.Length(sizes["height"])}";

    public override SizeReference? SizeOf(string role) => role switch
    {
        "diameter" or "outerDiameter" or "width" => new("diameter"),
        "radius" or "outerRadius" => new("diameter", 2),
        "height" or "length" or "thickness" or "depth" => new("height"),
        _ => null,
    };

    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        if (open.Any(face => face is not ("top" or "bottom")))
        {
            return null;
        }

        var (top, bottom) = (open.Contains("top"), open.Contains("bottom"));
        var (r, h) = ((sizes["diameter"] / 2) - wall, sizes["height"] - (top ? 0 : wall) - (bottom ? 0 : wall));
        if (r <= 0 || h <= 0)
        {
            throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
        }

        return (build.Cylinder(new(0, 0, bottom ? -wall : wall), Point3.UnitZ, r, h + (top ? wall : 0) + (bottom ? wall : 0)), Math.PI * r * r * h);
    }

    // "6 mm thick and 1 m long", "50 mm wide, 5 mm thick": of two sizes the one that is no length is the diameter.
    private static double? Across(Phrase phrase)
    {
        bool Has(string role) => phrase.Measures.Exists(m => m is { Used: false, From: null } && m.Role == role);
        return Has("length") || Has("height") ? phrase.Length("width") ?? phrase.Length("thickness")
            : Has("thickness") || Has("depth") ? phrase.Length("width")
            : null;
    }

    /// <summary>Roles of the height, the most fitting first.</summary>
    protected virtual string[] HeightRoles => ["height", "length", "thickness", "depth", "width"];

    /// <summary>How the height is called.</summary>
    protected virtual string HeightWord => "height";

    /// <summary>Height in diameters when it is not given.</summary>
    protected abstract double HeightRatio { get; }

    /// <summary>A prompt that says enough.</summary>
    protected abstract string Example { get; }
}
