using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <content>Holes along the axis of round bodies, and the bodies that a feature is in.</content>
internal sealed partial class SceneCuts
{
    private static readonly Regex AcrossHost = SceneWords.Pattern("(?:(?:running|lying|runs) )?across (?:the )?(?:@k|width|short side)");
    private static readonly Regex SquareEnds = SceneWords.Pattern("(?:with |and )*(?:square|straight|flat|sharp) (?:ends|corners)|square ended");

    // Blind holes from the ends of what stands on an axis; they may go on into the next body.
    private string? Sink(List<(double U, double V)> points, double diameter, double depth, string[] faces, SceneThing host, int member, bool isNamed)
    {
        foreach (var face in faces)
        {
            foreach (var point in points)
            {
                var met = things.Where(t => t is { IsFeature: false, IsWhole: false }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, point)).ToList();
                var solid = things.Where(t => t is { IsFeature: false, IsWhole: false, Hollow: null }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, point)).ToList();
                var own = host.Boxes[member];
                if (met.Count == 0 || diameter >= own.Size.X)
                {
                    return "nothing to drill";
                }

                var z = face == "top" ? isNamed ? own.Max.Z : met.Max(b => b.Max.Z) : isNamed ? own.Min.Z : met.Min(b => b.Min.Z);
                var (low, high) = face == "top" ? (z - depth, z) : (z, z + depth);
                if (solid.Exists(b => face == "top" ? b.Max.Z > z + 1e-6 && b.Min.Z < z + 1e-6 : b.Min.Z < z - 1e-6 && b.Max.Z > z - 1e-6) || low < met.Min(b => b.Min.Z) + 1e-6 && face == "top" || high > met.Max(b => b.Max.Z) - 1e-6 && face != "top")
                {
                    return "covered by another body, or through";
                }

                if (Alone(b => Math.Abs((face == "top" ? b.Max.Z : b.Min.Z) - z) < 1e-6 && depth < b.Size.Z - 1e-6, point) is var (body, index))
                {
                    var box = body.Boxes[index];
                    writer.Add(new FeatureSpec(
                        "hole",
                        new Dictionary<string, double> { ["diameter"] = diameter, ["depth"] = depth },
                        Face: face,
                        Pattern: new PatternSpec(PatternKind.One, OffsetU: point.U - box.Center.X, OffsetV: point.V - box.Center.Y)) { On = SceneWriter.KeyOf(body, index) });
                    continue;
                }

                var rim = Layout.Overshoot * depth;
                writer.Sink(point, face == "top" ? low : low - rim, depth + rim, diameter);
            }
        }

        return null;
    }

    // Through whatever a drill along Z meets.
    private void Everywhere(List<(double U, double V)> points, double diameter, double circle, double start)
    {
        // A circle of holes that all meet the same body alone is one feature of it.
        if (circle > 0 && points.Count > 1 && points.ConvertAll(p => Alone(_ => true, p)) is [var (body, index), ..] all && all.TrueForAll(o => o == all[0]))
        {
            var box = body.Boxes[index];
            writer.Add(new FeatureSpec(
                "hole",
                new Dictionary<string, double> { ["diameter"] = diameter },
                Face: "top",
                Pattern: new PatternSpec(
                    PatternKind.Circle, points.Count, Diameter: circle, OffsetU: points.Average(p => p.U) - box.Center.X, OffsetV: points.Average(p => p.V) - box.Center.Y)
                { StartAngle = start }) { On = SceneWriter.KeyOf(body, index) });
            return;
        }

        foreach (var point in points)
        {
            var met = things.Where(t => t is { IsFeature: false, IsWhole: false }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, point)).ToList();
            Fault ??= met.Count > 0 ? null : "nothing to drill";
            met.ForEach(b => writer.DrillThrough(b, 2, (0, 1), point, diameter));
        }
    }

    // "The bore also goes through the plate": that of the tube that stands on it.
    private bool Continues(SceneThing feature)
    {
        if (feature.Noun is not ("hole" or "bore" or "opening") || OnThrough.Match(feature.Words) is not { Success: true }
            || things.Where(t => t is { IsFeature: false, Bore: > 0, Axis: 2 }).ToList() is not [var tube])
        {
            return false;
        }

        var told = feature.Words;
        var size = feature.Take(Diameter);
        if (size is not null && Math.Abs(SceneThing.Length(size, "n") - tube.Bore) > 1e-6 || feature.Words.Contains("mm", StringComparison.Ordinal))
        {
            feature.Words = told;
            return false;
        }

        if (size is not null)
        {
            feature.Words = told.Replace(size.Value, "$", StringComparison.Ordinal).Replace("$ $", "$", StringComparison.Ordinal);
        }

        feature.Take(OnThrough);
        foreach (var box in tube.Boxes)
        {
            var center = (box.Center.X, box.Center.Y);
            foreach (var other in things.Where(t => t is { IsFeature: false, IsWhole: false } && t != tube).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, center)))
            {
                writer.DrillThrough(other, 2, (0, 1), center, tube.Bore);
            }
        }

        return true;
    }

    // The one body that a drill along Z meets at a point, if it is such a one.
    private (SceneThing Body, int Index)? Alone(Func<Box3, bool> suits, (double U, double V) point)
    {
        var met = things.Where(t => t is { IsFeature: false, IsWhole: false })
            .SelectMany(t => t.Boxes.Select((b, i) => (Body: t, Index: i, Box: b)))
            .Where(m => SceneWriter.Covers(m.Box, 0, 1, point) && suits(m.Box))
            .ToList();
        return met.Count == 1 && met[0].Body.Hollow is null ? (met[0].Body, met[0].Index) : null;
    }

    // A slot that is deeper than wide, or is said to have square ends, was not milled.
    private static bool IsSawn(Dictionary<string, double> sizes, int axis, SceneThing feature) =>
        feature.Says(SquareEnds) || (axis == 2 && sizes.TryGetValue("depth", out var depth) && depth > sizes["width"] && !feature.Words.Contains("round", StringComparison.Ordinal));

    private SceneThing HostOf(SceneThing feature) => feature.Owner is { IsFeature: false } owner ? owner : things.First(t => !t.IsFeature);

    // A keyway in a bore is in the body of the bore.
    private SceneThing? KeyedIn(SceneThing feature) =>
        (feature.Noun == "keyway" || SceneTurned.Handles(feature)) && Hosts.Match(feature.Words) is { Success: true } match && things[int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Owner: { Boxes.Count: > 0 } owner } ? owner : null;

    private List<SceneThing> HostsOf(SceneThing feature, bool everything)
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }).ToList();
        var named = new List<SceneThing>();
        var isThrough = false;
        foreach (var match in feature.TakeAll(Hosts))
        {
            isThrough |= match.Value.Contains("through", StringComparison.Ordinal);
            foreach (var group in Both)
            {
                if (match.Groups[group].Success && things[int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture)] is { IsFeature: false } body && !named.Contains(body))
                {
                    named.Add(body);
                }
                else if (match.Groups[group].Success && things[int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture)].IsFeature)
                {
                    Fault = "in a feature";
                    return [];
                }
            }
        }

        if (named.Count == 0 && MiddleOf.Match(feature.Words) is { Success: true } middle && things[int.Parse(middle.Groups["a"].Value, CultureInfo.InvariantCulture)] is { IsFeature: false } of)
        {
            named.Add(of);
        }

        if (named.Count == 0 && feature.Owner is null && feature.Words.Contains("the arc", StringComparison.Ordinal) && bodies.FindLast(b => b.Roundings.Count > 0) is { } rounded)
        {
            // "Concentric with the rounding": in what is rounded.
            named.Add(rounded);
        }

        if (everything)
        {
            return bodies.Count <= 3 ? bodies : [];
        }

        if (named is [var through] && feature.Owner is { Boxes.Count: > 0, IsWhole: false } owner0 && owner0 != through && isThrough && (owner0.Below == through || through.Below == owner0))
        {
            // "Each boss has a hole through the plate": through the boss, too.
            return owner0.Boxes.Count > 1 ? [owner0, through] : [through, owner0];
        }

        return named.Count > 0 ? named : (feature.Around?.Owner ?? feature.Owner) is { } owner ? [owner] : bodies.Count > 0 ? [bodies[0]] : [];
    }

    // Null when cuts along U do not meet, true when they lie side by side across the row, false when they would meet that way too.
    private static bool? Spread(List<(double U, double V)> points, double length, double width)
    {
        bool Meet(double u, double v) => points.SelectMany((a, i) => points.Skip(i + 1).Select(b => (a, b))).Any(p => Math.Abs(p.a.U - p.b.U) < u - 1e-6 && Math.Abs(p.a.V - p.b.V) < v - 1e-6);
        return !Meet(length, width) ? null : !Meet(width, length);
    }

    // "a hole in the center of each pocket": through the floor of each.
    private void InEvery(SceneThing feature, SceneThing source, SceneThing host, Box3 box)
    {
        feature.TakeAll(ThroughWord);
        var sizes = new Dictionary<string, double>();
        if (feature.Take(Face) is not null || feature.Take(Deep) is not null || Sizes(feature, sizes, 2) != "hole" || source.Sizes.GetValueOrDefault("top") == 0)
        {
            Fault ??= "in each";
            return;
        }

        foreach (var (u, v) in source.Points)
        {
            writer.Add(new FeatureSpec("hole", sizes, Face: "top", Pattern: new PatternSpec(PatternKind.One, OffsetU: u - box.Center.X, OffsetV: v - box.Center.Y)) { On = host.Key });
        }
    }

    // How far a cut reaches at least across its face.
    private static double Reaches(SceneThing feature) =>
        Area.Match(feature.Words) is { Success: true } area ? Math.Min(SceneThing.Length(area, "a"), SceneThing.Length(area, "b"))
        : Diameter.Match(feature.Words) is { Success: true } across ? SceneThing.Length(across, "n") : 0;

    // "In the other end there is a hole 20 mm deep along the axis": in an end face of something long.
    private static string? EndFace(SceneThing feature, SceneThing host)
    {
        if (host.IsRound || host.Boxes is not [var box] || InEnd.Match(feature.Words) is not { Success: true } end || Deep.Match(feature.Words) is not { Success: true } deep
            || !(AlongAxis.IsMatch(feature.Words) || SceneThing.Length(deep, "n") > box.Size.Z))
        {
            return null;
        }

        feature.Take(InEnd);
        feature.TakeAll(AlongAxis);
        var isHigh = end.Groups["e"].Value is "other" or "opposite";
        return box.Size.X >= box.Size.Y ? isHigh ? "right" : "left" : isHigh ? "back" : "front";
    }

    private int DefaultAxis(SceneThing feature, SceneThing host, Box3 box)
    {
        double Extent(int a) => SceneBodies.Of(box.Size, a);
        if (host.SlotAxis is { } across && feature.TakeAll(Crossing).Count > 0)
        {
            return across;
        }

        // Several "in a row along the 70 mm direction" are not drilled along it.
        var row = feature.Count > 1 && FrontToBack.Match(feature.Words) is { Success: true } said && said.Groups["x"].Success && !said.Value.StartsWith("through", StringComparison.Ordinal);
        if (!row && feature.Take(FrontToBack) is { } through)
        {
            if (through.Groups["d"].Success && feature.Take(ThroughSide) is { } again && !SameWay(through, again, Extent(0) >= Extent(1)))
            {
                Fault = "two directions";
            }

            if (through.Groups["l"].Success)
            {
                return Extent(0) >= Extent(1) ? 0 : 1;
            }

            if (through.Groups["n"].Success)
            {
                var n = SceneThing.Length(through, "n");
                var fits = Enumerable.Range(0, 3).Where(a => Math.Abs(Extent(a) - n) < 1e-6).ToList();
                Fault = fits.Count == 1 ? null : "no such direction";
                return fits.FirstOrDefault();
            }

            return (through.Groups["d"].Success ? through.Groups["d"].Value : through.Groups["x"].Value) switch
            {
                "front to back" => 1,
                "left to right" or "side to side" => 0,
                "full height" or "height" => 2,
                "full length" or "length" => Extent(0) >= Extent(1) ? 0 : 1,
                "full width" or "width" => Extent(0) >= Extent(1) ? 1 : 0,
                "thickness" => Array.IndexOf([Extent(0), Extent(1), Extent(2)], Math.Min(Extent(2), Math.Min(Extent(0), Extent(1)))),
                _ => 2,
            };
        }

        var noun = feature.Words.IndexOf('$', StringComparison.Ordinal);
        var before = noun < 0 ? "" : feature.Words[..noun];
        if (host.IsRound || feature.Says(Vertically) || before.Contains("vertical ", StringComparison.Ordinal))
        {
            return 2;
        }

        if (before.EndsWith("horizontal ", StringComparison.Ordinal) || (feature.Words.Contains("horizontally", StringComparison.Ordinal) && !feature.Words.Contains("apart horizontally", StringComparison.Ordinal)))
        {
            Fault = "horizontal";
        }

        double[] sorted = [.. new[] { Extent(0), Extent(1), Extent(2) }.Order()];
        return sorted[0] >= 0.6 * sorted[1] ? 2 : Array.IndexOf([Extent(0), Extent(1), Extent(2)], sorted[0]);
    }

    // "Through the width from front to back" says the same twice.
    private static bool SameWay(Match through, Match again, bool longX) =>
        (through.Groups["d"].Value, again.Groups["x"].Value) is ("front to back", "depth") or ("top to bottom", "height" or "thickness") || through.Groups["d"].Value == (again.Groups["x"].Value == "length" == longX ? "left to right" : "front to back");
}
