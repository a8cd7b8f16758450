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
}
