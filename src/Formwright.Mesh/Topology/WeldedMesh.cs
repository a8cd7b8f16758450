using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Triangles over shared points: the form in which watertightness can be seen and watertight files are written.
/// </summary>
/// <param name="Points">x, y, z per point.</param>
/// <param name="Triangles">Three point numbers per triangle, all different, counter-clockwise seen from outside.</param>
public sealed record WeldedMesh(double[] Points, int[] Triangles)
{
    /// <summary>Number of points.</summary>
    public int PointCount => Points.Length / 3;

    /// <summary>Number of triangles.</summary>
    public int TriangleCount => Triangles.Length / 3;

    /// <summary>The position of point <paramref name="index"/>.</summary>
    public Point3 PointAt(int index) => new(Points[3 * index], Points[(3 * index) + 1], Points[(3 * index) + 2]);

    /// <summary>
    /// Joins the vertices of equal weld id, whatever face they belong to, and drops triangles that have two corners in one
    /// point. Points keep the order in which the mesh first uses them; points without a triangle are left out.
    /// </summary>
    /// <exception cref="FormwrightException">The arrays contradict each other (<c>invalid_input</c>).</exception>
    public static WeldedMesh Of(SurfaceMesh mesh)
    {
        if (mesh.WeldIds.Length != mesh.VertexCount)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The mesh has {mesh.VertexCount} vertices but {mesh.WeldIds.Length} weld ids; it needs one per vertex.");
        }

        var byWeld = new Dictionary<int, int>(mesh.VertexCount);
        var points = new List<double>(mesh.Positions.Length);
        var triangles = new List<int>(mesh.Triangles.Length);
        for (var t = 0; t + 2 < mesh.Triangles.Length; t += 3)
        {
            int a = mesh.Triangles[t], b = mesh.Triangles[t + 1], c = mesh.Triangles[t + 2];
            if (Math.Min(a, Math.Min(b, c)) < 0 || Math.Max(a, Math.Max(b, c)) >= mesh.VertexCount)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"Triangle {t / 3} of the mesh names a vertex outside 0 to {mesh.VertexCount - 1}.");
            }

            int weldA = mesh.WeldIds[a], weldB = mesh.WeldIds[b], weldC = mesh.WeldIds[c];
            if (weldA == weldB || weldB == weldC || weldC == weldA)
            {
                continue;
            }

            triangles.Add(PointOf(a, weldA));
            triangles.Add(PointOf(b, weldB));
            triangles.Add(PointOf(c, weldC));
        }

        return new WeldedMesh([.. points], [.. triangles]);

        int PointOf(int vertex, int weld)
        {
            if (!byWeld.TryGetValue(weld, out var point))
            {
                point = points.Count / 3;
                byWeld.Add(weld, point);
                points.AddRange(mesh.Positions.AsSpan(3 * vertex, 3));
            }

            return point;
        }
    }
}
