using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Text;

/// <summary>
/// Reads numbers with their units: decimals, fractions, mixed numbers, feet and inches, spelled numbers, negative ones, and the
/// tolerances behind them.
/// </summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">Units and spelled numbers.</param>
/// <param name="findings">Takes the tolerances.</param>
internal sealed class QuantityReader(TokenCursor cursor, Lexicon lexicon, Findings findings)
{
    /// <summary>True when a number begins at the cursor.</summary>
    /// <param name="sign">-1 when a minus sign stands there, else 1.</param>
    public bool TryNumber(out double sign)
    {
        sign = 1;
        if (cursor.At >= cursor.Tokens.Count)
        {
            return false;
        }

        var token = cursor.Tokens[cursor.At];
        if (token.Kind == TokenKind.Number)
        {
            return true;
        }

        if (token.Kind == TokenKind.Word)
        {
            return IsSpelledFraction() || (lexicon.Number(token.Text) is not null && lexicon.Longest(cursor.Words()) is null or { Length: 1 });
        }

        var negative = token.IsSymbol('-')
            && cursor.At + 1 < cursor.Tokens.Count
            && cursor.Tokens[cursor.At + 1] is { Kind: TokenKind.Number, Glued: true }
            && (!token.Glued || (cursor.At > 0 && (cursor.Tokens[cursor.At - 1].IsWord("x") || cursor.Tokens[cursor.At - 1].Kind == TokenKind.Symbol)));
        sign = negative ? -1 : 1;
        return negative;
    }

    /// <summary>Reads the number at the cursor with its unit.</summary>
    public Quantity Read()
    {
        TryNumber(out var sign);
        if (sign < 0)
        {
            cursor.At++;
        }
        else if (cursor.At > 0 && (cursor.Tokens[cursor.At - 1].IsWord("minus") || cursor.Tokens[cursor.At - 1].IsWord("negative")))
        {
            sign = -1;
        }

        var start = sign < 0 ? cursor.Tokens[cursor.At - 1].Start : cursor.Tokens[cursor.At].Start;
        var spelled = cursor.Tokens[cursor.At].Kind == TokenKind.Word;
        var value = spelled ? SpelledNumber() : WrittenNumber();
        var end = cursor.Tokens[cursor.At - 1].End;
        var unit = TakeUnit(spelled);
        if (unit.Kind != UnitKind.None)
        {
            end = cursor.Tokens[cursor.At - 1].End;
        }

        // Five feet and six inches: 5'6" or 5 ft 6 in.
        if (unit.Symbol == "ft" && cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].Kind == TokenKind.Number)
        {
            var back = cursor.At;
            var inches = WrittenNumber();
            if (TakeUnit(false) is { Symbol: "in" })
            {
                value += inches / 12;
                end = cursor.Tokens[cursor.At - 1].End;
            }
            else
            {
                cursor.At = back;
            }
        }

