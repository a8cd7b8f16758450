using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>The largest fillets that fit the corners of straight pieces.</summary>
public static class CornerFillets
{
    /// <summary>The largest fillet of a corner whose arc ends on both of its sides.</summary>
    /// <param name="start">The far end of one side.</param>
    /// <param name="center">The far end of the other side.</param>
    /// <param name="end">The corner.</param>
    /// <param name="tolerance">Shorter sides, and sides whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radius; 0 for no fillet.</returns>
    [Operation("point.maxFilletRadius")]
    public static double MaxFilletRadius(Point3 start, Point3 center, Point3 end, double tolerance = 1e-7)
    {
        var (one, other) = (start - end, center - end);
        if (one.Length < tolerance || other.Length < tolerance || HasNoDirection(one) || HasNoDirection(other))
        {
            return 0;
        }

        // The arc ends where the radius is the distance from the corner times the tangent of half the angle.
        var cosine = Math.Clamp(one.Normalized().Dot(other.Normalized()), -1, 1);
        var tangent = Math.Tan(Math.Acos(cosine) / 2);
        return cosine > 1 - tolerance || cosine < -1 + tolerance || tangent < tolerance ? 0 : Math.Min(one.Length, other.Length) * tangent;
    }

    /// <summary>The largest fillet of a corner whose arc ends on the nearer half of both of its sides.</summary>
    /// <param name="start">The far end of one side.</param>
    /// <param name="center">The far end of the other side.</param>
    /// <param name="end">The corner.</param>
    /// <param name="tolerance">Shorter sides, and sides whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radius; 0 for no fillet.</returns>
    [Operation("point.maxFilletRadiusHalfLine")]
    public static double MaxFilletRadiusHalfLine(Point3 start, Point3 center, Point3 end, double tolerance = 1e-7) =>
        MaxFilletRadius(start, center, end, tolerance) / 2;

    /// <summary>The largest fillet of each corner of a chain of points so that neighbours do not meet.</summary>
    /// <param name="points">The points.</param>
    /// <param name="checkLastWithFirst">True for a closed chain, which has corners at its first and last point too.</param>
    /// <param name="tolerance">Shorter sides, and sides whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radii of the corners from the second to the last but one, then those of the first and the last.</returns>
    [Operation("point.maxFilletsHalfLine")]
    public static IReadOnlyList<double> MaxFilletsHalfLine(
        IReadOnlyList<Point3> points, bool checkLastWithFirst = false, double tolerance = 1e-7)
    {
        var last = points.Count - 1;
        if (last < 2)
        {
            return [];
        }

        var corners = Enumerable.Range(1, last - 1).Concat(checkLastWithFirst ? [0, last] : []);
        return
        [
            .. corners.Select(i => MaxFilletRadiusHalfLine(points[i == 0 ? last : i - 1], points[i == last ? 0 : i + 1], points[i], tolerance)),
        ];
    }

    /// <summary>The largest fillet that fits every corner of a chain of points so that neighbours do not meet.</summary>
    /// <param name="points">The points.</param>
    /// <param name="checkLastWithFirst">True for a closed chain, which has corners at its first and last point too.</param>
    /// <param name="tolerance">Shorter sides, and sides whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radius; 0 when there is no corner, or one without a fillet.</returns>
    [Operation("point.safestPointsMaxFilletHalfLine")]
    public static double SafestPointsMaxFilletHalfLine(
        IReadOnlyList<Point3> points, bool checkLastWithFirst = false, double tolerance = 1e-7) =>
        MaxFilletsHalfLine(points, checkLastWithFirst, tolerance).DefaultIfEmpty().Min();

    private static bool HasNoDirection(Point3 side) => Vectors.Normalized([side.X, side.Y, side.Z]) is null;
}
