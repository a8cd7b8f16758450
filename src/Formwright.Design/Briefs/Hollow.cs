using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>The walls and the floor of a brief that tells of something open or hollow.</summary>
/// <param name="brief">The whole text.</param>
internal sealed partial class Hollow(string brief)
{
    private readonly bool isOpen = Open().IsMatch(brief);
    private double? wall;
    private double? floor;

    /// <summary>Takes what a statement says about walls and floor.</summary>
    /// <returns>The rest of the statement.</returns>
    public string Take(string text)
    {
        if (!isOpen || Upright().IsMatch(text))
        {
            return text;
        }

        foreach (var pattern in (Regex[])[Both(), Wall(), WallAfter(), Floor(), FloorAfter()])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var value = double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
                if (pattern != Floor() && pattern != FloorAfter())
                {
                    wall ??= value;
                }

                if (pattern == Both() || pattern == Floor() || pattern == FloorAfter())
                {
                    floor ??= value;
                }

                text = text.Remove(match.Index, match.Length);
            }
        }

        return text;
    }

    /// <summary>The feature that hollows the first body; null when it is solid.</summary>
    public FeatureSpec? Of(BodySpec body)
    {
        if (wall is not { } side)
        {
            return null;
        }

        var bottom = floor ?? side;
        if (bottom == side)
        {
            return new FeatureSpec("shell", new Dictionary<string, double> { ["wall"] = side }, "open");
        }

        var room = new Dictionary<string, double>(body.Sizes);
        foreach (var (size, value) in body.Sizes)
        {
            room[size] = size switch
            {
                "height" => value - bottom,
                "acrossCorners" => value - (2 * side / Math.Cos(Math.PI / body.Sizes["sides"])),
                "sides" => value,
                _ => value - (2 * side),
            };
        }

        return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: "top", Pattern: new PatternSpec(PatternKind.One)) { Body = body with { Sizes = room } };
    }

    [GeneratedRegex(@"\bopen(?:[- ](?:at the )?top(?:ped)?)?\b(?! at the bottom)|\btop is open\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(?:vertical|upright|standing|back|front) wall|\bhole\b|\bslot\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upright();

    [GeneratedRegex(@",?\s*(?:the )?(?:side )?walls?(?: thickness)? and (?:the )?(?:floor|bottom|base)(?: thickness)?(?: is| are| of)?:?\s*(?<n>\d+(?:\.\d+)?)\s*mm(?: thick)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@",?\s*(?:the )?(?:side )?walls?(?: thickness)?(?: is| are| of)?:?\s*(?<n>\d+(?:\.\d+)?)\s*mm(?: thick)?(?: all (?:a)?round)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wall();

    [GeneratedRegex(@",?\s*(?:and |with )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?walls?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WallAfter();

    [GeneratedRegex(@",?\s*(?:and |with )?(?:a )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?(?:floor|bottom|base)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FloorAfter();

    [GeneratedRegex(@",?\s*(?:and )?(?:the )?(?:floor|bottom|base)(?: thickness)?(?: is| of)?:?\s*(?<n>\d+(?:\.\d+)?)\s*mm(?: thick)?(?: too| as well)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Floor();
}
