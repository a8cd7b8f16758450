using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Exact shapes to triangles.</summary>
public static class Tessellator
{
    /// <summary>
    /// Triangulates all faces. Normals are those of the exact surfaces. Weld ids come from the topology: what is one vertex, or one
    /// node of an edge, has one id, so a closed solid gives a mesh in which every edge is shared by exactly two triangles. No triangle
    /// has two equal weld ids. Source: OCCT BRepMesh_IncrementalMesh.
    /// </summary>
    /// <param name="shape">Any shape with faces.</param>
    /// <param name="options">Accuracy; null for the default of the shape's size.</param>
    /// <returns>The mesh. Errors: <c>invalid_input</c> without faces, <c>kernel_failed</c> when a face cannot be triangulated.</returns>
    public static SurfaceMesh Tessellate(Shape shape, TessellationOptions? options = null)
    {
        options ??= TessellationOptions.For(Bounds.Of(shape));
        using var mesh = Triangulate(shape, options);
        return Copy(mesh, [], []);
    }

    /// <summary>
    /// The same with the surface parameters u, v and the face of every vertex. Vertices come face after face, like triangles; none is
    /// shared between faces.
    /// </summary>
    internal static (SurfaceMesh Mesh, double[] Parameters, int[] VertexFaces) TessellateByFace(Shape shape, TessellationOptions options)
    {
        using var mesh = Triangulate(shape, options);
        NativeMeshes.Sizes(mesh, out var size, out var error).Check(error);
        var parameters = new double[2 * size.Vertices];
        var vertexFaces = new int[size.Vertices];
        return (Copy(mesh, parameters, vertexFaces), parameters, vertexFaces);
    }

    /// <summary>The polylines of a mesh.</summary>
    internal static IReadOnlyList<FeatureEdge> Polylines(MeshHandle mesh) => Copy(mesh, [], []).FeatureEdges;

    private static MeshHandle Triangulate(Shape shape, TessellationOptions options)
    {
        NativeMeshes.Tessellate(shape.Handle, options.ChordTolerance, options.AngleTolerance, out var mesh, out var error).Check(error);
        return mesh;
    }

    private static unsafe SurfaceMesh Copy(MeshHandle mesh, double[] parameters, int[] vertexFaces)
    {
        NativeMeshes.Sizes(mesh, out var size, out var error).Check(error);
        var positions = new double[3 * size.Vertices];
        var normals = new float[3 * size.Vertices];
        var weldIds = new int[size.Vertices];
        var triangles = new int[3 * size.Triangles];
        var triangleFaces = new int[size.Triangles];
        var points = new double[3 * size.PolylinePoints];
        var counts = new int[size.Polylines];
        var kinds = new int[size.Polylines];
        fixed (double* positionsStart = positions, parametersStart = parameters, pointsStart = points)
        fixed (float* normalsStart = normals)
        fixed (int* weldStart = weldIds, trianglesStart = triangles, vertexFacesStart = vertexFaces, facesStart = triangleFaces, countsStart = counts, kindsStart = kinds)
        {
            var buffers = new NativeMeshBuffers
            {
                Positions = positionsStart,
                Parameters = parametersStart,
                VertexFaces = vertexFacesStart,
                Normals = normalsStart,
                WeldIds = weldStart,
                Triangles = trianglesStart,
                TriangleFaces = facesStart,
                PolylinePoints = pointsStart,
                PolylineCounts = countsStart,
                PolylineKinds = kindsStart,
            };
            NativeMeshes.Copy(mesh, buffers, out error).Check(error);
        }

        return new SurfaceMesh(positions, normals, triangles, triangleFaces, weldIds, FeatureEdges(points, counts, kinds));
    }

    private static FeatureEdge[] FeatureEdges(double[] points, int[] counts, int[] kinds)
    {
        var edges = new FeatureEdge[counts.Length];
        var start = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var end = start + (3 * counts[i]);
            edges[i] = new FeatureEdge(points[start..end], (FeatureEdgeKind)kinds[i]);
            start = end;
        }

        return edges;
    }
}
