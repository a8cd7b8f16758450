using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Standards;

namespace Formwright.Design.Scenes;

/// <summary>Reads holes, pockets and slots: their host, the face, the sizes and the places.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is built.</param>
internal sealed partial class SceneCuts(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly string[] Both = ["a", "b"];

    private readonly SceneEdges edges = new(things, writer);
    private readonly SceneTurned turned = new(things, writer);

    /// <summary>Why the scene is refused; null while it is not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Forgets a fault: the feature is left out.</summary>
    public void Forget() => Fault = null;

    /// <summary>Reads one feature and adds what it builds.</summary>
    public void Read(SceneThing feature)
    {
        var (state, mark) = (feature.Save(), writer.Mark());
        ReadFacts(feature);
        if (Fault is null)
        {
            return;
        }

        // What the facts do not cover may be a wording of its own.
        Fault = null;
        feature.Restore(state);
        writer.Reset(mark);
        ReadWords(feature);
    }

    private void ReadWords(SceneThing feature)
    {
        if (ReadElsewhere(feature))
        {
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

        if (feature is { Noun: "hole" or "bore", Count: 1 } && Lengthwise.IsMatch(feature.Words))
        {
            // Which way it goes is a fact like others.
            Fault = "which way a hole goes";
            return;
        }

        feature.Take(OpenAbove);
        feature.Take(LongSide);
        if (feature.Around is null && CenteredOn.Match(feature.Words) is { Success: true } on && things[int.Parse(on.Groups["k"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Spot: not null } inner)
        {
            feature.Take(CenteredOn);
            feature.Around = inner;
        }

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
        SceneThing? counterbored = null;
        var wideSide = "";
        if (feature.Take(Counterbore) is { } bored)
        {
            var wideFrom = bored.Groups["f"].Success ? bored.Groups["f"] : bored.Groups["g"];
            counterbored = wideFrom.Success ? things[int.Parse(wideFrom.Value, CultureInfo.InvariantCulture)] : null;
            wideSide = bored.Groups["side"].Value;
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
            face = face switch { "left" or "back" => "bottom", "right" or "front" => "top", _ => face };
            if (host.IsWhole)
            {
                host = things.First(t => t is { IsFeature: false, IsWhole: false } && (face == "bottom" ? t.Boxes[0].Min.Z <= host.Boxes[0].Min.Z + 1e-6 : t.Boxes[0].Max.Z >= host.Boxes[0].Max.Z - 1e-6));
                hosts = [host];
            }
        }

        if (face is null && host.IsRound && feature.Take(WideEnd) is not null)
        {
            var sections = things.Where(t => t is { IsFeature: false, IsWhole: false, IsRound: true, Boxes.Count: 1 }).ToList();
            var (lowest, highest) = (sections.MinBy(t => t.Boxes[0].Min.Z)!, sections.MaxBy(t => t.Boxes[0].Max.Z)!);
            var isLow = SceneStack.End(lowest, false) > SceneStack.End(highest, true);
            (face, host) = (isLow ? "bottom" : "top", isLow ? lowest : highest);
            hosts = [host];
        }

        if (face is null && wideSide is "bottom" or "underside" or "lower side" && host.Hollow is null)
        {
            face = "bottom";
        }

        if (face is "front" or "back" && host is { IsRound: false, Hollow: null } && host.Boxes[0].Size is var flat && flat.Z < 0.5 * Math.Min(flat.X, flat.Y) && Reaches(feature) > 0.9 * flat.Z)
        {
            // The front of a board that lies is its upper face.
            face = face == "front" ? "top" : "bottom";
        }

        face ??= EndFace(feature, host);
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
        else if (axis == 2 && feature.Take(LeavesFloor) is { } leaves)
        {
            sizes["depth"] = host.Boxes[0].Size.Z - SceneThing.Length(leaves, "n");
            face ??= "top";
            if (feature.Take(Deep) is { } told && Math.Abs(SceneThing.Length(told, "n") - sizes["depth"]) > 1e-6)
            {
                Fault = "another depth";
                return;
            }
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

            if (axis == 2 && host.IsRound && several && kind == "hole" && style == Hole.Counterbore && !sizes.ContainsKey("depth") && (everything || !isNamed || hosts.Count > 1))
            {
                // Through the stack, and wider from the side that is said.
                var wider = counterbored?.Boxes.Count > 0 ? counterbored : null;
                var low = wider is null ? face : SceneStack.FreeEnd(things, wider);
                Everywhere(points, sizes["diameter"], places.Circle, places.StartAngle);
                Fault ??= low is null ? "counterbored from where" : Sink(points, sizes["headDiameter"], sizes["headDepth"], [low], wider ?? host, 0, wider is not null);
                feature.Spot = points.Count == 1 ? points[0] : null;
                continue;
            }

            if (bothEnds is not null)
            {
                Fault ??= "in both ends";
                return;
            }

            if (axis == 2 && host.IsRound && several && kind == "hole" && style is null && !sizes.ContainsKey("depth") && (everything || !isNamed))
            {
                Everywhere(points, sizes["diameter"], places.Circle, places.StartAngle);
                (feature.Points, feature.Spot, feature.Sizes["diameter"]) = (points, points.Count == 1 ? points[0] : null, sizes["diameter"]);
                continue;
            }

            kind = kind == "slot" && IsSawn(sizes, axis, feature) ? "pocket" : kind;
            feature.Points = points = places.FromEdges(points, sizes, kind == "pocket");
            (feature.CutAxis, feature.Face) = (axis, face);
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

            if (axis == 2 && feature.Says(AcrossHost) && kind is "slot" or "pocket" && style != Slot.Crosswise && sizes["length"] > sizes["width"] == box.Size.X > box.Size.Y)
            {
                // "Across the tray" is along its shorter side.
                (sizes["length"], sizes["width"], style) = kind == "pocket" ? (sizes["width"], sizes["length"], style) : (sizes["length"], sizes["width"], Slot.Crosswise);
            }

            feature.Sizes["top"] = face == "top" && sizes.ContainsKey("depth") ? 1 : 0;
            feature.Spot = points.Count == 1 ? points[0] : null;
            feature.Extent = kind == "pocket" && face == "top" && points is [var spot] && sizes.TryGetValue("depth", out var sunk1)
                ? new(new(spot.U - (sizes["length"] / 2), spot.V - (sizes["width"] / 2), box.Max.Z - sunk1), new(spot.U + (sizes["length"] / 2), spot.V + (sizes["width"] / 2), box.Max.Z)) : null;
            foreach (var side in sides ?? [face])
            {
                Emit(feature, kind!, sizes, style, hosts, member, box, axis, side, (places.Circle, places.StartAngle), points);
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

        var rectangular = feature.Names.Contains("square") || feature.Names.Contains("rectangular") || feature.Noun is "pocket" or "recess" or "slot" or "cutout" or "opening" or "window";
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
}
