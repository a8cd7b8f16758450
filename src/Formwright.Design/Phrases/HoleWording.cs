using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Writes out what people leave out around holes: the noun in a list of them, the words "diameter" and "counterbore" of a stepped one,
/// the arrangement behind "on a 60 x 40 rectangle".
/// </summary>
/// <param name="lexemes">The words, changed in place.</param>
/// <param name="text">The prompt.</param>
internal sealed class HoleWording(List<Lexeme> lexemes, string text)
{
    /// <summary>Writes all of them out.</summary>
    public static void Apply(List<Lexeme> lexemes, string text)
    {
        if (!lexemes.Exists(IsHole) && !lexemes.Exists(l => l.Is(TermCategory.Feature)))
        {
            return;
        }

        var wording = new HoleWording(lexemes, text);
        wording.DropTitle();
        wording.SplitTotals();
        wording.NameVerbs();
        wording.SplitDistances();
        wording.NameCross();
        wording.DropCentres();
        wording.Count();
        wording.NameRims();
        wording.NameAcross();
        wording.NameSpacings();
        wording.NameArrangements();
        wording.NameExtents();
        wording.NameThrough();
        wording.NameSteps();
        wording.NameTapers();
        wording.List();
    }

    private static bool IsHole(Lexeme lexeme) => lexeme.Is(TermCategory.Feature, "hole");

    private static bool IsHead(Lexeme lexeme) => lexeme.Is(TermCategory.Feature) && lexeme.Term!.Id is "counterbore" or "countersink" || lexeme.Is(TermCategory.Mark) && lexeme.Term!.Id is "counterbore" or "countersink";

    private static bool IsLength(Lexeme lexeme) => lexeme is { Kind: LexemeKind.Quantity, Quantity: { Spelled: false, Unit.Kind: UnitKind.None or UnitKind.Length } };

    private static Lexeme Role(string role, int at) => new(LexemeKind.Term, at, at) { Term = new Term(TermCategory.Role, role) };

    // "Tapered hole: a cube with a conical hole ...": a title.
    private void DropTitle()
    {
        var colon = lexemes.FindIndex(l => l.IsPunctuation(':'));
        if (colon is < 1 or > 4 || lexemes.Take(colon).Any(l => Rewording.IsSize(l) || l.Is(TermCategory.Solid)) || lexemes.Take(colon).LastOrDefault(l => l.Is(TermCategory.Feature)) is not { } title)
        {
            return;
        }

        if (lexemes.Skip(colon).Any(l => l.Is(TermCategory.Solid)) && lexemes.Skip(colon).Any(l => l.Is(TermCategory.Feature, title.Term!.Id)))
        {
            lexemes.RemoveRange(0, colon + 1);
        }
    }

