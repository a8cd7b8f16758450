using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Kinds of nodes of a shape's graph.</summary>
public enum BrepGraphKind
{
    /// <summary>A solid.</summary>
    Solid,

    /// <summary>A shell.</summary>
    Shell,

    /// <summary>A face.</summary>
    Face,

    /// <summary>A wire.</summary>
    Wire,

    /// <summary>An edge.</summary>
    Edge,

    /// <summary>A vertex.</summary>
    Vertex,

    /// <summary>A compound.</summary>
    Compound,

    /// <summary>Solids that share faces.</summary>
    Compsolid,
}

/// <summary>
/// A shape as a graph: its distinct sub-shapes, numbered from 0 by kind in the order in which an exploration first meets them, and
/// what holds what. Source: OCCT TopExp and BRep_Tool.
/// </summary>
public static class BrepGraphs
{
    /// <summary>Counts the nodes of a shape by kind, and the surfaces and curves below them.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The counts.</returns>
    [Operation("occt.brepGraph.analyze")]
    public static BrepGraphAnalysis Analyze(Shape shape)
    {
        var counts = ShapeGraph.Counts(shape);
        Span<int> geometry = stackalloc int[3];
        NativeGraph.GeometryCounts(shape.Handle, geometry, out var error).Check(error);
        int Count(ShapeKind kind) => counts[(int)kind];
        return new BrepGraphAnalysis(
            true,
            Count(ShapeKind.Solid),
            Count(ShapeKind.Shell),
            Count(ShapeKind.Face),
            Count(ShapeKind.Wire),
            Count(ShapeKind.Edge),
            ShapeGraph.Children(shape, ShapeKind.Wire, ShapeKind.Edge).Sum(edges => edges.Count),
            Count(ShapeKind.Vertex),
            Count(ShapeKind.Compound),
            Count(ShapeKind.CompSolid),
            geometry[0],
            geometry[1],
            geometry[2],
            counts.Sum(),
            0,
            0,
            0,
            0);
    }

