using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Another thickness of the bottom of a hollow body alone: "make the bottom 8 mm thick", "a 6 mm floor".</summary>
internal sealed partial class FloorThickness : Edit
{
    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["an open box 100 x 80 x 50 mm with 3 mm walls", "make the bottom 8 mm thick"];

    public override void Apply(EditDraft draft)
    {
        if (draft.Features.Find(f => f.Kind == "shell") is not { } shell || !Floor().IsMatch(draft.Words) || draft.Says(TermCategory.Verb, "close")
            || draft.Reading.Nodes.Any(n => n.End > n.Start && (n.Is(TermCategory.Feature) || n.Is(TermCategory.Solid))))
        {
            return;
        }

        var open = draft.Reading.Phrases.Append(draft.Reading.Loose).SelectMany(p => p.Measures).Where(m => m is { Used: false, From: null, IsLength: true } && !m.Quantity.Spelled).ToList();
        if (open is not [{ Role: null or "thickness" or "wall" or "size" or Floors.Role } thickness])
        {
            return;
        }

        thickness.Used = true;
        var change = draft.Reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Comparative))?.Lexeme.Term!.Id;
        var now = Shell.FloorOf(shell);
        var floor = change is null || thickness.IsTarget ? thickness.Millimetres : change.EndsWith('-') ? now - thickness.Millimetres : now + thickness.Millimetres;
        Limits.CheckSize(floor, $"'{draft.Quote}'");
        draft.Replace(shell, shell with { Sizes = shell.Sizes.Where(s => s.Key != "floor").Append(new("floor", floor)).ToDictionary() });
        draft.Done = true;
    }

    [GeneratedRegex(@"\b(?:bottom|floor|base)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Floor();
}
