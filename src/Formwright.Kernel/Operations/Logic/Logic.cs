namespace Formwright.Kernel.Operations;

/// <summary>Booleans, comparisons and gates. Source of conversions: ECMA-262.</summary>
public static class Logic
{
    /// <summary>The boolean itself.</summary>
    /// <param name="boolean">True or false.</param>
    /// <returns>The same.</returns>
    [Operation("logic.boolean")]
    public static bool Boolean(bool boolean = false) => boolean;

    /// <summary>The opposite of a boolean.</summary>
    /// <param name="boolean">True or false.</param>
    /// <returns>The opposite.</returns>
    [Operation("logic.not")]
    public static bool Not(bool boolean = false) => !boolean;

    /// <summary>The opposites of several values.</summary>
    /// <param name="booleans">Booleans; of other values null, 0 and the empty text count as false.</param>
    /// <returns>One boolean per value.</returns>
    [Operation("logic.notList")]
    public static IReadOnlyList<bool> NotList(IReadOnlyList<object?> booleans) => [.. booleans.Select(value => !ScriptValue.IsTruthy(value))];

    /// <summary>Compares two values; <c>==</c> and <c>!=</c> convert texts to numbers, lists and objects equal only themselves.</summary>
    /// <param name="first">Left of the operator.</param>
    /// <param name="second">Right of the operator.</param>
    /// <param name="operator">One of &lt;, &lt;=, &gt;, &gt;=, ===, !==, ==, !=; any other gives false.</param>
    /// <returns>Whether the comparison holds.</returns>
    [Operation("logic.compare")]
    public static bool Compare(object? first, object? second, string @operator = "<") => @operator switch
    {
        "==" => ScriptComparison.AreLooselyEqual(first, second),
        "!=" => !ScriptComparison.AreLooselyEqual(first, second),
        "===" => ScriptComparison.AreStrictlyEqual(first, second),
        "!==" => !ScriptComparison.AreStrictlyEqual(first, second),
        "<" => ScriptComparison.Order(first, second) < 0,
        "<=" => ScriptComparison.Order(first, second) <= 0,
        ">" => ScriptComparison.Order(first, second) > 0,
        ">=" => ScriptComparison.Order(first, second) >= 0,
        _ => false,
    };

    /// <summary>Lets a value through or not.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="boolean">True to let it through.</param>
    /// <returns>The value or null.</returns>
    [Operation("logic.valueGate")]
    public static object? ValueGate(object? value, bool boolean = false) => boolean ? value : null;

    /// <summary>The first of two values that is there.</summary>
    /// <param name="value1">The preferred one; null counts as missing.</param>
    /// <param name="value2">The other one.</param>
    /// <returns>One of them; null when both are missing.</returns>
    [Operation("logic.firstDefinedValueGate")]
    public static object? FirstDefinedValueGate(object? value1 = null, object? value2 = null) => value1 ?? value2;

    /// <summary>Booleans by chance.</summary>
    /// <param name="length">How many, at most 100,000; below 1 for none.</param>
    /// <param name="trueThreshold">Probability of true, 0 to 1.</param>
    /// <returns>That many booleans.</returns>
    [Operation("logic.randomBooleans")]
    public static IReadOnlyList<bool> RandomBooleans(int length = 10, double trueThreshold = 0.5)
    {
        Limits.CheckItems("length", length);
        return [.. Enumerable.Range(0, Math.Max(0, length)).Select(_ => RandomSource.Next() < trueThreshold)];
    }

    /// <summary>Whether each number is below a threshold.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="inverse">True to swap true and false.</param>
    /// <returns>One boolean per number.</returns>
    [Operation("logic.thresholdBooleanList")]
    public static IReadOnlyList<bool> ThresholdBooleanList(IReadOnlyList<double> numbers, double threshold = 1, bool inverse = false) =>
        [.. numbers.Select(number => (number < threshold) != inverse)];

    /// <summary>Whether each number lies in one of several ranges. A number in two ranges is answered twice.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="gapThresholds">Ranges as pairs of minimum and maximum, both included.</param>
    /// <param name="inverse">True to swap true and false.</param>
    /// <returns>One boolean per number, and one more for each further range that holds it.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when a range is not a pair.</exception>
    [Operation("logic.thresholdGapsBooleanList")]
    public static IReadOnlyList<bool> ThresholdGapsBooleanList(
        IReadOnlyList<double> numbers, IReadOnlyList<IReadOnlyList<double>> gapThresholds, bool inverse = false)
    {
        for (var i = 0; i < gapThresholds.Count; i++)
        {
            if (gapThresholds[i].Count != 2)
            {
                throw Limits.Refusal($"gapThresholds[{i}]", "A range needs two numbers, its minimum and its maximum.");
            }
        }

        Limits.CheckItems("gapThresholds", (double)numbers.Count * Math.Max(1, gapThresholds.Count));
        return
        [
            .. numbers.SelectMany(number =>
                Enumerable.Repeat(!inverse, gapThresholds.Count(gap => number >= gap[0] && number <= gap[1])).DefaultIfEmpty(inverse)),
        ];
    }

    /// <summary>
    /// True below one threshold, false above another, and by chance between them, where true becomes rarer from step to step.
    /// </summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="thresholdTotalTrue">Below it is always true.</param>
    /// <param name="thresholdTotalFalse">Above it is always false.</param>
    /// <param name="nrLevels">Steps between the thresholds.</param>
    /// <returns>One boolean per number.</returns>
    [Operation("logic.twoThresholdRandomGradient")]
    public static IReadOnlyList<bool> TwoThresholdRandomGradient(
        IReadOnlyList<double> numbers, double thresholdTotalTrue = 1, double thresholdTotalFalse = 2, double nrLevels = 10)
    {
        bool Draw(double number)
        {
            var step = (thresholdTotalFalse - thresholdTotalTrue) / nrLevels;
            return RandomSource.Next() > Math.Ceiling((number - thresholdTotalTrue) / step) / nrLevels;
        }

        return [.. numbers.Select(number => number < thresholdTotalTrue || (number <= thresholdTotalFalse && Draw(number)))];
    }
}
