using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>The smallest box along the axes around points.</summary>
/// <param name="Min">Its lower corner.</param>
/// <param name="Max">Its upper corner.</param>
/// <param name="Center">Its middle.</param>
/// <param name="Width">Its size along X.</param>
/// <param name="Height">Its size along Y.</param>
/// <param name="Length">Its size along Z.</param>
public sealed record PointBox(Point3 Min, Point3 Max, Point3 Center, double Width, double Height, double Length);

/// <summary>Points, and what is measured of them.</summary>
public static class Points
{
    /// <summary>What the distance to no point is: the largest integer that a script counts to.</summary>
    private const double Farthest = 9007199254740991;

    /// <summary>Makes a point in space.</summary>
    /// <param name="x">Along X.</param>
    /// <param name="y">Along Y.</param>
    /// <param name="z">Along Z.</param>
    /// <returns>The point.</returns>
    [Operation("point.pointXYZ")]
    public static Point3 PointXYZ(double x = 0, double y = 0, double z = 0) => new(x, y, z);

    /// <summary>Makes a point in the plane.</summary>
    /// <param name="x">Along X.</param>
    /// <param name="y">Along Y.</param>
    /// <returns>The two coordinates.</returns>
    [Operation("point.pointXY")]
    public static IReadOnlyList<double> PointXY(double x = 0, double y = 0) => [x, y];

    /// <summary>The first coordinate.</summary>
    /// <param name="point">The point.</param>
    /// <returns>X.</returns>
    [Operation("point.getX")]
    public static double GetX(Point3 point) => point.X;

    /// <summary>The second coordinate.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Y.</returns>
    [Operation("point.getY")]
    public static double GetY(Point3 point) => point.Y;

    /// <summary>The third coordinate.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Z.</returns>
    [Operation("point.getZ")]
    public static double GetZ(Point3 point) => point.Z;

    /// <summary>The distance between two points.</summary>
    /// <param name="startPoint">The first point.</param>
    /// <param name="endPoint">The second point.</param>
    /// <returns>The distance.</returns>
    [Operation("point.distance")]
    public static double Distance(Point3 startPoint, Point3 endPoint) => (endPoint - startPoint).Length;

    /// <summary>The distances from a point to others.</summary>
    /// <param name="startPoint">The point.</param>
    /// <param name="endPoints">The others.</param>
    /// <returns>A distance for each of the others.</returns>
    [Operation("point.distancesToPoints")]
    public static IReadOnlyList<double> DistancesToPoints(Point3 startPoint, IReadOnlyList<Point3> endPoints) =>
        [.. endPoints.Select(end => Distance(startPoint, end))];

    /// <summary>Whether two points are nearly the same.</summary>
    /// <param name="point1">The first point.</param>
    /// <param name="point2">The second point.</param>
    /// <param name="tolerance">What their distance must be below.</param>
    /// <returns>True when it is.</returns>
    [Operation("point.twoPointsAlmostEqual")]
    public static bool TwoPointsAlmostEqual(Point3 point1, Point3 point2, double tolerance = 1e-7) => Distance(point1, point2) < tolerance;

    /// <summary>The distance from a point to the nearest of others.</summary>
    /// <param name="points">The others.</param>
    /// <param name="point">The point.</param>
    /// <returns>The distance; 9007199254740991 without others.</returns>
    [Operation("point.closestPointFromPointsDistance")]
    public static double ClosestPointFromPointsDistance(IReadOnlyList<Point3> points, Point3 point) => Closest(points, point).Distance;

    /// <summary>Which of several points is nearest to another.</summary>
    /// <param name="points">The points.</param>
    /// <param name="point">The other.</param>
    /// <returns>The position of the first nearest one, counted from 1; null without any.</returns>
    [Operation("point.closestPointFromPointsIndex")]
    public static int? ClosestPointFromPointsIndex(IReadOnlyList<Point3> points, Point3 point) => Closest(points, point).Index + 1;

    /// <summary>The nearest of several points to another.</summary>
    /// <param name="points">The points.</param>
    /// <param name="point">The other.</param>
    /// <returns>The first nearest one; null without any.</returns>
    [Operation("point.closestPointFromPoints")]
    public static Point3? ClosestPointFromPoints(IReadOnlyList<Point3> points, Point3 point) =>
        Closest(points, point).Index is { } index ? points[index] : null;

