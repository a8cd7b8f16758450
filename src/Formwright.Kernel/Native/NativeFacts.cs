using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Vertices, flags of shapes, sewing, facets and repair.</summary>
internal static partial class NativeFacts
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_vertex")]
    internal static partial NativeStatus Vertex(in Point3 point, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_explored")]
    internal static partial NativeStatus Explored(ShapeHandle shape, ShapeKind kind, Span<nint> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_line_hits")]
    internal static partial NativeStatus LineHits(ShapeHandle shape, in Point3 from, in Point3 way, Span<double> parts, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_shape_flags")]
    internal static partial NativeStatus Flags(ShapeHandle shape, out NativeFlags flags, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_same")]
    internal static partial NativeStatus Same(ShapeHandle first, ShapeHandle second, out int relation, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_unify")]
    internal static partial NativeStatus Unify(ShapeHandle shape, int edges, int faces, int splines, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_sew")]
    internal static partial NativeStatus Sew(ReadOnlySpan<nint> faces, int count, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_facets")]
    internal static partial NativeStatus Facets(ReadOnlySpan<Point3> points, int count, ReadOnlySpan<int> corners, int triangles, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_repair")]
    internal static partial NativeStatus Repair(ShapeHandle shape, double precision, double maxTolerance, double minTolerance, out ShapeHandle result, out NativeError error);
}

/// <summary>fw_flags.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFlags
{
    internal int Orientation;
    internal int Closed;
    internal int Free;
    internal int Infinite;
    internal int Locked;
    internal int Modified;
    internal int Checked;
    internal int Convex;
}
