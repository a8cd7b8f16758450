using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>One face laid flat, or why it cannot be. What is not known is left out.</summary>
/// <param name="Ok">False when there is no such face or the kernel failed; then only <paramref name="Error"/> follows.</param>
/// <param name="Error">What failed and why.</param>
/// <param name="FaceIndex">Number of the face.</param>
/// <param name="SurfaceType">Plane, Cylinder, Cone, Sphere, Torus or Other.</param>
/// <param name="Developable">True when it can be laid flat without stretching.</param>
/// <param name="Unfolded">True when it was laid flat.</param>
/// <param name="Area">Its area.</param>
/// <param name="FlatArea">Area once flat, 0 when it was not unfolded.</param>
/// <param name="AreaError">Difference of the two areas, 0 when it was not unfolded.</param>
public sealed record FaceUnfolding(
    bool Ok,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? FaceIndex = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SurfaceType = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Developable = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Unfolded = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Area = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? FlatArea = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? AreaError = null)
{
    /// <summary>The report as JSON.</summary>
    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, SheetReportJson.Default.FaceUnfolding)!;
}

/// <summary>One solid of sheet metal laid flat, or why it cannot be. What was not found out is left out.</summary>
/// <param name="SolidIndex">Number of the solid.</param>
/// <param name="Ok">True when it was laid flat.</param>
/// <param name="Error">What failed and why.</param>
/// <param name="Thickness">Thickness of the sheet.</param>
/// <param name="KFactor">Place of the neutral fibre in the thickness, 0 inside of a bend to 1 outside.</param>
/// <param name="Warning">What to look at in the pattern, sentence after sentence; empty for nothing.</param>
/// <param name="Bends">The bends, in the order in which they were laid out.</param>
/// <param name="FlatBBox">Least x and y, greatest x and y of the flat pattern.</param>
/// <param name="FlatArea">Area of the flat pattern.</param>
/// <param name="ReferenceArea">Area of the faces of the side that was laid flat, as they are in the solid.</param>
/// <param name="TotalArea">Area of all faces of the solid.</param>
/// <param name="Faces">Every face of the solid.</param>
/// <param name="Placed">The pieces of the flat pattern, in the order of its faces.</param>
public sealed record SolidUnfolding(
    int SolidIndex,
    bool Ok,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Thickness = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? KFactor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Warning = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SheetBend>? Bends = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? FlatBBox = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? FlatArea = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ReferenceArea = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? TotalArea = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SheetFace>? Faces = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SheetPiece>? Placed = null);

/// <summary>A bend. Lines and points are those of the flat pattern; radii of a conical bend are measured across its axis.</summary>
/// <param name="FaceIndex">Its face on the side that was laid flat.</param>
/// <param name="FlatA">The face that it was laid beside.</param>
/// <param name="FlatB">The face beyond it, -1 when the sheet ends with the bend.</param>
/// <param name="LineStart">Where the middle line of the bend begins.</param>
/// <param name="LineEnd">Where it ends.</param>
/// <param name="LineMid">Its middle.</param>
/// <param name="BendLineLength">Its length.</param>
/// <param name="AngleDeg">Turn about the axis, degrees.</param>
/// <param name="InnerRadius">Radius inside of the bend; of a conical one the mean.</param>
/// <param name="OuterRadius">Radius outside.</param>
/// <param name="NeutralRadius">Radius of the fibre that keeps its length.</param>
/// <param name="InnerRadiusStart">Inner radius where the line begins.</param>
/// <param name="InnerRadiusEnd">Inner radius where it ends.</param>
/// <param name="OuterRadiusStart">Outer radius where the line begins.</param>
/// <param name="OuterRadiusEnd">Outer radius where it ends.</param>
/// <param name="T">Thickness of the sheet.</param>
/// <param name="K">Place of the neutral fibre in it.</param>
/// <param name="Allowance">Length of the neutral fibre.</param>
/// <param name="BendDeduction">What the two outside setbacks are longer than the allowance.</param>
/// <param name="OutsideSetback">From the tangent point to where the outsides would meet; from 180 degrees on the outer radius.</param>
/// <param name="InnerArcLength">Length inside.</param>
/// <param name="OuterArcLength">Length outside.</param>
/// <param name="Direction">up towards who looks at the flat pattern, down away.</param>
/// <param name="Kind">cyl or cone.</param>
/// <param name="LayoutApprox">True when the pieces of the pattern do not meet at its second side.</param>
public sealed record SheetBend(
    int FaceIndex,
    int FlatA,
    int FlatB,
    Point3 LineStart,
    Point3 LineEnd,
    Point3 LineMid,
    double BendLineLength,
    double AngleDeg,
    double InnerRadius,
    double OuterRadius,
    double NeutralRadius,
    double InnerRadiusStart,
    double InnerRadiusEnd,
    double OuterRadiusStart,
    double OuterRadiusEnd,
    [property: JsonPropertyName("T")] double T,
    [property: JsonPropertyName("K")] double K,
    double Allowance,
    double BendDeduction,
    double OutsideSetback,
    double InnerArcLength,
    double OuterArcLength,
    string Direction,
    string Kind,
    bool LayoutApprox);

/// <summary>A face of a solid of sheet metal.</summary>
/// <param name="Index">Its number in the solid.</param>
/// <param name="Uid">Its id in the graph of the whole shape, as <c>occt.brepGraph</c> tells it.</param>
/// <param name="SurfaceType">Plane, Cylinder, Cone, Sphere, Torus or Other.</param>
/// <param name="Role">referenceFlat, otherSideFlat, bend, coneBend, rim (of the outline), cutout (of a hole), flat (of the thickness of the
/// sheet, but reached by no bend) or ignored.</param>
/// <param name="Reference">True on the side that was laid flat.</param>
/// <param name="Opposite">The face on the other side of the sheet, -1 for none.</param>
/// <param name="Area">Its area.</param>
/// <param name="Centroid">Its centre of mass.</param>
/// <param name="LabelPoint">A point of it, near the centre.</param>
/// <param name="TangentDot">Of a bend that was laid out: cosine between its normal and that of the face it was laid beside.</param>
/// <param name="BendOutcome">Of a round face: fold for a bend that was laid out, duplicate for its other side, cutout for the wall of a
/// hole, else empty.</param>
public sealed record SheetFace(
    int Index,
    int Uid,
    string SurfaceType,
    string Role,
    bool Reference,
    int Opposite,
    double Area,
    Point3 Centroid,
    Point3 LabelPoint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? TangentDot,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? BendOutcome);

/// <summary>A piece of a flat pattern.</summary>
/// <param name="Kind">flat or bendStrip.</param>
/// <param name="SourceFaceIndex">The face it was.</param>
/// <param name="Role">Role of that face.</param>
/// <param name="FlatCentroid">Its centre of mass.</param>
public sealed record SheetPiece(string Kind, int SourceFaceIndex, string Role, Point3 FlatCentroid);
