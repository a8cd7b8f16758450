using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Places that words give without a number: near an edge, in one half.</content>
internal sealed partial class Placement
{
    private static readonly string[] Halves = ["left", "right", "front", "back"];

    // "a hole near the right edge": so far from it as holes in corners are.
    private PatternSpec? NearSide(Frame frame, double size)
    {
        if (frame.Round || !IsSingle || NearWord() is not { Success: true } words || SideOf(Plain(words.Groups["side"].Value), frame) is not { } side)
        {
            return null;
        }

        var inset = Layout.DefaultInset(frame, size);
        findings.Assume($"Assumed {Format.Length(inset)} from the {words.Groups["side"].Value.ToLowerInvariant()} edge to the {phrase.Noun}.");
        return At(new PatternSpec(PatternKind.One), side, inset, true);
    }

    // "in the middle of the left half"
    private PatternSpec? InHalf(Frame frame) =>
        IsSingle && !frame.Round && Array.Find(Halves, h => phrase.Has(TermCategory.Place, h + "Half")) is { } half && SideOf(half, frame) is { } side
            ? At(new PatternSpec(PatternKind.One), side, (side.AlongV ? frame.HalfV : frame.HalfU) / 2, true)
            : null;

    private bool IsSingle => phrase.Count is null or 1 && !phrase.Plural && !phrase.Measures.Exists(m => m is { Used: false, Role: "inset" or "shift" or "offset" });

    private static bool IsAlongV(string? from, Frame frame) => from switch
    {
        "left" or "right" => false,
        "front" or "back" or "top" or "bottom" => true,
        "long" => frame.HalfU >= frame.HalfV,
        _ => frame.HalfU < frame.HalfV,
    };

    // True when one of the distances can only be that of the pocket's own edge: then the others are, too.
    private bool ownEdges;

    private bool MeansOwnEdges(Frame frame) =>
        Extent is { } extent && phrase.Measures.Exists(m => m is { Used: false, Role: "inset", From: not null } && (IsAlongV(m.From, frame) ? extent.V : extent.U) / 2 >= m.Millimetres);

    // True for the side in "near the right edge", which is no face to cut into.
    private bool IsNearWord(Lexeme term) => NearWord() is { Success: true } words && term.Start >= phrase.Start + words.Index && term.End <= phrase.Start + words.Index + words.Length;

    private Match NearWord() => NearEdgeOf().Match(phrase.Quote);

    private static string Plain(string side) => side.ToLowerInvariant() switch { "rear" => "back", "upper" => "top", "lower" => "bottom", var s => s };

    [GeneratedRegex(@"\b(?:near(?: to)?|close to|towards?)\s+(?:the|its)\s+(?<side>left|right|front|back|rear|top|bottom|upper|lower)(?:[\s-]+hand)?(?:\s+(?:long|short))?\s+(?:edge|side|end|border)\b(?!\s+of)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NearEdgeOf();
}
