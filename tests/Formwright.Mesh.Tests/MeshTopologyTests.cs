using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class MeshTopologyTests
{
    [Fact]
    public void Box_Closed_HasEulerTwoAndExactVolume()
    {
        var topology = MeshTopology.Of(SampleBodies.Box(2, 3, 4, new Point3(1e6, 0, 0)));

        Assert.True(topology.IsWatertight);
        Assert.Equal((8, 18, 12), (topology.Points, topology.Edges, topology.Triangles));
        Assert.Equal(2, topology.EulerCharacteristic);
        Assert.Equal(24, topology.Volume, 1e-6);
        Assert.Equal(52, topology.Area, 1e-6);
    }

    [Fact]
    public void Torus_Fine_ApproachesPappus()
    {
        var topology = MeshTopology.Of(SampleBodies.Torus(10, 3, 200, 100));

        Assert.True(topology.IsWatertight);
        Assert.Equal(0, topology.EulerCharacteristic);
        Assert.InRange(topology.Volume, 2 * Math.PI * Math.PI * 10 * 9 * 0.999, 2 * Math.PI * Math.PI * 10 * 9);
        Assert.InRange(topology.Area, 4 * Math.PI * Math.PI * 30 * 0.999, 4 * Math.PI * Math.PI * 30);
    }

    [Fact]
    public void DrilledPlate_SixHoles_HasGenusSixAndTheVolumeOfPrisms()
    {
        var topology = MeshTopology.Of(SampleBodies.DrilledPlate(3, 2, 20, 5, 4, 32));

        Assert.True(topology.IsWatertight);
        Assert.Equal(2 - (2 * 6), topology.EulerCharacteristic);
        Assert.Equal(5 * ((60 * 40) - (6 * 32 * 0.5 * 16 * Math.Sin(Math.Tau / 32))), topology.Volume, 1e-6);
    }

    [Fact]
    public void RoundedCube_WithDegenerateCorners_IsWatertightAfterWelding()
    {
        var mesh = SampleBodies.RoundedCube(50, 5, 24);
        var topology = MeshTopology.Of(mesh);

        Assert.True(topology.Triangles < mesh.TriangleCount);
        Assert.True(topology.IsWatertight);
        Assert.Equal(2, topology.EulerCharacteristic);
        var exact = Math.Pow(40, 3) + (6 * 1600 * 5) + (3 * Math.PI * 40 * 25) + (4 / 3.0 * Math.PI * 125);
        Assert.InRange(topology.Volume, exact * 0.9995, exact);
    }

    [Fact]
    public void Box_WithoutTwoOppositeSides_HasTwoBoundaryLoops()
    {
        var box = SampleBodies.Box(1, 1, 1);
        var tube = box with { Triangles = box.Triangles[12..], TriangleFaces = [] };

        var topology = MeshTopology.Of(tube);

        Assert.False(topology.IsClosed);
        Assert.Equal((8, 2), (topology.BoundaryEdges, topology.BoundaryLoops));
    }

    [Fact]
    public void Box_WithOneTriangleTurned_IsNotOriented()
    {
        var box = SampleBodies.Box(1, 1, 1);
        (box.Triangles[0], box.Triangles[1]) = (box.Triangles[1], box.Triangles[0]);

        var topology = MeshTopology.Of(box);

        Assert.True(topology.IsClosed);
        Assert.False(topology.IsOriented);
        Assert.Equal(3, topology.MisorientedEdges);
    }

    [Fact]
    public void Triangles_ThreeOnOneEdge_AreNotManifold()
    {
        var fan = new WeldedMesh([0, 0, 0, 0, 0, 1, 1, 0, 0, -1, 1, 0, -1, -1, 0], [0, 1, 2, 0, 1, 3, 0, 1, 4]);

        Assert.Equal(1, MeshTopology.Of(fan).NonManifoldEdges);
    }

    [Fact]
    public void Mesh_WithIndexBeyondItsVertices_IsRejected()
    {
        var box = SampleBodies.Box(1, 1, 1);
        box.Triangles[5] = 24;

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => MeshTopology.Of(box)).Error.Code);
    }
}
