namespace Formwright.Mesh;

/// <summary>Finds triangles of a mesh that cross or overlap each other.</summary>
public static class SelfIntersections
{
    /// <summary>The pairs, each once, the smaller number first.</summary>
    /// <param name="mesh">Points are shared; a mesh that was not welded would touch itself everywhere, which is no crossing.</param>
    /// <param name="most">Where the search ends.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Formwright.Core.FormwrightException">The mesh contradicts itself or has no size (<c>invalid_input</c>).</exception>
    public static List<(int First, int Second)> Find(WeldedMesh mesh, int most = int.MaxValue, CancellationToken cancel = default)
    {
        MeshCheck.Require(mesh);
        List<(int, int)> pairs = [];
        Search(mesh, new TriangleBvh(mesh), (a, b) =>
        {
            pairs.Add((a, b));
            return pairs.Count < most;
        }, cancel);
        return pairs;
    }

    internal static int Count(WeldedMesh mesh, TriangleBvh bvh, int most, CancellationToken cancel)
    {
        var count = 0;
        Search(mesh, bvh, (_, _) => ++count < most, cancel);
        return count;
    }

    private static void Search(WeldedMesh mesh, TriangleBvh bvh, Func<int, int, bool> found, CancellationToken cancel)
    {
        var lattice = new Lattice(MeshCheck.Bounds(mesh));
        var points = lattice.Round(mesh);
        bvh.Pairs(0, (a, b) => !TriangleCrossing.Test(points, mesh.Triangles, a, b) || found(a, b), cancel);
    }
}
