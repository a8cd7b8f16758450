using System.Text.RegularExpressions;
using Formwright.Design.Language;

namespace Formwright.Design.Edits;

/// <summary>Does what was done last at the other end or side once more: "do the same at the other end", "the same on the left side".</summary>
internal sealed partial class OtherEnd : Edit
{
    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a shaft 20 mm diameter, 150 mm long", "turn the right end down to 15 mm over 40 mm", "do the same at the left end"];

    public override void Apply(EditDraft draft)
    {
        if (!Same().IsMatch(draft.Words) || draft.Reading.Nodes.Any(n => n.Is(TermCategory.Feature) && n.End > n.Start) || draft.Reading.Phrases.Append(draft.Reading.Loose).SelectMany(p => p.Measures).Any(m => m.IsLength && !m.Quantity.Spelled))
        {
            return;
        }

        var others = Focus.Of(draft.Previous).Select(Mirrored).Where(f => !draft.Features.Contains(f)).ToList();
        if (others.Count == 0)
        {
            throw Planning.Refuse.Prompt($"'{draft.Quote}': there is nothing that could be done at another end of the {draft.Title} as well.");
        }

        draft.Features.AddRange(others);
        (draft.Changed, draft.Done) = (true, true);
    }

    // Where it stands away from the middle it is mirrored on its face; in the middle the opposite face is meant.
    private static FeatureSpec Mirrored(FeatureSpec feature) => feature switch
    {
        { Edges: { } edges } => feature with { Edges = [.. edges.Select(Opposite)] },
        { Pattern: { } p } when p.AnchorU != 0 || p.OffsetU != 0 => feature with { Name = null, Pattern = p with { AnchorU = -p.AnchorU, OffsetU = p.AnchorU == 0 ? -p.OffsetU : p.OffsetU } },
        { Pattern: { } p } when p.AnchorV != 0 || p.OffsetV != 0 => feature with { Name = null, Pattern = p with { AnchorV = -p.AnchorV, OffsetV = p.AnchorV == 0 ? -p.OffsetV : p.OffsetV } },
        { Style: { } style } when Opposite(style) != style => feature with { Name = null, Style = Opposite(style) },
        _ => feature with { Name = null, Face = feature.Face is { } face ? Opposite(face) : null },
    };

    private static string Opposite(string side) => side switch
    {
        "top" => "bottom",
        "bottom" => "top",
        "left" => "right",
        "right" => "left",
        "front" => "back",
        "back" => "front",
        "openTop" => "openBottom",
        "openBottom" => "openTop",
        _ => side,
    };

    [GeneratedRegex(@"\b(?:the same|same thing|likewise|same again)\b(?!.*\bleg\b).*\b(?:other|opposite|far|left|right|top|bottom|front|back|lower|upper)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Same();
}
