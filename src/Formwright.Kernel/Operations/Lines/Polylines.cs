using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A chain of straight pieces.</summary>
/// <param name="Points">Its points in order.</param>
/// <param name="IsClosed">Whether a piece leads from the last point back to the first; left out for an open one.</param>
public sealed record Polyline3(
    IReadOnlyList<Point3> Points,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsClosed = null);

/// <summary>Polylines: objects with a list of points.</summary>
public static class Polylines
{
    /// <summary>Ends of a closed polyline that are nearer to each other are one point.</summary>
    private const double ClosingTolerance = 1e-9;

    /// <summary>Makes a polyline.</summary>
    /// <param name="points">Its points in order.</param>
    /// <param name="isClosed">Whether a piece leads from the last point back to the first.</param>
    /// <returns>The polyline.</returns>
    [Operation("polyline.create")]
    public static Polyline3 Create(IReadOnlyList<Point3> points, bool isClosed = false) => new(points, isClosed);

    /// <summary>The points of a polyline.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>Its points in order.</returns>
    [Operation("polyline.getPoints")]
    public static IReadOnlyList<Point3> GetPoints(Polyline3 polyline) => polyline.Points;

    /// <summary>How many points a polyline has.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>Their number.</returns>
    [Operation("polyline.countPoints")]
    public static int CountPoints(Polyline3 polyline) => polyline.Points.Count;

    /// <summary>The length of a polyline, without the piece that closes it.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>The sum of the distances from point to point.</returns>
    [Operation("polyline.length")]
    public static double Length(Polyline3 polyline) => Lines.LinesBetweenPoints(polyline.Points).Sum(Lines.Length);

    /// <summary>Turns a polyline round.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>A polyline of the points from last to first, which does not say whether it is closed.</returns>
    [Operation("polyline.reverse")]
    public static Polyline3 Reverse(Polyline3 polyline) => new([.. polyline.Points.Reverse()]);

    /// <summary>Transforms a polyline.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <param name="transformation">Matrices of 16 numbers, column after column, one after the other; lists of them are taken as one.</param>
    /// <returns>A polyline of the transformed points, which does not say whether it is closed.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    [Operation("polyline.transformPolyline")]
    public static Polyline3 TransformPolyline(Polyline3 polyline, JsonNode transformation) =>
        new(PointTransforms.TransformPoints(polyline.Points, transformation));

    /// <summary>Takes a polyline apart into lines.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>The lines; that from the last to the first point too when it is closed and they are not the same.</returns>
    [Operation("polyline.polylineToLines")]
    public static IReadOnlyList<Line3> PolylineToLines(Polyline3 polyline)
    {
        var points = polyline.Points;
        var lines = Lines.LinesBetweenPoints(points);
        return polyline.IsClosed == true && points.Count > 1 && !Points.TwoPointsAlmostEqual(points[^1], points[0], ClosingTolerance)
            ? [.. lines, new Line3(points[^1], points[0])]
            : lines;
    }

    /// <summary>Takes a polyline apart into segments.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <returns>The segments; that from the last to the first point too when it is closed and they are not the same.</returns>
    [Operation("polyline.polylineToSegments")]
    public static IReadOnlyList<IReadOnlyList<Point3>> PolylineToSegments(Polyline3 polyline) => Lines.LinesToSegments(PolylineToLines(polyline));

    /// <summary>The largest fillet of each corner of a polyline so that neighbours do not meet.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <param name="tolerance">Shorter pieces, and pieces whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radii of the corners from the second to the last but one, then those of the first and the last of a closed one.</returns>
    [Operation("polyline.maxFilletsHalfLine")]
    public static IReadOnlyList<double> MaxFilletsHalfLine(Polyline3 polyline, double tolerance = 1e-7) =>
        CornerFillets.MaxFilletsHalfLine(polyline.Points, polyline.IsClosed == true, tolerance);

    /// <summary>The largest fillet that fits every corner of a polyline so that neighbours do not meet.</summary>
    /// <param name="polyline">The polyline.</param>
    /// <param name="tolerance">Shorter pieces, and pieces whose angle has a cosine nearer to 1 or -1, have no fillet.</param>
    /// <returns>The radius; 0 when there is no corner, or one without a fillet.</returns>
    [Operation("polyline.safestFilletRadius")]
    public static double SafestFilletRadius(Polyline3 polyline, double tolerance = 1e-7) =>
        CornerFillets.SafestPointsMaxFilletHalfLine(polyline.Points, polyline.IsClosed == true, tolerance);

    /// <summary>Joins segments whose ends meet, whatever their order and direction.</summary>
    /// <param name="segments">The segments, each a list of two points; those no longer than the tolerance are left out.</param>
    /// <param name="tolerance">Ends nearer to each other meet.</param>
    /// <returns>The polylines. A closed one does not repeat its first point.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a segment has another number of points.</exception>
    [Operation("polyline.sortSegmentsIntoPolylines")]
    public static IReadOnlyList<Polyline3> SortSegmentsIntoPolylines(IReadOnlyList<IReadOnlyList<Point3>> segments, double tolerance = 1e-5) =>
        new SegmentChains(Lines.SegmentsToLines(segments), tolerance).Join();
}
