using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Points and tangents along edges, in their own sense: parameter 0 is the start, 1 the end. Tangents are derivatives by the parameter of
/// the curve, not of unit length. Source: OCCT BRepAdaptor_CompCurve, GCPnts_AbscissaPoint.
/// </summary>
public static class EdgePoints
{
    private const int MostParts = 100_000;

    /// <summary>First point of an edge.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.edge.startPointOnEdge")]
    public static Point3 StartPointOnEdge(Edge shape) => PointOnEdgeAtParam(shape, 0);

    /// <summary>Last point of an edge.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The point; of a closed edge the first one.</returns>
    [Operation("occt.shapes.edge.endPointOnEdge")]
    public static Point3 EndPointOnEdge(Edge shape) => PointOnEdgeAtParam(shape, 1);

    /// <summary>First points of edges.</summary>
    /// <param name="shapes">The edges.</param>
    /// <returns>One point per edge.</returns>
    [Operation("occt.shapes.edge.startPointsOnEdges")]
    public static IReadOnlyList<Point3> StartPointsOnEdges(IReadOnlyList<Edge> shapes) => [.. shapes.Select(StartPointOnEdge)];

    /// <summary>Last points of edges.</summary>
    /// <param name="shapes">The edges.</param>
    /// <returns>One point per edge.</returns>
    [Operation("occt.shapes.edge.endPointsOnEdges")]
    public static IReadOnlyList<Point3> EndPointsOnEdges(IReadOnlyList<Edge> shapes) => [.. shapes.Select(EndPointOnEdge)];

    /// <summary>Point of an edge at a parameter.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="param">0 at its start to 1 at its end.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.edge.pointOnEdgeAtParam")]
    public static Point3 PointOnEdgeAtParam(Edge shape, [Range(0, 1)] double param = 0.5) => WirePoints.Along(shape, byLength: false, [param])[0].Point;

    /// <summary>Points of edges at a parameter.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="param">0 at the start to 1 at the end of each.</param>
    /// <returns>One point per edge.</returns>
    [Operation("occt.shapes.edge.pointsOnEdgesAtParam")]
    public static IReadOnlyList<Point3> PointsOnEdgesAtParam(IReadOnlyList<Edge> shapes, [Range(0, 1)] double param = 0.5) =>
        [.. shapes.Select(edge => PointOnEdgeAtParam(edge, param))];

    /// <summary>Tangent of an edge at a parameter.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="param">0 at its start to 1 at its end.</param>
    /// <returns>The derivative by the parameter of its curve: of a circle by the angle in radians.</returns>
    [Operation("occt.shapes.edge.tangentOnEdgeAtParam")]
    public static Point3 TangentOnEdgeAtParam(Edge shape, [Range(0, 1)] double param = 0.5) => WirePoints.Along(shape, byLength: false, [param])[0].First;

    /// <summary>Tangents of edges at a parameter.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="param">0 at the start to 1 at the end of each.</param>
    /// <returns>One derivative per edge, by the parameter of its curve.</returns>
    [Operation("occt.shapes.edge.tangentsOnEdgesAtParam")]
    public static IReadOnlyList<Point3> TangentsOnEdgesAtParam(IReadOnlyList<Edge> shapes, [Range(0, 1)] double param = 0.5) =>
        [.. shapes.Select(edge => TangentOnEdgeAtParam(edge, param))];

    /// <summary>Point of an edge at a length.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="length">From its start; below 0 and beyond its end its curve is continued.</param>
    /// <returns>The point.</returns>
    [Operation("occt.shapes.edge.pointOnEdgeAtLength")]
    public static Point3 PointOnEdgeAtLength(Edge shape, double length = 0.5) => WirePoints.Along(shape, byLength: true, [length])[0].Point;

