using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Honeycombs of wires.</summary>
public static class HexagonWires
{
    /// <summary>Hexagons side by side that fill a rectangle in the XZ plane about the origin.</summary>
    /// <param name="width">Size of the rectangle along X, above 0.</param>
    /// <param name="height">Size of the rectangle along Z, above 0.</param>
    /// <param name="nrHexagonsInWidth">Hexagons along X, 1 or more; at most 10,000 in all.</param>
    /// <param name="nrHexagonsInHeight">Hexagons along Z, 1 or more.</param>
    /// <param name="flatTop">True: sides at the top; false: corners.</param>
    /// <param name="extendTop">True: the top row reaches out so far that its lower corners lie on the border.</param>
    /// <param name="extendBottom">The same at the bottom.</param>
    /// <param name="extendLeft">The same at the left.</param>
    /// <param name="extendRight">The same at the right.</param>
    /// <param name="scalePatternWidth">Factors along X, taken in turn; a hexagon with a factor of 0 or less is left out.</param>
    /// <param name="scalePatternHeight">Factors along Z, taken in turn.</param>
    /// <param name="filletPattern">Roundings of the corners before scaling, taken in turn; 1 is the largest that fits, 0 none.</param>
    /// <param name="inclusionPattern">Whether a hexagon is there, taken in turn.</param>
    /// <returns>One closed wire per hexagon, column after column.</returns>
    [Operation("occt.shapes.wire.hexagonsInGrid")]
    public static IReadOnlyList<Wire> HexagonsInGrid(
        [Positive] double width = 10,
        [Positive] double height = 10,
        [Range(1, 10000)] int nrHexagonsInWidth = 10,
        [Range(1, 10000)] int nrHexagonsInHeight = 10,
        bool flatTop = false,
        bool extendTop = false,
        bool extendBottom = false,
        bool extendLeft = false,
        bool extendRight = false,
        IReadOnlyList<double>? scalePatternWidth = null,
        IReadOnlyList<double>? scalePatternHeight = null,
        IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null)
    {
        const int Most = 10000;
        if ((long)nrHexagonsInWidth * nrHexagonsInHeight > Most)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"params.nrHexagonsInWidth times params.nrHexagonsInHeight is {(long)nrHexagonsInWidth * nrHexagonsInHeight} and must be at most {Most}.",
                "params.nrHexagonsInWidth");
        }

        var extend = new HexagonPattern.Extension(extendTop, extendBottom, extendLeft, extendRight);
        var grid = HexagonPattern.Fill(width, height, nrHexagonsInWidth, nrHexagonsInHeight, flatTop, extend);
        Point3 Place((double X, double Y) p) => new(p.X - (width / 2), 0, p.Y - (height / 2));
        var wires = new List<Wire>();
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var (x, z) = (InTurn(scalePatternWidth, i, 1), InTurn(scalePatternHeight, i, 1));
            if (InTurn(inclusionPattern, i, true) && x > 0 && z > 0)
            {
                var radius = grid.MaxRadius * Math.Clamp(InTurn(filletPattern, i, 0), 0, 1);
                wires.Add(Outline([.. grid.Cells[i].Corners.Select(Place)], Place(grid.Cells[i].Center), radius, x, z));
            }
        }

        return wires;
    }

    private static Wire Outline(IReadOnlyList<Point3> corners, Point3 center, double radius, double x, double z)
    {
        if (x == 1 && z == 1)
        {
            return RoundedPolygon.Wire(corners, radius);
        }

        if (radius == 0)
        {
            return Wires.CreatePolygonWire([.. corners.Select(corner => center + new Point3((corner.X - center.X) * x, 0, (corner.Z - center.Z) * z))]);
        }

        using var plain = RoundedPolygon.Wire(corners, radius);
        return (Wire)(x == z ? Transforms.ScaleFromCenter(plain, x, center) : Transforms.Scale3d(plain, new Point3(x, 1, z), center));
    }

    private static T InTurn<T>(IReadOnlyList<T>? pattern, int index, T otherwise) =>
        pattern is { Count: > 0 } ? pattern[index % pattern.Count] : otherwise;
}
