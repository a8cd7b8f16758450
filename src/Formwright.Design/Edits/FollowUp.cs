using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>
/// Writes out what a follow-up leaves out, before it is divided into phrases: "make that 8 mm" behind a fillet speaks of the fillet, "6 instead
/// of 4" of the four holes, "spacing 20 mm" of what has a spacing.
/// </summary>
internal sealed partial class FollowUp
{
    private static readonly HashSet<string> BodyRoles = ["length", "width", "height", "thickness"];
    private static readonly HashSet<string> PlaceRoles = ["spacing", "boltCircle", "boltCircleRadius", "inset", "shift"];
    private static readonly HashSet<string> HoleMarks = ["through", "blind", "counterbore", "countersink", "tapped", "drillPoint"];
    private readonly List<Lexeme> lexemes;
    private readonly string text;
    private readonly PartDesign previous;

    // True when the prompt takes something back: "no, three holes", "4x4 grid instead".
    private bool corrects;

    private FollowUp(LexedPrompt prompt, PartDesign previous)
    {
        (lexemes, text, this.previous) = ([.. prompt.Lexemes], prompt.Text, previous);
        corrects = Has(l => Word(l) is "instead");
    }

    /// <summary>The prompt with the nouns that it means.</summary>
    public static LexedPrompt Complete(LexedPrompt prompt, PartDesign previous)
    {
        if (previous.Written is not null)
        {
            return prompt;
        }

        var followUp = new FollowUp(prompt, previous);
        followUp.NameLetters();
        followUp.DropPurpose();
        followUp.Open();
        followUp.NameEverySecond();
        followUp.NameCopy();
        followUp.NameStock();
        followUp.NameAway();
        followUp.NameInstead();
        followUp.NameHead();
        followUp.NameNumber();
        followUp.NameAround();
        followUp.NameOutline();
        followUp.NameWhole();
        followUp.NameComparative();
        followUp.NameSunk();
        followUp.NameRound();
        followUp.NameRims();
        followUp.NameOne();
        followUp.NameAgain();
        followUp.NameShell();
        followUp.NameBore();
        followUp.NameTrim();
        followUp.NameWay();
        followUp.NameTurn();
        followUp.NameCut();
        followUp.Substitute();
        followUp.NameMore();
        followUp.NameFeature();
        return prompt with { Lexemes = followUp.lexemes };
    }

    private string Word(Lexeme lexeme) => text[lexeme.Start..lexeme.End].ToLowerInvariant();

    private bool Has(Predicate<Lexeme> fits) => lexemes.Exists(fits);

    private bool HasRole(HashSet<string> roles) => Has(l => l.Is(TermCategory.Role) && roles.Contains(l.Term!.Id));

    private static bool IsNoun(Lexeme l) => Rewording.IsHead(l);

    private static Lexeme Implied(int at, TermCategory category, string id, bool plural = false) => new(LexemeKind.Term, at, at) { Term = new Term(category, id), Plural = plural, Text = id };

    // "Actually, make that three", "no, three holes", "and countersink them"
    private void Open()
    {
        var adds = false;
        while (lexemes.Count > 1)
        {
            var first = lexemes[0];
            var refuses = first.Is(TermCategory.Negation) && Word(first) is "no" && (lexemes[1].Kind is LexemeKind.Quantity or LexemeKind.Count || lexemes[1].IsPunctuation(',') || lexemes[1].Is(TermCategory.Verb));
            if (first.Is(TermCategory.Correction) || refuses)
            {
                corrects = true;
                lexemes.RemoveAt(0);
                if (Word(first).Contains("make", StringComparison.Ordinal))
                {
                    lexemes.Insert(0, IsNoun(lexemes[0]) ? Implied(first.End, TermCategory.Determiner, "the") : Implied(first.End, TermCategory.Pronoun, "it"));
                    lexemes.Insert(0, Implied(first.Start, TermCategory.Verb, "set"));
                }
            }
            else if (first.IsPunctuation(',') || first.Is(TermCategory.Conjunction) || Word(first) is "now" or "too")
            {
                adds |= !first.IsPunctuation(',');
                lexemes.RemoveAt(0);
            }
            else
            {
                break;
            }
        }

        // "now a matching washer too"
        if (!corrects && (adds || Has(l => Word(l) is "too" or "also")) && !Has(l => l.Is(TermCategory.Verb)) && Has(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.Fastener)))
        {
            lexemes.Insert(0, Implied(0, TermCategory.Verb, "add"));
        }

