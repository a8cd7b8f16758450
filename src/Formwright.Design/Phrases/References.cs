using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Finds nouns that only point back at something named before: "of the boss", "in the small one", "on top of it".</summary>
/// <param name="nodes">The words.</param>
internal sealed class References(IReadOnlyList<Node> nodes)
{
    private readonly Dictionary<int, Phrase> targets = [];
    private readonly HashSet<int> swallowed = [];
    private readonly HashSet<int> comparisons = [];
    private readonly HashSet<int> landmarks = [];

    /// <summary>The phrase that a word points back at; null when it does not.</summary>
    public Phrase? At(int i) => targets.GetValueOrDefault(i);

    /// <summary>True when sizes are compared with what the word points at: "as wide as the plate".</summary>
    public bool IsComparison(int i) => comparisons.Contains(i);

    /// <summary>True when the word only helps to find a place: "on each side of the slot".</summary>
    public bool IsLandmark(int i) => landmarks.Contains(i);

    /// <summary>True for the words around such a noun that only tell which one is meant.</summary>
    public bool IsSwallowed(int i) => swallowed.Contains(i);

    /// <summary>True for "the other boss", "the second hole": the noun names a further thing.</summary>
    public bool IsOther(int head)
    {
        for (var i = head - 1; i >= 0 && IsSelector(i); i--)
        {
            if (nodes[i].Is(TermCategory.Mark, "other"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes that a noun points back, when it does.</summary>
    /// <param name="head">The noun.</param>
    /// <param name="phrases">What was named before it.</param>
    /// <returns>What it points at; null when it names something itself.</returns>
    public Phrase? Find(int head, IReadOnlyList<Phrase> phrases)
    {
        var start = head;
        while (start > 0 && IsSelector(start - 1))
        {
            start--;
        }

        var definite = start > 0 && (nodes[start - 1].Is(TermCategory.Determiner, "the") || IsEach(start, head));
        var category = nodes[head].Lexeme.Term?.Category;
        if (definite && category is null && Aliased(head, phrases) is { } named)
        {
            targets[head] = named;
            swallowed.Add(start - 1);
            return named;
        }

        if (!definite || category is not (TermCategory.Solid or TermCategory.Feature) || IsFurther(head) || !HasCompany(head))
        {
            return null;
        }

        var first = nodes[start - 1].Is(TermCategory.Determiner) ? start - 1 : start;
        var before = first - 1;
        while (before >= 0 && nodes[before].Is(TermCategory.Filler))
        {
            before--;
        }

        if (before < 0 || !(nodes[before].Is(TermCategory.Preposition) && nodes[before].Lexeme.Term!.Id is not ("with" or "for") || nodes[before].Is(TermCategory.Mark, "through") || nodes[before].Is(TermCategory.Mark, "flush")))
        {
            return null;
        }

        var known = phrases.Where(p => p.Head.Is(category.Value) && p.Kind == nodes[head].Lexeme.Term!.Id && !p.Negated).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var target = Among(head, known) ?? known[^1];
        targets[head] = target;
        if (nodes[before].Is(TermCategory.Preposition, "like"))
        {
            comparisons.Add(head);
        }
        else if (nodes[before].Is(TermCategory.Preposition, "around") || before > 0 && nodes[before].Is(TermCategory.Preposition) && (nodes[before - 1].Is(TermCategory.Role) || nodes[before - 1].Is(TermCategory.Place, "bothSides") || nodes[before - 1].Is(TermCategory.Comparative)))
        {
            landmarks.Add(head);
        }

        for (var i = first; i < head; i++)
        {
            swallowed.Add(i);
            if (nodes[i].Measure is { } selector)
            {
                selector.Used = true;
            }
        }

        return target;
    }

    /// <summary>The one of several things of a kind that the words in front of a noun select; null when they select none.</summary>
    public Phrase? Among(int head, IReadOnlyList<Phrase> known)
    {
        for (var i = head - 1; i >= 0 && IsSelector(i); i--)
        {
            var node = nodes[i];
            if (node.Is(TermCategory.Ordinal))
            {
                var number = int.Parse(node.Lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture);
                return number < 0 ? known[^1] : known.ElementAtOrDefault(number - 1);
            }

            if (node.Measure is { } size)
            {
                return known.FirstOrDefault(p => p.Measures.Exists(m => m.IsLength && Math.Abs(m.Millimetres - size.Millimetres) < 1e-6));
            }

            if (IsBig(node) || IsSmall(node))
            {
                double Largest(Phrase p) => p.Measures.Where(m => m.IsLength && m.Role is null or "diameter" or "width" or "outerDiameter").Select(m => m.Millimetres)
                    .Concat(p.Lists.SelectMany(l => l.Quantities.Select((_, n) => l.Millimetres(n)))).DefaultIfEmpty(0).Max();
                return IsBig(node) ? known.MaxBy(Largest) : known.MinBy(Largest);
            }

            if (node.Is(TermCategory.Face))
            {
                return known.FirstOrDefault(p => p.Has(TermCategory.Face, node.Lexeme.Term!.Id));
            }
        }

        return null;
    }

    // "a cylinder housing ... through the housing": a strange word beside the noun is a name for it.
    private Phrase? Aliased(int head, IReadOnlyList<Phrase> phrases)
    {
        var word = nodes[head].Lexeme.Text;
        for (var i = 0; i < head; i++)
        {
            if (nodes[i].Lexeme.Kind == LexemeKind.Unknown && string.Equals(nodes[i].Lexeme.Text, word, StringComparison.OrdinalIgnoreCase))
            {
                return phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Solid) && ((i > 0 && p.Head.Lexeme == nodes[i - 1].Lexeme) || (i + 1 < nodes.Count && p.Head.Lexeme == nodes[i + 1].Lexeme)));
            }
        }

        return null;
    }

    private bool IsSelector(int i) =>
        nodes[i].Is(TermCategory.Ordinal) || nodes[i].Is(TermCategory.Mark) || nodes[i].Is(TermCategory.Face) || nodes[i].Is(TermCategory.Filler) || nodes[i].Is(TermCategory.Polygon)
        || nodes[i].Measure is { From: null } || IsBig(nodes[i]) || IsSmall(nodes[i]);

    private bool IsEach(int start, int head) => start < head && nodes[start].Is(TermCategory.Mark, "all") || nodes[start].Is(TermCategory.Mark, "both");

    // "the other boss" may name a further one.
    private bool IsFurther(int head) => IsOther(head) && !nodes[head].Lexeme.Plural;

    // A noun alone in its sentence is what the sentence is about: "The centre of the hole is 12 mm from the left edge."
    private bool HasCompany(int head)
    {
        static bool IsNoun(Node node) => node.Is(TermCategory.Solid) || node.Is(TermCategory.Feature) || node.Is(TermCategory.Component);
        for (var i = head - 1; i >= 0 && !nodes[i].Lexeme.EndsSentence; i--)
        {
            if (IsNoun(nodes[i]))
            {
                return true;
            }
        }

        for (var i = head + 1; i < nodes.Count && !nodes[i].Lexeme.EndsSentence; i++)
        {
            if (IsNoun(nodes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBig(Node node) => node.Is(TermCategory.Comparative, "size+") || node.Is(TermCategory.Mark, "big");

    private static bool IsSmall(Node node) => node.Is(TermCategory.Comparative, "size-") || node.Is(TermCategory.Mark, "small");
}
