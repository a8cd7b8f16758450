using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class MeshRepairTests
{
    [Fact]
    public void Sphere_Whole_StaysAsItIs()
    {
        var sphere = Meshes.Sphere(10, 4);

        var result = MeshRepair.Repair(sphere);

        Assert.Equal(RepairMethod.Nothing, result.Method);
        Assert.Equal((sphere.PointCount, sphere.TriangleCount), (result.Mesh.PointCount, result.Mesh.TriangleCount));
        Assert.Equal(0, result.Deviation.Largest, 1e-12);
    }

    [Fact]
    public void Sphere_WithHole_IsFilledSmoothly()
    {
        var sphere = Meshes.Sphere(10, 5);

        // A cap of half-angle 25° is missing; its flat lid would lie 0.94 below the ball.
        var cap = Enumerable.Range(0, sphere.TriangleCount).Where(t => sphere.PointAt(sphere.Triangles[3 * t]).Z > 10 * Math.Cos(25 * Math.PI / 180)).ToArray();
        var result = Repaired(Meshes.Without(sphere, cap));

        Assert.Equal((RepairMethod.Local, 1), (result.Method, result.HolesFilled));
        Assert.Equal(MeshTopology.Of(sphere).Volume, result.Volume, 0.002 * result.Volume);
        Assert.True(new TriangleBvh(result.Mesh).Nearest(new Point3(0, 0, 10)).Distance < 0.47);
    }

    [Fact]
    public void Box_WithoutOneSide_GetsAFlatLid()
    {
        var result = Repaired(Meshes.Without(Meshes.Box(20, 30, 40), 0, 1));

        Assert.Equal(24000, result.Volume, 1e-6);
        Assert.Equal(12, result.Mesh.TriangleCount);
    }

    [Fact]
    public void TJunctions_AreClosed()
    {
        // The top of a box has a point in the middle of one edge that the side does not know.
        var box = new WeldedMesh(
            [0, 0, 0, 4, 0, 0, 4, 4, 0, 0, 4, 0, 0, 0, 4, 4, 0, 4, 4, 4, 4, 0, 4, 4, 2, 0, 4],
            [0, 2, 1, 0, 3, 2, 4, 8, 7, 8, 6, 7, 8, 5, 6, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7]);

        var result = Repaired(box);

        Assert.Equal((RepairMethod.Local, 1, 0), (result.Method, result.Inserted, result.HolesFilled));
        Assert.Equal(64, result.Volume, 1e-9);
    }

    [Fact]
    public void Soup_WithCracks_IsStitched()
    {
        var random = new Random(2);
        var soup = Meshes.Soup(Meshes.Sphere(10, 4));
        var cracked = soup with { Points = [.. soup.Points.Select(x => x + ((random.NextDouble() - 0.5) * 1e-4))] };

        var result = Repaired(cracked);

        Assert.Equal(RepairMethod.Local, result.Method);
        Assert.Equal(MeshTopology.Of(Meshes.Sphere(10, 4)).Volume, result.Volume, 0.05);
        Assert.True(result.Deviation.Largest < 1e-3);
    }

    [Fact]
    public void CrossingBoxes_BecomeTheirUnion() => Assert.Equal(64 + 64 - 6, Repaired(Meshes.Bad("self-intersecting")).Volume, 1e-6);

    [Fact]
    public void InsideOutAndFlippedTriangles_AreTurned()
    {
        var result = Repaired(Meshes.Bad("inside-out"));

        Assert.Equal(512, result.Turned);
        Assert.Equal(MeshTopology.Of(Meshes.Sphere(10, 3)).Volume, result.Volume, 1e-9);
    }

    [Fact]
    public void Cavity_IsRemovedOrKept()
    {
        var hollow = Meshes.Together(Meshes.Box(20, 20, 20), Meshes.Reversed(Meshes.Box(16, 16, 16, new Point3(2, 2, 2))));

        Assert.Equal((8000, 1), (Repaired(hollow).Volume, Repaired(hollow).ShellsRemoved));
        Assert.Equal(8000 - 4096, Repaired(hollow, new RepairOptions(RemoveInnerShells: false)).Volume, 1e-6);
    }

    [Fact]
    public void BoxesOnACommonEdge_ComeApart()
    {
        var result = Repaired(Welding.Weld(Meshes.Together(Meshes.Box(1, 1, 1), Meshes.Box(1, 1, 1, new Point3(1, 1, 0)))));

        Assert.Equal(1, result.EdgesSplit);
        Assert.Equal(2, result.Volume, 1e-3);
    }

    [Fact]
    public void StrayTriangles_AreDropped()
    {
        var result = Repaired(Meshes.Together(Meshes.Sphere(10, 4), new WeldedMesh([20, 0, 0, 21, 0, 0, 20, 1, 0], [0, 1, 2])));

        Assert.Equal(1, result.Removed);
        Assert.Equal(MeshTopology.Of(Meshes.Sphere(10, 4)).Volume, result.Volume, 1e-9);
    }

    [Fact]
    public void Fins_OnEdgesThatHaveBothTriangles_AreDropped()
    {
        // One stands out of an edge of the top, two hang together on one of the bottom.
        var box = Meshes.Box(20, 20, 20);
        var finned = Welding.Weld(Meshes.Together(
            box, new WeldedMesh([0, 0, 20, 20, 0, 20, 10, -5, 30], [0, 1, 2]), new WeldedMesh([0, 20, 0, 20, 20, 0, 5, 30, -9, 15, 30, -9], [0, 1, 2, 1, 3, 2])));

        var result = Repaired(finned);

        Assert.Equal((RepairMethod.Local, 3, 0), (result.Method, result.Removed, result.HolesFilled));
        Assert.Equal(8000, result.Volume, 1e-9);
    }

    [Fact]
    public void PieceThatPokesOutOfAnother_JoinsIt() =>
        Assert.Equal(1000 + 16, Repaired(Meshes.Together(Meshes.Box(10, 10, 10), Meshes.Box(4, 4, 4, new Point3(7, 3, 3)))).Volume, 1e-6);

    [Fact]
    public void SingleTriangle_BecomesAPlateFromTheVolume()
    {
        var result = Repaired(Meshes.Bad("single-triangle"), new RepairOptions(Resolution: 32));

        Assert.Equal(RepairMethod.Volume, result.Method);
        Assert.True(result.Deviation.Largest < 5.0 / 32 * 2);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(10, false)]
    [InlineData(1, true)]
    public void FlatSheet_BecomesAPlateFromTheVolume(int squares, bool isDouble)
    {
        var (points, triangles) = (new List<double>(), new List<int>());
        for (var i = 0; i <= squares; i++)
        {
            for (var j = 0; j <= squares; j++)
            {
                points.AddRange([(double)i / squares, (double)j / squares, 0]);
                var a = (i * (squares + 1)) + j;
                if (i < squares && j < squares)
                {
                    triangles.AddRange([a, a + squares + 1, a + squares + 2, a, a + squares + 2, a + 1]);
                }
            }
        }

        // Twice over, facing both ways, it is a box of height 0.
        if (isDouble)
        {
            triangles.AddRange(triangles.ToArray().Reverse());
        }

        var result = Repaired(new WeldedMesh([.. points], [.. triangles]), new RepairOptions(Resolution: 64));

        Assert.Equal(RepairMethod.Volume, result.Method);
        // A plate of a few cells around the unit square.
        Assert.InRange(result.Volume, 1.0 / 64, 4.0 / 64);
        Assert.True(result.Deviation.Largest < 3.0 / 64);
    }

    public static TheoryData<string, WeldedMesh> Shattered => new()
    {
        { "ball", Meshes.Sphere(10, 5) },
        { "box", Meshes.GridBox(20, 30, 10, 20) },
        { "ring", Meshes.Torus(10, 3, 120, 60) },
    };

    [Theory]
    [MemberData(nameof(Shattered))]
    public void ShatteredSurface_ComesBackFromTheVolumeWithAboutAsManyTrianglesAsItHad(string what, WeldedMesh mesh)
    {
        // Every triangle shrunk about its middle, so that no local change can join them.
        var soup = Meshes.Soup(mesh);
        var points = soup.Points.ToArray();
        for (var i = 0; i < points.Length; i++)
        {
            var first = (i / 9 * 9) + (i % 3);
            points[i] = (0.9 * soup.Points[i]) + (0.1 * (soup.Points[first] + soup.Points[first + 3] + soup.Points[first + 6]) / 3);
        }

        var result = Repaired(new WeldedMesh(points, soup.Triangles));

        var (box, expected) = (MeshCheck.Require(mesh), MeshTopology.Of(mesh));
        Assert.Equal(RepairMethod.Volume, result.Method);
        Assert.True(result.Mesh.TriangleCount < 1.5 * mesh.TriangleCount, $"The {what} of {mesh.TriangleCount} triangles has {result.Mesh.TriangleCount}.");
        Assert.Equal(expected.EulerCharacteristic, MeshTopology.Of(result.Mesh).EulerCharacteristic);
        Assert.Equal(expected.Volume, result.Volume, 0.02 * expected.Volume);
        Assert.True(result.Deviation.Largest < 1.5 * Math.Max(box.Size.X, Math.Max(box.Size.Y, box.Size.Z)) / 160, $"The {what} is {result.Deviation.Largest} away.");
    }

    [Fact]
    public void VolumeClosing_OfSphereSoup_HasItsVolume()
    {
        var sphere = Meshes.Sphere(10, 5);

        var closed = VolumeClosing.Close(Meshes.Without(sphere, 1, 7, 99, 120), 48, null, TestContext.Current.CancellationToken);

        var topology = MeshTopology.Of(closed);
        Assert.True(topology.IsWatertight);
        Assert.Equal(2, topology.EulerCharacteristic);
        Assert.Equal(MeshTopology.Of(sphere).Volume, topology.Volume, 0.01 * topology.Volume);
    }

    [Fact]
    public void VolumeClosing_OfABoxWithoutLid_ClosesItFlat()
    {
        var closed = VolumeClosing.Close(Meshes.Without(Meshes.Box(20, 20, 20), 0, 1), 40, null, TestContext.Current.CancellationToken);

        // Where the winding number is one half, the lid is a shallow dome between those of the plane and of the box.
        var topology = MeshTopology.Of(closed);
        Assert.True(topology.IsWatertight);
        Assert.InRange(topology.Volume, 0.7 * 8000, 1.1 * 8000);
    }

    [Fact]
    public void TenThousandShells_StayAsTheyAre()
    {
        var result = Repaired(Meshes.Shells(10_000));

        Assert.Equal(10_000, result.Volume, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_IsClosedAndManifoldAfterwards(string kind) => Repaired(Meshes.Bad(kind), new RepairOptions(Resolution: 32));

    [Fact]
    public void PointMesh_IsRefused() =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => MeshRepair.Repair(new WeldedMesh([1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2]))).Error.Code);

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Equal("tolerance", Assert.Throws<FormwrightException>(() => MeshRepair.Repair(Meshes.Box(1, 1, 1), new RepairOptions(Tolerance: double.NaN))).Error.Field);
        Assert.Equal("resolution", Assert.Throws<FormwrightException>(() => MeshRepair.Repair(Meshes.Box(1, 1, 1), new RepairOptions(Resolution: 5000))).Error.Field);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.65)]
    public void Cancellation_InTheMiddle_EndsIt(double share)
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            MeshRepair.Repair(Meshes.Bad("single-triangle"), null, Meshes.CancelAt(share, source), source.Token));
    }

    private static RepairResult Repaired(WeldedMesh mesh, RepairOptions? options = null)
    {
        var result = MeshRepair.Repair(mesh, options);
        var topology = MeshTopology.Of(result.Mesh);
        Assert.True(topology.IsWatertight);
        Assert.True(MeshTopology.Of(Welding.Weld(result.Mesh)).IsWatertight);
        Assert.True(topology.Volume > 0);
        Assert.Empty(SelfIntersections.Find(result.Mesh, 1));
        return result;
    }
}
