using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Booleans, sweeps, wires, faces and transforms.</summary>
public sealed class ShapingTests : ScopedTest
{
    [Fact]
    public void Union_OfTouchingBoxes_IsOneBoxUnlessEdgesAreKept()
    {
        Shape[] boxes = [Solids.CreateBoxFromCorner(1, 1, 1), Solids.CreateBoxFromCorner(1, 1, 1, Point3.UnitX)];

        var merged = Booleans.Union(boxes);
        var kept = Booleans.Union(boxes, keepEdges: true);

        Near.Equal(2, Solids.GetSolidVolume(merged));
        Near.Equal(2, Solids.GetSolidVolume(kept));
        Assert.Equal(6, Faces.GetFaces(merged).Count);
        Assert.Equal(10, Faces.GetFaces(kept).Count);
    }

    [Fact]
    public void Union_WithOneMoreShape_HasItToo() =>
        Near.Equal(3, Solids.GetSolidVolume(Booleans.Union(
            [Solids.CreateBoxFromCorner(1, 1, 1, Point3.UnitX), Solids.CreateBoxFromCorner(1, 1, 1, Point3.UnitY)],
            shape: Solids.CreateBoxFromCorner(1, 1, 1))));

    [Fact]
    public void YToZ_OfABox_TurnsItWithoutRounding()
    {
        var box = ShapeInspector.BoundsOf(ShapeAxes.YToZ(Solids.CreateBoxFromCorner(1, 2, 4)))!.Value;

        Assert.Equal((0, -2, 0), (box.Min.X, box.Min.Y, box.Min.Z));
        Assert.Equal((1, 0, 4), (box.Max.X, box.Max.Y, box.Max.Z));
    }

    [Fact]
    public void Intersection_OfThree_IsWhatTheFirstSharesWithEachOther()
    {
        var common = Booleans.Intersection([Solids.CreateCube(2), Solids.CreateCube(2, Point3.UnitX), Solids.CreateCube(2, new Point3(0, 1.5, 0))]);

        var shares = ShapeFacts.GetShapesOfCompound(common);
        Assert.Equal([ShapeKind.Compound, ShapeKind.Compound], shares.Select(share => share.Kind));
        Near.Equal(1 * 2 * 2, Solids.GetSolidVolume(shares[0]));
        Near.Equal(2 * 0.5 * 2, Solids.GetSolidVolume(shares[1]));
    }

    [Fact]
    public void Intersection_OfThree_LeavesOutWhatDoesNotMeetTheFirst()
    {
        var common = Booleans.Intersection([Solids.CreateCube(2), Solids.CreateCube(2, new Point3(9, 0, 0)), Solids.CreateCube(2, Point3.UnitY)]);

        Near.Equal(2 * 1 * 2, Solids.GetSolidVolume(Assert.Single(ShapeFacts.GetShapesOfCompound(common))));
    }

    [Fact]
    public void Intersection_OfRecordedBoxes_Agrees() =>
        Near.Equal(
            0.075,
            Solids.GetSolidVolume(Booleans.Intersection([
                Solids.CreateBox(width: 1, height: 2, length: 1),
                Solids.CreateBox(width: 0.3, height: 0.5, length: 3, center: new Point3(0.5, 0.5, 0.5))])));

    [Fact]
    public void Difference_WithSeveralOverlappingTools_TakesTheirUnion() =>
        Near.Equal(1000 - (20 + 20 - 10), Solids.GetSolidVolume(Booleans.Difference(Solids.CreateCube(10), [
            Solids.CreateBoxFromCorner(2, 10, 1, new Point3(0, 0, -5)),
            Solids.CreateBoxFromCorner(2, 10, 1, new Point3(1, 0, -5))])));

    [Fact]
    public void Booleans_InSeveralPieces_AreOneCompoundOfSolids()
    {
        var bar = Solids.CreateBox(width: 10, height: 1, length: 1);
        var ring = Booleans.Difference(Solids.CreateBox(width: 8, height: 1, length: 1), [Solids.CreateBox(width: 4, height: 2, length: 2)]);

        var cut = Booleans.Difference(bar, [Solids.CreateCube(2)]);
        var common = Booleans.Intersection([bar, ring]);

        Assert.All([cut, common], shape => Assert.Equal((ShapeKind.Compound, 2), (shape.Kind, Solids.GetSolids(shape).Count)));
        Near.Equal(10 - 2, Solids.GetSolidVolume(cut));
        Near.Equal(8 - 4, Solids.GetSolidVolume(common));
    }

