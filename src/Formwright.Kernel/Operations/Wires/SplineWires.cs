using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Wires of one spline edge.</summary>
public static class SplineWires
{
    private const int LargestDegree = 25;
    private const int ApproximationDegree = 3;
    private const int LargestApproximationDegree = 8;
    private const double ApproximationTolerance = 1e-3;

    /// <summary>Spline through points. Source: OCCT GeomAPI_Interpolate.</summary>
    /// <param name="points">At least 2 points, or 3 when periodic; neighbours further apart than the tolerance.</param>
    /// <param name="periodic">True: smooth and closed; the first point is not repeated.</param>
    /// <param name="tolerance">Points nearer to each other than this are refused; 0 or more, where 0 means 1e-7.</param>
    /// <param name="parametrization">How the parameter grows between the points.</param>
    /// <param name="startTangent">Direction at the first point; taken with <paramref name="endTangent"/> only and unless periodic.</param>
    /// <param name="endTangent">Direction at the last point.</param>
    /// <param name="tangents">One direction per point, the zero vector where the curve is free; goes before the two others. A list of another length is ignored.</param>
    /// <returns>A wire of one edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when two neighbours are the same point.</exception>
    [Operation("occt.shapes.wire.interpolatePoints")]
    public static Wire InterpolatePoints(
        [MinCount(2)] IReadOnlyList<Point3> points,
        bool periodic = false,
        [NonNegative] double tolerance = 1e-7,
        SplineParametrization parametrization = SplineParametrization.ChordLength,
        Point3? startTangent = null,
        Point3? endTangent = null,
        IReadOnlyList<Point3>? tangents = null)
    {
        Point3[] given = [];
        if (tangents is not null && tangents.Count == points.Count)
        {
            given = [.. tangents];
        }
        else if (!periodic && startTangent is { } start && endTangent is { } end)
        {
            given = new Point3[points.Count];
            (given[0], given[^1]) = (start, end);
        }

        return Interpolate(points, periodic, tolerance, parametrization, given, exactTangents: false);
    }

    /// <summary>
    /// Closed spline through points that is as symmetric as they are: at each point it runs parallel to the chord between its
    /// neighbours, as a Catmull-Rom spline does, so no point is singled out as the start.
    /// </summary>
    /// <param name="points">At least 3 points, the first not repeated; neighbours further apart than the tolerance.</param>
    /// <param name="tolerance">Points nearer to each other than this are refused; 0 or more, where 0 means 1e-7.</param>
    /// <returns>A closed wire of one edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when two neighbours are the same point.</exception>
    [Operation("occt.shapes.wire.interpolatePointsSymmetric")]
    public static Wire InterpolatePointsSymmetric([MinCount(3)] IReadOnlyList<Point3> points, [NonNegative] double tolerance = 1e-7)
    {
        var tangents = new Point3[points.Count];
        for (var i = 0; i < tangents.Length; i++)
        {
            var (before, at, after) = (points[(i + points.Count - 1) % points.Count], points[i], points[(i + 1) % points.Count]);
            var chords = (at - before).Length + (after - at).Length;
            tangents[i] = chords > 0 ? (after - before) * (1 / chords) : default;
        }

        return Interpolate(points, periodic: true, tolerance, SplineParametrization.ChordLength, tangents, exactTangents: true);
    }

    /// <summary>Smooth spline near points, at most 0.001 away, of degree 3 to 8. Source: OCCT GeomAPI_PointsToBSpline.</summary>
    /// <param name="points">At least 2 points, neighbours different.</param>
    /// <param name="closed">True: it returns to the first point, where it may have a corner.</param>
    /// <returns>A wire of one edge.</returns>
    [Operation("occt.shapes.wire.createBSpline")]
    public static Wire CreateBSpline([MinCount(2)] IReadOnlyList<Point3> points, bool closed = false)
    {
        var track = Track(points, closed);
        NativeWires.Approximate(track, track.Length, ApproximationDegree, LargestApproximationDegree, ApproximationTolerance, out var edge, out var error)
            .Check(error);
        return OfEdge(edge);
    }

