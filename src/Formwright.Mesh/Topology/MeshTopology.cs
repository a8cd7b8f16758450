using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>How the triangles of a mesh hang together, and the volume and area they enclose.</summary>
/// <param name="Points">Number of points that triangles use.</param>
/// <param name="Edges">Number of distinct edges.</param>
/// <param name="Triangles">Number of triangles with three different points.</param>
/// <param name="BoundaryEdges">Edges of one triangle only.</param>
/// <param name="NonManifoldEdges">Edges of more than two triangles.</param>
/// <param name="MisorientedEdges">Edges that their two triangles run through in the same direction.</param>
/// <param name="BoundaryLoops">Connected chains of boundary edges: the number of holes in the surface.</param>
/// <param name="Volume">
/// Enclosed volume in cubic units by the divergence theorem, measured from the first point to keep precision far from the
/// origin; negative when the surface is inside out, meaningless unless closed and oriented.
/// </param>
/// <param name="Area">Area of all triangles in square units.</param>
public sealed record MeshTopology(
    int Points,
    int Edges,
    int Triangles,
    int BoundaryEdges,
    int NonManifoldEdges,
    int MisorientedEdges,
    int BoundaryLoops,
    double Volume,
    double Area)
{
    /// <summary>True when there are triangles and no edge has only one.</summary>
    public bool IsClosed => Triangles > 0 && BoundaryEdges == 0;

    /// <summary>True when no edge has more than two triangles.</summary>
    public bool IsManifold => NonManifoldEdges == 0;

    /// <summary>True when neighbours agree which side is outside.</summary>
    public bool IsOriented => MisorientedEdges == 0;

    /// <summary>True when every edge has exactly two triangles that run through it in opposite directions.</summary>
    public bool IsWatertight => IsClosed && IsManifold && IsOriented;

    /// <summary>Points - edges + triangles: 2 for a closed body without handles, 0 for a ring, summed over the bodies.</summary>
    public int EulerCharacteristic => Points - Edges + Triangles;

    /// <summary>Examines the mesh after joining the vertices of equal weld id.</summary>
    /// <exception cref="FormwrightException">The mesh's arrays contradict each other (<c>invalid_input</c>).</exception>
    public static MeshTopology Of(SurfaceMesh mesh) => Of(WeldedMesh.Of(mesh));

    /// <summary>Examines triangles over shared points.</summary>
    public static MeshTopology Of(WeldedMesh mesh)
    {
        var uses = new EdgeUses(mesh.Triangles);
        int edges = 0, boundary = 0, nonManifold = 0, misoriented = 0, position = 0;
        List<(int From, int To)> open = [];
        while (uses.NextEdge(ref position, out var corners))
        {
            edges++;
            switch (corners.Length)
            {
                case 1:
                    boundary++;
                    open.Add((mesh.Triangles[corners[0]], mesh.Triangles[EdgeUses.Next(corners[0])]));
                    break;
                case 2:
                    misoriented += mesh.Triangles[corners[0]] == mesh.Triangles[corners[1]] ? 1 : 0;
                    break;
                default:
                    nonManifold++;
                    break;
            }
        }

        var (volume, area) = Measure(mesh);
        return new MeshTopology(UsedPoints(mesh), edges, mesh.TriangleCount, boundary, nonManifold, misoriented, Chains(open, mesh.PointCount), volume, area);
    }

    private static int UsedPoints(WeldedMesh mesh)
    {
        var used = new bool[mesh.PointCount];
        foreach (var point in mesh.Triangles)
        {
            used[point] = true;
        }

        return used.Count(u => u);
    }

    private static int Chains(List<(int From, int To)> edges, int points)
    {
        if (edges.Count == 0)
        {
            return 0;
        }

        var sets = new DisjointSets(points);
        foreach (var (from, to) in edges)
        {
            sets.Join(from, to);
        }

        return edges.Select(edge => sets.Find(edge.From)).Distinct().Count();
    }

    private static (double Volume, double Area) Measure(WeldedMesh mesh)
    {
        if (mesh.TriangleCount == 0)
        {
            return (0, 0);
        }

        double volume = 0, area = 0;
        var origin = mesh.PointAt(mesh.Triangles[0]);
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var a = mesh.PointAt(mesh.Triangles[t]) - origin;
            var b = mesh.PointAt(mesh.Triangles[t + 1]) - origin;
            var c = mesh.PointAt(mesh.Triangles[t + 2]) - origin;
            volume += a.Dot(b.Cross(c));
            area += (b - a).Cross(c - a).Length;
        }

        return (volume / 6, area / 2);
    }
}
