using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Divides a prompt into phrases. Every noun the dictionary knows as a solid or a feature heads one, and so does an unknown noun
/// that has an article or a size of its own. What stands in front of a noun up to its article, or up to the nearest preposition or
/// comma, belongs to it; what follows belongs to it until the next phrase begins.
/// </summary>
internal sealed class PhraseParser
{
    private readonly LexedPrompt prompt;
    private readonly List<Node> nodes;
    private readonly List<Phrase> phrases = [];
    private readonly Phrase loose;
    private readonly HashSet<int> purposes = [];
    private readonly References references;
    private Phrase? subject;

    private PhraseParser(LexedPrompt prompt, List<Node> nodes)
    {
        this.prompt = prompt;
        this.nodes = nodes;
        var nothing = new Node(new Lexeme(LexemeKind.Unknown, 0, 0));
        loose = new Phrase(nothing, prompt);
        references = new References(nodes);
    }

    public static Reading Parse(LexedPrompt lexed)
    {
        var prompt = Rewording.Apply(lexed);
        var nodes = RoleBinder.Bind(prompt);
        FilletNames.Give(nodes);
        ImpliedHeads.Add(nodes, prompt);
        var parser = new PhraseParser(prompt, nodes);
        parser.Run();
        return new Reading(prompt, nodes, parser.phrases, parser.loose);
    }

    private void Run()
    {
        var heads = Heads();
        var next = 0;
        Phrase? current = null;
        foreach (var head in heads)
        {
            if (references.Find(head, phrases) is not null)
            {
                continue;
            }

            var begin = Math.Max(next, Begin(head, next));
            var leading = Leading(next, begin);
            current = Follow(current, next, leading);
            var phrase = Open(leading, begin, head);
            current = Join(phrase, current, head);
            next = head + 1;
        }

        Follow(current, next, nodes.Count);
        if (phrases.Find(p => p.Head.Is(TermCategory.Solid) && !p.Definite) is { } first)
        {
            // A size in front of the first noun ("60 x 40 x 5 mm: a plate ...") is the first solid's.
            first.Merge(loose);
            loose.Measures.Clear();
            loose.Lists.Clear();
            loose.Terms.Clear();
        }
    }

    private List<int> Heads()
    {
        var heads = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (IsKnownHead(i))
            {
                // Of two nouns in a row the last one is the head ("counterbore hole"); the first describes it.
                if (i + 1 < nodes.Count && IsKnownHead(i + 1) && nodes[i + 1].Lexeme.Term!.Category == nodes[i].Lexeme.Term!.Category)
                {
                    continue;
                }

                // "a bearing hole": beside a body another solid only says what the feature is for.
                if (nodes[i].Is(TermCategory.Solid) && i + 1 < nodes.Count && nodes[i + 1].Is(TermCategory.Feature) && heads.Exists(h => nodes[h].Is(TermCategory.Solid)))
                {
                    purposes.Add(i);
                    continue;
                }

                heads.Add(i);
            }
            else if (IsUnknownHead(i))
            {
                heads.Add(i);
            }
        }

