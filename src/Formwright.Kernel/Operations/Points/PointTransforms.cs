using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Moves, turns and scales points.</summary>
public static class PointTransforms
{
    /// <summary>Transforms a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="transformation">Matrices of 16 numbers, column after column, one after the other; lists of them are taken as one.</param>
    /// <returns>The transformed point.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    [Operation("point.transformPoint")]
    public static Point3 TransformPoint(Point3 point, JsonNode transformation) => TransformPoints([point], transformation)[0];

    /// <summary>Transforms points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="transformation">Matrices of 16 numbers, column after column, one after the other; lists of them are taken as one.</param>
    /// <returns>The transformed points.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    [Operation("point.transformPoints")]
    public static IReadOnlyList<Point3> TransformPoints(IReadOnlyList<Point3> points, JsonNode transformation) =>
        Apply(ProjectiveMatrix.Read("transformation", transformation), points);

    /// <summary>Transforms each point in its own way.</summary>
    /// <param name="points">The points.</param>
    /// <param name="transformation">For each point, matrices of 16 numbers, column after column, one after the other.</param>
    /// <returns>The transformed points.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else, or when there are not as many as points.</exception>
    [Operation("point.transformsForPoints")]
    public static IReadOnlyList<Point3> TransformsForPoints(IReadOnlyList<Point3> points, IReadOnlyList<JsonNode> transformation)
    {
        CheckSameCount("transformation", transformation.Count, points.Count);
        return [.. points.Select((point, i) => Apply(ProjectiveMatrix.Read($"transformation[{i}]", transformation[i]), [point])[0])];
    }

    /// <summary>Moves points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="translation">The way.</param>
    /// <returns>The moved points.</returns>
    [Operation("point.translatePoints")]
    public static IReadOnlyList<Point3> TranslatePoints(IReadOnlyList<Point3> points, Point3 translation) =>
        [.. points.Select(point => point + translation)];

    /// <summary>Moves each point in its own way.</summary>
    /// <param name="points">The points.</param>
    /// <param name="translations">The way of each.</param>
    /// <returns>The moved points.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when there are not as many ways as points.</exception>
    [Operation("point.translatePointsWithVectors")]
    public static IReadOnlyList<Point3> TranslatePointsWithVectors(IReadOnlyList<Point3> points, IReadOnlyList<Point3> translations)
    {
        CheckSameCount("translations", translations.Count, points.Count);
        return [.. points.Zip(translations, (point, translation) => point + translation)];
    }

    /// <summary>Moves points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="x">The way along X.</param>
    /// <param name="y">The way along Y.</param>
    /// <param name="z">The way along Z.</param>
    /// <returns>The moved points.</returns>
    [Operation("point.translateXYZPoints")]
    public static IReadOnlyList<Point3> TranslateXYZPoints(IReadOnlyList<Point3> points, double x = 0, double y = 1, double z = 0) =>
        TranslatePoints(points, new Point3(x, y, z));

    /// <summary>Scales points along the axes.</summary>
    /// <param name="points">The points.</param>
    /// <param name="center">The point that stays.</param>
    /// <param name="scaleXyz">The factors along X, Y and Z.</param>
    /// <returns>The scaled points.</returns>
    [Operation("point.scalePointsCenterXYZ")]
    public static IReadOnlyList<Point3> ScalePointsCenterXYZ(
        IReadOnlyList<Point3> points, Point3 center = default, [DefaultPoint(1, 1, 1)] Point3 scaleXyz = default) =>
        [.. points.Select(point => center + Times(point - center, scaleXyz))];

    /// <summary>Scales points along a direction.</summary>
    /// <param name="points">The points.</param>
    /// <param name="center">A point that stays.</param>
    /// <param name="direction">The direction; one no longer than 1e-8 leaves all points where they are.</param>
    /// <param name="scale">The factor.</param>
    /// <returns>The scaled points.</returns>
    [Operation("point.stretchPointsDirFromCenter")]
    public static IReadOnlyList<Point3> StretchPointsDirFromCenter(
        IReadOnlyList<Point3> points, Point3 center = default, [DefaultPoint(0, 0, 1)] Point3 direction = default, double scale = 2)
    {
        if (Vectors.Normalized([direction.X, direction.Y, direction.Z]) is null)
        {
            return points;
        }

        var unit = direction.Normalized();
        return [.. points.Select(point => point + (unit * ((scale - 1) * unit.Dot(point - center))))];
    }

    /// <summary>Turns points about an axis.</summary>
    /// <param name="points">The points.</param>
    /// <param name="angle">Degrees, counter-clockwise seen against the axis.</param>
    /// <param name="axis">Direction of the axis.</param>
    /// <param name="center">A point of the axis.</param>
    /// <returns>The turned points.</returns>
    [Operation("point.rotatePointsCenterAxis")]
    public static IReadOnlyList<Point3> RotatePointsCenterAxis(
        IReadOnlyList<Point3> points,
        double angle = 90,
        [Direction, DefaultPoint(0, 1, 0)] Point3 axis = default,
        Point3 center = default) => Apply([AffineMatrix.Rotation(axis, angle, center)], points);

    /// <summary>The points after several matrices, one after the other.</summary>
    internal static IReadOnlyList<Point3> Apply(IReadOnlyList<double[]> matrices, IReadOnlyList<Point3> points) =>
        [.. points.Select(point => matrices.Aggregate(point, ProjectiveMatrix.Apply))];

    internal static void CheckSameCount(string parameter, int count, int needed)
    {
        if (count != needed)
        {
            throw Limits.Refusal(parameter, $"params.{parameter} needs as many items as there are to transform, {needed}, got {count}.");
        }
    }

    private static Point3 Times(Point3 a, Point3 b) => new(a.X * b.X, a.Y * b.Y, a.Z * b.Z);
}
