using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class TriangleBvhTests
{
    [Fact]
    public void Nearest_OfSphere_LiesTowardsTheCenter()
    {
        var bvh = new TriangleBvh(Meshes.Sphere(10, 5));
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var p = new Point3(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5) * 60;

            var (triangle, at, distance) = bvh.Nearest(p);

            Assert.True(triangle >= 0);
            Assert.Equal(Math.Abs(p.Length - 10), distance, 0.02);
            Assert.Equal(distance, (at - p).Length, 1e-12);
        }
    }

    [Fact]
    public void Cast_OntoBox_HitsTheNearSide()
    {
        var bvh = new TriangleBvh(Meshes.GridBox(4, 6, 8, 7));

        Assert.Equal(10, bvh.Cast(new Point3(1.3, 2.1, -10), Point3.UnitZ).Distance, 1e-12);
        Assert.Equal(8, bvh.Cast(new Point3(1.3, 2.1, 0), Point3.UnitZ, 1e-9).Distance, 1e-12);
        Assert.Equal(-1, bvh.Cast(new Point3(5, 2, -10), Point3.UnitZ).Triangle);
    }

    [Fact]
    public void Crossings_ThroughTwoShells_AreFour()
    {
        var bvh = new TriangleBvh(Meshes.Together(Meshes.Sphere(10, 4), Meshes.Sphere(5, 4)));
        var hits = 0;

        bvh.Crossings(new Point3(-20, 0.1, 0.2), new Point3(1, 0.01, 0.003), _ => hits++);

        Assert.Equal(4, hits);
    }

    [Fact]
    public void Pairs_OfGrid_AreThoseFoundByComparingAll()
    {
        var mesh = Meshes.Sphere(1, 2);
        var bvh = new TriangleBvh(mesh);
        HashSet<(int, int)> found = [];

        bvh.Pairs(0, (a, b) => found.Add((a, b)), TestContext.Current.CancellationToken);

        // Triangles with a common point always have boxes that meet.
        for (var a = 0; a < mesh.TriangleCount; a++)
        {
            for (var b = a + 1; b < mesh.TriangleCount; b++)
            {
                Assert.True(!mesh.Triangles.Skip(3 * a).Take(3).Intersect(mesh.Triangles.Skip(3 * b).Take(3)).Any() || found.Contains((a, b)));
            }
        }
    }
}
