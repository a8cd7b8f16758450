using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Wires between wires, round circles, on faces; curves of the geometry namespace.</summary>
public sealed class WireBetweenTests : ScopedTest
{
    [Theory]
    [InlineData(TangentLines.Outside, CircleRemainders.Outside)]
    [InlineData(TangentLines.Outside, CircleRemainders.Inside)]
    [InlineData(TangentLines.Outside, CircleRemainders.InsideOutside)]
    [InlineData(TangentLines.Inside, CircleRemainders.Outside)]
    [InlineData(TangentLines.Inside, CircleRemainders.Inside)]
    [InlineData(TangentLines.Inside, CircleRemainders.OutsideInside)]
    public void CreateWireFromTwoCirclesTan_Always_HasTheLengthOfABelt(TangentLines lines, CircleRemainders remainders)
    {
        const double First = 1.6, Second = 1, Distance = 4;
        var wire = TangentWires.CreateWireFromTwoCirclesTan(
            Wires.CreateCircleWire(First, direction: Point3.UnitY), Wires.CreateCircleWire(Second, new Point3(4, 0, 0), Point3.UnitY), lines, remainders);

        var across = lines == TangentLines.Outside ? First - Second : First + Second;
        var half = Math.Acos(across / Distance);
        var near1 = 2 * half * First;
        var near2 = 2 * (lines == TangentLines.Outside ? Math.PI - half : half) * Second;
        var arc1 = remainders is CircleRemainders.Outside or CircleRemainders.OutsideInside ? (Math.Tau * First) - near1 : near1;
        var arc2 = remainders is CircleRemainders.Outside or CircleRemainders.InsideOutside ? (Math.Tau * Second) - near2 : near2;
        Near.Equal((2 * Math.Sqrt((Distance * Distance) - (across * across))) + arc1 + arc2, Wires.GetWireLength(wire));
        Assert.True(Wires.IsWireClosed(wire));
    }

