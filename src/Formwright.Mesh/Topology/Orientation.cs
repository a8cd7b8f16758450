using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Makes neighbouring triangles agree which side is outside, and the outside be where there is no material.</summary>
public static class Orientation
{
    /// <summary>
    /// Turns triangles until those on both sides of each two-triangle edge agree, as far as the surface can be oriented, then
    /// turns whole pieces: closed ones to a positive volume, or to a negative one where an odd number of closed pieces lies around
    /// them (a cavity); open ones so that more of their area faces away from their middle.
    /// </summary>
    /// <param name="mesh">Any triangles.</param>
    /// <param name="cavities">False turns inner pieces outwards too.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The mesh and how many triangles were turned.</returns>
    /// <exception cref="FormwrightException">The mesh contradicts itself (<c>invalid_input</c>).</exception>
    public static (WeldedMesh Mesh, int Turned) Orient(WeldedMesh mesh, bool cavities = true, CancellationToken cancel = default)
    {
        MeshCheck.Bounds(mesh);
        var turned = Agree(mesh);
        var triangles = (int[])mesh.Triangles.Clone();
        Apply(turned);
        var result = mesh with { Triangles = triangles };
        var bvh = new TriangleBvh(result);
        var pieces = MeshComponents.Of(result);
        var closed = pieces.Closed(result);
        var inwards = Inwards(result, pieces, closed);
        if (cavities && pieces.Count > 1)
        {
            var nesting = pieces.Nesting(result, bvh, cancel);
            for (var piece = 0; piece < inwards.Length; piece++)
            {
                inwards[piece] ^= closed[piece] && nesting[piece] % 2 == 1;
            }
        }

        var whole = new bool[mesh.TriangleCount];
        for (var t = 0; t < whole.Length; t++)
        {
            whole[t] = inwards[pieces.OfTriangle[t]];
            turned[t] ^= whole[t];
        }

        Apply(whole);
        return (result, turned.Count(t => t));

        void Apply(bool[] turn)
        {
            for (var t = 0; t < turn.Length; t++)
            {
                if (turn[t])
                {
                    (triangles[(3 * t) + 1], triangles[(3 * t) + 2]) = (triangles[(3 * t) + 2], triangles[(3 * t) + 1]);
                }
            }
        }
    }

    /// <summary>Which triangles to turn so that both sides of each edge agree; spreads from each piece's first triangle.</summary>
    private static bool[] Agree(WeldedMesh mesh)
    {
        var triangles = mesh.Triangles;
        var other = new int[triangles.Length];
        Array.Fill(other, -1);
        var uses = new EdgeUses(triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            if (edge.Length == 2)
            {
                (other[edge[0]], other[edge[1]]) = (edge[1], edge[0]);
            }
        }

        var turned = new bool[mesh.TriangleCount];
        var seen = new bool[mesh.TriangleCount];
        Queue<int> queue = [];
        for (var first = 0; first < seen.Length; first++)
        {
            if (seen[first])
            {
                continue;
            }

            seen[first] = true;
            queue.Enqueue(first);
            while (queue.TryDequeue(out var t))
            {
                for (var corner = 3 * t; corner < (3 * t) + 3; corner++)
                {
                    var across = other[corner];
                    if (across >= 0 && !seen[across / 3])
                    {
                        seen[across / 3] = true;
                        turned[across / 3] = turned[t] ^ (triangles[corner] == triangles[across]);
                        queue.Enqueue(across / 3);
                    }
                }
            }
        }

        return turned;
    }

    private static bool[] Inwards(WeldedMesh mesh, MeshComponents pieces, bool[] closed)
    {
        var volumes = pieces.Volumes(mesh);
        var sums = new Point3[pieces.Count];
        var counts = new int[pieces.Count];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            sums[pieces.OfTriangle[t]] += Middle(mesh, t);
            counts[pieces.OfTriangle[t]]++;
        }

        var outward = new double[pieces.Count];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var piece = pieces.OfTriangle[t];
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            var normal = (mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - a).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - a);
            outward[piece] += normal.Dot(Middle(mesh, t) - (sums[piece] * (1.0 / counts[piece])));
        }

        return [.. Enumerable.Range(0, pieces.Count).Select(piece => closed[piece] ? volumes[piece] < 0 : outward[piece] < 0)];
    }

    private static Point3 Middle(WeldedMesh mesh, int t) =>
        (mesh.PointAt(mesh.Triangles[3 * t]) + mesh.PointAt(mesh.Triangles[(3 * t) + 1]) + mesh.PointAt(mesh.Triangles[(3 * t) + 2])) * (1.0 / 3);
}
