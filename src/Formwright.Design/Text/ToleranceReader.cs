using Formwright.Design.Planning;

namespace Formwright.Design.Text;

/// <summary>Reads what says how exact a part is and nothing about its shape: "all dimensions ±0.1", "(h6)", "ISO 2768-mK".</summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="quantities">Reads the number of a tolerance.</param>
/// <param name="findings">Takes what was read.</param>
internal sealed class ToleranceReader(TokenCursor cursor, QuantityReader quantities, Findings findings)
{
    // A larger number behind the sign is a place on both sides of the centre.
    private const double Largest = 1;

    /// <summary>Skips one at the cursor.</summary>
    /// <returns>False when there is none.</returns>
    public bool Skip()
    {
        var start = cursor.At;
        if (IsStandard() || IsFit() || IsDeviation())
        {
            findings.Assume($"'{cursor.Text[cursor.Tokens[start].Start..cursor.Tokens[cursor.At - 1].End].Trim('(', ')')}' does not change the shape.");
            return true;
        }

        cursor.At = start;
        return false;
    }

    private Token? Peek(int ahead = 0) => cursor.At + ahead < cursor.Tokens.Count ? cursor.Tokens[cursor.At + ahead] : null;

    // "ISO 2768-m", "DIN ISO 2768 mK"
    private bool IsStandard()
    {
        if (Peek() is not { Kind: TokenKind.Word, Text: "iso" or "din" or "en" })
        {
            return false;
        }

        while (Peek() is { Kind: TokenKind.Word, Text: "iso" or "din" or "en" })
        {
            cursor.At++;
        }

        if (Peek() is not { Kind: TokenKind.Number, Value: 2768 })
        {
            return false;
        }

        cursor.At++;
        while (Peek() is { } sign && (sign.IsSymbol('-') || (sign.Kind == TokenKind.Word && sign.Text is "m" or "f" or "c" or "v" or "mk" or "mh" or "fh" or "ml" or "cl") || (sign is { Kind: TokenKind.Number, Value: 1 or 2 } && sign.Glued)))
        {
            cursor.At++;
        }

        return true;
    }

    // "(h6)" behind a size
    private bool IsFit()
    {
        if (Peek()?.IsSymbol('(') == true && Peek(1) is { Kind: TokenKind.Word, Text.Length: <= 2 } && Peek(2) is { Kind: TokenKind.Number, Glued: true, IsInteger: true, Value: >= 5 and <= 13 } && Peek(3)?.IsSymbol(')') == true)
        {
            cursor.At += 4;
            return true;
        }

        return false;
    }

    // "±0.1", "+/- 0.05 mm", "+0.1/-0"
    private bool IsDeviation()
    {
        if (Peek()?.IsSymbol('+') == true && Peek(1) is { Kind: TokenKind.Number, Glued: true, Value: <= Largest } && Peek(2)?.IsSymbol('/') == true && Peek(3) is { } other)
        {
            cursor.At += other.IsSymbol('-') || other.IsSymbol('+') ? 5 : 4;
            return true;
        }

        var signs = Peek()?.IsSymbol('±') == true ? 1 : Peek()?.IsSymbol('+') == true && Peek(1)?.IsSymbol('/') == true && Peek(2)?.IsSymbol('-') == true ? 3 : 0;
        if (signs == 0 || Peek(signs) is not { Kind: TokenKind.Number, Value: <= Largest })
        {
            return false;
        }

        cursor.At += signs;
        quantities.Read();
        return true;
    }
}
