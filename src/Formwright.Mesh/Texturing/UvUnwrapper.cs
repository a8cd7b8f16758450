using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Texture coordinates for every corner of a mesh.</summary>
/// <param name="TexCoords">Per corner, 0 to 1; corners of one point in one chart have the same.</param>
/// <param name="Charts">Per triangle the number of its chart, 0 up.</param>
/// <param name="ChartCount">Number of charts.</param>
/// <param name="Stretch">Mean over the area of the ratio of the largest to the smallest scale within a triangle; 1 is without distortion.</param>
/// <param name="Coverage">The share of the square that triangles cover, 0 to 1.</param>
public sealed record UvLayout(Vector2[] TexCoords, int[] Charts, int ChartCount, double Stretch, double Coverage);

/// <summary>How to unwrap.</summary>
/// <param name="ConeAngle">How far, in degrees, triangles of one chart may lean from its middle direction, 5 to 75. Larger makes fewer charts and more distortion.</param>
/// <param name="Margin">Distance between charts and to the border, as a share of the square's side, 0 to 0.05.</param>
public sealed record UvOptions(double ConeAngle = 45, double Margin = 0.004);

/// <summary>
/// Cuts a mesh into charts of triangles that face much the same way, lays each flat with little distortion (<see cref="UvRelaxation"/>), and
/// packs them into the unit square at one scale. No triangle is turned over or lies on another.
/// </summary>
public static class UvUnwrapper
{
    private const double LeastCone = 4;

    /// <summary>Unwraps.</summary>
    /// <param name="mesh">Any triangles with extent; points are joined only where the mesh shares them.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="faces">Per triangle the number of its face, whose triangles follow each other and stay in one chart; null when each is one of its own.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh has no size or contradicts itself, or an option is out of range (<c>invalid_input</c>).</exception>
    public static UvLayout Unwrap(
        WeldedMesh mesh, UvOptions? options = null, int[]? faces = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var o = options ?? new();
        MeshCheck.Require(mesh);
        if (!(o.ConeAngle is >= 5 and <= 75))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The cone angle is {o.ConeAngle}; it must be 5 to 75 degrees.", "cone_angle");
        }

        if (!(o.Margin is >= 0 and <= 0.05))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The margin is {o.Margin}; it must be 0 to 0.05.", "margin");
        }

        var charts = Charts(mesh, faces, o.ConeAngle, progress, cancel);
        progress?.Report(0.8);
        var side = UvPacking.Pack(charts, o.Margin, cancel);
        var coordinates = new Vector2[mesh.Triangles.Length];
        var numbers = new int[mesh.TriangleCount];
        for (var c = 0; c < charts.Count; c++)
        {
            foreach (var t in charts[c].Triangles)
            {
                numbers[t] = c;
                for (var corner = 3 * t; corner < (3 * t) + 3; corner++)
                {
                    var (x, y) = charts[c].Place(mesh.Triangles[corner]);
                    coordinates[corner] = new Vector2((float)Math.Clamp(x / side, 0, 1), (float)Math.Clamp(y / side, 0, 1));
                }
            }
        }

        progress?.Report(1);
        var (stretch, coverage) = Measure(mesh, coordinates);
        return new UvLayout(coordinates, numbers, charts.Count, stretch, coverage);
    }

    private static List<UvChart> Charts(WeldedMesh mesh, int[]? faces, double cone, IProgress<double>? progress, CancellationToken cancel)
    {
        var normals = new Point3[mesh.TriangleCount];
        for (var t = 0; t < normals.Length; t++)
        {
            var a = mesh.PointAt(mesh.Triangles[3 * t]);
            normals[t] = (mesh.PointAt(mesh.Triangles[(3 * t) + 1]) - a).Cross(mesh.PointAt(mesh.Triangles[(3 * t) + 2]) - a);
        }

        var halfEdges = new HalfEdges(mesh.Triangles);
        List<UvChart> charts = [];
        Stack<(List<int> Triangles, double Cone)> open = new([([.. Enumerable.Range(0, normals.Length).OrderByDescending(t => normals[t].Length)], cone)]);
        var region = new int[normals.Length];
        var regions = 0;
        var done = 0;
        while (open.TryPop(out var part))
        {
            regions++;
            foreach (var t in part.Triangles)
            {
                region[t] = regions;
            }

            // Large triangles first: their charts are the natural ones.
            foreach (var seed in part.Triangles)
            {
                if (region[seed] != regions)
                {
                    continue;
                }

                cancel.ThrowIfCancellationRequested();
                var grown = Grow(seed, regions, part.Cone);
                var chart = new UvChart(mesh, grown, normals[seed].Normalized());
                if (!chart.Relax(cancel) && part.Cone > LeastCone)
                {
                    open.Push((grown, part.Cone / 2));
                    continue;
                }

                done += grown.Count;
                chart.Settle();
                charts.Add(chart);
                progress?.Report(0.8 * done / normals.Length);
            }
        }

        return charts;

        List<int> Grow(int seed, int from, double limit)
        {
            var axis = normals[seed].Normalized();
            var least = Math.Cos(limit * Math.PI / 180);
            List<int> grown = [];
            Take(seed);
            for (var i = 0; i < grown.Count; i++)
            {
                for (var h = 3 * grown[i]; h < (3 * grown[i]) + 3; h++)
                {
                    var next = halfEdges.Twin(h) >= 0 ? halfEdges.Twin(h) / 3 : -1;
                    if (next >= 0 && region[next] == from && limit > LeastCone && normals[next].Dot(axis) > least * normals[next].Length)
                    {
                        Take(next);
                    }
                }
            }

            return grown;

            void Take(int t)
            {
                var (first, last) = (t, t);
                while (faces is not null && first > 0 && faces[first - 1] == faces[t])
                {
                    first--;
                }

                while (faces is not null && last + 1 < faces.Length && faces[last + 1] == faces[t])
                {
                    last++;
                }

                for (var i = first; i <= last; i++)
                {
                    if (region[i] == from)
                    {
                        region[i] = -1;
                        grown.Add(i);
                    }
                }
            }
        }
    }

    private static (double Stretch, double Coverage) Measure(WeldedMesh mesh, Vector2[] uv)
    {
        double stretch = 0, total = 0, coverage = 0;
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var a = mesh.PointAt(mesh.Triangles[t]);
            var (p, q) = (mesh.PointAt(mesh.Triangles[t + 1]) - a, mesh.PointAt(mesh.Triangles[t + 2]) - a);
            var (u, v) = (uv[t + 1] - uv[t], uv[t + 2] - uv[t]);
            var determinant = ((double)u.X * v.Y) - ((double)u.Y * v.X);
            var area = p.Cross(q).Length / 2;
            coverage += Math.Abs(determinant) / 2;
            if (Math.Abs(determinant) < 1e-14 || area <= 0)
            {
                continue;
            }

            // Singular values of the map from texture to space, from its metric tensor.
            var (s, r) = (((p * v.Y) - (q * u.Y)) * (1 / determinant), ((q * u.X) - (p * v.X)) * (1 / determinant));
            var (e, f, g) = (s.Dot(s), s.Dot(r), r.Dot(r));
            var root = Math.Sqrt(Math.Max(0, ((e - g) * (e - g)) + (4 * f * f)));
            stretch += area * Math.Sqrt((e + g + root) / Math.Max(1e-300, e + g - root));
            total += area;
        }

        return (total > 0 ? stretch / total : 1, coverage);
    }
}
