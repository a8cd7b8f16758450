using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Standards;

namespace Formwright.Design.Scenes;

/// <summary>Reads holes, pockets and slots: their host, the face, the sizes and the places.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is built.</param>
internal sealed partial class SceneCuts(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly string[] Both = ["a", "b"];
    private static readonly Regex Hosts = SceneWords.Pattern(@"(?:completely |right |all the way |both |and |, |the |each of )*(?:through|in|into|on) (?:both |and |the |each |the top of )*@a(?: and (?:the |into |through )*@b)?");
    private static readonly Regex Everything = SceneWords.Pattern(@"(?:and |goes |passes |runs |which )*(?:straight |completely )?through (?:both|everything|all|it all|the whole(?! (?:length|height|width|depth|thickness))|the entire part)(?: of (?:the|them|it))?(?: (?:parts|bodies|layers|steps|sections|plates|discs|blocks|3|2|4))*");
    private static readonly Regex Face = SceneWords.Pattern(@"(?<!mm )(?<!top and )(?<!bottom and )(?:from|in|on|into) (?:the |its )(?<f>top|bottom|floor|underside|front|rear|back|left|right)(?: (?:face|surface|side|end))?(?! edge)(?: of @k)?|the (?<f>top|bottom|front|rear|back|left|right)(?: (?:face|surface|side|end))?(?: of @k)? (?:has|have|gets|carries|contains|there is)|the (?<f>underside) (?:has|have|gets|carries|contains)|from (?<f>below|underneath)(?: (?:the )?@k)?");
    private static readonly Regex FrontToBack = SceneWords.Pattern(@"(?:horizontally )?(?:, )?(?:from )?(?<d>front to back|left to right|top to bottom|side to side)|lengthwise(?<l>)|across (?:its|the) (?<x>width|length) \( #n direction \)|(?:through|along|in) (?:the |its )?(?:full |whole |entire )?(?:#n (?<x>length|width|height|thickness|direction|depth)|(?<x>full (?:length|width|height)))");
    private static readonly Regex ThroughWord = SceneWords.Pattern(@"(?:(?:goes|go|going|passes|pass|runs|run) )?(?:all the way |straight |completely |right )?through(?! the (?:center|middle|exact))(?: (?:to the (?:bottom|underside)|to the other side|hole|it|all|holes))?|thru");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n deep(?: from (?:the )?top)?|(?:with |to )?(?:a |its )?depth (?:of |is |: |= )*#n|#n depth");
    private static readonly Regex Tapped = SceneWords.Pattern(@"(?:an )?m(?<m>\d+(?:\.\d+)?)(?: (?:tapped|threaded|thread))?");
    private static readonly Regex Drill = SceneWords.Pattern(@"\(? ?(?:(?:tap )?drill(?: diameter)? (?:of )?#n|#n (?:tap )?drill)(?: diameter)? ?\)?");
    private static readonly Regex Counterbore = SceneWords.Pattern(@"(?:, |and |with |a |the |is |are |it |each |counterbored? |counterbores? |from the top |holes? |be )*(?:counterbored?|counterbores|opened(?: up)?|enlarged|widened)(?: it| them)? (?:to |of |with |from the top |a |at |is )*#h (?:in )?(?:diameter )?(?:(?<s>on|from|at) (?:the )?(?<side>top|bottom|underside|back|rear|lower side|upper side|front) ?)?(?:, |and |x |with |for |over |to )*(?:a depth of )?#k(?: deep| depth)?(?: ,? ?(?:from|at) (?:the )?top)?");
    private static readonly Regex Countersink = SceneWords.Pattern(@"(?:, |and |with |a |is |are |each )*(?:countersunk|countersink|countersinks) (?:to |of |with |from the top |a )*#h(?: (?:in )?diameter)?(?: (?:at |x |, )*90deg)?(?: ,? ?(?:from|at|on) (?:the )?top)?");
    private static readonly Regex Diameter = SceneWords.Pattern(@"(?:with |, |and |in )*(?:a )?diameter (?:of |is |: |= )*#n(?: each)?|#n(?: (?:in )?(?:diameter|wide|across))?(?: (?:round|circular|vertical|horizontal|through|cross|deep|blind|plain|straight|pilot|central|clearance|drilled|axial|flat))*(?= [$|])|\$ ?(?:of |, |: |is |\| )*(?:diameter )?#n(?: (?:in )?diameter)?(?: each)?(?! (?:from|above|apart|deep|x))|#n (?:in )?diameter");
    private static readonly Regex RadiusOf = SceneWords.Pattern(@"(?:a )?radius (?:of |is )*#n");
    private static readonly Regex Area = SceneWords.Pattern(@"(?:of |is |measures |measuring |size )*#a x #b(?: x #c)?(?: deep)?");
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is )*#n");
    private static readonly Regex Long = SceneWords.Pattern(@"#n (?:in )?(?:long|length)|(?:with )?(?:a )?length (?:of |is )*#n");
    private static readonly Regex High = SceneWords.Pattern(@"#n (?:in )?(?:high|tall|height)|(?:with )?(?:a )?height (?:of |is )*#n");
    private static readonly Regex SideLength = SceneWords.Pattern(@"#n (?:wide )?square|square (?:\$ )?(?:of |with )?(?:side )?#n(?: sides?)?");
    private static readonly Regex RoundEnds = SceneWords.Pattern(@"(?:with )?(?:fully )?(?:round|rounded|semicircular) ends");
    private static readonly Regex Adjectives = SceneWords.Pattern("vertical|horizontal|round|circular|rectangular|central|center(?= \\||$)|middle(?= \\||$)|through|axial|plain|straight|pilot|flat bottomed|tapped|threaded|central|blind|clearance|square");

    private static readonly Regex Axial = SceneWords.Pattern(@"(?:along|on|in|down|about) (?:the |its |this )?(?:(?:common|central|center|vertical|own|long|longitudinal) )*axis(?: of (?:the )?@k)?|axial(?:ly)?|concentric(?:ally)?|coaxial(?:ly)?|lengthwise|central(?:ly)?");
    private static readonly Regex Whole = SceneWords.Pattern(@"(?:(?:goes|runs|passes|right|completely|all the way|straight) )*(?:through|along|over) (?:the |its )?(?:full|whole|entire|complete|total) (?:length|height|thickness|part)(?: of (?:the )?@k)?|all the way through|completely through|right through|from end to end|end to end");
    private static readonly Regex FreeFace = SceneWords.Pattern("(?<!mm )(?:from|in|on|into|at) (?:the |its )?(?:free |open |outer )?(?:end|tip|end face)(?: face)?(?: of (?:the )?@k)?|(?:from|in|on|into) (?:the )?@k (?:end|side|face)");
    private static readonly Regex BothFaces = SceneWords.Pattern(@"(?:at|in|on|from|into) (?:both|each|either|the 2) (?:ends?|faces?|sides?|end faces?)(?: of (?:the )?@k)?|(?:both|each) (?:ends?|faces?|end faces?)(?: of (?:the )?@k)? (?:have|has|gets?|carry)");
    private static readonly Regex Crosswise = SceneWords.Pattern("cross|transverse");
    private static readonly Regex Beside = SceneWords.Pattern(@"(?:1 |one )?(?:on |at )?(?:to )?(?:the )?left and (?:on |to )?(?:the )?right(?: side)? of @k|(?:1 |one )?on (?:both|each|either) sides? of @k");
    private static readonly Regex OpenAbove = SceneWords.Pattern("open (?:at|on|to) (?:the )?top");
    private static readonly Regex InEach = SceneWords.Pattern("(?:1 |one )?(?:in|at) (?:the )?(?:center|middle) of (?:each|every)? ?@k(?: floor)?");
    private static readonly Regex ThroughSide = SceneWords.Pattern("(?:(?:goes|go|runs|run|passes|drilled) )?(?:through|along|across) (?:the |its )?(?:full |whole |entire )?(?<x>length|width|depth|height|thickness)(?: of (?:the )?@k)?");
    private static readonly Regex Rounded = SceneWords.Pattern(@"(?:(?:with|has|have|and|,|a|its|whose) )*(?:#n (?:corner (?:radii|radius)|radius corners|rounded corners)|corner (?:radii|radius) (?:of |is |: )*#n|(?:rounded )?corners (?:of|with|are rounded with) (?:a )?(?:radius of )?#n(?: radius)?)");
    private static readonly Regex FromTo = SceneWords.Pattern("(?:horizontally |vertically |straight |right )*(?:from )?(?:the )?(?<a>front|left|top|rear|back|right|bottom)(?: (?:face|side|end|edge))?(?: through)? to (?:the )?(?:front|left|top|rear|back|right|bottom|underside)(?: (?:face|side|end|edge))?");
    private static readonly Regex Into = SceneWords.Pattern(@"(?:(?:and|goes|go|going|leads?|leading|run|runs|passes|pass|drilled|down|right|straight|open|opens|ends|end|reach|reaches|meets|meet) )*(?:in)?to (?:the )?@k(?= |$)(?! face)|(?:(?:and|which|that) )*(?:meets?|reach(?:es)?) (?:the )?@k");
    private readonly SceneEdges edges = new(things, writer);
    private readonly SceneTurned turned = new(things, writer);

    /// <summary>Why the scene is refused; null while it is not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads one feature and adds what it builds.</summary>
    public void Read(SceneThing feature)
    {
        if (feature.Noun is "chamfer" or "fillet" or "rounding" or "edge")
        {
            Fault = edges.Read(feature);
            return;
        }

        if (feature.Noun == "notch")
        {
            Fault = new SceneSteps(things, writer).Read(feature);
            return;
        }

        if (feature.Take(Beside) is not null && !feature.IsCounted)
        {
            (feature.Count, feature.IsCounted) = (2, true);
        }

        var said = feature.Words;
        if (SceneTurned.Handles(feature) && (KeyedIn(feature) is { } keyed ? [keyed] : HostsOf(feature, false)) is [{ IsRound: true } round])
        {
            Fault ??= turned.Read(feature, round, feature.Owner is not null || Hosts.IsMatch(said));
            return;
        }

        (feature.Words, Fault) = (said, null);
        if (feature.Noun is "flat" or "keyway")
        {
            Fault = "not in a round body";
            return;
        }

        feature.Words = FromTo.Replace(feature.Words, m => m.Groups["a"].Value is "front" or "rear" or "back" ? "front to back" : m.Groups["a"].Value is "left" or "right" ? "left to right" : "top to bottom");
        if ((feature.Noun is "groove" or "channel" or "trough" && (feature.Words.Contains("mm wide", StringComparison.Ordinal) || SceneGrooves.IsHalfRound(feature))) || (feature.Noun == "slot" && SceneGrooves.Runs(feature) && !feature.Words.Contains("mm long", StringComparison.Ordinal) && !Area.IsMatch(feature.Words)))
        {
            Fault = new SceneGrooves(things, writer).Read(feature);
            return;
        }

        if (feature.Noun is not ("hole" or "bore" or "pocket" or "recess" or "slot" or "cutout" or "opening" or "window" or "seat" or "channel"))
        {
            Fault = $"feature {feature.Noun}";
            return;
        }

        feature.Take(OpenAbove);
        if (feature.Take(InEach) is { } each && things[int.Parse(each.Groups["k"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Points.Count: > 0, Owner: { Boxes: [var around], IsRound: false } within } source)
        {
            InEvery(feature, source, within, around);
            return;
        }

        var meets = feature.Take(Into) is { } meeting && things[int.Parse(meeting.Groups["k"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Spot: not null, CutAxis: >= 0 } bore ? bore : null;
        var everything = feature.Says(Everything);
        var isNamed = Hosts.IsMatch(feature.Words);
        var isOwned = isNamed || feature.Owner is { IsWhole: false };
        var hosts = HostsOf(feature, everything);
        if (hosts.Count == 0 || hosts.Exists(h => h.Boxes.Count == 0))
        {
            Fault = "no host";
            return;
        }

        var host = hosts[0];
        feature.Owner ??= host;
        var sizes = new Dictionary<string, double>();
        string? style = null;
        if (feature.Take(Counterbore) is { } bored)
        {
            style = Hole.Counterbore;
            (sizes["headDiameter"], sizes["headDepth"]) = (SceneThing.Length(bored, "h"), SceneThing.Length(bored, "k"));
        }
        else if (feature.Take(Countersink) is { } sunk)
        {
            style = Hole.Countersink;
            sizes["headDiameter"] = SceneThing.Length(sunk, "h");
        }

        var bothEnds = feature.Take(BothFaces);
        var sides = host.Hollow is null ? null : SceneHollows.FacesOf(feature, host.Boxes[0], out var unclear) is { } open && (Fault ??= unclear) is null ? open : null;
        var named = sides is not null ? null : feature.Take(Face);
        if ((named ?? bothEnds)?.Groups["k"] is { Success: true } k && things[int.Parse(k.Value, CultureInfo.InvariantCulture)] is { IsFeature: false, Boxes.Count: > 0 } of && (!isNamed || of == host))
        {
            // "From the top of the post" is in the post.
            (host, hosts, isNamed, isOwned, feature.Owner) = (of, [of], true, true, of);
        }

        var atFree = named is null && sides is null && host.IsRound ? feature.Take(FreeFace) : null;
        if (atFree is not null)
        {
            if (atFree.Groups["k"] is { Success: true } f && things[int.Parse(f.Value, CultureInfo.InvariantCulture)] is { IsFeature: false, Boxes.Count: > 0 } end)
            {
                (host, hosts, isNamed, isOwned, feature.Owner) = (end, [end], true, true, end);
            }

            if (!host.IsRound || host.IsWhole || SceneStack.FreeEnd(things, host) is null)
            {
                Fault = "free end of what";
                return;
            }
        }

        var face = atFree is not null ? SceneStack.FreeEnd(things, host) : sides is not null ? sides[0] : named is { } from ? from.Groups["f"].Value switch { "rear" => "back", "underside" or "floor" or "below" or "underneath" => "bottom", var f => f } : null;
        if (host.Hollow is not null && (face is null or "top" || (face != "bottom" && host.IsRound)))
        {
            Fault = "in a hollow body";
            return;
        }

        if (host is { IsRound: true, Axis: 2 })
        {
            feature.TakeAll(Axial);
            everything |= feature.Says(Whole);
            isNamed &= !host.IsWhole;
            isOwned &= !host.IsWhole;
            // A lying shaft was set upright, its left end down.
            face = face switch { "left" => "bottom", "right" => "top", _ => face };
            if (host.IsWhole)
            {
                host = things.First(t => t is { IsFeature: false, IsWhole: false } && (face == "bottom" ? t.Boxes[0].Min.Z <= host.Boxes[0].Min.Z + 1e-6 : t.Boxes[0].Max.Z >= host.Boxes[0].Max.Z - 1e-6));
                hosts = [host];
            }
        }

        var axis = face is null ? DefaultAxis(feature, host, host.Boxes[0]) : face is "top" or "bottom" ? 2 : face is "left" or "right" ? 0 : 1;
        if (Fault is not null)
        {
            return;
        }

        feature.TakeAll(ThroughWord);
        if (meets is { Spot: { } center } && host.Boxes is [var around0])
        {
            // Down to the axis of the bore that it meets.
            if (meets.CutAxis == axis)
            {
                Fault = "along the bore that it meets";
                return;
            }

            var level = axis == (meets.CutAxis == 0 ? 1 : 0) ? center.U : center.V;
            sizes["depth"] = face is "top" or "right" or "back" ? SceneBodies.Of(around0.Max, axis) - level : level - SceneBodies.Of(around0.Min, axis);
        }
        else if (feature.Take(Deep) is { } deep)
        {
            sizes["depth"] = SceneThing.Length(deep, "n");
            face ??= host.IsRound && isOwned ? SceneStack.FreeEnd(things, host) : null;
        }

        face ??= axis == 2 ? "top" : axis == 1 ? "front" : "right";

        if (host.IsRound && (axis != 2 || host.Axis != 2))
        {
            Fault = "across a round body";
            return;
        }

        var words = feature.Words;
        foreach (var (member, box) in host.Boxes.Select((b, i) => (i, b)))
        {
            feature.Words = words;
            var places = new ScenePoints(things, feature, host, box, axis);
            var points = places.Find();
            var kind = Sizes(feature, sizes, axis);
            if ((Fault ??= places.Fault) is not null)
            {
                return;
            }

            var several = things.Count(t => t is { IsFeature: false, IsWhole: false }) > 1;
            if (axis == 2 && host.IsRound && several && kind == "hole" && style is null && sizes.TryGetValue("depth", out var blind))
            {
                Fault ??= Sink(points, sizes["diameter"], blind, bothEnds is not null ? ["top", "bottom"] : [face], host, member, isOwned);
                (feature.Points, feature.Spot, feature.Sizes["diameter"]) = (points, points.Count == 1 ? points[0] : null, sizes["diameter"]);
                continue;
            }

            if (bothEnds is not null)
            {
                Fault ??= "in both ends";
                return;
            }

            if (axis == 2 && host.IsRound && several && kind == "hole" && style is null && !sizes.ContainsKey("depth") && (everything || !isNamed))
            {
                Everywhere(points, sizes["diameter"], places);
                (feature.Points, feature.Spot, feature.Sizes["diameter"]) = (points, points.Count == 1 ? points[0] : null, sizes["diameter"]);
                continue;
            }

            feature.Points = points = places.FromEdges(points, sizes);
            feature.CutAxis = axis;
            if (kind is "slot" or "pocket" && sizes.TryGetValue("length", out var long0) && style is null && Spread(points, long0, sizes["width"]) is { } turned)
            {
                if (!turned)
                {
                    Fault = "cuts over each other";
                    return;
                }

                (sizes["length"], sizes["width"]) = kind == "pocket" ? (sizes["width"], long0) : (long0, sizes["width"]);
                style = kind == "slot" ? Slot.Crosswise : style;
            }

            feature.Sizes["top"] = face == "top" && sizes.ContainsKey("depth") ? 1 : 0;
            feature.Spot = points.Count == 1 ? points[0] : null;
            foreach (var side in sides ?? [face])
            {
                Emit(feature, kind!, sizes, style, hosts, member, box, axis, side, places, points);
            }
        }

        feature.TakeAll(Adjectives);
        if (!host.IsRound)
        {
            feature.TakeAll(Crosswise);
        }
    }

    private string? Sizes(SceneThing feature, Dictionary<string, double> sizes, int axis)
    {
        if (sizes.ContainsKey("diameter") || sizes.ContainsKey("length"))
        {
            // Of another member of the same body.
            Consume(feature);
            return sizes.ContainsKey("length") ? feature.Noun == "slot" ? "slot" : "pocket" : "hole";
        }

        if (!SceneWords.Has("features", feature.Noun) || feature.Noun == "slot" && !feature.Words.Contains("mm long", StringComparison.Ordinal) && !Area.IsMatch(feature.Words))
        {
            Fault = "sizes of a slot";
            return null;
        }

        if (feature.Take(Tapped) is { } tapped)
        {
            var drill = feature.Take(Drill);
            var screw = ScrewHole.Named("M" + tapped.Groups["m"].Value);
            var plain = feature.Take(Diameter);
            if (drill is null && plain is null && !tapped.Value.Contains("ed", StringComparison.Ordinal))
            {
                Fault = "screw hole";
                return null;
            }

            sizes["diameter"] = drill is not null ? SceneThing.Length(drill, "n") : plain is not null ? SceneThing.Length(plain, "n") : screw?.DrillFor(null) ?? 0;
            return "hole";
        }

        var rectangular = feature.Noun is "pocket" or "recess" or "slot" or "cutout" or "opening" or "window";
        if (rectangular && feature.Take(Rounded) is { } corner)
        {
            sizes["cornerRadius"] = SceneThing.Length(corner, "n");
        }

        if (rectangular && feature.Take(Area) is { } area)
        {
            (sizes["length"], sizes["width"]) = (SceneThing.Length(area, "a"), SceneThing.Length(area, "b"));
            if (area.Groups["c"].Success)
            {
                sizes["depth"] = SceneThing.Length(area, "c");
            }
        }
        else if (rectangular && feature.Take(SideLength) is { } side)
        {
            (sizes["length"], sizes["width"]) = (SceneThing.Length(side, "n"), SceneThing.Length(side, "n"));
        }
        else if (rectangular && feature.Take(Wide) is { } wide)
        {
            var second = feature.Take(Long);
            if (second is not null)
            {
                (sizes["length"], sizes["width"]) = (SceneThing.Length(second, "n"), SceneThing.Length(wide, "n"));
            }
            else if ((axis != 2 || !sizes.ContainsKey("depth")) && feature.Take(High) is { } high)
            {
                (sizes["length"], sizes["width"]) = (SceneThing.Length(wide, "n"), SceneThing.Length(high, "n"));
            }
            else
            {
                Fault = "open slot";
                return null;
            }
        }
        else if (feature.Words.Split(' ').Any(w => w is "square" or "rectangular" or "hexagonal" or "slot" or "triangular"))
        {
            Fault = "no round hole";
            return null;
        }
        else if (feature.Take(RadiusOf) is { } radius)
        {
            sizes["diameter"] = 2 * SceneThing.Length(radius, "n");
        }
        else if (feature.Take(Diameter) is { } diameter)
        {
            sizes["diameter"] = SceneThing.Length(diameter, "n");
        }
        else
        {
            Fault = "no size";
            return null;
        }

        if (feature.Noun == "slot" && sizes.ContainsKey("length"))
        {
            feature.Says(RoundEnds);
            if (sizes["width"] > sizes["length"])
            {
                (sizes["length"], sizes["width"]) = (sizes["width"], sizes["length"]);
            }

            return "slot";
        }

        return sizes.ContainsKey("length") ? "pocket" : "hole";
    }

    private static void Consume(SceneThing feature)
    {
        foreach (var pattern in (Regex[])[Tapped, Drill, Area, SideLength, Wide, Long, High, RadiusOf, Diameter, RoundEnds])
        {
            feature.Take(pattern);
        }
    }

    private void Emit(SceneThing feature, string kind, Dictionary<string, double> sizes, string? style, List<SceneThing> hosts, int member, Box3 box, int axis, string face, ScenePoints places, List<(double U, double V)> points)
    {
        var host = hosts[0];
        var (u, v) = axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        var through = !sizes.ContainsKey("depth");
        if (hosts.Count > 1)
        {
            if (kind != "hole" || !through || style is not null)
            {
                Fault = "in several bodies";
                return;
            }

            // Stacked bodies are drilled from the top of the upper one.
            var upper = hosts.Find(h => hosts.Exists(o => h.Below == o));
            if (hosts.Count == 2 && axis == 2 && upper is not null)
            {
                foreach (var (b, i) in upper.Boxes.Select((b, i) => (b, i)))
                {
                    foreach (var (x, y) in points.Where(p => SceneWriter.Covers(b, 0, 1, p)))
                    {
                        writer.DrillDown(upper, i, new PatternSpec(PatternKind.One, OffsetU: x - b.Center.X, OffsetV: y - b.Center.Y), sizes["diameter"]);
                    }
                }

                Fault = points.All(p => upper.Boxes.Exists(b => SceneWriter.Covers(b, 0, 1, p))) ? null : "not through both";
                return;
            }

            foreach (var point in points)
            {
                foreach (var other in hosts)
                {
                    var at = other.Boxes.Where(b => SceneWriter.Covers(b, u, v, point)).ToList();
                    if (at.Count == 0)
                    {
                        Fault = "not through both";
                        return;
                    }

                    at.ForEach(b => writer.DrillThrough(b, axis, (u, v), point, sizes["diameter"]));
                }
            }

            return;
        }

        if (through && points.Any(p => things.Any(t => !t.IsFeature && t != host && t.Boxes.Any(b => SceneWriter.Covers(b, u, v, p) && SceneWriter.Touches(b, box, axis) && !SceneWriter.Spans(box, b, axis)))))
        {
            Fault = "covered by another body";
            return;
        }

        var (cu, cv) = (SceneBodies.Of(box.Center, u), SceneBodies.Of(box.Center, v));
        IEnumerable<PatternSpec> patterns = places.Circle > 0
            ? [new PatternSpec(PatternKind.Circle, points.Count, Diameter: places.Circle, OffsetU: (feature.Around?.Spot?.U ?? cu) - cu, OffsetV: (feature.Around?.Spot?.V ?? cv) - cv) { StartAngle = places.StartAngle }]
            : points.Select(p => new PatternSpec(PatternKind.One, OffsetU: p.U - cu, OffsetV: p.V - cv));
        foreach (var pattern in patterns)
        {
            writer.Add(new FeatureSpec(kind, new Dictionary<string, double>(sizes), style, face, pattern) { On = SceneWriter.KeyOf(host, member) });
        }
    }
}
