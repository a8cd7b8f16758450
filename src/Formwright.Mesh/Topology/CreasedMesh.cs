using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Gives triangles over shared points what a file without faces does not tell: normals that are smooth across shallow edges
/// and split at creases, and the creases and borders as polylines.
/// </summary>
public static class CreasedMesh
{
    /// <summary>The default angle between neighbouring triangles, in degrees, from which their edge is a crease.</summary>
    public const double DefaultCreaseAngle = 30;

    /// <summary>
    /// Builds the mesh. Normals are averages of the triangles' normals weighted by their angle at the point (Thürmer and
    /// Wüthrich 1998), taken over the triangles that are joined around the point by edges shallower than a crease.
    /// </summary>
    /// <param name="mesh">The triangles; their point numbers become the weld ids.</param>
    /// <param name="creaseAngle">Degrees between the normals of two triangles from which their edge is a crease; 0 to 180.</param>
    public static SurfaceMesh Of(WeldedMesh mesh, double creaseAngle = DefaultCreaseAngle)
    {
        var normals = TriangleNormals(mesh);
        var uses = new EdgeUses(mesh.Triangles);
        var corners = new DisjointSets(mesh.Triangles.Length);
        var shallow = Math.Cos(creaseAngle * Math.PI / 180);
        List<(int From, int To)> creases = [], borders = [];
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            var (from, to) = (mesh.Triangles[edge[0]], mesh.Triangles[EdgeUses.Next(edge[0])]);
            if (edge.Length == 1)
            {
                borders.Add((from, to));
            }
            else if (edge.Length > 2 || mesh.Triangles[edge[1]] != to || normals[edge[0] / 3].Dot(normals[edge[1] / 3]) <= shallow)
            {
                creases.Add((from, to));
            }
            else
            {
                corners.Join(edge[0], EdgeUses.Next(edge[1]));
                corners.Join(EdgeUses.Next(edge[0]), edge[1]);
            }
        }

        var features = Polylines.Of(creases, mesh, FeatureEdgeKind.Sharp).Concat(Polylines.Of(borders, mesh, FeatureEdgeKind.Boundary));
        return Split(mesh, normals, corners, [.. features]);
    }

    private static Point3[] TriangleNormals(WeldedMesh mesh)
    {
        var normals = new Point3[mesh.TriangleCount];
        for (var t = 0; t < normals.Length; t++)
        {
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            normals[t] = (mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - a).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - a).Normalized();
        }

        return normals;
    }

    /// <summary>One vertex per set of joined corners.</summary>
    private static SurfaceMesh Split(WeldedMesh mesh, Point3[] triangleNormals, DisjointSets corners, FeatureEdge[] features)
    {
        var vertexOf = new int[mesh.Triangles.Length];
        List<Point3> sums = [];
        List<int> points = [];
        var triangles = new int[mesh.Triangles.Length];
        for (var corner = 0; corner < triangles.Length; corner++)
        {
            // The smallest corner of a set stands for it and so is met first.
            var root = corners.Find(corner);
            if (root == corner)
            {
                vertexOf[corner] = points.Count;
                points.Add(mesh.Triangles[corner]);
                sums.Add(default);
            }

            var vertex = triangles[corner] = vertexOf[root];
            sums[vertex] += triangleNormals[corner / 3] * AngleAt(mesh, corner);
        }

        var positions = new double[3 * points.Count];
        var normals = new float[3 * points.Count];
        for (var v = 0; v < points.Count; v++)
        {
            mesh.Points.AsSpan(3 * points[v], 3).CopyTo(positions.AsSpan(3 * v));

            // Only triangles without area leave no direction; they are never seen, but a file's normals must have length 1.
            var normal = sums[v].Length > 0 ? sums[v].Normalized() : Point3.UnitZ;
            (normals[3 * v], normals[(3 * v) + 1], normals[(3 * v) + 2]) = ((float)normal.X, (float)normal.Y, (float)normal.Z);
        }

        return new SurfaceMesh(positions, normals, triangles, [], [.. points], features);
    }

    private static double AngleAt(WeldedMesh mesh, int corner)
    {
        var at = mesh.PointAt(mesh.Triangles[corner]);
        var a = mesh.PointAt(mesh.Triangles[EdgeUses.Next(corner)]) - at;
        var b = mesh.PointAt(mesh.Triangles[EdgeUses.Previous(corner)]) - at;
        return Math.Atan2(a.Cross(b).Length, a.Dot(b));
    }
}
