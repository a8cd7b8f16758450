using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>
/// Reads numbers written as words: "a hundred and twenty", "two and a half", "three quarters of an inch", "an inch and a half".
/// </summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">The words of the language.</param>
internal sealed class SpelledNumber(TokenCursor cursor, Lexicon lexicon)
{
    private const double Hundred = 100;
    private const double Thousand = 1000;

    /// <summary>True when a number in words begins at the cursor.</summary>
    public bool Begins() => Fraction(cursor.At, out _) is not null || IsOneUnit(cursor.At) || IsArticleOfNumber(cursor.At) || IsFractions(cursor.At) || IsNumberWord();

    /// <summary>Reads the number; the cursor stands on its unit afterwards, if it has one.</summary>
    public double Read()
    {
        if (IsOneUnit(cursor.At))
        {
            // "an inch and a half": the rest stands behind the unit.
            cursor.At++;
            return Half(cursor.At + 1, out var end) is { } more ? Skipping(1 + more, cursor.At + 1, end) : 1;
        }

        if (Fraction(cursor.At, out var behind) is { } fraction)
        {
            cursor.At = behind;
            return fraction;
        }

        var value = Whole();
        if (Fraction(cursor.At, out behind) is { } times)
        {
            // "three quarters of an inch"
            cursor.At = behind;
            return value * times;
        }

        return Half(cursor.At, out behind) is { } rest ? Moving(value + rest, behind) : value;
    }

    /// <summary>What follows a written whole number: "2 and a half", "6 and 3/4"; null for nothing.</summary>
    public double? Rest()
    {
        if (Half(cursor.At, out var behind) is not { } rest)
        {
            return null;
        }

        cursor.At = behind;
        return rest;
    }

    /// <summary>What follows the unit of a whole number: "one inch and a quarter", "2 feet and a half"; null for nothing, or for another size.</summary>
    public double? RestOfUnit()
    {
        if (Half(cursor.At, out var behind) is not { } rest || IsLengthUnit(behind) || IsOfUnit(behind) || (behind < cursor.Tokens.Count && cursor.Tokens[behind].IsSymbol('-')))
        {
            return null;
        }

        cursor.At = behind;
        return rest;
    }

    /// <summary>Moves over "of an" behind a fraction in figures: "5/8 of an inch".</summary>
    public void SkipOf()
    {
        if (cursor.At + 2 < cursor.Tokens.Count && cursor.Tokens[cursor.At].Kind == TokenKind.Word && lexicon.IsOf(cursor.Tokens[cursor.At].Text) && IsArticle(cursor.At + 1) && IsLengthUnit(cursor.At + 2))
        {
            cursor.At += 2;
        }
    }

    private double Moving(double value, int to)
    {
        cursor.At = to;
        return value;
    }

    // The unit stays where it is; the words behind it are taken away.
    private double Skipping(double value, int from, int to)
    {
        cursor.Tokens.RemoveRange(from, to - from);
        return value;
    }

    private bool IsNumberWord() =>
        Number(cursor.At) is not null && lexicon.Longest(cursor.Words()) is null or { Length: 1 };

    private double? Number(int i) => i < cursor.Tokens.Count && cursor.Tokens[i].Kind == TokenKind.Word ? lexicon.Number(cursor.Tokens[i].Text) : null;

    private bool IsArticle(int i) => i < cursor.Tokens.Count && cursor.Tokens[i].Kind == TokenKind.Word && lexicon.IsArticle(cursor.Tokens[i].Text);

    private bool IsAnd(int i) => i < cursor.Tokens.Count && cursor.Tokens[i].Kind == TokenKind.Word && lexicon.IsAnd(cursor.Tokens[i].Text);

