using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <content>Bodies that follow each other on an axis, and the part that they make.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Carried = SceneWords.Pattern(@"(?:it|they|@k) (?:(?:stands?|sits?|rests?|lies|lie|is|are|mounted|fixed|placed|carried|centered|centrally|attached) )+(?:on|upon|on top of|by)(?= (?:[a-z]+ )*\$)");
    private static readonly Regex Next = SceneWords.Pattern(@"(?:then |, |and )*(?:follows|comes|continues|is continued|continuing|comes next|next comes)(?: (?:it|@k))?(?: (?:as|with|by))?|next(?: to (?:it|that|@k))?|(?:(?:directly|immediately) )?(?:after|behind|beyond|in front of|outside of) (?:each )?(?:it|that|this|@k)|(?:adjoining|adjacent to|next in line)(?: @k)?|coaxial(?:ly)? with @k|followed");
    private static readonly Regex Order = SceneWords.Pattern("from (?:the )?(?<d>left|bottom|right|top)(?: end)?(?: to (?:the )?(?:left|bottom|right|top)(?: end)?)?");
    private static readonly Regex AcrossMiddle = SceneWords.Pattern(@"across (?:the )?(?:middle|center)(?: of (?:the )?@k)?");
    private static readonly Regex IncludedIn = SceneWords.Pattern(@"(?:, |\( )?(?:(?:which|that) )?(?:(?:is|are|lies?) )?(?:(?:included|part|contained|counted) (?:in|of)|within) (?:the |its |this )?(?:#n )?(?:(?:total|overall) )?(?:length|height)?(?: of (?:the )?@k)?(?: \))?");
    private static readonly Regex EndHas = SceneWords.Pattern(@"(?:one|1|the (?:(?<o>other|opposite)|(?<t>upper|top|right)|(?<b>lower|bottom|left))) end (?:of @k )?(?:has|have|carries|is closed by|ends in|is)(?= |$)");
    private static readonly Regex Rest = SceneWords.Pattern(@"(?:and |, )?(?:(?:is|takes?|fills?|makes? up|for) )*(?:the )?(?:rest|remaining length|remainder|remaining part)(?: of (?:the |its )?(?:total |overall )?(?:length|part|@k))?(?: is)?");
    private static readonly Regex InnerList = SceneWords.Pattern(@"(?:, |and )*(?:#a x #b (?:inside|inner|internal(?:ly)?)|(?:inside|inner|internal(?:ly)?)(?: size| dimensions)? (?:of |is |: )*#a x #b)");
    private static readonly Regex OutsideWord = SceneWords.Pattern("outside|outer|external(?:ly)?");
    private static readonly Regex RoundList = SceneWords.Pattern(@"(?:outside |outer )?diameter #n (?:x|by) #m(?: (?:long|high|thick|deep|tall|wide|length|height))?|#n (?:in )?(?:outside )?diameter (?:x|by) #m(?: (?:long|high|thick|deep|tall|wide|in length|in height))?");
    private static readonly Regex Behind = SceneWords.Pattern(@"(?:on|at) (?:the |its )?(?:(?<b>back|rear)|front)(?: side| face)?(?: of (?:the )?@k)?");
    private static readonly Regex Same = SceneWords.Pattern(@"(?:of |with |has |have |and )*(?:the )?same (?<r>diameter|thickness|height|length|width)(?: as (?:the )?@k)?");
    private static readonly Regex ProjectsBoth = SceneWords.Pattern(@"(?:and |it |which |that )*(?:projects?|protrudes?|extends?|sticks? out|stands? out|projecting|protruding) (?:by )?#n (?:(?:out|beyond (?:the )?@k) )?(?:on|at|from|to) (?:each|both|either) (?:sides?|faces?|ends?)(?: of (?:the )?@k)?");
    private static readonly Regex Radial = SceneWords.Pattern(@"(?:(?:that|which|and|it) )*(?:(?:is|are|attached|sticks?|sticking|projects?|projecting|protrudes?|extends?|extending|points?|goes|welded|joined|out|away) )*radial(?:ly)?(?: (?:outwards?|out|away))?(?: (?:from|to|on|of) (?:the |its )?(?:rim|circumference|outside|edge|outer surface|@k)(?: of (?:the )?@j)?)?");
    private static readonly Regex RadialEnd = SceneWords.Pattern(@"(?:(?:and|,|which|that|;) )*(?:(?:its|the) (?:free |outer )?(?:end|tip) (?:is |lies )?|ends |reaches |up to )#n (?:away )?from (?:the )?(?:(?:center|axis|middle)(?: of (?:the )?(?:@k|hole|eye|bore))?|@k (?:center|axis))");
    private static readonly Regex MidThickness = SceneWords.Pattern(@"(?:at|in) (?:the |its )?(?:middle of (?:the |its )?(?:thickness|height|width)|mid height|mid thickness|half (?:the |its )?(?:height|thickness))(?: of (?:the )?@k)?");
    private static readonly Regex AtLeft = SceneWords.Pattern("(?:on|at) (?:the )?(?:left|bottom)(?: end| side)?(?: (?:there is|is))?");
    private static readonly Regex AlongShaft = SceneWords.Pattern("(?:(?:starting|beginning|starts|with|its|the|,|at) )*(?<c>(?:center|middle) (?:is )?)?#n (?:away )?from (?:the |its )?(?<e>left|right|lower|upper|top|bottom)(?: hand)? end(?: of (?:the )?@k)?");
    private static readonly Regex InTotal = SceneWords.Pattern("in total|overall|in all");
    private static readonly Regex TurnedDown = SceneWords.Pattern("turn(?= (?:an? |the )?.* (?:on|at) (?:one|1|the|both|each))");
    private static readonly Regex Twin = SceneWords.Pattern(@"(?:, )?(?:and )?(?:a |an )?(?:identical|equal|second|same|another|matching) (?:one |1 )?(?:on|at|under|below) (?:the |its )?(?:underside|bottom|other side|opposite (?:side|face)|lower face|lower side)");
    private static readonly Regex Joins = SceneWords.Pattern("(?:and )?(?:joins?|connects?|links?|joining|connecting) (?:@k|them)(?: together)?");

    /// <summary>Says where the part as a whole is, when its bodies are settled.</summary>
    public void Close()
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsWhole: false }).ToList();
        foreach (var whole in things.Where(t => t.IsWhole && bodies.Count > 0))
        {
            whole.Boxes = [SceneStack.Around(bodies)];
            whole.Axis = bodies.TrueForAll(b => b.Axis == 2) ? 2 : -1;
            var size = whole.Boxes[0].Size;
            Fault ??= whole.Sizes.Values.All(v => Near(v, size.X) || Near(v, size.Y) || Near(v, size.Z)) ? null : "another overall length";
        }
    }

    // True for a cone that narrows down to what is below it.
    private bool IsContinuedBelow(SceneThing cone) =>
        cone.Sizes.TryGetValue("topDiameter", out var narrow) && things.Any(t => t is { IsFeature: false } && t != cone && Under.IsMatch(t.Words) && t.Words.Contains(FormattableString.Invariant($"{narrow}mm "), StringComparison.Ordinal));

    // True for what continues the lower end of a cone: the spout of a funnel.
    private static bool Narrows(SceneThing cone, SceneThing body) =>
        cone.Form == "frustum" && body.Sizes.TryGetValue("diameter", out var diameter) && Near(diameter, SceneStack.End(cone, false)) && !Near(diameter, SceneStack.End(cone, true));

    // True for a member that stands on a face without reaching over it.
    private static bool Fits(Box3 box, (double U, double V) at, Point3 size) =>
        at.U - (size.X / 2) >= box.Min.X - 1e-6 && at.U + (size.X / 2) <= box.Max.X + 1e-6 && at.V - (size.Y / 2) >= box.Min.Y - 1e-6 && at.V + (size.Y / 2) <= box.Max.Y + 1e-6;

    private static bool IsRoundToo(SceneThing body) =>
        body.List is null && (body.Sizes.ContainsKey("diameter") || body.Sizes.ContainsKey("topDiameter") || body.Sizes.ContainsKey("acrossFlats"));

    private void Place(SceneThing body, Point3 foot, int? normal)
    {
        normal ??= IsUpright(body) ? 1 : null;
        if (SceneCrosses.Place(body))
        {
            return;
        }

        if (body is { Count: 2, List: null } && things.Any(t => t.Noun == "rung") && body.Sizes.Remove("length", out var tall))
        {
            // The rails of a ladder stand.
            body.Sizes["height"] = tall;
        }

        if (body.Count == 2 && SceneShape.Of(body, normal, out var member) && SceneLinks.Pair(body, member))
        {
            return;
        }

        if (body.Count == 2 && body.Take(Apart) is { } apart && SceneShape.Of(body, null, out var each))
        {
            // Two that something joins later.
            var half = (SceneThing.Length(apart, "n") + (apart.Groups["g"].Success && apart.Groups["g"].Value != "spacing" ? each.X : 0)) / 2;
            body.Boxes = [Around(foot - new Point3(half, 0, 0), each), Around(foot + new Point3(half, 0, 0), each)];
            return;
        }

        if (body.IsSloping && (Descends || IsContinuedBelow(body)))
        {
            body.IsTipped = true;
        }

        if (body.Count != 1 || !SceneShape.Of(body, normal, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        body.Boxes = [Around(foot, size)];
    }

    // A size of a body by its role: as it was said, or by how it lies.
    private static double? Extent(SceneThing body, string role)
    {
        if (body.Sizes.TryGetValue(role, out var said))
        {
            return said;
        }

        if (role == "thickness" && body.Hollow is { } hollow)
        {
            return hollow.Wall;
        }

        if (body.Boxes is not [var box, ..])
        {
            return null;
        }

        var size = box.Size;
        return role switch
        {
            "thickness" when body.IsRound => size.Z,
            "thickness" => Math.Min(size.X, Math.Min(size.Y, size.Z)),
            "height" => size.Z,
            "length" => body.IsRound ? size.Z : Math.Max(size.X, size.Y),
            "width" when !body.IsRound => size.Z < Math.Min(size.X, size.Y) || body.List is not null ? Math.Min(size.X, size.Y) : null,
            _ => null,
        };
    }

    private void TakeSame(SceneThing body, SceneThing host)
    {
        foreach (var same in body.TakeAll(AsAs))
        {
            // "As wide as the arm".
            var like = Host(same, host);
            var role = same.Groups["a"].Value switch { "wide" => "width", "thick" => "thickness", "long" => "length", "deep" => "depth", _ => "height" };
            if (Extent(like, role) is not { } value || !body.Sizes.TryAdd(role, value))
            {
                Fault ??= $"as {role} as what";
            }
        }

        foreach (var same in body.TakeAll(Same))
        {
            // "With the same thickness", "of the same diameter".
            var like = Host(same, host);
            var role = same.Groups["r"].Value;
            var value = Extent(like, role) ?? 0;
            if (value <= 0 || (body.Sizes.TryGetValue(role, out var own) ? !Near(own, value) : !body.Sizes.TryAdd(role, value)))
            {
                Fault ??= $"the same {role} as what";
            }
        }
    }

    private void TakeTwin(SceneThing body)
    {
        if (body.Take(Twin) is not null)
        {
            if (body.Count != 1)
            {
                Fault ??= "a twin of what";
            }

            // "One on its top and an identical one on its underside."
            body.TakeAll(On);
            body.TakeAll(Flush);
            body.Words += " at both faces";
        }
    }

    // "The hub has a diameter of 40 mm and projects 5 mm on each side": through the middle of its host.
    private static bool EachSideOut(SceneThing body, SceneThing host)
    {
        if (ProjectsBoth.Match(body.Words) is not { Success: true } found || !host.IsRound || host.Axis != 2 || host.Boxes.Count != 1 || !body.Sizes.TryGetValue("diameter", out var diameter) || body.Sizes.Count != 1 || body.Count != 1)
        {
            return false;
        }

        body.Take(ProjectsBoth);
        body.TakeAll(Flush);
        var box = host.Boxes[0];
        var n = SceneThing.Length(found, "n");
        body.Axis = 2;
        body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Min.Z - n), new(diameter, diameter, box.Size.Z + (2 * n)))];
        return true;
    }

    // What follows on both sides of a symmetrical part.
    private static bool OnBothOf(SceneThing body, SceneThing pair)
    {
        if (pair.Boxes is not [var upper, var lower] || !pair.IsRound || pair.Axis != 2 || body.Count is not (1 or 2) || (body.IsCounted && body.Count != 2) || !SceneShape.Of(body, null, out var size))
        {
            return false;
        }

        body.Count = 2;
        body.Boxes = [Around(new(upper.Center.X, upper.Center.Y, upper.Max.Z), size), Around(new(lower.Center.X, lower.Center.Y, lower.Min.Z - size.Z), size)];
        return true;
    }

    // "A rod sticks out radially from the rim": along X, in the middle of the thickness.
    private bool Radially(SceneThing body, SceneThing host)
    {
        if (!Radial.IsMatch(body.Words))
        {
            return false;
        }

        foreach (var at in body.TakeAll(Radial))
        {
            host = Host(at, host);
        }

        var end = body.Take(RadialEnd);
        body.TakeAll(Flush);
        body.TakeAll(MidThickness);
        if (host is not { IsRound: true, Axis: 2, Form: null, Boxes: [var box] } || body.Count != 1 || body.List is not null)
        {
            Fault ??= "radial from what";
            return true;
        }

        var (wide, high) = body.Sizes.Remove("diameter", out var diameter) ? (diameter, diameter)
            : (body.Sizes.Remove("width", out var w) ? w : 0, body.Sizes.Remove("thickness", out var t) || body.Sizes.Remove("height", out t) ? t : 0);
        var reach = end is not null ? SceneThing.Length(end, "n") : body.Sizes.Remove("length", out var length) ? (box.Size.X / 2) + length : 0;
        if (wide <= 0 || high <= 0 || reach <= box.Size.X / 2 || body.Sizes.Count > 0 || wide >= box.Size.X)
        {
            Fault ??= "sizes of what is radial";
            return true;
        }

        // From inside the wall of a ring, whose bore is cut last.
        var from = box.Center.X + (host.Bore > 0 ? (host.Bore / 4) + (box.Size.X / 4) : 0);
        body.Axis = diameter > 0 ? 0 : -1;
        body.Boxes = [new(new(from, box.Center.Y - (wide / 2), box.Center.Z - (high / 2)), new(box.Center.X + reach, box.Center.Y + (wide / 2), box.Center.Z + (high / 2)))];
        return true;
    }

    // "A shaft with a collar in the middle": what is thicker than a long round body surrounds it.
    private static bool Collar(SceneThing body, SceneThing host)
    {
        if (host is not { IsRound: true, Axis: 2, Boxes: [var box] } || box.Size.Z < box.Size.X || body.Count != 1 || body.Sizes.GetValueOrDefault("diameter") <= box.Size.X || !SceneShape.Of(body, null, out var size) || size.Z >= box.Size.Z)
        {
            return false;
        }

        body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Center.Z - (size.Z / 2)), size)];
        return true;
    }

    // "The disc sits on the shaft, 30 mm from the left end": around it.
    private bool OnShaft(SceneThing body, SceneThing host)
    {
        if (AlongShaft.Match(body.Words) is not { Success: true } at)
        {
            return false;
        }

        host = Host(at, host);
        if (host is not { IsRound: true, Axis: 2, Boxes: [var box] } || box.Size.Z < box.Size.X || body.Count != 1 || body.Sizes.GetValueOrDefault("diameter") <= box.Size.X || !SceneShape.Of(body, null, out var size))
        {
            return false;
        }

        body.Take(AlongShaft);
        body.TakeAll(On);
        var d = SceneThing.Length(at, "n") - (at.Groups["c"].Success ? size.Z / 2 : 0);
        var z = at.Groups["e"].Value is "left" or "lower" or "bottom" ? box.Min.Z + d : box.Max.Z - d - size.Z;
        Fault ??= z < box.Min.Z - 1e-6 || z + size.Z > box.Max.Z + 1e-6 ? "beside its shaft" : null;
        body.Boxes = [Around(new(box.Center.X, box.Center.Y, z), size)];
        return true;
    }
}
