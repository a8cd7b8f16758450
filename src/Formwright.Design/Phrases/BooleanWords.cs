using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Words of constructive geometry between two solids: minus, less, the difference of, the intersection of.</summary>
internal static class BooleanWords
{
    /// <summary>Mark of a solid that is combined with the body as a whole, not put on a face of it.</summary>
    public const string Combined = "combined";

    private const int Reach = 8;

    /// <summary>How words combine a solid with the body.</summary>
    internal enum Combination
    {
        /// <summary>Nothing is said.</summary>
        None,

        /// <summary>It is taken away.</summary>
        Difference,

        /// <summary>What both have in common is left.</summary>
        Intersection,
    }

    /// <summary>What the words around two solids say about them.</summary>
    public static Combination Between(Reading reading, Phrase body, Phrase solid)
    {
        if (reading.Nodes.Any(n => n.Is(TermCategory.Mark, "intersection")))
        {
            return Combination.Intersection;
        }

        var opened = reading.Nodes.Any(n => n.Is(TermCategory.Mark, "difference") && n.Start < body.Head.Start);
        var minus = reading.Nodes.LastOrDefault(n => n.Is(TermCategory.Conjunction, "minus") && n.Start < solid.Head.Start && n.Start > body.Head.Start);
        return opened || (minus is not null && !reading.Nodes.Any(n => n.Start > minus.Start && n.End < solid.Head.Start && n.Lexeme.EndsSentence))
            ? Combination.Difference
            : Combination.None;
    }

    /// <summary>Gives "less a cylinder" and "a sphere cut out of its centre" their meaning.</summary>
    public static void Name(List<Lexeme> lexemes, string text)
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Filler) && text[lexemes[i].Start..lexemes[i].End].Equals("less", StringComparison.OrdinalIgnoreCase)
                && lexemes[i + 1].Is(TermCategory.Determiner, "a") && Sentence(lexemes, i + 1).Take(Reach).Any(l => l.Is(TermCategory.Solid)))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Conjunction, "minus") };
            }
            else if (lexemes[i].Is(TermCategory.Feature, "notch") && text[lexemes[i].Start..lexemes[i].End].StartsWith("cut", StringComparison.OrdinalIgnoreCase) && lexemes[i - 1].Is(TermCategory.Feature))
            {
                // "a window cut in its wall"
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Preposition, "in") };
            }
            else if (lexemes[i].Is(TermCategory.Feature, "cutout") && !lexemes[i].Plural && lexemes[i + 1].Is(TermCategory.Preposition) && lexemes[i + 1].Term!.Id is "of" or "from" or "in" && IsOfFurtherSolid(lexemes, i))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Verb, "cut") };
            }
        }
    }

    // The nearest noun in front is a solid, and not the first one.
    private static bool IsOfFurtherSolid(List<Lexeme> lexemes, int at)
    {
        var noun = lexemes.FindLastIndex(at - 1, Rewording.IsHead);
        return noun > 0 && lexemes[noun].Is(TermCategory.Solid) && lexemes.Take(noun).Any(l => l.Is(TermCategory.Solid)) && !lexemes.Skip(noun).Take(at - noun).Any(l => l.EndsSentence);
    }

    private static IEnumerable<Lexeme> Sentence(List<Lexeme> lexemes, int from) => lexemes.Skip(from).TakeWhile(l => !l.EndsSentence);
}
