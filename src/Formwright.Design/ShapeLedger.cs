using System.Text.RegularExpressions;
using Formwright.Design.Families;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design;

/// <summary>Looks for shapes that a text states without a number, such as "the post is hexagonal", in a design.</summary>
internal static partial class ShapeLedger
{
    /// <summary>Names every such statement that nothing of the design bears out. What a known part looks like is known without it.</summary>
    public static void Report(string text, PartDesign design, Findings findings)
    {
        if (design.Parts.Any(p => Solid.Of(p.Body.Kind) is Family { IsPlain: false }))
        {
            return;
        }

        var whole = design.ToJson().ToJsonString();
        foreach (var claim in Claim().Matches(text).Cast<Match>())
        {
            var isOfBody = Whole().IsMatch(claim.Groups["of"].Value) && design.Parts is [{ } part] && part.Features.All(f => f.Body is null);
            var looked = isOfBody ? string.Join(' ', design.Body.Kind, string.Join(' ', design.Body.Sizes.Select(s => $"\"{s.Key}\":{Text.Format.Number(s.Value)}"))) : whole;
            if (!Marks(claim.Groups["shape"].Value.ToLowerInvariant()).IsMatch(looked))
            {
                findings.NotHonoured(claim.Value);
            }
        }
    }

    // By what a design shows that it has such a shape.
    private static Regex Marks(string shape) => shape switch
    {
        "hexagonal" => Six(),
        "octagonal" => Eight(),
        "pentagonal" => Five(),
        "spherical" => Ball(),
        "conical" => Cone(),
        "oval" or "elliptical" => Oval(),
        _ => Round(),
    };

    [GeneratedRegex(@"\b(?:the|this|that|each|every)?\s*(?<of>\w+)\s+(?:is|are|shall be|should be|must be)\s+(?<shape>round|circular|cylindrical|hexagonal|octagonal|pentagonal|spherical|conical|oval|elliptical)\b(?=\s*(?:[.,;!\n]|and\b|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex("^(?:it|part|plate|body|block|piece|base|bar|box)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("diameter|radius|cylinder|disc|ellipse|arc", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Round();

    [GeneratedRegex("\"sides\":6|hex", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Six();

    [GeneratedRegex("\"sides\":8|octa", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Eight();

    [GeneratedRegex("\"sides\":5|penta", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Five();

    [GeneratedRegex("sphere|ball|dome", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ball();

    [GeneratedRegex("cone|bottomDiameter|topDiameter|countersink|taper", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cone();

    [GeneratedRegex("ellip|oval|slot|major", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Oval();
}
