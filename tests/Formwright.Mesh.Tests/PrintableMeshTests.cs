using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class PrintableMeshTests
{
    [Fact]
    public void RoundedCube_WithDegenerateCorners_StaysWatertight()
    {
        var mesh = PrintableMesh.Of(SampleBodies.RoundedCube(50, 5, 16));

        Assert.True(MeshTopology.Of(mesh).IsWatertight);
        Assert.All(Areas(mesh), area => Assert.True(area > 0));
    }

    [Fact]
    public void EdgeShorterThanSinglePrecision_IsCollapsedWithoutACrack()
    {
        // A tetrahedron one corner of which is doubled, 1e-7 apart at a coordinate of 100.
        var points = new double[] { 100, 0, 0, 100 + 1e-7, 0, 0, 110, 0, 0, 100, 10, 0, 100, 0, 10 };
        var mesh = Loose(points, [1, 3, 2, 1, 2, 4, 2, 3, 4, 3, 0, 4, 0, 1, 4, 3, 1, 0]);
        Assert.True(MeshTopology.Of(mesh).IsWatertight);

        var topology = MeshTopology.Of(PrintableMesh.Of(mesh));

        Assert.True(topology.IsWatertight);
        Assert.Equal((4, 4), (topology.Points, topology.Triangles));
    }

    [Fact]
    public void TriangleOnALine_IsTurnedAwayWithoutACrack()
    {
        // A tetrahedron with two extra points on one edge; one side fills them with triangles that have no area.
        var points = new double[] { 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 9, 3, 0, 0, 6, 0, 0 };
        var mesh = Loose(points, [0, 2, 1, 0, 1, 4, 4, 1, 5, 0, 4, 3, 4, 5, 3, 5, 1, 3, 0, 3, 2, 1, 2, 3]);
        Assert.True(MeshTopology.Of(mesh).IsWatertight);

        var printable = PrintableMesh.Of(mesh);

        var topology = MeshTopology.Of(printable);
        Assert.True(topology.IsWatertight);
        Assert.All(Areas(printable), area => Assert.True(area > 1));
        Assert.Equal(9 * 9 * 9 / 6.0, topology.Volume, 1e-9);
    }

    private static SurfaceMesh Loose(double[] points, int[] triangles) =>
        new(points, new float[points.Length], triangles, [], [.. Enumerable.Range(0, points.Length / 3)], []);

    private static IEnumerable<double> Areas(WeldedMesh mesh) => mesh.Triangles.Chunk(3).Select(t =>
        (mesh.PointAt(t[1]) - mesh.PointAt(t[0])).Cross(mesh.PointAt(t[2]) - mesh.PointAt(t[0])).Length / 2);
}
