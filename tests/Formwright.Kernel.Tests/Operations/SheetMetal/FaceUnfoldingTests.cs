using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.SheetMetalTests;

public sealed class FaceUnfoldingTests : ScopedTest
{
    [Fact]
    public void UnfoldFaceToFlat_OfACylinder_IsARectangleOfItsCircumference()
    {
        var cylinder = Solids.CreateCylinder(10, 30, new Point3(3, 4, 5), new Point3(1, 2, 3));

        var flat = SheetMetal.UnfoldFaceToFlat(cylinder, IndexOf(cylinder, "Cylinder"));

        Near.Equal(20 * Math.PI * 30, Faces.GetFaceArea(flat));
        var size = Bounds.Of(flat).Size;
        Near.Equal(new Point3(20 * Math.PI, 30, 0), size);
        Assert.Equal(4, Edges.GetEdges(flat).Count);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfAConeWithApex_IsASector()
    {
        // Radius 3, height 4: the slant is 5 and the sector is 3/5 of a disc.
        var cone = Solids.CreateCone(3, 0, 4, direction: Point3.UnitZ);

        var flat = SheetMetal.UnfoldFaceToFlat(cone, IndexOf(cone, "Cone"));

        Near.Equal(Math.PI * 3 * 5, Faces.GetFaceArea(flat));
        Near.Equal([5, 5, 6 * Math.PI], [.. Edges.GetEdges(flat).Select(Edges.GetEdgeLength).Order()]);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfACylinderWithABore_KeepsTheHoleAndTheArea()
    {
        var drilled = Booleans.Difference(
            Solids.CreateCylinder(10, 30, direction: Point3.UnitZ, originOnCenter: true, angle: 180),
            [Solids.CreateCylinder(3, 60, direction: Point3.UnitY, originOnCenter: true)]);
        var face = IndexOf(drilled, "Cylinder", largest: true);
        var bent = Faces.GetFaces(drilled)[face];

        var flat = SheetMetal.UnfoldFaceToFlat(drilled, face);

        Assert.Equal(2, Wires.GetWires(flat).Count);
        Near.Equal(Faces.GetFaceArea(bent), Faces.GetFaceArea(flat));
        Near.Equal(Measure.Of(bent, Measure.Length).Mass, Measure.Of(flat, Measure.Length).Mass);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfAPlane_KeepsArcsAndHoles()
    {
        var plate = Parts.DrilledPlate();
        var face = IndexOf(plate, "Plane", largest: true);

        var flat = SheetMetal.UnfoldFaceToFlat(plate, face);

        Near.Equal((100 * 60) - (4 * 9 * Math.PI), Faces.GetFaceArea(flat));
        Assert.Equal(5, Wires.GetWires(flat).Count);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfAnExtrudedSpline_HasItsLength()
    {
        var curve = SplineWires.InterpolatePoints([new(0, 0, 0), new(10, 8, 0), new(25, -4, 0), new(40, 6, 0)]);
        // Slanted: the lines of the surface do not stand on the curve.
        var surface = Sweeps.Extrude(curve, new Point3(5, 0, 20));

        var flat = SheetMetal.UnfoldFaceToFlat(surface);

        Near.Equal(Faces.GetFaceArea(surface), Faces.GetFaceArea(flat));
        Near.Equal(Measure.Of(surface, Measure.Length).Mass, Measure.Of(flat, Measure.Length).Mass);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfARuledConeOfSplines_IsIsometric()
    {
        // Two curves of one shape in two sizes: the lines between them meet in a point, as those of a general cone.
        Point3[] points = [new(0, 0, 10), new(6, 4, 10), new(14, -2, 10), new(20, 5, 10)];
        var surface = Lofts.Loft([SplineWires.InterpolatePoints(points), SplineWires.InterpolatePoints([.. points.Select(p => p * 2)])]);

        var report = SheetMetal.UnfoldFaceReport(surface);
        var flat = SheetMetal.UnfoldFaceToFlat(surface);

        Assert.Equal((true, true, "Other"), (report.Developable, report.Unfolded, report.SurfaceType));
        Assert.InRange(report.AreaError!.Value, 0, 1e-5 * report.Area!.Value);
        var lengths = Edges.GetEdges(surface).Select(Edges.GetEdgeLength).Order().ToArray();
        Near.Equal(lengths, [.. Edges.GetEdges(flat).Select(Edges.GetEdgeLength).Order()], 1e-6);
    }

    [Theory]
    [InlineData("sphere", "Sphere")]
    [InlineData("torus", "Torus")]
    public void DoublyCurvedFace_Always_IsRefused(string part, string surface)
    {
        var (shape, _) = Parts.Make(part);

        var report = SheetMetal.UnfoldFaceReport(shape);
        var failure = Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldFaceToFlat(shape));

        Assert.Equal((true, false, false, surface, 0), (report.Ok, report.Developable, report.Unfolded, report.SurfaceType, report.FlatArea));
        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.Contains("not developable", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnfoldFaceToFlat_OfATwistedRuledFace_IsRefused()
    {
        // A hyperbolic paraboloid: straight lines, but the normal turns along them.
        var surface = Lofts.Loft([Polyline(new(0, 0, 0), new(10, 0, 0)), Polyline(new(0, 10, 0), new(10, 10, 8))]);

        Assert.False(SheetMetal.UnfoldFaceReport(surface).Developable);
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldFaceToFlat(surface)).Error.Code);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void FaceIndex_OutOfRange_IsRefusedWithTheCount(int index)
    {
        var cube = Solids.CreateCube(10);

        var report = SheetMetal.UnfoldFaceReport(cube, index);
        var failure = Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldFaceToFlat(cube, index));

        Assert.False(report.Ok);
        Assert.Contains("6 faces", report.Error, StringComparison.Ordinal);
        Assert.Equal((ErrorCode.InvalidInput, "params.faceIndex"), (failure.Error.Code, failure.Error.Field));
    }

    private static Wire Polyline(Point3 start, Point3 end) => Wires.CreateWireFromEdge(Edges.Line(start, end));

    private static int IndexOf(Shape shape, string surface, bool largest = false)
    {
        var reports = Enumerable.Range(0, Faces.GetFaces(shape).Count).Select(i => SheetMetal.UnfoldFaceReport(shape, i)).Where(r => r.SurfaceType == surface);
        return (largest ? reports.MaxBy(r => r.Area) : reports.First())!.FaceIndex!.Value;
    }
}
