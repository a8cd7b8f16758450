using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>Changes or adds a section of a stepped shaft: "make the second section 80 mm long", "add a third step, 15 mm diameter and 20 mm long".</summary>
internal sealed class ShaftSection : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a stepped shaft: 20 mm diameter 30 mm long, then 30 mm diameter 40 mm long", "make the second section 80 mm long"];

    public override void Apply(EditDraft draft)
    {
        if (Of(draft) is { } body)
        {
            (draft.Body, draft.Changed) = (body, true);
        }
    }

    private static BodySpec? Of(EditDraft draft)
    {
        if (draft.Body.Kind != "steppedShaft" || draft.Reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Ordinal)) is not { } ordinal)
        {
            return null;
        }

        var steps = draft.Body.Sizes.Keys.Count(k => k.StartsWith("diameter", StringComparison.Ordinal));
        var number = int.Parse(ordinal.Lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture) is var n and > 0 ? n : steps;
        var measures = draft.Open.Where(m => m is { IsLength: true, From: null }).ToList();
        var sizes = draft.Body.Sizes.ToDictionary();
        foreach (var measure in measures)
        {
            var name = measure.Role is "diameter" or "radius" ? "diameter" : measure.Role is "length" or "height" ? "length" : null;
            if (name is not null)
            {
                sizes[name + number] = measure.Millimetres * (measure.Role == "radius" ? 2 : 1);
                measure.Used = true;
            }
        }

        if (number > steps + 1 || !sizes.ContainsKey($"diameter{number}") || !sizes.ContainsKey($"length{number}"))
        {
            throw Refuse.Prompt($"'{draft.Reading.Prompt.Quote(0, draft.Reading.Prompt.Text.Length)}': the {draft.Title} has {steps} sections, and a further one needs a diameter and a length.");
        }

        return measures.Count > 0 ? draft.Body with { Sizes = sizes } : null;
    }
}
