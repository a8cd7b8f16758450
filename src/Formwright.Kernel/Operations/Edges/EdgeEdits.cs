using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Edges made of other edges: arcs of circles, and edges that run or begin elsewhere.</summary>
public static class EdgeEdits
{
    /// <summary>The arc of a circle between two angles. Source: OCCT GC_MakeArcOfCircle.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="alphaAngle1">Where it begins: degrees from where the circle does, counter-clockwise about its direction.</param>
    /// <param name="alphaAngle2">Where it ends; a full turn when both are one place.</param>
    /// <param name="sense">True: the arc runs counter-clockwise from the first to the second; false: the same arc, run the other way.</param>
    /// <returns>The arc.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular.</exception>
    [Operation("occt.shapes.edge.arcFromCircleAndTwoAngles")]
    public static Edge ArcFromCircleAndTwoAngles(Edge circle, double alphaAngle1 = 0, double alphaAngle2 = 90, bool sense = true)
    {
        EdgeFacts.Circle(circle, "circle");
        return Arc(circle, double.DegreesToRadians(alphaAngle1), double.DegreesToRadians(alphaAngle2), sense);
    }

    /// <summary>The arc of a circle between two points.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="start">Where it begins; a point beside the circle stands for its direction from the centre.</param>
    /// <param name="end">Where it ends, in the same way; a full turn when both are one place.</param>
    /// <param name="sense">True: counter-clockwise about the direction of the circle; false: the same arc, run the other way.</param>
    /// <returns>The arc.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular or a point is on its axis.</exception>
    [Operation("occt.shapes.edge.arcFromCircleAndTwoPoints")]
    public static Edge ArcFromCircleAndTwoPoints(Edge circle, Point3 start = default, [DefaultPoint(0, 0, 1)] Point3 end = default, bool sense = true) =>
        Arc(circle, Parameter(circle, start, "start"), Parameter(circle, end, "end"), sense);

    /// <summary>The arc of a circle from a point over an angle.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="point">Where it begins; a point beside the circle stands for its direction from the centre.</param>
    /// <param name="alphaAngle">Where it ends: degrees from where the circle begins.</param>
    /// <param name="sense">True: counter-clockwise about the direction of the circle; false: the same arc, run the other way.</param>
    /// <returns>The arc.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular or the point is on its axis.</exception>
    [Operation("occt.shapes.edge.arcFromCirclePointAndAngle")]
    public static Edge ArcFromCirclePointAndAngle(Edge circle, Point3 point, double alphaAngle = 90, bool sense = true) =>
        Arc(circle, Parameter(circle, point, "point"), double.DegreesToRadians(alphaAngle), sense);

    /// <summary>The arc between two points that begins in a direction.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="tangentVec">Its direction there; not that of the line to the end.</param>
    /// <param name="end">Where it ends; not the start.</param>
    /// <returns>The arc.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the points are one or the direction is that of their line.</exception>
    [Operation("occt.shapes.edge.arcThroughTwoPointsAndTangent")]
    public static Edge ArcThroughTwoPointsAndTangent(
        Point3 start = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 tangentVec = default,
        [DefaultPoint(0, 0, 1)] Point3 end = default)
    {
        var chord = end - start;
        var tangent = tangentVec.Normalized();
        var across = chord - (tangent * chord.Dot(tangent));
        if (across.Length <= 1e-9 * chord.Length || chord.Length < 1e-7)
        {
            throw Limits.Refusal("tangentVec", "The direction is that of the line from start to end, or both are one point; an arc must turn.");
        }

        // The centre lies across the tangent, as far from the end as from the start.
        var inward = across.Normalized();
        var radius = chord.Dot(chord) / (2 * chord.Dot(inward));
        var centre = start + (inward * radius);
        var half = (start + end) * 0.5 - centre;
        var outward = half.Length > 1e-9 * radius ? half.Normalized() : tangent;
        // Beyond a half turn the middle of the arc is on the other side of the centre.
        var middle = centre + (outward * (chord.Dot(tangent) < 0 && half.Length > 1e-9 * radius ? -radius : radius));
        return Edges.ArcThroughThreePoints(start, middle, end);
    }

