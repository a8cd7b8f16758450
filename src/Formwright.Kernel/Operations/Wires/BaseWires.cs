using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Wires of plain data: lines, polylines, triangles and meshes of points.</summary>
public static class BaseWires
{
    /// <summary>Straight wire of a line.</summary>
    /// <param name="line">The line, as <c>{"start": [...], "end": [...]}</c>.</param>
    /// <returns>A wire of one edge.</returns>
    [Operation("occt.shapes.wire.fromBaseLine")]
    public static Wire FromBaseLine(Line3 line) => Wires.CreateLineWire(line.Start, line.End);

    /// <summary>Straight wires of lines.</summary>
    /// <param name="line">The lines, each as <c>{"start": [...], "end": [...]}</c>.</param>
    /// <param name="lines">The same; one of the two must be given.</param>
    /// <returns>One wire per line.</returns>
    [Operation("occt.shapes.wire.fromBaseLines")]
    public static IReadOnlyList<Wire> FromBaseLines(IReadOnlyList<Line3>? line = null, IReadOnlyList<Line3>? lines = null) =>
        (lines ?? line) is { } given
            ? [.. given.Select(FromBaseLine)]
            : throw new FormwrightException(ErrorCode.InvalidInput, "params.lines is missing; it needs a list of lines.", "params.lines");

    /// <summary>Straight wire of a segment.</summary>
    /// <param name="segment">Its two ends.</param>
    /// <returns>A wire of one edge.</returns>
    [Operation("occt.shapes.wire.fromBaseSegment")]
    public static Wire FromBaseSegment(IReadOnlyList<Point3> segment) => Wires.CreatePolylineWire(Exactly(2, segment, "segment"));

    /// <summary>Straight wires of segments.</summary>
    /// <param name="segments">The two ends of each.</param>
    /// <returns>One wire per segment.</returns>
    [Operation("occt.shapes.wire.fromBaseSegments")]
    public static IReadOnlyList<Wire> FromBaseSegments(IReadOnlyList<IReadOnlyList<Point3>> segments) =>
        [.. segments.Select((segment, i) => Wires.CreatePolylineWire(Exactly(2, segment, $"segments[{i}]")))];

    /// <summary>Open chain of straight edges.</summary>
    /// <param name="points">At least 2 points, neighbours different.</param>
    /// <returns>The wire.</returns>
    [Operation("occt.shapes.wire.fromPoints")]
    public static Wire FromPoints([MinCount(2)] IReadOnlyList<Point3> points) => Wires.CreatePolylineWire(points);

    /// <summary>Chain of straight edges.</summary>
    /// <param name="polyline">Its points and whether it is closed, as <c>{"points": [...], "isClosed": true}</c>.</param>
    /// <returns>The wire.</returns>
    [Operation("occt.shapes.wire.fromBasePolyline")]
    public static Wire FromBasePolyline(Polyline3 polyline) =>
        polyline.IsClosed == true ? Wires.CreatePolygonWire(polyline.Points) : Wires.CreatePolylineWire(polyline.Points);

    /// <summary>Outline of a triangle.</summary>
    /// <param name="triangle">Its three corners.</param>
    /// <returns>A closed wire of 3 edges.</returns>
    [Operation("occt.shapes.wire.fromBaseTriangle")]
    public static Wire FromBaseTriangle(IReadOnlyList<Point3> triangle) => Wires.CreatePolygonWire(Exactly(3, triangle, "triangle"));

    /// <summary>Outlines of the triangles of a mesh.</summary>
    /// <param name="mesh">The three corners of each triangle, at most 100,000 triangles.</param>
    /// <returns>One closed wire per triangle, those left out that have two corners in one place.</returns>
    [Operation("occt.shapes.wire.fromBaseMesh")]
    public static IReadOnlyList<Wire> FromBaseMesh(IReadOnlyList<IReadOnlyList<Point3>> mesh)
    {
        Limits.CheckItems("mesh", mesh.Count);
        return [.. mesh.Select((triangle, i) => Exactly(3, triangle, $"mesh[{i}]")).Where(HasThreeSides).Select(Wires.CreatePolygonWire)];
    }

    private static bool HasThreeSides(IReadOnlyList<Point3> t) =>
        Math.Min((t[1] - t[0]).Length, Math.Min((t[2] - t[1]).Length, (t[0] - t[2]).Length)) > Wires.SamePoint;

    private static IReadOnlyList<Point3> Exactly(int count, IReadOnlyList<Point3> points, string parameter) => points.Count == count
        ? points
        : throw new FormwrightException(
            ErrorCode.InvalidInput, $"params.{parameter} has {points.Count} points and must have {count}.", $"params.{parameter}");
}
