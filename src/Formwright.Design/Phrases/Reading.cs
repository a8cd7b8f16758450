using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>A prompt as phrases: what it says, before anybody asks whether it can be built.</summary>
/// <param name="Prompt">The lexemes.</param>
/// <param name="Nodes">The lexemes with their roles bound.</param>
/// <param name="Phrases">Nouns with what is said about them, in order.</param>
/// <param name="Loose">What stands before any noun, or in a prompt without one.</param>
internal sealed record Reading(LexedPrompt Prompt, IReadOnlyList<Node> Nodes, IReadOnlyList<Phrase> Phrases, Phrase Loose)
{
    private static readonly HashSet<string> Counts = ["teeth", "module", "sides", "rows", "columns", "pressureAngle"];

    /// <summary>The phrases whose noun is of a category and is wanted.</summary>
    public IEnumerable<Phrase> Of(TermCategory category) => Phrases.Where(p => p.Head.Is(category) && !p.Negated);

    /// <summary>The term of a category that governs a position: the last one before it; null when there is none.</summary>
    public string? Governing(TermCategory category, int position) =>
        Nodes.LastOrDefault(n => n.Is(category) && n.Start < position)?.Lexeme.Term!.Id;

    /// <summary>Tells the user about everything that nothing was built from.</summary>
    public void Report(Findings findings)
    {
        ReportUnknown(findings);
        foreach (var phrase in Phrases.Append(Loose).Where(p => !p.Negated && !IsStrange(p)))
        {
            foreach (var measure in phrase.Measures.Where(m => !m.Used && !(m.Quantity.Spelled && m.Role is null)))
            {
                findings.NotHonoured(phrase.QuoteOf(measure));
            }

            foreach (var list in phrase.Lists.Where(l => !l.Used))
            {
                findings.NotHonoured(phrase.QuoteOf(list));
            }
        }

        // What fell between the phrases.
        var held = Phrases.Append(Loose).SelectMany(p => p.Measures).Concat(Phrases.Where(p => p.Negated || IsStrange(p)).SelectMany(p => p.Measures)).ToHashSet();
        foreach (var measure in Nodes.Select(n => n.Measure).OfType<Measure>().Where(m => !m.Used && !(m.Quantity.Spelled && m.Role is null) && !held.Contains(m)))
        {
            findings.NotHonoured(Prompt.Quote(measure.Start, measure.End));
        }

        foreach (var node in Nodes.Where(n => n.Is(TermCategory.Material) || n.Is(TermCategory.Tolerance)))
        {
            findings.Assume($"'{Prompt.Quote(node.Start, node.End)}' does not change the shape.");
        }

        if (UsesBareNumbers())
        {
            findings.Assume($"Numbers without a unit were read as {Prompt.BareUnit.Symbol}.");
        }
    }

    /// <summary>The words of the prompt that nobody knows, grouped with their neighbours.</summary>
    public IReadOnlyList<string> UnknownWords()
    {
        var groups = new List<string>();
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i].Lexeme.Kind == LexemeKind.Unknown)
            {
                var start = Nodes[i].Start;
                while (i + 1 < Nodes.Count && Nodes[i + 1].Lexeme.Kind == LexemeKind.Unknown)
                {
                    i++;
                }

                groups.Add(Prompt.Quote(start, Nodes[i].End));
            }
        }

        return groups;
    }

    /// <summary>Position of the preposition or article in front of a phrase; the phrase's own start when there is none.</summary>
    public int Introduction(Phrase phrase) =>
        Nodes.LastOrDefault(n => n.End <= phrase.Start) is { } before && before.Is(TermCategory.Preposition) ? before.Start : phrase.Start;

    private static bool IsStrange(Phrase phrase) =>
        (!phrase.IsTaken && (phrase.Head.Lexeme.Kind == LexemeKind.Unknown || phrase.Head.Is(TermCategory.Unsupported))) || phrase.Head.Is(TermCategory.UnsupportedSolid);

    // A strange noun is quoted with all that belongs to it; a strange word elsewhere alone.
    private void ReportUnknown(Findings findings)
    {
        var covered = new List<(int Start, int End)>();
        foreach (var phrase in Phrases.Where(p => p.IsTaken || IsStrange(p)))
        {
            var start = Introduction(phrase);
            covered.Add(phrase.IsTaken ? (phrase.Head.Start, phrase.Head.End) : (start, phrase.End));
            if (!phrase.Negated && !phrase.IsTaken)
            {
                findings.NotHonoured(Prompt.Quote(start, phrase.End));
            }
        }

        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i].Lexeme.Kind == LexemeKind.Unknown && !covered.Exists(c => Nodes[i].Start >= c.Start && Nodes[i].End <= c.End))
            {
                var start = Nodes[i].Start;
                while (i + 1 < Nodes.Count && Nodes[i + 1].Lexeme.Kind == LexemeKind.Unknown)
                {
                    i++;
                }

                findings.NotHonoured(Prompt.Quote(start, Nodes[i].End));
            }
        }
    }

    private bool UsesBareNumbers() => Phrases.Append(Loose).Any(p =>
        p.Measures.Exists(m => m is { Used: true, IsLength: true, Quantity.Unit.Kind: UnitKind.None } && !Counts.Contains(m.Role ?? "") && p.Head.Lexeme.Kind != LexemeKind.Unknown && m.Quantity.Start != m.Quantity.End)
        || p.Lists.Exists(l => l is { Used: true, Quantities: [{ Unit.Kind: UnitKind.None }, ..] } && !p.Has(TermCategory.Pattern, "grid")));
}
