using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class EdgeTests : ScopedTest
{
    private readonly Edge circle = Edges.CreateCircleEdge(2, new Point3(1, 0, 0), Point3.UnitZ);
    private readonly Edge line = Edges.Line(new Point3(1, 0, 0), new Point3(5, 0, 0));

    [Fact]
    public void PointsAndTangents_OnLine_DivideItEvenly()
    {
        Near.Equal(new Point3(1, 0, 0), EdgePoints.StartPointOnEdge(line));
        Near.Equal(new Point3(5, 0, 0), EdgePoints.EndPointOnEdge(line));
        Near.Equal(new Point3(2, 0, 0), EdgePoints.PointOnEdgeAtParam(line, 0.25));
        Near.Equal(new Point3(2.5, 0, 0), EdgePoints.PointOnEdgeAtLength(line, 1.5));
        Near.Equal(Point3.UnitX, EdgePoints.TangentOnEdgeAtParam(line).Normalized());
        Near.Equal(Point3.UnitX, EdgePoints.TangentOnEdgeAtLength(line).Normalized());
        Assert.Equal(5, EdgePoints.DivideEdgeByParamsToPoints(line, 4).Count);
        Assert.Equal(3, EdgePoints.DivideEdgeByEqualDistanceToPoints(line, 4, removeStartPoint: true, removeEndPoint: true).Count);
        Near.Equal(new Point3(2, 0, 0), EdgePoints.DivideEdgeByEqualDistanceToPoints(line, 4, removeStartPoint: true)[0]);
    }

    [Fact]
    public void ListTwins_OfPoints_GiveThoseOfEveryEdge()
    {
        Edge[] edges = [line, EdgeEdits.ReversedEdge(line)];

        Near.Equal(EdgePoints.EndPointsOnEdges(edges)[0], EdgePoints.StartPointsOnEdges(edges)[1]);
        Near.Equal(new Point3(4, 0, 0), EdgePoints.PointsOnEdgesAtParam(edges, 0.25)[1]);
        Near.Equal(new Point3(4, 0, 0), EdgePoints.PointsOnEdgesAtLength(edges, 1)[1]);
        Near.Equal(Point3.UnitX * -1, EdgePoints.TangentsOnEdgesAtParam(edges)[1].Normalized());
        Near.Equal(Point3.UnitX * -1, EdgePoints.TangentsOnEdgesAtLength(edges)[1].Normalized());
        Assert.Equal([3, 3], EdgePoints.DivideEdgesByParamsToPoints(edges, 2).Select(points => points.Count));
        Assert.Equal([2, 2], EdgePoints.DivideEdgesByEqualDistanceToPoints(edges, 2, removeEndPoint: true).Select(points => points.Count));
    }

    [Fact]
    public void Circle_Always_TellsItsCentreRadiusDirectionAndLength()
    {
        Assert.True(EdgeFacts.IsEdgeCircular(circle));
        Assert.False(EdgeFacts.IsEdgeLinear(circle));
        Assert.True(EdgeFacts.IsEdgeLinear(line));
        Near.Equal(new Point3(1, 0, 0), EdgeFacts.GetCircularEdgeCenterPoint(circle));
        Near.Equal(2, EdgeFacts.GetCircularEdgeRadius(circle));
        Near.Equal(Point3.UnitZ, EdgeFacts.GetCircularEdgePlaneDirection(circle));
        Near.Equal(4 * Math.PI, EdgeFacts.GetEdgesLengths([circle])[0]);
        Near.Equal(new Point3(3, 0, 0), EdgeFacts.GetEdgeCenterOfMass(line));
        Near.Equal(new Point3(1, 0, 0), EdgeFacts.GetEdgesCentersOfMass([circle])[0]);
        Assert.Equal("circle", EdgeFacts.DebugInfo(circle).Type);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => EdgeFacts.GetCircularEdgeRadius(line)).Error.Code);
    }

    [Fact]
    public void GetEdge_OfBox_TakesTheOneAtTheIndexOrSaysHowManyThereAre()
    {
        var box = Solids.CreateBox(2, 3, 4, default);

        Near.Equal(36, Enumerable.Range(0, 12).Sum(i => Edges.GetEdgeLength(EdgeFacts.GetEdge(box, i))));
        Near.Equal(36, EdgeFacts.GetEdgeLengthsOfShape(box).Sum());
        Assert.Contains("below 12", Assert.Throws<FormwrightException>(() => EdgeFacts.GetEdge(box, 12)).Error.Message, StringComparison.Ordinal);
        Assert.Equal(8, EdgeFacts.GetCornerPointsOfEdgesForShape(box).Count);
    }

    [Fact]
    public void EdgesAlongWire_OfArcAndLine_AreSortedByKind()
    {
        var arc = Edges.ArcThroughThreePoints(new Point3(1, 0, 0), new Point3(0, 1, 0), new Point3(-1, 0, 0));
        var wire = Wires.CombineEdgesAndWiresIntoAWire([arc, Edges.Line(new Point3(-1, 0, 0), new Point3(1, 0, 0))]);

        Assert.Equal(2, EdgeFacts.GetEdgesAlongWire(wire).Count);
        Near.Equal(Math.PI, Edges.GetEdgeLength(Assert.Single(EdgeFacts.GetCircularEdgesAlongWire(wire))));
        Near.Equal(2, Edges.GetEdgeLength(Assert.Single(EdgeFacts.GetLinearEdgesAlongWire(wire))));
        var lines = EdgeFacts.EdgesToPoints(wire, angularDeflection: 0.05);
        Near.Equal(lines[0][^1], lines[1][0]);
        Assert.All(lines[0], p => Near.Equal(1, p.Length));
        Assert.Equal(2, lines[1].Count);
        Assert.Equal(lines, EdgeFacts.EdgesToPoints(wire, angularDeflection: 0.05, uTolerance: 0, minimumLength: 0));
    }

    [Theory]
    [InlineData(0, 90, true, 0.25)]
    [InlineData(0, 90, false, 0.25)]
    [InlineData(90, 0, true, 0.75)]
    [InlineData(90, 0, false, 0.75)]
    [InlineData(350, 10, true, 20 / 360.0)]
    public void ArcFromCircleAndTwoAngles_InEitherSense_HasItsShareOfTheCircle(double from, double to, bool sense, double share)
    {
        var arc = EdgeEdits.ArcFromCircleAndTwoAngles(circle, from, to, sense);

        Near.Equal(share * 4 * Math.PI, Edges.GetEdgeLength(arc));
        var origin = EdgePoints.StartPointOnEdge(circle) - new Point3(1, 0, 0);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(sense ? from : to));
        Near.Equal((origin * cos) + (Point3.UnitZ.Cross(origin) * sin), EdgePoints.StartPointOnEdge(arc) - new Point3(1, 0, 0));
    }

    [Fact]
    public void ArcFromCircleAndPoints_RunsBetweenThem()
    {
        var arc = EdgeEdits.ArcFromCircleAndTwoPoints(circle, new Point3(3, 0, 0), new Point3(1, 2, 0));
        var other = EdgeEdits.ArcFromCirclePointAndAngle(circle, EdgePoints.StartPointOnEdge(circle), 45);

        Near.Equal(Math.PI, Edges.GetEdgeLength(arc));
        Near.Equal(new Point3(3, 0, 0), EdgePoints.StartPointOnEdge(arc));
        Near.Equal(new Point3(1, 2, 0), EdgePoints.EndPointOnEdge(arc));
        Near.Equal(Math.PI / 2, Edges.GetEdgeLength(other));
        Assert.Equal(
            ErrorCode.InvalidInput,
            Assert.Throws<FormwrightException>(() => EdgeEdits.ArcFromCircleAndTwoPoints(circle, new Point3(1, 0, 0), Point3.UnitY)).Error.Code);
    }

    [Theory]
    [InlineData(0, 1, 1, 0, 0.5)]
    [InlineData(-1, 1, 1, 0, 0.75)]
    [InlineData(1, 1, 1, 0, 0.25)]
    public void ArcThroughTwoPointsAndTangent_Always_BeginsAlongTheTangent(double tx, double ty, double ex, double ey, double share)
    {
        var tangent = new Point3(tx, ty, 0);
        var arc = EdgeEdits.ArcThroughTwoPointsAndTangent(default, tangent, new Point3(ex, ey, 0));

        Near.Equal(default, EdgePoints.StartPointOnEdge(arc));
        Near.Equal(new Point3(ex, ey, 0), EdgePoints.EndPointOnEdge(arc));
        Near.Equal(tangent.Normalized(), EdgePoints.TangentOnEdgeAtParam(arc, 0).Normalized());
        Near.Equal(EdgeFacts.GetCircularEdgeRadius(arc), EdgePoints.TangentOnEdgeAtParam(arc, 0.3).Length);
        Near.Equal(share * 2 * Math.PI * EdgeFacts.GetCircularEdgeRadius(arc), Edges.GetEdgeLength(arc));
    }

    [Fact]
    public void ArcThroughTwoPointsAndTangent_AlongTheLine_IsInvalidInput() =>
        Assert.Equal(
            ErrorCode.InvalidInput,
            Assert.Throws<FormwrightException>(() => EdgeEdits.ArcThroughTwoPointsAndTangent(default, Point3.UnitX, Point3.UnitX)).Error.Code);

    [Fact]
    public void SeamAndDegree_OfCircle_MoveAndRise()
    {
        var byLength = EdgeEdits.MoveEdgeSeamByLength(circle, Math.PI);
        var byParameter = EdgeEdits.MoveEdgeSeamByParameter(circle, Math.PI / 2);

        Near.Equal(EdgePoints.PointOnEdgeAtLength(circle, Math.PI), EdgePoints.StartPointOnEdge(byLength));
        Near.Equal(EdgePoints.StartPointOnEdge(byLength), EdgePoints.StartPointOnEdge(byParameter));
        Near.Equal(4 * Math.PI, Edges.GetEdgeLength(byLength));
        var spline = EdgeEdits.RebuildEdgeDegree(line, 3);
        Assert.Equal(("bspline", 3), (EdgeFacts.DebugInfo(spline).Type, EdgeFacts.DebugInfo(spline).Degree));
        Near.Equal(4, Edges.GetEdgeLength(spline));
    }

    [Fact]
    public void FromBase_Shapes_GiveTheirSides()
    {
        Point3[] triangle = [default, new(3, 0, 0), new(0, 4, 0)];

        Near.Equal(7 + 5, EdgeEdits.FromBaseTriangle(triangle).Sum(Edges.GetEdgeLength));
        Near.Equal(3 + 5, EdgeEdits.FromPoints(triangle).Sum(Edges.GetEdgeLength));
        Assert.Empty(EdgeEdits.FromPoints([default]));
        Near.Equal(3, Edges.GetEdgeLength(EdgeEdits.FromBaseSegment(triangle[..2])));
        Assert.Equal(2, EdgeEdits.FromBaseSegments([triangle[..2], triangle[1..]]).Count);
        Assert.Equal(3, EdgeEdits.FromBaseMesh([triangle, [default, default, new(1, 0, 0)]]).Count);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => EdgeEdits.FromBaseSegment(triangle)).Error.Code);
    }
}
