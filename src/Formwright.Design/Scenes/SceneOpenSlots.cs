using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Slots that are open at an end: "one end has a slot 12 mm wide and 25 mm deep, cut through from top to bottom".</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneOpenSlots(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly Regex AtEnd = SceneWords.Pattern(@"(?:(?:is|cut|milled|sawn|made|,|open|which) )*(?:in|into|at|to|from|towards|on) (?:the |its )?(?<e>one|1|other|opposite|free|left|right|front|rear|back|) ?(?:hand )?end(?: face)?(?: of (?:the )?@k)?|(?:the )?(?<e>one|1|other|opposite|free|left|right|front|rear|back) (?:hand )?end (?:of (?:the )?@k )?(?:has|carries|gets)");
    private static readonly Regex Open = SceneWords.Pattern("(?:(?:and|,|which|is) )*open (?:at|to|on|towards) (?:the |its |one |that )?(?:outer |free )?(?:end|edge)");
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is )*#n");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n (?:in )?(?:deep|depth|long|length)|(?:with |to )?(?:a |its )?(?:depth|length) (?:of |is )*#n");
    private static readonly Regex Upright = SceneWords.Pattern(@"(?:(?:,|and|is|cut|goes|runs|right|all the way|completely|straight|through|over) )*(?:from top to bottom|through (?:the |its )?(?:full |whole )?(?:height|thickness)|over (?:the |its )?(?:full|whole|entire) (?:height|thickness)|through)");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:,|and|is|cut|milled|goes|runs|right|all the way) )*(?:across|over|through|along) (?:the |its )?(?:full |whole |entire )?(?:width|diameter)|(?:from )?(?:front to back|side to side)");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:(?:and|,|is) )*(?:centered|central|centrally|in the (?:middle|center)|symmetric(?:al|ally)?)(?: (?:on|in|across|of) (?:the |its )?(?:width|thickness|height|diameter|end))?");
    private static readonly Regex Into = SceneWords.Pattern("(?:(?:is|cut|milled|sawn) )*(?:into|in|through) (?:the )?@k");

    /// <summary>True for one.</summary>
    public static bool Is(SceneThing feature) =>
        feature is { Noun: "slot" or "notch" or "cutout", Count: 1 } && AtEnd.IsMatch(feature.Words) && Wide.IsMatch(feature.Words) && Deep.IsMatch(feature.Words) && !feature.Words.Contains("mm from ", StringComparison.Ordinal);

    /// <summary>Reads one and cuts it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing feature)
    {
        var host = feature.Owner ?? things.First(t => t is { IsFeature: false, IsWhole: false });
        feature.Take(Open);
        var end = feature.Take(AtEnd)!;
        foreach (var match in new[] { end, feature.Take(Into) }.OfType<Match>().Where(m => m.Groups["k"].Success))
        {
            host = things[int.Parse(match.Groups["k"].Value, System.Globalization.CultureInfo.InvariantCulture)];
        }

        if (host.IsFeature || host.Hollow is not null || host.Form is not null || host.Boxes is not [var box])
        {
            return "an open slot in what";
        }

        var (wide, deep) = (SceneThing.Length(feature.Take(Wide)!, "n"), SceneThing.Length(feature.Take(Deep)!, "n"));
        var across = feature.Says(Across);
        var upright = feature.Says(Upright);
        feature.TakeAll(Middle);
        var word = end.Groups["e"].Value;
        if (host.IsRound)
        {
            // Square to the cross holes, which run along X.
            if (host.Axis != 2 || upright && !across && feature.Words.Contains("height", StringComparison.Ordinal))
            {
                return "a slot in a round body";
            }

            bool? low = word switch { "left" => true, "right" => false, "front" or "rear" or "back" => null, _ => SceneStack.FreeEnd(things, host) is { } free ? free == "bottom" : things.Count(t => !t.IsFeature) == 1 ? word is "other" or "opposite" : null };
            if (low is not { } isLow || wide >= box.Size.X || deep >= box.Size.Z)
            {
                return "sizes of an open slot";
            }

            var rim = Layout.Overshoot * box.Size.X;
            var (z0, z1) = isLow ? (box.Min.Z - rim, box.Min.Z + deep) : (box.Max.Z - deep, box.Max.Z + rim);
            writer.CutBox(new(new(box.Center.X - (wide / 2), box.Min.Y - rim, z0), new(box.Center.X + (wide / 2), box.Max.Y + rim, z1)));
            return null;
        }

        // Along its length, from the end that is said.
        var axis = word is "left" or "right" ? 0 : word is "front" or "rear" or "back" ? 1 : Longest(box);
        if (word == "free" && host.Free is { } side)
        {
            (axis, word) = (side is "left" or "right" ? 0 : 1, side);
        }

        if (axis == 2 || (word.Length == 0 && feature.Words.Contains(" end", StringComparison.Ordinal)))
        {
            return "a slot in the end of what stands";
        }

        var high = word is "right" or "rear" or "back" or "other" or "opposite" or "free";
        var normal = across && !upright ? 1 - axis : 2;
        var level = 3 - axis - normal;
        if (wide >= SceneBodies.Of(box.Size, level) || deep >= SceneBodies.Of(box.Size, axis))
        {
            return "sizes of an open slot";
        }

        double[] min = new double[3], max = new double[3];
        for (var a = 0; a < 3; a++)
        {
            var over = Layout.Overshoot * SceneBodies.Of(box.Size, a);
            var (from, to, mid) = (SceneBodies.Of(box.Min, a), SceneBodies.Of(box.Max, a), SceneBodies.Of(box.Center, a));
            (min[a], max[a]) = a == normal ? (from - over, to + over) : a == level ? (mid - (wide / 2), mid + (wide / 2)) : high ? (to - deep, to + over) : (from - over, from + deep);
        }

        writer.CutBox(new(new(min[0], min[1], min[2]), new(max[0], max[1], max[2])));
        host.SlotAxis = level;
        return null;
    }

    private static int Longest(Box3 box) => box.Size.Z > Math.Max(box.Size.X, box.Size.Y) ? 2 : box.Size.X >= box.Size.Y ? 0 : 1;
}
