using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which edges a shape has and what they are.</summary>
public static class EdgeFacts
{
    private const double SamePoint = 1e-7;

    /// <summary>One edge of a shape.</summary>
    /// <param name="shape">Any shape with edges.</param>
    /// <param name="index">Its position in <c>occt.shapes.edge.getEdges</c>, from 0.</param>
    /// <returns>The edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the shape has no such edge.</exception>
    [Operation("occt.shapes.edge.getEdge")]
    public static Edge GetEdge(Shape shape, [NonNegative] int index = 0)
    {
        var edges = Edges.GetEdges(shape);
        return index < edges.Count
            ? edges[index]
            : throw Limits.Refusal("index", $"The index is {index} and must be below {edges.Count}, the number of edges of this shape.");
    }

    /// <summary>The edges of a wire from its start to its end.</summary>
    /// <param name="shape">A wire; an edge is its own only one.</param>
    /// <returns>The edges, each in the sense of the wire.</returns>
    [Operation("occt.shapes.edge.getEdgesAlongWire")]
    public static IReadOnlyList<Edge> GetEdgesAlongWire(Shape shape) => Wires.EdgesAlong(shape);

    /// <summary>The circles and circular arcs of a wire, from its start to its end.</summary>
    /// <param name="shape">A wire.</param>
    /// <returns>The edges, each in the sense of the wire.</returns>
    [Operation("occt.shapes.edge.getCircularEdgesAlongWire")]
    public static IReadOnlyList<Edge> GetCircularEdgesAlongWire(Shape shape) => [.. GetEdgesAlongWire(shape).Where(IsEdgeCircular)];

    /// <summary>The straight edges of a wire, from its start to its end.</summary>
    /// <param name="shape">A wire.</param>
    /// <returns>The edges, each in the sense of the wire.</returns>
    [Operation("occt.shapes.edge.getLinearEdgesAlongWire")]
    public static IReadOnlyList<Edge> GetLinearEdgesAlongWire(Shape shape) => [.. GetEdgesAlongWire(shape).Where(IsEdgeLinear)];

    /// <summary>The ends of all edges, each place once, within 1e-7.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The points in the order of the edges, the start of each curve before its end.</returns>
    [Operation("occt.shapes.edge.getCornerPointsOfEdgesForShape")]
    public static IReadOnlyList<Point3> GetCornerPointsOfEdgesForShape(Shape shape)
    {
        var corners = new List<Point3>();
        foreach (var edge in EdgeInfo.Of(shape).Where(edge => edge.Role != NativeEdgeRole.Degenerate))
        {
            foreach (var point in (ReadOnlySpan<Point3>)[edge.Points[0], edge.Points[4]])
            {
                if (!corners.Exists(corner => (corner - point).Length < SamePoint))
                {
                    corners.Add(point);
                }
            }
        }

        return corners;
    }

    /// <summary>Whether an edge is straight.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>True for a line.</returns>
    [Operation("occt.shapes.edge.isEdgeLinear")]
    public static bool IsEdgeLinear(Edge shape) => EdgeInfo.Of(shape)[0].Curve == NativeCurve.Line;

    /// <summary>Whether an edge is a circle or an arc of one.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>True for a circle or arc.</returns>
    [Operation("occt.shapes.edge.isEdgeCircular")]
    public static bool IsEdgeCircular(Edge shape) => EdgeInfo.Of(shape)[0].Curve == NativeCurve.Circle;

    /// <summary>Centre of a circle or arc.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The point.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular.</exception>
    [Operation("occt.shapes.edge.getCircularEdgeCenterPoint")]
    public static Point3 GetCircularEdgeCenterPoint(Edge shape) => Circle(shape, "shape").Center;

    /// <summary>Radius of a circle or arc.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The radius.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular.</exception>
    [Operation("occt.shapes.edge.getCircularEdgeRadius")]
    public static double GetCircularEdgeRadius(Edge shape) => Circle(shape, "shape").Radius;

