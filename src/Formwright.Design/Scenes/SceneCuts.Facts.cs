using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Scenes;

/// <content>Holes, pockets and slots read from facts: in which body and face, of what sizes, how deep and where.</content>
internal sealed partial class SceneCuts
{
    private static readonly HashSet<string> Marks = ["through", "centered", "symmetric", "row", "first", "round ends", "square ends", "everything", "blind", "tapped", "threaded", "screw", "clearance", "pilot", "bolt", "drain", "fixing", "plain", "obround", "concentric", "both ways", "counterbored", "countersunk", "corner arcs", "outermost", "evenly"];

    // Reads a feature from its facts.
    private void ReadFacts(SceneThing feature)
    {
        if (feature.Noun is "chamfer" or "fillet" or "rounding" or "edge")
        {
            Fault = new SceneEdgeFinder(things, writer).Read(feature);
            feature.Words = Fault is null ? "" : feature.Words;
            return;
        }

        var facts = SceneFactReader.Read(feature, things);
        if (facts.Unknown is { } unknown)
        {
            Fault = $"what is '{unknown}'";
            return;
        }

        if (facts.Phrases.Exists(p => p.Of.Sides.Count == 1 && p.Of.Has("half") && !p.Of.Has("line", "plane", "height")))
        {
            Fault = "in one half";
            return;
        }

        var isOpen = IsOpen(feature, facts);
        if (!isOpen && feature.Noun is not ("hole" or "bore" or "pocket" or "recess" or "slot" or "cutout" or "opening" or "window" or "channel") || (!isOpen && facts.Marks.FirstOrDefault(m => !Marks.Contains(m)) is not null))
        {
            Fault = $"facts of {feature.Noun}";
            return;
        }

        var spent = new HashSet<ScenePhrase>();
        var within = facts.Phrases.FirstOrDefault(p => p.Preposition is "in" or "into" or "from" or "at" or "through" && p.Of.Feature is { Spot: not null } && p.Of.Body is null);
        var standing = OnFloor(feature, facts);
        if (standing is not null)
        {
            facts.Phrases.RemoveAll(p => p.Preposition == "through");
            facts.Marks.Remove("everything");
        }

        var hosts = standing is not null ? [standing] : HostsOf(feature, facts, within?.Of.Feature, spent);
        if (hosts.Count == 0 || hosts.Exists(h => h.Boxes.Count == 0 || h.IsWhole))
        {
            Fault = "no host";
            return;
        }

        var host = hosts[0];
        if (facts.Phrases.Exists(p => p.Of.Things.Exists(t => !t.IsFeature && !hosts.Contains(t)) && p.Preposition is "in" or "into" or "through"))
        {
            Fault = "in which body";
            return;
        }

        if (facts.Count > 0 && !feature.IsCounted)
        {
            (feature.Count, feature.IsCounted) = (facts.Count, true);
        }

        var isNamed = feature.Owner is not null || facts.Phrases.Exists(p => p.Of.Body is not null) || within is not null;
        feature.Owner ??= host;
        if (isOpen)
        {
            ReadOpen(feature, facts, host, spent);
            return;
        }

        var isLong = feature.Noun == "slot" || facts.Product is not null || facts.Sizes.ContainsKey("length");
        var face = FaceOf(facts, host, isLong, feature is { Count: 1, Noun: "hole" or "bore" } && Lengthwise.IsMatch(feature.Words), spent, out var axis);
        if (Fault is not null)
        {
            return;
        }

        if (host.IsRound && (axis != 2 || host.Axis != 2 || spent.Any(p => p.Of.Has("side", "wall") && p.Of.Sides.Count == 0)) || (host.Hollow is not null && (axis != 2 && face is null || face == "top")) || host.Tube is not null && axis != 2 && (facts.Sizes.ContainsKey("depth") || facts.Head is not null || hosts.Count > 1))
        {
            Fault = "facts of a round or hollow body";
            return;
        }

        face ??= host.Hollow is not null && axis == 2 ? "bottom" : null;
        if (SizesOf(feature, facts, axis, host.Boxes[0], spent) is not { } sizes)
        {
            Fault ??= "no sizes";
            return;
        }

        var isSawn = facts.Marks.Contains("square ends") || (axis == 2 && facts.Sizes.GetValueOrDefault("depth") > sizes.GetValueOrDefault("width") && !feature.Words.Contains("round", StringComparison.Ordinal));
        var kind = sizes.ContainsKey("diameter") ? "hole" : feature.Noun == "slot" && !isSawn || facts.Marks.Contains("round ends") || facts.Marks.Contains("obround") ? "slot" : "pocket";
        string? style = null;
        if (facts.Head is { } head)
        {
            style = head.IsCone ? Hole.Countersink : Hole.Counterbore;
            sizes["headDiameter"] = head.Diameter;
            if (!head.IsCone)
            {
                sizes["headDepth"] = head.Depth;
            }
        }

        face ??= facts.HeadSide is { } wide && ScenePlaces.AxisOf(wide) == axis ? wide : null;
        face ??= axis == 2 ? "top" : axis == 1 ? "front" : "right";
        if (kind == "hole" && facts is { Angles.Count: > 0, Circle: 0, Head: null, Distances.Count: 0 })
        {
            // "drilled at 30 degrees": without a circle the angle is that of the axis, which the reader of features knows.
            Fault = "an angle without a circle";
            return;
        }

        if (facts.Head is null && facts.Marks.Overlaps(["counterbored", "countersunk"]))
        {
            Fault = "sizes of a head";
        }

        Depth(facts, sizes, host, axis, face, within?.Of.Feature);
        var center = within?.Of.Feature ?? CenterOf(facts, feature, spent);
        var along = kind == "slot" || sizes.ContainsKey("length") ? sizes.GetValueOrDefault("length") : sizes.GetValueOrDefault("diameter");
        var isTurned = kind != "hole" && sizes.Remove("turned");

        // Slots that lie closer than they are long are beside each other.
        int? runs = sizes.Remove("run", out var told) && facts.Pitches.Count > 0 && facts.Pitches.Max() < along ? (int)told : null;
        var half = kind == "hole" ? (sizes["diameter"] / 2, sizes["diameter"] / 2) : isTurned ? (sizes["width"] / 2, along / 2) : (along / 2, sizes["width"] / 2);
        if (isTurned)
        {
            (sizes["length"], sizes["width"], style) = kind == "pocket" ? (sizes["width"], sizes["length"], style) : (sizes["length"], sizes["width"], Slot.Crosswise);
        }

        if (Fault is not null)
        {
            return;
        }

        for (var member = 0; member < host.Boxes.Count; member++)
        {
            var box = host.Boxes[member];
            var places = new ScenePlaces(things, feature, facts, host, box, axis) { Half = half, IsRectangular = kind == "pocket", Center = center, Runs = runs };
            places.Spent.UnionWith(spent);
            var points = places.Find();
            if ((Fault ??= places.Fault ?? (facts.Phrases.Find(p => !places.Spent.Contains(p)) is { } open ? $"phrase {open.Preposition} {string.Join(' ', open.Of.Words)}" : null)) is not null)
            {
                return;
            }

            if (points.Exists(p => !Holds(host, box, axis, p, half)))
            {
                Fault = "off its body";
                return;
            }

            if (host.Tube is not null && axis != 2 && kind == "hole")
            {
                // Through one wall where one side is told, else through both.
                var one = spent.Any(p => p.Of.Has("one", "1") || p.Of.Sides.Count == 1);
                var half0 = one ? ScenePlaces.HalfOf(box, axis, ScenePlaces.IsLow(face)) : box;
                points.ForEach(p => writer.DrillThrough(half0, axis, axis == 0 ? (1, 2) : (0, 2), p, sizes["diameter"]));
                continue;
            }

            var several = things.Count(t => t is { IsFeature: false, IsWhole: false }) > 1;
            if (axis == 2 && host.IsRound && several && kind == "hole" && style is null && sizes.TryGetValue("depth", out var blind))
            {
                Fault ??= Sink(points, sizes["diameter"], blind, [face], host, member, isNamed);
            }
            else if (standing is not null && axis == 2 && kind == "hole" && style is null)
            {
                points.ForEach(p => writer.DrillThrough(new(new(box.Min.X, box.Min.Y, things.First(t => !t.IsFeature).Boxes[0].Min.Z), box.Max), 2, (0, 1), p, sizes["diameter"]));
            }
            else if (axis == 2 && host.IsRound && several && kind == "hole" && style is null && hosts.Count == 1 && spent.Count == 0)
            {
                Everywhere(points, sizes["diameter"], places.Circle, places.StartAngle);
            }
            else if (kind != "hole" && style is null or Slot.Crosswise && !sizes.ContainsKey("depth") && hosts.Count == 1 && points.Exists(p => IsCovered(host, box, axis, p, half)))
            {
                Through(host, box, axis, points, half, kind == "slot");
            }
            else
            {
                Emit(feature, kind, sizes, style, hosts, member, box, axis, face, (places.Circle, places.StartAngle), points);
            }

            (feature.Points, feature.Spot, feature.CutAxis, feature.Face) = (points, points.Count == 1 ? points[0] : null, axis, face);
            feature.Extent = kind == "pocket" && face == "top" && points is [var spot] && sizes.TryGetValue("depth", out var sunk)
                ? new(new(spot.U - half.Item1, spot.V - half.Item2, box.Max.Z - sunk), new(spot.U + half.Item1, spot.V + half.Item2, box.Max.Z)) : null;
            if (sizes.TryGetValue("diameter", out var diameter))
            {
                feature.Sizes["diameter"] = diameter;
            }
        }

        if (Fault is null)
        {
            feature.Words = "";
        }
    }

