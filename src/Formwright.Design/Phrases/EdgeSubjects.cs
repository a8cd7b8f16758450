using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Gives the edges that a sentence begins with to what is done to them: "a block whose four vertical edges are rounded to 5 mm",
/// "with its corners cut by 15 mm chamfers", "one corner (vertical edge) rounded 15 mm".
/// </summary>
/// <param name="prompt">The prompt.</param>
/// <param name="nodes">Its words.</param>
/// <param name="phrases">Its phrases.</param>
internal sealed class EdgeSubjects(LexedPrompt prompt, IReadOnlyList<Node> nodes, List<Phrase> phrases)
{
    /// <summary>Role of a length that only tells which edge is meant: "one 40 mm long edge".</summary>
    public const string EdgeLength = "edgeLength";

    /// <summary>Roles of the two lengths of a chamfer in words: "20 mm down and 30 mm in".</summary>
    public const string Down = "chamferDown";

    /// <summary>The length along the upper face.</summary>
    public const string In = "chamferIn";

    private static readonly string[] RoundWords = ["radiused", "rounded", "round", "semicircular", "radius", "full-radius"];

    /// <summary>Completes the phrases of all fillets and chamfers.</summary>
    public void Give()
    {
        JoinHalves();
        JoinEnds();
        foreach (var phrase in phrases.Where(IsTreatment))
        {
            NameLengths(phrase);
            if (!phrase.Terms.Exists(IsPlaceOfEdges) && !phrase.HasMark("vertical") && !phrase.HasMark("joint"))
            {
                TakeSubject(phrase);
            }

            CountEdges(phrase);
        }
    }

    private static bool IsTreatment(Phrase phrase) => phrase.Head.Is(TermCategory.Feature) && phrase.Kind is "fillet" or "chamfer" or "cornerFillet";

    private static bool IsPlaceOfEdges(Lexeme term) => term.Is(TermCategory.Face) || (term.Is(TermCategory.Place) && term.Term!.Id is "edge" or "corner" or "end" or "bothEnds");

