using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Applies a follow-up prompt to the design it speaks of, one class of edits after the other.</summary>
internal static partial class EditReader
{
    /// <summary>True when a prompt changes the previous part rather than describing a new one.</summary>
    public static bool IsEdit(Reading reading)
    {
        var solid = reading.Of(TermCategory.Solid).FirstOrDefault(p => !p.Definite) ?? reading.Of(TermCategory.UnsupportedSolid).FirstOrDefault();
        if (solid is not null && Addition().IsMatch(reading.Prompt.Text))
        {
            return true;
        }

        var verb = reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Verb));
        return solid is null || (verb is not null && !verb.Is(TermCategory.Verb, "make") && (verb.Start < solid.NounStart || verb.End == verb.Start));
    }

    /// <summary>The changed design.</summary>
    /// <param name="reading">The prompt.</param>
    /// <param name="previous">The design to change.</param>
    /// <param name="findings">Takes assumptions and what could not be honoured.</param>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when nothing in it can be changed that way.</exception>
    public static PartDesign Apply(Reading reading, PartDesign previous, Findings findings)
    {
        var draft = new EditDraft(reading, previous, findings);
        foreach (var edit in Edit.All)
        {
            edit.Apply(draft);
            if (draft.Done)
            {
                break;
            }
        }

        if (draft.Instead is { } other)
        {
            return other;
        }

        Dividers.Fit(draft);
        Copies.Follow(draft);
        return draft.Changed
            ? previous with { Parts = [draft.First with { Body = draft.Body, Features = draft.Features }, .. draft.Others], Before = History.Kept(previous), Undone = null }
            : throw Refuse.Prompt(
                $"'{draft.Quote}' does not say how to change the {draft.Title}.",
                "Say for example 'make it 10 mm taller', 'add a 6 mm hole in the middle' or 'remove the fillet'.");
    }

    // "with a 2 mm flange at the bottom": what is there goes on.
    [GeneratedRegex(@"^\W*(?:and|also|plus|then)?[, ]*(?:with|including|and|also|plus)\s+(?:an?|one|two|three|four|another|\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addition();
}
