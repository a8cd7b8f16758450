using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class SweepTests : ScopedTest
{
    private static Wire Circle(double radius, double y) => Wires.CreateCircleWire(radius, new Point3(0, y, 0), Point3.UnitY);

    private static Wire Square(double size, double y) =>
        Wires.CreatePolygonWire([new(-size / 2, y, -size / 2), new(size / 2, y, -size / 2), new(size / 2, y, size / 2), new(-size / 2, y, size / 2)]);

    private static double Area(Shape shape) => Measure.Of(shape, Measure.Area).Mass;

    private static double Length(Shape shape) => Measure.Of(shape, Measure.Length).Mass;

    [Fact]
    public void Loft_OfEqualSquares_IsAPrism() => Near.Equal(4 * 5, Math.Abs(Solids.GetSolidVolume(Lofts.Loft([Square(2, 0), Square(2, 5)], makeSolid: true))));

    [Fact]
    public void LoftAdvanced_Straight_IsAFrustum() => Near.Equal(
        3 / 3.0 * (16 + 8 + 4), Math.Abs(Solids.GetSolidVolume(Lofts.LoftAdvanced([Square(4, 0), Square(2, 3)], makeSolid: true, straight: true))));

    [Fact]
    public void LoftAdvanced_ToAPoint_IsAPyramid() => Near.Equal(
        16 * 6 / 3.0, Math.Abs(Solids.GetSolidVolume(Lofts.LoftAdvanced([Square(4, 0)], makeSolid: true, straight: true, endVertex: new Point3(0, 6, 0)))));

    [Fact]
    public void Loft_OfDifferentNumbersOfEdges_CutsThemAlike() =>
        Assert.InRange(Math.Abs(Solids.GetSolidVolume(Lofts.Loft([Square(2, 0), Circle(1, 4)], makeSolid: true))), Math.PI * 4 * 0.95, 4 * 4);

    [Fact]
    public void Loft_OfSectionsThatDoNotFit_IsInvalidInput()
    {
        var open = Wires.CreatePolylineWire([default, Point3.UnitX, Point3.UnitY]);

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Lofts.Loft([Circle(1, 0), open])).Error.Code);
        Assert.Equal("params.periodic", Assert.Throws<FormwrightException>(() => Lofts.LoftAdvanced([Circle(1, 0), Circle(1, 1)], periodic: true)).Error.Field);
        Assert.Equal("params.shapes", Assert.Throws<FormwrightException>(() => Lofts.LoftAdvanced([Circle(1, 0)])).Error.Field);
    }

    [Fact]
    public void Pipes_AlongAStraightPath_ArePrisms()
    {
        var path = Wires.CreatePolylineWire([default, new(0, 7, 0)]);

        Near.Equal(Math.PI * 4 * 7, Math.Abs(Solids.GetSolidVolume(Pipes.PipeWireCylindrical(path, 2))));
        Near.Equal(Math.PI * 4 * 7, Math.Abs(Solids.GetSolidVolume(Pipes.PipeWiresCylindrical([path], 2).Single())));
        Near.Equal(1.5 * Math.Sqrt(3) * 4 * 7, Math.Abs(Solids.GetSolidVolume(Pipes.PipePolylineWireNGon(path, 2))));
        Near.Equal(2 * Math.PI * 2 * 7, Area(Pipes.PipeWireCylindrical(path, 2, makeSolid: false)));
        Near.Equal(4 * 7, Math.Abs(Solids.GetSolidVolume(Pipes.Pipe(path, [Square(2, 0)]))));
    }

    [Fact]
    public void RotatedExtrude_OfSquareAtTheAxis_KeepsTheVolume()
    {
        var turned = Pipes.RotatedExtrude(Square(2, 1), 10, 90);

        Near.Equal(4 * 10, Math.Abs(Solids.GetSolidVolume(turned)), 1e-4);
        Near.Equal(11, Bounds.Of(turned).Max.Y, 1e-4);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-3600)]
    [InlineData(9000)]
    public void RotatedExtrude_ByManyTurns_LeadsTheCornersAlongTheirHelices(double angle)
    {
        var turned = Pipes.RotatedExtrude(Square(2, 0), 10, angle);

        // Sides of the two ends, and four helices of the radius of the corners.
        var helix = Math.Sqrt(Math.Pow(Math.Sqrt(2) * angle * Math.PI / 180, 2) + 100);
        Near.Equal((2 * 8) + (4 * helix), Edges.GetEdges(turned).Sum(Edges.GetEdgeLength), 1e-4);
        Near.Equal(4 * 10, Solids.GetSolidVolume(turned), 1e-3);
    }

    [Fact]
    public void RotatedExtrude_ByAQuarterMoreThanATurn_EndsTurnedTheSameWay()
    {
        // One corner sticks out along Z; a turn about Y takes Z to X.
        var kite = Wires.CreatePolygonWire([new(0, 0, 5), new(1, 0, 0), new(0, 0, -1), new(-1, 0, 0)]);

        var ends = Edges.GetEdges(Pipes.RotatedExtrude(kite, 10, 450)).Select(edge => Bounds.Of(edge)).Where(box => box.Min.Y > 9.999);

        Near.Equal(5, ends.Max(box => box.Max.X), 1e-4);
        Near.Equal(-1, ends.Min(box => box.Min.X), 1e-4);
    }

    [Fact]
    public void RotatedExtrude_ByMoreTurnsThanFit_IsRefused() =>
        Assert.Contains("turns", Assert.Throws<FormwrightException>(() => Pipes.RotatedExtrude(Square(2, 0), 10, 1e9)).Error.Message, StringComparison.Ordinal);

    [Fact]
    public void Offset_OfASquare_RoundsOrExtendsItsCorners()
    {
        Near.Equal(8 + (2 * Math.PI * 0.5), Length(Offsets.Offset(Square(2, 0), distance: 0.5)));
        Near.Equal(4, Length(Offsets.Offset(Square(2, 0), distance: -0.5)));
        Near.Equal(12, Length(Offsets.OffsetAdv(Square(2, 0), distance: 0.5, joinType: OffsetJoin.Intersection)));
    }

    [Fact]
    public void Offset_OfACube_AddsSlabsRoundsAndCorners() => Near.Equal(
        8 + (6 * 4 * 0.1) + (3 * Math.PI * 0.01 * 2) + (4 * Math.PI * 0.001 / 3),
        Solids.GetSolidVolume(Offsets.Offset(Solids.CreateCube(2), distance: 0.1, tolerance: 1e-7)));

    [Fact]
    public void Offset_MoreThanTheShapeAllows_IsRefused() =>
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => Offsets.Offset(Square(2, 0), distance: -1.5)).Error.Code);

    [Fact]
    public void MakeThickSolidByJoin_InwardsAndOpenAtTheTop_IsABox()
    {
        var cube = Solids.CreateCube(10);
        var top = Faces.GetFaces(cube).MaxBy(face => Bounds.Of(face).Center.Y)!;

        Near.Equal(1000 - (8 * 8 * 9), Solids.GetSolidVolume(Offsets.MakeThickSolidByJoin(cube, [top], -1)));
        Assert.Equal(
            ErrorCode.InvalidInput,
            Assert.Throws<FormwrightException>(() => Offsets.MakeThickSolidByJoin(cube, [Faces.GetFaces(Solids.CreateCube(10))[0]], -1)).Error.Code);
    }

    [Fact]
    public void MakeThickSolidSimple_OfAFace_IsASlab()
    {
        var slab = Offsets.MakeThickSolidSimple(Faces.CreateFaceFromWire(Square(4, 0), planar: true), 0.5);

        Near.Equal((2 * 16) + (4 * 4 * 0.5), Area(slab));
        Assert.Equal(ShapeKind.Shell, slab.Kind);
    }

    [Fact]
    public void MakeThickSolidSimple_OfAShell_IsAClosedShell()
    {
        // Five sides of a cube are no shell until they are sewn; the wall outside of them has the mass of a closed shell.
        var open = ShapeFacts.SewFaces([.. Faces.GetFaces(Solids.CreateCube(10)).Take(5)]);

        Assert.Equal(ShapeKind.Shell, Offsets.MakeThickSolidSimple(open, 0.5).Kind);
    }

    [Fact]
    public void RotatedExtrude_OfAnOpenWire_IsAShell()
    {
        var turned = Pipes.RotatedExtrude(Wires.CreatePolylineWire([default, new(2, 0, 0)]), 2, 90);

        Assert.Equal(ShapeKind.Shell, turned.Kind);
        // A helicoid of radius 2 that climbs 2 in a quarter: the integral of sqrt(r^2 + c^2) by r times the angle, c = 4 / pi.
        var c = 4 / Math.PI;
        Near.Equal(Math.PI / 2 * ((Math.Sqrt(4 + (c * c)) * 2) + (c * c * Math.Asinh(2 / c))) / 2, Area(turned), 1e-3);
    }

    [Fact]
    public void Slice_OfABox_GivesEqualFaces()
    {
        var slices = Offsets.Slice(Solids.CreateBoxFromCorner(1, 2, 3), 0.1, Point3.UnitY);

        // Bottom and top are among them.
        Assert.Equal(31, Faces.GetFaces(slices).Count);
        Assert.All(Faces.GetFaces(slices), face => Near.Equal(2, Area(face)));
        Assert.All(Faces.GetFaces(slices), face => Near.Equal(0, Bounds.Of(face).Size.Y));
    }

    [Fact]
    public void SliceInStepPattern_OfABox_TakesTheSecondStepAfterTheFirstSlice()
    {
        var slices = Offsets.SliceInStepPattern(Solids.CreateBoxFromCorner(1, 2, 3), [0.3, 0.5], Point3.UnitY);

        Near.Equal([0, 0.5, 0.8, 1.3, 1.6, 2.1, 2.4, 2.9], [.. Faces.GetFaces(slices).Select(face => Bounds.Of(face).Min.Y).Order()]);
    }

    [Fact]
    public void Slice_OfTwoSpheresAtAnAngle_CutsBoth()
    {
        var spheres = Compounds.MakeCompound([Solids.CreateSphere(3), Solids.CreateSphere(3, new Point3(10, 0, 0))]);

        Assert.Equal(2 * 5, Faces.GetFaces(Offsets.SliceInStepPattern(spheres, [0.5, 1.5], new Point3(0, 1, 1))).Count);
    }

    [Fact]
    public void Slice_WithoutSolidOrWithTooManySteps_IsInvalidInput()
    {
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Offsets.Slice(Square(1, 0), 0.1, Point3.UnitY)).Error.Code);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Offsets.Slice(Solids.CreateCube(10), 1e-4, Point3.UnitY)).Error.Code);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Offsets.SliceInStepPattern(Solids.CreateCube(10), [0, 0], Point3.UnitY)).Error.Code);
    }

    [Fact]
    public void SplitShapeWithShapes_DiscFromSquare_GivesTheParts()
    {
        var square = Faces.CreateFaceFromWire(Square(4, 0), planar: true);

        var parts = Offsets.SplitShapeWithShapes(square, [Circle(1, 0)], nonDestructive: false);

        Assert.Equal(2, parts.Count);
        Near.Equal(Math.PI, parts.Min(Area));
        Near.Equal(16 - Math.PI, parts.Max(Area));
        Assert.Equal(3, Offsets.SplitShapeWithShapes(square, [Circle(1, 0)]).Count);
    }

    [Fact]
    public void Distances_ToASphere_AreThoseToItsCentreLessItsRadius()
    {
        var sphere = Solids.CreateSphere(2, new Point3(0, 10, 0));

        Near.Equal(new Point3(0, 8, 0), Distances.ClosestPointsOnShapeFromPoints(sphere, [new(0, 1, 0)]).Single());
        Near.Equal(Math.Sqrt(109) - 2, Distances.DistancesToShapeFromPoints(sphere, [new(3, 0, 0)]).Single());
        Assert.Equal(2, Distances.ClosestPointsOnShapesFromPoints([sphere, sphere], [default]).Count);
        Assert.Empty(Distances.DistancesToShapeFromPoints(sphere, []));
        var between = Distances.ClosestPointsBetweenTwoShapes(Solids.CreateBoxFromCorner(1, 1, 1), Solids.CreateBoxFromCorner(1, 1, 1, new Point3(3, 0, 0)));
        Near.Equal(2, between[1].X - between[0].X);
    }

    [Fact]
    public void BoundingShapes_EncloseTheBox()
    {
        var box = Solids.CreateBoxFromCorner(2, 4, 4, new Point3(1, 1, 1));

        Near.Equal(Bounds.Of(box), Bounds.Of(BoundingSpheres.BoundingBoxShapeOfShape(box)));
        Near.Equal(new Point3(2, 2e-7, 2), Bounds.Of(BoundingSpheres.BoundingBoxShapeOfShape(Square(2, 0))).Size);
        Near.Equal(3, BoundingSpheres.BoundingSphereRadiusOfShape(box));
        Near.Equal(new Point3(2, 3, 3), BoundingSpheres.BoundingSphereCenterOfShape(box));
        Near.Equal(4 * Math.PI * 27 / 3, Solids.GetSolidVolume(BoundingSpheres.BoundingSphereShapeOfShape(box)));
    }
}
