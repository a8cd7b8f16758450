using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>
/// Reads what shall be written on a part, "the word HELLO", "engrave 'A1'", "with the text "front" in raised letters", as one noun that
/// carries the letters. The words that lead to it are in the language file.
/// </summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">The words.</param>
internal sealed class InscriptionReader(TokenCursor cursor, Lexicon lexicon)
{
    /// <summary>The feature and the solid that letters are.</summary>
    public const string Feature = "text";
    public const string Solid = "letters";
    public const string Engraved = "engraved";
    public const string Raised = "raised";

    private const string Noun = "noun";
    private const string Says = "says";
    private const string Label = "label";
    private const string Comparison = "comparison";
    private const int LongestLead = 3;
    private const int LongestText = 200;
    private const string Opening = "\"'“”„‘’«»″′`";

    private readonly bool shouts = !cursor.Text.Any(char.IsLower);

    private static readonly HashSet<TermCategory> NoText =
    [
        TermCategory.Preposition, TermCategory.Copula, TermCategory.Conjunction, TermCategory.Verb, TermCategory.Determiner, TermCategory.Pronoun,
        TermCategory.Role, TermCategory.Face, TermCategory.Mark, TermCategory.Place, TermCategory.Pattern, TermCategory.Unsupported, TermCategory.Multiplier,
    ];

    /// <summary>The inscription at the cursor; null when none stands there.</summary>
    public Lexeme? Read()
    {
        var start = cursor.At;
        var lead = Lead(out var word);
        var text = Quoted(lead is not null) ?? (Plain(lead, word) is { } plain && !IsComparison(start) ? plain : null);
        if (text is null)
        {
            cursor.At = start;
            return null;
        }

        // "'A1' lettering"
        if (Meaning(cursor.At) == Noun)
        {
            cursor.At++;
        }

        return new Lexeme(LexemeKind.Term, cursor.Tokens[start].Start, cursor.Tokens[cursor.At - 1].End) { Term = new Term(TermCategory.Feature, Feature), Text = text };
    }

    /// <summary>
    /// Beside an inscription the words about engraving are marks of it, and its other names lead back to it. In a prompt about nothing
    /// else the letters are the solid.
    /// </summary>
    public static List<Lexeme> Settle(List<Lexeme> lexemes, string text, Lexicon lexicon)
    {
        static bool IsInscription(Lexeme lexeme) => lexeme.Is(TermCategory.Feature, Feature) && lexeme.Text.Length > 0;
        if (!lexemes.Exists(IsInscription))
        {
            return lexemes;
        }

        var alone = !lexemes.Exists(l => (l.Is(TermCategory.Solid) && !l.Is(TermCategory.Solid, Solid)) || l.Is(TermCategory.UnsupportedSolid) || l.Is(TermCategory.Fastener) || l.Kind == LexemeKind.Designation);
        var result = new List<Lexeme>(lexemes.Count);
        for (var i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            if (IsInscription(lexeme) && lexicon.Lettering(FirstWord(text, lexeme)) == Says)
            {
                // "a disc 4 mm thick saying ...": the size in front is the disc's.
                result.Add(lexeme with { Term = new Term(TermCategory.Preposition, "with"), Text = "", End = lexeme.Start });
            }

            var free = lexeme.Kind == LexemeKind.Unknown || lexeme.Is(TermCategory.Unsupported) || lexeme.Is(TermCategory.Mark) || lexeme.Is(TermCategory.Filler);
            var named = (lexeme.Is(TermCategory.Feature, Feature) || lexeme.Is(TermCategory.Solid, Solid)) && !IsInscription(lexeme);
            Term? term = IsInscription(lexeme) ? alone ? new(TermCategory.Solid, Solid) : null
                : named ? lexicon.Lettering(FirstWord(text, lexeme)) is { } mark and (Engraved or Raised) ? new(TermCategory.Mark, mark) : new(TermCategory.Filler, "word")
                : !free ? null
                : lexicon.Lettering(text[lexeme.Start..lexeme.End].ToLowerInvariant()) switch
                {
                    Engraved => new(TermCategory.Mark, Engraved),
                    Raised => new(TermCategory.Mark, Raised),
                    Noun when i > 0 && lexemes[i - 1].Is(TermCategory.Determiner, "the") => alone ? new(TermCategory.Solid, Solid) : new(TermCategory.Feature, Feature),
                    null => null,
                    _ => new Term(TermCategory.Filler, "word"),
                };
            result.Add(term is null ? lexeme : lexeme with { Kind = LexemeKind.Term, Term = term });
        }

        return result;
    }

