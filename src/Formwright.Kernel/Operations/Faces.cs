using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Faces and what is measured of them.</summary>
public static class Faces
{
    /// <summary>Face bounded by a wire. Source: OCCT BRepBuilderAPI_MakeFace.</summary>
    /// <param name="shape">A closed wire.</param>
    /// <param name="planar">True: only a plane is accepted; false: other elementary surfaces through the wire too.</param>
    /// <returns>The face. Errors: <c>invalid_input</c> for an open wire, <c>kernel_failed</c> when no surface is found.</returns>
    [Operation("occt.shapes.face.createFaceFromWire")]
    public static Face CreateFaceFromWire(Wire shape, bool planar = false) => CreateFaceFromWires([shape], planar);

    /// <summary>Face bounded by one wire, with the other wires as holes.</summary>
    /// <param name="shapes">Closed wires: the outer one, then the holes, whichever way they run.</param>
    /// <param name="planar">True: only a plane is accepted.</param>
    /// <returns>The face. Errors: <c>invalid_input</c> for an open wire, <c>kernel_failed</c> when holes cross or leave the outer wire.</returns>
    [Operation("occt.shapes.face.createFaceFromWires")]
    public static Face CreateFaceFromWires([MinCount(1)] IReadOnlyList<Wire> shapes, bool planar = false)
    {
        using var handles = new HandleList(shapes);
        NativeCurves.Face(handles.Pointers, handles.Count, planar ? 1 : 0, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>One face per wire.</summary>
    /// <param name="shapes">Closed wires.</param>
    /// <param name="planar">True: only planes are accepted.</param>
    /// <returns>The faces, in the order of the wires.</returns>
    [Operation("occt.shapes.face.createFacesFromWires")]
    public static IReadOnlyList<Face> CreateFacesFromWires([MinCount(1)] IReadOnlyList<Wire> shapes, bool planar = false) =>
        [.. shapes.Select(wire => CreateFaceFromWire(wire, planar))];

    /// <summary>Flat face over a polygon.</summary>
    /// <param name="points">At least 3 corners in one plane, neighbours different.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createPolygonFace")]
    public static Face CreatePolygonFace([MinCount(3)] IReadOnlyList<Point3> points)
    {
        using var wire = Wires.CreatePolygonWire(points);
        return CreateFaceFromWire(wire, planar: true);
    }

    /// <summary>Disc.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Its normal.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createCircleFace")]
    public static Face CreateCircleFace(
        [Positive] double radius = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        using var wire = Wires.CreateCircleWire(radius, center, direction);
        return CreateFaceFromWire(wire, planar: true);
    }

    /// <summary>Elliptic disc.</summary>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Its normal; the major axis is the kernel's choice, along Z for the default.</param>
    /// <param name="radiusMinor">Half of the smaller width, above 0.</param>
    /// <param name="radiusMajor">Half of the larger width, at least <paramref name="radiusMinor"/>.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createEllipseFace")]
    public static Face CreateEllipseFace(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Positive] double radiusMinor = 1,
        [Positive] double radiusMajor = 2)
    {
        using var wire = Wires.CreateEllipseWire(center, direction, radiusMinor, radiusMajor);
        return CreateFaceFromWire(wire, planar: true);
    }

    /// <summary>Rectangle.</summary>
    /// <param name="width">Size along X before turning +Y to the direction, above 0.</param>
    /// <param name="length">Size along Z before turning, above 0.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Its normal.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createRectangleFace")]
    public static Face CreateRectangleFace(
        [Positive] double width = 1,
        [Positive] double length = 2,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        using var wire = Wires.CreateRectangleWire(width, length, center, direction);
        return CreateFaceFromWire(wire, planar: true);
    }

    /// <summary>Square.</summary>
    /// <param name="size">Length of every side, above 0.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Its normal.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createSquareFace")]
    public static Face CreateSquareFace(
        [Positive] double size = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) => CreateRectangleFace(size, size, center, direction);

    /// <summary>Regular polygon, its first corner on X before turning +Y to the direction.</summary>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="nrCorners">Number of corners, 3 or more.</param>
    /// <param name="radius">From the centre to a corner, above 0.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.createNGonFace")]
    public static Face CreateNGonFace(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(3, 10000)] int nrCorners = 6,
        [Positive] double radius = 1)
    {
        using var wire = Wires.CreateNGonWire(center, direction, nrCorners, radius);
        return CreateFaceFromWire(wire, planar: true);
    }

    /// <summary>The distinct faces of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The faces, none when there are none.</returns>
    [Operation("occt.shapes.face.getFaces")]
    public static IReadOnlyList<Face> GetFaces(Shape shape) => shape.Subshapes<Face>(ShapeKind.Face);

    /// <summary>Area of a face, or of all faces of a shape. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The face; any shape is taken.</param>
    /// <returns>Area in square units.</returns>
    [Operation("occt.shapes.face.getFaceArea")]
    public static double GetFaceArea(Shape shape) => Measure.Of(shape, Measure.Area).Mass;

    /// <summary>Centre of mass of a face. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The face.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.face.getFaceCenterOfMass")]
    public static Point3 GetFaceCenterOfMass(Face shape) => Measure.Of(shape, Measure.Area).Center;
}
