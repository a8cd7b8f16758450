using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>The connected pieces of a mesh: triangles that hang together by edges.</summary>
/// <param name="Count">Number of pieces.</param>
/// <param name="OfTriangle">The piece of each triangle, 0 up in the order of their first triangles.</param>
public sealed record MeshComponents(int Count, int[] OfTriangle)
{
    /// <summary>Finds the pieces; triangles that only share a point are apart.</summary>
    public static MeshComponents Of(WeldedMesh mesh)
    {
        MeshCheck.Bounds(mesh);
        var sets = new DisjointSets(mesh.TriangleCount);
        var uses = new EdgeUses(mesh.Triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            for (var i = 1; i < edge.Length; i++)
            {
                sets.Join(edge[0] / 3, edge[i] / 3);
            }
        }

        var numbers = new int[mesh.TriangleCount];
        var count = 0;
        for (var t = 0; t < numbers.Length; t++)
        {
            // The smallest member of a set stands for it and so is met first.
            var root = sets.Find(t);
            numbers[t] = root == t ? count++ : numbers[root];
        }

        return new MeshComponents(count, numbers);
    }

    /// <summary>Volume of each piece by the divergence theorem, negative for one that is inside out.</summary>
    public double[] Volumes(WeldedMesh mesh)
    {
        var volumes = new double[Count];
        var origins = new Point3?[Count];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            var origin = origins[OfTriangle[t]] ??= a;
            volumes[OfTriangle[t]] += (a - origin).Dot((mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - origin).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - origin)) / 6;
        }

        return volumes;
    }

    /// <summary>For each piece whether every edge of it has exactly two triangles.</summary>
    public bool[] Closed(WeldedMesh mesh)
    {
        var closed = new bool[Count];
        Array.Fill(closed, true);
        var uses = new EdgeUses(mesh.Triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            closed[OfTriangle[edge[0] / 3]] &= edge.Length == 2;
        }

        return closed;
    }

    /// <summary>
    /// For each piece the number of other closed pieces around it, by counting their crossings with a ray from one of its
    /// triangles. Pieces that cross each other give the answer for that triangle.
    /// </summary>
    /// <param name="mesh">The mesh of which these are the pieces.</param>
    /// <param name="bvh">Its triangles.</param>
    /// <param name="cancel">Stops the work.</param>
    internal int[] Nesting(WeldedMesh mesh, TriangleBvh bvh, CancellationToken cancel)
    {
        var closed = Closed(mesh);
        var largest = new int[Count];
        var areas = new double[Count];
        Array.Fill(largest, -1);
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var area = bvh.NormalOf(t).Length;
            if (area > areas[OfTriangle[t]])
            {
                (largest[OfTriangle[t]], areas[OfTriangle[t]]) = (t, area);
            }
        }

        var depth = new int[Count];
        Dictionary<int, int> crossings = [];
        for (var piece = 0; piece < Count; piece++)
        {
            cancel.ThrowIfCancellationRequested();
            if (largest[piece] < 0)
            {
                continue;
            }

            // An odd direction, so that the ray does not run along edges of parts aligned to the axes.
            crossings.Clear();
            var (a, b, c) = bvh.CornersOf(largest[piece]);
            bvh.Crossings((a * 0.41) + (b * 0.33) + (c * 0.26), new Point3(0.5377, 0.2861, 0.7931), t =>
            {
                var other = OfTriangle[t];
                if (other != piece && closed[other])
                {
                    crossings[other] = crossings.GetValueOrDefault(other) + 1;
                }
            });
            depth[piece] = crossings.Values.Count(n => n % 2 == 1);
        }

        return depth;
    }
}
