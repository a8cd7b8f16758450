using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Patterns of rectangles and hexagons laid on faces, in equal steps of their parameters. Patterns of numbers are read cell by cell
/// and start again at their end.
/// </summary>
public static class FaceOutlines
{
    private static readonly double[] HalfSize = [0.5];

    /// <summary>Rectangles in the parameters of a face.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrRectanglesU">Number along U, 1 or more.</param>
    /// <param name="nrRectanglesV">Number along V, 1 or more.</param>
    /// <param name="scalePatternU">Part of its cell that each covers along U, above 0; by default 1.</param>
    /// <param name="scalePatternV">Part of its cell that each covers along V, above 0; by default 1.</param>
    /// <param name="filletPattern">Rounding of the corners, 0 to 1, where 1 is half of the shorter side; by default 0.</param>
    /// <param name="inclusionPattern">Which of them are made; by default all.</param>
    /// <param name="offsetFromBorderU">Part of the range left free at both ends of U, 0 to 0.5.</param>
    /// <param name="offsetFromBorderV">Part of the range left free at both ends of V, 0 to 0.5.</param>
    /// <returns>Closed wires on the surface, V running fastest; also where the face is cut away.</returns>
    [Operation("occt.shapes.face.subdivideToRectangleWires")]
    public static IReadOnlyList<Wire> SubdivideToRectangleWires(
        Face shape,
        [Range(1, 100_000)] int nrRectanglesU = 10,
        [Range(1, 100_000)] int nrRectanglesV = 10,
        [Positive] IReadOnlyList<double>? scalePatternU = null,
        [Positive] IReadOnlyList<double>? scalePatternV = null,
        [Range(0, 1)] IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null,
        [Range(0, 0.4999)] double offsetFromBorderU = 0,
        [Range(0, 0.4999)] double offsetFromBorderV = 0)
    {
        Limits.CheckItems("nrRectanglesU", (double)nrRectanglesU * nrRectanglesV);
        var range = FaceParameters.RangeOf(shape);
        var (stepU, stepV) = ((1 - (2 * offsetFromBorderU)) / nrRectanglesU, (1 - (2 * offsetFromBorderV)) / nrRectanglesV);
        var unit = filletPattern is { Count: > 0 } ? UnitLengths(shape) : new Uv(1, 1);
        return Each(nrRectanglesU * nrRectanglesV, scalePatternU, scalePatternV, filletPattern, inclusionPattern, cell =>
        {
            var (i, j) = (cell.Index / nrRectanglesV, cell.Index % nrRectanglesV);
            var (u, v) = (stepU * cell.ScaleU * range.Width * unit.U / 2, stepV * cell.ScaleV * range.Height * unit.V / 2);
            return Lay(
                shape,
                [new(-u, v), new(-u, -v), new(u, -v), new(u, v)],
                Math.Min(u, v) * cell.Rounding,
                new Uv(1 / unit.U, 1 / unit.V),
                range.At(offsetFromBorderU + (stepU * (i + 0.5)), offsetFromBorderV + (stepV * (j + 0.5))));
        });
    }

    /// <summary>A face with rectangular holes.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrRectanglesU">Number along U, 1 or more.</param>
    /// <param name="nrRectanglesV">Number along V, 1 or more.</param>
    /// <param name="scalePatternU">Part of its cell that each covers along U, above 0; by default 0.5.</param>
    /// <param name="scalePatternV">Part of its cell that each covers along V, above 0; by default 0.5.</param>
    /// <param name="filletPattern">Rounding of the corners, 0 to 1, where 1 is half of the shorter side; by default 0.</param>
    /// <param name="inclusionPattern">Which of them are made; by default all.</param>
    /// <param name="holesToFaces">True: what is cut out follows as faces.</param>
    /// <param name="offsetFromBorderU">Part of the range left free at both ends of U, 0 to 0.5.</param>
    /// <param name="offsetFromBorderV">Part of the range left free at both ends of V, 0 to 0.5.</param>
    /// <returns>The face with the holes that lie inside it, then the faces of the holes if asked. Error <c>kernel_failed</c> when holes touch.</returns>
    [Operation("occt.shapes.face.subdivideToRectangleHoles")]
    public static IReadOnlyList<Face> SubdivideToRectangleHoles(
        Face shape,
        [Range(1, 100_000)] int nrRectanglesU = 10,
        [Range(1, 100_000)] int nrRectanglesV = 10,
        [Positive] IReadOnlyList<double>? scalePatternU = null,
        [Positive] IReadOnlyList<double>? scalePatternV = null,
        [Range(0, 1)] IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null,
        bool holesToFaces = false,
        [Range(0, 0.4999)] double offsetFromBorderU = 0,
        [Range(0, 0.4999)] double offsetFromBorderV = 0) => Punch(shape, holesToFaces, SubdivideToRectangleWires(
            shape, nrRectanglesU, nrRectanglesV, scalePatternU ?? HalfSize, scalePatternV ?? HalfSize, filletPattern, inclusionPattern, offsetFromBorderU, offsetFromBorderV));

