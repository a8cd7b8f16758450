using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>Reads names of sizes that are no words: <c>A/F</c>, <c>in X</c>, <c>(Y)</c>, <c>z-dimension</c>, <c>d1 =</c>; and the numbers of alloys.</summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">The names of sizes.</param>
/// <param name="lexemes">What was read before.</param>
internal sealed class SizeSigns(TokenCursor cursor, Lexicon lexicon, List<Lexeme> lexemes)
{
    /// <summary>The name at the cursor; null when none stands there.</summary>
    public Lexeme? Read() => Slashed() ?? Axis() ?? Numbered() ?? Alloy();

    /// <summary>The size that lies along an axis.</summary>
    public static string RoleOf(char axis) => axis switch
    {
        'x' => "length",
        'y' => "width",
        _ => "height",
    };

    // "A/F", "o/d", "w/o": two letters that the dictionary knows without the slash.
    private Lexeme? Slashed()
    {
        if (!IsLetter(cursor.At) || !Is(cursor.At + 1, '/') || !IsLetter(cursor.At + 2) || Is(cursor.At + 3, '/')
            || !cursor.Tokens[cursor.At + 1].Glued || !cursor.Tokens[cursor.At + 2].Glued
            || lexicon.Longest([cursor.Tokens[cursor.At].Text + cursor.Tokens[cursor.At + 2].Text]) is not { Plural: false } match)
        {
            return null;
        }

        return Named(match.Term, cursor.At + 3);
    }

    // Behind the size of a solid: "90 mm in X", "60 mm (Y)", "25 mm along the z axis"; in front of one: "x-dimension 90".
    private Lexeme? Axis()
    {
        if (lexemes.FindLast(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Feature))?.Is(TermCategory.Feature) == true)
        {
            return null;
        }

        var behind = lexemes is [.., { Kind: LexemeKind.Quantity, Quantity.Spelled: false }];
        var at = cursor.At;
        var bracket = behind && Is(at, '(');
        at += bracket ? 1 : 0;
        var first = at;
        while (behind && IsWord(at) && lexicon.LeadsToAxis(cursor.Tokens[at].Text))
        {
            at++;
        }

        if (!IsLetter(at) || cursor.Tokens[at].Text is not ("x" or "y" or "z"))
        {
            return null;
        }

        var (axis, led) = (cursor.Tokens[at].Text[0], at > first);
        at++;
        var followed = IsWord(at) && lexicon.FollowsAxis(cursor.Tokens[at].Text);
        at += followed ? 1 : 0;
        if (bracket && !Is(at, ')'))
        {
            return null;
        }

        var next = at < cursor.Tokens.Count ? cursor.Tokens[at] : default;
        var alone = behind && next.Kind != TokenKind.Number && !next.IsSymbol('=') && !next.IsSymbol(':') && (at == cursor.Tokens.Count || next.Kind == TokenKind.Symbol && next.Text is "," or ";" or "." or "\n" || IsWord(at) && lexicon.IsAnd(next.Text));
        return bracket || (behind && (led || followed) && next.Kind != TokenKind.Number) || alone || (!behind && followed)
            ? Named(new Term(TermCategory.Role, RoleOf(axis)), at + (bracket ? 1 : 0))
            : null;
    }

    // "d1 = 50, d2 = 30": the sizes of a kind in their order.
    private Lexeme? Numbered()
    {
        var at = cursor.At;
        return IsLetter(at) && lexicon.Letter(cursor.Tokens[at].Text) is { } role
            && at + 3 < cursor.Tokens.Count && cursor.Tokens[at + 1] is { Kind: TokenKind.Number, Glued: true, IsInteger: true, Value: < 10 }
            && (Is(at + 2, '=') || Is(at + 2, ':')) && cursor.Tokens[at + 3].Kind == TokenKind.Number
            ? Named(new Term(TermCategory.Role, role), at + 2)
            : null;
    }

    // "6061-T6", "304 stainless steel", "aluminium 7075": the number of an alloy is no size.
    private Lexeme? Alloy()
    {
        var at = cursor.At;
        if (at >= cursor.Tokens.Count || cursor.Tokens[at] is not { Kind: TokenKind.Number, IsInteger: true, Value: >= 200 and < 10_000 } number)
        {
            return null;
        }

        var temper = Is(at + 1, '-') && IsWord(at + 2) && cursor.Tokens[at + 1].Glued && cursor.Tokens[at + 2].Glued && at + 3 < cursor.Tokens.Count && cursor.Tokens[at + 3] is { Kind: TokenKind.Number, Glued: true };
        var hyphenated = IsWord(at + 1) && cursor.Tokens[at + 1].Text == "t" && at + 2 < cursor.Tokens.Count && cursor.Tokens[at + 2] is { Kind: TokenKind.Number, Glued: true } && cursor.Tokens[at + 1].Start == number.End + 1 && lexicon.IsAlloy(number.Text);
        if (temper || hyphenated)
        {
            return Named(new Term(TermCategory.Material, "material"), at + (temper ? 4 : 3));
        }

        var ahead = IsWord(at + 1) && lexicon.Longest([cursor.Tokens[at + 1].Text])?.Term.Category == TermCategory.Material;
        var behind = lexemes is [.., { Term.Category: TermCategory.Material }] && (at + 1 == cursor.Tokens.Count || cursor.Tokens[at + 1].Kind == TokenKind.Symbol);
        return (ahead || behind) && lexicon.IsAlloy(number.Text) ? Named(new Term(TermCategory.Material, "material"), at + 1) : null;
    }

    private Lexeme Named(Term term, int end)
    {
        var start = cursor.Tokens[cursor.At].Start;
        cursor.At = end;
        return new Lexeme(LexemeKind.Term, start, cursor.Tokens[end - 1].End) { Term = term };
    }

    private bool Is(int at, char symbol) => at < cursor.Tokens.Count && cursor.Tokens[at].IsSymbol(symbol);

    private bool IsWord(int at) => at < cursor.Tokens.Count && cursor.Tokens[at].Kind == TokenKind.Word;

    private bool IsLetter(int at) => IsWord(at) && cursor.Tokens[at].Text.Length == 1;
}
