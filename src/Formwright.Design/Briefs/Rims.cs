using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"\b(?:ring|collar|rim|lip|ridge)\b[^.;]*?\baround (?:the|this|that) (?:\w+ )?(?:hole|bore|opening)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Collar();

    [GeneratedRegex(@"\b(?:wall|rim|lip|border|frame|ridge|ledge|skirt|edge)\b[^.;]*?\b(?:around|round|along) (?:the |its |all )+(?:(?:entire|whole|full|complete|outer|outside|four|top|upper) )*(?:perimeter|circumference|edges?|outline|border|periphery|sides)\b|\b(?:around|round|along) (?:the |its |all )+(?:(?:entire|whole|full|complete|outer|outside|four|top|upper) )*(?:perimeter|circumference|edges?|outline|periphery)\b[^.;]*?\b(?:wall|rim|lip|border|frame|ridge|ledge|skirt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"\b(?:underside|bottom face|below|beneath|underneath|downwards?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();
}
