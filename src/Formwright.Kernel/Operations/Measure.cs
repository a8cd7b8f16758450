using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Length, area and volume.</summary>
internal static class Measure
{
    internal const int Length = 1;
    internal const int Area = 2;
    internal const int Volume = 3;

    internal static (double Mass, Point3 Center) Of(Shape shape, int dimension)
    {
        NativeMeasures.Mass(shape.Handle, dimension, out var mass, out var center, out var error).Check(error);
        return (mass, center);
    }

    /// <summary>Length of a wire or edge, nearer on splines than <see cref="Of"/>. Source: OCCT GCPnts_AbscissaPoint.</summary>
    internal static double LengthOf(Shape wire)
    {
        NativeWires.Length(wire.Handle, out var length, out var error).Check(error);
        return length;
    }
}
