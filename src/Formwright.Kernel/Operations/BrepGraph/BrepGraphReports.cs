using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>How many nodes of each sort the graph of a shape has.</summary>
/// <param name="Ok">True.</param>
/// <param name="Solids">Distinct solids.</param>
/// <param name="Shells">Distinct shells.</param>
/// <param name="Faces">Distinct faces.</param>
/// <param name="Wires">Distinct wires.</param>
/// <param name="Edges">Distinct edges.</param>
/// <param name="Coedges">Uses of edges by wires.</param>
/// <param name="Vertices">Distinct vertices.</param>
/// <param name="Compounds">Distinct compounds.</param>
/// <param name="CompSolids">Distinct groups of solids that share faces.</param>
/// <param name="Surfaces">Distinct surfaces below the faces.</param>
/// <param name="Curves3d">Distinct curves below the edges.</param>
/// <param name="Curves2d">Distinct curves in the parameters of surfaces.</param>
/// <param name="Nodes">All distinct sub-shapes together.</param>
/// <param name="Products">0: a shape is no assembly.</param>
/// <param name="Occurrences">0.</param>
/// <param name="RootProducts">0.</param>
/// <param name="Generation">0: the graph is that of the finished shape.</param>
public sealed record BrepGraphAnalysis(
    bool Ok,
    int Solids,
    int Shells,
    int Faces,
    int Wires,
    int Edges,
    int Coedges,
    int Vertices,
    int Compounds,
    int CompSolids,
    int Surfaces,
    int Curves3d,
    int Curves2d,
    int Nodes,
    int Products,
    int Occurrences,
    int RootProducts,
    int Generation);

/// <summary>The faces of a shape and their neighbours.</summary>
/// <param name="Ok">True.</param>
/// <param name="Faces">One entry per face.</param>
public sealed record BrepGraphAdjacency(bool Ok, IReadOnlyList<BrepGraphAdjacentFace> Faces);

/// <summary>A face and what is beside it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Adjacent">Other faces that share an edge with it.</param>
/// <param name="Edges">Its distinct edges.</param>
/// <param name="NbWires">How many wires bound it.</param>
/// <param name="OuterWire">The outer one, -1 for none.</param>
public sealed record BrepGraphAdjacentFace(int Index, IReadOnlyList<int> Adjacent, IReadOnlyList<int> Edges, int NbWires, int OuterWire);

/// <summary>The edges of a shape and their faces.</summary>
/// <param name="Ok">True.</param>
/// <param name="Edges">One entry per edge.</param>
public sealed record BrepGraphEdgeFaces(bool Ok, IReadOnlyList<BrepGraphEdgeFace> Edges);

/// <summary>An edge and the faces at it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Faces">The distinct faces at it.</param>
/// <param name="NbFaces">How many.</param>
/// <param name="Boundary">True when faces use it once: the border of an open surface.</param>
/// <param name="Manifold">True when faces use it twice, a seam by the same face.</param>
/// <param name="Degenerated">True when it is a single point.</param>
/// <param name="StartVertex">Where it starts, -1 for nowhere.</param>
/// <param name="EndVertex">Where it ends, -1 for nowhere.</param>
/// <param name="Tolerance">Its tolerance.</param>
public sealed record BrepGraphEdgeFace(
    int Index,
    IReadOnlyList<int> Faces,
    int NbFaces,
    bool Boundary,
    bool Manifold,
    bool Degenerated,
    int StartVertex,
    int EndVertex,
    double Tolerance);

/// <summary>The vertices of a shape and their edges.</summary>
/// <param name="Ok">True.</param>
/// <param name="Vertices">One entry per vertex.</param>
public sealed record BrepGraphVertexEdges(bool Ok, IReadOnlyList<BrepGraphVertex> Vertices);

/// <summary>A vertex and the edges at it.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Tolerance">Its tolerance.</param>
/// <param name="Edges">The distinct edges that begin or end there.</param>
public sealed record BrepGraphVertex(int Index, Point3 Point, double Tolerance, IReadOnlyList<int> Edges);

