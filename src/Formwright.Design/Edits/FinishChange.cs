namespace Formwright.Design.Edits;

/// <summary>Another material or colour: "make it blue", "in brass".</summary>
internal sealed class FinishChange : Edit
{
    public override EditStage Stage => EditStage.Options;

    public override IReadOnlyList<string> Example => ["a cube 30 mm", "make it blue"];

    public override void Apply(EditDraft draft)
    {
        var finished = Finishes.Of(draft.First, draft.Reading);
        draft.Changed |= finished != draft.First;
        draft.First = finished;
    }
}
