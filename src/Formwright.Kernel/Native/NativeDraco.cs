using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_draco_mesh.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeDracoMesh
{
    internal int VertexCount;
    internal int TriangleCount;
    internal float* Positions;
    internal float* Normals;
    internal float* TextureCoords;
    internal uint* Triangles;
}

/// <summary>fw_draco_options.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDracoOptions
{
    internal int Level;
    internal int PositionBits;
    internal int NormalBits;
    internal int TextureCoordBits;
    internal int CommonGrid;
    internal Point3 GridOrigin;
    internal double GridSize;
}

/// <summary>fw_draco_size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDracoSize
{
    internal int Bytes;
    internal int Vertices;
    internal int Triangles;
}

/// <summary>fw_draco_model_size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDracoModelSize
{
    internal int Vertices;
    internal int Triangles;
}

/// <summary>fw_draco_attribute.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDracoAttribute
{
    internal int ComponentType;
    internal int Components;
    internal int Bytes;
}

/// <summary>Compression of meshes.</summary>
internal static partial class NativeDraco
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_free")]
    internal static partial void Free(nint draco);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_encode")]
    internal static partial NativeStatus Encode(in NativeDracoMesh mesh, in NativeDracoOptions options, out DracoHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_sizes")]
    internal static partial NativeStatus Sizes(DracoHandle draco, out NativeDracoSize size, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_copy")]
    internal static partial NativeStatus Copy(DracoHandle draco, Span<byte> bytes, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_model_free")]
    internal static partial void FreeModel(nint model);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_decode")]
    internal static partial NativeStatus Decode(ReadOnlySpan<byte> bytes, int count, int maxVertices, int maxTriangles, out DracoModelHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_model_sizes")]
    internal static partial NativeStatus ModelSizes(DracoModelHandle model, out NativeDracoModelSize size, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_model_triangles")]
    internal static partial NativeStatus ModelTriangles(DracoModelHandle model, Span<int> triangles, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_model_attribute")]
    internal static partial NativeStatus ModelAttribute(DracoModelHandle model, int id, out NativeDracoAttribute attribute, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draco_model_values")]
    internal static partial NativeStatus ModelValues(DracoModelHandle model, int id, Span<byte> values, out NativeError error);
}
