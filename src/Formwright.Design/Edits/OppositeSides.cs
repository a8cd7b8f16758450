using System.Text.RegularExpressions;

namespace Formwright.Design.Edits;

/// <summary>Keeps what is in all sides only in two of them: "only in two opposite sides", "just on the short sides".</summary>
internal sealed partial class OppositeSides : Edit
{
    private static readonly string[] Sides = ["front", "back", "left", "right"];

    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a box 80 x 60 x 50 mm with 3 mm walls, open at the top", "put a 10 mm hole in each of the four sides", "only in two opposite sides"];

    public override void Apply(EditDraft draft)
    {
        if (Asked().Match(draft.Words) is not { Success: true } asked || draft.Features.LastOrDefault(f => f.Pattern is not null && Sides.Contains(f.Face)) is not { } last)
        {
            return;
        }

        var size = draft.Host().Form.Bounds.Size;
        var which = asked.Groups["which"].Value;

        // The long sides of a part that lies along X are its front and its back.
        string[] kept = which switch
        {
            "long" or "longer" => size.X >= size.Y ? ["front", "back"] : ["left", "right"],
            "short" or "shorter" => size.X >= size.Y ? ["left", "right"] : ["front", "back"],
            _ => last.Face is "front" or "back" ? ["front", "back"] : ["left", "right"],
        };
        var removed = draft.Features.RemoveAll(f => f.Kind == last.Kind && f.On == last.On && Sides.Contains(f.Face) && !kept.Contains(f.Face) && draft.Features.Exists(o => o.Kind == f.Kind && kept.Contains(o.Face)));
        if (removed > 0)
        {
            draft.Findings.Assume($"Kept those in the {kept[0]} and the {kept[1]}.");
            (draft.Changed, draft.Done) = (true, true);
        }
    }

    [GeneratedRegex(@"\b(?:only|just)\b.*\b(?:in|on|through|at)\b.*\b(?<which>opposite|opposing|long|longer|short|shorter)\b.*\b(?:sides|walls|faces)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
