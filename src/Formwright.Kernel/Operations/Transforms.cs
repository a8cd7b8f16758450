using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Moves, turns, scales and reflections. Each gives a new shape. Source: OCCT BRepBuilderAPI_Transform.</summary>
public static class Transforms
{
    /// <summary>Moves a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="translation">The way.</param>
    /// <returns>The moved shape.</returns>
    [Operation("occt.transforms.translate")]
    public static Shape Translate(Shape shape, Point3 translation = default)
    {
        NativeTransforms.Translate(shape.Handle, translation, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Turns a shape about an axis through the origin.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="axis">Direction of the axis.</param>
    /// <param name="angle">Degrees, counter-clockwise seen against the axis.</param>
    /// <returns>The turned shape.</returns>
    [Operation("occt.transforms.rotate")]
    public static Shape Rotate(Shape shape, [Direction, DefaultPoint(0, 0, 1)] Point3 axis = default, double angle = 0) =>
        RotateAroundCenter(shape, angle, default, axis);

    /// <summary>Turns a shape about an axis.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="angle">Degrees, counter-clockwise seen against the axis.</param>
    /// <param name="center">A point of the axis.</param>
    /// <param name="axis">Direction of the axis.</param>
    /// <returns>The turned shape.</returns>
    [Operation("occt.transforms.rotateAroundCenter")]
    public static Shape RotateAroundCenter(
        Shape shape,
        double angle = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 axis = default)
    {
        NativeTransforms.Rotate(shape.Handle, new Axis(center, axis), angle, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Scales a shape about the origin.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="factor">Not 0; below 0 also mirrors through the origin.</param>
    /// <returns>The scaled shape.</returns>
    [Operation("occt.transforms.scale")]
    public static Shape Scale(Shape shape, double factor = 1) => ScaleFromCenter(shape, factor);

    /// <summary>Scales a shape about a point.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="factor">Not 0; below 0 also mirrors through the point.</param>
    /// <param name="center">The point that stays.</param>
    /// <returns>The scaled shape.</returns>
    [Operation("occt.transforms.scaleFromCenter")]
    public static Shape ScaleFromCenter(Shape shape, double factor = 1, Point3 center = default)
    {
        NativeTransforms.Scale(shape.Handle, center, factor, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Mirrors a shape about an axis, which is half a turn.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="origin">A point of the axis.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <returns>The mirrored shape.</returns>
    [Operation("occt.transforms.mirror")]
    public static Shape Mirror(Shape shape, Point3 origin = default, [Direction, DefaultPoint(0, 0, 1)] Point3 direction = default)
    {
        NativeTransforms.MirrorAxis(shape.Handle, new Axis(origin, direction), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Reflects a shape at a plane.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="origin">A point of the plane.</param>
    /// <param name="normal">Normal of the plane.</param>
    /// <returns>The reflected shape.</returns>
    [Operation("occt.transforms.mirrorAlongNormal")]
    public static Shape MirrorAlongNormal(Shape shape, Point3 origin = default, [Direction, DefaultPoint(0, 0, 1)] Point3 normal = default)
    {
        NativeTransforms.MirrorPlane(shape.Handle, new Axis(origin, normal), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>
    /// Moves and turns a shape so that one axis comes to lie on another. The turn about the axis is the kernel's: its frame of the
    /// first direction is laid on its frame of the second.
    /// </summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="fromOrigin">Point of the first axis.</param>
    /// <param name="fromDirection">Direction of the first axis.</param>
    /// <param name="toOrigin">Where the point goes.</param>
    /// <param name="toDirection">Where the direction goes.</param>
    /// <returns>The aligned shape.</returns>
    [Operation("occt.transforms.align")]
    public static Shape Align(
        Shape shape,
        Point3 fromOrigin = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 fromDirection = default,
        [DefaultPoint(0, 1, 0)] Point3 toOrigin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 toDirection = default)
    {
        NativeTransforms.Align(shape.Handle, new Axis(fromOrigin, fromDirection), new Axis(toOrigin, toDirection), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Turns a shape so that +Y becomes a direction, then moves it.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Where +Y goes.</param>
    /// <returns>The aligned shape.</returns>
    [Operation("occt.transforms.alignAndTranslate")]
    public static Shape AlignAndTranslate(Shape shape, Point3 center = default, [Direction, DefaultPoint(0, 0, 1)] Point3 direction = default) =>
        Align(shape, default, Point3.UnitY, center, direction);

    /// <summary>Scales about the origin, then turns about an axis through it, then moves.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="translation">The way of the last step.</param>
    /// <param name="rotationAxis">Direction of the axis.</param>
    /// <param name="rotationAngle">Degrees.</param>
    /// <param name="scaleFactor">Not 0.</param>
    /// <returns>The transformed shape.</returns>
    [Operation("occt.transforms.transform")]
    public static Shape Transform(
        Shape shape,
        Point3 translation = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 rotationAxis = default,
        double rotationAngle = 0,
        double scaleFactor = 1)
    {
        using var scaled = Scale(shape, scaleFactor);
        using var turned = Rotate(scaled, rotationAxis, rotationAngle);
        return Translate(turned, translation);
    }
}
