using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>What reaches from one of two alike bodies to the other: a rail between side boards, a shelf between walls.</summary>
internal static partial class Bridges
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>True when words tell of something between two bodies.</summary>
    public static bool IsMeant(string text) => Between().IsMatch(text);

    /// <summary>Joins it.</summary>
    /// <returns>False, with the part as it was, when there are no such two, or a number would be left over.</returns>
    public static bool Join(Mention mention, string text, BriefPart part)
    {
        if (mention.Count != 1 || Two(Between().Match(text).Groups["noun"].Value, part.Bodies) is not var (first, second))
        {
            return false;
        }

        var (a, b) = (first.Bounds, second.Bounds);
        var alongX = Math.Abs(a.Center.X - b.Center.X) > Math.Abs(a.Center.Y - b.Center.Y);
        var gap = alongX ? Math.Abs(a.Center.X - b.Center.X) - ((a.Size.X + b.Size.X) / 2) : Math.Abs(a.Center.Y - b.Center.Y) - ((a.Size.Y + b.Size.Y) / 2);
        var words = new Wording(text);
        var height = words.Take(Above());
        var sizes = PrismSizes.Read(words);
        if (gap <= 0 || !words.IsRead || sizes.IsTorn || sizes.Across(gap, alongX ? a.Size.Y : a.Size.X) is not var (deep, tall) || tall > a.Size.Z + 1e-6)
        {
            return false;
        }

        var z = height is not null ? a.Min.Z + BriefWords.Number(height, "n")
            : AtTop().IsMatch(text) ? a.Max.Z - tall
            : AtBottom().IsMatch(text) ? a.Min.Z
            : a.Center.Z - (tall / 2);
        var (low, high) = alongX ? (a.Min.Y, a.Max.Y) : (a.Min.X, a.Max.X);
        var side = Front().IsMatch(text) ? low + (deep / 2) : Rear().IsMatch(text) ? high - (deep / 2) : (low + high) / 2;
        var mid = (a.Center + b.Center) * 0.5;
        Placed.Join(part, mention.Noun, alongX ? Placed.Box(gap, deep, tall) : Placed.Box(deep, gap, tall), alongX ? new(mid.X, side, z) : new(side, mid.Y, z), null, mention.Adjectives);
        return true;
    }

    // The last two that a noun in the plural means; of "them" the last two of one name.
    private static (BriefBody First, BriefBody Second)? Two(string noun, IReadOnlyList<BriefBody> bodies)
    {
        var name = noun.Equals("them", StringComparison.OrdinalIgnoreCase) ? bodies[^1].Noun : noun;
        var told = bodies.Where(b => b.Answers(name, []) && b.Spec.Kind == "box").ToList();
        return told is [.., var first, var second] && first.Bounds.Size == second.Bounds.Size ? (first, second) : null;
    }

    [GeneratedRegex(@"\b(?:connects?|connecting|joins?|joining|links?|linking|bridg(?:es?|ing)|between|reach(?:es|ing)? (?:from one of|between)) (?:both |the |these )*(?:two )?(?:opposite )?(?:\w+ )??(?<noun>them|\w+?(?= ?s\b))s?\b", Options)]
    private static partial Regex Between();

    [GeneratedRegex(@",?\s*(?:with )?(?:its |the )?(?:underside |bottom |lower (?:edge|face|side) )?(?:is |at )?(?<n>\d+(?:\.\d+)?) ?mm (?:above|up from|from) (?:the |its |their )(?:bottoms?|floor|ground|base(?: plate)?|plate|lower (?:edges?|ends?)|underside)(?: of the \w+(?: \w+)?)?", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"\b(?:upper|top) (?:edges?|ends?|sides?|faces?)\b|\bat (?:the|their) (?:very )?top\b|\b(?:directly |right |immediately )?(?:under|below|beneath) the\b|\bflush with (?:the|their) tops?\b", Options)]
    private static partial Regex AtTop();

    [GeneratedRegex(@"\b(?:lower (?:edges?|ends?)|at (?:the|their) (?:very )?bottoms?|at the foot|on the (?:base|plate|floor|bottom))\b", Options)]
    private static partial Regex AtBottom();

    [GeneratedRegex(@"\b(?:front (?:edges?|sides?|ends?)|at the front|in front)\b", Options)]
    private static partial Regex Front();

    [GeneratedRegex(@"\b(?:(?:rear|back) (?:edges?|sides?|ends?)|at the (?:rear|back))\b", Options)]
    private static partial Regex Rear();
}
