using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <content>Bodies that stick out of a face, and pairs at both ends.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Connects = SceneWords.Pattern(@"(?:(?:that|which|and|runs?|running|is|sits?|lies|stretches|placed|horizontally|horizontal) )*(?:(?:connects?|connecting|joins?|joining|links?|spans?|ties) (?:together )?(?:between )?|between )(?:the |2 |4 |both |each |of )*@k(?: together)?(?: (?:on|at|along) (?:each|both|the) (?:of the )?(?<s>short|long)(?:er)? (?:sides?|ends?)(?: of @j)?)?");
    private static readonly Regex OnSides = SceneWords.Pattern("(?:on|at|along) (?:each|both|the) (?:of the )?(?<s>short|long)(?:er)? (?:sides?|ends?)(?: of @j)?");
    private static readonly Regex RightUnder = SceneWords.Pattern("(?:directly |immediately |right |just )?(?:under|below|beneath|underneath) (?:the )?@k");
    private static readonly Regex AboveFloor = SceneWords.Pattern("(?:(?:its|their|the|with) )*(?<c>(?:center|axis)(?: is)? )?(?:at a height of )?#n (?:above|from|off) (?:the )?(?:floor|ground|bottom|base|@k|lower ends?)(?: of (?:the )?@j)?");
    private static readonly Regex HalfHeight = SceneWords.Pattern("(?:at|in) (?:half|mid|the middle of) (?:their |the |its )?height(?: of (?:the )?@k)?|at mid height|halfway up(?: (?:the )?@k)?");
    private static readonly Regex MidWidth = SceneWords.Pattern("(?:centered|in the (?:middle|center))(?: (?:on|in|of|across) (?:the |its |their )?(?:width|depth|thickness|@k))?");

    // A rail or a stretcher between two members, or on two sides between four.
    private bool Bridge(SceneThing body)
    {
        if (Connects.Match(body.Words) is not { Success: true } found || things[int.Parse(found.Groups["k"].Value, CultureInfo.InvariantCulture)] is not { IsFeature: false, Boxes.Count: 2 or 4 } host)
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

        var below = body.Take(RightUnder);
        var above = below is null ? body.Take(AboveFloor) : null;
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

    // "From the middle of the plate a block projects forward": on the front of what stands upright, on the top of what lies.
    private void Project(SceneThing body, SceneThing host)
    {
        var words = body.Words;
        if (body.Take(Projects) is not { } match)
        {
            Fault ??= "projects from where";
            return;
        }

        body.Words = body.Words + match.Groups["v"].Value;
        host = Host(match, host);
        if (host.IsRound || host.Boxes.Count != 1 || host == body || words.Contains('@', StringComparison.Ordinal) && !match.Groups["k"].Success)
        {
            Fault ??= "projects from what";
            return;
        }

        var box = host.Boxes[0];
        var upright = box.Size.Y < 0.5 * Math.Min(box.Size.X, box.Size.Z);
        if (!upright && box.Size.X < 0.5 * Math.Min(box.Size.Y, box.Size.Z))
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
    private void Pair(SceneThing body, SceneThing host, Box3 box, bool below, bool isIncluded, double? edge)
    {
        body.Count = body.Count == 1 ? 2 : body.Count;
        var axis = host.IsRound ? host.Axis : edge is { } said ? Near(said, box.Size.Y) ? 0 : 1 : box.Size.X >= box.Size.Y ? 0 : 1;
        if (!SceneShape.Of(body, host.IsRound ? null : axis, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if (host.IsRound && body.IsRound && host.Axis == 2)
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