    // "a quarter in diameter" is no quarter of an inch.
    private bool IsLengthUnit(int i) =>
        i < cursor.Tokens.Count && cursor.Tokens[i].Kind == TokenKind.Word && lexicon.Unit(cursor.Tokens[i].Text) is { Kind: UnitKind.Length or UnitKind.Volume }
        && !lexicon.IsPart(cursor.Tokens[i].Text)
        && !(cursor.Tokens[i].Text == "in" && i + 1 < cursor.Tokens.Count && cursor.Tokens[i + 1].Kind == TokenKind.Word && lexicon.IsPrepositionAfterIn(cursor.Tokens[i + 1].Text));

    // "an inch long", "a metre of bar"
    private bool IsOneUnit(int i) => IsArticle(i) && IsLengthUnit(i + 1) && cursor.Tokens[i + 1].Text.Length > 2;

    // "a hundred", "a dozen"
    private bool IsArticleOfNumber(int i) => IsArticle(i) && Number(i + 1) is >= 12 and var n && n is 12 or Hundred or Thousand;

    // "4 cm and a quarter of an inch": a size of its own.
    private bool IsOfUnit(int i) => i < cursor.Tokens.Count && cursor.Tokens[i].Kind == TokenKind.Word && (lexicon.IsOf(cursor.Tokens[i].Text) ? IsOneUnit(i + 1) : IsOneUnit(i));

    // "three quarters of an inch"
    private bool IsFractions(int i) => Number(i) is not null && Fraction(i + 1, out _) is not null;

    private double Whole()
    {
        double total = 0;
        double current = 0;
        if (IsArticle(cursor.At))
        {
            cursor.At++;
        }

        for (var first = true; ; first = false)
        {
            var at = !first && IsAnd(cursor.At) && current >= Hundred ? cursor.At + 1 : cursor.At;
            if (Number(at) is not { } next || (at > cursor.At && next >= Hundred))
            {
                break;
            }

            if (next == Thousand)
            {
                total += Math.Max(current, 1) * Thousand;
                current = 0;
            }
            else if (next == Hundred || (next == 12 && !first && lexicon.IsDozen(cursor.Tokens[at].Text)))
            {
                current = Math.Max(current, 1) * next;
            }
            else if (first || current % Hundred == 0 || (current % Hundred >= 20 && current % 10 == 0 && next < 10))
            {
                current += next;
            }
            else
            {
                break;
            }

            cursor.At = at + 1;
        }

        return total + current;
    }

    // "half inch", "half an inch", "quarters of an inch": a share of the unit behind it.
    private double? Fraction(int i, out int behind)
    {
        behind = i;
        if (i >= cursor.Tokens.Count || cursor.Tokens[i].Kind != TokenKind.Word || lexicon.Fraction(cursor.Tokens[i].Text) is not { } value)
        {
            return null;
        }

        behind++;
        while (behind < cursor.Tokens.Count && (IsArticle(behind) || lexicon.IsOf(cursor.Tokens[behind].Text)))
        {
            behind++;
        }

        return IsLengthUnit(behind) ? value : null;
    }

    // "and a half", "and three quarters", "and 1/2"
    private double? Half(int i, out int behind)
    {
        behind = i;
        if (!IsAnd(i))
        {
            return null;
        }

        var at = i + 1;
        double times = 1;
        if (IsArticle(at) || Number(at) is < 16)
        {
            times = Number(at) ?? 1;
            at++;
            if (at < cursor.Tokens.Count && cursor.Tokens[at].Kind == TokenKind.Word && lexicon.Fraction(cursor.Tokens[at].Text) is { } part)
            {
                behind = at + 1;
                return times * part;
            }

            return null;
        }

        if (at + 2 < cursor.Tokens.Count && cursor.Tokens[at].IsInteger && cursor.Tokens[at + 1].IsSymbol('/') && cursor.Tokens[at + 2].IsInteger && cursor.Tokens[at + 2].Value > cursor.Tokens[at].Value)
        {
            behind = at + 3;
            return cursor.Tokens[at].Value / cursor.Tokens[at + 2].Value;
        }

        return null;
    }
}
