using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Measures of shapes, their edges and faces.</summary>
internal static partial class NativeMeasures
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mass")]
    internal static partial NativeStatus Mass(ShapeHandle shape, int dimension, out double mass, out Point3 center, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_bounds")]
    internal static partial NativeStatus Bounds(ShapeHandle shape, out Point3 min, out Point3 max, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_counts")]
    internal static partial NativeStatus Counts(ShapeHandle shape, Span<int> counts, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_occurrences")]
    internal static partial NativeStatus Occurrences(ShapeHandle shape, ShapeKind kind, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_check")]
    internal static partial NativeStatus Check(ShapeHandle shape, out int valid, out int closed, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_edges")]
    internal static partial NativeStatus Edges(ShapeHandle shape, Span<NativeEdgeInfo> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_faces")]
    internal static partial NativeStatus Faces(ShapeHandle shape, Span<NativeFaceInfo> items, int capacity, out int count, out NativeError error);
}