    /// <summary>Honeycomb in the parameters of a face.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="flatU">True: two sides of each hexagon run along U; false: along V.</param>
    /// <param name="nrHexagonsU">Number along U, 1 or more.</param>
    /// <param name="nrHexagonsV">Number along V, 1 or more.</param>
    /// <param name="scalePatternU">Size of each along U, above 0; by default 1.</param>
    /// <param name="scalePatternV">Size of each along V, above 0; by default 1.</param>
    /// <param name="filletPattern">Rounding of the corners, 0 to 1, where 1 is the largest that fits; by default 0.</param>
    /// <param name="inclusionPattern">Which of them are made; by default all.</param>
    /// <param name="offsetFromBorderU">Part of the range left free at both ends of U, 0 to 0.5.</param>
    /// <param name="offsetFromBorderV">Part of the range left free at both ends of V, 0 to 0.5.</param>
    /// <param name="extendUUp">Stretches the pattern beyond the end of U.</param>
    /// <param name="extendUBottom">Stretches the pattern beyond the beginning of U.</param>
    /// <param name="extendVUp">Stretches the pattern beyond the end of V.</param>
    /// <param name="extendVBottom">Stretches the pattern beyond the beginning of V.</param>
    /// <returns>Closed wires on the surface, U running fastest; also where the face is cut away.</returns>
    [Operation("occt.shapes.face.subdivideToHexagonWires")]
    public static IReadOnlyList<Wire> SubdivideToHexagonWires(
        Face shape,
        bool flatU = false,
        [Range(1, 100_000)] int nrHexagonsU = 10,
        [Range(1, 100_000)] int nrHexagonsV = 10,
        [Positive] IReadOnlyList<double>? scalePatternU = null,
        [Positive] IReadOnlyList<double>? scalePatternV = null,
        [Range(0, 1)] IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null,
        [Range(0, 0.4999)] double offsetFromBorderU = 0,
        [Range(0, 0.4999)] double offsetFromBorderV = 0,
        bool extendUUp = false,
        bool extendUBottom = false,
        bool extendVUp = false,
        bool extendVBottom = false)
    {
        Limits.CheckItems("nrHexagonsU", (double)nrHexagonsU * nrHexagonsV);
        var range = FaceParameters.RangeOf(shape);
        var grid = HexagonPattern.Fill(
            range.Height * (1 - (2 * offsetFromBorderV)),
            range.Width * (1 - (2 * offsetFromBorderU)),
            nrHexagonsV,
            nrHexagonsU,
            flatU,
            new HexagonPattern.Extension(extendUUp, extendUBottom, extendVBottom, extendVUp));
        var origin = range.At(offsetFromBorderU, offsetFromBorderV);
        return Each(grid.Cells.Count, scalePatternU, scalePatternV, filletPattern, inclusionPattern, cell =>
        {
            var (center, corners) = grid.Cells[cell.Index];
            return Lay(
                shape,
                [.. corners.Select(corner => new Uv(corner.Y - center.Y, corner.X - center.X))],
                grid.MaxRadius * cell.Rounding,
                new Uv(cell.ScaleU, cell.ScaleV),
                new Uv(origin.U + center.Y, origin.V + center.X));
        });
    }