    // What stands on the floor of something hollow, for a hole that goes through it and the floor; null for other holes.
    private SceneThing? OnFloor(SceneThing feature, SceneFacts facts)
    {
        var through = facts.Phrases.Find(p => p.Preposition == "through");
        var boss = through?.Of.Body ?? feature.Owner;
        return things.FirstOrDefault(t => !t.IsFeature) is { Hollow: { } hollow, Boxes: [var box] } vessel && boss is { IsFeature: false, Boxes.Count: > 0 } && boss != vessel && !facts.Sizes.ContainsKey("depth")
            && boss.Boxes.TrueForAll(b => Math.Abs(b.Min.Z - box.Min.Z - hollow.Floor) < 1e-6)
            && (facts.Marks.Contains("everything") || (through is not null && (through.Of.Has("floor", "bottom", "everything") || through.Of.Things.Contains(vessel)))) ? boss : null;
    }

    // True when a cut of some extent lies inside the face.
    private static bool Holds(SceneThing host, Box3 box, int axis, (double U, double V) at, (double U, double V) half)
    {
        var (u, v) = axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        if (host.IsRound && host.Axis == axis)
        {
            var (du, dv) = (at.U - SceneBodies.Of(box.Center, u), at.V - SceneBodies.Of(box.Center, v));
            return Math.Sqrt((du * du) + (dv * dv)) + Math.Min(half.U, half.V) < (SceneBodies.Of(box.Size, u) / 2) + 1e-6;
        }

        return at.U - half.U > SceneBodies.Of(box.Min, u) - 1e-6 && at.U + half.U < SceneBodies.Of(box.Max, u) + 1e-6
            && at.V - half.V > SceneBodies.Of(box.Min, v) - 1e-6 && at.V + half.V < SceneBodies.Of(box.Max, v) + 1e-6;
    }

