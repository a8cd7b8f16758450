using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Prepares a mesh for files that hold 32-bit coordinates and no faces (STL, 3MF): what those coordinates cannot tell apart is
/// joined, and triangles without area go, in ways that keep a watertight mesh watertight.
/// </summary>
public static class PrintableMesh
{
    // A triangle flatter than this share of its longest side has no direction left in 32-bit coordinates.
    private const double Flat = 2e-7;

    /// <summary>The mesh welded, rounded to 32-bit coordinates and rid of triangles without area.</summary>
    /// <exception cref="FormwrightException">The mesh's arrays contradict each other (<c>invalid_input</c>).</exception>
    public static WeldedMesh Of(SurfaceMesh mesh)
    {
        var welded = WeldedMesh.Of(mesh);
        var rounded = new double[welded.Points.Length];
        for (var i = 0; i < rounded.Length; i++)
        {
            // Adding 0 turns -0 into 0, so that equal points have equal bits.
            rounded[i] = (float)welded.Points[i] + 0.0;
        }

        return FlipFlat(CollapseShort(new WeldedMesh(rounded, welded.Triangles)));
    }

    /// <summary>Joins the ends of every edge that rounding has shortened to nothing; its triangles vanish with it.</summary>
    private static WeldedMesh CollapseShort(WeldedMesh mesh)
    {
        var sets = new DisjointSets(mesh.PointCount);
        var joined = false;
        for (var corner = 0; corner < mesh.Triangles.Length; corner++)
        {
            var (from, to) = (mesh.Triangles[corner], mesh.Triangles[EdgeUses.Next(corner)]);
            if (from != to && mesh.PointAt(from) == mesh.PointAt(to))
            {
                sets.Join(from, to);
                joined = true;
            }
        }

        if (!joined)
        {
            return mesh;
        }

        List<int> kept = [];
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var (a, b, c) = (sets.Find(mesh.Triangles[t]), sets.Find(mesh.Triangles[t + 1]), sets.Find(mesh.Triangles[t + 2]));
            if (a != b && b != c && c != a)
            {
                kept.AddRange([a, b, c]);
            }
        }

        return Compact(mesh.Points, kept);
    }

    /// <summary>
    /// A triangle whose corner lies on its longest side is removed by turning that side: the neighbour across it is split at
    /// the corner instead. Simply dropping the triangle would leave a crack.
    /// </summary>
    private static WeldedMesh FlipFlat(WeldedMesh mesh)
    {
        var flat = Enumerable.Range(0, mesh.TriangleCount).Where(t => IsFlat(mesh, 3 * t)).ToList();
        if (flat.Count == 0)
        {
            return mesh;
        }

        var triangles = (int[])mesh.Triangles.Clone();
        var result = mesh with { Triangles = triangles };
        var sides = new Dictionary<(int From, int To), int>(triangles.Length);
        for (var corner = 0; corner < triangles.Length; corner++)
        {
            sides[(triangles[corner], triangles[EdgeUses.Next(corner)])] = corner;
        }

        // A turn may leave the neighbour flat in its place (several points on one line), so a few rounds are needed.
        for (var round = 0; round < 8 && flat.Count > 0; round++)
        {
            List<int> again = [];
            foreach (var triangle in flat.Where(t => IsFlat(result, 3 * t)))
            {
                again.AddRange(Turn(result, triangle, sides));
            }

            flat = again;
        }

        return result;
    }

    /// <summary>Turns the longest side of a triangle and returns the two triangles changed, none when it cannot be turned.</summary>
    private static int[] Turn(WeldedMesh mesh, int triangle, Dictionary<(int From, int To), int> sides)
    {
        var triangles = mesh.Triangles;
        var corner = LongestSide(mesh, 3 * triangle);
        var (a, b, c) = (triangles[corner], triangles[EdgeUses.Next(corner)], triangles[EdgeUses.Previous(corner)]);
        if (!sides.TryGetValue((b, a), out var across))
        {
            return [];
        }

        var d = triangles[EdgeUses.Previous(across)];
        if (d == c || sides.ContainsKey((c, d)) || sides.ContainsKey((d, c)))
        {
            return [];
        }

        var neighbour = across / 3;
        sides.Remove((a, b));
        sides.Remove((b, a));
        Set(triangle, c, a, d);
        Set(neighbour, d, b, c);
        return [triangle, neighbour];

        void Set(int t, int p, int q, int r)
        {
            (triangles[3 * t], triangles[(3 * t) + 1], triangles[(3 * t) + 2]) = (p, q, r);
            sides[(p, q)] = 3 * t;
            sides[(q, r)] = (3 * t) + 1;
            sides[(r, p)] = (3 * t) + 2;
        }
    }

    private static bool IsFlat(WeldedMesh mesh, int first)
    {
        var a = mesh.PointAt(mesh.Triangles[first]);
        var b = mesh.PointAt(mesh.Triangles[first + 1]);
        var c = mesh.PointAt(mesh.Triangles[first + 2]);
        var longest = Math.Max((b - a).Length, Math.Max((c - b).Length, (a - c).Length));
        return (b - a).Cross(c - a).Length <= Flat * longest * longest;
    }

    private static int LongestSide(WeldedMesh mesh, int first)
    {
        var best = first;
        for (var corner = first; corner < first + 3; corner++)
        {
            best = Length(corner) > Length(best) ? corner : best;
        }

        return best;

        double Length(int corner) =>
            (mesh.PointAt(mesh.Triangles[EdgeUses.Next(corner)]) - mesh.PointAt(mesh.Triangles[corner])).Length;
    }

    private static WeldedMesh Compact(double[] points, List<int> triangles)
    {
        var numbers = new Dictionary<int, int>(triangles.Count / 2);
        List<double> kept = [];
        var renumbered = new int[triangles.Count];
        for (var i = 0; i < renumbered.Length; i++)
        {
            if (!numbers.TryGetValue(triangles[i], out renumbered[i]))
            {
                renumbered[i] = kept.Count / 3;
                numbers.Add(triangles[i], renumbered[i]);
                kept.AddRange(points.AsSpan(3 * triangles[i], 3));
            }
        }

        return new WeldedMesh([.. kept], renumbered);
    }
}