        return Toleranced(new Quantity(sign * value, unit, start, end, spelled));
    }

    // "20 ±0.1 mm", "20 mm +/- 0.1": the tolerance is noted; a unit behind it is the size's too.
    private Quantity Toleranced(Quantity quantity)
    {
        var signs = cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('±') ? 1
            : cursor.At + 2 < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('+') && cursor.Tokens[cursor.At + 1].IsSymbol('/') && cursor.Tokens[cursor.At + 2].IsSymbol('-') ? 3
            : 0;
        if (signs == 0 || cursor.At + signs >= cursor.Tokens.Count || cursor.Tokens[cursor.At + signs].Kind != TokenKind.Number)
        {
            return quantity;
        }

        cursor.At += signs;
        var tolerance = Read();
        findings.Assume($"The tolerance '{cursor.Text[quantity.Start..tolerance.End]}' does not change the shape.");
        return quantity.Unit.Kind == UnitKind.None ? quantity with { Unit = tolerance.Unit } : quantity;
    }

    // "half inch", "half an inch", "three quarters of an inch"
    private bool IsSpelledFraction()
    {
        if (cursor.At >= cursor.Tokens.Count || lexicon.Fraction(cursor.Tokens[cursor.At].Text) is null)
        {
            return false;
        }

        var i = cursor.At + 1;
        while (i < cursor.Tokens.Count && (cursor.Tokens[i].IsWord("of") || cursor.Tokens[i].IsWord("a") || cursor.Tokens[i].IsWord("an")))
        {
            i++;
        }

        return i < cursor.Tokens.Count && lexicon.Unit(cursor.Tokens[i].Text) is { Kind: UnitKind.Length };
    }

    private double SpelledFraction()
    {
        var value = lexicon.Fraction(cursor.Tokens[cursor.At++].Text)!.Value;
        while (cursor.At < cursor.Tokens.Count && (cursor.Tokens[cursor.At].IsWord("of") || cursor.Tokens[cursor.At].IsWord("a") || cursor.Tokens[cursor.At].IsWord("an")))
        {
            cursor.At++;
        }

        return value;
    }

    private double SpelledNumber()
    {
        if (IsSpelledFraction())
        {
            return SpelledFraction();
        }

        var value = lexicon.Number(cursor.Tokens[cursor.At].Text)!.Value;
        cursor.At++;
        while (cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].Kind == TokenKind.Word && lexicon.Number(cursor.Tokens[cursor.At].Text) is { } next && (next >= 100 || (value >= 20 && next < 10)))
        {
            value = next >= 100 ? value * next : value + next;
            cursor.At++;
        }

        return IsSpelledFraction() ? value * SpelledFraction() : value;
    }

    private double WrittenNumber()
    {
        var first = cursor.Tokens[cursor.At++];
        if (TryFraction(out var alone, first))
        {
            return alone;
        }

        // "1 1/2", "1-1/2", "1½"
        var back = cursor.At;
        if (first.IsInteger && first.Text.Length > 0 && cursor.At < cursor.Tokens.Count)
        {
            if (cursor.Tokens[cursor.At].IsSymbol('-') && cursor.Tokens[cursor.At].Glued)
            {
                cursor.At++;
            }

            if (cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At] is { Kind: TokenKind.Number } second)
            {
                cursor.At++;
                if (second.Text.Length == 0)
                {
                    return first.Value + second.Value;
                }

                if (TryFraction(out var fraction, second) && fraction < 1)
                {
                    return first.Value + fraction;
                }
            }
        }

        cursor.At = back;
        return first.Value;
    }

    private bool TryFraction(out double value, Token numerator)
    {
        value = 0;
        if (!numerator.IsInteger || numerator.Text.Length == 0 || cursor.At + 1 >= cursor.Tokens.Count || !cursor.Tokens[cursor.At].IsSymbol('/') || !cursor.Tokens[cursor.At + 1].IsInteger || cursor.Tokens[cursor.At + 1].Text.Length == 0)
        {
            return false;
        }

        var denominator = cursor.Tokens[cursor.At + 1];
        if (denominator.Value == 0)
        {
            throw Refuse.Prompt($"'{cursor.Text[numerator.Start..denominator.End]}' divides by zero. Write the size as a number above 0.");
        }

        value = numerator.Value / denominator.Value;
        cursor.At += 2;
        return true;
    }

    private Unit TakeUnit(bool spelled)
    {
        if (cursor.At < cursor.Tokens.Count && lexicon.Unit(cursor.Tokens[cursor.At].Text) is { } unit && IsUnitHere(spelled))
        {
            cursor.At++;
            if (unit.Symbol == "ft" && cursor.Tokens[cursor.At - 1].Text == "'" && cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('\'') && cursor.Tokens[cursor.At].Glued)
            {
                cursor.At++;
                return lexicon.Unit("\"")!;
            }

            // "2 in. cube": the dot belongs to the abbreviation unless a sentence begins behind it.
            if (cursor.At + 1 < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('.') && cursor.Tokens[cursor.At].Glued && cursor.Tokens[cursor.At + 1] is { Kind: TokenKind.Word } next && char.IsLower(cursor.Text[next.Start]))
            {
                cursor.At++;
            }

            return unit;
        }

        return Unit.None;
    }

    private bool IsUnitHere(bool spelled)
    {
        var token = cursor.Tokens[cursor.At];
        if (token.Kind == TokenKind.Symbol)
        {
            return token.Glued;
        }

        var next = cursor.At + 1 < cursor.Tokens.Count ? cursor.Tokens[cursor.At + 1] : default;
        return token.Text switch
        {
            "in" => token.Glued || (!spelled && !(next.Kind == TokenKind.Word && next.Text is not null && lexicon.IsPrepositionAfterIn(next.Text))),
            "m" => !(next is { Kind: TokenKind.Number, Glued: true }),
            _ => true,
        };
    }
}
