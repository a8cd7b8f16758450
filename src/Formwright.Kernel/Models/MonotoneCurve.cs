namespace Formwright.Kernel.Models;

/// <summary>
/// Smooth curve through values at 0, 1/2 and 1 that never leaves the range of its neighbours, so that a radius stays above 0.
/// Source: Fritsch and Butland, "A method for constructing local monotone piecewise cubic interpolants" (1984).
/// </summary>
internal readonly struct MonotoneCurve
{
    private readonly double[] values;
    private readonly double[] slopes;

    internal MonotoneCurve(double start, double middle, double end)
    {
        values = [start, middle, end];
        var (lower, upper) = (2 * (middle - start), 2 * (end - middle));
        slopes = [AtEnd(lower, upper), lower * upper > 0 ? 2 * lower * upper / (lower + upper) : 0, AtEnd(upper, lower)];
    }

    /// <summary>The value at a place from 0 to 1.</summary>
    internal double At(double place)
    {
        var half = place < 0.5 ? 0 : 1;
        var s = (2 * place) - half;
        var (inverse, square) = (1 - s, s * s);
        return (values[half] * (1 + (2 * s)) * inverse * inverse) + (slopes[half] / 2 * s * inverse * inverse)
            + (values[half + 1] * square * (3 - (2 * s))) - (slopes[half + 1] / 2 * square * inverse);
    }

    private static double AtEnd(double near, double far)
    {
        var slope = ((3 * near) - far) / 2;
        return slope * near <= 0 ? 0 : near * far < 0 && Math.Abs(slope) > 3 * Math.Abs(near) ? 3 * near : slope;
    }
}
