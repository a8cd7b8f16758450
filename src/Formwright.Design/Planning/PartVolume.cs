using Formwright.Design.Features;

namespace Formwright.Design.Planning;

/// <summary>The volume of a part from the volumes of its pieces, where these neither meet nor overlap.</summary>
internal static class PartVolume
{
    /// <summary>Volume in cubic millimetres; null when it has no closed form.</summary>
    public static double? Of(BodyContext body, IReadOnlyList<(FeatureSpec Feature, Effect Effect)> effects)
    {
        var solids = effects.Count(e => FeatureKind.Of(e.Feature.Kind) is PlacedSolid);
        if (solids > 0)
        {
            return solids == effects.Count && solids == 1 ? body.Form.Volume - effects[0].Effect.Removed : null;
        }

        var cuts = effects.Where(p => FeatureKind.Of(p.Feature.Kind).Stage == Stage.Cuts).ToList();
        var others = effects.Count - cuts.Count;
        var hasWalls = effects.Any(e => FeatureKind.Of(e.Feature.Kind).Stage == Stage.Walls);
        if ((hasWalls && effects.Count > 1) || others > 1 || cuts.Select(c => c.Feature.Face).Distinct().Count() > 1 || effects.Any(e => e.Feature.On is not null))
        {
            return null;
        }

        // The edges of an end that is turned down are not those of the body.
        if (others > 0 && cuts.Exists(c => c.Feature.Kind == "shoulder"))
        {
            return null;
        }

        if (cuts.Count > 0)
        {
            var frame = body.Form.Frame(cuts[0].Feature.Face!)!;
            var edge = effects.Where(e => e.Feature.Edges is not null).SelectMany(e => e.Feature.Sizes.Values).DefaultIfEmpty(0).Max();
            var prints = cuts.Select(c => c.Effect.Prints).ToList();
            if ((edge > 0 && prints.SelectMany(p => p).Any(p => frame.Room(p.Spot.U, p.Spot.V) < p.Radius + edge)) || Meet(prints))
            {
                return null;
            }
        }

        return effects.Aggregate(body.Form.Volume, (volume, e) => volume - e.Effect.Removed);
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
