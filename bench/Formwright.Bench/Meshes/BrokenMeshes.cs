using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Bench.Meshes;

/// <summary>Whole bodies broken in one of eight ways, with the volume that they had.</summary>
internal static class BrokenMeshes
{
    private static readonly string[] Ways = ["hole", "flips", "duplicates", "intersection", "t-junctions", "soup", "cracks", "fins"];

    /// <summary>A number of them, always the same ones.</summary>
    public static IEnumerable<(string Way, WeldedMesh Mesh, double Volume)> All(int count)
    {
        var random = new Random(20);
        for (var i = 0; i < count; i++)
        {
            var whole = Body(i / Ways.Length % 5, random);
            var way = Ways[i % Ways.Length];
            var other = BenchMeshes.Box(9, 7, 8, new Point3(28, 3, -4));
            var volume = MeshTopology.Of(way == "intersection" ? MeshBoolean.Union(whole, other) : whole).Volume;
            yield return (way, Break(whole, other, way, random), volume);
        }
    }

    private static WeldedMesh Body(int kind, Random random) => kind switch
    {
        0 => BenchMeshes.Ring(48 + random.Next(20), 20 + random.Next(8), 0.2 * random.NextDouble()),
        1 => BenchMeshes.Ball(20 + (10 * random.NextDouble()), 32 + random.Next(16), 16 + random.Next(8), new Point3(15, 0, 0)),
        2 => BenchMeshes.Plate(),
        3 => BenchMeshes.Cylinder(20, 35, 40 + random.Next(30), new Point3(20, 0, -10)),
        _ => MeshBoolean.Union(BenchMeshes.Ball(18, 30, 15, new Point3(20, 5, 0)), BenchMeshes.Box(40, 20, 12, new Point3(0, 0, -3))),
    };

    private static WeldedMesh Break(WeldedMesh mesh, WeldedMesh other, string way, Random random)
    {
        var triangles = mesh.Triangles.Chunk(3).ToList();
        var points = mesh.Points.ToList();
        var size = Math.Max(1, triangles.Count / 40);
        switch (way)
        {
            case "hole":
                var seed = mesh.PointAt(triangles[random.Next(triangles.Count)][0]);
                var near = triangles.OrderBy(t => (mesh.PointAt(t[0]) - seed).Length).Take(Math.Min(size, 12)).ToHashSet();
                triangles.RemoveAll(near.Contains);
                break;
            case "flips":
                for (var i = 0; i < size; i++)
                {
                    Array.Reverse(triangles[random.Next(triangles.Count)]);
                }

                break;
            case "duplicates":
                triangles.AddRange(Enumerable.Range(0, size).Select(_ => (int[])triangles[random.Next(triangles.Count)].Clone()).ToList());
                break;
            case "intersection":
                return BenchMeshes.Together(mesh, other);
            case "t-junctions":
                for (var i = 0; i < size; i++)
                {
                    // One of two triangles at a side is split in the middle of it, the other is not.
                    var at = random.Next(triangles.Count);
                    var (a, b, c) = (triangles[at][0], triangles[at][1], triangles[at][2]);
                    var middle = (new Point3(points[3 * a], points[(3 * a) + 1], points[(3 * a) + 2]) + new Point3(points[3 * b], points[(3 * b) + 1], points[(3 * b) + 2])) * 0.5;
                    points.AddRange([middle.X, middle.Y, middle.Z]);
                    var added = (points.Count / 3) - 1;
                    triangles[at] = [a, added, c];
                    triangles.Add([added, b, c]);
                }

                break;
            case "soup":
                return BenchMeshes.Soup(mesh);
            case "cracks":
                var apart = BenchMeshes.Soup(mesh);
                for (var i = 0; i < apart.Points.Length; i++)
                {
                    apart.Points[i] += 1e-4 * (random.NextDouble() - 0.5);
                }

                return apart;
            default:
                for (var i = 0; i < 3; i++)
                {
                    // A loose triangle on a side that has two already.
                    var on = triangles[random.Next(triangles.Count)];
                    points.AddRange([60 * random.NextDouble(), 60 * random.NextDouble(), 40]);
                    triangles.Add([on[0], on[1], (points.Count / 3) - 1]);
                }

                break;
        }

        return new WeldedMesh([.. points], [.. triangles.SelectMany(t => t)]);
    }
}
