using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_thicken_options.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeThickenOptions
{
    internal double Offset;
    internal double Tolerance;
    internal int Intersection;
    internal int SelfIntersection;
    internal int Join;
    internal int RemoveEdges;
}

/// <summary>Offsets, thick solids, slices, splits and nearest points.</summary>
internal static partial class NativeOffsets
{
    // face may be no handle at all.
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_offset")]
    internal static partial NativeStatus Offset(
        ShapeHandle shape,
        nint face,
        double distance,
        double tolerance,
        int join,
        int removeEdges,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_thicken_simple")]
    internal static partial NativeStatus ThickenSimple(ShapeHandle shape, double offset, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_thicken")]
    internal static partial NativeStatus Thicken(
        ShapeHandle shape,
        ReadOnlySpan<nint> faces,
        int count,
        in NativeThickenOptions options,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_slice")]
    internal static partial NativeStatus Slice(ShapeHandle shape, in Point3 direction, ReadOnlySpan<double> steps, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_split")]
    internal static partial NativeStatus Split(
        ShapeHandle shape,
        ReadOnlySpan<nint> tools,
        int count,
        double fuzzy,
        int withTools,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_children")]
    internal static partial NativeStatus Children(ShapeHandle shape, Span<nint> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_nearest")]
    internal static partial NativeStatus Nearest(ShapeHandle first, ShapeHandle second, out Point3 onFirst, out Point3 onSecond, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_nearest_to_points")]
    internal static partial NativeStatus NearestToPoints(ShapeHandle shape, ReadOnlySpan<Point3> points, int count, Span<Point3> nearest, out NativeError error);
}
