using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>Handles and the structure of shapes.</summary>
internal static partial class NativeShapes
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_abi_version")]
    internal static partial int AbiVersion();

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_live_handles")]
    internal static partial long LiveHandles();

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_shape_free")]
    internal static partial void Free(nint shape);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_shape_kind")]
    internal static partial NativeStatus Kind(ShapeHandle shape, out ShapeKind kind, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_subshapes")]
    internal static partial NativeStatus Subshapes(ShapeHandle shape, ShapeKind kind, Span<nint> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_subshape_index")]
    internal static partial NativeStatus SubshapeIndex(ShapeHandle shape, ShapeHandle part, out int index, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_compound")]
    internal static partial NativeStatus Compound(ReadOnlySpan<nint> shapes, int count, out ShapeHandle result, out NativeError error);
}
