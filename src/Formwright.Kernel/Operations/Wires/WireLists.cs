using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>The corners of one polygon or polyline.</summary>
/// <param name="Points">The points, neighbours different.</param>
public sealed record PointChain(IReadOnlyList<Point3> Points);

/// <summary>What <c>createBSpline</c> takes.</summary>
/// <param name="Points">At least 2 points, neighbours different.</param>
/// <param name="Closed">True: the curve returns to the first point.</param>
public sealed record BSplineDefinition([MinCount(2)] IReadOnlyList<Point3> Points, bool Closed = false);

/// <summary>What <c>createBezier</c> takes.</summary>
/// <param name="Points">At least 2 poles.</param>
/// <param name="Closed">True: the curve returns to its first pole.</param>
/// <param name="Degree">Degree of a B-spline over the poles, 1 to 25.</param>
/// <param name="Periodic">True: a smooth closed B-spline.</param>
public sealed record BezierDefinition(
    [MinCount(2)] IReadOnlyList<Point3> Points, bool Closed = false, [Range(1, 25)] int? Degree = null, bool Periodic = false);

/// <summary>What <c>interpolatePoints</c> takes.</summary>
/// <param name="Points">At least 2 points.</param>
/// <param name="Periodic">True: smooth and closed.</param>
/// <param name="Tolerance">Points nearer to each other than this are refused; 0 or more, where 0 means 1e-7.</param>
/// <param name="Parametrization">How the parameter grows between the points.</param>
/// <param name="StartTangent">Direction at the first point.</param>
/// <param name="EndTangent">Direction at the last point.</param>
/// <param name="Tangents">One direction per point.</param>
public sealed record InterpolationDefinition(
    [MinCount(2)] IReadOnlyList<Point3> Points,
    bool Periodic = false,
    [NonNegative] double Tolerance = 1e-7,
    SplineParametrization Parametrization = SplineParametrization.ChordLength,
    Point3? StartTangent = null,
    Point3? EndTangent = null,
    IReadOnlyList<Point3>? Tangents = null);

/// <summary>Several wires at once, each as the operation for one makes it.</summary>
public static class WireLists
{
    /// <summary>Several closed chains of straight edges.</summary>
    /// <param name="polygons">Their corners, as <c>{"points": [...]}</c>.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.createPolygons")]
    public static object CreatePolygons([MinCount(1)] IReadOnlyList<PointChain> polygons, bool returnCompound = false) =>
        Collect([.. polygons.Select(polygon => Wires.CreatePolygonWire(polygon.Points))], returnCompound);

    /// <summary>Several open chains of straight edges.</summary>
    /// <param name="polylines">Their points, as <c>{"points": [...]}</c>.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.createPolylines")]
    public static object CreatePolylines([MinCount(1)] IReadOnlyList<PointChain> polylines, bool returnCompound = false) =>
        Collect([.. polylines.Select(polyline => Wires.CreatePolylineWire(polyline.Points))], returnCompound);

    /// <summary>Several straight wires.</summary>
    /// <param name="lines">Their ends, as <c>{"start": [...], "end": [...]}</c>.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.createLines")]
    public static object CreateLines([MinCount(1)] IReadOnlyList<Line3> lines, bool returnCompound = false) =>
        Collect([.. BaseWires.FromBaseLines(lines: lines)], returnCompound);

    /// <summary>Several splines near points.</summary>
    /// <param name="bSplines">What <c>createBSpline</c> takes, one object for each.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.createBSplines")]
    public static object CreateBSplines([MinCount(1)] IReadOnlyList<BSplineDefinition> bSplines, bool returnCompound = false) =>
        Collect([.. bSplines.Select(spline => SplineWires.CreateBSpline(spline.Points, spline.Closed))], returnCompound);

    /// <summary>Several Bezier curves.</summary>
    /// <param name="bezierWires">What <c>createBezier</c> takes, one object for each.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.createBezierWires")]
    public static object CreateBezierWires([MinCount(1)] IReadOnlyList<BezierDefinition> bezierWires, bool returnCompound = false) =>
        Collect([.. bezierWires.Select(bezier => SplineWires.CreateBezier(bezier.Points, bezier.Closed, bezier.Degree, bezier.Periodic))], returnCompound);

    /// <summary>Several splines through points.</summary>
    /// <param name="interpolations">What <c>interpolatePoints</c> takes, one object for each.</param>
    /// <param name="returnCompound">True: one compound of the wires; false: a list.</param>
    /// <returns>The wires in order.</returns>
    [Operation("occt.shapes.wire.interpolateWires")]
    public static object InterpolateWires([MinCount(1)] IReadOnlyList<InterpolationDefinition> interpolations, bool returnCompound = false) =>
        Collect(
            [.. interpolations.Select(i => SplineWires.InterpolatePoints(i.Points, i.Periodic, i.Tolerance, i.Parametrization, i.StartTangent, i.EndTangent, i.Tangents))],
            returnCompound);

    private static object Collect(IReadOnlyList<Wire> wires, bool returnCompound) => returnCompound ? Compounds.MakeCompound(wires) : wires;
}
