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

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_along")]
    internal static partial NativeStatus Along(ShapeHandle wire, int byLength, ReadOnlySpan<double> values, int count, Span<NativeCurveJet> items, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_length")]
    internal static partial NativeStatus Length(ShapeHandle wire, out double length, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_split_wire")]
    internal static partial NativeStatus Split(ShapeHandle wire, ReadOnlySpan<Point3> points, int pointCount, Span<nint> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_reversed_edges")]
    internal static partial NativeStatus ReversedEdges(ShapeHandle wire, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_reversed")]
    internal static partial NativeStatus Reversed(ShapeHandle shape, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_wire_on_face")]
    internal static partial NativeStatus OnFace(ShapeHandle wire, ShapeHandle face, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_project_wire")]
    internal static partial NativeStatus Project(ShapeHandle wire, ShapeHandle shape, in Point3 direction, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_rebuild_degree")]
    internal static partial NativeStatus RebuildDegree(ShapeHandle edge, int degree, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_move_seam")]
    internal static partial NativeStatus MoveSeam(ShapeHandle edge, int byLength, double value, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_curve_of_edge")]
    internal static partial NativeStatus CurveOfEdge(ShapeHandle edge, out NativeCurveInfo info, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_trim_edge")]
    internal static partial NativeStatus TrimEdge(ShapeHandle edge, double first, double last, int sameSense, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_curve_point")]
    internal static partial NativeStatus CurvePoint(ShapeHandle edge, double parameter, out Point3 point, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_cylinder_face")]
    internal static partial NativeStatus CylinderFace(in Axis axis, double radius, double bottom, double top, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_concatenate")]
    internal static partial NativeStatus Concatenate(ShapeHandle wire, out ShapeHandle result, out NativeError error);
}