    /// <summary>A face with hexagonal holes.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="flatU">True: two sides of each hexagon run along U; false: along V.</param>
    /// <param name="nrHexagonsU">Number along U, 1 or more.</param>
    /// <param name="nrHexagonsV">Number along V, 1 or more.</param>
    /// <param name="holesToFaces">True: what is cut out follows as faces.</param>
    /// <param name="scalePatternU">Size of each along U, above 0; by default 0.5.</param>
    /// <param name="scalePatternV">Size of each along V, above 0; by default 0.5.</param>
    /// <param name="filletPattern">Rounding of the corners, 0 to 1, where 1 is the largest that fits; by default 0.</param>
    /// <param name="inclusionPattern">Which of them are made; by default all.</param>
    /// <param name="offsetFromBorderU">Part of the range left free at both ends of U, 0 to 0.5.</param>
    /// <param name="offsetFromBorderV">Part of the range left free at both ends of V, 0 to 0.5.</param>
    /// <returns>The face with the holes that lie inside it, then the faces of the holes if asked. Error <c>kernel_failed</c> when holes touch.</returns>
    [Operation("occt.shapes.face.subdivideToHexagonHoles")]
    public static IReadOnlyList<Face> SubdivideToHexagonHoles(
        Face shape,
        bool flatU = false,
        [Range(1, 100_000)] int nrHexagonsU = 10,
        [Range(1, 100_000)] int nrHexagonsV = 10,
        bool holesToFaces = false,
        [Positive] IReadOnlyList<double>? scalePatternU = null,
        [Positive] IReadOnlyList<double>? scalePatternV = null,
        [Range(0, 1)] IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null,
        [Range(0, 0.4999)] double offsetFromBorderU = 0,
        [Range(0, 0.4999)] double offsetFromBorderV = 0) => Punch(shape, holesToFaces, SubdivideToHexagonWires(
            shape, flatU, nrHexagonsU, nrHexagonsV, scalePatternU ?? HalfSize, scalePatternV ?? HalfSize, filletPattern, inclusionPattern, offsetFromBorderU, offsetFromBorderV));

    /// <summary>Honeycomb of flat faces in the XZ plane about the origin.</summary>
    /// <param name="width">Size along X, above 0.</param>
    /// <param name="height">Size along Z, above 0.</param>
    /// <param name="nrHexagonsInWidth">Number along X, 1 or more.</param>
    /// <param name="nrHexagonsInHeight">Number along Z, 1 or more.</param>
    /// <param name="flatTop">True: two sides of each hexagon run along X; false: along Z.</param>
    /// <param name="extendTop">Stretches the pattern beyond the end of Z.</param>
    /// <param name="extendBottom">Stretches the pattern beyond the beginning of Z.</param>
    /// <param name="extendLeft">Stretches the pattern beyond the beginning of X.</param>
    /// <param name="extendRight">Stretches the pattern beyond the end of X.</param>
    /// <param name="scalePatternWidth">Size of each along X, above 0; by default 1.</param>
    /// <param name="scalePatternHeight">Size of each along Z, above 0; by default 1.</param>
    /// <param name="filletPattern">Rounding of the corners, 0 to 1, where 1 is the largest that fits; by default 0.</param>
    /// <param name="inclusionPattern">Which of them are made; by default all.</param>
    /// <returns>The faces, column by column.</returns>
    [Operation("occt.shapes.face.hexagonsInGrid")]
    public static IReadOnlyList<Face> HexagonsInGrid(
        [Positive] double width = 10,
        [Positive] double height = 10,
        [Range(1, 100_000)] int nrHexagonsInWidth = 10,
        [Range(1, 100_000)] int nrHexagonsInHeight = 10,
        bool flatTop = false,
        bool extendTop = false,
        bool extendBottom = false,
        bool extendLeft = false,
        bool extendRight = false,
        [Positive] IReadOnlyList<double>? scalePatternWidth = null,
        [Positive] IReadOnlyList<double>? scalePatternHeight = null,
        [Range(0, 1)] IReadOnlyList<double>? filletPattern = null,
        IReadOnlyList<bool>? inclusionPattern = null)
    {
        Limits.CheckItems("nrHexagonsInWidth", (double)nrHexagonsInWidth * nrHexagonsInHeight);
        var extend = new HexagonPattern.Extension(extendTop, extendBottom, extendLeft, extendRight);
        var grid = HexagonPattern.Fill(width, height, nrHexagonsInWidth, nrHexagonsInHeight, flatTop, extend);
        using var ground = Faces.CreateSquareFace(direction: Point3.UnitY);
        if (FaceParameters.PointsAt(ground, [default, new Uv(1, 0), new Uv(0, 1)]) is not [var origin, var alongU, var alongV])
        {
            throw new InvalidOperationException("Three places have three points.");
        }

        var wires = Each(grid.Cells.Count, scalePatternWidth, scalePatternHeight, filletPattern, inclusionPattern, cell =>
        {
            var (center, corners) = grid.Cells[cell.Index];
            return Lay(
                ground,
                [.. corners.Select(corner => Along(corner.X - center.X, corner.Y - center.Y))],
                grid.MaxRadius * cell.Rounding,
                Stretch(cell.ScaleU, cell.ScaleV),
                Place(center.X - (width / 2), center.Y - (height / 2)));
        });
        return Faces.CreateFacesFromWires(wires, planar: true);

        Uv Along(double x, double z) => new(new Point3(x, 0, z).Dot(alongU - origin), new Point3(x, 0, z).Dot(alongV - origin));

        Uv Place(double x, double z)
        {
            var (at, start) = (Along(x, z), Along(origin.X, origin.Z));
            return new Uv(at.U - start.U, at.V - start.V);
        }

        Uv Stretch(double x, double z) => Math.Abs((alongU - origin).X) > 0.5 ? new Uv(x, z) : new Uv(z, x);
    }

