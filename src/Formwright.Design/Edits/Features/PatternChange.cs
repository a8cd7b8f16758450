using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Another number, distance or place of the members of a pattern: "eight holes", "50 mm apart", "5 mm further in", "a 4 x 4 grid".</summary>
/// <param name="draft">The design.</param>
/// <param name="phrase">The words.</param>
/// <param name="feature">What is arranged.</param>
internal sealed partial class PatternChange(EditDraft draft, Phrase phrase, FeatureSpec feature)
{
    /// <summary>The pattern as the words want it.</summary>
    public PatternSpec Of(PatternSpec pattern) => Spaced(Inset(Anchored(Deeper(Moved(Gridded(Counted(pattern)))))));

    private double Diameter => feature.Sizes.GetValueOrDefault("diameter", feature.Sizes.GetValueOrDefault("width", 1));

    private PatternSpec Counted(PatternSpec pattern)
    {
        // "six holes instead of four, on an 80 mm circle"
        if (pattern.Kind is PatternKind.Corners or PatternKind.Grid or PatternKind.Row && phrase.Diameter("boltCircle", "boltCircleRadius") is { } circle)
        {
            return new PatternSpec(PatternKind.Circle, phrase.Count ?? pattern.Total, Diameter: circle);
        }

        if (phrase.Count is not { } count || count == pattern.Total)
        {
            return pattern;
        }

        if (count is < 1 or > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' asks for {count} of them: a part has between 1 and {Limits.MostFeatures} holes.");
        }

        switch (pattern.Kind)
        {
            case PatternKind.Row or PatternKind.Circle:
                return pattern with { Count = count, Angles = null };
            case PatternKind.One when feature.Face == "round":
                return pattern with { Kind = PatternKind.Around, Count = count };
            case PatternKind.Around:
                return pattern with { Count = count };
            case PatternKind.One when draft.Host(feature.On).Form.Frame(feature.Face ?? "") is { } frame:
                draft.Findings.Assume($"Nothing was said about where the {count} {phrase.Noun} go, so they are spread evenly.");
                return Layout.Default(frame, count, Diameter);
            case PatternKind.Corners or PatternKind.Grid when count % 2 == 0 && pattern is not { SpacingU: not null, Rows: not 2 }:
                var wide = draft.Host(feature.On).Form.Frame(feature.Face ?? "") is not { } face || face.HalfU >= face.HalfV;
                draft.Findings.Assume($"The {count} {phrase.Noun} stand in two rows.");
                return pattern with { Kind = PatternKind.Grid, Count = wide ? count / 2 : 2, Rows = wide ? 2 : count / 2, SpacingU = null, SpacingV = null };
            default:
                throw Refuse.Prompt($"'{phrase.Quote}': {pattern.Total} in rows and columns cannot become {count}. Say for example 'a 3 x 2 grid of holes'.");
        }
    }

    // "4x4 grid instead"
    private PatternSpec Gridded(PatternSpec pattern)
    {
        var list = phrase.Lists.Find(l => l is { Used: false, Role: null, Quantities: [{ CanCount: true, Unit.Kind: UnitKind.None }, { CanCount: true, Unit.Kind: UnitKind.None }] });
        if (list is null || !(phrase.Has(TermCategory.Pattern, "grid") || pattern.Kind == PatternKind.Grid))
        {
            return pattern;
        }

        list.Used = true;
        var (across, down) = ((int)Math.Min(list.Quantities[0].Value, int.MaxValue), (int)Math.Min(list.Quantities[1].Value, int.MaxValue));
        return pattern.Kind == PatternKind.Grid
            ? pattern with { Count = across, Rows = down }
            : new PatternSpec(PatternKind.Grid, across, down, InsetU: pattern.InsetU, InsetV: pattern.InsetV, OffsetU: pattern.OffsetU, OffsetV: pattern.OffsetV);
    }

