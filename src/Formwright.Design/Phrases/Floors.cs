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
        Unite(lexemes);
        var overturned = lexemes.Zip(lexemes.Skip(1)).Any(l => l.First.Is(TermCategory.Mark, "open") && (l.Second.Is(TermCategory.Face, "bottom") || l.Second.Is(TermCategory.Role, "bottomDiameter")));
        for (var i = 0; hollow && i < lexemes.Count; i++)
        {
            if (!(overturned ? lexemes[i].Is(TermCategory.Face, "top") : IsFloor(lexemes[i]) || IsClosedEnd(lexemes, i)))
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

    // Behind "closed end" even "at the bottom" is a floor, which else says where a diameter is measured.
    private static bool IsClosedEnd(List<Lexeme> lexemes, int at) =>
        at > 1 && lexemes[at].Is(TermCategory.Role, "bottomDiameter") && lexemes[at - 1].Is(TermCategory.Place, "end") && lexemes[at - 2].Is(TermCategory.Mark, "closed");

    // "walls and top 3 mm thick": one thickness.
    private static void Unite(List<Lexeme> lexemes)
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            var last = i + 2 == lexemes.Count;
            var sized = !last && (lexemes[i + 2].Kind == LexemeKind.Quantity || lexemes[i + 2].Is(TermCategory.Copula) || lexemes[i + 2].Is(TermCategory.Role, "thickness") || lexemes[i + 2].Is(TermCategory.Preposition, "of"));
            sized |= i > 1 && lexemes[i - 2].Kind == LexemeKind.Quantity && (last || !lexemes[i + 2].Is(TermCategory.Solid) && !lexemes[i + 2].Is(TermCategory.Feature));
            if (lexemes[i - 1].Is(TermCategory.Role, "wall") && lexemes[i].Is(TermCategory.Conjunction, "and") && sized && (IsFloor(lexemes[i + 1]) || lexemes[i + 1].Is(TermCategory.Face, "top")))
            {
                lexemes.RemoveRange(i, 2);
            }
        }
    }

    /// <summary>True for a word that names a floor.</summary>
    public static bool IsFloor(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Place, "floor") || lexeme.Is(TermCategory.Face, "bottom") || lexeme.Is(TermCategory.Filler, "base") || lexeme.Is(TermCategory.Unsupported, "bottom");

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
        var listed = at > 0 && (lexemes[at - 1].IsPunctuation(',') || lexemes[at - 1].Is(TermCategory.Mark, "closed")) && !lexemes.Zip(lexemes.Skip(1)).Any(p => p.First.Is(TermCategory.Face, "top") && p.Second.Kind == LexemeKind.Quantity);
        var joined = next > at + 1 || lexemes[at].Is(TermCategory.Place, "floor") || listed;
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
