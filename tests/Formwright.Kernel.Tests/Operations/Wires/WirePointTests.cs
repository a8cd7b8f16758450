using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Points, pieces and reversals of wires.</summary>
public sealed class WirePointTests : ScopedTest
{
    private static readonly Point3[] Hook = [default, new(4, 0, 0), new(4, 2, 0)];

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(5, 4, 1)]
    [InlineData(6, 4, 2)]
    public void PointOnWireAtLength_OfPolyline_GoesAlongIt(double length, double x, double y)
    {
        var wire = Wires.CreatePolylineWire(Hook);

        Near.Equal(new Point3(x, y, 0), WirePoints.PointOnWireAtLength(wire, length));
        Near.Equal([new Point3(x, y, 0)], WirePoints.PointsOnWireAtLengths(wire, [length]));
    }

    [Fact]
    public void PointOnWireAtLength_BeyondTheEndsOfALine_ContinuesIt()
    {
        var wire = Wires.CreateLineWire(default, new Point3(5, 0, 0));

        Near.Equal(new Point3(7, 0, 0), WirePoints.PointOnWireAtLength(wire, 7));
        Near.Equal(new Point3(-1, 0, 0), WirePoints.PointOnWireAtLength(wire, -1));
    }

    [Fact]
    public void PointOnWireAtLength_FarOutside_IsRefused() =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => WirePoints.PointOnWireAtLength(Wires.CreatePolylineWire(Hook), 1e9)).Error.Code);

    [Fact]
    public void Points_OfReversedWire_ComeInReverse()
    {
        var wire = Wires.CreatePolylineWire(Hook);
        var expected = WirePoints.DivideWireByEqualDistanceToPoints(wire, 6).Reverse().ToArray();

        Near.Equal(expected, WirePoints.DivideWireByEqualDistanceToPoints(WireEdits.ReversedWire(wire), 6));
        Near.Equal(expected, WirePoints.DivideWireByEqualDistanceToPoints(WireEdits.ReversedWireFromReversedEdges(wire), 6));
        Near.Equal(Hook[0], WirePoints.EndPointOnWire(WireEdits.ReversedWire(wire)));
        Near.Equal(Hook[2], WirePoints.StartPointOnWire(WireEdits.ReversedWireFromReversedEdges(wire)));
    }

    [Fact]
    public void EdgesAlong_OfReversedWire_FollowOneAnother()
    {
        var edges = Wires.EdgesAlong(WireEdits.ReversedWire(Wires.CreatePolylineWire(Hook)));

        Assert.Equal([2.0, 4.0], edges.Select(edge => Math.Round(Edges.GetEdgeLength(edge), 9)));
        Near.Equal([Hook[2], Hook[1], Hook[0]], [EdgeCurves.Report(edges[0]).Start, EdgeCurves.Report(edges[1]).Start, EdgeCurves.Report(edges[1]).End]);
    }

    [Fact]
    public void DivideWireByParams_OfCircle_IsEvenlySpread()
    {
        var points = WirePoints.DivideWireByParamsToPoints(Wires.CreateCircleWire(2, direction: Point3.UnitY), 4, removeEndPoint: true);

        Near.Equal([new(0, 0, 2), new(2, 0, 0), new(0, 0, -2), new(-2, 0, 0)], points);
    }

    [Fact]
    public void DivideWires_WithoutEnds_LeaveThemOut()
    {
        var wire = Wires.CreateLineWire(default, new Point3(4, 0, 0));

        Near.Equal([new(1, 0, 0), new(2, 0, 0), new(3, 0, 0)], WirePoints.DivideWiresByEqualDistanceToPoints([wire], 4, true, true)[0]);
        Near.Equal([new(1, 0, 0), new(2, 0, 0), new(3, 0, 0)], WirePoints.DivideWiresByParamsToPoints([wire], 4, true, true)[0]);
        Assert.Empty(WirePoints.DivideWireByParamsToPoints(wire, 1, true, true));
    }

    [Fact]
    public void PointsOnWireAtEqualLength_WithAllEnds_IncludesStartNextAndEnd()
    {
        var wire = Wires.CreateLineWire(default, new Point3(5, 0, 0));

        Near.Equal([new(2, 0, 0), new(4, 0, 0)], WirePoints.PointsOnWireAtEqualLength(wire, 2));
        Near.Equal([default, new(2, 0, 0), new(4, 0, 0), new(8, 0, 0), new(5, 0, 0)], WirePoints.PointsOnWireAtEqualLength(wire, 2, true, true, true));
    }

    [Fact]
    public void PointsOnWireAtPatternOfLengths_RepeatsThePattern()
    {
        var wire = Wires.CreateLineWire(default, new Point3(5, 0, 0));

        Near.Equal([new(1, 0, 0), new(3, 0, 0), new(4, 0, 0)], WirePoints.PointsOnWireAtPatternOfLengths(wire, [1, 2]));
        Near.Equal([default, new(1, 0, 0), new(3, 0, 0), new(4, 0, 0), new(6, 0, 0), new(5, 0, 0)], WirePoints.PointsOnWireAtPatternOfLengths(wire, [1, 2], true, true, true));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1e-9)]
    public void PointsOnWireAtPatternOfLengths_ThatNeverEnds_IsRefused(double length) =>
        Assert.Equal("params.lengths", Assert.Throws<FormwrightException>(() => WirePoints.PointsOnWireAtPatternOfLengths(Wires.CreateLineWire(default, Point3.UnitX), [length])).Error.Field);

    [Fact]
    public void Derivatives_OfParabola_AreThoseOfItsPolynomial()
    {
        var wire = SplineWires.CreateBezier([default, new(1, 1, 0), new(0, 2, 5)]);

        Near.Equal([new(2, 2, 0), new(-4, 0, 10), default], WirePoints.DerivativesOnWireAtParam(wire, 0));
        Near.Equal([new(2, 2, 0), new(-4, 0, 10), default], WirePoints.DerivativesOnWireAtLength(wire, 0));
        Near.Equal(new Point3(0, 2, 5), WirePoints.TangentOnWireAtParam(wire));
        Near.Equal(new Point3(-2, 2, 10), WirePoints.TangentOnWireAtLength(wire, Wires.GetWireLength(wire)), 1e-4);
        Near.Equal(new Point3(0.5, 1, 1.25), WirePoints.MidPointOnWire(wire));
    }

    [Fact]
    public void GetWireLength_OfParabola_IsExact() =>
        Near.Equal(5.724195959771777, Wires.GetWiresLengths([SplineWires.CreateBezier([default, new(1, 1, 0), new(0, 2, 5)])])[0], 1e-6);

    [Fact]
    public void GetWiresCentersOfMass_OfCircles_AreTheirCentres() =>
        Near.Equal([new(1, 2, 3)], Wires.GetWiresCentersOfMass([Wires.CreateCircleWire(2, new Point3(1, 2, 3), Point3.UnitX)]));

    [Fact]
    public void GetWire_BeyondTheLast_IsRefused() =>
        Assert.Equal("params.index", Assert.Throws<FormwrightException>(() => Wires.GetWire(Solids.CreateCube(), 6)).Error.Field);

    [Fact]
    public void SplitOnPoints_OfRectangle_CutsInsideAndAtCorners()
    {
        var wire = Wires.CreatePolygonWire([default, new(4, 0, 0), new(4, 2, 0), new(0, 2, 0)]);

        var pieces = WireEdits.SplitOnPoints(wire, [new(1, 0, 0), new(4, 0, 0), new(4, 0, 0), new(3, 2.5, 0), default]);

        Near.Equal([1, 3, 3, 5], Wires.GetWiresLengths(pieces));
        Near.Equal(new Point3(1, 0, 0), WirePoints.StartPointOnWire(pieces[1]));
        Near.Equal(default, WirePoints.EndPointOnWire(pieces[3]));
    }

    [Fact]
    public void SplitOnPoints_OfReversedWire_KeepsItsSense()
    {
        var pieces = WireEdits.SplitOnPoints(WireEdits.ReversedWire(Wires.CreatePolylineWire(Hook)), [new(4, 1.5, 0), new(1, 0, 0)]);

        Near.Equal([0.5, 4.5, 1], Wires.GetWiresLengths(pieces));
        Near.Equal(Hook[2], WirePoints.StartPointOnWire(pieces[0]));
        Near.Equal(default, WirePoints.EndPointOnWire(pieces[2]));
    }

    [Fact]
    public void SplitOnPoints_OfCircle_CutsAtItsSeamToo()
    {
        var circle = Wires.CreateCircleWire(1, direction: Point3.UnitY);

        Near.Equal([Math.PI / 2, Math.PI / 2, Math.PI], Wires.GetWiresLengths(WireEdits.SplitOnPoints(circle, [new(1, 0, 0), new(0, 0, -1)])));
        Near.Equal([Math.PI, Math.PI], Wires.GetWiresLengths(WireEdits.SplitOnPoints(circle, [new(0, 0, 1), new(0, 0, -1), new(0, 0, 1)])));
    }

    [Fact]
    public void CloseOpenWire_Twice_ClosesOnce()
    {
        var closed = WireEdits.CloseOpenWire(WireEdits.CloseOpenWire(Wires.CreatePolylineWire(Hook)));

        Assert.True(Wires.IsWireClosed(closed));
        Near.Equal(6 + Math.Sqrt(20), Wires.GetWireLength(closed));
        Assert.Equal(3, Edges.GetEdges(closed).Count);
    }

    [Fact]
    public void AddEdgesAndWiresToWire_WithEdgeAndWire_JoinsThem()
    {
        var wire = WireEdits.AddEdgesAndWiresToWire(
            Wires.CreateLineWire(default, Point3.UnitX), [Edges.Line(Point3.UnitX, new Point3(1, 1, 0)), Wires.CreateLineWire(new Point3(1, 1, 0), new Point3(1, 1, 1))]);

        Near.Equal(3, Wires.GetWireLength(wire));
        Assert.False(Wires.IsWireClosed(wire));
    }

    [Fact]
    public void CreateWireFromEdge_OfArc_IsTheWireOfThatEdge() =>
        Near.Equal(Math.PI, Wires.GetWireLength(Wires.CreateWireFromEdge(Edges.ArcThroughThreePoints(new Point3(-1, 0, 0), Point3.UnitY, Point3.UnitX))));

    [Fact]
    public void MoveWireSeam_OfCircle_MovesItsStart()
    {
        var circle = Wires.CreateCircleWire(2, direction: Point3.UnitY);

        Near.Equal(new Point3(2, 0, 0), WirePoints.StartPointOnWire(WireEdits.MoveWireSeamByParameter(circle, Math.PI / 2)));
        Near.Equal(new Point3(2, 0, 0), WirePoints.StartPointOnWire(WireEdits.MoveWireSeamByLength(circle, Math.PI)));
        Near.Equal(new Point3(-2, 0, 0), WirePoints.EndPointOnWire(WireEdits.MoveWireSeamByLength(circle, -Math.PI)));
        Near.Equal(4 * Math.PI, Wires.GetWireLength(WireEdits.MoveWireSeamByLength(circle, 1)));
    }

    [Fact]
    public void MoveWireSeam_OfPolygon_ChangesNothing() =>
        Near.Equal(
            new Point3(2, 0, -1),
            WirePoints.StartPointOnWire(WireEdits.MoveWireSeamByParameter(Wires.CreateRectangleWire(4, 2, direction: Point3.UnitY), 1)));

    [Fact]
    public void RebuildWireDegree_Up_IsExactAndDown_Near()
    {
        var bezier = SplineWires.CreateBezier([default, new(1, 3, 0), new(2, -3, 0), new(3, 0, 0)]);

        var up = WireEdits.RebuildWireDegree(bezier, 5);
        var down = WireEdits.RebuildWireDegree(bezier, 2, 1e-3);

        Near.Equal(Wires.GetWireLength(bezier), Wires.GetWireLength(up), 1e-6);
        Assert.Equal(5, WireEdits.DebugInfo(up).Edges[0].Degree);
        Assert.Equal(2, WireEdits.DebugInfo(down).Edges[0].Degree);
        Near.Equal(WirePoints.MidPointOnWire(bezier), WirePoints.PointOnWireAtParam(down, 0.5), 2e-3);
    }

    [Fact]
    public void DebugInfo_OfCircleAndSpline_NamesTheirCurves()
    {
        var circle = WireEdits.DebugInfo(Wires.CreateCircleWire(2, direction: Point3.UnitY));
        var bezier = WireEdits.DebugInfo(SplineWires.CreateBezierWeights(Hook, [1, 2, 1])).Edges[0];

        Assert.Equal((1, true, "circle", true), (circle.NbEdges, circle.Closed, circle.Edges[0].Type, circle.Edges[0].Periodic));
        Near.Equal(4 * Math.PI, circle.TotalLength);
        Assert.Equal(("bezier", 2, 3, true), (bezier.Type, bezier.Degree, bezier.NbPoles, bezier.Rational));
    }
}