    /// <summary>Normal of the plane of a circle or arc.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>A unit vector; seen against it the curve runs counter-clockwise.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the edge is not circular.</exception>
    [Operation("occt.shapes.edge.getCircularEdgePlaneDirection")]
    public static Point3 GetCircularEdgePlaneDirection(Edge shape) => Circle(shape, "shape").Direction;

    /// <summary>Lengths of all edges of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One length per edge of <c>occt.shapes.edge.getEdges</c>.</returns>
    [Operation("occt.shapes.edge.getEdgeLengthsOfShape")]
    public static IReadOnlyList<double> GetEdgeLengthsOfShape(Shape shape) => [.. EdgeInfo.Of(shape).Select(edge => edge.Length)];

    /// <summary>Lengths of edges.</summary>
    /// <param name="shapes">The edges.</param>
    /// <returns>One length per edge.</returns>
    [Operation("occt.shapes.edge.getEdgesLengths")]
    public static IReadOnlyList<double> GetEdgesLengths(IReadOnlyList<Edge> shapes) => [.. shapes.Select(Edges.GetEdgeLength)];

    /// <summary>Centre of mass of an edge. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.edge.getEdgeCenterOfMass")]
    public static Point3 GetEdgeCenterOfMass(Edge shape) => Measure.Of(shape, Measure.Length).Center;

    /// <summary>Centres of mass of edges.</summary>
    /// <param name="shapes">The edges.</param>
    /// <returns>One point per edge.</returns>
    [Operation("occt.shapes.edge.getEdgesCentersOfMass")]
    public static IReadOnlyList<Point3> GetEdgesCentersOfMass(IReadOnlyList<Edge> shapes) => [.. shapes.Select(GetEdgeCenterOfMass)];

    /// <summary>What the curve of an edge is.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>Type, parameters, degree and ends.</returns>
    [Operation("occt.shapes.edge.debugInfo")]
    public static CurveReport DebugInfo(Edge shape) => EdgeCurves.Report(shape);

    /// <summary>Polylines along edges. Source: OCCT GCPnts_TangentialDeflection.</summary>
    /// <param name="shape">Any shape with edges; those of a wire come in its order and sense.</param>
    /// <param name="angularDeflection">Largest turn between segments in radians, 0.0001 to 3.2.</param>
    /// <param name="curvatureDeflection">Largest distance to the curve, above 0.</param>
    /// <param name="minimumOfPoints">Points of every edge, at most 10,000; fewer than 2 count as 2.</param>
    /// <param name="uTolerance">Accuracy of the curve parameters, 0 or more, where 0 means 1e-9.</param>
    /// <param name="minimumLength">Length of the shortest segment, 0 or more, where 0 means 1e-7.</param>
    /// <returns>The points of each edge, from its start to its end.</returns>
    [Operation("occt.shapes.edge.edgesToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> EdgesToPoints(
        Shape shape,
        [Range(0.0001, 3.2)] double angularDeflection = 0.1,
        [Positive] double curvatureDeflection = 0.1,
        [Range(0, 10_000)] int minimumOfPoints = 2,
        [NonNegative] double uTolerance = 1e-9,
        [NonNegative] double minimumLength = 1e-7)
    {
        Point3[][] Lines(Shape part) =>
            EdgeLines.Of(part, angularDeflection, curvatureDeflection, Math.Max(2, minimumOfPoints), uTolerance, minimumLength);
        return shape is Wire ? [.. GetEdgesAlongWire(shape).SelectMany(Lines)] : Lines(shape);
    }

    /// <summary>The circle of an edge.</summary>
    internal static NativeEdgeInfo Circle(Edge edge, string parameter)
    {
        var info = EdgeInfo.Of(edge)[0];
        return info.Curve == NativeCurve.Circle ? info : throw Limits.Refusal(parameter, "The edge is neither a circle nor an arc of one; take an edge that is.");
    }
}
