using Formwright.Design.Language;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <content>Verbs that say what happens to what was spoken of: it is copied, moved, turned, cut off or thinned out.</content>
internal sealed partial class FollowUp
{
    // "remove every second one of them", "delete every other hole": of what there are several of; which of them the words tell later.
    private void NameEverySecond()
    {
        var every = lexemes.FindIndex(l => Word(l) is "every");
        if (every < 1 || every + 1 >= lexemes.Count || !(lexemes[every + 1].Is(TermCategory.Ordinal, "2") || lexemes[every + 1].Is(TermCategory.Mark, "other")) || Focus.Last(previous, f => f.Pattern is { Total: > 1 }) is not { } several)
        {
            return;
        }

        var noun = lexemes.Find(IsNoun) ?? Noun(several, lexemes[every].End, true);
        lexemes.RemoveRange(every, lexemes.Count - every);
        lexemes.AddRange([Implied(noun.Start, TermCategory.Determiner, "the"), noun with { Plural = true }]);
    }

    // "copy the hole 40 mm to the right": what it is copied to is where it would be moved.
    private void NameCopy()
    {
        if (lexemes is [{ } first, ..] && Word(first) is "copy" or "duplicate" or "repeat" && Has(l => l.Is(TermCategory.Face)) && Has(l => l.Kind == LexemeKind.Quantity))
        {
            lexemes[0] = new Lexeme(LexemeKind.Term, first.Start, first.End) { Term = new Term(TermCategory.Verb, "set") };
        }
    }

    // "cut off the top 20 mm", "cut 10 mm off the top": the part is cut, no outline.
    private void NameTrim()
    {
        if (lexemes is [{ } verb, { Kind: LexemeKind.Quantity } much, { } off, ..] && verb.Is(TermCategory.Verb, "cut") && Word(off) is "off" && lexemes.Skip(3).FirstOrDefault(l => l.Is(TermCategory.Face)) is { } side && !Has(IsNoun))
        {
            Say(side, much, Implied(text.Length, TermCategory.Feature, "trim"));
            return;
        }

        var at = lexemes.FindIndex(l => l.Is(TermCategory.Verb) && l.Term!.Id is "cut" or "remove");
        var face = lexemes.FindIndex(l => l.Is(TermCategory.Face) && l.Term!.Id is "top" or "bottom" or "left" or "right" or "front" or "back");
        if (at >= 0 && face > at && face + 1 < lexemes.Count && lexemes[face + 1].Kind == LexemeKind.Quantity && !Has(IsNoun) && !Has(l => l.Is(TermCategory.Role)))
        {
            lexemes.RemoveAt(at);
            lexemes.RemoveAll(l => Word(l) is "off");
            lexemes.Add(Implied(text.Length, TermCategory.Feature, "trim"));
        }
    }

    // "move that hole 5 mm up": up and down are ways on its face.
    private void NameWay()
    {
        var way = lexemes.FindIndex(l => Word(l) is "up" or "upwards" or "down" or "downwards");
        if (way > 0 && Word(lexemes[0]) is "move" or "shift" && lexemes[way - 1].Kind == LexemeKind.Quantity)
        {
            var up = Word(lexemes[way]).StartsWith("up", StringComparison.Ordinal);
            lexemes[way] = lexemes[way] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Face, up ? "back" : "front") };
            lexemes.Insert(way, Implied(lexemes[way].Start, TermCategory.Preposition, "to"));
        }
    }

    // "turn the slot by 90 degrees"
    private void NameTurn()
    {
        if (lexemes.Count > 0 && Word(lexemes[0]) is "turn" or "rotate" && Has(l => l.Kind == LexemeKind.Quantity && l.Quantity.Unit.Kind == UnitKind.Angle))
        {
            lexemes[0] = new Lexeme(LexemeKind.Term, lexemes[0].Start, lexemes[0].End) { Term = new Term(TermCategory.Verb, "rotate") };
        }
    }

    // "cut it down to 300": its length.
    private void NameCut()
    {
        var cut = lexemes.FindIndex(l => l.Is(TermCategory.Verb, "cut"));
        var to = lexemes.FindIndex(l => l.Is(TermCategory.Preposition, "to"));
        if (cut >= 0 && to > cut && to + 1 < lexemes.Count && lexemes[to + 1].Kind == LexemeKind.Quantity && !Has(IsNoun) && !Has(l => l.Is(TermCategory.Role)))
        {
            lexemes[cut] = lexemes[cut] with { Term = new Term(TermCategory.Comparative, "length-") };
            lexemes.RemoveAll(l => l.Start > lexemes[cut].Start && l.Start < lexemes[to].Start && (l.Is(TermCategory.Preposition) || l.Is(TermCategory.Pronoun)));
        }
    }

    // "make it from 4 mm stock", "use 3 mm material instead": its thickness, or that of its walls.
    private void NameStock()
    {
        var stock = lexemes.FindIndex(l => Word(l) is "stock" or "material" or "sheet" or "plate" or "gauge" or "sheet metal" or "sheet stock");
        var thick = stock > 1 && Word(lexemes[stock - 1]) is "thick" ? stock - 2 : stock - 1;
        if (thick < 1 || lexemes[thick] is not { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.Length or UnitKind.None } || lexemes.Count(l => l.Kind is LexemeKind.Quantity or LexemeKind.List) != 1
            || lexemes.Exists(l => IsNoun(l) && l != lexemes[stock]) || lexemes[0].Is(TermCategory.Verb, "add") || Word(lexemes[thick - 1]) is "a" or "an")
        {
            return;
        }

        var role = Solid.Of(previous.Body.Kind).SizeOf("thickness") is not null ? "thickness" : "wall";
        Say(Implied(0, TermCategory.Verb, "set"), Implied(0, TermCategory.Role, role), lexemes[thick]);
    }

    // "shorten the tube to 150 mm", "widen the plate by 10 mm": the only part there is needs no name.
    private void NameWhole()
    {
        if (lexemes is [{ } verb, { } the, { } noun, { } to, { Kind: LexemeKind.Quantity }, ..] && verb.Is(TermCategory.Comparative) && the.Is(TermCategory.Determiner, "the") && noun.Is(TermCategory.Solid)
            && to.Is(TermCategory.Preposition) && lexemes.Count(IsNoun) == 1 && !previous.Features.Any(f => f.Body?.Kind == noun.Term!.Id) && previous.Parts.Count == 1)
        {
            lexemes.RemoveRange(1, 2);
        }
    }
}
