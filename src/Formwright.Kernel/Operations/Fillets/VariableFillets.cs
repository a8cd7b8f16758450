using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Rounds whose radius changes along the edge. Source: OCCT BRepFilletAPI_MakeFillet with a law. Results are checked: error
/// <c>kernel_failed</c>, naming the edge, when a radius is too large.
/// </summary>
public static class VariableFillets
{
    /// <summary>Rounds one edge with radii that change along it.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edge">An edge of the shape.</param>
    /// <param name="radiusList">At least 1 radius, above 0.</param>
    /// <param name="paramsU">Where each radius holds: rising parts of the edge, 0 to 1.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdgeVariableRadius")]
    public static Shape FilletEdgeVariableRadius(
        Shape shape,
        Edge edge,
        [Positive, MinCount(1)] IReadOnlyList<double> radiusList,
        [Range(0, 1)] IReadOnlyList<double> paramsU) =>
        FilletEdgesSameVariableRadius(shape, [edge], radiusList, paramsU);

    /// <summary>Rounds edges, all with the same radii that change along them.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="radiusList">At least 1 radius, above 0.</param>
    /// <param name="paramsU">Where each radius holds: rising parts of the edges, 0 to 1.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdgesSameVariableRadius")]
    public static Shape FilletEdgesSameVariableRadius(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        [Positive, MinCount(1)] IReadOnlyList<double> radiusList,
        [Range(0, 1)] IReadOnlyList<double> paramsU)
    {
        ListTwin.RequireCount(nameof(paramsU), paramsU.Count, radiusList.Count, "radii");
        return Round(shape, edges, [.. Enumerable.Repeat(radiusList, edges.Count)], [.. Enumerable.Repeat(paramsU, edges.Count)]);
    }

    /// <summary>Rounds edges, each with its own radii that change along it.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="radiusLists">Radii per edge, above 0.</param>
    /// <param name="paramsULists">Where each radius holds, per edge: rising parts of the edge, 0 to 1.</param>
    /// <returns>The rounded shape.</returns>
    [Operation("occt.fillets.filletEdgesVariableRadius")]
    public static Shape FilletEdgesVariableRadius(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        [Positive] IReadOnlyList<IReadOnlyList<double>> radiusLists,
        [Range(0, 1)] IReadOnlyList<IReadOnlyList<double>> paramsULists)
    {
        ListTwin.RequireCount(nameof(radiusLists), radiusLists.Count, edges.Count, "edges");
        ListTwin.RequireCount(nameof(paramsULists), paramsULists.Count, edges.Count, "edges");
        for (var i = 0; i < edges.Count; i++)
        {
            ListTwin.RequireCount($"{nameof(paramsULists)}[{i}]", paramsULists[i].Count, radiusLists[i].Count, "radii");
        }

        return Round(shape, edges, radiusLists, paramsULists);
    }

    private static Shape Round(Shape shape, IReadOnlyList<Edge> edges, IReadOnlyList<IReadOnlyList<double>> radii, IReadOnlyList<IReadOnlyList<double>> parts)
    {
        int[] counts = [.. radii.Select(list => list.Count)];
        double[] allParts = [.. parts.SelectMany(list => list)];
        double[] allRadii = [.. radii.SelectMany(list => list)];
        NativeFeatures.FilletVariable(shape.Handle, Fillets.IndexesOf(shape, edges), counts, counts.Length, allParts, allRadii, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
