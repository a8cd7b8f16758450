using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Writes out nouns that stand for several things or are left out: "number of holes = 8", "two discs, the bigger 60 mm ..., the smaller
/// ...", "... and 6 mm in the small boss", "and another one in the corner".
/// </summary>
/// <param name="lexemes">The words, changed in place.</param>
/// <param name="text">The prompt.</param>
internal sealed class Repetitions(List<Lexeme> lexemes, string text)
{
    /// <summary>Writes all of them out.</summary>
    public static void Apply(List<Lexeme> lexemes, string text)
    {
        var repetitions = new Repetitions(lexemes, text);
        repetitions.Count();
        repetitions.CountInTotal();
        repetitions.Identical();
        repetitions.Single();
        repetitions.SizedOne();
        repetitions.Again();
        repetitions.Drill();
    }

    // "number of bolt holes = 8"
    private void Count()
    {
        for (var i = 0; i + 3 < lexemes.Count; i++)
        {
            if (!Word(i, "number", "quantity", "count") || !lexemes[i + 1].Is(TermCategory.Preposition, "of") || !lexemes[i + 2].Is(TermCategory.Feature))
            {
                continue;
            }

            var number = i + 3;
            while (number < lexemes.Count && (lexemes[number].Is(TermCategory.Copula) || lexemes[number].IsPunctuation('=') || lexemes[number].IsPunctuation(':')))
            {
                number++;
            }

            if (number < lexemes.Count && lexemes[number] is { Kind: LexemeKind.Quantity, Quantity.CanCount: true } count)
            {
                var noun = lexemes[i + 2] with { Plural = true };
                lexemes.RemoveRange(i, number + 1 - i);
                lexemes.InsertRange(i, [count with { Kind = LexemeKind.Count }, noun]);
            }
        }
    }

