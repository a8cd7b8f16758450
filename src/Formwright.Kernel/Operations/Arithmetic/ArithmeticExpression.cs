using System.Globalization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Works out sums and products written as text: decimal numbers, <c>+ - * /</c>, parentheses, blanks. Products bind closer than sums;
/// equals work from left to right; a minus may stand before a number or a parenthesis.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class ArithmeticExpression(string text)
{
    /// <summary>Parentheses within each other; each needs room on the stack.</summary>
    private const int MostNested = 256;

    private int position;
    private int nested;

    /// <exception cref="FormwrightException"><c>invalid_input</c> with the position of the fault.</exception>
    internal static double Evaluate(string text)
    {
        var reader = new ArithmeticExpression(text);
        var value = reader.Sum();
        return reader.Next == '\0' ? value : throw reader.Fault("an operator or the end");
    }

    /// <summary>The next character that is not blank; NUL at the end.</summary>
    private char Next
    {
        get
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position < text.Length ? text[position] : '\0';
        }
    }

    private double Sum()
    {
        var value = Product();
        while (Next is '+' or '-')
        {
            value = text[position++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private double Product()
    {
        var value = Factor();
        while (Next is '*' or '/')
        {
            value = text[position++] == '*' ? value * Factor() : value / Factor();
        }

        return value;
    }

    private double Factor()
    {
        var sign = 1;
        while (Next == '-')
        {
            sign = -sign;
            position++;
        }

        return sign * (Next == '(' ? Parenthesis() : Number());
    }

    private double Parenthesis()
    {
        if (++nested > MostNested)
        {
            throw Limits.Refusal("expression", $"params.expression has more than {MostNested} parentheses within each other.");
        }

        position++;
        var value = Sum();
        if (Next != ')')
        {
            throw Fault("a closing parenthesis");
        }

        position++;
        nested--;
        return value;
    }

    private double Number()
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.'))
        {
            position++;
        }

        if (double.TryParse(text.AsSpan(start, position - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        position = start;
        throw Fault("a number");
    }

    private FormwrightException Fault(string needed) => Limits.Refusal(
        "expression",
        $"params.expression needs {needed} at position {position}, {(position < text.Length ? $"got \"{text[position]}\"" : "where it ends")}.");
}
