using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Turns a block about an axis: "rotate it 90 degrees about the x axis".</summary>
internal sealed class QuarterTurn : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a box 100 x 50 x 25 mm", "rotate it 90 degrees about the x axis"];

    public override void Apply(EditDraft draft)
    {
        if (Of(draft) is { } body)
        {
            (draft.Body, draft.Changed) = (body, true);
        }
    }

    private static BodySpec? Of(EditDraft draft)
    {
        if (!draft.Says(TermCategory.Verb, "rotate") || draft.Reading.Nodes.Any(n => n.Is(TermCategory.Feature)))
        {
            return null;
        }

        draft.RequireBare("turned");
        var angle = draft.Open.FirstOrDefault(m => m.Quantity.Unit.Kind == UnitKind.Angle);
        angle?.Used = true;
        var axis = draft.Words.Contains("x axis", StringComparison.Ordinal) || draft.Words.Contains("x-axis", StringComparison.Ordinal) ? 'x'
            : draft.Words.Contains("y axis", StringComparison.Ordinal) || draft.Words.Contains("y-axis", StringComparison.Ordinal) ? 'y' : 'z';
        var degrees = angle?.Quantity.Value ?? 90;
        if (Solid.Of(draft.Body.Kind) is not Cuboid || degrees % 90 != 0)
        {
            throw Refuse.Prompt($"A {draft.Title} cannot be turned by {Format.Number(degrees)} degrees: only blocks are, by quarter turns.", "Describe the part as it shall lie.");
        }

        return degrees % 180 == 0 ? draft.Body : axis switch
        {
            'x' => Swapped(draft.Body, "width", "height"),
            'y' => Swapped(draft.Body, "length", "height"),
            _ => Swapped(draft.Body, "length", "width"),
        };
    }

    private static BodySpec Swapped(BodySpec body, string a, string b) =>
        body with { Sizes = body.Sizes.ToDictionary(s => s.Key, s => body.Sizes[s.Key == a ? b : s.Key == b ? a : s.Key]) };
}
