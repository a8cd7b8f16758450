using System.Globalization;

namespace Formwright.Design.Scenes;

/// <content>Which reader a feature has, when it is no hole, pocket or slot in the middle of a face.</content>
internal sealed partial class SceneCuts
{
    // True for a feature that another reader has read, or refused.
    private bool ReadElsewhere(SceneThing feature)
    {
        if (feature.Noun is "chamfer" or "fillet" or "rounding" or "edge")
        {
            var mouths = new SceneMouths(things, writer);
            Fault = mouths.Handles(feature) ? mouths.Read(feature) : edges.Read(feature);
            return true;
        }

        if (HostOf(feature) is { Hollow: not null, IsRound: false } && SceneRimCuts.Handles(feature))
        {
            Fault = new SceneRimCuts(things, writer).Read(feature);
            return true;
        }

        if (HostOf(feature) is { IsCrossing: true } cross)
        {
            Fault = SceneCrosses.Read(feature, cross, writer);
            return true;
        }

        if (Continues(feature))
        {
            return true;
        }

        if (SceneNotches.IsRound(feature) && SceneNotches.Handles(feature) && !HostOf(feature).IsRound)
        {
            Fault = new SceneNotches(things, writer).Read(feature);
            return true;
        }

        if (feature.Noun is "hole" or "bore" && (feature.Owner is { Specs: not null } arms || (Hosts.Match(feature.Words) is { Success: true } inArms && (arms = things[int.Parse(inArms.Groups["a"].Value, CultureInfo.InvariantCulture)]) is { Specs: not null })))
        {
            Fault = SceneSpokes.Drill(feature, arms, writer);
            return true;
        }

        var rings = new SceneRingGrooves(things, writer);
        var within = Hosts.Match(feature.Words) is { Success: true } told && things[int.Parse(told.Groups["a"].Value, CultureInfo.InvariantCulture)] is { IsFeature: false } said ? said : HostOf(feature);
        if (SceneRingGrooves.IsRing(feature) || SceneRingGrooves.IsSlit(feature, within))
        {
            Fault = feature.Noun == "slot" ? rings.Open(feature, within) : rings.Ring(feature, within);
            return true;
        }

        if (feature.Noun == "notch" && !SceneNotches.Handles(feature))
        {
            Fault = new SceneSteps(things, writer).Read(feature);
            return true;
        }

        if (SceneVees.Handles(feature) && HostOf(feature) is { IsRound: false })
        {
            Fault = new SceneVees(things, writer).Read(feature);
            return true;
        }

        if (SceneNotches.Handles(feature) && (!HostOf(feature).IsRound || feature.Noun != "groove"))
        {
            Fault = new SceneNotches(things, writer).Read(feature);
            return true;
        }

        return false;
    }
}
