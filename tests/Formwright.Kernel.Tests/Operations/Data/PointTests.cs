using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests;

public sealed class PointTests
{
    private const string ShiftX = "[1,0,0,0, 0,1,0,0, 0,0,1,0, 5,0,0,1]";
    private const string TwiceX = "[2,0,0,0, 0,1,0,0, 0,0,1,0, 0,0,0,1]";

    [Theory]
    [InlineData("point.pointXYZ", """{"x": 1, "y": 2, "z": 3}""", "[1,2,3]")]
    [InlineData("point.pointXY", """{"x": 1}""", "[1,0]")]
    [InlineData("point.getX", """{"point": [1, 2, 3]}""", "1")]
    [InlineData("point.getZ", """{"point": [1, 2, 3]}""", "3")]
    [InlineData("point.distancesToPoints", """{"startPoint": [1, 1, 1], "endPoints": [[1, 4, 5], [1, 1, 1]]}""", "[5,0]")]
    [InlineData("point.closestPointFromPointsIndex", """{"point": [0, 0, 0], "points": [[5, 0, 0], [3, 0, 0], [0, 3, 0]]}""", "2")]
    [InlineData("point.multiplyPoint", """{"point": [1, 2, 3], "amountOfPoints": 2}""", "[[1,2,3],[1,2,3]]")]
    [InlineData("point.normalFromThreePoints", """{"point1": [0, 0, 0], "point2": [1, 1, 1], "point3": [2, 2, 2]}""", "null")]
    [InlineData("point.removeConsecutiveDuplicates", """{"points": [[0, 0, 0], [1, 0, 0], [1, 0, 0], [0, 0, 0]], "checkFirstAndLast": true}""", "[[0,0,0],[1,0,0]]")]
    [InlineData("point.averagePoint", """{"points": []}""", "[null,null,null]")]
    public void Point_WorkedOut_IsThatOfItsDefinition(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("point.transformPoint", $$"""{"point": [1, 2, 3], "transformation": [{{ShiftX}}, {{TwiceX}}]}""", "[12,2,3]")]
    [InlineData("point.transformPoint", $$"""{"point": [1, 2, 3], "transformation": [[{{TwiceX}}], [{{ShiftX}}]]}""", "[7,2,3]")]
    [InlineData("point.transformPoint", $$"""{"point": [1, 2, 3], "transformation": {{ShiftX}}}""", "[6,2,3]")]
    [InlineData("point.transformPoint", """{"point": [4, 6, 2], "transformation": [[1,0,0,0, 0,1,0,0, 0,0,1,1, 0,0,0,0]]}""", "[2,3,1]")]
    [InlineData("point.transformsForPoints", $$"""{"points": [[1, 0, 0], [1, 0, 0]], "transformation": [[{{ShiftX}}], {{TwiceX}}]}""", "[[6,0,0],[2,0,0]]")]
    [InlineData("point.translateXYZPoints", """{"points": [[1, 1, 1]]}""", "[[1,2,1]]")]
    [InlineData("point.scalePointsCenterXYZ", """{"points": [[2, 2, 2]], "center": [1, 1, 1], "scaleXyz": [2, 3, -1]}""", "[[3,4,0]]")]
    [InlineData("point.scalePointsCenterXYZ", """{"points": [[2, 3, 4]]}""", "[[2,3,4]]")]
    [InlineData("point.stretchPointsDirFromCenter", """{"points": [[1, 2, 3]], "direction": [0, 0, 0]}""", "[[1,2,3]]")]
    [InlineData("point.rotatePointsCenterAxis", """{"points": [[0, 0, 1]]}""", "[[1,0,0]]")]
    [InlineData("point.rotatePointsCenterAxis", """{"points": [[3, 1, 0]], "center": [1, 1, 0], "axis": [0, 0, 2], "angle": 90}""", "[[1,3,0]]")]
    [InlineData("point.rotatePointsCenterAxis", """{"points": [[1, 0, 0]], "axis": [1, 1, 1], "angle": 120}""", "[[0,1,0]]")]
    public void Points_Transformed_AreWhereTheirDefinitionSays(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("""{"points": [[0, 0, 0], [4, 0, 0], [4, 6, 0], [0, 6, 0]]}""", "[2,2]")]
    [InlineData("""{"points": [[0, 0, 0], [4, 0, 0], [4, 6, 0], [0, 6, 0]], "checkLastWithFirst": true}""", "[2,2,2,2]")]
    [InlineData("""{"points": [[0, 0, 0], [2, 0, 0], [4, 0, 0]]}""", "[0]")]
    [InlineData("""{"points": [[0, 0, 0], [2, 0, 0]]}""", "[]")]
    public void MaxFilletsHalfLine_OfAChain_FitHalfOfTheShorterSide(string arguments, string radii) =>
        JsonNear.Gives(radii, "point.maxFilletsHalfLine", arguments);

    [Fact]
    public void MaxFilletRadius_OfAnAngle_TouchesTheEndOfTheShorterSide()
    {
        // The arc touches both sides at the distance r / tan(angle / 2) from the corner.
        var angle = Math.PI / 5;
        var end = new Point3(3 * Math.Cos(angle), 3 * Math.Sin(angle), 0);
        Near.Equal(3 * Math.Tan(angle / 2), CornerFillets.MaxFilletRadius(new Point3(7, 0, 0), end, default), 1e-12);
    }

