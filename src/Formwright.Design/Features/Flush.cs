using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>
/// Where a solid stands when words set it against an edge of a face: "at the left end", "flush with the back", "on both ends".
/// </summary>
/// <param name="phrase">The words.</param>
/// <param name="body">What it stands on.</param>
/// <param name="footprint">Extents of the solid along the face's U and V.</param>
internal sealed class Flush(Phrase phrase, BodyContext body, (double U, double V) footprint)
{
    /// <summary>True when a side names the edge of the face to stand at, not a face to stand on.</summary>
    public bool IsAnchor(Lexeme term)
    {
        if (!term.Is(TermCategory.Face) || term.Term!.Id is not ("left" or "right" or "front" or "back" or "long" or "short"))
        {
            return false;
        }

        var words = phrase.QuoteOf(term).ToLowerInvariant();
        if (words.Contains("face", StringComparison.Ordinal) || words.Contains("surface", StringComparison.Ordinal) || body.Form.Frame("top") is null)
        {
            return false;
        }

        var at = phrase.Terms.IndexOf(term);
        var before = phrase.Terms.Take(at).LastOrDefault(t => t.Is(TermCategory.Preposition));
        var after = at + 1 < phrase.Terms.Count ? phrase.Terms[at + 1] : null;
        var side = body.Form.Frame(term.Term.Id);

        // "put it on the left end" of a bar: on its end face, when that is large enough.
        var onEnd = before?.Term!.Id is "on" or "to" && words.EndsWith("end", StringComparison.Ordinal) && side is not null && 2 * Math.Min(side.HalfU, side.HalfV) >= Math.Max(footprint.U, footprint.V);
        if (onEnd)
        {
            return false;
        }

        return after?.Is(TermCategory.Place, "edge") == true
            || after?.Is(TermCategory.Place, "end") == true
            || before?.Term!.Id is "at" or "along"
            || words.EndsWith("edge", StringComparison.Ordinal)
            || words.EndsWith("end", StringComparison.Ordinal)
            || phrase.HasMark("flush")
            || phrase.Has(TermCategory.Face, "top")
            || (side is not null && 2 * Math.Min(side.HalfU, side.HalfV) < 0.9 * Math.Min(footprint.U, footprint.V));
    }

    /// <summary>The arrangement against the edges of a face; null when no words ask for it.</summary>
    public PatternSpec? Read(Frame frame)
    {
        if (Both(frame) is { } pair)
        {
            return pair;
        }

        var anchors = phrase.Terms.Where(IsAnchor).Select(t => t.Term!.Id).ToList();
        if (anchors.Count == 0)
        {
            return phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && !t.Plural) && !frame.Round
                ? Against(new PatternSpec(PatternKind.One), RunsAlongV(frame, true) ? "back" : "right")
                : null;
        }

        return anchors.Aggregate(new PatternSpec(PatternKind.One), (pattern, side) => side switch
        {
            "long" => Against(pattern, frame.HalfU >= frame.HalfV ? "back" : "right"),
            "short" => Against(pattern, frame.HalfU >= frame.HalfV ? "right" : "back"),
            _ => Against(pattern, side),
        });
    }

    private PatternSpec Against(PatternSpec pattern, string side) => side switch
    {
        "left" => pattern with { AnchorU = -1, OffsetU = footprint.U / 2 },
        "right" => pattern with { AnchorU = 1, OffsetU = footprint.U / 2 },
        "front" => pattern with { AnchorV = -1, OffsetV = footprint.V / 2 },
        _ => pattern with { AnchorV = 1, OffsetV = footprint.V / 2 },
    };

    private PatternSpec? Both(Frame frame)
    {
        var ends = phrase.Has(TermCategory.Place, "bothEnds") || phrase.Terms.Exists(t => t.Is(TermCategory.Place, "end") && (t.Plural || IsEach(t)));
        var sides = phrase.Has(TermCategory.Place, "bothSides")
            || phrase.Terms.Exists(t => t.Is(TermCategory.Role, "side") && (t.Plural || IsEach(t)))
            || phrase.Terms.Exists(t => t.Is(TermCategory.Face) && t.Term!.Id is "long" or "short" && (t.Plural || phrase.HasMark("both") || phrase.HasMark("all")));
        if (!(ends || sides) || frame.Round)
        {
            return null;
        }

        var named = phrase.First(TermCategory.Face) is { } side && side is "long" or "short" ? side : null;
        var alongV = named switch
        {
            "long" => frame.HalfU >= frame.HalfV,
            "short" => frame.HalfU < frame.HalfV,
            _ => RunsAlongV(frame, ends),
        };
        return new PatternSpec(PatternKind.Row, 2, AlongV: alongV, InsetU: (alongV ? footprint.V : footprint.U) / 2);
    }

    private bool IsEach(Lexeme term) => phrase.QuoteOf(term).StartsWith("each", StringComparison.OrdinalIgnoreCase) || phrase.QuoteOf(term).StartsWith("either", StringComparison.OrdinalIgnoreCase);

    // A wall as long as the plate can only stand at its other edges; else the ends are those of the longer direction.
    private bool RunsAlongV(Frame frame, bool ends)
    {
        var (spansU, spansV) = (footprint.U >= 1.99 * frame.HalfU, footprint.V >= 1.99 * frame.HalfV);
        return spansU != spansV ? spansU : frame.HalfV > frame.HalfU == ends && frame.HalfU != frame.HalfV;
    }
}
