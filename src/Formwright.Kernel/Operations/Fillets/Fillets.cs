using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Rounded and cut edges. Source: OCCT BRepFilletAPI. Results are checked, because the kernel answers some radii that are just
/// too large with an invalid shape: error <c>kernel_failed</c>, naming the edge.
/// </summary>
public static class Fillets
{
    private delegate NativeStatus Cut(ShapeHandle shape, ReadOnlySpan<int> edges, ReadOnlySpan<double> sizes, int count, out ShapeHandle result, out NativeError error);

    /// <summary>Rounds all edges between two faces, or those with given indexes.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="radius">Radius of every edge, above 0; not used with <paramref name="radiusList"/>.</param>
    /// <param name="radiusList">One radius per index, or per edge without indexes.</param>
    /// <param name="indexes">Positions in <c>occt.shapes.edge.getEdges</c>, from 0; none for all edges.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdges")]
    public static Shape FilletEdges(
        Shape shape,
        [Positive] double radius = 0.1,
        [Positive] IReadOnlyList<double>? radiusList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null) =>
        CutIndexes(NativeFeatures.Fillet, shape, radius, radiusList, "radiusList", indexes);

    /// <summary>Rounds given edges, each with its radius.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="radiusList">One radius per edge, above 0.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdgesList")]
    public static Shape FilletEdgesList(Shape shape, [MinCount(1)] IReadOnlyList<Edge> edges, [Positive] IReadOnlyList<double> radiusList) =>
        CutIndexes(NativeFeatures.Fillet, shape, 0, radiusList, "radiusList", IndexesOf(shape, edges));

    /// <summary>Rounds given edges with one radius.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="radius">Radius, above 0.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdgesListOneRadius")]
    public static Shape FilletEdgesListOneRadius(Shape shape, [MinCount(1)] IReadOnlyList<Edge> edges, [Positive] double radius = 0.1) =>
        CutIndexes(NativeFeatures.Fillet, shape, radius, null, "radiusList", IndexesOf(shape, edges));

    /// <summary>Cuts off all edges between two faces, or those with given indexes, at equal distances on both faces.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="distance">Distance from every edge, above 0; not used with <paramref name="distanceList"/>.</param>
    /// <param name="distanceList">One distance per index, or per edge without indexes.</param>
    /// <param name="indexes">Positions in <c>occt.shapes.edge.getEdges</c>, from 0; none for all edges.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdges")]
    public static Shape ChamferEdges(
        Shape shape,
        [Positive] double distance = 0.1,
        [Positive] IReadOnlyList<double>? distanceList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null) =>
        CutIndexes(NativeFeatures.Chamfer, shape, distance, distanceList, "distanceList", indexes);

    /// <summary>Cuts off given edges, each at its distance.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="distanceList">One distance per edge, above 0.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgesList")]
    public static Shape ChamferEdgesList(Shape shape, [MinCount(1)] IReadOnlyList<Edge> edges, [Positive] IReadOnlyList<double> distanceList) =>
        CutIndexes(NativeFeatures.Chamfer, shape, 0, distanceList, "distanceList", IndexesOf(shape, edges));

    private static Shape CutIndexes(Cut cut, Shape shape, double size, IReadOnlyList<double>? sizes, string sizesName, IReadOnlyList<int>? indexes)
    {
        int[] edges = indexes is { Count: > 0 } ? [.. indexes] : RoundableEdges(shape);
        if (edges.Length == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "This shape has no edge between two faces that could be rounded or cut.", "shape");
        }

        double[] perEdge = sizes is { Count: > 0 } ? [.. sizes] : [.. Enumerable.Repeat(size, edges.Length)];
        if (perEdge.Length != edges.Length)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"There are {edges.Length} edges but {perEdge.Length} sizes. Give one per edge, or a single size for all.",
                sizesName);
        }

        var field = sizes is { Count: > 0 } ? sizesName : sizesName[..^"List".Length];
        cut(shape.Handle, edges, perEdge, edges.Length, out var result, out var error).Check(error, $"params.{field}");
        return Shape.Wrap(result);
    }

    // A seam or a pole is no edge one could round, and at a smooth one there is nothing to do.
    private static int[] RoundableEdges(Shape shape)
    {
        var infos = EdgeInfo.Of(shape);
        return
        [
            .. Enumerable.Range(0, infos.Length).Where(i =>
                infos[i].Role == NativeEdgeRole.Regular && infos[i].Convexity is NativeConvexity.Convex or NativeConvexity.Concave),
        ];
    }

    internal static int[] IndexesOf(Shape shape, IReadOnlyList<Edge> edges)
    {
        var indexes = new int[edges.Count];
        for (var i = 0; i < indexes.Length; i++)
        {
            NativeShapes.SubshapeIndex(shape.Handle, edges[i].Handle, out indexes[i], out var error).Check(error);
        }

        return indexes;
    }
}
