using System.Globalization;
using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>The curve of an edge, as a filter.</summary>
public enum EdgeCurveFilter
{
    /// <summary>Any curve.</summary>
    Any,

    /// <summary>Straight.</summary>
    Line,

    /// <summary>A circle or a circular arc.</summary>
    Circle,

    /// <summary>Neither straight nor circular.</summary>
    Other,
}

/// <summary>How the two faces of an edge meet, as a filter.</summary>
public enum EdgeConvexity
{
    /// <summary>In any way.</summary>
    Any,

    /// <summary>An outer edge: material fills less than half of the space about it.</summary>
    Convex,

    /// <summary>An inner edge.</summary>
    Concave,

    /// <summary>Tangent.</summary>
    Smooth,
}

/// <summary>Choosing edges by what they are instead of by number.</summary>
public static class EdgeSelection
{
    /// <summary>Indexes of the edges that satisfy all filters. Seams and degenerate edges are never among them.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="parallelTo">Only straight edges along this direction, either way.</param>
    /// <param name="planeOrigin">Only edges that lie in the plane through this point; needs <paramref name="planeNormal"/>.</param>
    /// <param name="planeNormal">Normal of that plane; needs <paramref name="planeOrigin"/>.</param>
    /// <param name="curve">Only edges of this curve.</param>
    /// <param name="convexity">Only edges at which the faces meet in this way.</param>
    /// <param name="radius">Only circular edges of this radius, above 0.</param>
    /// <param name="tolerance">Largest distance from the plane, difference of radius and sine of the angle to the direction; above 0.</param>
    /// <param name="minCount">Fewer edges than this are an error.</param>
    /// <returns>Positions in <c>occt.shapes.edge.getEdges</c>, from 0, as <c>occt.fillets</c> takes them. Error <c>invalid_input</c>
    /// when there are fewer than <paramref name="minCount"/>.</returns>
    [Operation("design.edges.select")]
    public static IReadOnlyList<int> Select(
        Shape shape,
        [Direction] Point3? parallelTo = null,
        Point3? planeOrigin = null,
        [Direction] Point3? planeNormal = null,
        EdgeCurveFilter curve = EdgeCurveFilter.Any,
        EdgeConvexity convexity = EdgeConvexity.Any,
        [Positive] double? radius = null,
        [Positive] double tolerance = 1e-4,
        [NonNegative] int minCount = 1)
    {
        if (planeOrigin is null != planeNormal is null)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                "A plane needs both its origin and its normal. Give both or neither.",
                planeOrigin is null ? "planeOrigin" : "planeNormal");
        }

        var along = parallelTo?.Normalized();
        var normal = planeNormal?.Normalized();
        bool Matches(in NativeEdgeInfo edge) =>
            edge.Role is not (NativeEdgeRole.Seam or NativeEdgeRole.Degenerate)
            && (curve == EdgeCurveFilter.Any || (int)edge.Curve == (int)curve - 1)
            && (convexity == EdgeConvexity.Any || (int)edge.Convexity == (int)convexity)
            && (along is not { } direction || IsParallel(edge, direction, tolerance))
            && (radius is not { } r || (edge.Curve == NativeCurve.Circle && Math.Abs(edge.Radius - r) <= tolerance))
            && (normal is not { } n || IsInPlane(edge, planeOrigin!.Value, n, tolerance));

        var edges = EdgeInfo.Of(shape);
        var found = new List<int>();
        for (var i = 0; i < edges.Length; i++)
        {
            if (Matches(edges[i]))
            {
                found.Add(i);
            }
        }

        if (found.Count < minCount)
        {
            var sought = Describe(parallelTo, planeOrigin, planeNormal, curve, convexity, radius);
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"Only {found.Count} of the {edges.Length} edges of this shape match, {minCount} or more are needed. Sought: {sought}.",
                hint: "Loosen a filter, or check the sizes and the place of what the edge belongs to.");
        }

        return found;
    }

    private static bool IsParallel(in NativeEdgeInfo edge, Point3 direction, double tolerance) =>
        edge.Curve == NativeCurve.Line && edge.Direction.Cross(direction).Length <= tolerance;

    private static bool IsInPlane(in NativeEdgeInfo edge, Point3 origin, Point3 normal, double tolerance)
    {
        foreach (var point in edge.Points)
        {
            if (Math.Abs((point - origin).Dot(normal)) > tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe(Point3? parallelTo, Point3? planeOrigin, Point3? planeNormal, EdgeCurveFilter curve, EdgeConvexity convexity, double? radius)
    {
        var parts = new List<string>();
        if (convexity != EdgeConvexity.Any)
        {
            parts.Add(convexity.ToString().ToLowerInvariant());
        }

        parts.Add(curve == EdgeCurveFilter.Any ? "edges" : $"edges of curve '{curve.ToString().ToLowerInvariant()}'");
        if (parallelTo is { } direction)
        {
            parts.Add($"parallel to {Text(direction)}");
        }

        if (planeOrigin is { } origin && planeNormal is { } normal)
        {
            parts.Add($"in the plane through {Text(origin)} with normal {Text(normal)}");
        }

        if (radius is { } r)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"of radius {r:G6}"));
        }

        return string.Join(' ', parts);
    }

    private static string Text(Point3 p) => string.Create(CultureInfo.InvariantCulture, $"[{p.X:G6}, {p.Y:G6}, {p.Z:G6}]");
}
