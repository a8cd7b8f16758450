using Formwright.Core;

namespace Formwright.Kernel.Tests;

/// <summary>Assertions with a stated tolerance.</summary>
internal static class Near
{
    internal static void Equal(double expected, double actual, double relative = 1e-6) =>
        Assert.InRange(actual, expected - (relative * Math.Max(1, Math.Abs(expected))), expected + (relative * Math.Max(1, Math.Abs(expected))));

    internal static void Equal(Point3 expected, Point3 actual, double absolute = 1e-6) =>
        Assert.True((expected - actual).Length <= absolute, $"expected {expected}, got {actual}");

    internal static void Equal(Box3 expected, Box3 actual, double absolute = 1e-6)
    {
        Equal(expected.Min, actual.Min, absolute);
        Equal(expected.Max, actual.Max, absolute);
    }

    internal static void Equal(IReadOnlyList<Point3> expected, IReadOnlyList<Point3> actual, double absolute = 1e-6)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Equal(expected[i], actual[i], absolute);
        }
    }

    internal static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative = 1e-6)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Equal(expected[i], actual[i], relative);
        }
    }
}
