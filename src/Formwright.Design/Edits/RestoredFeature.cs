using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Brings back features that an earlier change took away: "unsuppress the hole", "show the chamfer again", "bring the holes back".</summary>
internal sealed partial class RestoredFeature : Edit
{
    public override EditStage Stage => EditStage.History;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm with a 12 mm hole in the middle", "suppress the hole", "unsuppress the hole"];

    public override void Apply(EditDraft draft)
    {
        if (!draft.Says(TermCategory.Verb, "restore") && !Again().IsMatch(draft.Words))
        {
            return;
        }

        var named = draft.Reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature)).Select(p => FeatureKind.Named(p.Kind)!.Kind).ToHashSet();
        bool IsGone(FeatureSpec feature) => (named.Count == 0 || named.Contains(feature.Kind)) && !draft.Features.Contains(feature);

        // A feature that only has another size now is there already.
        var before = History.Versions(draft.Previous).Skip(1).FirstOrDefault(v => v.Features.Count > draft.Features.Count && v.Features.Any(IsGone))
            ?? throw Refuse.Prompt($"'{draft.Quote}': no such feature was taken away before.");
        foreach (var (index, feature) in before.Features.Index().Where(f => IsGone(f.Item)))
        {
            draft.Features.Insert(Math.Min(index, draft.Features.Count), feature);
        }

        draft.Changed = draft.Done = true;
    }

    [GeneratedRegex(@"^\W*(?:please )?(?:show\b.*\bagain|bring (?:it|them|that|the [\w ]+) back|put (?:it|them|that|the [\w ]+?) back(?: in)?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Again();
}
