using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Beams. Front is along the normal of their section.</summary>
public static class BeamSolids
{
    /// <summary>Beam. Section of an I-beam: two flanges along X, the web along Z between them.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the section, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createIBeamProfileSolid")]
    public static Shape CreateIBeamProfileSolid(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        SolidProfiles.Raise(
            FaceProfiles.CreateIBeamProfileFace(width, height, webThickness, flangeThickness, alignment, rotation, center, direction),
            extrusionLengthFront,
            extrusionLengthBack);

    /// <summary>Beam. Section of an H-beam: two flanges along Z, the web along X between them.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the section, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createHBeamProfileSolid")]
    public static Shape CreateHBeamProfileSolid(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        SolidProfiles.Raise(
            FaceProfiles.CreateHBeamProfileFace(width, height, webThickness, flangeThickness, alignment, rotation, center, direction),
            extrusionLengthFront,
            extrusionLengthBack);

    /// <summary>Beam. Section of a T-beam: a flange along X, the web along Z below it.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the section, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createTBeamProfileSolid")]
    public static Shape CreateTBeamProfileSolid(
        [Positive] double width = 2,
        [Positive] double height = 2,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        SolidProfiles.Raise(
            FaceProfiles.CreateTBeamProfileFace(width, height, webThickness, flangeThickness, alignment, rotation, center, direction),
            extrusionLengthFront,
            extrusionLengthBack);

    /// <summary>Beam. Section of a U-beam: the web along Z, two flanges along X.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="flangeWidth">Length of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the section, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createUBeamProfileSolid")]
    public static Shape CreateUBeamProfileSolid(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        [Positive] double flangeWidth = 0.5,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        SolidProfiles.Raise(
            FaceProfiles.CreateUBeamProfileFace(width, height, webThickness, flangeThickness, flangeWidth, alignment, rotation, center, direction),
            extrusionLengthFront,
            extrusionLengthBack);
}
