using System.Text.RegularExpressions;
using Formwright.Core;
using static Formwright.Design.Scenes.SceneFaces;

namespace Formwright.Design.Scenes;

/// <summary>
/// Places a body by what its words say of the face that it is on: on the top or the underside of another, out of one of its sides or of both,
/// at an edge, flush with others. It takes a body only when every word is understood and every extent is known.
/// </summary>
/// <param name="things">All things of the scene.</param>
internal sealed class SceneSeats(IReadOnlyList<SceneThing> things)
{
    private const double Tolerance = 1e-6;
    private static readonly Regex Told = SceneWords.Pattern("(?:along|across|in|over|on) (?:the |its )?(?:long|short|length|width|depth)(?:er)?|vertically|horizontally|corners?|circle|rectangle|grid");

    /// <summary>Places one.</summary>
    /// <param name="body">The body; its sizes are taken already.</param>
    /// <param name="first">The first body, which is meant where no other is named.</param>
    /// <param name="risen">What it was said to rise from; null for none.</param>
    /// <returns>True when it has its place; otherwise nothing has changed.</returns>
    public bool Place(SceneThing body, SceneThing first, SceneThing? risen)
    {
        if (body.IsOverall || body.Hollow is not null || body.Tube is not null || SceneSolids.HasRidge(body))
        {
            return false;
        }

        var where = new SceneWhere(body.Words);
        if (where.IsUnclear || Host(body, where, body.OnEach ?? risen ?? body.Owner ?? first) is not { } host || host == body || host.IsWhole || host.Hollow is not null || host.Solid is not null || host.Boxes is not [var box, ..] || (host.Boxes.Count > 1 && body.OnEach != host))
        {
            return false;
        }

        if (Of(body, where, host, box) is not { } seat)
        {
            return false;
        }

        if (seat is { Edge: null, Sides: ["front"] } && host == first && box.Size.Z < 0.5 * Math.Min(box.Size.X, box.Size.Y) && body.Sizes.TryGetValue("diameter", out var thick) && thick > box.Size.Z)
        {
            // What is thicker than a board is on its large face.
            seat = (["top"], null);
        }

        var normal = Axis(seat.Sides[0]);
        if (host.IsRound && (host.Form is not null || seat.Edge is not null || (normal != host.Axis && host.Axis != 2)))
        {
            return false;
        }

        if (normal == 2 && seat.Sides.Exists(s => !SceneStack.IsFree(things, host, IsHigh(s) ? box.Max.Z : box.Min.Z)) && (host.IsRound || seat.Sides.Contains("bottom")))
        {
            return false;
        }

        var words = body.Words;
        var sizes = body.Sizes.ToDictionary();
        var (count, list) = (body.Count, body.List);
        if (Settle(body, where, host, box, seat, normal))
        {
            host.IsTurned |= where.Places.Exists(p => IsLengthwise(p.Name, host, box));
            if (body.OnEach is not null)
            {
                // One on each member of what it stands on.
                body.Boxes = [.. host.Boxes.SelectMany(b => body.Boxes.Select(own => new Box3(own.Min + b.Center - box.Center, own.Max + b.Center - box.Center)))];
                (body.Count, body.Below) = (body.Boxes.Count, null);
            }

            return true;
        }

        (body.Words, body.Count, body.List) = (words, count, list);
        (body.Form, body.Axis, body.IsTipped, body.Hangs, body.Below, body.Free, body.Bore) = (null, -1, false, false, null, null, 0);
        body.Boxes = [];
        body.Sizes.Clear();
        foreach (var (role, value) in sizes)
        {
            body.Sizes[role] = value;
        }

        return false;
    }

    // The one body that is named, or the one that is meant.
    private SceneThing? Host(SceneThing body, SceneWhere where, SceneThing fallback)
    {
        if (body.Owner is null && where.Places.Exists(p => p.Name is { Body: null, Sides: ["top"], Noun: "face" }))
        {
            // "On the top" of several: of the last, when nothing is higher.
            var placed = things.Where(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }).ToList();
            fallback = placed.TrueForAll(t => t.Boxes.Exists(b => b.Max.Z <= placed[^1].Boxes[0].Max.Z + Tolerance)) ? placed[^1] : body;
        }

