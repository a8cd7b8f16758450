using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_corner.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeCorner
{
    internal readonly Point3 Point;
    internal readonly Point3 Arriving;
    internal readonly Point3 Leaving;
}

/// <summary>Corners of wires, and wires changed by way of the wall that they raise. Where null is allowed, a default span crosses as null.</summary>
internal static partial class NativeCorners
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_corners")]
    internal static partial NativeStatus Of(ShapeHandle wire, Span<NativeCorner> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_cut_corners")]
    internal static partial NativeStatus Cut(ShapeHandle wire, ReadOnlySpan<int> corners, ReadOnlySpan<double> sizes, ReadOnlySpan<double> angles, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_fillet_pair")]
    internal static partial NativeStatus FilletPair(ShapeHandle first, ShapeHandle second, in Axis plane, double radius, int solution, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_fillet_wire_3d")]
    internal static partial NativeStatus FilletWire3d(ShapeHandle wire, in Point3 direction, ReadOnlySpan<int> corners, ReadOnlySpan<double> radii, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_offset_wire_3d")]
    internal static partial NativeStatus OffsetWire3d(ShapeHandle wire, in Point3 direction, double distance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_fix_small_edges")]
    internal static partial NativeStatus FixSmallEdges(ShapeHandle wire, int lockVertices, double size, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_edge_on_surface")]
    internal static partial NativeStatus EdgeOnSurface(ShapeHandle edge, ShapeHandle face, out ShapeHandle result, out NativeError error);
}
