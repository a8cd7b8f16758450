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
            Fault = edges.Read(feature);
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
