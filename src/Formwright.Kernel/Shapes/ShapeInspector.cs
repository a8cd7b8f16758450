using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Measures a finished shape, so that it can be compared with what was asked.</summary>
public static class ShapeInspector
{
    /// <summary>Checks and measures. Source: OCCT BRepCheck_Analyzer, BRepGProp, BRepBndLib.</summary>
    /// <param name="shape">Any shape with geometry.</param>
    /// <returns>The report; holes are ordered by radius, then by place.</returns>
    public static ShapeReport Inspect(Shape shape)
    {
        NativeMeasures.Check(shape.Handle, out var valid, out var closed, out var error).Check(error);
        var counts = CountsOf(shape);
        var (volume, center) = Measure.Of(shape, Measure.Volume);
        var faces = FacesOf(shape);
        return new ShapeReport(
            valid != 0,
            closed != 0,
            volume,
            Measure.Of(shape, Measure.Area).Mass,
            Bounds.Of(shape),
            center,
            counts[(int)ShapeKind.Solid],
            counts[(int)ShapeKind.Face],
            counts[(int)ShapeKind.Edge],
            counts[(int)ShapeKind.Vertex],
            CountSurfaces(faces),
            HoleFinder.Find(faces, center));
    }

    /// <summary>The tight box around a shape; null when it has no geometry.</summary>
    public static Box3? BoundsOf(Shape shape) => CountsOf(shape)[(int)ShapeKind.Vertex] == 0 ? null : Bounds.Of(shape);

    /// <summary>True when a shape has anything to triangulate.</summary>
    public static bool HasFaces(Shape shape) => CountsOf(shape)[(int)ShapeKind.Face] > 0;

    private static int[] CountsOf(Shape shape)
    {
        var counts = new int[8];
        NativeMeasures.Counts(shape.Handle, counts, out var error).Check(error);
        return counts;
    }

    private static NativeFaceInfo[] FacesOf(Shape shape)
    {
        NativeMeasures.Faces(shape.Handle, [], 0, out var count, out var error).Check(error);
        var infos = new NativeFaceInfo[count];
        NativeMeasures.Faces(shape.Handle, infos, count, out count, out error).Check(error);
        return infos;
    }

    private static SortedDictionary<string, int> CountSurfaces(NativeFaceInfo[] faces)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var face in faces)
        {
            var name = face.Surface.ToString().ToLowerInvariant();
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        return counts;
    }
}
