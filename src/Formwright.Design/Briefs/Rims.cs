using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"\b(?:wall|rim|lip|border|frame|ridge|ledge|skirt|edge)\b[^.;]*?\b(?:around|round|along) (?:the |its |all )+(?:(?:entire|whole|full|complete|outer|outside|four|top|upper) )*(?:perimeter|circumference|edges?|outline|border|periphery|sides)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"\b(?:underside|bottom face|below|beneath|underneath|downwards?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();
}
