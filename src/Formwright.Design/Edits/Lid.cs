using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Puts a flat lid on an open box or cup, as a part of its own: "add a lid", "with a 3 mm lid".</summary>
internal sealed class Lid : Edit
{
    private const string Name = "lid";

    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a box 100 x 60 x 40 mm with 2 mm walls, open top", "add a lid"];

    public override void Apply(EditDraft draft)
    {
        var phrase = draft.Reading.Phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Unsupported, Name) && !p.Negated);
        if (phrase is null || draft.Says(TermCategory.Verb, "remove") || draft.Features.Find(f => f.Kind == "shell") is not { } shell || !Shell.OpenFaces(shell).Contains("top"))
        {
            return;
        }

        var thickness = phrase.Length("thickness", "height", "wall", "size") ?? phrase.Bare();
        if (thickness is null)
        {
            thickness = shell.Sizes["wall"];
            draft.Findings.Assume($"Assumed a flat lid of {Format.Length(thickness.Value)}, as thick as the walls.");
        }

        var body = Solid.Of(draft.Body.Kind) switch
        {
            Cuboid => new BodySpec("plate", new Dictionary<string, double> { ["length"] = draft.Body.Sizes["length"], ["width"] = draft.Body.Sizes["width"], ["height"] = thickness.Value }),
            Round when draft.Body.Sizes.TryGetValue("diameter", out var across) => new BodySpec("disc", new Dictionary<string, double> { ["diameter"] = across, ["height"] = thickness.Value }),
            _ => throw Refuse.Prompt($"'{draft.Quote}': a lid for a {draft.Title} cannot be made; describe its shape."),
        };
        draft.Others = [.. draft.Others.Where(p => p.Name != Name), new PartSpec(body, []) { Name = Name, Mate = new MateSpec(MateSpec.On, 0) }];
        phrase.IsTaken = true;
        draft.Findings.Assume("The lid is a part of its own and lies on the box.");
        (draft.Changed, draft.Done) = (true, true);
    }
}