/// <summary>The geometry of the faces of a shape.</summary>
/// <param name="Ok">True.</param>
/// <param name="Faces">One entry per face.</param>
public sealed record BrepGraphFaceInfo(bool Ok, IReadOnlyList<BrepGraphFace> Faces);

/// <summary>A face and its surface.</summary>
/// <param name="Index">Its number.</param>
/// <param name="SurfaceType">Such as <c>Plane</c>, <c>Cylinder</c> or <c>BSplineSurface</c>; <c>None</c> without surface.</param>
/// <param name="Tolerance">Its tolerance.</param>
/// <param name="HasTriangulation">True when it carries triangles.</param>
/// <param name="NaturalRestriction">True when the limits of its parameters bound it.</param>
/// <param name="UvBounds">Least u, greatest u, least v, greatest v.</param>
/// <param name="NbWires">How many wires bound it.</param>
/// <param name="Uid">Its id among all nodes.</param>
public sealed record BrepGraphFace(
    int Index,
    string SurfaceType,
    double Tolerance,
    bool HasTriangulation,
    bool NaturalRestriction,
    IReadOnlyList<double> UvBounds,
    int NbWires,
    int Uid);

/// <summary>The geometry of the edges of a shape.</summary>
/// <param name="Ok">True.</param>
/// <param name="Edges">One entry per edge.</param>
public sealed record BrepGraphEdgeInfo(bool Ok, IReadOnlyList<BrepGraphEdge> Edges);

/// <summary>An edge and its curve.</summary>
/// <param name="Index">Its number.</param>
/// <param name="CurveType">Such as <c>Line</c>, <c>Circle</c> or <c>BSplineCurve</c>; <c>None</c> without curve.</param>
/// <param name="HasCurve">True when it has a curve in space.</param>
/// <param name="Degenerated">True when it is a single point.</param>
/// <param name="SameParameter">True when its curves run in step.</param>
/// <param name="MaxContinuity">The smoothest meeting of its faces, <c>C0</c> to <c>CN</c>.</param>
/// <param name="Range">First and last parameter; null without curve.</param>
/// <param name="Uid">Its id among all nodes.</param>
public sealed record BrepGraphEdge(
    int Index,
    string CurveType,
    bool HasCurve,
    bool Degenerated,
    bool SameParameter,
    string MaxContinuity,
    IReadOnlyList<double>? Range,
    int Uid);

/// <summary>What holds the faces and shells of a shape.</summary>
/// <param name="Ok">True.</param>
/// <param name="ShellsOfFace">For every face the shells that hold it.</param>
/// <param name="SolidsOfShell">For every shell the solids that hold it.</param>
/// <param name="SolidsOfFace">For every face the solids that hold it.</param>
public sealed record BrepGraphContainment(
    bool Ok,
    IReadOnlyList<IReadOnlyList<int>> ShellsOfFace,
    IReadOnlyList<IReadOnlyList<int>> SolidsOfShell,
    IReadOnlyList<IReadOnlyList<int>> SolidsOfFace);

/// <summary>The wires of a shape.</summary>
/// <param name="Ok">True.</param>
/// <param name="Wires">One entry per wire.</param>
public sealed record BrepGraphWireInfo(bool Ok, IReadOnlyList<BrepGraphWire> Wires);

/// <summary>A wire and its face.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Closed">True when it returns to its start.</param>
/// <param name="Outer">True when it is the outer bound of a face.</param>
/// <param name="NbCoEdges">Uses of edges; a seam counts twice.</param>
/// <param name="NbDistinctEdges">Distinct edges.</param>
/// <param name="Face">The first face that it bounds, -1 for none.</param>
public sealed record BrepGraphWire(int Index, bool Closed, bool Outer, int NbCoEdges, int NbDistinctEdges, int Face);