    // "tapped holes every 40 mm ..., five in total"
    private void CountInTotal()
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i] is not { Kind: LexemeKind.Quantity, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } } || !Word(i + 1, "in total", "total", "altogether", "in all", "of them", "of these") || lexemes.FindLastIndex(i - 1, l => l.Is(TermCategory.Feature) && l.Plural) is not (>= 0 and var noun))
            {
                continue;
            }

            var counted = lexemes.Take(noun).Reverse().TakeWhile(l => l.Kind != LexemeKind.Punctuation && !Rewording.IsHead(l)).Any(l => l.Kind == LexemeKind.Count || l is { Kind: LexemeKind.Quantity, Quantity: { Spelled: true, Unit.Kind: UnitKind.None } });
            var number = lexemes[i] with { Kind = LexemeKind.Count };
            lexemes.RemoveRange(i, 2);
            if (!counted)
            {
                lexemes.Insert(noun, number);
            }
        }
    }

    // "... and an identical slot on the bottom": with the sizes of the one before.
    private void Identical()
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            var same = lexemes[i].Is(TermCategory.Mark, "same") || Word(i, "similar") || (lexemes[i].Is(TermCategory.Determiner, "a") && Text(i) is "another such");
            if (!same || !lexemes[i + 1].Is(TermCategory.Feature) || lexemes.FindLastIndex(i - 1, l => l.Term == lexemes[i + 1].Term) is not (>= 0 and var noun))
            {
                continue;
            }

            var behind = lexemes.Skip(noun + 1).Take(i - noun - 1).TakeWhile(l => !l.EndsSentence && !l.Is(TermCategory.Conjunction, "then"))
                .Where(l => Rewording.IsSize(l) || l.Is(TermCategory.Role) || (l.Is(TermCategory.Place) && l.Term!.Id is "lengthwise" or "crosswise" or "fullLength" or "fullWidth") || l.Is(TermCategory.Mark, "through")).ToList();
            var front = behind.Exists(Rewording.IsSize) && !SizesOf(noun).Exists(l => Rewording.IsSize(l) && !behind.Contains(l)) ? [] : SizesOf(noun);
            lexemes.InsertRange(i + 2, behind);
            lexemes.RemoveAt(i);
            lexemes.InsertRange(i, front);
            if (i > 0 && lexemes[i - 1].Is(TermCategory.Determiner, "the"))
            {
                lexemes[i - 1] = lexemes[i - 1] with { Term = new Term(TermCategory.Determiner, "a") };
            }
        }
    }

    // "two discs, the bigger 60 mm in diameter, the smaller 40 mm": each is named by itself.
    private void Single()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i] is not { Kind: LexemeKind.Quantity, Quantity: { Spelled: true, Value: 2 } } || !lexemes[i + 1].Is(TermCategory.Solid) || !lexemes[i + 1].Plural)
            {
                continue;
            }

            var (noun, selectors) = (lexemes[i + 1], new List<int>());
            for (var k = i + 2; k + 1 < lexemes.Count; k++)
            {
                if ((lexemes[k].Is(TermCategory.Determiner, "the") || Word(k, "one")) && (IsSelector(k + 1) || Word(k, "one")) && !IsNounNear(k + (Word(k, "one") ? 1 : 2)))
                {
                    selectors.Add(k);
                }
            }

            if (selectors.Count != 2)
            {
                continue;
            }

            foreach (var k in selectors.AsEnumerable().Reverse())
            {
                var at = lexemes[k].Start;
                lexemes.RemoveAt(k);
                var behind = k < lexemes.Count && IsSelector(k) && lexemes[k].Term!.Category == TermCategory.Comparative ? k : -1;
                if (behind >= 0)
                {
                    lexemes[k] = lexemes[k] with { Term = new Term(TermCategory.Mark, lexemes[k].Is(TermCategory.Comparative, "size+") ? "big" : "small") };
                }

                var head = k < lexemes.Count && IsSelector(k) ? k + 1 : k;
                if (head < lexemes.Count && Word(head, "one"))
                {
                    lexemes.RemoveAt(head);
                }

                lexemes.Insert(head, noun with { Plural = false, Start = at, End = head > k ? lexemes[k].End : at });
                lexemes.Insert(k, new Lexeme(LexemeKind.Term, at, at) { Term = new Term(TermCategory.Determiner, "a") });
            }

            lexemes.RemoveRange(i, 2);
        }
    }

    // "... and another 10 mm one from left to right": the feature before with a size of its own.
    private void SizedOne()
    {
        for (var i = 2; i < lexemes.Count; i++)
        {
            var first = lexemes[i - 1].Is(TermCategory.Role) ? i - 2 : i - 1;
            if (Word(i, "one") && first > 0 && lexemes[first].Kind == LexemeKind.Quantity && !lexemes[first].Quantity.Spelled && lexemes[first - 1].Is(TermCategory.Determiner, "a")
                && lexemes.FindLastIndex(first - 1, l => l.Is(TermCategory.Feature)) is >= 0 and var noun)
            {
                lexemes[i] = Written(noun, lexemes[i].End);
            }
        }
    }

    // "... a hole 20 mm from the left edge and another one in the opposite corner"
    private void Again()
    {
        for (var i = 1; i < lexemes.Count; i++)
        {
            // "a second one of 16 mm"
            if (lexemes[i].Is(TermCategory.Determiner, "a") && i + 2 < lexemes.Count && (lexemes[i + 1].Is(TermCategory.Ordinal) || Word(i + 1, "further")) && Word(i + 2, "one"))
            {
                lexemes[i] = lexemes[i] with { End = lexemes[i + 1].End };
                lexemes.RemoveAt(i + 1);
            }

            var another = lexemes[i].Is(TermCategory.Determiner, "a") && (Text(i) is "another" or "one more" || Word(i + 1, "one"));
            if (!another || i + 1 >= lexemes.Count || Rewording.IsHead(lexemes[i + 1]) || Rewording.IsSize(lexemes[i + 1]) && !Word(i + 1, "one") && !IsDistance(i + 1) || lexemes.FindLastIndex(i - 1, Rewording.IsHead) is not (>= 0 and var noun))
            {
                continue;
            }

            if (IsNounNear(i + 1) && !Word(i + 1, "one"))
            {
                continue;
            }

            var end = lexemes[i].End;
            if (Word(i + 1, "one"))
            {
                end = lexemes[i + 1].End;
                lexemes.RemoveAt(i + 1);
            }

            // "and another, 6 mm, straight down": it has its own size.
            if (i + 2 < lexemes.Count && lexemes[i + 1].IsPunctuation(',') && lexemes[i + 2] is { Kind: LexemeKind.Quantity, Quantity.Spelled: false } && !IsDistance(i + 2) && (i + 3 == lexemes.Count || lexemes[i + 3].IsPunctuation(',') || lexemes[i + 3].Is(TermCategory.Role, "diameter")))
            {
                lexemes.RemoveAt(i + 1);
                lexemes.Insert(i + 2, Written(noun, end));
                continue;
            }

            var sized = lexemes.Skip(i + 1).TakeWhile(l => !l.EndsSentence && !Rewording.IsHead(l)).Any(l => l.Is(TermCategory.Role) && l.Term!.Id is "diameter" or "radius");
            lexemes.Insert(i + 1, Written(noun, end));
            if (!sized)
            {
                lexemes.InsertRange(i + 1, SizesOf(noun));
            }

        }
    }

    // What a noun says about itself in front of it, and the size right behind it.
    private List<Lexeme> SizesOf(int noun)
    {
        var first = noun;
        while (first > 0 && (Rewording.IsSize(lexemes[first - 1]) || lexemes[first - 1].Is(TermCategory.Mark) || lexemes[first - 1].Is(TermCategory.Role)))
        {
            first--;
        }

        var own = lexemes.GetRange(first, noun - first).Where(l => !(l is { Kind: LexemeKind.Quantity, Quantity: { Spelled: true, Unit.Kind: UnitKind.None } })).ToList();
        var behind = noun + 1 < lexemes.Count && lexemes[noun + 1].Is(TermCategory.Preposition, "of") ? noun + 2 : noun + 1;
        if (!own.Exists(Rewording.IsSize) && behind < lexemes.Count && Rewording.IsSize(lexemes[behind]))
        {
            own.Add(lexemes[behind]);
        }

        return own;
    }

    // The noun once more, where it was left out.
    private Lexeme Written(int noun, int at) =>
        lexemes[noun] with { Plural = false, Start = at, End = at, Text = lexemes[noun].Text.Length > 0 ? lexemes[noun].Text : Text(noun) };

    // "Bore 12 mm in the big boss and 6 mm in the small boss": the second number is that of a hole, too.
    private void Drill()
    {
        for (var i = 2; i + 2 < lexemes.Count; i++)
        {
            var joined = lexemes[i - 1].Is(TermCategory.Conjunction, "and") || lexemes[i - 1].IsPunctuation(',');
            if (!joined || lexemes[i].Kind != LexemeKind.Quantity || !lexemes[i + 1].Is(TermCategory.Preposition) || lexemes[i + 1].Term!.Id is not ("in" or "on") || !lexemes[i + 2].Is(TermCategory.Determiner, "the"))
            {
                continue;
            }

            var noun = lexemes.FindLastIndex(i - 2, l => l.Is(TermCategory.Feature));
            var sized = noun >= 0 && noun + 1 < i && lexemes[noun + 1].Kind == LexemeKind.Quantity && lexemes.Skip(noun).Take(i - noun).All(l => !l.EndsSentence);
            if (sized)
            {
                lexemes.Insert(i + 1, Written(noun, lexemes[i].End));
            }
        }
    }

    // "another 20 mm right of the centre"
    private bool IsDistance(int i) =>
        i + 1 < lexemes.Count && (lexemes[i + 1].Is(TermCategory.Face) || lexemes[i + 1].Is(TermCategory.Preposition, "from") || lexemes[i + 1].Is(TermCategory.Preposition, "to"));

    private bool IsSelector(int i) =>
        i < lexemes.Count && (lexemes[i].Is(TermCategory.Mark, "big") || lexemes[i].Is(TermCategory.Mark, "small") || lexemes[i].Is(TermCategory.Mark, "other") || lexemes[i].Is(TermCategory.Comparative, "size+") || lexemes[i].Is(TermCategory.Comparative, "size-") || lexemes[i].Is(TermCategory.Ordinal));

    // A noun before the next size or boundary.
    private bool IsNounNear(int i)
    {
        for (; i < lexemes.Count && lexemes[i].Kind != LexemeKind.Punctuation && !Rewording.IsSize(lexemes[i]) && !lexemes[i].Is(TermCategory.Preposition); i++)
        {
            if (Rewording.IsHead(lexemes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private string Text(int i) => text[lexemes[i].Start..lexemes[i].End].ToLowerInvariant();

    private bool Word(int i, params ReadOnlySpan<string> words) => i >= 0 && i < lexemes.Count && words.Contains(Text(i));
}
