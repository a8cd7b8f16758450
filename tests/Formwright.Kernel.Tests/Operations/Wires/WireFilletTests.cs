using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class WireFilletTests : ScopedTest
{
    private static readonly Point3[] Corners = [new(0, 0, 0), new(6, 0, 0), new(6, 4, 0), new(0, 4, 0)];

    private readonly Wire rectangle = Wires.CreatePolygonWire(Corners);

    [Fact]
    public void Fillet2d_OfOneCorner_ReplacesItByAQuarterTurnWhereItsEdgeEnds()
    {
        var rounded = Assert.IsType<Wire>(WireFillets.Fillet2d(rectangle, radius: 1, indexes: [1]));

        var edges = Wires.EdgesAlong(rounded);
        Near.Equal([6, 3, Math.PI / 2, 5, 4], EdgeFacts.GetEdgesLengths(edges));
        Near.Equal(new Point3(5, 3, 0), EdgeFacts.GetCircularEdgeCenterPoint(edges[2]));
    }

    [Fact]
    public void Fillet2d_OfFaceWithHole_TakesItsCornersFromItsArea()
    {
        var hole = Wires.CreatePolygonWire([new(2, 1, 0), new(4, 1, 0), new(4, 3, 0), new(2, 3, 0)]);
        var face = Faces.CreateFaceFromWires([rectangle, hole]);

        var rounded = Assert.IsType<Face>(WireFillets.Fillet2d(face, radiusList: [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5]));

        // A rounded corner misses r² (1 - pi / 4); that of a hole adds as much.
        Near.Equal(24 - 4 - ((4 - Math.PI) * (1 - 0.25)), Faces.GetFaceArea(rounded));
    }

    [Fact]
    public void Fillet2dShapes_OfOpenWireAndTriangle_RoundsAllTheirCorners()
    {
        var open = Wires.CreatePolylineWire([new(0, 0, 0), new(2, 0, 0), new(2, 2, 0)]);
        var triangle = Wires.CreatePolygonWire([new(0, 0, 0), new(4, 0, 0), new(2, 2 * Math.Sqrt(3), 0)]);

        var rounded = WireFillets.Fillet2dShapes([open, triangle], radius: 0.5);

        Near.Equal(4 - 1 + (Math.PI / 4), Wires.GetWireLength((Wire)rounded[0]));
        Near.Equal(12 - (3 * Math.Sqrt(3)) + Math.PI, Wires.GetWireLength((Wire)rounded[1]));
    }

    [Fact]
    public void Fillet2d_BetweenArcAndLine_TouchesBoth()
    {
        // A half disc of radius 2: a circle of radius r in its corner touches the diameter and, from inside, the arc.
        var arc = Edges.ArcThroughThreePoints(new(2, 0, 0), new(0, 2, 0), new(-2, 0, 0));
        var half = Wires.CombineEdgesAndWiresIntoAWire([arc, Edges.Line(new(-2, 0, 0), new(2, 0, 0))]);

        var rounded = Assert.IsType<Wire>(WireFillets.Fillet2d(half, radius: 0.5, indexes: [0]));

        var circle = EdgeFacts.GetCircularEdgesAlongWire(rounded).Single(edge => EdgeFacts.GetCircularEdgeRadius(edge) < 1);
        Near.Equal(new Point3(-Math.Sqrt(2), 0.5, 0), EdgeFacts.GetCircularEdgeCenterPoint(circle), 1e-5);
        Assert.True(Wires.IsWireClosed(rounded));
    }

    [Fact]
    public void Fillet2d_ThatDoesNotFit_NamesTheEdgeAndTheLargestRadius()
    {
        var failure = Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(rectangle, radius: 3));

        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.Contains("edge 1", failure.Error.Message, StringComparison.Ordinal);
        Assert.Contains("largest that works is 2", failure.Error.Message, StringComparison.Ordinal);
        Near.Equal(20 - 16 + (4 * Math.PI), Wires.GetWireLength((Wire)WireFillets.Fillet2d(rectangle, radius: 2)));
    }

    [Fact]
    public void Fillet2d_OfUnfitShapes_IsRefused()
    {
        Wire[] bad =
        [
            Wires.CreatePolylineWire([new(0, 0, 0), new(1, 0, 0), new(1, 1, 0), new(1, 1, 1)]),
            Wires.CreateCircleWire(1, default, Point3.UnitY),
            Wires.CreatePolylineWire([new(0, 0, 0), new(2, 0, 0), new(1, 0, 0)]),
        ];
        Assert.All(bad, wire => Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(wire)));
        Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(Solids.CreateBox(1, 1, 1, default)));
        Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(rectangle, indexes: [4]));
        Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(rectangle, indexes: [1, 1]));
        Assert.Throws<FormwrightException>(() => WireFillets.Fillet2d(rectangle, radiusList: [0.1, 0.2]));
    }

    [Fact]
    public void Chamfer2dVertices_AtAnAngle_CutsATriangleOff()
    {
        // 30 degrees from the edge before it, the cut meets the other edge at the distance times tan 30.
        var cut = Assert.IsType<Face>(WireFillets.Chamfer2dVertices(Faces.CreateFaceFromWire(rectangle), [0, 2], distance: 1, angle: 30));

        Near.Equal(24 - Math.Tan(Math.PI / 6), Faces.GetFaceArea(cut));
        var edges = Wires.EdgesAlong(WireFillets.Chamfer2dVertices(rectangle, [0], distance: 1, angle: 30));
        Near.Equal(1 / Math.Cos(Math.PI / 6), Edges.GetEdgeLength(edges[1]));
        Assert.Throws<FormwrightException>(() => WireFillets.Chamfer2dVertices(rectangle, [0], distance: 1, angle: 95));
        Assert.Throws<FormwrightException>(() => WireFillets.Chamfer2dVertices(rectangle, [0], distance: 7));
    }

    [Fact]
    public void Fillet3dWire_OfRectangle_RoundsItAsInItsPlane()
    {
        var rounded = WireFillets.Fillet3dWire(rectangle, radius: 1, direction: Point3.UnitZ);

        Near.Equal(20 - 8 + (2 * Math.PI), Wires.GetWireLength(rounded));
        Near.Equal(new Point3(1, 0, 0), WirePoints.StartPointOnWire(rounded));
        Assert.Equal(8, Wires.EdgesAlong(rounded).Count);
    }

    [Fact]
    public void Fillet3dWires_OfABentWire_LookRoundAlongTheDirection()
    {
        // A right angle seen along Z whose second leg rises.
        var bent = Wires.CreatePolylineWire([new(0, 0, 0), new(4, 0, 0), new(4, 4, 2)]);

        var rounded = Assert.Single(WireFillets.Fillet3dWires([bent], radiusList: [1], indexes: [0], direction: Point3.UnitZ * 3));

        Near.Equal(default, WirePoints.StartPointOnWire(rounded));
        Near.Equal(new Point3(4, 4, 2), WirePoints.EndPointOnWire(rounded));
        var arc = Wires.EdgesAlong(rounded)[1];
        Assert.All(EdgePoints.DivideEdgeByParamsToPoints(arc, 6), p => Near.Equal(1, new Point3(p.X - 3, p.Y - 1, 0).Length, 1e-4));
    }

    [Fact]
    public void FilletTwoEdgesInPlaneIntoAWire_OfTwoLines_EndsWhereTheyEnd()
    {
        var (first, second) = (Edges.Line(new(3, 0, 0), new(0, 0, 0)), Edges.Line(new(0, 0, 0), new(0, 0, 3)));

        var joined = WireFillets.FilletTwoEdgesInPlaneIntoAWire(first, second, planeDirection: Point3.UnitY, radius: 1);

        Near.Equal(4 + (Math.PI / 2), Wires.GetWireLength(joined));
        Near.Equal(new Point3(3, 0, 0), WirePoints.StartPointOnWire(joined));
        Near.Equal(new Point3(0, 0, 3), WirePoints.EndPointOnWire(joined));
        Assert.Throws<FormwrightException>(() => WireFillets.FilletTwoEdgesInPlaneIntoAWire(first, second, planeDirection: Point3.UnitY, radius: 5));
        Assert.Throws<FormwrightException>(() => WireFillets.FilletTwoEdgesInPlaneIntoAWire(first, second, planeDirection: Point3.UnitZ));
    }

    [Fact]
    public void Offset3dWire_OfRectangle_ShrinksOrGrows()
    {
        Near.Equal(20 - 8, Wires.GetWireLength(Offsets.Offset3dWire(rectangle, 1, Point3.UnitZ)));
        Near.Equal(20 + 8, Wires.GetWireLength(Offsets.Offset3dWire(rectangle, -1, Point3.UnitZ)));
        Near.Equal(20 + 8, Wires.GetWireLength(Offsets.Offset3dWire(rectangle, 1, Point3.UnitZ * -1)));
        Near.Equal(20, Wires.GetWireLength(Offsets.Offset3dWire(rectangle, 0, Point3.UnitZ)));
        Assert.Throws<FormwrightException>(() => Offsets.Offset3dWire(rectangle, 1, Point3.UnitX));
    }

    [Fact]
    public void FixSmallEdgeOnWire_WithAShortEdge_LeavesItOut()
    {
        var wire = Wires.CreatePolygonWire([new(0, 0, 0), new(2, 0, 0), new(2, 1e-4, 0), new(2, 2, 0), new(0, 2, 0)]);

        Assert.Equal(4, Wires.EdgesAlong(ShapeFacts.FixSmallEdgeOnWire(wire, precsmall: 1e-3)).Count);
        Assert.Equal(5, Wires.EdgesAlong(ShapeFacts.FixSmallEdgeOnWire(wire, precsmall: 1e-5)).Count);
    }
}
