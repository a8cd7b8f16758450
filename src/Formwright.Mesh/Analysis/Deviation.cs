using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>How far two surfaces lie apart, from places spread evenly over both.</summary>
/// <param name="Largest">The largest distance from a place of one to the other, in units (a lower bound of the Hausdorff distance).</param>
/// <param name="Mean">The root of the mean square of the distances from the result to the reference, in units.</param>
public sealed record Deviation(double Largest, double Mean)
{
    // The fractional parts of multiples of these cover a square evenly (Roberts' R2 sequence, from the plastic number).
    private const double StepU = 0.7548776662466927, StepV = 0.5698402909980532;

    /// <summary>Compares two meshes.</summary>
    /// <param name="reference">What it should be.</param>
    /// <param name="result">What it is.</param>
    /// <param name="samples">Places per mesh, besides all points of the result.</param>
    /// <param name="cancel">Stops the work.</param>
    public static Deviation Between(WeldedMesh reference, WeldedMesh result, int samples = 5000, CancellationToken cancel = default) =>
        Between(reference, new TriangleBvh(reference), result, samples, cancel);

    internal static Deviation Between(WeldedMesh reference, TriangleBvh referenceBvh, WeldedMesh result, int samples, CancellationToken cancel)
    {
        if (result.TriangleCount == 0 || reference.TriangleCount == 0)
        {
            return new Deviation(0, 0);
        }

        double largest = 0, squares = 0;
        var count = 0;
        foreach (var p in Spread(result, samples))
        {
            cancel.ThrowIfCancellationRequested();
            var distance = referenceBvh.Nearest(p).Distance;
            largest = Math.Max(largest, distance);
            squares += distance * distance;
            count++;
        }

        var bvh = new TriangleBvh(result);
        foreach (var p in Spread(reference, samples))
        {
            cancel.ThrowIfCancellationRequested();
            largest = Math.Max(largest, bvh.Nearest(p).Distance);
        }

        return new Deviation(largest, count > 0 ? Math.Sqrt(squares / count) : 0);
    }

    /// <summary>Places spread evenly over the area of a mesh, always the same ones.</summary>
    internal static IEnumerable<Point3> Spread(WeldedMesh mesh, int samples)
    {
        var areas = new double[mesh.TriangleCount];
        double total = 0;
        for (var t = 0; t < areas.Length; t++)
        {
            var (a, b, c) = Corners(t);
            areas[t] = total += (b - a).Cross(c - a).Length / 2;
        }

        for (int i = 0, t = 0; i < samples && total > 0; i++)
        {
            while (t < areas.Length - 1 && areas[t] < (i + 0.5) / samples * total)
            {
                t++;
            }

            var (a, b, c) = Corners(t);
            var (u, v) = (i * StepU % 1, i * StepV % 1);
            (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
            yield return a + ((b - a) * u) + ((c - a) * v);
        }

        (Point3, Point3, Point3) Corners(int t) => (mesh.PointAt(mesh.Triangles[3 * t]), mesh.PointAt(mesh.Triangles[(3 * t) + 1]), mesh.PointAt(mesh.Triangles[(3 * t) + 2]));
    }
}
