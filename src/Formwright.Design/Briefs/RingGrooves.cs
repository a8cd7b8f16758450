using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>Ring-shaped recesses in the end faces of a body: grooves for O-rings, ring channels.</summary>
internal static partial class RingGrooves
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is cut; null when the statement tells of no such thing, or a number of it is not understood.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="host">The body.</param>
    /// <param name="part">The part so far.</param>
    public static IReadOnlyList<FeatureSpec>? Read(string text, BriefBody host, BriefPart part)
    {
        if (!Noun().IsMatch(text) || Outside().IsMatch(text) || host.Spec.Kind is not ("cylinder" or "tube" or "box"))
        {
            return null;
        }

        var words = new Wording(text);
        if (words.Take(Deep()) is not { } deep || (words.Take(Between()) ?? words.Take(Mean())) is not { } ring)
        {
            return null;
        }

        var (inner, outer) = (0.0, 0.0);
        if (ring.Groups["mean"].Success)
        {
            if (words.Take(Wide()) is not { } wide)
            {
                return null;
            }

            var (mean, width) = (BriefWords.Number(ring, "mean"), BriefWords.Number(wide, "n"));
            (inner, outer) = (mean - width, mean + width);
        }
        else
        {
            (inner, outer) = (BriefWords.Number(ring, "a"), BriefWords.Number(ring, "b"));
            (inner, outer) = (Math.Min(inner, outer), Math.Max(inner, outer));
        }

        if (!words.IsRead || inner <= 0)
        {
            return null;
        }

        var frames = part.Context(host).Form.Frames.Where(f => Math.Abs(f.Normal.Z) > 0.9).ToList();
        var below = Below().IsMatch(text);
        var faces = Both().IsMatch(text) ? frames : [.. frames.Where(f => f.Normal.Z > 0 != below)];
        var sizes = new Dictionary<string, double> { ["diameter"] = outer, ["islandDiameter"] = inner, ["depth"] = BriefWords.Number(deep, "n") };
        return [.. faces.Select(f => new FeatureSpec("pocket", sizes, Face: f.Name, Pattern: new PatternSpec(PatternKind.One)))];
    }

    [GeneratedRegex(@"\b(?:O-ring|ring[- ]shaped|annular|ring|circular|gasket|seal(?:ing)?)\b[^.;]*\b(?:groove|recess|channel|pocket)|\b(?:groove|recess|channel) for an? (?:O-ring|seal|gasket)", Options)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:circumference|outside|around the (?:body|cylinder|shaft|rim|tread)|outer (?:surface|diameter|face))\b", Options)]
    private static partial Regex Outside();

    [GeneratedRegex($@"\b(?<n>{Wording.N}) ?mm deep\b|\bdepth(?: of| is|:)? ?(?<n>{Wording.N}) ?mm", Options)]
    private static partial Regex Deep();

    [GeneratedRegex($@"\b(?<n>{Wording.N}) ?mm wide\b|\bwidth(?: of| is|:)? ?(?<n>{Wording.N}) ?mm", Options)]
    private static partial Regex Wide();

    [GeneratedRegex($@"\b(?:between|from) (?:an? |the )?(?:diameters? (?:of )?)?(?<a>{Wording.N})(?: ?mm)?(?: diameter)? (?:and|to) (?:an? |the )?(?:diameter (?:of )?)?(?<b>{Wording.N})(?: ?mm)?(?: in)?(?: diameter)?|\b(?:inner|inside) diameter(?: of| is)? (?<a>{Wording.N}) ?mm,? (?:and )?(?:an? )?(?:outer|outside) diameter(?: of| is)? (?<b>{Wording.N}) ?mm|\b(?:outer|outside) diameter(?: of| is)? (?<b>{Wording.N}) ?mm,? (?:and )?(?:an? )?(?:inner|inside) diameter(?: of| is)? (?<a>{Wording.N}) ?mm", Options)]
    private static partial Regex Between();

    [GeneratedRegex($@"\b(?:mean|middle|cent(?:re|er)|pitch)(?: ?line)? diameter(?: of| is|:)? ?(?<mean>{Wording.N})(?: ?mm)?|\bon an? (?<mean>{Wording.N}) ?mm(?: diameter)? circle\b|\b(?<mean>{Wording.N}) ?mm (?:mean|middle|cent(?:re|er)) diameter", Options)]
    private static partial Regex Mean();

    [GeneratedRegex(@"\b(?:bottom|lower|underside|below|beneath)\b", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:both|each|either) (?:of the |end |flat )*(?:sides?|faces?|ends?)\b", Options)]
    private static partial Regex Both();
}
