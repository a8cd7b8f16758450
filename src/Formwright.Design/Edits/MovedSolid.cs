using Formwright.Design.Edits.Features;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Moves what was joined to the part: "shift the collar 10 mm to the right", "move the boss 5 mm to the left".</summary>
internal sealed class MovedSolid : Edit
{
    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm", "add a boss 20 mm in diameter and 15 mm high in the middle", "move the boss 10 mm to the left"];

    public override void Apply(EditDraft draft)
    {
        foreach (var phrase in draft.Reading.Of(TermCategory.Solid).Where(p => p.Definite && p.Measures.Exists(m => m is { Used: false, Role: "shift" })).ToList())
        {
            var at = draft.Features.FindLastIndex(f => f.Body is not null && f.Pattern is not null && (f.Body.Kind == phrase.Kind || string.Equals(f.Name, phrase.Noun, StringComparison.OrdinalIgnoreCase)));
            if (at < 0)
            {
                continue;
            }

            var feature = draft.Features[at];
            if (feature.Face == Coordinates.Face && Solid.Of(draft.Body.Kind) is Round)
            {
                // Along the axis of a shaft, whose right end is its top.
                foreach (var shift in phrase.Measures.Where(m => m is { Used: false, Role: "shift" }).ToList())
                {
                    var by = phrase.Take(shift);
                    feature = feature with { Lift = feature.Lift + (shift.From is "left" or "bottom" or "front" ? -by : by) };
                }
            }
            else
            {
                feature = feature with { Pattern = new PatternChange(draft, phrase, feature).Of(feature.Pattern!) };
            }

            draft.Replace(draft.Features[at], feature);
            draft.Done = true;
        }
    }
}