    // "break the edges around the top with a 2 mm chamfer": one treatment, said twice.
    private void JoinHalves()
    {
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            var (first, second) = (phrases[i], phrases[i + 1]);
            var between = nodes.Where(n => n.Start >= first.Head.End && n.End <= second.Head.Start).ToList();
            if (IsTreatment(first) && IsTreatment(second) && first.Kind == second.Kind && !first.HasSize && second.HasSize
                && !second.Terms.Exists(IsPlaceOfEdges) && between.Exists(n => n.Is(TermCategory.Preposition) && n.Lexeme.Term!.Id is "with" or "by" or "to")
                && !between.Exists(n => n.Lexeme.EndsSentence || n.Lexeme.IsPunctuation(',')))
            {
                first.Merge(second);
                phrases.RemoveAt(i + 1);
            }
        }
    }

    // "a slot with rounded ends, 40 mm long": its own ends, and what follows is said about the slot.
    private void JoinEnds()
    {
        foreach (var slot in phrases.Where(p => p.Kind is "slot" or "arcSlot" or "keyway"))
        {
            slot.Terms.RemoveAll(t => t.Is(TermCategory.Place, "end") && RoundWords.Contains(prompt.Text[..t.Start].TrimEnd().Split(' ')[^1].ToLowerInvariant()));
        }

        for (var i = 1; i < phrases.Count; i++)
        {
            var (slot, ends) = (phrases[i - 1], phrases[i]);
            if (IsTreatment(ends) && slot.Kind is "slot" or "arcSlot" or "keyway" && ends.Terms.Exists(t => t.Is(TermCategory.Place) && t.Term!.Id is "end" or "bothEnds")
                && prompt.Quote(Math.Min(slot.Head.End, ends.Head.Start), ends.Head.Start).TrimEnd() is var between && between.TrimStart().StartsWith("with", StringComparison.OrdinalIgnoreCase) && between.Length < "with both fully ".Length)
            {
                ends.Terms.RemoveAll(t => t.Is(TermCategory.Place) && t.Term!.Id is "end" or "bothEnds");
                slot.Merge(ends);
                phrases.RemoveAt(i--);
            }
        }
    }

    private void NameLengths(Phrase phrase)
    {
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null, Role: null or "length" or "depth" or "height", IsLength: true }))
        {
            var at = IndexOf(measure);
            var next = at + 1 < nodes.Count ? nodes[at + 1] : null;
            if (measure.Role == "length" && next is not null && (IsEdge(next) || next.Is(TermCategory.Face)))
            {
                measure.Role = EdgeLength;
            }
            else if (phrase.Kind == "chamfer" && next is not null && next.Lexeme.Kind != LexemeKind.Punctuation)
            {
                measure.Role = prompt.Quote(next.Start, next.End).ToLowerInvariant() switch
                {
                    "down" or "downwards" or "vertically" or "high" => Down,
                    "in" or "inwards" or "inward" or "across" or "horizontally" => In,
                    _ => measure.Role,
                };
            }
        }
    }

    private int IndexOf(Measure measure)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Measure == measure)
            {
                return i;
            }
        }

        return nodes.Count;
    }

    private bool IsEdge(Node node) =>
        (node.Is(TermCategory.Place) && node.Lexeme.Term!.Id is "edge" or "corner" or "end" or "bothEnds")
        || (node.Is(TermCategory.Face) && prompt.Quote(node.Start, node.End).ToLowerInvariant() is var word && (word.EndsWith("edge", StringComparison.Ordinal) || word.EndsWith("edges", StringComparison.Ordinal)));

    // Walks back from the treatment over its sizes to the edges it is about.
    private void TakeSubject(Phrase phrase)
    {
        var at = nodes.ToList().FindIndex(n => n.Lexeme == phrase.Head.Lexeme) - 1;
        var taken = new List<Node>();
        at = Back(at, n => n.Measure is { From: null } || n.List is not null || n.Is(TermCategory.Determiner, "a") || n.Is(TermCategory.Filler) || n.Is(TermCategory.Copula) || n.Is(TermCategory.Verb)
            || n.Lexeme.Kind == LexemeKind.Unknown || n.Is(TermCategory.Mark, "all") || n.Is(TermCategory.Mark, "both") || (n.Is(TermCategory.Preposition) && n.Lexeme.Term!.Id is "with" or "by" or "to" or "at"));
        if (at >= 0 && nodes[at].Lexeme.IsPunctuation(')'))
        {
            while (--at >= 0 && !nodes[at].Lexeme.IsPunctuation('('))
            {
                taken.Add(nodes[at]);
            }

            at--;
        }

        // "the vertical edges of an 80 x 60 x 20 mm block"
        if (at >= 0 && nodes[at].Is(TermCategory.Solid))
        {
            at = Back(at - 1, n => n.List is not null || n.Measure is not null || n.Is(TermCategory.Determiner) || n.Is(TermCategory.Mark));
            at = at >= 0 && nodes[at].Is(TermCategory.Preposition, "of") ? at - 1 : -1;
        }

        // "the edges around the top"
        var edge = Back(at, n => n.Is(TermCategory.Face) && !IsEdge(n) || n.Is(TermCategory.Determiner) || (n.Is(TermCategory.Preposition) && n.Lexeme.Term!.Id is "around" or "of" or "on" or "at"));
        if (edge < 0 || !IsEdge(nodes[edge]))
        {
            return;
        }

        for (; at >= edge; at--)
        {
            taken.Add(nodes[at]);
        }

        for (; at >= 0 && IsModifier(at); at--)
        {
            taken.Add(nodes[at]);
        }

        taken.Reverse();
        foreach (var node in taken)
        {
            Move(node, phrase);
        }
    }

    private int Back(int at, Func<Node, bool> passes)
    {
        while (at >= 0 && passes(nodes[at]))
        {
            at--;
        }

        return at;
    }

    // What tells which edges: "the four vertical", "top and bottom", "two of its".
    private bool IsModifier(int at)
    {
        var node = nodes[at];
        return node.Is(TermCategory.Face) || node.Is(TermCategory.Mark) || node.Is(TermCategory.Determiner) || node.Is(TermCategory.Filler) || node.Is(TermCategory.Ordinal) || IsNumber(node)
            || node.Measure is { Role: EdgeLength or "length", From: null }
            || (node.Is(TermCategory.Conjunction, "and") && at > 0 && nodes[at - 1].Is(TermCategory.Face) && nodes[at + 1].Is(TermCategory.Face))
            || (node.Is(TermCategory.Preposition, "of") && at > 0 && IsNumber(nodes[at - 1]));
    }

    private static bool IsNumber(Node node) => node.Lexeme.Kind == LexemeKind.Count || node.Measure is { Role: null, From: null, Quantity: { CanCount: true, Spelled: true } };

    private void Move(Node node, Phrase to)
    {
        foreach (var other in phrases.Where(p => p != to))
        {
            _ = node.Measure is { } measure ? other.Measures.Remove(measure) : other.Terms.Remove(node.Lexeme);
        }

        if (node.Measure is { } own)
        {
            if (!IsNumber(node))
            {
                own.Role = EdgeLength;
            }

            to.Measures.Add(own);
        }
        else if (node.Lexeme.Kind == LexemeKind.Count)
        {
            to.Count ??= (int)node.Lexeme.Quantity.Value;
        }
        else if (node.Lexeme.Kind == LexemeKind.Term)
        {
            to.Terms.Add(node.Lexeme);
        }
    }

    // "one long top edge", "two of its corners": how many edges, when no number stands beside the noun.
    private static void CountEdges(Phrase phrase)
    {
        // "2 x 45°" measures: 2 mm at 45 degrees.
        if (phrase is { Kind: "chamfer", Count: { } size, HasSize: false } && phrase.Measures.Find(m => m.Quantity.Unit.Kind == UnitKind.Angle) is { } angle)
        {
            phrase.Count = null;
            phrase.Measures.Add(new Measure(new Quantity(size, Unit.None, angle.Start, angle.End), phrase.Prompt.BareUnit));
        }

        if (phrase.Measures.Find(m => m is { Used: false, Role: null, From: null, Quantity: { Spelled: true, CanCount: true } }) is { } number)
        {
            number.Used = true;
            phrase.Count = (int)number.Quantity.Value;
        }
    }
}
