using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Fills rings of boundary edges: the triangulation that turns least against its surroundings and has least area (Liepa 2003),
/// refined to the density of the surroundings and bent to continue them smoothly. A flat ring stays flat and unrefined.
/// </summary>
internal sealed class HoleFilling
{
    // The triangulation takes time with the cube of the ring's length; longer rings are cut by their shortest diagonals.
    private const int LongestForOptimum = 150;
    private const int MostPatchTriangles = 20_000;

    private readonly List<double> _points;
    private readonly List<int> _triangles;
    private readonly HashSet<(int, int)> _edges = [];
    private readonly HalfEdges _halfEdges;
    private readonly WeldedMesh _mesh;

    private HoleFilling(WeldedMesh mesh)
    {
        _mesh = mesh;
        (_points, _triangles) = ([.. mesh.Points], [.. mesh.Triangles]);
        _halfEdges = new HalfEdges(mesh.Triangles);
        for (var h = 0; h < mesh.Triangles.Length; h++)
        {
            _edges.Add(Key(_halfEdges.From(h), _halfEdges.To(h)));
        }
    }

    /// <summary>Fills every ring.</summary>
    /// <param name="mesh">Each edge has at most two triangles, which agree.</param>
    /// <param name="smooth">False leaves the patches as coarse and flat as they are cut.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The mesh and how many rings were filled.</returns>
    public static (WeldedMesh Mesh, int Filled) Fill(WeldedMesh mesh, bool smooth, CancellationToken cancel)
    {
        var filling = new HoleFilling(mesh);
        var loops = filling._halfEdges.BoundaryLoops();
        foreach (var loop in loops)
        {
            cancel.ThrowIfCancellationRequested();
            filling.FillRing(loop, smooth, cancel);
        }

        return (new WeldedMesh([.. filling._points], [.. filling._triangles]), loops.Count);
    }

    private static (int, int) Key(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private Point3 At(int point) => new(_points[3 * point], _points[(3 * point) + 1], _points[(3 * point) + 2]);

    private int AddPoint(Point3 p)
    {
        _points.AddRange([p.X, p.Y, p.Z]);
        return (_points.Count / 3) - 1;
    }

    private void FillRing(List<int> loop, bool smooth, CancellationToken cancel)
    {
        // The filling runs from the end of each half-edge to its start.
        int[] ring = [.. loop.Select(_halfEdges.To)];
        if (ring.Length < 3)
        {
            return;
        }

        var patch = ring.Length <= LongestForOptimum ? Optimum(ring, loop) : Clipped(ring);
        patch ??= Fan(ring);
        if (smooth && ring.Length > 4 && !IsFlat(ring))
        {
            var refined = new PatchRefinement(_points, patch, ring, Neighbourhood(ring), MostPatchTriangles, cancel);
            patch = refined.Triangles;
        }

        _triangles.AddRange(patch);
        for (var t = 0; t < patch.Count; t += 3)
        {
            _edges.Add(Key(patch[t], patch[t + 1]));
            _edges.Add(Key(patch[t + 1], patch[t + 2]));
            _edges.Add(Key(patch[t + 2], patch[t]));
        }
    }

    /// <summary>The triangles of the surroundings that have a point of the ring, for the smooth continuation.</summary>
    private List<int> Neighbourhood(int[] ring)
    {
        HashSet<int> on = [.. ring];
        List<int> result = [];
        for (var t = 0; t < _triangles.Count; t += 3)
        {
            if (on.Contains(_triangles[t]) || on.Contains(_triangles[t + 1]) || on.Contains(_triangles[t + 2]))
            {
                result.AddRange([_triangles[t], _triangles[t + 1], _triangles[t + 2]]);
            }
        }

        return result;
    }

    private bool IsFlat(int[] ring)
    {
        Point3 normal = default, center = default;
        double length = 0;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (At(ring[i]), At(ring[(i + 1) % ring.Length]));
            normal += (a - At(ring[0])).Cross(b - At(ring[0]));
            center += a * (1.0 / ring.Length);
            length += (b - a).Length;
        }

        normal = normal.Normalized();
        return ring.All(i => Math.Abs((At(i) - center).Dot(normal)) < 1e-4 * length);
    }

