using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class CreasedMeshTests
{
    [Fact]
    public void Cylinder_WithoutFaces_GetsSmoothSideAndTwoRims()
    {
        var mesh = CreasedMesh.Of(WeldedMesh.Of(SampleBodies.Cylinder(10, 30, 48)));

        Assert.True(MeshTopology.Of(mesh).IsWatertight);
        Assert.Equal(2, mesh.FeatureEdges.Count);
        Assert.All(mesh.FeatureEdges, rim =>
        {
            Assert.Equal(FeatureEdgeKind.Sharp, rim.Kind);
            Assert.Equal(3 * 49, rim.Points.Length);
            Assert.Equal(rim.Points[..3], rim.Points[^3..]);
        });

        // Two vertices per rim point, one per middle: radial normals on the side, axial ones on the lids.
        Assert.Equal((2 * 2 * 48) + 2, mesh.VertexCount);
        for (var v = 0; v < mesh.VertexCount; v++)
        {
            var (at, normal) = (mesh.PositionOf(v), new Point3(mesh.Normals[3 * v], mesh.Normals[(3 * v) + 1], mesh.Normals[(3 * v) + 2]));
            Assert.Equal(1, normal.Length, 1e-6);
            var expected = Math.Abs(normal.Z) > 0.5 ? new Point3(0, 0, at.Z > 15 ? 1 : -1) : new Point3(at.X / 10, at.Y / 10, 0);
            Assert.True((normal - expected).Length < 1e-6);
        }
    }

    [Fact]
    public void OpenBox_MissingItsLid_GetsOneBorder()
    {
        var box = SampleBodies.Box(1, 1, 1);
        var open = CreasedMesh.Of(WeldedMesh.Of(box with { Triangles = [.. box.Triangles.Take(6), .. box.Triangles.Skip(12)] }));

        var border = Assert.Single(open.FeatureEdges, edge => edge.Kind == FeatureEdgeKind.Boundary);
        Assert.Equal(15, border.Points.Length);
        Assert.Equal(8, open.FeatureEdges.Where(edge => edge.Kind == FeatureEdgeKind.Sharp).Sum(edge => (edge.Points.Length / 3) - 1));
    }
}
