namespace Formwright.Mesh;

/// <summary>Measures walls by rays from the surface into the material.</summary>
internal static class Thickness
{
    // The fractional parts of multiples of these cover a square evenly (Roberts' R2 sequence, from the plastic number).
    private const double StepU = 0.7548776662466927, StepV = 0.5698402909980532;

    /// <summary>Casts rays inwards from places spread evenly over the area.</summary>
    public static WallThickness? Measure(WeldedMesh mesh, TriangleBvh bvh, int samples, double minimum, CancellationToken cancel)
    {
        var areas = new double[mesh.TriangleCount];
        double total = 0;
        for (var t = 0; t < areas.Length; t++)
        {
            areas[t] = total += bvh.NormalOf(t).Length / 2;
        }

        if (!(total > 0))
        {
            return null;
        }

        var away = 1e-9 * MeshCheck.Bounds(mesh).Diagonal;
        List<double> found = new(samples);
        for (int i = 0, t = 0; i < samples; i++)
        {
            if ((i & 255) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var at = (i + 0.5) / samples * total;
            while (t < areas.Length - 1 && areas[t] < at)
            {
                t++;
            }

            var (a, b, c) = bvh.CornersOf(t);
            var (u, v) = (i * StepU % 1, i * StepV % 1);
            (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
            var inward = bvh.NormalOf(t).Normalized() * -1;
            var (hit, distance) = bvh.Cast(a + ((b - a) * u) + ((c - a) * v), inward, away);

            // A ray that leaves through a surface facing it has not been in material: the mesh crosses itself there.
            if (hit >= 0 && bvh.NormalOf(hit).Dot(inward) > 0)
            {
                found.Add(distance);
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        found.Sort();
        return new WallThickness(found[found.Count / 100], found[found.Count / 2], found.Count(d => d < minimum) / (double)found.Count);
    }
}