        return heads;
    }

    private bool IsKnownHead(int i) =>
        nodes[i].Is(TermCategory.Solid) || nodes[i].Is(TermCategory.Component) || nodes[i].Is(TermCategory.Feature) || nodes[i].Is(TermCategory.Unsupported) || nodes[i].Is(TermCategory.UnsupportedSolid);

    // "a logo", "5 mm logo", but not "a fancy hole" and not the second word of "a fancy logo".
    private bool IsUnknownHead(int i)
    {
        if (nodes[i].Lexeme.Kind != LexemeKind.Unknown)
        {
            return false;
        }

        for (var j = i + 1; j < nodes.Count && CanPrecede(nodes[j]); j++)
        {
            if (IsKnownHead(j) || nodes[j].Lexeme.Kind == LexemeKind.Unknown)
            {
                return false;
            }
        }

        // "bezel 120 x 80 x 5"
        if (i + 1 < nodes.Count && nodes[i + 1].List is { Role: null, Quantities.Count: >= 3 })
        {
            return true;
        }

        var k = i - 1;
        while (k >= 0 && (nodes[k].Lexeme.Kind == LexemeKind.Unknown || nodes[k].Is(TermCategory.Mark) || nodes[k].Is(TermCategory.Filler) || nodes[k].Is(TermCategory.Material) || nodes[k].Is(TermCategory.Color)))
        {
            k--;
        }

        return k >= 0 && (nodes[k].Is(TermCategory.Determiner) || nodes[k].Measure is { Role: null } || nodes[k].Lexeme.Kind is LexemeKind.Count or LexemeKind.Screw);
    }

    private static bool CanPrecede(Node node) => node.Lexeme.Kind switch
    {
        LexemeKind.Punctuation => false,
        LexemeKind.Term => node.Lexeme.Term!.Category is TermCategory.Mark or TermCategory.Face or TermCategory.Place or TermCategory.Pattern
            or TermCategory.Polygon or TermCategory.Role or TermCategory.Material or TermCategory.Color or TermCategory.Ordinal or TermCategory.Filler or TermCategory.Fastener
            or TermCategory.Solid or TermCategory.Component or TermCategory.Feature or TermCategory.Unsupported or TermCategory.UnsupportedSolid or TermCategory.Multiplier,
        _ => true,
    };

    // Where the noun phrase of a head begins: behind the nearest boundary, or at an article further left when only sizes lie between.
    private int Begin(int head, int floor)
    {
        var near = head;
        while (near > floor && Belongs(near - 1, head))
        {
            near--;
        }

        if (near > floor && nodes[near - 1].Is(TermCategory.Determiner))
        {
            return near - 1;
        }

        var far = near;
        while (far > floor && (Belongs(far - 1, head) || nodes[far - 1].Lexeme.IsPunctuation(',') || nodes[far - 1].Is(TermCategory.Conjunction, "and")))
        {
            far--;
        }

        // "on a 60 mm circle, 5 mm bore": what stands on, in or from something describes the noun before.
        var opens = far > floor && far < near && nodes[far - 1].Is(TermCategory.Determiner, "a") && nodes[far].Measure is not null;
        var landmark = far >= 2 && nodes[far - 2].Is(TermCategory.Preposition) && !nodes[far - 2].Is(TermCategory.Preposition, "with");
        return opens && !landmark ? far - 1 : near;
    }

    private bool Belongs(int i, int head)
    {
        var node = nodes[i];
        if (purposes.Contains(i))
        {
            return i == head - 1;
        }

        if (IsKnownHead(i))
        {
            return nodes[head].Lexeme.Term is { } term && node.Is(term.Category) && i == head - 1;
        }

        // Three sizes in a row are a body's, not a hole's.
        if (node.List is { Quantities.Count: >= 3 } && !nodes[head].Is(TermCategory.Solid) && !nodes[head].Is(TermCategory.Component) && !nodes[head].Is(TermCategory.Feature, "pocket") && !nodes[head].Is(TermCategory.Feature, "cutout"))
        {
            return false;
        }

        // "a grid of 6 mm holes": the arrangement belongs to what is arranged.
        if (node.Is(TermCategory.Preposition, "of"))
        {
            return i > 0 && nodes[i - 1].Is(TermCategory.Pattern);
        }

        return node.Lexeme.Kind != LexemeKind.Punctuation && CanPrecede(node);
    }

    // "On the top face of the boss, drill a hole", "Then cut a slot": what opens a sentence before its noun is about that noun.
    private int Leading(int from, int begin)
    {
        var sentence = begin;
        while (sentence > from && !nodes[sentence - 1].Lexeme.EndsSentence)
        {
            sentence--;
        }

        var opens = sentence == 0 || nodes[sentence - 1].Lexeme.EndsSentence;
        var first = sentence;
        while (first < begin && (nodes[first].Is(TermCategory.Conjunction) || nodes[first].Is(TermCategory.Filler) || nodes[first].Lexeme.IsPunctuation(',') || nodes[first].Is(TermCategory.Ordinal)))
        {
            first++;
        }

        if (opens && first < begin && IsLeading(first, begin))
        {
            return sentence;
        }

        // "..., in each corner a 6 mm hole"
        var clause = begin;
        while (clause > sentence && !nodes[clause - 1].Lexeme.IsPunctuation(',') && !nodes[clause - 1].Is(TermCategory.Conjunction))
        {
            clause--;
        }

        var places = clause > sentence && clause < begin && nodes[clause].Is(TermCategory.Preposition) && nodes[clause].Lexeme.Term!.Id is "on" or "at" or "in" or "from";
        return places && nodes[begin].Is(TermCategory.Determiner, "a") && (nodes[begin - 1].Is(TermCategory.Face) || nodes[begin - 1].Is(TermCategory.Place) || references.IsSwallowed(begin - 1)) ? clause : begin;
    }

    private bool IsLeading(int first, int begin)
    {
        var word = nodes[first];
        if (word.Is(TermCategory.Verb))
        {
            return !nodes.Skip(first).Take(begin - first).Any(n => n.Is(TermCategory.Pronoun) || n.Is(TermCategory.Preposition, "with"));
        }

        if (word.Measure is { From: not null } || word.Is(TermCategory.Mark, "through"))
        {
            return true;
        }

        return (word.Is(TermCategory.Preposition) && word.Lexeme.Term!.Id is not ("with" or "for" or "of" or "instead" or "like" or "by"))
            || (word.Is(TermCategory.Place) && !nodes.Skip(first).Take(begin - first).Any(n => n.Is(TermCategory.Preposition, "with") || n.Is(TermCategory.Copula)));
    }

    private Phrase Open(int leading, int begin, int head)
    {
        var phrase = new Phrase(nodes[head], prompt);
        for (var i = leading; i < begin; i++)
        {
            Attach(phrase, i, leading);
        }

        for (var i = begin; i < head; i++)
        {
            if (nodes[i].Is(TermCategory.Solid) || nodes[i].Is(TermCategory.Feature))
            {
                phrase.AddMark(nodes[i].Lexeme.Term!.Id);
            }

            Attach(phrase, i, head);
        }

        // "without fillets or chamfers" negates both.
        var joined = begin > 0 && nodes[begin - 1].Is(TermCategory.Conjunction, "and") && phrases is [.., { Negated: true }] && !phrase.HasSize;
        phrase.Negated = joined || (begin > 0 && nodes[begin - 1].Is(TermCategory.Negation));

        phrase.NounStart = Math.Min(nodes[begin].Start, nodes[head].Start);
        phrase.Definite = begin < nodes.Count && nodes[begin].Is(TermCategory.Determiner, "the");
        phrase.Owner = phrase.Negated ? null : Owner(begin, head);
        return phrase;
    }

    // "a boss with a 6 mm hole", "The flange has four holes and a bore": whom a noun belongs to, as far as the words between say so.
    private Phrase? Owner(int begin, int head)
    {
        var before = begin - 1;
        while (before >= 0 && (nodes[before].Is(TermCategory.Filler) || nodes[before].Is(TermCategory.Determiner) || references.IsSwallowed(before)))
        {
            before--;
        }

        if (before < 0 || nodes[before].Lexeme.EndsSentence || phrases.Count == 0)
        {
            return null;
        }

        var previous = phrases[^1];
        if (nodes[before].Is(TermCategory.Preposition, "with"))
        {
            return subject ?? (previous.Head.Is(TermCategory.Solid) || previous.Head.Is(TermCategory.Component) ? previous : previous.Owner);
        }

        // Joined by "and" or a comma it belongs to whom the one before belongs to.
        return nodes[before].Is(TermCategory.Conjunction) || nodes[before].Lexeme.IsPunctuation(',') ? previous.Owner : null;
    }

    // Adds a phrase, or gives what it says to the one it refers back to.
    private Phrase Join(Phrase phrase, Phrase? current, int head)
    {
        var earlier = phrases.FindLast(p => p.Kind == phrase.Kind && p.Head.Lexeme.Term?.Category == phrase.Head.Lexeme.Term?.Category && !p.Negated && !phrase.Negated);
        var refersBack = phrase.Definite
            || (head + 1 < nodes.Count && nodes[head + 1].Is(TermCategory.Copula) && phrase.Measures.Count == 0)
            || (phrase.Head.Is(TermCategory.Feature) && phrase.Terms.Count == 0 && phrase.Measures.Count == 0 && !phrase.Plural && AnnouncesSize(head + 1));
        subject = null;
        if (earlier is not null && refersBack && phrase.Count is null && !references.IsOther(head))
        {
            earlier = phrase.Definite ? references.Among(head, [.. phrases.Where(p => p.Kind == earlier.Kind && !p.Negated)]) ?? earlier : earlier;
            earlier.Merge(phrase);
            subject = earlier;
            return phrase.Head.Is(TermCategory.Solid) && current is not null && IsReference(head) ? current : earlier;
        }

        phrases.Add(phrase);
        return phrase.Head.Is(TermCategory.Solid) && phrase.Definite && current is not null && IsReference(head) ? current : phrase;
    }

    // "hole diameter 5 mm", "hole spacing 40 x 30 mm": the role stands between the noun and its number.
    private bool AnnouncesSize(int i) =>
        i < nodes.Count && (nodes[i].Measure is { Role: not null, From: null } m ? m.Start < m.Quantity.Start : nodes[i].List is { Role: not null });

    // "... in the middle of the plate": the solid is only a landmark of the feature being described.
    private bool IsReference(int head)
    {
        var before = head - 1;
        while (before >= 0 && nodes[before].Is(TermCategory.Determiner))
        {
            before--;
        }

        return before >= 0 && nodes[before].Is(TermCategory.Preposition);
    }

    private Phrase? Follow(Phrase? current, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (nodes[i].Lexeme.EndsSentence)
            {
                // A new sentence about sizes or "it" speaks of the body again.
                var body = phrases.Find(p => p.Head.Is(TermCategory.Solid));
                if (body is not null && current is not null && SpeaksOfBody(i + 1, to))
                {
                    current = body;
                }
                else if (current?.Head.Lexeme.Kind == LexemeKind.Unknown)
                {
                    current = phrases.FindLast(p => p.Head.Lexeme.Kind != LexemeKind.Unknown) ?? current;
                }
            }
            else
            {
                Attach(current ?? loose, i, -1);
            }
        }

        return current;
    }

    private bool SpeaksOfBody(int from, int to)
    {
        for (var i = from; i < to && !nodes[i].Lexeme.EndsSentence; i++)
        {
            if (nodes[i].Is(TermCategory.Pronoun, "it") || nodes[i].List is { Quantities.Count: >= 3 } || nodes[i].Measure is { Role: "length" or "width" or "height" or "thickness" or "wall" or "outerDiameter" })
            {
                return true;
            }

            if (nodes[i].Measure is not null)
            {
                return false;
            }
        }

        return false;
    }

    private void Attach(Phrase phrase, int i, int head)
    {
        var node = nodes[i];
        if (references.At(i) is { } target)
        {
            if (references.IsComparison(i))
            {
                phrase.Compared = target;
            }
            else if (!references.IsLandmark(i) && target != phrase)
            {
                phrase.References.Add(target);
            }

            return;
        }

        if (references.IsSwallowed(i))
        {
            return;
        }

        // "on top of it", "a hole through it"
        if (IsPronoun(i) && phrases.FindLast(p => p.Head.Is(TermCategory.Solid) && !p.Negated) is { } it && it != phrase)
        {
            phrase.References.Add(it);
        }

        switch (node.Lexeme.Kind)
        {
            case LexemeKind.Quantity or LexemeKind.List when node.Measure is { } measure:
                if (IsCount(measure, i, head, phrase))
                {
                    measure.Used = true;
                    phrase.Count = CountOf(measure.Quantity);
                }
                else
                {
                    phrase.Measures.Add(measure);
                }

                break;
            case LexemeKind.List:
                AttachList(phrase, node.List!, i, head);
                break;
            case LexemeKind.Count:
                phrase.Count ??= CountOf(node.Lexeme.Quantity);
                break;
            case LexemeKind.Screw:
                if (phrase.Screw is null)
                {
                    phrase.Screw = node.Lexeme.Quantity.Value;
                    phrase.ScrewSizes = [.. node.Lexeme.Quantities.Skip(1).Select(q => q.Value)];
                }

                break;
            case LexemeKind.Term:
                phrase.Terms.Add(node.Lexeme);
                break;
            case LexemeKind.Designation or LexemeKind.Point:
                (node.Lexeme.Kind == LexemeKind.Point ? phrase.Points : phrase.Designations).Add(node.Lexeme);
                break;
            default:
                break;
        }

        if (node.Lexeme.Kind is not (LexemeKind.Punctuation or LexemeKind.Unknown) && !node.Is(TermCategory.Preposition) && !node.Is(TermCategory.Conjunction))
        {
            phrase.Widen(node.Start, node.End);
        }
    }

    private bool IsPronoun(int i) =>
        nodes[i].Is(TermCategory.Pronoun)
        && nodes[i].End - nodes[i].Start <= 3
        && i > 0
        && (nodes[i - 1].Is(TermCategory.Mark, "through") || (nodes[i - 1].Is(TermCategory.Preposition) && nodes[i - 1].Lexeme.Term!.Id is "on" or "onTop" or "in" or "of"));

    // "4 x 6 mm holes" counts, "20 x 10 mm pocket" measures.
    private void AttachList(Phrase phrase, SizeList list, int i, int head)
    {
        var counts = phrase.Head.Is(TermCategory.Feature) && (list.Multiplies(prompt.Text) || phrase.Head.Is(TermCategory.Feature, "hole"))
            && list.Quantities.Count == 2
            && list.Quantities[0].CanCount
            && (list.Multiplies(prompt.Text) || list.Quantities[1].Unit.Kind != UnitKind.None)
            && (i < head || nodes[i - 1].Lexeme.IsPunctuation(':'))
            && !nodes.Skip(i + 1).Take(head - i - 1).Any(n => n.Is(TermCategory.Pattern) || n.Is(TermCategory.Mark, "rectangular"));
        if (counts)
        {
            phrase.Count ??= CountOf(list.Quantities[0]);
            phrase.Measures.Add(new Measure(list.Quantities[1], prompt.BareUnit));
            list.Used = true;
        }
        else
        {
            phrase.Lists.Add(list);
        }
    }

    // A bare whole number in front of a noun counts it: "four holes", "4 countersunk 5 mm holes", "2 M4 holes".
    private bool IsCount(Measure measure, int i, int head, Phrase phrase)
    {
        if (measure.Role is not null || measure.From is not null || phrase.Count is not null || !measure.Quantity.CanCount || i >= head)
        {
            return false;
        }

        // "a four-legged table", "class 150 flange"
        if ((nodes[i + 1].Lexeme.Kind == LexemeKind.Unknown && nodes[i + 1].Lexeme.Text.EndsWith("ed", StringComparison.Ordinal)) || (i > 0 && nodes[i - 1].Lexeme.Kind == LexemeKind.Unknown && !measure.Quantity.Spelled))
        {
            return false;
        }

        // A lone 1 counts too: nobody drills a hole of 1 without saying 1 of what.
        var sizeFollows = nodes.Skip(i + 1).Take(head - i - 1).Any(n => n.Measure is not null || n.Lexeme.Kind is LexemeKind.Screw or LexemeKind.List);
        return measure.Quantity.Spelled || measure.Quantity.Value == 1 || sizeFollows || (nodes[head].Lexeme.Plural && !nodes[head].Is(TermCategory.Solid)) || (nodes[head].Lexeme.Plural && measure.Quantity.Value < 20);
    }

    private static int CountOf(Quantity quantity) => quantity.Value > int.MaxValue ? int.MaxValue : (int)quantity.Value;
}