    /// <summary>The edge that runs the other way.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The same edge, turned round.</returns>
    [Operation("occt.shapes.edge.reversedEdge")]
    public static Edge ReversedEdge(Edge shape)
    {
        NativeWires.Reversed(shape.Handle, out var result, out var error).Check(error);
        return Shape.Wrap<Edge>(result);
    }

    /// <summary>The edge on a B-spline of a degree.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="degree">1 to 25.</param>
    /// <param name="tolerance">Largest distance from the old curve, 0 or more, where 0 means 1e-7; a rising degree is exact.</param>
    /// <returns>The new edge.</returns>
    [Operation("occt.shapes.edge.rebuildEdgeDegree")]
    public static Edge RebuildEdgeDegree(Edge shape, [Range(1, 25)] int degree = 3, [NonNegative] double tolerance = 1e-4) =>
        EdgeCurves.RebuildDegree(shape, degree, tolerance);

    /// <summary>A closed edge on a periodic curve that begins at another parameter.</summary>
    /// <param name="shape">The edge; one that is not closed comes back as it is.</param>
    /// <param name="parameter">Parameter of its curve.</param>
    /// <returns>The new edge.</returns>
    [Operation("occt.shapes.edge.moveEdgeSeamByParameter")]
    public static Edge MoveEdgeSeamByParameter(Edge shape, double parameter = 0) => EdgeCurves.MoveSeam(shape, byLength: false, parameter);

    /// <summary>A closed edge on a periodic curve that begins a length after its start.</summary>
    /// <param name="shape">The edge; one that is not closed comes back as it is.</param>
    /// <param name="length">The length.</param>
    /// <returns>The new edge.</returns>
    [Operation("occt.shapes.edge.moveEdgeSeamByLength")]
    public static Edge MoveEdgeSeamByLength(Edge shape, double length = 0) => EdgeCurves.MoveSeam(shape, byLength: true, length);

    /// <summary>Straight edges through points, each from one to the next.</summary>
    /// <param name="points">At most 100,000 points, neighbours different.</param>
    /// <returns>One edge fewer than points; none for a single point.</returns>
    [Operation("occt.shapes.edge.fromPoints")]
    public static IReadOnlyList<Edge> FromPoints(IReadOnlyList<Point3> points)
    {
        Limits.CheckItems("points", points.Count);
        return points.Count < 2 ? [] : [.. points.Zip(points.Skip(1), Edges.Line)];
    }

    /// <summary>The straight edge of a segment.</summary>
    /// <param name="segment">Two different points.</param>
    /// <returns>The edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when there are not two points.</exception>
    [Operation("occt.shapes.edge.fromBaseSegment")]
    public static Edge FromBaseSegment(IReadOnlyList<Point3> segment) => Segment(segment, "segment");

    /// <summary>The straight edge of a line.</summary>
    /// <param name="line">The line, as <c>{"start": [...], "end": [...]}</c>.</param>
    /// <returns>The edge.</returns>
    [Operation("occt.shapes.edge.fromBaseLine")]
    public static Edge FromBaseLine(Line3 line) => Edges.Line(line.Start, line.End);

    /// <summary>The straight edges of lines.</summary>
    /// <param name="line">The lines, each as <c>{"start": [...], "end": [...]}</c>.</param>
    /// <param name="lines">The same; one of the two must be given.</param>
    /// <returns>One edge per line.</returns>
    [Operation("occt.shapes.edge.fromBaseLines")]
    public static IReadOnlyList<Edge> FromBaseLines(IReadOnlyList<Line3>? line = null, IReadOnlyList<Line3>? lines = null) =>
        (lines ?? line) is { } given ? [.. given.Select(FromBaseLine)] : throw Limits.Refusal("lines", "params.lines is missing; it needs a list of lines.");

    /// <summary>The straight edges of a polyline.</summary>
    /// <param name="polyline">Its points and whether it is closed, as <c>{"points": [...], "isClosed": true}</c>.</param>
    /// <returns>One edge between neighbours, and one back to the start of a closed polyline.</returns>
    [Operation("occt.shapes.edge.fromBasePolyline")]
    public static IReadOnlyList<Edge> FromBasePolyline(Polyline3 polyline) =>
        FromPoints(polyline.IsClosed == true ? [.. polyline.Points, polyline.Points[0]] : polyline.Points);

