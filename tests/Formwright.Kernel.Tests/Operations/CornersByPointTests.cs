using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class CornersByPointTests : ScopedTest
{
    private static readonly Point3 Corner = new(2, 2, 2);

    private readonly Solid cube = Solids.CreateCube(4, default);
    private readonly Face square = Faces.CreatePolygonFace([new(0, 0, 0), new(4, 0, 0), new(4, 4, 0), new(0, 4, 0)]);

    [Fact]
    public void FilletCornerByPoint_OfSquare_RoundsTheNearestCorner()
    {
        var rounded = CornersByPoint.FilletCornerByPoint(square, [new Point3(3.9, 4.1, 0)], radius: 1, snapTolerance: 0.5);

        Near.Equal(16 - (1 - (Math.PI / 4)), Faces.GetFaceArea(rounded));
        Assert.Throws<FormwrightException>(() => CornersByPoint.FilletCornerByPoint(square, [new Point3(3.9, 4.1, 0)]));
    }

    [Fact]
    public void FilletCornerByPoint_OfCube_RoundsItsThreeEdges()
    {
        var rounded = CornersByPoint.FilletCornerByPoint(cube, [Corner], radius: 1);

        // Three quarter rounds of length 3 and the corner outside of an eighth of a ball.
        Near.Equal(64 - (3 * 3 * (1 - (Math.PI / 4))) - (1 - (Math.PI / 6)), Solids.GetSolidVolume(rounded), 1e-5);
        Assert.Throws<FormwrightException>(() => CornersByPoint.FilletCornerByPoint(cube, [Corner], mode: CornerMode.PlanarOnly));
    }

    [Fact]
    public void FilletCornerByPoint_Tapered_TakesLessThanAnEvenRound()
    {
        double Volume(double taper) => Solids.GetSolidVolume(
            CornersByPoint.FilletCornerByPoint(cube, [Corner], radius: 1, taperFactor: taper));

        Assert.InRange(Volume(0.5), Volume(1), 64);
        Assert.True(Volume(0.2) > Volume(0.5));
    }

    [Fact]
    public void ChamferCornerByPoint_OfSquareAndCube_CutsTheirCorners()
    {
        Near.Equal(16 - 0.5, Faces.GetFaceArea(CornersByPoint.ChamferCornerByPoint(square, [new Point3(4, 4, 0)])));

        // Half of a unit square off each edge; in the corner three prisms overlap, and the kernel closes it flat, as Parts tells.
        Near.Equal(64 - (3 * 3 * 0.5) - (5 / 6.0), Solids.GetSolidVolume(CornersByPoint.ChamferCornerByPoint(cube, [Corner])));
    }

    [Fact]
    public void ClassifyCornerByPoint_Always_TellsWhatIsThere()
    {
        var report = CornersByPoint.ClassifyCornerByPoint(cube, [new Point3(2, 2, 1.9), new Point3(9, 9, 9)], snapTolerance: 0.2);

        Assert.Equal("solid", report.Kind);
        Assert.False(report.AllFound);
        Assert.Equal((true, 3, "convex"), (report.Corners[0].Found, report.Corners[0].EdgeCount, report.Corners[0].Convexity));
        Near.Equal(0.1, report.Corners[0].Distance!.Value);
        Assert.False(report.Corners[1].Found);
        var notch = Faces.CreatePolygonFace([new(0, 0, 0), new(4, 0, 0), new(4, 4, 0), new(2, 1, 0), new(0, 4, 0)]);
        Assert.Equal("concave", CornersByPoint.ClassifyCornerByPoint(notch, [new Point3(2, 1, 0)]).Corners[0].Convexity);
    }

    [Fact]
    public void CornerByPointReport_OfRadii_TellsWhetherTheyFit()
    {
        Point3[] both = [new(0, 0, 0), new(4, 0, 0)];

        Assert.True(CornersByPoint.Report(square, both, radius: 2).Fits);
        var report = CornersByPoint.Report(square, both, radius: 3);
        Assert.False(report.Fits);
        Assert.Contains("largest that works is 2", report.Reason, StringComparison.Ordinal);
        Assert.All(report.Corners, corner => Assert.True(corner.Fits));
        Assert.All(CornersByPoint.Report(square, both, radius: 5).Corners, corner => Assert.Contains("largest that works is 4", corner.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void MeshIntersection_OfSphereAndBox_IsACircle()
    {
        var sphere = Solids.CreateSphere(2, default);
        var box = Solids.CreateCube(10, new Point3(0, 0, 6));

        // The side of the box at z = 1 cuts the sphere in a circle of radius sqrt 3.
        var points = Assert.Single(MeshIntersections.MeshMeshIntersectionPoints(sphere, box, 0.001));
        Assert.Equal(points[0], points[^1]);
        Assert.All(points, p => Near.Equal(Math.Sqrt(3), Math.Sqrt((p.X * p.X) + (p.Y * p.Y)), 2e-3));
        Assert.All(points, p => Near.Equal(1, p.Z));
        var wire = Assert.Single(MeshIntersections.MeshMeshIntersectionWires(sphere, box, 0.001));
        Near.Equal(2 * Math.PI * Math.Sqrt(3), Wires.GetWireLength(wire), 2e-3);
    }

    [Fact]
    public void MeshIntersectionOfShapes_GivesEachShapeItsCurves()
    {
        var far = Solids.CreateCube(1, new Point3(50, 0, 0));
        var bar = Solids.CreateBox(2, 2, 12, default);

        // The bar passes through the cube: one square on each of two faces.
        var wires = MeshIntersections.MeshMeshIntersectionOfShapesWires(cube, [far, bar]);
        Near.Equal([8, 8], Wires.GetWiresLengths(wires));
        Assert.Equal(2, MeshIntersections.MeshMeshIntersectionOfShapesPoints(cube, [far, bar], precisionShapes: [0.1, 0.1]).Count);
        Assert.Throws<FormwrightException>(() => MeshIntersections.MeshMeshIntersectionOfShapesPoints(cube, [far, bar], precisionShapes: [0.1]));
    }
}
