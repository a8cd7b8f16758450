using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Holes "concentric with the corner radii" stand as far from both edges as the corners are round.</summary>
internal static class CornerCentres
{
    private const string Place = "cornerCentres";
    private const int Near = 4;

    /// <summary>Writes the distance out.</summary>
    public static void Apply(List<Lexeme> lexemes)
    {
        for (var i = lexemes.FindIndex(l => l.Is(TermCategory.Place, Place)); i >= 0; i = lexemes.FindIndex(l => l.Is(TermCategory.Place, Place)))
        {
            var radius = lexemes.FindIndex(l => l is { Kind: LexemeKind.Quantity, Quantity: { Spelled: false, Unit.Kind: UnitKind.None or UnitKind.Length } } && IsRounding(lexemes, lexemes.IndexOf(l)));
            var at = lexemes[i];
            lexemes.RemoveAt(i);
            if (radius >= 0)
            {
                List<Lexeme> inset = [lexemes[radius], new(LexemeKind.Term, at.Start, at.End) { Term = new Term(TermCategory.Role, "inset") }];
                var placed = lexemes.Take(i).Reverse().TakeWhile(l => !l.EndsSentence && !l.Is(TermCategory.Feature)).Any(l => l.Is(TermCategory.Place, "corner"));
                lexemes.InsertRange(i, placed ? inset : [new Lexeme(LexemeKind.Term, at.Start, at.Start) { Term = new Term(TermCategory.Place, "corner"), Plural = true }, .. inset]);
            }
        }
    }

    // "corners rounded R10", "10 mm corner radii", "R10 corners"
    private static bool IsRounding(List<Lexeme> lexemes, int at)
    {
        bool Rounds(Lexeme l) => l.Is(TermCategory.Feature, "cornerFillet") || (l.Is(TermCategory.Feature, "fillet") && lexemes.Exists(c => c.Is(TermCategory.Place, "corner") || c.Is(TermCategory.Mark, "vertical")));
        bool Radius(Lexeme l) => l.Is(TermCategory.Role, "radius");
        var behind = lexemes.Take(at).Reverse().Take(Near).TakeWhile(l => l.Kind != LexemeKind.Punctuation && !Rewording.IsSize(l)).ToList();
        var front = lexemes.Skip(at + 1).Take(Near).TakeWhile(l => l.Kind != LexemeKind.Punctuation && !Rewording.IsSize(l)).ToList();
        return behind.Exists(Rounds) || front.Exists(Rounds) || ((behind.Exists(Radius) || front.Exists(Radius)) && behind.Concat(front).Any(l => l.Is(TermCategory.Place, "corner")));
    }
}
