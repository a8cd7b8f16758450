using System.Globalization;

namespace Formwright.Kernel.Operations;

/// <summary>The text of a dimension: a value, or a sum or sentence in which <c>val</c> stands for it.</summary>
internal static class DimensionLabel
{
    private const int MostDecimals = 20;

    internal static string Of(double value, string overwrite, int decimalPlaces, string suffix, bool removeTrailingZeros)
    {
        if (decimalPlaces > MostDecimals)
        {
            throw Limits.Refusal("decimalPlaces", FormattableString.Invariant($"A label has at most {MostDecimals} decimal places, not {decimalPlaces}."));
        }

        return $"{Body(value, overwrite)} {suffix}";

        string Body(double number, string text)
        {
            if (text.Length == 0)
            {
                return Number(number);
            }

            var sum = text.Replace("val", number.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (sum.Any(letter => !"0123456789+-*/.() ".Contains(letter, StringComparison.Ordinal)))
            {
                return text.Replace("val", Number(number), StringComparison.Ordinal);
            }

            return Number(new Sum(sum).Value ?? number);
        }

        string Number(double number)
        {
            var written = number.ToString($"F{decimalPlaces}", CultureInfo.InvariantCulture);
            return removeTrailingZeros && written.Contains('.', StringComparison.Ordinal) ? written.TrimEnd('0').TrimEnd('.') : written;
        }
    }

    // Numbers joined by + - * / and parentheses. No value: the text is none of these, or its result is not a finite number.
    private ref struct Sum(string text)
    {
        private const int Deepest = 100;

        private int position;
        private int depth;

        internal double? Value
        {
            get
            {
                var result = Terms();
                Skip();
                return position == text.Length && result is { } number && double.IsFinite(number) ? number : null;
            }
        }

        private double? Terms()
        {
            var total = Factors();
            while (Take("+-") is { } sign)
            {
                var next = Factors();
                total = sign == '+' ? total + next : total - next;
            }

            return total;
        }

        private double? Factors()
        {
            var product = Single();
            while (Take("*/") is { } sign)
            {
                var next = Single();
                product = sign == '*' ? product * next : product / next;
            }

            return product;
        }

        private double? Single()
        {
            if (++depth > Deepest)
            {
                return null;
            }

            double? value;
            if (Take("+-") is { } sign)
            {
                value = Single() * (sign == '-' ? -1 : 1);
            }
            else if (Take("(") is not null)
            {
                value = Terms();
                value = Take(")") is null ? null : value;
            }
            else
            {
                var start = position;
                while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
                {
                    position++;
                }

                value = double.TryParse(text.AsSpan(start, position - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
            }

            depth--;
            return value;
        }

        private char? Take(string signs)
        {
            Skip();
            return position < text.Length && signs.Contains(text[position], StringComparison.Ordinal) ? text[position++] : null;
        }

        private void Skip()
        {
            while (position < text.Length && text[position] == ' ')
            {
                position++;
            }
        }
    }
}
