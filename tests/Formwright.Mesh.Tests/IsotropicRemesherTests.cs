using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class IsotropicRemesherTests
{
    [Fact]
    public void Torus_Remeshed_HasNearlyEquilateralTrianglesOnTheSurface()
    {
        var torus = Meshes.Torus(30, 10, 90, 20);

        var result = IsotropicRemesher.Remesh(torus, new RemeshOptions(6000));

        var topology = MeshTopology.Of(result);
        Assert.True(topology.IsWatertight);
        Assert.Equal(0, topology.EulerCharacteristic);
        Assert.InRange(result.TriangleCount, 5000, 7000);
        Assert.Equal(MeshTopology.Of(torus).Volume, topology.Volume, 0.01 * topology.Volume);
        Assert.True(Deviation.Between(torus, result).Largest < 0.3);
        Assert.True(MeanShape(result) > 0.33);
    }

    [Fact]
    public void Box_Remeshed_KeepsItsEdges()
    {
        var result = IsotropicRemesher.Remesh(Meshes.Box(20, 30, 40), new RemeshOptions(4000));

        var topology = MeshTopology.Of(result);
        Assert.True(topology.IsWatertight);
        Assert.Equal(24000, topology.Volume, 1e-6);
        Assert.Equal(2 * ((20 * 30) + (30 * 40) + (40 * 20)), topology.Area, 1e-6);
        Assert.InRange(result.TriangleCount, 3300, 4700);
    }

    [Fact]
    public void OpenTube_KeepsItsTwoBorders()
    {
        var cylinder = Meshes.Cylinder(5, 20, 48);
        var tube = Meshes.Without(cylinder, [.. Enumerable.Range(0, cylinder.TriangleCount).Where(t => IsLid(cylinder, t))]);

        var topology = MeshTopology.Of(IsotropicRemesher.Remesh(tube, new RemeshOptions(2000)));

        Assert.Equal((2, 0, 0), (topology.BoundaryLoops, topology.NonManifoldEdges, topology.EulerCharacteristic));
        Assert.Equal(MeshTopology.Of(tube).Area, topology.Area, 0.01 * topology.Area);

        static bool IsLid(WeldedMesh mesh, int t) =>
            mesh.PointAt(mesh.Triangles[3 * t]).Z == mesh.PointAt(mesh.Triangles[(3 * t) + 1]).Z && mesh.PointAt(mesh.Triangles[3 * t]).Z == mesh.PointAt(mesh.Triangles[(3 * t) + 2]).Z;
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_GivesAManifoldMeshOrAnError(string kind)
    {
        try
        {
            var result = IsotropicRemesher.Remesh(Meshes.Bad(kind), new RemeshOptions(500));
            Assert.Equal(0, MeshTopology.Of(result).NonManifoldEdges);
            Assert.InRange(result.TriangleCount, 1, 5000);
        }
        catch (FormwrightException e)
        {
            Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
        }
    }

    [Fact]
    public void Options_OutOfRange_AreRefused() =>
        Assert.Equal("triangles", Assert.Throws<FormwrightException>(() => IsotropicRemesher.Remesh(Meshes.Box(1, 1, 1), new RemeshOptions(3))).Error.Field);

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            IsotropicRemesher.Remesh(Meshes.Sphere(10, 4), new RemeshOptions(5000), Meshes.CancelAt(0.1, source), source.Token));
    }

    private static double MeanShape(WeldedMesh mesh) => mesh.Triangles.Chunk(3).Average(t =>
        TriangleGeometry.Shape(mesh.PointAt(t[0]), mesh.PointAt(t[1]), mesh.PointAt(t[2])));
}
