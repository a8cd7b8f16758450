using System.Globalization;
using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Kernel;

/// <summary>Documents to decomposed meshes.</summary>
public static class DocumentDecomposer
{
    private const double Levels = 255;

    /// <summary>All parts at their places in one mesh, faces and edges numbered through; see <see cref="MeshDecomposer"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, at least a millionth of the size of each part.</param>
    /// <param name="adjustYtoZ">True exchanges Y and Z.</param>
    /// <param name="computeMetadata">True adds exact measures, types and neighbours.</param>
    /// <returns>The mesh, with the faces of each colour.</returns>
    public static DecomposedMesh Decompose(AssemblyDocument document, double precision = 0.01, bool adjustYtoZ = false, bool computeMetadata = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Decompose(document.ToBodies(), precision, adjustYtoZ, computeMetadata);
    }

    internal static DecomposedMesh Decompose(BrepDocument document, double precision, bool adjustYtoZ, bool computeMetadata)
    {
        var faces = new List<DecomposedFace>();
        var edges = new List<DecomposedEdge>();
        var points = new List<Point3>();
        var colors = new OrderedDictionary<string, List<int>>();
        var uid = 0;
        foreach (var body in document.Bodies)
        {
            var mesh = MeshDecomposer.Decompose(body.Shape, precision, adjustYtoZ, computeMetadata);
            var (face, edge) = (faces.Count, edges.Count);
            faces.AddRange(mesh.FaceList.Select(f => f with { FaceIndex = f.FaceIndex + face, AdjacentFaces = Shifted(f.AdjacentFaces, face), FaceUid = f.FaceUid + uid }));
            edges.AddRange(mesh.EdgeList.Select(e => e with { EdgeIndex = e.EdgeIndex + edge, IncidentFaces = Shifted(e.IncidentFaces, face), EdgeUid = e.EdgeUid + uid }));
            points.AddRange(mesh.PointsList);
            uid = Math.Max(faces.Max(f => f.FaceUid) ?? 0, edges.Max(e => e.EdgeUid) ?? 0);
            if (body.Color is { } color)
            {
                var key = Hexadecimal(color);
                colors.TryAdd(key, []);
                colors[key].AddRange(Enumerable.Range(face, mesh.FaceList.Count));
            }
        }

        return new DecomposedMesh(faces, edges, points, colors.Count == 0 ? null : colors.ToDictionary(c => c.Key, c => (IReadOnlyList<int>)c.Value));
    }

    private static int[]? Shifted(IReadOnlyList<int>? indices, int by) => indices is null ? null : [.. indices.Select(index => index + by)];

    private static string Hexadecimal(Rgba color) => string.Concat(
        ((ReadOnlySpan<double>)[color.R, color.G, color.B, color.A]).ToArray()
            .Select(channel => ((int)Math.Round(channel * Levels)).ToString("x2", CultureInfo.InvariantCulture)).Prepend("#"));
}
