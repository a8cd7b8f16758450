using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Two alike bodies that a third one holds together: "two discs connected by a rod", "a core with a disc on either end".</summary>
/// <param name="Bar">What holds them.</param>
/// <param name="End">What is at each end.</param>
/// <param name="Apart">Distance of their centres; null when they touch the ends of the bar.</param>
internal sealed partial record Linked(BodySpec Bar, BodySpec End, double? Apart)
{
    /// <summary>The words about the two, about what holds them, and about how far they are apart; null when a statement tells of no such thing.</summary>
    public static (string Ends, string Bar, double? Apart)? Divide(string text)
    {
        if (Joint().Match(text) is not { Success: true } joint || !Two().IsMatch(text[..joint.Index]))
        {
            return null;
        }

        var apart = Distance().Match(text);
        var rest = apart.Success ? text.Remove(apart.Index, apart.Length) : text;
        joint = Joint().Match(rest);
        return joint.Success
            ? (rest[..joint.Index], rest[(joint.Index + joint.Length)..], apart.Success ? BriefWords.Number(apart, "n") : null)
            : null;
    }

    /// <summary>The first body of the part, and where the two others are joined to it.</summary>
    public (BodySpec Base, IReadOnlyList<(FeatureSpec Feature, Box3 Bounds)> Ends) Place()
    {
        var size = BodyContext.Of(End).Form.Bounds.Size;
        if (Bar.Kind == "box" && Apart is { } reach)
        {
            // Flat links lie: the bar runs from centre to centre.
            var bar = Bar with { Sizes = new Dictionary<string, double>(Bar.Sizes) { ["length"] = reach } };
            return (bar, [At(-reach / 2, 0, 0), At(reach / 2, 0, 0)]);
        }

        var tall = Bar.Sizes["height"];
        var sunk = End.Kind == "sphere" && Apart is not null ? size.Z / 2 : 0;
        return (Bar, [At(0, 0, sunk - size.Z), At(0, 0, tall - sunk)]);

        (FeatureSpec Feature, Box3 Bounds) At(double x, double y, double z)
        {
            var low = new Point3(x - (size.X / 2), y - (size.Y / 2), z);
            return (
                new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: x, OffsetV: y)) { Body = End, Lift = z },
                new Box3(low, low + size));
        }
    }

    [GeneratedRegex(@",?\s*(?:which |that )?(?:are |is )?(?:connected|joined|linked|held together) (?:to each other )?(?:by|with|through|via)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:two|2|both)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex(@",?\s*(?:and )?(?:with )?(?:their |the )?(?:cent(?:re|er)s? )?(?<n>\d+(?:\.\d+)?) ?mm (?:apart(?: cent(?:re|er)[- ]to[- ]cent(?:re|er))?|between (?:their )?cent(?:re|er)s|cent(?:re|er)[- ]to[- ]cent(?:re|er)(?: apart)?)|,?\s*(?:have|has|with|at) an? cent(?:re|er)[- ](?:to[- ]cent(?:re|er) )?(?:distance|spacing) of (?<n>\d+(?:\.\d+)?) ?mm|,?\s*The distance between the (?:\w+ )?cent(?:re|er)s (?:of the \w+ )?is (?<n>\d+(?:\.\d+)?) ?mm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Distance();
}
