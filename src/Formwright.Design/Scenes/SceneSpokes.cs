using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Arms and spokes: several straight bars that go out from a hub at equal angles.</summary>
/// <param name="things">All things of the scene.</param>
internal sealed class SceneSpokes(IReadOnlyList<SceneThing> things)
{
    private static readonly Regex Radial = SceneWords.Pattern(@"(?:(?:which|that|and|they|it|from|straight|all) )*(?:(?:extends?|points?|stands?|sticks?|projects?|goes|go|run|runs|reach|reaches|radiates?|extending|pointing|radiating|project) )*(?:out |outwards? |outward )?(?:radial(?:ly)?|outwards?|star shaped)(?: (?:outwards?|out))?(?: from (?:the )?(?:@k|hub|it))?|(?:which|that|and)? ?(?:connects?|joins?|link) (?:the )?(?:@k|hub) (?:with|to|and) (?:the )?(?:@j|rim)|(?:radiate|radiating)(?: from (?:the )?@k)?");
    private static readonly Regex FromHub = SceneWords.Pattern("(?:(?:,|and|which|that|each) )*(?:extends?|reach(?:es)?|goes?|runs?|stretch(?:es)?|extending|reaching|running) (?:straight )?(?:out )?(?:from|off) (?:the )?@k");
    private static readonly Regex Angles = SceneWords.Pattern(@"(?:(?:,|at|and|are|in|spaced|every|with|an?) )*\d+deg(?: (?:to each other|apart|intervals?|spacing|angles?|steps))*|(?:equally|evenly) (?:spaced|distributed)(?: around (?:it|the @k|@k))?|(?:at|with) (?:equal|right) angles(?: to each other)?");
    private static readonly Regex Reach = SceneWords.Pattern(@"(?:(?:and|,|with|;|which|that) )*(?:(?:its|their|the|whose) (?:outer |free )?(?:ends?|tips?) (?:is |are |lies? )?|ends? |reach(?:es)? |up to )(?:up to |out to )?#n (?:away )?from (?:the )?(?:center|axis|middle)(?: of (?:the )?@k)?|(?:up |out )?to (?:a )?(?:radius of )#n|(?:up )?to #n from (?:the )?(?:center|axis|middle)");
    private static readonly Regex Bottom = SceneWords.Pattern(@"(?:(?:and|,|they|are|is|@j) )*(?:level|flush) with (?:the )?(?:bottom|underside|lower face)(?: of (?:the )?@k)?|(?:at|from) (?:the|its) (?:bottom|lower end|foot)(?: of (?:the )?@k)?");
    private static readonly Regex Measured = SceneWords.Pattern("(?:(?:,|and|the|their|length|is) )*measured from (?:its|the) (?:surface|outside|hub)");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:(?:and|,|they|are|is) )*(?:at (?:its |the )?mid height|in the (?:middle|center) of (?:its |the )?height|centered(?: (?:in|on) (?:the |its )?(?:height|thickness|length|width|@k))?|at half (?:its |the )?height)(?: of (?:the )?@k)?");
    private static readonly Regex FromEnd = SceneWords.Pattern(@"(?:(?:,|and|its center|is|lies) )*#n (?:away )?from (?:its|the|each|their) (?:(?:outer|free) )?(?:end|tip)s?|near (?:its|the) (?:outer |free )?(?:end|tip)");
    private static readonly Regex OnCircle = SceneWords.Pattern(@"(?:(?:,|on|at) )*(?:a )?#n (?:diameter )?(?:(?:pitch|bolt) )?circle|(?:,|at)? ?#n from (?:the )?(?:axis|center)");
    private static readonly Regex Diameter = SceneWords.Pattern(@"#n(?: (?:in )?diameter)?(?: (?:through|round|vertical))*(?= \$)|\$ (?:of )?#n(?: diameter)?");
    private static readonly Regex Through = SceneWords.Pattern("(?:goes |runs )?through(?: (?:each|every|the)? ?@k)?|@k (?:has|have|carries|gets)|in (?:each |every )?@k|has|vertically");

    private static readonly Regex Around = SceneWords.Pattern(@"(?:(?:,|and|are|is|at) )*(?:(?:evenly|equally|uniformly) )?(?:(?:spaced|distributed|arranged) )?(?:around|about|along|on) (?:the |its )?(?:outside|circumference|perimeter|periphery|outer surface|side|@k)(?: of (?:the )?@j)?|(?:,|and|at|are|spaced|every|with|an?)+ \d+deg(?: (?:to each other|apart|intervals?|spacing|angles?|steps))*");
    private static readonly Regex Sticking = SceneWords.Pattern(@"(?:(?:and|,|which|that|each) )*(?:sticks?|sticking|projects?|projecting|protrudes?|protruding|extends?|extending|stands?|standing)(?: out)?(?: radially)?(?: outwards?)?(?: by)? #n(?: (?:out|outwards?|radially))*(?: (?:from|of) (?:the |its )?(?:@k|surface|outside|side|circumference)(?: of (?:the )?@j)?)?");
    private static readonly Regex Top = SceneWords.Pattern(@"(?:(?:and|,|they|are|is) )*(?:level|flush) with (?:the )?top(?: (?:face|edge))?(?: of (?:the )?@k)?|(?:at|from) (?:the|its) (?:top|upper end)(?: of (?:the )?@k)?");

    /// <summary>True for such arms.</summary>
    public static bool Are(SceneThing body) => body is { Count: > 1, List: null } && !body.Sizes.ContainsKey("diameter")
        && ((Radial.IsMatch(body.Words) && body.Noun is "arm" or "spoke" or "leg" or "rib" or "blade" or "vane" or "wing" or "web" or "bar" or "finger")
            || (FromHub.IsMatch(body.Words) && Angles.IsMatch(body.Words) && Reach.IsMatch(body.Words)) || (Sticking.IsMatch(body.Words) && Around.IsMatch(body.Words)));

    /// <summary>Places them.</summary>
    /// <returns>Why they have no place; null when they have.</returns>
    public string? Settle(SceneThing arms)
    {
        var hubs = things.Where(t => t is { IsFeature: false, IsRound: true, Axis: 2, IsWhole: false, Boxes.Count: 1 } && t != arms).ToList();
        var sticks = arms.Take(Sticking);
        arms.TakeAll(Around);
        arms.TakeAll(Radial);
        arms.TakeAll(FromHub);
        var rim = hubs.Find(t => t.RingRoom > 0);
        var hub = hubs.Where(t => t != rim).MinBy(t => t.Boxes[0].Size.X);
        arms.TakeAll(Angles);
        arms.TakeAll(Measured);
        var end = arms.Take(Reach);
        var (low, top, middle) = (arms.Says(Bottom), arms.Says(Top), arms.Says(Middle));
        if (sticks is not null && hub?.Boxes is [var from])
        {
            arms.Sizes["reach"] = (from.Size.X / 2) + SceneThing.Length(sticks, "n");
        }

        // Around the hub by their thickness when their height is said, by their width otherwise.
        if (hub is not { Boxes: [var box] } || arms.List is not null || !(arms.Sizes.ContainsKey("height") && arms.Sizes.Remove("thickness", out var wide) || arms.Sizes.Remove("width", out wide) || (sticks is not null && arms.Sizes.Remove("thickness", out wide)))
            || !(arms.Sizes.Remove("height", out var high) || arms.Sizes.Remove("thickness", out high) || (sticks is not null && arms.Sizes.Remove("length", out high))))
        {
            return "sizes of arms";
        }

        var r = box.Size.X / 2;
        var reach = arms.Sizes.Remove("reach", out var told) ? told : end is not null ? SceneThing.Length(end, "n")
            : arms.Sizes.Remove("length", out var length) || arms.Sizes.Remove("width", out length) ? r + length
            : rim is not null ? (rim.RingRoom + rim.Boxes[0].Size.X) / 4 : 0;
        arms.Sizes.Remove("length", out var own);
        if (reach <= r || arms.Sizes.Count > 0 || wide >= 2 * r || (own > 0 && Math.Abs(own - (reach - r)) > 1e-6) || (rim is not null && reach <= rim.RingRoom / 2))
        {
            return "reach of arms";
        }

        var z = low ? box.Min.Z : top ? box.Max.Z - high : middle || high < box.Size.Z + 1e-6 ? box.Center.Z - (high / 2) : double.NaN;
        if (double.IsNaN(z) || (!low && !top && !middle && rim is null && high < box.Size.Z - 1e-6 && hub.Below is not null))
        {
            return "height of arms";
        }

        var (c, h) = (box.Center, wide / 2);
        arms.Specs = [];
        for (var i = 0; i < arms.Count; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / arms.Count);
            (double X, double Y)[] corners = [.. new (double U, double V)[] { (0, -h), (reach, -h), (reach, h), (0, h) }.Select(p => ((p.U * cos) - (p.V * sin), (p.U * sin) + (p.V * cos)))];
            arms.Specs.Add(SceneSolids.Extruded(corners, high));
            arms.Boxes.Add(new(new(c.X + corners.Min(p => p.X), c.Y + corners.Min(p => p.Y), z), new(c.X + corners.Max(p => p.X), c.Y + corners.Max(p => p.Y), z + high)));
        }

        (arms.Sizes["reach"], arms.Partner) = (reach, hub);
        return null;
    }

    /// <summary>Drills each arm.</summary>
    /// <returns>Why it cannot be drilled; null when it is.</returns>
    public static string? Drill(SceneThing hole, SceneThing arms, SceneWriter writer)
    {
        double? at = hole.Take(FromEnd) is { } end && end.Groups["n"].Success ? arms.Sizes["reach"] - SceneThing.Length(end, "n")
            : hole.Take(OnCircle) is { } circle ? SceneThing.Length(circle, "n") / (circle.Value.Contains("circle", StringComparison.Ordinal) ? 2 : 1) : null;
        if (at is not { } radius || hole.Take(Diameter) is not { } said)
        {
            return "where in each arm";
        }

        hole.TakeAll(Through);
        var (hub, d) = (arms.Partner!.Boxes[0].Center, SceneThing.Length(said, "n"));
        for (var i = 0; i < arms.Count; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / arms.Count);
            writer.DrillThrough(arms.Boxes[i], 2, (0, 1), (hub.X + (radius * cos), hub.Y + (radius * sin)), d);
        }

        return null;
    }
}
