using Formwright.Design.Families;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Takes what a part of a family has or has not: "no handle please", "with a keyway", "M10 instead".</summary>
internal sealed class FamilyOptions : Edit
{
    public override EditStage Stage => EditStage.Options;

    public override IReadOnlyList<string> Example => ["a mug", "no handle please"];

    public override void Apply(EditDraft draft)
    {
        if (Solid.Of(draft.Body.Kind) is not Family family)
        {
            return;
        }

        FamilyReader.Gather(family, draft.Reading, draft.Reading.Loose);
        if (FamilyReader.Choices(family, draft.Reading.Loose, draft.Body.Sizes) is { Count: > 0 } choices)
        {
            draft.Body = draft.Body with { Sizes = draft.Body.Sizes.Where(s => !choices.ContainsKey(s.Key)).Concat(choices).ToDictionary() };
            draft.Changed = true;
        }
    }
}
