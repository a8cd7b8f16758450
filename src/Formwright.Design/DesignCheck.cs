using Formwright.Core;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Finds the numbers of a design again in the finished solid.</summary>
public static class DesignCheck
{
    private const double LengthTolerance = 0.01;
    private const double RelativeVolume = 1e-3;

    /// <summary>Compares what was measured with what was asked.</summary>
    /// <param name="design">The design.</param>
    /// <param name="report">The measurements of its solid.</param>
    /// <returns>One sentence for everything that does not match; empty when all is as asked.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the design itself is impossible.</exception>
    public static IReadOnlyList<string> Compare(PartDesign design, ShapeReport report)
    {
        var faults = new List<string>();
        if (!report.Valid)
        {
            faults.Add("The solid is not valid.");
        }

        if (!report.Closed)
        {
            faults.Add("The solid is not closed.");
        }

        var plan = design.Written is null ? Plan.Make(design) : null;
        var solids = plan?.Solids ?? design.Written!.Components.Count;
        if (report.Solids != solids)
        {
            faults.Add($"There are {report.Solids} solids instead of {(solids == 1 ? "one" : solids)}.");
        }

        if (!(report.Volume > 0))
        {
            faults.Add("The solid has no volume.");
        }

        if (plan is not null)
        {
            Compare(plan, report, faults);
        }

        return faults;
    }

    private static void Compare(Plan plan, ShapeReport report, List<string> faults)
    {
        if (report.Volume > 0 && plan.Volume is { } volume && Math.Abs(report.Volume - volume) > RelativeVolume * volume)
        {
            faults.Add($"The volume is {Format.Number(report.Volume)} mm3 instead of {Format.Number(volume)} mm3.");
        }

        // A hole through the pole of a sphere or the tip of a cone takes the outermost point away.
        var mayBeShorter = plan.Parts.Any(p => !p.BoundsAreExact || (p.Features.Count > 0 && p.Body.Form.Frames.Any(frame => frame.Curved)));
        var asked = plan.Bounds.Size;
        Extent("X", asked.X, report.Bounds.Size.X);
        Extent("Y", asked.Y, report.Bounds.Size.Y);
        Extent("Z", asked.Z, report.Bounds.Size.Z);
        Holes(plan, report, faults);

        void Extent(string axis, double expected, double found)
        {
            var tolerance = Math.Max(LengthTolerance, plan.Body.Form.ExtentTolerance * expected);
            if (!(found <= expected + tolerance && (mayBeShorter || found >= expected - tolerance)))
            {
                faults.Add($"The size along {axis} is {Format.Length(found)} instead of {Format.Length(expected)}.");
            }
        }
    }

    private static void Holes(Plan plan, ShapeReport report, List<string> faults)
    {
        foreach (var group in plan.Bores.GroupBy(b => Math.Round(b.Radius, 4)))
        {
            var found = report.Holes.Count(h => Math.Abs(h.Radius - group.Key) <= Math.Max(1e-3, 1e-4 * group.Key));
            if (found < group.Count())
            {
                faults.Add($"There are {found} holes of {Format.Length(2 * group.Key)} diameter instead of {group.Count()}.");
            }
        }
    }
}
