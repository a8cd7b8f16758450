namespace Formwright.Kernel.Operations;

/// <summary>Integers and decimals near a number.</summary>
public static class Rounding
{
    /// <summary>The nearest integer; half goes up, also below 0.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The integer.</returns>
    [Operation("math.round")]
    public static double Round(double number = 1)
    {
        var below = Math.Floor(number);
        return number - below < 0.5 ? below : below + 1;
    }

    /// <summary>The integer below or at a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The integer.</returns>
    [Operation("math.floor")]
    public static double Floor(double number = 1) => Math.Floor(number);

    /// <summary>The integer above or at a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The integer.</returns>
    [Operation("math.ceil")]
    public static double Ceil(double number = 1) => Math.Ceiling(number);

    /// <summary>What a number has above the integer below it.</summary>
    /// <param name="number">The number.</param>
    /// <returns>0 or more and below 1, also for a number below 0.</returns>
    [Operation("math.fract")]
    public static double Fract(double number = 1) => number - Math.Floor(number);

    /// <summary>Rounds to decimal places; half goes up.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimalPlaces">Decimal places; below 0 for tens, hundreds and so on.</param>
    /// <returns>The rounded number.</returns>
    [Operation("math.roundToDecimals")]
    public static double RoundToDecimals(double number = 1.123456, double decimalPlaces = 2)
    {
        var scale = Math.Pow(10, decimalPlaces);
        return Round(number * scale) / scale;
    }

    /// <summary>Rounds to the number that decimal places write.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimalPlaces">Decimal places, 0 to 100.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for other decimal places.</exception>
    [Operation("math.roundAndRemoveTrailingZeros")]
    public static double RoundAndRemoveTrailingZeros(double number = 1.123456, double decimalPlaces = 2) =>
        ScriptNumber.ParsePrefix(DecimalText.Of(RoundToDecimals(number, decimalPlaces), decimalPlaces));

    /// <summary>Writes a number with a fixed count of decimal places.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimalPlaces">Decimal places, 0 to 100.</param>
    /// <returns>The text; from 1e21 on as a power of ten.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for other decimal places.</exception>
    [Operation("math.toFixed")]
    public static string ToFixed(double number, double decimalPlaces = 2) => DecimalText.Of(number, decimalPlaces);
}
