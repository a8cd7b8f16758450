using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>How points are joined to a wire.</summary>
public enum PointConnection
{
    /// <summary>By straight edges.</summary>
    Polyline,

    /// <summary>By one spline.</summary>
    Interpolated,
}

/// <summary>Wires that lead from one wire to another.</summary>
public static class ConnectingWires
{
    private const int MostDivisions = 10_000;

    /// <summary>Straight edges back and forth between two wires.</summary>
    /// <param name="wire1">First wire, where it begins.</param>
    /// <param name="wire2">Second wire.</param>
    /// <param name="nrZigZags">Number of ways there and back, 1 to 10,000; of each pair of edges when <paramref name="zigZagsPerEdge"/>.</param>
    /// <param name="inverse">True: begin on the second wire.</param>
    /// <param name="divideByEqualDistance">True: corners at equal lengths; false: at equal parameters.</param>
    /// <param name="zigZagsPerEdge">True: the edges of both wires are paired in order and zigzagged one pair after the other.</param>
    /// <returns>One wire.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when edges are paired and the second wire has fewer of them.</exception>
    [Operation("occt.shapes.wire.createZigZagBetweenTwoWires")]
    public static Wire CreateZigZagBetweenTwoWires(
        Wire wire1,
        Wire wire2,
        [Range(1, MostDivisions)] int nrZigZags = 20,
        bool inverse = false,
        bool divideByEqualDistance = false,
        bool zigZagsPerEdge = true)
    {
        IReadOnlyList<Shape> firsts = zigZagsPerEdge ? Wires.EdgesAlong(wire1) : [wire1];
        IReadOnlyList<Shape> seconds = zigZagsPerEdge ? Wires.EdgesAlong(wire2) : [wire2];
        if (seconds.Count < firsts.Count)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"params.wire2 has {seconds.Count} edges and must have at least {firsts.Count}, as many as params.wire1, for zigzags per edge.",
                "params.wire2");
        }

        var strips = firsts.Zip(seconds, (first, second) =>
        {
            var (from, to) = inverse ? (second, first) : (first, second);
            var (near, far) = (
                WirePoints.Divide(from, 2 * nrZigZags, divideByEqualDistance), WirePoints.Divide(to, 2 * nrZigZags, divideByEqualDistance));
            return Wires.CreatePolylineWire([.. near.Select((point, i) => i % 2 == 0 ? point : far[i])]);
        });
        return Wires.CombineEdgesAndWiresIntoAWire([.. strips]);
    }

    /// <summary>One wire through the starts of several wires and edges, and one through their ends.</summary>
    /// <param name="shapes">At least 2 wires or edges.</param>
    /// <param name="wireType">Straight edges or a spline.</param>
    /// <param name="closed">True: both wires return to their first points.</param>
    /// <param name="tolerance">For splines: points nearer to each other are refused; 0 or more, where 0 means 1e-7.</param>
    /// <returns>The wire through the starts, the wire through the ends.</returns>
    [Operation("occt.shapes.wire.createWiresBetweenStartEndPointsOfWiresAndEdges")]
    public static IReadOnlyList<Wire> CreateWiresBetweenStartEndPointsOfWiresAndEdges(
        [MinCount(2)] IReadOnlyList<Shape> shapes,
        PointConnection wireType = PointConnection.Polyline,
        bool closed = false,
        [NonNegative] double tolerance = 1e-7) =>
        CreateWiresBetweenSubdividedPointsOfWiresAndEdges(shapes, 1, divideByEqualDistance: false, wireType, closed, tolerance);

    /// <summary>Wires across several wires and edges that are each divided into the same number of parts.</summary>
    /// <param name="shapes">At least 2 wires or edges.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 10,000.</param>
    /// <param name="divideByEqualDistance">True: parts of equal length; false: of equal parameter.</param>
    /// <param name="wireType">Straight edges or splines.</param>
    /// <param name="closed">True: the wires return to their first points.</param>
    /// <param name="tolerance">For splines: points nearer to each other are refused; 0 or more, where 0 means 1e-7.</param>
    /// <returns>One wire per dividing point, from the starts to the ends.</returns>
    [Operation("occt.shapes.wire.createWiresBetweenSubdividedPointsOfWiresAndEdges")]
    public static IReadOnlyList<Wire> CreateWiresBetweenSubdividedPointsOfWiresAndEdges(
        [MinCount(2)] IReadOnlyList<Shape> shapes,
        [Range(1, MostDivisions)] int nrOfDivisions = 10,
        bool divideByEqualDistance = false,
        PointConnection wireType = PointConnection.Polyline,
        bool closed = false,
        [NonNegative] double tolerance = 1e-7)
    {
        var divided = shapes.Select(shape => WirePoints.Divide(shape, nrOfDivisions, divideByEqualDistance)).ToArray();
        return [.. Enumerable.Range(0, nrOfDivisions + 1).Select(i => Connect([.. divided.Select(points => points[i])], wireType, closed, tolerance))];
    }

    // Two points joined there and back are no polygon of three corners, and yet a closed wire.
    private static Wire Connect(Point3[] points, PointConnection wireType, bool closed, double tolerance) => wireType switch
    {
        PointConnection.Interpolated => SplineWires.InterpolatePoints(points, closed, tolerance),
        PointConnection.Polyline => Wires.CreatePolylineWire(closed ? [.. points, points[0]] : points),
    };
}
