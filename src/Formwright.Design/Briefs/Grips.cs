using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Round grooves along a round body, evenly spaced about its axis: grips, scallops, flutes.</summary>
/// <param name="part">The part so far.</param>
internal sealed partial class Grips(BriefPart part)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is cut; null when the statement tells of no such thing, or a number of it is not understood.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="host">The body.</param>
    public IReadOnlyList<FeatureSpec>? Read(string text, BriefBody host)
    {
        var size = host.Bounds.Size;
        if (host.Spec.Kind is not ("cylinder" or "tube") || Math.Abs(size.X - size.Y) > 1e-9 || !About().IsMatch(text))
        {
            return null;
        }

        var words = new Wording(text);
        if (words.Take(Noun()) is not { } noun)
        {
            return null;
        }

        var circle = words.Take(Circle()) is { } said ? BriefWords.Number(said, "n") : size.X;
        if (words.Take(Size()) is not { } width)
        {
            return null;
        }

        words.Take(Steps());
        var diameter = BriefWords.Number(width, "n") * (width.Groups["radius"].Success ? 2 : 1);
        return words.IsRead && circle + diameter > size.X && circle > diameter
            ? [new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: part.Context(host).Form.Frames[0].Name, Pattern: new PatternSpec(PatternKind.Circle, Mention.CountOf(noun.Groups["count"].Value), Diameter: circle))
            {
                Body = new BodySpec("cylinder", new Dictionary<string, double> { ["diameter"] = diameter, ["height"] = size.Z }),
            }]
            : null;
    }

    [GeneratedRegex(@"\b(?:circumference|around|about|rim|outside|perimeter|edge)\b", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(?<count>[3-9]|[1-9]\d|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+[- ]){0,4}(?:grooves|scallops|flutes|cut-?outs|notches|recesses|grips|dimples|indentations)\b", Options)]
    private static partial Regex Noun();

    [GeneratedRegex($@"\b(?:cent(?:re|er)s )?(?:lie |lying |are |is )?(?:on|at) (?:an?|the) (?<n>{Wording.N}) ?mm(?: diameter)? (?:bolt |pitch )?circle|\bcircle of (?<n>{Wording.N}) ?mm(?: diameter)?", Options)]
    private static partial Regex Circle();

    [GeneratedRegex($@"(?<n>{Wording.N}) ?mm (?:in )?(?:(?<radius>radius)|diameter|wide)|\b(?:(?<radius>radius)|diameter)(?: of)? (?<n>{Wording.N}) ?mm", Options)]
    private static partial Regex Size();

    [GeneratedRegex($@"\b(?:every|at) {Wording.N} ?(?:°|degrees?)(?: intervals?)?", Options)]
    private static partial Regex Steps();
}
