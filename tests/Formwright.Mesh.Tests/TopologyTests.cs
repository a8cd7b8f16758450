using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class TopologyTests
{
    [Fact]
    public void Weld_OfSoup_RestoresTheSharedPoints()
    {
        var sphere = Meshes.Sphere(10, 3);

        var welded = Welding.Weld(Meshes.Soup(sphere));

        Assert.Equal(sphere.PointCount, welded.PointCount);
        Assert.True(MeshTopology.Of(welded).IsWatertight);
    }

    [Fact]
    public void Weld_WithinTolerance_JoinsJitteredPoints()
    {
        var sphere = Meshes.Sphere(10, 3);
        var random = new Random(3);
        var soup = Meshes.Soup(sphere);
        var jittered = soup with { Points = [.. soup.Points.Select(x => x + ((random.NextDouble() - 0.5) * 1e-4))] };

        Assert.Equal(jittered.TriangleCount * 3, Welding.Weld(jittered).PointCount);
        Assert.Equal(sphere.PointCount, Welding.Weld(jittered, 1e-3).PointCount);
    }

    [Fact]
    public void Components_OfThreeBodies_AreThree()
    {
        var mesh = Meshes.Together(Meshes.Box(1, 2, 3), Meshes.Torus(10, 2, 24, 12), Meshes.Reversed(Meshes.Box(1, 1, 1, new Point3(5, 5, 5))));

        var pieces = MeshComponents.Of(mesh);

        Assert.Equal(3, pieces.Count);
        Assert.Equal(6, pieces.Volumes(mesh)[0], 1e-9);
        Assert.Equal(-1, pieces.Volumes(mesh)[2], 1e-9);
    }

    [Fact]
    public void Orient_OfRandomlyTurnedSphere_GivesItsVolume()
    {
        var sphere = Meshes.Sphere(10, 4);
        var volume = MeshTopology.Of(sphere).Volume;
        var random = new Random(5);
        for (var t = 0; t < sphere.Triangles.Length; t += 3)
        {
            if (random.Next(2) == 0)
            {
                (sphere.Triangles[t], sphere.Triangles[t + 1]) = (sphere.Triangles[t + 1], sphere.Triangles[t]);
            }
        }

        var oriented = MeshTopology.Of(Orientation.Orient(sphere, cancel: TestContext.Current.CancellationToken).Mesh);

        Assert.True(oriented.IsWatertight);
        Assert.Equal(volume, oriented.Volume, 1e-9);
    }

    [Fact]
    public void Orient_OfNestedSpheres_LeavesACavity()
    {
        var nested = Meshes.Together(Meshes.Reversed(Meshes.Box(10, 10, 10)), Meshes.Box(4, 4, 4, new Point3(3, 3, 3)));

        Assert.Equal(1000 - 64, MeshTopology.Of(Orientation.Orient(nested, cancel: TestContext.Current.CancellationToken).Mesh).Volume, 1e-9);
        Assert.Equal(1000 + 64, MeshTopology.Of(Orientation.Orient(nested, cavities: false, TestContext.Current.CancellationToken).Mesh).Volume, 1e-9);
    }

    [Fact]
    public void BoundaryLoops_OfTubeAndOfTouchingHoles_AreTakenApart()
    {
        var tube = Meshes.Without(Meshes.Box(1, 1, 1), 0, 1, 2, 3);
        Assert.Equal([4, 4], new HalfEdges(tube.Triangles).BoundaryLoops().Select(loop => loop.Count));

        // Two triangles around one point, not neighbours: two holes of three sides that share the point.
        var sphere = Meshes.Sphere(10, 2);
        var around = Enumerable.Range(0, sphere.TriangleCount).Where(t => sphere.Triangles.AsSpan(3 * t, 3).Contains(4)).ToList();
        Assert.Equal(4, around.Count);
        var first = around[0];
        var opposite = around.Single(t => sphere.Triangles.Skip(3 * t).Take(3).Intersect(sphere.Triangles.Skip(3 * first).Take(3)).Count() == 1);
        var loops = new HalfEdges(Meshes.Without(sphere, first, opposite).Triangles).BoundaryLoops();
        Assert.Equal([3, 3], loops.Select(loop => loop.Count));
    }
}
