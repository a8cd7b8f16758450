using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Bench.Meshes;

/// <summary>The meshes that are measured: always the same ones.</summary>
internal static class BenchMeshes
{
    /// <summary>A ring whose tube has waves of a given height, in a regular net.</summary>
    /// <param name="around">Squares along the ring.</param>
    /// <param name="across">Squares along the tube.</param>
    /// <param name="wave">Height of the waves as a share of the tube's radius.</param>
    public static WeldedMesh Ring(int around, int across, double wave = 0)
    {
        var points = new double[3 * around * across];
        var triangles = new int[6 * around * across];
        for (var i = 0; i < around; i++)
        {
            for (var j = 0; j < across; j++)
            {
                var (u, v) = (2 * Math.PI * i / around, 2 * Math.PI * j / across);
                var tube = 10 * (1 + (wave * Math.Sin(9 * u) * Math.Cos(4 * v)));
                var at = (i * across) + j;
                (points[3 * at], points[(3 * at) + 1], points[(3 * at) + 2]) =
                    ((30 + (tube * Math.Cos(v))) * Math.Cos(u), (30 + (tube * Math.Cos(v))) * Math.Sin(u), tube * Math.Sin(v));
                var (right, up) = ((((i + 1) % around) * across) + j, (i * across) + ((j + 1) % across));
                var across2 = (((i + 1) % around) * across) + ((j + 1) % across);
                ((int[])[at, right, across2, at, across2, up]).CopyTo(triangles, 6 * at);
            }
        }

        return new WeldedMesh(points, triangles);
    }

    /// <summary>A ball in a net of meridians and parallels.</summary>
    public static WeldedMesh Ball(double radius, int around, int rows, Point3 at = default)
    {
        List<double> points = [at.X, at.Y, at.Z + radius];
        List<int> triangles = [];
        for (var j = 1; j < rows; j++)
        {
            for (var i = 0; i < around; i++)
            {
                var (u, v) = (2 * Math.PI * i / around, Math.PI * j / rows);
                points.AddRange([at.X + (radius * Math.Sin(v) * Math.Cos(u)), at.Y + (radius * Math.Sin(v) * Math.Sin(u)), at.Z + (radius * Math.Cos(v))]);
            }
        }

        points.AddRange([at.X, at.Y, at.Z - radius]);
        var south = (points.Count / 3) - 1;
        for (var i = 0; i < around; i++)
        {
            var next = (i + 1) % around;
            triangles.AddRange([0, 1 + i, 1 + next]);
            for (var j = 0; j < rows - 2; j++)
            {
                var (a, b) = (1 + (j * around) + i, 1 + (j * around) + next);
                triangles.AddRange([a, a + around, b + around, a, b + around, b]);
            }

            triangles.AddRange([south, 1 + ((rows - 2) * around) + next, 1 + ((rows - 2) * around) + i]);
        }

        return new WeldedMesh([.. points], [.. triangles]);
    }

    /// <summary>A box with one corner in a point.</summary>
    public static WeldedMesh Box(double x, double y, double z, Point3 at = default)
    {
        double[] points = [.. Enumerable.Range(0, 8).SelectMany(i => new[] { at.X + (x * (i & 1)), at.Y + (y * ((i >> 1) & 1)), at.Z + (z * (i >> 2)) })];
        int[] triangles = [.. ((int[][])[[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]])
            .SelectMany(q => new[] { q[0], q[1], q[2], q[0], q[2], q[3] })];
        return new WeldedMesh(points, triangles);
    }

    /// <summary>A cylinder along Z, its bottom in a point.</summary>
    public static WeldedMesh Cylinder(double radius, double height, int around, Point3 at)
    {
        List<double> points = [at.X, at.Y, at.Z, at.X, at.Y, at.Z + height];
        List<int> triangles = [];
        for (var i = 0; i < around; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * i / around);
            points.AddRange([at.X + (radius * cosine), at.Y + (radius * sine), at.Z, at.X + (radius * cosine), at.Y + (radius * sine), at.Z + height]);
            var (a, b) = (2 + (2 * i), 2 + (2 * ((i + 1) % around)));
            triangles.AddRange([0, b, a, 1, a + 1, b + 1, a, b, b + 1, a, b + 1, a + 1]);
        }

        return new WeldedMesh([.. points], [.. triangles]);
    }

    /// <summary>A plate with a boss and six holes, as CAD makes them.</summary>
    public static WeldedMesh Plate()
    {
        var plate = MeshBoolean.Union(Box(120, 60, 10), Cylinder(18, 30, 64, new Point3(60, 30, 5)));
        plate = MeshBoolean.Difference(plate, Cylinder(10, 50, 48, new Point3(60, 30, -5)));
        foreach (var (x, y) in ((int, int)[])[(15, 15), (105, 15), (15, 45), (105, 45)])
        {
            plate = MeshBoolean.Difference(plate, Cylinder(5, 20, 32, new Point3(x, y, -5)));
        }

        return plate;
    }

    /// <summary>Every triangle with points of its own.</summary>
    public static WeldedMesh Soup(WeldedMesh mesh) =>
        new([.. mesh.Triangles.SelectMany(point => mesh.Points[(3 * point)..((3 * point) + 3)])], [.. Enumerable.Range(0, mesh.Triangles.Length)]);

    /// <summary>Several meshes in one list.</summary>
    public static WeldedMesh Together(params IReadOnlyList<WeldedMesh> meshes)
    {
        List<double> points = [];
        List<int> triangles = [];
        foreach (var mesh in meshes)
        {
            triangles.AddRange(mesh.Triangles.Select(point => point + (points.Count / 3)));
            points.AddRange(mesh.Points);
        }

        return new WeldedMesh([.. points], [.. triangles]);
    }
}
