using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Phrases;

namespace Formwright.Design.Briefs;

/// <summary>A wall that runs around the edge of a body: a rim, a lip, a frame.</summary>
internal static partial class Rims
{
    /// <summary>The feature that a statement describes; null when it tells of no such wall, or a size of it is missing.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="nodes">Its quantities.</param>
    /// <param name="host">The body around whose edge it runs.</param>
    public static FeatureSpec? Read(string text, IReadOnlyList<Node> nodes, BriefBody host)
    {
        if (Around().Match(text) is not { Success: true } || !host.Spec.Sizes.ContainsKey("height"))
        {
            return null;
        }

        var sizes = BodySizes.Read(nodes, text, 0, text.Length);
        var thickness = sizes["thickness"] ?? sizes["width"] ?? sizes["wall"];
        var height = sizes["height"] ?? sizes["depth"];
        return thickness is { } t && height is { } h && sizes.IsWhole && sizes.Positions.Count == 0
            ? new FeatureSpec("lip", new Dictionary<string, double> { ["thickness"] = t, ["height"] = h }, Face: Below().IsMatch(text) ? "bottom" : "top") { On = host.Name }
            : null;
    }

    /// <summary>A ring that stands around the last hole: "a 2 mm high and 3 mm wide rim around the hole".</summary>
    /// <param name="text">The statement.</param>
    /// <param name="nodes">Its quantities.</param>
    /// <param name="part">The part, whose last hole begins on the ring from now on: no two bores meet at their rims.</param>
    /// <returns>False when a statement tells of no such ring.</returns>
    public static bool AroundHole(string text, IReadOnlyList<Node> nodes, BriefPart part)
    {
        var at = Collar().IsMatch(text) ? part.Features.FindLastIndex(f => f is { Kind: "hole", Style: null, Pattern.Total: 1 } && !f.Sizes.ContainsKey("depth")) : -1;
        var sizes = BodySizes.Read(nodes, text, 0, text.Length);
        if (at < 0 || (sizes["thickness"] ?? sizes["width"] ?? sizes["wall"]) is not { } wide || sizes["height"] is not { } high || !sizes.IsWhole)
        {
            return false;
        }

        var hole = part.Features[at];
        var name = part.NameOf("ring");
        part.Features.RemoveAt(at);
        part.Features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Below().IsMatch(text) ? "bottom" : hole.Face, Pattern: hole.Pattern)
        {
            Body = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = hole.Sizes["diameter"] + (2 * wide), ["height"] = high }),
            On = hole.On,
            Name = name,
        });
        part.Features.Add(hole with { On = name, Face = BriefBody.Far, Pattern = new PatternSpec(PatternKind.One) });
        return true;
    }

    /// <summary>A ring around the outside of an open vessel or a tube, level with its upper edge: it leaves the vessel open and no higher.</summary>
    /// <param name="mention">Its noun.</param>
    /// <param name="words">The statement.</param>
    /// <param name="spec">Its outer diameter and height, as a full cylinder or a tube.</param>
    /// <param name="wall">Thickness of the wall of the vessel; null for a tube.</param>
    /// <param name="part">The part, of which the vessel is the first body.</param>
    /// <returns>False when a statement tells of no such ring.</returns>
    public static bool AroundVessel(Mention mention, string words, BodySpec spec, double? wall, BriefPart part)
    {
        var (vessel, box) = (part.Base, part.Bodies[0].Bounds);
        if (mention.Count != 1 || spec.Kind is not ("cylinder" or "tube") || vessel.Kind is not ("cylinder" or "tube") || (wall is null && vessel.Kind == "cylinder") || !(wall is null ? Level() : AtTop()).IsMatch(words))
        {
            return false;
        }

        var (outer, high) = (spec.Kind == "tube" ? spec.Sizes["outerDiameter"] : spec.Sizes["diameter"], spec.Sizes["height"]);
        if (outer <= box.Size.X || high > box.Size.Z)
        {
            return false;
        }

        var foot = new Point3(0, 0, box.Max.Z - high);
        if (part.FillBore() is { } bore)
        {
            Placed.Join(part, mention.Noun, Placed.Cylinder(outer, high), foot, null, mention.Adjectives);
            part.Features.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = bore }, Face: "top", Pattern: new PatternSpec(PatternKind.One)));
        }
        else
        {
            // It begins inside the wall: no two round faces meet.
            var (from, to) = ((box.Size.X - wall!.Value) / 2, outer / 2);
            Placed.Join(part, mention.Noun, new BodySpec("revolvedOutline", new Dictionary<string, double> { ["x1"] = from, ["y1"] = 0, ["x2"] = to, ["y2"] = 0, ["x3"] = to, ["y3"] = high, ["x4"] = from, ["y4"] = high }), foot, null, mention.Adjectives);
        }

        return true;
    }

    [GeneratedRegex(@"\b(?:flush|level) with (?:the|its) (?:top|upper|rim)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"\b(?:flush|level) with (?:the|its) (?:top|upper|rim)|\b(?:around|round|along|at) (?:the|its) (?:top|upper|open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTop();

    [GeneratedRegex(@"\b(?:ring|collar|rim|lip|ridge)\b[^.;]*?\baround (?:the|this|that) (?:\w+ )?(?:hole|bore|opening)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Collar();

    [GeneratedRegex(@"\b(?:wall|rim|lip|border|frame|ridge|ledge|skirt|edge)\b[^.;]*?\b(?:around|round|along) (?:the |its |all )+(?:(?:entire|whole|full|complete|outer|outside|four|top|upper) )*(?:perimeter|circumference|edges?|outline|border|periphery|sides)\b|\b(?:around|round|along) (?:the |its |all )+(?:(?:entire|whole|full|complete|outer|outside|four|top|upper) )*(?:perimeter|circumference|edges?|outline|periphery)\b[^.;]*?\b(?:wall|rim|lip|border|frame|ridge|ledge|skirt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"\b(?:underside|bottom face|below|beneath|underneath|downwards?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();
}
