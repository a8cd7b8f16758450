using Formwright.Core;

namespace Formwright.Mesh.Tests;

/// <summary>Bodies whose volume, area and topology are known in closed form.</summary>
internal static class SampleBodies
{
    public static Scene SceneOf(SurfaceMesh mesh, string name = "Part", Rgba? color = null) => new([new SceneBody(name, mesh, color)]);

    /// <summary>A box with sharp edges, one corner in the origin.</summary>
    public static SurfaceMesh Box(double x, double y, double z, Point3 at = default)
    {
        Point3 P(int i, int j, int k) => at + new Point3(i * x, j * y, k * z);
        var body = new BodyBuilder()
            .Quad(P(0, 0, 0), P(0, 1, 0), P(1, 1, 0), P(1, 0, 0))
            .Quad(P(0, 0, 1), P(1, 0, 1), P(1, 1, 1), P(0, 1, 1))
            .Quad(P(0, 0, 0), P(1, 0, 0), P(1, 0, 1), P(0, 0, 1))
            .Quad(P(0, 1, 0), P(0, 1, 1), P(1, 1, 1), P(1, 1, 0))
            .Quad(P(0, 0, 0), P(0, 0, 1), P(0, 1, 1), P(0, 1, 0))
            .Quad(P(1, 0, 0), P(1, 1, 0), P(1, 1, 1), P(1, 0, 1));
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                body.Edge(FeatureEdgeKind.Sharp, P(0, i, j), P(1, i, j)).Edge(FeatureEdgeKind.Sharp, P(i, 0, j), P(i, 1, j)).Edge(FeatureEdgeKind.Sharp, P(i, j, 0), P(i, j, 1));
            }
        }

        return body.Build();
    }

    /// <summary>A ring around Z: volume 2π²Rr², area 4π²Rr, Euler characteristic 0.</summary>
    public static SurfaceMesh Torus(double major, double minor, int around, int across) => new BodyBuilder()
        .Patch(around, across, (u, v) =>
        {
            var (a, b) = (u * Math.Tau, v * Math.Tau);
            var outward = new Point3(Math.Cos(a) * Math.Cos(b), Math.Sin(a) * Math.Cos(b), Math.Sin(b));
            return (new Point3(Math.Cos(a) * major, Math.Sin(a) * major, 0) + (outward * minor), outward);
        })
        .Circle(FeatureEdgeKind.Seam, around, u => new Point3(Math.Cos(u * Math.Tau) * (major + minor), Math.Sin(u * Math.Tau) * (major + minor), 0))
        .Build();

    /// <summary>A cylinder on the XY plane.</summary>
    public static SurfaceMesh Cylinder(double radius, double height, int around)
    {
        Point3 Rim(double u, double r, double z) => new(Math.Cos(u * Math.Tau) * r, Math.Sin(u * Math.Tau) * r, z);
        return new BodyBuilder()
            .Patch(around, 1, (u, v) => (Rim(u, radius, v * height), Rim(u, 1, 0)))
            .Patch(around, 1, (u, v) => (Rim(u, radius * v, height), Point3.UnitZ))
            .Patch(around, 1, (u, v) => (Rim(u, radius * v, 0), Point3.UnitZ * -1))
            .Circle(FeatureEdgeKind.Sharp, around, u => Rim(u, radius, height))
            .Circle(FeatureEdgeKind.Sharp, around, u => Rim(u, radius, 0))
            .Edge(FeatureEdgeKind.Seam, Rim(0, radius, 0), Rim(0, radius, height))
            .Build();
    }

    /// <summary>
    /// A cube with all edges and corners rounded, centred on the origin: volume of the Minkowski sum of the inner cube and a ball,
    /// c³ + 6c²r + 3πcr² + 4/3πr³ with c = side - 2r. Its corner patches hold triangles without area, as a kernel's do.
    /// </summary>
    public static SurfaceMesh RoundedCube(double side, double radius, int steps)
    {
        var body = new BodyBuilder();
        var c = (side / 2) - radius;
        for (var axis = 0; axis < 3; axis++)
        {
            for (var sign = -1; sign <= 1; sign += 2)
            {
                var normal = Turn(new Point3(0, 0, sign), axis);
                body.Patch(1, 1, (u, v) => (Turn(new Point3(((2 * u) - 1) * c, ((2 * v) - 1) * c, sign * side / 2), axis), normal));
                foreach (var other in new[] { -1, 1 })
                {
                    body.Patch(steps, 1, (u, v) =>
                    {
                        var (sin, cos) = Math.SinCos(u * Math.PI / 2);
                        var outward = Turn(new Point3(sign * cos, other * sin, 0), axis);
                        return (Turn(new Point3(sign * c, other * c, ((2 * v) - 1) * c), axis) + (outward * radius), outward);
                    });
                    foreach (var third in new[] { -1, 1 })
                    {
                        var start = new Point3(sign * c, other * side / 2, third * c);
                        var (fromTurn, toTurn) = (Turn(start, axis), Turn(start with { X = -start.X }, axis));
                        if (sign == 1)
                        {
                            body.Edge(FeatureEdgeKind.Smooth, fromTurn, toTurn);
                        }

                        var along = new Point3(sign * side / 2, other * c, third * c);
                        if (other == 1)
                        {
                            body.Edge(FeatureEdgeKind.Smooth, Turn(along, axis), Turn(along with { Y = -along.Y }, axis));
                        }
                    }
                }
            }
        }

        for (var octant = 0; octant < 8; octant++)
        {
            var (x, y, z) = ((octant & 1) == 0 ? 1 : -1, (octant & 2) == 0 ? 1 : -1, (octant & 4) == 0 ? 1 : -1);
            body.Patch(steps, steps, (u, v) =>
            {
                var (sinA, cosA) = Math.SinCos(u * Math.PI / 2);
                var (sinB, cosB) = Math.SinCos(v * Math.PI / 2);
                var outward = new Point3(x * cosA * cosB, y * sinA * cosB, z * sinB);
                return (new Point3(x * c, y * c, z * c) + (outward * radius), outward);
            });
            foreach (var axis in new[] { 0, 1, 2 })
            {
                body.Circle(FeatureEdgeKind.Smooth, steps, u =>
                {
                    var (sin, cos) = Math.SinCos(u * Math.PI / 2);
                    var outward = Turn(new Point3(cos, sin, 0), axis);
                    return new Point3(x * (c + (outward.X * radius)), y * (c + (outward.Y * radius)), z * (c + (outward.Z * radius)));
                });
            }
        }

        return body.Build();

        static Point3 Turn(Point3 p, int axis) => axis switch { 0 => p, 1 => new Point3(p.Y, p.Z, p.X), _ => new Point3(p.Z, p.X, p.Y) };
    }

    /// <summary>
    /// A plate of square tiles with a round hole through the middle of each: volume of the plate less <paramref name="around"/>-sided
    /// prisms; Euler characteristic 2 - 2 × holes. <paramref name="around"/> is a multiple of 8.
    /// </summary>
    public static SurfaceMesh DrilledPlate(int columns, int rows, double tile, double thickness, double radius, int around)
    {
        var body = new BodyBuilder();
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                var middle = new Point3((i + 0.5) * tile, (j + 0.5) * tile, 0);
                Point3 Border(double u)
                {
                    var (sin, cos) = Math.SinCos(u * Math.Tau);
                    var reach = tile / 2 / Math.Max(Math.Abs(sin), Math.Abs(cos));
                    return middle + new Point3(cos * reach, sin * reach, 0);
                }

                Point3 Hole(double u) => middle + new Point3(Math.Cos(u * Math.Tau) * radius, Math.Sin(u * Math.Tau) * radius, 0);
                Point3 up = new(0, 0, thickness);
                body.Patch(around, 1, (u, v) => ((Hole(u) * (1 - v)) + (Border(u) * v) + up, Point3.UnitZ));
                body.Patch(around, 1, (u, v) => ((Hole(u) * (1 - v)) + (Border(u) * v), Point3.UnitZ * -1));
                body.Patch(around, 1, (u, v) => (Hole(u) + (up * v), (middle - Hole(u)).Normalized()));
                body.Circle(FeatureEdgeKind.Sharp, around, Hole).Circle(FeatureEdgeKind.Sharp, around, u => Hole(u) + up);
                for (var k = 0; k < around; k++)
                {
                    var (a, b) = (Border((double)k / around), Border((k + 1.0) / around));
                    var side = (a + b) * 0.5;
                    if (Math.Min(side.X, side.Y) < 1e-9 || side.X > (columns * tile) - 1e-9 || side.Y > (rows * tile) - 1e-9)
                    {
                        body.Quad(a, b, b + up, a + up);
                    }
                }
            }
        }

        Point3 P(int i, int j, int k) => new(i * columns * tile, j * rows * tile, k * thickness);
        for (var k = 0; k < 2; k++)
        {
            body.Edge(FeatureEdgeKind.Sharp, P(0, 0, k), P(1, 0, k), P(1, 1, k), P(0, 1, k), P(0, 0, k));
            body.Edge(FeatureEdgeKind.Sharp, P(k, 0, 0), P(k, 0, 1)).Edge(FeatureEdgeKind.Sharp, P(k, 1, 0), P(k, 1, 1));
        }

        return body.Build();
    }
}
