using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Two alike bodies at a centre distance, and what joins them from centre to centre.</summary>
internal static class SceneLinks
{
    private static readonly Regex Distance = SceneWords.Pattern(@"(?:(?:with|at|have|has|and|,|stand|are|is|lie|placed|located|a|the|their|its|which|that|2) )*(?:center (?:to center )?(?:distance|spacing)|distance (?:between|of) (?:the |their )?(?:2 )?(?:@j )?(?:centers|axes|@k)(?: of (?:the )?(?:@k|ends))?|centers?|axes|(?:distance|spacing)(?: center to center)?) (?:(?:is|are|of|:|=|apart|lie) )*#n(?: apart)?|(?<!(?:gap|distance) of )#n (?:(?:from|their|the|its|on|\() )*(?:apart|between|centers|axes|center (?:to|distance|spacing)|distance|spacing)(?: (?:apart|between|from|their|the|its|centers?|to|axes|on|\(|\)|spacing|distance))*");
    private static readonly Regex On = SceneWords.Pattern("on|onto|above|below|under|top|stands?|follows|next");
    private static readonly Regex End = SceneWords.Pattern(@"(?:(?:at|on|the|and|it|has|is|,) )*(?:1|one|other|left|right|big|small|large|larger|smaller|second|first) ends?(?: (?:is|has|it has|of (?:the )?@k))*|larger|smaller|large|small|big");
    private static readonly Regex Joins = SceneWords.Pattern(@"(?:(?:which|that|and|it|they) )*(?:joins?|joined|connects?|connecting|connected|joining|links?|linking|bridges?|between)(?: (?:by|with|the|both|them|2|@k|each other|together))*");
    private static readonly Regex Level = SceneWords.Pattern(@"(?:is |are )?(?:centered|in the (?:middle|center)|symmetric(?:ally)?) ?(?:(?:in|of|on|to|with|the|their|its|about) )*(?:(?:thickness|height|mid ?plane|length) ?(?:of )?)?(?:the )?(?:@k)?");
    private static readonly Regex Bottom = SceneWords.Pattern(@"flush (?:with|at) (?:the |their |its )?(?:(?:bottom|underside|lower face|undersides)(?: faces?)?(?: of @k)?)|at the (?:bottom|level of the bottom)(?: of @k)?");
    private static readonly Regex FromCenters = SceneWords.Pattern(@"(?:from|between) (?:(?:the|their|center|centers|to) )+(?:of @k)?");

    /// <summary>Places a pair of first bodies along X; false when no distance is said.</summary>
    public static bool Pair(SceneThing body, Point3 size)
    {
        if (body.Count != 2 || body.Take(Distance) is not { } match)
        {
            return false;
        }

        var half = SceneThing.Length(match, "n") / 2;
        body.Boxes = [Around(-half, size), Around(half, size)];
        return true;
    }

    /// <summary>Places the second of two round bodies of different sizes at the distance that is said somewhere; false when there is none.</summary>
    public static bool Second(IReadOnlyList<SceneThing> things, SceneThing body, SceneThing first)
    {
        if (first is not { IsRound: true, Axis: 2, Boxes: [var at], Partner: null } || !body.Sizes.ContainsKey("diameter") || body.Count != 1 || On.IsMatch(body.Words)
            || things.FirstOrDefault(t => Distance.IsMatch(t.Words)) is not { } told || !SceneShape.Of(body, null, out var size))
        {
            return false;
        }

        var n = SceneThing.Length(told.Take(Distance)!, "n");
        first.TakeAll(End);
        body.TakeAll(End);
        var center = at.Center + new Point3(n, 0, body.Says(Bottom) ? (size.Z - at.Size.Z) / 2 : 0);
        body.Boxes = [new(center - (size * 0.5), center + (size * 0.5))];
        first.Partner = body;
        return true;
    }

    /// <summary>True when a body joins a pair.</summary>
    public static bool Joined(SceneThing body, SceneThing pair) =>
        Members(pair) is [var a, var b] && Math.Abs(a.Center.Y - b.Center.Y) < 1e-9 && (Joins.IsMatch(body.Words) || body.Owner == pair)
        && !body.Words.Contains(" top", StringComparison.Ordinal);

    /// <summary>Places what joins a pair.</summary>
    /// <returns>Why it cannot be placed; null when it is.</returns>
    public static string? Join(SceneThing body, SceneThing pair)
    {
        body.TakeAll(Joins);
        body.TakeAll(FromCenters);
        var bottom = body.Says(Bottom);
        body.TakeAll(Level);
        var (a, b) = (Members(pair)[0], Members(pair)[1]);
        var reach = Math.Abs(b.Center.X - a.Center.X);
        if (body.Sizes.ContainsKey("diameter") || body.Count != 1 || body.List is { Length: 3 })
        {
            return "what joins two";
        }

        if (body.List is { Length: 2 } section && body.Sizes.Count == 0)
        {
            (body.List, body.Sizes["width"], body.Sizes["height"]) = (null, section[0], section[1]);
        }

        if (body.List is not null || (body.Sizes.TryGetValue("length", out var length) && Math.Abs(length - reach) > 1e-6 && Math.Abs(length - (reach - a.Size.X)) > 1e-6))
        {
            return "length of what joins two";
        }

        var sizes = body.Sizes.Where(s => s.Key != "length").ToDictionary();
        string[] levels = ["height", "thickness", "depth"];
        var high = Array.Find(levels, sizes.ContainsKey);
        if (sizes.Count != 2 || high is null || !sizes.TryGetValue("width", out var width))
        {
            return "section of what joins two";
        }

        var tall = sizes[high];
        if (width > Math.Min(a.Size.Y, b.Size.Y) + 1e-6)
        {
            return "wider than what it joins";
        }

        var low = bottom ? a.Min.Z : ((a.Min.Z + a.Max.Z) / 2) - (tall / 2);
        body.Boxes = [new Box3(new(Math.Min(a.Center.X, b.Center.X), a.Center.Y - (width / 2), low), new(Math.Max(a.Center.X, b.Center.X), a.Center.Y + (width / 2), low + tall))];
        return null;
    }

    private static List<Box3> Members(SceneThing pair) => pair.Partner is { } other ? [.. pair.Boxes, .. other.Boxes] : pair.Boxes;

    private static Box3 Around(double x, Point3 size) => new(new(x - (size.X / 2), -size.Y / 2, 0), new(x + (size.X / 2), size.Y / 2, size.Z));
}