    private static string FirstWord(string text, Lexeme lexeme) => string.Concat(text[lexeme.Start..lexeme.End].TakeWhile(char.IsLetter)).ToLowerInvariant();

    private string? Meaning(int at) => at >= 0 && at < cursor.Tokens.Count && cursor.Tokens[at].Kind == TokenKind.Word ? lexicon.Lettering(cursor.Tokens[at].Text) : null;

    private string Raw(int at) => cursor.Text[cursor.Tokens[at].Start..cursor.Tokens[at].End];

    // "text", "the words", "that reads": what it was and its last word; null for none.
    private string? Lead(out string word)
    {
        (string? lead, word) = (null, "");
        while (cursor.At < cursor.Tokens.Count)
        {
            var n = LongestLead;
            string? id = null;
            while (n > 0 && id is null)
            {
                var words = cursor.Tokens.Skip(cursor.At).Take(n).ToList();
                id = words.Count == n && words.TrueForAll(t => t.Kind == TokenKind.Word) ? lexicon.Lettering(string.Join(' ', words.Select(t => t.Text))) : null;
                n -= id is null ? 1 : 0;
            }

            if (id is null or Engraved or Raised or Comparison)
            {
                break;
            }

            // "saying the word": an article inside.
            cursor.At += n;
            (lead, word) = (id, cursor.Tokens[cursor.At - 1].Text);
            while (cursor.At + 1 < cursor.Tokens.Count && (cursor.Tokens[cursor.At].IsSymbol(':') || cursor.Tokens[cursor.At].IsSymbol('=') || (cursor.Tokens[cursor.At].IsWord("the") && Meaning(cursor.At + 1) is Noun or Label)))
            {
                cursor.At++;
            }
        }

        return lead;
    }

    private bool IsComparison(int start)
    {
        var before = start - 1;
        while (before > 0 && cursor.Tokens[before] is { Kind: TokenKind.Word, Text: "the" or "a" or "an" or "of" })
        {
            before--;
        }

        return Meaning(before) == Comparison;
    }

