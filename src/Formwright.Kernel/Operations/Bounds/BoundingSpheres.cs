using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A sphere around a shape.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Radius">Its radius.</param>
public sealed record BoundingSphere(Point3 Center, double Radius);

/// <summary>Boxes and spheres around shapes, as numbers and as solids. The sphere is that around the tight box, not the least one.</summary>
public static class BoundingSpheres
{
    /// <summary>The tight box as a solid.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The box; where the shape is flat, as thick as the kernel's tolerance of 1e-7 to both sides.</returns>
    [Operation("occt.operations.boundingBoxShapeOfShape")]
    public static Shape BoundingBoxShapeOfShape(Shape shape)
    {
        var box = Bounds.Of(shape);
        var size = new Point3(Thick(box.Size.X), Thick(box.Size.Y), Thick(box.Size.Z));
        return Solids.CreateBoxFromCorner(size.X, size.Z, size.Y, box.Center - (size * 0.5));

        static double Thick(double extent) => Math.Max(extent, 2 * Wires.SamePoint);
    }

    /// <summary>The sphere around the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>Its centre and radius.</returns>
    [Operation("occt.operations.boundingSphereOfShape")]
    public static BoundingSphere BoundingSphereOfShape(Shape shape)
    {
        var box = Bounds.Of(shape);
        return new BoundingSphere(box.Center, (box.Max - box.Min).Length / 2);
    }

    /// <summary>The centre of the sphere around the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The point.</returns>
    [Operation("occt.operations.boundingSphereCenterOfShape")]
    public static Point3 BoundingSphereCenterOfShape(Shape shape) => BoundingSphereOfShape(shape).Center;

    /// <summary>The radius of the sphere around the tight box.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>Radius in units.</returns>
    [Operation("occt.operations.boundingSphereRadiusOfShape")]
    public static double BoundingSphereRadiusOfShape(Shape shape) => BoundingSphereOfShape(shape).Radius;

    /// <summary>The sphere around the tight box as a solid.</summary>
    /// <param name="shape">A shape that is more than one point.</param>
    /// <returns>The sphere.</returns>
    [Operation("occt.operations.boundingSphereShapeOfShape")]
    public static Shape BoundingSphereShapeOfShape(Shape shape)
    {
        var sphere = BoundingSphereOfShape(shape);
        return Solids.CreateSphere(sphere.Radius, sphere.Center);
    }
}
