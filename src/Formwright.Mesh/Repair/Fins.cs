namespace Formwright.Mesh;

/// <summary>Removes sheets that hang on a surface by edges of which it has both triangles already.</summary>
internal static class Fins
{
    /// <summary>Removes them.</summary>
    /// <param name="mesh">Any triangles; cracks are closed.</param>
    /// <returns>The mesh and how many triangles were removed.</returns>
    public static (WeldedMesh Mesh, int Removed) Remove(WeldedMesh mesh)
    {
        // Patches hang together by edges of two triangles and end at edges of one or of many.
        var patches = new DisjointSets(mesh.TriangleCount);
        List<int[]> crowded = [];
        List<int> border = [];
        var uses = new EdgeUses(mesh.Triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            switch (edge.Length)
            {
                case 1:
                    border.Add(edge[0] / 3);
                    break;
                case 2:
                    patches.Join(edge[0] / 3, edge[1] / 3);
                    break;
                default:
                    int[] triangles = [.. edge];
                    crowded.Add(Array.ConvertAll(triangles, corner => corner / 3));
                    break;
            }
        }

        if (crowded.Count == 0 || border.Count == 0)
        {
            return (mesh, 0);
        }

        var loose = Small(mesh, patches);
        loose.IntersectWith(border.Select(patches.Find));
        KeepUnlessWhole(loose, crowded, patches);
        int[] kept = [.. mesh.Triangles.Where((_, corner) => !loose.Contains(patches.Find(corner / 3)))];
        return kept.Length == mesh.Triangles.Length ? (mesh, 0) : (Welding.Keep(mesh.Points, kept), (mesh.Triangles.Length - kept.Length) / 3);
    }

    /// <summary>The patches of less than half of all area.</summary>
    private static HashSet<int> Small(WeldedMesh mesh, DisjointSets patches)
    {
        Dictionary<int, double> areas = [];
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            var area = (mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - a).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - a).Length;
            areas[patches.Find(t)] = areas.GetValueOrDefault(patches.Find(t)) + area;
        }

        var all = areas.Values.Sum();
        return [.. areas.Where(patch => patch.Value < all / 2).Select(patch => patch.Key)];
    }

    /// <summary>A patch is no fin when one of its edges would not be left with two triangles.</summary>
    private static void KeepUnlessWhole(HashSet<int> loose, List<int[]> crowded, DisjointSets patches)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var edge in crowded)
            {
                if (edge.Count(t => !loose.Contains(patches.Find(t))) != 2)
                {
                    foreach (var t in edge)
                    {
                        changed |= loose.Remove(patches.Find(t));
                    }
                }
            }
        }
        while (changed);

        loose.IntersectWith(crowded.SelectMany(edge => edge).Select(patches.Find));
    }
}
