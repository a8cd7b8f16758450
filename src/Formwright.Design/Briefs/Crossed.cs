using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Two alike walls that cross each other in their middles: a divider, a cross of plates.</summary>
internal static partial class Crossed
{
    /// <summary>True when a statement tells of two bodies that cross.</summary>
    public static bool IsMeant(string text) => Crossing().IsMatch(text);

    /// <summary>The second wall, which stands across the first one.</summary>
    public static FeatureSpec Second(BodySpec first)
    {
        var sizes = new Dictionary<string, double>(first.Sizes) { ["length"] = first.Sizes["width"], ["width"] = first.Sizes["length"] };
        return new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One)) { Body = first with { Sizes = sizes } };
    }

    [GeneratedRegex(@"\b(?:two|2) (?:\w+ ){0,2}?(?:walls|plates|panels|boards|bars|beams)\b.*\b(?:intersect|cross)(?:ing|es)?\b.*\b(?:right angles?|perpendicular(?:ly)?|middles?|cent(?:re|er)s?|each other|90 degrees)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crossing();
}
