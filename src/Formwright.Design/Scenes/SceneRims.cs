using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Rims: what runs around under a lid, and flanges around the upper edge of something hollow, outward on all sides.</summary>
internal static class SceneRims
{
    private static readonly Regex Around = SceneWords.Pattern(@"(?:(?:runs?|running|goes|going|is|there|lies|sits|has|extends?|which|that|it|with|and|,) )*(?:all )?(?:the way )?(?:a?round|along|at|on) (?:the |its )?(?:whole |entire )?(?:(?:top|upper|open|outer) )?(?:edge|rim|mouth|opening|top|perimeter|circumference)(?: (?:edge|rim))?(?: of (?:the )?@k)?");
    private static readonly Regex Level = SceneWords.Pattern(@"(?:(?:,|and|is|lies|which|that) )*(?:flush|level) with (?:the |its )?(?:(?:top|upper|open) )?(?:rim|top|edge|opening|@k)(?: (?:edge|face|rim))?(?: of (?:the )?@j)?");
    private static readonly Regex AllRound = SceneWords.Pattern(@"(?:(?:,|goes|going|runs|running|and) )*(?:all (?:the way )?a?round|on (?:all|every|each) (?:4 |the )*sides?|all the way (?:a?round)|everywhere)");
    private static readonly Regex Outward = SceneWords.Pattern(@"(?:(?:,|and|which|that|it) )*(?:points?|pointing|faces|facing|goes|is|turned)? ?(?:outwards?|to the outside)");
    private static readonly Regex Reach = SceneWords.Pattern(@"(?:(?:,|and|which|that|it) )*(?:sticks?|sticking|projects?|projecting|protrudes?|protruding|extends?|extending|reach(?:es)?|overhang(?:s|ing)?|juts?|stands?)(?: out)?(?: by)? #n(?: (?:out(?:wards?)?|beyond (?:the )?(?:walls?|sidings?|outside)|from (?:the )?(?:walls?|sidings?)))*|(?:with )?(?:an? )?(?:overhang|projection) of #n");
    private static readonly Regex Under = SceneWords.Pattern(@"(?:(?:on|at|from) (?:the |its )?(?:underside|bottom|lower face|lower side)|underneath|below(?: it)?|under it)(?: of (?:the )?@k)?(?: there is| is)?");
    private static readonly Regex Inset = SceneWords.Pattern(@"(?:,|and|set in|inset|set|is|it is) *(?:by )?#n (?:in )?from (?:the |all |its )*(?:outer )?(?:edges?|sides?)(?: of (?:the )?@k)?|(?:set in|inset) (?:by )?#n(?: from (?:the |all |its )*(?:outer )?(?:edges?|sides?))?(?: of (?:the )?@k)?");
    private static readonly Regex Outside = SceneWords.Pattern(@"(?:on|at|measured on) the outside|outside|outer size|externally");
    private static readonly Regex Middle = SceneWords.Pattern("(?:, )?(?:centered|concentric|in the middle|in the center)(?: ,)?");
    private static readonly Regex Fits = SceneWords.Pattern("(?:,|and|that|which|it) *(?:fits?|slides?|goes) (?:in|into|inside) (?:the )?(?:@k|box|opening|container)");

    /// <summary>True for a flange around the upper edge of a hollow body.</summary>
    public static bool Is(SceneThing body, SceneThing vessel) =>
        vessel is { Hollow: not null, Boxes: [_] } && body is { Count: 1, Noun: "flange" or "lip" or "collar" or "ring" or "border" or "ledge" } && (Around.IsMatch(body.Words) || Level.IsMatch(body.Words)) && !body.Words.Contains("inward", StringComparison.Ordinal) && !body.Words.Contains("bottom", StringComparison.Ordinal);

