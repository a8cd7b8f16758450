using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>Edges as polylines. Source: OCCT GCPnts_TangentialDeflection.</summary>
internal static class EdgeLines
{
    /// <summary>One polyline per distinct edge, in order, from its start to its end; a degenerate edge has no points.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="angle">Largest turn between segments in radians, 0.0001 to 3.2.</param>
    /// <param name="chord">Largest distance to the curve, above 0.</param>
    /// <param name="leastPoints">Points of every edge, 2 to 10000.</param>
    /// <param name="parameterTolerance">Accuracy of the curve parameters, 0 or more, where 0 means 1e-9.</param>
    /// <param name="leastLength">Length of the shortest segment, 0 or more, where 0 means 1e-7.</param>
    internal static Point3[][] Of(Shape shape, double angle, double chord, int leastPoints, double parameterTolerance, double leastLength)
    {
        NativeMeshes.Discretise(shape.Handle, angle, chord, leastPoints, Limits.Tolerance(parameterTolerance, 1e-9), Limits.Tolerance(leastLength), out var handle, out var error).Check(error);
        using var mesh = handle;
        return [.. Tessellator.Polylines(mesh).Select(line => Points(line.Points))];
    }

    private static Point3[] Points(double[] coordinates)
    {
        var points = new Point3[coordinates.Length / 3];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new Point3(coordinates[3 * i], coordinates[(3 * i) + 1], coordinates[(3 * i) + 2]);
        }

        return points;
    }
}
