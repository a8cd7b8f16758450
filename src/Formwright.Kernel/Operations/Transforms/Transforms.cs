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
        RequireScale(factor, nameof(factor));
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
        NativeTransforms.Align(shape.Handle, new Axis(fromOrigin, fromDirection), [], new Axis(toOrigin, toDirection), [], out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Turns a shape so that +Y becomes a direction, then moves it.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="direction">Where +Y goes.</param>
    /// <returns>The aligned shape.</returns>
    [Operation("occt.transforms.alignAndTranslate")]
    public static Shape AlignAndTranslate(Shape shape, Point3 center = default, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
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
        RequireScale(scaleFactor, nameof(scaleFactor));
        return Apply(
            shape,
            AffineMatrix.Scale(scaleFactor, default).Then(AffineMatrix.Rotation(rotationAxis, rotationAngle, default)).Then(AffineMatrix.Translation(translation)));
    }

    /// <summary>Scales a shape by factors along X, Y and Z about a point. Unequal factors make B-splines of its surfaces.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="scale">The factors, none of them 0; an odd number below 0 mirrors too.</param>
    /// <param name="center">The point that stays.</param>
    /// <returns>The scaled shape.</returns>
    [Operation("occt.transforms.scale3d")]
    public static Shape Scale3d(Shape shape, [DefaultPoint(1, 1, 1)] Point3 scale = default, Point3 center = default)
    {
        RequireScale(scale.X, nameof(scale));
        RequireScale(scale.Y, nameof(scale));
        RequireScale(scale.Z, nameof(scale));
        return Apply(shape, AffineMatrix.About(center, p => new Point3(p.X * scale.X, p.Y * scale.Y, p.Z * scale.Z)));
    }

    /// <summary>Mirrors a shape through a point.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="point">The point that stays.</param>
    /// <returns>The mirrored shape.</returns>
    [Operation("occt.transforms.mirrorAboutPoint")]
    public static Shape MirrorAboutPoint(Shape shape, Point3 point = default) => Apply(shape, AffineMatrix.Scale(-1, point));

    /// <summary>Moves and turns a shape so that one frame comes to lie on another.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="fromOrigin">Origin of the first frame.</param>
    /// <param name="fromNorm">Its main direction.</param>
    /// <param name="fromAx">Roughly its X direction, not parallel to the main one.</param>
    /// <param name="toOrigin">Origin of the second frame.</param>
    /// <param name="toNorm">Its main direction.</param>
    /// <param name="toAx">Roughly its X direction, not parallel to the main one. Its default is the main one's, so give one of the two.</param>
    /// <returns>The aligned shape. Error <c>invalid_input</c> when the two directions of a frame are parallel.</returns>
    [Operation("occt.transforms.alignNormAndAxis")]
    public static Shape AlignNormAndAxis(
        Shape shape,
        Point3 fromOrigin = default,
        [Direction, DefaultPoint(1, 0, 0)] Point3 fromNorm = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 fromAx = default,
        [DefaultPoint(0, 1, 0)] Point3 toOrigin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 toNorm = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 toAx = default)
    {
        RequireFrame(fromNorm, fromAx, nameof(fromAx), nameof(fromNorm));
        RequireFrame(toNorm, toAx, nameof(toAx), nameof(toNorm));
        NativeTransforms.Align(shape.Handle, new Axis(fromOrigin, fromNorm), [fromAx], new Axis(toOrigin, toNorm), [toAx], out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Applies a matrix of 16 numbers.</summary>
    internal static Shape Apply(Shape shape, IReadOnlyList<double> matrix)
    {
        NativeTransforms.Transform(shape.Handle, AffineMatrix.Rows(matrix), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    // Beyond these a shape is a point to the kernel, or larger than it can tell points apart.
    private static void RequireScale(double factor, string parameter)
    {
        if (!(Math.Abs(factor) is >= 1e-9 and <= 1e9))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                FormattableString.Invariant($"params.{parameter} is {factor}; a scale factor must be between 1e-9 and 1e9, or the same below 0."),
                $"params.{parameter}");
        }
    }

    private static void RequireFrame(Point3 norm, Point3 ax, string axName, string normName)
    {
        if (norm.Normalized().Cross(ax.Normalized()).Length < 1e-9)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"params.{axName} is parallel to params.{normName}; a frame needs two directions.", $"params.{axName}");
        }
    }
}