    /// <summary>Draws a curve with two coordinates on a surface, whose parameters are the coordinates.</summary>
    /// <param name="curve">A curve: an edge in the XY plane; its X is taken as u, its Y as v, in the units of the surface's parameters.</param>
    /// <param name="surface">A surface, as a face on it.</param>
    /// <returns>The edge on the surface, which may reach beyond the face.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the curve does not lie in the XY plane.</exception>
    [Operation("occt.shapes.edge.makeEdgeFromGeom2dCurveAndSurface")]
    public static Edge MakeEdgeFromGeom2dCurveAndSurface(Edge curve, Face surface)
    {
        NativeCorners.EdgeOnSurface(curve.Handle, surface.Handle, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>The straight edges of segments.</summary>
    /// <param name="segments">Pairs of different points.</param>
    /// <returns>One edge per segment.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when one has not two points.</exception>
    [Operation("occt.shapes.edge.fromBaseSegments")]
    public static IReadOnlyList<Edge> FromBaseSegments(IReadOnlyList<IReadOnlyList<Point3>> segments) =>
        [.. segments.Select((segment, i) => Segment(segment, $"segments[{i}]"))];

    /// <summary>The three sides of a triangle.</summary>
    /// <param name="triangle">Three different points.</param>
    /// <returns>Three edges.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when there are not three points.</exception>
    [Operation("occt.shapes.edge.fromBaseTriangle")]
    public static IReadOnlyList<Edge> FromBaseTriangle(IReadOnlyList<Point3> triangle) => Triangle(triangle, "triangle");

    /// <summary>The sides of the triangles of a mesh.</summary>
    /// <param name="mesh">At most 100,000 triangles of three points each; one with two equal corners is left out.</param>
    /// <returns>Three edges per triangle.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when one has not three points.</exception>
    [Operation("occt.shapes.edge.fromBaseMesh")]
    public static IReadOnlyList<Edge> FromBaseMesh(IReadOnlyList<IReadOnlyList<Point3>> mesh)
    {
        Limits.CheckItems("mesh", mesh.Count);
        return [.. mesh.SelectMany((triangle, i) => triangle.Distinct().Count() == triangle.Count ? Triangle(triangle, $"mesh[{i}]") : [])];
    }

    private static Edge Segment(IReadOnlyList<Point3> segment, string name) => segment.Count == 2
        ? Edges.Line(segment[0], segment[1])
        : throw Limits.Refusal(name, $"A segment has 2 points, this one has {segment.Count}.");

    private static IReadOnlyList<Edge> Triangle(IReadOnlyList<Point3> triangle, string name) => triangle.Count == 3
        ? FromPoints([.. triangle, triangle[0]])
        : throw Limits.Refusal(name, $"A triangle has 3 points, this one has {triangle.Count}.");

    // Parameter of a circle: radians from where it begins.
    private static double Parameter(Edge circle, Point3 point, string name)
    {
        var info = EdgeFacts.Circle(circle, "circle");
        NativeWires.CurvePoint(circle.Handle, 0, out var zero, out var error).Check(error);
        var (x, radial) = ((zero - info.Center).Normalized(), point - info.Center);
        var (cos, sin) = (radial.Dot(x), radial.Dot(info.Direction.Cross(x)));
        return Math.Sqrt((cos * cos) + (sin * sin)) > 1e-9 * info.Radius
            ? Math.Atan2(sin, cos)
            : throw Limits.Refusal(name, "The point is on the axis of the circle, so that no place of the circle is nearest to it.");
    }

    private static Edge Arc(Edge circle, double from, double to, bool sense)
    {
        var first = Math.IEEERemainder(from, Math.Tau);
        var sweep = (to - first) % Math.Tau;
        sweep = sweep <= 1e-12 ? sweep + Math.Tau : sweep;
        NativeWires.TrimEdge(circle.Handle, first, first + sweep, sense ? 1 : 0, out var arc, out var error).Check(error);
        return Shape.Wrap<Edge>(arc);
    }
}
