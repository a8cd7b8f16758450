using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Nearest points. Source: OCCT BRepExtrema_DistShapeShape. A solid counts with its inside.</summary>
public static class Distances
{
    private const int MostPoints = 100_000;

    /// <summary>Two points, one on each of two shapes, that are as near to each other as any.</summary>
    /// <param name="shape1">The first shape.</param>
    /// <param name="shape2">The second shape.</param>
    /// <returns>The point on the first and the point on the second.</returns>
    [Operation("occt.operations.closestPointsBetweenTwoShapes")]
    public static IReadOnlyList<Point3> ClosestPointsBetweenTwoShapes(Shape shape1, Shape shape2)
    {
        NativeOffsets.Nearest(shape1.Handle, shape2.Handle, out var first, out var second, out var error).Check(error);
        return [first, second];
    }

    /// <summary>The point of a shape that is nearest to each point.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <param name="points">At most 100000 points.</param>
    /// <returns>One point per point, in order.</returns>
    [Operation("occt.operations.closestPointsOnShapeFromPoints")]
    public static IReadOnlyList<Point3> ClosestPointsOnShapeFromPoints(Shape shape, IReadOnlyList<Point3> points)
    {
        if (points.Count > MostPoints)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"params.points has {points.Count} points and may have {MostPoints}.", "params.points");
        }

        if (points.Count == 0)
        {
            return [];
        }

        var nearest = new Point3[points.Count];
        NativeOffsets.NearestToPoints(shape.Handle, [.. points], points.Count, nearest, out var error).Check(error);
        return nearest;
    }

    /// <summary>The same for several shapes.</summary>
    /// <param name="shapes">Shapes with geometry.</param>
    /// <param name="points">At most 100000 points.</param>
    /// <returns>One point per point for the first shape, then for the second, and so on.</returns>
    [Operation("occt.operations.closestPointsOnShapesFromPoints")]
    public static IReadOnlyList<Point3> ClosestPointsOnShapesFromPoints(IReadOnlyList<Shape> shapes, IReadOnlyList<Point3> points) =>
        [.. shapes.SelectMany(shape => ClosestPointsOnShapeFromPoints(shape, points))];

    /// <summary>How far each point is from a shape.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <param name="points">At most 100000 points.</param>
    /// <returns>One distance per point, in order.</returns>
    [Operation("occt.operations.distancesToShapeFromPoints")]
    public static IReadOnlyList<double> DistancesToShapeFromPoints(Shape shape, IReadOnlyList<Point3> points) =>
        [.. ClosestPointsOnShapeFromPoints(shape, points).Select((nearest, i) => (points[i] - nearest).Length)];
}
