using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A grid of hexagons.</summary>
/// <param name="Centers">The centre of each.</param>
/// <param name="Hexagons">The six corners of each.</param>
/// <param name="ShortestDistEdge">The shortest side before rows were extended; left out without hexagons.</param>
/// <param name="LongestDistEdge">The longest side before rows were extended; left out without hexagons.</param>
/// <param name="MaxFilletRadius">The largest fillet that fits all corners before rows were extended; left out without hexagons.</param>
public sealed record HexagonCells(
    IReadOnlyList<Point3> Centers,
    IReadOnlyList<IReadOnlyList<Point3>> Hexagons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ShortestDistEdge = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? LongestDistEdge = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? MaxFilletRadius = null);

/// <summary>Grids of hexagons that fill a rectangle.</summary>
public static class HexagonGrids
{
    /// <summary>A grid of hexagons scaled to fill a rectangle in the XY plane whose lower left corner is the origin.</summary>
    /// <param name="width">The rectangle's size along X.</param>
    /// <param name="height">Its size along Y.</param>
    /// <param name="nrHexagonsInWidth">How many hexagons stand side by side.</param>
    /// <param name="nrHexagonsInHeight">How many stand above each other; there are at most 100,000.</param>
    /// <param name="flatTop">True for hexagons that stand on a side, not on a corner.</param>
    /// <param name="extendTop">True to stretch the grid so far that its indentations leave the rectangle at the top.</param>
    /// <param name="extendBottom">The same at the bottom.</param>
    /// <param name="extendLeft">The same on the left.</param>
    /// <param name="extendRight">The same on the right.</param>
    /// <param name="centerGrid">True to move the middle of the rectangle to the origin.</param>
    /// <param name="pointsOnGround">True for the XZ plane instead of the XY plane.</param>
    /// <returns>The grid, column after column; without hexagons when a size is not above 0 or a count below 1.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above 100,000 hexagons, or when a single hexagon is to be stretched to both sides.</exception>
    [Operation("point.hexGridScaledToFit")]
    public static HexagonCells HexGridScaledToFit(
        double width = 10,
        double height = 10,
        double nrHexagonsInWidth = 10,
        double nrHexagonsInHeight = 10,
        bool flatTop = false,
        bool extendTop = false,
        bool extendBottom = false,
        bool extendLeft = false,
        bool extendRight = false,
        bool centerGrid = false,
        bool pointsOnGround = false)
    {
        if (width <= 0 || height <= 0 || nrHexagonsInWidth < 1 || nrHexagonsInHeight < 1)
        {
            return new HexagonCells([], []);
        }

        // A grid that stands on sides is one that stands on corners, turned by a right angle.
        var grid = flatTop
            ? Fit(height, width, nrHexagonsInHeight, nrHexagonsInWidth, (extendLeft, extendRight), (extendBottom, extendTop))
            : Fit(width, height, nrHexagonsInWidth, nrHexagonsInHeight, (extendTop, extendBottom), (extendLeft, extendRight));
        var order = Enumerable.Range(0, grid.Centers.Count).ToArray();
        if (flatTop)
        {
            var (columns, rows) = ((int)Math.Ceiling(nrHexagonsInWidth), (int)Math.Ceiling(nrHexagonsInHeight));
            order = [.. order.Select(i => (i % rows * columns) + columns - 1 - (i / rows))];
        }

        Point3 Place(Point3 point)
        {
            var turned = flatTop ? new Point3(width - point.Y, point.X, 0) : point;
            var moved = centerGrid ? turned - new Point3(width / 2, height / 2, 0) : turned;
            return pointsOnGround ? OnGround(moved) : moved;
        }

        return grid with
        {
            Centers = [.. order.Select(i => Place(grid.Centers[i]))],
            Hexagons = [.. order.Select(i => (IReadOnlyList<Point3>)[.. grid.Hexagons[i].Select(Place)])],
        };
    }

    /// <summary>A point of the XY plane in the XZ plane.</summary>
    internal static Point3 OnGround(Point3 point) => new(point.X, 0, point.Y);

    private static HexagonCells Fit(
        double width, double height, double columns, double rows, (bool Top, bool Bottom) vertical, (bool Left, bool Right) horizontal)
    {
        var centers = PointPatterns.HexGrid(rows, columns, radiusHexagon: 1);
        var box = Points.BoundingBoxOfPoints([.. centers.SelectMany(Corners)]);
        Point3 Scale(Point3 p) => new((p.X - box.Min.X) * (width / box.Width), (p.Y - box.Min.Y) * (height / box.Height), 0);

        Point3[] first = [.. Corners(centers[0]).Select(Scale)];
        double[] sides = [.. first.Select((corner, i) => Points.Distance(corner, first[(i + 1) % first.Length]))];
        var alongX = Stretch(width, first[1].X - first[0].X, horizontal.Right, horizontal.Left);
        var alongY = Stretch(height, first[0].Y - first[1].Y, vertical.Top, vertical.Bottom);
        Point3 Place(Point3 p) => Scale(p) is var scaled ? new Point3(alongX(scaled.X), alongY(scaled.Y), 0) : default;

        return new HexagonCells(
            [.. centers.Select(Place)],
            [.. centers.Select(center => (IReadOnlyList<Point3>)[.. Corners(center).Select(Place)])],
            sides.Min(),
            sides.Max(),
            CornerFillets.SafestPointsMaxFilletHalfLine(first, checkLastWithFirst: true));
    }

    /// <summary>Stretches a coordinate so that the indentations at the upper or lower end come to lie beyond 0 or the size.</summary>
    private static Func<double, double> Stretch(double size, double indentation, bool upper, bool lower)
    {
        var rest = size - (indentation * ((upper ? 1 : 0) + (lower ? 1 : 0)));
        if (rest <= size * 1e-9)
        {
            throw Limits.Refusal("nrHexagonsInWidth", "A single hexagon has nothing left between its two sides; extend one side, or take two hexagons.");
        }

        var fixedPoint = (upper, lower) switch
        {
            (true, true) => size / 2,
            (false, true) => size,
            _ => 0,
        };
        return coordinate => fixedPoint + ((coordinate - fixedPoint) * (size / rest));
    }

    /// <summary>The corners of a hexagon of radius 1, clockwise from the topmost.</summary>
    private static IEnumerable<Point3> Corners(Point3 center) => Enumerable.Range(0, 6).Select(i =>
        center + new Point3(Math.Sin(i * Math.PI / 3), Math.Cos(i * Math.PI / 3), 0));
}
