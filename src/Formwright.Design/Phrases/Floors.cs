using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Gives the floor of a hollow body its own thickness: "a floor of 5 mm", "the bottom is 4 mm thick", "5 mm thick base".</summary>
internal static class Floors
{
    public const string Role = "floor";

    /// <summary>Makes roles of the words that name a floor beside its thickness.</summary>
    public static void Name(List<Lexeme> lexemes)
    {
        var hollow = lexemes.Exists(l => l.Is(TermCategory.Role, "wall") || l.Is(TermCategory.Mark, "hollow") || l.Is(TermCategory.Mark, "open") || l.Is(TermCategory.Mark, "closed") || l.Is(TermCategory.Feature, "shell"));
        var overturned = lexemes.Zip(lexemes.Skip(1)).Any(l => l.First.Is(TermCategory.Mark, "open") && (l.Second.Is(TermCategory.Face, "bottom") || l.Second.Is(TermCategory.Role, "bottomDiameter")));
        for (var i = 0; hollow && i < lexemes.Count; i++)
        {
            if (!(overturned ? lexemes[i].Is(TermCategory.Face, "top") : IsFloor(lexemes, i)))
            {
                continue;
            }

            if (Behind(lexemes, i) is { } size)
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, Role) };
                if (size + 1 < lexemes.Count && lexemes[size + 1].Is(TermCategory.Role, "thickness"))
                {
                    lexemes.RemoveAt(size + 1);
                }

                lexemes.RemoveRange(i + 1, size - i - 1);
            }
            else if (InFront(lexemes, i) is { } thickness)
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, Role) };
                lexemes.RemoveRange(thickness + 1, i - thickness - 1);
            }
        }
    }

    // Behind "closed end" even "at the bottom" is one, which else says where a diameter is measured.
    private static bool IsFloor(List<Lexeme> lexemes, int at) =>
        lexemes[at].Is(TermCategory.Place, "floor") || lexemes[at].Is(TermCategory.Face, "bottom") || lexemes[at].Is(TermCategory.Filler, "base") || lexemes[at].Is(TermCategory.Unsupported, "bottom")
        || (at > 1 && lexemes[at].Is(TermCategory.Role, "bottomDiameter") && lexemes[at - 1].Is(TermCategory.Place, "end") && lexemes[at - 2].Is(TermCategory.Mark, "closed"));

    private static bool IsSize(Lexeme lexeme) => lexeme is { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.Length or UnitKind.None, Quantity.Spelled: false };

    // "floor of 5 mm", "bottom thickness 4 mm", "base is 3 mm thick"
    private static int? Behind(List<Lexeme> lexemes, int at)
    {
        var next = at + 1;
        while (next < lexemes.Count && (lexemes[next].Is(TermCategory.Role, "thickness") || lexemes[next].Is(TermCategory.Preposition, "of") || lexemes[next].Is(TermCategory.Copula) || lexemes[next].IsPunctuation(':')))
        {
            next++;
        }

        // "bottom of" is one word.
        var joined = next > at + 1 || lexemes[at].Is(TermCategory.Place, "floor");
        var isThickness = next + 1 >= lexemes.Count || !lexemes[next + 1].Is(TermCategory.Role) || lexemes[next + 1].Is(TermCategory.Role, "thickness");
        return joined && isThickness && next < lexemes.Count && IsSize(lexemes[next]) ? next : null;
    }

    // "5 mm thick floor", "a 4 mm base", but not "2 mm from the bottom" and "a 3 mm bottom chamfer"
    private static int? InFront(List<Lexeme> lexemes, int at)
    {
        var before = at - 1;
        if (before > 0 && lexemes[before].Is(TermCategory.Role, "thickness"))
        {
            before--;
        }

        var describes = at + 1 < lexemes.Count && (lexemes[at + 1].Is(TermCategory.Feature) || lexemes[at + 1].Is(TermCategory.Solid) || lexemes[at + 1].Is(TermCategory.Role) || lexemes[at + 1].Is(TermCategory.Place) || lexemes[at + 1].Kind is LexemeKind.Quantity or LexemeKind.List);
        return before >= 0 && !describes && IsSize(lexemes[before]) ? before : null;
    }
}
