using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>Bores that other holes and slits end in: "a port from the top into the bore".</summary>
internal static partial class Bores
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>How far it is from a face to the axis of the last bore across it; null when there is none.</summary>
    /// <param name="part">The part so far.</param>
    /// <param name="host">The body.</param>
    /// <param name="face">Its face.</param>
    public static double? Depth(BriefPart part, BriefBody host, Frame? face)
    {
        foreach (var bore in Enumerable.Reverse(part.Features).Where(f => f.Kind == "hole" && f.On == host.Name && f.Pattern is { Kind: PatternKind.One }))
        {
            if (face is not null && part.Context(host).Form.Frame(bore.Face ?? "top") is { } end && Math.Abs(end.Normal.Dot(face.Normal)) < 0.01)
            {
                var spot = Layout.Spots(bore.Pattern!, end, "holes")[0];
                return (face.Origin - end.At(spot.U, spot.V)).Dot(face.Normal);
            }
        }

        return null;
    }

    /// <summary>Words that lead to a bore.</summary>
    [GeneratedRegex(@"\b(?:(?:that|which) )?(?:(?:lead|open|break|run|go|reach|connect|drilled)s?(?:ing)? )?(?:(?:straight|vertically) )?(?:down )?(?:into|to|meets?|meeting|as far as|reach(?:es|ing)?) (?:the |this |that )?(?:\w+ )?(?:bore|gallery|main hole|long hole|cross hole|cent(?:re|er) hole|(?:first|lengthwise|longitudinal) hole|it$)|\b(?:and )?(?:meets?|meeting|joins?|break(?:s|ing)? into) (?:the |this )?(?:\w+ )?(?:hole|bore|it\b)", Options)]
    public static partial Regex Into();
}
