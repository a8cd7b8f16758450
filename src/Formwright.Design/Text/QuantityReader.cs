using System.Text.RegularExpressions;
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
internal sealed partial class QuantityReader(TokenCursor cursor, Lexicon lexicon, Findings findings)
{
    private readonly SpelledNumber spelledNumbers = new(cursor, lexicon);

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
            return spelledNumbers.Begins();
        }

        var negative = token.IsSymbol('-')
            && cursor.At + 1 < cursor.Tokens.Count
            && cursor.Tokens[cursor.At + 1] is { Kind: TokenKind.Number, Glued: true }
            && (!token.Glued || (cursor.At > 0 && (cursor.Tokens[cursor.At - 1].IsWord("x") || cursor.Tokens[cursor.At - 1].Kind == TokenKind.Symbol)));
        sign = negative ? -1 : 1;
        return negative;
    }

    // "at minus 20", but not "a plate minus four holes".
    private bool IsNegative()
    {
        var at = cursor.At - 1;
        if (at < 0 || !(cursor.Tokens[at].IsWord("minus") || cursor.Tokens[at].IsWord("negative")))
        {
            return false;
        }

        return at == 0 || cursor.Tokens[at - 1].Kind != TokenKind.Word || lexicon.Longest([cursor.Tokens[at - 1].Text])?.Term.Category != TermCategory.Solid;
    }

    /// <summary>Reads the number at the cursor with its unit.</summary>
    public Quantity Read()
    {
        TryNumber(out var sign);
        if (sign < 0)
        {
            cursor.At++;
        }
        else if (IsNegative())
        {
            sign = -1;
        }

        var start = sign < 0 ? cursor.Tokens[cursor.At - 1].Start : cursor.Tokens[cursor.At].Start;
        var spelled = cursor.Tokens[cursor.At].Kind == TokenKind.Word;
        var value = spelled ? spelledNumbers.Read() : WrittenNumber();
        var end = cursor.Tokens[cursor.At - 1].End;
        if (!spelled && value < 1)
        {
            spelledNumbers.SkipOf();
        }

        var unit = TakeUnit(spelled);
        if (unit.Kind != UnitKind.None)
        {
            if (unit.Kind == UnitKind.Length && value == Math.Floor(value) && spelledNumbers.RestOfUnit() is { } rest)
            {
                value += rest;
            }

            end = cursor.Tokens[cursor.At - 1].End;
        }

        // Five feet and six inches: 5'6", 5'-6" or 5 ft 6 in.
        if (unit.Symbol == "ft" && cursor.At < cursor.Tokens.Count)
        {
            var back = cursor.At;
            if (cursor.Tokens[cursor.At].IsSymbol('-') && cursor.Tokens[cursor.At].Glued)
            {
                cursor.At++;
            }

            var inches = cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].Kind == TokenKind.Number ? WrittenNumber() : 0;
            if (inches > 0 && TakeUnit(false) is { Symbol: "in" })
            {
                value += inches / 12;
                end = cursor.Tokens[cursor.At - 1].End;
            }
            else
            {
                cursor.At = back;
            }
        }

        return Toleranced(Fitted(new Quantity(sign * value, unit, start, end, spelled)));
    }

    // "20h7", "20 mm H7": the fit is noted.
    private Quantity Fitted(Quantity quantity)
    {
        if (cursor.At + 1 >= cursor.Tokens.Count || quantity.Spelled)
        {
            return quantity;
        }

        var (letter, grade) = (cursor.Tokens[cursor.At], cursor.Tokens[cursor.At + 1]);
        var isFit = (letter is { Kind: TokenKind.Word, Text: "m", Glued: true } || letter is { Kind: TokenKind.Word, Text: "h" or "g" or "f" or "js" or "k" or "n" or "p" or "s" or "e" or "r" })
            && grade is { Kind: TokenKind.Number, Glued: true, IsInteger: true, Value: >= 5 and <= 13 }
            && (letter.Glued || (letter.Text is not ("r" or "e" or "s") && grade.Value is 6 or 7 or 8 or 9 or 11));
        if (!isFit)
        {
            return quantity;
        }

        cursor.At += 2;
        findings.Assume($"The fit '{cursor.Text[quantity.Start..grade.End]}' does not change the shape.");
        return quantity;
    }

    // "20 ±0.1 mm", "20 mm +/- 0.1", "20 +0.2/-0.1": the tolerance is noted; a unit behind it is the size's too.
    private Quantity Toleranced(Quantity quantity)
    {
        var back = cursor.At;
        var bracketed = cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('(');
        cursor.At += bracketed ? 1 : 0;
        bool Symbol(int ahead, char c) => cursor.At + ahead < cursor.Tokens.Count && cursor.Tokens[cursor.At + ahead].IsSymbol(c);
        bool Number(int ahead, bool glued) => cursor.At + ahead < cursor.Tokens.Count && cursor.Tokens[cursor.At + ahead] is { Kind: TokenKind.Number } t && (t.Glued || !glued);
        var signs = Symbol(0, '±') && Number(1, false) ? 1
            : Symbol(0, '+') && Symbol(1, '/') && Symbol(2, '-') && Number(3, false) ? 3
            : (Symbol(0, '+') || (Symbol(0, '-') && (bracketed || !cursor.Tokens[cursor.At].Glued))) && Number(1, true) && cursor.Tokens[cursor.At + 1].Value <= 0.1 * Math.Abs(quantity.Value) ? 1
            : 0;
        if (signs == 0)
        {
            cursor.At = back;
            return quantity;
        }

        cursor.At += signs;
        var tolerance = Read();
        if (Symbol(0, '/') && (Symbol(1, '-') || Symbol(1, '+')) && Number(2, true))
        {
            cursor.At += 2;
            tolerance = Read();
        }
        else if (Symbol(0, '/') && Number(1, true))
        {
            cursor.At++;
            tolerance = Read();
        }

        cursor.At += bracketed && Symbol(0, ')') ? 1 : 0;

        findings.Assume($"The tolerance '{cursor.Text[quantity.Start..tolerance.End]}' does not change the shape.");
        return quantity.Unit.Kind == UnitKind.None ? quantity with { Unit = tolerance.Unit } : quantity;
    }

    private double WrittenNumber()
    {
        var first = cursor.Tokens[cursor.At++];
        if (TryFraction(out var alone, first))
        {
            return alone;
        }

        if (first.IsInteger && first.Text.Length > 0 && spelledNumbers.Rest() is { } rest)
        {
            return first.Value + rest;
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

        if (IsPair(numerator, denominator))
        {
            return false;
        }

        value = numerator.Value / denominator.Value;
        cursor.At += 2;
        return true;
    }

    /// <summary>True for "30/24" and "12/16": an outside and an inside, which nobody writes as a fraction.</summary>
    public static bool IsPair(Token first, Token second) =>
        IsUnreduced(first, second) || IsImproper(first, second);

    // "20/26", "12/16": fractions of an inch are reduced.
    private static bool IsUnreduced(Token first, Token second) =>
        first.IsInteger && second.IsInteger && first.Value >= 3 && second.Value is >= 5 and not (8 or 10 or 32 or 64) && first.Value < second.Value && (second.Value != 16 || first.Value % 2 == 0);

    private static bool IsImproper(Token first, Token second) =>
        first.IsInteger && second.IsInteger && second.Value > 0 && first.Value > second.Value && (second.Value is not (2 or 3 or 4 or 8 or 16 or 32 or 64) || (second.Value >= 16 && first.Value >= 1.25 * second.Value));

    // Where a text is about something that holds liquids, an "l" is a litre and no length.
    [GeneratedRegex(@"\b(?:bottle|flask|jar|jug|pitcher|carafe|mug|cup|beaker|bucket|pail|bowl|vase|tank|pot|can|canister|container|planter|barrel|flasche|becher|eimer|vase|schale|schüssel|blumentopf|bouteille|seau|bol|botella|taza|balde|jarrón)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vessel();

    private Unit TakeUnit(bool spelled)
    {
        if (Raised() is { } raised)
        {
            return raised;
        }

        if (cursor.At < cursor.Tokens.Count && lexicon.Unit(cursor.Tokens[cursor.At].Text) is { } unit && IsUnitHere(spelled))
        {
            // A "mil" is a thousandth of an inch where films are measured, and a millimetre in a workshop.
            if (cursor.Tokens[cursor.At].Text == "mil" && cursor.At + 1 < cursor.Tokens.Count && lexicon.IsThin(cursor.Tokens[cursor.At + 1].Text))
            {
                cursor.At++;
                return lexicon.Unit("thou")!;
            }

            cursor.At++;
            if (unit.Symbol == "ft" && cursor.Tokens[cursor.At - 1].Text == "'" && cursor.At < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('\'') && cursor.Tokens[cursor.At].Glued)
            {
                cursor.At++;
                return lexicon.Unit("\"")!;
            }

            // "2 in. cube": the dot belongs to the abbreviation unless a sentence begins behind it.
            if (cursor.At + 1 < cursor.Tokens.Count && cursor.Tokens[cursor.At].IsSymbol('.') && cursor.Tokens[cursor.At].Glued && cursor.Tokens[cursor.At + 1] is { Kind: TokenKind.Word } next && char.IsLower(cursor.Text[next.Start]) && (unit.Symbol != "mm" || GoesOn.Contains(next.Text)))
            {
                cursor.At++;
            }

            return unit;
        }

        return Unit.None;
    }

    // Nobody abbreviates "mm" by a dot, unless a word of the same size follows: "10 mm. dia".
    private static readonly HashSet<string> GoesOn = ["dia", "diam", "diameter", "radius", "od", "id", "wide", "long", "high", "tall", "thick", "deep", "x", "by", "hole", "holes", "bore", "cube", "square", "thickness", "across"];

    // "cubic millimetres", "cm3", "cm^3", "mm³", "square inches", "cm²"; "4 m3 holes" are for screws.
    private Unit? Raised()
    {
        Unit? Length(int at) => at < cursor.Tokens.Count && lexicon.Unit(cursor.Tokens[at].Text) is { Kind: UnitKind.Length } unit ? unit : null;
        bool Is(int ahead, char symbol) => cursor.At + ahead < cursor.Tokens.Count && cursor.Tokens[cursor.At + ahead].IsSymbol(symbol);
        int Power(int ahead) => cursor.At + ahead < cursor.Tokens.Count && cursor.Tokens[cursor.At + ahead] is { Kind: TokenKind.Number, Glued: true, Value: 2 or 3 } power ? (int)power.Value : 0;
        var named = cursor.At >= cursor.Tokens.Count ? 0 : lexicon.IsCubic(cursor.Tokens[cursor.At].Text) ? 3 : lexicon.IsSquare(cursor.Tokens[cursor.At].Text) ? 2 : 0;
        var (unit, power, words) = named > 0 && Length(cursor.At + 1) is { } spelled ? (spelled, named, 2)
            : Length(cursor.At) is not { } length ? (Unit.None, 0, 0)
            : Is(1, '³') ? (length, 3, 2)
            : Is(1, '²') ? (length, 2, 2)
            : Power(1) > 0 && length.Symbol != "m" ? (length, Power(1), 2)
            : Is(1, '^') && Power(2) > 0 ? (length, Power(2), 3)
            : (length, 0, 0);
        if (power == 0)
        {
            return null;
        }

        cursor.At += words;
        return new Unit(power == 2 ? UnitKind.Area : UnitKind.Volume, Math.Pow(unit.Factor, power), unit.Symbol + power);
    }

    private bool IsUnitHere(bool spelled)
    {
        var token = cursor.Tokens[cursor.At];
        if (token.Kind == TokenKind.Symbol)
        {
            return token.Glued || token.IsSymbol('%') || token.IsSymbol('°');
        }

        var next = cursor.At + 1 < cursor.Tokens.Count ? cursor.Tokens[cursor.At + 1] : default;
        return token.Text switch
        {
            "in" => token.Glued || (!spelled && !(next.Kind == TokenKind.Word && next.Text is not null && lexicon.IsPrepositionAfterIn(next.Text))),
            "l" => Vessel().IsMatch(cursor.Text) && !(next is { Kind: TokenKind.Word, Text: "x" or "by" or "w" or "h" or "d" }),
            "m" => !(next is { Kind: TokenKind.Number, Glued: true }),
            "foot" or "feet" => !lexicon.IsPart(token.Text) || next.Text is "long" or "high" or "tall" or "wide" or "deep",
            _ => true,
        };
    }
}
