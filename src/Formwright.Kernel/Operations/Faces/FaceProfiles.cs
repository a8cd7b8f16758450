using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Flat faces over the figures and sections of which there are wires.</summary>
public static class FaceProfiles
{
    /// <summary>Star.</summary>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="numRays">Number of rays, 3 or more.</param>
    /// <param name="outerRadius">From the centre to the tips, above 0.</param>
    /// <param name="innerRadius">From the centre to the notches, above 0.</param>
    /// <param name="offsetOuterEdges">Must be 0 for a flat face; it lifts the tips out of the plane.</param>
    /// <param name="half">True: half of it, closed along its diameter.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createStarFace")]
    public static Face CreateStarFace(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(3, 10000)] int numRays = 7,
        [Positive] double outerRadius = 2,
        [Positive] double innerRadius = 1,
        double offsetOuterEdges = 0,
        bool half = false) =>
        Over(FigureWires.Star(center, direction, numRays, outerRadius, innerRadius, offsetOuterEdges, half, closed: true));

    /// <summary>Parallelogram.</summary>
    /// <param name="center">Its middle or its corner.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="aroundCenter">True: <paramref name="center"/> is the middle; false: a corner.</param>
    /// <param name="width">Length of the sides along X before turning, above 0.</param>
    /// <param name="height">Distance between them, above 0.</param>
    /// <param name="angle">Lean of the other sides in degrees, between -90 and 90.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createParallelogramFace")]
    public static Face CreateParallelogramFace(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool aroundCenter = true,
        [Positive] double width = 2,
        [Positive] double height = 1,
        [Range(-89.9999, 89.9999)] double angle = 15) =>
        Over(FigureWires.CreateParallelogramWire(center, direction, aroundCenter, width, height, angle));

    /// <summary>Heart.</summary>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="sizeApprox">About its width, above 0.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createHeartFace")]
    public static Face CreateHeartFace(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        double rotation = 0,
        [Positive] double sizeApprox = 2) => Over(FigureWires.CreateHeartWire(center, direction, rotation, sizeApprox));

    /// <summary>L of two legs.</summary>
    /// <param name="widthFirst">Width of the first leg, above 0.</param>
    /// <param name="lengthFirst">Length of the first leg, above 0.</param>
    /// <param name="widthSecond">Width of the second leg, above 0.</param>
    /// <param name="lengthSecond">Length of the second leg, above 0.</param>
    /// <param name="align">Which corner of the L is its origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createLPolygonFace")]
    public static Face CreateLPolygonFace(
        [Positive] double widthFirst = 1,
        [Positive] double lengthFirst = 2,
        [Positive] double widthSecond = 0.5,
        [Positive] double lengthSecond = 2,
        CornerSide align = CornerSide.Outside,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(FigureWires.CreateLPolygonWire(widthFirst, lengthFirst, widthSecond, lengthSecond, align, rotation, center, direction));

    /// <summary>Christmas tree.</summary>
    /// <param name="height">Height of the tree without its trunk, above 0.</param>
    /// <param name="innerDist">Half of the width between the lowest skirts, above 0.</param>
    /// <param name="outerDist">Half of the width of the lowest skirt, above 0.</param>
    /// <param name="nrSkirts">Number of skirts, 1 or more.</param>
    /// <param name="trunkHeight">Height of the trunk, 0 or more.</param>
    /// <param name="trunkWidth">Width of the trunk, 0 or more.</param>
    /// <param name="half">True: half of it, closed along its axis.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="origin">The foot of the trunk.</param>
    /// <param name="direction">Direction in which the tree grows.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createChristmasTreeFace")]
    public static Face CreateChristmasTreeFace(
        [Positive] double height = 6,
        [Positive] double innerDist = 1.5,
        [Positive] double outerDist = 3,
        [Range(1, 10000)] int nrSkirts = 5,
        [NonNegative] double trunkHeight = 1,
        [NonNegative] double trunkWidth = 1,
        bool half = false,
        double rotation = 0,
        Point3 origin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(FigureWires.ChristmasTree(height, innerDist, outerDist, nrSkirts, trunkHeight, trunkWidth, half, rotation, origin, direction, closed: true));

    /// <summary>Section of an I-beam: two flanges along X, the web along Z between them.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>The face. Error <c>invalid_input</c> when the thicknesses do not fit the size.</returns>
    [Operation("occt.shapes.face.createIBeamProfileFace")]
    public static Face CreateIBeamProfileFace(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(BeamWires.CreateIBeamProfileWire(width, height, webThickness, flangeThickness, alignment, rotation, center, direction));

    /// <summary>Section of an H-beam: two flanges along Z, the web along X between them.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>The face. Error <c>invalid_input</c> when the thicknesses do not fit the size.</returns>
    [Operation("occt.shapes.face.createHBeamProfileFace")]
    public static Face CreateHBeamProfileFace(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(BeamWires.CreateHBeamProfileWire(width, height, webThickness, flangeThickness, alignment, rotation, center, direction));

    /// <summary>Section of a T-beam: a flange along X, the web along Z below it.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>The face. Error <c>invalid_input</c> when the thicknesses do not fit the size.</returns>
    [Operation("occt.shapes.face.createTBeamProfileFace")]
    public static Face CreateTBeamProfileFace(
        [Positive] double width = 2,
        [Positive] double height = 2,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(BeamWires.CreateTBeamProfileWire(width, height, webThickness, flangeThickness, alignment, rotation, center, direction));

    /// <summary>Section of a U-beam: the web along Z, two flanges along X.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="height">Size along Z before turning, above 0.</param>
    /// <param name="webThickness">Thickness of the web, above 0.</param>
    /// <param name="flangeThickness">Thickness of the flanges, above 0.</param>
    /// <param name="flangeWidth">Length of the flanges, above 0.</param>
    /// <param name="alignment">Which point of its box is the origin.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>The face. Error <c>invalid_input</c> when the thicknesses do not fit the size.</returns>
    [Operation("occt.shapes.face.createUBeamProfileFace")]
    public static Face CreateUBeamProfileFace(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        [Positive] double flangeWidth = 0.5,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Over(BeamWires.CreateUBeamProfileWire(width, height, webThickness, flangeThickness, flangeWidth, alignment, rotation, center, direction));

    internal static Face Over(Wire wire)
    {
        using (wire)
        {
            return Faces.CreateFaceFromWire(wire, planar: true);
        }
    }
}
