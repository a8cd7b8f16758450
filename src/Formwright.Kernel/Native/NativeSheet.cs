using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Faces laid into a plane, and rays through material.</summary>
internal static partial class NativeSheet
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_developable")]
    internal static partial NativeStatus Developable(ShapeHandle face, out int developable, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_flatten")]
    internal static partial NativeStatus Flatten(ShapeHandle face, double depth, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_flat_points")]
    internal static partial NativeStatus FlatPoints(ShapeHandle face, double depth, ReadOnlySpan<Uv> at, int count, Span<Point3> points, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_edge_on_face")]
    internal static partial NativeStatus EdgeOnFace(ShapeHandle face, ShapeHandle edge, Span<Uv> ends, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_first_hits")]
    internal static partial NativeStatus FirstHits(ShapeHandle shape, ReadOnlySpan<Axis> rays, int count, double least, Span<NativeHit> hits, out NativeError error);
}

/// <summary>fw_hit.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeHit
{
    internal int Face;
    internal int Reserved;
    internal double Distance;
}
