using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Cuts a sphere flat: "cut it flat at the bottom so that it is 50 mm high".</summary>
internal sealed class CutFlat : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a sphere 60 mm diameter", "cut it flat at the bottom so that it's 50 mm high"];

    public override void Apply(EditDraft draft)
    {
        if (Of(draft) is { } body)
        {
            (draft.Body, draft.Changed) = (body, true);
        }
    }

    private static BodySpec? Of(EditDraft draft)
    {
        var cut = draft.Reading.Nodes.Any(n => n.Is(TermCategory.Verb, "cut")) && draft.Words.Contains("flat", StringComparison.Ordinal);
        if (!cut || draft.Body.Kind != "sphere" || draft.Open.FirstOrDefault(m => m.Role == "height") is not { } height)
        {
            return null;
        }

        draft.RequireBare("cut flat");
        height.Used = true;
        return height.Millimetres < draft.Body.Sizes["diameter"]
            ? new BodySpec("sphericalCap", new Dictionary<string, double> { ["diameter"] = draft.Body.Sizes["diameter"], ["height"] = height.Millimetres })
            : throw Refuse.Prompt($"A {draft.Title} cut flat is lower than its diameter; '{draft.Reading.Prompt.Quote(height.Start, height.End)}' is not.");
    }
}