    /// <summary>For every face the faces that share an edge with it.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per face.</returns>
    [Operation("occt.brepGraph.faceAdjacency")]
    public static BrepGraphAdjacency FaceAdjacency(Shape shape)
    {
        var nodes = ShapeGraph.Faces(shape, measure: false);
        var edges = ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Edge);
        var adjacent = ShapeGraph.AdjacentFaces(edges, ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Edge));
        var wires = ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Wire);
        return new BrepGraphAdjacency(true, Each(nodes, (node, i) =>
            new BrepGraphAdjacentFace(i, adjacent[i], [.. edges[i].Distinct()], wires[i].Count, node.OuterWire)));
    }

    /// <summary>For every edge the faces at it and the vertices at its ends.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per edge.</returns>
    [Operation("occt.brepGraph.edgeFaceMap")]
    public static BrepGraphEdgeFaces EdgeFaceMap(Shape shape)
    {
        var faces = ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Edge);
        var uses = Uses(shape, faces.Length);
        return new BrepGraphEdgeFaces(true, Each(ShapeGraph.Edges(shape, measure: false), (node, i) => new BrepGraphEdgeFace(
            i,
            faces[i],
            faces[i].Count,
            uses[i] == 1 && node.Degenerate == 0,
            uses[i] == 2,
            node.Degenerate != 0,
            node.StartVertex,
            node.EndVertex,
            node.Tolerance)));
    }

    /// <summary>For every vertex its place and the edges at it.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per vertex.</returns>
    [Operation("occt.brepGraph.vertexEdgeMap")]
    public static BrepGraphVertexEdges VertexEdgeMap(Shape shape)
    {
        var edges = ShapeGraph.Parents(shape, ShapeKind.Edge, ShapeKind.Vertex);
        return new BrepGraphVertexEdges(true, Each(ShapeGraph.Vertices(shape), (node, i) =>
            new BrepGraphVertex(i, node.Point, node.Tolerance, edges[i])));
    }

    /// <summary>The surface of every face.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per face.</returns>
    [Operation("occt.brepGraph.faceInfo")]
    public static BrepGraphFaceInfo FaceInfo(Shape shape)
    {
        var first = GraphUid.First(ShapeGraph.Counts(shape), ShapeKind.Face);
        var wires = ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Wire);
        return new BrepGraphFaceInfo(true, Each(ShapeGraph.Faces(shape, measure: false), (node, i) => new BrepGraphFace(
            i,
            node.Surface.ToString(),
            node.Tolerance,
            node.Triangles != 0,
            node.Natural != 0,
            [node.UMin, node.UMax, node.VMin, node.VMax],
            wires[i].Count,
            first + i)));
    }

    /// <summary>The curve of every edge.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per edge.</returns>
    [Operation("occt.brepGraph.edgeInfo")]
    public static BrepGraphEdgeInfo EdgeInfo(Shape shape)
    {
        var first = GraphUid.First(ShapeGraph.Counts(shape), ShapeKind.Edge);
        return new BrepGraphEdgeInfo(true, Each(ShapeGraph.Edges(shape, measure: false), (node, i) => new BrepGraphEdge(
            i,
            node.Curve.ToString(),
            node.Curve != CurveType.None,
            node.Degenerate != 0,
            node.SameParameter != 0,
            node.Continuity.ToString(),
            node.Curve == CurveType.None ? null : [node.First, node.Last],
            first + i)));
    }

    /// <summary>The shells and solids that hold each face, and the solids that hold each shell.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>Numbers of the holders; a face between two solids has both.</returns>
    [Operation("occt.brepGraph.containment")]
    public static BrepGraphContainment Containment(Shape shape) => new(
        true,
        ShapeGraph.Parents(shape, ShapeKind.Shell, ShapeKind.Face),
        ShapeGraph.Parents(shape, ShapeKind.Solid, ShapeKind.Shell),
        ShapeGraph.Parents(shape, ShapeKind.Solid, ShapeKind.Face));

    /// <summary>Every wire with its face.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>One entry per wire.</returns>
    [Operation("occt.brepGraph.wireInfo")]
    public static BrepGraphWireInfo WireInfo(Shape shape)
    {
        var edges = ShapeGraph.Children(shape, ShapeKind.Wire, ShapeKind.Edge);
        var faces = ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Wire);
        var outer = ShapeGraph.Faces(shape, measure: false).Select(face => face.OuterWire).ToHashSet();
        return new BrepGraphWireInfo(true, Each(ShapeGraph.Closed(shape, ShapeKind.Wire), (closed, i) => new BrepGraphWire(
            i,
            closed,
            outer.Contains(i),
            edges[i].Count,
            edges[i].Distinct().Count(),
            faces[i].Count == 0 ? -1 : faces[i][0])));
    }

    /// <summary>The assembly structure of a shape: always empty, for a shape knows no products. Documents have it, see <c>occt.assembly</c>.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>Empty lists.</returns>
    [Operation("occt.brepGraph.assembly")]
    public static BrepGraphAssembly Assembly(Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return new BrepGraphAssembly(true, [], [], []);
    }

    /// <summary>
    /// Checks the structure of a shape, not its geometry. Errors: a face without surface, an edge without curve or vertices, an open wire
    /// around a face. Warnings: an open shell in a solid, an edge that faces use more than twice.
    /// </summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>What is wrong.</returns>
    [Operation("occt.brepGraph.validate")]
    public static BrepGraphValidation Validate(Shape shape)
    {
        var issues = BrepGraphCheck.Issues(shape);
        var errors = issues.Count(issue => issue.Severity == BrepGraphCheck.Error);
        return new BrepGraphValidation(true, errors == 0, errors, issues.Count - errors, issues);
    }

    /// <summary>Every solid, shell, face, edge and vertex with what it belongs to.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The whole graph.</returns>
    [Operation("occt.brepGraph.dump")]
    public static BrepGraphDump Dump(Shape shape)
    {
        var counts = ShapeGraph.Counts(shape);
        int Uid(ShapeKind kind, int index) => GraphUid.First(counts, kind) + index;
        var facesOfShell = ShapeGraph.Children(shape, ShapeKind.Shell, ShapeKind.Face);
        var edgesOfFace = ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Edge);
        var facesOfEdge = ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Edge);
        var edgesOfVertex = ShapeGraph.Parents(shape, ShapeKind.Edge, ShapeKind.Vertex);
        var parents = Containment(shape);
        return new BrepGraphDump(
            true,
            [.. Enumerable.Range(0, counts[(int)ShapeKind.Solid]).Select(i => new BrepGraphDumpSolid(i, Uid(ShapeKind.Solid, i)))],
            Each(ShapeGraph.Closed(shape, ShapeKind.Shell), (closed, i) =>
                new BrepGraphDumpShell(i, Uid(ShapeKind.Shell, i), facesOfShell[i].Count, closed, parents.SolidsOfShell[i])),
            Each(ShapeGraph.Faces(shape, measure: false), (node, i) => new BrepGraphDumpFace(
                i, Uid(ShapeKind.Face, i), node.Surface.ToString(), parents.ShellsOfFace[i], [.. edgesOfFace[i].Distinct()])),
            Each(ShapeGraph.Edges(shape, measure: false), (node, i) => new BrepGraphDumpEdge(
                i, Uid(ShapeKind.Edge, i), node.StartVertex, node.EndVertex, node.Degenerate != 0, facesOfEdge[i])),
            Each(ShapeGraph.Vertices(shape), (node, i) => new BrepGraphDumpVertex(i, Uid(ShapeKind.Vertex, i), node.Point, edgesOfVertex[i])));
    }

    /// <summary>The sub-shape of a node.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="kind">Kind of the node.</param>
    /// <param name="index">Its number among that kind, from 0.</param>
    /// <returns>The sub-shape.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the shape has no such node.</exception>
    [Operation("occt.brepGraph.reconstruct")]
    public static Shape Reconstruct(Shape shape, BrepGraphKind kind = BrepGraphKind.Solid, [NonNegative] int index = 0)
    {
        var found = shape.Subshapes<Shape>(Enum.Parse<ShapeKind>(kind.ToString(), ignoreCase: true));
        return index < found.Count
            ? found[index]
            : throw Limits.Refusal("index", $"The index is {index} and must be below {found.Count}, the number of nodes of kind {Word(kind)} of this shape.");
    }

    /// <summary>The node of a sub-shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="subShape">What is looked for.</param>
    /// <returns>Kind, number and id; not valid when it is no part of the shape.</returns>
    [Operation("occt.brepGraph.nodeOfShape")]
    public static BrepGraphLookup NodeOfShape(Shape shape, Shape subShape)
    {
        var status = NativeShapes.SubshapeIndex(shape.Handle, subShape.Handle, out var index, out var error);
        if (status == NativeStatus.InvalidArgument)
        {
            return new BrepGraphLookup(false);
        }

        status.Check(error);
        return new BrepGraphLookup(true, Word(subShape.Kind), index, GraphUid.First(ShapeGraph.Counts(shape), subShape.Kind) + index);
    }

    /// <summary>How often faces use each edge; a seam is used twice by its face.</summary>
    internal static int[] Uses(Shape shape, int edgeCount)
    {
        var uses = new int[edgeCount];
        foreach (var edge in ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Edge).SelectMany(edges => edges))
        {
            uses[edge]++;
        }

        return uses;
    }

    /// <summary>The word of a kind in the graph.</summary>
    internal static string Word<T>(T kind)
        where T : struct, Enum => kind.ToString().ToLowerInvariant();

    private static TOut[] Each<TIn, TOut>(IEnumerable<TIn> nodes, Func<TIn, int, TOut> describe) => [.. nodes.Select(describe)];
}
