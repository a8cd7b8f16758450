namespace Formwright.Design.Edits;

/// <summary>Mirrors what was done to a part in the plane through its middle that faces left and right.</summary>
internal static class Mirroring
{
    /// <summary>A feature on the other side. What stands on another feature follows it.</summary>
    public static FeatureSpec Of(FeatureSpec feature)
    {
        if (feature.On is not null || feature.Pattern is not { } pattern)
        {
            return feature;
        }

        return feature.Face switch
        {
            "left" => feature with { Face = "right" },
            "right" => feature with { Face = "left" },
            _ => feature with { Pattern = pattern with { AnchorU = -pattern.AnchorU, OffsetU = pattern.AnchorU == 0 ? -pattern.OffsetU : pattern.OffsetU }, Tilt = -feature.Tilt },
        };
    }
}
