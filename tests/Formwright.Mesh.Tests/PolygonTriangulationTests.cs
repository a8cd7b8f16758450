using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class PolygonTriangulationTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 0, -1)]
    [InlineData(1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(1, 2, 3)]
    public void Star_InAnyPlane_IsCoveredOnceInItsOwnSense(double x, double y, double z)
    {
        var normal = new Point3(x, y, z).Normalized();
        var right = normal.Cross(Math.Abs(normal.X) < 0.5 ? Point3.UnitX : Point3.UnitY).Normalized();
        var up = normal.Cross(right);
        var star = Enumerable.Range(0, 20).Select(i =>
        {
            var (sin, cos) = Math.SinCos(i * Math.Tau / 20);
            return ((right * cos) + (up * sin)) * (i % 2 == 0 ? 10 : 3);
        }).ToList();
        List<int> triangles = [];

        PolygonTriangulation.Triangulate(star, triangles);

        Assert.Equal(18 * 3, triangles.Count);
        var areas = triangles.Chunk(3).Select(t => (star[t[1]] - star[t[0]]).Cross(star[t[2]] - star[t[0]]).Dot(normal) / 2).ToList();
        Assert.All(areas, area => Assert.True(area > 0));
        Assert.Equal(20 * 0.5 * 30 * Math.Sin(Math.Tau / 20), areas.Sum(), 1e-9);
    }

    [Fact]
    public void CrossingPolygon_StillGivesTwoFewerTrianglesThanCorners()
    {
        List<int> triangles = [];

        PolygonTriangulation.Triangulate([default, new(1, 1, 0), new(1, 0, 0), new(0, 1, 0), default], triangles);

        Assert.Equal(9, triangles.Count);
    }
}
