using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>The distance at which most of the area of a solid has another face behind it.</summary>
internal static class SheetThickness
{
    /// <summary>Largest deviation from the thickness, as a part of it.</summary>
    private const double Tolerance = 0.01;

    /// <summary>The two sides of a sheet are at least this part of all its area.</summary>
    private const double LeastShare = 0.5;

    /// <summary>A sheet is at most this thick, as a part of the square root of the area of one side.</summary>
    private const double MostPerSize = 0.5;

    internal static bool Fits(double depth, double thickness) => Math.Abs(depth - thickness) <= thickness * Tolerance;

    /// <summary>Finds the thickness.</summary>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the solid is no sheet.</exception>
    internal static double Detect(SheetSolid solid, SheetProbe[][] probes)
    {
        var (thickness, area) = Commonest(solid, probes);
        if (area == 0)
        {
            throw Refusal("The solid is no sheet metal: no two of its planes, cylinders or cones lie opposite to each other.");
        }

        if (area < LeastShare * solid.Area || thickness > MostPerSize * Math.Sqrt(area / 2))
        {
            throw Refusal(FormattableString.Invariant(
                $"The solid is no sheet metal of one thickness: the commonest distance between opposite faces, {thickness:G6}, is that of {area / solid.Area:P0} of its area, and a sheet is much thinner than it is wide. Set thicknessOverride if it is sheet metal all the same."));
        }

        return thickness;
    }

    /// <summary>Checks a thickness that was given.</summary>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no faces are so far apart.</exception>
    internal static double Require(SheetSolid solid, SheetProbe[][] probes, double thickness)
    {
        if (Pairs(solid, probes).Any(pair => Fits(pair.Depth, thickness)))
        {
            return thickness;
        }

        var (found, area) = Commonest(solid, probes);
        throw Refusal(FormattableString.Invariant($"No two faces of the solid lie {thickness:G6} apart")
            + (area == 0 ? "." : FormattableString.Invariant($"; most of them are {found:G6} apart. Set thicknessOverride to that, or to 0 to detect it.")));
    }

    internal static FormwrightException Refusal(string message) => new(ErrorCode.KernelFailed, message);

    private static IEnumerable<(double Depth, double Area)> Pairs(SheetSolid solid, SheetProbe[][] probes) =>
        probes.SelectMany((own, face) => own
            .Where(probe => probe.Opposite >= 0 && probe.Opposite != face && solid.CanBeSheet(face) && solid.Nodes[probe.Opposite].Surface == solid.Nodes[face].Surface)
            .Select(probe => (probe.Depth, solid.Nodes[face].Area / own.Length)));

    private static (double Thickness, double Area) Commonest(SheetSolid solid, SheetProbe[][] probes)
    {
        var pairs = Pairs(solid, probes).OrderBy(pair => pair.Depth).ToArray();
        var (first, area) = (0, 0.0);
        var best = (Thickness: 0.0, Area: 0.0);
        for (var last = 0; last < pairs.Length; last++)
        {
            area += pairs[last].Area;
            for (; pairs[first].Depth < pairs[last].Depth * (1 - Tolerance); first++)
            {
                area -= pairs[first].Area;
            }

            if (area > best.Area * (1 + 1e-9))
            {
                best = (pairs[(first + last) / 2].Depth, area);
            }
        }

        return best;
    }
}
