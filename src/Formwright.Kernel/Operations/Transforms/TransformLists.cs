using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Transforms of several shapes, each with its own item of every list. A list that is left out gives every shape the default of the
/// operation on one shape; a list of another length is error <c>invalid_input</c>.
/// </summary>
public static class TransformLists
{
    /// <summary>Moves shapes.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="translations">One way per shape; none: not moved.</param>
    /// <returns>The moved shapes, in order.</returns>
    [Operation("occt.transforms.translateShapes")]
    public static IReadOnlyList<Shape> TranslateShapes(IReadOnlyList<Shape> shapes, IReadOnlyList<Point3>? translations = null) =>
        ListTwin.Map(shapes, (shape, i) => Transforms.Translate(shape, translations.At(i, default)), (nameof(translations), translations?.Count));

    /// <summary>Turns shapes about axes through the origin.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="axes">One direction per shape; none: +Z.</param>
    /// <param name="angles">One angle in degrees per shape; none: 0.</param>
    /// <returns>The turned shapes, in order.</returns>
    [Operation("occt.transforms.rotateShapes")]
    public static IReadOnlyList<Shape> RotateShapes(IReadOnlyList<Shape> shapes, [Direction] IReadOnlyList<Point3>? axes = null, IReadOnlyList<double>? angles = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.Rotate(shape, axes.At(i, Point3.UnitZ), angles.At(i, 0)),
            (nameof(axes), axes?.Count),
            (nameof(angles), angles?.Count));

    /// <summary>Turns shapes about axes.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="angles">One angle in degrees per shape; none: 0.</param>
    /// <param name="centers">One point of the axis per shape; none: the origin.</param>
    /// <param name="axes">One direction per shape; none: +Z.</param>
    /// <returns>The turned shapes, in order.</returns>
    [Operation("occt.transforms.rotateAroundCenterShapes")]
    public static IReadOnlyList<Shape> RotateAroundCenterShapes(
        IReadOnlyList<Shape> shapes,
        IReadOnlyList<double>? angles = null,
        IReadOnlyList<Point3>? centers = null,
        [Direction] IReadOnlyList<Point3>? axes = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.RotateAroundCenter(shape, angles.At(i, 0), centers.At(i, default), axes.At(i, Point3.UnitZ)),
            (nameof(angles), angles?.Count),
            (nameof(centers), centers?.Count),
            (nameof(axes), axes?.Count));

    /// <summary>Scales shapes about the origin.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="factors">One factor per shape, not 0; none: 1.</param>
    /// <returns>The scaled shapes, in order.</returns>
    [Operation("occt.transforms.scaleShapes")]
    public static IReadOnlyList<Shape> ScaleShapes(IReadOnlyList<Shape> shapes, IReadOnlyList<double>? factors = null) =>
        ListTwin.Map(shapes, (shape, i) => Transforms.Scale(shape, factors.At(i, 1)), (nameof(factors), factors?.Count));

    /// <summary>Scales shapes by factors along X, Y and Z.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="scales">Three factors per shape, none of them 0; none: 1.</param>
    /// <param name="centers">The point that stays, per shape; none: the origin.</param>
    /// <returns>The scaled shapes, in order.</returns>
    [Operation("occt.transforms.scale3dShapes")]
    public static IReadOnlyList<Shape> Scale3dShapes(IReadOnlyList<Shape> shapes, IReadOnlyList<Point3>? scales = null, IReadOnlyList<Point3>? centers = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.Scale3d(shape, scales.At(i, new Point3(1, 1, 1)), centers.At(i, default)),
            (nameof(scales), scales?.Count),
            (nameof(centers), centers?.Count));

    /// <summary>Mirrors shapes about axes, which is half a turn.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="origins">One point of the axis per shape; none: the origin.</param>
    /// <param name="directions">One direction per shape; none: +Z.</param>
    /// <returns>The mirrored shapes, in order.</returns>
    [Operation("occt.transforms.mirrorShapes")]
    public static IReadOnlyList<Shape> MirrorShapes(IReadOnlyList<Shape> shapes, IReadOnlyList<Point3>? origins = null, [Direction] IReadOnlyList<Point3>? directions = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.Mirror(shape, origins.At(i, default), directions.At(i, Point3.UnitZ)),
            (nameof(origins), origins?.Count),
            (nameof(directions), directions?.Count));