    // True where another body stands on a part of what is cut.
    private bool IsCovered(SceneThing host, Box3 box, int axis, (double U, double V) at, (double U, double V) half)
    {
        var (u, v) = axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        return things.Where(t => t is { IsFeature: false, IsWhole: false } && t != host).SelectMany(t => t.Boxes).Any(b => SceneWriter.Touches(b, box, axis)
            && SceneBodies.Of(b.Min, u) < at.U + half.U - 1e-6 && SceneBodies.Of(b.Max, u) > at.U - half.U + 1e-6 && SceneBodies.Of(b.Min, v) < at.V + half.V - 1e-6 && SceneBodies.Of(b.Max, v) > at.V - half.V + 1e-6);
    }

    // Through one body only, where another one stands on a part of it.
    private void Through(SceneThing host, Box3 box, int axis, List<(double U, double V)> points, (double U, double V) half, bool isRound)
    {
        var (u, v) = axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };
        var radius = Math.Min(half.U, half.V);
        foreach (var (x, y) in points)
        {
            var (du, dv) = isRound ? half.U > half.V ? (half.U - radius, half.V) : (half.U, half.V - radius) : half;
            double[] low = [box.Min.X, box.Min.Y, box.Min.Z], high = [box.Max.X, box.Max.Y, box.Max.Z];
            bool[] open = [axis == 0, axis == 1, axis == 2];
            (low[u], high[u], low[v], high[v]) = (x - du, x + du, y - dv, y + dv);
            Take(host, low, high, open, open);
            foreach (var side in isRound ? (int[])[-1, 1] : [])
            {
                writer.DrillThrough(box, axis, (u, v), half.U > half.V ? (x + (side * du), y) : (x, y + (side * dv)), 2 * radius, false);
            }
        }
    }

    // The bodies that it is in, by the phrases that name bodies.
    private List<SceneThing> HostsOf(SceneThing feature, SceneFacts facts, SceneThing? within, HashSet<ScenePhrase> spent)
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }).ToList();
        if (facts.Marks.Contains("everything") || facts.Phrases.Exists(p => p.Preposition == "through" && p.Of.Has("everything")))
        {
            spent.UnionWith(facts.Phrases.Where(p => p.Of.Has("everything")));
            return bodies.Count <= 3 ? bodies : [];
        }

        var named = new List<SceneThing>();
        foreach (var wanted in (string[][])[["through"], ["in", "into", "on", "onto", "across", "inside", "within"], ["of", "at", "along"], ["from"]])
        {
            foreach (var phrase in facts.Phrases.Where(p => p.About.Length == 0 && wanted.Contains(p.Preposition) && p.Of.Body is { IsWhole: false } && !(p.Of.Has("side") && p.Of.IsEvery)))
            {
                named.AddRange(phrase.Of.Things.Where(t => !t.IsFeature && !named.Contains(t)));
                if (!phrase.Of.IsAny || (phrase.Of.Words.Count == 0 && phrase.Of.Size is null) || phrase.Of.Words.All(w => w is "each" or "2" or "base" or "part"))
                {
                    spent.Add(phrase);
                }
            }

            if (named.Count > 0 && wanted[0] == "through" && feature.Owner is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 } own && !named.Contains(own))
            {
                // "Each boss has a hole that goes through the plate as well."
                named.Insert(0, own);
            }

            if (named.Count > 0)
            {
                // Places count on the one whose middle is named, or which there is more than once.
                var main = facts.Phrases.Find(p => p.Of.IsCenter && p.Of.Body is { } b && named.Contains(b))?.Of.Body ?? named.Find(b => b.Boxes.Count > 1) ?? named[0];
                return [main, .. named.Where(b => b != main)];
            }
        }

        spent.UnionWith(facts.Phrases.Where(p => p.Of.Words.Count > 0 && p.Of.Things.Count == 0 && p.Of.Words.All(w => w is "it" or "them" or "part" or "everything" or "base")));
        return within?.Owner is { } owner0 ? [owner0] : feature.Owner is { IsFeature: false, IsWhole: false } owner ? [owner] : feature.Around?.Owner is { } around ? [around]
            : facts.Distances.Select(d => d.Of.Body).FirstOrDefault(b => b is not null && IsToldByEnds(b)) is { } of ? [of] : bodies.Count > 0 ? [bodies[0]] : [];

        bool IsToldByEnds(SceneThing body) => bodies.Count > 1 && facts.Distances.Exists(d => d.Of.Body == body && d.Of.Has("end", "edge", "side", "free", "tip"));
    }

    // The face that it is cut from, and across which axis it goes; null for no face that is said.
    private string? FaceOf(SceneFacts facts, SceneThing host, bool isLong, bool isSingle, HashSet<ScenePhrase> spent, out int axis)
    {
        var box = host.Boxes[0];
        bool IsAlong(ScenePhrase phrase) => phrase.Preposition == "along" && isSingle && phrase.Of.Has("length", "long", "width", "height");
        if (host.IsRound && facts.Directions.Exists(d => d.Word is not ("vertical" or "axial" or "lengthwise") && d.About.Length == 0))
        {
            (Fault, axis) = ("across a round body", 2);
            return null;
        }

        var told = facts.Directions.Where(d => d.About.Length == 0 && !(isLong && d.Word is "lengthwise" or "crosswise")).Select(d => d.Word is "crosswise" or "cross" && host.SlotAxis is { } across ? across : DirectionOf(d.Word, box)).Where(a => a >= 0).Distinct().ToList();
        foreach (var phrase in facts.Phrases.Where(p => p.About.Length == 0 && p.Of.Sides.Count == 0 && (p.Preposition is "through" || (p.Preposition == "across" && !isLong) || (!isLong && p.Preposition is "along" or "parallel" or "in" && facts.Pitches.Count == 0 && host.Boxes.Count > 0 && (facts.Distances.Count == 0 || IsAlong(p))))).ToList())
        {
            if ((!phrase.Of.IsCenter || IsAlong(phrase)) && AxisOf(phrase.Of, host, box) is { } a)
            {
                told.Add(a);
                spent.Add(phrase);
            }
        }

        if (facts.Directions.Exists(d => d.Word == "side to side") && facts.Distances.Exists(d => d.Of.Has("end")))
        {
            // Where there are ends, the sides are the long ones.
            told = [box.Size.X >= box.Size.Y ? 1 : 0];
        }

        if (facts.FaceSizes is { } area)
        {
            double[] extents = [box.Size.X, box.Size.Y, box.Size.Z];
            bool Is(int a, int b) => (Math.Abs(extents[a] - area.A) < 1e-6 && Math.Abs(extents[b] - area.B) < 1e-6) || (Math.Abs(extents[a] - area.B) < 1e-6 && Math.Abs(extents[b] - area.A) < 1e-6);
            told.Add(Is(0, 1) ? 2 : Is(0, 2) ? 1 : Is(1, 2) ? 0 : -1);
        }

        if (told.Distinct().Count() > 1 || told.Contains(-1))
        {
            Fault = "two directions";
        }

        // "A bore along the length" is drilled that way when no place says otherwise.
        var alone = facts.Phrases.Find(p => p.Preposition == "along" && p.About.Length == 0 && p.Of.Has("length", "height", "width") && !p.Of.IsCenter && !p.Of.IsEvery && !spent.Contains(p));
        if (told.Count == 0 && !isLong && alone is not null && AxisOf(alone.Of, host, box) is { } lone && facts.Pitches.Count == 0 && !facts.Distances.Exists(d => d.Of.Sides.Any(s => ScenePlaces.AxisOf(s) == lone) || d.Of.Has("end")))
        {
            told.Add(lone);
            spent.Add(alone);
        }

        axis = told.Count > 0 ? told[0] : -1;
        string? face = null;
        foreach (var phrase in facts.Phrases.Where(p => p.About.Length == 0 && p.Of.Sides.Count == 1 && !p.Of.Has("corner")))
        {
            var side = phrase.Of.Sides[0];
            var of = phrase.Of;
            side = host is { IsRound: true, Axis: 2 } ? side switch { "front" => "top", "back" => "bottom", _ => side } : !host.IsTurned ? side : side switch { "front" => "right", "back" => "left", "left" => "front", "right" => "back", _ => side };
            var isStrong = phrase.Preposition is "from" or "into" or "open" || (phrase.Preposition == "through" && of.Has("face")) || of.Has("face") || (phrase.Preposition is "in" or "on" or "onto" && (side is "top" or "bottom" || of.IsCenter || of.Has("end") && facts.Sizes.ContainsKey("depth")) && !of.Has("edge")) || (host is { Hollow: not null, IsRound: false } && phrase.Preposition is "in" or "on" && ScenePlaces.AxisOf(side) < 2 && !of.Has("edge", "end"));
            if (isStrong && face is null && (axis < 0 || ScenePlaces.AxisOf(side) == axis))
            {
                (face, axis) = (side, ScenePlaces.AxisOf(side));
                spent.Add(phrase);
            }
        }

        foreach (var phrase in facts.Phrases.Where(p => p.Of.Sides.Count == 0 && ((p.Preposition is "on" or "in" or "from" && p.Of.Has("one", "1") && p.Of.Has("side", "face") && !p.Of.IsEvery) || (p.Of.Has("floor") && host.Hollow is not null && p.Preposition is "in" or "through" or "into" or "at"))))
        {
            // One side is as good as the other.
            spent.Add(phrase);
            (face, axis) = phrase.Of.Has("floor") ? ("bottom", 2) : (face, axis);
        }

        if (axis < 0 && facts.Distances.Find(d => d.Of.Feature is { Face: not null, IsFeature: true }) is { Of.Feature.Face: { } beside })
        {
            // What is so far from another cut is in the same face.
            (face, axis) = (beside, ScenePlaces.AxisOf(beside));
        }

        if (axis < 0)
        {
            axis = DefaultAxis(facts, host, box, spent);
        }

        return face;
    }

    private static int DirectionOf(string word, Box3 box) => word switch
    {
        "vertical" => 2,
        "front to back" => 1,
        "left to right" or "side to side" => 0,
        "lengthwise" or "axial" => box.Size.X >= box.Size.Y ? 0 : 1,
        "crosswise" or "cross" => box.Size.X >= box.Size.Y ? 1 : 0,
        _ => -1,
    };

    // Along which axis of a body a dimension is: "the width", "the 60 mm direction".
    private static int? AxisOf(SceneReference of, SceneThing host, Box3 box)
    {
        double[] size = [box.Size.X, box.Size.Y, box.Size.Z];
        if (of.Size is { } n)
        {
            return size.Count(s => Math.Abs(s - n) < 1e-6) == 1 ? Array.FindIndex(size, s => Math.Abs(s - n) < 1e-6) : null;
        }

        var longest = size[0] >= size[1] ? 0 : 1;
        var thin = Array.IndexOf(size, size.Min());
        return of.Has("thickness") ? thin
            : of.Has("height", "vertical") ? 2
            : of.Has("length", "long") ? longest
            : of.Has("width", "short") ? host.Sizes.ContainsKey("depth") && !host.Sizes.ContainsKey("length") ? 0 : thin == 1 - longest && size[thin] < 0.4 * size[2] ? longest : 1 - longest
            : of.Has("depth") ? 1
            : of.Has("x") ? 0 : of.Has("y") ? 1 : of.Has("z") ? 2 : null;
    }

    // Across the thinnest way that no distance is told along.
    private int DefaultAxis(SceneFacts facts, SceneThing host, Box3 box, HashSet<ScenePhrase> spent)
    {
        if (host.IsRound)
        {
            return 2;
        }

        double[] size = [box.Size.X, box.Size.Y, box.Size.Z];
        var barred = new HashSet<int>();
        if (facts.Directions.Exists(d => d is { Word: "horizontal", About: "" }))
        {
            barred.Add(2);
        }

        foreach (var distance in facts.Distances)
        {
            barred.UnionWith(distance.Relation == "from" ? distance.Of.Sides.Select(ScenePlaces.AxisOf) : distance.Relation is "left" or "right" ? [0] : distance.Relation is "front" or "behind" ? [1] : []);
            if (distance.Relation is "above" or "below" && (!distance.Of.IsCenter || distance.Of.Body is not null) && !distance.Of.Has("edge"))
            {
                barred.Add(2);
            }
        }

        foreach (var phrase in facts.Phrases.Where(p => !spent.Contains(p) && p.Of.Sides.Count == 1 && p.Preposition is "at" or "near"))
        {
            barred.Add(ScenePlaces.AxisOf(phrase.Of.Sides[0]));
        }

        var sorted = size.Order().ToList();
        var thin = sorted[0] < 0.6 * sorted[1] ? Array.IndexOf(size, sorted[0]) : 2;
        foreach (var axis in (int[])[thin, 2, 1, 0])
        {
            if (!barred.Contains(axis))
            {
                return axis;
            }
        }

        Fault = "distances along all directions";
        return 2;
    }
}
