using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Text;

namespace Formwright.Design.Planning;

/// <summary>A design worked out: the operations that build it and what must be found in the finished solid.</summary>
/// <param name="Pipeline">The operations.</param>
/// <param name="Body">The body.</param>
/// <param name="Features">The features in the order they are built.</param>
/// <param name="Bores">Cylindrical holes, each once.</param>
/// <param name="Volume">Volume in cubic millimetres; null when it has no closed form.</param>
internal sealed record Plan(Pipeline Pipeline, BodyContext Body, IReadOnlyList<FeatureSpec> Features, IReadOnlyList<Bore> Bores, double? Volume)
{
    /// <summary>Works out a design.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be built.</exception>
    public static Plan Make(PartDesign design)
    {
        var body = BodyContext.Of(design.Body);
        foreach (var feature in design.Features)
        {
            FeatureKind.Of(feature.Kind).Verify(feature);
        }

        var features = InOrder(design.Features);
        CheckEdges(features);
        CheckCount(features);
        var effects = features.Select(f => FeatureKind.Of(f.Kind).Check(f, body)).ToList();

        var build = new PipelineBuilder();
        var shape = body.Solid.Build(body.Sizes, build);
        foreach (var feature in features)
        {
            shape = FeatureKind.Of(feature.Kind).Build(feature, body, shape, build);
        }

        var bores = new List<Bore>();
        foreach (var bore in body.Form.Bores.Concat(effects.SelectMany(e => e.Bores)))
        {
            if (!bores.Exists(b => b.IsSame(bore)))
            {
                bores.Add(bore);
            }
        }

        return new Plan(build.Pipeline, body, features, bores, VolumeOf(body, features, effects));
    }

    // Rounded upright edges come first, so that rims built later run around them.
    private static List<FeatureSpec> InOrder(IReadOnlyList<FeatureSpec> features) =>
    [
        .. features
            .OrderBy(f => FeatureKind.Of(f.Kind).Stage)
            .ThenByDescending(f => f.Edges?.Contains("vertical") == true || f.Edges?.Contains("inner") == true),
    ];

    private static void CheckEdges(List<FeatureSpec> features)
    {
        var treated = new HashSet<string>();
        foreach (var group in features.SelectMany(f => f.Edges ?? []))
        {
            if (!treated.Add(group))
            {
                throw Refuse.Prompt($"The same edges ({group}) cannot be treated twice. Ask for one fillet or chamfer on them.");
            }
        }
    }

    private static void CheckCount(List<FeatureSpec> features)
    {
        var total = features.Sum(f => f.Pattern is { } p ? (long)p.Count * p.Rows : 0);
        if (total > Limits.MostFeatures)
        {
            throw Refuse.Prompt($"{Format.Number(total)} holes are too many: a part has at most {Limits.MostFeatures}.");
        }
    }

    // Volumes add up only while features neither meet each other nor the treated edges.
    private static double? VolumeOf(BodyContext body, List<FeatureSpec> features, List<Effect> effects)
    {
        var cuts = features.Zip(effects).Where(p => FeatureKind.Of(p.First.Kind).Stage == Stage.Cuts).ToList();
        var others = features.Count - cuts.Count;
        var hasWalls = features.Exists(f => FeatureKind.Of(f.Kind).Stage == Stage.Walls);
        if ((hasWalls && features.Count > 1) || others > 1 || cuts.Select(c => c.First.Face).Distinct().Count() > 1)
        {
            return null;
        }

        if (cuts.Count > 0)
        {
            var frame = body.Form.Frame(cuts[0].First.Face!)!;
            var edge = features.Where(f => f.Edges is not null).SelectMany(f => f.Sizes.Values).DefaultIfEmpty(0).Max();
            var prints = cuts.Select(c => c.Second.Prints).ToList();
            if ((edge > 0 && prints.SelectMany(p => p).Any(p => frame.Room(p.Spot.U, p.Spot.V) < p.Radius + edge)) || Meet(prints))
            {
                return null;
            }
        }

        return effects.Aggregate(body.Form.Volume, (volume, effect) => volume - effect.Removed);
    }

    private static bool Meet(List<IReadOnlyList<(Spot Spot, double Radius)>> features)
    {
        for (var i = 0; i < features.Count; i++)
        {
            for (var j = i + 1; j < features.Count; j++)
            {
                if (features[i].Any(a => features[j].Any(b => Math.Pow(a.Spot.U - b.Spot.U, 2) + Math.Pow(a.Spot.V - b.Spot.V, 2) < Math.Pow(a.Radius + b.Radius, 2))))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
