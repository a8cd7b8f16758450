using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Outlines of beams and figures: perimeter, enclosed area, box.</summary>
public sealed class ProfileWireTests : ScopedTest
{
    [Fact]
    public void CreateIBeamProfileWire_Always_IsTheBoxLessTwoSlots() =>
        Check(BeamWires.CreateIBeamProfileWire(4, 6, 0.4, 0.6, direction: Point3.UnitY), 12, (4 * 6) - (2 * 1.8 * 4.8), new Point3(4, 0, 6));

    [Fact]
    public void CreateHBeamProfileWire_Always_IsTheBoxLessTwoSlots() =>
        Check(BeamWires.CreateHBeamProfileWire(4, 6, 0.4, 0.6, direction: Point3.UnitY), 12, (4 * 6) - (2 * 2.8 * 2.8), new Point3(4, 0, 6));

    [Fact]
    public void CreateTBeamProfileWire_Always_IsFlangeAndWeb() =>
        Check(BeamWires.CreateTBeamProfileWire(2, 2, 0.2, 0.3, direction: Point3.UnitY), 8, (2 * 0.3) + (0.2 * 1.7), new Point3(2, 0, 2));

    [Fact]
    public void CreateUBeamProfileWire_WithWallsOfDifferentThickness_IsTheBoxLessOneSlot() =>
        Check(BeamWires.CreateUBeamProfileWire(2, 3, 0.2, 0.3, 0.5, direction: Point3.UnitY), 8, (2 * 3) - (1.5 * 2.5), new Point3(2, 0, 3));

    [Theory]
    [InlineData(BasicAlignment.TopLeft, 0, -3)]
    [InlineData(BasicAlignment.TopRight, -2, -3)]
    [InlineData(BasicAlignment.MidLeft, 0, -1.5)]
    [InlineData(BasicAlignment.MidMid, -1, -1.5)]
    [InlineData(BasicAlignment.BottomMid, -1, 0)]
    [InlineData(BasicAlignment.BottomRight, -2, 0)]
    public void BeamProfile_Aligned_PutsThatPointOnTheCentre(BasicAlignment alignment, double x, double z)
    {
        var wire = BeamWires.CreateIBeamProfileWire(alignment: alignment, center: new Point3(10, 1, 20), direction: Point3.UnitY);

        Near.Equal(new Point3(10 + x, 1, 20 + z), Bounds.Of(wire).Min);
    }

    [Fact]
    public void BeamProfile_Rotated_TurnsCounterClockwiseAboutItsDirection() =>
        Near.Equal(
            new Box3(new Point3(-3, 0, -2), new Point3(0, 0, 0)),
            Bounds.Of(BeamWires.CreateTBeamProfileWire(2, 3, alignment: BasicAlignment.BottomRight, rotation: 270, direction: Point3.UnitY)));

    [Theory]
    [InlineData(2.0, 0.3, "params.webThickness")]
    [InlineData(0.2, 1.5, "params.flangeThickness")]
    public void BeamProfile_ThickerThanItsBox_IsRefusedWithTheLimit(double web, double flange, string field)
    {
        var error = Assert.Throws<FormwrightException>(() => BeamWires.CreateIBeamProfileWire(2, 3, web, flange, direction: Point3.UnitY)).Error;

        Assert.Equal((ErrorCode.InvalidInput, field), (error.Code, error.Field));
    }

    [Fact]
    public void CreateStarWire_Flat_HasTheAreaOfItsTriangles()
    {
        var star = FigureWires.CreateStarWire(numRays: 5, outerRadius: 10, innerRadius: 5, direction: Point3.UnitY);

        Check(star, 10, 5 * 10 * 5 * Math.Sin(Math.PI / 5), Bounds.Of(star).Size);
        Near.Equal(10 * Math.Sqrt(125 - (100 * Math.Cos(Math.PI / 5))), Wires.GetWireLength(star));
    }

