using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class EdgeSelectionTests : ScopedTest
{
    [Fact]
    public void Select_WithoutFilters_GivesAllRealEdges()
    {
        Assert.Equal(Enumerable.Range(0, 12), EdgeSelection.Select(Solids.CreateCube()));
        // Two rims; the seam is none.
        Assert.Equal(2, EdgeSelection.Select(Solids.CreateCylinder(direction: Point3.UnitZ)).Count);
        // A seam and two poles are all a sphere has.
        Assert.Empty(EdgeSelection.Select(Solids.CreateSphere(), minCount: 0));
    }

    [Fact]
    public void Select_VerticalEdgesOfPlate_GivesFour() =>
        Assert.Equal(4, EdgeSelection.Select(Parts.DrilledPlate(), parallelTo: new Point3(0, 0, -3)).Count);

    [Fact]
    public void Select_TopOuterEdgesOfPlate_LeavesTheHolesOut()
    {
        var plate = Parts.DrilledPlate();
        var top = new Point3(0, 0, 4);

        Assert.Equal(8, EdgeSelection.Select(plate, planeOrigin: top, planeNormal: Point3.UnitZ).Count);
        Assert.Equal(4, EdgeSelection.Select(plate, planeOrigin: top, planeNormal: Point3.UnitZ, curve: EdgeCurveFilter.Line).Count);
        Assert.Equal(4, EdgeSelection.Select(plate, planeOrigin: top, planeNormal: Point3.UnitZ, curve: EdgeCurveFilter.Circle).Count);
    }

    [Fact]
    public void Select_ByRadius_FindsTheRimsOfTheHoles()
    {
        Assert.Equal(8, EdgeSelection.Select(Parts.DrilledPlate(), radius: 3).Count);
        Assert.Empty(EdgeSelection.Select(Parts.DrilledPlate(), radius: 3.1, minCount: 0));
    }

    [Fact]
    public void Select_ByConvexity_TellsInnerFromOuterAndTangent()
    {
        var step = Booleans.Union([Solids.CreateBoxFromCorner(10, 10, 10), Solids.CreateBoxFromCorner(10, 10, 5, new Point3(10, 0, 0))]);

        Assert.Single(EdgeSelection.Select(step, convexity: EdgeConvexity.Concave));
        Assert.Equal(17, EdgeSelection.Select(step, convexity: EdgeConvexity.Convex).Count);
        Assert.Equal(48, EdgeSelection.Select(Parts.FilletedCube(10, 1), convexity: EdgeConvexity.Smooth).Count);
    }

    [Fact]
    public void Select_RimsOfHole_AreConvex()
    {
        // Material fills a quarter of the space about the rim of a through hole.
        Assert.Equal(8, EdgeSelection.Select(Parts.DrilledPlate(), curve: EdgeCurveFilter.Circle, convexity: EdgeConvexity.Convex).Count);
    }

    [Fact]
    public void Select_BottomOfBlindHole_IsConcave()
    {
        var block = Booleans.Difference(Solids.CreateCube(10), [Solids.CreateCylinder(2, 10, default, Point3.UnitZ)]);

        Assert.Single(EdgeSelection.Select(block, curve: EdgeCurveFilter.Circle, convexity: EdgeConvexity.Concave));
    }

    [Fact]
    public void Select_TooFew_SaysWhatWasSought()
    {
        var failure = Assert.Throws<FormwrightException>(() =>
            EdgeSelection.Select(Solids.CreateCube(), curve: EdgeCurveFilter.Circle, radius: 4, convexity: EdgeConvexity.Convex, minCount: 2));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("Only 0 of the 12 edges", failure.Error.Message, StringComparison.Ordinal);
        Assert.Contains("convex edges of curve 'circle' of radius 4", failure.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_PlaneWithoutNormal_IsInvalidInput() =>
        Assert.Equal(
            ErrorCode.InvalidInput,
            Assert.Throws<FormwrightException>(() => EdgeSelection.Select(Solids.CreateCube(), planeOrigin: Point3.UnitX)).Error.Code);
}
