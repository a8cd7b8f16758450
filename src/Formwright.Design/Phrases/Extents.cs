using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Words about how far something runs: "over the full 50 mm width" repeats a size of the body, "in the 50 mm direction" names the way of
/// a slot by it. Other words with a number get their meaning here, too. An explanation in brackets ("i.e. a cross of two slots") says nothing new.
/// </summary>
internal static class Extents
{
    /// <summary>Role of a size of the body that tells a direction.</summary>
    public const string Direction = "direction";

    /// <summary>Makes places of repeated sizes.</summary>
    public static void Name(List<Lexeme> lexemes, string text)
    {
        string Word(int i) => i >= 0 && i < lexemes.Count ? text[lexemes[i].Start..lexemes[i].End].ToLowerInvariant() : "";
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (lexemes[i].IsPunctuation('(') && (text.AsSpan(lexemes[i].Start).StartsWith("(i.e", StringComparison.OrdinalIgnoreCase) || Word(i + 1) is "ie" or "that is") && lexemes.FindIndex(i, l => l.IsPunctuation(')')) is > 0 and var close)
            {
                lexemes.RemoveRange(i, close - i + 1);
                i--;
                continue;
            }

            // "a cone with tip 0": it has a tip.
            if (lexemes[i] is { Kind: LexemeKind.Quantity, Quantity.Value: 0 } && Word(i - 1) is "tip" or "apex" or "top" or "point" && lexemes.Exists(l => l.Is(TermCategory.Solid, "cone")))
            {
                lexemes.RemoveRange(i - 1, 2);
                i -= 2;
                continue;
            }

            // "outside 50, inside 20"
            if (lexemes[i].Is(TermCategory.Mark, "inner") && i + 1 < lexemes.Count && lexemes[i + 1].Kind == LexemeKind.Quantity && lexemes.Exists(l => l.Is(TermCategory.Role, "outerDiameter")))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, "innerDiameter") };
                continue;
            }

            // "a half-round notch"
            if (lexemes[i].Is(TermCategory.Solid, "cylinderSector") && i + 1 < lexemes.Count && lexemes[i + 1].Is(TermCategory.Feature))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Mark, "half") };
                continue;
            }

            // "connected by four pillars": posts, not columns with a base and a capital.
            if (lexemes[i].Is(TermCategory.Solid, "column") && lexemes.Take(i).Any(l => text[l.Start..l.End].ToLowerInvariant() is "connected" or "joined" or "linked" or "held" or "separated" or "supported"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Solid, "rod") };
                continue;
            }

            if (lexemes[i].Kind != LexemeKind.Quantity || i + 1 >= lexemes.Count)
            {
                continue;
            }

            if (Word(i - 1) is "full" or "whole" or "entire" && lexemes[i + 1].Is(TermCategory.Role) && lexemes[i + 1].Term!.Id is "length" or "width")
            {
                var place = lexemes[i + 1].Term!.Id == "length" ? "fullLength" : "fullWidth";
                lexemes[i] = new Lexeme(LexemeKind.Term, lexemes[i - 1].Start, lexemes[i + 1].End) { Term = new Term(TermCategory.Place, place) };
                lexemes.RemoveAt(i + 1);
                lexemes.RemoveAt(--i);
            }
            else if (Word(i + 1) is "direction" && Word(i - 1) is "the")
            {
                lexemes[i + 1] = lexemes[i + 1] with { Term = new Term(TermCategory.Role, Direction) };
            }
        }
    }
}