    /// <summary>Points of edges at a length.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="length">From the start of each.</param>
    /// <returns>One point per edge.</returns>
    [Operation("occt.shapes.edge.pointsOnEdgesAtLength")]
    public static IReadOnlyList<Point3> PointsOnEdgesAtLength(IReadOnlyList<Edge> shapes, double length = 0.5) =>
        [.. shapes.Select(edge => PointOnEdgeAtLength(edge, length))];

    /// <summary>Tangent of an edge at a length.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="length">From its start.</param>
    /// <returns>The derivative.</returns>
    [Operation("occt.shapes.edge.tangentOnEdgeAtLength")]
    public static Point3 TangentOnEdgeAtLength(Edge shape, double length = 0.5) => WirePoints.Along(shape, byLength: true, [length])[0].First;

    /// <summary>Tangents of edges at a length.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="length">From the start of each.</param>
    /// <returns>One derivative per edge.</returns>
    [Operation("occt.shapes.edge.tangentsOnEdgesAtLength")]
    public static IReadOnlyList<Point3> TangentsOnEdgesAtLength(IReadOnlyList<Edge> shapes, double length = 0.5) =>
        [.. shapes.Select(edge => TangentOnEdgeAtLength(edge, length))];

    /// <summary>Divides an edge into parts of equal parameter.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first point.</param>
    /// <param name="removeEndPoint">True: without the last point.</param>
    /// <returns>The points between the parts, with both ends unless removed.</returns>
    [Operation("occt.shapes.edge.divideEdgeByParamsToPoints")]
    public static IReadOnlyList<Point3> DivideEdgeByParamsToPoints(
        Edge shape, [Range(1, MostParts)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        Inner(WirePoints.Divide(shape, nrOfDivisions, byLength: false), removeStartPoint, removeEndPoint);

    /// <summary>Divides each of several edges into parts of equal parameter.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first points.</param>
    /// <param name="removeEndPoint">True: without the last points.</param>
    /// <returns>The points of each edge.</returns>
    [Operation("occt.shapes.edge.divideEdgesByParamsToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> DivideEdgesByParamsToPoints(
        IReadOnlyList<Edge> shapes, [Range(1, MostParts)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        [.. shapes.Select(edge => DivideEdgeByParamsToPoints(edge, nrOfDivisions, removeStartPoint, removeEndPoint))];

    /// <summary>Divides an edge into parts of equal length.</summary>
    /// <param name="shape">The edge.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first point.</param>
    /// <param name="removeEndPoint">True: without the last point.</param>
    /// <returns>The points between the parts, with both ends unless removed.</returns>
    [Operation("occt.shapes.edge.divideEdgeByEqualDistanceToPoints")]
    public static IReadOnlyList<Point3> DivideEdgeByEqualDistanceToPoints(
        Edge shape, [Range(1, MostParts)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        Inner(WirePoints.Divide(shape, nrOfDivisions, byLength: true), removeStartPoint, removeEndPoint);

    /// <summary>Divides each of several edges into parts of equal length.</summary>
    /// <param name="shapes">The edges.</param>
    /// <param name="nrOfDivisions">Number of parts, 1 to 100,000.</param>
    /// <param name="removeStartPoint">True: without the first points.</param>
    /// <param name="removeEndPoint">True: without the last points.</param>
    /// <returns>The points of each edge.</returns>
    [Operation("occt.shapes.edge.divideEdgesByEqualDistanceToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> DivideEdgesByEqualDistanceToPoints(
        IReadOnlyList<Edge> shapes, [Range(1, MostParts)] int nrOfDivisions = 10, bool removeStartPoint = false, bool removeEndPoint = false) =>
        [.. shapes.Select(edge => DivideEdgeByEqualDistanceToPoints(edge, nrOfDivisions, removeStartPoint, removeEndPoint))];

    private static Point3[] Inner(Point3[] points, bool removeStart, bool removeEnd) =>
        points[(removeStart ? 1 : 0)..(points.Length - (removeEnd ? 1 : 0))];
}
