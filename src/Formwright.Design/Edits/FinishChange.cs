using System.Text.RegularExpressions;

namespace Formwright.Design.Edits;

/// <summary>Another material or colour: "make it blue", "in brass", "make it out of steel".</summary>
internal sealed partial class FinishChange : Edit
{
    public override EditStage Stage => EditStage.Options;

    public override IReadOnlyList<string> Example => ["a cube 30 mm", "make it blue"];

    public override void Apply(EditDraft draft)
    {
        var finished = Finishes.Of(draft.First, draft.Reading);
        if (finished.Material == draft.First.Material && MadeOf().Match(draft.Words) is { Success: true } made && Materials.In(made.Value) is var (material, _))
        {
            finished = finished with { Material = material };
            draft.Findings.Assume($"'{material}' does not change the shape.");
        }

        draft.Changed |= finished != draft.First;
        draft.First = finished;
    }

    [GeneratedRegex(@"^\W*(?:please )?(?:make|build|print) (?:it|this|that|the \w+) (?:out )?(?:of|from|in) [a-z ]+\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex MadeOf();
}
