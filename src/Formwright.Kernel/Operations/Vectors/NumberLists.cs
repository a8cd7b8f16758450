namespace Formwright.Kernel.Operations;

/// <summary>Lists of numbers: what is known of them, and such of even or eased steps.</summary>
public static class NumberLists
{
    /// <summary>The largest number.</summary>
    /// <param name="vector">The numbers.</param>
    /// <returns>The number; null without any.</returns>
    [Operation("vector.max")]
    public static double Max(IReadOnlyList<double> vector) => vector.Aggregate(double.NegativeInfinity, Math.Max);

    /// <summary>The smallest number.</summary>
    /// <param name="vector">The numbers.</param>
    /// <returns>The number; null without any.</returns>
    [Operation("vector.min")]
    public static double Min(IReadOnlyList<double> vector) => vector.Aggregate(double.PositiveInfinity, Math.Min);

    /// <summary>Adds numbers.</summary>
    /// <param name="vector">The numbers.</param>
    /// <returns>The sum.</returns>
    [Operation("vector.sum")]
    public static double Sum(IReadOnlyList<double> vector) => vector.Sum();

    /// <summary>The way from the first to the last number.</summary>
    /// <param name="vector">The numbers.</param>
    /// <returns>The last less the first; null without any.</returns>
    [Operation("vector.domain")]
    public static double? Domain(IReadOnlyList<double> vector) => vector.Count == 0 ? null : vector[^1] - vector[0];

    /// <summary>Whether all booleans are true.</summary>
    /// <param name="vector">The booleans; other values are taken as a script takes them, of which 0, "" and null are false.</param>
    /// <returns>True also without any.</returns>
    [Operation("vector.all")]
    public static bool All(IReadOnlyList<object?> vector) => vector.All(ScriptValue.IsTruthy);

    /// <summary>Which numbers are finite.</summary>
    /// <param name="vector">The numbers; null, which is what a number that is not finite becomes in JSON, is none.</param>
    /// <returns>A boolean for each.</returns>
    [Operation("vector.finite")]
    public static IReadOnlyList<bool> Finite(IReadOnlyList<object?> vector) =>
        [.. vector.Select(value => value is not null && ArgumentValue.TryNumber(value, out var number) && double.IsFinite(number))];

    /// <summary>Reads numbers from texts.</summary>
    /// <param name="vector">The texts; what follows the number in a text does not matter.</param>
    /// <returns>A number for each; null for a text that does not begin with one.</returns>
    [Operation("vector.parseNumbers")]
    public static IReadOnlyList<double> ParseNumbers(IReadOnlyList<object?> vector) =>
        [.. vector.Select(value => ScriptNumber.ParsePrefix(ScriptValue.Text(value)))];

    /// <summary>The integers from 0 on.</summary>
    /// <param name="max">The number they stay below; at most 100,000.</param>
    /// <returns>The integers.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> above 100,000.</exception>
    [Operation("vector.range")]
    public static IReadOnlyList<double> Range(double max = 10) => Numbers("max", max, i => i);

    /// <summary>Numbers from a lower to an upper bound in steps.</summary>
    /// <param name="step">The step, above 0.</param>
    /// <param name="min">The first number.</param>
    /// <param name="max">What no number exceeds.</param>
    /// <returns>The numbers, each the one before and the step; none when the bounds are crossed.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when there would be more than 100,000.</exception>
    [Operation("vector.span")]
    public static IReadOnlyList<double> Span([Positive] double step = 0.1, double min = 0, double max = 1)
    {
        Limits.CheckItems("step", Math.Floor((max - min) / step) + 1);
        var numbers = new List<double>();
        for (var number = min; number <= max; number += step)
        {
            // A step that is lost in rounding never reaches the end.
            Limits.CheckItems("step", numbers.Count + 1);
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Evenly spaced numbers.</summary>
    /// <param name="nrItems">How many, 2 to 100,000.</param>
    /// <param name="min">The first.</param>
    /// <param name="max">The last.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> above 100,000.</exception>
    [Operation("vector.spanLinearItems")]
    public static IReadOnlyList<double> SpanLinearItems(double nrItems = 100, double min = 0, double max = 1) =>
        Numbers("nrItems", nrItems, i => ((max - min) * i / (nrItems - 1)) + min);

    /// <summary>Numbers spaced by an easing curve.</summary>
    /// <param name="nrItems">How many, 2 to 100,000.</param>
    /// <param name="min">The first.</param>
    /// <param name="max">The last.</param>
    /// <param name="ease">The curve.</param>
    /// <param name="intervals">True for the first number and then the step to each of the others.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> above 100,000.</exception>
    [Operation("vector.spanEaseItems")]
    public static IReadOnlyList<double> SpanEaseItems(
        double nrItems = 100, double min = 0, double max = 1, EasingCurve ease = EasingCurve.EaseInSine, bool intervals = false)
    {
        var numbers = Numbers("nrItems", nrItems, i => Interpolation.EaseBetween(i / (nrItems - 1), min, max, ease));
        return intervals ? [.. numbers.Select((number, i) => i == 0 ? number : number - numbers[i - 1])] : numbers;
    }

    private static double[] Numbers(string parameter, double count, Func<int, double> number) =>
        [.. Enumerable.Range(0, Limits.Count(parameter, count)).Select(number)];
}
