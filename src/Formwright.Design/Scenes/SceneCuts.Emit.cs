using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <content>Writes holes and pockets whose host, sizes and places are known.</content>
internal sealed partial class SceneCuts
{
    private void Emit(SceneThing feature, string kind, Dictionary<string, double> sizes, string? style, List<SceneThing> hosts, int member, Box3 box, int axis, string face, (double Diameter, double Start) circle, List<(double U, double V)> points)
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
            if (hosts.Count == 2 && axis == 2 && upper is { Form: null })
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

        List<Box3> Covering((double U, double V) p) => [.. things.Where(t => t is { IsFeature: false, IsWhole: false } && t != host && !(t.Bore >= sizes.GetValueOrDefault("diameter") && t.Bore > 0 && t.Axis == axis)).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, u, v, p) && SceneWriter.Touches(b, box, axis) && !SceneWriter.Spans(box, b, axis))];
        if (through && points.Any(p => Covering(p).Count > 0))
        {
            // On the axis of what covers it a hole goes on through that, too.
            var face0 = face == "bottom" ? -1 : 1;
            if (axis != 2 || kind != "hole" || !points.TrueForAll(p => Covering(p).TrueForAll(b => Math.Abs(b.Center.X - p.U) < 1e-6 && Math.Abs(b.Center.Y - p.V) < 1e-6 && Math.Min(b.Size.X, b.Size.Y) > sizes["diameter"] && (style is null || (face0 > 0 ? b.Max.Z <= box.Max.Z + 1e-6 : b.Min.Z >= box.Min.Z - 1e-6)))))
            {
                Fault = "covered by another body";
                return;
            }

            foreach (var point in points)
            {
                Covering(point).ForEach(b => writer.DrillThrough(b, axis, (u, v), point, sizes["diameter"]));
                if (style is null)
                {
                    writer.DrillThrough(box, axis, (u, v), point, sizes["diameter"]);
                }
            }

            if (style is null)
            {
                return;
            }
        }

        var (cu, cv) = (SceneBodies.Of(box.Center, u), SceneBodies.Of(box.Center, v));
        IEnumerable<PatternSpec> patterns = circle.Diameter > 0
            ? [new PatternSpec(PatternKind.Circle, points.Count, Diameter: circle.Diameter, OffsetU: (feature.Around?.Spot?.U ?? cu) - cu, OffsetV: (feature.Around?.Spot?.V ?? cv) - cv) { StartAngle = circle.Start }]
            : points.Select(p => new PatternSpec(PatternKind.One, OffsetU: p.U - cu, OffsetV: p.V - cv));
        foreach (var pattern in patterns)
        {
            writer.Add(new FeatureSpec(kind, new Dictionary<string, double>(sizes), style, face, pattern) { On = SceneWriter.KeyOf(host, member) });
        }
    }
}
