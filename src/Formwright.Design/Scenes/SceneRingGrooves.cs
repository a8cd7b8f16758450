using System.Text.RegularExpressions;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Ring-shaped grooves in a flat face, told by their two diameters, or by a mean diameter and a width; and slits through the wall of a tube.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneRingGrooves(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly Regex Between = SceneWords.Pattern("between (?:the )?(?:diameters? )?(?:of )?#a and (?:diameter )?#b(?: (?:in )?diameter)?|from #a to #b (?:in )?diameter");
    private static readonly Regex Inner = SceneWords.Pattern("#a (?:inner|inside)(?: diameter)?|(?:(?:with|an?|and) )*(?:inner|inside) diameter (?:of |is |: |= )*#a");
    private static readonly Regex Outer = SceneWords.Pattern("#b (?:outer|outside)(?: diameter)?|(?:(?:with|an?|and) )*(?:outer|outside) diameter (?:of |is |: |= )*#b");
    private static readonly Regex Mean = SceneWords.Pattern("(?:(?:with|an?|on|and) )*(?:#d (?:mean|center|middle|pitch) diameter|(?:mean|center|middle|pitch) diameter (?:of |is |: |= )*#d)");
    private static readonly Regex Deep = SceneWords.Pattern("#n (?:in )?(?:deep|depth)|(?:with )?(?:a )?depth (?:of |is |: )*#n");
    private static readonly Regex Wide = SceneWords.Pattern("#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is |: )*#n");
    private static readonly Regex Lower = SceneWords.Pattern("(?:bottom|underside|lower face|underneath)");
    private static readonly Regex Place = SceneWords.Pattern("(?:(?:is|cut|turned|milled|machined|runs|lies|in|into|on|at|the|its|around|concentric(?:ally)?|coaxial|with|to|top|bottom|underside|upper|lower|face|side|surface|of|@k|there|has|annular|ring|shaped|circular|round|o|oring|seal|sealing|gasket|flat) ?)+");
    private static readonly Regex Slit = SceneWords.Pattern("(?:longitudinal|lengthwise|(?:along|over|through) (?:the |its )?(?:full|whole|entire|complete) length|(?:one|1|a single) side of the (?:wall|siding|ring|tube|sleeve|collar)|through (?:the|one|1) (?:wall|siding|ring))");
    private static readonly Regex SlitWords = SceneWords.Pattern("(?:(?:longitudinal|lengthwise|cuts?|cut|sawn|milled|goes|runs|is|through|radially|radial|along|over|the|its|full|whole|entire|complete|length|on|at|in|one|1|a|single|side|of|wall|siding|ring|tube|sleeve|collar|only|from|outside|to|into|bore|@k|straight|slit|open|opens|splits?|height|width) ?)+");

    private static readonly Regex Belt = SceneWords.Pattern("(?:grooves?|slots?|channels?)(?: [^ ]+)* (?:all |right |completely |running |runs |run |goes |going |way )(?:the way )?a?round|(?:grooves?|slots?|channels?)(?: [^ ]+)* a?round (?:the|its) (?:(?:four|4|whole) )?(?:sides|outside|block|cube|box|bar|body)");

    /// <summary>True for a groove all round a body that is not round: a slot in each of its sides.</summary>
    public static bool AreBelts(IReadOnlyList<string> statements) =>
        statements.Any(Belt.IsMatch) && !statements.Any(s => s.Split(' ').Any(w => SceneWords.Has("round", w) || w is "round" or "circular" or "cylindrical"));

    /// <summary>True for a groove that is told by diameters and lies in a face.</summary>
    public static bool IsRing(SceneThing feature) =>
        feature.Noun is "groove" or "channel" or "recess" && Deep.IsMatch(feature.Words) && (Between.IsMatch(feature.Words) || Mean.IsMatch(feature.Words) || (Inner.IsMatch(feature.Words) && Outer.IsMatch(feature.Words)));

    /// <summary>True for a slot that opens the wall of a hollow round body.</summary>
    public static bool IsSlit(SceneThing feature, SceneThing host) =>
        feature is { Noun: "slot", Count: 1 } && host is { IsRound: true, Axis: 2, Form: null, Boxes.Count: 1, Hollow: null } && Slit.IsMatch(feature.Words) && Wide.IsMatch(feature.Words) && !Deep.IsMatch(feature.Words);

    /// <summary>Reads such a groove and cuts it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Ring(SceneThing feature, SceneThing host)
    {
        if (host is not { Boxes: [var box], Hollow: null } || feature.Count != 1 || feature.Take(Deep) is not { } deep)
        {
            return "a groove in what";
        }

        var depth = SceneThing.Length(deep, "n");
        double inner, outer;
        if (feature.Take(Between) is { } between)
        {
            (inner, outer) = (SceneThing.Length(between, "a"), SceneThing.Length(between, "b"));
        }
        else if (feature.Take(Mean) is { } mean)
        {
            var (d, half) = (SceneThing.Length(mean, "d"), feature.Take(Wide) is { } wide ? SceneThing.Length(wide, "n") : 0);
            (inner, outer) = (d - half, d + half);
        }
        else
        {
            (inner, outer) = (SceneThing.Length(feature.Take(Inner)!, "a"), SceneThing.Length(feature.Take(Outer)!, "b"));
        }

        if (feature.Take(Wide) is { } told && Math.Abs((2 * SceneThing.Length(told, "n")) - (outer - inner)) > 1e-6)
        {
            return "another width of a groove";
        }

        (inner, outer) = (Math.Min(inner, outer), Math.Max(inner, outer));
        if (inner <= 0 || outer - inner < 1e-6 || depth >= box.Size.Z || outer > Math.Min(box.Size.X, box.Size.Y) - 1e-6)
        {
            return "a groove off its face";
        }

        var low = Lower.IsMatch(feature.Words);
        feature.TakeAll(Place);
        var (r0, r1, rim) = (inner / 2, outer / 2, depth * Layout.Overshoot);
        writer.Cut(SceneSolids.Turned([(r0, 0), (r1, 0), (r1, depth + rim), (r0, depth + rim)]), new(box.Center.X, box.Center.Y, low ? box.Min.Z - rim : box.Max.Z - depth));
        return null;
    }

    /// <summary>Cuts a slit from the axis to the right, through the whole length.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Open(SceneThing feature, SceneThing host)
    {
        var (box, width) = (host.Boxes[0], SceneThing.Length(feature.Take(Wide)!, "n"));
        var bore = things.Any(t => t.IsFeature && t.Noun is "hole" or "bore" && t.Owner == host && t.CutAxis == 2 && t.Points is [var at] && Math.Abs(at.U - box.Center.X) < 1e-6 && Math.Abs(at.V - box.Center.Y) < 1e-6);
        if ((host.Bore <= width && !bore) || things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host))
        {
            return "a slit in what";
        }

        feature.TakeAll(SlitWords);
        var rim = box.Size.Z * Layout.Overshoot;
        writer.CutBox(new(new(box.Center.X, box.Center.Y - (width / 2), box.Min.Z - rim), new(box.Max.X + rim, box.Center.Y + (width / 2), box.Max.Z + rim)));
        return null;
    }
}