    /// <summary>The cylinder meets the ring along both circles where it is highest and lowest, which leaves seams that cannot be joined. By Pappus, half of the tube outside.</summary>
    [Fact]
    public void Difference_OfARingByACylinderThroughTheMiddleOfItsTube_LeavesTheOuterHalf()
    {
        var (ring, middle) = (Solids.CreateTorus(20, 5, direction: Point3.UnitZ), Solids.CreateCylinder(20, 60, direction: Point3.UnitZ, originOnCenter: true));

        var outer = Booleans.Difference(ring, [middle]);

        Near.Equal((Math.PI * 12.5) * 2 * Math.PI * (20 + (4 * 5 / (3 * Math.PI))), Solids.GetSolidVolume(outer), 1e-3);
    }

    [Fact]
    public void Booleans_OfShapesThatDoNotTouch_KeepWhatIsThere()
    {
        var (cube, far) = (Solids.CreateCube(2), Solids.CreateCube(1, new Point3(9, 9, 9)));

        var rest = Booleans.Difference(cube, [far]);
        var both = Booleans.Union([cube, far]);

        Assert.Equal(ShapeKind.Solid, rest.Kind);
        Near.Equal(8, Solids.GetSolidVolume(rest));
        Assert.Equal((ShapeKind.Compound, 2), (both.Kind, Solids.GetSolids(both).Count));
        Near.Equal(8 + 1, Solids.GetSolidVolume(both));
    }

    [Fact]
    public void Intersection_OfShapesThatDoNotMeet_IsAnEmptyCompound()
    {
        var nothing = Booleans.Intersection([Solids.CreateCube(), Solids.CreateCube(1, new Point3(9, 9, 9)), Solids.CreateCube(1, new Point3(-9, 0, 0))]);

        Assert.Equal((ShapeKind.Compound, 0), (nothing.Kind, Faces.GetFaces(nothing).Count));
    }

    [Fact]
    public void Union_OfOneShape_IsACompoundOfIt()
    {
        var alone = Booleans.Union([Solids.CreateCube(2)]);

        Assert.Equal(ShapeKind.Compound, alone.Kind);
        Near.Equal(8, Solids.GetSolidVolume(alone));
    }

