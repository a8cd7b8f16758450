using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Closes an end of a tube or the open top of a hollow body: "add a 5 mm thick bottom", "close one end with a 3 mm wall", "cap the bottom, 4 mm".</summary>
internal sealed class ClosedEnd : Edit
{
    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a tube 60 mm OD, 50 mm ID, 80 mm long", "close the bottom with a 5 mm floor"];

    public override void Apply(EditDraft draft)
    {
        var ends = draft.Reading.Nodes.Where(n => n.Is(TermCategory.Face) || n.Is(TermCategory.Place) || n.Is(TermCategory.Role, "floor") || n.Is(TermCategory.Role, "bottomDiameter") || n.Is(TermCategory.Role, "topDiameter")).Select(n => n.Lexeme.Term!.Id).ToList();
        var top = ends.Exists(e => e is "top" or "topDiameter");
        var bottom = ends.Exists(e => e is "bottom" or "floor" or "bottomDiameter");
        var both = ends.Contains("bothEnds");
        if (draft.Says(TermCategory.Mark, "open") && draft.Features.Find(f => f.Kind == "shell") is { } closed && Shell.OpenFaces(closed).Count == 0 && !draft.Reading.Nodes.Any(n => n.Is(TermCategory.Feature) || n.Is(TermCategory.Solid)))
        {
            // "open at the top", "leave the bottom open"
            draft.Replace(closed, closed with { Style = bottom && !top ? "bottom" : "open" });
            draft.Done = true;
            return;
        }

        var closes = draft.Says(TermCategory.Verb, "close") || (draft.Says(TermCategory.Verb, "add") && (bottom || top || both || ends.Contains("end")));
        if (!closes || draft.Reading.Nodes.Any(n => n.Is(TermCategory.Feature) || (n.Is(TermCategory.Solid) && !(draft.Says(TermCategory.Verb, "close") && n.Lexeme.Term!.Id is "plate" or "disc" or "wall"))))
        {
            return;
        }

        if (draft.Features.Find(f => f.Kind == "shell") is { } shell && Shell.OpenFaces(shell) is { Count: > 0 } open && !draft.Open.Any())
        {
            var left = open.Where(face => !(face == "top" && (top || both || open.Count == 1)) && !(face == "bottom" && (bottom || both))).ToList();
            draft.Replace(shell, shell with { Style = left.Count == 0 ? null : left is ["top"] ? "open" : string.Join('+', left) });
            draft.Done = true;
            return;
        }

        if (Room(draft) is not var (inner, height))
        {
            return;
        }

        var thickness = draft.Open.FirstOrDefault(m => m.IsLength && !m.Quantity.Spelled) ?? throw Refuse.Prompt($"'{draft.Quote}' does not say how thick the wall that closes it is. Say for example 'close the bottom with a 3 mm wall'.");
        var t = draft.Reading.Loose.Take(thickness);
        if (t >= height)
        {
            throw Refuse.Prompt($"'{draft.Quote}': {Format.Length(t)} fill the whole {draft.Title}.");
        }

        foreach (var lift in both ? [0, height - t] : top && !bottom ? [height - t] : (double[])[0])
        {
            draft.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One))
            {
                Body = new BodySpec("disc", new Dictionary<string, double> { ["diameter"] = inner, ["height"] = t }), Lift = lift, Name = $"end {draft.Features.Count + 1}",
            });
        }

        draft.Findings.Assume($"Closed {(both ? "both ends" : top && !bottom ? "the top" : "the bottom")} with a wall of {Format.Length(t)}; the length stays.");
        (draft.Changed, draft.Done) = (true, true);
    }

    // Diameter and length of what is open from end to end.
    private static (double Inner, double Height)? Room(EditDraft draft)
    {
        var form = BodyContext.Of(draft.Body).Form;
        var bore = draft.Features.LastOrDefault(f => f is { Kind: "hole", On: null, Style: null, Face: "top" or "bottom", Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 } } && !f.Sizes.ContainsKey("depth"))?.Sizes["diameter"];
        var inner = bore ?? (draft.Body.Kind is "tube" or "ring" && draft.Body.Sizes.TryGetValue("innerDiameter", out var inside) ? inside : (double?)null);
        return inner is { } across ? (across, form.Bounds.Size.Z) : null;
    }
}
