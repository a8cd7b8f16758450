using System.Text.Json.Serialization;

namespace Formwright.Design;

/// <summary>How the members of a pattern are arranged on their face.</summary>
public enum PatternKind
{
    /// <summary>One, at the offset.</summary>
    One,

    /// <summary>Four, one in each corner.</summary>
    Corners,

    /// <summary>In a line.</summary>
    Row,

    /// <summary>In rows and columns.</summary>
    Grid,

    /// <summary>On a circle.</summary>
    Circle,

    /// <summary>Repeated about the axis of a round body.</summary>
    Around,
}

/// <summary>
/// An arrangement on a face. U is the face's horizontal direction (X, or Y on the left and right faces), V the other; offsets are
/// measured from the face's centre unless an anchor says otherwise.
/// </summary>
/// <param name="Kind">How.</param>
/// <param name="Count">How many; for a grid the number of columns along U.</param>
/// <param name="Rows">Rows of a grid along V.</param>
/// <param name="AlongV">True for a row that runs along V.</param>
/// <param name="SpacingU">Distance between neighbours along U or along the row; null for even distribution.</param>
/// <param name="SpacingV">Distance between rows of a grid; null for even distribution.</param>
/// <param name="InsetU">Distance of the outermost ones from the face's ends; null when not fixed.</param>
/// <param name="InsetV">The same across.</param>
/// <param name="Diameter">Diameter of the circle.</param>
/// <param name="OffsetU">Shift along U.</param>
/// <param name="OffsetV">Shift along V.</param>
/// <param name="AnchorU">From where the shift along U is measured: -1 the face's low end, 0 its centre, 1 its high end (inwards).</param>
/// <param name="AnchorV">The same for V.</param>
public sealed record PatternSpec(
    PatternKind Kind,
    int Count = 1,
    int Rows = 1,
    bool AlongV = false,
    double? SpacingU = null,
    double? SpacingV = null,
    double? InsetU = null,
    double? InsetV = null,
    double? Diameter = null,
    double OffsetU = 0,
    double OffsetV = 0,
    int AnchorU = 0,
    int AnchorV = 0)
{
    /// <summary>Direction of the first member on the circle, in degrees from U towards V.</summary>
    public double StartAngle { get; init; }

    /// <summary>Directions of all members on the circle, in degrees from U towards V; null for even distribution.</summary>
    public IReadOnlyList<double>? Angles { get; init; }

    /// <summary>Number of members.</summary>
    [JsonIgnore]
    public int Total => Kind == PatternKind.Grid ? Count * Rows : Count;
}
