using Formwright.Core;

namespace Formwright.Mesh.Tests;

/// <summary>Triangles over shared points whose measures are known in closed form, and ways to break them.</summary>
internal static class Meshes
{
    public static WeldedMesh Box(double x, double y, double z, Point3 at = default) => WeldedMesh.Of(SampleBodies.Box(x, y, z, at));

    /// <summary>The triangles of a primitive, as they are cut.</summary>
    public static WeldedMesh Of(MeshPrimitive primitive) =>
        new([.. primitive.Positions.SelectMany(p => new double[] { p.X, p.Y, p.Z })], FaceTriangles.Of(primitive));

    public static WeldedMesh Torus(double major, double minor, int around, int across) => WeldedMesh.Of(SampleBodies.Torus(major, minor, around, across));

    public static WeldedMesh Cylinder(double radius, double height, int around) => WeldedMesh.Of(SampleBodies.Cylinder(radius, height, around));

    /// <summary>A ball from an octahedron, its triangles split in four <paramref name="splits"/> times: 8 × 4ⁿ triangles.</summary>
    public static WeldedMesh Sphere(double radius, int splits, Point3 at = default)
    {
        List<Point3> points = [Point3.UnitX, Point3.UnitY, Point3.UnitX * -1, Point3.UnitY * -1, Point3.UnitZ, Point3.UnitZ * -1];
        List<int> triangles = [0, 1, 4, 1, 2, 4, 2, 3, 4, 3, 0, 4, 1, 0, 5, 2, 1, 5, 3, 2, 5, 0, 3, 5];
        for (var round = 0; round < splits; round++)
        {
            Dictionary<(int, int), int> middles = [];
            List<int> next = [];
            for (var t = 0; t < triangles.Count; t += 3)
            {
                var (a, b, c) = (triangles[t], triangles[t + 1], triangles[t + 2]);
                var (ab, bc, ca) = (Middle(a, b), Middle(b, c), Middle(c, a));
                next.AddRange([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca]);
            }

            triangles = next;

            int Middle(int a, int b)
            {
                var key = (Math.Min(a, b), Math.Max(a, b));
                if (!middles.TryGetValue(key, out var middle))
                {
                    middles[key] = middle = points.Count;
                    points.Add((points[a] + points[b]).Normalized());
                }

                return middle;
            }
        }

        return new WeldedMesh(Flat(points.Select(p => (p * radius) + at)), [.. triangles]);
    }

    /// <summary>A box whose sides are grids of n × n squares.</summary>
    public static WeldedMesh GridBox(double x, double y, double z, int n)
    {
        var body = new BodyBuilder();
        Side(default, new(0, y, 0), new(x, 0, 0));
        Side(new(0, 0, z), new(x, 0, 0), new(0, y, 0));
        Side(default, new(x, 0, 0), new(0, 0, z));
        Side(new(0, y, 0), new(0, 0, z), new(x, 0, 0));
        Side(default, new(0, 0, z), new(0, y, 0));
        Side(new(x, 0, 0), new(0, y, 0), new(0, 0, z));
        return WeldedMesh.Of(body.Build());

        void Side(Point3 corner, Point3 u, Point3 v) => body.Patch(n, n, (s, t) => (corner + (u * s) + (v * t), u.Cross(v).Normalized()));
    }

    /// <summary>Several meshes side by side in one, points not shared.</summary>
    public static WeldedMesh Together(params WeldedMesh[] meshes)
    {
        List<double> points = [];
        List<int> triangles = [];
        foreach (var mesh in meshes)
        {
            var first = points.Count / 3;
            points.AddRange(mesh.Points);
            triangles.AddRange(mesh.Triangles.Select(corner => corner + first));
        }

        return new WeldedMesh([.. points], [.. triangles]);
    }

    /// <summary>Every triangle the other way round.</summary>
    public static WeldedMesh Reversed(WeldedMesh mesh) => mesh with { Triangles = [.. mesh.Triangles.Chunk(3).SelectMany(t => new[] { t[0], t[2], t[1] })] };

    public static WeldedMesh Moved(WeldedMesh mesh, Point3 by, double scale = 1) => mesh with
    {
        Points = Flat(Enumerable.Range(0, mesh.PointCount).Select(i => (mesh.PointAt(i) * scale) + by)),
    };

    /// <summary>Without some triangles.</summary>
    public static WeldedMesh Without(WeldedMesh mesh, params int[] triangles) =>
        mesh with { Triangles = [.. mesh.Triangles.Where((_, corner) => !triangles.Contains(corner / 3))] };

    /// <summary>Every triangle with points of its own.</summary>
    public static WeldedMesh Soup(WeldedMesh mesh) =>
        new(Flat(mesh.Triangles.Select(mesh.PointAt)), [.. Enumerable.Range(0, mesh.Triangles.Length)]);

    /// <summary>n small cubes in a cubic arrangement.</summary>
    public static WeldedMesh Shells(int n)
    {
        var side = (int)Math.Ceiling(Math.Cbrt(n));
        return Together([.. Enumerable.Range(0, n).Select(i => Box(1, 1, 1, new Point3(i % side, i / side % side, i / side / side) * 2))]);
    }

    /// <summary>Meshes that are wrong in one way each, and what the name says.</summary>
    public static WeldedMesh Bad(string kind) => kind switch
    {
        "open" => Without(Sphere(10, 3), 0, 1, 2, 3, 4),
        "non-manifold" => Together(Box(2, 2, 2), new WeldedMesh([0, 0, 0, 2, 0, 0, 1, -3, 1], [0, 1, 2])),
        "self-intersecting" => Together(Box(4, 4, 4), Box(4, 4, 4, new Point3(1, 2, 3))),
        "inside-out" => Reversed(Sphere(10, 3)),
        "zero-volume" => Together(new WeldedMesh([0, 0, 0, 5, 0, 0, 0, 5, 0], [0, 1, 2]), new WeldedMesh([0, 0, 0, 5, 0, 0, 0, 5, 0], [0, 2, 1])),
        "single-triangle" => new WeldedMesh([0, 0, 0, 5, 0, 0, 0, 5, 0], [0, 1, 2]),
        "duplicated" => Together(Box(2, 3, 4), Box(2, 3, 4)),
        "soup" => Soup(Sphere(10, 3)),
        "huge-coordinates" => Moved(Sphere(10, 3), new Point3(1e9, -2e9, 5e8), 1e6),
        "tiny-scale" => Moved(Sphere(10, 3), default, 1e-12),
        "far-away" => Moved(Sphere(10, 3), new Point3(1e7, 1e7, 1e7)),
        "flat-triangles" => Together(Box(2, 3, 4), new WeldedMesh([0, 0, 0, 1, 0, 0, 2, 0, 0], [0, 1, 2, 0, 0, 1])),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static readonly TheoryData<string> BadKinds =
    [
        "open", "non-manifold", "self-intersecting", "inside-out", "zero-volume", "single-triangle", "duplicated", "soup",
        "huge-coordinates", "tiny-scale", "far-away", "flat-triangles",
    ];

    /// <summary>A progress that cancels as soon as work is under way.</summary>
    public static IProgress<double> CancelAt(double share, CancellationTokenSource source) => new Watcher(value =>
    {
        if (value >= share)
        {
            source.Cancel();
        }
    });

    public static double[] Flat(IEnumerable<Point3> points) => [.. points.SelectMany(p => new[] { p.X, p.Y, p.Z })];

    private sealed class Watcher(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
