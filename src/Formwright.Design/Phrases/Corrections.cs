using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Takes back what a correction takes back: "a 30 degree chamfer... no, make that a 4 mm fillet", "20 mm, sorry, 25 mm wide".</summary>
internal sealed class Corrections
{
    private readonly List<Lexeme> lexemes;

    private Corrections(List<Lexeme> lexemes) => this.lexemes = lexemes;

    /// <summary>Leaves only what was meant.</summary>
    public static void Apply(List<Lexeme> lexemes) => new Corrections(lexemes).Run();

    private void Run()
    {
        // "make that cylinder 40 mm tall" begins a sentence and takes nothing back.
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Correction) && lexemes[i].End - lexemes[i].Start == "make that".Length && (i == 0 || lexemes[i - 1].EndsSentence) && (lexemes[i + 1].Is(TermCategory.Solid) || lexemes[i + 1].Is(TermCategory.Feature)))
            {
                var (start, end) = (lexemes[i].Start, lexemes[i].End);
                lexemes[i] = new Lexeme(LexemeKind.Term, start, start + "make".Length) { Term = new Term(TermCategory.Verb, "make") };
                lexemes.Insert(i + 1, new Lexeme(LexemeKind.Term, end - "that".Length, end) { Term = new Term(TermCategory.Determiner, "the") });
            }
        }

        // "fifty, no, forty": between two sizes the word takes the first one back.
        for (var i = 2; i + 1 < lexemes.Count; i++)
        {
            var (before, after) = (lexemes[i - 1].Kind == LexemeKind.Punctuation ? i - 2 : i - 1, lexemes[i + 1].IsPunctuation(',') ? i + 2 : i + 1);
            if (lexemes[i].Is(TermCategory.Negation) && lexemes[i].End - lexemes[i].Start == "no".Length && after < lexemes.Count && Rewording.IsSize(lexemes[after]) && lexemes[before].Kind == lexemes[after].Kind
                && !(after + 1 < lexemes.Count && Rewording.IsHead(lexemes[after + 1])))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Correction, "no") };
            }
        }

        // "a T-slot... no, a plain slot"
        for (var i = 2; i + 2 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Negation) && lexemes[i].End - lexemes[i].Start == "no".Length && lexemes[i - 1].Kind == LexemeKind.Punctuation && lexemes[i + 1].IsPunctuation(',') && lexemes[i + 2].Is(TermCategory.Determiner, "a"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Correction, "no") };
            }
        }

        for (var i = 1; i < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Correction))
            {
                continue;
            }

            var next = i + 1;
            while (next < lexemes.Count && (lexemes[next].Is(TermCategory.Correction) || lexemes[next].Is(TermCategory.Filler) || lexemes[next].Is(TermCategory.Verb) || lexemes[next].IsPunctuation(',') || lexemes[next].Is(TermCategory.Pronoun)))
            {
                next++;
            }

            if (next < lexemes.Count && (NewRole(i, next) || NewSizeOfNoun(i, next) || NewSizeInList(i, next)))
            {
                i--;
                continue;
            }

            var after = i + 1;
            while (after < lexemes.Count && !Rewording.IsSize(lexemes[after]) && !Rewording.IsHead(lexemes[after]) && !lexemes[after].Is(TermCategory.Determiner, "a"))
            {
                after++;
            }

            var head = after;
            while (head < lexemes.Count && !Rewording.IsHead(lexemes[head]) && !lexemes[head].EndsSentence && !lexemes[head].IsPunctuation(',') && !lexemes[head].Is(TermCategory.Preposition))
            {
                head++;
            }

            // "a half-round notch": the last of several nouns.
            head += head + 1 < lexemes.Count && lexemes[head].Is(TermCategory.Solid) && lexemes[head + 1].Is(TermCategory.Feature) ? 1 : 0;
            var from = head < lexemes.Count && Rewording.IsHead(lexemes[head]) ? Replaced(lexemes[head], i) : -1;
            from = from < 0 && after < lexemes.Count && Rewording.IsSize(lexemes[after]) ? lexemes.FindLastIndex(i - 1, l => l.Kind == lexemes[after].Kind) : from;
            if (from >= 0)
            {
                lexemes.RemoveRange(from, after - from);
                i = from;
            }
            else
            {
                lexemes.RemoveAt(i--);
            }
        }
    }

    // "30 mm diameter, sorry, radius": the size stays and measures something else.
    private bool NewRole(int marker, int next)
    {
        var old = lexemes[marker - 1].Kind == LexemeKind.Punctuation ? marker - 2 : marker - 1;
        if (old < 1 || !lexemes[next].Is(TermCategory.Role) || !lexemes[old].Is(TermCategory.Role) || lexemes[old - 1].Kind != LexemeKind.Quantity
            || (next + 1 < lexemes.Count && !(lexemes[next + 1].Kind == LexemeKind.Punctuation || lexemes[next + 1].Is(TermCategory.Conjunction) || lexemes[next + 1].Is(TermCategory.Preposition, "with"))))
        {
            return false;
        }

        lexemes[old] = lexemes[old] with { Term = lexemes[next].Term };
        lexemes.RemoveRange(marker - 1 == old ? marker : marker - 1, next + 1 - (marker - 1 == old ? marker : marker - 1));
        return true;
    }

    // "a 10 mm hole in the corner. Actually, make the hole 12 mm": only the size of what was named is another one.
    private bool NewSizeOfNoun(int marker, int next)
    {
        if (!lexemes[next].Is(TermCategory.Determiner, "the"))
        {
            return false;
        }

        var head = next + 1;
        while (head < lexemes.Count && (lexemes[head].Is(TermCategory.Mark) || lexemes[head].Is(TermCategory.Face)))
        {
            head++;
        }

        var size = head + 1;
        while (size < lexemes.Count && (lexemes[size].Is(TermCategory.Copula) || lexemes[size].Is(TermCategory.Preposition, "to")))
        {
            size++;
        }

        if (size >= lexemes.Count || !Rewording.IsHead(lexemes[head]) || !Rewording.IsSize(lexemes[size]))
        {
            return false;
        }

        var noun = lexemes.FindLastIndex(marker - 1, l => l.Term is { } term && term == lexemes[head].Term);
        var role = size + 1 < lexemes.Count && lexemes[size + 1].Is(TermCategory.Role) ? lexemes[size + 1].Term : null;
        var old = noun < 0 ? -1 : SizeAround(noun, lexemes[size].Kind, role);
        if (old < 0)
        {
            return false;
        }

        lexemes[old] = lexemes[size];
        lexemes.RemoveRange(marker, size + (role is null ? 1 : 2) - marker);
        return true;
    }

    // The size of a noun with a role, in front of it or behind it; the nearest one when no role is named.
    private int SizeAround(int noun, LexemeKind kind, Term? role)
    {
        bool Fits(int i) => lexemes[i].Kind == kind && (role is null || (i + 1 < lexemes.Count && lexemes[i + 1].Term == role));
        for (var i = noun - 1; i >= 0 && !Rewording.IsHead(lexemes[i]) && !lexemes[i].EndsSentence; i--)
        {
            if (Fits(i))
            {
                return i;
            }
        }

        for (var i = noun + 1; i < lexemes.Count && !Rewording.IsHead(lexemes[i]) && !lexemes[i].EndsSentence; i++)
        {
            if (Fits(i))
            {
                return i;
            }
        }

        return -1;
    }

    // "80 x 50 x 5 mm, sorry, make that 6 mm thick": one size of a list.
    private bool NewSizeInList(int marker, int next)
    {
        if (lexemes[next].Kind != LexemeKind.Quantity || lexemes.FindLastIndex(marker - 1, Rewording.IsSize) is not (>= 0 and var list) || lexemes[list].Kind != LexemeKind.List)
        {
            return false;
        }

        var role = next + 1 < lexemes.Count && lexemes[next + 1].Is(TermCategory.Role) ? lexemes[next + 1].Term!.Id : null;
        var sizes = lexemes[list].Quantities.ToArray();
        var at = role switch { "length" => 0, "width" => 1, null or "thickness" or "height" or "depth" => sizes.Length - 1, _ => -1 };
        if (at < 0 || (role is null && lexemes.Skip(next + 1).Take(2).Any(Rewording.IsHead)))
        {
            return false;
        }

        sizes[at] = lexemes[next].Quantity;
        lexemes[list] = lexemes[list] with { Quantities = sizes };
        lexemes.RemoveRange(marker, next + (role is null ? 1 : 2) - marker);
        return true;
    }

    // Where the noun phrase begins that a later noun of the same kind of thing replaces.
    private int Replaced(Lexeme by, int marker)
    {
        var head = lexemes.FindLastIndex(marker - 1, l => l.Term is { } term && term.Category == by.Term!.Category);
        if (head < 0)
        {
            return -1;
        }

        while (head > 0 && !lexemes[head - 1].Is(TermCategory.Preposition) && !lexemes[head - 1].Is(TermCategory.Conjunction) && !lexemes[head - 1].Is(TermCategory.Verb) && lexemes[head - 1].Kind != LexemeKind.Punctuation)
        {
            head--;
        }

        return head;
    }
}