    [Theory]
    [InlineData(0.3, 0, TangentLines.Outside)]
    [InlineData(2.0, 0, TangentLines.Inside)]
    [InlineData(5.0, 1, TangentLines.Outside)]
    public void CreateWireFromTwoCirclesTan_OfCirclesInTheWrongPlace_IsRefused(double x, double y, TangentLines lines) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => TangentWires.CreateWireFromTwoCirclesTan(
            Wires.CreateCircleWire(1.6, direction: Point3.UnitY), Wires.CreateCircleWire(1, new Point3(x, y, 0), Point3.UnitY), lines)).Error.Code);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CreateZigZagBetweenTwoWires_OfParallelLines_HasEqualSides(bool perEdge)
    {
        var wire = ConnectingWires.CreateZigZagBetweenTwoWires(
            Wires.CreateLineWire(default, new Point3(8, 0, 0)), Wires.CreateLineWire(new Point3(0, 3, 0), new Point3(8, 3, 0)), 4, zigZagsPerEdge: perEdge);

        Near.Equal(8 * Math.Sqrt(10), Wires.GetWireLength(wire));
        Near.Equal(new Point3(8, 0, 0), WirePoints.EndPointOnWire(wire));
    }

    [Fact]
    public void CreateZigZagBetweenTwoWires_WithTooFewEdges_IsRefused() =>
        Assert.Equal("params.wire2", Assert.Throws<FormwrightException>(() => ConnectingWires.CreateZigZagBetweenTwoWires(
            Wires.CreateSquareWire(direction: Point3.UnitY), Wires.CreateCircleWire(direction: Point3.UnitY))).Error.Field);

    [Fact]
    public void CreateWiresBetweenStartEndPoints_OfEdges_JoinsThem()
    {
        var wires = ConnectingWires.CreateWiresBetweenStartEndPointsOfWiresAndEdges(
            [Edges.Line(default, new Point3(0, 0, 5)), Edges.Line(new Point3(3, 0, 0), new Point3(3, 0, 5)), Wires.CreateLineWire(new Point3(6, 0, 0), new Point3(6, 0, 5))]);

        Near.Equal([6, 6], Wires.GetWiresLengths(wires));
        Near.Equal(new Point3(6, 0, 5), WirePoints.EndPointOnWire(wires[1]));
    }

    [Fact]
    public void CreateWiresBetweenSubdividedPoints_ClosedOfThree_AreTriangles()
    {
        Shape[] lines = [Edges.Line(default, new Point3(0, 0, 5)), Edges.Line(new Point3(3, 0, 0), new Point3(3, 0, 5)), Edges.Line(new Point3(0, 4, 0), new Point3(0, 4, 5))];
        var wires = ConnectingWires.CreateWiresBetweenSubdividedPointsOfWiresAndEdges(lines, 4, divideByEqualDistance: true, closed: true);
        var splines = ConnectingWires.CreateWiresBetweenSubdividedPointsOfWiresAndEdges(lines, 1, wireType: PointConnection.Interpolated);

        Near.Equal([12, 12, 12, 12, 12], Wires.GetWiresLengths(wires));
        Assert.All(splines, spline => Assert.Single(Edges.GetEdges(spline)));
    }

    [Fact]
    public void PlaceWireOnFace_OfCylinder_WrapsItsDrawing()
    {
        // A line along v 0 to 5 at u = 1 and one along u on a cylinder of radius 2.
        var cylinder = GeometryCurves.CylindricalSurface(2, default, Point3.UnitZ);

        var up = WireEdits.PlaceWireOnFace(Wires.CreateLineWire(new Point3(0, 0, 1), new Point3(5, 0, 1)), cylinder);
        var round = WireEdits.PlaceWiresOnFace([Wires.CreateLineWire(default, new Point3(0, 0, 1.5))], cylinder)[0];

        Near.Equal(5, Wires.GetWireLength(up));
        Near.Equal(3, Wires.GetWireLength(round));
        Near.Equal(new Point3(2 * Math.Cos(1), 2 * Math.Sin(1), 5), WirePoints.EndPointOnWire(up));
    }

    [Fact]
    public void PlaceWireOnFace_OfPlane_KeepsItsLength() =>
        Near.Equal(
            3,
            Wires.GetWireLength(WireEdits.PlaceWireOnFace(Wires.CreateLineWire(default, new Point3(0, 0, 3)), GeometryCurves.SurfaceFromFace(Faces.CreateSquareFace(10, direction: Point3.UnitY)))));

    [Fact]
    public void Project_OfCircleOntoBox_FallsOnBothSides()
    {
        var box = Solids.CreateBox(10, 10, 10);
        var circle = Wires.CreateCircleWire(2, new Point3(0, 20, 0), Point3.UnitY);

        var shadow = WireEdits.Project(circle, box, Point3.UnitY);

        Near.Equal(8 * Math.PI, Wires.GetWiresLengths(Wires.GetWires(shadow)).Sum(), 1e-5);
        Near.Equal(10, Bounds.Of(WireEdits.ProjectWires([circle], box, Point3.UnitY)[0]).Size.Y, 1e-5);
    }

    [Fact]
    public void Project_PastTheShape_IsRefused() =>
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => WireEdits.Project(
            Wires.CreateCircleWire(2, new Point3(50, 20, 0), Point3.UnitY), Solids.CreateCube(10), Point3.UnitY)).Error.Code);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, -1)]
    public void Geom2dEllipse_EitherSense_BeginsOnItsMajorAxis(bool sense, double y)
    {
        var ellipse = GeometryCurves.Geom2dEllipse([3, 4], [1, 0], 1, 2, sense);

        Near.Equal([5, 4], GeometryCurves.Get2dPointFrom2dCurveOnParam(ellipse, 0));
        Near.Equal([3, 4 + y], GeometryCurves.Get2dPointFrom2dCurveOnParam(ellipse, Math.PI / 2));
    }

    [Fact]
    public void Geom2dTrimmedCurve_OverTheSeam_GoesOn()
    {
        var part = GeometryCurves.Geom2dTrimmedCurve(GeometryCurves.Geom2dEllipse(null, null, 2, 2, sense: true), 1.5 * Math.PI, 0.5 * Math.PI);

        Near.Equal(2 * Math.PI, Edges.GetEdgeLength(part));
        Near.Equal(2, Bounds.Of(part).Max.X);
        Near.Equal(0, Bounds.Of(part).Min.X, 1e-5);
    }

    [Fact]
    public void Geom2dSegment_ByItsParameter_IsMeasuredByLength()
    {
        var segment = GeometryCurves.Geom2dSegment([1, 1], [4, 5]);

        Near.Equal([1 + (3 * 0.4), 1 + (4 * 0.4)], GeometryCurves.Get2dPointFrom2dCurveOnParam(segment, 2));
        Near.Equal(3, Edges.GetEdgeLength(GeometryCurves.Geom2dTrimmedCurve(segment, 1, 4)));
        Assert.Equal("params.start", Assert.Throws<FormwrightException>(() => GeometryCurves.Geom2dSegment([1, 1, 1])).Error.Field);
    }

    [Fact]
    public void GeomCurves_AreTheWiresOfTheSameName()
    {
        Near.Equal(6 * Math.PI, Wires.GetWireLength(GeometryCurves.GeomCircleCurve(3, direction: Point3.UnitY)));
        Near.Equal(new Point3(2, 0, 4), Bounds.Of(GeometryCurves.GeomEllipseCurve(direction: Point3.UnitY)).Size);
    }
}
