using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A honeycomb stretched so that it fills a rectangle, whose lower left corner is the origin.</summary>
/// <param name="Cells">Column by column, each with its centre and its six corners.</param>
/// <param name="MaxRadius">The largest radius to which every corner can be rounded.</param>
internal sealed record HexagonPattern(IReadOnlyList<HexagonPattern.Cell> Cells, double MaxRadius)
{
    internal readonly record struct Cell((double X, double Y) Center, IReadOnlyList<(double X, double Y)> Corners);

    /// <summary>Which borders the outer cells reach beyond, so that the rectangle is covered.</summary>
    internal readonly record struct Extension(bool Top, bool Bottom, bool Left, bool Right);

    internal static HexagonPattern Fill(double width, double height, int columns, int rows, bool flatTop, Extension extend)
    {
        if (!flatTop)
        {
            return Pointed(width, height, columns, rows, extend);
        }

        // A grid with corners to the sides is one with corners up, turned by a right angle and listed in the same order.
        var upright = Pointed(height, width, rows, columns, new Extension(extend.Left, extend.Right, extend.Bottom, extend.Top));
        var turned = new Cell[columns * rows];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                var (center, corners) = upright.Cells[(j * columns) + columns - 1 - i];
                turned[(i * rows) + j] = new Cell(Turn(center), [.. corners.Select(Turn)]);
            }
        }

        return upright with { Cells = turned };

        (double, double) Turn((double X, double Y) p) => (width - p.Y, p.X);
    }

    private static HexagonPattern Pointed(double width, double height, int columns, int rows, Extension extend)
    {
        var half = Math.Sqrt(3) / 2;
        var (unitWidth, unitHeight) = (((2 * columns) + (rows > 1 ? 1 : 0)) * half, (1.5 * (rows - 1)) + 2);
        var (scaleX, scaleY) = (width / unitWidth, height / unitHeight);
        var x = Stretch(width, half * scaleX, extend.Right, extend.Left);
        var y = Stretch(height, 0.5 * scaleY, extend.Top, extend.Bottom);
        var cells = new List<Cell>(columns * rows);
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                var (centerX, centerY) = (half * ((2 * i) + 1 + (j % 2)), 1 + (1.5 * j));
                cells.Add(new Cell(
                    (x(centerX * scaleX), y(centerY * scaleY)),
                    [.. Enumerable.Range(0, 6).Select(k => Math.SinCos(Math.PI * k / 3)).Select(turn =>
                        (x((centerX + turn.Sin) * scaleX), y((centerY + turn.Cos) * scaleY)))]));
            }
        }

        var corners = Enumerable.Range(0, 6).Select(k => Math.SinCos(Math.PI * k / 3)).Select(turn => new Point3(turn.Sin * scaleX, 0, turn.Cos * scaleY));
        return new HexagonPattern(cells, RoundedPolygon.LargestRadius([.. corners]));
    }

    // Lengthens one direction, so that a part of a cell lies beyond one end or both.
    private static Func<double, double> Stretch(double size, double overhang, bool far, bool near)
    {
        var factor = size / (size - ((far ? overhang : 0) + (near ? overhang : 0)));
        var middle = (far, near) switch
        {
            (true, false) => 0,
            (false, true) => size,
            _ => size / 2,
        };
        return value => middle + ((value - middle) * factor);
    }
}