        if (corrects && !Has(l => l.Is(TermCategory.Verb)))
        {
            var other = lexemes.Find(IsNoun) is { } noun && noun.Is(TermCategory.Solid) && noun.Term!.Id != previous.Body.Kind && !previous.Features.Any(f => f.Body?.Kind == noun.Term.Id);
            lexemes.Insert(0, Implied(0, TermCategory.Verb, other ? "replace" : "set"));
        }
    }

    // "engrave 'A1' 0.5 mm deep": letters are something on the part, unless it is made of letters.
    private void NameLetters()
    {
        for (var i = 0; i < lexemes.Count && previous.Body.Text is null; i++)
        {
            var named = previous.Features.Any(f => f.Kind == InscriptionReader.Feature) && Word(lexemes[i]) is "text" or "lettering" or "letters" or "inscription" or "engraving" or "label";
            if (named || lexemes[i].Is(TermCategory.Solid, InscriptionReader.Solid))
            {
                lexemes[i] = lexemes[i] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Feature, InscriptionReader.Feature), Text = named ? "" : lexemes[i].Text };
                if (lexemes.Take(i).Any(l => l.Is(TermCategory.Mark, InscriptionReader.Raised)))
                {
                    // "emboss the word HELLO"
                    lexemes.Insert(i, Implied(lexemes[i].Start, TermCategory.Mark, InscriptionReader.Raised));
                    i++;
                }
            }
        }
    }

    // "... so that it stands flat": why, not what.
    private void DropPurpose()
    {
        var at = text.IndexOf(" so that ", StringComparison.OrdinalIgnoreCase);
        var from = lexemes.FindIndex(l => at > 0 && l.Start > at);
        var to = from < 0 ? -1 : lexemes.FindIndex(from, l => l.EndsSentence);
        var count = (to < 0 ? lexemes.Count : to) - from;
        if (from > 0 && !lexemes.GetRange(from, count).Exists(Rewording.IsSize))
        {
            lexemes.RemoveRange(from, count);
        }
    }

    // "chamfer the bore 1 mm at both ends" of a tube: its inner edges.
    private void NameRims()
    {
        var bore = lexemes.FindIndex(l => l.Is(TermCategory.Feature, "hole"));
        if (bore < 1 || !previous.Body.Sizes.ContainsKey("innerDiameter") || previous.Features.Any(f => f.Kind == "hole") || !Has(l => l.Is(TermCategory.Feature) && l.Term!.Id is "chamfer" or "fillet"))
        {
            return;
        }

        var edges = bore + 1 < lexemes.Count && lexemes[bore + 1].Is(TermCategory.Place, "edge") ? 1 : 0;
        var at = lexemes[bore].Start;
        lexemes.RemoveRange(bore, 1 + edges);
        lexemes.InsertRange(bore, [Implied(at, TermCategory.Mark, "inner"), Implied(at, TermCategory.Place, "edge", true)]);
        lexemes.RemoveAll(l => l.Is(TermCategory.Place, "bothEnds"));
    }

    // "change the hole to a 25 mm one": the hole, 25 mm. "Make the remaining ones 12 mm": those that are there.
    private void NameOne()
    {
        lexemes.RemoveAll(l => Word(l) is "remaining");
        var ones = lexemes.FindIndex(l => Word(l) is "ones");
        if (ones > 0 && !Has(IsNoun) && lexemes[ones - 1].Is(TermCategory.Determiner, "the") && !lexemes[0].Is(TermCategory.Verb, "add") && Focus.Last(previous, f => Focus.IsMany(previous, f)) is { } several)
        {
            lexemes[ones] = Noun(several, lexemes[ones].Start, true) with { End = lexemes[ones].End };
        }

        var noun = lexemes.FindIndex(IsNoun);
        var one = lexemes.FindIndex(l => Word(l) is "one" or "ones");
        if (noun < 0 && one > 1 && lexemes[0].Is(TermCategory.Verb, "replace") && Rewording.IsSize(lexemes[one - 1]))
        {
            // "replace it with a 30 mm one"
            Say(Implied(0, TermCategory.Verb, "set"), Implied(0, TermCategory.Pronoun, "it"), lexemes[one - 1]);
            return;
        }

        if (noun < 1 || one <= noun + 1 || !lexemes[0].Is(TermCategory.Verb) && Word(lexemes[0]) is not ("turn" or "make") || !lexemes.Skip(noun).Take(one - noun).Any(Rewording.IsSize))
        {
            return;
        }

        lexemes.RemoveAt(one);
        lexemes.RemoveAll(l => l.Start > lexemes[noun].Start && (l.Is(TermCategory.Determiner, "a") || (l.Is(TermCategory.Preposition) && l.Term!.Id is "to" or "into" or "by" or "with" or "for")));
        lexemes[0] = new Lexeme(LexemeKind.Term, lexemes[0].Start, lexemes[0].End) { Term = new Term(TermCategory.Verb, "set") };
    }

    // "8 holes", "bore 60 mm": another number or size of what is there.
    private void NameAgain()
    {
        var spoken = lexemes.FindAll(l => l.Kind != LexemeKind.Punctuation && !l.Is(TermCategory.Filler) && Word(l) is not ("please" or "only" or "just"));
        var counted = spoken is [{ Kind: LexemeKind.Quantity or LexemeKind.Count }, { Plural: true } several] && several.Is(TermCategory.Feature) && previous.Features.Any(f => f.Pattern is { Total: > 1 } && Focus.NounOf(f).Noun == several.Term!.Id);
        var bore = spoken is [{ Plural: false } hole, { Kind: LexemeKind.Quantity }, ..] && hole.Is(TermCategory.Feature, "hole") && Word(hole) is "bore" && spoken.TrueForAll(l => l == hole || l.Kind == LexemeKind.Quantity || l.Is(TermCategory.Role, "diameter"))
            && previous.Features.Any(f => f is { Kind: "hole", Pattern.Total: 1 });
        if (spoken is [{ Plural: false } inside, { Kind: LexemeKind.Quantity } wide] && inside.Is(TermCategory.Feature, "hole") && Word(inside) is "bore" && !bore && previous.Body.Sizes.ContainsKey("innerDiameter"))
        {
            Say(Implied(0, TermCategory.Verb, "set"), Implied(0, TermCategory.Role, "innerDiameter"), wide);
            return;
        }

        if (!counted && !bore)
        {
            return;
        }

        lexemes.RemoveAll(l => !spoken.Contains(l));
        if (bore)
        {
            lexemes.Insert(0, Implied(0, TermCategory.Determiner, "the"));
        }

        lexemes.Insert(0, Implied(0, TermCategory.Verb, "set"));
    }

    // "make it hollow with a 2 mm wall"
    private void NameShell()
    {
        var at = lexemes.FindIndex(l => l.Is(TermCategory.Mark, "hollow"));
        if (at >= 0 && !Has(IsNoun))
        {
            lexemes[at] = lexemes[at] with { Term = new Term(TermCategory.Feature, "shell") };
        }
    }

    // "inner 12": of a ring.
    private void NameBore()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Mark, "inner") && lexemes[i + 1].Kind == LexemeKind.Quantity && Solid.Of(previous.Body.Kind).SizeOf("innerDiameter") is not null)
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, "innerDiameter") };
            }
        }
    }

    // "6 instead of 4", "8 mm instead of 6 mm", "change 40 to 50": what has the second number.
    private void Substitute()
    {
        var mark = lexemes.FindIndex(l => l.Is(TermCategory.Preposition, "instead"));
        var (next, old) = (mark - 1, mark + 1);
        if (mark < 0 && lexemes is [{ } verb, ..] && verb.Is(TermCategory.Verb) && verb.Term!.Id is "set" or "replace")
        {
            mark = lexemes.FindIndex(l => l.Is(TermCategory.Preposition) && l.Term!.Id is "to" or "by" or "with");
            (next, old) = (mark + 1, mark - 1);
        }

        if (mark > 1 && old < lexemes.Count && lexemes[mark - 1].Is(TermCategory.Role) && lexemes[mark - 2].Kind == LexemeKind.Quantity && lexemes[old].Kind == LexemeKind.Quantity && !Has(IsNoun))
        {
            // "40 mm deep instead of 30": the number says which size is meant, where the word leaves it open.
            var solid = Solid.Of(previous.Body.Kind);
            var was = new Measure(lexemes[old].Quantity, Unit.None).Millimetres;
            var sizes = solid.Complete(previous.Body.Sizes);
            var said = solid.SizeOf(lexemes[mark - 1].Term!.Id, sizes) is { } reference ? sizes.GetValueOrDefault(reference.Name) : double.NaN;
            if (Math.Abs(said - was) > 1e-6 && sizes.Where(s => Math.Abs(s.Value - was) < 1e-6).ToList() is [var only])
            {
                lexemes[mark - 1] = lexemes[mark - 1] with { Term = new Term(TermCategory.Role, only.Key) };
            }

            return;
        }

        if (mark < 1 || next < 0 || next >= lexemes.Count || old >= lexemes.Count || lexemes[next].Kind != LexemeKind.Quantity || lexemes[old].Kind != LexemeKind.Quantity || Has(IsNoun) || Has(l => l.Is(TermCategory.Role) || l.Is(TermCategory.Comparative)))
        {
            return;
        }

        var (number, before) = (lexemes[next], lexemes[old].Quantity);
        var value = new Measure(before, Unit.None).Millimetres;
        var features = Focus.Of(previous).Concat(previous.Features.Reverse()).ToList();
        if (before.CanCount && features.Find(f => f.Pattern is { Total: > 1 } p && p.Total == before.Value) is { } counted)
        {
            Say(Implied(0, TermCategory.Verb, "set"), number, Noun(counted, number.End, true));
        }
        else if (features.Find(f => f.Sizes.Values.Any(v => Math.Abs(v - value) < 1e-6)) is { } sized)
        {
            var name = sized.Sizes.First(s => Math.Abs(s.Value - value) < 1e-6).Key;
            Say(Implied(0, TermCategory.Verb, "set"), Implied(0, TermCategory.Determiner, "the"), Noun(sized, 0, false), Implied(0, TermCategory.Role, name), number);
        }
        else if (Solid.Of(previous.Body.Kind).Complete(previous.Body.Sizes).FirstOrDefault(s => Math.Abs(s.Value - value) < 1e-6).Key is { } size)
        {
            Say(Implied(0, TermCategory.Verb, "set"), Implied(0, TermCategory.Role, size), number);
        }
    }

    private void Say(params ReadOnlySpan<Lexeme> words)
    {
        lexemes.Clear();
        lexemes.AddRange(words);
    }

    // "add a third one in the middle", "add two more", "one more 20 mm from the left edge"
    private void NameMore()
    {
        var more = lexemes.FindIndex(l => Word(l) is "one more" or "more" or "another");
        var one = lexemes.FindIndex(l => Word(l) is "one" or "ones" or "another one");
        if (Has(IsNoun) || Copies.AreIn(previous) || (more < 0 && (one < 1 || !Has(l => l.Is(TermCategory.Verb, "add")))) || Focus.Last(previous, f => f.Pattern is not null) is not { } last)
        {
            return;
        }

        if (one > 0)
        {
            lexemes.RemoveAll(l => l.Is(TermCategory.Ordinal) && l.Start < lexemes[one].Start);
            one = lexemes.FindIndex(l => Word(l) is "one" or "ones" or "another one");
            lexemes[one] = Noun(last, lexemes[one].Start, false) with { End = lexemes[one].End };
        }
        else
        {
            lexemes.Insert(more + 1, Noun(last, lexemes[more].End, Has(l => l.Kind == LexemeKind.Quantity && l.Quantity.Spelled)));
        }
    }

    // "make them 8 mm", "make it blind", "spacing 20 mm", "only two", "4x4 grid instead"
    private void NameFeature()
    {
        if (Has(IsNoun) || lexemes.Count == 0 || Has(l => l.Is(TermCategory.Question) || l.Is(TermCategory.Mark, "copies") || l.Is(TermCategory.Multiplier))
            || Has(l => l.Is(TermCategory.Verb) && l.Term!.Id is not ("set" or "make" or "remove" or "increase" or "decrease" or "drill" or "add" or "replace" or "rotate")))
        {
            return;
        }

        var pronoun = lexemes.FindIndex(IsPronoun);
        if (Counted(pronoun) || Meant(pronoun) is not { } feature)
        {
            return;
        }

        var at = pronoun >= 0 ? lexemes[pronoun].Start : lexemes[0].Is(TermCategory.Verb) ? lexemes[0].End : lexemes[0].Start;
        var place = pronoun >= 0 ? pronoun : lexemes[0].Is(TermCategory.Verb) ? 1 : 0;
        var end = pronoun >= 0 ? lexemes[pronoun].End : at;
        if (pronoun >= 0)
        {
            lexemes.RemoveAt(pronoun);
        }

        lexemes.Insert(place, Noun(feature, at, Focus.IsMany(previous, feature)) with { End = end });
        lexemes.Insert(place, Implied(at, TermCategory.Determiner, "the"));
        if (place == 0)
        {
            lexemes.Insert(0, Implied(0, TermCategory.Verb, "set"));
        }
    }

    // "only two", "make it six": another number of what there are several of.
    private bool Counted(int pronoun)
    {
        var numbers = lexemes.FindAll(l => l.Kind == LexemeKind.Quantity);
        var counts = numbers is [{ Quantity: { CanCount: true, Carried: false } } n] && !Has(l => l.Is(TermCategory.Role) || l.Is(TermCategory.Comparative) || l.Is(TermCategory.Preposition) || l.Is(TermCategory.Mark) && !l.Is(TermCategory.Mark, "only"))
            && (n.Quantity.Spelled || Has(l => l.Is(TermCategory.Mark, "only")));
        if (!counts || Copies.AreIn(previous) || Focus.Last(previous, f => f.Pattern is { Total: > 1 }) is not { } feature)
        {
            return false;
        }

        var at = lexemes.IndexOf(numbers[0]);
        lexemes.Insert(at + 1, Noun(feature, numbers[0].End, true));
        if (pronoun >= 0)
        {
            lexemes.RemoveAt(pronoun);
        }

        lexemes.RemoveAll(l => l.Is(TermCategory.Verb));
        lexemes.Insert(0, Implied(0, TermCategory.Verb, "set"));
        return true;
    }

    private FeatureSpec? Meant(int pronoun)
    {
        var recent = Focus.Of(previous);
        var many = pronoun >= 0 && Word(lexemes[pronoun]) is "them" or "they" or "these" or "those" or "both" or "both of them";
        if (Has(l => l.Is(TermCategory.Mark) && HoleMarks.Contains(l.Term!.Id)))
        {
            return Focus.Last(previous, f => FeatureKind.Of(f.Kind) is Cut);
        }

        if (Has(l => l.Is(TermCategory.Polygon) || l.Is(TermCategory.Mark, "round") || l.Is(TermCategory.Mark, "square")) && !lexemes.Exists(l => l.Kind == LexemeKind.Quantity) && recent.Any(f => f.Kind is "hole" or "pocket"))
        {
            return recent.Last(f => f.Kind is "hole" or "pocket");
        }

        if (Has(l => l.Is(TermCategory.Verb, "rotate")))
        {
            return Focus.Last(previous, f => f.Kind is "pocket" or "slot" || f.Pattern is { Kind: PatternKind.Circle or PatternKind.Row });
        }

        if (Has(l => l.Is(TermCategory.Verb, "remove")))
        {
            return pronoun >= 0 && recent.Count > 0 ? recent[^1] : null;
        }

        var moved = Has(l => l.Is(TermCategory.Mark) && l.Term!.Id is "inward" or "outward" or "closer" or "apart") || Has(l => l.Is(TermCategory.Pattern, "grid"))
            || (HasRole(PlaceRoles) && !Copies.AreIn(previous) && !Has(l => l.Is(TermCategory.Role) && Solid.Of(previous.Body.Kind).SizeOf(l.Term!.Id) is not null));
        if (moved || Has(l => l.Is(TermCategory.Face) || l.Is(TermCategory.Place, "center")) && Has(l => l.Is(TermCategory.Verb, "set")))
        {
            return Focus.Last(previous, f => f.Pattern is { Total: > 1 }) is { } several && moved ? several : Focus.Last(previous, f => f.Pattern is not null);
        }

        if (many && !Copies.AreIn(previous))
        {
            return Focus.Last(previous, f => Focus.IsMany(previous, f)) ?? (recent.Count > 0 ? recent[^1] : null);
        }

        var last = recent.Count > 0 ? recent[^1] : null;
        if (last is null)
        {
            return Owned();
        }

        if (last.Body is { } joined)
        {
            var roles = lexemes.FindAll(l => l.Is(TermCategory.Role) || l.Is(TermCategory.Comparative)).ConvertAll(l => l.Term!.Id.TrimEnd('+', '-'));
            return Has(l => l.Kind is LexemeKind.Quantity) && roles.TrueForAll(r => Solid.Of(joined.Kind).SizeOf(r) is not null) && roles.Count > 0 && (pronoun >= 0 || roles.TrueForAll(r => !BodyRoles.Contains(r))) ? last : null;
        }

        if (pronoun >= 0 && IsNearer(last))
        {
            return last;
        }

        var sized = Has(l => l.Kind is LexemeKind.Screw or LexemeKind.Quantity);
        if (!sized || HasRole(BodyRoles) || Has(l => l.Is(TermCategory.Comparative) && BodyRoles.Contains(l.Term!.Id[..^1])) || Has(l => l.Is(TermCategory.Role, "teeth") || l.Is(TermCategory.Role, "module")))
        {
            return null;
        }

        var named = lexemes.FindAll(l => l.Is(TermCategory.Role) || l.Is(TermCategory.Comparative)).ConvertAll(l => l.Term!.Id.TrimEnd('+', '-'));
        if (named.Exists(r => r is "diameter" or "radius") && Solid.Of(previous.Body.Kind).SizeOf("diameter") is { } across
            && lexemes.Find(l => l.Kind == LexemeKind.Quantity)?.Quantity.Base >= previous.Body.Sizes.GetValueOrDefault(across.Name, double.MaxValue))
        {
            // A hole as wide as the body is not meant.
            return null;
        }

        return named.TrueForAll(r => r == "size" || FeatureKind.Of(last.Kind).SizeOf(r) is not null) && !Has(l => l.Kind == LexemeKind.List && !l.Is(TermCategory.Pattern)) ? last : null;
    }

    // "make it 12 mm wide" behind a slot in a plate of 80 mm: what was spoken of, as far as that leaves something of the part.
    private bool IsNearer(FeatureSpec last)
    {
        if (lexemes.FindAll(l => l.Kind == LexemeKind.Quantity) is not [{ Quantity.Unit.Kind: UnitKind.None or UnitKind.Length } number] || lexemes.FindAll(l => l.Is(TermCategory.Role)) is not [{ } role] || Has(l => l.Is(TermCategory.Comparative))
            || role.Term!.Id is not ("width" or "length" or "depth") || FeatureKind.Of(last.Kind).SizeOf(role.Term.Id) is not { } own || !last.Sizes.TryGetValue(own.Name, out var now))
        {
            return false;
        }

        var solid = Solid.Of(previous.Body.Kind);
        var sizes = solid.Complete(previous.Body.Sizes);
        var next = new Measure(number.Quantity, Unit.None).Millimetres;
        return solid.SizeOf(role.Term.Id, sizes) is not { } whole || !sizes.TryGetValue(whole.Name, out var body) || (next < body * (1 - 1e-9) && now < body);
    }

    // "radius 6 mm": a size that the body does not have and a feature does.
    private FeatureSpec? Owned()
    {
        var roles = lexemes.FindAll(l => l.Is(TermCategory.Role)).ConvertAll(l => l.Term!.Id);
        return roles.Count > 0 && !roles.Exists(r => BodyRoles.Contains(r) || Solid.Of(previous.Body.Kind).SizeOf(r) is not null)
            ? previous.Features.LastOrDefault(f => roles.TrueForAll(r => FeatureKind.Of(f.Kind).SizeOf(r) is { } size && f.Sizes.ContainsKey(size.Name)))
            : null;
    }

    private bool IsPronoun(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Pronoun, "it")
        || (lexeme.Is(TermCategory.Determiner, "the") && Word(lexeme) is "that" or "this" or "these" or "those" or "")
        || (lexeme.Is(TermCategory.Mark, "both") && Word(lexeme) is "both");

    private static Lexeme Noun(FeatureSpec feature, int at, bool plural)
    {
        var (noun, isSolid) = Focus.NounOf(feature);
        var implied = Implied(at, isSolid ? TermCategory.Solid : TermCategory.Feature, noun, plural);

        // The words of an inscription are what it says, and here nothing new is said.
        return feature.Kind == InscriptionReader.Feature ? implied with { Text = "" } : implied;
    }
}