    /// <summary>Places such a flange.</summary>
    /// <returns>Why it has no place; null when it has.</returns>
    public static string? Flange(SceneThing body, SceneThing vessel)
    {
        var (box, wall) = (vessel.Boxes[0], vessel.Hollow!.Value.Wall);
        var reach = body.Take(Reach);
        body.TakeAll(Around);
        body.TakeAll(Level);
        body.TakeAll(AllRound);
        body.TakeAll(Outward);
        var sizes = body.Sizes;
        if (!sizes.Remove("thickness", out var thick) && !sizes.Remove("height", out thick))
        {
            return "thickness of a flange";
        }

        double? outer = sizes.Remove("diameter", out var diameter) && vessel.IsRound ? (diameter - box.Size.X) / 2 : null;
        double? out1 = reach is not null ? SceneThing.Length(reach, "n") : sizes.Remove("width", out var wide) ? wide : outer;
        if (out1 is not > 0 || sizes.Count > 0 || body.List is not null || thick <= 0 || thick >= box.Size.Z)
        {
            return "sizes of a flange";
        }

        var rim = new Point3(out1.Value, out1.Value, 0);
        body.Boxes = [new(new Point3(box.Min.X, box.Min.Y, box.Max.Z - thick) - rim, box.Max + rim)];
        if (vessel.IsRound)
        {
            (body.Axis, body.Bore) = (2, box.Size.X - (2 * wall));
        }
        else
        {
            body.Tube = (box.Size.X - (2 * wall), box.Size.Y - (2 * wall));
        }

        return null;
    }

    /// <summary>A rim under a lid: outer sizes, a thickness and a height; false when the words tell of something else.</summary>
    /// <param name="body">The body; it gets its place.</param>
    /// <param name="host">The lid.</param>
    /// <param name="fault">Why it has none.</param>
    public static bool UnderLid(SceneThing body, SceneThing host, out string? fault)
    {
        fault = null;
        if (!(body.Names.Contains("rim") || (body.Noun == "frame" && body.List is { Length: 2 })) || host.Boxes is not [var box] || host.Hollow is not null || Under.Match(body.Words) is not { Success: true })
        {
            return false;
        }

        body.TakeAll(Under);
        body.TakeAll(Fits);
        var inset = body.Take(Inset);
        body.TakeAll(Around);
        body.TakeAll(Outside);
        body.TakeAll(Middle);
        if (body.Noun == "frame" && !body.Sizes.ContainsKey("thickness") && body.Sizes.Remove("width", out var broad))
        {
            body.Sizes["thickness"] = broad;
        }

        var high = body.Sizes.TryGetValue("height", out var h) ? h : body.Sizes.GetValueOrDefault("depth");
        if (body.Sizes.TryGetValue("diameter", out var diameter) && host.IsRound && high > 0 && body.List is null)
        {
            body.Axis = 2;
            body.Bore = body.Sizes.TryGetValue("innerDiameter", out var inner) ? inner : diameter - (2 * body.Sizes.GetValueOrDefault("thickness"));
            var r = diameter / 2;
            fault = body.Sizes.Count == 3 && body.Bore > 0 && body.Bore < diameter ? null : "sizes of a rim";
            body.Boxes = [new(new(box.Center.X - r, box.Center.Y - r, box.Min.Z - high), new(box.Center.X + r, box.Center.Y + r, box.Min.Z))];
            body.Hangs = true;
            return true;
        }

        var thick = body.Sizes.GetValueOrDefault("thickness");
        double[]? outer = body.List is { Length: 2 } list ? list : inset is { } n && !host.IsRound ? [box.Size.X - (2 * SceneThing.Length(n, "n")), box.Size.Y - (2 * SceneThing.Length(n, "n"))] : null;
        if (outer is null || thick <= 0 || high <= 0 || body.Sizes.Count != 2 || host.IsRound || outer[0] <= 2 * thick || outer[1] <= 2 * thick)
        {
            fault = "sizes of a rim";
            return true;
        }

        (body.Tube, body.Hangs) = ((outer[0] - (2 * thick), outer[1] - (2 * thick)), true);
        body.Boxes = [new(new(box.Center.X - (outer[0] / 2), box.Center.Y - (outer[1] / 2), box.Min.Z - high), new(box.Center.X + (outer[0] / 2), box.Center.Y + (outer[1] / 2), box.Min.Z))];
        return true;
    }
}