    // "move it 20 mm to the left"
    private PatternSpec Moved(PatternSpec pattern)
    {
        if (ToMiddle().IsMatch(draft.Words))
        {
            return pattern with { OffsetU = 0, OffsetV = 0, AnchorU = 0, AnchorV = 0 };
        }

        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, Role: "shift" }))
        {
            var by = phrase.Take(measure);
            pattern = measure.From switch
            {
                "left" => pattern with { OffsetU = pattern.OffsetU + (pattern.AnchorU > 0 ? by : -by) },
                "right" => pattern with { OffsetU = pattern.OffsetU + (pattern.AnchorU > 0 ? -by : by) },
                "front" => pattern with { OffsetV = pattern.OffsetV + (pattern.AnchorV > 0 ? by : -by) },
                _ => pattern with { OffsetV = pattern.OffsetV + (pattern.AnchorV > 0 ? -by : by) },
            };
        }

        return pattern;
    }

    // "5 mm further in", "3 mm closer to the edges"
    private PatternSpec Deeper(PatternSpec pattern)
    {
        var sign = phrase.HasMark("inward") ? 1 : phrase.HasMark("outward") ? -1 : 0;
        if (sign == 0 || phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: null or "inset" or "spacing" or "offset" }) is not { } measure)
        {
            return pattern;
        }

        var by = sign * phrase.Take(measure);
        return pattern switch
        {
            { Kind: PatternKind.Circle, Diameter: { } circle } when circle > 2 * by => pattern with { Diameter = circle - (2 * by) },
            { SpacingU: null, SpacingV: null, InsetU: null, InsetV: null, Kind: PatternKind.One } when pattern.AnchorU != 0 || pattern.AnchorV != 0 =>
                pattern with { OffsetU = pattern.OffsetU + (pattern.AnchorU != 0 ? by : 0), OffsetV = pattern.OffsetV + (pattern.AnchorV != 0 ? by : 0) },
            { Kind: PatternKind.One } when pattern.OffsetU != 0 || pattern.OffsetV != 0 =>
                pattern with { OffsetU = pattern.OffsetU - (Math.Sign(pattern.OffsetU) * by), OffsetV = pattern.OffsetV - (Math.Sign(pattern.OffsetV) * by) },
            { Kind: PatternKind.Corners or PatternKind.Grid or PatternKind.Row } => pattern with
            {
                InsetU = pattern.InsetU + by,
                InsetV = pattern.InsetV + by,
                SpacingU = Closer(pattern.SpacingU, pattern.Kind == PatternKind.Corners ? 2 : pattern.Count, by),
                SpacingV = Closer(pattern.SpacingV, pattern.Kind == PatternKind.Corners ? 2 : pattern.Rows, by),
            },
            _ => throw Refuse.Prompt($"'{draft.Quote}': it stands in the middle, so there is no further in or out. Say where it shall go."),
        };
    }

    private static double? Closer(double? spacing, int count, double by) => count > 1 ? spacing - (2 * by / (count - 1)) : spacing;

    // "move the hole to 25 mm from the left edge and 10 mm from the front"
    private PatternSpec Anchored(PatternSpec pattern)
    {
        if (pattern.Kind != PatternKind.One || draft.Host(feature.On).Form.Frame(feature.Face ?? "") is not { Curved: false } frame)
        {
            return pattern;
        }

        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, IsLength: true, From: not null, Role: null or "inset" or "offset" or "position" }).ToList())
        {
            if (Placement.SideOf(measure.From!, frame) is { } side)
            {
                var by = phrase.Take(measure);
                pattern = side.AlongV ? pattern with { AnchorV = side.End, OffsetV = by } : pattern with { AnchorU = side.End, OffsetU = by };
            }
        }

        return pattern;
    }

    // "move them to 15 mm from the edges"
    private PatternSpec Inset(PatternSpec pattern)
    {
        if (phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: "edge" or "corner" or "end" or null }) is not { } inset || pattern.Kind is not (PatternKind.Corners or PatternKind.Row or PatternKind.Grid))
        {
            return pattern;
        }

        var distance = phrase.Take(inset);
        return pattern.Kind == PatternKind.Row
            ? pattern.AlongV ? pattern with { InsetV = distance, SpacingU = null } : pattern with { InsetU = distance, SpacingU = null }
            : pattern with { InsetU = distance, InsetV = distance, SpacingU = null, SpacingV = null };
    }

    // "50 mm apart", "10 mm closer together", "on a 60 mm circle"
    private PatternSpec Spaced(PatternSpec pattern)
    {
        var closer = phrase.Terms.Find(t => t.Is(TermCategory.Mark, "closer") || t.Is(TermCategory.Mark, "apart"));
        if (closer is not null && phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: null or "spacing", From: null } && (m.IsChange || m.End <= closer.Start)) is { } change)
        {
            var by = (closer.Term!.Id == "closer" ? -1 : 1) * phrase.Take(change);
            return pattern.Kind == PatternKind.Circle
                ? pattern with { Diameter = pattern.Diameter + (2 * by) }
                : pattern with { SpacingU = pattern.SpacingU + by, SpacingV = pattern.SpacingV + by, InsetU = pattern.SpacingU is null ? pattern.InsetU - (by / 2) : pattern.InsetU, InsetV = pattern.SpacingV is null ? pattern.InsetV - (by / 2) : pattern.InsetV };
        }

        if (pattern.Kind == PatternKind.Circle && phrase.Measures.Find(m => m is { Used: false, IsLength: true, IsChange: true, Role: "boltCircle" }) is { } wider)
        {
            // "increase the bolt circle by 5 mm"
            return pattern with { Diameter = pattern.Diameter + ((draft.Decreases(phrase) ? -1 : 1) * phrase.Take(wider)) };
        }

        var spacing = phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: "spacing" }) ?? (closer is null ? null : phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: null, From: null }));
        if (spacing is not null && pattern.Kind is PatternKind.Row or PatternKind.Grid or PatternKind.Corners)
        {
            var apart = phrase.Take(spacing);
            return pattern.Kind == PatternKind.Row
                ? pattern with { SpacingU = apart, InsetU = null, InsetV = null }
                : new PatternSpec(PatternKind.Grid, pattern.Kind == PatternKind.Corners ? 2 : pattern.Count, pattern.Kind == PatternKind.Corners ? 2 : pattern.Rows, SpacingU: apart, SpacingV: apart, OffsetU: pattern.OffsetU, OffsetV: pattern.OffsetV);
        }

        return pattern.Kind == PatternKind.Circle && phrase.Diameter("boltCircle", "boltCircleRadius") is { } circle ? pattern with { Diameter = circle } : pattern;
    }

    [GeneratedRegex(@"^\W*(?:please )?(?:move|put|set|shift|bring)\b[^\d]*\b(?:to|in|into|at) the (?:exact )?(?:middle|cent(?:re|er))\b(?! of the (?:left|right|front|back|upper|lower|top|bottom))", RegexOptions.CultureInvariant)]
    private static partial Regex ToMiddle();
}
