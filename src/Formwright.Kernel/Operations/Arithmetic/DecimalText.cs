using System.Globalization;
using System.Numerics;

namespace Formwright.Kernel.Operations;

/// <summary>Numbers with a fixed count of decimal places.</summary>
internal static class DecimalText
{
    private const int MostPlaces = 100;
    private const int ExponentBias = 1075;

    /// <summary>
    /// The decimal nearest to the exact value of a number; half of the last place goes away from 0. Source: ECMA-262,
    /// Number.prototype.toFixed.
    /// </summary>
    /// <param name="number">Any number; from 1e21 on in size and when not finite it is written without places.</param>
    /// <param name="decimalPlaces">0 to 100; a fraction is dropped.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for other places.</exception>
    internal static string Of(double number, double decimalPlaces)
    {
        var places = Math.Truncate(decimalPlaces);
        if (places is < 0 or > MostPlaces)
        {
            throw Limits.Refusal(
                "decimalPlaces",
                FormattableString.Invariant($"params.decimalPlaces is {decimalPlaces}; a text can have 0 to {MostPlaces} decimal places."));
        }

        if (!(Math.Abs(number) < 1e21))
        {
            return ScriptNumber.Text(number);
        }

        var digits = Scaled(Math.Abs(number), (int)places).ToString(CultureInfo.InvariantCulture).PadLeft((int)places + 1, '0');
        return (number < 0 ? "-" : "") + (places == 0 ? digits : digits.Insert(digits.Length - (int)places, "."));
    }

    /// <summary>The integer nearest to a number times a power of ten, exactly; of two the larger.</summary>
    private static BigInteger Scaled(double number, int places)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        var shift = Math.Max(exponent, 1) - ExponentBias;
        var scaled = mantissa * BigInteger.Pow(10, places);
        return shift >= 0 ? scaled << shift : ((scaled << 1) + (BigInteger.One << -shift)) >> (1 - shift);
    }
}
