using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Developable faces laid into a plane.</summary>
internal static class FlatFaces
{
    internal static bool IsDevelopable(Face face)
    {
        NativeSheet.Developable(face.Handle, out var developable, out var error).Check(error);
        return developable != 0;
    }

    /// <summary>The face in the plane Z = 0, seen from outside.</summary>
    /// <param name="face">A developable face.</param>
    /// <param name="depth">How far into the material the fibre lies that keeps its length.</param>
    internal static Face Flatten(Face face, double depth)
    {
        NativeSheet.Flatten(face.Handle, depth, out var result, out var error).Check(error);
        return Shape.Wrap<Face>(result);
    }

    /// <summary>Where two places of the surface come to lie.</summary>
    internal static (Point3 Start, Point3 End) FlatSegment(Face face, double depth, Uv start, Uv end)
    {
        Span<Point3> points = stackalloc Point3[2];
        NativeSheet.FlatPoints(face.Handle, depth, [start, end], 2, points, out var error).Check(error);
        return (points[0], points[1]);
    }

    /// <summary>The ends of an edge in the parameters of a face.</summary>
    internal static (Uv Start, Uv End) EndsOf(Edge edge, Face face)
    {
        Span<Uv> ends = stackalloc Uv[2];
        NativeSheet.EdgeOnFace(face.Handle, edge.Handle, ends, out var error).Check(error);
        return (ends[0], ends[1]);
    }

    /// <summary>The word of a surface in reports.</summary>
    internal static string WordOf(SurfaceType surface) => surface switch
    {
        SurfaceType.Plane or SurfaceType.Cylinder or SurfaceType.Cone or SurfaceType.Sphere or SurfaceType.Torus => surface.ToString(),
        _ => "Other",
    };
}
