using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>Tessellation.</summary>
internal static partial class NativeMeshes
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mesh_free")]
    internal static partial void Free(nint mesh);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_tessellate")]
    internal static partial NativeStatus Tessellate(ShapeHandle shape, double chord, double angle, out MeshHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_discretise")]
    internal static partial NativeStatus Discretise(ShapeHandle shape, double angle, double chord, int leastPoints, double parameterTolerance, double leastLength, out MeshHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mesh_sizes")]
    internal static partial NativeStatus Sizes(MeshHandle mesh, out NativeMeshSize size, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mesh_copy")]
    internal static partial NativeStatus Copy(MeshHandle mesh, in NativeMeshBuffers buffers, out NativeError error);
}