/// <summary>The assembly structure of a shape, which has none: assemblies are documents.</summary>
/// <param name="Ok">True.</param>
/// <param name="RootProducts">None.</param>
/// <param name="Products">None.</param>
/// <param name="Occurrences">None.</param>
public sealed record BrepGraphAssembly(bool Ok, IReadOnlyList<int> RootProducts, IReadOnlyList<int> Products, IReadOnlyList<int> Occurrences);

/// <summary>Whether the graph of a shape is sound.</summary>
/// <param name="Ok">True: the check itself was done.</param>
/// <param name="Valid">True without errors.</param>
/// <param name="Errors">How many issues are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Issues">What is wrong.</param>
public sealed record BrepGraphValidation(bool Ok, bool Valid, int Errors, int Warnings, IReadOnlyList<BrepGraphIssue> Issues);

/// <summary>One thing that is wrong.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Node">Where.</param>
/// <param name="Description">What.</param>
public sealed record BrepGraphIssue(string Severity, BrepGraphNode Node, string Description);

/// <summary>A node of the graph.</summary>
/// <param name="Kind">Its kind, such as <c>face</c>.</param>
/// <param name="Index">Its number among that kind.</param>
public sealed record BrepGraphNode(string Kind, int Index);

/// <summary>Where a sub-shape is in the graph.</summary>
/// <param name="Valid">False when it does not belong to the shape; then the rest is null.</param>
/// <param name="Kind">Its kind, such as <c>face</c>.</param>
/// <param name="Index">Its number among that kind.</param>
/// <param name="Uid">Its id among all nodes.</param>
public sealed record BrepGraphLookup(bool Valid, string? Kind = null, int? Index = null, int? Uid = null);

/// <summary>The whole graph of a shape.</summary>
/// <param name="Ok">True.</param>
/// <param name="Solids">One entry per solid.</param>
/// <param name="Shells">One entry per shell.</param>
/// <param name="Faces">One entry per face.</param>
/// <param name="Edges">One entry per edge.</param>
/// <param name="Vertices">One entry per vertex.</param>
public sealed record BrepGraphDump(
    bool Ok,
    IReadOnlyList<BrepGraphDumpSolid> Solids,
    IReadOnlyList<BrepGraphDumpShell> Shells,
    IReadOnlyList<BrepGraphDumpFace> Faces,
    IReadOnlyList<BrepGraphDumpEdge> Edges,
    IReadOnlyList<BrepGraphDumpVertex> Vertices);

/// <summary>A solid of the graph.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Uid">Its id among all nodes.</param>
public sealed record BrepGraphDumpSolid(int Index, int Uid);

/// <summary>A shell of the graph.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Uid">Its id among all nodes.</param>
/// <param name="NbFaces">How many faces it has.</param>
/// <param name="Closed">True without border.</param>
/// <param name="Solids">The solids that hold it.</param>
public sealed record BrepGraphDumpShell(int Index, int Uid, int NbFaces, bool Closed, IReadOnlyList<int> Solids);

/// <summary>A face of the graph.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Uid">Its id among all nodes.</param>
/// <param name="SurfaceType">Such as <c>Plane</c>.</param>
/// <param name="Shells">The shells that hold it.</param>
/// <param name="Edges">Its distinct edges.</param>
public sealed record BrepGraphDumpFace(int Index, int Uid, string SurfaceType, IReadOnlyList<int> Shells, IReadOnlyList<int> Edges);

/// <summary>An edge of the graph.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Uid">Its id among all nodes.</param>
/// <param name="StartVertex">Where it starts, -1 for nowhere.</param>
/// <param name="EndVertex">Where it ends, -1 for nowhere.</param>
/// <param name="Degenerated">True when it is a single point.</param>
/// <param name="Faces">The faces at it.</param>
public sealed record BrepGraphDumpEdge(int Index, int Uid, int StartVertex, int EndVertex, bool Degenerated, IReadOnlyList<int> Faces);

/// <summary>A vertex of the graph.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Uid">Its id among all nodes.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Edges">The edges that begin or end there.</param>
public sealed record BrepGraphDumpVertex(int Index, int Uid, Point3 Point, IReadOnlyList<int> Edges);
