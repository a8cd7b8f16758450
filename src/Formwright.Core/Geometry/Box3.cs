using System.Text.Json.Serialization;

namespace Formwright.Core;

/// <summary>An axis-aligned box by its two extreme corners.</summary>
public readonly record struct Box3(Point3 Min, Point3 Max)
{
    /// <summary>Extents along X, Y and Z.</summary>
    [JsonIgnore]
    public Point3 Size => Max - Min;

    /// <summary>The middle.</summary>
    [JsonIgnore]
    public Point3 Center => (Min + Max) * 0.5;

    /// <summary>Length of the space diagonal.</summary>
    [JsonIgnore]
    public double Diagonal => Size.Length;
}
