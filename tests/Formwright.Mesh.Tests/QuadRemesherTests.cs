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
        Assert.True(result.RegularShare > 0.8);
        Assert.True(result.Deviation.Largest < 0.5);
        var topology = MeshTopology.Of(result.ToTriangles());
        Assert.True(topology.IsWatertight);
        Assert.Equal(0, topology.EulerCharacteristic);
        Assert.Equal(MeshTopology.Of(torus).Volume, topology.Volume, 0.02 * topology.Volume);
    }

    [Fact]
    public void Box_KeepsItsEdges()
    {
        var topology = MeshTopology.Of(QuadRemesher.Remesh(Meshes.Box(20, 30, 40), new QuadOptions(2000)).ToTriangles());

        Assert.True(topology.IsWatertight);
        Assert.Equal(24000, topology.Volume, 1e-6);
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

    [Fact]
    public void Options_OutOfRange_AreRefused() =>
        Assert.Equal("quads", Assert.Throws<FormwrightException>(() => QuadRemesher.Remesh(Meshes.Box(1, 1, 1), new QuadOptions(3))).Error.Field);
}
