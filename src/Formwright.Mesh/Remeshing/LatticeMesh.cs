namespace Formwright.Mesh;

/// <summary>Draws the points of a fine mesh that belong to the same point of a lattice together, which leaves squares cut by a diagonal.</summary>
internal static class LatticeMesh
{
    private const int MostRounds = 30;

    /// <summary>Changes a surface so.</summary>
    /// <param name="surface">Triangles much smaller than the squares.</param>
    /// <param name="size">Side of a square.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Align(RemeshSurface surface, double size, IProgress<double>? progress, CancellationToken cancel)
    {
        var mesh = surface.Mesh;
        var field = new CrossField(mesh, surface.Features, size, PartialProgress.Of(progress, 0, 0.7), cancel);
        var sites = Sites(mesh, field);
        var sums = new Core.Point3[mesh.PointCount];
        var counts = new int[mesh.PointCount];
        for (var i = 0; i < field.Points.Length; i++)
        {
            (sums[field.Points[i]], counts[field.Points[i]]) = (field.Origin(i), 1);
        }

        List<int> ring = [], neighbours = [];
        var drawn = true;
        for (var round = 0; drawn && round < MostRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            drawn = false;
            for (var h = 0; h < mesh.HalfEdgeCount; h++)
            {
                drawn |= Draw(h);
            }
        }

        for (var point = 0; point < mesh.PointCount; point++)
        {
            if (mesh.IsUsed(point) && !surface.Features.IsCorner(point))
            {
                var at = sums[point] * (1.0 / counts[point]);
                mesh[point] = surface.Features.IsOnLine(point) ? surface.Features.Project(at) : surface.Original.Nearest(at).At;
            }
        }

        progress?.Report(1);

        bool Draw(int h)
        {
            if (!mesh.IsAlive(h))
            {
                return false;
            }

            var (u, v) = (mesh.From(h), mesh.To(h));
            if (sites.Find(u) != sites.Find(v) || !surface.Features.CanVanish(u, v) || !mesh.CanCollapse(h, ring, neighbours))
            {
                return false;
            }

            mesh.Neighbours(u, ring, neighbours);
            mesh.Collapse(h, mesh[v], ring);
            surface.Features.Collapse(u, v, neighbours);

            // A line is not drawn away by what lies beside it.
            if (!surface.Features.IsOnLine(v))
            {
                sums[v] += sums[u];
                counts[v] += counts[u];
            }

            return true;
        }
    }

    /// <summary>Joins the points of edges between which no step of the lattice lies.</summary>
    private static DisjointSets Sites(EditableMesh mesh, CrossField field)
    {
        var numbers = field.Numbers(mesh.PointCount);
        var sites = new DisjointSets(mesh.PointCount);
        for (var h = 0; h < mesh.HalfEdgeCount; h++)
        {
            if (mesh.IsAlive(h) && mesh.Twin(h) < h && field.Steps(numbers[mesh.From(h)], numbers[mesh.To(h)]) == (0, 0))
            {
                sites.Join(mesh.From(h), mesh.To(h));
            }
        }

        return sites;
    }
}
