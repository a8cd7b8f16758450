using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Divides a prompt into phrases: each noun takes what stands before it, as <see cref="Heads"/> says, and what follows until the next one
/// begins.
/// </summary>
internal sealed class PhraseParser
{
    private readonly LexedPrompt prompt;
    private readonly List<Node> nodes;
    private readonly List<Phrase> phrases = [];
    private readonly Phrase loose;
    private readonly References references;
    private readonly Heads heads;
    private readonly Attachment attachment;
    private Phrase? subject;

    private PhraseParser(LexedPrompt prompt, List<Node> nodes)
    {
        this.prompt = prompt;
        this.nodes = nodes;
        var nothing = new Node(new Lexeme(LexemeKind.Unknown, 0, 0));
        loose = new Phrase(nothing, prompt);
        references = new References(nodes);
        heads = new Heads(nodes, references);
        attachment = new Attachment(prompt, nodes, phrases, references);
    }

    public static Reading Parse(LexedPrompt lexed)
    {
        var prompt = Rewording.Apply(lexed);
        var nodes = RoleBinder.Bind(prompt);
        ComparedSizes.Resolve(nodes, prompt);
        FilletNames.Give(nodes);
        ImpliedHeads.Add(nodes, prompt);
        var parser = new PhraseParser(prompt, nodes);
        parser.Run();
        new EdgeSubjects(prompt, nodes, parser.phrases).Give();
        return new Reading(prompt, nodes, parser.phrases, parser.loose);
    }

    private void Run()
    {
        var next = 0;
        Phrase? current = null;
        foreach (var head in heads.All())
        {
            if (references.Find(head, phrases) is not null)
            {
                continue;
            }

            var begin = Math.Max(next, heads.Begin(head, next));
            var leading = heads.Leading(next, begin);
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

    private Phrase Open(int leading, int begin, int head)
    {
        var phrase = new Phrase(nodes[head], prompt);
        for (var i = leading; i < begin; i++)
        {
            attachment.Attach(phrase, i, leading);
        }

        for (var i = begin; i < head; i++)
        {
            if (nodes[i].Is(TermCategory.Solid) || nodes[i].Is(TermCategory.Feature))
            {
                phrase.AddMark(nodes[i].Lexeme.Term!.Id);
            }

            attachment.Attach(phrase, i, head);
        }

        // "without fillets or chamfers" negates both.
        var joined = begin > 0 && nodes[begin - 1].Is(TermCategory.Conjunction, "and") && phrases is [.., { Negated: true }] && !phrase.HasSize;
        phrase.Negated = joined || (begin > 0 && nodes[begin - 1].Is(TermCategory.Negation));

        phrase.NounStart = Math.Min(nodes[begin].Start, nodes[head].Start);
        phrase.Definite = begin < nodes.Count && (nodes[begin].Is(TermCategory.Determiner, "the") || IsEachOf(begin, head));
        phrase.Owner = phrase.Negated ? null : Owner(begin, head);
        return phrase;
    }

    // "Each post has a hole", "both bosses are 10 mm high": those that were named before.
    private bool IsEachOf(int begin, int head) =>
        begin < head && nodes[begin].Is(TermCategory.Mark) && nodes[begin].Lexeme.Term!.Id is "all" or "both" && nodes[head].Lexeme.Term is { } noun
        && phrases.Exists(p => p.Head.Lexeme.Term == noun && !p.Negated && (p.Plural || p.Count > 1));

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
        IsCenterGiven(i) || (i < nodes.Count && (nodes[i].Measure is { Role: not null, From: null } m ? m.Start < m.Quantity.Start : nodes[i].List is { Role: not null }));

    // "slot centre 20 mm from the end"
    private bool IsCenterGiven(int i) => i + 1 < nodes.Count && nodes[i].Is(TermCategory.Place, "center") && nodes[i + 1].Measure is { From: not null };

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
                attachment.Attach(Sized(current, i) ?? loose, i, -1);
            }
        }

        return current;
    }

    // "flange without holes, 90 OD, 40 ID": what is not there has no sizes, they are the body's.
    private Phrase? Sized(Phrase? current, int i) =>
        current is { Negated: true, Kind: "hole" } && (nodes[i].Measure is not null || nodes[i].List is not null) ? phrases.Find(p => p.Head.Is(TermCategory.Solid)) ?? current : current;

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
}