    /// <summary>Dynamic programming over all triangulations of the ring; null when each would repeat an edge of the mesh.</summary>
    private List<int>? Optimum(int[] ring, List<int> loop)
    {
        var n = ring.Length;
        var outside = new Point3[n];
        for (var i = 0; i < n; i++)
        {
            // Side i of the filling, from ring[i] to ring[i + 1], is half-edge i of the loop, whose triangle lies across.
            var h = loop[i];
            outside[i] = Normal(At(_halfEdges.From(h)), At(_halfEdges.To(h)), At(_mesh.Triangles[EdgeUses.Previous(h)]));
        }

        var cost = new (double Angle, double Area)[n, n];
        var middle = new int[n, n];
        for (var span = 2; span < n; span++)
        {
            for (var i = 0; i + span < n; i++)
            {
                var k = i + span;
                var best = (Angle: double.PositiveInfinity, Area: double.PositiveInfinity);
                if (span < n - 1 && _edges.Contains(Key(ring[i], ring[k])))
                {
                    (cost[i, k], middle[i, k]) = (best, -1);
                    continue;
                }

                for (var m = i + 1; m < k; m++)
                {
                    var (left, right) = (cost[i, m], cost[m, k]);
                    var area = left.Area + right.Area;
                    var angle = Math.Max(left.Angle, right.Angle);
                    if (double.IsInfinity(area) || angle > best.Angle)
                    {
                        continue;
                    }

                    var normal = Normal(At(ring[i]), At(ring[m]), At(ring[k]));
                    angle = Math.Max(angle, Math.Max(BendAcross(normal, i, m), BendAcross(normal, m, k)));
                    if (span == n - 1)
                    {
                        angle = Math.Max(angle, Bend(normal, outside[n - 1]));
                    }

                    area += (At(ring[m]) - At(ring[i])).Cross(At(ring[k]) - At(ring[i])).Length;
                    if (angle < best.Angle - 1e-9 || (angle <= best.Angle + 1e-9 && area < best.Area))
                    {
                        best = (angle, area);
                        middle[i, k] = m;
                    }
                }

                cost[i, k] = best;
            }
        }

        if (double.IsInfinity(cost[0, n - 1].Area))
        {
            return null;
        }

        List<int> triangles = [];
        Stack<(int, int)> open = new([(0, n - 1)]);
        while (open.TryPop(out var range))
        {
            var (i, k) = range;
            if (k - i >= 2)
            {
                var m = middle[i, k];
                triangles.AddRange([ring[i], ring[m], ring[k]]);
                open.Push((i, m));
                open.Push((m, k));
            }
        }

        return triangles;

        double BendAcross(Point3 normal, int i, int k)
        {
            if (k == i + 1)
            {
                return Bend(normal, outside[i]);
            }

            var m = middle[i, k];
            return Bend(normal, Normal(At(ring[i]), At(ring[m]), At(ring[k])));
        }

    }

    private static double Bend(Point3 a, Point3 b) => 1 - a.Dot(b);

    private static Point3 Normal(Point3 a, Point3 b, Point3 c) => (b - a).Cross(c - a).Normalized();

    /// <summary>Cuts off the corner with the shortest diagonal again and again; null when every diagonal repeats an edge.</summary>
    private List<int>? Clipped(int[] ring)
    {
        var n = ring.Length;
        int[] next = [.. Enumerable.Range(0, n).Select(i => (i + 1) % n)], previous = [.. Enumerable.Range(0, n).Select(i => (i + n - 1) % n)];
        var version = new int[n];
        PriorityQueue<(int Corner, int Version), double> queue = new();
        for (var i = 0; i < n; i++)
        {
            Offer(i);
        }

        List<int> triangles = [];
        HashSet<(int, int)> own = [];
        var left = n;
        while (left > 3 && queue.TryDequeue(out var ear, out _))
        {
            var i = ear.Corner;
            var (a, c) = (previous[i], next[i]);
            if (version[i] != ear.Version || _edges.Contains(Key(ring[a], ring[c])) || !own.Add(Key(ring[a], ring[c])))
            {
                continue;
            }

            triangles.AddRange([ring[a], ring[i], ring[c]]);
            (next[a], previous[c]) = (c, a);
            version[i] = -1;
            left--;
            Offer(a);
            Offer(c);
        }

        if (left > 3)
        {
            return null;
        }

        var last = Array.FindIndex(version, v => v >= 0);
        triangles.AddRange([ring[previous[last]], ring[last], ring[next[last]]]);
        return triangles;

        void Offer(int i) => queue.Enqueue((i, ++version[i]), (At(ring[next[i]]) - At(ring[previous[i]])).Length);
    }

    /// <summary>Triangles to a new point in the middle, which can repeat no edge.</summary>
    private List<int> Fan(int[] ring)
    {
        Point3 center = default;
        foreach (var point in ring)
        {
            center += At(point) * (1.0 / ring.Length);
        }

        var middle = AddPoint(center);
        return [.. Enumerable.Range(0, ring.Length).SelectMany(i => new[] { ring[i], ring[(i + 1) % ring.Length], middle })];
    }
}
