using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Points and derivatives along wires. The parameter of a wire goes from 0 to 1; every edge has as much of it as its own curve has
/// range. Beyond the ends of an open wire its curve is continued; lengths there are coarse estimates. Source: OCCT
/// BRepAdaptor_CompCurve, GCPnts_AbscissaPoint.
/// </summary>
public static class WirePoints
{
    private const int MostPoints = 100_000;

    /// <summary>First point of a wire.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.wire.startPointOnWire")]
    public static Point3 StartPointOnWire(Wire shape) => PointOnWireAtParam(shape, 0);

    /// <summary>The point in the middle of a wire's parameter.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.wire.midPointOnWire")]
    public static Point3 MidPointOnWire(Wire shape) => PointOnWireAtParam(shape, 0.5);

    /// <summary>Last point of a wire.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The point; of a closed wire the first one.</returns>
    [Operation("occt.shapes.wire.endPointOnWire")]
    public static Point3 EndPointOnWire(Wire shape) => PointOnWireAtParam(shape, 1);

    /// <summary>Point of a wire at a parameter.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="param">0 at its start to 1 at its end.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.wire.pointOnWireAtParam")]
    public static Point3 PointOnWireAtParam(Wire shape, [Range(0, 1)] double param = 0.5) => AtParam(shape, param).Point;

    /// <summary>Point of a wire at a length.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="length">From its start; below 0 and beyond its end its curve is continued.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.wire.pointOnWireAtLength")]
    public static Point3 PointOnWireAtLength(Wire shape, double length = 0.5) => AtLength(shape, length).Point;

    /// <summary>Points of a wire at several lengths.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="lengths">From its start, at most 100,000 of them.</param>
    /// <returns>One point per length.</returns>
    [Operation("occt.shapes.wire.pointsOnWireAtLengths")]
    public static IReadOnlyList<Point3> PointsOnWireAtLengths(Wire shape, IReadOnlyList<double> lengths) => AtLengths(shape, lengths);

    /// <summary>Points of a wire at multiples of a length.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="length">Distance of neighbours along the wire, above 0.</param>
    /// <param name="tryNext">
    /// True: one more point beyond the end, where the curve is continued. The first multiple at or beyond the end is left out, and the
    /// point lies at the next one.
    /// </param>
    /// <param name="includeFirst">True: begin with the start.</param>
    /// <param name="includeLast">True: end with the end, whatever its distance.</param>
    /// <returns>The points, at most 100,000.</returns>
    [Operation("occt.shapes.wire.pointsOnWireAtEqualLength")]
    public static IReadOnlyList<Point3> PointsOnWireAtEqualLength(
        Wire shape, [Positive] double length = 0.5, bool tryNext = false, bool includeFirst = false, bool includeLast = false)
    {
        var fitting = Math.Ceiling(Wires.GetWireLength(shape) / length);
        RequireFew(fitting, "length");
        var lengths = Enumerable.Range(0, (int)fitting).Select(i => i * length).Skip(includeFirst ? 0 : 1);
        return WithEnd(shape, tryNext ? [.. lengths, (fitting + 1) * length] : [.. lengths], includeLast);
    }

