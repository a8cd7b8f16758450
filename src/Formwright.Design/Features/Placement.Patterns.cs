using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Circles, grids and rows.</content>
internal sealed partial class Placement
{
    private PatternSpec? Circle(Frame frame)
    {
        var diameter = phrase.Diameter("boltCircle", "boltCircleRadius");
        if (diameter is null && (phrase.Count > 1 || phrase.Plural) && phrase.Measures.Find(m => m is { Used: false, Role: "offset", From: "center" }) is { } distance)
        {
            // "six holes 30 mm from the centre"
            diameter = 2 * phrase.Take(distance);
        }

        var several = phrase.Plural || phrase.Count > 1;
        if (diameter is null && (phrase.Has(TermCategory.Role, "boltCircle") || (several && phrase.Has(TermCategory.Pattern, "circle"))))
        {
            diameter = Assumption.Round(Math.Min(frame.HalfU, frame.HalfV) * 4 / 3);
            findings.Assume($"Assumed a circle of {Format.Length(diameter.Value)} for the {phrase.Noun}.");
        }

        if (diameter is null)
        {
            return null;
        }

        var hours = phrase.Terms.Find(t => t.Is(TermCategory.Place, "clock"))?.Quantities.Select(q => q.Value).ToList() ?? [];
        if (hours.Count > 1)
        {
            return phrase.Count is { } count && count != hours.Count
                ? throw Refuse.Prompt($"'{phrase.Quote}' names {hours.Count} places for {count} {phrase.Noun}.")
                : new PatternSpec(PatternKind.Circle, hours.Count, Diameter: diameter) { Angles = hours };
        }

        var start = phrase.Measures.Find(m => m is { Used: false, Role: "startAngle", Quantity.Unit.Kind: UnitKind.Angle });
        if (phrase.Count is null && !phrase.Plural && (hours.Count == 1 || start is not null || (start = phrase.Measures.Find(IsDirection)) is not null))
        {
            // "a hole at 2 o'clock on the bolt circle"
            phrase.Count = 1;
        }

        var step = AngularStep();
        if (step is { } apart)
        {
            phrase.Count ??= (int)Math.Round(360 / apart);
        }

        start?.Used = true;
        var inCorners = start is null && hours.Count == 0 && !frame.Round && phrase.Count is null or 4 && phrase.Has(TermCategory.Place, "corner");
        var pattern = new PatternSpec(PatternKind.Circle, Counted(4), Diameter: diameter) { StartAngle = inCorners ? 45 : start?.Quantity.Value ?? hours.FirstOrDefault() };
        return step is { } degrees && Math.Abs((degrees * pattern.Count) - 360) > 1e-6
            ? pattern with { Angles = [.. Enumerable.Range(0, pattern.Count).Select(i => pattern.StartAngle + (i * degrees))] }
            : pattern;
    }

    // "a hole on a 60 mm bolt circle at 30 degrees"
    private bool IsDirection(Measure measure) => measure is { Used: false, Role: null, Quantity.Unit.Kind: UnitKind.Angle } && phrase.Terms.Exists(t => t.Is(TermCategory.Preposition, "at") && t.End <= measure.Start && measure.Start - t.End <= 1);

    private PatternSpec? Grid(Frame frame)
    {
        var rows = phrase.Number("rows");
        var columns = phrase.Number("columns");
        if (GridList() is { } list)
        {
            list.Used = true;
            (rows, columns) = ((int)Math.Min(list.Quantities[0].Value, int.MaxValue), (int)Math.Min(list.Quantities[1].Value, int.MaxValue));
        }
        else if (rows is { } r && columns is null)
        {
            var total = Counted(2);
            var each = phrase.Measures.Exists(m => m.Role == "rows" && m.Start < phrase.Head.Start);
            columns = each ? total : total / r;
            if (!each && total % r != 0)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': {total} do not divide into {r} rows.");
            }
        }
        else if (columns is { } c && rows is null)
        {
            var total = Counted(2);
            rows = total % c == 0 ? total / c : total;
        }
        else if (rows is null && phrase.Has(TermCategory.Pattern, "grid"))
        {
            var total = Counted(4);
            rows = Enumerable.Range(1, (int)Math.Sqrt(total)).Last(n => total % n == 0);
            columns = total / rows;
        }

        if (rows is not { } down || columns is not { } across)
        {
            return null;
        }