    private static IReadOnlyList<Wire> Each(
        int count,
        IReadOnlyList<double>? scaleU,
        IReadOnlyList<double>? scaleV,
        IReadOnlyList<double>? rounding,
        IReadOnlyList<bool>? inclusion,
        Func<Cell, Wire> make) =>
        [.. Enumerable.Range(0, count)
            .Where(i => At(inclusion, i, true))
            .Select(i => make(new Cell(i, At(scaleU, i, 1), At(scaleV, i, 1), At(rounding, i, 0))))];

    private static T At<T>(IReadOnlyList<T>? pattern, int index, T otherwise) =>
        pattern is { Count: > 0 } ? pattern[index % pattern.Count] : otherwise;

    private static Wire Lay(Face face, ReadOnlySpan<Uv> corners, double radius, Uv scale, Uv shift)
    {
        NativeFaces.Outline(face.Handle, corners, corners.Length, radius, scale, shift, out var wire, out var error).Check(error);
        return Shape.Wrap<Wire>(wire);
    }

    private static IReadOnlyList<Face> Punch(Face face, bool holesToFaces, IReadOnlyList<Wire> outlines)
    {
        Wire[] holes = [.. outlines.Where(outline => IsInside(face, outline))];
        if (holes.Length == 0)
        {
            return [face];
        }

        using var handles = new HandleList(holes);
        NativeFaces.WithHoles(face.Handle, handles.Pointers, handles.Count, out var punched, out var error).Check(error);
        var result = Shape.Wrap<Face>(punched);
        return holesToFaces ? [result, .. holes.Select(hole => FacesOnSurfaces.CreateFaceFromWireOnFace(hole, face))] : [result];
    }

    private static bool IsInside(Face face, Wire outline)
    {
        NativeFaces.OutlineInside(face.Handle, outline.Handle, out var inside, out var error).Check(error);
        return inside != 0;
    }

    // How long one step of each parameter is, measured from the origin of the parameters.
    private static Uv UnitLengths(Face face)
    {
        return new Uv(Length(new Uv(1, 0)), Length(new Uv(0, 1)));

        double Length(Uv end)
        {
            NativeFaces.Segment(face.Handle, default, end, out var handle, out var error).Check(error);
            using var wire = Shape.Wrap<Wire>(handle);
            var length = Wires.GetWireLength(wire);
            return length > 0
                ? length
                : throw new FormwrightException(ErrorCode.KernelFailed, "The surface shrinks to a point where its parameters begin, so that corners cannot be rounded; leave out the fillet pattern.");
        }
    }

    private readonly record struct Cell(int Index, double ScaleU, double ScaleV, double Rounding);
}
