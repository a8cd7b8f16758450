using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Edges, wires and faces. Where null is allowed, a default span crosses as null; one over an empty array does not.</summary>
internal static partial class NativeCurves
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_line")]
    internal static partial NativeStatus Line(in Point3 start, in Point3 end, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_arc_through")]
    internal static partial NativeStatus ArcThrough(in Point3 start, in Point3 middle, in Point3 end, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_circle")]
    internal static partial NativeStatus Circle(in Axis axis, ReadOnlySpan<Point3> xDirection, double radius, double startAngle, double endAngle, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_ellipse")]
    internal static partial NativeStatus Ellipse(in Axis axis, ReadOnlySpan<Point3> xDirection, double majorRadius, double minorRadius, double startAngle, double endAngle, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_bspline")]
    internal static partial NativeStatus Bspline(int degree, ReadOnlySpan<Point3> poles, int poleCount, ReadOnlySpan<double> knots, ReadOnlySpan<double> weights, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_polyline")]
    internal static partial NativeStatus Polyline(ReadOnlySpan<Point3> points, int count, int closed, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_wire")]
    internal static partial NativeStatus Wire(ReadOnlySpan<nint> shapes, int count, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face")]
    internal static partial NativeStatus Face(ReadOnlySpan<nint> wires, int count, int planar, out ShapeHandle result, out NativeError error);
}
