using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>Two alike walls that cross each other in their middles: a divider, a cross of plates.</summary>
internal static partial class Crossed
{
    /// <summary>True when a statement tells of two bodies that cross.</summary>
    public static bool IsMeant(string text) => Crossing().IsMatch(text);

    /// <summary>Joins the second one to a first body, which is laid down where it is a bar.</summary>
    /// <returns>False for a kind of body that cannot cross.</returns>
    public static bool Join(BriefPart part, string words)
    {
        var spec = part.Base;
        if (spec.Kind is "cylinder" or "tube")
        {
            return JoinRound(part, spec);
        }

        if (spec.Kind != "box")
        {
            return false;
        }

        double[] sorted = [.. spec.Sizes.Values.Order()];
        if (!Standing().IsMatch(words) && spec.Sizes["height"] == sorted[2] && sorted[1] < sorted[2])
        {
            spec = Placed.Box(sorted[2], spec.Sizes["length"], spec.Sizes["width"]);
            part.Bodies[0] = part.Bodies[0] with { Spec = spec, Bounds = BodyContext.Of(spec).Form.Bounds };
        }

        Placed.Join(part, part.Bodies[0].Noun, Placed.Box(spec.Sizes["width"], spec.Sizes["length"], spec.Sizes["height"]), default);
        return true;
    }

    // Rods and pipes cross at half of their lengths; pipes are open into each other.
    private static bool JoinRound(BriefPart part, BodySpec spec)
    {
        var (length, outer) = (spec.Sizes["height"], spec.Kind == "tube" ? spec.Sizes["outerDiameter"] : spec.Sizes["diameter"]);
        var noun = part.Bodies[0].Noun;
        double? bore = part.FillBore();
        Placed.Join(part, noun, Placed.Cylinder(outer, length), new(0, 0, (length - outer) / 2), "x");
        if (bore is { } inner)
        {
            part.Features.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = inner }, Face: "top", Pattern: new PatternSpec(PatternKind.One)));
            part.Features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One))
            {
                Body = Placed.Cylinder(inner, length * (1 + (2 * Layout.Overshoot))),
                Along = "x",
                Lift = (length - inner) / 2,
            });
        }

        return true;
    }

    [GeneratedRegex(@"\b(?:walls?|plates?|panels?|boards?|upright|standing|stand|vertical|high|tall|dividers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(?:two|2) (?:\w+ ){0,2}?(?:walls|plates|panels|boards|bars|beams|rods|pipes|tubes|cylinders)\b.*\b(?:intersect|cross)(?:ing|es)?\b.*\b(?:right angles?|perpendicular(?:ly)?|middles?|cent(?:re|er)s?|each other|90 degrees)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Crossing();
}
