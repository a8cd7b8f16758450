using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Where a body stands on another by its distances from edges: those of its own sides, or of its centre where the words say so.</summary>
internal static class SceneOffsets
{
    private static readonly Regex Distance = SceneWords.Pattern(@"(?:(?:,|and|at|its|the|with|is|set|back|placed|standing) )*(?<c>(?:(?:its|the|with|of|is|at) )*(?:center|axis|centerline) (?:is |lies |at )*)?#n (?:away |in |inwards? )?from (?:the |its )?(?<e>left|right|front|rear|back)(?: hand)?(?: (?:edge|end|side|face))?(?: of (?:the )?@k)?");

    private static readonly Regex Eccentric = SceneWords.Pattern(@"(?:(?:,|;|and|with|its|whose|the|is|at|placed|standing|sits) )*(?:(?:center|axis) )?(?:(?:is|lies|being|at|located|placed|offset|set|eccentric|by) )*#n (?:away |off |out )?(?:from|off) (?:the |its )?(?:center|axis|middle)(?: (?:line )?of (?:the )?@k)?");

    /// <summary>Takes the distances; the middle along X and Y that they give, null where nothing is said.</summary>
    public static (double? X, double? Y) Take(SceneThing body, Box3 box, Point3 size)
    {
        double? x = null, y = null;
        foreach (var match in body.TakeAll(Distance))
        {
            var n = SceneThing.Length(match, "n");
            double Inwards(double extent) => body.IsRound || match.Groups["c"].Success ? n : n + (extent / 2);
            switch (match.Groups["e"].Value)
            {
                case "left": x = box.Min.X + Inwards(size.X); break;
                case "right": x = box.Max.X - Inwards(size.X); break;
                case "front": y = box.Min.Y + Inwards(size.Y); break;
                default: y = box.Max.Y - Inwards(size.Y); break;
            }
        }

        if (body is { IsRound: true, Count: 1 } && x is null && y is null && body.Take(Eccentric) is { } off)
        {
            // So far from the axis of a disc.
            x = box.Center.X + SceneThing.Length(off, "n");
        }

        return (x, y);
    }

    /// <summary>True when such a distance is there.</summary>
    public static bool Has(SceneThing body) => Distance.IsMatch(body.Words) || (body is { Count: 1 } && Eccentric.IsMatch(body.Words) && (body.Sizes.ContainsKey("diameter") || SceneWords.Has("round", body.Noun)));
}
