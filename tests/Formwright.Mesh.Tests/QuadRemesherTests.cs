using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class QuadRemesherTests
{
    [Fact]
    public void Torus_BecomesQuadsOnItsSurface()
    {
        var torus = Meshes.Torus(30, 10, 90, 20);

        var result = QuadRemesher.Remesh(torus, new QuadOptions(4000));

        Assert.InRange(result.QuadCount, 3200, 4800);
        Assert.True(result.RegularShare > 0.97);
        Assert.True(result.Deviation.Largest < 0.5);
        var topology = MeshTopology.Of(result.ToTriangles());
        Assert.True(topology.IsWatertight);
        Assert.Equal(0, topology.EulerCharacteristic);
        Assert.Equal(MeshTopology.Of(torus).Volume, topology.Volume, 0.02 * topology.Volume);
    }

    [Fact]
    public void Box_KeepsItsEdgesAndHasIrregularPointsAtItsCornersOnly()
    {
        var result = QuadRemesher.Remesh(Meshes.Box(20, 30, 40), new QuadOptions(2000));

        var topology = MeshTopology.Of(result.ToTriangles());
        Assert.True(topology.IsWatertight);
        Assert.Equal(24000, topology.Volume, 1e-6);
        Assert.True(result.RegularShare > 0.97);
    }

    [Fact]
    public void Tube_QuadsRunAlongItsRims()
    {
        var tube = MeshBoolean.Difference(Meshes.Cylinder(20, 30, 64), Meshes.Moved(Meshes.Cylinder(12, 40, 64), new Point3(0, 0, -5)));

        var result = QuadRemesher.Remesh(tube, new QuadOptions(3000));

        // A side lies along the axis or around it: the cosine between the two is 1 or 0.
        List<double> cosines = [];
        foreach (var quad in result.Quads.Chunk(4))
        {
            var corners = Array.ConvertAll(quad, point => new Point3(result.Points[3 * point], result.Points[(3 * point) + 1], result.Points[(3 * point) + 2]));
            if (corners.All(p => p.Z is > 2 and < 28))
            {
                cosines.AddRange(Enumerable.Range(0, 4).Select(i => Math.Abs((corners[(i + 1) % 4] - corners[i]).Normalized().Z)));
            }
        }

        Assert.True(cosines.Count > 2000);
        Assert.True(cosines.Count(cosine => cosine is < 0.2 or > 0.98) > 0.95 * cosines.Count);
        Assert.True(MeshTopology.Of(result.ToTriangles()).IsWatertight);
    }

    public static TheoryData<string, int> FreeForms => new()
    {
        { "ball", 100 }, { "ball", 1000 }, { "bumps", 100 }, { "bumps", 300 }, { "bumps", 1000 }, { "deep bumps", 1000 }, { "head", 300 }, { "head", 1000 }, { "thin ring", 1000 },
    };

    [Theory]
    [MemberData(nameof(FreeForms))]
    public void FreeForm_InFewQuads_IsClosedUnfoldedAndNearTheirNumber(string form, int count)
    {
        var mesh = form switch
        {
            "bumps" => Bumpy(1.5, 4),
            "deep bumps" => Bumpy(3, 5),
            "head" => Head(),
            "thin ring" => Meshes.Torus(30, 4, 120, 20),
            _ => Meshes.Sphere(10, 5),
        };

        var result = QuadRemesher.Remesh(mesh, new QuadOptions(count));

        var (triangles, before) = (result.ToTriangles(), MeshTopology.Of(mesh));
        var topology = MeshTopology.Of(triangles);
        Assert.True(topology.IsWatertight);
        Assert.Equal(before.EulerCharacteristic, topology.EulerCharacteristic);
        Assert.InRange(result.QuadCount, 0.75 * count, 1.3 * count);
        Assert.Equal(0, result.Folded);
        Assert.Equal(0, SelfIntersections.Count(triangles, new TriangleBvh(triangles), 1, TestContext.Current.CancellationToken));
        Assert.Equal(before.Volume, topology.Volume, (count < 1000 ? 0.1 : 0.06) * before.Volume);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.45)]
    [InlineData(0.6)]
    public void Cancellation_InTheMiddle_EndsIt(double share)
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            QuadRemesher.Remesh(Meshes.Torus(30, 10, 60, 20), new QuadOptions(2000), Meshes.CancelAt(share, source), source.Token));
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_GivesQuadsOrAnError(string kind)
    {
        try
        {
            Assert.NotEmpty(QuadRemesher.Remesh(Meshes.Bad(kind), new QuadOptions(300)).Quads);
        }
        catch (FormwrightException e)
        {
            Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
        }
    }

    /// <summary>A ball with waves on it.</summary>
    private static WeldedMesh Bumpy(double depth, int waves)
    {
        var ball = Meshes.Sphere(10, 5);
        return ball with
        {
            Points = [.. Enumerable.Range(0, ball.PointCount).SelectMany(i =>
            {
                var n = ball.PointAt(i).Normalized();
                var p = n * (10 + (depth * Math.Sin(waves * n.X) * Math.Sin((waves * n.Y) + 1) * Math.Cos(waves * n.Z)));
                return new[] { p.X, p.Y, p.Z };
            })],
        };
    }

    /// <summary>A head of balls: skull, jaw, eyes, nose and ears, with sharp edges nearer to each other than coarse quads are wide.</summary>
    private static WeldedMesh Head() => new[]
    {
        Meshes.Sphere(7, 4, new Point3(3, 0, -6)), Meshes.Sphere(3, 4, new Point3(8, 4, 3)), Meshes.Sphere(3, 4, new Point3(8, -4, 3)),
        Meshes.Sphere(2, 3, new Point3(11, 0, -1)), Meshes.Sphere(3.5, 4, new Point3(-1, 11, 0)), Meshes.Sphere(3.5, 4, new Point3(-1, -11, 0)),
    }.Aggregate(Meshes.Sphere(10, 5), (head, part) => MeshBoolean.Union(head, part));

    [Fact]
    public void Options_OutOfRange_AreRefused() =>
        Assert.Equal("quads", Assert.Throws<FormwrightException>(() => QuadRemesher.Remesh(Meshes.Box(1, 1, 1), new QuadOptions(3))).Error.Field);
}
