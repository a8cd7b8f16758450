using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <content>Bodies that stick out of a face, and pairs at both ends.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex ProjectsOne = SceneWords.Pattern(@"(?:(?:on|at|from) (?:one|1|the other|its) (?:side|face) (?:of (?:the )?@k )?)?(?:(?:and|it|which|that) )*(?:projects?|protrudes?|extends?|sticks? out|stands? out|projecting|protruding) (?:by )?#n (?:out |beyond )?(?:from|of|on|at|to)?(?: ?(?:one|1|the|its|a) (?:(?:top|upper|front) )?(?:side|face|end|rim))?(?: of (?:the )?@j)?");
    private static readonly Regex Connects = SceneWords.Pattern(@"(?:(?:that|which|and|runs?|running|is|sits?|lies|stretches|placed|horizontally|horizontal) )*(?:(?:connects?|connecting|joins?|joining|links?|spans?|ties) (?:together )?(?:between )?|between )(?:the |2 |4 |both |each |of )*(?:@k|them)(?: together)?(?: (?:on|at|along) (?:each|both|the) (?:of the )?(?<s>short|long)(?:er)? (?:sides?|ends?)(?: of @j)?)?");
    private static readonly Regex OnSides = SceneWords.Pattern("(?:on|at|along) (?:each|both|the) (?:of the )?(?<s>short|long)(?:er)? (?:sides?|ends?)(?: of @j)?");
    private static readonly Regex RightUnder = SceneWords.Pattern("(?:directly |immediately |right |just )?(?:under|below|beneath|underneath) (?:the )?@k");
    private static readonly Regex AboveFloor = SceneWords.Pattern("(?:(?:its|their|the|with) )*(?<c>(?:center|axis)(?: is)? )?(?:at a height of )?#n (?:above|from|off) (?:the )?(?:floor|ground|bottom|base|@k|lower ends?)(?: of (?:the )?@j)?");
    private static readonly Regex Lowest = SceneWords.Pattern("(?:(?:,|and|with|the) )*(?:lowest|first|bottom)(?: (?:one|1|of them|@j))? (?:(?:is|lies|being|at) )*#n (?:from|above|up from|off) (?:the )?(?:bottom|lower ends?|floor|ground)(?: ends?)?");
    private static readonly Regex Levels = SceneWords.Pattern(@"(?:(?:they|and|are|is|sit|lie|at|at heights of|with|their|centers|axes) )*(?:(?<l>\d+(?:\.\d+)?)mm(?: ,| and)* )+(?:above|from|over) (?:the )?(?:bottom|lower ends?|floor|ground)");
    private static readonly Regex HalfHeight = SceneWords.Pattern("(?:at|in) (?:half|mid|the middle of) (?:their |the |its )?height(?: of (?:the )?@k)?|at mid height|halfway up(?: (?:the )?@k)?");
    private static readonly Regex MidWidth = SceneWords.Pattern("(?:centered|in the (?:middle|center))(?: (?:on|in|of|across) (?:the |its |their )?(?:width|depth|thickness|@k))?");

    private static readonly Regex OffFace = SceneWords.Pattern(@"(?:(?:that|which) )?(?:(?:sticks?|sticking|projects?|projecting|protrudes?|protruding|extends?|is|sits|are|there is|horizontal(?:ly)?) )*(?:out )?(?:from|on|off|out of) (?:the |its )?(?<f>front|rear|back|left|right)(?: (?:face|side|surface)|(?<=(?<!mm )(?:from|out of) (?:the |its )?[a-z]+)(?= \||,| ,|$| of (?:the )?@))(?: of (?:the )?@k)?");
    private static readonly Regex Outwards = SceneWords.Pattern(@"(?:(?:that|which|and) )?(?:sticks?|sticking|projects?|projecting|protrudes?|protruding|extends?|reaches)(?: out)?(?: (?:horizontally|forwards?|outwards?|at right angles|at a right angle|perpendicular(?:ly)?|to the front))?(?: (?:by )?#n)?(?: (?:forwards?|out|outwards?))?|horizontally|at right angles|perpendicular(?:ly)? to it");

    // Knobs, pegs and blocks on a side face of a box: "five pegs stick out of the front face, 95 mm apart at mid height".
    private bool Outward(SceneThing body, SceneThing host)
    {
        if (OffFace.Match(body.Words) is not { Success: true } face || body.Words.Contains("upright", StringComparison.Ordinal) || body.Words.Contains("vertical", StringComparison.Ordinal))
        {
            return false;
        }

        host = Host(face, host);
        if (host.IsRound || host.IsWhole || host.Boxes.Count != 1 || host == body || host.Hollow is not null)
        {
            return false;
        }

        body.Take(OffFace);
        var side = face.Groups["f"].Value switch { "rear" => "back", var f => f };
        var axis = side is "left" or "right" ? 0 : 1;
        if (side == "front" && host.Boxes[0].Size.Z < 0.5 * Math.Min(host.Boxes[0].Size.X, host.Boxes[0].Size.Y))
        {
            // The front of a board that lies is its upper face.
            (axis, side) = (2, "top");
        }

        foreach (var outwards in body.TakeAll(Outwards))
        {
            if (outwards.Groups["n"].Success && !body.Sizes.TryAdd(body.Sizes.ContainsKey("diameter") ? "length" : "depth", SceneThing.Length(outwards, "n")))
            {
                Fault ??= "sticks out twice";
            }
        }

        Point3 size;
        if (body.Sizes.TryGetValue("diameter", out var diameter))
        {
            if (!SceneShape.Of(body, null, out var upright) || body.Form is not null)
            {
                Fault ??= $"{body.Noun} has no sizes";
                return true;
            }

            body.Axis = axis;
            size = axis switch { 0 => new(upright.Z, diameter, diameter), 1 => new(diameter, upright.Z, diameter), _ => upright };
        }
        else if (body.Sizes.Remove("depth", out var reach) || body.Sizes.Remove("length", out reach))
        {
            // What is left are its sizes along the face.
            var wide = body.Sizes.GetValueOrDefault("width");
            var high = body.Sizes.TryGetValue("height", out var h) ? h : body.Sizes.GetValueOrDefault("thickness");
            if (wide <= 0 || high <= 0 || body.Sizes.Count != 2 || body.List is not null)
            {
                Fault ??= "sizes of what sticks out";
                return true;
            }

            size = axis switch { 0 => new(reach, wide, high), 1 => new(wide, reach, high), _ => new(wide, high, reach) };
        }
        else
        {
            Fault ??= "how far it sticks out";
            return true;
        }

        var box = host.Boxes[0];
        var places = new ScenePoints(things, body, host, box, axis) { Footprint = (axis == 0 ? size.Y : size.X, axis == 2 ? size.Y : size.Z) };
        var points = places.Find();
        body.TakeAll(Flush);
        Fault ??= places.Fault;
        var at = side is "left" or "front" ? Of(box.Min, axis) - Of(size, axis) : Of(box.Max, axis);
        body.Boxes = [.. points.Select(p => axis == 2 ? Around(new(p.U, p.V, at), size) : axis == 0
            ? new Box3(new(at, p.U - (size.Y / 2), p.V - (size.Z / 2)), new(at + size.X, p.U + (size.Y / 2), p.V + (size.Z / 2)))
            : new Box3(new(p.U - (size.X / 2), at, p.V - (size.Z / 2)), new(p.U + (size.X / 2), at + size.Y, p.V + (size.Z / 2))))];
        return true;
    }

    // A rail or a stretcher between two members, or on two sides between four.
    private bool Bridge(SceneThing body)
    {
        if (Connects.Match(body.Words) is not { Success: true } found
            || (found.Groups["k"].Success ? things[int.Parse(found.Groups["k"].Value, CultureInfo.InvariantCulture)] : things.LastOrDefault(t => t is { IsFeature: false, Boxes.Count: > 0 })) is not { IsFeature: false, Boxes.Count: 2 or 4 } host
            || (!found.Groups["k"].Success && host.IsRound))
        {
            return false;
        }

        body.Take(Connects);
        var side = found.Groups["s"].Success ? found.Groups["s"].Value : body.Take(OnSides)?.Groups["s"].Value;
        var whole = SceneStack.Around([host]);
        var (a, b) = (host.Boxes[0], host.Boxes.Count == 2 ? host.Boxes[1] : host.Boxes[2]);
        double Gap(int i) => Math.Max(Of(a.Min, i), Of(b.Min, i)) - Math.Min(Of(a.Max, i), Of(b.Max, i));
        int? along = host.Boxes.Count == 2
            ? side is not null ? null : Gap(0) > 0 ? 0 : Gap(1) > 0 ? 1 : null
            : side is null ? null : (whole.Size.X >= whole.Size.Y) == (side == "long") ? 0 : 1;
        if (along is not { } axis || Gap(axis) <= 0)
        {
            Fault ??= "a bridge between what";
            return true;
        }

        var gap = Gap(axis);
        if (body.Sizes.Remove("length", out var length) && Math.Abs(length - gap) > 1e-6)
        {
            Fault ??= "a bridge of another length";
        }

        var centers = body.Count > 1 && host.Boxes.Count == 2 ? Rungs(body, whole.Min.Z) : null;
        var below = body.Take(RightUnder);
        var above = below is null && centers is null ? body.Take(AboveFloor) : null;
        var half = below is null && above is null && body.Says(HalfHeight);
        body.TakeAll(MidWidth);
        double height, thickness;
        if (body.Sizes.Remove("diameter", out var diameter) && body.Sizes.Count == 0 && body.List is null)
        {
            (height, thickness, body.Axis) = (diameter, diameter, axis);
        }
        else if (body.List is [var p, var q] && body.Sizes.Count == 0)
        {
            (height, thickness) = (Math.Max(p, q), Math.Min(p, q));
            if (Math.Abs(p - q) > 1e-6)
            {
                Fault ??= "which way a bridge stands";
            }
        }
        else if (body.Sizes.Remove("height", out height) | (body.Sizes.Remove("thickness", out thickness) || body.Sizes.Remove("width", out thickness) || body.Sizes.Remove("depth", out thickness)) && body.Sizes.Count == 0 && body.List is null)
        {
            Fault ??= height > 0 && thickness > 0 ? null : "sizes of a bridge";
        }
        else
        {
            Fault ??= "sizes of a bridge";
            return true;
        }

        if (centers is not null)
        {
            var levels = centers.ConvertAll(c => c - (height / 2));
            var (line0, from0, to0) = (Of(a.Center, 1 - axis), Of(whole.Center, axis) - (gap / 2), Of(whole.Center, axis) + (gap / 2));
            Fault ??= levels.Exists(l => l < whole.Min.Z - 1e-6 || l + height > whole.Max.Z + 1e-6) ? "a rung off its rails" : null;
            body.Boxes = [.. levels.Select(l => axis == 0
                ? new Box3(new(from0, line0 - (thickness / 2), l), new(to0, line0 + (thickness / 2), l + height))
                : new Box3(new(line0 - (thickness / 2), from0, l), new(line0 + (thickness / 2), to0, l + height)))];
            return true;
        }

        double? low = below is not null ? Host(below, host).Boxes[0].Min.Z - height
            : above is not null ? whole.Min.Z + SceneThing.Length(above, "n") - (above.Groups["c"].Success ? height / 2 : 0)
            : half ? whole.Center.Z - (height / 2) : null;
        if (low is not { } z || z < whole.Min.Z - 1e-6 || z + height > whole.Max.Z + 1e-6)
        {
            Fault ??= "height of a bridge";
            return true;
        }

        var other = 1 - axis;
        double[] lines = host.Boxes.Count == 2 ? [Of(a.Center, other)] : [Of(a.Center, other), Of(b.Center, other)];
        body.Count = lines.Length;
        body.Boxes = [.. lines.Select(line =>
        {
            var (from, to) = (Of(whole.Center, axis) - (gap / 2), Of(whole.Center, axis) + (gap / 2));
            return axis == 0
                ? new Box3(new(from, line - (thickness / 2), z), new(to, line + (thickness / 2), z + height))
                : new Box3(new(line - (thickness / 2), from, z), new(line + (thickness / 2), to, z + height));
        })];
        return true;
    }

    // Where the axis of each of several rungs is: the lowest so far up, the others at a pitch; or each so far up.
    private static List<double>? Rungs(SceneThing body, double floor)
    {
        if (Levels.Match(body.Words) is { Success: true } told && told.Groups["l"].Captures.Count == body.Count)
        {
            body.Take(Levels);
            return [.. told.Groups["l"].Captures.Select(c => floor + double.Parse(c.Value, CultureInfo.InvariantCulture))];
        }

        if (body.Take(Lowest) is not { } lowest || body.Take(Apart) is not { } pitch)
        {
            return null;
        }

        return [.. Enumerable.Range(0, body.Count).Select(i => floor + SceneThing.Length(lowest, "n") + (i * SceneThing.Length(pitch, "n")))];
    }

    // "From the middle of the plate a block projects forward": on the front of what stands upright, on the top of what lies.
    private void Project(SceneThing body, SceneThing host)
    {
        var words = body.Words;
        if (host is { IsRound: true, Axis: 2, Boxes.Count: 1 } && body.Sizes.ContainsKey("diameter") && body.Sizes.Count == 1 && body.Take(ProjectsOne) is { } one)
        {
            // A hub that projects from one side of a disc.
            host = Host(one, host);
            body.Sizes["length"] = SceneThing.Length(one, "n");
            body.TakeAll(Flush);
            if (host.Boxes is not [var disc] || body.Count != 1 || !SceneShape.Of(body, null, out var hub))
            {
                Fault ??= "projects from what";
                return;
            }

            (body.Boxes, body.Below) = ([Around(new(disc.Center.X, disc.Center.Y, disc.Max.Z), hub)], host);
            return;
        }

        if (body.Take(Projects) is not { } match)
        {
            Fault ??= "projects from where";
            return;
        }

        body.Words = body.Words + match.Groups["v"].Value;
        host = Host(match, host);
        if ((host.IsRound && host.Axis != 2) || host.Boxes.Count != 1 || host == body || words.Contains('@', StringComparison.Ordinal) && !match.Groups["k"].Success)
        {
            Fault ??= "projects from what";
            return;
        }

        var box = host.Boxes[0];
        var upright = !host.IsRound && box.Size.Y < 0.5 * Math.Min(box.Size.X, box.Size.Z);
        if (!upright && !host.IsRound && box.Size.X < 0.5 * Math.Min(box.Size.Y, box.Size.Z))
        {
            Fault ??= "projects along X";
            return;
        }

        if (match.Groups["n"].Success)
        {
            body.Sizes[body.Sizes.ContainsKey("diameter") ? "length" : upright ? "depth" : "height"] = SceneThing.Length(match, "n");
        }

        if (!SceneShape.Of(body, null, out var size) || body.Count != 1)
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if (body.IsRound && upright)
        {
            body.Axis = 1;
            size = new(size.X, size.Z, size.X);
        }
        else if (upright && body.List is not null)
        {
            Fault ??= "list of what projects";
        }

        var center = box.Center;
        body.Boxes = upright
            ? [new(new(center.X - (size.X / 2), box.Min.Y - size.Y, center.Z - (size.Z / 2)), new(center.X + (size.X / 2), box.Min.Y, center.Z + (size.Z / 2)))]
            : [Around(new(center.X, center.Y, box.Max.Z), size)];
    }

    // One at each end: on the faces of a round body, upright on the ends of a plate.
    private void Pair(SceneThing body, SceneThing host, Box3 box, bool below, bool isIncluded, bool onFaces, double? edge)
    {
        body.Count = body.Count == 1 ? 2 : body.Count;
        var axis = host.IsRound ? host.Axis : edge is { } said ? Near(said, box.Size.Y) ? 0 : 1 : box.Size.X >= box.Size.Y ? 0 : 1;
        if (!host.IsRound && body is { List: null, Sizes.Count: 2 } && body.Sizes.ContainsKey("thickness") && body.Sizes.ContainsKey("height"))
        {
            // A wall of which no width is told is as wide as what it stands on.
            body.Sizes["width"] = Of(box.Size, 1 - axis);
        }

        if (!SceneShape.Of(body, host.IsRound || onFaces ? null : axis, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if ((host.IsRound && body.IsRound && host.Axis == 2) || (onFaces && box.Size.Z <= Math.Min(box.Size.X, box.Size.Y)))
        {
            var inward = isIncluded ? size.Z : 0;
            body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Max.Z - inward), size), Around(new(box.Center.X, box.Center.Y, box.Min.Z - size.Z + inward), size)];
            return;
        }

        if (host.IsRound || body.IsRound || (body.IsCounted && body.Count != 2))
        {
            Fault ??= "both ends";
            return;
        }

        if (body.IsOverall)
        {
            size = new(size.X, size.Y, size.Z - box.Size.Z);
        }

        var reach = (Of(box.Size, axis) - Of(size, axis)) / 2;
        var shift = axis == 0 ? new Point3(reach, 0, 0) : new Point3(0, reach, 0);
        var foot = new Point3(box.Center.X, box.Center.Y, below ? box.Min.Z - size.Z : box.Max.Z);
        body.Boxes = [Around(foot - shift, size), Around(foot + shift, size)];
    }
}
