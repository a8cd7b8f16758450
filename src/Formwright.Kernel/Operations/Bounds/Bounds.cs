using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>A box along the axes, told in four ways.</summary>
/// <param name="Min">The corner with the least coordinates.</param>
/// <param name="Max">The opposite corner.</param>
/// <param name="Center">The middle.</param>
/// <param name="Size">Extents along X, Y and Z.</param>
public sealed record BoundingBox(Point3 Min, Point3 Max, Point3 Center, Point3 Size);

/// <summary>Boxes around the exact geometry. Source: OCCT BRepBndLib::AddOptimal without tolerance gap.</summary>
public static class Bounds
{
    /// <summary>The tight box around a shape.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>Its corners, middle and size.</returns>
    [Operation("occt.operations.boundingBoxOfShape")]
    public static BoundingBox BoundingBoxOfShape(Shape shape)
    {
        var box = Of(shape);
        return new BoundingBox(box.Min, box.Max, box.Center, box.Size);
    }

    /// <summary>The least corner of the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The corner.</returns>
    [Operation("occt.operations.boundingBoxMinOfShape")]
    public static Point3 BoundingBoxMinOfShape(Shape shape) => Of(shape).Min;

    /// <summary>The greatest corner of the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The corner.</returns>
    [Operation("occt.operations.boundingBoxMaxOfShape")]
    public static Point3 BoundingBoxMaxOfShape(Shape shape) => Of(shape).Max;

    /// <summary>The middle of the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The point.</returns>
    [Operation("occt.operations.boundingBoxCenterOfShape")]
    public static Point3 BoundingBoxCenterOfShape(Shape shape) => Of(shape).Center;

    /// <summary>The extents of the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>Extents along X, Y and Z.</returns>
    [Operation("occt.operations.boundingBoxSizeOfShape")]
    public static Point3 BoundingBoxSizeOfShape(Shape shape) => Of(shape).Size;

    /// <summary>The tight box around a shape, for code.</summary>
    internal static Box3 Of(Shape shape)
    {
        NativeMeasures.Bounds(shape.Handle, out var min, out var max, out var error).Check(error);
        return new Box3(min, max);
    }
}
