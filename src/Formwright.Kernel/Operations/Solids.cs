using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Solids from a few numbers, and what is measured of solids.</summary>
public static class Solids
{
    /// <summary>Box with its sides along the axes. Source: OCCT BRepPrimAPI_MakeBox.</summary>
    /// <param name="width">Size along X, above 0.</param>
    /// <param name="length">Size along Z, above 0.</param>
    /// <param name="height">Size along Y, above 0.</param>
    /// <param name="center">The middle of the box, or of its bottom.</param>
    /// <param name="originOnCenter">True: <paramref name="center"/> is the middle; false: the middle of the bottom.</param>
    /// <returns>A solid of 6 faces.</returns>
    [Operation("occt.shapes.solid.createBox")]
    public static Solid CreateBox(
        [Positive] double width = 1,
        [Positive] double length = 2,
        [Positive] double height = 3,
        Point3 center = default,
        bool originOnCenter = true)
    {
        var bottom = originOnCenter ? center.Y - (height / 2) : center.Y;
        return CreateBoxFromCorner(width, length, height, new Point3(center.X - (width / 2), bottom, center.Z - (length / 2)));
    }

    /// <summary>Box with its sides along the axes, from one corner. Source: OCCT BRepPrimAPI_MakeBox.</summary>
    /// <param name="width">Size along X, above 0.</param>
    /// <param name="length">Size along Z, above 0.</param>
    /// <param name="height">Size along Y, above 0.</param>
    /// <param name="corner">The corner with the least coordinates.</param>
    /// <returns>A solid of 6 faces.</returns>
    [Operation("occt.shapes.solid.createBoxFromCorner")]
    public static Solid CreateBoxFromCorner(
        [Positive] double width = 1,
        [Positive] double length = 2,
        [Positive] double height = 3,
        Point3 corner = default)
    {
        NativePrimitives.Box(corner, new Point3(width, height, length), out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Cube with its sides along the axes.</summary>
    /// <param name="size">Length of every side, above 0.</param>
    /// <param name="center">The middle of the cube, or of its bottom.</param>
    /// <param name="originOnCenter">True: <paramref name="center"/> is the middle; false: the middle of the bottom.</param>
    /// <returns>A solid of 6 faces.</returns>
    [Operation("occt.shapes.solid.createCube")]
    public static Solid CreateCube([Positive] double size = 1, Point3 center = default, bool originOnCenter = true) =>
        CreateBox(size, size, size, center, originOnCenter);

    /// <summary>Cylinder, or a sector of one. Source: OCCT BRepPrimAPI_MakeCylinder.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="height">Length along the axis, above 0.</param>
    /// <param name="center">The middle of the base, or of the whole.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <param name="angle">Angle of the sector in degrees, 0.001 or more; from 360 on it is whole.</param>
    /// <param name="originOnCenter">True: <paramref name="center"/> is the middle of the whole; false: of the base.</param>
    /// <returns>A solid of 3 faces, of 5 when it is a sector.</returns>
    [Operation("occt.shapes.solid.createCylinder")]
    public static Solid CreateCylinder(
        [Positive] double radius = 1,
        [Positive] double height = 2,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(0.001, double.MaxValue)] double angle = 360,
        bool originOnCenter = false)
    {
        var start = originOnCenter ? center - (direction.Normalized() * (height / 2)) : center;
        NativePrimitives.Cylinder(new Axis(start, direction), radius, height, Math.Min(angle, 360), out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Cone or frustum, or a sector of one. Source: OCCT BRepPrimAPI_MakeCone.</summary>
    /// <param name="radius1">Radius at the start, 0 or more.</param>
    /// <param name="radius2">Radius at the end, 0 or more; not both may be 0.</param>
    /// <param name="height">Length along the axis, above 0.</param>
    /// <param name="angle">Angle of the sector in degrees, 0.001 to 360.</param>
    /// <param name="center">The middle of the base.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <returns>A solid; a cylinder when both radii are equal.</returns>
    [Operation("occt.shapes.solid.createCone")]
    public static Solid CreateCone(
        [NonNegative] double radius1 = 2,
        [NonNegative] double radius2 = 1,
        [Positive] double height = 2,
        [Range(0.001, 360)] double angle = 360,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativePrimitives.Cone(new Axis(center, direction), radius1, radius2, height, angle, out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Sphere with its poles along Z. Source: OCCT BRepPrimAPI_MakeSphere.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">Its centre.</param>
    /// <returns>A solid of 1 face.</returns>
    [Operation("occt.shapes.solid.createSphere")]
    public static Solid CreateSphere([Positive] double radius = 1, Point3 center = default)
    {
        NativePrimitives.Sphere(center, radius, out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Torus, or a piece of one. Source: OCCT BRepPrimAPI_MakeTorus.</summary>
    /// <param name="majorRadius">From the centre to the middle of the tube, above 0.</param>
    /// <param name="minorRadius">Radius of the tube, above 0 and below <paramref name="majorRadius"/>.</param>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <param name="angle">Angle of the piece in degrees, above 0, at most 360.</param>
    /// <returns>A solid of 1 face, of 3 when it is a piece.</returns>
    [Operation("occt.shapes.solid.createTorus")]
    public static Solid CreateTorus(
        [Positive] double majorRadius = 2,
        [Positive] double minorRadius = 0.5,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(0.001, 360)] double angle = 360)
    {
        NativePrimitives.Torus(new Axis(center, direction), majorRadius, minorRadius, angle, out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Prism over a regular polygon. The polygon's own normal points against <paramref name="direction"/>, and front is along that normal.</summary>
    /// <param name="radius">From the centre to a corner, above 0.</param>
    /// <param name="nrCorners">Number of corners, 3 or more.</param>
    /// <param name="direction">Direction of the prism.</param>
    /// <param name="center">The middle of the polygon.</param>
    /// <param name="extrusionLengthFront">Length against <paramref name="direction"/>, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length along <paramref name="direction"/>, 0 or more; not both may be 0.</param>
    /// <returns>A solid of corners + 2 faces; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createNGonSolid")]
    public static Shape CreateNGonSolid(
        [Positive] double radius = 1,
        [Range(3, 10000)] int nrCorners = 6,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        Point3 center = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0)
    {
        var unit = direction.Normalized();
        using var face = Faces.CreateNGonFace(center + (unit * extrusionLengthBack), direction, nrCorners, radius);
        NativeFeatures.Extrude(face.Handle, unit * -(extrusionLengthFront + extrusionLengthBack), out var handle, out var error).Check(error);
        return Compounds.OfBothWays(Shape.Wrap<Solid>(handle), extrusionLengthFront, extrusionLengthBack);
    }

    /// <summary>Volume of a shape. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <returns>Volume in cubic units, exact up to rounding for elementary surfaces.</returns>
    [Operation("occt.shapes.solid.getSolidVolume")]
    public static double GetSolidVolume(Shape shape) => Measure.Of(shape, Measure.Volume).Mass;

    /// <summary>Area of all faces of a shape. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">A solid, or any shape of faces.</param>
    /// <returns>Area in square units.</returns>
    [Operation("occt.shapes.solid.getSolidSurfaceArea")]
    public static double GetSolidSurfaceArea(Shape shape) => Measure.Of(shape, Measure.Area).Mass;

    /// <summary>Centre of mass at uniform density. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.solid.getSolidCenterOfMass")]
    public static Point3 GetSolidCenterOfMass(Shape shape) => Measure.Of(shape, Measure.Volume).Center;

    /// <summary>The distinct solids of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The solids, none when there are none.</returns>
    [Operation("occt.shapes.solid.getSolids")]
    public static IReadOnlyList<Solid> GetSolids(Shape shape) => shape.Subshapes<Solid>(ShapeKind.Solid);
}
