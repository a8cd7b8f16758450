using Formwright.Design.Language;
using Formwright.Design.Phrases;
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

    // "shorten the tube to 150 mm", "change the length of the block to 140 mm": the only part there is needs no name.
    private void NameWhole()
    {
        // "the length of it" is no way that something runs.
        var extent = lexemes.FindIndex(l => l.Is(TermCategory.Place) && Word(l) is "the length of" or "length of" or "the width of" or "the full length of");
        if (extent >= 0 && lexemes.Count > extent + 1 && Has(l => l.Kind == LexemeKind.Quantity))
        {
            var what = lexemes.FindIndex(extent, l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Pronoun));
            var role = Word(lexemes[extent]).Contains("width", StringComparison.Ordinal) ? "width" : "length";
            lexemes[extent] = lexemes[extent] with { Term = new Term(TermCategory.Role, role) };
            if (what > extent && what <= extent + 2)
            {
                lexemes.RemoveRange(extent + 1, what - extent);
            }

            return;
        }

        var noun = lexemes.FindIndex(l => l.Is(TermCategory.Solid));
        if (noun < 2 || !lexemes[noun - 1].Is(TermCategory.Determiner, "the") || lexemes.Count(IsNoun) != 1 || previous.Parts.Count != 1 || previous.Features.Any(f => f.Body?.Kind == lexemes[noun].Term!.Id))
        {
            return;
        }

        var shortened = noun == 2 && lexemes[0].Is(TermCategory.Comparative) && lexemes.Count > 4 && lexemes[3].Is(TermCategory.Preposition) && lexemes[4].Kind == LexemeKind.Quantity;
        if (shortened || (noun > 2 && lexemes[noun - 2].Is(TermCategory.Preposition, "of") && lexemes[noun - 3].Is(TermCategory.Role)))
        {
            var first = shortened ? 1 : noun - 2;
            lexemes.RemoveRange(first, noun + 1 - first);
        }
    }

    // "deepen the hole to 15 mm": what is deeper is the hole.
    private void NameComparative()
    {
        var noun = lexemes.FindIndex(IsNoun);
        if (noun is > 0 and < 5 && lexemes[0].Is(TermCategory.Comparative) && lexemes[noun].Is(TermCategory.Feature) && lexemes.Take(noun).Skip(1).All(l => l.Is(TermCategory.Determiner) || l.Is(TermCategory.Mark) || l.Is(TermCategory.Place) || l.Is(TermCategory.Face)))
        {
            lexemes.Insert(noun + 1, lexemes[0] with { Start = lexemes[noun].End, End = lexemes[noun].End });
            lexemes[0] = Implied(lexemes[0].Start, TermCategory.Verb, "set");
        }
    }

    // "take the hole away again", "take it out"
    private void NameAway()
    {
        var away = lexemes.FindIndex(l => Word(l) is "away" or "out" or "off");
        if (away > 1 && lexemes[0].Is(TermCategory.Verb) && Word(lexemes[0]) == "take" && !Has(Rewording.IsSize))
        {
            lexemes[0] = lexemes[0] with { Term = new Term(TermCategory.Verb, "remove") };
            lexemes.RemoveRange(away, lexemes.Count - away);
        }
    }

    // "make them countersunk, 12 mm": what is done to the holes, and how large it is.
    private void NameSunk()
    {
        var sunk = lexemes.FindIndex(l => l.Is(TermCategory.Mark, "countersink") || l.Is(TermCategory.Mark, "counterbore"));
        if (sunk > 0 && !Has(IsNoun) && previous.Features.Any(f => f.Kind == "hole"))
        {
            lexemes[sunk] = lexemes[sunk] with { Term = new Term(TermCategory.Feature, lexemes[sunk].Term!.Id) };
            lexemes.RemoveRange(0, sunk);
        }
    }

    // "the square 40 mm", "rotate the hexagon": the cut-out of that outline.
    private void NameOutline()
    {
        for (var i = 1; i < lexemes.Count; i++)
        {
            var outline = lexemes[i].Is(TermCategory.Mark, "square") || lexemes[i].Is(TermCategory.Mark, "rectangular") || lexemes[i].Is(TermCategory.Polygon);
            if (outline && lexemes[i - 1].Is(TermCategory.Determiner, "the") && (i + 1 == lexemes.Count || !IsNoun(lexemes[i + 1])) && previous.Features.LastOrDefault(f => f.Kind == "pocket") is { } pocket)
            {
                lexemes[i] = Noun(pocket, lexemes[i].Start, false) with { End = lexemes[i].End };
            }
        }
    }

    // "add a head 16 mm in diameter and 5 mm thick": a round one, and that one later.
    private void NameHead()
    {
        var head = lexemes.FindIndex(l => Word(l) is "head" && l.Kind != LexemeKind.Quantity && !IsNoun(l));
        if (head > 0 && Solid.Of(previous.Body.Kind) is not Families.Family { IsPlain: false } && (lexemes[0].Is(TermCategory.Verb, "add") || previous.Features.Any(f => f.Body?.Kind == "boss")))
        {
            lexemes[head] = lexemes[head] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Solid, "boss"), Text = "head" };
        }
    }

    // "double the number of bolt holes"
    private void NameNumber()
    {
        var number = lexemes.FindIndex(l => Word(l) is "number" or "count" or "amount");
        var noun = lexemes.FindIndex(IsNoun);
        if (number > 0 && noun > number && lexemes.Find(l => l.Is(TermCategory.Multiplier)) is { } times && Focus.Last(previous, f => f.Pattern is { Total: > 1 } && Focus.NounOf(f).Noun == lexemes[noun].Term!.Id) is { } feature)
        {
            var total = feature.Pattern!.Total * double.Parse(times.Term!.Id, System.Globalization.CultureInfo.InvariantCulture);
            Say(Implied(0, TermCategory.Verb, "set"), new Lexeme(LexemeKind.Quantity, times.Start, times.End) { Quantities = [new Quantity(total, Unit.None, times.Start, times.End, true)] }, lexemes[noun] with { Plural = true });
        }
    }

    // "make it round instead, 80 mm in diameter": a disc in place of a plate.
    private void NameRound()
    {
        var round = lexemes.FindIndex(l => l.Is(TermCategory.Mark, "round"));
        if (round < 0 || !(lexemes[0].Is(TermCategory.Verb) || corrects) || Has(IsNoun) || Focus.Of(previous).Count > 0 || Solid.Of(previous.Body.Kind) is not Cuboid)
        {
            return;
        }

        var size = lexemes.Skip(round + 1).ToList();
        lexemes.Clear();
        lexemes.AddRange([Implied(0, TermCategory.Verb, "replace"), Implied(0, TermCategory.Pronoun, "it"), Implied(0, TermCategory.Preposition, "by"), Implied(0, TermCategory.Determiner, "a"), Implied(0, TermCategory.Solid, previous.Body.Kind == "plate" ? "disc" : "cylinder"), .. size.Where(l => Word(l) is not "instead")]);
    }

    // "six holes instead of four, on an 80 mm circle": the holes that are there.
    private void NameInstead()
    {
        var instead = lexemes.FindIndex(l => l.Is(TermCategory.Preposition, "instead"));
        if (instead == 2 && lexemes[0] is { Kind: LexemeKind.Quantity, Quantity.CanCount: true } && IsNoun(lexemes[1]) && previous.Features.Any(f => Focus.NounOf(f).Noun == lexemes[1].Term!.Id))
        {
            lexemes.Insert(0, Implied(0, TermCategory.Verb, "set"));
        }
    }

    // "three more of them, evenly spaced around": so many altogether.
    private void NameAround()
    {
        var more = lexemes.FindIndex(l => Word(l) is "more");
        if (more < 1 || lexemes[more - 1] is not { Kind: LexemeKind.Quantity, Quantity: { CanCount: true } added } || Focus.Last(previous, f => f is { Face: "round", Pattern: not null }) is not { } feature
            || !(Has(l => l.Is(TermCategory.Pattern, "equal")) || Has(l => l.Is(TermCategory.Preposition, "around")) || Has(l => l.Is(TermCategory.Pattern, "circle"))))
        {
            return;
        }

        var total = new Quantity(added.Value + feature.Pattern!.Total, Unit.None, added.Start, added.End, true);
        Say(Implied(0, TermCategory.Verb, "set"), lexemes[more - 1] with { Quantities = [total] }, Noun(feature, lexemes[more].End, true));
    }
}
