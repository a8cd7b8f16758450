using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A straight piece between two points.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record Line3(Point3 Start, Point3 End)
{
    /// <summary>The two ends as a list, which is what a segment is.</summary>
    internal IReadOnlyList<Point3> ToSegment() => [Start, End];
}

/// <summary>Lines, which are objects with a start and an end, and segments, which are lists of the two.</summary>
public static class Lines
{
    /// <summary>Makes a line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The line.</returns>
    [Operation("line.create")]
    public static Line3 Create(Point3 start, Point3 end) => new(start, end);

    /// <summary>Makes a segment.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The segment.</returns>
    [Operation("line.createSegment")]
    public static IReadOnlyList<Point3> CreateSegment(Point3 start, Point3 end) => [start, end];

    /// <summary>Where a line begins.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The point.</returns>
    [Operation("line.getStartPoint")]
    public static Point3 GetStartPoint(Line3 line) => line.Start;

    /// <summary>Where a line ends.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The point.</returns>
    [Operation("line.getEndPoint")]
    public static Point3 GetEndPoint(Line3 line) => line.End;

    /// <summary>The length of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The length.</returns>
    [Operation("line.length")]
    public static double Length(Line3 line) => Points.Distance(line.Start, line.End);

    /// <summary>The point of a line a fraction of the way along it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="param">0 for the start, 1 for the end; beyond, the line goes on.</param>
    /// <returns>The point.</returns>
    [Operation("line.getPointOnLine")]
    public static Point3 GetPointOnLine(Line3 line, double param = 0.5) => line.Start + ((line.End - line.Start) * param);

    /// <summary>Turns a line round.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The line from the end to the start.</returns>
    [Operation("line.reverse")]
    public static Line3 Reverse(Line3 line) => new(line.End, line.Start);

    /// <summary>Joins each point with the next.</summary>
    /// <param name="points">The points.</param>
    /// <returns>A line less than there are points.</returns>
    [Operation("line.linesBetweenPoints")]
    public static IReadOnlyList<Line3> LinesBetweenPoints(IReadOnlyList<Point3> points) =>
        [.. points.Skip(1).Select((end, i) => new Line3(points[i], end))];

    /// <summary>Joins each point of a list with the one at the same position of another.</summary>
    /// <param name="startPoints">Where the lines begin.</param>
    /// <param name="endPoints">Where they end; at least as many.</param>
    /// <returns>The lines that have a length.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when there are fewer ends than starts.</exception>
    [Operation("line.linesBetweenStartAndEndPoints")]
    public static IReadOnlyList<Line3> LinesBetweenStartAndEndPoints(IReadOnlyList<Point3> startPoints, IReadOnlyList<Point3> endPoints) =>
        endPoints.Count < startPoints.Count
            ? throw Limits.Refusal("endPoints", $"params.endPoints needs a point for each of the {startPoints.Count} start points, got {endPoints.Count}.")
            : [.. startPoints.Zip(endPoints, Create).Where(line => Length(line) != 0)];

    /// <summary>Makes a segment of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The segment.</returns>
    [Operation("line.lineToSegment")]
    public static IReadOnlyList<Point3> LineToSegment(Line3 line) => line.ToSegment();

    /// <summary>Makes segments of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>A segment for each.</returns>
    [Operation("line.linesToSegments")]
    public static IReadOnlyList<IReadOnlyList<Point3>> LinesToSegments(IReadOnlyList<Line3> lines) => [.. lines.Select(LineToSegment)];

    /// <summary>Makes a line of a segment.</summary>
    /// <param name="segment">The segment, a list of two points.</param>
    /// <returns>The line.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when there are more points.</exception>
    [Operation("line.segmentToLine")]
    public static Line3 SegmentToLine([MinCount(2)] IReadOnlyList<Point3> segment) => FromSegment("segment", segment);

    /// <summary>Makes lines of segments.</summary>
    /// <param name="segments">The segments, each a list of two points.</param>
    /// <returns>A line for each.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when one has another number of points.</exception>
    [Operation("line.segmentsToLines")]
    public static IReadOnlyList<Line3> SegmentsToLines(IReadOnlyList<IReadOnlyList<Point3>> segments) =>
        [.. segments.Select((segment, i) => FromSegment($"segments[{i}]", segment))];

    /// <summary>Transforms a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="transformation">Matrices of 16 numbers, column after column, one after the other; lists of them are taken as one.</param>
    /// <returns>The transformed line.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else.</exception>
    [Operation("line.transformLine")]
    public static Line3 TransformLine(Line3 line, JsonNode transformation) => Transform(line, "transformation", transformation);

    /// <summary>Transforms each line in its own way.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="transformation">For each line, matrices of 16 numbers, column after column, one after the other.</param>
    /// <returns>The transformed lines.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for anything else, or when there are not as many as lines.</exception>
    [Operation("line.transformsForLines")]
    public static IReadOnlyList<Line3> TransformsForLines(IReadOnlyList<Line3> lines, IReadOnlyList<JsonNode> transformation)
    {
        PointTransforms.CheckSameCount("transformation", transformation.Count, lines.Count);
        return [.. lines.Select((line, i) => Transform(line, $"transformation[{i}]", transformation[i]))];
    }

    private static Line3 Transform(Line3 line, string parameter, JsonNode transformation)
    {
        var ends = PointTransforms.Apply(ProjectiveMatrix.Read(parameter, transformation), [line.Start, line.End]);
        return new Line3(ends[0], ends[1]);
    }

    private static Line3 FromSegment(string parameter, IReadOnlyList<Point3> segment) => segment.Count == 2
        ? new Line3(segment[0], segment[1])
        : throw Limits.Refusal(parameter, $"params.{parameter} needs a list of two points, got {segment.Count}.");
}
