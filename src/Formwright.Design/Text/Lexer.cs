using System.Globalization;
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
internal sealed partial class Lexer
{
    private const double LongestInInches = 1000;
    private readonly string text;
    private readonly Lexicon lexicon;
    private readonly Findings findings;
    private readonly List<Token> tokens;
    private readonly List<Lexeme> lexemes = [];
    private readonly HashSet<Unit> strayUnits = [];
    private readonly TokenCursor cursor;
    private readonly QuantityReader quantities;
    private readonly DrawingReader drawings;
    private readonly PointReader points;
    private readonly AxisNames axes;
    private readonly SizeSigns signs;
    private readonly InscriptionReader inscriptions;
    private readonly ToleranceReader standards;

    private Lexer(string text, Lexicon lexicon, Findings findings)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.findings = findings;
        tokens = Tokenizer.Tokenize(text);
        cursor = new TokenCursor(text, tokens);
        quantities = new QuantityReader(cursor, lexicon, findings);
        drawings = new DrawingReader(cursor, lexicon, quantities);
        points = new PointReader(cursor, lexicon);
        axes = new AxisNames(cursor, lexicon);
        signs = new SizeSigns(cursor, lexicon, lexemes);
        inscriptions = new InscriptionReader(cursor, lexicon);
        standards = new ToleranceReader(cursor, quantities, findings);
    }

    public static LexedPrompt Lex(string text, Lexicon lexicon, Findings findings) => new Lexer(text, lexicon, findings).Run();

    private LexedPrompt Run()
    {
        while (cursor.At < tokens.Count)
        {
            Next();
        }

        return new LexedPrompt(text, InscriptionReader.Settle(Portions.Fold(lexemes, text, lexicon), text, lexicon), BareUnit());
    }

    private void Next()
    {
        var token = tokens[cursor.At];
        if (inscriptions.Read() is { } inscription)
        {
            lexemes.Add(inscription);
        }
        else if (ThreadNotation.At(text, token.Start) is { } thread)
        {
            var end = token.Start + thread.Length;
            lexemes.Add(new Lexeme(LexemeKind.Screw, token.Start, end)
            {
                Quantities = [new(thread.Hole.Thread, Unit.None, token.Start, end), .. thread.Pitch is { } pitch ? [new Quantity(pitch, Unit.None, token.Start, end)] : Array.Empty<Quantity>()],
                Text = text[token.Start..end],
            });
            cursor.SkipTo(end);
        }
        else if (ClockNotation.At(text, token.Start) is { } clock)
        {
            lexemes.Add(new Lexeme(LexemeKind.Term, token.Start, token.Start + clock.Length)
            {
                Term = new Term(TermCategory.Place, "clock"),
                Quantities = [.. clock.Degrees.Select(d => new Quantity(d, Unit.None, token.Start, token.Start + clock.Length, true))],
            });
            cursor.SkipTo(token.Start + clock.Length);
        }
        else if (Designation.At(text, token.Start) is { } designation)
        {
            lexemes.Add(new Lexeme(LexemeKind.Designation, token.Start, token.Start + designation.Length) { Text = designation });
            cursor.SkipTo(token.Start + designation.Length);
        }
        else if (StandardNumber.LengthAt(text, token.Start) is > 0 and var standard && Match() is null or { Length: 1 })
        {
            lexemes.Add(new Lexeme(LexemeKind.Unknown, token.Start, token.Start + standard) { Text = text.Substring(token.Start, standard) });
            cursor.SkipTo(token.Start + standard);
        }
        else if (!IsPlace() && drawings.Read() is { } drawing)
        {
            lexemes.Add(new Lexeme(LexemeKind.Term, token.Start, tokens[cursor.At - 1].End) { Term = new Term(TermCategory.Solid, "outline"), Drawing = drawing });
        }
        else if (IsListNumber() || IsDimensionality())
        {
            cursor.At += 2;
        }
        else if (standards.Skip())
        {
            // A tolerance without a size of its own, or the standard of all of them.
        }
        else if (signs.Read() is { } sign)
        {
            lexemes.Add(sign);
        }
        else if (points.Read() is { } point)
        {
            Point(point);
        }
        else if (axes.Names() is { } names)
        {
            NamedSizes(names);
        }
        else if (quantities.TryNumber(out _))
        {
            Sizes();
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

    // "holes at (10,10), (30,10), (50,10)": the points are places of what was named last.
    private bool IsPlace() => lexemes.FindLast(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Feature))?.Is(TermCategory.Feature) == true;

    // "100 x 50 x 20 (L x W x H)": each size with its name.
    private void Sizes()
    {
        var lexeme = QuantityOrList();
        if (lexeme.Quantities is [{ CanCount: true } or { Unit.Kind: UnitKind.None }] && cursor.At < tokens.Count && tokens[cursor.At].Kind == TokenKind.Word && lexicon.IsTimes(tokens[cursor.At].Text))
        {
            AddTerm(new Term(TermCategory.Multiplier, lexeme.Quantity.Value.ToString("R", CultureInfo.InvariantCulture)), lexeme.Start, tokens[cursor.At++].End);
            return;
        }

        // "2/3 as wide", "1/2 of the length"
        if (lexeme.Quantities is [{ Unit.Kind: UnitKind.None, Spelled: false, Value: > 0 and < 1 }] && text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start).Contains('/') && cursor.At < tokens.Count && tokens[cursor.At].Kind == TokenKind.Word && tokens[cursor.At].Text is "as" or "of" or "the")
        {
            var end = tokens[cursor.At].IsWord("the") ? lexeme.End : tokens[cursor.At++].End;
            AddTerm(new Term(TermCategory.Multiplier, lexeme.Quantity.Value.ToString("R", CultureInfo.InvariantCulture)), lexeme.Start, end);
            return;
        }

        var back = cursor.At;
        if (lexeme.Kind == LexemeKind.List && axes.Names() is { } names && names.Count == lexeme.Quantities.Count)
        {
            Divide(names, lexeme);
            return;
        }

        cursor.At = back;
        lexemes.Add(lexeme);
    }

    // "plate(100, 60, 8)" and "block X=90 Y=60 Z=25" are sizes; other points are places.
    private void Point(Lexeme point)
    {
        var before = lexemes.FindLast(l => !l.IsPunctuation(':') && !l.IsPunctuation(',') && !l.Is(TermCategory.Role, "size"));
        if (before?.Is(TermCategory.Solid) == true && point.Quantities.All(q => q.Value > 0) && text[point.Start] is '(' && point.Start == before.End)
        {
            lexemes.Add(point with { Kind = LexemeKind.List, Text = "" });
        }
        else if (before?.Is(TermCategory.Solid) != false && point.Quantities is [{ Value: > 0 }, { Value: > 0 }, { Value: > 0 }] && text[point.Start] is 'x' or 'X' or 'y' or 'Y' or 'z' or 'Z')
        {
            Divide([.. point.Text.Select(axis => SizeSigns.RoleOf(axis))], point);
        }
        else
        {
            lexemes.Add(point);
        }
    }

    private void Symbol(Token token)
    {
        cursor.At++;
        switch (token.Text[0])
        {
            case 'ø':
                AddTerm(new Term(TermCategory.Role, "diameter"), token.Start, token.End);
                break;
            case '⌴' or '⌵':
                AddTerm(new Term(TermCategory.Mark, token.Text[0] == '⌴' ? "counterbore" : "countersink"), token.Start, token.End);
                break;
            case '↧':
                AddTerm(new Term(TermCategory.Role, "depth"), token.Start, token.End);
                break;
            case '&' or '+':
                AddTerm(new Term(TermCategory.Conjunction, "and"), token.Start, token.End);
                break;
            case '.' when IsAbbreviated(token):
                break;
            case ',' or '.' or ';' or ':' or '(' or ')' or '=' or '\n' or '!' or '?':
                lexemes.Add(new Lexeme(LexemeKind.Punctuation, token.Start, token.End) { Text = token.Text });
                break;
            case '#' when cursor.At < tokens.Count && tokens[cursor.At] is { Kind: TokenKind.Number, Glued: true }:
                // The number of an order or a drawing.
                cursor.At++;
                break;
            case '-' when !token.Glued && cursor.At < tokens.Count && !tokens[cursor.At].Glued && lexemes.Count > 0:
                lexemes.Add(new Lexeme(LexemeKind.Punctuation, token.Start, token.End) { Text = "," });
                break;
            default:
                // Hyphens, slashes and stray signs only separate.
                break;
        }
    }

    // "dia. 20": the dot of a short form, unless a sentence begins behind it.
    private bool IsAbbreviated(Token dot) =>
        dot.Glued && cursor.At >= 2 && tokens[cursor.At - 2].Kind == TokenKind.Word && lexicon.IsAbbreviation(tokens[cursor.At - 2].Text)
        && (cursor.At == tokens.Count || tokens[cursor.At].Kind != TokenKind.Word || char.IsLower(text[tokens[cursor.At].Start]));

    private void Word(Token token)
    {
        if (token.Text == "m" && cursor.At + 1 < tokens.Count && tokens[cursor.At + 1] is { Kind: TokenKind.Number, Glued: true })
        {
            Screw();
            return;
        }

        var match = Match();
        if (match is null or { Length: 1 } && LetterRole(token) is { } role)
        {
            cursor.At++;
            AddTerm(new Term(TermCategory.Role, role), token.Start, token.End);
        }
        else if (match is { } found)
        {
            Accept(found);
        }
        else if (lexicon.Unit(token.Text) is { Kind: UnitKind.Length } unit)
        {
            // "Feet for a table": feet are a unit of all numbers only where they are told as one.
            var isTold = unit.Symbol != "ft" || (cursor.At > 0 && (cursor.Tokens[cursor.At - 1].IsWord("in") || cursor.Tokens[cursor.At - 1].IsSymbol(':') || cursor.Tokens[cursor.At - 1].IsSymbol('=') || cursor.Tokens[cursor.At - 1].IsSymbol('(')));
            cursor.At++;
            if (token.Text.Length > 1 && isTold)
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
        var start = tokens[cursor.At].Start;
        cursor.At += found.Length;
        lexemes.Add(new Lexeme(LexemeKind.Term, start, tokens[cursor.At - 1].End) { Term = found.Term, Plural = found.Plural });
    }

    private void Unknown(Token token)
    {
        if (lexicon.Spelling.Correct(token.Text) is { } corrected && Match(corrected) is { } match)
        {
            findings.Assume($"Read '{token.Text}' as '{corrected}'.");
            Accept(match);
            return;
        }

        cursor.At++;
        var end = token.End;
        if (cursor.At < tokens.Count && tokens[cursor.At] is { Kind: TokenKind.Number, Glued: true })
        {
            // A designation such as DN50 is a name, not a length.
            end = tokens[cursor.At++].End;
        }

        if (token.Text is "x" && lexemes is [.., { Kind: not LexemeKind.Unknown }])
        {
            return;
        }

        lexemes.Add(new Lexeme(LexemeKind.Unknown, token.Start, end) { Text = text[token.Start..end] });
    }

    // A family's word for its one bore does not name several holes.
    private LexiconMatch? Match(string? first = null)
    {
        var words = cursor.Words(first);
        var match = lexicon.Longest(words);
        return match is { Plural: true, Term: { Category: TermCategory.Role, Id: "bore" or "innerDiameter" } } && lexicon.Language is { } language && language.Longest(words) is { Term.Category: TermCategory.Feature, Term.Id: "hole" } feature ? feature : match;
    }

    private string? LetterRole(Token token)
    {
        // "w/ a hole" is "with", not a width.
        var slash = cursor.At + 1 < tokens.Count && tokens[cursor.At + 1].Glued && tokens[cursor.At + 1].IsSymbol('/');
        if (slash || lexicon.Letter(token.Text) is not { } role)
        {
            return null;
        }

        var before = lexemes.Count > 0 && lexemes[^1].Kind is LexemeKind.Quantity or LexemeKind.List;
        if (before && lexemes[^1].Quantity.Spelled)
        {
            return null;
        }

        // "18T", of a gear
        if (token.Text == "t" && token.Glued && char.IsUpper(text[token.Start]) && before && lexemes[^1].Quantity is { CanCount: true, Unit.Kind: UnitKind.None } && lexicon.Family?.Find("teeth") is not null)
        {
            return "teeth";
        }

        var bracketed = lexemes is [.., { Kind: LexemeKind.Quantity }, { Kind: LexemeKind.Punctuation, Text: "(" }];
        var after = cursor.At + 1 < tokens.Count
            && ((tokens[cursor.At + 1].Kind == TokenKind.Number && (tokens[cursor.At + 1].Glued || char.IsUpper(text[token.Start])))
                || ((tokens[cursor.At + 1].IsSymbol('=') || tokens[cursor.At + 1].IsSymbol(':')) && cursor.At + 2 < tokens.Count && tokens[cursor.At + 2].Kind == TokenKind.Number));
        return before || bracketed || after ? role : null;
    }

    private void Screw()
    {
        var start = tokens[cursor.At].Start;
        var size = tokens[cursor.At + 1];
        cursor.At += 2;
        var end = size.End;

        // A pitch and a length behind the size ("M10 x 1.5 x 60") belong to the designation.
        var sizes = new List<Quantity> { new(size.Value, Unit.None, start, end) };
        while (sizes.Count < 3 && cursor.At + 1 < tokens.Count && tokens[cursor.At].IsWord("x") && tokens[cursor.At + 1].Kind == TokenKind.Number)
        {
            end = tokens[cursor.At + 1].End;
            sizes.Add(new(tokens[cursor.At + 1].Value, Unit.None, tokens[cursor.At + 1].Start, end));
            cursor.At += 2;
        }

        lexemes.Add(new Lexeme(LexemeKind.Screw, start, end)
        {
            Quantities = sizes,
            Text = text[start..end],
        });
    }

    private Lexeme QuantityOrList()
    {
        var first = quantities.Read();
        var values = new List<Quantity> { first };
        while (first.Unit.Kind is not (UnitKind.Angle or UnitKind.Percent or UnitKind.Area or UnitKind.Volume or UnitKind.Mass) && IsListSign())
        {
            var back = cursor.At++;
            if (!quantities.TryNumber(out _))
            {
                if (values.Count == 1 && first.CanCount && cursor.At < tokens.Count)
                {
                    return new Lexeme(LexemeKind.Count, first.Start, tokens[back].End) { Quantities = values };
                }

                cursor.At = back;
                break;
            }

            var next = quantities.Read();
            if (next.Unit.Kind is UnitKind.Angle or UnitKind.Percent)
            {
                cursor.At = back;
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
        cursor.At < tokens.Count && (tokens[cursor.At].IsWord("x") || (tokens[cursor.At].Kind == TokenKind.Word && lexicon.IsBy(tokens[cursor.At].Text)) || tokens[cursor.At].IsSymbol('*') || IsOn() || IsPair());

    // "tube 30/24 x 80": outside, inside and length.
    private bool IsPair() =>
        cursor.At > 0 && cursor.At + 1 < tokens.Count && tokens[cursor.At].IsSymbol('/') && tokens[cursor.At + 1] is { Kind: TokenKind.Number, Glued: true }
        && tokens[cursor.At - 1].Kind == TokenKind.Number && QuantityReader.IsPair(tokens[cursor.At - 1], tokens[cursor.At + 1]);

    // "100 on 80 on 10": three numbers in a row, as speakers of other languages join them.
    private bool IsOn()
    {
        bool Number(int ahead) => cursor.At + ahead < tokens.Count && tokens[cursor.At + ahead].Kind == TokenKind.Number;
        bool On(int ahead) => cursor.At + ahead >= 0 && cursor.At + ahead < tokens.Count && tokens[cursor.At + ahead].IsWord("on");
        return On(0) && Number(1) && ((On(2) && Number(3)) || (On(-2) && Number(-1)));
    }

    // "10, 20 and 30 mm": three bare numbers with one unit at the end are a list of sizes.
    private List<Quantity>? CommaList(Quantity first)
    {
        var back = cursor.At;
        var values = new List<Quantity> { first };
        while (cursor.At < tokens.Count && values.Count < 3)
        {
            var separators = 0;
            while (cursor.At < tokens.Count && (tokens[cursor.At].IsSymbol(',') || tokens[cursor.At].IsWord("and")))
            {
                cursor.At++;
                separators++;
            }

            if (separators == 0 || !quantities.TryNumber(out _))
            {
                break;
            }

            values.Add(quantities.Read());
        }

        var complete = values.Count == 3
            && values[1].Unit.Kind == UnitKind.None
            && values[2].Unit.Kind is UnitKind.None or UnitKind.Length
            && !first.Spelled
            && (cursor.At == tokens.Count || tokens[cursor.At].Kind != TokenKind.Word || values[2].Unit.Kind == UnitKind.Length);
        if (!complete)
        {
            cursor.At = back;
            return null;
        }

        return values;
    }

    // The last unit holds for the numbers before it, the first one for those after it.
    private List<Quantity> CarryUnit(List<Quantity> values)
    {
        var unit = Unit.None;
        for (var i = values.Count - 1; i >= 0; i--)
        {
            unit = values[i].Unit.Kind == UnitKind.None ? unit : values[i].Unit;
            values[i] = values[i] with { Unit = Carried(unit, values[i]), Carried = values[i].Carried || values[i].Unit.Kind == UnitKind.None };
        }

        for (var i = 0; i < values.Count; i++)
        {
            unit = values[i].Unit.Kind == UnitKind.None ? unit : values[i].Unit;
            values[i] = values[i] with { Unit = Carried(unit, values[i]), Carried = values[i].Carried || values[i].Unit.Kind == UnitKind.None };
        }

        return values;
    }

    // "2.4 m x 145 x 28": nobody gives a section in metres because its length is.
    private Unit Carried(Unit unit, Quantity to) => unit.Symbol == "m" && to is { Unit.Kind: UnitKind.None, Value: >= 10 } ? lexicon.Unit("mm") ?? unit : unit;

    private void AddTerm(Term term, int start, int end) => lexemes.Add(new Lexeme(LexemeKind.Term, start, end) { Term = term });

    private Unit BareUnit()
    {
        var millimetre = lexicon.Unit("mm")!;
        if (strayUnits.Count == 1)
        {
            return strayUnits.First();
        }

        var used = lexemes.SelectMany(l => l.Quantities).Select(q => q.Unit).Where(u => u.Kind == UnitKind.Length).Distinct().ToList();
        if (used.Count != 1)
        {
            return millimetre;
        }

        // "a block 50x50x20 with a hole of half an inch": nobody means a block of 50 inches.
        var bare = lexemes.Where(l => l.Kind is LexemeKind.Quantity or LexemeKind.List).SelectMany(l => l.Quantities).Where(q => q.Unit.Kind == UnitKind.None).Select(q => q.Value).DefaultIfEmpty(0).Max();
        return used[0].Symbol switch
        {
            "in" when bare * used[0].Factor > LongestInInches => millimetre,

            // Nobody gives a section in metres or feet because its length is.
            "m" => millimetre,
            "ft" or "yd" => lexicon.Unit("in") ?? millimetre,
            _ => used[0],
        };
    }
}
