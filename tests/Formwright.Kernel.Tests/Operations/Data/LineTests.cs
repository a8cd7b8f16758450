using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class LineTests
{
    private const string Line = """{"start": [0, 0, 0], "end": [2, 0, 0]}""";
    private const string Corner = """{"points": [[0, 0, 0], [1, 0, 0], [1, 1, 0]], "isClosed": true}""";

    [Theory]
    [InlineData("line.lineToSegment", $$"""{"line": {{Line}}}""", "[[0,0,0],[2,0,0]]")]
    [InlineData("line.reverse", $$"""{"line": {{Line}}}""", """{"start":[2,0,0],"end":[0,0,0]}""")]
    [InlineData("line.segmentToLine", """{"segment": [[0, 0, 0], [2, 0, 0]]}""", """{"start":[0,0,0],"end":[2,0,0]}""")]
    [InlineData("line.length", """{"line": {"start": [1, 1, 1], "end": [1, 4, 5]}}""", "5")]
    [InlineData("line.getPointOnLine", $$"""{"line": {{Line}}, "param": 1.5}""", "[3,0,0]")]
    [InlineData(
        "line.linesBetweenStartAndEndPoints",
        """{"startPoints": [[0, 0, 0], [1, 1, 1]], "endPoints": [[0, 0, 2], [1, 1, 1], [9, 9, 9]]}""",
        """[{"start":[0,0,0],"end":[0,0,2]}]""")]
    [InlineData(
        "line.transformsForLines",
        $$"""{"lines": [{{Line}}], "transformation": [[[1,0,0,0, 0,1,0,0, 0,0,1,0, 5,0,0,1]]]}""",
        """[{"start":[5,0,0],"end":[7,0,0]}]""")]
    [InlineData("polyline.getPoints", $$"""{"polyline": {{Corner}}}""", "[[0,0,0],[1,0,0],[1,1,0]]")]
    [InlineData("polyline.reverse", $$"""{"polyline": {{Corner}}}""", """{"points":[[1,1,0],[1,0,0],[0,0,0]]}""")]
    [InlineData("polyline.create", """{"points": [[0, 0, 0]]}""", """{"points":[[0,0,0]],"isClosed":false}""")]
    [InlineData(
        "polyline.polylineToLines",
        $$"""{"polyline": {{Corner}}}""",
        """[{"start":[0,0,0],"end":[1,0,0]},{"start":[1,0,0],"end":[1,1,0]},{"start":[1,1,0],"end":[0,0,0]}]""")]
    [InlineData("polyline.polylineToSegments", $$"""{"polyline": {{Corner}}}""", "[[[0,0,0],[1,0,0]],[[1,0,0],[1,1,0]],[[1,1,0],[0,0,0]]]")]
    [InlineData("polyline.polylineToSegments", """{"polyline": {"points": [[0, 0, 0], [1, 0, 0], [0, 0, 0]], "isClosed": true}}""", "[[[0,0,0],[1,0,0]],[[1,0,0],[0,0,0]]]")]
    [InlineData("polyline.polylineToSegments", """{"polyline": {"points": [[0, 0, 0]], "isClosed": true}}""", "[]")]
    public void Line_Handled_IsTheNewOne(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Fact]
    public void LineLineIntersection_OfLinesThroughAPoint_IsThatPoint()
    {
        RandomSource.Restart();
        for (var i = 0; i < 100; i++)
        {
            Point3 RandomPoint() => new(Chance.RandomNumber(-9, 9), Chance.RandomNumber(-9, 9), Chance.RandomNumber(1, 9));
            var (meeting, first, second) = (RandomPoint(), RandomPoint(), RandomPoint());
            var (line1, line2) = (new Line3(first, meeting), new Line3(second, meeting));
            Near.Equal(meeting, LineIntersections.LineLineIntersection(line1, line2, tolerance: 1e-4)!.Value, 1e-6);
            Assert.Null(LineIntersections.LineLineIntersection(
                line1, new Line3(second, second + ((meeting - second) * 0.5)), tolerance: 1e-4));
        }
    }

    [Fact]
    public void TwoPolylineIntersection_OfAZigzagAndAnAxis_IsEveryCrossing()
    {
        var zigzag = new Polyline3([.. Enumerable.Range(0, 101).Select(i => new Point3(i, i % 2 == 0 ? -1 : 1, 0))]);
        var axis = new Polyline3([new(-10, 0, 0), new(200, 0, 0)]);
        var crossings = LineIntersections.TwoPolylineIntersection(zigzag, axis);
        Assert.Equal(100, crossings.Count);
        for (var i = 0; i < 100; i++)
        {
            Near.Equal(new Point3(i + 0.5, 0, 0), crossings[i], 1e-9);
        }
    }

    [Fact]
    public void SortSegmentsIntoPolylines_OfAShuffledLoop_IsTheLoop()
    {
        Point3 Corner(int i) => new(10 * Math.Cos(i * Math.PI / 100), 10 * Math.Sin(i * Math.PI / 100), i % 200 * 0.001);
        var segments = Enumerable.Range(0, 200).OrderBy(i => i * 77 % 200)
            .Select(IReadOnlyList<Point3> (i) => i % 3 == 0 ? [Corner(i), Corner(i + 1)] : [Corner(i + 1), Corner(i)]);
        var loop = Assert.Single(Polylines.SortSegmentsIntoPolylines([.. segments]));
        Assert.True(loop.IsClosed);
        Assert.Equal(200, loop.Points.Distinct().Count());
        Assert.Equal(200, loop.Points.Count);
        Near.Equal(Lines.LinesBetweenPoints([.. Enumerable.Range(0, 201).Select(Corner)]).Sum(Lines.Length), Polylines.PolylineToLines(loop).Sum(Lines.Length), 1e-12);
    }

    [Theory]
    [InlineData("[[[0,0,0],[1,0,0]],[[1,0,0],[0,0,0]]]", """[{"points":[[0,0,0],[1,0,0]],"isClosed":true}]""")]
    [InlineData("[[[0,0,0],[0,0,0]]]", "[]")]
    [InlineData("[[[1,0,0],[2,0,0]],[[1,0,0],[0,0,0]],[[2,0,0],[2,1,0]]]", """[{"points":[[0,0,0],[1,0,0],[2,0,0],[2,1,0]],"isClosed":false}]""")]
    [InlineData(
        "[[[0,0,0],[1,0,0]],[[1,0,0],[2,0,0]],[[1,0,0],[1,1,0]]]",
        """[{"points":[[0,0,0],[1,0,0],[2,0,0]],"isClosed":false},{"points":[[1,0,0],[1,1,0]],"isClosed":false}]""")]
    public void SortSegmentsIntoPolylines_OfSegments_IsTheirChains(string segments, string chains) =>
        JsonNear.Gives(chains, "polyline.sortSegmentsIntoPolylines", $$"""{"segments": {{segments}}}""");

    [Fact]
    public void PolylineSelfIntersection_OfAStar_IsTheInnerPentagon()
    {
        // A pentagram of radius 1 crosses itself on the circle of radius 1 / (golden ratio squared).
        Polyline3 star = new([.. Enumerable.Range(0, 5).Select(i => new Point3(Math.Cos(i * 0.8 * Math.PI), Math.Sin(i * 0.8 * Math.PI), 0))], true);
        var crossings = LineIntersections.PolylineSelfIntersection(star);
        Assert.Equal(5, crossings.Count);
        Assert.All(crossings, crossing => Near.Equal((3 - Math.Sqrt(5)) / 2, crossing.Length, 1e-9));
    }

    [Theory]
    [InlineData("line.segmentToLine", """{"segment": [[0, 0, 0], [1, 0, 0], [2, 0, 0]]}""", "params.segment")]
    [InlineData("line.segmentsToLines", """{"segments": [[[0, 0, 0], [1, 0, 0]], [[0, 0, 0]]]}""", "params.segments[1]")]
    [InlineData("line.linesBetweenStartAndEndPoints", """{"startPoints": [[0, 0, 0]], "endPoints": []}""", "params.endPoints")]
    [InlineData("line.length", """{"line": {"start": [0, 0, 0]}}""", "params.line.end")]
    [InlineData("line.length", """{"line": [[0, 0, 0], [1, 1, 1]]}""", "params.line")]
    [InlineData("line.linesToSegments", """{"lines": [{"start": [0, 0, 0], "end": [1, 0]}]}""", "params.lines[0].end")]
    [InlineData("polyline.length", """{"polyline": {"points": [[0, 0, 0], [1, "2", 3]]}}""", "params.polyline.points[1][1]")]
    public void Argument_ThatCannotBeUsed_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);

    [Fact]
    public void TwoPolylineIntersection_OfTooManyPieces_IsRefused()
    {
        Polyline3 line = new([.. Enumerable.Range(0, 10_002).Select(i => new Point3(i, 0, 0))]);
        Assert.Throws<FormwrightException>(() => LineIntersections.TwoPolylineIntersection(line, line));
    }
}
