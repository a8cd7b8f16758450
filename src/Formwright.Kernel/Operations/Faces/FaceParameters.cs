using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Points and normals by parameters of a face. Parameters run from 0 to 1 over the range that the face covers.</summary>
public static class FaceParameters
{
    /// <summary>Where the first parameter begins. Source: OCCT BRepTools::UVBounds.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The least U of the surface that the face covers.</returns>
    [Operation("occt.shapes.face.getUMinBound")]
    public static double GetUMinBound(Face shape) => RangeOf(shape).Start.U;

    /// <summary>Where the first parameter ends.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The greatest U of the surface that the face covers.</returns>
    [Operation("occt.shapes.face.getUMaxBound")]
    public static double GetUMaxBound(Face shape) => RangeOf(shape).End.U;

    /// <summary>Where the second parameter begins.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The least V of the surface that the face covers.</returns>
    [Operation("occt.shapes.face.getVMinBound")]
    public static double GetVMinBound(Face shape) => RangeOf(shape).Start.V;

    /// <summary>Where the second parameter ends.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The greatest V of the surface that the face covers.</returns>
    [Operation("occt.shapes.face.getVMaxBound")]
    public static double GetVMaxBound(Face shape) => RangeOf(shape).End.V;

    /// <summary>Point of the surface at one place.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="paramU">First parameter, 0 to 1 for the range of the face.</param>
    /// <param name="paramV">Second parameter, 0 to 1 for the range of the face.</param>
    /// <returns>The point, which may lie in a hole of the face.</returns>
    [Operation("occt.shapes.face.pointOnUV")]
    public static Point3 PointOnUv(Face shape, double paramU = 0.5, double paramV = 0.5) =>
        PointsAt(shape, [RangeOf(shape).At(paramU, paramV)])[0];

    /// <summary>Points of the surface at several places.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="paramsUV">Pairs [u, v], 0 to 1 for the range of the face; by default the middle.</param>
    /// <returns>The points, in order.</returns>
    [Operation("occt.shapes.face.pointsOnUVs")]
    public static IReadOnlyList<Point3> PointsOnUvs(Face shape, IReadOnlyList<IReadOnlyList<double>>? paramsUV = null) =>
        PointsAt(shape, Places(shape, paramsUV));

    /// <summary>Normal at one place, out of the material. Source: OCCT GeomLib::NormEstim.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="paramU">First parameter, 0 to 1 for the range of the face.</param>
    /// <param name="paramV">Second parameter, 0 to 1 for the range of the face.</param>
    /// <returns>A vector of length 1.</returns>
    [Operation("occt.shapes.face.normalOnUV")]
    public static Point3 NormalOnUv(Face shape, double paramU = 0.5, double paramV = 0.5) =>
        NormalsAt(shape, [RangeOf(shape).At(paramU, paramV)])[0];

    /// <summary>Normals at several places, out of the material.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="paramsUV">Pairs [u, v], 0 to 1 for the range of the face; by default the middle.</param>
    /// <returns>Vectors of length 1, in order.</returns>
    [Operation("occt.shapes.face.normalsOnUVs")]
    public static IReadOnlyList<Point3> NormalsOnUvs(Face shape, IReadOnlyList<IReadOnlyList<double>>? paramsUV = null) =>
        NormalsAt(shape, Places(shape, paramsUV));

    /// <summary>The range of parameters that a face covers.</summary>
    internal static UvRange RangeOf(Face face)
    {
        Span<double> range = stackalloc double[4];
        NativeFaces.Range(face.Handle, range, out var error).Check(error);
        return new UvRange(new Uv(range[0], range[2]), new Uv(range[1], range[3]));
    }

    /// <summary>Points of the surface at its own parameters.</summary>
    internal static IReadOnlyList<Point3> PointsAt(Face face, ReadOnlySpan<Uv> places)
    {
        var points = new Point3[places.Length];
        NativeFaces.Points(face.Handle, places, places.Length, points, out var error).Check(error);
        return points;
    }

    /// <summary>Normals of the face at parameters of its surface.</summary>
    internal static IReadOnlyList<Point3> NormalsAt(Face face, ReadOnlySpan<Uv> places)
    {
        var normals = new Point3[places.Length];
        NativeFaces.Normals(face.Handle, places, places.Length, normals, out var error).Check(error);
        return normals;
    }

    private static Uv[] Places(Face face, IReadOnlyList<IReadOnlyList<double>>? pairs)
    {
        pairs ??= [[0.5, 0.5]];
        Limits.CheckItems("paramsUV", pairs.Count);
        var range = RangeOf(face);
        return [.. pairs.Select((pair, i) => pair is [var u, var v]
            ? range.At(u, v)
            : throw Limits.Refusal(FormattableString.Invariant($"paramsUV[{i}]"), "A place on a face is a pair [u, v]."))];
    }
}

/// <summary>Parameters that a face covers.</summary>
/// <param name="Start">The least of both.</param>
/// <param name="End">The greatest of both.</param>
internal readonly record struct UvRange(Uv Start, Uv End)
{
    internal double Width => End.U - Start.U;

    internal double Height => End.V - Start.V;

    /// <summary>The place at two parts of the range.</summary>
    internal Uv At(double u, double v) => new(Start.U + (Width * u), Start.V + (Height * v));
}
