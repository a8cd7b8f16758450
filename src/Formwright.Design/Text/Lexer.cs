using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Text;

/// <summary>The lexemes of a prompt, and the unit that its bare numbers have.</summary>
/// <param name="Text">The prompt.</param>
/// <param name="Lexemes">In order.</param>
/// <param name="BareUnit">Unit of lengths written without one.</param>
internal sealed record LexedPrompt(string Text, IReadOnlyList<Lexeme> Lexemes, Unit BareUnit)
{
    private const int LongestQuote = 100;

    /// <summary>The prompt's own words between two positions, cut when they are many.</summary>
    public string Quote(int start, int end)
    {
        var words = Text[start..end].Trim().Replace('\n', ' ');
        return words.Length > LongestQuote ? words[..LongestQuote] + "..." : words;
    }
}

/// <summary>Groups tokens into lexemes: quantities with their units, lists of sizes, screws, and the longest phrases of the dictionary.</summary>
internal sealed class Lexer
{
    private const int LongestPhrase = 6;

    private readonly string text;
    private readonly Lexicon lexicon;
    private readonly Findings findings;
    private readonly List<Token> tokens;
    private readonly List<Lexeme> lexemes = [];
    private readonly HashSet<Unit> strayUnits = [];
    private int at;

    private Lexer(string text, Lexicon lexicon, Findings findings)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.findings = findings;
        tokens = Tokenizer.Tokenize(text);
    }

    public static LexedPrompt Lex(string text, Lexicon lexicon, Findings findings) => new Lexer(text, lexicon, findings).Run();

    private LexedPrompt Run()
    {
        while (at < tokens.Count)
        {
            Next();
        }

        return new LexedPrompt(text, lexemes, BareUnit());
    }

    private void Next()
    {
        var token = tokens[at];
        if (IsListNumber())
        {
            at += 2;
        }
        else if (TryNumber(out _))
        {
            lexemes.Add(QuantityOrList());
        }
        else if (token.Kind == TokenKind.Word)
        {
            Word(token);
        }
        else
        {
            Symbol(token);
        }
    }

    // "1. A plate": the number of a step is no size.
    private bool IsListNumber() =>
        tokens[at].IsInteger
        && (at == 0 || tokens[at - 1].IsSymbol('\n'))
        && at + 2 < tokens.Count
        && tokens[at + 1].Glued
        && (tokens[at + 1].IsSymbol('.') || tokens[at + 1].IsSymbol(')'))
        && tokens[at + 2] is { Kind: TokenKind.Word, Glued: false };

    private void Symbol(Token token)
    {
        at++;
        switch (token.Text[0])
        {
            case 'ø':
                AddTerm(new Term(TermCategory.Role, "diameter"), token.Start, token.End);
                break;
            case '&' or '+':
                AddTerm(new Term(TermCategory.Conjunction, "and"), token.Start, token.End);
                break;
            case ',' or '.' or ';' or ':' or '(' or ')' or '=' or '\n' or '!' or '?':
                lexemes.Add(new Lexeme(LexemeKind.Punctuation, token.Start, token.End) { Text = token.Text });
                break;
            default:
                // Hyphens, slashes and stray signs only separate.
                break;
        }
    }

    private void Word(Token token)
    {
        if (token.Text == "m" && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Number, Glued: true })
        {
            Screw();
            return;
        }

        var match = Match();
        if (match is null or { Length: 1 } && LetterRole(token) is { } role)
        {
            at++;
            AddTerm(new Term(TermCategory.Role, role), token.Start, token.End);
        }
        else if (match is { } found)
        {
            Accept(found);
        }
        else if (lexicon.Unit(token.Text) is { Kind: UnitKind.Length } unit)
        {
            at++;
            if (token.Text.Length > 1)
            {
                strayUnits.Add(unit);
            }
        }
        else
        {
            Unknown(token);
        }
    }

    private void Accept(LexiconMatch found)
    {
        var start = tokens[at].Start;
        at += found.Length;
        lexemes.Add(new Lexeme(LexemeKind.Term, start, tokens[at - 1].End) { Term = found.Term, Plural = found.Plural });
    }

    private void Unknown(Token token)
    {
        if (lexicon.Spelling.Correct(token.Text) is { } corrected && Match(corrected) is { } match)
        {
            findings.Assume($"Read '{token.Text}' as '{corrected}'.");
            Accept(match);
            return;
        }

        at++;
        var end = token.End;
        if (at < tokens.Count && tokens[at] is { Kind: TokenKind.Number, Glued: true })
        {
            // A designation such as DN50 is a name, not a length.
            end = tokens[at++].End;
        }

        if (token.Text is "x" && lexemes is [.., { Kind: not LexemeKind.Unknown }])
        {
            return;
        }

        lexemes.Add(new Lexeme(LexemeKind.Unknown, token.Start, end) { Text = text[token.Start..end] });
    }

    private LexiconMatch? Match(string? first = null)
    {
        var words = new List<string>(LongestPhrase);
        for (var i = at; i < tokens.Count && words.Count < LongestPhrase && (tokens[i].Kind == TokenKind.Word || (i > at && tokens[i].Kind == TokenKind.Number)); i++)
        {
            words.Add(i == at && first is not null ? first : tokens[i].Text);
        }

        return lexicon.Longest(words);
    }

    private string? LetterRole(Token token)
    {
        if (lexicon.Letter(token.Text) is not { } role)
        {
            return null;
        }

        var before = lexemes.Count > 0 && lexemes[^1].Kind is LexemeKind.Quantity or LexemeKind.List;
        if (before && lexemes[^1].Quantity.Spelled)
        {
            return null;
        }

        var bracketed = lexemes is [.., { Kind: LexemeKind.Quantity }, { Kind: LexemeKind.Punctuation, Text: "(" }];
        var after = at + 1 < tokens.Count
            && ((tokens[at + 1].Kind == TokenKind.Number && (tokens[at + 1].Glued || char.IsUpper(text[token.Start])))
                || ((tokens[at + 1].IsSymbol('=') || tokens[at + 1].IsSymbol(':')) && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number));
        return before || bracketed || after ? role : null;
    }

    private void Screw()
    {
        var start = tokens[at].Start;
        var size = tokens[at + 1];
        at += 2;
        var end = size.End;

        // A pitch or length behind the size ("M10 x 1.5") belongs to the designation.
        if (at + 1 < tokens.Count && tokens[at].IsWord("x") && tokens[at + 1].Kind == TokenKind.Number)
        {
            end = tokens[at + 1].End;
            at += 2;
        }

        lexemes.Add(new Lexeme(LexemeKind.Screw, start, end)
        {
            Quantities = [new Quantity(size.Value, Unit.None, start, end)],
            Text = text[start..end],
        });
    }

    private Lexeme QuantityOrList()
    {
        var first = Quantity();
        var values = new List<Quantity> { first };
        while (first.Unit.Kind is not (UnitKind.Angle or UnitKind.Percent) && IsListSign())
        {
            var back = at++;
            if (!TryNumber(out _))
            {
                if (values.Count == 1 && first.CanCount && at < tokens.Count)
                {
                    return new Lexeme(LexemeKind.Count, first.Start, tokens[back].End) { Quantities = values };
                }

                at = back;
                break;
            }

            var next = Quantity();
            if (next.Unit.Kind is UnitKind.Angle or UnitKind.Percent)
            {
                at = back;
                break;
            }

            values.Add(next);
        }

        if (values.Count == 1 && first.CanCount && CommaList(first) is { } list)
        {
            values = list;
        }

        return values.Count == 1
            ? new Lexeme(LexemeKind.Quantity, first.Start, first.End) { Quantities = values }
            : new Lexeme(LexemeKind.List, first.Start, values[^1].End) { Quantities = CarryUnit(values) };
    }

    private bool IsListSign() =>
        at < tokens.Count && (tokens[at].IsWord("x") || tokens[at].IsWord("by") || tokens[at].IsSymbol('*'));

    // "10, 20 and 30 mm": three bare numbers with one unit at the end are a list of sizes.
    private List<Quantity>? CommaList(Quantity first)
    {
        var back = at;
        var values = new List<Quantity> { first };
        while (at < tokens.Count && values.Count < 3)
        {
            var separators = 0;
            while (at < tokens.Count && (tokens[at].IsSymbol(',') || tokens[at].IsWord("and")))
            {
                at++;
                separators++;
            }

            if (separators == 0 || !TryNumber(out _))
            {
                break;
            }

            values.Add(Quantity());
        }

        var complete = values.Count == 3
            && values[1].Unit.Kind == UnitKind.None
            && values[2].Unit.Kind is UnitKind.None or UnitKind.Length
            && !first.Spelled
            && (at == tokens.Count || tokens[at].Kind != TokenKind.Word || values[2].Unit.Kind == UnitKind.Length);
        if (!complete)
        {
            at = back;
            return null;
        }

        return values;
    }

    // The last unit holds for the numbers before it, the first one for those after it.
    private static List<Quantity> CarryUnit(List<Quantity> values)
    {
        var unit = Unit.None;
        for (var i = values.Count - 1; i >= 0; i--)
        {
            unit = values[i].Unit.Kind == UnitKind.None ? unit : values[i].Unit;
            values[i] = values[i] with { Unit = unit, Carried = values[i].Carried || values[i].Unit.Kind == UnitKind.None };
        }

        for (var i = 0; i < values.Count; i++)
        {
            unit = values[i].Unit.Kind == UnitKind.None ? unit : values[i].Unit;
            values[i] = values[i] with { Unit = unit, Carried = values[i].Carried || values[i].Unit.Kind == UnitKind.None };
        }

        return values;
    }

    private bool TryNumber(out double sign)
    {
        sign = 1;
        if (at >= tokens.Count)
        {
            return false;
        }

        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return true;
        }

        if (token.Kind == TokenKind.Word)
        {
            return IsSpelledFraction() || (lexicon.Number(token.Text) is not null && Match() is null or { Length: 1 });
        }

        var negative = token.IsSymbol('-')
            && at + 1 < tokens.Count
            && tokens[at + 1] is { Kind: TokenKind.Number, Glued: true }
            && (!token.Glued || (at > 0 && (tokens[at - 1].IsWord("x") || tokens[at - 1].Kind == TokenKind.Symbol)));
        sign = negative ? -1 : 1;
        return negative;
    }

    private Quantity Quantity()
    {
        TryNumber(out var sign);
        if (sign < 0)
        {
            at++;
        }
        else if (at > 0 && (tokens[at - 1].IsWord("minus") || tokens[at - 1].IsWord("negative")))
        {
            sign = -1;
        }

        var start = sign < 0 ? tokens[at - 1].Start : tokens[at].Start;
        var spelled = tokens[at].Kind == TokenKind.Word;
        var value = spelled ? SpelledNumber() : WrittenNumber();
        var end = tokens[at - 1].End;
        var unit = TakeUnit(spelled);
        if (unit.Kind != UnitKind.None)
        {
            end = tokens[at - 1].End;
        }

        // Five feet and six inches: 5'6" or 5 ft 6 in.
        if (unit.Symbol == "ft" && at < tokens.Count && tokens[at].Kind == TokenKind.Number)
        {
            var back = at;
            var inches = WrittenNumber();
            if (TakeUnit(false) is { Symbol: "in" })
            {
                value += inches / 12;
                end = tokens[at - 1].End;
            }
            else
            {
                at = back;
            }
        }

        return Toleranced(new Quantity(sign * value, unit, start, end, spelled));
    }

    // "20 ±0.1 mm", "20 mm +/- 0.1": the tolerance is noted; a unit behind it is the size's too.
    private Quantity Toleranced(Quantity quantity)
    {
        var signs = at < tokens.Count && tokens[at].IsSymbol('±') ? 1
            : at + 2 < tokens.Count && tokens[at].IsSymbol('+') && tokens[at + 1].IsSymbol('/') && tokens[at + 2].IsSymbol('-') ? 3
            : 0;
        if (signs == 0 || at + signs >= tokens.Count || tokens[at + signs].Kind != TokenKind.Number)
        {
            return quantity;
        }

        at += signs;
        var tolerance = Quantity();
        findings.Assume($"The tolerance '{text[quantity.Start..tolerance.End]}' does not change the shape.");
        return quantity.Unit.Kind == UnitKind.None ? quantity with { Unit = tolerance.Unit } : quantity;
    }

    // "half inch", "half an inch", "three quarters of an inch"
    private bool IsSpelledFraction()
    {
        if (at >= tokens.Count || lexicon.Fraction(tokens[at].Text) is null)
        {
            return false;
        }

        var i = at + 1;
        while (i < tokens.Count && (tokens[i].IsWord("of") || tokens[i].IsWord("a") || tokens[i].IsWord("an")))
        {
            i++;
        }

        return i < tokens.Count && lexicon.Unit(tokens[i].Text) is { Kind: UnitKind.Length };
    }

    private double SpelledFraction()
    {
        var value = lexicon.Fraction(tokens[at++].Text)!.Value;
        while (at < tokens.Count && (tokens[at].IsWord("of") || tokens[at].IsWord("a") || tokens[at].IsWord("an")))
        {
            at++;
        }

        return value;
    }

    private double SpelledNumber()
    {
        if (IsSpelledFraction())
        {
            return SpelledFraction();
        }

        var value = lexicon.Number(tokens[at].Text)!.Value;
        at++;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Word && lexicon.Number(tokens[at].Text) is { } next && (next >= 100 || (value >= 20 && next < 10)))
        {
            value = next >= 100 ? value * next : value + next;
            at++;
        }

        return IsSpelledFraction() ? value * SpelledFraction() : value;
    }

    private double WrittenNumber()
    {
        var first = tokens[at++];
        if (TryFraction(out var alone, first))
        {
            return alone;
        }

        // "1 1/2", "1-1/2", "1½"
        var back = at;
        if (first.IsInteger && first.Text.Length > 0 && at < tokens.Count)
        {
            if (tokens[at].IsSymbol('-') && tokens[at].Glued)
            {
                at++;
            }

            if (at < tokens.Count && tokens[at] is { Kind: TokenKind.Number } second)
            {
                at++;
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

        at = back;
        return first.Value;
    }

    private bool TryFraction(out double value, Token numerator)
    {
        value = 0;
        if (!numerator.IsInteger || numerator.Text.Length == 0 || at + 1 >= tokens.Count || !tokens[at].IsSymbol('/') || !tokens[at + 1].IsInteger || tokens[at + 1].Text.Length == 0)
        {
            return false;
        }

        var denominator = tokens[at + 1];
        if (denominator.Value == 0)
        {
            throw Refuse.Prompt($"'{text[numerator.Start..denominator.End]}' divides by zero. Write the size as a number above 0.");
        }

        value = numerator.Value / denominator.Value;
        at += 2;
        return true;
    }

    private Unit TakeUnit(bool spelled)
    {
        if (at < tokens.Count && lexicon.Unit(tokens[at].Text) is { } unit && IsUnitHere(spelled))
        {
            at++;
            if (unit.Symbol == "ft" && tokens[at - 1].Text == "'" && at < tokens.Count && tokens[at].IsSymbol('\'') && tokens[at].Glued)
            {
                at++;
                return lexicon.Unit("\"")!;
            }

            // "2 in. cube": the dot belongs to the abbreviation unless a sentence begins behind it.
            if (at + 1 < tokens.Count && tokens[at].IsSymbol('.') && tokens[at].Glued && tokens[at + 1] is { Kind: TokenKind.Word } next && char.IsLower(text[next.Start]))
            {
                at++;
            }

            return unit;
        }

        return Unit.None;
    }

    private bool IsUnitHere(bool spelled)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Symbol)
        {
            return token.Glued;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        return token.Text switch
        {
            "in" => token.Glued || (!spelled && !(next.Kind == TokenKind.Word && next.Text is not null && lexicon.IsPrepositionAfterIn(next.Text))),
            "m" => !(next is { Kind: TokenKind.Number, Glued: true }),
            _ => true,
        };
    }

    private void AddTerm(Term term, int start, int end) => lexemes.Add(new Lexeme(LexemeKind.Term, start, end) { Term = term });

    private Unit BareUnit()
    {
        var millimetre = lexicon.Unit("mm")!;
        if (strayUnits.Count == 1)
        {
            return strayUnits.First();
        }

        var used = lexemes.SelectMany(l => l.Quantities).Select(q => q.Unit).Where(u => u.Kind == UnitKind.Length).Distinct().ToList();
        return used.Count == 1 ? used[0] : millimetre;
    }
}
