using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Wires of plain data, lists of wires, text and honeycombs.</summary>
public sealed class WireListTests : ScopedTest
{
    private static readonly Point3[] Triangle = [default, new(3, 0, 0), new(0, 4, 0)];

    [Fact]
    public void FromBaseLines_UnderEitherName_AreStraight()
    {
        Line3[] lines = [new(default, new Point3(3, 4, 0)), new(default, Point3.UnitX)];

        Near.Equal([5, 1], Wires.GetWiresLengths(BaseWires.FromBaseLines(lines: lines)));
        Near.Equal([5, 1], Wires.GetWiresLengths(BaseWires.FromBaseLines(lines)));
        Assert.Equal("params.lines", Assert.Throws<FormwrightException>(() => BaseWires.FromBaseLines()).Error.Field);
    }

    [Fact]
    public void FromBaseTriangle_Always_IsClosed()
    {
        Near.Equal(12, Wires.GetWireLength(BaseWires.FromBaseTriangle(Triangle)));
        Assert.Equal("params.triangle", Assert.Throws<FormwrightException>(() => BaseWires.FromBaseTriangle([default, Point3.UnitX])).Error.Field);
    }

    [Fact]
    public void FromBaseMesh_WithATriangleWithoutArea_LeavesItOut() =>
        Near.Equal([12], Wires.GetWiresLengths(BaseWires.FromBaseMesh([[default, default, Point3.UnitX], Triangle])));

    [Fact]
    public void Lists_OfDefinitions_MakeOneWireEach()
    {
        var list = (IReadOnlyList<Wire>)WireLists.InterpolateWires([new InterpolationDefinition(Triangle, Periodic: true), new InterpolationDefinition([default, Point3.UnitX])]);
        var compound = (Compound)WireLists.CreatePolygons([new PointChain(Triangle), new PointChain(Triangle)], returnCompound: true);

        Assert.Equal([true, false], list.Select(Wires.IsWireClosed));
        Assert.Equal(2, Wires.GetWires(compound).Count);
    }

    [Theory]
    [InlineData(0.1, 0.01)]
    [InlineData(0.5, 0.001)]
    public void WiresToPoints_OfRoundedWire_StayNearIt(double angle, double chord)
    {
        var wire = RoundedPolygon.Wire([default, new(10, 0, 0), new(10, 0, 10), new(0, 0, 10)], 2);

        var points = WireEdits.WiresToPoints(wire, angle, chord)[0];

        var length = Enumerable.Range(1, points.Count - 1).Sum(i => (points[i] - points[i - 1]).Length);
        Near.Equal(24 + (4 * Math.PI), length, 0.01);
        Near.Equal(points[0], points[^1]);
        Assert.All(Enumerable.Range(1, points.Count - 1), i => Assert.True((points[i] - points[i - 1]).Length > 1e-6));
    }

    [Fact]
    public void Strokes_OfX_AreTwoDiagonals()
    {
        var wires = TextWires.Strokes("X", height: 2);

        Assert.Equal(2, wires.Count);
        Assert.All(wires, wire => Near.Equal(2, Bounds.Of(wire).Size.Z));
    }

    [Fact]
    public void StrokesWithData_OfTwoLines_CountsLettersAndSizes()
    {
        var text = TextWires.StrokesWithData("H I\nL", height: 3, centerOnOrigin: true);

        Assert.Equal(["text-compound", "char-0", "char-1", "char-2"], text.Shapes.Select(shape => shape.Id));
        Near.Equal(default, text.Data.Center);
        Near.Equal(3 + (2 * 3), text.Data.Height);
        Assert.Equal("params.text", Assert.Throws<FormwrightException>(() => TextWires.StrokesWithData(" ")).Error.Field);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HexagonsInGrid_Always_FillTheirRectangle(bool flatTop)
    {
        var wires = HexagonWires.HexagonsInGrid(6, 4, 3, 2, flatTop);

        var box = Bounds.Of(Compounds.MakeCompound(wires));
        Assert.Equal(6, wires.Count);
        Near.Equal(new Box3(new Point3(-3, 0, -2), new Point3(3, 0, 2)), box);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HexagonsInGrid_AsWiresAndFaces_AreTheSameInOneOrder(bool flatTop)
    {
        var wires = HexagonWires.HexagonsInGrid(6, 4, 3, 2, flatTop, extendLeft: true);
        var faces = FaceOutlines.HexagonsInGrid(6, 4, 3, 2, flatTop, extendLeft: true);

        Assert.Equal(wires.Count, faces.Count);
        Assert.All(wires.Zip(faces), pair => Near.Equal(Bounds.Of(pair.First), Bounds.Of(pair.Second)));
    }

    [Fact]
    public void HexagonsInGrid_WithPatterns_TakesThemInTurn()
    {
        var plain = HexagonWires.HexagonsInGrid(6, 4, 2, 2);
        var wires = HexagonWires.HexagonsInGrid(6, 4, 2, 2, scalePatternWidth: [0.5], scalePatternHeight: [0.5, 0.5], inclusionPattern: [true, false], filletPattern: [0, 0, 1]);

        Assert.Equal(2, wires.Count);
        Near.Equal(Bounds.Of(plain[0]).Size * 0.5, Bounds.Of(wires[0]).Size);
        Near.Equal(Bounds.Of(plain[2]).Center, Bounds.Of(wires[1]).Center);
        Assert.True(Edges.GetEdges(wires[1]).Count > 6);
        Assert.True(Wires.GetWireLength(wires[1]) < Wires.GetWireLength(plain[2]) / 2);
    }

    [Fact]
    public void HexagonsInGrid_ExtendedEverywhere_ReachesOutByOneCell()
    {
        // Three by three hexagons: the rectangle has 7 half widths and 10 quarter heights, two of each fewer to fill.
        var box = Bounds.Of(Compounds.MakeCompound(HexagonWires.HexagonsInGrid(
            7, 10, 3, 3, extendTop: true, extendBottom: true, extendLeft: true, extendRight: true)));

        Near.Equal(new Point3(7 * 7 / 5.0, 0, 10 * 10 / 8.0), box.Size);
    }

    [Fact]
    public void HexagonsInGrid_WithTooMany_IsRefused() =>
        Assert.Equal("params.nrHexagonsInWidth", Assert.Throws<FormwrightException>(() => HexagonWires.HexagonsInGrid(6, 4, 200, 200)).Error.Field);

    [Fact]
    public void RoundedPolygon_AtItsLargestRadius_IsACircleInASquare()
    {
        Point3[] square = [new(1, 0, 1), new(-1, 0, 1), new(-1, 0, -1), new(1, 0, -1)];

        var radius = RoundedPolygon.LargestRadius(square);

        Near.Equal(1, radius);
        Near.Equal(2 * Math.PI, Wires.GetWireLength(RoundedPolygon.Wire(square, radius)));
        Near.Equal(8 - (8 * 0.5) + Math.PI, Wires.GetWireLength(RoundedPolygon.Wire(square, 0.5)));
    }
}
