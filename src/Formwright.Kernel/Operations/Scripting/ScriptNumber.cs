using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Kernel.Operations;

/// <summary>Numbers as ECMAScript writes and reads them. Source: ECMA-262, Number::toString, StringToNumber, parseFloat.</summary>
internal static partial class ScriptNumber
{
    /// <summary>The shortest text that is read as the same number: <c>0.1</c>, <c>1e+21</c>, <c>NaN</c>.</summary>
    internal static string Text(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return "0";
        }

        var (digits, exponent) = Shortest(Math.Abs(number));
        var text = exponent switch
        {
            > 21 or <= -6 => Exponential(digits, exponent - 1),
            <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ when digits.Length <= exponent => digits.PadRight(exponent, '0'),
            _ => digits.Insert(exponent, "."),
        };
        return number < 0 ? $"-{text}" : text;
    }

    /// <summary>The number that the whole of a text states; 0 for a blank text, NaN when it is no number.</summary>
    internal static double Parse(string text)
    {
        var trimmed = ScriptText.Trim(text);
        if (trimmed.Length == 0)
        {
            return 0;
        }

        if (trimmed.Length > 2 && trimmed[0] == '0' && Radix(trimmed[1]) is { } radix)
        {
            return Whole(trimmed.AsSpan(2), radix);
        }

        return Decimal().Match(trimmed) is { Success: true } match && match.Length == trimmed.Length ? Value(match) : double.NaN;
    }

    /// <summary>The number that a text begins with; NaN when it begins with none.</summary>
    internal static double ParsePrefix(string text) =>
        Decimal().Match(ScriptText.TrimStart(text)) is { Success: true } match ? Value(match) : double.NaN;

    /// <summary>The digits of a number above 0 without zeros at either end; it is 0.digits times 10 to the exponent.</summary>
    private static (string Digits, int Exponent) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? text : text[..mark];
        var power = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), (point < 0 ? digits.Length : point) + power - (digits.Length - significant.Length));
    }

    private static string Exponential(string digits, int exponent) =>
        $"{(digits.Length == 1 ? digits : digits.Insert(1, "."))}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";

    private static int? Radix(char mark) => mark switch
    {
        'x' or 'X' => 16,
        'o' or 'O' => 8,
        'b' or 'B' => 2,
        _ => null,
    };

    private static double Whole(ReadOnlySpan<char> digits, int radix)
    {
        var value = 0.0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || Convert.ToInt32(digit.ToString(), 16) is var number && number >= radix)
            {
                return double.NaN;
            }

            value = (value * radix) + number;
        }

        return value;
    }

    private static double Value(Match match) =>
        match.Value.TrimStart('+', '-') == "Infinity"
            ? match.Value[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity
            : double.Parse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