        var named = where.Places.Select(p => p.Name.Body).OfType<int>().Select(k => things[k]).Where(t => t != body).Distinct().ToList();
        if (named.Count == 0)
        {
            named = [.. where.Flush.Select(f => f.Body).OfType<int>().Select(k => things[k]).Where(t => t != body && t.Boxes.Count == 1).Distinct()];
        }

        return named.Count > 1 || named.Exists(t => t.IsFeature) ? null : named.FirstOrDefault() ?? fallback;
    }

    private bool Settle(SceneThing body, SceneWhere where, SceneThing host, Box3 box, (List<string> Sides, string? Edge) seat, int normal)
    {
        var edge = seat.Edge is { } e ? Axis(e) : (int?)null;
        var isRadial = host.IsRound && normal != host.Axis;
        if (where.Radius is { } radius && (!isRadial || where.Reach is not null || radius <= box.Size.X / 2 || !body.Sizes.TryAdd("length", radius - (box.Size.X / 2))))
        {
            return false;
        }

        if (Extents(body, box, normal, edge, where) is not { } size)
        {
            return false;
        }

        var both = seat.Sides.Count == 2;
        if (both && body.IsCounted && body.Count % 2 != 0)
        {
            return false;
        }

        var each = both && body.Count > 1 ? body.Count / 2 : body.Count;
        var (u, v) = normal switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        var total = both ? 2 * each : each;
        body.Count = each;
        body.Words = where.Rest + Row(where.Rest, each, normal, size);
        var before = body.Words;
        var points = new ScenePoints(things, body, host, box, normal) { Footprint = (SceneBodies.Of(size, u), SceneBodies.Of(size, v)) };
        var found = points.Find();
        var isSaid = body.Words != before;
        if (!both && !body.IsCounted && each == 1 && found.Count == 4)
        {
            // "In each corner a post."
            (each, total) = (4, 4);
        }

        body.Count = total;
        if (points.Fault is not null || body.Unknown() is not null)
        {
            return false;
        }

        var flush = new double?[3];
        if (edge is { } at)
        {
            flush[at] = Edge(box, at, IsHigh(seat.Edge!), SceneBodies.Of(size, at));
        }

        foreach (var name in where.Flush.Where(f => !(each == 4 && f.Many)))
        {
            if (Aligned(name, host, box, normal, size) is not { } aligned)
            {
                return false;
            }

            foreach (var (axis, place) in aligned)
            {
                if (flush[axis] is { } other && !Near(other, place))
                {
                    return false;
                }

                flush[axis] = place;
            }
        }

        foreach (var name in where.Concentric)
        {
            // On the axis of another one.
            if ((name.Body is { } k ? things[k] : host) is not { IsFeature: false, Boxes: [var about] })
            {
                return false;
            }

            (flush[u], flush[v]) = (SceneBodies.Of(about.Center, u), SceneBodies.Of(about.Center, v));
        }

        double? axisAt = null;
        if (where.AxisAt is { } above)
        {
            var of = above.Face.Body is { } k ? things[k] : host;
            if (normal != 2 || of.IsFeature || of.Boxes is not [var level] || !body.IsRound || !(above.Face.Noun == "body" || above.Face.Sides is ["top"]))
            {
                return false;
            }

            axisAt = level.Max.Z + above.Above;
        }

        if (each > 1 && (flush[u] is not null && flush[v] is not null))
        {
            return false;
        }

        // On the side of a box the height is said, or there is but one: in the middle of what is as high.
        if (normal != 2 && !body.IsRound && !isRadial && flush[2] is null && !isSaid && !Near(size.Z, box.Size.Z))
        {
            return false;
        }

        var boxes = new List<Box3>();
        foreach (var side in seat.Sides)
        {
            foreach (var (pu, pv) in found)
            {
                var center = new double[3];
                (center[u], center[v]) = (flush[u] ?? pu, flush[v] ?? pv);
                var half = new[] { size.X / 2, size.Y / 2, size.Z / 2 };

                // What sticks out of a round side begins at its axis.
                half[normal] += isRadial ? box.Size.X / 4 : 0;
                var from = isRadial ? SceneBodies.Of(box.Center, normal) : SceneBodies.Of(IsHigh(side) ? box.Max : box.Min, normal);
                center[normal] = from + (IsHigh(side) != body.IsIncluded ? half[normal] : -half[normal]);
                center[2] = axisAt ?? center[2];
                boxes.Add(new(new(center[0] - half[0], center[1] - half[1], center[2] - half[2]), new(center[0] + half[0], center[1] + half[1], center[2] + half[2])));
            }
        }

        // What is held on a face touches it.
        if ((axisAt is not null && boxes.Exists(b => !Touches(b, box, 2))) || boxes.Exists(a => boxes.Exists(b => a != b && Touches(a, b, 0) && Touches(a, b, 1) && Touches(a, b, 2))) || (isRadial && SceneBodies.Of(size, u) >= box.Size.X) || boxes.Exists(b => !Touches(b, box, u) || !Touches(b, box, v)) || boxes.Count != total)
        {
            return false;
        }

        if (body.Bore > 0 && normal == 2 && boxes is [var ring] && body.Form is null && things.Any(t => t is { IsFeature: false, IsWhole: false } && t != body && t.Boxes.Exists(b => SceneWriter.Covers(b, 0, 1, (ring.Center.X, ring.Center.Y)) && Touches(b, ring, 2))))
        {
            // A ring around something: its bore must not take that away.
            var (inner, outer) = (body.Bore / 2, ring.Size.X / 2);
            (body.Solid, body.RingRoom, body.Bore) = ((SceneSolids.Turned([(inner, 0), (outer, 0), (outer, ring.Size.Z), (inner, ring.Size.Z)]), null), body.Bore, 0);
        }

        body.Boxes = boxes;
        body.Free = both ? null : seat.Sides[0];
        (body.Hangs, body.IsTipped) = (seat.Sides is ["bottom"], !both && !IsHigh(seat.Sides[0]));
        body.Below = seat.Sides is ["top"] && !body.IsIncluded && axisAt is null && !host.IsRound | host.Axis == 2 ? host : null;
        if (edge is not null)
        {
            host.Free = Name(edge.Value, !IsHigh(seat.Edge!));
        }

        return !(both && body.Form is not null) && !(body.Form is "hemisphere" or "prism" && normal != 2);
    }

    // A round body that lies on a top: its axis is level, along the longer side of what it is on unless words say otherwise.
    private static Point3? Lying(SceneThing body, Box3 box, SceneWhere where)
    {
        if (where.AxisAt is null || !SceneShape.Of(body, null, out var upright) || body.Form is not null || upright.Z < upright.X)
        {
            body.Axis = -1;
            return null;
        }

        var isLongX = box.Size.X >= box.Size.Y;
        body.Axis = where.Parallel switch
        {
            null => isLongX ? 0 : 1,
            { Length: { } n } => Near(n, box.Size.X) ? 0 : Near(n, box.Size.Y) ? 1 : -1,
            { Noun: "length" } => isLongX ? 0 : 1,
            { Noun: "width" } => isLongX ? 1 : 0,
            { Sides: ["long" or "longer"] } => isLongX ? 0 : 1,
            { Sides: ["short" or "shorter"] } => isLongX ? 1 : 0,
            { Sides: ["left" or "right"] } => 1,
            { Sides: ["front" or "back"] } => 0,
            _ => -1,
        };
        return body.Axis switch { 0 => new(upright.Z, upright.X, upright.Y), 1 => new(upright.X, upright.Z, upright.Y), _ => null };
    }

    // Long members of a row are beside each other.
    private static string Row(string words, int count, int normal, Point3 size) =>
        count < 2 || normal != 2 || Told.IsMatch(words) || Math.Max(size.X, size.Y) < 2 * Math.Min(size.X, size.Y) ? "" : size.X > size.Y ? " vertically" : " horizontally";

    private static Point3? Extents(SceneThing body, Box3 box, int normal, int? edge, SceneWhere where)
    {
        var isRound = body.Sizes.Keys.Any(k => k.Contains("iameter", StringComparison.Ordinal) || k.StartsWith("across", StringComparison.Ordinal));
        if (!isRound)
        {
            return SceneWords.Has("round", body.Noun) && body.List is null ? null : SceneExtents.Of(body, box, normal, edge, where);
        }

        if (where.Reach is { } reach && !body.Sizes.TryAdd("length", reach))
        {
            return null;
        }

        if (normal == 2 && (where.Verb == "lies" || where.IsLevel) && Lying(body, box, where) is { } lying)
        {
            return lying;
        }

        if (edge is not null || (where.IsLevel && normal == 2) || (where.IsUpright && normal != 2) || where.Full.Count > 0 || !SceneShape.Of(body, null, out var upright))
        {
            return null;
        }

        if (where.Verb == "lies" && upright.Z >= upright.X)
        {
            body.Axis = -1;
            return null;
        }

        body.Axis = normal;
        return normal switch { 0 => new(upright.Z, upright.X, upright.Y), 1 => new(upright.X, upright.Z, upright.Y), _ => upright };
    }

    private static double Edge(Box3 box, int axis, bool isHigh, double extent) =>
        isHigh ? SceneBodies.Of(box.Max, axis) - (extent / 2) : SceneBodies.Of(box.Min, axis) + (extent / 2);

    // Where the middle of what is flush with a side is, by axis.
    private List<(int Axis, double Place)>? Aligned(ScenePlaceName name, SceneThing host, Box3 box, int normal, Point3 size)
    {
        var of = name.Body is { } k ? things[k] : host;
        if (of.IsFeature || of.Boxes is not [var target] || name.Noun is "middle" or "extent" or "outside")
        {
            return null;
        }

        if (name.Noun == "body" && name.Sides.Count == 0)
        {
            // "Flush with the base": as wide as that is.
            return Enumerable.Range(0, 3).Where(a => a != normal && Near(SceneBodies.Of(size, a), SceneBodies.Of(target.Size, a))).Select(a => (a, SceneBodies.Of(target.Center, a))).ToList() is { Count: > 0 } same ? same : null;
        }

        if (name.Many && name.Noun is not "corner" && !name.Sides.Any(s => s is "left" or "right" or "front" or "back" or "top" or "bottom"))
        {
            return Enumerable.Range(0, 2).Where(a => a != normal && Near(SceneBodies.Of(size, a), SceneBodies.Of(target.Size, a))).Select(a => (a, SceneBodies.Of(target.Center, a))).ToList() is { Count: > 0 } wide ? wide : null;
        }

        var sides = name.Noun == "corner" ? [.. name.Sides] : Meant(name, of, target);
        if (sides is null || sides.Count == 0)
        {
            return null;
        }

        var places = new List<(int Axis, double Place)>();
        foreach (var group in sides.GroupBy(Axis))
        {
            var extent = SceneBodies.Of(size, group.Key);
            if (group.Key == normal || (group.Count() > 1 && !Near(extent, SceneBodies.Of(target.Size, group.Key))))
            {
                return null;
            }

            places.Add((group.Key, Edge(target, group.Key, IsHigh(group.First()), extent)));
        }

        return places;
    }

    private static bool Touches(Box3 a, Box3 b, int axis) =>
        SceneBodies.Of(a.Min, axis) < SceneBodies.Of(b.Max, axis) - Tolerance && SceneBodies.Of(a.Max, axis) > SceneBodies.Of(b.Min, axis) + Tolerance;

    private static bool Near(double a, double b) => Math.Abs(a - b) < Tolerance;
}