    [Fact]
    public void CreateStarWire_RaisedAndHalf_IsOpenAndNotFlat()
    {
        var star = FigureWires.CreateStarWire(numRays: 6, offsetOuterEdges: 3, half: true, direction: Point3.UnitY);

        Assert.Equal(6, Edges.GetEdges(star).Count);
        Near.Equal(6 * Math.Sqrt(5 - (4 * Math.Cos(Math.PI / 6)) + 9), Wires.GetWireLength(star));
        Near.Equal(3, Bounds.Of(star).Size.Y);
    }

    [Theory]
    [InlineData(true, -1.25, -0.5)]
    [InlineData(false, -0.25, 0)]
    public void CreateParallelogramWire_Leaning_KeepsItsArea(bool aroundCenter, double x, double z)
    {
        var angle = double.RadiansToDegrees(Math.Atan(0.5));
        var wire = FigureWires.CreateParallelogramWire(aroundCenter: aroundCenter, width: 2, height: 1, angle: angle, direction: Point3.UnitY);

        Check(wire, 4, 2, new Point3(2.5, 0, 1));
        Near.Equal(new Point3(x, 0, z), Bounds.Of(wire).Min);
    }

    [Fact]
    public void CreateHeartWire_Always_IsSymmetricAndThroughItsTips()
    {
        var heart = FigureWires.CreateHeartWire(sizeApprox: 4, direction: Point3.UnitY);
        var mirrored = Transforms.MirrorAlongNormal(heart, default, Point3.UnitX);

        Near.Equal(Bounds.Of(heart), Bounds.Of(mirrored));
        Near.Equal(-2, Bounds.Of(heart).Min.Z);
        Assert.InRange(Faces.GetFaceArea(Faces.CreateFaceFromWire(heart, planar: true)), 0.5 * 16, 16);
        Assert.Equal(2, Edges.GetEdges(heart).Count);
    }

    [Theory]
    [InlineData(CornerSide.Outside, 9 + 2 + 8)]
    [InlineData(CornerSide.Inside, 9 + 8 - 2)]
    [InlineData(CornerSide.Middle, 10 + 9 - 2)]
    public void CreateLPolygonWire_OnEitherSide_IsTheUnionOfTwoLegs(CornerSide side, double area)
    {
        var wire = FigureWires.CreateLPolygonWire(1, 9, 2, 4, side, direction: Point3.UnitY);

        Check(wire, 6, area, Bounds.Of(wire).Size);
    }

    [Fact]
    public void CreateLPolygonWire_InsideWithLegWiderThanTheOther_NarrowsIt() =>
        Near.Equal(4 * 2, Faces.GetFaceArea(Faces.CreateFaceFromWire(FigureWires.CreateLPolygonWire(9, 4, 1, 2, CornerSide.Inside, direction: Point3.UnitY))), 1e-5);

    [Fact]
    public void CreateChristmasTreeWire_WithOneSkirt_IsATriangleOnATrunk()
    {
        var tree = FigureWires.CreateChristmasTreeWire(nrSkirts: 1, direction: Point3.UnitY);

        Check(tree, 8, (0.5 * 6 * 6) + 1, new Point3(6, 7, 0));
    }

    [Fact]
    public void CreateChristmasTreeWire_HalfWithoutTrunk_EndsOnTheAxis()
    {
        var half = FigureWires.CreateChristmasTreeWire(nrSkirts: 3, trunkHeight: 0, half: true, direction: Point3.UnitY);

        Assert.Equal(6, Edges.GetEdges(half).Count);
        Near.Equal(new Box3(default, new Point3(3, 6, 0)), Bounds.Of(half));
    }

    private static void Check(Wire wire, int edges, double area, Point3 size)
    {
        Assert.Equal(edges, Edges.GetEdges(wire).Count);
        Near.Equal(area, Faces.GetFaceArea(Faces.CreateFaceFromWire(wire, planar: true)));
        Near.Equal(size, Bounds.Of(wire).Size);
    }
}
