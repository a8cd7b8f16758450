using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Points along spirals and in grids of hexagons.</summary>
public static class PointPatterns
{
    /// <summary>Points of a logarithmic spiral in the XY plane, at even distances from its centre.</summary>
    /// <param name="phi">How much it widens in the part of half a turn that the next parameter says; above 0 and not 1.</param>
    /// <param name="numberPoints">How many points, at most 100,000.</param>
    /// <param name="widening">How many times in half a turn it widens so.</param>
    /// <param name="radius">The distance from the centre that all points stay below.</param>
    /// <param name="factor">The distance at which it crosses the X axis.</param>
    /// <returns>The points from the centre on.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000 points.</exception>
    [Operation("point.spiral")]
    public static IReadOnlyList<Point3> Spiral(
        [NonNegative] double phi = 0.9,
        [NonNegative] double numberPoints = 200,
        [NonNegative] double widening = 3,
        [NonNegative] double radius = 6,
        [NonNegative] double factor = 1)
    {
        Limits.CheckItems("numberPoints", numberPoints);
        var growth = Math.Log(phi) / (Math.PI / widening);
        var step = radius / numberPoints;
        var points = new List<Point3>();
        for (var distance = 0.0; distance < radius; distance += step)
        {
            var (sin, cos) = Math.SinCos(Math.Log(distance / factor) / growth);
            points.Add(new Point3(NumberOrZero(distance * cos), NumberOrZero(distance * sin), 0));
        }

        return points;
    }

    /// <summary>The centres of a grid of hexagons that stand on a corner, column after column.</summary>
    /// <param name="nrHexagonsY">How many rows along Y.</param>
    /// <param name="nrHexagonsX">How many columns along X; there are at most 100,000 hexagons.</param>
    /// <param name="radiusHexagon">From the centre of a hexagon to its corners.</param>
    /// <param name="orientOnCenter">True to move the middle between the first and the last centre to the origin.</param>
    /// <param name="pointsOnGround">True for the XZ plane instead of the XY plane.</param>
    /// <returns>The centres. Every second row is shifted by half a column.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000 hexagons.</exception>
    [Operation("point.hexGrid")]
    public static IReadOnlyList<Point3> HexGrid(
        double nrHexagonsY = 21,
        double nrHexagonsX = 21,
        double radiusHexagon = 0.2,
        bool orientOnCenter = false,
        bool pointsOnGround = false)
    {
        var (columns, rows) = (Limits.Count("nrHexagonsX", nrHexagonsX), Limits.Count("nrHexagonsY", nrHexagonsY));
        Limits.CheckItems("nrHexagonsX", (double)columns * rows);
        var halfWidth = Math.Sqrt(Math.Pow(radiusHexagon, 2) - Math.Pow(radiusHexagon / 2, 2));
        var centers = new Point3[columns * rows];
        for (var i = 0; i < centers.Length; i++)
        {
            var (column, row) = (i / rows, i % rows);
            centers[i] = new Point3((column * halfWidth * 2) + (row % 2 * halfWidth), row * radiusHexagon * 1.5, 0);
        }

        var origin = orientOnCenter && centers.Length > 0 ? centers[^1] * 0.5 : default;
        return [.. centers.Select(center => center - origin).Select(p => pointsOnGround ? HexagonGrids.OnGround(p) : p)];
    }

    private static double NumberOrZero(double number) => double.IsNaN(number) ? 0 : number;
}
