using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>fw_step_reading.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeStepReading
{
    internal int Colors;
    internal int Names;
    internal int Materials;
    internal int Layers;
    internal int Properties;
}

/// <summary>fw_meshing.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMeshing
{
    internal double Deflection;
    internal double Angle;
    internal int Relative;
    internal int Parallel;
    internal int InternalVertices;
    internal int ControlSurface;
    internal int PartByPart;
}

/// <summary>fw_gltf_writing.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeGltfWriting
{
    internal double Scale;
    internal int MergeFaces;
    internal int SplitIndices;
    internal int TextureCoords;
    internal int EmbedTextures;
    internal int ZUp;
    internal GltfNameFormat NodeNames;
    internal GltfNameFormat MeshNames;
    internal GltfTransformFormat TransformFormat;
}

/// <summary>Assembly documents.</summary>
internal static unsafe partial class NativeAssemblies
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_free")]
    internal static partial void Free(nint assembly);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_read_step", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus ReadStep(string path, in NativeStepReading reading, delegate* unmanaged<double, nint, int> progress, nint context, out AssemblyHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_face_count")]
    internal static partial NativeStatus FaceCount(AssemblyHandle assembly, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_write_glb", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus WriteGlb(AssemblyHandle assembly, string path, in NativeMeshing meshing, in NativeGltfWriting writing, delegate* unmanaged<double, nint, int> progress, nint context, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_write_step", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus WriteStep(AssemblyHandle assembly, string path, int schema, string fileName, string author, string organization, string timeStamp, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_bodies", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Bodies(AssemblyHandle assembly, string? label, out DocumentHandle result, out NativeError error);
}
