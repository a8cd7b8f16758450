using System.Text.RegularExpressions;
using Formwright.Design.Briefs;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Divides the room of a hollow box: "add a 3 mm divider in the middle", then "actually two dividers", "dividers for 6 compartments".</summary>
internal sealed partial class Dividers : Edit
{
    private const string Name = "divider";

    public override EditStage Stage => EditStage.Features;

    public override IReadOnlyList<string> Example => ["a box 100 x 60 x 40 mm with 2 mm walls, open top", "add a 3 mm divider in the middle"];

    public override void Apply(EditDraft draft)
    {
        var walls = new Partitions();
        var there = draft.Features.Where(f => f.Name?.StartsWith(Name, StringComparison.Ordinal) == true).ToList();
        if (draft.Body.Kind == "dividerBox" || !Named().IsMatch(draft.Words))
        {
            return;
        }

        foreach (var phrase in draft.Reading.Phrases.Where(p => Named().IsMatch(p.Quote.ToLowerInvariant())))
        {
            phrase.IsTaken = true;
        }

        if (draft.Says(Language.TermCategory.Verb, "remove") || draft.Says(Language.TermCategory.Negation, "without"))
        {
            draft.Features.RemoveAll(there.Contains);
            draft.Changed |= there.Count > 0;
            return;
        }

        if (draft.Features.Find(f => f.Kind == "shell") is not { } shell)
        {
            throw Refuse.Prompt($"'{draft.Quote}': the {draft.Title} is not hollow, so there is no room to divide.", "Hollow it first, for example 'shell it with 2 mm walls, open at the top'.");
        }

        var old = there.FirstOrDefault()?.Body!.Sizes;
        _ = walls.Take(More().Replace(draft.Words, m => $"{there.Count + (m.Groups["n"].Success ? Mention.CountOf(m.Groups["n"].Value) : 1)} dividers", 1));
        var made = walls.Of(draft.Body, shell.Sizes["wall"], Shell.FloorOf(shell), old is null ? null : Math.Min(old["length"], old["width"])).ToList();
        if (made.Count == 0)
        {
            throw Refuse.Prompt($"'{draft.Quote}' does not say how many dividers there shall be, or the {draft.Title} is no box.", "Say for example 'two 3 mm dividers'.");
        }

        draft.Features.RemoveAll(there.Contains);
        draft.Features.AddRange(made.Select((wall, i) => wall with { Name = $"{Name} {i + 1}" }));
        foreach (var measure in draft.Open.ToList())
        {
            measure.Used = true;
        }

        draft.Reading.Loose.Measures.Clear();
        (draft.Changed, draft.Done) = (true, true);
    }

    /// <summary>Fits the dividers into a box that became another.</summary>
    public static void Fit(EditDraft draft)
    {
        var there = draft.Features.Where(f => f.Name?.StartsWith(Name, StringComparison.Ordinal) == true).ToList();
        if (there.Count == 0 || draft.Features.Find(f => f.Kind == "shell") is not { } shell)
        {
            return;
        }

        var across = there.Count(f => f.Body!.Sizes["length"] < f.Body.Sizes["width"]);
        var thickness = Math.Min(there[0].Body!.Sizes["length"], there[0].Body!.Sizes["width"]);
        var made = Partitions.Of(across, there.Count - across).Of(draft.Body, shell.Sizes["wall"], Shell.FloorOf(shell), thickness).ToList();
        if (made.Count == there.Count)
        {
            for (var i = 0; i < made.Count; i++)
            {
                draft.Features[draft.Features.IndexOf(there[i])] = made[i] with { Name = there[i].Name };
            }
        }
    }

    [GeneratedRegex(@"\b(?:dividers?|partitions?|separators?|dividing walls?|compartments)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:another(?: (?<n>two|three|four|\d))?|(?<n>one|two|three|four|\d) more) (?:divider|partition|separator)s?", RegexOptions.CultureInvariant)]
    private static partial Regex More();
}
