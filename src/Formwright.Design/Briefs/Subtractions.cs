using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>A body that is taken away from one that was described before: "subtract a cylinder of 20 mm diameter".</summary>
internal static partial class Subtractions
{
    /// <summary>True when a statement takes something away.</summary>
    public static bool IsMeant(string text) => Verb().IsMatch(text);

    /// <summary>What is taken away; null when the words do not say what or where.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="spec">The body that is taken away.</param>
    /// <param name="host">What it is taken from.</param>
    public static FeatureSpec? Read(string text, BodySpec spec, BriefBody host)
    {
        var axis = Axis().Match(text) is { Success: true } named ? named.Groups["axis"].Value.ToLowerInvariant() : "z";
        var face = axis switch { "x" => "right", "y" => "front", _ => "top" };
        var size = host.Bounds.Size;
        var thick = axis switch { "x" => size.X, "y" => size.Y, _ => size.Z };
        if (spec.Kind == "cylinder" && !Corner().IsMatch(text))
        {
            var (d, h) = (spec.Sizes["diameter"], spec.Sizes["height"]);
            var through = Through().IsMatch(text) || h >= thick - 1e-6;
            var sizes = new Dictionary<string, double> { ["diameter"] = d };
            if (!through)
            {
                sizes.Add("depth", h);
            }

            return new FeatureSpec("hole", sizes, Face: face, Pattern: new PatternSpec(PatternKind.One)) { On = host.Name };
        }

        if (spec.Kind != "box" || axis != "z")
        {
            return null;
        }

        var (length, width) = (spec.Sizes["length"], spec.Sizes["width"]);
        if (Below().IsMatch(text))
        {
            return null;
        }

        var (u, v) = Corner().IsMatch(text) ? ((size.X - length) / 2, (size.Y - width) / 2) : ((size.X - length) / 2 * Side(text, "left", "right"), (size.Y - width) / 2 * Side(text, "front", "(?:back|rear)"));
        return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: "top", Pattern: new PatternSpec(PatternKind.One, OffsetU: u, OffsetV: v)) { On = host.Name, Body = spec };
    }

    // -1 at the low side, 1 at the high one, 0 where neither is said.
    private static int Side(string text, string low, string high)
    {
        bool Says(string side) => Regex.IsMatch(text, $@"\b(?:from|at|on|in|off) (?:the |its )?(?:\w+ )?{side}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return Says(low) ? -1 : Says(high) ? 1 : 0;
    }

    [GeneratedRegex(@"\b(?:from|at|on|in|off) (?:the |its )?(?:bottom|underside)\b|\bfrom below\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:subtract(?:ed|ing)?|removed?|removing|cut (?:out|away)|cut\b(?=[^.;]*\bout of\b)|taken? (?:out|away)|carved?(?: out)?)\b(?!.*\b(?:hole|slot|pocket|groove|notch|recess|channel|cut-?out)s?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:along|about|parallel to) the (?<axis>[xyz])[- ]?axis", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Axis();

    [GeneratedRegex(@"\b(?:through|throughout|full (?:height|depth|length|thickness))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Through();

    [GeneratedRegex(@"\b(?:at|from|in) (?:one|a|the) (?:\w+ ){0,2}corner\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Corner();
}
