using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>Round posts inside a box, one in each corner: screw posts, standoffs.</summary>
internal static partial class CornerPosts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Takes a statement about them; false when it tells of none, or a size is missing.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="room">Extents of the room in the box; null when it is solid.</param>
    /// <param name="floor">Thickness of its floor.</param>
    /// <param name="part">The part.</param>
    public static bool Take(string text, Point3? room, double floor, BriefPart part)
    {
        if (room is not { } inside || part.Base.Kind != "box" || Post().Match(text) is not { Success: true } named || !Inner().IsMatch(text) || Denied().IsMatch(text))
        {
            return false;
        }

        var drill = Drill().Match(text);
        var own = drill.Success ? text.Remove(drill.Index, drill.Length) : text;
        var inset = Inset().Match(own);
        own = inset.Success ? own.Remove(inset.Index, inset.Length) : own;
        var level = UpTo().Match(own);
        own = level.Success ? own.Remove(level.Index, level.Length) : own;
        var rise = level.Success ? Match.Empty : High().Match(own);
        own = rise.Success ? own.Remove(rise.Index, rise.Length) : own;
        var thick = Diameter().Match(own);
        if (!thick.Success || own.Remove(thick.Index, thick.Length).Any(char.IsDigit))
        {
            return false;
        }

        // A square post fills its corner.
        var square = thick.Groups["m"].Success;
        var d = BriefWords.Number(thick, "n");
        if (square && (BriefWords.Number(thick, "m") != d || drill.Success && inset.Success))
        {
            return false;
        }

        var tall = level.Success ? BriefWords.Number(level, "n") - floor : rise.Success ? BriefWords.Number(rise, "n") : Full().IsMatch(own) ? inside.Z : 0;
        var edge = inset.Success ? BriefWords.Number(inset, "n") : d / 2;
        if (tall <= 0 || tall > inside.Z + 1e-6 || edge < d / 2 || 2 * edge > Math.Min(inside.X, inside.Y))
        {
            return false;
        }

        var (x, y) = ((inside.X / 2) - edge, (inside.Y / 2) - edge);
        foreach (var (sx, sy) in ((int, int)[])[(-1, -1), (1, -1), (1, 1), (-1, 1)])
        {
            // What touches both walls fills the corner behind it, so that no two faces only touch.
            if (edge == d / 2 && !square)
            {
                Placed.Join(part, "post", Placed.Box(d / 2, d / 2, tall), new(sx * (x + (d / 4)), sy * (y + (d / 4)), floor));
            }

            Placed.Join(part, named.Groups["noun"].Value.ToLowerInvariant(), square ? Placed.Box(d, d, tall) : Placed.Cylinder(d, tall), new(sx * x, sy * y, floor));
            part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
            if (drill.Success)
            {
                var sizes = new Dictionary<string, double> { ["diameter"] = BriefWords.Number(drill, "d") };
                if (drill.Groups["t"].Success)
                {
                    sizes["depth"] = BriefWords.Number(drill, "t");
                }

                part.Features.Add(new FeatureSpec("hole", sizes, Face: BriefBody.Far, Pattern: new PatternSpec(PatternKind.One)) { On = part.Bodies[^1].Name });
            }
        }

        return true;
    }

    [GeneratedRegex(@"\b(?<noun>post|standoff|pillar|column|boss|stud)(?:e?s)?\b", Options)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(?:inner|inside|interior) corners?\b|\bcorners? (?:inside|of the (?:inside|interior|box))\b|\binside\b|\bfrom the (?:inner|inside)\b", Options)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\b(?:no|without)\b", Options)]
    private static partial Regex Denied();

    [GeneratedRegex(@",?\s*(?:each )?(?:with|having|and) (?:an? )?(?<d>\d+(?:\.\d+)?) ?mm (?:diameter )?(?:blind |pilot |screw )?holes?(?:,? (?<t>\d+(?:\.\d+)?) ?mm deep)?(?: (?:from|in) (?:the|its|their) tops?)?", Options)]
    private static partial Regex Drill();

    [GeneratedRegex(@",?\s*(?:with )?(?:their |the |its )?cent(?:re|er)s? (?:is |are |being )?(?<n>\d+(?:\.\d+)?) ?mm from the (?:inner |inside )?(?:faces? of the |surfaces? of the )?walls?|,?\s*(?<n>\d+(?:\.\d+)?) ?mm from the (?:inner|inside) (?:faces? of the |surfaces? of the )?walls?", Options)]
    private static partial Regex Inset();

    [GeneratedRegex(@"\b(?:going |reaching |rising |up |ending )*(?:up )?to (?:a height of )?(?<n>\d+(?:\.\d+)?) ?mm above the (?:outside|outer|lower|very)? ?(?:bottom|underside|base)", Options)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\b(?:rise|rising|standing|stand) (?<n>\d+(?:\.\d+)?) ?mm(?: (?:from|above) the floor)?|(?<n>\d+(?:\.\d+)?) ?mm (?:high|tall|long|in height)|\bheight of (?<n>\d+(?:\.\d+)?) ?mm", Options)]
    private static partial Regex High();

    [GeneratedRegex(@"\b(?:full|whole|entire) (?:inner |inside |interior )?(?:height|depth)|\bas (?:high|tall) as the (?:walls?|box|inside)|\b(?:full|whole|entire) depth|\bup to the (?:rim|top|upper edge)", Options)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)(?: ?mm)? ?[x×] ?(?<m>\d+(?:\.\d+)?) ?mm(?: square)?|\bdiameter (?:of )?(?<n>\d+(?:\.\d+)?) ?mm|(?<n>\d+(?:\.\d+)?) ?mm(?: (?:in )?diameter)?", Options)]
    private static partial Regex Diameter();
}
