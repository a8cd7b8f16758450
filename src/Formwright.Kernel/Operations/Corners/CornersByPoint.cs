using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Corners that are named by points near them. On a flat wire or face the border is cut at the corner; on other shapes all sharp edges that
/// meet there are.
/// </summary>
public static class CornersByPoint
{
    /// <summary>Rounds the corners nearest to points.</summary>
    /// <param name="shape">A flat wire, a flat face, or a solid or shape of solids.</param>
    /// <param name="points">At least 1 point; several at one corner count once.</param>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="taperFactor">Part of the radius that is left at the far ends of the edges of a solid, 0 to 1; below 0.01 counts as
    /// 0.01, because the kernel has no radius 0. Without effect on wires and faces.</param>
    /// <param name="snapTolerance">How far a point may be from its corner; 0: within 1e-6.</param>
    /// <param name="mode">Which shapes are taken.</param>
    /// <returns>The rounded shape.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a point is near no corner; <c>kernel_failed</c> when the radius does not
    /// fit.</exception>
    [Operation("occt.corners.filletCornerByPoint")]
    public static Shape FilletCornerByPoint(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Point3> points,
        [Positive] double radius = 1,
        [Range(0, 1)] double taperFactor = 1,
        [NonNegative] double snapTolerance = 0,
        CornerMode mode = CornerMode.Auto)
    {
        var corners = ShapeCorners.Of(shape, mode);
        return corners.Round(corners.At(points, snapTolerance), radius, taperFactor);
    }

    /// <summary>Cuts off the corners nearest to points.</summary>
    /// <param name="shape">A flat wire, a flat face, or a solid or shape of solids.</param>
    /// <param name="points">At least 1 point; several at one corner count once.</param>
    /// <param name="distance">Distance, above 0: before the corner on the edge that ends there, or on the first face beside each edge.</param>
    /// <param name="angle">Degrees between that edge or face and the cut, above 0; below 90 on solids.</param>
    /// <param name="snapTolerance">How far a point may be from its corner; 0: within 1e-6.</param>
    /// <param name="mode">Which shapes are taken.</param>
    /// <returns>The cut shape.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a point is near no corner; <c>kernel_failed</c> when the distance does
    /// not fit.</exception>
    [Operation("occt.corners.chamferCornerByPoint")]
    public static Shape ChamferCornerByPoint(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Point3> points,
        [Positive] double distance = 1,
        [Positive] double angle = 45,
        [NonNegative] double snapTolerance = 0,
        CornerMode mode = CornerMode.Auto)
    {
        var corners = ShapeCorners.Of(shape, mode);
        return corners.Chamfer(corners.At(points, snapTolerance), distance, angle);
    }

    /// <summary>Tells what corners are nearest to points.</summary>
    /// <param name="shape">A flat wire, a flat face, or a solid or shape of solids.</param>
    /// <param name="points">Points.</param>
    /// <param name="snapTolerance">How far a point may be from its corner; 0: within 1e-6.</param>
    /// <returns>One entry per point, also where no corner is found.</returns>
    [Operation("occt.corners.classifyCornerByPoint")]
    public static CornerByPointReport ClassifyCornerByPoint(Shape shape, IReadOnlyList<Point3> points, [NonNegative] double snapTolerance = 0)
    {
        var corners = ShapeCorners.Of(shape, CornerMode.Auto);
        CornerByPoint[] found = [.. points.Select((point, i) => Describe(corners, point, i, snapTolerance))];
        return new CornerByPointReport(corners.Kind, found, Array.TrueForAll(found, corner => corner.Found));
    }

    /// <summary>Tells what corners are nearest to points, and whether they can be rounded.</summary>
    /// <param name="shape">A flat wire, a flat face, or a solid or shape of solids.</param>
    /// <param name="points">Points.</param>
    /// <param name="radius">As for <c>occt.corners.filletCornerByPoint</c>.</param>
    /// <param name="taperFactor">As there.</param>
    /// <param name="snapTolerance">As there.</param>
    /// <param name="mode">As there.</param>
    /// <returns>One entry per point, tried alone; and whether all together can be rounded.</returns>
    [Operation("occt.corners.cornerByPointReport")]
    public static CornerByPointReport Report(
        Shape shape,
        IReadOnlyList<Point3> points,
        [Positive] double radius = 1,
        [Range(0, 1)] double taperFactor = 1,
        [NonNegative] double snapTolerance = 0,
        CornerMode mode = CornerMode.Auto)
    {
        var corners = ShapeCorners.Of(shape, mode);
        CornerByPoint[] found =
        [
            .. points.Select((point, i) =>
            {
                var reason = WhyNot(() => corners.Round(corners.At([point], snapTolerance), radius, taperFactor));
                return Describe(corners, point, i, snapTolerance) with { Fits = reason is null, Reason = reason };
            }),
        ];
        var all = points.Count == 0 ? null : WhyNot(() => corners.Round(corners.At(points, snapTolerance), radius, taperFactor));
        return new CornerByPointReport(corners.Kind, found, Array.TrueForAll(found, corner => corner.Found), all is null, all);
    }

    private static CornerByPoint Describe(ShapeCorners corners, Point3 point, int index, double tolerance)
    {
        if (corners.Nearest(point, tolerance) is not { } corner)
        {
            return new CornerByPoint(index, point, Found: false, Vertex: null, Distance: null, corners.Kind, 0, "none");
        }

        var (place, (edges, convexity)) = (corners.Place(corner), corners.Describe(corner));
        return new CornerByPoint(index, point, Found: true, place, (place - point).Length, corners.Kind, edges, convexity);
    }

    private static string? WhyNot(Func<Shape> attempt)
    {
        try
        {
            attempt().Dispose();
            return null;
        }
        catch (FormwrightException refusal) when (refusal.Error.Code is ErrorCode.InvalidInput or ErrorCode.KernelFailed)
        {
            return refusal.Error.Message;
        }
    }
}
