using System.Text;
using Formwright.Core;
using Formwright.Formats.Wavefront;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

public class ObjTests
{
    [Fact]
    public void Read_ObjectsWithNegativeIndices_GivesClosedBodies()
    {
        var scene = Read(FormatSamples.ObjTwoBodies);

        Assert.Equal(["Tetrahedron", "Box"], scene.Bodies.Select(body => body.Name));
        var topologies = scene.Bodies.Select(body => MeshTopology.Of(body.Mesh)).ToList();
        Assert.All(topologies, topology => Assert.True(topology.IsWatertight));
        Assert.Equal(1000 / 6.0, topologies[0].Volume, 1e-9);
        Assert.Equal(24, topologies[1].Volume, 1e-9);
        Assert.Equal(24, scene.Bodies[1].Mesh.VertexCount);
        Assert.All(scene.Bodies[1].Mesh.FeatureEdges, edge => Assert.Equal(FeatureEdgeKind.Sharp, edge.Kind));
    }

    [Fact]
    public void Read_ConcavePolygon_CoversItsExactArea()
    {
        // An L of area 3, once counter-clockwise and once seen from below.
        foreach (var corners in new[] { "1 2 3 4 5 6", "6 5 4 3 2 1" })
        {
            var scene = Read($"v 0 0 0\nv 2 0 0\nv 2 1 0\nv 1 1 0\nv 1 2 0\nv 0 2 0\nf {corners}");

            Assert.Equal(4, scene.Bodies[0].Mesh.TriangleCount);
            Assert.Equal(3, MeshTopology.Of(scene.Bodies[0].Mesh).Area, 1e-12);
            Assert.All(scene.Bodies[0].Mesh.FeatureEdges, edge => Assert.Equal(FeatureEdgeKind.Boundary, edge.Kind));
        }
    }

    [Fact]
    public void Read_NormalsInTheFile_AreKeptAndWeldedAcross()
    {
        var mesh = Read("v 0 0 0\nv 1 0 0\nv 0 1 0\nv 1 1 0\nvn 0 0 2\nvn 0.6 0 0.8\nf 1//1 2//1 3//1\nf 2//2 4//2 3//2").Bodies[0].Mesh;

        Assert.Equal(6, mesh.VertexCount);
        Assert.Equal(4, mesh.WeldIds.Distinct().Count());
        Assert.Equal([0, 0, 1, 0, 0, 1, 0, 0, 1, 0.6f, 0, 0.8f, 0.6f, 0, 0.8f, 0.6f, 0, 0.8f], mesh.Normals);
    }

    [Fact]
    public void Read_GroupsThatShareVertices_AreOneBody()
    {
        var scene = Read("v 0 0 0\nv 1 0 0\nv 0 1 0\nv 1 1 0\nv 5 5 5\nv 6 5 5\nv 5 6 5\ng a\nf 1 2 3\ng b\nf 5 6 7\ng c\nf 2 4 3");

        Assert.Equal(["a", "b"], scene.Bodies.Select(body => body.Name));
        Assert.Equal(2, scene.Bodies[0].Mesh.TriangleCount);
    }

    [Theory]
    [InlineData("v 0 0 nan", 1, "'nan'")]
    [InlineData("v 0 0 1e999", 1, "'1e999'")]
    [InlineData("v 0 0", 1, "number is missing")]
    [InlineData("v 0 0 0\nf 1 1 2", 2, "'2'")]
    [InlineData("v 0 0 0\n\nf 1 1 2147483648", 3, "'2147483648'")]
    [InlineData("v 0 0 0\nf 1 1 -2", 2, "'-2'")]
    [InlineData("v 0 0 0\nf 0 1 1", 2, "'0'")]
    [InlineData("v 0 0 0\nf 1 1 99999999999999999999", 2, "no corner")]
    [InlineData("v 0 0 0\nf 1//1 1//1 1//1", 2, "0 normals")]
    [InlineData("v 0 0 0\nf 1 1", 2, "2 corners")]
    public void Read_Mistake_NamesLineAndReason(string text, int line, string reason)
    {
        var error = Assert.Throws<FormwrightException>(() => Read(text)).Error;

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.StartsWith($"Line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PointsOnly_SaysThatFacesAreMissing() =>
        Assert.Contains("no faces (2 vertices", Assert.Throws<FormwrightException>(() => Read("v 0 0 0\nv 1 1 1")).Error.Message, StringComparison.Ordinal);

    private static Scene Read(string text) => new Obj().ReadBodies(new MemoryStream(Encoding.UTF8.GetBytes(text)), new ReadLimits());
}