    [Fact]
    public void Spiral_OfPoints_WidensByPhiInAPartOfHalfATurn()
    {
        var points = PointPatterns.Spiral(phi: 2, numberPoints: 60, widening: 3, radius: 6, factor: 1);
        Assert.Equal(default, points[0]);
        for (var i = 1; i < 60; i++)
        {
            // At the angle a the spiral is 2^(3 a / pi) from its centre.
            var distance = points[i].Length;
            Near.Equal(i * 0.1, distance, 1e-12);
            var angle = Math.Log2(distance) * Math.PI / 3;
            Near.Equal(new Point3(distance * Math.Cos(angle), distance * Math.Sin(angle), 0), points[i], 1e-12);
        }
    }

    [Fact]
    public void HexGrid_OfPoints_HasNeighboursAtTheSameDistance()
    {
        var grid = PointPatterns.HexGrid(5, 4, 2);
        Assert.Equal(20, grid.Count);
        foreach (var center in grid)
        {
            Near.Equal(2 * Math.Sqrt(3), grid.Where(other => other != center).Min(other => Points.Distance(center, other)), 1e-12);
        }

        Assert.Empty(PointPatterns.HexGrid(0, 4, 2, orientOnCenter: true));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HexGridScaledToFit_Always_FillsTheRectangle(bool flatTop)
    {
        var grid = HexagonGrids.HexGridScaledToFit(30, 20, 4, 3, flatTop);
        var box = Points.BoundingBoxOfPoints([.. grid.Hexagons.SelectMany(corners => corners)]);
        Near.Equal(default, box.Min, 1e-12);
        Near.Equal(new Point3(30, 20, 0), box.Max, 1e-12);
        Assert.Equal(12, grid.Hexagons.Count);
        for (var i = 0; i < 12; i++)
        {
            Near.Equal(grid.Centers[i], Points.AveragePoint(grid.Hexagons[i]), 1e-12);
        }

        // Column after column: the first three lie above each other, from the bottom up.
        Assert.True(grid.Centers[0].Y < grid.Centers[1].Y && grid.Centers[1].Y < grid.Centers[2].Y);
        Assert.True(grid.Centers[2].X < grid.Centers[3].X && grid.Centers[3].Y < grid.Centers[2].Y);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HexGridScaledToFit_ExtendedToTheTop_LeavesNoGapThere(bool flatTop)
    {
        var grid = HexagonGrids.HexGridScaledToFit(30, 20, 4, 3, flatTop, extendTop: true);
        var corners = grid.Hexagons.SelectMany(hexagon => hexagon).ToArray();
        Near.Equal(0, corners.Min(corner => corner.Y), 1e-12);

        // The lowest corner of the upper border now lies on the rectangle's top, so the border has nothing below it.
        var border = grid.Hexagons.Where((_, i) => i % 3 == 2).SelectMany(hexagon => hexagon.OrderByDescending(corner => corner.Y).Take(flatTop ? 2 : 3));
        Near.Equal(20, border.Min(corner => corner.Y), 1e-12);
    }

    [Fact]
    public void HexGridScaledToFit_CenteredOnTheGround_IsTheSameGridMoved()
    {
        var plain = HexagonGrids.HexGridScaledToFit(30, 20, 4, 3);
        var moved = HexagonGrids.HexGridScaledToFit(30, 20, 4, 3, centerGrid: true, pointsOnGround: true);
        Assert.Equal(plain.Centers.Select(p => new Point3(p.X - 15, 0, p.Y - 10)), moved.Centers);
        Assert.Equal(plain.MaxFilletRadius, moved.MaxFilletRadius);
    }

    [Theory]
    [InlineData("point.transformPoint", """{"point": [0, 0, 0], "transformation": [[1, 2]]}""", "params.transformation[0][0]")]
    [InlineData("point.transformPoint", """{"point": [0, 0, 0], "transformation": [5]}""", "params.transformation[0]")]
    [InlineData("point.transformPoint", """{"point": [0, 0, 0], "transformation": [[1,0,0,0, 0,1,0,0, 0,"0",1,0, 5,0,0,1]]}""", "params.transformation[0][9]")]
    [InlineData("point.transformsForPoints", """{"points": [[0, 0, 0]], "transformation": []}""", "params.transformation")]
    [InlineData("point.translatePointsWithVectors", """{"points": [[0, 0, 0]], "translations": []}""", "params.translations")]
    [InlineData("point.multiplyPoint", """{"point": [0, 0, 0], "amountOfPoints": 100001}""", "params.amountOfPoints")]
    [InlineData("point.spiral", """{"numberPoints": 100001}""", "params.numberPoints")]
    [InlineData("point.spiral", """{"numberPoints": -1}""", "params.numberPoints")]
    [InlineData("point.hexGrid", """{"nrHexagonsX": 1000, "nrHexagonsY": 1000}""", "params.nrHexagonsX")]
    [InlineData("point.hexGridScaledToFit", """{"nrHexagonsInWidth": 1, "nrHexagonsInHeight": 1, "extendLeft": true, "extendRight": true}""", "params.nrHexagonsInWidth")]
    [InlineData("point.rotatePointsCenterAxis", """{"points": [], "axis": [0, 0, 0]}""", "params.axis")]
    public void Argument_ThatCannotBeUsed_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);
}
