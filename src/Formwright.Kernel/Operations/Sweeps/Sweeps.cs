using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Extrusion and revolution: an edge becomes a face, a wire a shell, a face a solid.</summary>
public static class Sweeps
{
    /// <summary>Moves a shape along a vector and keeps what it passes. Source: OCCT BRepPrimAPI_MakePrism.</summary>
    /// <param name="shape">Vertex, edge, wire, face or shell.</param>
    /// <param name="direction">The way, with its length; not zero.</param>
    /// <returns>The swept shape.</returns>
    [Operation("occt.operations.extrude")]
    public static Shape Extrude(Shape shape, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativeFeatures.Extrude(shape.Handle, direction, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Extrudes several shapes along one vector.</summary>
    /// <param name="shapes">At least 1 shape.</param>
    /// <param name="direction">The way, with its length; not zero.</param>
    /// <returns>The swept shapes, in order.</returns>
    [Operation("occt.operations.extrudeShapes")]
    public static IReadOnlyList<Shape> ExtrudeShapes([MinCount(1)] IReadOnlyList<Shape> shapes, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        [.. shapes.Select(shape => Extrude(shape, direction))];

    /// <summary>Turns a shape about an axis through the origin and keeps what it passes. Source: OCCT BRepPrimAPI_MakeRevol.</summary>
    /// <param name="shape">Vertex, edge, wire, face or shell that does not cross the axis.</param>
    /// <param name="angle">Degrees, not 0; 360 or more in amount is a full turn.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <param name="copy">True: the result shares nothing with the shape.</param>
    /// <returns>The swept shape.</returns>
    [Operation("occt.operations.revolve")]
    public static Shape Revolve(Shape shape, double angle = 360, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default, bool copy = false)
    {
        NativeFeatures.Revolve(shape.Handle, new Axis(default, direction), angle, copy ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
