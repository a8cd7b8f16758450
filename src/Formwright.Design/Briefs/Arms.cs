using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>Bodies that stand out of a wall at some height: an arm, a shelf, a horizontal plate.</summary>
internal static partial class Arms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>True when words tell of such a body.</summary>
    public static bool IsMeant(string words, BriefBody host) =>
        host.IsUpright && Horizontal().IsMatch(words) && Level().IsMatch(words) && !OnTop().IsMatch(words);

    /// <summary>Joins it; false when a size is missing or its place is not understood.</summary>
    /// <param name="mention">Its noun.</param>
    /// <param name="words">The statement.</param>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="host">The wall.</param>
    /// <param name="part">The part.</param>
    public static bool Join(Mention mention, string words, BodySizes sizes, BriefBody host, BriefPart part)
    {
        var box = host.Bounds;
        var alongY = box.Size.Y <= box.Size.X;
        var (reach, wide, thick, round) = Extents(sizes);
        if (reach is not { } length || thick is not { } high)
        {
            return false;
        }

        var breadth = wide ?? (alongY ? box.Size.X : box.Size.Y);

        if (FromBack().IsMatch(words))
        {
            length -= alongY ? box.Size.Y : box.Size.X;
        }

        var low = Low().Match(words) is { Success: true } under ? BriefWords.Number(under, "n")
            : Upper().Match(words) is { Success: true } over ? box.Size.Z - BriefWords.Number(over, "n") - high
            : Above().Match(words) is { Success: true } above ? BriefWords.Number(above, "n") - (round ? high / 2 : 0)
            : Below().Match(words) is { Success: true } below ? box.Size.Z - BriefWords.Number(below, "n") - (round ? high / 2 : high)
            : AtBottom().IsMatch(words) ? 0
            : AtTop().IsMatch(words) ? box.Size.Z - high
            : (box.Size.Z - high) / 2;
        if (low < -1e-9 || low + high > box.Size.Z + 1e-9 || length <= 0 || sizes.Positions.Count > 1)
        {
            return false;
        }

        var back = Backwards().IsMatch(words);
        var sign = back == alongY ? 1 : -1;
        var foot = new Point3(
            alongY ? box.Center.X : box.Center.X + (sign * (box.Size.X + length) / 2),
            alongY ? box.Center.Y + (sign * (box.Size.Y + length) / 2) : box.Center.Y,
            box.Min.Z + low);
        var spec = round ? Placed.Cylinder(high, length) : alongY ? Placed.Box(breadth, length, high) : Placed.Box(length, breadth, high);
        Placed.Join(part, mention.Noun, spec, foot, round ? (alongY ? "y" : "x") : null, mention.Adjectives);
        part.Bodies[^1] = part.Bodies[^1] with { Alias = mention.Alias, Tip = alongY ? (back ? "back" : "front") : back ? "left" : "right" };
        return true;
    }

    // How far it stands out, how wide and how high it is, and whether it is round.
    private static (double? Reach, double? Wide, double? Thick, bool Round) Extents(BodySizes sizes)
    {
        if (sizes.IsRound)
        {
            return sizes.Round() is { Inner: 0 } rod ? (rod.Length, rod.Outer, rod.Outer, true) : (null, null, null, true);
        }

        if (sizes.List is [var a, var b])
        {
            return (sizes["height"] ?? sizes["length"] ?? sizes["depth"], a, b, false);
        }

        if (sizes.List is [var x, var y, var z])
        {
            return (Math.Max(x, y), Math.Min(x, y), z, false);
        }

        if (sizes["side"] is { } side)
        {
            return (sizes["height"] ?? sizes["length"], side, side, false);
        }

        return (sizes["length"] ?? sizes["depth"] ?? (sizes["thickness"] is null ? null : sizes["height"]), sizes["width"], sizes["thickness"] ?? (sizes["length"] is null && sizes["depth"] is null ? null : sizes["height"]), false);
    }

    [GeneratedRegex(@"\b(?:horizontal(?:ly)?|forwards?|arm|shelf|projects?|projecting|protrudes?|protruding|extends?|extending|sticks?|sticking)\b", Options)]
    private static partial Regex Horizontal();

    [GeneratedRegex(@"\b(?:underside|above the bottom|from the bottom|from the top|below the top|at the (?:top|bottom|upper|lower)|at (?:its|the) (?:top|bottom|upper|lower)|(?:top|bottom|upper|lower) (?:end|edge|of)|forwards?)\b", Options)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?:on top|top (?:face|surface)|upwards?)\b|\brises\b", Options)]
    private static partial Regex OnTop();

    [GeneratedRegex(@"\bmeasured from the (?:back|rear)|\bfrom the (?:back|rear) of", Options)]
    private static partial Regex FromBack();

    [GeneratedRegex(@"\b(?:underside|bottom|lower (?:face|edge|side|surface))(?: is| lies)?(?: at)? (?<n>\d+(?:\.\d+)?) ?mm (?:above|from|over)", Options)]
    private static partial Regex Low();

    [GeneratedRegex(@"\b(?:top|upper) ?(?:face|edge|side|surface)?(?: is| lies)?(?: at)? (?<n>\d+(?:\.\d+)?) ?mm (?:below|from|under)", Options)]
    private static partial Regex Upper();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:above|from|up from) (?:the |its )?(?:bottom|lower|foot|underside)", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:below|from|down from) (?:the |its )?(?:top|upper)", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:from|at|along|flush with) (?:the |its )?(?:bottom|lower|foot)", Options)]
    private static partial Regex AtBottom();

    [GeneratedRegex(@"\b(?:from|at|along|flush with) (?:the |its )?(?:top|upper)", Options)]
    private static partial Regex AtTop();

    [GeneratedRegex(@"\bbackwards?\b|\bfrom (?:its|the) (?:back|rear) (?:face|side)", Options)]
    private static partial Regex Backwards();
}
