using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Places that are told one by one: "at 20, 50 and 90 mm from the left end", "one 20 mm from the top and one 30 mm from the bottom".</content>
internal sealed partial class Placement
{
    // The side that the distances of a list are measured from, while its face is looked for.
    private string? listedFrom;

    /// <summary>Gives every number of a list of distances the meaning that its last one says.</summary>
    public static void NameLists(Phrase phrase)
    {
        foreach (var last in phrase.Measures.Where(m => m is { Used: false, Role: "inset", IsLength: true }).ToList())
        {
            var next = last;
            var members = 1;
            while ((phrase.Count is not > 1 || members++ < phrase.Count) && phrase.Measures.Find(m => m is { Used: false, From: null, IsLength: true, Role: null or "spacing" or "offset", Quantity.Spelled: false } && m.Quantity.End <= next.Quantity.Start && IsJoined(phrase, m, next, next == last)) is { } member)
            {
                (member.Role, member.From, next) = (last.Role, last.From, member);
            }
        }
    }

    // The last two are joined by a word, as in "20, 50 and 90 mm": a comma alone may end another size.
    private static bool IsJoined(Phrase phrase, Measure one, Measure next, bool ends)
    {
        if (one.Quantity.End >= next.Quantity.Start)
        {
            return false;
        }

        var between = phrase.Prompt.Text[one.Quantity.End..next.Quantity.Start];
        return between.Trim(' ', ',', ';', '&', '/') is "" or "and" or "mm" or "mm, and" or "mm,"
            && between.Any(c => c is 'a' or '&' or '/' || (!ends && c is ',' or ';'));
    }

    private List<(string Face, PatternSpec Pattern)>? Listed(double size)
    {
        var group = phrase.Measures.Where(m => m is { Used: false, Role: "inset" }).GroupBy(m => m.From).Where(g => g.Select(m => m.Millimetres).Distinct().Count() > 1).ToList();
        if (group is not [var list] || Footprint is not null || phrase.Has(TermCategory.Place, "corner") || list.Key == "corner" || IsArranged)
        {
            return null;
        }

        var measures = list.OrderBy(m => m.Start).ToList();
        if (phrase.Count is { } count && count != 1 && count != measures.Count)
        {
            return null;
        }

        listedFrom = list.Key ?? "";
        var frame = Face(size) ?? body.Form.Frames[0];
        listedFrom = null;
        var distances = measures.ConvertAll(phrase.Take);
        phrase.Count = 1;
        if (frame.Name == "round")
        {
            var low = list.Key is "bottom" or "left";
            return [.. distances.Select(d => (frame.Name, new PatternSpec(PatternKind.One, OffsetV: d, AnchorV: low ? -1 : 1)))];
        }

        // What else is said places all of them across the list.
        var row = Shifted(new PatternSpec(PatternKind.One), frame);
        var side = SideOf(list.Key, frame) ?? (frame.HalfV > frame.HalfU, -1);
        if (frame.Round || distances.Exists(d => d > 2 * (side.AlongV ? frame.HalfV : frame.HalfU)))
        {
            throw Refuse.Prompt($"'{phrase.Quote}': {Format.Length(distances.Max())} lie outside the {frame.Name} face of a {body.Title}.");
        }

        if (SideOf(list.Key, frame) is null)
        {
            findings.Assume($"Read the distances of the {phrase.Noun} as those from the {(side.AlongV ? "front" : "left")} end.");
        }

        return [.. distances.Select(d => (frame.Name, At(row, side, d, true)))];
    }

    // Two distances from the two ends of a round part: one at each.
    private List<PatternSpec>? FromBothEnds()
    {
        var ends = phrase.Measures.Where(m => m is { Used: false, Role: "inset", From: "top" or "bottom" or "left" or "right" }).ToList();
        if (ends.Count != 2 || ends[0].From == ends[1].From || phrase.Count is not (null or 1 or 2))
        {
            return null;
        }

        return [.. ends.Select(m => new PatternSpec(PatternKind.One, OffsetV: phrase.Take(m), AnchorV: m.From is "bottom" or "left" ? -1 : 1))];
    }

    // Of what the list is measured from, no word is the face that it is in.
    private bool IsListEnd(Lexeme term) => listedFrom is { } from && (term.Is(TermCategory.Place, "end") || (term.Is(TermCategory.Face) && term.Term!.Id == from));
}
