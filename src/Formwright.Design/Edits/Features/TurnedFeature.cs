using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Turns what lies on a face about its own middle: "rotate the slot by 90 degrees", "turn the holes by 30 degrees" on their circle.</summary>
internal sealed class TurnedFeature : FeatureChange
{
    private const double Quarter = 90;

    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        if (!draft.Says(TermCategory.Verb, "rotate"))
        {
            return false;
        }

        var angle = draft.Open.FirstOrDefault(m => m.Quantity.Unit.Kind == UnitKind.Angle);
        angle?.Used = true;
        var degrees = angle?.Quantity.Value ?? Quarter;
        foreach (var feature in request.Chosen)
        {
            draft.Replace(feature, feature switch
            {
                { Kind: "pocket", Pattern.Total: 1 } when !feature.Sizes.ContainsKey("diameter") || feature.Style is not null => feature with { Sizes = Turned(feature.Sizes, degrees) },
                { Pattern: { Kind: PatternKind.Circle } circle } => feature with { Pattern = circle with { StartAngle = circle.StartAngle + degrees, Angles = circle.Angles is { } all ? [.. all.Select(a => a + degrees)] : null } },
                _ when degrees % (2 * Quarter) == 0 => feature,
                _ when degrees % Quarter != 0 => throw Refuse.Prompt($"'{draft.Quote}': a {phrase.Noun} is turned by quarter turns only, not by {Format.Number(degrees)} degrees."),
                { Kind: "slot", Style: null or Slot.Crosswise } => feature with { Style = feature.Style is null ? Slot.Crosswise : null },
                { Kind: "hole", Pattern: { Kind: PatternKind.Row } } => feature with { Pattern = Turned(feature.Pattern) },
                _ => throw Refuse.Prompt($"'{draft.Quote}': a {phrase.Noun} looks the same when it is turned, or cannot be turned. Say how it shall lie."),
            });
        }

        draft.Changed |= request.Chosen.Count > 0;
        return request.Chosen.Count > 0;
    }

    private static Dictionary<string, double> Turned(IReadOnlyDictionary<string, double> sizes, double degrees) =>
        sizes.Where(s => s.Key != Pocket.Turn).Append(new(Pocket.Turn, (sizes.GetValueOrDefault(Pocket.Turn) + degrees) % (4 * Quarter))).ToDictionary();

    private static PatternSpec? Turned(PatternSpec? pattern) => pattern is { Kind: PatternKind.Row } row ? row with { AlongV = !row.AlongV, InsetU = row.InsetV, InsetV = row.InsetU } : pattern;
}