    /// <summary>Bezier curve, or a B-spline where its degree is bounded.</summary>
    /// <param name="points">At least 2 poles. More than 26 give a B-spline of degree 25.</param>
    /// <param name="closed">True: the curve returns to its first pole, where it may have a corner.</param>
    /// <param name="degree">Degree of a B-spline over the poles, 1 to 25 and below their number; by default that of the Bezier curve, or 3 when periodic.</param>
    /// <param name="periodic">True: a smooth closed B-spline, which passes through none of the poles; <paramref name="closed"/> has no effect.</param>
    /// <returns>A wire of one edge.</returns>
    [Operation("occt.shapes.wire.createBezier")]
    public static Wire CreateBezier(
        [MinCount(2)] IReadOnlyList<Point3> points,
        bool closed = false,
        [Range(1, LargestDegree)] int? degree = null,
        bool periodic = false)
    {
        if (periodic)
        {
            return Periodic(points, degree, []);
        }

        var poles = Track(points, closed);
        return degree is null && poles.Length <= LargestDegree + 1 ? Bezier(poles, []) : Clamped(poles, degree ?? LargestDegree);
    }

    /// <summary>Rational Bezier curve.</summary>
    /// <param name="points">2 to 26 poles, the first counted again when closed.</param>
    /// <param name="weights">One above 0 per pole; when closed and not periodic one more, for the return to the first pole.</param>
    /// <param name="closed">True: the curve returns to its first pole, where it may have a corner.</param>
    /// <param name="periodic">True: a smooth closed rational B-spline; <paramref name="closed"/> has no effect.</param>
    /// <param name="degree">Degree when periodic, 1 to 25 and below the number of poles; 3 by default.</param>
    /// <returns>A wire of one edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the numbers of poles and weights do not match.</exception>
    [Operation("occt.shapes.wire.createBezierWeights")]
    public static Wire CreateBezierWeights(
        [MinCount(2)] IReadOnlyList<Point3> points,
        [Positive] IReadOnlyList<double> weights,
        bool closed = false,
        bool periodic = false,
        [Range(1, LargestDegree)] int? degree = null)
    {
        var poles = Track(points, closed && !periodic);
        if (weights.Count != poles.Length)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"params.weights has {weights.Count} items and must have {poles.Length}, one per pole{(poles.Length > points.Count ? " and one for the return to the first" : "")}.",
                "params.weights");
        }

        return periodic ? Periodic(points, degree, [.. weights]) : Bezier(poles, [.. weights]);
    }

    private static Point3[] Track(IReadOnlyList<Point3> points, bool closed) => closed ? [.. points, points[0]] : [.. points];

    private static Wire Interpolate(
        IReadOnlyList<Point3> points, bool periodic, double tolerance, SplineParametrization parametrization, Point3[] tangents, bool exactTangents)
    {
        ReadOnlySpan<Point3> optional = tangents.Length == 0 ? default : tangents;
        NativeWires.Interpolate([.. points], points.Count, periodic ? 1 : 0, parametrization, Limits.Tolerance(tolerance), optional, exactTangents ? 1 : 0, out var edge, out var error)
            .Check(error);
        return OfEdge(edge);
    }

    private static Wire Bezier(Point3[] poles, double[] weights)
    {
        ReadOnlySpan<double> optional = weights.Length == 0 ? default : weights;
        NativeWires.Bezier(poles, poles.Length, optional, out var edge, out var error).Check(error);
        return OfEdge(edge);
    }

    private static Wire Periodic(IReadOnlyList<Point3> poles, int? degree, double[] weights)
    {
        ReadOnlySpan<double> optional = weights.Length == 0 ? default : weights;
        var chosen = degree ?? Math.Min(3, poles.Count - 1);
        RequireDegreeBelow(chosen, poles.Count);
        NativeWires.PeriodicBspline(chosen, [.. poles], poles.Count, optional, out var edge, out var error).Check(error);
        return OfEdge(edge);
    }

    /// <summary>A B-spline with evenly spaced knots that begins at its first and ends at its last pole.</summary>
    private static Wire Clamped(Point3[] poles, int degree)
    {
        RequireDegreeBelow(degree, poles.Length);
        var spans = poles.Length - degree;
        var knots = new double[poles.Length + degree + 1];
        for (var i = 0; i < knots.Length; i++)
        {
            knots[i] = Math.Clamp(i - degree, 0, spans);
        }

        NativeCurves.Bspline(degree, poles, poles.Length, knots, default, out var edge, out var error).Check(error);
        return OfEdge(edge);
    }

    private static void RequireDegreeBelow(int degree, int poles)
    {
        if (degree >= poles)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"params.degree is {degree} and must be below {poles}, the number of poles.", "params.degree");
        }
    }

    private static Wire OfEdge(ShapeHandle handle)
    {
        using var edge = Shape.Wrap<Edge>(handle);
        return Wires.CreateWireFromEdge(edge);
    }
}
