namespace Formwright.Kernel.Operations;

/// <summary>Numbers by chance.</summary>
public static class Chance
{
    /// <summary>A number by chance; a pipeline that runs again draws the same.</summary>
    /// <returns>0 or more and below 1.</returns>
    [Operation("math.random")]
    public static double Random() => RandomSource.Next();

    /// <summary>A number of a range by chance; a pipeline that runs again draws the same.</summary>
    /// <param name="low">The lower bound, which is part of the range.</param>
    /// <param name="high">The upper bound, which is not.</param>
    /// <returns>The number.</returns>
    [Operation("math.randomNumber")]
    public static double RandomNumber(double low = 0, double high = 1) => (RandomSource.Next() * (high - low)) + low;

    /// <summary>Numbers of a range by chance; a pipeline that runs again draws the same.</summary>
    /// <param name="low">The lower bound, which is part of the range.</param>
    /// <param name="high">The upper bound, which is not.</param>
    /// <param name="count">How many, at most 100,000; none for 0 and below, and one more for a fraction.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> above 100,000.</exception>
    [Operation("math.randomNumbers")]
    public static IReadOnlyList<double> RandomNumbers(double low = 0, double high = 1, double count = 10)
    {
        var numbers = new double[Limits.Count("count", count)];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = RandomNumber(low, high);
        }

        return numbers;
    }
}
