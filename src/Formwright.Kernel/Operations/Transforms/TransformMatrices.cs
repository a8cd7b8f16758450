using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>How a shape is placed.</summary>
/// <param name="Matrix">16 numbers, column after column.</param>
/// <param name="Translation">The last column.</param>
/// <param name="Quaternion">The turn as x, y, z, w.</param>
/// <param name="Scale">The uniform scale factor.</param>
public sealed record ShapeTransformInfo(IReadOnlyList<double> Matrix, Point3 Translation, IReadOnlyList<double> Quaternion, double Scale);

/// <summary>Transforms as matrices of 16 numbers, column after column; the last column is the translation.</summary>
public static class TransformMatrices
{
    /// <summary>The transform that does nothing.</summary>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.identityTransform")]
    public static IReadOnlyList<double> IdentityTransform() => AffineMatrix.Identity;

    /// <summary>Scales about the origin, then turns about the fixed axes Z, Y and X in this order, then moves.</summary>
    /// <param name="translation">The way.</param>
    /// <param name="rotation">Degrees about X, Y and Z.</param>
    /// <param name="scale">Uniform factor.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.composeTransform")]
    public static IReadOnlyList<double> ComposeTransform(Point3 translation = default, Point3 rotation = default, double scale = 1) =>
        AffineMatrix.Scale(scale, default)
            .Then(AffineMatrix.Rotation(Point3.UnitZ, rotation.Z, default))
            .Then(AffineMatrix.Rotation(Point3.UnitY, rotation.Y, default))
            .Then(AffineMatrix.Rotation(Point3.UnitX, rotation.X, default))
            .Then(AffineMatrix.Translation(translation));

    /// <summary>One matrix for several that act one after the other.</summary>
    /// <param name="transformation">A matrix of 16 numbers, or a list of matrices; the first one acts first.</param>
    /// <returns>The matrix. Error <c>invalid_input</c> when one is not affine.</returns>
    [Operation("occt.transforms.multiplyTransforms")]
    public static IReadOnlyList<double> MultiplyTransforms(JsonNode transformation) => AffineMatrix.Read(transformation);

    /// <summary>The transform that undoes another.</summary>
    /// <param name="transformation">A matrix of 16 numbers, or a list of matrices; the first one acts first.</param>
    /// <returns>The matrix. Error <c>invalid_input</c> when it cannot be undone.</returns>
    [Operation("occt.transforms.invertTransform")]
    public static IReadOnlyList<double> InvertTransform(JsonNode transformation) => AffineMatrix.Invert(AffineMatrix.Read(transformation));

    /// <summary>A move.</summary>
    /// <param name="translation">The way.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.translationToMatrix")]
    public static IReadOnlyList<double> TranslationToMatrix(Point3 translation = default) => AffineMatrix.Translation(translation);

    /// <summary>A turn about an axis.</summary>
    /// <param name="axis">Direction of the axis.</param>
    /// <param name="angle">Degrees, counter-clockwise seen against the axis.</param>
    /// <param name="center">A point of the axis.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.rotationAxisAngleToMatrix")]
    public static IReadOnlyList<double> RotationAxisAngleToMatrix([Direction, DefaultPoint(0, 0, 1)] Point3 axis = default, double angle = 0, Point3 center = default) =>
        AffineMatrix.Rotation(axis, angle, center);

    /// <summary>A uniform scale.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="center">The point that stays.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.scaleUniformToMatrix")]
    public static IReadOnlyList<double> ScaleUniformToMatrix(double factor = 1, Point3 center = default) => AffineMatrix.Scale(factor, center);

    /// <summary>A reflection through a point.</summary>
    /// <param name="point">The point that stays.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.mirrorPointToMatrix")]
    public static IReadOnlyList<double> MirrorPointToMatrix(Point3 point = default) => AffineMatrix.Scale(-1, point);

    /// <summary>A mirroring about an axis, which is half a turn.</summary>
    /// <param name="origin">A point of the axis.</param>
    /// <param name="direction">Direction of the axis.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.mirrorAxisToMatrix")]
    public static IReadOnlyList<double> MirrorAxisToMatrix(Point3 origin = default, [Direction, DefaultPoint(1, 0, 0)] Point3 direction = default) =>
        AffineMatrix.MirrorAxis(origin, direction);

    /// <summary>A reflection at a plane.</summary>
    /// <param name="origin">A point of the plane.</param>
    /// <param name="normal">Normal of the plane.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.mirrorPlaneToMatrix")]
    public static IReadOnlyList<double> MirrorPlaneToMatrix(Point3 origin = default, [Direction, DefaultPoint(0, 0, 1)] Point3 normal = default) =>
        AffineMatrix.MirrorPlane(origin, normal);

