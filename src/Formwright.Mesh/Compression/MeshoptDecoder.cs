using Formwright.Mesh.Native;

namespace Formwright.Mesh;

/// <summary>How a stream is compressed. Source: EXT_meshopt_compression, "Compression modes".</summary>
public enum MeshoptMode
{
    /// <summary>Elements of 4 to 256 bytes, a multiple of 4.</summary>
    Attributes,

    /// <summary>Indices of triangles, 2 or 4 bytes each.</summary>
    Triangles,

    /// <summary>Indices in any order, 2 or 4 bytes each.</summary>
    Indices,
}

/// <summary>What is done to elements once they are decompressed. Source: EXT_meshopt_compression, "Compression filters".</summary>
public enum MeshoptFilter
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Unit vectors of 4 bytes or 4 16-bit numbers.</summary>
    Octahedral,

    /// <summary>Unit quaternions of 4 16-bit numbers.</summary>
    Quaternion,

    /// <summary>32-bit floating-point numbers.</summary>
    Exponential,
}

/// <summary>Unpacks data that meshoptimizer compressed, as glTF files hold it.</summary>
public static class MeshoptDecoder
{
    private const int LargestElement = 256;

    /// <summary>The elements one after the other; null when the stream is damaged or of another version, or when size, count, mode and filter do not go together.</summary>
    /// <param name="stream">The compressed bytes.</param>
    /// <param name="count">Number of elements.</param>
    /// <param name="size">Bytes of an element.</param>
    /// <param name="mode">How it is compressed.</param>
    /// <param name="filter">What else is to be undone.</param>
    /// <exception cref="Core.FormwrightException">The library is not installed (<c>internal</c>).</exception>
    public static unsafe byte[]? Decode(ReadOnlySpan<byte> stream, int count, int size, MeshoptMode mode, MeshoptFilter filter)
    {
        // The library asserts these instead of telling.
        var isPossible = mode == MeshoptMode.Attributes ? size is >= 4 and <= LargestElement && size % 4 == 0 : size is 2 or 4 && filter == MeshoptFilter.None;
        isPossible &= mode != MeshoptMode.Triangles || count % 3 == 0;
        isPossible &= filter switch
        {
            MeshoptFilter.Octahedral => size is 4 or 8,
            MeshoptFilter.Quaternion => size == 8,
            MeshoptFilter.None or MeshoptFilter.Exponential => true,
        };
        if (!isPossible || count < 0 || (long)count * size > Array.MaxLength)
        {
            return null;
        }

        var elements = new byte[count * size];
        if (count == 0)
        {
            return elements;
        }

        fixed (byte* from = stream)
        fixed (byte* to = elements)
        {
            var (source, target, length) = ((nint)from, (nint)to, (nuint)stream.Length);
            var failed = MeshCodec.Call(() => mode switch
            {
                MeshoptMode.Attributes => MeshCodec.DecodeVertices((void*)target, (nuint)count, (nuint)size, (byte*)source, length),
                MeshoptMode.Triangles => MeshCodec.DecodeTriangles((void*)target, (nuint)count, (nuint)size, (byte*)source, length),
                MeshoptMode.Indices => MeshCodec.DecodeIndices((void*)target, (nuint)count, (nuint)size, (byte*)source, length),
            });
            if (failed != 0)
            {
                return null;
            }

            switch (filter)
            {
                case MeshoptFilter.Octahedral:
                    MeshCodec.FilterOctahedral(to, (nuint)count, (nuint)size);
                    break;
                case MeshoptFilter.Quaternion:
                    MeshCodec.FilterQuaternion(to, (nuint)count, (nuint)size);
                    break;
                case MeshoptFilter.Exponential:
                    MeshCodec.FilterExponential(to, (nuint)count, (nuint)size);
                    break;
            }
        }

        return elements;
    }
}
