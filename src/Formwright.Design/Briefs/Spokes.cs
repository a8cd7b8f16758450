using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Bars that hold a hub in a ring: the spokes of a wheel.</summary>
internal static partial class Spokes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // How far a spoke reaches into what it joins, as a share of its width: no two faces only touch.
    private const double Root = 0.1;

    /// <summary>Takes a statement about a disc that holds a hub in a ring: "rim and hub are joined by a 6 mm thick web"; false when it tells of none.</summary>
    public static bool Web(string text, BriefPart part)
    {
        if (Disc().Match(text) is not { Success: true } || !Joining().IsMatch(text) || Spoke().IsMatch(text) || High().Match(text) is not { Success: true } high || text.Remove(high.Index, high.Length).Any(char.IsDigit)
            || part.Bodies.Find(b => b.Spec.Kind == "tube") is not { } rim
            || !part.Bodies.Exists(b => b != rim && OuterOf(b) < rim.Spec.Sizes["innerDiameter"]))
        {
            return false;
        }

        var thick = BriefWords.Number(high, "n");
        var foot = rim.Bounds.Center with { Z = AtSide().IsMatch(text) ? rim.Bounds.Min.Z : rim.Bounds.Center.Z - (thick / 2) };

        // It ends inside the rim, and comes before all that is cut.
        var cuts = part.Features.FindAll(f => f.Kind != Addition.Id);
        part.Features.RemoveAll(cuts.Contains);
        Placed.Join(part, "web", Placed.Cylinder((rim.Spec.Sizes["innerDiameter"] + rim.Spec.Sizes["outerDiameter"]) / 2, thick), foot);
        part.Features.AddRange(cuts);
        return true;
    }

    /// <summary>Takes a statement about spokes between the round bodies of a part; false when it tells of none.</summary>
    public static bool Take(string text, BriefPart part)
    {
        if (Spoke().Match(text) is not { Success: true } spoke || !Joining().IsMatch(text)
            || part.Bodies.Find(b => b.Spec.Kind == "tube") is not { } rim
            || part.Bodies.Find(b => b != rim && OuterOf(b) is { } d && d < rim.Spec.Sizes["innerDiameter"]) is not { } hub)
        {
            return false;
        }

        var (wide, high) = (Wide().Match(text), High().Match(text));
        var rest = wide.Success && high.Success ? text.Remove(Math.Max(wide.Index, high.Index), (wide.Index > high.Index ? wide : high).Length).Remove(Math.Min(wide.Index, high.Index), (wide.Index > high.Index ? high : wide).Length) : text;
        var section = Section().Match(text);
        if (!section.Success && (!wide.Success || !high.Success || Angles().Replace(rest, "").Any(char.IsDigit)))
        {
            return false;
        }

        var (w, h) = section.Success ? (BriefWords.Number(section, "w"), BriefWords.Number(section, "h")) : (BriefWords.Number(wide, "n"), BriefWords.Number(high, "n"));
        var count = Mention.CountOf(spoke.Groups["n"].Value);
        var (inner, outer) = (OuterOf(hub)!.Value / 2, rim.Spec.Sizes["innerDiameter"] / 2);
        if (w >= 2 * inner)
        {
            return false;
        }

        var (from, to) = (Math.Sqrt((inner * inner) - (w * w / 4)) - (Root * w), outer + Math.Min(Root * w, (rim.Spec.Sizes["outerDiameter"] / 2 - outer) / 2));
        var z = Math.Max(0, (Math.Min(rim.Bounds.Size.Z, hub.Bounds.Size.Z) - h) / 2);
        for (var i = 0; i < count; i++)
        {
            Radials.Sector(part, "spoke", from, to, w, h, 2 * Math.PI * i / count, z);
        }

        return true;
    }

    private static double? OuterOf(BriefBody body) => body.Spec.Kind switch
    {
        "cylinder" => body.Spec.Sizes["diameter"],
        "tube" => body.Spec.Sizes["outerDiameter"],
        _ => null,
    };

    [GeneratedRegex(@"\b(?<n>two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:\w+ ){0,3}?(?:spokes|arms|bars|ribs|webs|struts)\b", Options)]
    private static partial Regex Spoke();

    [GeneratedRegex(@"\b(?:web|disc|disk|plate)\b", Options)]
    private static partial Regex Disc();

    [GeneratedRegex(@"\bflush\b|\bon one side\b|\bat the (?:bottom|back|rear)\b", Options)]
    private static partial Regex AtSide();

    [GeneratedRegex(@"\b(?:connect|join|link|run|extend|bridge|hold)(?:s|ing|ed)?\b|\bbetween\b|\bfrom the \w+ to the\b", Options)]
    private static partial Regex Joining();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:wide|in width)|\bwidth (?:of )?(?<n>\d+(?:\.\d+)?)(?: ?mm)?", Options)]
    private static partial Regex Wide();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:thick|high|tall|deep|in (?:height|thickness))|\b(?:thickness|height) (?:of )?(?<n>\d+(?:\.\d+)?)(?: ?mm)?", Options)]
    private static partial Regex High();

    [GeneratedRegex(@"(?<w>\d+(?:\.\d+)?)(?: ?mm)? ?(?:[x×]|by) ?(?<h>\d+(?:\.\d+)?) ?mm", Options)]
    private static partial Regex Section();

    [GeneratedRegex(@"\d+(?:\.\d+)? ?(?:degrees?|°)|^\s*\d+ |\b\d+ (?=(?:\w+ ){0,3}(?:spokes|arms|bars|ribs|webs|struts))", Options)]
    private static partial Regex Angles();
}
