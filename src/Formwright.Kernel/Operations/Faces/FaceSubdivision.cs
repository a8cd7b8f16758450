using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Faces divided evenly in their parameters. N divisions in a direction give N rows from border to border; a half step shifts
/// rows beyond the end of the range, where the surface goes on.
/// </summary>
public static class FaceSubdivision
{
    /// <summary>Grid of points on a face.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrDivisionsU">Rows along U, 2 or more.</param>
    /// <param name="nrDivisionsV">Rows along V, 2 or more.</param>
    /// <param name="shiftHalfStepU">Shifts all by half a step along U.</param>
    /// <param name="removeStartEdgeU">Leaves out the first row along U.</param>
    /// <param name="removeEndEdgeU">Leaves out the last row along U.</param>
    /// <param name="shiftHalfStepV">Shifts all by half a step along V.</param>
    /// <param name="removeStartEdgeV">Leaves out the first row along V.</param>
    /// <param name="removeEndEdgeV">Leaves out the last row along V.</param>
    /// <returns>The points, V running fastest.</returns>
    [Operation("occt.shapes.face.subdivideToPoints")]
    public static IReadOnlyList<Point3> SubdivideToPoints(
        Face shape,
        [Range(2, 100_000)] int nrDivisionsU = 10,
        [Range(2, 100_000)] int nrDivisionsV = 10,
        bool shiftHalfStepU = false,
        bool removeStartEdgeU = false,
        bool removeEndEdgeU = false,
        bool shiftHalfStepV = false,
        bool removeStartEdgeV = false,
        bool removeEndEdgeV = false) => FaceParameters.PointsAt(shape, Grid(
            shape,
            new Row(nrDivisionsU, shiftHalfStepU, removeStartEdgeU, removeEndEdgeU),
            new Row(nrDivisionsV, shiftHalfStepV, removeStartEdgeV, removeEndEdgeV)));

    /// <summary>Normals on a grid of points, out of the material.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrDivisionsU">Rows along U, 2 or more.</param>
    /// <param name="nrDivisionsV">Rows along V, 2 or more.</param>
    /// <param name="shiftHalfStepU">Shifts all by half a step along U.</param>
    /// <param name="removeStartEdgeU">Leaves out the first row along U.</param>
    /// <param name="removeEndEdgeU">Leaves out the last row along U.</param>
    /// <param name="shiftHalfStepV">Shifts all by half a step along V.</param>
    /// <param name="removeStartEdgeV">Leaves out the first row along V.</param>
    /// <param name="removeEndEdgeV">Leaves out the last row along V.</param>
    /// <returns>Vectors of length 1, V running fastest.</returns>
    [Operation("occt.shapes.face.subdivideToNormals")]
    public static IReadOnlyList<Point3> SubdivideToNormals(
        Face shape,
        [Range(2, 100_000)] int nrDivisionsU = 10,
        [Range(2, 100_000)] int nrDivisionsV = 10,
        bool shiftHalfStepU = false,
        bool removeStartEdgeU = false,
        bool removeEndEdgeU = false,
        bool shiftHalfStepV = false,
        bool removeStartEdgeV = false,
        bool removeEndEdgeV = false) => FaceParameters.NormalsAt(shape, Grid(
            shape,
            new Row(nrDivisionsU, shiftHalfStepU, removeStartEdgeU, removeEndEdgeU),
            new Row(nrDivisionsV, shiftHalfStepV, removeStartEdgeV, removeEndEdgeV)));

    /// <summary>Parameters of a grid of points, as the surface counts them.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrDivisionsU">Rows along U, 2 or more.</param>
    /// <param name="nrDivisionsV">Rows along V, 2 or more.</param>
    /// <param name="shiftHalfStepU">Shifts all by half a step along U.</param>
    /// <param name="removeStartEdgeU">Leaves out the first row along U.</param>
    /// <param name="removeEndEdgeU">Leaves out the last row along U.</param>
    /// <param name="shiftHalfStepV">Shifts all by half a step along V.</param>
    /// <param name="removeStartEdgeV">Leaves out the first row along V.</param>
    /// <param name="removeEndEdgeV">Leaves out the last row along V.</param>
    /// <returns>Pairs [u, v], V running fastest.</returns>
    [Operation("occt.shapes.face.subdivideToUV")]
    public static IReadOnlyList<IReadOnlyList<double>> SubdivideToUv(
        Face shape,
        [Range(2, 100_000)] int nrDivisionsU = 10,
        [Range(2, 100_000)] int nrDivisionsV = 10,
        bool shiftHalfStepU = false,
        bool removeStartEdgeU = false,
        bool removeEndEdgeU = false,
        bool shiftHalfStepV = false,
        bool removeStartEdgeV = false,
        bool removeEndEdgeV = false) =>
        [.. Grid(
            shape,
            new Row(nrDivisionsU, shiftHalfStepU, removeStartEdgeU, removeEndEdgeU),
            new Row(nrDivisionsV, shiftHalfStepV, removeStartEdgeV, removeEndEdgeV)).Select(place => new[] { place.U, place.V })];

