namespace Formwright.Kernel;

/// <summary>Ids of the nodes of a shape's graph: all kinds in one row, from compounds to vertices, each kind in its order.</summary>
internal static class GraphUid
{
    /// <summary>The id of sub-shape 0 of a kind.</summary>
    /// <param name="counts">Number of distinct sub-shapes by kind.</param>
    /// <param name="kind">The kind.</param>
    internal static int First(ReadOnlySpan<int> counts, ShapeKind kind)
    {
        var first = 0;
        for (var above = 0; above < (int)kind; above++)
        {
            first += counts[above];
        }

        return first;
    }
}
