using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class TangentEdgeTests : ScopedTest
{
    private readonly Edge circle = Edges.CreateCircleEdge(3, default, Point3.UnitZ);

    [Fact]
    public void LinesFromPointToCircle_OfTheTriangle345_TouchIt()
    {
        // Centre, point and point of contact make a right angle: 5² = 3² + 4².
        var lines = TangentEdges.ConstraintTanLinesFromPtToCircle(circle, new Point3(5, 0, 0));

        Near.Equal([4, 4], [.. lines.Select(line => Edges.GetEdgeLength((Edge)line))]);
        Near.Equal(new Point3(1.8, -2.4, 0), EdgePoints.StartPointOnEdge((Edge)lines[0]));
        Near.Equal(new Point3(1.8, 2.4, 0), EdgePoints.StartPointOnEdge((Edge)lines[1]));
        var left = TangentEdges.ConstraintTanLinesFromPtToCircle(circle, new Point3(5, 0, 0), positionResult: TangentSide.KeepSide2);
        Near.Equal(new Point3(1.8, 2.4, 0), EdgePoints.StartPointOnEdge((Edge)Assert.Single(left)));
        var with = TangentEdges.ConstraintTanLinesFromPtToCircle(circle, new Point3(5, 0, 0), circleRemainder: CircleInclusion.KeepSide1);
        Near.Equal(3 * ((2 * Math.PI) - (2 * Math.Acos(0.6))), Edges.GetEdgeLength((Edge)with[1]));
        Assert.Throws<FormwrightException>(() => TangentEdges.ConstraintTanLinesFromPtToCircle(circle, new Point3(3, 0, 0)));
        Assert.Throws<FormwrightException>(() => TangentEdges.ConstraintTanLinesFromPtToCircle(circle, new Point3(5, 0, 1)));
    }

    [Fact]
    public void LinesFromTwoPointsToCircle_OfOneBelt_JoinToATangentWire()
    {
        var belt = TangentEdges.ConstraintTanLinesFromTwoPtsToCircle(
            circle, new Point3(5, 0, 0), new Point3(-5, 0, 0), positionResult: TangentSide.KeepSide1, circleRemainder: CircleInclusion.KeepSide1);

        Assert.Equal(3, belt.Count);
        Near.Equal(3 * (Math.PI - (2 * Math.Acos(0.6))), Edges.GetEdgeLength((Edge)belt[1]));
        Near.Equal(8 + Edges.GetEdgeLength((Edge)belt[1]), Wires.GetWireLength(Wires.CombineEdgesAndWiresIntoAWire(belt)));
        Assert.Equal(4, TangentEdges.ConstraintTanLinesFromTwoPtsToCircle(circle, new Point3(5, 0, 0), new Point3(-5, 0, 0)).Count);
    }

    [Fact]
    public void LinesOnTwoCircles_WithArcs_MakeABelt()
    {
        var other = Edges.CreateCircleEdge(1, new Point3(4, 0, 0), Point3.UnitZ);

        var belt = TangentEdges.ConstraintTanLinesOnTwoCircles(
            circle, other, positionResult: TangentSide.KeepSide2, circleRemainders: TwoCircleInclusion.Outside);

        // The radii differ by 2 over a distance of 4: the lines lean by 30 degrees.
        Near.Equal([4 * Math.PI, Math.Sqrt(12), Math.Sqrt(12), 2 * Math.PI / 3], [.. belt.Select(edge => Edges.GetEdgeLength((Edge)edge))]);
        Assert.True(EdgePoints.StartPointOnEdge((Edge)belt[1]).Y < 0);
        Assert.True(EdgePoints.StartPointOnEdge((Edge)belt[2]).Y > 0);
        Assert.Throws<FormwrightException>(() =>
            TangentEdges.ConstraintTanLinesOnTwoCircles(circle, Edges.CreateCircleEdge(1, new Point3(1, 0, 0), Point3.UnitZ)));
    }

    [Fact]
    public void LinesOnTwoCircles_Apart_CrossOrNot()
    {
        // Radii 3 and 2 over a distance of 13: lines that cross have the length 12, the others 12.96.
        var other = Edges.CreateCircleEdge(2, new Point3(13, 0, 0), Point3.UnitZ);

        var crossing = TangentEdges.ConstraintTanLinesOnTwoCircles(circle, other, positionResult: TangentSide.KeepSide1);
        Near.Equal([12, 12], [.. crossing.Select(line => Edges.GetEdgeLength((Edge)line))]);
        Assert.True(EdgePoints.StartPointOnEdge((Edge)crossing[0]).Y > 0 && EdgePoints.EndPointOnEdge((Edge)crossing[0]).Y < 0);
        Near.Equal(
            [Math.Sqrt(168), 12, Math.Sqrt(168), 12],
            [.. TangentEdges.ConstraintTanLinesOnTwoCircles(circle, other).Select(line => Edges.GetEdgeLength((Edge)line))]);

        // Circles that overlap have none that cross.
        var near = Edges.CreateCircleEdge(2, new Point3(4, 0, 0), Point3.UnitZ);
        Assert.Empty(TangentEdges.ConstraintTanLinesOnTwoCircles(circle, near, positionResult: TangentSide.KeepSide1));
        Assert.Equal(2, TangentEdges.ConstraintTanLinesOnTwoCircles(circle, near).Count);
    }

    [Theory]
    [InlineData(8, 8, 8)]
    [InlineData(8, 6, 6)]
    [InlineData(8, 1, 1)]
    [InlineData(5, 4.5, 2)]
    public void CirclesOnTwoCircles_Always_TouchBoth(double distance, double radius, int count)
    {
        var other = Edges.CreateCircleEdge(3, new Point3(distance, 0, 0), Point3.UnitZ);

        var circles = TangentEdges.ConstraintTanCirclesOnTwoCircles(circle, other, radius: radius);

        Assert.Equal(count, circles.Count);
        Assert.All(circles, made =>
        {
            var center = EdgeFacts.GetCircularEdgeCenterPoint((Edge)made);
            Assert.All((Point3[])[default, new Point3(distance, 0, 0)], old =>
                Assert.Contains((double[])[radius + 3, Math.Abs(radius - 3)], reach => Math.Abs((center - old).Length - reach) < 1e-6));
        });
    }

    [Fact]
    public void CirclesOnTwoCircles_OutOfReach_AreNone() => Assert.Empty(
        TangentEdges.ConstraintTanCirclesOnTwoCircles(circle, Edges.CreateCircleEdge(1, default, Point3.UnitZ), radius: 0.5));

    [Fact]
    public void CirclesOnCircleAndPoint_Always_TouchAndPass()
    {
        var point = new Point3(4, 0, 0);

        var circles = TangentEdges.ConstraintTanCirclesOnCircleAndPnt(circle, point, radius: 4);

        Assert.Equal(4, circles.Count);
        Assert.All(circles, made =>
        {
            var center = EdgeFacts.GetCircularEdgeCenterPoint((Edge)made);
            Near.Equal(4, (center - point).Length);
            Assert.Contains((double[])[7, 1], reach => Math.Abs(center.Length - reach) < 1e-6);
        });
    }

    [Fact]
    public void FromBase_LinesAndPolyline_GiveTheirSegments()
    {
        Line3[] lines = [new(default, new Point3(3, 4, 0)), new(default, Point3.UnitX)];

        Near.Equal(5, Edges.GetEdgeLength(EdgeEdits.FromBaseLine(lines[0])));
        Near.Equal([5, 1], EdgeFacts.GetEdgesLengths(EdgeEdits.FromBaseLines(lines)));
        Near.Equal([5, 1], EdgeFacts.GetEdgesLengths(EdgeEdits.FromBaseLines(lines: lines)));
        Point3[] triangle = [default, new(3, 0, 0), new(3, 4, 0)];
        Near.Equal([3, 4], EdgeFacts.GetEdgesLengths(EdgeEdits.FromBasePolyline(new Polyline3(triangle))));
        Near.Equal([3, 4, 5], EdgeFacts.GetEdgesLengths(EdgeEdits.FromBasePolyline(new Polyline3(triangle, true))));
        Assert.Throws<FormwrightException>(() => EdgeEdits.FromBaseLines());
    }

    [Fact]
    public void MakeEdgeFromGeom2dCurveAndSurface_OnCylinder_WindsAHelix()
    {
        var cylinder = GeometryCurves.CylindricalSurface(2, default, Point3.UnitZ);

        var helix = EdgeEdits.MakeEdgeFromGeom2dCurveAndSurface(GeometryCurves.Geom2dSegment([0, 0], [2 * Math.PI, 3]), cylinder);

        Near.Equal(Math.Sqrt((16 * Math.PI * Math.PI) + 9), Edges.GetEdgeLength(helix), 1e-5);
    }

    [Fact]
    public void RebuildFaceDegree_Raised_KeepsTheSurface() =>
        Near.Equal(20 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.RebuildFaceDegree(Side(), 4, 5)), 2e-2);

    [Fact]
    public void RebuildFaceDegree_Lowered_StaysWithinTheTolerance() =>
        Near.Equal(20 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.RebuildFaceDegree(FacesOnSurfaces.RebuildFaceDegree(Side(), 4, 5), 3, 3, tolerance: 1e-3)), 1e-2);

    [Fact]
    public void RebuildFaceDegree_OfDisc_KeepsItsOutlineOrTakesTheWholeSurface()
    {
        var disc = Faces.CreateCircleFace(2, direction: Point3.UnitY);

        Near.Equal(4 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.RebuildFaceDegree(disc, 3, 3, keepTrim: true)), 1e-4);
        Near.Equal(16, Faces.GetFaceArea(FacesOnSurfaces.RebuildFaceDegree(disc)), 1e-4);
    }

    private static Face Side() =>
        Faces.GetFaces(Solids.CreateCylinder(2, 5, default, Point3.UnitY)).Single(face => ShapeGraph.Faces(face, false)[0].Surface.ToString() == "Cylinder");
}
