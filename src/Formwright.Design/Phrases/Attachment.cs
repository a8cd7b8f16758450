using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Gives single words to the phrases they say something about: sizes, counts, threads, terms, points.</summary>
/// <param name="prompt">The prompt.</param>
/// <param name="nodes">Its words.</param>
/// <param name="phrases">The phrases so far.</param>
/// <param name="references">Nouns that only point back.</param>
internal sealed class Attachment(LexedPrompt prompt, IReadOnlyList<Node> nodes, IReadOnlyList<Phrase> phrases, References references)
{
    /// <summary>Gives one word to a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="i">Index of the word.</param>
    /// <param name="head">Index of the phrase's noun when the word stands before it, else -1.</param>
    public void Attach(Phrase phrase, int i, int head)
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
        if (IsPronoun(i) && phrases.LastOrDefault(p => p.Head.Is(TermCategory.Solid) && !p.Negated) is { } it && it != phrase)
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
            && !nodes.Skip(i + 1).Take(head - i - 1).Any(n => n.Is(TermCategory.Pattern) || n.Is(TermCategory.Mark, "rectangular") || (n.Is(TermCategory.Mark, "square") && list.Quantities[0].Value == list.Quantities[1].Value));
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
