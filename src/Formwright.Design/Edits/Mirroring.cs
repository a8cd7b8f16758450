using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits;

/// <summary>
/// Mirrors what was done to a part in a plane through its middle, that which faces left and right unless words name another: "mirror it", "mirror the
/// hole to the other side", "mirror it from front to back".
/// </summary>
internal sealed partial class Mirroring : Edit
{
    private static readonly (string Low, string High)[] Sides = [("left", "right"), ("front", "back"), ("bottom", "top")];

    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm with an 8 mm hole 20 mm from the left edge", "mirror it"];

    public override void Apply(EditDraft draft)
    {
        if (!draft.Says(TermCategory.Verb, "mirror"))
        {
            return;
        }

        var plane = PlaneOf(draft.Words);
        var named = draft.Reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature) && p.Definite).Select(p => FeatureKind.Named(p.Kind)!.Kind).ToHashSet();
        draft.Features = named.Count > 0
            ? [.. draft.Features, .. draft.Features.Where(f => named.Contains(f.Kind)).Select(f => Of(f, plane)).Where(m => !draft.Features.Contains(m)).Select(m => m with { Name = null })]
            : [.. draft.Features.Select(f => Of(f, plane))];
        draft.Findings.Assume($"Mirrored from {Sides[plane].Low} to {Sides[plane].High}, in the plane through the middle.");
        if (Joined().Match(draft.Words) is { Success: true } joined)
        {
            draft.Findings.NotHonoured(draft.Reading.Prompt.Text.Substring(joined.Index, joined.Length), "the mirrored part takes the place of the other");
        }

        draft.Changed = true;
        draft.Handled.UnionWith(named);
    }

    // The axis that the plane faces: that of X unless words name another one.
    private static int PlaneOf(string words) => FrontBack().IsMatch(words) ? 1 : TopBottom().IsMatch(words) ? 2 : 0;

    // What stands on another feature follows it.
    private static FeatureSpec Of(FeatureSpec feature, int plane)
    {
        if (feature.On is not null || feature.Pattern is not { } pattern)
        {
            return feature;
        }

        var (low, high) = Sides[plane];
        if (feature.Face == low || feature.Face == high)
        {
            return feature with { Face = feature.Face == low ? high : low };
        }

        // The first direction of a face is X, or Y on the left and the right one; the second is Y, or Z on upright ones.
        var along = feature.Face is "left" or "right" ? 1 : 0;
        var across = feature.Face is "top" or "bottom" ? 1 : 2;
        if (plane != 0 && plane != along && plane != across)
        {
            throw Refuse.Prompt($"What is on the {feature.Face} face cannot be mirrored from {low} to {high}.");
        }

        if (plane != across)
        {
            return feature with { Pattern = Turned(pattern with { AnchorU = -pattern.AnchorU, OffsetU = pattern.AnchorU == 0 ? -pattern.OffsetU : pattern.OffsetU }, 180), Tilt = -feature.Tilt };
        }

        return feature with { Pattern = Turned(pattern with { AnchorV = -pattern.AnchorV, OffsetV = pattern.AnchorV == 0 ? -pattern.OffsetV : pattern.OffsetV }, 0) };
    }

    // The directions on a circle as the mirror shows them.
    private static PatternSpec Turned(PatternSpec pattern, double straight) =>
        pattern.Kind == PatternKind.Circle ? pattern with { StartAngle = straight - pattern.StartAngle, Angles = pattern.Angles?.Select(a => straight - a).ToList() } : pattern;

    [GeneratedRegex(@"\b(?:xz|zx)[ -]plane\b|\bfront (?:to|and|plane)\b|\bback to\b", RegexOptions.CultureInvariant)]
    private static partial Regex FrontBack();

    [GeneratedRegex(@"\b(?:xy|yx|horizontal|top|ground)[ -]plane\b|\b(?:top|bottom) to\b|\bupside down\b|\bvertically\b", RegexOptions.CultureInvariant)]
    private static partial Regex TopBottom();

    [GeneratedRegex(@"\b(?:join|merge|unite|fuse|combine|keep|union)\b.*", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
