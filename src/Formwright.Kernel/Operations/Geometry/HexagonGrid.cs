using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Hexagons side by side, stretched so that together they fill a rectangle.</summary>
/// <param name="Centers">Their centres, row after row of each column.</param>
/// <param name="Hexagons">The six corners of each, in the same order.</param>
/// <param name="MaxFilletRadius">The largest radius that rounds every corner of one, before rows are extended.</param>
internal sealed record HexagonGrid(IReadOnlyList<Point3> Centers, IReadOnlyList<IReadOnlyList<Point3>> Hexagons, double MaxFilletRadius)
{
    private const int Corners = 6;

    private static readonly double HalfWidth = Math.Sqrt(3) / 2;

    /// <summary>Lays the grid out in the XZ plane with its middle on the origin.</summary>
    /// <param name="width">Size along X, above 0.</param>
    /// <param name="height">Size along Z, above 0.</param>
    /// <param name="countX">Hexagons along X, 1 or more.</param>
    /// <param name="countZ">Hexagons along Z, 1 or more.</param>
    /// <param name="flatTop">True: sides at the top; false: corners.</param>
    /// <param name="extend">Which borders are pushed out, so that only whole hexagons' middles stay inside.</param>
    internal static HexagonGrid Fit(double width, double height, int countX, int countZ, bool flatTop, (bool Top, bool Bottom, bool Left, bool Right) extend)
    {
        if (!flatTop)
        {
            return Pointed(width, height, countX, countZ, extend);
        }

        var lying = Pointed(height, width, countZ, countX, (extend.Left, extend.Right, extend.Bottom, extend.Top));
        return lying with
        {
            Centers = [.. lying.Centers.Select(Turn)],
            Hexagons = [.. lying.Hexagons.Select(hexagon => hexagon.Select(Turn).ToArray())],
        };
    }

    private static HexagonGrid Pointed(double width, double height, int countX, int countZ, (bool Top, bool Bottom, bool Left, bool Right) extend)
    {
        var (scaleX, scaleZ) = (
            width / (HalfWidth * ((2 * countX) + (countZ > 1 ? 1 : 0))), height / ((1.5 * (countZ - 1)) + 2));
        var x = Stretch(width, HalfWidth * scaleX, extend.Right, extend.Left);
        var z = Stretch(height, 0.5 * scaleZ, extend.Top, extend.Bottom);
        Point3 Place(Point3 point) => new(x((point.X + HalfWidth) * scaleX), 0, z((point.Z + 1) * scaleZ));

        Point3[] centers =
        [
            .. Enumerable.Range(0, countX).SelectMany(i => Enumerable.Range(0, countZ).Select(j => new Point3(HalfWidth * ((2 * i) + (j % 2)), 0, 1.5 * j))),
        ];
        Point3[] corners = [.. Enumerable.Range(0, Corners).Select(i => Corner(Math.PI * ((i / 3.0) - 0.5)))];
        return new HexagonGrid(
            Array.ConvertAll(centers, Place),
            Array.ConvertAll(centers, center => (IReadOnlyList<Point3>)Array.ConvertAll(corners, corner => Place(center + corner))),
            RoundedPolygon.LargestRadius(Array.ConvertAll(corners, corner => new Point3(corner.X * scaleX, 0, corner.Z * scaleZ))));
    }

    // The first corner is at the top, the next ones follow towards +X.
    private static Point3 Corner(double angle) => new(Math.Cos(angle), 0, -Math.Sin(angle));

    /// <summary>Where a coordinate from 0 to a size goes, when one cell is pushed out at the end, the beginning or both, and the middle comes to 0.</summary>
    private static Func<double, double> Stretch(double size, double cell, bool end, bool beginning)
    {
        var fixedAt = end == beginning ? size / 2 : end ? 0 : size;
        var factor = size / (size - ((end ? cell : 0) + (beginning ? cell : 0)));
        return value => fixedAt + ((value - fixedAt) * factor) - (size / 2);
    }

    private static Point3 Turn(Point3 point) => new(-point.Z, 0, point.X);
}