    /// <summary>Reflects shapes at planes.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="origins">One point of the plane per shape; none: the origin.</param>
    /// <param name="normals">One normal per shape; none: +Z.</param>
    /// <returns>The reflected shapes, in order.</returns>
    [Operation("occt.transforms.mirrorAlongNormalShapes")]
    public static IReadOnlyList<Shape> MirrorAlongNormalShapes(IReadOnlyList<Shape> shapes, IReadOnlyList<Point3>? origins = null, [Direction] IReadOnlyList<Point3>? normals = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.MirrorAlongNormal(shape, origins.At(i, default), normals.At(i, Point3.UnitZ)),
            (nameof(origins), origins?.Count),
            (nameof(normals), normals?.Count));

    /// <summary>Moves and turns shapes so that axes come to lie on others.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="fromOrigins">Point of the first axis per shape; none: the origin.</param>
    /// <param name="fromDirections">Direction of the first axis per shape; none: +Z.</param>
    /// <param name="toOrigins">Where the point goes, per shape; none: [0, 1, 0].</param>
    /// <param name="toDirections">Where the direction goes, per shape; none: +Y.</param>
    /// <returns>The aligned shapes, in order.</returns>
    [Operation("occt.transforms.alignShapes")]
    public static IReadOnlyList<Shape> AlignShapes(
        IReadOnlyList<Shape> shapes,
        IReadOnlyList<Point3>? fromOrigins = null,
        [Direction] IReadOnlyList<Point3>? fromDirections = null,
        IReadOnlyList<Point3>? toOrigins = null,
        [Direction] IReadOnlyList<Point3>? toDirections = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.Align(
                shape, fromOrigins.At(i, default), fromDirections.At(i, Point3.UnitZ), toOrigins.At(i, Point3.UnitY), toDirections.At(i, Point3.UnitY)),
            (nameof(fromOrigins), fromOrigins?.Count),
            (nameof(fromDirections), fromDirections?.Count),
            (nameof(toOrigins), toOrigins?.Count),
            (nameof(toDirections), toDirections?.Count));

    /// <summary>Turns shapes so that +Y becomes a direction, then moves them.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="centers">Where the origin goes, per shape; none: it stays.</param>
    /// <param name="directions">Where +Y goes, per shape; none: +Y.</param>
    /// <returns>The aligned shapes, in order.</returns>
    [Operation("occt.transforms.alignAndTranslateShapes")]
    public static IReadOnlyList<Shape> AlignAndTranslateShapes(
        IReadOnlyList<Shape> shapes,
        IReadOnlyList<Point3>? centers = null,
        [Direction] IReadOnlyList<Point3>? directions = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.AlignAndTranslate(shape, centers.At(i, default), directions.At(i, Point3.UnitY)),
            (nameof(centers), centers?.Count),
            (nameof(directions), directions?.Count));

    /// <summary>Scales shapes about the origin, then turns them about axes through it, then moves them.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="translations">The way of the last step, per shape; none: not moved.</param>
    /// <param name="rotationAxes">Direction of the axis, per shape; none: +Y.</param>
    /// <param name="rotationAngles">Degrees, per shape; none: 0.</param>
    /// <param name="scaleFactors">Not 0, per shape; none: 1.</param>
    /// <returns>The transformed shapes, in order.</returns>
    [Operation("occt.transforms.transformShapes")]
    public static IReadOnlyList<Shape> TransformShapes(
        IReadOnlyList<Shape> shapes,
        IReadOnlyList<Point3>? translations = null,
        [Direction] IReadOnlyList<Point3>? rotationAxes = null,
        IReadOnlyList<double>? rotationAngles = null,
        IReadOnlyList<double>? scaleFactors = null) =>
        ListTwin.Map(
            shapes,
            (shape, i) => Transforms.Transform(
                shape, translations.At(i, default), rotationAxes.At(i, Point3.UnitY), rotationAngles.At(i, 0), scaleFactors.At(i, 1)),
            (nameof(translations), translations?.Count),
            (nameof(rotationAxes), rotationAxes?.Count),
            (nameof(rotationAngles), rotationAngles?.Count),
            (nameof(scaleFactors), scaleFactors?.Count));
}