    /// <summary>The turn of a quaternion.</summary>
    /// <param name="quaternion">Four numbers x, y, z, w of any length; none for no turn.</param>
    /// <returns>The matrix.</returns>
    [Operation("occt.transforms.quaternionToMatrix")]
    public static IReadOnlyList<double> QuaternionToMatrix(IReadOnlyList<double>? quaternion = null) => AffineMatrix.Quaternion(quaternion ?? [0, 0, 0, 1]);

    /// <summary>Turns a shape about the origin by a quaternion.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="quaternion">Four numbers x, y, z, w of any length; none for no turn.</param>
    /// <returns>The turned shape.</returns>
    [Operation("occt.transforms.rotateByQuaternion")]
    public static Shape RotateByQuaternion(Shape shape, IReadOnlyList<double>? quaternion = null) =>
        Transforms.Apply(shape, AffineMatrix.Quaternion(quaternion ?? [0, 0, 0, 1]));

    /// <summary>
    /// Applies a matrix to a shape. Moves, turns, uniform scales and reflections keep planes, cylinders and circles what they are; any
    /// other matrix makes B-splines of them. Source: OCCT BRepBuilderAPI_Transform, BRepBuilderAPI_GTransform.
    /// </summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="transformation">A matrix of 16 numbers, or a list of matrices; the first one acts first.</param>
    /// <returns>The transformed shape. Error <c>invalid_input</c> when the matrix flattens it.</returns>
    [Operation("occt.transforms.transformByMatrix")]
    public static Shape TransformByMatrix(Shape shape, JsonNode transformation) => Transforms.Apply(shape, AffineMatrix.Read(transformation));

    /// <summary>Applies one matrix to several shapes.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="transformation">A matrix of 16 numbers, or a list of matrices; the first one acts first.</param>
    /// <returns>The transformed shapes, in order.</returns>
    [Operation("occt.transforms.transformShapesByMatrix")]
    public static IReadOnlyList<Shape> TransformShapesByMatrix(IReadOnlyList<Shape> shapes, JsonNode transformation)
    {
        var matrix = AffineMatrix.Read(transformation);
        return ListTwin.Map(shapes, (shape, _) => Transforms.Apply(shape, matrix));
    }

    /// <summary>
    /// How a shape is placed by its location. Aligned shapes and instances of assemblies have one; the other transforms change the
    /// geometry itself and leave none.
    /// </summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The matrix and its parts.</returns>
    [Operation("occt.transforms.getShapeTransform")]
    public static ShapeTransformInfo GetShapeTransform(Shape shape)
    {
        Span<double> rows = stackalloc double[12];
        NativeTransforms.Location(shape.Handle, rows, out var error).Check(error);
        return Describe(AffineMatrix.FromRows(rows));
    }

    /// <summary>The parts of a matrix that turns, moves and scales uniformly.</summary>
    internal static ShapeTransformInfo Describe(double[] matrix)
    {
        var (x, y, z) = (AffineMatrix.Column(matrix, 0), AffineMatrix.Column(matrix, 1), AffineMatrix.Column(matrix, 2));
        var scale = Math.CopySign(x.Length, x.Dot(y.Cross(z)));
        return new ShapeTransformInfo(matrix, AffineMatrix.Column(matrix, 3), QuaternionOf(x * (1 / scale), y * (1 / scale), z * (1 / scale)), scale);
    }

    // Each component squared is a quarter of a sum of diagonal elements; the largest one gives the others their signs.
    private static double[] QuaternionOf(Point3 x, Point3 y, Point3 z)
    {
        double[] squares = [1 + x.X - y.Y - z.Z, 1 - x.X + y.Y - z.Z, 1 - x.X - y.Y + z.Z, 1 + x.X + y.Y + z.Z];
        var largest = Array.IndexOf(squares, squares.Max());
        var twice = 2 * Math.Sqrt(squares[largest]);
        double[] result = largest switch
        {
            0 => [0, x.Y + y.X, x.Z + z.X, y.Z - z.Y],
            1 => [x.Y + y.X, 0, y.Z + z.Y, z.X - x.Z],
            2 => [x.Z + z.X, y.Z + z.Y, 0, x.Y - y.X],
            _ => [y.Z - z.Y, z.X - x.Z, x.Y - y.X, 0],
        };
        for (var i = 0; i < 4; i++)
        {
            result[i] = i == largest ? twice / 4 : result[i] / twice;
        }

        return result;
    }
}