    /// <summary>The mean of points.</summary>
    /// <param name="points">The points.</param>
    /// <returns>Their centre of mass; of nulls without any.</returns>
    [Operation("point.averagePoint")]
    public static Point3 AveragePoint(IReadOnlyList<Point3> points)
    {
        var sum = points.Aggregate(default(Point3), (a, b) => a + b);
        return new Point3(sum.X / points.Count, sum.Y / points.Count, sum.Z / points.Count);
    }

    /// <summary>The smallest box along the axes around points.</summary>
    /// <param name="points">The points.</param>
    /// <returns>Its corners, middle and sizes; nulls without points.</returns>
    [Operation("point.boundingBoxOfPoints")]
    public static PointBox BoundingBoxOfPoints(IReadOnlyList<Point3> points)
    {
        const double None = double.PositiveInfinity;
        var min = points.Aggregate(new Point3(None, None, None), (a, b) => new Point3(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Min(a.Z, b.Z)));
        var max = points.Aggregate(new Point3(-None, -None, -None), (a, b) => new Point3(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Max(a.Z, b.Z)));
        var size = max - min;
        return new PointBox(min, max, (min + max) * 0.5, size.X, size.Y, size.Z);
    }

    /// <summary>The direction at right angles to a plane through three points.</summary>
    /// <param name="point1">The first point.</param>
    /// <param name="point2">The second point.</param>
    /// <param name="point3">The third point.</param>
    /// <param name="reverseNormal">True for the opposite direction.</param>
    /// <returns>The direction, from which the points run counter-clockwise; null when they lie on a line.</returns>
    [Operation("point.normalFromThreePoints")]
    public static Point3? NormalFromThreePoints(Point3 point1, Point3 point2, Point3 point3, bool reverseNormal = false)
    {
        var normal = (point2 - point1).Cross(point3 - point1) * (reverseNormal ? -1 : 1);
        return Vectors.Normalized([normal.X, normal.Y, normal.Z]) is { } unit ? new Point3(unit[0], unit[1], unit[2]) : null;
    }

    /// <summary>Repeats a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="amountOfPoints">How often, at most 100,000; never for 0 and below.</param>
    /// <returns>The points.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000.</exception>
    [Operation("point.multiplyPoint")]
    public static IReadOnlyList<Point3> MultiplyPoint(Point3 point, double amountOfPoints) =>
        [.. Enumerable.Repeat(point, Limits.Count("amountOfPoints", amountOfPoints))];

    /// <summary>Sorts points by X, those of one X by Y, and those of one X and Y by Z.</summary>
    /// <param name="points">The points.</param>
    /// <returns>The points from the smallest coordinates on.</returns>
    [Operation("point.sortPoints")]
    public static IReadOnlyList<Point3> SortPoints(IReadOnlyList<Point3> points) =>
        [.. points.OrderBy(p => p.X).ThenBy(p => p.Y).ThenBy(p => p.Z)];

    /// <summary>Leaves out every point that is the same as the one after it.</summary>
    /// <param name="points">The points.</param>
    /// <param name="checkFirstAndLast">True to leave out the last one too when it is the same as the first.</param>
    /// <param name="tolerance">What the coordinates of the same point differ by less than; 0 keeps all points.</param>
    /// <returns>The points that are left, in their order.</returns>
    [Operation("point.removeConsecutiveDuplicates")]
    public static IReadOnlyList<Point3> RemoveConsecutiveDuplicates(
        IReadOnlyList<Point3> points, bool checkFirstAndLast = false, double tolerance = 1e-7) =>
        VectorComparison.WithoutRepeats(
            points,
            checkFirstAndLast,
            (a, b) => Math.Abs(a.X - b.X) < tolerance && Math.Abs(a.Y - b.Y) < tolerance && Math.Abs(a.Z - b.Z) < tolerance);

    private static (int? Index, double Distance) Closest(IReadOnlyList<Point3> points, Point3 point)
    {
        (int? Index, double Distance) closest = (null, Farthest);
        for (var i = 0; i < points.Count; i++)
        {
            var distance = Distance(point, points[i]);
            if (distance < closest.Distance)
            {
                closest = (i, distance);
            }
        }

        return closest;
    }
}
