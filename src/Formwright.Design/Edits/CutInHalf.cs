using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Halves a body: "cut it in half", "cut it in half lengthwise".</summary>
internal sealed class CutInHalf : Edit
{
    private const double Half = 180;

    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a tube 50 mm OD, 40 mm ID, 80 mm long", "cut it in half lengthwise"];

    public override void Apply(EditDraft draft)
    {
        if (Of(draft) is { } body)
        {
            (draft.Body, draft.Changed) = (body, true);
        }
    }

    private static BodySpec? Of(EditDraft draft)
    {
        var half = draft.Reading.Nodes.Any(n => n.Is(TermCategory.Multiplier, "0.5")) && draft.Reading.Nodes.Any(n => n.Is(TermCategory.Verb, "cut"));
        if (!half || draft.Reading.Nodes.Any(n => n.Is(TermCategory.Role) || n.Is(TermCategory.Feature)))
        {
            return null;
        }

        draft.RequireBare("cut in half");
        var along = draft.Reading.Nodes.Any(n => n.Is(TermCategory.Place, "lengthwise"));
        var sizes = draft.Body.Sizes;
        return draft.Body.Kind switch
        {
            "sphere" => new BodySpec("hemisphere", sizes),
            "tube" or "ring" when along || draft.Body.Kind == "ring" => new BodySpec("tubeSector", new Dictionary<string, double> { ["outer"] = sizes["outerDiameter"], ["inner"] = sizes["innerDiameter"], ["height"] = sizes["height"], ["angle"] = Half }),
            "cylinder" or "rod" or "disc" when along || draft.Body.Kind == "disc" => new BodySpec("cylinderSector", new Dictionary<string, double> { ["diameter"] = sizes["diameter"], ["height"] = sizes["height"], ["angle"] = Half }),
            "tube" or "cylinder" or "rod" => Halved(draft.Body, "height"),
            _ when Solid.Of(draft.Body.Kind) is Cuboid => Halved(draft.Body, along ? "width" : "length"),
            _ => throw Refuse.Prompt($"A {draft.Title} cannot be cut in half. Describe the half."),
        };
    }

    private static BodySpec Halved(BodySpec body, string size) => body with { Sizes = body.Sizes.ToDictionary(s => s.Key, s => s.Key == size ? s.Value / 2 : s.Value) };
}
