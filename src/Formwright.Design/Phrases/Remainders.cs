using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Depths that are said by what they leave: "leaving a 2 mm floor", "with 12 mm of material left below it", "so that 10 mm remain".</summary>
internal static class Remainders
{
    /// <summary>Role of what is left behind a cut.</summary>
    public const string Role = "remaining";

    private static readonly string[] Below = ["below", "under", "underneath", "beneath", "behind"];

    /// <summary>Gives such sizes their role.</summary>
    public static void Name(List<Lexeme> lexemes, string text)
    {
        var walls = lexemes.Exists(l => l.Is(TermCategory.Role, "wall") || l.Is(TermCategory.Feature, "shell") || l.Is(TermCategory.Mark, "hollow"));
        for (var i = 0; !walls && i < lexemes.Count; i++)
        {
            if (lexemes[i] is not { Kind: LexemeKind.Quantity, Quantity: { Spelled: false, Unit.Kind: UnitKind.Length or UnitKind.None } })
            {
                continue;
            }

            string Word(int at) => at >= 0 && at < lexemes.Count ? text[lexemes[at].Start..lexemes[at].End].ToLowerInvariant() : "";
            var before = i - 1;
            while (before >= 0 && (lexemes[before].Is(TermCategory.Determiner) || Word(before) is "only" or "just"))
            {
                before--;
            }

            var leaving = Word(before) is "leaving" or "leave" or "leaves";
            var end = i + 1;
            while (end < lexemes.Count && (lexemes[end].Is(TermCategory.Role, "thickness") || (lexemes[end].Is(TermCategory.Preposition, "of") && end == i + 1) || Word(end) is "material" or "stock" or "thickness"))
            {
                end++;
            }

            var stuff = end > i + 1;
            var floor = end < lexemes.Count && Floors.IsFloor(lexemes[end]) && (leaving || IsLeft(Word(end + 1)));
            end += floor ? 1 : 0;
            var remains = IsLeft(Word(end)) || (Word(end) == "left" && (stuff || Below.Contains(Word(end + 1))));
            if (!(remains || floor || (leaving && (stuff || Below.Contains(Word(end))))))
            {
                continue;
            }

            end += remains ? 1 : 0;
            if (Below.Contains(Word(end)))
            {
                end++;
                end += end < lexemes.Count && lexemes[end].Is(TermCategory.Pronoun) ? 1 : 0;
            }

            var role = new Lexeme(LexemeKind.Term, lexemes[i + 1].Start, lexemes[end - 1].End) { Term = new Term(TermCategory.Role, Role) };
            lexemes.RemoveRange(i + 1, end - i - 1);
            lexemes.Insert(i + 1, role);
        }
    }

    private static bool IsLeft(string word) => word is "remaining" or "remain" or "remains";

    /// <summary>Turns what is left into a depth.</summary>
    /// <param name="phrase">A cut.</param>
    /// <param name="body">What it is in.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when more is left than there is.</exception>
    public static void Resolve(Phrase phrase, BodyContext body)
    {
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, Role: Role }).ToList())
        {
            var named = phrase.Terms.Find(t => t.Is(TermCategory.Face) && body.Form.Frame(t.Term!.Id) is not null);
            var frame = named is null ? body.Form.Frames[0] : body.Form.Frame(named.Term!.Id)!;
            var left = phrase.Take(measure);
            if (left >= frame.Thickness)
            {
                throw Refuse.Prompt($"'{phrase.QuoteOf(measure)}': a {body.Title} is only {Format.Length(frame.Thickness)} thick there.");
            }

            var millimetre = new Unit(UnitKind.Length, 1, "mm");
            phrase.Measures.Add(new Measure(new Quantity(frame.Thickness - left, millimetre, measure.Quantity.Start, measure.Quantity.End), millimetre) { Role = "depth" });
        }
    }
}