        if ((long)down * across > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' asks for {Format.Number((double)down * across)} of them: a part has at most {Limits.MostFeatures} holes.");
        }

        if (phrase.Count is { } said && said != down * across && said != across)
        {
            throw Refuse.Prompt($"'{phrase.Quote}' contradicts itself: {said} is not {down} x {across}.");
        }

        // The longer row lies along the longer side.
        if (down > across == frame.HalfU >= frame.HalfV && down != across && !phrase.HasMark("columnsAcross"))
        {
            (down, across) = (across, down);
        }

        var both = phrase.Sizes(2, 2, "spacing") ?? DirectedSpacing(frame);
        var spacing = both is null ? phrase.Length("spacing") : null;
        var spans = phrase.Sizes(2, 2, "span");
        var span = spans is null ? phrase.Length("span") : null;
        var inset = phrase.Length("inset") ?? TakeInset("edge", "corner", "end");
        if (Extent is { } extent && both is null && spacing is { } gap && gap < Math.Max(extent.U, extent.V))
        {
            findings.Assume($"Read {Format.Length(gap)} as the gap between the {phrase.Noun}.");
            both = [gap + extent.U, gap + extent.V];
        }

        return new PatternSpec(
            PatternKind.Grid, across, down,
            SpacingU: both?[0] ?? spacing ?? ((spans?[0] ?? span) / Math.Max(1, across - 1)),
            SpacingV: both?[1] ?? spacing ?? ((spans?[1] ?? span) / Math.Max(1, down - 1)),
            InsetU: inset,
            InsetV: inset);
    }

    // "30 mm pitch lengthwise and 25 mm crosswise"
    private double[]? DirectedSpacing(Frame frame)
    {
        Measure? Before(string direction, string whole) => phrase.Terms.Find(t => t.Is(TermCategory.Place, direction) || t.Is(TermCategory.Place, whole)) is { } word
            ? phrase.Measures.Where(m => m is { Used: false, Role: null or "spacing", From: null, IsLength: true } && m.End <= word.Start).MaxBy(m => m.End)
            : null;
        Measure? Behind(string pattern) => phrase.Measures.Find(m => m is { Used: false, Role: "spacing", IsLength: true } && phrase.Terms.Exists(t => t.Is(TermCategory.Pattern, pattern) && t.End <= m.Start && m.Start - t.End <= 1));
        var (along, across) = (Before("lengthwise", "fullLength") ?? Behind("column"), Before("crosswise", "fullWidth") ?? Behind("row") ?? phrase.Measures.Find(IsBetweenRows));
        Measure? Other(Measure? one) => one is null ? null : phrase.Measures.Where(m => m != one && m is { Used: false, Role: "spacing", From: null, IsLength: true }).ToList() is [var only] ? only : null;
        (along, across) = (along ?? Other(across), across ?? Other(along));
        if (along is null || across is null || along == across)
        {
            return null;
        }

        var (first, second) = (phrase.Take(along), phrase.Take(across));
        return frame.HalfU >= frame.HalfV ? [first, second] : [second, first];
    }

    // "60 mm between the rows", "row spacing 60 mm", "the rows being 60 mm apart"
    private bool IsBetweenRows(Measure measure)
    {
        var text = phrase.Prompt.Text;
        return measure is { Used: false, Role: null or "spacing", From: null, IsLength: true }
            && (RowsBefore().IsMatch(text[Math.Max(0, measure.Quantity.Start - 30)..measure.Quantity.Start]) || RowsBehind().IsMatch(text[measure.Quantity.End..]));
    }

    [GeneratedRegex(@"\brows?\s+(?:(?:are|is|being|spacing|pitch|distance|gap|of|to|row|set|spaced|at|apart|by)\W+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RowsBefore();

    [GeneratedRegex(@"^\s*(?:mm\s*)?(?:(?:apart|spacing|pitch|distance|gap)\s+)*between\s+(?:the\s+)?(?:two\s+)?rows\b|^\s*(?:mm\s*)?row\s+(?:spacing|pitch|distance|gap)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RowsBehind();

    /// <summary>Lets the sizes of the members be found before how many there are: "a 4 x 4 grid of pockets, each 12 x 12 mm".</summary>
    public static void PutGridLast(Phrase phrase)
    {
        if (phrase.Has(TermCategory.Pattern, "grid") && phrase.Lists is [{ Used: false, Role: null, Quantities: [{ CanCount: true, Unit.Kind: UnitKind.None }, { CanCount: true, Unit.Kind: UnitKind.None }] } counts, ..] && phrase.Lists.Exists(l => l != counts && l is { Used: false, Role: null }))
        {
            phrase.Lists.Remove(counts);
            phrase.Lists.Add(counts);
        }
    }

    private SizeList? GridList() =>
        phrase.Lists.Find(l => !l.Used && l.Role is null && l.Quantities is [{ CanCount: true, Unit.Kind: UnitKind.None }, { CanCount: true, Unit.Kind: UnitKind.None }] && (phrase.Has(TermCategory.Pattern, "grid") || IsCountedBefore(l) || (phrase.Count > 3 && phrase.Count == l.Quantities[0].Value * l.Quantities[1].Value)));

    // "4 x 4 holes, 5 mm diameter"
    private bool IsCountedBefore(SizeList list) =>
        phrase.Kind == "hole" && phrase.Plural && list.End <= phrase.Head.Start && list.Quantities.All(q => q.Value is >= 2 and <= 50)
        && (phrase.Screw is not null || phrase.Measures.Exists(m => m is { Role: null or "diameter" or "radius", From: null, IsLength: true }));

    private PatternSpec? Row(Frame frame, double size)
    {
        var both = phrase.Sizes(2, 2, "spacing");
        if (both is not null && Counted(4) == 4)
        {
            return new PatternSpec(PatternKind.Grid, 2, 2, SpacingU: both[0], SpacingV: both[1]);
        }

        var square = phrase.Measures.Exists(m => m is { Used: false, Role: "spacing" } && phrase.QuoteOf(m).Contains("square", StringComparison.OrdinalIgnoreCase));
        var spacing = phrase.Length("spacing");
        if (spacing is not null && square && Counted(4) == 4)
        {
            return new PatternSpec(PatternKind.Grid, 2, 2, SpacingU: spacing, SpacingV: spacing);
        }

        // "four holes at 70 mm centres" that have no room in a row stand in a square.
        if (spacing is { } apart && phrase.Count == 4 && !frame.Round && !phrase.Has(TermCategory.Pattern, "row") && (3 * apart) + size > 2 * Math.Max(frame.HalfU, frame.HalfV) && apart + size < 2 * Math.Min(frame.HalfU, frame.HalfV))
        {
            return new PatternSpec(PatternKind.Grid, 2, 2, SpacingU: apart, SpacingV: apart);
        }

        if (spacing is null && phrase.Length("span") is { } span && Counted(2) is > 1 and var many)
        {
            spacing = span / (many - 1);
        }

        var named = phrase.Has(TermCategory.Pattern, "row") || phrase.Has(TermCategory.Pattern, "column") || phrase.Has(TermCategory.Pattern, "pair");
        if (spacing is null && !named && !(phrase.Has(TermCategory.Pattern, "equal") && !frame.Round && (phrase.Count is not 4 || IsDirected())))
        {
            return null;
        }

        // "four equally spaced holes along its length" stand in a row, not in the corners.
        bool IsDirected() => phrase.Terms.Exists(t => t.Is(TermCategory.Place) && t.Term!.Id is "lengthwise" or "crosswise" or "fullLength" or "fullWidth");
        var across = phrase.Has(TermCategory.Place, "crosswise") || phrase.Has(TermCategory.Pattern, "column");
        var alongV = frame.HalfV > frame.HalfU != (across && Footprint is null);
        if (Extent is { } extent && spacing < (alongV ? extent.V : extent.U))
        {
            findings.Assume($"Read {Format.Length(spacing.Value)} as the gap between the {phrase.Noun}.");
            spacing += alongV ? extent.V : extent.U;
        }

        // "holes every 25 mm, starting 12.5 mm from one end": as many as there is room for at both ends alike.
        if (phrase.Count is null && phrase.Plural && spacing is { } pitch && phrase.Measures.Find(IsFirst) is { } first)
        {
            phrase.Count = (int)Math.Floor((((alongV ? frame.HalfV : frame.HalfU) - first.Millimetres) * 2 / pitch) + 1e-6) + 1;
            findings.Assume($"{phrase.Count} {phrase.Noun} have room between the ends.");
        }

        return Anchored(new PatternSpec(PatternKind.Row, Counted(2), AlongV: alongV, SpacingU: spacing), frame, size);
    }
}
