using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>What a shape consists of, by the numbers of its distinct sub-shapes.</summary>
internal static class ShapeGraph
{
    internal static NativeFaceNode[] Faces(Shape shape, bool measure) =>
        SizedBuffer.Read((Span<NativeFaceNode> items, int capacity, out int count, out NativeError error) =>
            NativeGraph.FaceNodes(shape.Handle, measure ? 1 : 0, items, capacity, out count, out error));

    internal static NativeEdgeNode[] Edges(Shape shape, bool measure) =>
        SizedBuffer.Read((Span<NativeEdgeNode> items, int capacity, out int count, out NativeError error) =>
            NativeGraph.EdgeNodes(shape.Handle, measure ? 1 : 0, items, capacity, out count, out error));

    internal static NativeVertexNode[] Vertices(Shape shape) =>
        SizedBuffer.Read((Span<NativeVertexNode> items, int capacity, out int count, out NativeError error) =>
            NativeGraph.VertexNodes(shape.Handle, items, capacity, out count, out error));

    internal static bool[] Closed(Shape shape, ShapeKind kind) => Array.ConvertAll(
        SizedBuffer.Read((Span<int> items, int capacity, out int count, out NativeError error) =>
            NativeGraph.Closed(shape.Handle, kind, items, capacity, out count, out error)),
        closed => closed != 0);

    /// <summary>For every distinct sub-shape of one kind the numbers of the lower sub-shapes it holds, once per use.</summary>
    internal static IReadOnlyList<int>[] Children(Shape shape, ShapeKind parent, ShapeKind child) =>
        Group(Links(shape, parent, child), Count(shape, parent), link => (link.Parent, link.Child));

    /// <summary>For every distinct sub-shape of one kind the distinct numbers, rising, of the higher sub-shapes that hold it.</summary>
    internal static IReadOnlyList<int>[] Parents(Shape shape, ShapeKind parent, ShapeKind child) =>
        Group(Links(shape, parent, child).Distinct(), Count(shape, child), link => (link.Child, link.Parent));

    /// <summary>For every face the distinct numbers, rising, of the other faces that share an edge with it.</summary>
    internal static IReadOnlyList<int>[] AdjacentFaces(IReadOnlyList<int>[] edgesOfFace, IReadOnlyList<int>[] facesOfEdge) =>
    [
        .. edgesOfFace.Select((edges, face) =>
            (IReadOnlyList<int>)[.. edges.SelectMany(edge => facesOfEdge[edge]).Where(other => other != face).Distinct().Order()]),
    ];

    /// <summary>Number of distinct sub-shapes by kind.</summary>
    internal static int[] Counts(Shape shape)
    {
        var counts = new int[8];
        NativeMeasures.Counts(shape.Handle, counts, out var error).Check(error);
        return counts;
    }

    private static int Count(Shape shape, ShapeKind kind) => Counts(shape)[(int)kind];

    private static NativeLink[] Links(Shape shape, ShapeKind parent, ShapeKind child) =>
        SizedBuffer.Read((Span<NativeLink> items, int capacity, out int count, out NativeError error) =>
            NativeGraph.Links(shape.Handle, parent, child, items, capacity, out count, out error));

    private static IReadOnlyList<int>[] Group(IEnumerable<NativeLink> links, int count, Func<NativeLink, (int Key, int Value)> select)
    {
        var groups = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            groups[i] = [];
        }

        foreach (var link in links)
        {
            var (key, value) = select(link);
            groups[key].Add(value);
        }

        return groups;
    }
}
