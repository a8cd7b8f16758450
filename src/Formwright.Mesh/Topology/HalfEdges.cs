namespace Formwright.Mesh;

/// <summary>
/// Which triangles lie beside each other. A half-edge is a corner: number <c>h</c> (3 × triangle + 0, 1 or 2) stands for the side
/// from that corner to the next.
/// </summary>
public sealed class HalfEdges
{
    /// <summary>The value of <see cref="Twin"/> for a side that no other triangle has.</summary>
    public const int Boundary = -1;

    /// <summary>The value of <see cref="Twin"/> for a side of three or more triangles, or of two that disagree which side is outside.</summary>
    public const int Irregular = -2;

    private readonly int[] _twins;
    private readonly int[] _triangles;

    /// <summary>Pairs the sides of a triangle list.</summary>
    public HalfEdges(int[] triangles)
    {
        _triangles = triangles;
        _twins = new int[triangles.Length];
        var uses = new EdgeUses(triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            if (edge.Length == 2 && triangles[edge[0]] != triangles[edge[1]])
            {
                (_twins[edge[0]], _twins[edge[1]]) = (edge[1], edge[0]);
                continue;
            }

            foreach (var corner in edge)
            {
                _twins[corner] = edge.Length == 1 ? Boundary : Irregular;
            }
        }
    }

    /// <summary>The half-edge that runs the other way in the neighbour, <see cref="Boundary"/> or <see cref="Irregular"/>.</summary>
    public int Twin(int halfEdge) => _twins[halfEdge];

    /// <summary>The half-edge that follows in the same triangle.</summary>
    public static int Next(int halfEdge) => EdgeUses.Next(halfEdge);

    /// <summary>The half-edge that comes before in the same triangle.</summary>
    public static int Previous(int halfEdge) => EdgeUses.Previous(halfEdge);

    /// <summary>The point it starts in.</summary>
    public int From(int halfEdge) => _triangles[halfEdge];

    /// <summary>The point it ends in.</summary>
    public int To(int halfEdge) => _triangles[EdgeUses.Next(halfEdge)];

    /// <summary>
    /// The closed rings of boundary sides, each in the order that a triangle filling it would run through them. Where several
    /// rings meet in a point they are taken apart there; chains that do not close (next to irregular sides) are left out.
    /// </summary>
    /// <returns>The half-edges of each ring, on the side of the surface.</returns>
    public List<List<int>> BoundaryLoops()
    {
        // A filling runs against the surface: from the end of one boundary half-edge to its start.
        Dictionary<int, List<int>> endingAt = [];
        for (var h = 0; h < _twins.Length; h++)
        {
            if (_twins[h] == Boundary)
            {
                (endingAt.TryGetValue(To(h), out var list) ? list : endingAt[To(h)] = []).Add(h);
            }
        }

        List<List<int>> loops = [];
        Dictionary<int, int> depth = [];
        foreach (var start in endingAt.Keys.Order().ToList())
        {
            while (endingAt[start].Count > 0)
            {
                List<int> path = [];
                depth.Clear();
                var here = start;
                while (endingAt.TryGetValue(here, out var choices) && choices.Count > 0)
                {
                    depth[here] = path.Count;
                    var h = Continue(path, choices);
                    choices.Remove(h);
                    path.Add(h);
                    here = From(h);
                    if (depth.TryGetValue(here, out var from))
                    {
                        loops.Add(path.GetRange(from, path.Count - from));
                        foreach (var closed in path.Skip(from))
                        {
                            depth.Remove(To(closed));
                        }

                        path.RemoveRange(from, path.Count - from);
                    }
                }
            }
        }

        return loops;
    }

    /// <summary>At a point where rings meet, the side reached by turning around the point through the gap, not through the surface.</summary>
    private int Continue(List<int> path, List<int> choices)
    {
        if (choices.Count == 1 || path.Count == 0)
        {
            return choices[^1];
        }

        // The fan of triangles that starts at the boundary side just passed ends at the side to leave by.
        var h = path[^1];
        for (var steps = 0; steps < _twins.Length; steps++)
        {
            h = Previous(h);
            if (_twins[h] < 0)
            {
                break;
            }

            h = _twins[h];
        }

        return choices.Contains(h) ? h : choices[^1];
    }
}
