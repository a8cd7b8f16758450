using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Sweeps, booleans, fillets and chamfers.</summary>
internal static partial class NativeFeatures
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_extrude")]
    internal static partial NativeStatus Extrude(ShapeHandle shape, in Point3 vector, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_revolve")]
    internal static partial NativeStatus Revolve(ShapeHandle shape, in Axis axis, double angle, int copy, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_union")]
    internal static partial NativeStatus Union(ReadOnlySpan<nint> shapes, int count, int keepEdges, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_difference")]
    internal static partial NativeStatus Difference(ShapeHandle shape, ReadOnlySpan<nint> tools, int count, int keepEdges, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_intersection")]
    internal static partial NativeStatus Intersection(ReadOnlySpan<nint> shapes, int count, int keepEdges, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_fillet")]
    internal static partial NativeStatus Fillet(ShapeHandle shape, ReadOnlySpan<int> edges, ReadOnlySpan<double> radii, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_chamfer")]
    internal static partial NativeStatus Chamfer(ShapeHandle shape, ReadOnlySpan<int> edges, ReadOnlySpan<double> distances, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_fillet_variable")]
    internal static partial NativeStatus FilletVariable(
        ShapeHandle shape,
        ReadOnlySpan<int> edges,
        ReadOnlySpan<int> counts,
        int count,
        ReadOnlySpan<double> parts,
        ReadOnlySpan<double> radii,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_chamfer_uneven")]
    internal static partial NativeStatus ChamferUneven(
        ShapeHandle shape,
        ReadOnlySpan<int> edges,
        ReadOnlySpan<nint> faces,
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        int count,
        int angles,
        out ShapeHandle result,
        out NativeError error);
}
