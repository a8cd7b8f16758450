using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Where lines and polylines cross.</summary>
public static class LineIntersections
{
    /// <summary>The tolerance that stands for none.</summary>
    private const double LeastTolerance = 1e-6;

    /// <summary>How many pairs of pieces one operation compares, which takes some seconds.</summary>
    private const double MostPairs = 100_000_000;

    /// <summary>The point where two lines cross.</summary>
    /// <param name="line1">The first line.</param>
    /// <param name="line2">The second line.</param>
    /// <param name="checkSegmentsOnly">True when the point must lie between the ends of both; false for lines without ends.</param>
    /// <param name="tolerance">Shorter lines cross nothing; the fraction of its length by which a line may be missed; coordinates below are taken as 0. 0 stands for 1e-6.</param>
    /// <returns>The point; null for parallel lines, except the start of the first when both lie on one line without ends.</returns>
    [Operation("line.lineLineIntersection")]
    public static Point3? LineLineIntersection(Line3 line1, Line3 line2, bool checkSegmentsOnly = true, double tolerance = 0.01)
    {
        var epsilon = tolerance == 0 ? LeastTolerance : tolerance;
        var (d1, d2, way) = (line1.End - line1.Start, line2.End - line2.Start, line2.Start - line1.Start);
        var (square1, square2) = (d1.Dot(d1), d2.Dot(d2));
        if (square1 < epsilon * epsilon || square2 < epsilon * epsilon)
        {
            return null;
        }

        var normal = d1.Cross(d2);
        if (normal.Dot(normal) < epsilon * epsilon)
        {
            var offset = way.Cross(d1);
            return !checkSegmentsOnly && offset.Dot(offset) < epsilon * epsilon * square1 ? line1.Start : null;
        }

        var (mixed, along1, along2) = (d1.Dot(d2), d1.Dot(way), d2.Dot(way));
        var denominator = (square1 * square2) - (mixed * mixed);
        if (Math.Abs(way.Dot(normal)) > epsilon * epsilon * epsilon || Math.Abs(denominator) < epsilon * epsilon)
        {
            return null;
        }

        var t = ((square2 * along1) - (mixed * along2)) / denominator;
        var u = ((mixed * along1) - (square1 * along2)) / denominator;
        bool IsInside(double parameter) => parameter >= -epsilon && parameter <= 1 + epsilon;
        double Clip(double coordinate) => Math.Abs(coordinate) < epsilon ? 0 : coordinate;
        var point = Lines.GetPointOnLine(line1, t);
        return checkSegmentsOnly && !(IsInside(t) && IsInside(u)) ? null : new Point3(Clip(point.X), Clip(point.Y), Clip(point.Z));
    }

    /// <summary>The points where a polyline crosses itself.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <param name="tolerance">As for two lines; points nearer to each other are one.</param>
    /// <returns>The points in the order of the pieces; neighbours are not compared.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000,000 pairs of pieces.</exception>
    [Operation("polyline.polylineSelfIntersection")]
    public static IReadOnlyList<Point3> PolylineSelfIntersection(Polyline3 polyline, double tolerance = 1e-5)
    {
        var pieces = Polylines.PolylineToLines(polyline);
        CheckPairs("polyline", pieces.Count * (pieces.Count / 2.0));
        var isClosed = polyline.IsClosed == true;
        return Distinct(
            from i in Enumerable.Range(0, pieces.Count)
            from k in Enumerable.Range(i + 1, pieces.Count - i - 1)
            where k > i + 1 && !(isClosed && i == 0 && k == pieces.Count - 1)
            select LineLineIntersection(pieces[i], pieces[k], checkSegmentsOnly: true, tolerance),
            tolerance);
    }

    /// <summary>The points where two polylines cross.</summary>
    /// <param name="polyline1">The first polyline.</param>
    /// <param name="polyline2">The second polyline.</param>
    /// <param name="tolerance">As for two lines; points nearer to each other are one.</param>
    /// <returns>The points in the order of the pieces of the first.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000,000 pairs of pieces.</exception>
    [Operation("polyline.twoPolylineIntersection")]
    public static IReadOnlyList<Point3> TwoPolylineIntersection(Polyline3 polyline1, Polyline3 polyline2, double tolerance = 1e-5)
    {
        var (pieces, others) = (Polylines.PolylineToLines(polyline1), Polylines.PolylineToLines(polyline2));
        CheckPairs("polyline2", (double)pieces.Count * others.Count);
        return Distinct(
            from piece in pieces
            from other in others
            select LineLineIntersection(piece, other, checkSegmentsOnly: true, tolerance),
            tolerance);
    }

    private static List<Point3> Distinct(IEnumerable<Point3?> points, double tolerance)
    {
        var distinct = new List<Point3>();
        var grid = new ToleranceGrid<Point3>(tolerance);
        foreach (var point in points.OfType<Point3>())
        {
            if (!grid.Near(point.X, point.Y, point.Z).Any(other => Points.TwoPointsAlmostEqual(point, other, tolerance)))
            {
                distinct.Add(point);
                grid.Add(point.X, point.Y, point.Z, point);
            }
        }

        return distinct;
    }

    private static void CheckPairs(string parameter, double pairs)
    {
        if (pairs > MostPairs)
        {
            throw Limits.Refusal(parameter, FormattableString.Invariant($"params.{parameter} has too many pieces: {pairs} pairs would be compared, at most {MostPairs} are."));
        }
    }
}