    // "five 10 mm holes: one in the middle and four in the corners": so many of them at each place.
    private void SplitTotals()
    {
        static bool Counts(Lexeme l) => l.Kind == LexemeKind.Count || l is { Kind: LexemeKind.Quantity, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } };
        for (var i = 1; i + 3 < lexemes.Count; i++)
        {
            if (!IsHole(lexemes[i]) || !(lexemes[i + 1].IsPunctuation(':') || lexemes[i + 1].IsPunctuation(',') || lexemes[i + 1].IsPunctuation('(')))
            {
                continue;
            }

            var first = i - 1;
            while (first > 0 && (IsLength(lexemes[first]) || lexemes[first].Is(TermCategory.Role) || lexemes[first].Is(TermCategory.Mark) || lexemes[first].Kind == LexemeKind.Screw) && !(Counts(lexemes[first]) && lexemes[first].Quantity.Spelled))
            {
                first--;
            }

            if (!Counts(lexemes[first]) || first == i - 1 && IsLength(lexemes[first]))
            {
                continue;
            }

            var entries = new List<int>();
            for (var k = i + 2; k + 1 < lexemes.Count && !lexemes[k].EndsSentence && !Rewording.IsHead(lexemes[k]); k++)
            {
                if ((k == i + 2 || lexemes[k - 1].IsPunctuation(',') || lexemes[k - 1].Is(TermCategory.Conjunction)) && Counts(lexemes[k]) && (lexemes[k + 1].Is(TermCategory.Preposition) || lexemes[k + 1].Is(TermCategory.Place)))
                {
                    entries.Add(k);
                }
            }

            // "two holes, one at ... and one at ..." are read as they stand.
            if ((lexemes[i + 1].IsPunctuation(',') && entries.TrueForAll(k => lexemes[k].Quantity.Value == 1)) || entries.Count < 2 || entries.Sum(k => lexemes[k].Quantity.Value) != lexemes[first].Quantity.Value)
            {
                continue;
            }

            List<Lexeme> own = [.. lexemes.GetRange(first + 1, i - first - 1)];
            foreach (var k in entries.AsEnumerable().Reverse())
            {
                var at = lexemes[k].End;
                var noun = lexemes[i] with { Start = at, End = at, Plural = lexemes[k].Quantity.Value > 1, Text = "hole" };
                lexemes.InsertRange(k + 1, [.. own, noun]);
                lexemes[k] = lexemes[k].Quantity.Value > 1 ? lexemes[k] with { Kind = LexemeKind.Count } : new Lexeme(LexemeKind.Term, lexemes[k].Start, at) { Term = new Term(TermCategory.Determiner, "a") };
            }

            lexemes.RemoveRange(first, i + 2 - first);
        }
    }

    // "bore a 40 mm hole": a verb.
    private void NameVerbs()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            var verb = IsHole(lexemes[i]) && !lexemes[i].Plural && lexemes[i + 1].Is(TermCategory.Determiner, "a") && (i == 0 || lexemes[i - 1].Kind == LexemeKind.Punctuation || lexemes[i - 1].Is(TermCategory.Conjunction) || lexemes[i - 1].Is(TermCategory.Verb));
            if (verb && lexemes.Skip(i + 2).TakeWhile(l => l.Kind != LexemeKind.Punctuation).Take(8).Any(l => l.Is(TermCategory.Feature)))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Verb, "add") };
            }
        }
    }

    // "a cross hole": it runs across, and is no cross.
    private void NameCross()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Solid, "cross") && lexemes[i + 1].Is(TermCategory.Feature, "hole"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Mark, "cross") };
            }
        }
    }

    // "at 40, 100 and 160 mm from the left end": three distances, no sizes of a block.
    private void SplitDistances()
    {
        for (var i = lexemes.Count - 2; i >= 0; i--)
        {
            var next = lexemes[i + 1].Is(TermCategory.Preposition, "in") || lexemes[i + 1].Is(TermCategory.Filler) ? i + 2 : i + 1;
            if (lexemes[i].Kind != LexemeKind.List || next >= lexemes.Count || !lexemes[next].Is(TermCategory.Preposition, "from")
                || !lexemes[i].Quantities.Zip(lexemes[i].Quantities.Skip(1)).All(p => text[p.First.End..p.Second.Start].Contains(',', StringComparison.Ordinal) || text[p.First.End..p.Second.Start].Contains("and", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var quantities = lexemes[i].Quantities;
            lexemes.RemoveAt(i);
            lexemes.InsertRange(i, quantities.SelectMany((q, k) => k == 0 ? [Distance(q)] : (Lexeme[])[new(LexemeKind.Punctuation, q.Start, q.Start) { Text = "," }, Distance(q)]));
        }

        static Lexeme Distance(Quantity q) => new(LexemeKind.Quantity, q.Start, q.End) { Quantities = [q] };
    }

    // "hole centres 8 mm in from both edges", "slot centre 20 mm from the end": still about those that were named.
    private void DropCentres()
    {
        for (var i = 1; i + 2 < lexemes.Count; i++)
        {
            var centre = lexemes[i].Is(TermCategory.Feature) && lexemes[i + 1].Is(TermCategory.Place) && lexemes[i + 1].Term!.Id is "center" or "edge" && IsLength(lexemes[i + 2]);
            var opens = lexemes[i - 1].Kind == LexemeKind.Punctuation || lexemes[i - 1].Is(TermCategory.Conjunction) || lexemes[i - 1].Is(TermCategory.Preposition, "with");
            if (centre && opens && lexemes.Take(i).Any(l => l.Is(TermCategory.Feature)))
            {
                lexemes.RemoveRange(i, 2);
            }
        }
    }

    // "6 off Ø7 holes", "holes: 6 pcs", "the first hole ..., then five more"
    private void Count()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i] is not { Kind: LexemeKind.Quantity, Quantity: { CanCount: true, Unit.Kind: UnitKind.None, Value: >= 1 and < 1000 } })
            {
                continue;
            }

            if (Word(i + 1, "off", "pcs", "pieces", "no", "nos") && (lexemes.Take(i).Any(l => l.Is(TermCategory.Feature)) || lexemes.Skip(i + 2).Take(4).Any(l => l.Is(TermCategory.Feature) || l.Is(TermCategory.Role, "diameter"))))
            {
                lexemes[i] = lexemes[i] with { Kind = LexemeKind.Count };
                lexemes.RemoveAt(i + 1);
            }
            else if (Word(i + 1, "more", "further") && lexemes.FindLastIndex(i, l => l.Is(TermCategory.Ordinal, "1")) is >= 0 and var first && lexemes.FindIndex(first, i - first, l => l.Is(TermCategory.Feature)) is >= 0 and var noun)
            {
                var count = lexemes[i] with { Kind = LexemeKind.Count, Quantities = [lexemes[i].Quantity with { Value = lexemes[i].Quantity.Value + 1 }] };
                lexemes[noun] = lexemes[noun] with { Plural = true };
                lexemes.RemoveRange(i, 2);
                if (i > 0 && lexemes[i - 1].Is(TermCategory.Conjunction))
                {
                    lexemes.RemoveAt(i - 1);
                }

                lexemes.Insert(first, count);
            }
        }

        // "3 rings of 8 radial holes"
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            var rings = (lexemes[i].Is(TermCategory.Solid, "ring") && lexemes[i + 1].Is(TermCategory.Preposition, "of")) || lexemes[i].Is(TermCategory.Pattern, "circle");
            if (rings && lexemes[i].Plural && lexemes[i - 1] is { Kind: LexemeKind.Quantity, Quantity: { CanCount: true, Unit.Kind: UnitKind.None, Value: < 100 } })
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Pattern, "row") };
            }
        }
    }

    // "hole edges chamfered 1 mm": a chamfer of the hole.
    private void NameRims()
    {
        for (var i = 0; i + 2 < lexemes.Count; i++)
        {
            if (IsHole(lexemes[i]) && lexemes[i + 1].Is(TermCategory.Place, "edge") && lexemes[i + 2].Is(TermCategory.Feature) && lexemes[i + 2].Term!.Id is "chamfer" or "fillet" && lexemes.Take(i).Any(IsHole))
            {
                var (hole, rim) = (lexemes[i], lexemes[i + 2]);
                lexemes.RemoveRange(i, 3);
                lexemes.InsertRange(i, [rim, new Lexeme(LexemeKind.Term, hole.Start, hole.Start) { Term = new Term(TermCategory.Determiner, "the") }, hole with { Plural = true }]);
            }
        }
    }

    // "30 mm across" beside "40 mm along the length" is a direction.
    private void NameAcross()
    {
        for (var i = 1; i < lexemes.Count; i++)
        {
            var last = i + 1 == lexemes.Count || lexemes[i + 1].Kind == LexemeKind.Punctuation;
            if (lexemes[i].Is(TermCategory.Role, "diameter") && Word(i, "across") && last && lexemes.Take(i).Reverse().TakeWhile(l => !l.EndsSentence).Any(l => l.Is(TermCategory.Place) && l.Term!.Id is "lengthwise" or "fullLength"))
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Place, "crosswise") };
            }
        }
    }

    // "every 25 mm", "at 60 degree intervals"
    private void NameSpacings()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (lexemes[i].Is(TermCategory.Mark, "all") && Word(i, "every") && lexemes[i + 1] is { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.Length or UnitKind.Angle })
            {
                lexemes[i] = lexemes[i] with { Term = new Term(TermCategory.Role, "spacing") };
            }
            else if (IsLength(lexemes[i]) && lexemes[i + 1].Is(TermCategory.Place, "center") && Word(i + 1, "centers", "centres"))
            {
                lexemes[i + 1] = lexemes[i + 1] with { Term = new Term(TermCategory.Role, "spacing") };
            }
            else if (lexemes[i] is { Kind: LexemeKind.Quantity, Quantity.Unit.Kind: UnitKind.Length or UnitKind.Angle } && Word(i + 1, "interval", "intervals", "increments"))
            {
                lexemes[i + 1] = lexemes[i + 1] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Role, "spacing") };
            }
        }
    }

    // "4x Ø12 on 160 x 110 rectangle", "four holes in a 40 mm square": how far they are apart.
    private void NameArrangements()
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            if (!Rewording.IsSize(lexemes[i]))
            {
                continue;
            }

            var before = lexemes[i - 1].Is(TermCategory.Determiner) && i > 1 ? lexemes[i - 2] : lexemes[i - 1];
            var placed = before.Is(TermCategory.Preposition) && before.Term!.Id is "on" or "in" or "at";
            var several = lexemes.Take(i).Reverse().TakeWhile(l => !l.EndsSentence).Any(l => l.Kind == LexemeKind.Count || (l.Is(TermCategory.Feature) && l.Plural));
            var rectangle = lexemes[i] is { Kind: LexemeKind.List, Quantities.Count: 2 } && (lexemes[i + 1].Is(TermCategory.Solid, "box") || (lexemes[i + 1].Is(TermCategory.Mark, "rectangular") && !(i + 2 < lexemes.Count && Rewording.IsHead(lexemes[i + 2])))) && Word(i + 1, "rectangle", "rect", "rectangular");
            var square = IsLength(lexemes[i]) && lexemes[i + 1].Is(TermCategory.Mark, "square") && !(i + 2 < lexemes.Count && (Rewording.IsHead(lexemes[i + 2]) || lexemes[i + 2].Is(TermCategory.Role)));
            if (placed && several && (rectangle || square))
            {
                lexemes[i + 1] = lexemes[i + 1] with { Term = new Term(TermCategory.Role, "spacing") };
            }
        }
    }

    // "through its full 60 mm length": the extent only tells the direction.
    private void NameExtents()
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            var role = lexemes[i + 1];
            if (!IsLength(lexemes[i]) || !role.Is(TermCategory.Role) || role.Term!.Id is not ("length" or "width" or "depth" or "height" or "thickness"))
            {
                continue;
            }

            var first = i;
            while (first > 0 && (lexemes[first - 1].Is(TermCategory.Determiner, "the") || lexemes[first - 1].Is(TermCategory.Filler) || lexemes[first - 1].Is(TermCategory.Mark, "all")))
            {
                first--;
            }

            var through = first > 0 && first < i && (lexemes[first - 1].Is(TermCategory.Mark, "through") || lexemes[first - 1].Is(TermCategory.Preposition, "along"));
            if (through && lexemes.Take(i).Reverse().TakeWhile(l => !l.EndsSentence).Any(IsHole))
            {
                lexemes[first] = new Lexeme(LexemeKind.Term, lexemes[first].Start, role.End) { Term = new Term(TermCategory.Place, "extent"), Quantities = lexemes[i].Quantities, Text = role.Term.Id };
                lexemes.RemoveRange(first + 1, i + 1 - first);
                i = first;
            }
        }
    }

    // "counterbored: 9 mm through, 15 mm ...", "through 5.5 mm, counterbore 10 mm": beside a head the size that goes through is the hole's.
    private void NameThrough()
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (!lexemes[i].Is(TermCategory.Mark, "through") || !Sentence(i).Any(IsHead))
            {
                continue;
            }

            var next = i + 1;
            var noun = next < lexemes.Count && IsHole(lexemes[next]) && lexemes.Take(i).Any(l => l.Is(TermCategory.Feature)) && next + 1 < lexemes.Count && IsLength(lexemes[next + 1]);
            if (noun)
            {
                lexemes[next] = Role("diameter", lexemes[next].Start);
            }
            else if (next < lexemes.Count && IsLength(lexemes[next]) && !(next + 1 < lexemes.Count && lexemes[next + 1].Is(TermCategory.Role)))
            {
                lexemes.Insert(next, Role("diameter", lexemes[next].Start));
            }
            else if (i > 0 && IsLength(lexemes[i - 1]) && (next == lexemes.Count || lexemes[next].Kind == LexemeKind.Punctuation || lexemes[next].Is(TermCategory.Conjunction)) && lexemes.Take(i - 1).Reverse().TakeWhile(l => !l.EndsSentence).Any(l => l.Is(TermCategory.Feature))
                && !(i > 1 && lexemes[i - 2].Is(TermCategory.Role)))
            {
                lexemes.Insert(i - 1, Role("diameter", lexemes[i - 1].Start));
                i++;
            }
        }
    }

    // "Ø20 x 30 deep, continuing as Ø10", "Ø40 for the first 8 mm then Ø25 through", "6.6 mm, enlarged to 11 mm for the upper 6 mm"
    private void NameSteps()
    {
        for (var i = 1; i + 1 < lexemes.Count; i++)
        {
            var narrower = Word(i, "continuing", "continues", "narrowing", "narrows", "reducing", "reduces", "reduced", "stepping") || lexemes[i].Is(TermCategory.Conjunction, "then");
            var wider = Word(i, "enlarged", "widened", "widening", "enlarging", "widens", "enlarges");
            if (!narrower && !wider)
            {
                continue;
            }

            var from = i - 1;
            while (from >= 0 && !lexemes[from].EndsSentence && !IsHole(lexemes[from]))
            {
                from--;
            }

            if (from < 0 || !IsHole(lexemes[from]))
            {
                continue;
            }

            // A size in front of the noun is the hole's as well.
            var start = from;
            while (start > 0 && (IsLength(lexemes[start - 1]) || (lexemes[start - 1].Is(TermCategory.Role, "diameter") && IsLength(lexemes[start]))))
            {
                start--;
            }

            var end = i + 1;
            while (end < lexemes.Count && !lexemes[end].EndsSentence && !Rewording.IsHead(lexemes[end]) && !lexemes[end].Is(TermCategory.Conjunction))
            {
                end++;
            }

            // "..., then a 6 mm hole from the top" is another hole.
            if (end < lexemes.Count && Rewording.IsHead(lexemes[end]))
            {
                continue;
            }

            var (before, after) = (Lengths(start, i), Lengths(i + 1, end));
            (Quantity Wide, Quantity Deep, Quantity Narrow)? sizes = (before, after) switch
            {
                ([var head, var depth], [var rest, ..]) when narrower => (head, depth, rest),
                ([var hole], [var head, var depth]) when wider => (head, depth, hole),
                _ => null,
            };
            if (sizes is not { } stepped || stepped.Wide.Value <= stepped.Narrow.Value)
            {
                continue;
            }

            var (wide, deep, narrow) = stepped;

            var kept = lexemes.GetRange(start, end - start).Where(l => !Rewording.IsSize(l) && !(l.Is(TermCategory.Role) && l.Term!.Id is "diameter" or "depth") && !l.Is(TermCategory.Conjunction, "then") && !l.Is(TermCategory.Verb)).ToList();
            List<Lexeme> sized = [new(LexemeKind.Term, lexemes[from].Start, lexemes[from].Start) { Term = new Term(TermCategory.Mark, "counterbore") }];
            foreach (var (role, size) in new[] { ("headDiameter", wide), ("headDepth", deep), ("diameter", narrow) })
            {
                sized.AddRange([Role(role, size.Start), new Lexeme(LexemeKind.Quantity, size.Start, size.End) { Quantities = [size] }]);
            }

            var noun = kept.FindIndex(IsHole);
            kept.InsertRange(noun, sized);
            lexemes.RemoveRange(start, end - start);
            lexemes.InsertRange(start, kept);
            i = start + kept.Count - 1;
        }
    }

    // "a conical hole, 20 mm at the top and 10 mm at the bottom"
    private void NameTapers()
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (!Word(i, "conical", "tapered") || !IsHole(lexemes[i + 1]))
            {
                continue;
            }

            lexemes[i] = lexemes[i] with { Kind = LexemeKind.Term, Term = new Term(TermCategory.Mark, "tapered") };
            for (var k = i + 2; k < lexemes.Count && !lexemes[k].EndsSentence; k++)
            {
                var top = lexemes[k].Is(TermCategory.Role, "topDiameter");
                if (top || lexemes[k].Is(TermCategory.Role, "bottomDiameter"))
                {
                    lexemes[k] = lexemes[k] with { Term = new Term(TermCategory.Role, top ? "headDiameter" : "diameter") };
                    if (lexemes[k - 1].Is(TermCategory.Role) && lexemes[k - 1].Term!.Id is "width" or "diameter")
                    {
                        lexemes.RemoveAt(--k);
                    }
                }
            }
        }
    }

    // "three holes: 8 mm at 20 mm from the left end, 12 mm in the middle", "Bores: 1x Ø60 centre, 4x Ø12 on ...": each is one noun.
    private void List()
    {
        for (var i = 0; i + 2 < lexemes.Count; i++)
        {
            if (!IsHole(lexemes[i]) || !lexemes[i + 1].IsPunctuation(':'))
            {
                continue;
            }

            var ends = new List<int>();
            var several = new List<bool>();
            for (var k = i + 2; k < lexemes.Count && !lexemes[k].EndsSentence && !Rewording.IsHead(lexemes[k]); k++)
            {
                if (!lexemes[k - 1].IsPunctuation(':') && !lexemes[k - 1].IsPunctuation(',') && !lexemes[k - 1].Is(TermCategory.Conjunction))
                {
                    continue;
                }

                var size = k;
                var counts = lexemes[k].Kind == LexemeKind.Count || (lexemes[k] is { Kind: LexemeKind.Quantity, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } } && k + 1 < lexemes.Count && (IsLength(lexemes[k + 1]) || lexemes[k + 1].Is(TermCategory.Role, "diameter") || lexemes[k + 1].Kind == LexemeKind.Screw));
                size += counts ? 1 : 0;
                size += size < lexemes.Count && lexemes[size].Is(TermCategory.Role, "diameter") ? 1 : 0;
                if (size >= lexemes.Count || !(IsLength(lexemes[size]) || lexemes[size].Kind == LexemeKind.Screw))
                {
                    continue;
                }

                size += size + 1 < lexemes.Count && lexemes[size + 1].Is(TermCategory.Role, "diameter") ? 1 : 0;
                var next = size + 1 < lexemes.Count ? lexemes[size + 1] : null;
                var placed = next is null || next.Is(TermCategory.Place) || (next.Is(TermCategory.Preposition) && next.Term!.Id is "at" or "in" or "on") || (IsLength(next) && size + 2 < lexemes.Count && lexemes[size + 2].Is(TermCategory.Preposition) && lexemes[size + 2].Term!.Id is "from" or "to" or "above" or "under");
                if (counts || placed)
                {
                    ends.Add(size);
                    several.Add(counts && lexemes[k].Quantity.Value > 1);
                }
            }

            if (ends.Count == 0 || (ends.Count == 1 && !several[0]))
            {
                continue;
            }

            for (var n = ends.Count - 1; n >= 0; n--)
            {
                var at = lexemes[ends[n]].End;
                lexemes.Insert(ends[n] + 1, lexemes[i] with { Plural = several[n], Start = at, End = at, Text = several[n] ? "holes" : "hole" });
            }

            var first = i > 0 && lexemes[i - 1] is { Kind: LexemeKind.Quantity, Quantity: { Spelled: true } or { CanCount: true, Unit.Kind: UnitKind.None } } ? i - 1 : i;
            lexemes.RemoveRange(first, i + 2 - first);
        }
    }

    private List<Quantity> Lengths(int from, int to) =>
        [.. lexemes.Skip(from).Take(to - from).Where(l => IsLength(l) || l.Kind == LexemeKind.List).SelectMany(l => l.Quantities)];

    private IEnumerable<Lexeme> Sentence(int i)
    {
        var first = lexemes.FindLastIndex(i, l => l.EndsSentence) + 1;
        return lexemes.Skip(first).TakeWhile(l => !l.EndsSentence);
    }

    private bool Word(int i, params ReadOnlySpan<string> words) => i >= 0 && i < lexemes.Count && words.Contains(text[lexemes[i].Start..lexemes[i].End].ToLowerInvariant());
}
