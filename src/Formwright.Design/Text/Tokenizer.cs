using System.Globalization;

namespace Formwright.Design.Text;

/// <summary>
/// Cuts a prompt into words, numbers and symbols in one pass. Typographic variants (quotes, dashes, the multiplication sign,
/// diameter signs, vulgar fractions) become one normal form; positions stay those of the prompt, so that messages can quote it.
/// </summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        var i = 0;
        while (i < text.Length)
        {
            var c = Normal(text[i]);
            if (c == ' ' || (c == '-' && IsHyphen(text, i)))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && IsDigit(text, i + 1) && !IsDigit(text, i - 1)))
            {
                i = Number(text, i, tokens);
            }
            else if (VulgarFraction(c) is { } fraction)
            {
                Add(tokens, TokenKind.Number, "", fraction, i, i + 1);
                i++;
            }
            else if (c == 'ø')
            {
                // A letter by its category, but a sign in a drawing: it never joins a word.
                Add(tokens, TokenKind.Symbol, "ø", 0, i, i + 1);
                i++;
            }
            else if (c == 'x' && !char.IsLetter(text[i]))
            {
                Add(tokens, TokenKind.Word, "x", 0, i, i + 1);
                i++;
            }
            else if (Dotted(text, i) is { } dotted)
            {
                Add(tokens, TokenKind.Word, dotted.Word, 0, i, dotted.End);
                i = dotted.End;
            }
            else if (char.IsLetter(c))
            {
                i = Word(text, i, tokens);
            }
            else
            {
                Add(tokens, TokenKind.Symbol, c.ToString(), 0, i, i + 1);
                i++;
            }
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, TokenKind kind, string text, double value, int start, int end) =>
        tokens.Add(new Token(kind, text, value, start, end, tokens.Count > 0 && tokens[^1].End == start));

    // "through-hole", "2-inch": the hyphen joins, so it says nothing.
    private static bool IsHyphen(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetter(text[i + 1]);

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private static int Digits(string text, int i)
    {
        while (IsDigit(text, i))
        {
            i++;
        }

        return i;
    }

    private static int Number(string text, int start, List<Token> tokens)
    {
        var i = Digits(text, start);
        var normal = text[start..i];
        var whole = i - start;
        while (whole is >= 1 and <= 3 && i < text.Length && text[i] == ',' && Digits(text, i + 1) == i + 4)
        {
            normal += text[(i + 1)..(i + 4)];
            i += 4;
        }

        var fraction = i < text.Length && (text[i] == '.' || (text[i] == ',' && i - start == whole && IsDecimalComma(text, start, i)));
        if (fraction && IsDigit(text, i + 1))
        {
            var end = Digits(text, i + 1);
            normal += "." + text[(i + 1)..end];
            i = end;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var digits = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            var end = Digits(text, digits);
            if (end > digits && (end == text.Length || !char.IsLetter(text[end])))
            {
                normal += "e" + text[(i + 1)..end];
                i = end;
            }
        }

        Add(tokens, TokenKind.Number, normal, double.Parse(normal, NumberStyles.Float, CultureInfo.InvariantCulture), start, i);
        return i;
    }

    // "2,5 mm" is two and a half, "10,20,30" and "(10,20)" are lists.
    private static bool IsDecimalComma(string text, int start, int comma)
    {
        var end = Digits(text, comma + 1);
        return end - comma is 2 or 3
            && (end == text.Length || text[end] is not (',' or ')'))
            && (start == 0 || text[start - 1] is not (',' or '('));
    }

    // "O.D.", "P.C.D.": an abbreviation is one word.
    private static (string Word, int End)? Dotted(string text, int start)
    {
        var (i, word) = (start, "");
        while (i + 1 < text.Length && char.IsAsciiLetter(text[i]) && text[i + 1] == '.')
        {
            word += char.ToLowerInvariant(text[i]);
            i += 2;
        }

        var whole = word.Length >= 2 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (i == text.Length || !char.IsLetterOrDigit(text[i]));
        return whole ? (word, i) : null;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var i = start;
        while (i < text.Length && char.IsLetter(text[i]) && Normal(text[i]) != 'ø')
        {
            i++;
        }

        var word = string.Create(i - start, text.AsSpan(start, i - start), static (target, source) =>
        {
            for (var k = 0; k < source.Length; k++)
            {
                target[k] = Normal(source[k]);
            }
        });

        // "40mmx20mm", "40 mmx20" and "40x20": the x between two numbers is a sign of its own.
        if (word.Length > 1 && word[^1] == 'x' && IsDigit(text, i) && tokens.Count > 0 && tokens[^1].Kind == TokenKind.Number && (tokens[^1].End == start || word is "mmx" or "cmx" or "mx" or "inx"))
        {
            Add(tokens, TokenKind.Word, word[..^1], 0, start, i - 1);
            Add(tokens, TokenKind.Word, "x", 0, i - 1, i);
            return i;
        }

        Add(tokens, TokenKind.Word, word, 0, start, i);

        // A possessive or a contraction ("cube's", "don't") says nothing more than its stem does.
        if (i + 1 < text.Length && Normal(text[i]) == '\'' && Normal(text[i + 1]) is 's' or 't' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
        {
            i += 2;
        }

        return i;
    }

    private static double? VulgarFraction(char c) => c switch
    {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3,
        '⅔' => 2.0 / 3,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => null,
    };

    private static char Normal(char c) => c switch
    {
        '\n' => '\n',
        '×' or '✕' or '✖' or '⨯' => 'x',
        'Ø' or 'ø' or '⌀' or '∅' or 'φ' or 'Φ' => 'ø',
        '″' or '”' or '“' or '„' => '"',
        '′' or '’' or '‘' or '`' => '\'',
        '−' or '–' or '—' or '‐' or '‑' => '-',
        '•' or '·' or '‣' => '\n',
        'µ' or 'μ' => 'u',
        '∗' => '*',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
