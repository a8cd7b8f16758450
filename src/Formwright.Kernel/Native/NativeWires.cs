using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Native;

/// <summary>Splines, spirals and what is done along wires. Where null is allowed, a default span crosses as null.</summary>
internal static partial class NativeWires
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_interpolate")]
    internal static partial NativeStatus Interpolate(ReadOnlySpan<Point3> points, int count, int periodic, SplineParametrization parametrization, double tolerance, ReadOnlySpan<Point3> tangents, int exactTangents, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_approximate")]
    internal static partial NativeStatus Approximate(ReadOnlySpan<Point3> points, int count, int minDegree, int maxDegree, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_bezier")]
    internal static partial NativeStatus Bezier(ReadOnlySpan<Point3> poles, int count, ReadOnlySpan<double> weights, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_periodic_bspline")]
    internal static partial NativeStatus PeriodicBspline(int degree, ReadOnlySpan<Point3> poles, int count, ReadOnlySpan<double> weights, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_spiral")]
    internal static partial NativeStatus Spiral(in Axis axis, double startRadius, double endRadius, double pitch, double turns, int clockwise, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_wire_edges")]
    internal static partial NativeStatus Edges(ShapeHandle wire, Span<nint> items, int capacity, out int count, out NativeError error);
}
