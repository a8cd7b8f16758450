using System.Globalization;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <content>Holes along the axis of round bodies, and the bodies that a feature is in.</content>
internal sealed partial class SceneCuts
{
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

                var rim = Layout.Overshoot * depth;
                writer.Sink(point, face == "top" ? low : low - rim, depth + rim, diameter);
            }
        }

        return null;
    }

    // Through whatever a drill along Z meets.
    private void Everywhere(List<(double U, double V)> points, double diameter)
    {
        foreach (var point in points)
        {
            var met = things.Where(t => t is { IsFeature: false, IsWhole: false }).SelectMany(t => t.Boxes).Where(b => SceneWriter.Covers(b, 0, 1, point)).ToList();
            Fault ??= met.Count > 0 ? null : "nothing to drill";
            met.ForEach(b => writer.DrillThrough(b, 2, (0, 1), point, diameter));
        }
    }

    // A keyway in a bore is in the body of the bore.
    private SceneThing? KeyedIn(SceneThing feature) =>
        feature.Noun == "keyway" && Hosts.Match(feature.Words) is { Success: true } match && things[int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture)] is { IsFeature: true, Owner: { Boxes.Count: > 0 } owner } ? owner : null;

    private List<SceneThing> HostsOf(SceneThing feature, bool everything)
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }).ToList();
        var named = new List<SceneThing>();
        foreach (var match in feature.TakeAll(Hosts))
        {
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

        if (everything)
        {
            return bodies.Count <= 3 ? bodies : [];
        }

        return named.Count > 0 ? named : (feature.Around?.Owner ?? feature.Owner) is { } owner ? [owner] : bodies.Count > 0 ? [bodies[0]] : [];
    }
}