    /// <summary>Grid of points on a face, of which every n-th row is shifted or loses its ends. An n of 0 does nothing.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrDivisionsU">Rows along U, 2 or more.</param>
    /// <param name="nrDivisionsV">Rows along V, 2 or more.</param>
    /// <param name="shiftHalfStepNthU">Every n-th row of V is shifted half a step along U.</param>
    /// <param name="shiftHalfStepUOffsetN">Where that count begins.</param>
    /// <param name="removeStartEdgeNthU">Of every n-th row of V the first point along U is left out.</param>
    /// <param name="removeStartEdgeUOffsetN">Where that count begins.</param>
    /// <param name="removeEndEdgeNthU">Of every n-th row of V the last point along U is left out.</param>
    /// <param name="removeEndEdgeUOffsetN">Where that count begins.</param>
    /// <param name="shiftHalfStepNthV">Every n-th row of U is shifted half a step along V.</param>
    /// <param name="shiftHalfStepVOffsetN">Where that count begins.</param>
    /// <param name="removeStartEdgeNthV">Of every n-th row of U the first point along V is left out.</param>
    /// <param name="removeStartEdgeVOffsetN">Where that count begins.</param>
    /// <param name="removeEndEdgeNthV">Of every n-th row of U the last point along V is left out.</param>
    /// <param name="removeEndEdgeVOffsetN">Where that count begins.</param>
    /// <returns>The points, V running fastest.</returns>
    [Operation("occt.shapes.face.subdivideToPointsControlled")]
    public static IReadOnlyList<Point3> SubdivideToPointsControlled(
        Face shape,
        [Range(2, 100_000)] int nrDivisionsU = 10,
        [Range(2, 100_000)] int nrDivisionsV = 10,
        [NonNegative] int shiftHalfStepNthU = 0,
        [Range(0, 100_000)] int shiftHalfStepUOffsetN = 0,
        [NonNegative] int removeStartEdgeNthU = 0,
        [Range(0, 100_000)] int removeStartEdgeUOffsetN = 0,
        [NonNegative] int removeEndEdgeNthU = 0,
        [Range(0, 100_000)] int removeEndEdgeUOffsetN = 0,
        [NonNegative] int shiftHalfStepNthV = 0,
        [Range(0, 100_000)] int shiftHalfStepVOffsetN = 0,
        [NonNegative] int removeStartEdgeNthV = 0,
        [Range(0, 100_000)] int removeStartEdgeVOffsetN = 0,
        [NonNegative] int removeEndEdgeNthV = 0,
        [Range(0, 100_000)] int removeEndEdgeVOffsetN = 0)
    {
        Limits.CheckItems("nrDivisionsU", (double)nrDivisionsU * nrDivisionsV);
        var range = FaceParameters.RangeOf(shape);
        var (stepU, stepV) = (1.0 / (nrDivisionsU - 1), 1.0 / (nrDivisionsV - 1));
        var places = new List<Uv>(nrDivisionsU * nrDivisionsV);
        for (var i = 0; i < nrDivisionsU; i++)
        {
            for (var j = 0; j < nrDivisionsV; j++)
            {
                if ((i == 0 && IsNth(j, removeStartEdgeNthU, removeStartEdgeUOffsetN))
                    || (i == nrDivisionsU - 1 && IsNth(j, removeEndEdgeNthU, removeEndEdgeUOffsetN))
                    || (j == 0 && IsNth(i, removeStartEdgeNthV, removeStartEdgeVOffsetN))
                    || (j == nrDivisionsV - 1 && IsNth(i, removeEndEdgeNthV, removeEndEdgeVOffsetN)))
                {
                    continue;
                }

                var u = i + (IsNth(j, shiftHalfStepNthU, shiftHalfStepUOffsetN) ? 0.5 : 0);
                var v = j + (IsNth(i, shiftHalfStepNthV, shiftHalfStepVOffsetN) ? 0.5 : 0);
                places.Add(range.At(u * stepU, v * stepV));
            }
        }

        return FaceParameters.PointsAt(shape, [.. places]);
    }

