using System.Runtime.InteropServices;

namespace Formwright.Mesh.Native;

/// <summary>Decoders of meshoptimizer 0.18, by its own C interface (Debian: libmeshoptimizer2d). They read only what they are given, whatever it holds.</summary>
internal static partial class MeshCodec
{
    private const string Library = "libmeshoptimizer.so.2d";

    /// <summary>Calls the library and names what is to be installed when it is missing.</summary>
    public static int Call(Func<int> decode)
    {
        try
        {
            return decode();
        }
        catch (DllNotFoundException e)
        {
            throw MissingLibrary.Of(Library, "libmeshoptimizer2d", e);
        }
    }

    [LibraryImport(Library, EntryPoint = "meshopt_decodeVertexBuffer")]
    public static unsafe partial int DecodeVertices(void* destination, nuint count, nuint size, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "meshopt_decodeIndexBuffer")]
    public static unsafe partial int DecodeTriangles(void* destination, nuint count, nuint size, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "meshopt_decodeIndexSequence")]
    public static unsafe partial int DecodeIndices(void* destination, nuint count, nuint size, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "meshopt_decodeFilterOct")]
    public static unsafe partial void FilterOctahedral(void* buffer, nuint count, nuint stride);

    [LibraryImport(Library, EntryPoint = "meshopt_decodeFilterQuat")]
    public static unsafe partial void FilterQuaternion(void* buffer, nuint count, nuint stride);

    [LibraryImport(Library, EntryPoint = "meshopt_decodeFilterExp")]
    public static unsafe partial void FilterExponential(void* buffer, nuint count, nuint stride);
}