    private string? Quoted(bool led)
    {
        if (cursor.At >= cursor.Tokens.Count || !(led || IsAbout()))
        {
            return null;
        }

        var (text, open) = (cursor.Text, cursor.Tokens[cursor.At].Start);
        if (!Opening.Contains(text[open], StringComparison.Ordinal) || (open > 0 && char.IsLetterOrDigit(text[open - 1])) || open + 1 >= text.Length || char.IsWhiteSpace(text[open + 1]))
        {
            return null;
        }

        var same = "\"“”„«»″".Contains(text[open], StringComparison.Ordinal) ? "\"“”«»″" : "'’‘`′";
        for (var close = open + 2; close < Math.Min(text.Length, open + LongestText); close++)
        {
            if (same.Contains(text[close], StringComparison.Ordinal) && !char.IsWhiteSpace(text[close - 1]) && (close + 1 == text.Length || !char.IsLetterOrDigit(text[close + 1])))
            {
                cursor.SkipTo(close + 1);
                return string.Join(' ', text[(open + 1)..close].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return null;
    }

    // Words of the sentence around the cursor that speak of writing.
    private bool IsAbout()
    {
        static bool Ends(Token t) => t.IsSymbol('.') || t.IsSymbol(';') || t.IsSymbol('\n');
        for (var i = cursor.At - 1; i >= 0 && !Ends(cursor.Tokens[i]); i--)
        {
            if (Meaning(i) is not (null or Comparison or Label))
            {
                return true;
            }
        }

        for (var i = cursor.At + 1; i < cursor.Tokens.Count && !Ends(cursor.Tokens[i]); i++)
        {
            if (Meaning(i) is not (null or Comparison or Label))
            {
                return true;
            }
        }

        return false;
    }

    // Letters without quotes: capitals, names, or the single word behind "the word".
    private string? Plain(string? lead, string word)
    {
        if (cursor.At >= cursor.Tokens.Count || (lead is null or Label && !IsAbout() && !IsName(word)))
        {
            return null;
        }

        var numbers = lead is not null && IsNumberWord(word);
        if (cursor.Tokens[cursor.At] is { Kind: TokenKind.Number } number)
        {
            cursor.At += numbers ? 1 : 0;
            return numbers ? number.Text : null;
        }

        if (cursor.Tokens[cursor.At].Kind != TokenKind.Word)
        {
            return null;
        }

        var first = Raw(cursor.At);
        var capitals = !shouts && first.All(char.IsUpper);
        var named = !shouts && lead is not null && first.Length > 1 && char.IsUpper(first[0]);
        var after = Meaning(cursor.At - 1) is Engraved or Raised || (cursor.At > 0 && lexicon.Longest([cursor.Tokens[cursor.At - 1].Text])?.Term.Category == TermCategory.Preposition && Meaning(cursor.At - 2) is Engraved or Raised);
        var before = Meaning(cursor.At + 1) is Engraved or Raised && lexicon.Longest([cursor.Tokens[cursor.At].Text]) is null;
        if (lead is null && !(capitals && (after || before) && (first.Length > 1 || NextIsGlued())))
        {
            return null;
        }

        if (capitals || named)
        {
            return Run(capitals);
        }

        var single = lead == Noun && word is { Length: > 0 } && !word.EndsWith('s') && word != "text";
        if (single && cursor.Tokens[cursor.At].Text.All(char.IsLetter) && (lexicon.Longest([cursor.Tokens[cursor.At].Text]) is not { } known || !NoText.Contains(known.Term.Category)))
        {
            return Raw(cursor.At++);
        }

        return null;
    }

    // "with the name LENA" needs no word about writing.
    private bool IsName(string word) => word == "name" && cursor.Tokens[cursor.At].Kind == TokenKind.Word && char.IsUpper(Raw(cursor.At)[0]) && cursor.At > 1 && cursor.Tokens[cursor.At - 2] is { Text: "the" or "a" or "with" or "my" or "our" or "her" or "his" or "your" };

    private bool NextIsGlued() => cursor.At + 1 < cursor.Tokens.Count && cursor.Tokens[cursor.At + 1] is { Glued: true, Kind: TokenKind.Number };

    private bool IsNumberWord(string word) => lexicon.Lettering(word) == Label || word.StartsWith("digit", StringComparison.Ordinal);

    private string Run(bool capitals)
    {
        var (start, end) = (cursor.Tokens[cursor.At].Start, cursor.Tokens[cursor.At].End);
        cursor.At++;
        while (cursor.At < cursor.Tokens.Count)
        {
            var token = cursor.Tokens[cursor.At];
            var glued = token.Glued && (token.Kind == TokenKind.Number || token.IsSymbol('-') || token.IsSymbol('/') || token.IsSymbol('.') || token.IsSymbol('!') || token.IsSymbol('&'));
            var ends = glued && token.Kind == TokenKind.Symbol && token.Text[0] is '.' or '/' && !(cursor.At + 1 < cursor.Tokens.Count && cursor.Tokens[cursor.At + 1].Glued);
            var next = token.Kind == TokenKind.Word && cursor.Text[end..token.Start].Trim(' ', '-', '&').Length == 0 && (capitals ? Raw(cursor.At).All(char.IsUpper) : char.IsUpper(Raw(cursor.At)[0]));
            if (ends || !(glued || next))
            {
                break;
            }

            end = token.End;
            cursor.At++;
        }

        return cursor.Text[start..end];
    }
}
