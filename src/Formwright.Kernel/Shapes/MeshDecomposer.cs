using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Exact shapes to decomposed meshes.</summary>
public static class MeshDecomposer
{
    /// <summary>What is drawn of a curved face without a finer precision: a turn of half a radian between facets.</summary>
    private const double FacetDegrees = 0.5 * 180 / Math.PI;

    private const double EdgeChord = 0.1;
    private const double FinestEdgeAngle = 0.001;
    private const double CoarsestEdgeAngle = 0.5;
    private const double EdgeParameterTolerance = 1e-9;
    private const double ShortestSegment = 1e-7;

    /// <summary>The finest precision, as a fraction of the size of the shape.</summary>
    private const double FinestPerDiagonal = 1e-6;

    /// <summary>
    /// Triangulates the faces and follows the edges. Source: OCCT BRepMesh_IncrementalMesh and GCPnts_TangentialDeflection.
    /// </summary>
    /// <param name="shape">Any shape; one without faces gives edges and points only, an empty one three empty lists.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, in the unit of the shape; also the turn in radians
    /// between the segments of an edge, from 0.001 to 0.5. Above 0 and at least a millionth of the diagonal of the box.</param>
    /// <param name="adjustYtoZ">True exchanges Y and Z, so that what was up along Y is up along Z.</param>
    /// <param name="computeMetadata">True adds exact measures, types and neighbours.</param>
    /// <returns>The mesh. Errors: <c>invalid_input</c> for a precision out of range, <c>kernel_failed</c> when a face cannot be
    /// triangulated.</returns>
    public static DecomposedMesh Decompose(Shape shape, double precision = 0.01, bool adjustYtoZ = false, bool computeMetadata = false)
    {
        if (!adjustYtoZ)
        {
            return Decompose(shape, precision, computeMetadata);
        }

        using var turned = Transforms.MirrorAlongNormal(shape, default, new Point3(0, 1, -1));
        return Decompose(turned, precision, computeMetadata);
    }

    private static DecomposedMesh Decompose(Shape shape, double precision, bool measure)
    {
        var counts = ShapeGraph.Counts(shape);
        if (counts[(int)ShapeKind.Vertex] == 0)
        {
            return new DecomposedMesh([], [], []);
        }

        RequirePrecision(shape, precision);
        var edgesOfFace = measure ? ShapeGraph.Children(shape, ShapeKind.Face, ShapeKind.Edge) : [];
        var facesOfEdge = measure ? ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Edge) : [];
        var faces = counts[(int)ShapeKind.Face] == 0 ? [] : Faces(shape, precision, measure);
        var edges = Edges(shape, precision, measure);
        return new DecomposedMesh(
            measure ? WithNeighbours(faces, GraphUid.First(counts, ShapeKind.Face), edgesOfFace, facesOfEdge) : faces,
            measure ? WithFaces(edges, GraphUid.First(counts, ShapeKind.Edge), facesOfEdge) : edges,
            [.. ShapeGraph.Vertices(shape).Select(vertex => vertex.Point)]);
    }

    private static void RequirePrecision(Shape shape, double precision)
    {
        var finest = FinestPerDiagonal * Bounds.Of(shape).Diagonal;
        if (!(precision > 0 && precision >= finest && double.IsFinite(precision)))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                FormattableString.Invariant($"The precision is {precision:G6} and must be above 0 and at least {finest:G6}, a millionth of the size of the shape."),
                "precision");
        }
    }

    private static DecomposedFace[] Faces(Shape shape, double precision, bool measure)
    {
        var (mesh, parameters, vertexFaces) = Tessellator.TessellateByFace(shape, new TessellationOptions(precision, FacetDegrees));
        var nodes = ShapeGraph.Faces(shape, measure);
        var faces = new DecomposedFace[nodes.Length];
        var (firstVertex, firstTriangle) = (0, 0);
        for (var i = 0; i < faces.Length; i++)
        {
            var node = nodes[i];
            var start = firstVertex;
            var vertices = Next(vertexFaces, i, ref firstVertex);
            var triangles = Next(mesh.TriangleFaces, i, ref firstTriangle);
            faces[i] = new DecomposedFace(
                i,
                mesh.Positions[Times(3, vertices)],
                parameters[Times(2, vertices)],
                Array.ConvertAll(mesh.Normals[Times(3, vertices)], normal => (double)normal),
                Array.ConvertAll(mesh.Triangles[Times(3, triangles)], vertex => vertex - start),
                triangles.End.Value - triangles.Start.Value,
                node.Middle,
                node.Normal,
                measure ? node.Area : null,
                measure ? node.CenterOfMass : null,
                measure ? node.Surface.ToString() : null,
                measure ? node.Tolerance : null);
        }

        return faces;
    }

    // What belongs to a face follows what belongs to the face before it.
    private static Range Next(int[] faceOfItem, int face, ref int next)
    {
        var start = next;
        while (next < faceOfItem.Length && faceOfItem[next] == face)
        {
            next++;
        }

        return start..next;
    }

    private static Range Times(int factor, Range range) => (factor * range.Start.Value)..(factor * range.End.Value);

    private static DecomposedEdge[] Edges(Shape shape, double precision, bool measure)
    {
        var nodes = ShapeGraph.Edges(shape, measure);
        var angle = Math.Clamp(precision, FinestEdgeAngle, CoarsestEdgeAngle);
        var lines = EdgeLines.Of(shape, angle, EdgeChord, 2, EdgeParameterTolerance, ShortestSegment);
        var edges = new DecomposedEdge[nodes.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            var node = nodes[i];
            edges[i] = new DecomposedEdge(
                i,
                node.Middle,
                lines[i],
                measure ? node.Length : null,
                measure ? node.CenterOfMass : null,
                measure ? node.Curve.ToString() : null,
                measure ? node.Degenerate != 0 : null);
        }

        return edges;
    }

    private static DecomposedFace[] WithNeighbours(DecomposedFace[] faces, int firstUid, IReadOnlyList<int>[] edgesOfFace, IReadOnlyList<int>[] facesOfEdge)
    {
        var adjacent = ShapeGraph.AdjacentFaces(edgesOfFace, facesOfEdge);
        return Array.ConvertAll(faces, face => face with { AdjacentFaces = adjacent[face.FaceIndex], FaceUid = firstUid + face.FaceIndex });
    }

    private static DecomposedEdge[] WithFaces(DecomposedEdge[] edges, int firstUid, IReadOnlyList<int>[] facesOfEdge) =>
        Array.ConvertAll(edges, edge => edge with { IncidentFaces = facesOfEdge[edge.EdgeIndex], EdgeUid = firstUid + edge.EdgeIndex });
}
