using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Joins single edges to polylines as long as the way on is unambiguous.</summary>
internal static class Polylines
{
    public static IEnumerable<FeatureEdge> Of(List<(int From, int To)> edges, WeldedMesh mesh, FeatureEdgeKind kind)
    {
        Dictionary<int, List<int>> edgesAt = [];
        for (var e = 0; e < edges.Count; e++)
        {
            At(edges[e].From).Add(e);
            At(edges[e].To).Add(e);
        }

        // Lines that end or branch are followed from there; what is left afterwards are rings.
        var done = new bool[edges.Count];
        for (var ringsToo = 0; ringsToo < 2; ringsToo++)
        {
            for (var e = 0; e < edges.Count; e++)
            {
                var (from, to) = edges[e];
                if (!done[e] && (ringsToo == 1 || edgesAt[from].Count != 2))
                {
                    yield return Follow(e, from);
                }
                else if (!done[e] && edgesAt[to].Count != 2)
                {
                    yield return Follow(e, to);
                }
            }
        }

        List<int> At(int point)
        {
            if (!edgesAt.TryGetValue(point, out var list))
            {
                edgesAt.Add(point, list = new List<int>(2));
            }

            return list;
        }

        FeatureEdge Follow(int edge, int start)
        {
            List<double> line = [.. mesh.Points.AsSpan(3 * start, 3)];
            var here = start;
            while (!done[edge])
            {
                done[edge] = true;
                here = edges[edge].From == here ? edges[edge].To : edges[edge].From;
                line.AddRange(mesh.Points.AsSpan(3 * here, 3));
                if (edgesAt[here] is not [var a, var b])
                {
                    break;
                }

                edge = a == edge ? b : a;
            }

            return new FeatureEdge([.. line], kind);
        }
    }
}
