using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>Adds, changes and removes the features and joined solids that a follow-up names, in the order of its words.</summary>
internal sealed class FeatureChanges : Edit
{
    private static readonly FeatureChange[] Changes = [new RemovedFeature(), new ReplacedFeature(), new PocketCorners(), new SunkHead(), new OtherOutline(), new SwappedEdges(), new TurnedFeature(), new CopiedFeature(), new ChangedFeature(), new AddedFeature()];

    public override EditStage Stage => EditStage.Features;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm with a 6 mm hole in the middle", "make the hole 8 mm"];

    public override void Apply(EditDraft draft)
    {
        var reading = draft.Reading;
        RemovedSolid.Apply(draft);
        Unnamed(draft);
        var phrases = reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature)).ToList();
        DesignReader.Sort(reading, phrases, null);
        if (draft.Body.Kind == "steppedShaft" && reading.Nodes.Any(n => n.Is(TermCategory.Ordinal)))
        {
            // "add a third step": it became a section of the shaft.
            phrases.RemoveAll(p => p.Kind is "step" or "shoulder");
        }

        var solids = BodyExchange.IsAsked(reading) ? [] : reading.Of(TermCategory.Solid).Where(p => !p.Definite).ToList();
        foreach (var phrase in phrases.Concat(solids).OrderBy(p => p.Head.Start))
        {
            if (!phrase.Head.Is(TermCategory.Solid))
            {
                Change(draft, phrase);
            }
            else if (!FurtherPart.Add(draft, phrase) && !FurtherPart.Collar(draft, phrase))
            {
                FurtherPart.Fit(draft, phrase);
                draft.Add(phrase, FeatureKind.Of(reading.Governing(TermCategory.Verb, phrase.Head.Start) is "cut" or "remove" ? Removal.Id : Addition.Id));
                FurtherPart.Bore(draft);
            }
        }
    }

    private static void Change(EditDraft draft, Phrase phrase)
    {
        var kind = FeatureKind.Named(phrase.Kind)!;
        if (draft.Handled.Contains(kind.Kind))
        {
            return;
        }

        var existing = draft.Features.Where(f => f.Kind == kind.Kind || (kind.Kind == "hole" && f.Kind == "pocket" && !draft.Features.Exists(h => h.Kind == "hole"))).ToList();
        var verb = draft.Reading.Governing(TermCategory.Verb, phrase.Head.Start);
        var request = new FeatureRequest(draft, phrase, kind, verb, existing, FeatureChoice.Of(draft, phrase, existing, verb));
        _ = Array.Exists(Changes, c => c.Apply(request));
    }

    // "make the walls 4 mm", "move them to 15 mm from the edges", "no standoffs after all": what the body has no size for is a feature's.
    private static void Unnamed(EditDraft draft)
    {
        var (reading, features) = (draft.Reading, draft.Features);
        foreach (var measure in reading.Loose.Measures.Where(m => m is { Used: false, Role: not null, From: null }).ToList())
        {
            if (features.FindLastIndex(f => FeatureKind.Of(f.Kind).SizeOf(measure.Role!) is { } size && f.Sizes.ContainsKey(size.Name)) is >= 0 and var at)
            {
                ChangedFeature.Change(draft, reading.Loose, FeatureKind.Of(features[at].Kind), features[at]);
            }
        }

        var them = reading.Nodes.Any(n => n.Is(TermCategory.Pronoun, "it") && reading.Prompt.Text.AsSpan(n.Start, n.End - n.Start).StartsWith("the", StringComparison.OrdinalIgnoreCase));
        var inset = reading.Loose.Measures.Find(m => m is { Used: false, Role: "inset" });
        if (inset is not null && features.FindLastIndex(f => f.Pattern is not null && (them || f.Pattern.Total == 1)) is >= 0 and var moved)
        {
            ChangedFeature.Change(draft, reading.Loose, FeatureKind.Of(features[moved].Kind), features[moved]);
        }
    }
}
