using Formwright.Core;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Builds briefs and measures them against closed forms.</summary>
internal static class BuiltBriefs
{
    /// <summary>Asserts that a brief is one solid of these extents, in any order, and this volume, with nothing left out; gives what was measured.</summary>
    public static ShapeReport Measure(string brief, double x, double y, double z, double volume)
    {
        using var scope = KernelScope.Begin();

        var built = PartBuilder.Build(brief, null, _ => { }, CancellationToken.None);

        Assert.DoesNotContain(built.Interpretation.Notes, note => note.StartsWith("Could not honour", StringComparison.Ordinal));
        Assert.Equal(1, built.Report.Solids);
        double[] expected = [x, y, z];
        var size = built.Report.Bounds.Size;
        Assert.Equal(expected.Order(), new[] { size.X, size.Y, size.Z }.Order(), (a, b) => Math.Abs(a - b) < 0.02);
        Assert.InRange(built.Report.Volume, volume * 0.998, volume * 1.002);
        return built.Report;
    }

    public static double Box(double x, double y, double z) => x * y * z;

    public static double Cyl(double diameter, double height) => Math.PI * diameter * diameter * height / 4;
}