    [Fact]
    public void Difference_WithEmptyResult_IsRefused()
    {
        var far = Solids.CreateCube(1, new Point3(9, 9, 9));

        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => Booleans.Difference(far, [Solids.CreateCube(2, new Point3(9, 9, 9))])).Error.Code);
    }

    [Fact]
    public void Extrude_RaisesTheDimension()
    {
        Assert.Equal(ShapeKind.Face, Sweeps.Extrude(Edges.Line(end: Point3.UnitY), Point3.UnitX).Kind);
        Assert.Equal(ShapeKind.Shell, Sweeps.Extrude(Wires.CreateCircleWire(direction: Point3.UnitY), Point3.UnitY).Kind);
        Assert.Equal(ShapeKind.Solid, Sweeps.Extrude(Faces.CreateCircleFace(direction: Point3.UnitY), Point3.UnitY).Kind);
    }

    [Theory]
    [InlineData(360, 1)]
    [InlineData(720, 1)]
    [InlineData(90, 0.25)]
    [InlineData(-90, 0.25)]
    public void Revolve_OfDisc_FollowsPappus(double angle, double part)
    {
        var ring = Sweeps.Revolve(Faces.CreateCircleFace(1, new Point3(5, 0, 0), Point3.UnitY), angle, Point3.UnitZ, copy: true);

        Near.Equal(2 * Math.PI * Math.PI * 5 * part, Math.Abs(Solids.GetSolidVolume(ring)));
    }

    [Theory]
    [InlineData(0, 1, 0, 2, 0, 1)]
    [InlineData(0, 0, 1, 1, 2, 0)]
    public void CreateRectangleWire_Turned_LaysWidthAndLengthAsTheKernelsFramesSay(double x, double y, double z, double sizeX, double sizeY, double sizeZ) =>
        Near.Equal(
            new Point3(sizeX, sizeY, sizeZ),
            Bounds.Of(Wires.CreateRectangleWire(width: 2, length: 1, direction: new Point3(x, y, z))).Size);

    [Fact]
    public void CreateEllipseFace_ByDefault_IsLongAlongZ()
    {
        var face = Faces.CreateEllipseFace(direction: Point3.UnitY);

        Near.Equal(2 * Math.PI, Faces.GetFaceArea(face));
        Near.Equal(new Point3(2, 0, 4), Bounds.Of(face).Size);
    }

    [Fact]
    public void CreateFaceFromWires_WithHolesOfEitherSense_SubtractsThem()
    {
        var outer = Wires.CreateCircleWire(1, direction: Point3.UnitY);
        var same = Wires.CreateCircleWire(0.2, new Point3(0, 0, 0.4), Point3.UnitY);
        var against = Wires.CreateCircleWire(0.2, new Point3(0, 0, -0.4), Point3.UnitY * -1);

        var face = Faces.CreateFaceFromWires([outer, same, against], planar: true);

        Near.Equal(Math.PI * (1 - 0.04 - 0.04), Faces.GetFaceArea(face));
        Near.Equal(default, Faces.GetFaceCenterOfMass(face));
    }

    [Fact]
    public void CreateFaceFromWires_WithCrossingHole_IsRefused() =>
        Assert.Throws<FormwrightException>(() => Faces.CreateFaceFromWires(
            [Wires.CreateCircleWire(1, direction: Point3.UnitY), Wires.CreateCircleWire(0.5, new Point3(1, 0, 0), Point3.UnitY)], planar: true));

    [Fact]
    public void CombineEdgesAndWires_OfArcAndLine_MakesAClosedHalfDisc()
    {
        var arc = Edges.ArcThroughThreePoints(new Point3(-1, 0, 0), new Point3(0, 1, 0), new Point3(1, 0, 0));
        var wire = Wires.CombineEdgesAndWiresIntoAWire([arc, Edges.Line(new Point3(1, 0, 0), new Point3(-1, 0, 0))]);

        Near.Equal(Math.PI + 2, Wires.GetWireLength(wire));
        Near.Equal(Math.PI / 2, Faces.GetFaceArea(Faces.CreateFaceFromWire(wire)));
    }

    [Fact]
    public void CombineEdgesAndWires_Apart_IsRefused() =>
        Assert.Equal(
            ErrorCode.KernelFailed,
            Assert.Throws<FormwrightException>(() => Wires.CombineEdgesAndWiresIntoAWire([Edges.Line(end: Point3.UnitY), Edges.Line(new Point3(5, 5, 5), new Point3(6, 5, 5))])).Error.Code);

    [Fact]
    public void Transform_Always_ScalesThenTurnsThenMoves()
    {
        var box = Solids.CreateBoxFromCorner(1, 1, 1, new Point3(1, 0, 0));

        var moved = Transforms.Transform(box, new Point3(0, 10, 0), Point3.UnitZ, 90, 2);

        Near.Equal(new Box3(new Point3(-2, 12, 0), new Point3(0, 14, 2)), Bounds.Of(moved));
    }

    [Fact]
    public void AlignAndTranslate_OfRecordedBox_Agrees()
    {
        var box = Solids.CreateBox(width: 5, height: 10, length: 6);

        Near.Equal(
            new Box3(new Point3(-2, 0.5, -1), new Point3(4, 5.5, 9)),
            Bounds.Of(Transforms.AlignAndTranslate(box, new Point3(1, 3, 4), Point3.UnitZ)));
    }

    [Fact]
    public void Mirror_OfRecordedBox_IsHalfATurnAboutTheAxis() =>
        Near.Equal(
            new Box3(new Point3(-0.5, -3, -3), new Point3(4.5, 7, 3)),
            Bounds.Of(Transforms.Mirror(Solids.CreateBox(width: 5, height: 10, length: 6), new Point3(1, 1, -1), Point3.UnitZ)));

    [Fact]
    public void MirrorAlongNormal_Always_KeepsAPositiveVolume()
    {
        var mirrored = Transforms.MirrorAlongNormal(Solids.CreateCone(3, 1, 5, direction: Point3.UnitY), new Point3(0, 1, 0), Point3.UnitY);

        Near.Equal(Math.PI * 5 * 13 / 3, Solids.GetSolidVolume(mirrored));
        Near.Equal(new Box3(new Point3(-3, -3, -3), new Point3(3, 2, 3)), Bounds.Of(mirrored));
    }

    [Fact]
    public void Scale_ByNegativeFactor_KeepsAPositiveVolume() =>
        Near.Equal(8, Solids.GetSolidVolume(Transforms.Scale(Solids.CreateCube(), -2)));

    [Fact]
    public void RotateAroundCenter_ByRightAngle_TurnsCounterClockwise() =>
        Near.Equal(
            new Box3(new Point3(0, 0, 0), new Point3(1, 2, 1)),
            Bounds.Of(Transforms.RotateAroundCenter(Solids.CreateBoxFromCorner(2, 1, 1, new Point3(1, 0, 0)), 90, new Point3(1, 0, 0), Point3.UnitZ)));

    [Fact]
    public void BoundingBox_OfSphere_IsTight()
    {
        var sphere = Solids.CreateSphere(1.5, new Point3(5, 10, -3));
        var box = Bounds.BoundingBoxOfShape(sphere);

        Near.Equal(new Point3(6.5, 11.5, -1.5), box.Max);
        Near.Equal(new Point3(5, 10, -3), box.Center);
        Near.Equal(new Point3(3, 3, 3), box.Size);
        Near.Equal(new Point3(3.5, 8.5, -4.5), Bounds.BoundingBoxMinOfShape(sphere));
        Near.Equal(new Point3(5, 10, -3), Bounds.BoundingBoxCenterOfShape(sphere));
    }
}
