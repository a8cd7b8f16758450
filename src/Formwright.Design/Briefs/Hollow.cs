using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>The walls and the floor of a brief that tells of something open or hollow.</summary>
/// <param name="brief">The whole text.</param>
internal sealed partial class Hollow(string brief)
{
    private readonly bool isBelow = Under().IsMatch(brief);
    private readonly bool isThrough = Beam().IsMatch(brief);
    private readonly bool isOpen = Under().IsMatch(brief) || Beam().IsMatch(brief) || Open().IsMatch(brief) || (Container().IsMatch(brief) && !Closed().IsMatch(brief));
    private double? wall;
    private double? floor;

    /// <summary>Thickness of its walls; null while it is solid.</summary>
    public double? Side => wall;

    /// <summary>True when its walls are told as no single description understands: as sides, or as the thickness of a cover.</summary>
    public bool IsIndirect { get; private set; }

    /// <summary>Thickness of its floor.</summary>
    public double Bottom => floor ?? wall ?? 0;

    /// <summary>Takes what a statement says about walls and floor.</summary>
    /// <returns>The rest of the statement.</returns>
    public string Take(string text)
    {
        if (!isOpen || Upright().IsMatch(text))
        {
            return text;
        }

        text = Said().Replace(text, "");
        foreach (var pattern in (Regex[])[Both(), Wall(), WallAfter(), .. isThrough ? [] : isBelow ? (Regex[])[Roof(), RoofAfter()] : [Floor(), FloorAfter()]])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                IsIndirect |= match.Value.Contains("sides", StringComparison.OrdinalIgnoreCase);
                var value = BriefWords.Number(match, "n");
                var ends = pattern != Wall() && pattern != WallAfter();
                if (!ends || pattern == Both())
                {
                    wall ??= value;
                }

                if (ends)
                {
                    floor ??= value;
                }

                text = text.Remove(match.Index, match.Length);
            }
        }

        return text;
    }

    /// <summary>Takes the thickness of a cover or a box that is told by its outside: "150 x 100 x 40 mm, 2 mm thick, open at the bottom".</summary>
    /// <returns>The rest of the statement.</returns>
    public string TakeSheet(string text)
    {
        if (!isOpen || isThrough || wall is not null || Outside().Count(text) != 1 || Sheet().Match(text) is not { Success: true } sheet || Within().IsMatch(text) || BriefWords.Feature.IsMatch(text))
        {
            return text;
        }

        wall = BriefWords.Number(sheet, "n");
        IsIndirect = true;
        return text.Remove(sheet.Index, sheet.Length);
    }

    /// <summary>The feature that hollows the first body; null when it is solid.</summary>
    public FeatureSpec? Of(BodySpec body)
    {
        if (wall is not { } side)
        {
            return null;
        }

        if (isThrough)
        {
            // Its axis is the longest of a box, which is upright here.
            var bore = body.Sizes.ToDictionary(s => s.Key, s => s.Key == "height" ? s.Value * (1 + Layout.Overshoot) : s.Value - (2 * side));
            return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: "top", Pattern: new PatternSpec(PatternKind.One)) { Body = body with { Sizes = bore } };
        }

        var bottom = Bottom;
        if (bottom == side && !isBelow)
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

        return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: isBelow ? "bottom" : "top", Pattern: new PatternSpec(PatternKind.One)) { Body = body with { Sizes = room } };
    }

    /// <summary>The feature that hollows a joined body from its far end: "the plug is hollow, with a wall of 2 mm, open at the lower end".</summary>
    /// <returns>Null when a statement says nothing of that.</returns>
    public static FeatureSpec? OfJoined(string text, BriefBody? body)
    {
        if (body is not { Name: not null, Spec.Kind: "box" or "cylinder" } || !text.Contains("hollow", StringComparison.OrdinalIgnoreCase) || Thin().Match(text) is not { Success: true } thin)
        {
            return null;
        }

        var wall = BriefWords.Number(thin, "n");
        var room = body.Spec.Sizes.ToDictionary(s => s.Key, s => s.Key == "height" ? s.Value : s.Value - (2 * wall));
        return new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: BriefBody.Far, Pattern: new PatternSpec(PatternKind.One)) { On = body.Name, Body = body.Spec with { Sizes = room } };
    }

    /// <summary>Ends what goes through a side wall in the room, where the room is a cut that features do not know of.</summary>
    /// <param name="room">What makes the room.</param>
    /// <param name="features">What is done to the body.</param>
    public void EndIn(FeatureSpec room, List<FeatureSpec> features)
    {
        for (var i = 0; room.Kind == Removal.Id && i < features.Count; i++)
        {
            if (features[i] is { On: null, Kind: "hole" or "pocket" or "slot", Face: "front" or "back" or "left" or "right" } through && !through.Sizes.ContainsKey("depth"))
            {
                features[i] = through with { Sizes = new Dictionary<string, double>(through.Sizes) { ["depth"] = Side!.Value } };
            }
        }
    }

    [GeneratedRegex(@"\bwalls?(?: thickness)?(?: of| is| are)? (?<n>\d+(?:\.\d+)?) ?mm|(?<n>\d+(?:\.\d+)?) ?mm (?:thick )?walls?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thin();

    /// <summary>The room inside a box or a cylinder that is open at the top: its extents across; null for any other.</summary>
    public Point3? Room(BodySpec body) => wall is not { } side || isBelow || isThrough ? null : BodyContext.Of(body).Form.Bounds.Size is var size ? new Point3(size.X - (2 * side), size.Y - (2 * side), size.Z - Bottom) : null;

    [GeneratedRegex(@"\d+(?:\.\d+)?(?: ?mm)? ?(?:x|×|by) ?\d+(?:\.\d+)?(?: ?mm)? ?(?:x|×|by) ?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    [GeneratedRegex(@",?\s*(?:and |made |from |of )*(?<n>\d+(?:\.\d+)?) ?mm (?:thick\b|(?:thick )?(?:sheet|plastic|steel|aluminium|aluminum)(?: metal)?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"\bhollow (?=\w+ )|\b(?:inside )?it is hollow\b,?|\bis hollow\b,?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"\bopen (?:at|from|on|to|towards) (?:the |its )?(?:bottom|underside|lower (?:end|side)|below)\b|\bhollow from (?:below|underneath)\b|\b(?:with an )?open (?:bottom|underside)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"\bhollow (?:rectangular |square |straight )*(?:beam|bar|section|profile|tube|pipe|post|column)\b|\b(?:rectangular|square) (?:hollow section|tube|pipe)\b(?=[^.]*\bwall)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beam();

    [GeneratedRegex(@",?\s*(?:and )?(?:the |its |a )*(?:top|roof|ceiling|closed end|cover|lid)(?: thickness)?(?: is| of)?:?\s*(?<n>\d+(?:\.\d+)?)(?:\s*mm\b|(?=\s*(?:[,;]|$)))(?: thick)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Roof();

    [GeneratedRegex(@",?\s*(?:and |with )?(?:a )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?(?:top|roof|ceiling|closed end)\b(?! (?:edge|plate))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoofAfter();

    [GeneratedRegex(@"\bopen(?:[- ](?:at the )?top(?:ped)?)?\b(?! at the bottom)|\btop is open\b|\b(?:no|without an?) (?:top|lid)\b|\blidless\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(?:vertical|upright|standing|back|front) wall|\bhole\b|\bslot\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upright();

    [GeneratedRegex(@"\b(?:tray|bin|crate|planter|trough|tub|walls? and (?:an? |the )?(?:floor|bottom)|organi[sz]er|container|storage box|open box|bucket|cup|pot|jar)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    [GeneratedRegex(@"\b(?:closed (?:at the |on the )?top|closed on all sides|lid for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@",?\s*(?:and |its |the |all )*(?:(?:side|outer|outside) )*walls?(?: thickness)? and (?:the |its )?(?:floor|bottom|base)(?: thickness)?,?(?: is| are| of| each| both| have| with|,| a| thickness)*:?\s*(?<n>\d+(?:\.\d+)?)\s*mm(?: thick)?(?: each)?|,?\s*(?:with )?(?:a )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?walls? and (?:the )?(?:floor|bottom|base)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@",?\s*(?:and |its |the |all |four )*(?:(?:(?:side|outer|outside) )*walls?|(?<=\bfour )sides|(?<=\bThe )sides)(?: thickness)?(?: is| are| of| all| each)*:?\s*(?<n>\d+(?:\.\d+)?)(?:\s*mm\b(?! (?:high|tall|wide|long|deep)\b)|(?=\s*(?:[,;]|$)))(?: thick)?(?: all (?:a)?round)?(?: on all sides(?: and on the bottom)?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wall();

    [GeneratedRegex(@",?\s*(?:and |with )*(?:a )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?(?:side |outer )?walls?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WallAfter();

    [GeneratedRegex(@",?\s*(?:and |with )?(?:a )?(?<n>\d+(?:\.\d+)?)\s*mm (?:thick )?(?:floor|bottom|base)\b(?! plate)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FloorAfter();

    [GeneratedRegex(@",?\s*(?:and )?(?:the |its |a )*(?:floor|bottom|base|closed end(?: at the bottom)?)(?: thickness)?(?: is| of)?:?\s*(?<n>\d+(?:\.\d+)?)(?:\s*mm\b|(?=\s*(?:[,;]|$)))(?: thick)?(?: too| as well)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Floor();

    // Sizes of the room, or of an open profile, are not those of a cover.
    [GeneratedRegex(@"\b(?:inside|inner|internal|profile|channel|cable tray)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
