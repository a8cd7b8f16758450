namespace Formwright.Kernel.Operations;

/// <summary>Numbers within and between ranges.</summary>
public static class Interpolation
{
    /// <summary>Maps a number from one range to another in proportion, also outside of it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="fromLow">Where the first range begins.</param>
    /// <param name="fromHigh">Where it ends.</param>
    /// <param name="toLow">Where the second range begins.</param>
    /// <param name="toHigh">Where it ends.</param>
    /// <returns>The number in the second range; null when the first has no extent.</returns>
    [Operation("math.remap")]
    public static double Remap(double number = 0.5, double fromLow = 0, double fromHigh = 1, double toLow = 1, double toHigh = 2) =>
        ((number - fromLow) * (toHigh - toLow) / (fromHigh - fromLow)) + toLow;

    /// <summary>Keeps a number within bounds.</summary>
    /// <param name="number">The number.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <returns>The number, or the bound that it is beyond; the lower one when they are crossed.</returns>
    [Operation("math.clamp")]
    public static double Clamp(double number = 0.5, double min = 0, double max = 1) =>
        Math.Max(min, Math.Min(max, number));

    /// <summary>The number a fraction of the way from one to another.</summary>
    /// <param name="start">Where the way begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="t">The fraction; beyond 0 to 1 it goes on.</param>
    /// <returns>The number.</returns>
    [Operation("math.lerp")]
    public static double Lerp(double start = 0, double end = 1, double t = 0.5) => start + ((end - start) * t);

    /// <summary>Which fraction of the way from one number to another leads to a third.</summary>
    /// <param name="start">Where the way begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="value">The third.</param>
    /// <returns>The fraction; 0 for a way of no length.</returns>
    [Operation("math.inverseLerp")]
    public static double InverseLerp(double start = 0, double end = 1, double value = 0.5) =>
        start == end ? 0 : (value - start) / (end - start);

    /// <summary>Hermite's curve from 0 to 1, level at both ends.</summary>
    /// <param name="number">The fraction; below 0 taken as 0, above 1 as 1.</param>
    /// <returns>0 to 1.</returns>
    [Operation("math.smoothstep")]
    public static double Smoothstep(double number = 1)
    {
        var t = Math.Clamp(number, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>Brings a number into a range by whole lengths of it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="min">The lower bound, which is part of the range.</param>
    /// <param name="max">The upper bound, which is not.</param>
    /// <returns>The number in the range; the lower bound when the range has no extent.</returns>
    [Operation("math.wrap")]
    public static double Wrap(double number = 1.5, double min = 0, double max = 1)
    {
        var range = max - min;
        if (range == 0)
        {
            return min;
        }

        var rest = (number - min) % range;
        return rest < 0 ? rest + max : rest + min;
    }

    /// <summary>Runs to and fro between 0 and a length.</summary>
    /// <param name="t">The way that was run; its sign does not matter.</param>
    /// <param name="length">Where it turns.</param>
    /// <returns>0 to the length; null for the length 0.</returns>
    [Operation("math.pingPong")]
    public static double PingPong(double t = 0.5, double length = 1)
    {
        var way = Math.Abs(t) % (length * 2);
        return way > length ? (length * 2) - way : way;
    }

    /// <summary>Moves a number towards another by a step at most.</summary>
    /// <param name="current">Where it is.</param>
    /// <param name="target">Where it is to go.</param>
    /// <param name="maxDelta">The longest step; below 0 it moves away.</param>
    /// <returns>The target, or the number that far on the way to it.</returns>
    [Operation("math.moveTowards")]
    public static double MoveTowards(double current = 0, double target = 1, double maxDelta = 0.1)
    {
        var way = target - current;
        return Math.Abs(way) <= maxDelta ? target : current + (Math.Sign(way) * maxDelta);
    }

    /// <summary>The number on an easing curve from one number to another.</summary>
    /// <param name="x">0 for the beginning, 1 for the end.</param>
    /// <param name="min">Where it begins.</param>
    /// <param name="max">Where it ends.</param>
    /// <param name="ease">The curve.</param>
    /// <returns>The number; null where the curve has none.</returns>
    [Operation("math.ease")]
    public static double EaseBetween(double x = 0.5, double min = 0, double max = 1, EasingCurve ease = EasingCurve.EaseInSine) =>
        Remap(Easing.At(ease, x), 0, 1, min, max);
}
