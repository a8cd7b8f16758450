using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Finds the family that a prompt is about, whose own words then go before those of the language.</summary>
internal static class FamilyFinder
{
    /// <summary>The dictionary to read a prompt with: the language's, or that of a family in the language.</summary>
    /// <param name="text">The prompt.</param>
    /// <param name="language">The language.</param>
    /// <param name="previous">The design that the prompt may edit.</param>
    /// <returns>The dictionary, and the family that other words than its nouns mean; null for none.</returns>
    public static (Lexicon Lexicon, Family? Claimed) Find(string text, Lexicon language, PartDesign? previous)
    {
        var lexed = Lexer.Lex(text, language, new Findings());
        var own = previous is null ? null : Family.All.FirstOrDefault(f => f.Kind == previous.Body.Kind);
        if (own is not null && !Lexer.Lex(text, language.For(own), new Findings()).Lexemes.Any(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Fastener)))
        {
            // "no handle please": what the part has is not another part.
            return (language.For(own), null);
        }

        var claimed = Family.All.FirstOrDefault(f => f.Claims(lexed));
        var named = claimed is null ? Of(lexed) : null;
        claimed ??= named is null ? null : Qualifiers.Of(named, lexed);
        var family = claimed ?? named ?? own;
        return (family is null ? language : language.For(family), claimed);
    }

    /// <summary>True when a family takes the whole prompt although it names several bodies.</summary>
    public static bool IsWhole(string text, Lexicon language) => Lexer.Lex(text, language, new Findings()) is var lexed && Family.All.Any(f => f.ClaimsWhole(lexed));

    private static Family? Of(LexedPrompt prompt)
    {
        for (var i = 0; i < prompt.Lexemes.Count; i++)
        {
            var lexeme = prompt.Lexemes[i];
            if (lexeme.Is(TermCategory.Fastener) && IsPurpose(prompt.Lexemes, i))
            {
                continue;
            }

            if (lexeme.Is(TermCategory.Solid) || lexeme.Is(TermCategory.Fastener))
            {
                // "a cross hole": a word for how it runs.
                var runs = lexeme.Is(TermCategory.Solid, "cross") && i + 1 < prompt.Lexemes.Count && prompt.Lexemes[i + 1].Is(TermCategory.Feature);
                if (runs || IsTitle(prompt.Lexemes, i))
                {
                    continue;
                }

                // The last of several nouns in a row is the head.
                while (i + 1 < prompt.Lexemes.Count && (prompt.Lexemes[i + 1].Is(TermCategory.Solid) || prompt.Lexemes[i + 1].Is(TermCategory.Fastener)))
                {
                    i++;
                }

                return Family.All.FirstOrDefault(f => f.Kind == prompt.Lexemes[i].Term!.Id);
            }
        }

        return prompt.Lexemes.Where(l => l.Kind == LexemeKind.Designation).Select(l => Designation.FamilyOf(l.Text)).FirstOrDefault(f => f is not null);
    }

    // "Pillow block: base 100 x 30 x 12 mm, with a cylinder ...": the name of what is described piece by piece.
    private static bool IsTitle(IReadOnlyList<Lexeme> lexemes, int at)
    {
        if (at + 2 >= lexemes.Count || !lexemes[at + 1].IsPunctuation(':'))
        {
            return false;
        }

        static bool IsPiece(Lexeme lexeme) =>
            lexeme.Is(TermCategory.Filler, "base") || (lexeme.Is(TermCategory.Solid) && lexeme.Term!.Id is "plate" or "box" or "cylinder" or "boss" or "wall" or "bar" or "tube");
        return IsPiece(lexemes[at + 2]) && (lexemes.Skip(at + 2).Count(IsPiece) >= 2 || (lexemes[at + 2].Term!.Id == "box" && at + 3 < lexemes.Count && lexemes[at + 3] is { Kind: LexemeKind.List, Quantities.Count: 3 }));
    }

    // "holes for M5 hex bolts": the screw says what the hole is for.
    private static bool IsPurpose(IReadOnlyList<Lexeme> lexemes, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 5; i--)
        {
            if (lexemes[i].Is(TermCategory.Preposition) || lexemes[i].Is(TermCategory.Feature))
            {
                return lexemes[i].Is(TermCategory.Feature) || lexemes[i].Is(TermCategory.Preposition, "for");
            }
        }

        return false;
    }
}
