using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Goes back and forth between the designs of a conversation: "undo", "undo the last two changes", "back to the first version", "redo".</summary>
internal sealed class History : Edit
{
    /// <summary>How many earlier designs are kept: the newest ones and the first.</summary>
    private const int Longest = 12;

    public override EditStage Stage => EditStage.History;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm", "make it 5 mm thicker", "undo"];

    /// <summary>A design with so many earlier ones as are kept.</summary>
    public static PartDesign Kept(PartDesign design)
    {
        var versions = Versions(design).ToList();
        if (versions.Count > Longest)
        {
            versions = [.. versions.Take(Longest - 1), versions[^1]];
        }

        return versions.AsEnumerable().Reverse().Aggregate((PartDesign?)null, (before, version) => version with { Before = before, Undone = null })!;
    }

    public override void Apply(EditDraft draft)
    {
        var (previous, reading) = (draft.Previous, draft.Reading);
        if (draft.Says(TermCategory.Verb, "redo"))
        {
            draft.Instead = previous.Undone is { } undone
                ? undone with { Before = Kept(previous) }
                : throw Refuse.Prompt($"'{draft.Quote}': nothing was undone that could be done again.");
        }
        else if (draft.Says(TermCategory.Verb, "first"))
        {
            draft.Instead = Back(draft, Versions(previous).Count() - 1);
        }
        else if (reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Verb, "undo")) is { } word)
        {
            // "undo the last two changes", "undo twice"
            var number = reading.Nodes.Select(n => n.Measure).FirstOrDefault(m => m is { Role: null, Quantity: { CanCount: true, Value: < 100 } });
            number?.Used = true;
            var twice = reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Multiplier) && n.Start > word.Start)?.Lexeme.Term!.Id;
            draft.Instead = Back(draft, number is null ? twice is "2" or "3" ? int.Parse(twice, System.Globalization.CultureInfo.InvariantCulture) : 1 : (int)number.Quantity.Value);
        }

        draft.Done = draft.Instead is not null;
    }

    /// <summary>The design and those before it, the newest first.</summary>
    public static IEnumerable<PartDesign> Versions(PartDesign design)
    {
        for (var version = design; version is not null; version = version.Before)
        {
            yield return version;
        }
    }

    private static PartDesign Back(EditDraft draft, int steps)
    {
        var versions = Versions(draft.Previous).ToList();
        if (steps < 1 || steps >= versions.Count)
        {
            throw Refuse.Prompt($"'{draft.Quote}': there is no earlier design to go back to; {versions.Count - 1} changes can be undone.");
        }

        return versions[steps] with { Undone = draft.Previous with { Before = null, Undone = null } };
    }
}
