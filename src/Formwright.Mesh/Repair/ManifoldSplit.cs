using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Takes a mesh apart where more than two triangles meet at an edge, or fans of triangles at a point, so that each edge has at
/// most two triangles and each point one fan. Triangles at an edge are paired around the material between them.
/// </summary>
internal static class ManifoldSplit
{
    // Points that were one are drawn apart by this share of the edges there, so that files without shared points keep them apart.
    private const double Gap = 1e-5;

    /// <summary>Splits a mesh.</summary>
    /// <param name="mesh">Oriented as well as can be.</param>
    /// <param name="apart">Whether the copies of a point are drawn apart a little.</param>
    /// <returns>The mesh and how many edges were irregular.</returns>
    public static (WeldedMesh Mesh, int Edges) Split(WeldedMesh mesh, bool apart)
    {
        var corners = new DisjointSets(mesh.Triangles.Length);
        var uses = new EdgeUses(mesh.Triangles);
        int position = 0, irregular = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            if (edge.Length == 2 && mesh.Triangles[edge[0]] != mesh.Triangles[edge[1]])
            {
                Join(corners, edge[0], edge[1]);
            }
            else if (edge.Length > 1)
            {
                irregular++;
                PairAround(mesh, edge, corners);
            }
        }

        return (Rename(mesh, corners, apart), irregular);
    }

    private static void Join(DisjointSets corners, int one, int two)
    {
        corners.Join(one, EdgeUses.Next(two));
        corners.Join(EdgeUses.Next(one), two);
    }

    /// <summary>
    /// Seen along the edge, material lies clockwise of a triangle that runs along it and counter-clockwise of one that runs
    /// against it. So a triangle against and the next one along bound a wedge of material and stay together.
    /// </summary>
    private static void PairAround(WeldedMesh mesh, ReadOnlySpan<int> edge, DisjointSets corners)
    {
        var (from, to) = (mesh.Triangles[edge[0]], mesh.Triangles[EdgeUses.Next(edge[0])]);
        var origin = mesh.PointAt(from);
        var along = (mesh.PointAt(to) - origin).Normalized();
        var x = (Apex(edge[0]) - (along * Apex(edge[0]).Dot(along))).Normalized();
        var y = along.Cross(x);
        var around = new List<(double Angle, int Corner, bool Along)>(edge.Length);
        foreach (var corner in edge)
        {
            var apex = Apex(corner);
            around.Add((Math.Atan2(apex.Dot(y), apex.Dot(x)), corner, mesh.Triangles[corner] == from));
        }

        around.Sort();
        for (var i = 0; around.Count > 1 && i < around.Count;)
        {
            var next = (i + 1) % around.Count;
            if (around[i].Along || !around[next].Along)
            {
                i++;
                continue;
            }

            Join(corners, around[i].Corner, around[next].Corner);
            around.RemoveAt(Math.Max(i, next));
            around.RemoveAt(Math.Min(i, next));
            i = 0;
        }

        Point3 Apex(int corner) => mesh.PointAt(mesh.Triangles[EdgeUses.Previous(corner)]) - origin;
    }

    private static WeldedMesh Rename(WeldedMesh mesh, DisjointSets corners, bool apart)
    {
        var first = new int[mesh.PointCount];
        var copies = new int[mesh.PointCount];
        Array.Fill(first, -1);
        List<int> sources = [];
        var numbers = new int[mesh.Triangles.Length];
        for (var corner = 0; corner < numbers.Length; corner++)
        {
            var root = corners.Find(corner);
            if (root == corner)
            {
                numbers[corner] = sources.Count;
                sources.Add(mesh.Triangles[corner]);
                copies[mesh.Triangles[corner]]++;
            }

            numbers[corner] = numbers[root];
        }

        var points = new double[3 * sources.Count];
        for (var i = 0; i < sources.Count; i++)
        {
            mesh.Points.AsSpan(3 * sources[i], 3).CopyTo(points.AsSpan(3 * i));
        }

        var result = new WeldedMesh(points, numbers);
        if (apart && sources.Count > mesh.PointCount)
        {
            DrawApart(result, i => copies[sources[i]] > 1);
        }

        return result;
    }

    private static void DrawApart(WeldedMesh mesh, Func<int, bool> moves)
    {
        var sums = new Point3[mesh.PointCount];
        var counts = new int[mesh.PointCount];
        for (var corner = 0; corner < mesh.Triangles.Length; corner++)
        {
            var point = mesh.Triangles[corner];
            if (moves(point))
            {
                sums[point] += mesh.PointAt(mesh.Triangles[EdgeUses.Next(corner)]) + mesh.PointAt(mesh.Triangles[EdgeUses.Previous(corner)]);
                counts[point] += 2;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (counts[i] > 0)
            {
                var p = mesh.PointAt(i) + (((sums[i] * (1.0 / counts[i])) - mesh.PointAt(i)) * Gap);
                (mesh.Points[3 * i], mesh.Points[(3 * i) + 1], mesh.Points[(3 * i) + 2]) = (p.X, p.Y, p.Z);
            }
        }
    }
}