    /// <summary>Points of a wire at distances that repeat.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="lengths">Distances along the wire, 0 or more with a sum above 0; after the last the first comes again.</param>
    /// <param name="tryNext">True: one more point beyond the end, where the curve is continued.</param>
    /// <param name="includeFirst">True: begin with the start.</param>
    /// <param name="includeLast">True: end with the end, whatever its distance.</param>
    /// <returns>The points, at most 100,000.</returns>
    [Operation("occt.shapes.wire.pointsOnWireAtPatternOfLengths")]
    public static IReadOnlyList<Point3> PointsOnWireAtPatternOfLengths(
        Wire shape,
        [MinCount(1), NonNegative] IReadOnlyList<double> lengths,
        bool tryNext = false,
        bool includeFirst = false,
        bool includeLast = false)
    {
        var (length, period) = (Wires.GetWireLength(shape), lengths.Sum());
        if (period <= 0)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, "params.lengths add up to 0 and must add up to more, or the points never move along the wire.", "params.lengths");
        }

        RequireFew(((length / period) + 1) * lengths.Count, "lengths");
        List<double> stops = includeFirst ? [0] : [];
        var (total, next) = (0.0, 0);
        while (total + lengths[next] <= length)
        {
            total += lengths[next];
            stops.Add(total);
            next = (next + 1) % lengths.Count;
        }

        if (tryNext)
        {
            stops.Add(total + lengths[next]);
        }

        return WithEnd(shape, stops, includeLast);
    }

    /// <summary>Divides a wire into parts of equal parameter.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first point.</param>
    /// <param name="removeEndPoint">True: without the last point.</param>
    /// <returns>The points between the parts, with both ends unless removed.</returns>
    [Operation("occt.shapes.wire.divideWireByParamsToPoints")]
    public static IReadOnlyList<Point3> DivideWireByParamsToPoints(
        Wire shape, [Range(1, MostPoints)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        Points(shape, byLength: false, Divisions(1, nrOfDivisions, removeStartPoint, removeEndPoint));

    /// <summary>Divides each of several wires into parts of equal parameter.</summary>
    /// <param name="shapes">The wires.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first points.</param>
    /// <param name="removeEndPoint">True: without the last points.</param>
    /// <returns>The points of each wire.</returns>
    [Operation("occt.shapes.wire.divideWiresByParamsToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> DivideWiresByParamsToPoints(
        IReadOnlyList<Wire> shapes, [Range(1, MostPoints)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        [.. shapes.Select(wire => DivideWireByParamsToPoints(wire, nrOfDivisions, removeStartPoint, removeEndPoint))];

    /// <summary>Divides a wire into parts of equal length.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first point.</param>
    /// <param name="removeEndPoint">True: without the last point.</param>
    /// <returns>The points between the parts, with both ends unless removed.</returns>
    [Operation("occt.shapes.wire.divideWireByEqualDistanceToPoints")]
    public static IReadOnlyList<Point3> DivideWireByEqualDistanceToPoints(
        Wire shape, [Range(1, MostPoints)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        AtLengths(shape, Divisions(Wires.GetWireLength(shape), nrOfDivisions, removeStartPoint, removeEndPoint));

    /// <summary>Divides each of several wires into parts of equal length.</summary>
    /// <param name="shapes">The wires.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first points.</param>
    /// <param name="removeEndPoint">True: without the last points.</param>
    /// <returns>The points of each wire.</returns>
    [Operation("occt.shapes.wire.divideWiresByEqualDistanceToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> DivideWiresByEqualDistanceToPoints(
        IReadOnlyList<Wire> shapes, [Range(1, MostPoints)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        [.. shapes.Select(wire => DivideWireByEqualDistanceToPoints(wire, nrOfDivisions, removeStartPoint, removeEndPoint))];

    /// <summary>First derivative of a wire at a parameter.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="param">0 at its start to 1 at its end.</param>
    /// <returns>The derivative by the parameter of the edge's curve; not of length 1.</returns>
    [Operation("occt.shapes.wire.tangentOnWireAtParam")]
    public static Point3 TangentOnWireAtParam(Wire shape, [Range(0, 1)] double param = 0.5) => AtParam(shape, param).First;

    /// <summary>First derivative of a wire at a length.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="length">From its start.</param>
    /// <returns>The derivative by the parameter of the edge's curve; not of length 1.</returns>
    [Operation("occt.shapes.wire.tangentOnWireAtLength")]
    public static Point3 TangentOnWireAtLength(Wire shape, double length = 0.5) => AtLength(shape, length).First;

    /// <summary>First three derivatives of a wire at a parameter.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="param">0 at its start to 1 at its end.</param>
    /// <returns>Three vectors, by the parameter of the edge's curve.</returns>
    [Operation("occt.shapes.wire.derivativesOnWireAtParam")]
    public static IReadOnlyList<Point3> DerivativesOnWireAtParam(Wire shape, [Range(0, 1)] double param = 0.5) => Derivatives(AtParam(shape, param));

    /// <summary>First three derivatives of a wire at a length.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="length">From its start.</param>
    /// <returns>Three vectors, by the parameter of the edge's curve.</returns>
    [Operation("occt.shapes.wire.derivativesOnWireAtLength")]
    public static IReadOnlyList<Point3> DerivativesOnWireAtLength(Wire shape, double length = 0.5) => Derivatives(AtLength(shape, length));

    /// <summary>The points that divide a wire or an edge into parts of equal length or parameter, both ends included.</summary>
    internal static Point3[] Divide(Shape wire, int divisions, bool byLength) =>
        Points(wire, byLength, Divisions(byLength ? Measure.LengthOf(wire) : 1, divisions, removeStart: false, removeEnd: false));

    private static NativeCurveJet AtParam(Wire wire, double param) => Along(wire, byLength: false, [param])[0];

    private static NativeCurveJet AtLength(Wire wire, double length) => Along(wire, byLength: true, [length])[0];

    private static Point3[] AtLengths(Wire wire, IReadOnlyList<double> lengths)
    {
        RequireFew(lengths.Count, "lengths");
        return Points(wire, byLength: true, [.. lengths]);
    }

    private static Point3[] Derivatives(NativeCurveJet jet) => [jet.First, jet.Second, jet.Third];

    private static Point3[] WithEnd(Wire wire, IReadOnlyList<double> lengths, bool includeLast)
    {
        var points = AtLengths(wire, lengths);
        return includeLast ? [.. points, EndPointOnWire(wire)] : points;
    }

    private static double[] Divisions(double whole, int parts, bool removeStart, bool removeEnd)
    {
        var first = removeStart ? 1 : 0;
        return [.. Enumerable.Range(first, Math.Max(0, parts + 1 - first - (removeEnd ? 1 : 0))).Select(i => i == parts ? whole : whole * i / parts)];
    }

    private static Point3[] Points(Shape wire, bool byLength, double[] values) => Array.ConvertAll(Along(wire, byLength, values), jet => jet.Point);

    internal static NativeCurveJet[] Along(Shape wire, bool byLength, double[] values)
    {
        var jets = new NativeCurveJet[values.Length];
        if (values.Length > 0)
        {
            NativeWires.Along(wire.Handle, byLength ? 1 : 0, values, values.Length, jets, out var error).Check(error);
        }

        return jets;
    }

    private static void RequireFew(double count, string parameter)
    {
        if (count > MostPoints)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                FormattableString.Invariant($"params.{parameter} asks for {Math.Floor(count)} points and may ask for at most {MostPoints}."),
                $"params.{parameter}");
        }
    }
}