    /// <summary>Points along one line of constant parameter.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="isU">True: U stays and V runs; false: V stays and U runs.</param>
    /// <param name="param">The parameter that stays, 0 to 1 for the range of the face.</param>
    /// <param name="nrPoints">Number of points from border to border, 2 or more.</param>
    /// <param name="shiftHalfStep">Shifts all by half a step.</param>
    /// <param name="removeStartPoint">Leaves out the first.</param>
    /// <param name="removeEndPoint">Leaves out the last.</param>
    /// <returns>The points, in order.</returns>
    [Operation("occt.shapes.face.subdivideToPointsOnParam")]
    public static IReadOnlyList<Point3> SubdivideToPointsOnParam(
        Face shape,
        bool isU = true,
        double param = 0.5,
        [Range(2, 100_000)] int nrPoints = 10,
        bool shiftHalfStep = false,
        bool removeStartPoint = false,
        bool removeEndPoint = false)
    {
        var range = FaceParameters.RangeOf(shape);
        var steps = new Row(nrPoints, shiftHalfStep, removeStartPoint, removeEndPoint).Parts();
        return FaceParameters.PointsAt(shape, [.. steps.Select(part => isU ? range.At(param, part) : range.At(part, param))]);
    }

    /// <summary>Curves of constant parameter at equal steps.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="nrDivisions">Number of strips between the curves, 1 or more.</param>
    /// <param name="isU">True: U stays along each curve; false: V.</param>
    /// <param name="shiftHalfStep">Shifts all by half a step.</param>
    /// <param name="removeStart">Leaves out the first.</param>
    /// <param name="removeEnd">Leaves out the last.</param>
    /// <returns>Wires of one edge, on the whole surface between the borders of the range.</returns>
    [Operation("occt.shapes.face.subdivideToWires")]
    public static IReadOnlyList<Wire> SubdivideToWires(
        Face shape,
        [Range(1, 100_000)] int nrDivisions = 10,
        bool isU = true,
        bool shiftHalfStep = false,
        bool removeStart = false,
        bool removeEnd = false) =>
        WiresAlongParams(shape, [.. new Row(nrDivisions + 1, shiftHalfStep, removeStart, removeEnd).Parts()], isU);

    /// <summary>Curve of constant parameter.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="isU">True: U stays and V runs; false: V stays and U runs.</param>
    /// <param name="param">The parameter that stays, 0 to 1 for the range of the face.</param>
    /// <returns>A wire of one edge from border to border of the range.</returns>
    [Operation("occt.shapes.face.wireAlongParam")]
    public static Wire WireAlongParam(Face shape, bool isU = true, double param = 0.5)
    {
        var range = FaceParameters.RangeOf(shape);
        var (from, to) = isU ? (range.At(param, 0), range.At(param, 1)) : (range.At(0, param), range.At(1, param));
        NativeFaces.Segment(shape.Handle, from, to, out var wire, out var error).Check(error);
        return Shape.Wrap<Wire>(wire);
    }

    /// <summary>Curves of constant parameters.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="params">The parameters that stay, 0 to 1 for the range of the face.</param>
    /// <param name="isU">True: U stays along each curve; false: V.</param>
    /// <returns>Wires of one edge, in order.</returns>
    [Operation("occt.shapes.face.wiresAlongParams")]
    public static IReadOnlyList<Wire> WiresAlongParams(Face shape, IReadOnlyList<double> @params, bool isU = true)
    {
        Limits.CheckItems("params", @params.Count);
        return [.. @params.Select(param => WireAlongParam(shape, isU, param))];
    }

    private static Uv[] Grid(Face face, Row alongU, Row alongV)
    {
        Limits.CheckItems("nrDivisionsU", (double)alongU.Count * alongV.Count);
        var range = FaceParameters.RangeOf(face);
        return [.. from u in alongU.Parts() from v in alongV.Parts() select range.At(u, v)];
    }

    private static bool IsNth(int index, int nth, int offset) => nth > 0 && (index + offset) % nth == 0;

    private readonly record struct Row(int Count, bool Shifted, bool WithoutFirst, bool WithoutLast)
    {
        internal IEnumerable<double> Parts()
        {
            var (first, count, step, shift) = (WithoutFirst ? 1 : 0, Count, 1.0 / (Count - 1), Shifted ? 0.5 : 0);
            return Enumerable.Range(first, Math.Max(0, count - first - (WithoutLast ? 1 : 0))).Select(i => (i + shift) * step);
        }
    }
}
