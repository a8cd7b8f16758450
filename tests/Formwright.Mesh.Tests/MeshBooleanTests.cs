using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class MeshBooleanTests
{
    [Fact]
    public void Boxes_Overlapping_HaveTheVolumesOfInclusionAndExclusion()
    {
        var (a, b) = (Meshes.Box(4, 4, 4), Meshes.Box(4, 4, 4, new Point3(1, 2, 3)));

        Assert.Equal(64 + 64 - 6, Solid(MeshBoolean.Union(a, b)), 1e-9);
        Assert.Equal(64 - 6, Solid(MeshBoolean.Difference(a, b)), 1e-9);
        Assert.Equal(6, Solid(MeshBoolean.Intersection(a, b)), 1e-9);
    }

    [Fact]
    public void Boxes_SharingPlanes_GiveExactBoxes()
    {
        // The second fills the upper half of the first: all sides but one lie in common planes.
        var (a, b) = (Meshes.Box(2, 2, 2), Meshes.Box(2, 2, 1, new Point3(0, 0, 1)));

        Assert.Equal(8, Solid(MeshBoolean.Union(a, b)), 1e-12);
        Assert.Equal(4, Solid(MeshBoolean.Difference(a, b)), 1e-12);
        Assert.Equal(4, Solid(MeshBoolean.Intersection(a, b)), 1e-12);
    }

    [Fact]
    public void Boxes_Equal_CancelAndCoincide()
    {
        var box = Meshes.Box(1, 2, 3);

        Assert.Equal(6, Solid(MeshBoolean.Union(box, box)), 1e-12);
        Assert.Equal(6, Solid(MeshBoolean.Intersection(box, box)), 1e-12);
        Assert.Equal(0, MeshBoolean.Difference(box, box).TriangleCount);
    }

    [Fact]
    public void Boxes_TouchingBySides_BecomeOne()
    {
        var union = MeshBoolean.Union(Meshes.Box(1, 1, 1), Meshes.Box(1, 2, 3, new Point3(1, -0.5, -1)));

        Assert.Equal(7, Solid(union), 1e-12);
        Assert.Equal(1, MeshComponents.Of(union).Count);
        Assert.Equal(0, MeshBoolean.Intersection(Meshes.Box(1, 1, 1), Meshes.Box(1, 1, 1, new Point3(1, 0, 0))).TriangleCount);
    }

    [Fact]
    public void Spheres_Crossing_ShareALens()
    {
        // Two balls of radius R at distance d share π(4R + d)(2R - d)²/12.
        var (a, b) = (Meshes.Sphere(10, 6), Meshes.Sphere(10, 6, new Point3(9, 1.3, 0.7)));
        var d = new Point3(9, 1.3, 0.7).Length;

        var lens = Solid(MeshBoolean.Intersection(a, b));

        var exact = Math.PI * (40 + d) * (20 - d) * (20 - d) / 12;
        Assert.Equal(exact, lens, 0.005 * exact);
        var (va, vb) = (MeshTopology.Of(a).Volume, MeshTopology.Of(b).Volume);
        Assert.Equal(va + vb - lens, Solid(MeshBoolean.Union(a, b)), 1e-6);
        Assert.Equal(va - lens, Solid(MeshBoolean.Difference(a, b)), 1e-6);
    }

    [Fact]
    public void Plate_DrilledByCylinders_LosesPrisms()
    {
        var plate = Meshes.Box(40, 40, 5);
        List<WeldedMesh> drills = [];
        for (var i = 0; i < 16; i++)
        {
            drills.Add(Meshes.Moved(Meshes.Cylinder(3, 9, 32), new Point3(5 + (i % 4 * 10), 5 + (i / 4 * 10), -2)));
        }

        var drilled = MeshBoolean.Difference(plate, Meshes.Together([.. drills]));

        var prism = 32 * 0.5 * 9 * Math.Sin(Math.Tau / 32) * 5;
        Assert.Equal(8000 - (16 * prism), Solid(drilled), 1e-6);
        Assert.Equal(2 - (2 * 16), MeshTopology.Of(drilled).EulerCharacteristic);
    }

    [Fact]
    public void TurnedBoxes_OnACommonPlane_StayClosed()
    {
        // Sides in a plane that no 64-bit coordinates meet exactly.
        var box = Meshes.Box(2, 2, 2);
        var a = Turned(box, 0.7, 0.3);
        var b = Turned(Meshes.Moved(box, new Point3(0.5, 0.25, 2)), 0.7, 0.3);

        var union = MeshBoolean.Union(a, b);

        Assert.True(MeshTopology.Of(union).IsClosed);
        Assert.Equal(16, MeshTopology.Of(union).Volume, 1e-6);
    }

    [Fact]
    public void Nested_Difference_LeavesACavity()
    {
        var hollow = MeshBoolean.Difference(Meshes.Sphere(10, 4), Meshes.Sphere(5, 4));

        Assert.Equal(2, MeshComponents.Of(hollow).Count);
        Assert.Equal(MeshTopology.Of(Meshes.Sphere(10, 4)).Volume - MeshTopology.Of(Meshes.Sphere(5, 4)).Volume, Solid(hollow), 1e-9);
    }

    [Fact]
    public void Outer_OfCrossingPieces_IsTheirUnion()
    {
        Assert.Equal(64 + 64 - 6, Solid(MeshBoolean.Outer(Meshes.Bad("self-intersecting"))), 1e-9);
        Assert.Equal(24, Solid(MeshBoolean.Outer(Meshes.Bad("duplicated"))), 1e-9);
        Assert.Equal(0, MeshBoolean.Outer(Meshes.Bad("inside-out")).TriangleCount);
        Assert.Equal(0, MeshBoolean.Outer(Meshes.Bad("zero-volume")).TriangleCount);
    }

    [Fact]
    public void ManyRandomBoxes_Union_IsClosedAndAsLargeAsSampling()
    {
        var random = new Random(11);
        Point3 At() => new(random.NextDouble() * 6, random.NextDouble() * 6, random.NextDouble() * 6);
        var places = Enumerable.Range(0, 40).Select(_ => (At: At(), Turn: random.NextDouble(), Tilt: random.NextDouble())).ToList();
        var boxes = places.Select(p => Meshes.Moved(Turned(Meshes.Box(2, 1.5, 1), p.Turn * 6, p.Tilt * 6), p.At)).ToArray();

        var outer = MeshBoolean.Outer(Meshes.Together(boxes));

        var topology = MeshTopology.Of(outer);
        Assert.True(topology.IsClosed);

        // A grid of places, each tested against each box in its own frame.
        var inside = 0;
        const int N = 60;
        for (var i = 0; i < N * N * N; i++)
        {
            var p = (new Point3(i % N, i / N % N, i / N / N) + new Point3(0.5, 0.5, 0.5)) * (14.0 / N) - new Point3(4, 4, 4);
            inside += places.Exists(b => InBox(Back(p - b.At, b.Turn * 6, b.Tilt * 6))) ? 1 : 0;
        }

        Assert.Equal(inside * Math.Pow(14.0 / N, 3), topology.Volume, 0.02 * topology.Volume);

        static bool InBox(Point3 p) => p.X is > 0 and < 2 && p.Y is > 0 and < 1.5 && p.Z is > 0 and < 1;
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_IsRefusedOrGivesAClosedResult(string kind)
    {
        try
        {
            var result = MeshBoolean.Union(Meshes.Bad(kind), Meshes.Box(3, 3, 3));
            Assert.True(result.TriangleCount == 0 || MeshTopology.Of(result).IsClosed);
        }
        catch (FormwrightException e)
        {
            Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
        }
    }

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            MeshBoolean.Union(Meshes.Sphere(10, 5), Meshes.Sphere(10, 5, new Point3(3, 4, 5)), Meshes.CancelAt(0.1, source), source.Token));
    }

    private static WeldedMesh Turned(WeldedMesh mesh, double turn, double tilt) =>
        mesh with { Points = Meshes.Flat(Enumerable.Range(0, mesh.PointCount).Select(i => Turned(mesh.PointAt(i), turn, tilt))) };

    private static Point3 Turned(Point3 p, double turn, double tilt)
    {
        var ((s, c), (st, ct)) = (Math.SinCos(turn), Math.SinCos(tilt));
        var q = new Point3((c * p.X) - (s * p.Y), (s * p.X) + (c * p.Y), p.Z);
        return new Point3(q.X, (ct * q.Y) - (st * q.Z), (st * q.Y) + (ct * q.Z));
    }

    private static Point3 Back(Point3 p, double turn, double tilt)
    {
        var ((s, c), (st, ct)) = (Math.SinCos(turn), Math.SinCos(tilt));
        var q = new Point3(p.X, (ct * p.Y) + (st * p.Z), (-st * p.Y) + (ct * p.Z));
        return new Point3((c * q.X) + (s * q.Y), (-s * q.X) + (c * q.Y), q.Z);
    }

    private static double Solid(WeldedMesh mesh)
    {
        var topology = MeshTopology.Of(mesh);
        Assert.True(topology.IsWatertight);
        return topology.Volume;
    }
}
