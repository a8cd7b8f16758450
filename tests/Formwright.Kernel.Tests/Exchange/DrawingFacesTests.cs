using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Exchange;

public sealed class DrawingFacesTests : ScopedTest
{
    [Fact]
    public void Build_ShuffledLinesWithGaps_ClosesThem()
    {
        var shape = Build(
            Line(0, 0, 10, 0.004),
            Line(10, 5, 0, 5),
            Line(10, 5.003, 10, 0),
            Line(0, 0, 0, 5));

        Assert.Equal(ShapeKind.Face, shape.Kind);
        Near.Equal(50, Area(shape), 1e-3);
    }

    [Fact]
    public void Build_NestedLoops_FillsByTheEvenOddRule()
    {
        var shape = Build(Circle(0, 0, 10), Circle(0, 0, 8), Circle(0, 0, 3), Circle(30, 0, 2));

        Assert.Equal(ShapeKind.Compound, shape.Kind);
        Near.Equal(Math.PI * (100 - 64 + 9 + 4), Area(shape));
        Assert.Equal(3, Faces.GetFaces(shape).Count);
    }

    [Fact]
    public void Build_Slot_JoinsArcsAndLines()
    {
        var shape = Build(
            new ArcCurve(new Point3(10, 0, 0), 3, -90, 90),
            Line(-10, 3, 10, 3),
            new ArcCurve(new Point3(-10, 0, 0), 3, 90, 270, Reversed: true),
            Line(-10, -3, 10, -3));

        Near.Equal((20 * 6) + (Math.PI * 9), Area(shape));
    }

    [Fact]
    public void Build_EllipseWithHole_HasTheirAreas() =>
        Near.Equal(
            Math.PI * ((10 * 5) - 1),
            Area(Build(new EllipseCurve(default, new Point3(0, 10, 0), 0.5, 30, 390), Circle(0, 4, 1))));

    [Fact]
    public void Build_RationalSplineCircle_HasItsArea()
    {
        var half = Math.Sqrt(0.5);
        var circle = new SplineCurve(
            2,
            [new(1, 0, 0), new(1, 1, 0), new(0, 1, 0), new(-1, 1, 0), new(-1, 0, 0), new(-1, -1, 0), new(0, -1, 0), new(1, -1, 0), new(1, 0, 0)],
            [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4],
            [1, half, 1, half, 1, half, 1, half, 1]);

        // The kernel integrates along rational curves with few Gauss points.
        Near.Equal(Math.PI * (1 - 0.25), Area(Build(circle, Circle(0, 0, 0.5))), 1e-3);
    }

    [Fact]
    public void Build_Extruded_IsAClosedSolid()
    {
        var report = ShapeInspector.Inspect(Sweeps.Extrude(Build(Circle(0, 0, 10), Circle(2, 0, 3)), new Point3(0, 0, 5)));

        Assert.True(report.Valid && report.Closed);
        Near.Equal(Math.PI * 91 * 5, report.Volume);
    }

    [Fact]
    public void Build_WithLooseEnd_LeavesItOut() => Near.Equal(Math.PI, Area(Build(Circle(0, 0, 1), Line(3, 3, 4, 4))));

    [Fact]
    public void Build_WithoutClosedLoop_IsRefused()
    {
        var failure = Assert.Throws<FormwrightException>(() => Build(Line(0, 0, 1, 0), Line(1, 0, 1, 1)));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    [Fact]
    public void Build_SplineWithMissingKnots_IsRefused()
    {
        var spline = new SplineCurve(1, [default, Point3.UnitX, Point3.UnitY, default], [0, 0, 1, 2, 3]);

        Assert.Throws<FormwrightException>(() => Build(spline));
    }

    private static Shape Build(params DrawingCurve[] curves) =>
        DrawingFaces.Build(new Drawing([.. curves.Select(curve => new DrawingPath("0", [curve]))]));

    private static double Area(Shape shape) => Solids.GetSolidSurfaceArea(shape);

    private static LineCurve Line(double x1, double y1, double x2, double y2) => new(new Point3(x1, y1, 0), new Point3(x2, y2, 0));

    private static ArcCurve Circle(double x, double y, double radius) => new(new Point3(x, y, 0), radius, 0, 360);
}
