using Formwright.Core;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Solids;

/// <summary>A round body whose sides slope: a diameter at the bottom, one at the top that may be 0, and a height.</summary>
internal abstract class Conical : Solid
{
    public override Form Describe(Sizes sizes)
    {
        var (low, high, h) = (sizes["bottomDiameter"] / 2, (sizes.Optional("topDiameter") ?? 0) / 2, sizes["height"]);
        var r = Math.Max(low, high);
        var (top, bottom) = (new Point3(0, 0, h), new Point3(0, 0, 0));
        var (ux, uy, uz) = (Point3.UnitX, Point3.UnitY, Point3.UnitZ);
        var least = Math.Min(high > 0 ? Math.Min(low, high) : low, h);

        // A vertical hole is a plain cylinder only inside the narrower end.
        var waist = high > 0 ? Math.Min(low, high) : low;
        List<EdgeGroup> edges = [new("bottom", least / 2, least) { PlaneOrigin = bottom, PlaneNormal = uz, Curve = "circle" }];
        if (high > 0)
        {
            edges.Add(new("top", least / 2, least) { PlaneOrigin = top, PlaneNormal = uz, Curve = "circle" });
        }

        edges.Add(new("all", least / 2, least) { Curve = "circle" });
        return new Form(
            new Box3(new(-r, -r, 0), new(r, r, h)),
            [
                new("top", top, uz, ux, uy, waist, waist, h) { Round = true, Curved = high <= 0 },
                new("bottom", bottom, uz * -1, ux, uy, low, low, h) { Round = true, Curved = true },
            ])
        {
            Volume = Math.PI * h / 3 * ((low * low) + (low * high) + (high * high)),
            Edges = edges,
        };
    }

    public override int Build(Sizes sizes, PipelineBuilder build) =>
        build.Cone(new(0, 0, 0), Point3.UnitZ, sizes["bottomDiameter"] / 2, (sizes.Optional("topDiameter") ?? 0) / 2, sizes["height"]);

    public override SizeReference? SizeOf(string role) => role switch
    {
        "bottomDiameter" or "diameter" or "width" => new("bottomDiameter"),
        "bottomRadius" or "radius" => new("bottomDiameter", 2),
        "topDiameter" => new("topDiameter"),
        "topRadius" => new("topDiameter", 2),
        "height" or "length" => new("height"),
        _ => null,
    };

    /// <summary>Walls of the thickness square to the slope, above a floor of the same thickness.</summary>
    public override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        var (low, high, h) = (sizes["bottomDiameter"] / 2, (sizes.Optional("topDiameter") ?? 0) / 2, sizes["height"]);
        if (open.Any(face => face is not ("top" or "bottom")) || (high == 0 && open.Contains("top")))
        {
            return null;
        }

        var slope = (high - low) / h;
        double At(double z) => low + (slope * z) - (wall * Math.Sqrt(1 + (slope * slope)));

        // The hollow of a cone comes to a point below that of the cone.
        var (from, to) = (open.Contains("bottom") ? 0 : wall, open.Contains("top") ? h : high > 0 ? h - wall : -At(0) / slope);
        if (high == 0 && to > from && At(from) > 0)
        {
            var foot = open.Contains("bottom") ? -h * Layout.Overshoot : from;
            return (build.Cone(new(0, 0, foot), Point3.UnitZ, At(foot), 0, to - foot), Math.PI / 3 * At(from) * At(from) * (to - from));
        }

        if (to <= from || At(from) <= 0 || At(to) <= 0)
        {
            throw Refuse.Prompt($"Walls of {Format.Length(wall)} leave no room inside a {Title(sizes)}.");
        }

        var (below, above) = (open.Contains("bottom") ? -h * Layout.Overshoot : from, open.Contains("top") ? h * (1 + Layout.Overshoot) : to);
        var (a, b) = (At(from), At(to));
        return (build.Cone(new(0, 0, below), Point3.UnitZ, Math.Max(At(below), Limits.SmallestSize), Math.Max(At(above), Limits.SmallestSize), above - below), Math.PI * (to - from) / 3 * ((a * a) + (a * b) + (b * b)));
    }

    /// <summary>The height of a cone whose sloping side is given; null when it is not.</summary>
    protected static double? FromSlant(Phrase phrase, double? bottom, double top)
    {
        if (bottom is not { } wide || phrase.Length("slant") is not { } slant)
        {
            return null;
        }

        var run = Math.Abs(wide - top) / 2;
        return slant > run ? Math.Sqrt((slant * slant) - (run * run))
            : throw Refuse.Prompt($"'{phrase.Quote}': a sloping side of {Format.Length(slant)} does not reach over {Format.Length(run)}.");
    }

    /// <summary>Gives "30 mm at the bottom" its role.</summary>
    protected static void BindEnds(Phrase phrase)
    {
        foreach (var measure in phrase.Measures)
        {
            if (measure is { At: "top" or "bottom", Role: null or "diameter" or "radius" or "width" })
            {
                measure.Role = measure.At + (measure.Role == "radius" ? "Radius" : "Diameter");
            }
        }

        // "d1 = 50, d2 = 30", "from 50 mm diameter to 30 mm diameter": the bottom is named first.
        if (phrase.Measures.FindAll(m => m is { Used: false, Role: "diameter" or "radius", From: null }) is [var low, var high] && low.Role == high.Role)
        {
            (low.Role, high.Role) = low.Role == "radius" ? ("bottomRadius", "topRadius") : ("bottomDiameter", "topDiameter");
        }
    }
}
